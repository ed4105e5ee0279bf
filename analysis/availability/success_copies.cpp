#include <algorithm>

#include "analysis/availability/fail_over.h"
#include "analysis/availability/success.h"

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;
using model::Message;

bool SuccessBuilder::standsApart(Index node) const
{
    const auto hosts = static_cast<int>(m_drawing.hostsOf(node).size());
    for (int copy = 1; copy < hosts; ++copy) {
        if (m_drawing.siteOf(node, copy) != m_drawing.siteOf(node, 0)) {
            return true;
        }
    }
    return false;
}

TermIndex SuccessBuilder::place(Index place)
{
    if (m_graph.kind(place) == ElementKind::System) {
        return reference(vertexOf({Kind::Bare, place, noIndex, 0}));
    }
    // A site whose work is done elsewhere when it fails does not stay up by that; one with nothing
    // in the other place is set up anew there.
    const bool isReplaced = m_graph.kind(place) == ElementKind::Site &&
                            std::ranges::any_of(m_drawing.failOvers(place), [&](Index failOver) {
                                return carriesPurpose(m_graph.to(failOver));
                            });
    return reference(isReplaced ? whole(place, noIndex) : servedFully(place, noIndex));
}

void SuccessBuilder::addPlaces(Needs& needs, Index node)
{
    if (const Index around = m_drawing.standsIn(node); around != noIndex) {
        needs.add(place(around));
    }
    if (const Index provider = m_drawing.provider(node); provider != noIndex) {
        needs.add(reference(vertexOf({Kind::Bare, provider, noIndex, 0})));
    } else if (const auto name = m_drawing.providerName(node); !name.empty()) {
        needs.add(event(m_events.ofProvider(std::string(name))));
    }
    if (m_drawing.hostsOf(node).size() == 1) {
        needs.add(place(m_drawing.hostsOf(node).front()));
    }
}

void SuccessBuilder::addOwn(Needs& needs, Index node, Index from, bool hasNeedsPerCopy)
{
    if (m_drawing.members(node).empty()) {
        addCopies(needs, node, from, hasNeedsPerCopy);
    } else {
        needs.add(event(m_events.ofCopy(node, 0, 1)));
        addMembers(needs, node);
    }
    addPlaces(needs, node);
    if (!standsApart(node)) {
        addLink(needs, m_drawing.siteOf(node), from);
    }
}

void SuccessBuilder::addMembers(Needs& needs, Index cluster)
{
    Needs members;
    for (const Index member : m_drawing.members(cluster)) {
        members.add(place(member));
    }
    const std::size_t count = members.terms.size();
    const auto least = static_cast<std::size_t>(model::needs(m_graph.element(cluster)));
    needs.add(some(
        std::move(members), least,
        least == 1
            ? Message::of("{} of the {} members of {} is up", least, count, m_graph.id(cluster))
            : Message::of("{} of the {} members of {} are up", least, count, m_graph.id(cluster)),
        cluster));
}

void SuccessBuilder::addCopies(Needs& needs, Index node, Index from, bool hasNeedsPerCopy)
{
    const model::Element& element = m_graph.element(node);
    const int count = m_drawing.copiesOf(node);
    const int least = model::needs(element);
    const bool hasHostEach = m_drawing.hostsOf(node).size() > 1;
    if (count == 1 && least <= 1) {
        needs.add(event(m_events.ofCopy(node, 0, 1)));
        return;
    }
    if (m_settings.beta > 0.0 && count > 1) {
        needs.add(event(m_events.ofCommonCause(node)));
    }
    if (count > mostListedReplicas && !hasHostEach && !hasNeedsPerCopy && least > 0 &&
        least <= count) {
        const TermIndex equal = event(m_events.ofEqualReplicas(node, count, least));
        needs.add(repairedTerm(node, equal, true));
        return;
    }
    if (count > mostReplicas) {
        addTooMany(needs, node, count, least);
        return;
    }
    bool isChainable = !hasNeedsPerCopy;
    Needs copies;
    for (int copy = 0; copy < count; ++copy) {
        Needs own;
        own.add(event(m_events.ofCopy(node, copy, count)));
        if (hasHostEach) {
            const Index host = m_drawing.hostOf(node, copy);
            isChainable = isChainable && neverFails(m_drawing, host);
            own.add(place(host));
            if (standsApart(node)) {
                addLink(own, m_drawing.siteOf(node, copy), from);
            }
        }
        if (hasNeedsPerCopy) {
            addNeeds(own, node, m_drawing.siteOf(node, copy));
        }
        const bool isBare = own.terms.size() == 1;
        copies.add(all(std::move(own),
                       isBare ? Message()
                              : Message::of("replica {} of {} is up where it stands", copy + 1,
                                            element.id.value),
                       node));
    }
    const TermIndex apart = some(
        std::move(copies), static_cast<std::size_t>(std::max(least, 0)),
        least == 1
            ? Message::of("{} of the {} replicas of {} is up", least, count, element.id.value)
            : Message::of("{} of the {} replicas of {} are up", least, count, element.id.value),
        node);
    needs.add(repairedTerm(node, apart, isChainable));
}

/// What is known of replicas that are not told apart: how many of their hosts they need at least.
void SuccessBuilder::addTooMany(Needs& needs, Index node, int count, int least)
{
    needs.add(event(m_events.ofTooMany(node)));
    const std::span<const Index> hosts = m_drawing.hostsOf(node);
    if (hosts.size() < 2) {
        return;
    }
    // Replicas go round over the hosts, so that none has more than one above the others.
    const int most = (count - 1) / static_cast<int>(hosts.size()) + 1;
    Needs places;
    for (const Index host : hosts) {
        places.add(place(host));
    }
    const auto enough = static_cast<std::size_t>((std::max(least, 0) + most - 1) / most);
    needs.add(some(std::move(places), enough,
                   enough == 1 ? Message::of("{} of the {} hosts of {} is up", enough, hosts.size(),
                                             m_graph.id(node))
                               : Message::of("{} of the {} hosts of {} are up", enough,
                                             hosts.size(), m_graph.id(node)),
                   node));
}

/// `apart`: too many replicas are down, each failing and being repaired by itself.
TermIndex SuccessBuilder::repairedTerm(Index node, TermIndex apart, bool isChainable)
{
    const model::Element& element = m_graph.element(node);
    const int count = m_drawing.copiesOf(node);
    const auto crews = crewsOf(element);
    if (!crews || *crews >= count) {
        return apart;
    }
    const auto rates = ratesOf(element);
    if (!isChainable || !rates || m_settings.beta > 0.0) {
        m_tree.assumptions.push_back(
            Message::of("every replica of {} is repaired at once, although it states fewer crews: "
                        "it states no mean times, or shares its failures with others",
                        element.id.value));
        return apart;
    }
    const std::uint32_t chain =
        m_events.ofChain(FailureKind::Replicas, node, noIndex,
                         unavailability(count, model::needs(element), *crews, *rates));
    const std::uint32_t broken = m_events.marker(m_tree.events[chain].id);
    Needs guard;
    guard.add(event(broken));
    guard.add(apart);
    const TermIndex guarded = some(std::move(guard), 1, {}, node);
    m_equations.blocks.push_back({chain, broken, guarded});
    Needs both;
    both.add(event(chain));
    both.add(guarded);
    return all(std::move(both), {}, node);
}

} // namespace corbel::analysis::availability
