#include "analysis/simulation/histogram.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace corbel::analysis {

void Histogram::merge(const Histogram& other)
{
    for (std::size_t octave = 0; octave < m_pages.size(); ++octave) {
        const std::vector<std::uint32_t>& from = other.m_pages[octave];
        if (from.empty()) {
            continue;
        }
        if (m_pages[octave].empty()) {
            m_pages[octave].assign(bucketCount, 0);
        }
        for (std::size_t i = 0; i < bucketCount; ++i) {
            m_pages[octave][i] += from[i];
            if (m_pages[octave][i] < from[i]) {
                m_wraps.push_back(octave * bucketCount + i);
            }
        }
    }
    m_wraps.insert(m_wraps.end(), other.m_wraps.begin(), other.m_wraps.end());
}

void Histogram::clear()
{
    for (std::vector<std::uint32_t>& page : m_pages) {
        page.assign(page.size(), 0);
    }
    m_wraps.clear();
}

std::uint64_t Histogram::countIn(std::size_t octave, std::size_t bucket) const
{
    const auto wraps = std::ranges::count(m_wraps, octave * bucketCount + bucket);
    return (static_cast<std::uint64_t>(wraps) << 32) + m_pages[octave][bucket];
}

std::uint64_t Histogram::count() const
{
    std::uint64_t sum = static_cast<std::uint64_t>(m_wraps.size()) << 32;
    for (const std::vector<std::uint32_t>& counts : m_pages) {
        sum = std::accumulate(counts.begin(), counts.end(), sum);
    }
    return sum;
}

std::optional<double> Histogram::quantile(double p) const
{
    const std::uint64_t total = count();
    if (total == 0) {
        return std::nullopt;
    }
    const double wanted = p * static_cast<double>(total);
    double below = 0.0;
    double highest = 0.0;
    for (std::size_t octave = 0; octave < m_pages.size(); ++octave) {
        const double width = octave > 0 ? std::ldexp(1.0, static_cast<int>(octave) - 1) : 1.0;
        const double start =
            octave > 0 ? std::ldexp(1.0, bits + static_cast<int>(octave) - 1) : 0.0;
        for (std::size_t i = 0; i < m_pages[octave].size(); ++i) {
            const auto here = static_cast<double>(countIn(octave, i));
            if (here == 0.0) {
                continue;
            }
            // Bucket i covers the whole nanoseconds from `low` on; a lone value is its own centre.
            const double low = start + static_cast<double>(i) * width;
            if (below + here >= wanted) {
                const double inside = width > 1.0 ? (wanted - below) / here * width : 0.0;
                return (low + inside) / nanosecondsPerSecond;
            }
            below += here;
            highest = low + width;
        }
    }
    return highest / nanosecondsPerSecond;
}

} // namespace corbel::analysis
