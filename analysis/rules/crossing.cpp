#include <algorithm>

#include "analysis/rules/surroundings.h"

namespace corbel::analysis::rules {

using model::ElementKind;
using model::Key;

namespace {

/// Whether a container is one of those wanted; nothing where that is unknown.
std::optional<bool> isSuch(const ModelGraph& graph, Index node, Boundary boundary)
{
    const ElementKind kind = graph.kind(node);
    if (boundary == Boundary::System) {
        return kind == ElementKind::System;
    }
    if (boundary == Boundary::Tier || boundary == Boundary::Layer) {
        return kind == ElementKind::Tier;
    }
    if (kind != ElementKind::Group) {
        return false;
    }
    const std::string_view type = model::textOf(graph.element(node).fields, Key::GroupType);
    if (type.empty()) {
        return std::nullopt;
    }
    return boundary == Boundary::Cell ? type == "cell"
                                      : type == "domain" || type == "bounded-context";
}

/// The nearest such container of every element (an element is in itself).
std::vector<Side> containers(const Surroundings& surroundings, Boundary boundary)
{
    const ModelGraph& graph = surroundings.graph();
    std::vector<Side> sides(graph.size());
    for (const Index node : surroundings.downwards()) {
        const auto such = isSuch(graph, node, boundary);
        if (!such) {
            // Beyond what may be the nearest one, nothing is known.
            sides[node].open.push_back({false, node, "group-type"});
        } else if (*such) {
            sides[node].in.push_back(node);
        } else if (graph.parent(node) != noIndex) {
            sides[node] = sides[graph.parent(node)];
        }
    }
    return sides;
}

/// Tiers of one layer are the same: the first of them stands for all.
std::vector<Side> layers(const Surroundings& surroundings)
{
    const ModelGraph& graph = surroundings.graph();
    std::map<std::string_view, Index> first;
    for (Index node = 0; node < graph.size(); ++node) {
        if (graph.kind(node) == ElementKind::Tier) {
            first.try_emplace(model::textOf(graph.element(node).fields, Key::Layer), node);
        }
    }
    std::vector<Side> sides = containers(surroundings, Boundary::Layer);
    for (Side& side : sides) {
        if (side.in.empty()) {
            continue;
        }
        const Index tier = side.in.front();
        const std::string_view layer = model::textOf(graph.element(tier).fields, Key::Layer);
        if (layer.empty()) {
            side = {{}, {{false, tier, "layer"}}};
        } else {
            side.in = {first.at(layer)};
        }
    }
    return sides;
}

/// The type of the sites that such a boundary goes round; empty where any site is one.
std::string_view siteType(Boundary boundary)
{
    return boundary == Boundary::Region       ? "region"
           : boundary == Boundary::Zone       ? "zone"
           : boundary == Boundary::Datacenter ? "datacenter"
                                              : "";
}

Side groundOf(const Surroundings& surroundings, Index node, Boundary boundary)
{
    const ModelFacts& facts = surroundings.facts();
    const ModelGraph& graph = surroundings.graph();
    Side side;
    side.open =
        surroundings.open({Link::StandsOn, Key::Parent, {}, 0, boundary != Boundary::Host}, node);
    if (boundary == Boundary::Site) {
        side.in = facts.sites(node);
        return side;
    }
    const std::string_view wanted = siteType(boundary);
    for (const Index ground : facts.grounds(node)) {
        if (boundary == Boundary::Host) {
            if (graph.kind(ground) == ElementKind::Host) {
                side.in.push_back(ground);
            }
        } else if (graph.kind(ground) == ElementKind::Site) {
            const std::string_view type =
                model::textOf(graph.element(ground).fields, Key::SiteType);
            if (type == wanted) {
                side.in.push_back(ground);
            } else if (type.empty()) {
                side.open.push_back({false, ground, "site-type"});
            }
        }
    }
    return side;
}

/// Its owners; a team is on its own side.
Side ownerOf(const Surroundings& surroundings, Index node)
{
    if (surroundings.graph().kind(node) == ElementKind::Team) {
        return {{node}, {}};
    }
    return {surroundings.facts().owners(node),
            surroundings.open({Link::Team, Key::Team, {}, 0, false}, node)};
}

/// Whether the drawing has such a unit, or something that may be one.
bool isDrawn(const ModelGraph& graph, Boundary boundary)
{
    const std::string_view type = siteType(boundary);
    for (Index node = 0; node < graph.size(); ++node) {
        const ElementKind kind = graph.kind(node);
        if (boundary == Boundary::Team || boundary == Boundary::Host) {
            if (kind == (boundary == Boundary::Team ? ElementKind::Team : ElementKind::Host)) {
                return true;
            }
            continue;
        }
        const std::string_view stated = model::textOf(graph.element(node).fields, Key::SiteType);
        if (kind == ElementKind::Site && (type.empty() || stated.empty() || stated == type)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<Side> Surroundings::sides(Boundary boundary) const
{
    switch (boundary) {
    case Boundary::Domain:
    case Boundary::Cell:
    case Boundary::System:
    case Boundary::Tier:
        return containers(*this, boundary);
    case Boundary::Layer:
        return layers(*this);
    default:
        break;
    }
    if (!isDrawn(graph(), boundary)) {
        return std::vector<Side>(graph().size()); // No value could name one.
    }
    std::vector<Side> sides;
    sides.reserve(graph().size());
    for (Index node = 0; node < graph().size(); ++node) {
        sides.push_back(boundary == Boundary::Team ? ownerOf(*this, node)
                                                   : groundOf(*this, node, boundary));
    }
    return sides;
}

const Side& Surroundings::side(Boundary boundary, Index node) const
{
    const auto known = m_sides.find(boundary);
    return known != m_sides.end() ? known->second[node]
                                  : m_sides.emplace(boundary, sides(boundary)).first->second[node];
}

Truth crosses(const Surroundings& surroundings, Boundary boundary, Index relation, Needs* needs)
{
    const Index from = surroundings.graph().from(relation);
    const Index to = surroundings.graph().to(relation);
    if (from == noIndex || to == noIndex || from == to) {
        return Truth::No;
    }
    const Side& one = surroundings.side(boundary, from);
    const Side& other = surroundings.side(boundary, to);
    std::vector<Index> shared;
    std::ranges::set_intersection(one.in, other.in, std::back_inserter(shared));
    if (one.isOutside() || other.isOutside() || !shared.empty()) {
        return Truth::No;
    }
    if (one.open.empty() && other.open.empty()) {
        return Truth::Yes;
    }
    if (needs != nullptr) {
        std::ranges::copy(one.open, std::back_inserter(*needs));
        std::ranges::copy(other.open, std::back_inserter(*needs));
    }
    return Truth::Unknown;
}

} // namespace corbel::analysis::rules
