/// Says what about an element or a relation breaks a rule: what was found, and what is wanted
/// instead.
#pragma once

#include "analysis/rules/truths.h"
#include "model/message.h"

namespace corbel::analysis::rules {

/// Why the subject is not as the condition wants it, such as "timeout is 5 s, wanted is <= 2s"; or,
/// where nothing may be so (`isWanted` false), what makes it so. The truth of the condition has to
/// be decided, the other way round than wanted. Empty for a condition that asks nothing.
model::Message reason(const Truths& truths, ConditionId condition, Index subject, bool isWanted);

/// What a person calls an element or a relation.
model::Message nameOf(const ModelGraph& graph, bool ofRelation, Index subject);

/// What a person calls one of what a boundary separates: a layer by its word, all else by name.
model::Message unitName(const ModelGraph& graph, std::optional<Boundary> boundary, Index unit);

} // namespace corbel::analysis::rules
