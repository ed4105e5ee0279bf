/// What the simulator counts for one element or one entry: sums, time integrals, a histogram.
#pragma once

#include <array>
#include <cstdint>

#include "analysis/simulation/histogram.h"
#include "analysis/simulation/variates.h"

namespace corbel::analysis {

/// The integral over time of a count that steps up and down, exact in integers: n*t minus the sum
/// of the signed times of the steps.
class TimeIntegral {
public:
    std::uint32_t value() const { return m_value; }

    void increase(SimTime now)
    {
        ++m_value;
        m_steps += now;
    }

    void decrease(SimTime now)
    {
        --m_value;
        m_steps -= now;
    }

    /// Starts a new integral at `now`; the count stays.
    void restart(SimTime now) { m_steps = Wide{now} * m_value; }

    /// Since the last restart, in count x seconds.
    double area(SimTime now) const
    {
        return static_cast<double>(Wide{now} * m_value - m_steps) / nanosecondsPerSecond;
    }

private:
    __extension__ using Wide = __int128;

    std::uint32_t m_value = 0;
    Wide m_steps = 0;
};

/// Sums over one stretch of simulated time. Durations in seconds.
struct Tally {
    double seconds = 0.0; ///< length of the stretch
    std::uint64_t arrivals = 0;
    std::uint64_t completions = 0; ///< own work done, or request answered
    std::uint64_t lost = 0;        ///< turned away, or request failed
    std::uint64_t waits = 0;       ///< requests whose wait ended
    double waitSum = 0.0;
    double responseSum = 0.0;
    double populationArea = 0.0; ///< requests in system x seconds
    double queueArea = 0.0;      ///< requests waiting x seconds

    bool operator==(const Tally&) const = default;
};

/// Live counters of one element (own wait and own work) or one entry (end to end). Responses are
/// gathered and counted a few at a time: their places in a histogram lie far apart in memory, and
/// the processor fetches several at once as fast as one.
class alignas(64) Recorder {
public:
    void arrive(SimTime now)
    {
        ++m_arrivals;
        population.increase(now);
    }

    void waited(SimTime duration)
    {
        ++m_waits;
        m_waitSum += static_cast<double>(duration);
    }

    void complete(SimTime now, SimTime response)
    {
        population.decrease(now);
        m_gathered[m_gatheredCount] = response;
        if (++m_gatheredCount == m_gathered.size()) {
            flush();
        }
    }

    /// A request that was in the population leaves without an answer.
    void fail(SimTime now)
    {
        ++m_lost;
        population.decrease(now);
    }

    /// Sums since the last call, which began `from`; the histogram goes on.
    Tally take(SimTime from, SimTime now);

    /// Forgets the histogram too: the warm-up is over. Call it after `take`.
    void clearHistogram() { m_histogram.clear(); }

    /// Complete after `take`.
    const Histogram& histogram() const { return m_histogram; }

    TimeIntegral population;
    TimeIntegral queue;

private:
    void flush();

    std::uint64_t m_arrivals = 0;
    std::uint64_t m_lost = 0;
    std::uint64_t m_waits = 0;
    double m_waitSum = 0.0; // ns
    std::uint32_t m_gatheredCount = 0;
    std::array<SimTime, 12> m_gathered{};
    std::uint64_t m_completions = 0;
    double m_responseSum = 0.0; // ns
    Histogram m_histogram;
};

} // namespace corbel::analysis
