/// Says why a condition is undecided or not met, for the findings of a rule.
#pragma once

#include <optional>

#include "analysis/rules/truths.h"
#include "model/message.h"

namespace corbel::analysis::rules {

/// Gathers the unknown values behind undecided conditions: each once, up to a few, because a person
/// states them one after the other.
class NeedsFinder {
public:
    explicit NeedsFinder(const Truths& truths) : m_truths(truths) {}

    /// Those of one condition that is unknown of the subject.
    void add(ConditionId condition, Index subject);
    /// Those that keep the things open to which a link leads.
    void add(const Linked& linked, Index node);
    /// Those of the relations that may prolong chains from the element.
    void add(const Hops& hops, Index node);

    const Needs& needs() const { return m_needs; }

private:
    bool isDone() const;
    void add(Need need);

    const Truths& m_truths;
    Needs m_needs;
    std::size_t m_steps = 0;
};

/// What about the subject is not as the condition wants it, such as "timeout is not stated"; empty
/// when that is no more than the condition itself. For conditions that are not met.
model::Message contradiction(const Truths& truths, ConditionId condition, Index subject);

/// What a person calls an element or a relation.
model::Message nameOf(const ModelGraph& graph, bool ofRelation, Index subject);

} // namespace corbel::analysis::rules
