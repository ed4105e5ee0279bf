/// What a Structurizr workspace says, whichever of its two languages (DSL, JSON) it was written in.
#pragma once

#include "model/result.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corbel::model::exchange::structurizr {

enum class ItemKind : unsigned char {
    Person,
    SoftwareSystem,
    Container,
    Component,
    Custom,
    Group,
    Environment,
    DeploymentNode,
    InfrastructureNode,
    SoftwareSystemInstance,
    ContainerInstance,
};

/// The DSL's own word for the kind, such as `softwareSystem`.
std::string_view keyword(ItemKind kind);

/// People, software systems, containers, components and custom elements: what the system is.
bool isLogical(ItemKind kind);
bool isInstance(ItemKind kind);

/// Index into Workspace::items or Workspace::links.
using Index = std::size_t;
using Properties = std::vector<std::pair<std::string, std::string>>;

/// How many copies of a deployment node there are: `4` or `1..N`.
struct Instances {
    int least = 1;
    std::optional<int> most = 1; ///< nullopt is the `N` or `*` of an open range.

    bool operator==(const Instances&) const = default;
};

/// `4`, `1..3`, `1..N`, `0..*`; nullopt for anything else and for counts above a million.
std::optional<Instances> parseInstances(std::string_view text);

struct Item {
    ItemKind kind = ItemKind::Person;
    std::optional<Index> parent; ///< Groups count as parents.
    std::string name;
    std::string description;
    std::string technology; ///< For custom elements their metadata.
    std::string url;
    std::vector<std::string> tags; ///< Without those that Structurizr adds to every element.
    Properties properties;
    bool outside = false;    ///< Stands outside the enterprise (`location: External`).
    Instances instances;     ///< Of deployment nodes.
    std::optional<Index> of; ///< Of instances: the software system or container deployed.
    Place place;

    bool operator==(const Item&) const = default;
};

struct Link {
    Index source = 0;
    Index target = 0;
    std::string description;
    std::string technology;
    std::string url;
    std::vector<std::string> tags; ///< Without `Relationship`.
    Properties properties;
    bool asynchronous = false;      ///< JSON `interactionStyle: Asynchronous`.
    std::optional<Index> impliedBy; ///< The link of a descendant that this one follows from.
    Place place;

    bool operator==(const Link&) const = default;
};

/// Where an element stands on a diagram, in Structurizr's pixels.
struct Position {
    Index item = 0;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    bool operator==(const Position&) const = default;
};

/// The bends of one relation's line on a diagram.
struct Bends {
    Index link = 0;
    std::vector<std::pair<double, double>> points;

    bool operator==(const Bends&) const = default;
};

struct Diagram {
    std::string type; ///< `systemLandscape`, `systemContext`, `container`, `deployment`, ...
    std::string key;
    std::string title;
    std::string description;
    std::string environment; ///< Of deployment diagrams: the environment's name.
    std::vector<Position> positions;
    std::vector<Bends> bends;
    Place place;

    bool operator==(const Diagram&) const = default;
};

struct Workspace {
    std::string name;
    std::string description;
    std::vector<Item> items;
    std::vector<Link> links;
    std::vector<Diagram> diagrams;
    std::map<std::string, std::string> shapes; ///< Shape of each tag that the styles give one.
    Notices notices;                           ///< What was seen and deliberately left out.

    bool operator==(const Workspace&) const = default;

    /// The nearest ancestor that is no group.
    std::optional<Index> owner(Index item) const;
    bool isAncestor(Index ancestor, Index item) const;
    /// Name of the environment the item stands in; empty for logical items.
    std::string environmentOf(Index item) const;
    /// `Container://System.Container`, `DeploymentNode://Live/Node`: how the DSL names elements of
    /// a workspace that it extends.
    std::string canonicalName(Index item) const;
    /// `softwareSystem "Internet Banking"`, for messages.
    std::string label(Index item) const;
};

/// Finds links by their ends; valid as long as links are only added through it.
struct LinkIndex {
    std::map<std::pair<Index, Index>, std::vector<Index>> byEnds;
};

/// Adds `link`, or makes an implied link with the same ends and description explicit; the index of
/// the one that then stands, nullopt when an explicit one already said the same.
std::optional<Index> addLink(Workspace& workspace, LinkIndex& index, Link link);

/// Adds the relations that follow from `link`, by Structurizr's default rule: between every
/// ancestor (or self) of its source and of its target, unless one contains the other or any
/// relation in that direction exists already.
void addImpliedLinks(Workspace& workspace, LinkIndex& index, Index link);

/// Whether Structurizr adds this tag to every element or relation of its kind.
bool isDefaultTag(std::string_view tag);

/// `A,B , C` as its parts, trimmed, without empty, repeated or default ones, appended to `tags`.
void addTags(std::vector<std::string>& tags, std::string_view commaSeparated);

/// ASCII only, as the DSL's keywords and identifiers are.
std::string lowerCase(std::string_view text);

} // namespace corbel::model::exchange::structurizr
