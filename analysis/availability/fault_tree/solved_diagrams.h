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

struct SolvedTree::Diagrams {
    std::vector<ModuleDiagram> modules; ///< inner ones first, the top's last
    std::size_t events = 0;             ///< how many the tree has
    bool isTopNegated = false;          ///< the top happens where the last module does not
    std::optional<bool> constant;       ///< the top, where it depends on nothing; then no modules
    std::shared_ptr<const CutSetFamily> cutSets;
    Solution solution;

    /// What the tree's own probabilities make of everything: where it is exact, with no more
    /// between the bounds.
    std::vector<ChanceBounds> keptEvents;
    std::vector<ChanceBounds> keptModules;
    /// By event and by module: the module of which it is a variable; `noModule` of no one.
    std::vector<std::uint32_t> moduleOfEvent;
    std::vector<std::uint32_t> moduleOfModule;
    static constexpr std::uint32_t noModule = 0xFFFFFFFF;

    bool isExact() const;

    /// Fills in what is kept, given the tree's probabilities.
    void keep(std::span<const double> probabilities);
    Probability probabilityWith(std::span<const EventChange> changes) const;

    /// Of the top event, one probability for each event.
    Probability probability(std::span<const double> events) const;

    /// Of each event; only where all modules are exact.
    std::vector<Importance> importance(std::span<const double> events) const;

private:
    Probability ofTop(const ChanceBounds& top) const;
};

} // namespace corbel::analysis::availability
