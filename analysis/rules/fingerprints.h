/// The name of a broken rule, by which approvals and quick fixes know it again.
#pragma once

#include <string>

#include "analysis/rules/rule.h"

namespace corbel::analysis::rules {

/// Of the rule and the one element or relation that breaks it; of the rule alone when that is
/// empty. What is counted beside it does not matter: the ninth service of a team is no new finding.
std::string brokenFingerprint(const Rule& rule, const std::string& subject);

} // namespace corbel::analysis::rules
