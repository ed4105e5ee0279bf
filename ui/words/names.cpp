#include "ui/words/names.h"

#include <cmath>
#include <limits>

#include <QCoreApplication>
#include <QStringList>

#include "model/contract.h"
#include "model/quantity.h"
#include "ui/render/choice_words.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

QString kindText(const char* text)
{
    return QCoreApplication::translate("Kinds", text);
}

QString acceptedText(const char* text)
{
    return QCoreApplication::translate("Accepted", text);
}

QString kindOfValue(const model::FieldSpec& spec)
{
    using enum model::FieldType;
    switch (spec.type) {
    case Text:
    case LongText:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "a text"));
    case Choice: {
        QStringList choices;
        for (const std::string_view choice : spec.limits.choices) {
            choices << render::choiceWord(choice);
        }
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "one of %1")).arg(choices.join(u", "_s));
    }
    case Flag:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "yes or no"));
    case Integer:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "a whole number"));
    case Number:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "a number"));
    case Ratio:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "a share such as 99.9% or 0.999"));
    case Duration:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "a duration such as 12ms or 4h"));
    case DurationOrAuto:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "a duration such as 30s, or auto"));
    case Size:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "a size such as 64KiB or 10GB"));
    case Rate:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "a rate such as 500/s or 30/min"));
    case Bandwidth:
        return acceptedText(
            QT_TRANSLATE_NOOP("Accepted", "a bandwidth such as 200MB/s or 10Gbit/s"));
    case RatioOrDuration:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "a share such as 20%, or a duration"));
    case Money:
        return acceptedText(
            QT_TRANSLATE_NOOP("Accepted", "an amount of money such as 120 USD/month"));
    case Amount:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "an amount with its unit"));
    case Reference:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "the id of an element"));
    case References:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "ids of elements, such as a or [a, b]"));
    case Shares:
        return acceptedText(QT_TRANSLATE_NOOP(
            "Accepted", "ids of elements, with weights if you like: {a: 2, b: 1}"));
    case TextList:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "one text, or several: [one, two]"));
    case TextMap:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "texts by name: {name: text}"));
    case Durations:
        return acceptedText(
            QT_TRANSLATE_NOOP("Accepted", "durations by name: {p50: 3ms, p99: 20ms}"));
    case Record:
    case RecordList:
    case FlagOrRecord:
        return acceptedText(QT_TRANSLATE_NOOP("Accepted", "the fields below it"));
    }
    CORBEL_CONTRACT(false);
}

} // namespace

QString nameOf(model::ElementKind kind)
{
    using enum model::ElementKind;
    switch (kind) {
    case System:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "System"));
    case Actor:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Actor"));
    case Service:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Service"));
    case Store:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Store"));
    case Stream:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Stream"));
    case Gateway:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Gateway"));
    case Tier:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Tier"));
    case Partition:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Partition"));
    case Group:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Group"));
    case Site:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Site"));
    case Host:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Host"));
    case Cluster:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Cluster"));
    case Team:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Team"));
    }
    CORBEL_CONTRACT(false);
}

QString nameOf(model::RelationKind kind)
{
    using enum model::RelationKind;
    switch (kind) {
    case Calls:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Calls"));
    case Reads:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Reads"));
    case Writes:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Writes"));
    case Publishes:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Publishes to"));
    case Consumes:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Consumes"));
    case Replicates:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Replicates to"));
    case FailsOverTo:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Fails over to"));
    case DependsOn:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Depends on"));
    case Communicates:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Communicates with"));
    case Connects:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Connects to"));
    }
    CORBEL_CONTRACT(false);
}

QString nameOf(model::Family family)
{
    using enum model::Family;
    switch (family) {
    case Logic:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Logic"));
    case Data:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Data"));
    case Streams:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Streams"));
    case Network:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Network"));
    case Grouping:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Grouping"));
    case Physical:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Physical"));
    case Organisation:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Organisation"));
    }
    CORBEL_CONTRACT(false);
}

QString nameOf(model::Topic topic)
{
    using enum model::Topic;
    switch (topic) {
    case General:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "General"));
    case Structure:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Structure"));
    case Performance:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Performance"));
    case Reliability:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Reliability"));
    case Cost:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Cost"));
    case Contract:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Contract"));
    case Note:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Notes"));
    }
    CORBEL_CONTRACT(false);
}

QString meaningOf(model::ElementKind kind)
{
    using enum model::ElementKind;
    switch (kind) {
    case System:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "A whole system, ours or somebody else's."));
    case Actor:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "People or devices that start requests."));
    case Service:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Logic that answers requests."));
    case Store:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Data at rest: a database, cache or "
                                                   "file store."));
    case Stream:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Ordered records that are kept for a "
                                                   "while, such as a Kafka topic."));
    case Gateway:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "A load balancer, API gateway, proxy, "
                                                   "DNS or bus."));
    case Tier:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "One layer of a vertical split."));
    case Partition:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "One slice of a horizontal split."));
    case Group:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Any boundary: a cell, domain or set of "
                                                   "peers."));
    case Site:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Where things stand: a region, zone or "
                                                   "data centre."));
    case Host:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "What runs things: a server, virtual "
                                                   "machine or container."));
    case Cluster:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "Hosts that act as one."));
    case Team:
        return kindText(QT_TRANSLATE_NOOP("Kinds", "People who build and run things."));
    }
    CORBEL_CONTRACT(false);
}

QString descriptionOf(const model::FieldSpec& spec)
{
    const std::string text(spec.description);
    return QCoreApplication::translate("Schema", text.c_str());
}

QString acceptedFor(const model::FieldSpec& spec)
{
    QString text = kindOfValue(spec);
    const auto plain = [](double number) { return toQString(model::formatNumber(number)); };
    const double low = spec.limits.minimum;
    const double high = spec.limits.maximum;
    if (std::isfinite(low) && std::isfinite(high)) {
        text += acceptedText(QT_TRANSLATE_NOOP("Accepted", ", from %1 to %2"))
                    .arg(plain(low), plain(high));
    } else if (low == std::numeric_limits<double>::denorm_min()) {
        text += acceptedText(QT_TRANSLATE_NOOP("Accepted", ", more than 0"));
    } else if (std::isfinite(low)) {
        text += acceptedText(QT_TRANSLATE_NOOP("Accepted", ", at least %1")).arg(plain(low));
    }
    return text;
}

} // namespace corbel::ui
