/// A model with its tree, ready to be asked about entries.
#pragma once

#include <vector>

#include "analysis/availability/model_tree.h"

namespace corbel::analysis::availability {

/// Everything about a model that does not depend on the entry. The model must outlive it; so must
/// the place where it stands, since its members refer to each other.
struct PreparedModel {
    PreparedModel(const model::Model& model, const AvailabilitySettings& settings);
    PreparedModel(const PreparedModel&) = delete;
    PreparedModel& operator=(const PreparedModel&) = delete;

    ModelGraph graph;
    Drawing drawing;
    ModelTree tree;
    std::vector<Index> entries;
    std::vector<Undecided> unknownEntries; ///< Ids that were asked for and name nothing to ask.

    /// What each of the entries may use of `settings.nodeBudget`: all of it as long as they are
    /// few, a share of what these take together where they are many.
    std::uint32_t entryBudget(const AvailabilitySettings& settings) const;
};

/// Whether something of the model is needed softly only, so that a tree in which it is needed as
/// well (`AvailabilitySettings::areSoftNeeded`) would be another one.
bool hasSoftNeeds(const model::Model& model);

} // namespace corbel::analysis::availability
