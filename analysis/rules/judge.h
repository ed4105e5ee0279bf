/// Judges a model by a team's own rules.
#pragma once

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/findings/finding.h"
#include "analysis/rules/rule.h"

namespace corbel::analysis::rules {

/// How one rule went: one that selects nothing says nothing.
struct Verdict {
    std::string rule;
    std::size_t selected = 0; ///< Elements or relations that it is about for certain.
    std::size_t broken = 0;
    std::size_t undecided = 0; ///< Of those that it is or may be about.

    bool operator==(const Verdict&) const = default;
};

struct Judgement {
    std::vector<Finding> findings; ///< By rule, each in document order; what is undecided last.
    std::vector<Verdict> verdicts; ///< One for each rule.

    bool operator==(const Judgement&) const = default;
};

/// Linear in elements and relations for each condition of a rule. A value that is unknown is never
/// guessed: where it matters there is one finding for each rule and value, which names it as
/// `id.key`. When stopped, the rules that were complete.
Judgement judge(const Rules& rules, const model::Model& model, const std::stop_token& stop = {});

/// Edits that mend a finding of `judge` where the rule leaves no choice: a key takes the one value
/// that is accepted, a forbidden relation goes. Empty otherwise.
std::vector<Fix> fixesFor(const Rules& rules, const model::Model& model, const Finding& finding);

} // namespace corbel::analysis::rules
