#include "analysis/capacity/network.h"

namespace corbel::analysis {

std::uint64_t componentHash(const std::string& id)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : id) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return hash;
}

} // namespace corbel::analysis
