/// Reads two values of a model and how they have to stand to each other:
/// `timeout > to.outgoing.timeout`.
#pragma once

#include <cstdint>
#include <optional>

#include "analysis/rules/reading.h"

namespace corbel::analysis::rules {

/// `kinds` are those of what is compared for, as `FieldSpec::kinds`. Nothing where a problem was
/// noted.
std::optional<Compared> readComparison(Reading& reading, const Node& node, bool ofRelations,
                                       std::uint32_t kinds);

} // namespace corbel::analysis::rules
