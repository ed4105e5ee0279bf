/// Gives a finding the name by which approvals and baselines remember it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/findings/finding.h"
#include "analysis/smells/smell.h"

namespace corbel::analysis {

/// The rule's id and sixteen hexadecimal digits over the rule, the sets of ids and `detail`, so
/// that neither names nor the order or the placement of anything matter:
/// `shared-persistence-4f2a9c01d3e8b7a6`. The same on every machine.
std::string fingerprint(std::string_view rule, std::vector<std::string> elements,
                        std::vector<std::string> relations, std::string_view detail = {});

/// Of a smell in this model. Relations are evidence, unless the smell is found once for each of
/// them: whom its elements are related to counts, and not by which relations, of which kinds or how
/// many.
std::string fingerprint(const model::Model& model, const Smell& smell);

/// That of a finding by its rule, elements, relations and key.
std::string fingerprint(const Finding& finding);

} // namespace corbel::analysis
