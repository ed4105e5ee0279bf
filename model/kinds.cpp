#include "model/kinds.h"

#include <algorithm>

#include "model/contract.h"

namespace corbel::model {

namespace {

constexpr std::array<std::string_view, elementKinds.size()> elementNames{
    "system",    "actor", "service", "store", "stream",  "gateway", "tier",
    "partition", "group", "site",    "host",  "cluster", "team"};

constexpr std::array<std::string_view, relationKinds.size()> relationNames{
    "calls",      "reads",         "writes",     "publishes",    "consumes",
    "replicates", "fails-over-to", "depends-on", "communicates", "connects"};

using enum ElementKind;

template <class... Kinds>
constexpr bool isOneOf(ElementKind kind, Kinds... kinds)
{
    return ((kind == kinds) || ...);
}

/// Things that do something when asked: the ends of a synchronous call.
bool answersCalls(ElementKind kind)
{
    return isOneOf(kind, System, Service, Gateway, Tier, Partition, Group, Host, Cluster, Actor);
}

bool holdsLogic(ElementKind kind)
{
    return isOneOf(kind, System, Actor, Service, Gateway, Tier, Partition, Group, Stream, Host);
}

bool holdsData(ElementKind kind)
{
    return isOneOf(kind, Store, System, Tier, Partition, Group, Cluster);
}

bool isBoundary(ElementKind kind)
{
    return isOneOf(kind, System, Tier, Partition, Group);
}

bool isPhysical(ElementKind kind)
{
    return isOneOf(kind, Site, Host, Cluster);
}

} // namespace

std::string_view spelling(ElementKind kind)
{
    return elementNames.at(static_cast<std::size_t>(kind));
}

std::string_view spelling(RelationKind kind)
{
    return relationNames.at(static_cast<std::size_t>(kind));
}

std::optional<ElementKind> elementKind(std::string_view spelling)
{
    const auto* it = std::ranges::find(elementNames, spelling);
    return it == elementNames.end()
               ? std::nullopt
               : std::optional(static_cast<ElementKind>(it - elementNames.begin()));
}

std::optional<RelationKind> relationKind(std::string_view spelling)
{
    const auto* it = std::ranges::find(relationNames, spelling);
    return it == relationNames.end()
               ? std::nullopt
               : std::optional(static_cast<RelationKind>(it - relationNames.begin()));
}

Family familyOf(ElementKind kind)
{
    switch (kind) {
    case System:
    case Actor:
    case Service:
        return Family::Logic;
    case Store:
        return Family::Data;
    case Stream:
        return Family::Streams;
    case Gateway:
        return Family::Network;
    case Tier:
    case Partition:
    case Group:
        return Family::Grouping;
    case Site:
    case Host:
    case Cluster:
        return Family::Physical;
    case Team:
        return Family::Organisation;
    }
    CORBEL_CONTRACT(false);
}

bool isLegal(RelationKind kind, ElementKind from, ElementKind to)
{
    if (kind == RelationKind::Communicates) {
        return from == Team && to == Team;
    }
    if (from == Team || to == Team) {
        return false;
    }
    switch (kind) {
    case RelationKind::Calls:
        return holdsLogic(from) && from != Stream && answersCalls(to);
    case RelationKind::Reads:
    case RelationKind::Writes:
        return holdsLogic(from) && from != Stream && holdsData(to);
    case RelationKind::Publishes:
        return (holdsLogic(from) || from == Store) && to == Stream;
    case RelationKind::Consumes:
        return (holdsLogic(from) || from == Store) && from != Actor && to == Stream;
    case RelationKind::Replicates:
        return isOneOf(from, Store, Stream, Host, Cluster, Site, Service, System, Partition) &&
               isOneOf(to, Store, Stream, Host, Cluster, Site, Service, System, Partition);
    case RelationKind::FailsOverTo:
        return from != Actor && to != Actor && !isOneOf(from, Tier) && !isOneOf(to, Tier);
    case RelationKind::DependsOn:
        return to != Actor || from == Actor;
    case RelationKind::Connects:
        return isPhysical(from) && isPhysical(to);
    case RelationKind::Communicates:
        break;
    }
    return false;
}

bool mayContain(ElementKind parent, ElementKind child)
{
    if (child == Team) {
        return isOneOf(parent, Team, Group);
    }
    if (isBoundary(parent)) {
        return true;
    }
    switch (parent) {
    case Site:
        return true;
    case Host:
    case Cluster:
        return !isOneOf(child, Site, Actor);
    case Service:
        return isOneOf(child, Service, Store, Stream, Gateway, Group);
    case Store:
        return isOneOf(child, Store, Partition, Group);
    case Stream:
        return isOneOf(child, Partition, Stream);
    case Gateway:
        return isOneOf(child, Service, Gateway);
    default:
        return false;
    }
}

bool canHost(ElementKind kind)
{
    return isPhysical(kind);
}

bool isSynchronous(RelationKind kind)
{
    return kind == RelationKind::Calls || kind == RelationKind::Reads ||
           kind == RelationKind::Writes;
}

} // namespace corbel::model
