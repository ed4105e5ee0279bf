#include "analysis/rules/explain.h"

#include <algorithm>

#include "analysis/rules/key_truth.h"
#include "analysis/rules/words.h"

namespace corbel::analysis::rules {

using model::Message;

NeedsFinder::NeedsFinder(const Truths& truths)
    : m_truths(truths),
      m_seen(truths.rule().conditions.size()),
      m_passed(truths.surroundings().graph().size(), false)
{
}

void NeedsFinder::add(ConditionId condition, Index subject)
{
    if (m_truths.of(condition, subject) != Truth::Unknown) {
        return;
    }
    const Condition& asked = m_truths.condition(condition);
    const Surroundings& surroundings = m_truths.surroundings();
    const ModelGraph& graph = surroundings.graph();
    std::vector<bool>& seen = m_seen[condition];
    seen.resize(asked.ofRelations ? graph.relationCount() : graph.size(), false);
    if (seen[subject]) {
        return;
    }
    seen[subject] = true;
    if (const auto* all = std::get_if<AllOf>(&asked.what)) {
        std::ranges::for_each(all->parts, [&](ConditionId part) { add(part, subject); });
    } else if (const auto* any = std::get_if<AnyOf>(&asked.what)) {
        std::ranges::for_each(any->parts, [&](ConditionId part) { add(part, subject); });
    } else if (const auto* denied = std::get_if<Not>(&asked.what)) {
        add(denied->part, subject);
    } else if (const auto* key = std::get_if<KeyIs>(&asked.what)) {
        m_needs.insert({asked.ofRelations, key->ofTier ? surroundings.tierOf(subject) : subject,
                        key->spelling});
    } else if (const auto* linked = std::get_if<Linked>(&asked.what)) {
        add(*linked, subject);
    } else if (const auto* end = std::get_if<EndIs>(&asked.what)) {
        add(end->target, end->isFrom ? graph.from(subject) : graph.to(subject));
    } else if (const auto* crossing = std::get_if<Crosses>(&asked.what)) {
        Needs needs;
        for (const Boundary boundary : crossing->boundaries) {
            crosses(surroundings, boundary, subject, &needs);
        }
        m_needs.insert(needs.begin(), needs.end());
    }
}

void NeedsFinder::add(const Linked& linked, Index node)
{
    const Needs open = m_truths.surroundings().open(linked, node);
    m_needs.insert(open.begin(), open.end());
    for (const Index other : m_truths.surroundings().reached(linked, node)) {
        add(linked.target, other);
    }
}

void NeedsFinder::add(const Hops& hops, Index node)
{
    const ModelGraph& graph = m_truths.surroundings().graph();
    std::vector<Index> open;
    const auto pass = [&](Index next) {
        if (!m_passed[next]) {
            m_passed[next] = true;
            open.push_back(next);
        }
    };
    pass(node);
    for (std::size_t next = 0; next < open.size(); ++next) {
        for (const Arc& arc : graph.out(open[next])) {
            if (m_truths.of(hops.relations, arc.relation) != Truth::No) {
                add(hops.relations, arc.relation);
                pass(arc.node);
            }
        }
    }
}

Message nameOf(const ModelGraph& graph, bool ofRelation, Index subject)
{
    const auto named = [&](Index node) {
        return Message::verbatim(std::string(displayName(graph.element(node))));
    };
    if (!ofRelation) {
        return named(subject);
    }
    return Message::of("{} → {}", named(graph.from(subject)), named(graph.to(subject)));
}

namespace {

Message valueContradiction(const Truths& truths, const KeyIs& key, bool ofRelations, Index subject)
{
    const Surroundings& surroundings = truths.surroundings();
    const Index tier = key.ofTier ? surroundings.tierOf(subject) : subject;
    if (tier == noIndex) {
        return Message::of("it stands in no tier");
    }
    const ModelGraph& graph = surroundings.graph();
    const std::string value = ofRelations ? spelledValue(key, graph.relation(subject))
                                          : spelledValue(key, graph.element(tier));
    if (value.empty()) {
        return Message::of("{} is not stated", key.spelling);
    }
    return key.wanted == "missing"
               ? Message::of("{} is {}", key.spelling, value)
               : Message::of("{} is {}, wanted is {}", key.spelling, value, key.wanted);
}

Message linkContradiction(const Linked& linked)
{
    switch (linked.link) {
    case Link::Outgoing:
        return Message::of("no relation that leaves it is as wanted");
    case Link::Incoming:
        return Message::of("no relation that reaches it is as wanted");
    case Link::Inside:
        return Message::of("nothing inside it is as wanted");
    case Link::Owns:
        return Message::of("nothing that it owns is as wanted");
    case Link::Parent:
    case Link::Within:
        return Message::of("nothing that contains it is as wanted");
    case Link::RunsOn:
    case Link::StandsOn:
        return Message::of("nothing that it stands on is as wanted");
    case Link::Team:
        return Message::of("no team that owns it is as wanted");
    case Link::Named:
        break;
    }
    return Message::of("{} is not as wanted", linked.spelling);
}

} // namespace

Message contradiction(const Truths& truths, ConditionId condition, Index subject)
{
    const Condition& asked = truths.condition(condition);
    if (const auto* all = std::get_if<AllOf>(&asked.what)) {
        const auto unmet = std::ranges::find_if(
            all->parts, [&](ConditionId part) { return truths.of(part, subject) == Truth::No; });
        return unmet == all->parts.end() ? Message() : contradiction(truths, *unmet, subject);
    }
    if (const auto* key = std::get_if<KeyIs>(&asked.what)) {
        return valueContradiction(truths, *key, asked.ofRelations, subject);
    }
    if (const auto* linked = std::get_if<Linked>(&asked.what)) {
        return linkContradiction(*linked);
    }
    return {};
}

} // namespace corbel::analysis::rules
