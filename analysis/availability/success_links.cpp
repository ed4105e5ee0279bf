#include <algorithm>

#include "analysis/availability/success.h"

namespace corbel::analysis::availability {

using model::Message;

namespace {

/// Ways of more links are counted only where there are no shorter ones.
constexpr std::uint32_t mostLinksInARow = 12;

} // namespace

void SuccessBuilder::addLink(Needs& needs, Index site, Index from)
{
    if (const auto links = m_drawing.linksBetween(from, site)) {
        Needs ways;
        for (const Index link : *links) {
            ways.add(event(m_events.ofLink(link)), link);
        }
        needs.add(some(std::move(ways), 1,
                       Message::of("a link between {} and {}", m_graph.id(from), m_graph.id(site)),
                       noIndex));
        return;
    }
    if (!m_drawing.hasSiteLinks() || site == noIndex || from == noIndex ||
        m_drawing.isSamePlace(from, site)) {
        return;
    }
    const auto way = wayBetween(from, site);
    const Message ends = Message::of("{} and {}", m_graph.id(std::min(from, site)),
                                     m_graph.id(std::max(from, site)));
    if (!way) {
        assumeOnce(Message::of("the network between {} is always up, because no links lead from "
                               "one to the other",
                               ends));
        return;
    }
    assumeOnce(Message::of("between {}, which have no link of their own, requests take other links "
                           "in a row, and the sites between these have to be up",
                           ends));
    const std::uint32_t most = std::min(way->longest, std::max(way->shortest, mostLinksInARow));
    if (most < way->longest) {
        assumeOnce(
            Message::of("of the ways between {} only those of up to {} links count", ends, most));
    }
    needs.add(reference(vertexOf({Kind::Way, from, site, most})));
}

/// Down when none of the links that lead on does, each with the site that it leads to and with what
/// is left of the way.
TermIndex SuccessBuilder::wayFormula(const VertexKey& key)
{
    const Index target = key.from;
    const std::uint32_t left = key.choice - 1;
    Needs ways;
    for (const Drawing::LinkStep& step : m_drawing.linksFrom(key.element)) {
        Needs way;
        way.add(event(m_events.ofLink(step.relation)));
        if (m_drawing.isSamePlace(step.to, target)) {
            ways.add(all(std::move(way)), step.relation);
            continue;
        }
        const auto rest = wayBetween(step.to, target);
        if (!rest || rest->shortest > left) {
            continue;
        }
        way.add(place(step.to));
        way.add(reference(vertexOf({Kind::Way, step.to, target, left})));
        ways.add(all(std::move(way), Message::of("over {}", m_graph.id(step.to)), step.to),
                 step.relation);
    }
    return some(
        std::move(ways), 1,
        Message::of("a way over links from {} to {}", m_graph.id(key.element), m_graph.id(target)),
        noIndex);
}

std::optional<Drawing::WayLength> SuccessBuilder::wayBetween(Index site, Index other)
{
    const auto [it, isNew] = m_ways.try_emplace({site, other});
    if (isNew) {
        it->second = m_drawing.wayBetween(site, other);
    }
    return it->second;
}

void SuccessBuilder::assumeOnce(Message assumption)
{
    if (std::ranges::find(m_tree.assumptions, assumption) == m_tree.assumptions.end()) {
        m_tree.assumptions.push_back(std::move(assumption));
    }
}

} // namespace corbel::analysis::availability
