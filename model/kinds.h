/// The kinds of elements and relations, with their spelling in files.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace corbel::model {

enum class ElementKind : std::uint8_t {
    System,
    Actor,
    Service,
    Store,
    Stream,
    Gateway,
    Tier,
    Partition,
    Group,
    Site,
    Host,
    Cluster,
    Team,
};

enum class RelationKind : std::uint8_t {
    Calls,
    Reads,
    Writes,
    Publishes,
    Consumes,
    Replicates,
    FailsOverTo,
    DependsOn,
    Communicates,
    Connects,
};

inline constexpr std::array elementKinds{
    ElementKind::System, ElementKind::Actor,   ElementKind::Service, ElementKind::Store,
    ElementKind::Stream, ElementKind::Gateway, ElementKind::Tier,    ElementKind::Partition,
    ElementKind::Group,  ElementKind::Site,    ElementKind::Host,    ElementKind::Cluster,
    ElementKind::Team,
};

inline constexpr std::array relationKinds{
    RelationKind::Calls,       RelationKind::Reads,     RelationKind::Writes,
    RelationKind::Publishes,   RelationKind::Consumes,  RelationKind::Replicates,
    RelationKind::FailsOverTo, RelationKind::DependsOn, RelationKind::Communicates,
    RelationKind::Connects,
};

std::string_view spelling(ElementKind kind);
std::string_view spelling(RelationKind kind);
std::optional<ElementKind> elementKind(std::string_view spelling);
std::optional<RelationKind> relationKind(std::string_view spelling);

/// Where an element stands in the palette and which colour family it wears.
enum class Family : std::uint8_t {
    Logic,
    Data,
    Streams,
    Network,
    Grouping,
    Physical,
    Organisation
};

Family familyOf(ElementKind kind);

/// Whether a relation of this kind may lead from one kind of element to another.
bool isLegal(RelationKind kind, ElementKind from, ElementKind to);

/// Whether an element of kind `child` may stand inside one of kind `parent`.
bool mayContain(ElementKind parent, ElementKind child);

/// Whether elements of this kind can be named by `runs-on`.
bool canHost(ElementKind kind);

/// A request waits for the answer: calls, reads, writes.
bool isSynchronous(RelationKind kind);

} // namespace corbel::model
