#include "ui/needs.h"

#include <QCoreApplication>

#include "ui/names.h"

namespace corbel::ui {

namespace {

// The phrases of the analyses, which know no Qt, where the translation tools can find them.
[[maybe_unused]] constexpr const char* phrases[] = {
    QT_TRANSLATE_NOOP("Need", "a service, store, stream, gateway or leaf system"),
    QT_TRANSLATE_NOOP("Need", "a service, store, stream, gateway or leaf system to measure"),
    QT_TRANSLATE_NOOP("Need", "teams, and the key `team` of the elements they own"),
    QT_TRANSLATE_NOOP("Need", "two teams whose elements depend on each other: nothing needs "
                              "coordination"),
    QT_TRANSLATE_NOOP("Need", "hosts, and `runs-on` of what they run"),
    QT_TRANSLATE_NOOP("Need", "the key `cost` of at least one element"),
    QT_TRANSLATE_NOOP("Need", "all costs in one currency"),
    QT_TRANSLATE_NOOP("Need", "without a rate it starts no requests"),
    QT_TRANSLATE_NOOP("Need", "no actor that calls something states a rate"),
    QT_TRANSLATE_NOOP("Need", "how long it works on a request is not known"),
};

QString phrase(const std::string& text)
{
    // Backquotes mark keys in terminals and reports; here they would be noise.
    return QCoreApplication::translate("Need", text.c_str()).remove(u'`');
}

} // namespace

std::string needSubject(const model::Model& model, const std::string& need)
{
    const std::size_t dot = need.rfind('.');
    const std::string subject = dot == std::string::npos ? std::string() : need.substr(0, dot);
    return model.elements.contains(subject) || model.relations.contains(subject) ? subject
                                                                                 : std::string();
}

QString needText(const model::Model& model, const std::string& need)
{
    const std::string subject = needSubject(model, need);
    if (subject.empty()) {
        return need == "actor.rate" // of no actor in particular
                   ? QCoreApplication::translate("Need",
                                                 "an actor that calls something, and its rate")
                   : phrase(need);
    }
    const auto nameOf = [&](const std::string& id) {
        const model::Element* element = model.elements.find(id);
        return toQString(element != nullptr ? displayName(*element) : std::string_view(id));
    };
    const model::Relation* relation = model.relations.find(subject);
    const QString name = relation == nullptr
                             ? nameOf(subject)
                             : QStringLiteral("%1 → %2").arg(nameOf(relation->from.value),
                                                             nameOf(relation->to.value));
    return QStringLiteral("%1: %2").arg(name, toQString(need.substr(subject.size() + 1)));
}

QString reasonText(const std::string& reason)
{
    return phrase(reason);
}

} // namespace corbel::ui
