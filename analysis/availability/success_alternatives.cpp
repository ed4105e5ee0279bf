#include <algorithm>

#include "analysis/availability/success.h"

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;
using model::Message;

std::pair<std::vector<Index>, std::size_t> SuccessBuilder::namedGroup(Index node,
                                                                      std::string_view name) const
{
    std::vector<Index> members;
    double least = 1.0;
    for (const Arc& arc : m_graph.out(node)) {
        const model::Relation& member = m_graph.relation(arc.relation);
        if (arc.node != node && isNeeded(member) &&
            model::textOf(member.fields, Key::AnyOf) == name) {
            members.push_back(arc.relation);
            least = std::max(least, model::amountOf(member.fields, Key::AtLeast).value_or(1.0));
        }
    }
    return {std::move(members), static_cast<std::size_t>(std::min(least, 1e9))};
}

void SuccessBuilder::addAlternatives(Needs& needs, Index node, const std::vector<Index>& relations,
                                     std::size_t least, Index from)
{
    if (relations.size() == 1 && least <= 1) {
        needs.add(required(relations.front(), from), relations.front());
        return;
    }
    const std::size_t count = relations.size();
    const Message text =
        least == 1
            ? Message::of("{} of the {} alternatives of {} is up", least, count, m_graph.id(node))
            : Message::of("{} of the {} alternatives of {} are up", least, count, m_graph.id(node));
    if (least <= 1) {
        needs.add(oneOf(relations, text, from));
        return;
    }
    // Who needs several at a time counts on what stands by as on the rest.
    Needs ways;
    for (const Index relation : relations) {
        ways.add(required(relation, from), relation);
    }
    if (least > count) {
        const std::string_view group =
            model::textOf(m_graph.relation(relations.front()).fields, Key::AnyOf);
        m_tree.impossible.push_back(
            count == 1
                ? Message::of("{} is never up: it needs {} alternatives of '{}', and there is one",
                              m_graph.id(node), least, group)
                : Message::of("{} is never up: it needs {} alternatives of '{}', and there are {}",
                              m_graph.id(node), least, group, count));
    }
    needs.add(some(std::move(ways), least, text, node));
}

const Alternatives& SuccessBuilder::alternatives(const std::vector<Index>& relations)
{
    const auto [it, isNew] = m_alternatives.try_emplace(relations.front());
    if (isNew) {
        it->second = {relations, alternativesAmong(m_drawing, relations)};
    }
    return it->second.divided;
}

TermIndex SuccessBuilder::oneOf(const std::vector<Index>& relations, Message text, Index from)
{
    const Alternatives& divided = alternatives(relations);
    Needs ways;
    for (const std::size_t place : divided.atOnce) {
        ways.add(required(relations[place], from), relations[place]);
    }
    std::vector<std::size_t> entries;
    for (std::size_t i = 0; i < divided.changeovers.size() && !divided.isPlain; ++i) {
        const Changeover& changeover = divided.changeovers[i];
        if (std::ranges::any_of(changeover.from, [&](std::size_t place) {
                return std::ranges::binary_search(divided.atOnce, place);
            })) {
            addTaken(ways, entries, relations, i, from, changeover.circleSize - 1);
        }
    }
    const TermIndex one =
        some(std::move(ways), 1, std::move(text), m_graph.from(relations.front()));
    for (const std::size_t entry : entries) {
        m_equations.failOvers[entry].either = one;
    }
    return one;
}

/// The way over a fail-over to what the user asks then, `left` of its circle being left after it.
void SuccessBuilder::addTaken(Needs& ways, std::vector<std::size_t>& entries,
                              const std::vector<Index>& relations, std::size_t changeover,
                              Index from, std::uint32_t left)
{
    const Index failOver = alternatives(relations).changeovers[changeover].failOver;
    const auto [it, isNew] = m_takingPlaces.try_emplace(
        Taking{relations.front(), changeover, left}, static_cast<std::uint32_t>(m_takings.size()));
    if (isNew) {
        m_takings.push_back(it->first);
    }
    const Index user = m_graph.from(relations.front());
    ways.add(takeOver(failOver, reference(vertexOf({Kind::Taken, user, from, it->second}))),
             failOver);
    entries.push_back(m_equations.failOvers.size());
    m_equations.failOvers.push_back({failOver, 0, std::nullopt});
}

TermIndex SuccessBuilder::takenFormula(const VertexKey& key)
{
    const Taking taking = m_takings[key.choice];
    const auto& [relations, divided] = m_alternatives.at(taking.group);
    const Changeover& taken = divided.changeovers[taking.changeover];
    Needs ways;
    for (const std::size_t place : taken.to) {
        ways.add(required(relations[place], key.from), relations[place]);
    }
    std::vector<std::size_t> entries;
    for (std::size_t i = 0; i < divided.changeovers.size(); ++i) {
        const Changeover& next = divided.changeovers[i];
        const bool isSameCircle = next.circle == taken.circle;
        if ((isSameCircle && taking.left == 0) ||
            std::ranges::none_of(next.from, [&](std::size_t place) {
                return std::ranges::binary_search(taken.to, place);
            })) {
            continue;
        }
        addTaken(ways, entries, relations, i, key.from,
                 isSameCircle ? taking.left - 1 : next.circleSize - 1);
    }
    const Index failOver = taken.failOver;
    const TermIndex one =
        some(std::move(ways), 1,
             Message::of("one of those that {} asks in place of {} is up", m_graph.id(key.element),
                         m_graph.relation(failOver).from.value),
             key.element);
    for (const std::size_t entry : entries) {
        m_equations.failOvers[entry].either = one;
    }
    return one;
}

bool SuccessBuilder::isFallback(Index relation)
{
    const Index user = m_graph.from(relation);
    const auto [it, isNew] = m_fallbacks.try_emplace(user);
    if (isNew) {
        const auto add = [&, &found = it->second](const std::vector<Index>& group) {
            const Alternatives& divided = alternatives(group);
            for (std::size_t place = 0; place < group.size() && divided.isPlain; ++place) {
                if (!std::ranges::binary_search(divided.atOnce, place)) {
                    found.insert(group[place]);
                }
            }
        };
        std::set<std::string_view> names;
        for (const Arc& arc : m_graph.out(user)) {
            names.insert(model::textOf(m_graph.relation(arc.relation).fields, Key::AnyOf));
        }
        names.erase(std::string_view());
        for (const std::string_view name : names) {
            if (const auto [group, least] = namedGroup(user, name); least <= 1 && !group.empty()) {
                add(group);
            }
        }
        if (m_graph.kind(user) == ElementKind::Gateway) {
            for (const auto& [slice, group] : targetsOf(user)) {
                add(group);
            }
        }
    }
    return it->second.contains(relation);
}

} // namespace corbel::analysis::availability
