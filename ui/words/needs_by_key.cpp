#include "ui/words/needs_by_key.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/words/names.h"
#include "ui/words/needs.h"

namespace corbel::ui {

namespace {

QString nameOf(Purpose purpose)
{
    const auto text = [](const char* source) {
        return QCoreApplication::translate("Purpose", source);
    };
    switch (purpose) {
    case Purpose::Availability:
        return text(QT_TRANSLATE_NOOP("Purpose", "availability"));
    case Purpose::Capacity:
        return text(QT_TRANSLATE_NOOP("Purpose", "capacity"));
    case Purpose::Coordination:
        return text(QT_TRANSLATE_NOOP("Purpose", "coordination"));
    case Purpose::Objective:
        return text(QT_TRANSLATE_NOOP("Purpose", "an objective"));
    case Purpose::Fit:
        return text(QT_TRANSLATE_NOOP("Purpose", "a pattern"));
    }
    return {};
}

/// Whether the key, whose nested part does not count, has a value.
bool hasValue(const model::Model& model, const std::string& subject, std::string_view key)
{
    if (const model::Element* element = model.elements.find(subject)) {
        const model::FieldSpec* spec = model::findField(element->kind, key);
        return spec == nullptr || element->fields.contains(spec->key);
    }
    const model::Relation* relation = model.relations.find(subject);
    const model::FieldSpec* spec =
        relation != nullptr ? model::findField(relation->kind, key) : nullptr;
    return spec == nullptr || relation->fields.contains(spec->key);
}

} // namespace

NeedsByKey::NeedsByKey(const Insight& insight)
{
    const model::Model& model = *insight.model;
    for (const model::Element& element : model.elements) {
        if (!model::availability(element)) {
            add(model, model::Message::verbatim(element.id.value + ".availability"),
                Purpose::Availability);
        }
    }
    for (const analysis::Undecided& open : insight.availability.undecided) {
        add(model, open.needs, Purpose::Availability, reasonText(open.reason));
    }
    for (const analysis::OpenInput& open : insight.capacity.undecided) {
        add(model, open.needs, Purpose::Capacity, reasonText(open.reason));
    }
    for (const analysis::Undecided& open : insight.conway.undecided) {
        add(model, open.needs, Purpose::Coordination, reasonText(open.reason));
    }
    for (const analysis::ObjectiveResult& objective : insight.objectives) {
        for (const model::Message& need : objective.needs) {
            add(model, need, Purpose::Objective);
        }
    }
    for (const analysis::PatternResult& result : insight.patterns) {
        if (result.verdict == analysis::Verdict::Absent) {
            continue;
        }
        for (const std::string& need : undecidedKeys(result)) {
            add(model, model::Message::verbatim(need), Purpose::Fit);
        }
    }
}

void NeedsByKey::add(const model::Model& model, const model::Message& need, Purpose purpose,
                     const QString& reason)
{
    const std::string subject = needSubject(model, need);
    if (subject.empty()) {
        return;
    }
    std::string key = need.text().substr(subject.size() + 1);
    key.resize(std::min(key.size(), key.find('.')));
    if (hasValue(model, subject, key)) {
        return;
    }
    KeyNeed& known = m_table[subject][key];
    known.purposes.insert(purpose);
    if (known.reason.isEmpty()) {
        known.reason = reason;
    }
}

const KeyNeed* NeedsByKey::find(const std::string& subject, std::string_view key) const
{
    const auto keys = m_table.find(subject);
    if (keys == m_table.end()) {
        return nullptr;
    }
    const auto it = keys->second.find(std::string(key));
    return it == keys->second.end() ? nullptr : &it->second;
}

QString neededFor(const KeyNeed& need)
{
    QStringList purposes;
    for (const Purpose purpose : need.purposes) {
        purposes << nameOf(purpose);
    }
    return QCoreApplication::translate("Purpose", "needed for %1")
        .arg(purposes.join(QStringLiteral(", ")));
}

} // namespace corbel::ui
