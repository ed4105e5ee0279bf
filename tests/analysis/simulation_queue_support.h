/// Small models of textbook queues, and runs of them whose intervals are judged.
#pragma once

#include <QtTest>
#include <array>
#include <cmath>
#include <string>
#include <thread>
#include <vector>

#include "analysis/simulation/simulate.h"
#include "tests/support/model_builder.h"

namespace corbel::tests {

using analysis::Estimate;
using analysis::SimulationResult;
using analysis::SimulationSettings;
using model::Key;
using model::Quantity;
using model::Record;
using model::Unit;

/// `service-time: {mean, distribution, cv}`; the cv is left out below 0.
inline model::Value serviceTime(double seconds, const std::string& distribution = "exponential",
                                double cv = -1.0)
{
    Record time;
    time.set(Key::Mean, Quantity{seconds, Unit::Second});
    time.set(Key::Distribution, distribution);
    if (cv >= 0.0) {
        time.set(Key::Cv, cv);
    }
    return time;
}

inline model::Value perSecond(double rate)
{
    return Quantity{rate, Unit::PerSecond};
}

inline model::Value seconds(double amount)
{
    return Quantity{amount, Unit::Second};
}

/// `buyer` at `rate` calls `app`.
inline model::Model oneQueue(double rate, const model::Value& time, const Fields& more = {})
{
    Fields fields = more;
    fields.emplace_back(Key::ServiceTime, time);
    return ModelBuilder()
        .actor("buyer", {{Key::Rate, perSecond(rate)}})
        .service("app", fields)
        .calls("buyer", "app")
        .build();
}

/// Adds the scenario `load` with one entry for `buyer`.
inline model::Model withLoad(model::Model model, Record load)
{
    load.set(Key::LoadActor, "buyer");
    model::Scenario scenario;
    scenario.id.value = "load";
    scenario.fields.set(Key::Load, model::Records{load});
    model.scenarios.push_back(scenario);
    return model;
}

inline unsigned threads()
{
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Thirty seeds when CORBEL_LONG is set, else a tenth of the work: three.
inline std::uint64_t seeds()
{
    return qEnvironmentVariableIsSet("CORBEL_LONG") ? 30 : 3;
}

/// One seed after the other, ten replications each, with the intervals joined: the samples of all
/// seeds are of the same quantity, so the error of their mean has 9 degrees of freedom per seed.
class SeededRuns {
public:
    /// `requests` per seed at `rate` per second; a twentieth of each replication is warm-up.
    SeededRuns(const model::Model& model, double requests, double rate)
    {
        SimulationSettings settings;
        settings.replications = replications;
        settings.duration = requests / rate / replications;
        settings.warmup = *settings.duration / 20.0;
        settings.threads = threads();
        for (std::uint64_t seed = 1; seed <= seeds(); ++seed) {
            settings.seed = seed;
            m_results.push_back(analysis::simulate(model, settings));
        }
    }

    const SimulationResult& first() const { return m_results.front(); }

    /// Whether the 99 % interval of the estimate that `pick` takes from a result holds `expected`
    /// and is narrower than 1 % (over 30 seeds; sqrt(10) % over 3).
    template <class Pick>
    bool confirm(double expected, Pick pick) const
    {
        return judge(expected, pick, 0.99);
    }

    /// The same with an interval of 99.9 % to hold the value: for the checks beyond the agreed
    /// ones, of which there are so many that one in a hundred would fail by chance.
    template <class Pick>
    bool agree(double expected, Pick pick) const
    {
        return judge(expected, pick, 0.999);
    }

private:
    template <class Pick>
    bool judge(double expected, Pick pick, double level) const
    {
        const double single = analysis::studentQuantile(0.995, replications - 1.0);
        double mean = 0.0;
        double variance = 0.0;
        const auto count = static_cast<double>(m_results.size());
        for (const SimulationResult& result : m_results) {
            const Estimate estimate = pick(result);
            if (!estimate.mean || !estimate.ci) {
                qWarning("a run gave no estimate");
                return false;
            }
            mean += *estimate.mean / count;
            const double error = (estimate.ci->high - estimate.ci->low) / 2.0 / single;
            variance += error * error / (count * count);
        }
        const double freedom = (replications - 1.0) * count;
        const double half = analysis::studentQuantile(0.995, freedom) * std::sqrt(variance);
        const double most =
            analysis::studentQuantile(0.5 + level / 2.0, freedom) * std::sqrt(variance);
        const double limit = 0.01 * std::sqrt(30.0 / count) * expected;
        const bool isGood = std::fabs(mean - expected) <= most && 2.0 * half <= limit;
        if (!isGood || qEnvironmentVariableIsSet("CORBEL_SHOW")) {
            qWarning("expected %.7g, got %.7g +- %.3g (off by %.2f of it), width %.3f %%", expected,
                     mean, half, (mean - expected) / half, 200.0 * half / expected);
        }
        return isGood;
    }

    static constexpr std::uint32_t replications = 10;

    std::vector<SimulationResult> m_results;
};

inline Estimate waitOf(const SimulationResult& result)
{
    return result.elements.front().wait;
}

inline Estimate responseOf(const SimulationResult& result)
{
    return result.elements.front().response;
}

inline Estimate endToEndOf(const SimulationResult& result)
{
    return result.endToEnd.front().response;
}

inline Estimate percentileOf(const SimulationResult& result, std::size_t index)
{
    const auto& interval = result.elements.front().response.percentileCi.at(index);
    return {(interval->low + interval->high) / 2.0, interval};
}

} // namespace corbel::tests
