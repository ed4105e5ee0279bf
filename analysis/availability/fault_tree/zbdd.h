/// Zero-suppressed decision diagrams: families of sets, one node for each family.
#pragma once

#include <span>

#include "analysis/availability/fault_tree/node_table.h"

namespace corbel::analysis::availability {

/// Families over one order of variables. `falseNode` is the family of no set, `trueNode` that of
/// the empty set alone; a node's `high` are the sets with its variable (without naming it). An
/// operation gives `noNode` where the budget is used up or the work stopped.
class Zbdd {
public:
    explicit Zbdd(std::uint32_t budget, std::stop_token stop = {});

    /// The sets of `present`, each with the variable at `level`, and those of `absent` as they are.
    DiagramIndex family(std::uint32_t level, DiagramIndex present, DiagramIndex absent)
    {
        return present == falseNode ? absent : m_table.node(level, present, absent);
    }

    /// The sets of `f` that are not in `g`.
    DiagramIndex difference(DiagramIndex f, DiagramIndex g);

    /// The sets of `f` that hold no set of `g`.
    DiagramIndex without(DiagramIndex f, DiagramIndex g);

    /// The sets of `f` for which the function at `g` of a binary decision diagram over the same
    /// levels is false. Of an increasing function these are the sets that hold none of its minimal
    /// ones, found without these and in far fewer steps.
    DiagramIndex outside(DiagramIndex f, std::span<const DiagramNode> functions, DiagramIndex g);

    /// The sets of both.
    DiagramIndex united(DiagramIndex f, DiagramIndex g);

    /// The sets of `f` that hold no other one of them.
    DiagramIndex minimal(DiagramIndex f);

    /// The sets of `f` with at most so many variables.
    DiagramIndex atMost(DiagramIndex f, std::uint32_t most);

    /// Of families without a set that holds another one: every union of a set of `f` with one of
    /// `g`, and the sets of both, without those that hold another one. A product keeps those with
    /// at most so many variables.
    DiagramIndex minimalProduct(DiagramIndex f, DiagramIndex g, std::uint32_t most = anySize);
    DiagramIndex minimalUnion(DiagramIndex f, DiagramIndex g);

    static constexpr std::uint32_t anySize = 0xFFFFFF;

    const NodeTable& table() const { return m_table; }

private:
    struct Split;

    Split splitAt(DiagramIndex f, std::uint32_t level) const;
    template <class Of>
    DiagramIndex byLevel(DiagramIndex f, DiagramIndex g, DiagramIndex tag, const Of& of);
    DiagramIndex kept(DiagramIndex f, DiagramIndex g, DiagramIndex tag, std::uint32_t level,
                      const Split& parts);
    bool isOver();

    NodeTable m_table;
    OperationCache m_cache;
    std::stop_token m_stop;
    std::uint64_t m_steps = 0;
    bool m_isOver = false; ///< stopped, or too much work
};

} // namespace corbel::analysis::availability
