/// Says why a condition is undecided or not met, for the findings of a rule.
#pragma once

#include <set>
#include <vector>

#include "analysis/rules/truths.h"
#include "model/message.h"

namespace corbel::analysis::rules {

/// Gathers the unknown values behind all undecided cases of a rule. Each condition is followed once
/// for each subject, however many cases lead there.
class NeedsFinder {
public:
    explicit NeedsFinder(const Truths& truths);

    /// Those of a condition that is unknown of the subject; none when it is decided.
    void add(ConditionId condition, Index subject);
    /// Those that keep the things open to which a link leads.
    void add(const Linked& linked, Index node);
    /// Those of the relations that may prolong chains from the element.
    void add(const Hops& hops, Index node);

    const std::set<Need>& needs() const { return m_needs; }

private:
    const Truths& m_truths;
    std::set<Need> m_needs;
    std::vector<std::vector<bool>> m_seen; ///< By condition and subject; filled when needed.
    std::vector<bool> m_passed;            ///< Elements on chains.
};

/// What about the subject is not as the condition wants it, such as "timeout is not stated"; empty
/// when that is no more than the condition itself. For conditions that are not met.
model::Message contradiction(const Truths& truths, ConditionId condition, Index subject);

/// What a person calls an element or a relation.
model::Message nameOf(const ModelGraph& graph, bool ofRelation, Index subject);

} // namespace corbel::analysis::rules
