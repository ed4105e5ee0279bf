/// Solves a fault tree: how likely its top event is, which events matter most, and its minimal cut
/// sets, all exact or with bounds that say why they are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "analysis/availability/fault_tree/cut_set_walk.h"
#include "analysis/availability/fault_tree/fault_tree.h"
#include "analysis/availability/fault_tree/ordering.h"
#include "model/message.h"
#include "model/result.h"

namespace corbel::analysis::availability {

class DiagramStore;

/// Every combination is valid.
struct SolveSettings {
    /// How many nodes a diagram may have at any time, those no longer needed included; a node takes
    /// about 40 bytes. Beyond it the results are bounds.
    std::uint32_t nodeBudget = 4'000'000;
    bool wantsCutSets = true;
    bool wantsImportance = true;
    /// Whether sums of products are tried before decision diagrams: in drawings, where much is
    /// shared and little hangs together at a time, they are far smaller.
    bool triesSumsFirst = false;
    /// Absent: all of them are tried with small budgets that grow, and the first to finish is
    /// taken.
    std::optional<Ordering> ordering{};

    bool operator==(const SolveSettings&) const = default;
};

/// How likely the top event is: of a system, its unavailability Q, summed as such.
struct Probability {
    double value = 0.0; ///< Exact but for rounding, or where `!isExact` the upper bound.
    double lower = 0.0;
    double upper = 1.0;
    bool isExact = false;

    bool operator==(const Probability&) const = default;
};

/// What one basic event means for the top event. Each is exact.
struct Importance {
    std::uint32_t event = 0;
    double birnbaum = 0.0;    ///< Q(q=1) - Q(q=0); below 0 where the event helps.
    double criticality = 0.0; ///< birnbaum * q / Q; 0 where Q is 0.
    /// Risk achievement worth, Q(q=1) / Q. Absent: infinite, for Q is 0 and Q(q=1) is not.
    std::optional<double> raw;
    /// Risk reduction worth, Q / Q(q=0). Absent: infinite, for without the event nothing happens.
    std::optional<double> rrw;

    bool operator==(const Importance&) const = default;
};

/// How many minimal cut sets there are of each order.
struct CutSetCounts {
    std::vector<Count> byOrder; ///< [0] is of order 1. Without zeros at its end if complete.
    /// False where the budget ended: only the orders in `byOrder` are known, those exactly.
    bool isComplete = false;

    Count total() const;

    bool operator==(const CutSetCounts&) const = default;
};

/// A basic event with another probability than the tree says.
struct EventChange {
    std::uint32_t event = 0;
    double probability = 0.0;
};

struct Solution {
    Probability probability;
    std::vector<Importance> importance; ///< [i] is of event i; empty where not exact or not wanted.
    std::optional<CutSetCounts> cutSets; ///< Absent where not wanted, or stopped.
    std::size_t nodes = 0;               ///< Of the diagrams that `probability` walks.
    std::size_t cutSetNodes = 0;         ///< Of those that hold the minimal cut sets.
    std::size_t modules = 0; ///< Independent parts solved by themselves, the top with them.
    model::Message limit;    ///< Why something is not exact or not complete; else empty.

    bool isExact() const { return probability.isExact; }
};

/// A solved tree with the diagrams that it was solved by. Cheap to copy; all calls may come from
/// several threads at once.
class SolvedTree {
public:
    struct Diagrams;

    explicit SolvedTree(std::shared_ptr<const Diagrams> diagrams);

    const Solution& solution() const;

    /// The top event with other probabilities of the basic events, 0 and 1 among them; one for each
    /// event of the tree, else bounds of 0 and 1. Linear in `Solution::nodes`.
    Probability probability(std::span<const double> eventProbabilities) const;

    /// The same where only some have other ones, the last of an event counting: looks at nothing
    /// but the modules that these are in.
    Probability probabilityWith(std::span<const EventChange> changes) const;

    /// Everything worked out once with other probabilities of some events.
    struct Base;
    std::shared_ptr<const Base> baseWith(std::span<const EventChange> changes) const;
    /// As `probabilityWith`, where the other events have the probabilities of the base.
    Probability probabilityWith(const Base& base, std::span<const EventChange> changes) const;
    /// How many nodes are looked at for that.
    std::size_t stepsOf(std::span<const EventChange> changes) const;

    /// The minimal cut sets in ascending order, made one by one as they are asked for, from those
    /// of `firstOrder` events on. A tree that is always true has one, and that one is empty. Where
    /// the counts are not complete, only the orders counted. None where they were not wanted.
    ///
    /// A cut set is a set of events such that the top event happens if these happen and no others
    /// do; minimal if no proper subset of it is one. In trees without Not and Xor this is the usual
    /// meaning; in others it is that of A. Rauzy, "Mathematical foundation of minimal cutsets"
    /// (IEEE Transactions on Reliability 50, 2001): the positive part of a prime implicant. Events
    /// of probability 0 and 1 are constants here, and never in a set.
    CutSetWalk cutSets(std::size_t firstOrder = 0) const;

private:
    std::shared_ptr<const Diagrams> m_diagrams;
};

/// Solves `tree`; its problems where it is not well formed: an input that is not before its gate,
/// an event that is not there, a probability outside 0..1. Asked to stop, it returns early with the
/// bounds that it has.
model::Result<SolvedTree> solve(const FaultTree& tree, const SolveSettings& settings = {},
                                const std::stop_token& stop = {});

/// The same for one of several trees: what they have in common is in `store` after the first.
model::Result<SolvedTree> solve(const FaultTree& tree, const SolveSettings& settings,
                                DiagramStore& store, const std::stop_token& stop = {});

} // namespace corbel::analysis::availability
