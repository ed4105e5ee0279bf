/// Sums over the populations (n1, n2, ...) from none to all sessions of each class, and the
/// weights of stations in them.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace corbel::analysis {

/// One number per population; class 0 changes fastest.
using LatticeValues = std::vector<double>;

class Lattice {
public:
    explicit Lattice(std::vector<std::uint32_t> populations);

    std::size_t size() const { return m_size; }
    std::size_t last() const { return m_size - 1; }
    std::size_t stride(std::size_t cls) const { return m_strides[cls]; }
    const std::vector<std::uint32_t>& populations() const { return m_populations; }

    using Weights = std::vector<std::pair<std::uint32_t, double>>; // class, weight

    /// x(n) <- sum of w x(n - e): one more request, of any class.
    void advance(LatticeValues& x, const Weights& weights) const;
    /// x(n) <- x(n) + sum of w x(n - e), which divides by 1 - (w1 z1 + w2 z2 + ...).
    void accumulate(LatticeValues& x, const Weights& weights) const;
    /// The same two towards fewer requests: the transposed maps.
    void retreat(LatticeValues& x, const Weights& weights) const;
    void accumulateBackwards(LatticeValues& x, const Weights& weights) const;
    /// Sum of x(n) y(n + e of the class).
    double shiftedProduct(const LatticeValues& x, const LatticeValues& y, std::size_t cls) const;

private:
    template <bool forward, bool keep>
    void apply(LatticeValues& x, const Weights& weights) const;

    std::vector<std::uint32_t> m_populations;
    std::vector<std::size_t> m_strides;
    std::size_t m_size = 1;
};

/// How a station with several servers weighs its own population k: `head[k]` for k below its size
/// and from then on `head.back()` times `ratio` for each more. The scale is such that nothing
/// overflows. `open[k]` is the mean number of requests from outside, given k of the sessions' in
/// the head; beyond it is (k + 1) u / (1 - u).
struct ServerWeights {
    std::vector<double> head;
    double ratio = 0.0; ///< 0 where the head covers all populations
    std::vector<double> open;
    double openPerServer = 0.0; ///< u
};

/// `load`: erlangs that the sessions would bring as an open class. Source: Bruell and Balbo,
/// Computational Algorithms for Closed Queueing Networks (1980), for mixed networks.
ServerWeights serverWeights(std::uint32_t servers, double load, double openLoad,
                            std::uint64_t population);

/// The terms x^k / k! for k = 0..n, divided by the largest of them.
std::vector<double> poissonShape(double x, std::uint64_t n);

} // namespace corbel::analysis
