#include "model/references.h"

namespace corbel::model {

namespace {

void set(Record& fields, Key key, std::optional<Value> value)
{
    if (value) {
        fields.set(key, *std::move(value));
    } else {
        fields.erase(key);
    }
}

template <class List>
std::optional<Value> unlessEmpty(List list)
{
    return list.empty() ? std::nullopt : std::optional<Value>(std::move(list));
}

} // namespace

bool mapReferences(Record& fields, std::span<const FieldSpec> specs, const ReferenceMap& map)
{
    const Record before = fields;
    for (const Field& field : before) {
        const FieldSpec* spec = findField(specs, field.key);
        if (!spec) {
            continue;
        }
        if (const auto* id = field.value.as<std::string>();
            id && spec->type == FieldType::Reference) {
            std::optional<std::string> mapped = map(field.key, *id);
            if (!mapped && spec->limits.required) {
                return false;
            }
            set(fields, field.key, mapped ? std::optional<Value>(*mapped) : std::nullopt);
        } else if (const auto* ids = field.value.as<Texts>();
                   ids && spec->type == FieldType::References) {
            Texts kept;
            for (const std::string& entry : *ids) {
                if (auto mapped = map(field.key, entry)) {
                    kept.push_back(*std::move(mapped));
                }
            }
            set(fields, field.key, unlessEmpty(std::move(kept)));
        } else if (const auto* shares = field.value.as<Weights>()) {
            Weights kept;
            for (const auto& [owner, weight] : *shares) {
                if (auto mapped = map(field.key, owner)) {
                    kept.emplace_back(*std::move(mapped), weight);
                }
            }
            set(fields, field.key, unlessEmpty(std::move(kept)));
        } else if (const auto* list = field.value.as<Records>()) {
            Records kept;
            for (Record nested : *list) {
                if (mapReferences(nested, spec->limits.fields, map)) {
                    kept.push_back(std::move(nested));
                }
            }
            set(fields, field.key, unlessEmpty(std::move(kept)));
        } else if (const auto* record = field.value.as<Record>()) {
            Record nested = *record;
            const bool isWhole = mapReferences(nested, spec->limits.fields, map);
            set(fields, field.key, isWhole ? std::optional<Value>(nested) : std::nullopt);
        }
    }
    return true;
}

bool mapReferences(Element& element, const ReferenceMap& map)
{
    const bool hadEnough =
        findField(element.kind, Key::Replicas) && needs(element) <= replicas(element);
    const bool isWhole = mapReferences(element.fields, elementFields(), map);
    if (hadEnough && needs(element) > replicas(element)) {
        element.fields.set(Key::Replicas, needs(element));
    }
    return isWhole;
}

Model withoutStrangers(const Model& model)
{
    Model known;
    known.name = model.name;
    known.description = model.description;
    const auto keepKnown = [&](Key, const std::string& id) {
        return model.elements.contains(id) ? std::optional(id) : std::nullopt;
    };
    for (Element element : model.elements) {
        mapReferences(element, keepKnown);
        known.elements.append(std::move(element));
    }
    for (const Relation& relation : model.relations) {
        if (find(model, relation.from) && find(model, relation.to)) {
            known.relations.append(relation);
        }
    }
    for (const View& view : model.views) {
        View kept;
        kept.id = view.id;
        kept.name = view.name;
        kept.notes = view.notes;
        for (const Placement& item : view.items) {
            if (find(model, item.element)) {
                kept.items.append(item);
            }
        }
        for (const Route& route : view.routes) {
            if (find(known, route.relation)) {
                kept.routes.append(route);
            }
        }
        known.views.append(std::move(kept));
    }
    return known;
}

} // namespace corbel::model
