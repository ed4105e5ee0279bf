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

/// Of amounts in base units. Notations of one amount differ in the last digits of a double: 99.9%
/// and 0.999.
Truth compared(double value, Test::Sort sort, double wanted);

/// The value of a key, or the default in its place.
struct KeyValue {
    bool isBorne = false;              ///< Whether the kind has such a key.
    std::optional<model::Value> value; ///< Absent: unknown.
};

KeyValue valueOf(const KeyIs& asked, const model::Element& element);
KeyValue valueOf(const KeyIs& asked, const model::Relation& relation);

/// What an element or relation says of a key.
struct ShownValue {
    enum class Source : std::uint8_t {
        NotBorne, ///< Its kind has no such key.
        Missing,
        Default, ///< What a model means that says nothing.
        Stated,  ///< By this key or by others that it follows from.
    };

    Source source = Source::Missing;
    std::string text; ///< As a model file spells it; empty where no value is or it has no end.
};

ShownValue shownValue(const KeyIs& asked, const model::Element& element);
ShownValue shownValue(const KeyIs& asked, const model::Relation& relation);

} // namespace corbel::analysis::rules
