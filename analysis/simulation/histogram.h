/// Mergeable log-linear histogram of durations, from which every percentile is read.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/simulation/variates.h"

namespace corbel::analysis {

/// Counts of durations in buckets whose width is at most 1/128 of their value: a percentile is
/// within 0.4 % of a recorded value (half a bucket), and exact below 128 ns. Each power of two gets
/// its buckets at its first count, so memory follows the spread of the data.
class Histogram {
public:
    void record(SimTime value)
    {
        const auto v = static_cast<std::uint64_t>(value);
        const std::size_t octave = octaveOf(v);
        if (m_pages[octave].empty()) [[unlikely]] {
            m_pages[octave].assign(bucketCount, 0);
        }
        const std::size_t bucket = subBucket(v, octave);
        if (++m_pages[octave][bucket] == 0) [[unlikely]] {
            m_wraps.push_back(octave * bucketCount + bucket);
        }
    }

    /// Adds the counts of `other`.
    void merge(const Histogram& other);

    /// Sets every count to zero and keeps the memory.
    void clear();

    std::uint64_t count() const;

    /// The value in seconds below which the share `p` (0..1) of the counts lies, linear inside a
    /// bucket; absent when nothing was recorded.
    std::optional<double> quantile(double p) const;

private:
    static constexpr int bits = 7;
    static constexpr std::size_t bucketCount = std::size_t{1} << bits;

    // Octave 0 holds 0 .. 127 one by one; octave k holds 2^(6+k) .. 2^(7+k)-1 in buckets of
    // width 2^(k-1).
    static std::size_t octaveOf(std::uint64_t value)
    {
        const int width = 64 - __builtin_clzll(value | 1U);
        return width > bits ? static_cast<std::size_t>(width - bits) : 0;
    }

    static std::size_t subBucket(std::uint64_t value, std::size_t octave)
    {
        return static_cast<std::size_t>((octave > 0 ? value >> (octave - 1) : value) &
                                        (bucketCount - 1));
    }

    std::uint64_t countIn(std::size_t octave, std::size_t bucket) const;

    std::array<std::vector<std::uint32_t>, 58> m_pages; // octaves of a 64-bit value
    // Buckets, each as often as its count passed 2^32: half the memory for what hardly ever
    // happens.
    std::vector<std::size_t> m_wraps;
};

} // namespace corbel::analysis
