/// The fault tree of one entry of a model, for other tools to read.
#pragma once

#include <string>
#include <vector>

#include "analysis/availability/availability.h"
#include "analysis/availability/open_psa/open_psa_reader.h"

namespace corbel::analysis::availability {

struct ExportedTree : OpenPsaTree {
    /// Groups that are one event here, of order 1 alone, where the model's cut sets have members.
    std::vector<FailurePart> chains;
    std::vector<model::Message> missing; ///< `element.key` of each figure without a probability.
};

/// The tree that the availability of `entry` is computed from; an empty id stands for the only
/// entry that the model has. What never fails, or always, is a constant under its name. A group
/// that is solved as one Markov chain is one event. Events without a figure are undecided.
///
/// Replicas are events of their own, however many.
///
/// Fails, with place `file`, where nothing of that id can be up or down, and where there are
/// several entries and none is named; the message lists them; and where more than 100,000 replicas
/// would have to be written.
model::Result<ExportedTree> entryTree(const model::Model& model, const std::string& entry,
                                      const std::string& file,
                                      const AvailabilitySettings& settings = {});

/// What a reader has to know of an exported tree besides: one sentence per chain.
std::vector<model::Message> remarks(const ExportedTree& tree);

/// The tree as a file in the Open-PSA format, with its remarks and what `settings` assume as
/// comments behind the first line.
std::string fileText(const ExportedTree& tree, const AvailabilitySettings& settings);

} // namespace corbel::analysis::availability
