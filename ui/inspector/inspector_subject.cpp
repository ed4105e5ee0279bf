#include "ui/inspector/inspector_subject.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "model/edits.h"
#include "ui/inspector/field_labels.h"
#include "ui/inspector/field_order.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

constexpr std::size_t mostListed = 12; ///< Values in a tooltip.

/// Shown above the fields and not to be typed.
bool isBannered(const model::FieldSpec& spec)
{
    return spec.key == model::Key::Inferred || spec.key == model::Key::Evidence;
}

QString text(const char* source, int n = -1)
{
    return QCoreApplication::translate("corbel::ui::InspectorPanel", source, nullptr, n);
}

QString nameIn(const model::Model& model, const model::ElementId& id)
{
    const model::Element* element = model::find(model, id);
    return toQString(element ? displayName(*element) : std::string_view(id.value));
}

QString nameOf(const model::Model&, const model::Element& element)
{
    return toQString(displayName(element));
}

QString nameOf(const model::Model& model, const model::Relation& relation)
{
    return QStringLiteral("%1 → %2").arg(nameIn(model, relation.from), nameIn(model, relation.to));
}

} // namespace

template <class Visit>
void InspectorSubject::each(const Visit& visit) const
{
    const model::Model& model = m_document.model();
    for (const model::ElementId& id : m_elements) {
        if (const model::Element* element = model::find(model, id)) {
            visit(*element);
        }
    }
    for (const model::RelationId& id : m_relations) {
        if (const model::Relation* relation = model::find(model, id)) {
            visit(*relation);
        }
    }
}

void InspectorSubject::set(std::vector<model::ElementId> elements,
                           std::vector<model::RelationId> relations)
{
    m_elements = std::move(elements);
    m_relations = std::move(relations);
    prune();
}

void InspectorSubject::prune()
{
    const model::Model& model = m_document.model();
    std::erase_if(m_elements, [&](const auto& id) { return model::find(model, id) == nullptr; });
    std::erase_if(m_relations, [&](const auto& id) { return model::find(model, id) == nullptr; });
}

bool InspectorSubject::isOneKind() const
{
    const model::Element* element = firstElement();
    const model::Relation* relation = firstRelation();
    bool isOne = !isMixed();
    each([&](const auto& entity) {
        if constexpr (std::is_same_v<std::decay_t<decltype(entity)>, model::Element>) {
            isOne = isOne && entity.kind == element->kind;
        } else {
            isOne = isOne && entity.kind == relation->kind;
        }
    });
    return isOne;
}

const model::Element* InspectorSubject::firstElement() const
{
    return m_elements.empty() ? nullptr : model::find(m_document.model(), m_elements.front());
}

const model::Relation* InspectorSubject::firstRelation() const
{
    return m_relations.empty() ? nullptr : model::find(m_document.model(), m_relations.front());
}

QString InspectorSubject::shape() const
{
    QString result = QStringLiteral("%1/%2").arg(m_elements.size()).arg(m_relations.size());
    each([&](const auto& entity) {
        result += QLatin1Char(' ') + QString::number(static_cast<int>(entity.kind));
    });
    return result;
}

QString InspectorSubject::kindsText() const
{
    std::map<model::ElementKind, int> elements;
    std::map<model::RelationKind, int> relations;
    each([&](const auto& entity) {
        if constexpr (std::is_same_v<std::decay_t<decltype(entity)>, model::Element>) {
            ++elements[entity.kind];
        } else {
            ++relations[entity.kind];
        }
    });
    QStringList parts;
    for (const auto& [kind, count] : elements) {
        parts << QStringLiteral("%1 × %2").arg(count).arg(ui::nameOf(kind));
    }
    for (const auto& [kind, count] : relations) {
        parts << QStringLiteral("%1 × %2").arg(count).arg(ui::nameOf(kind));
    }
    return parts.join(QStringLiteral(", "));
}

