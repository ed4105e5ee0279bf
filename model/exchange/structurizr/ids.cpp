#include "model/exchange/structurizr/ids.h"

#include <algorithm>
#include <map>

namespace corbel::model::exchange::structurizr {
namespace {

/// The slugs of the last `depth` names of the path, joined by dots; empty when the name has none.
std::string qualified(const Wish& wish, std::size_t depth)
{
    std::string id = slug(wish.path.back());
    for (std::size_t back = 2; back <= depth && !id.empty(); ++back) {
        const std::string outer = slug(wish.path[wish.path.size() - back]);
        id.insert(0, outer.empty() ? "" : outer + ".");
    }
    return id;
}

} // namespace

std::vector<std::string> assignIds(const std::vector<Wish>& wishes, UniqueIds& taken)
{
    std::vector<std::string> ids(wishes.size());
    std::size_t deepest = 0;
    for (const Wish& wish : wishes) {
        deepest = std::max(deepest, wish.path.size());
    }
    for (std::size_t depth = 1; depth <= deepest; ++depth) {
        std::map<std::string, std::vector<std::size_t>> candidates;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            if (ids[i].empty() && depth <= wishes[i].path.size()) {
                candidates[qualified(wishes[i], depth)].push_back(i);
            }
        }
        for (const auto& [candidate, wanting] : candidates) {
            if (wanting.size() == 1 && !candidate.empty() && candidate.size() <= maxIdLength &&
                taken.reserve(candidate)) {
                ids[wanting.front()] = candidate;
            }
        }
    }
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (ids[i].empty()) {
            const std::string name = qualified(wishes[i], wishes[i].path.size());
            ids[i] = taken.take(name.empty() ? wishes[i].kind : wishes[i].kind + "-" + name,
                                wishes[i].kind);
        }
    }
    return ids;
}

} // namespace corbel::model::exchange::structurizr
