/// Conditions in the words of a rule file, for messages.
#pragma once

#include <string>

#include "analysis/rules/rule.h"

namespace corbel::analysis::rules {

/// As a selector: `{kind: replicates, crosses: site}`, or `pay-*` for an id alone; cut off where it
/// is long. A layer of `layers` is its name alone.
std::string spelled(const Rule& rule, ConditionId condition);

/// `{kind: replicates}` with the word before it: `outgoing {kind: replicates}`.
std::string spelled(const Rule& rule, const Linked& linked);
/// What is counted: `outgoing {kind: calls}`, `hops {...}`, `different domain of ...`.
std::string spelled(const Rule& rule, const Limit& limit);

/// What is wanted of a key: `public`, or `[public, internal]`.
std::string spelledTests(const KeyIs& key);

/// `pay-*, bill-*`; of thousands only the first are looked at.
std::string spelledPatterns(const std::vector<std::string>& patterns);

} // namespace corbel::analysis::rules
