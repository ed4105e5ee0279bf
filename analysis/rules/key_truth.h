/// What a key of an element or relation says to the tests of a rule.
#pragma once

#include <optional>

#include "analysis/rules/surroundings.h"

namespace corbel::analysis::rules {

/// `Unknown` where the value is not there and no default of the model stands for it, or where
/// amounts of money cannot be compared.
Truth holds(const KeyIs& asked, const model::Element& element);
Truth holds(const KeyIs& asked, const model::Relation& relation);

/// The meaning of the key with this kind, or `nullptr` when the kind does not bear it.
const KeyMeaning* meaningFor(const KeyIs& asked, std::uint32_t kindBit);

/// The value as a model file spells it, defaults included; empty when there is none.
std::string spelledValue(const KeyIs& asked, const model::Element& element);
std::string spelledValue(const KeyIs& asked, const model::Relation& relation);

} // namespace corbel::analysis::rules