QString InspectorSubject::title() const
{
    if (size() == 1) {
        return m_elements.empty() ? ui::nameOf(firstRelation()->kind)
                                  : toQString(displayName(*firstElement()));
    }
    QStringList parts;
    if (!m_elements.empty()) {
        parts << text(QT_TRANSLATE_N_NOOP("corbel::ui::InspectorPanel", "%n elements"),
                      static_cast<int>(m_elements.size()));
    }
    if (!m_relations.empty()) {
        parts << text(QT_TRANSLATE_N_NOOP("corbel::ui::InspectorPanel", "%n relations"),
                      static_cast<int>(m_relations.size()));
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<const model::FieldSpec*> InspectorSubject::fields() const
{
    // Kinds are few: what all kinds bear is what all entities bear.
    std::uint32_t elementKinds = 0;
    std::uint32_t relationKinds = 0;
    each([&](const auto& entity) {
        const std::uint32_t bit = 1U << static_cast<unsigned>(entity.kind);
        if constexpr (std::is_same_v<std::decay_t<decltype(entity)>, model::Element>) {
            elementKinds |= bit;
        } else {
            relationKinds |= bit;
        }
    });
    std::vector<const model::FieldSpec*> result;
    const auto specs = m_elements.empty() ? model::relationFields() : model::elementFields();
    const std::uint32_t kinds = m_elements.empty() ? relationKinds : elementKinds;
    for (const model::FieldSpec& spec : specs) {
        const bool isNameOfSeveral = spec.key == model::Key::Name && size() > 1;
        if ((spec.kinds & kinds) != kinds || isBannered(spec) || isNameOfSeveral) {
            continue;
        }
        if (isMixed()) {
            const model::FieldSpec* other = model::findField(model::relationFields(), spec.key);
            if (other == nullptr || (other->kinds & relationKinds) != relationKinds) {
                continue;
            }
        }
        result.push_back(&spec);
    }
    return result;
}

std::span<const model::Key> InspectorSubject::leading() const
{
    if (empty() || !isOneKind()) {
        return {};
    }
    return m_elements.empty() ? leadingKeys(firstRelation()->kind)
                              : leadingKeys(firstElement()->kind);
}

FieldState InspectorSubject::state(const model::FieldSpec& spec, const NeedsByKey& needs) const
{
    const model::Model& model = m_document.model();
    FieldState state;
    bool isFirst = true;
    Fallback fallback;
    std::size_t lacking = 0;
    const KeyNeed* need = nullptr;
    each([&](const auto& entity) {
        const model::Value* value = entity.fields.find(spec.key);
        if (value == nullptr) {
            if (const KeyNeed* own = needs.find(entity.id.value, spec.name)) {
                need = own;
                ++lacking;
            }
        }
        if (isFirst) {
            state.value = value ? std::optional(*value) : std::nullopt;
            fallback = fallbackFor(model, entity, spec);
            isFirst = false;
        } else {
            const bool isSame = value != nullptr ? state.value == *value : !state.value;
            state.differs = state.differs || !isSame;
        }
    });
    state.fallback = fallback.text;
    state.help = state.value ? QString() : fallback.help;
    if (state.differs) {
        state.value.reset();
        state.help = listed(spec);
    }
    if (need != nullptr) {
        state.need = neededFor(*need);
        state.help = QStringList{state.help, need->reason}.join(QLatin1Char('\n')).trimmed();
        if (size() > 1) {
            state.help +=
                QLatin1Char('\n') + text(QT_TRANSLATE_N_NOOP("corbel::ui::InspectorPanel",
                                                             "Missing in %n of the selected."),
                                         static_cast<int>(lacking));
            state.help = state.help.trimmed();
        }
    }
    return state;
}

QString InspectorSubject::listed(const model::FieldSpec& spec) const
{
    const model::Model& model = m_document.model();
    QStringList lines;
    each([&](const auto& entity) {
        if (static_cast<std::size_t>(lines.size()) < mostListed) {
            const model::Value* value = entity.fields.find(spec.key);
            lines << QStringLiteral("%1: %2").arg(
                nameOf(model, entity), value ? wordsFor(*value, spec) : QStringLiteral("–"));
        }
    });
    if (size() > mostListed) {
        lines << text(QT_TRANSLATE_N_NOOP("corbel::ui::InspectorPanel", "and %n more"),
                      static_cast<int>(size() - mostListed));
    }
    return lines.join(QLatin1Char('\n'));
}

model::ChangeSet InspectorSubject::change(model::Key key,
                                          const std::optional<model::Value>& value) const
{
    const model::Model& model = m_document.model();
    if (m_elements.empty()) {
        return model::edits::setField(model, m_relations, key, value);
    }
    model::ChangeSet changes = model::edits::setField(model, m_elements, key, value);
    if (!m_relations.empty()) {
        changes = model::joined(std::move(changes),
                                model::edits::setField(model, m_relations, key, value));
    }
    return changes;
}

model::ChangeSet convertAll(const model::Model& model,
                            const std::vector<model::ElementId>& elements, model::ElementKind kind)
{
    if (elements.size() == 1) {
        return model::edits::convert(model, elements.front(), kind);
    }
    model::Model after = model;
    model::ChangeSet all;
    for (const model::ElementId& id : elements) {
        model::ChangeSet one = model::edits::convert(after, id, kind);
        const auto next = model::applied(after, one);
        if (!next) {
            return one; // applying it says why it is refused
        }
        after = *next;
        if (all.empty()) {
            all.label = one.label;
        }
    }
    return model::diff(model, after, all.label);
}

namespace {

void addLostKeys(const model::Record& before, const model::Record& after,
                 std::span<const model::FieldSpec> specs, QStringList& keys)
{
    for (const model::Field& field : before) {
        const model::FieldSpec* spec = model::findField(specs, field.key);
        if (!after.contains(field.key) && spec != nullptr && !keys.contains(labelInText(*spec))) {
            keys << labelInText(*spec);
        }
    }
}

} // namespace

QString lossOf(const model::ChangeSet& conversion)
{
    QStringList keys;
    std::vector<const model::Relation*> gone;
    std::vector<const model::Relation*> come; // a relation of another kind may have another id
    for (const model::AnyChange& change : conversion.changes) {
        if (const auto* element = std::get_if<model::Change<model::Element>>(&change)) {
            if (element->before && element->after) {
                addLostKeys(element->before->value.fields, element->after->value.fields,
                            model::elementFields(), keys);
            }
        } else if (const auto* relation = std::get_if<model::Change<model::Relation>>(&change)) {
            if (relation->before) {
                gone.push_back(&relation->before->value);
            }
            if (relation->after) {
                come.push_back(&relation->after->value);
            }
        }
    }
    int relations = 0;
    for (const model::Relation* before : gone) {
        const auto after = std::ranges::find_if(come, [before](const model::Relation* other) {
            return other->from == before->from && other->to == before->to;
        });
        if (after == come.end()) {
            ++relations;
            continue;
        }
        addLostKeys(before->fields, (*after)->fields, model::relationFields(), keys);
        come.erase(after);
    }
    if (relations > 0) {
        keys << text(QT_TRANSLATE_N_NOOP("corbel::ui::InspectorPanel", "%n relations"), relations);
    }
    return keys.join(QStringLiteral(", "));
}

} // namespace corbel::ui
