#include <algorithm>
#include <set>

#include "analysis/availability/success.h"

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;
using model::RelationKind;

bool SuccessBuilder::isNeeded(const model::Relation& relation) const
{
    switch (relation.kind) {
    case RelationKind::FailsOverTo:
    case RelationKind::Communicates:
    case RelationKind::Connects:
        return false;
    default:
        break;
    }
    const model::Criticality criticality = model::criticality(relation);
    return criticality == model::Criticality::Hard ||
           (criticality == model::Criticality::Soft && m_settings.areSoftNeeded);
}

void SuccessBuilder::addNeeds(Needs& needs, Index node, Index from)
{
    const bool isGateway = m_graph.kind(node) == ElementKind::Gateway;
    std::set<std::string_view> done;
    for (const Arc& arc : m_graph.out(node)) {
        const model::Relation& relation = m_graph.relation(arc.relation);
        if (arc.node == node || !isNeeded(relation)) {
            continue;
        }
        const std::string_view name = model::textOf(relation.fields, Key::AnyOf);
        if (!name.empty()) {
            if (done.insert(name).second) {
                const auto [members, least] = namedGroup(node, name);
                addAlternatives(needs, node, members, least, from);
            }
        } else if (!isGateway || !model::isSynchronous(relation.kind)) {
            needs.add(required(arc.relation, from), arc.relation);
        }
    }
    if (isGateway) {
        addGateway(needs, node, from);
    }
    const Index brokers =
        m_graph.indexOf(model::textOf(m_graph.element(node).fields, Key::Brokers));
    if (brokers != noIndex) {
        needs.add(reference(servedFully(brokers, noIndex)));
        addReplicas(needs, node, false);
    }
}

TermIndex SuccessBuilder::required(Index relation, Index from)
{
    const Index user = m_graph.from(relation);
    const Index target = m_graph.to(relation);
    if (m_graph.kind(target) == ElementKind::Actor) {
        // Who is told something need not be able to ask for something.
        return reference(vertexOf({Kind::Own, target, from, 0}));
    }
    std::uint32_t choice = 0;
    const std::vector<Index> around = m_drawing.recoverableAround(target);
    for (std::size_t i = 0; i < around.size() && i < 32; ++i) {
        const std::span<const Index> failOvers = m_drawing.failOvers(around[i]);
        const bool isOutside = !m_drawing.isIn(user, around[i]) &&
                               std::ranges::none_of(failOvers, [&](Index failOver) {
                                   return m_drawing.isIn(user, m_graph.to(failOver));
                               });
        if (isOutside && std::ranges::any_of(failOvers, [&](Index failOver) {
                return carriesPurpose(m_graph.to(failOver));
            })) {
            choice |= 1U << i;
        }
    }
    const TermIndex served = reference(choice == 0 ? servedFully(target, from)
                                                   : vertexOf({Kind::Asked, target, from, choice}));
    return waitsForReplicas(m_graph.relation(relation)) ? written(target, served) : served;
}

std::vector<std::pair<Index, std::string>> SuccessBuilder::needsSignature(Index node) const
{
    std::vector<std::pair<Index, std::string>> signature;
    for (const Arc& arc : m_graph.out(node)) {
        const model::Relation& relation = m_graph.relation(arc.relation);
        if (isNeeded(relation)) {
            const auto least = model::amountOf(relation.fields, Key::AtLeast);
            signature.emplace_back(arc.node,
                                   std::string(model::textOf(relation.fields, Key::AnyOf)) + '/' +
                                       model::formatNumber(least.value_or(1.0)) +
                                       (model::isSynchronous(relation.kind) ? "s" : "a"));
        }
    }
    std::ranges::sort(signature);
    return signature;
}

bool SuccessBuilder::isPlainPair(Index active, Index standby) const
{
    const auto signature = needsSignature(active);
    return signature == needsSignature(standby) && m_graph.kind(active) == m_graph.kind(standby) &&
           std::ranges::none_of(signature,
                                [&](const auto& need) {
                                    return need.first == active || need.first == standby ||
                                           !m_drawing.recoverableAround(need.first).empty();
                                }) &&
           (!m_drawing.hasSiteLinks() || m_drawing.siteOf(active) == m_drawing.siteOf(standby));
}

} // namespace corbel::analysis::availability
