#include "analysis/rules/surroundings.h"

#include <algorithm>

#include "model/schema.h"

namespace corbel::analysis::rules {

using model::ElementKind;
using model::Key;

namespace {

bool isPhysical(ElementKind kind)
{
    return kind == ElementKind::Host || kind == ElementKind::Cluster || kind == ElementKind::Site;
}

/// Whether no team and no place of ours has to bear it: who asks from outside, and what somebody
/// else runs.
bool isOutsider(const model::Element& element)
{
    return element.kind == ElementKind::Actor || model::flagOf(element.fields, Key::External);
}

/// Without which value nobody knows on what an element stands that says nothing of it: a host or
/// cluster stands in a site that contains it, or what is around it.
Need placeNeed(const ModelGraph& graph, Index node)
{
    if (!isPhysical(graph.kind(node))) {
        return {false, node, "runs-on"};
    }
    while (graph.parent(node) != noIndex) {
        node = graph.parent(node);
    }
    return {false, node, "parent"};
}

} // namespace

Surroundings::Surroundings(const model::Model& model) : m_facts(model)
{
    const Index size = graph().size();
    m_downwards.reserve(size);
    for (Index node = 0; node < size; ++node) {
        if (graph().parent(node) == noIndex) {
            m_downwards.push_back(node);
        }
    }
    for (std::size_t next = 0; next < m_downwards.size(); ++next) {
        std::ranges::copy(graph().children(m_downwards[next]), std::back_inserter(m_downwards));
    }
    m_tier.assign(size, noIndex);
    for (const Index node : m_downwards) {
        const Index parent = graph().parent(node);
        m_tier[node] = graph().kind(node) == ElementKind::Tier ? node
                       : parent == noIndex                     ? noIndex
                                                               : m_tier[parent];
    }
    std::vector<std::pair<Index, Index>> owned;
    for (Index node = 0; node < size; ++node) {
        for (const Index team : m_facts.owners(node)) {
            owned.emplace_back(team, node);
        }
    }
    m_owned = Grouped<Index>(size, owned);
}

/// What its own `runs-on` names, else what contains it, else where its container runs.
std::vector<Index> Surroundings::carriers(Index node) const
{
    while (node != noIndex) {
        if (const auto hosts = graph().hosts(node); !hosts.empty()) {
            return {hosts.begin(), hosts.end()};
        }
        node = graph().parent(node);
        if (node != noIndex && isPhysical(graph().kind(node))) {
            return {node};
        }
    }
    return {};
}

std::vector<Index> Surroundings::named(Index node, Key key) const
{
    const model::Value* value = m_facts.fields(node).find(key);
    std::vector<Index> found;
    const auto add = [&](std::string_view id) {
        if (const Index index = graph().indexOf(id); index != noIndex) {
            found.push_back(index);
        }
    };
    if (value == nullptr) {
        return found;
    }
    if (const auto* id = value->as<std::string>()) {
        add(*id);
    } else if (const auto* ids = value->as<model::Texts>()) {
        std::ranges::for_each(*ids, add);
    }
    return found;
}

std::vector<Index> Surroundings::reached(const Linked& linked, Index node) const
{
    const auto relationsOf = [](std::span<const Arc> arcs) {
        std::vector<Index> relations;
        for (const Arc& arc : arcs) {
            relations.push_back(arc.relation);
        }
        return relations;
    };
    switch (linked.link) {
    case Link::Parent: {
        const Index parent = graph().parent(node);
        return parent == noIndex ? std::vector<Index>() : std::vector<Index>{parent};
    }
    case Link::Within: {
        std::vector<Index> containers;
        for (Index at = graph().parent(node); at != noIndex; at = graph().parent(at)) {
            containers.push_back(at);
        }
        return containers;
    }
    case Link::Inside:
        return graph().descendants(node);
    case Link::Team:
        return m_facts.owners(node);
    case Link::Owns:
        return {m_owned[node].begin(), m_owned[node].end()};
    case Link::RunsOn:
        return carriers(node);
    case Link::StandsOn:
        return m_facts.grounds(node);
    case Link::Named:
        return named(node, linked.key);
    case Link::Outgoing:
        return relationsOf(graph().out(node));
    case Link::Incoming:
        return relationsOf(graph().in(node));
    }
    return {};
}

Needs Surroundings::open(const Linked& linked, Index node) const
{
    switch (linked.link) {
    case Link::Team:
        return m_facts.owners(node).empty() && !isOutsider(graph().element(node))
                   ? Needs{{false, node, "team"}}
                   : Needs{};
    case Link::RunsOn:
        return carriers(node).empty() ? Needs{{false, node, "runs-on"}} : Needs{};
    case Link::StandsOn: {
        if (!m_facts.isPlaced(node)) {
            return isOutsider(graph().element(node)) ? Needs{} : Needs{placeNeed(graph(), node)};
        }
        Needs needs;
        for (const Index ground : m_facts.grounds(node)) {
            // A host that stands nowhere: only the question for sites is open then.
            if (linked.seesSites && graph().kind(ground) != ElementKind::Site &&
                !m_facts.isPlaced(ground)) {
                needs.push_back(placeNeed(graph(), ground));
            }
        }
        return needs;
    }
    case Link::Named: {
        const bool isStated = m_facts.fields(node).contains(linked.key);
        const bool isBorne = model::findField(graph().kind(node), linked.key) != nullptr;
        return isBorne && !isStated ? Needs{{false, node, linked.spelling}} : Needs{};
    }
    default:
        return {};
    }
}

} // namespace corbel::analysis::rules
