#include <algorithm>
#include <set>

#include "analysis/availability/success.h"

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

namespace {

/// The slice of a horizontal split that `node` is or stands in.
Index sliceOf(const ModelGraph& graph, Index node)
{
    while (node != noIndex && graph.kind(node) != ElementKind::Partition) {
        node = graph.parent(node);
    }
    return node;
}

} // namespace

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
    std::vector<Index> targets;
    std::set<std::string_view> done;
    for (const Arc& arc : m_graph.out(node)) {
        const model::Relation& relation = m_graph.relation(arc.relation);
        if (arc.node == node || !isNeeded(relation)) {
            continue;
        }
        const std::string_view name = model::textOf(relation.fields, Key::AnyOf);
        if (name.empty()) {
            if (isGateway && model::isSynchronous(relation.kind)) {
                targets.push_back(arc.relation);
            } else {
                needs.add(required(arc.relation, from), arc.relation);
            }
        } else if (done.insert(name).second) {
            std::vector<Index> members;
            double least = 1.0;
            for (const Arc& other : m_graph.out(node)) {
                const model::Relation& member = m_graph.relation(other.relation);
                if (other.node != node && isNeeded(member) &&
                    model::textOf(member.fields, Key::AnyOf) == name) {
                    members.push_back(other.relation);
                    least =
                        std::max(least, model::amountOf(member.fields, Key::AtLeast).value_or(1.0));
                }
            }
            addAlternatives(needs, node, members, static_cast<std::size_t>(std::min(least, 1e9)),
                            from);
        }
    }
    if (!targets.empty()) {
        addGateway(needs, node, targets, from);
    }
    const Index brokers =
        m_graph.indexOf(model::textOf(m_graph.element(node).fields, Key::Brokers));
    if (brokers != noIndex) {
        needs.add(reference(servedFully(brokers, noIndex)));
    }
}

void SuccessBuilder::addAlternatives(Needs& needs, Index node, const std::vector<Index>& relations,
                                     std::size_t least, Index from)
{
    if (relations.size() == 1 && least <= 1) {
        needs.add(required(relations.front(), from), relations.front());
        return;
    }
    Needs ways;
    for (const Index relation : relations) {
        ways.add(required(relation, from), relation);
    }
    if (least > relations.size()) {
        const std::size_t count = relations.size();
        const std::string_view group =
            model::textOf(m_graph.relation(relations.front()).fields, Key::AnyOf);
        m_tree.impossible.push_back(
            count == 1
                ? Message::of("{} is never up: it needs {} alternatives of '{}', and there is one",
                              m_graph.id(node), least, group)
                : Message::of("{} is never up: it needs {} alternatives of '{}', and there are {}",
                              m_graph.id(node), least, group, count));
    }
    needs.add(some(std::move(ways), least,
                   least == 1 ? Message::of("{} of the {} alternatives of {} is up", least,
                                            relations.size(), m_graph.id(node))
                              : Message::of("{} of the {} alternatives of {} are up", least,
                                            relations.size(), m_graph.id(node)),
                   node));
}

void SuccessBuilder::addGateway(Needs& needs, Index gateway, const std::vector<Index>& relations,
                                Index from)
{
    std::vector<Index> slices;
    for (const Index relation : relations) {
        const Index slice = sliceOf(m_graph, m_graph.to(relation));
        if (std::ranges::find(slices, slice) == slices.end()) {
            slices.push_back(slice);
        }
    }
    // Slices hold different data, so that one cannot stand in for another.
    const bool isSplit = std::ranges::count_if(slices, [](Index s) { return s != noIndex; }) > 1;
    if (isSplit && !m_isSliceNoted) {
        m_isSliceNoted = true;
        m_tree.assumptions.push_back(
            Message::of("a gateway works while every partition behind it does"));
    } else if (!isSplit && relations.size() > 1 && !m_isGatewayNoted) {
        m_isGatewayNoted = true;
        m_tree.assumptions.push_back(Message::of("a gateway works while one of its targets does"));
    }
    if (!isSplit) {
        slices = {noIndex};
    }
    for (const Index slice : slices) {
        Needs ways;
        for (const Index relation : relations) {
            if (!isSplit || sliceOf(m_graph, m_graph.to(relation)) == slice) {
                ways.add(required(relation, from), relation);
            }
        }
        const Message text = slice == noIndex
                                 ? Message::of("{} reaches one of its targets", m_graph.id(gateway))
                                 : Message::of("{} reaches one of its targets in {}",
                                               m_graph.id(gateway), m_graph.id(slice));
        needs.add(some(std::move(ways), 1, text, gateway));
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
    return reference(choice == 0 ? servedFully(target, from)
                                 : vertexOf({Kind::Asked, target, from, choice}));
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
