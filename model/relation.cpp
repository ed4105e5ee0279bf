#include "model/relation.h"

#include <algorithm>

#include <fmt/format.h>

namespace corbel::model {

RelationId defaultRelationId(RelationKind kind, const ElementId& from, const ElementId& to,
                             int number)
{
    std::string id = fmt::format("{}:{}:{}", spelling(kind), from.value, to.value);
    if (number > 1) {
        id += fmt::format("#{}", number);
    }
    return RelationId{std::move(id)};
}

bool hasDefaultId(const Relation& relation)
{
    const std::string plain = defaultRelationId(relation.kind, relation.from, relation.to).value;
    const std::string& id = relation.id.value;
    if (!id.starts_with(plain)) {
        return false;
    }
    const std::string_view rest = std::string_view(id).substr(plain.size());
    return rest.empty() ||
           (rest.size() > 1 && rest[0] == '#' && rest[1] != '0' && rest != "#1" &&
            std::ranges::all_of(rest.substr(1), [](char c) { return c >= '0' && c <= '9'; }));
}

Criticality criticality(const Relation& relation)
{
    const std::string_view stated = textOf(relation.fields, Key::Criticality);
    if (!stated.empty()) {
        return stated == "hard" ? Criticality::Hard : Criticality::Soft;
    }
    switch (relation.kind) {
    case RelationKind::Calls:
    case RelationKind::Reads:
    case RelationKind::Writes:
    case RelationKind::DependsOn:
        return Criticality::Hard;
    case RelationKind::Publishes:
    case RelationKind::Consumes:
        return Criticality::Soft;
    default:
        return Criticality::None;
    }
}

bool isHard(const Relation& relation)
{
    return criticality(relation) == Criticality::Hard;
}

} // namespace corbel::model
