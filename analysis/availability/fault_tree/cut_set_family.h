/// The minimal cut sets of a fault tree as linked families, one for each module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "analysis/availability/fault_tree/cut_set_walk.h"
#include "analysis/availability/fault_tree/fault_tree.h"
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

    /// Not of a module: all choices of `least` out of `copies` numbers from `firstCopy` on. Has no
    /// nodes of its own; 2 + i stands for what can be chosen from the i-th number on.
    std::uint32_t firstCopy = 0;
    std::uint32_t copies = 0;
    std::uint32_t least = 0;

    bool isChoice() const { return copies > 0; }
};

/// The parts of a tree, inner modules first, after those of its events that stand for several
/// parts. The cut sets are those of the last one.
class CutSetFamily {
public:
    explicit CutSetFamily(std::span<const BasicEvent> events);

    /// How many parts of one event the sets may have: what needs more is not counted.
    static constexpr std::uint32_t mostCopies = 10'000;

    /// Counts `part`, whose module variables name modules that are there already, and adds it.
    void add(CutSetPart part);

    /// Of the m-th module.
    const CutSetPart& module(std::size_t m) const { return m_parts[m_choices.size() + m]; }

    /// Forgets the cut sets of more than so many events.
    void limitTo(std::size_t order);

    const std::vector<CutSetPart>& parts() const { return m_parts; }

    /// Whether `part` has a set of `size` events below `node`.
    static bool has(const CutSetPart& part, DiagramIndex node, std::size_t size)
    {
        if (part.isChoice()) {
            return node == trueNode     ? size == 0
                   : node == choiceRoot ? size == part.least
                                        : size > 0 && size <= part.copies + choiceRoot - node;
        }
        return size / 64 < part.words &&
               (part.sizes[node * part.words + size / 64] >> (size % 64) & 1U) != 0;
    }

    std::size_t nodes() const;

    static constexpr DiagramIndex choiceRoot = 2;

private:
    std::vector<CutSetPart> m_parts;
    std::map<std::uint32_t, std::uint32_t> m_choices; ///< By event: the part that it stands for.
};

} // namespace corbel::analysis::availability
