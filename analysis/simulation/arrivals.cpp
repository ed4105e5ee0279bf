#include "analysis/simulation/arrivals.h"

#include <algorithm>
#include <cmath>

namespace corbel::analysis {

namespace {

Distribution scaled(Distribution distribution, double factor)
{
    distribution.mean *= factor;
    return distribution;
}

} // namespace

ArrivalProcess::ArrivalProcess(const NetworkSource& source, RandomStream stream)
    : m_stream(stream),
      m_pieces(source.rate),
      m_constant(source.isConstant())
{
    m_constant = m_constant && source.rate.front().rate > 0.0;
    m_sampler = VariateSampler(m_constant ? scaled(source.interval, 1.0 / source.rate.front().rate)
                                          : source.interval);
}

// Intervals of a unit-rate process are laid along the cumulative rate: the arrival is where the
// integral of the rate since the last one reaches the drawn amount (exact inversion per piece).
SimTime ArrivalProcess::nextByRate(SimTime now)
{
    double left = m_sampler.drawUnrounded(m_stream) / nanosecondsPerSecond;
    double time = static_cast<double>(now) / nanosecondsPerSecond;
    for (;;) {
        const bool last = m_piece + 1 == m_pieces.size();
        const RatePiece& piece = m_pieces[m_piece];
        const double end = last ? 0.0 : m_pieces[m_piece + 1].start;
        const double slope =
            last || end <= piece.start ? 0.0 : (piece.endRate - piece.rate) / (end - piece.start);
        const double rate = std::max(0.0, piece.rate + slope * (time - piece.start));
        const double length = end - time;
        const double amount = length * (rate + 0.5 * slope * length);
        if (last || left <= amount) {
            // left = rate*x + slope*x^2/2, solved without cancellation for small slopes.
            const double root = std::sqrt(std::max(0.0, rate * rate + 2.0 * slope * left));
            if (rate + root <= 0.0) {
                return never;
            }
            const double at = (time + 2.0 * left / (rate + root)) * nanosecondsPerSecond + 0.5;
            return at < static_cast<double>(never) ? static_cast<SimTime>(at) : never;
        }
        left -= std::max(0.0, amount);
        time = std::max(time, end);
        ++m_piece;
    }
}

} // namespace corbel::analysis
