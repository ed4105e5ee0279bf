#include "ui/words/needs.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/inspector/field_labels.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

namespace {

QString sentence(const model::Message& message)
{
    // Backquotes mark keys in terminals and reports; here they would be noise.
    return translated(message).remove(u'`');
}

/// "Web" of an element, "Web → Orders" of a relation.
QString partName(const model::Model& model, const std::string& id)
{
    const auto nameOf = [&](const std::string& element) {
        const model::Element* found = model.elements.find(element);
        return toQString(found != nullptr ? displayName(*found) : std::string_view(element));
    };
    const model::Relation* relation = model.relations.find(id);
    return relation == nullptr ? nameOf(id)
                               : QStringLiteral("%1 → %2").arg(nameOf(relation->from.value),
                                                               nameOf(relation->to.value));
}

} // namespace

std::string needSubject(const model::Model& model, const model::Message& need)
{
    const std::string key = need.isVerbatim() ? need.text() : std::string();
    const std::size_t dot = key.rfind('.');
    const std::string subject = dot == std::string::npos ? std::string() : key.substr(0, dot);
    return model.elements.contains(subject) || model.relations.contains(subject) ? subject
                                                                                 : std::string();
}

QStringList needParts(const model::Model& model, const model::Message& need)
{
    if (!need.isVerbatim()) {
        return {};
    }
    QStringList ids = toQString(need.text()).split(QStringLiteral(", "));
    const auto isDrawn = [&](const QString& id) {
        const std::string text = id.toStdString();
        return model.elements.contains(text) || model.relations.contains(text);
    };
    return std::ranges::all_of(ids, isDrawn) ? ids : QStringList();
}

QString needText(const model::Model& model, const model::Message& need)
{
    const std::string subject = needSubject(model, need);
    if (subject.empty()) {
        QStringList parts = needParts(model, need);
        for (QString& part : parts) {
            part = partName(model, part.toStdString());
        }
        if (!parts.empty()) {
            return parts.join(QStringLiteral(", "));
        }
        return need.text() == "actor.rate" // of no actor in particular
                   ? QCoreApplication::translate("Need",
                                                 "an actor that calls something, and its rate")
                   : sentence(need);
    }
    const model::Relation* relation = model.relations.find(subject);
    const std::string key = need.text().substr(subject.size() + 1);
    const model::FieldSpec* spec = relation != nullptr
                                       ? model::findField(relation->kind, key)
                                       : model::findField(model.elements.find(subject)->kind, key);
    return QStringLiteral("%1: %2").arg(partName(model, subject),
                                        spec ? labelInText(*spec) : toQString(key));
}

bool isHelpedByAssumption(const analysis::EntryAvailability& entry)
{
    // The first ones keep the availability open.
    const auto end = entry.undecided.begin() + static_cast<std::ptrdiff_t>(entry.missingFigures);
    return !entry.unavailability.value &&
           std::any_of(entry.undecided.begin(), end, [](const analysis::Undecided& open) {
               const std::string needs = open.needs.isVerbatim() ? open.needs.text() : "";
               return needs.ends_with(".availability") || needs.ends_with(".coverage");
           });
}

bool areSinglePointsOpen(const analysis::EntryAvailability& entry)
{
    return !entry.areCutSetsComplete && entry.cutSetsByOrder.empty();
}

QString reasonText(const model::Message& reason)
{
    return sentence(reason);
}

} // namespace corbel::ui
