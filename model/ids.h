/// Strong identifiers: an element's id cannot be passed where a relation's is meant.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace corbel::model {

template <class Tag>
struct Id {
    std::string value;

    bool empty() const { return value.empty(); }
    auto operator<=>(const Id&) const = default; // NOLINT(modernize-use-nullptr): a false alarm
};

using ElementId = Id<struct ElementTag>;
using RelationId = Id<struct RelationTag>;
using ViewId = Id<struct ViewTag>;
using ScenarioId = Id<struct ScenarioTag>;
using DesignId = Id<struct DesignTag>;

/// `[a-z0-9][a-z0-9._-]{0,62}`: what every id but a relation's has to match.
bool isIdentifier(std::string_view text);

/// As `isIdentifier`, but `:` and `#` are allowed too and the length is up to 200 characters,
/// because the default id of a relation joins its kind and both ends.
bool isRelationIdentifier(std::string_view text);

} // namespace corbel::model

template <class Tag>
struct std::hash<corbel::model::Id<Tag>> {
    std::size_t operator()(const corbel::model::Id<Tag>& id) const noexcept
    {
        return std::hash<std::string>{}(id.value);
    }
};
