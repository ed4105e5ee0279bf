#include "analysis/capacity/closed_lattice.h"

#include <algorithm>
#include <cmath>

namespace corbel::analysis {

Lattice::Lattice(std::vector<std::uint32_t> populations) : m_populations(std::move(populations))
{
    for (const std::uint32_t population : m_populations) {
        m_strides.push_back(m_size);
        m_size *= std::size_t{population} + 1;
    }
}

template <bool forward, bool keep>
void Lattice::apply(LatticeValues& x, const Weights& weights) const
{
    // A sum that keeps its own value reads neighbours that are done; one that does not reads
    // neighbours that are still to come. Either decides the direction of the walk.
    constexpr bool ascending = forward == keep;
    std::vector<std::uint32_t> digits(m_populations.size(), 0);
    if (!ascending) {
        digits = m_populations;
    }
    for (std::size_t step = 0; step < m_size; ++step) {
        const std::size_t at = ascending ? step : m_size - 1 - step;
        double sum = keep ? x[at] : 0.0;
        for (const auto& [cls, weight] : weights) {
            if (forward ? digits[cls] > 0 : digits[cls] < m_populations[cls]) {
                sum += weight * x[forward ? at - m_strides[cls] : at + m_strides[cls]];
            }
        }
        x[at] = sum;
        for (std::size_t cls = 0; cls < digits.size(); ++cls) {
            const bool wraps = digits[cls] == (ascending ? m_populations[cls] : 0);
            if (!wraps) {
                digits[cls] = ascending ? digits[cls] + 1 : digits[cls] - 1;
                break;
            }
            digits[cls] = ascending ? 0 : m_populations[cls];
        }
    }
}

void Lattice::advance(LatticeValues& x, const Weights& weights) const
{
    apply<true, false>(x, weights);
}

void Lattice::accumulate(LatticeValues& x, const Weights& weights) const
{
    apply<true, true>(x, weights);
}

void Lattice::retreat(LatticeValues& x, const Weights& weights) const
{
    apply<false, false>(x, weights);
}

void Lattice::accumulateBackwards(LatticeValues& x, const Weights& weights) const
{
    apply<false, true>(x, weights);
}

double Lattice::shiftedProduct(const LatticeValues& x, const LatticeValues& y,
                               std::size_t cls) const
{
    const std::size_t stride = m_strides[cls];
    const std::size_t block = stride * (std::size_t{m_populations[cls]} + 1);
    double sum = 0.0;
    for (std::size_t start = 0; start < m_size; start += block) {
        for (std::size_t at = start; at + stride < start + block; ++at) {
            sum += x[at] * y[at + stride];
        }
    }
    return sum;
}

std::vector<double> poissonShape(double x, std::uint64_t n)
{
    std::vector<double> terms(n + 1, 0.0);
    const auto mode = static_cast<std::uint64_t>(std::min(x, static_cast<double>(n)));
    terms[mode] = 1.0;
    for (std::uint64_t k = mode; k < n; ++k) {
        terms[k + 1] = terms[k] * x / static_cast<double>(k + 1);
    }
    for (std::uint64_t k = mode; k > 0; --k) {
        terms[k - 1] = terms[k] * static_cast<double>(k) / x;
    }
    return terms;
}

ServerWeights serverWeights(std::uint32_t servers, double load, double openLoad,
                            std::uint64_t population)
{
    const double c = servers;
    const std::uint64_t highest = std::min<std::uint64_t>(servers, population);
    ServerWeights weights;
    weights.ratio = highest == servers ? load / (c - openLoad) : 0.0;
    weights.openPerServer = openLoad / c;
    weights.head = poissonShape(load, highest);
    weights.open.assign(highest + 1, 0.0);
    if (openLoad <= 0.0) {
        return weights;
    }
    // Given k requests of the sessions, m from outside weigh openLoad^m / m! while k + m servers
    // are enough, and then (k + m + 1) / (m + 1) x u more for each.
    const std::vector<double> outside = poissonShape(openLoad, servers);
    for (std::uint64_t k = 0; k <= highest; ++k) {
        double sum = 0.0;
        double weighted = 0.0;
        const std::uint64_t free = servers - k;
        for (std::uint64_t m = 0; m < free; ++m) {
            sum += outside[m];
            weighted += static_cast<double>(m) * outside[m];
        }
        double term = outside[free];
        for (auto m = static_cast<double>(free);; ++m) {
            sum += term;
            weighted += m * term;
            const double factor =
                (static_cast<double>(k) + m + 1.0) / (m + 1.0) * weights.openPerServer;
            term *= factor;
            if (factor < 1.0 && (m + 1.0) * term <= sum * (1.0 - factor) * 1e-17) {
                break;
            }
        }
        weights.head[k] *= sum;
        weights.open[k] = weighted / sum;
    }
    const double largest = *std::ranges::max_element(weights.head);
    for (double& weight : weights.head) {
        weight /= largest;
    }
    return weights;
}

} // namespace corbel::analysis
