/// The diagrams of a solved fault tree, and what is read off them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "analysis/availability/fault_tree/bounds.h"
#include "analysis/availability/fault_tree/cut_set_family.h"
#include "analysis/availability/fault_tree/module_diagram.h"
#include "analysis/availability/fault_tree/solve.h"

namespace corbel::analysis::availability {

/// What some probabilities of the events make of everything: where it is exact, with no more
/// between the bounds.
struct SolvedTree::Base {
    std::vector<ChanceBounds> modules;
    std::vector<std::vector<ChanceBounds>> variables; ///< By module and level.
    std::vector<BoundsTrace> traces; ///< Of modules that are not exact; else empty.
};

struct SolvedTree::Diagrams {
    std::vector<ModuleDiagram> modules; ///< inner ones first, the top's last
    std::size_t events = 0;             ///< how many the tree has
    bool isTopNegated = false;          ///< the top happens where the last module does not
    std::optional<bool> constant;       ///< the top, where it depends on nothing; then no modules
    std::shared_ptr<const CutSetFamily> cutSets;
    Solution solution;

    static constexpr std::uint32_t noModule = 0xFFFFFFFF;

    /// Where something is a variable.
    struct Place {
        std::uint32_t module = noModule;
        std::uint32_t level = 0;
    };

    /// A variable with other chances than it had.
    struct VariableChange {
        std::uint32_t level = 0;
        ChanceBounds chance;
    };

    std::vector<Place> placeOfEvent;
    std::vector<Place> placeOfModule;
    Base usual; ///< Of the tree's own probabilities.

    bool isExact() const;

    /// Fills in what is kept, given the tree's probabilities. The influences in circuits come with
    /// their figures; where they are not wanted, or there is no circuit, there are none.
    using Influences = std::vector<std::vector<Influence>>;
    Influences keep(std::span<const double> probabilities, bool wantsInfluences);
    Base baseWith(std::span<const EventChange> changes) const;
    Probability probabilityWith(const Base& base, std::span<const EventChange> changes) const;
    std::size_t stepsOf(std::span<const EventChange> changes) const;

    /// Of the top event, one probability for each event.
    Probability probability(std::span<const double> events) const;

    /// Of each event with the tree's probabilities; only where all modules are exact.
    std::vector<Importance> importance(std::span<const double> probabilities,
                                       const Influences& known) const;

private:
    Probability ofTop(const ChanceBounds& top) const;
    ChanceBounds moduleWith(const Base& base, std::uint32_t m,
                            std::span<const VariableChange> changes) const;
};

} // namespace corbel::analysis::availability
