/// When requests arrive: a renewal process, stretched by a rate that may change over time.
#pragma once

#include <vector>

#include "analysis/capacity/network.h"
#include "analysis/simulation/philox.h"
#include "analysis/simulation/variates.h"

namespace corbel::analysis {

/// The arrival times of one source in one replication.
class ArrivalProcess {
public:
    ArrivalProcess(const NetworkSource& source, RandomStream stream);

    /// The first arrival after `now`, where `now` is 0 or the time that the last call returned.
    /// At most never.
    SimTime next(SimTime now)
    {
        if (m_constant) [[likely]] {
            return now + m_sampler.draw(m_stream);
        }
        return nextByRate(now);
    }

    /// No more arrivals.
    static constexpr SimTime never = SimTime{1} << 62;

private:
    SimTime nextByRate(SimTime now);

    RandomStream m_stream;
    VariateSampler m_sampler; // of intervals when the rate is constant, else of unit intervals
    std::vector<RatePiece> m_pieces;
    std::size_t m_piece = 0;
    bool m_constant = true;
};

} // namespace corbel::analysis
