/// JSON results as text: keys in the order they were added, every number exact and shortest.
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace corbel::cli {

using Json = nlohmann::ordered_json;

/// Indented by two spaces, with a line break at the end. Numbers that are not finite are `null`.
std::string jsonText(const Json& json);

/// `null` for what is undecided.
template <class T>
Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json();
}

} // namespace corbel::cli
