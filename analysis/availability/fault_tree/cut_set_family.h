/// The minimal cut sets of a fault tree as linked families, one for each module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/availability/fault_tree/cut_set_walk.h"
#include "analysis/availability/fault_tree/module_diagram.h"
#include "analysis/availability/fault_tree/node_table.h"

namespace corbel::analysis::availability {

/// The sets of variables that turn one module over; a variable that is a module stands for each of
/// the sets that turn that one over.
struct CutSetPart {
    std::vector<DiagramVariable> variables; ///< one for each level
    std::vector<DiagramNode> nodes;         ///< of a zero-suppressed diagram
    DiagramIndex root = falseNode;
    std::vector<Count> counts{};        ///< [k]: how many sets of k events, modules taken apart
    std::vector<std::uint64_t> sizes{}; ///< `words` for each node; bit k: has a set of k events
    std::size_t words = 1;
};

/// All parts, inner modules first. The cut sets are those of the last part.
class CutSetFamily {
public:
    /// Counts `part`, whose module variables name parts that are there already, and adds it.
    void add(CutSetPart part);

    /// Forgets the cut sets of more than so many events.
    void limitTo(std::size_t order);

    const std::vector<CutSetPart>& parts() const { return m_parts; }

    /// Whether `part` has a set of `size` events below `node`.
    static bool has(const CutSetPart& part, DiagramIndex node, std::size_t size)
    {
        return size / 64 < part.words &&
               (part.sizes[node * part.words + size / 64] >> (size % 64) & 1U) != 0;
    }

    std::size_t nodes() const;

private:
    std::vector<CutSetPart> m_parts;
};

} // namespace corbel::analysis::availability
