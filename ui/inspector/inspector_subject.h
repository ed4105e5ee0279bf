/// What the inspector is about: one or several elements and relations, and what they have in
/// common. No widgets.
#pragma once

#include <span>
#include <vector>

#include "ui/document/document.h"
#include "ui/inspector/field_editor.h"
#include "ui/words/needs_by_key.h"

namespace corbel::ui {

class InspectorSubject {
public:
    explicit InspectorSubject(const Document& document) : m_document(document) {}

    void set(std::vector<model::ElementId> elements, std::vector<model::RelationId> relations);
    /// Forgets what the model does not have any more.
    void prune();
    const std::vector<model::ElementId>& elements() const { return m_elements; }
    const std::vector<model::RelationId>& relations() const { return m_relations; }
    bool empty() const { return m_elements.empty() && m_relations.empty(); }
    std::size_t size() const { return m_elements.size() + m_relations.size(); }
    bool isMixed() const { return !m_elements.empty() && !m_relations.empty(); }
    bool isOneKind() const;
    const model::Element* firstElement() const;
    const model::Relation* firstRelation() const;
    /// What a form depends on beyond values: how many, and of which kinds.
    QString shape() const;
    /// "3 services, 1 store, 2 calls".
    QString kindsText() const;
    /// The name of the one, or "4 elements, 2 relations".
    QString title() const;

    /// The keys that all of them bear and a person can edit, in canonical order.
    std::vector<const model::FieldSpec*> fields() const;
    /// The keys shown first; none when kinds are mixed.
    std::span<const model::Key> leading() const;
    FieldState state(const model::FieldSpec& spec, const NeedsByKey& needs) const;
    /// Sets the key of all of them, as one edit.
    model::ChangeSet change(model::Key key, const std::optional<model::Value>& value) const;

private:
    template <class Visit>
    void each(const Visit& visit) const;
    QString listed(const model::FieldSpec& spec) const;

    const Document& m_document;
    std::vector<model::ElementId> m_elements;
    std::vector<model::RelationId> m_relations;
};

/// What a conversion to another kind would take away, in words; empty for nothing.
QString lossOf(const model::ChangeSet& conversion);

/// Converts several elements in one edit; the same as one conversion after the other.
model::ChangeSet convertAll(const model::Model& model,
                            const std::vector<model::ElementId>& elements, model::ElementKind kind);

} // namespace corbel::ui
