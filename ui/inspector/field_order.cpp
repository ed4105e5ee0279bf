#include "ui/inspector/field_order.h"

#include <array>

#include <QCoreApplication>
#include <QStringList>

#include "model/contract.h"
#include "model/quantity.h"
#include "model/schema.h"
#include "ui/words/names.h"

namespace corbel::ui {

using model::Key;

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("Fallback", source);
}

QString byDefault(const QString& value)
{
    return text(QT_TRANSLATE_NOOP("Fallback", "%1 (default)")).arg(value);
}

QString percent(double share)
{
    return toQString(model::formatNumber(share * 100)) + QLatin1Char('%');
}

QString unknown()
{
    return QCoreApplication::translate("corbel::ui::FieldEditor", "unknown");
}

/// Amounts that nobody stated are unknown, not zero.
QString silence(const model::FieldSpec& spec)
{
    using enum model::FieldType;
    switch (spec.type) {
    case Integer:
    case Number:
    case Ratio:
    case Duration:
    case Size:
    case Rate:
    case Bandwidth:
    case Money:
        return unknown();
    default:
        return {};
    }
}

/// The team of the nearest container that has one: ownership goes inwards.
Fallback inheritedTeam(const model::Model& model, const model::Element& element)
{
    for (const model::ElementId& id : model::ancestors(model, element.id)) {
        const model::Element* container = model::find(model, id);
        const model::Weights& teams = model::weightsOf(container->fields, Key::Team);
        if (teams.empty()) {
            continue;
        }
        QStringList names;
        for (const auto& [team, weight] : teams) {
            const model::Element* owner = model.elements.find(team);
            names << toQString(owner ? displayName(*owner) : std::string_view(team));
        }
        const QString from = toQString(displayName(*container));
        return {
            text(QT_TRANSLATE_NOOP("Fallback", "%1 (from %2)"))
                .arg(names.join(QStringLiteral(", ")), from),
            text(QT_TRANSLATE_NOOP("Fallback", "Inherited from %1, which contains it.")).arg(from)};
    }
    return {};
}

} // namespace

std::span<const Key> leadingKeys(model::ElementKind kind)
{
    using enum model::ElementKind;
    static constexpr std::array system{Key::External, Key::Availability, Key::Description};
    static constexpr std::array actor{Key::Client, Key::Count, Key::Rate, Key::Sessions,
                                      Key::ThinkTime};
    static constexpr std::array service{Key::Replicas,     Key::ServiceTime, Key::Concurrency,
                                        Key::Availability, Key::RunsOn,      Key::Team};
    static constexpr std::array store{Key::StoreType,   Key::Replicas,     Key::ServiceTime,
                                      Key::Concurrency, Key::Availability, Key::StoreSize,
                                      Key::RunsOn};
    static constexpr std::array stream{Key::Platform,    Key::Partitions, Key::Shards,
                                       Key::Replication, Key::Retention,  Key::Brokers};
    static constexpr std::array gateway{Key::GatewayType, Key::Policy, Key::Replicas,
                                        Key::ServiceTime, Key::Availability};
    static constexpr std::array tier{Key::Layer, Key::Order};
    static constexpr std::array partition{Key::PartitionKey, Key::Share, Key::Of};
    static constexpr std::array group{Key::GroupType, Key::Description};
    static constexpr std::array site{Key::SiteType, Key::SiteRole, Key::Provider, Key::Location};
    static constexpr std::array host{Key::HostType, Key::Cores, Key::Memory, Key::Availability,
                                     Key::Cost};
    static constexpr std::array cluster{Key::ClusterType, Key::ClusterMembers, Key::ClusterSize,
                                        Key::Needs};
    static constexpr std::array team{Key::TeamType, Key::TeamSize, Key::Located};
    switch (kind) {
    case System:
        return system;
    case Actor:
        return actor;
    case Service:
        return service;
    case Store:
        return store;
    case Stream:
        return stream;
    case Gateway:
        return gateway;
    case Tier:
        return tier;
    case Partition:
        return partition;
    case Group:
        return group;
    case Site:
        return site;
    case Host:
        return host;
    case Cluster:
        return cluster;
    case Team:
        return team;
    }
    CORBEL_CONTRACT(false);
}

