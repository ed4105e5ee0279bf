#include "ui/study/finding_rows.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "analysis/findings/findings.h"
#include "analysis/findings/fixes.h"
#include "analysis/rules/judge.h"
#include "ui/inspector/field_labels.h"
#include "ui/panels/metric_words.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"

namespace corbel::ui {

namespace {

using model::ElementKind;

QString text(const char* source)
{
    return QCoreApplication::translate("Findings", source);
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

FindingRow about(const model::Model& model, Severity severity, const std::string& subject,
                 QString message)
{
    return {severity, {subject}, {}, nameIn(model, subject), std::move(message), {}};
}

/// "Web, Orders and 3 more"; of elements, where there are any.
QString whereOf(const model::Model& model, const analysis::Finding& finding)
{
    constexpr std::size_t mostNames = 2;
    const auto& ids = finding.elements.empty() ? finding.relations : finding.elements;
    if (ids.empty()) {
        return text(QT_TRANSLATE_NOOP("Findings", "Design"));
    }
    QStringList names;
    for (std::size_t i = 0; i < std::min(mostNames, ids.size()); ++i) {
        names << nameIn(model, ids[i]);
    }
    const QString listed = names.join(QStringLiteral(", "));
    if (ids.size() <= mostNames) {
        return listed;
    }
    // The translation tools do not see plurals in calls of `translate`.
    static constexpr const char* more = QT_TRANSLATE_N_NOOP("Findings", "%1 and %n more");
    return QCoreApplication::translate("Findings", more, nullptr,
                                       static_cast<int>(ids.size() - mostNames))
        .arg(listed);
}

/// Objectives in the words in which the interface states them; other findings bring their sentence.
QString messageOf(const Insight& insight, const analysis::Finding& finding)
{
    for (const analysis::ObjectiveResult& objective : insight.objectives) {
        const bool isOfIt =
            finding.rule.starts_with("objective") && !finding.message.arguments().empty() &&
            finding.message.arguments().front() == model::Message::verbatim(objective.text);
        if (isOfIt && objective.outcome == analysis::Outcome::Missed) {
            return text(QT_TRANSLATE_NOOP("Findings", "Missed: %1."))
                .arg(textOf(*insight.model, objective));
        }
        if (isOfIt) {
            QStringList needs;
            for (const model::Message& need : objective.needs) {
                needs << needText(*insight.model, need);
            }
            return text(QT_TRANSLATE_NOOP("Findings", "Undecided: %1. Missing: %2."))
                .arg(textOf(*insight.model, objective), needs.join(QStringLiteral(", ")));
        }
    }
    return translated(finding.message);
}

void addFound(const Insight& insight, std::vector<FindingRow>& rows)
{
    for (const analysis::Finding& finding : insight.findings) {
        const Severity severity = finding.severity == analysis::Severity::Error ? Severity::Error
                                  : finding.severity == analysis::Severity::Warning
                                      ? Severity::Warning
                                      : Severity::Hint;
        FindingRow row{severity,
                       finding.elements,
                       finding.key,
                       whereOf(*insight.model, finding),
                       messageOf(insight, finding),
                       finding};
        row.ids.insert(row.ids.end(), finding.relations.begin(), finding.relations.end());
        rows.push_back(std::move(row));
    }
}

/// Where a file says something: "corbel-rules.yaml:12".
QString placeText(const model::Place& place)
{
    QString text = toQString(place.file).section(QLatin1Char('/'), -1);
    if (place.line > 0) {
        text += QStringLiteral(":%1").arg(place.line);
    }
    return text;
}

void addRuleProblems(const RuleFile* rules, std::vector<FindingRow>& rows)
{
    if (rules != nullptr) {
        for (const model::Problem& problem : rules->problems) {
            rows.push_back({Severity::Error,
                            {},
                            {},
                            placeText(problem.place),
                            translated(problem.message),
                            {}});
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

void addLooseEnds(const model::Model& model, std::vector<FindingRow>& rows)
{
    std::set<std::string_view> related;
    for (const model::Relation& relation : model.relations) {
        related.insert(relation.from.value);
        related.insert(relation.to.value);
        if (relation.from == relation.to) {
            rows.push_back(
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
            rows.push_back(
                about(model, Severity::Hint, id,
                      text(QT_TRANSLATE_NOOP("Findings", "No relation leads to it or from it."))));
        }
        if (!drawn.empty() && !drawn.contains(id) && element.kind != ElementKind::Team) {
            rows.push_back(about(model, Severity::Hint, id,
                                 text(QT_TRANSLATE_NOOP("Findings", "No diagram shows it."))));
        }
    }
}

void addUnknown(const model::Model& model, const NeedsByKey& needs, std::vector<FindingRow>& rows)
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
            FindingRow row =
                about(model, Severity::Unknown, id,
                      withParticles(text(QT_TRANSLATE_NOOP("Findings", "%1 is unknown: %2."))
                                        .arg(labelOf(*spec), neededFor(need))));
            row.key = key;
            rows.push_back(std::move(row));
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

std::vector<FindingRow> rowsOf(const Insight& insight, const NeedsByKey& needs)
{
    std::vector<FindingRow> rows;
    addRuleProblems(insight.rules.get(), rows);
    addFound(insight, rows);
    addLooseEnds(*insight.model, rows);
    addUnknown(*insight.model, needs, rows);
    std::ranges::stable_sort(
        rows, {}, [](const FindingRow& row) { return std::pair(row.isApproved(), row.severity); });
    return rows;
}

std::vector<FindingRow> rowsOf(const model::Notices& notices)
{
    std::vector<FindingRow> rows;
    for (const model::Notice& notice : notices) {
        rows.push_back(
            {Severity::Notice, {}, {}, placeText(notice.place), translated(notice.message), {}});
    }
    return rows;
}

std::vector<analysis::Fix> fixesOf(const model::Model& model, const RuleFile* rules,
                                   const analysis::Finding& finding)
{
    if (analysis::findRuleText(finding.rule) != nullptr || rules == nullptr) {
        return analysis::fixesFor(model, finding);
    }
    return analysis::rules::fixesFor(rules->rules, model, finding);
}

} // namespace corbel::ui
