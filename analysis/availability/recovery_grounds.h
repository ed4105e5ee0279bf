/// Which stores and streams may be gone with something that fails, found without looking at all of
/// them.
#pragma once

#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/availability/health.h"

namespace corbel::analysis::availability {

class DataGrounds {
public:
    /// `data` are the stores and streams; the drawing and the tree must outlive it.
    DataGrounds(const Drawing& drawing, const HealthGraph& health, std::span<const Index> data);

    /// Ascending, all that may be gone: the rest stands on nothing that is down. `element` has
    /// failed, or where it is `noIndex` the provider of that name; `states` are those of the nodes
    /// that are not as usual.
    std::vector<Index> exposed(Index element, std::string_view name,
                               std::span<const std::pair<NodeIndex, Health>> states) const;

private:
    Grouped<Index> m_on;       ///< By element: the data that stands on it.
    Grouped<Index> m_elements; ///< By node: elements that data stands on and that it is down with.
    std::map<std::string_view, std::vector<Index>> m_named; ///< By provider that is not drawn.
    std::vector<Index> m_always; ///< What stands on something that is never up.
};

} // namespace corbel::analysis::availability