std::span<const Key> leadingKeys(model::RelationKind kind)
{
    using enum model::RelationKind;
    static constexpr std::array call{Key::Criticality, Key::Rate,    Key::FanOut,  Key::Probability,
                                     Key::Latency,     Key::Timeout, Key::Retries, Key::Protocol};
    static constexpr std::array publishes{Key::Rate, Key::RecordSize, Key::Acks, Key::KeySkew};
    static constexpr std::array consumes{Key::ConsumerGroup, Key::GroupMembers, Key::ServiceTime,
                                         Key::ReadMode};
    static constexpr std::array replicates{Key::ReplicationMode, Key::Lag, Key::Volume,
                                           Key::Bandwidth};
    static constexpr std::array failsOver{Key::Automatic, Key::Coverage, Key::Detect,
                                          Key::Decide,    Key::Switch,   Key::Rehearsed};
    static constexpr std::array dependsOn{Key::Criticality, Key::AnyOf, Key::AtLeast};
    static constexpr std::array communicates{Key::InteractionMode, Key::Weight};
    static constexpr std::array connects{Key::Latency, Key::Bandwidth, Key::Availability,
                                         Key::CostPerGb};
    switch (kind) {
    case Calls:
    case Reads:
    case Writes:
        return call;
    case Publishes:
        return publishes;
    case Consumes:
        return consumes;
    case Replicates:
        return replicates;
    case FailsOverTo:
        return failsOver;
    case DependsOn:
        return dependsOn;
    case Communicates:
        return communicates;
    case Connects:
        return connects;
    }
    CORBEL_CONTRACT(false);
}

namespace {

QString ownFallback(const model::Element& element, const model::FieldSpec& spec)
{
    switch (spec.key) {
    case Key::Name:
        return toQString(element.id.value);
    case Key::Replicas:
        return byDefault(QString::number(replicas(element)));
    case Key::Needs:
        return byDefault(QString::number(needs(element)));
    case Key::Concurrency: {
        const std::optional<int> servers = concurrency(element);
        return byDefault(servers ? QString::number(*servers)
                                 : text(QT_TRANSLATE_NOOP("Fallback", "unlimited")));
    }
    case Key::Threads:
        return byDefault(text(QT_TRANSLATE_NOOP("Fallback", "unlimited")));
    case Key::Policy:
        return byDefault(QStringLiteral("random"));
    case Key::PodLimit:
        return byDefault(QStringLiteral("110"));
    case Key::RepairCrews:
        return byDefault(text(QT_TRANSLATE_NOOP("Fallback", "one per unit")));
    case Key::Availability:
        if (const std::optional<double> share = availability(element)) {
            return (isAvailabilityAssumed(element)
                        ? text(QT_TRANSLATE_NOOP("Fallback", "%1 (assumed)"))
                        : text(QT_TRANSLATE_NOOP("Fallback", "%1 (from MTBF and MTTR)")))
                .arg(percent(*share));
        }
        return unknown();
    default:
        return silence(spec);
    }
}

QString ownFallback(const model::Relation& relation, const model::FieldSpec& spec)
{
    switch (spec.key) {
    case Key::Criticality:
        switch (criticality(relation)) {
        case model::Criticality::Hard:
            return byDefault(QStringLiteral("hard"));
        case model::Criticality::Soft:
            return byDefault(QStringLiteral("soft"));
        case model::Criticality::None:
            return text(QT_TRANSLATE_NOOP("Fallback", "none"));
        }
        return {};
    case Key::AtLeast:
    case Key::FanOut:
        return byDefault(QStringLiteral("1"));
    case Key::Probability:
        return byDefault(QStringLiteral("100%"));
    case Key::Retries:
        return byDefault(QStringLiteral("0"));
    case Key::Rate:
        return text(QT_TRANSLATE_NOOP("Fallback", "from the caller"));
    default:
        return silence(spec);
    }
}

} // namespace

Fallback fallbackFor(const model::Model& model, const model::Element& element,
                     const model::FieldSpec& spec)
{
    if (spec.key == Key::Team) {
        return inheritedTeam(model, element);
    }
    return {ownFallback(element, spec), {}};
}

Fallback fallbackFor(const model::Model& model, const model::Relation& relation,
                     const model::FieldSpec& spec)
{
    const model::Element* target = model::find(model, relation.to);
    if (spec.key == Key::Acks && target != nullptr) {
        const std::string_view acks = model::textOf(target->fields, Key::Acks);
        const QString from = toQString(displayName(*target));
        return acks.empty()
                   ? Fallback()
                   : Fallback{text(QT_TRANSLATE_NOOP("Fallback", "%1 (from %2)"))
                                  .arg(toQString(acks), from),
                              text(QT_TRANSLATE_NOOP("Fallback", "What %1 says.")).arg(from)};
    }
    return {ownFallback(relation, spec), {}};
}

} // namespace corbel::ui
