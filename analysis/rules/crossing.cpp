#include <algorithm>

#include "analysis/rules/surroundings.h"

namespace corbel::analysis::rules {

using model::ElementKind;
using model::Key;

namespace {

/// What an end is in, and what else it may be in if one knew more.
struct Side {
    std::vector<Index> in; ///< Ascending.
    Needs open;
};

/// The nearest container of that kind (an element is in itself) and, for groups, of that type.
Side containerOf(const Surroundings& surroundings, Index node, Boundary boundary)
{
    const ModelGraph& graph = surroundings.graph();
    const ElementKind kind = boundary == Boundary::System ? ElementKind::System
                             : boundary == Boundary::Tier ? ElementKind::Tier
                                                          : ElementKind::Group;
    Side side;
    for (Index at = node; at != noIndex; at = graph.parent(at)) {
        if (graph.kind(at) != kind) {
            continue;
        }
        if (kind == ElementKind::Group) {
            const std::string_view type = model::textOf(graph.element(at).fields, Key::GroupType);
            if (type.empty()) {
                // Beyond what may be the nearest one, nothing is known.
                side.open.push_back({false, at, "group-type"});
                return side;
            }
            const bool fits = boundary == Boundary::Cell
                                  ? type == "cell"
                                  : type == "domain" || type == "bounded-context";
            if (!fits) {
                continue;
            }
        }
        side.in.push_back(at);
        return side;
    }
    return side;
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
    const std::string_view wanted = boundary == Boundary::Region ? "region"
                                    : boundary == Boundary::Zone ? "zone"
                                                                 : "datacenter";
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

Side sideOf(const Surroundings& surroundings, Index node, Boundary boundary)
{
    switch (boundary) {
    case Boundary::Domain:
    case Boundary::Cell:
    case Boundary::System:
    case Boundary::Tier:
        return containerOf(surroundings, node, boundary);
    case Boundary::Team: {
        Side side{surroundings.facts().owners(node), {}};
        if (side.in.empty()) {
            side.open.push_back({false, node, "team"});
        }
        return side;
    }
    default:
        return groundOf(surroundings, node, boundary);
    }
}

} // namespace

std::vector<Index> insideOf(const Surroundings& surroundings, Boundary boundary, Index node)
{
    return sideOf(surroundings, node, boundary).in;
}

Truth crosses(const Surroundings& surroundings, Boundary boundary, Index relation, Needs* needs)
{
    const Index from = surroundings.graph().from(relation);
    const Index to = surroundings.graph().to(relation);
    if (from == noIndex || to == noIndex || from == to) {
        return Truth::No;
    }
    const Side one = sideOf(surroundings, from, boundary);
    const Side other = sideOf(surroundings, to, boundary);
    const auto isOutside = [](const Side& side) { return side.in.empty() && side.open.empty(); };
    std::vector<Index> shared;
    std::ranges::set_intersection(one.in, other.in, std::back_inserter(shared));
    if (isOutside(one) || isOutside(other) || !shared.empty()) {
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
