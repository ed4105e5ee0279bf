#include "analysis/patterns/shapes/zone_loss.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace corbel::analysis::patterns {

using model::Key;
using model::RelationKind;

ZoneLoss::ZoneLoss(const Scope& scope, Index zone)
    : m_facts(scope.facts()),
      m_zone(zone),
      m_isLost(scope.graph().size(), false)
{
    const ModelGraph& graph = m_facts.graph();
    const auto standing = m_facts.standingOn(zone);
    std::vector<Index> open(standing.begin(), standing.end());
    while (!open.empty()) {
        const Index node = open.back();
        open.pop_back();
        if (m_isLost[node] || !falls(node)) {
            continue;
        }
        m_isLost[node] = true;
        m_reachesBeyond = m_reachesBeyond || !isInside(node);
        for (const Arc& arc : graph.in(node)) {
            open.push_back(arc.node);
            if (graph.relation(arc.relation).kind == RelationKind::FailsOverTo) {
                const auto above = m_facts.standingOn(arc.node);
                open.insert(open.end(), above.begin(), above.end());
            }
        }
    }
}

/// With all of its replicas.
bool ZoneLoss::isInside(Index node) const
{
    return std::ranges::binary_search(m_facts.carriers(node), m_zone);
}

bool ZoneLoss::falls(Index node) const
{
    if (!m_facts.isPart(node) && !m_facts.isActor(node)) {
        return false;
    }
    return (isInside(node) || lacksNeeds(node)) && !isTakenOver(node);
}

bool ZoneLoss::lacksNeeds(Index node) const
{
    const ModelGraph& graph = m_facts.graph();
    struct Choice {
        bool isNeeded = false;
        bool isLeft = false;
    };
    std::map<std::string_view, Choice> choices;
    for (const Arc& arc : graph.out(node)) {
        const model::Relation& relation = graph.relation(arc.relation);
        if (contains(mirrorKinds, relation.kind)) {
            continue;
        }
        const std::string_view name = model::textOf(relation.fields, Key::AnyOf);
        const bool isHard = m_facts.isHard(arc.relation);
        if (!name.empty() || (m_facts.isGateway(node) && model::isSynchronous(relation.kind))) {
            Choice& choice = choices[name];
            choice.isNeeded = choice.isNeeded || isHard;
            choice.isLeft = choice.isLeft || !m_isLost[arc.node];
        } else if (isHard && m_isLost[arc.node]) {
            return true;
        }
    }
    return std::ranges::any_of(choices, [](const auto& choice) {
        return choice.second.isNeeded && !choice.second.isLeft;
    });
}

/// By what the part, or what carries it, fails over to.
bool ZoneLoss::isTakenOver(Index node) const
{
    const ModelGraph& graph = m_facts.graph();
    return m_facts.isPart(node) && std::ranges::any_of(m_facts.mirrorEnds(node), [&](Index end) {
               return std::ranges::any_of(graph.out(end), [&](const Arc& arc) {
                   return graph.relation(arc.relation).kind == RelationKind::FailsOverTo &&
                          arc.node != m_zone && !isInside(arc.node) && !m_isLost[arc.node];
               });
           });
}

} // namespace corbel::analysis::patterns
