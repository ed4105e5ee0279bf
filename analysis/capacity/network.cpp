#include "analysis/capacity/network.h"

#include <algorithm>
#include <cmath>

namespace corbel::analysis {

std::uint32_t Scaling::replicasFor(double busy) const
{
    constexpr double rounding = 1e-9; // whole numbers stay what they are
    const double wanted = std::ceil(busy / target * (1.0 - rounding));
    return std::max(least, wanted < most ? static_cast<std::uint32_t>(wanted) : most);
}

std::uint64_t componentHash(const std::string& id)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : id) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return hash;
}

} // namespace corbel::analysis
