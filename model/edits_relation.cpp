#include "model/edits.h"
#include "model/schema.h"

namespace corbel::model::edits {

namespace {

/// Puts an entity in the place of the one at `index`, also under another key.
template <class E>
void exchange(Table<E>& table, std::size_t index, E entity)
{
    table.erase(index);
    table.insert(index, std::move(entity));
}

Relation converted(const Model& model, const Relation& before, RelationKind kind)
{
    Relation after = before;
    after.kind = kind;
    if (hasDefaultId(before)) {
        after.id = freeRelationId(model, kind, before.from, before.to);
    }
    for (const Field& field : before.fields) {
        if (findField(kind, field.key) == nullptr) {
            after.fields.erase(field.key);
        }
    }
    return after;
}

} // namespace

ChangeSet convert(const Model& model, const std::vector<RelationId>& relations, RelationKind kind)
{
    Model result = model;
    std::size_t count = 0;
    std::string name;
    for (const RelationId& id : relations) {
        const auto index = result.relations.indexOf(id.value);
        if (!index || result.relations[*index].kind == kind) {
            continue;
        }
        Relation after = converted(result, result.relations[*index], kind);
        const RelationId renamed = after.id;
        name = std::string(spelling(result.relations[*index].kind));
        exchange(result.relations, *index, std::move(after));
        ++count;
        for (std::size_t i = 0; i < result.views.size(); ++i) {
            View& view = result.views.at(i);
            if (const auto route = view.routes.indexOf(id.value)) {
                Route moved = view.routes[*route];
                moved.relation = renamed;
                exchange(view.routes, *route, std::move(moved));
            }
        }
    }
    return diff(model, result,
                count == 1 ? Message::of("Convert {} to {}", name, kind)
                           : Message::of("Convert {} relations to {}", count, kind));
}

} // namespace corbel::model::edits
