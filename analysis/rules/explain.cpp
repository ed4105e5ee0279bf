#include "analysis/rules/explain.h"

#include <algorithm>

#include "analysis/rules/key_truth.h"

namespace corbel::analysis::rules {

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
        const Index bearer = key->ofTier ? surroundings.tierOf(subject) : subject;
        const ShownValue value = asked.ofRelations ? shownValue(*key, graph.relation(bearer))
                                                   : shownValue(*key, graph.element(bearer));
        m_needs[{asked.ofRelations, bearer, key->spelling}] = {value.text, key};
    } else if (const auto* linked = std::get_if<Linked>(&asked.what)) {
        add(*linked, subject);
    } else if (const auto* end = std::get_if<EndIs>(&asked.what)) {
        add(end->target, end->isFrom ? graph.from(subject) : graph.to(subject));
    } else if (const auto* crossing = std::get_if<Crosses>(&asked.what)) {
        Needs needs;
        for (const Boundary boundary : crossing->boundaries) {
            crosses(surroundings, boundary, subject, &needs);
        }
        add(needs);
    }
}

void NeedsFinder::add(const Linked& linked, Index node)
{
    const Needs open = m_truths.surroundings().open(linked, node);
    add(open);
    for (const Index other : m_truths.surroundings().reached(linked, node)) {
        add(linked.target, other);
    }
}

void NeedsFinder::add(const Needs& needs)
{
    for (const Need& need : needs) {
        m_needs.try_emplace(need);
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

} // namespace corbel::analysis::rules
