#include "ui/panels/findings.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "ui/inspector/field_labels.h"
#include "ui/panels/metric_words.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

using model::ElementKind;

QString text(const char* source)
{
    return QCoreApplication::translate("Findings", source);
}

QString nameIn(const model::Model& model, const std::string& id)
{
    if (const model::Relation* relation = model.relations.find(id)) {
        return QStringLiteral("%1 → %2").arg(nameIn(model, relation->from.value),
                                             nameIn(model, relation->to.value));
    }
    const model::Element* element = model.elements.find(id);
    return toQString(element ? displayName(*element) : std::string_view(id));
}

const model::FieldSpec* fieldOf(const model::Model& model, const std::string& subject,
                                const std::string& key)
{
    if (const model::Element* element = model.elements.find(subject)) {
        return model::findField(element->kind, key);
    }
    const model::Relation* relation = model.relations.find(subject);
    return relation == nullptr ? nullptr : model::findField(relation->kind, key);
}

Finding about(const model::Model& model, Severity severity, const std::string& subject,
              QString message)
{
    return {severity, subject, {}, nameIn(model, subject), std::move(message)};
}

void addBreaches(const Insight& insight, std::vector<Finding>& findings)
{
    for (const model::Breach& breach : insight.breaches) {
        const bool isEntity = breach.subject == model::Breach::Subject::Element ||
                              breach.subject == model::Breach::Subject::Relation;
        findings.push_back({Severity::Error, isEntity ? breach.id : std::string(), breach.key,
                            isEntity ? nameIn(*insight.model, breach.id) : toQString(breach.id),
                            translated(breach.message)});
    }
}

void addObjectives(const Insight& insight, std::vector<Finding>& findings)
{
    for (const analysis::ObjectiveResult& objective : insight.objectives) {
        if (objective.outcome == analysis::Outcome::Missed) {
            findings.push_back({Severity::Warning,
                                {},
                                {},
                                text(QT_TRANSLATE_NOOP("Findings", "Objective")),
                                text(QT_TRANSLATE_NOOP("Findings", "Missed: %1."))
                                    .arg(textOf(*insight.model, objective))});
        }
    }
}

/// Elements that work on requests or records, or start them: alone they mean nothing.
bool needsCompany(ElementKind kind)
{
    return kind == ElementKind::Actor || kind == ElementKind::Service ||
           kind == ElementKind::Store || kind == ElementKind::Stream ||
           kind == ElementKind::Gateway;
}

void addLooseEnds(const model::Model& model, std::vector<Finding>& findings)
{
    std::set<std::string_view> related;
    for (const model::Relation& relation : model.relations) {
        related.insert(relation.from.value);
        related.insert(relation.to.value);
        if (relation.from == relation.to) {
            findings.push_back(
                about(model, Severity::Hint, relation.id.value,
                      text(QT_TRANSLATE_NOOP("Findings", "It leads back to where it begins."))));
        }
    }
    // What contains something is connected by its content.
    for (const model::Element& element : model.elements) {
        if (const model::ElementId parent = model::parentOf(element); !parent.empty()) {
            related.insert(model.elements.find(parent.value) != nullptr
                               ? std::string_view(model.elements.find(parent.value)->id.value)
                               : std::string_view());
        }
    }
    std::set<std::string_view> drawn;
    for (const model::View& view : model.views) {
        for (const model::Placement& placement : view.items) {
            drawn.insert(placement.element.value);
        }
    }
    for (const model::Element& element : model.elements) {
        const std::string& id = element.id.value;
        if (needsCompany(element.kind) && !related.contains(id)) {
            findings.push_back(
                about(model, Severity::Hint, id,
                      text(QT_TRANSLATE_NOOP("Findings", "No relation leads to it or from it."))));
        }
        if (!drawn.empty() && !drawn.contains(id) && element.kind != ElementKind::Team) {
            findings.push_back(about(model, Severity::Hint, id,
                                     text(QT_TRANSLATE_NOOP("Findings", "No diagram shows it."))));
        }
    }
}

void addUnknown(const model::Model& model, const NeedsByKey& needs, std::vector<Finding>& findings)
{
    const auto add = [&](const std::string& id) {
        const auto keys = needs.table().find(id);
        if (keys == needs.table().end()) {
            return;
        }
        for (const auto& [key, need] : keys->second) {
            const model::FieldSpec* spec = fieldOf(model, id, key);
            if (spec == nullptr) {
                continue;
            }
            Finding finding = about(model, Severity::Unknown, id,
                                    text(QT_TRANSLATE_NOOP("Findings", "%1 is unknown: %2."))
                                        .arg(labelOf(*spec), neededFor(need)));
            finding.key = key;
            findings.push_back(std::move(finding));
        }
    };
    for (const model::Element& element : model.elements) {
        add(element.id.value);
    }
    for (const model::Relation& relation : model.relations) {
        add(relation.id.value);
    }
}

} // namespace

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return text(QT_TRANSLATE_NOOP("Findings", "Error"));
    case Severity::Warning:
        return text(QT_TRANSLATE_NOOP("Findings", "Warning"));
    case Severity::Hint:
        return text(QT_TRANSLATE_NOOP("Findings", "Hint"));
    case Severity::Unknown:
        return text(QT_TRANSLATE_NOOP("Findings", "Unknown value"));
    case Severity::Notice:
        return text(QT_TRANSLATE_NOOP("Findings", "Import"));
    }
    return {};
}

std::vector<Finding> findingsOf(const Insight& insight, const NeedsByKey& needs)
{
    std::vector<Finding> findings;
    addBreaches(insight, findings);
    addObjectives(insight, findings);
    addLooseEnds(*insight.model, findings);
    addUnknown(*insight.model, needs, findings);
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    return findings;
}

std::vector<Finding> findingsOf(const model::Notices& notices)
{
    std::vector<Finding> findings;
    for (const model::Notice& notice : notices) {
        QString place = toQString(notice.place.file).section(QLatin1Char('/'), -1);
        if (notice.place.line > 0) {
            place += QStringLiteral(":%1").arg(notice.place.line);
        }
        findings.push_back({Severity::Notice, {}, {}, place, translated(notice.message)});
    }
    return findings;
}

} // namespace corbel::ui
