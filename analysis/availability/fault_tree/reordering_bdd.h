/// Binary decision diagrams that change the order of their variables while they are built.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

#include "analysis/availability/fault_tree/node_table.h"

namespace corbel::analysis::availability {

/// The functions over an order that is improved whenever they become many: R. Rudell, "Dynamic
/// variable ordering for ordered binary decision diagrams" (ICCAD 1993). Each variable is moved
/// through all places and left in the best one. What is no longer needed is given back, so only
/// what is kept (`keep`), and what is handed to an operation while it runs, stays a function; of
/// everything else the index may come to mean another.
///
/// An operation gives `noNode` where the budget is used up or the work stopped, and so does each
/// that is handed `noNode`. From then on nothing is moved or given back any more.
class ReorderingBdd {
public:
    /// Variable i is at level i at first.
    ReorderingBdd(std::uint32_t variables, std::uint32_t budget, std::stop_token stop = {});

    DiagramIndex variable(std::uint32_t variable) { return node(variable, trueNode, falseNode); }

    /// `g` where `f`, else `h`.
    DiagramIndex ite(DiagramIndex f, DiagramIndex g, DiagramIndex h);

    DiagramIndex conjunction(DiagramIndex f, DiagramIndex g) { return ite(f, g, falseNode); }
    DiagramIndex disjunction(DiagramIndex f, DiagramIndex g) { return ite(f, trueNode, g); }
    DiagramIndex negation(DiagramIndex f) { return ite(f, falseNode, trueNode); }
    DiagramIndex difference(DiagramIndex f, DiagramIndex g) { return ite(f, negation(g), g); }

    /// Keeps `f` until it is dropped as often as it was kept. `noNode` is nothing to keep.
    void keep(DiagramIndex f);
    void drop(DiagramIndex f);

    /// Moves every variable to where the kept functions take the fewest nodes. Operations do so by
    /// themselves where these have become many.
    void improveOrder();

    /// Where the first variable of `f` is in the order now.
    std::uint32_t level(DiagramIndex f) const
    {
        return f <= trueNode ? terminalLevel : m_levelOf[m_nodes[f].variable];
    }

    /// The order as it is now: the variable at each level.
    const std::vector<std::uint32_t>& order() const { return m_variableAt; }

    /// The nodes below `roots` by level, children first, and the terminals; `roots` are made to
    /// point at where they are there.
    std::vector<DiagramNode> nodes(std::vector<DiagramIndex>& roots) const;

private:
    /// Children come at larger levels, in no order of indices.
    struct Node {
        std::uint32_t variable = 0;
        DiagramIndex high = falseNode;
        DiagramIndex low = falseNode;
        DiagramIndex next = 0;        ///< in its bucket, or in the list of free ones; 0: none
        std::uint32_t references = 0; ///< Right while variables are moved; else of kept ones only.
    };

    /// The nodes of one variable.
    struct Table {
        std::vector<DiagramIndex> buckets = std::vector<DiagramIndex>(8);
        std::size_t count = 0;
    };

    DiagramIndex node(std::uint32_t variable, DiagramIndex high, DiagramIndex low);
    DiagramIndex found(const Table& table, DiagramIndex high, DiagramIndex low) const;
    DiagramIndex made(std::uint32_t variable, DiagramIndex high, DiagramIndex low);
    void link(DiagramIndex index);
    void grow(Table& table);
    std::size_t live() const { return m_nodes.size() - 2 - m_free; }

    DiagramIndex attempt(DiagramIndex f, DiagramIndex g, DiagramIndex h);
    DiagramIndex computed(DiagramIndex f, DiagramIndex g, DiagramIndex h);
    bool isOver();

    void collect();
    void countReferences();
    void sift();
    void siftVariable(std::uint32_t variable);
    void swapLevels(std::uint32_t upper);
    DiagramIndex referenced(std::uint32_t variable, DiagramIndex high, DiagramIndex low);
    void release(DiagramIndex index);
    void unlink(DiagramIndex index);

    std::vector<Node> m_nodes;
    std::vector<Table> m_tables;             ///< by variable
    std::vector<std::uint32_t> m_levelOf;    ///< by variable
    std::vector<std::uint32_t> m_variableAt; ///< by level
    std::vector<std::uint32_t> m_kept;       ///< by node, as far as it goes: how often it is kept
    OperationCache m_cache;
    std::stop_token m_stop;
    DiagramIndex m_firstFree = 0;
    std::size_t m_free = 0;
    std::size_t m_budget;
    std::size_t m_limit;         ///< how many nodes there may be before some are given back
    std::size_t m_afterSift = 0; ///< how many there were after the last improvement of the order
    std::uint64_t m_steps = 0;
    std::uint64_t m_mostSteps;
    bool m_isFull = false; ///< the limit was reached
    bool m_isOver = false; ///< stopped, or too much work
};

} // namespace corbel::analysis::availability
