/// Reads fault trees of the Open-PSA Model Exchange Format.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/availability/fault_tree/fault_tree.h"
#include "model/result.h"
#include "model/text/xml.h"

namespace corbel::analysis::availability {

struct OpenPsaSettings {
    std::string file; ///< As messages name the text.
    std::string top;  ///< The gate to take for the top; empty: the one that no other gate takes.
    model::text::XmlLimits limits;
};

struct OpenPsaTree {
    /// Of what the top needs: events in the order of their definitions, house events as constants
    /// with a label, gates and events by their names, private ones with those of their containers.
    FaultTree tree;
    /// Events without a probability, ascending; `tree` has 0 for them.
    std::vector<std::uint32_t> undecided;
};

/// Takes `opsa-mef` with `define-fault-tree`, nested `define-component` (public and private names)
/// and `model-data`; gates of `and`, `or`, `not`, `xor`, `nand`, `nor`, `iff`, `imply`, `atleast`,
/// `cardinality`, nested as they like, over gates, basic and house events and constants; and
/// probabilities that are numbers, parameters, sums, differences, products, quotients,
/// `exponential` and `GLM` of them. Definitions may come before or after their use. Common-cause
/// groups, event trees, distributions and extern functions are refused by their names.
///
/// Fails with all problems found (the first hundred), each with line, what was found and what would
/// be accepted; cycles by the names of their gates.
model::Result<OpenPsaTree> readOpenPsa(std::string text, const OpenPsaSettings& settings);

/// As above from a file, which `settings.file` names.
model::Result<OpenPsaTree> readOpenPsaFile(const OpenPsaSettings& settings);

} // namespace corbel::analysis::availability
