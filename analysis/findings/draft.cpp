#include "analysis/findings/draft.h"

#include "analysis/findings/draft_place.h"
#include "model/schema.h"

namespace corbel::analysis::findings {

using model::Element;
using model::ElementId;
using model::ElementKind;
using model::Key;
using model::Message;
using model::Record;
using model::Relation;
using model::RelationId;
using model::RelationKind;

namespace {

// What a gateway or a stream takes whose name is an id with a suffix, in pixels.
constexpr double boxWidth = 208;
constexpr double boxHeight = 64;
constexpr std::size_t longestId = 63;

/// The container of `beside`, or the nearest around it that takes the kind; empty for the top.
ElementId containerFor(const model::Model& model, ElementKind kind, const ElementId& beside)
{
    for (const ElementId& id : ancestors(model, beside)) {
        if (model::mayContain(model::find(model, id)->kind, kind)) {
            return id;
        }
    }
    return {};
}

Record borneBy(RelationKind kind, const Record& fields)
{
    Record kept;
    for (const model::Field& field : fields) {
        if (model::findField(kind, field.key)) {
            kept.set(field.key, field.value);
        }
    }
    return kept;
}

} // namespace

ElementId Draft::add(ElementKind kind, std::string_view wish, Record fields,
                     const ElementId& beside, const std::vector<ElementId>& near)
{
    Element added{freeElementId(m_after, wish.substr(0, longestId)), kind, std::move(fields)};
    if (const ElementId parent = containerFor(m_after, kind, beside); !parent.empty()) {
        added.fields.set(Key::Parent, parent.value);
    }
    const ElementId id = added.id;
    m_after.elements.append(std::move(added));
    for (std::size_t i = 0; i < m_after.views.size(); ++i) {
        placeNear(m_after, m_after.views.at(i), id, near, boxWidth, boxHeight);
    }
    return id;
}

void Draft::set(const ElementId& element, Key key, const model::Value& value)
{
    m_after.elements.at(*m_after.elements.indexOf(element.value)).fields.set(key, value);
}

void Draft::connect(RelationKind kind, const ElementId& from, const ElementId& to, Record fields)
{
    m_after.relations.append(
        {freeRelationId(m_after, kind, from, to), kind, from, to, std::move(fields)});
}

void Draft::set(const RelationId& relation, Key key, const model::Value& value)
{
    m_after.relations.at(*m_after.relations.indexOf(relation.value)).fields.set(key, value);
}

void Draft::change(const RelationId& relation, RelationKind kind, const ElementId& from,
                   const ElementId& to, Record fields)
{
    const std::size_t index = *m_after.relations.indexOf(relation.value);
    Relation changed = m_after.relations[index];
    dropRoutes(relation.value);
    m_after.relations.erase(index);
    if (hasDefaultId(changed)) {
        changed.id = freeRelationId(m_after, kind, from, to);
    }
    changed.kind = kind;
    changed.from = from;
    changed.to = to;
    changed.fields = borneBy(kind, fields);
    m_after.relations.insert(index, std::move(changed));
}

void Draft::remove(const RelationId& relation)
{
    dropRoutes(relation.value);
    m_after.relations.erase(*m_after.relations.indexOf(relation.value));
}

void Draft::wrap(const ElementId& container, const ElementId& content, const ElementId& beside)
{
    for (std::size_t i = 0; i < m_after.views.size(); ++i) {
        placeAround(m_after, m_after.views.at(i), container, content, beside);
    }
}

void Draft::dropRoutes(const std::string& relation)
{
    for (std::size_t i = 0; i < m_after.views.size(); ++i) {
        auto& routes = m_after.views.at(i).routes;
        if (const auto index = routes.indexOf(relation)) {
            routes.erase(*index);
        }
    }
}

Fix Draft::done(Message label) const
{
    model::ChangeSet changes = model::diff(m_before, m_after, label);
    return {std::move(label), std::move(changes)};
}

} // namespace corbel::analysis::findings
