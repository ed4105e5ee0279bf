#include "analysis/availability/fault_tree/dependency_order.h"

#include <algorithm>

namespace corbel::analysis::availability {

DependencyOrder orderByDependency(const std::vector<std::vector<std::uint32_t>>& needs,
                                  std::span<const std::uint32_t> roots)
{
    enum class State : std::uint8_t { New, Open, Done };
    struct Step {
        std::uint32_t item = 0;
        std::size_t next = 0; ///< Index into its needs.
    };
    DependencyOrder result;
    std::vector<State> states(needs.size(), State::New);
    std::vector<Step> path;
    for (const std::uint32_t root : roots) {
        if (states[root] != State::New) {
            continue;
        }
        states[root] = State::Open;
        path.push_back({root});
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next == needs[step.item].size()) {
                states[step.item] = State::Done;
                result.order.push_back(step.item);
                path.pop_back();
                continue;
            }
            const std::uint32_t needed = needs[step.item][step.next++];
            if (states[needed] == State::New) {
                states[needed] = State::Open;
                path.push_back({needed});
            } else if (states[needed] == State::Open && result.cycles.size() < mostCycles) {
                auto& cycle = result.cycles.emplace_back();
                const auto begin = std::ranges::find(path, needed, &Step::item);
                std::ranges::transform(begin, path.end(), std::back_inserter(cycle), &Step::item);
            }
        }
    }
    return result;
}

} // namespace corbel::analysis::availability
