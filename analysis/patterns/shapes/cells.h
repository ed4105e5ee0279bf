/// Cells of a region: copies of one whole, each with everything it needs inside.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class Cells {
public:
    /// A relation by which a cell comes to depend on another one.
    struct Crossing {
        Index relation = noIndex;
        Index from = noIndex; ///< Numbers of cells. Of several at the other end one that says that
        Index to = noIndex;   ///< it is a cell, if there is any.
        bool isStraight = false; ///< Else over something outside of all cells.
    };

    /// The outermost groups of type cell around the parts of a region, with their content. Where
    /// there are any, the outermost groups without a type and without cells inside may be cells.
    explicit Cells(const Scope& scope);

    /// The groups, ascending.
    const std::vector<Index>& all() const { return m_cells; }
    /// Only taken for a cell, until it says its type.
    bool isOpen(Index cell) const { return m_isOpen[cell]; }
    /// Number of the cell that holds `node`, or `noIndex`.
    Index cellOf(Index node) const;
    /// Parts of one cell.
    const std::vector<Index>& content(Index cell) const { return m_content[cell]; }
    /// Cells built like one another have the same number: the same kinds of parts, joined in the
    /// same way (by colour refinement until it is stable).
    const std::vector<std::uint64_t>& builds() const { return m_builds; }

    /// Relations that start in a cell and stay in it.
    const std::vector<Index>& within() const { return m_within; }
    /// Those that end in another one, and those to something outside of all cells that cannot do
    /// without another one, be it step by step.
    const std::vector<Crossing>& across() const { return m_across; }
    /// Stores, streams and hosts that cells use, and whatever outside of all cells they cannot do
    /// without, be it step by step, with the numbers of the cells. Gateways that lead into cells
    /// are left out: they stand in front.
    const std::map<Index, std::set<Index>>& used() const { return m_used; }
    /// Calls, reads and writes from outside all cells.
    const std::vector<Arc>& entering() const { return m_entering; }

private:
    /// What an element outside of all cells cannot do without, itself included.
    struct Reach {
        std::set<Index> outside;
        std::set<Index> cells; ///< Numbers.
    };

    void lookAt(Index node, Index cell);
    void use(Index used, Index cell);
    void leave(Index relation, Index cell);
    const Reach& reachOf(Index outside);
    bool isInFront(Index node) const;
    std::uint64_t buildOf(Index cell) const;

    const ModelFacts& m_facts;
    std::map<Index, Reach> m_reach;
    std::vector<Index> m_cells;
    std::vector<bool> m_isOpen;
    std::vector<std::vector<Index>> m_content;
    std::map<Index, Index> m_cellOf;
    std::vector<std::uint64_t> m_builds;
    std::vector<Index> m_within;
    std::vector<Crossing> m_across;
    std::map<Index, std::set<Index>> m_used;
    std::vector<Arc> m_entering;
};

/// The outermost group of type cell around `node`, itself included; `noIndex` when there is none.
Index cellAround(const ModelFacts& facts, Index node);

/// Finds groups that may be cells: outermost ones that say no type and hold no cell.
class MaybeCells {
public:
    explicit MaybeCells(const ModelFacts& facts) : m_facts(facts) {}

    /// The one around `node`, itself included; `noIndex` when there is none.
    Index around(Index node);

private:
    const ModelFacts& m_facts;
    std::map<Index, bool> m_known; ///< By group, whether it may be one.
};

} // namespace corbel::analysis::patterns
