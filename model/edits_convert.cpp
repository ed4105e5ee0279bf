// Changing what kind of thing an element is, and what that costs.
#include <algorithm>

#include "model/edits.h"
#include "model/references.h"
#include "model/schema.h"

namespace corbel::model::edits {

Conversion conversion(const Model& model, const ElementId& id, ElementKind kind)
{
    Conversion result;
    const Element* element = find(model, id);
    if (!element || element->kind == kind) {
        return result;
    }
    for (const Field& field : element->fields) {
        if (!findField(kind, field.key)) {
            result.keys.push_back(field.key);
        }
    }
    const auto kindOf = [&](const ElementId& end) {
        const Element* other = find(model, end);
        return end == id || !other ? kind : other->kind;
    };
    for (const Relation& relation : model.relations) {
        if ((relation.from == id || relation.to == id) &&
            !isLegal(relation.kind, kindOf(relation.from), kindOf(relation.to))) {
            result.relations.push_back(relation.id);
        }
    }
    const Element* parent = find(model, parentOf(*element));
    if (parent && !mayContain(parent->kind, kind)) {
        result.container = parent->id;
    }
    for (const Element& other : model.elements) {
        if (parentOf(other) == id && !mayContain(kind, other.kind)) {
            result.content.push_back(other.id);
        }
        if (!canHost(kind) && std::ranges::find(runsOn(other), id.value) != runsOn(other).end()) {
            result.guests.push_back(other.id);
        }
    }
    return result;
}

ChangeSet convert(const Model& model, const ElementId& id, ElementKind kind)
{
    const Element* element = find(model, id);
    if (!element || element->kind == kind) {
        return {};
    }
    const Conversion loss = conversion(model, id, kind);
    ChangeSet changes = remove(model, {}, loss.relations);
    changes.label =
        Message::of("Convert {} to {}", std::string(displayName(*element)), Message::word(kind));
    const auto change = [&](const ElementId& which, const auto& mutate) {
        const std::size_t index = *model.elements.indexOf(which.value);
        Element after = model.elements[index];
        mutate(after);
        changes.changes.emplace_back(Change<Element>{Placed<Element>{index, model.elements[index]},
                                                     Placed<Element>{index, std::move(after)}});
    };
    change(id, [&](Element& after) {
        after.kind = kind;
        for (const Key key : loss.keys) {
            after.fields.erase(key);
        }
    });
    for (const ElementId& guest : loss.guests) {
        change(guest, [&](Element& after) {
            mapReferences(after, [&](Key key, const std::string& named) {
                return key == Key::RunsOn && named == id.value ? std::nullopt
                                                               : std::optional(named);
            });
        });
    }
    return changes;
}

} // namespace corbel::model::edits
