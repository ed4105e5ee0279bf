/// JSON text as values that know the line they stand on; bounded, for `readJson`.
#pragma once

#include "model/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corbel::model::exchange::structurizr {

inline constexpr std::size_t deepestJson = 100;
inline constexpr std::size_t mostJsonValues = 1'000'000;

struct JsonValue {
    enum class Kind : unsigned char { Null, Bool, Number, Text, List, Object };

    Kind kind = Kind::Null;
    bool flag = false;
    double number = 0;
    std::string text;              ///< Of texts; of numbers as they are written.
    std::vector<JsonValue> values; ///< Of lists and objects.
    std::vector<std::string> keys; ///< Of objects, one per value.
    int line = 0;
    int column = 0;

    /// The value of a key; a Null value when absent or when this is no object.
    const JsonValue& operator[](std::string_view key) const;
    bool isNull() const { return kind == Kind::Null; }
    /// Text, or a number as it is written; empty for everything else.
    const std::string& scalar() const { return text; }
};

/// Refused: text that is no JSON (with the place), nested deeper than `deepestJson`, or of more
/// than `mostJsonValues` values.
Result<JsonValue> parseJson(const std::string& text, const std::string& file);

} // namespace corbel::model::exchange::structurizr
