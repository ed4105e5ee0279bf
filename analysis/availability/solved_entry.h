/// One entry of a model with its tree solved: its availability as it is, and with things held up or
/// down.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

#include "analysis/availability/fault_tree/solve.h"
#include "analysis/availability/model_tree.h"

namespace corbel::analysis::availability {

/// An event of the model tree, held to have happened or not.
struct Forced {
    std::uint32_t event = 0;
    bool isDown = true;
};

/// What an entry is solved for, each with all before it.
enum class Detail : std::uint8_t {
    Chance,
    Importance,
    CutSets,
};

class SolvedEntry {
public:
    /// Only what it is solved for may be asked for. `store` is shared by the entries of a model.
    SolvedEntry(const ModelTree& model, Index element, std::uint32_t nodeBudget, Detail detail,
                DiagramStore& store, const std::stop_token& stop);

    Index element() const { return m_element; }
    NodeIndex top() const { return m_top; }
    const EntryTree& tree() const { return m_tree; }
    /// Number in the entry's tree of an event of the model tree; `noIndex` where it has no part.
    std::uint32_t localOf(std::uint32_t event) const;
    /// Its events whose probability is unknown, as numbers of the model tree.
    const std::vector<std::uint32_t>& unknown() const { return m_unknown; }

    /// Likelihood that it is down; blocks that hold a forced event take their static form.
    Likelihood unavailability(std::span<const Forced> forced = {}) const;
    const Solution& solution() const { return m_solved->solution(); }
    /// Why it is not exact, or not all cut sets are known, although all figures are; else empty.
    model::Message limit() const;
    /// Cut sets of the static forms, each as what fails. Not complete where something is beyond
    /// reach: then what `cutSets` has are some of them.
    CutSetCounts cutSetCounts() const;
    std::vector<std::vector<FailurePart>> cutSets(std::size_t most) const;
    /// How many nodes `unavailability` looks at.
    std::size_t stepsOf(std::span<const Forced> forced) const;

private:
    using Base = std::shared_ptr<const SolvedTree::Base>;

    std::optional<double> known(const Forced& one) const;
    Base withUnknown(double probability) const;
    std::vector<EventChange> changesBy(std::span<const Forced> forced) const;
    FailurePart partOf(std::uint32_t numberInSet) const;
    void boundByCutSets();

    struct Block {
        std::uint32_t chain;
        std::uint32_t broken;
        std::vector<std::uint32_t> parts; ///< of the model tree
    };

    const ModelTree& m_model;
    Index m_element;
    NodeIndex m_top;
    bool m_isBeyondReach = false; ///< Something in it is.
    EntryTree m_tree;
    /// Its events: the number in the model tree, and the place in `EntryTree::eventOf`.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_local;
    std::vector<std::uint32_t> m_unknown;
    std::vector<Block> m_blocks;
    std::optional<SolvedTree> m_solved;
    Base m_least;                       ///< With all that is unknown up; where anything is.
    Base m_most;                        ///< With all of it down.
    std::optional<SolvedTree> m_static; ///< For cut sets, where there are blocks.
    Likelihood m_byCutSets; ///< What the cut sets alone make of it; 0..1 where that is not asked.
};

/// 1 - each.
Likelihood complement(const Likelihood& likelihood);

} // namespace corbel::analysis::availability
