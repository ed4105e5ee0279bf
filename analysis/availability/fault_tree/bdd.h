/// Reduced ordered binary decision diagrams: one node for each function, whatever way it was made.
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "analysis/availability/fault_tree/node_table.h"

namespace corbel::analysis::availability {

/// The functions over one order of variables. An operation gives `noNode` where the budget is used
/// up or the work stopped, and so does each that is handed `noNode`.
///
/// No complement edges: in a tree without Not and Xor no function ever meets its negation, so they
/// would share nothing, and each step would look at the marks.
class Bdd {
public:
    /// Variable i is at level i.
    Bdd(std::uint32_t variables, std::uint32_t budget, std::stop_token stop = {});

    DiagramIndex variable(std::uint32_t level) { return m_table.node(level, trueNode, falseNode); }

    /// `g` where `f`, else `h`.
    DiagramIndex ite(DiagramIndex f, DiagramIndex g, DiagramIndex h);

    DiagramIndex conjunction(DiagramIndex f, DiagramIndex g) { return ite(f, g, falseNode); }
    DiagramIndex disjunction(DiagramIndex f, DiagramIndex g) { return ite(f, trueNode, g); }
    DiagramIndex negation(DiagramIndex f) { return ite(f, falseNode, trueNode); }
    DiagramIndex difference(DiagramIndex f, DiagramIndex g) { return ite(f, negation(g), g); }

    std::uint32_t level(DiagramIndex f) const { return m_table.level(f); }

    // As `ReorderingBdd` has them; here everything is kept, and the order stays.
    void keep(DiagramIndex) {}
    void drop(DiagramIndex) {}
    const std::vector<std::uint32_t>& order() const { return m_order; }
    std::vector<DiagramNode> nodes(std::vector<DiagramIndex>& roots) const
    {
        return compacted(m_table.nodes(), roots);
    }

private:
    DiagramIndex computed(DiagramIndex f, DiagramIndex g, DiagramIndex h);

    std::vector<std::uint32_t> m_order;
    NodeTable m_table;
    OperationCache m_cache;
    std::stop_token m_stop;
    std::uint64_t m_steps = 0;
    bool m_isOver = false; ///< stopped, or too much work
};

} // namespace corbel::analysis::availability
