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
    } else if (const auto* reaches = std::get_if<Reaches>(&asked.what)) {
        add(condition, *reaches, subject);
    } else if (const auto* compared = std::get_if<Compared>(&asked.what)) {
        add(condition, compared->left, subject);
        add(condition, compared->right, subject);
    }
}

bool NeedsFinder::isFirst(ConditionId condition, std::size_t way, Index subject, std::size_t size)
{
    std::vector<bool>& passed = m_ways[{condition, way}];
    passed.resize(size, false);
    const bool isNew = !passed[subject];
    passed[subject] = true;
    return isNew;
}

/// Along all chains that may lead to what is asked for.
void NeedsFinder::add(ConditionId condition, const Reaches& reaches, Index node)
{
    const ModelGraph& graph = m_truths.surroundings().graph();
    std::vector<Index> open;
    if (isFirst(condition, 0, node, graph.size())) {
        open.push_back(node);
    }
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const Arc& arc : reaches.isBackwards ? graph.in(at) : graph.out(at)) {
            const bool mayBeTarget = m_truths.of(reaches.target, arc.node) != Truth::No;
            const bool mayLeadOn = m_truths.of(condition, arc.node) != Truth::No;
            if (m_truths.of(reaches.over, arc.relation) == Truth::No ||
                (!mayBeTarget && !mayLeadOn)) {
                continue;
            }
            add(reaches.over, arc.relation);
            add(reaches.target, arc.node);
            if (mayLeadOn && isFirst(condition, 0, arc.node, graph.size())) {
                open.push_back(arc.node);
            }
        }
    }
}

/// Along the steps to each value that is not there, and to what a step cannot find.
void NeedsFinder::add(ConditionId condition, const ValuesOf& values, Index subject)
{
    const Surroundings& surroundings = m_truths.surroundings();
    const ModelGraph& graph = surroundings.graph();
    const auto& compared = std::get<Compared>(m_truths.condition(condition).what);
    const std::size_t first = &values == &compared.left ? 0 : compared.left.steps.size() + 1;
    const std::size_t most = std::max(graph.size(), graph.relationCount());
    std::vector<Index> at{subject};
    for (std::size_t i = 0; i < values.steps.size(); ++i) {
        const Step& step = values.steps[i];
        std::vector<Index> next;
        for (const Index one : at) {
            if (!isFirst(condition, first + i, one, most)) {
                continue;
            }
            if (!step.toFrom) {
                add(surroundings.open(step.link, one));
            }
            std::ranges::copy(stepped(surroundings, step, one), std::back_inserter(next));
        }
        at = std::move(next);
    }
    for (const Index bearer : at) {
        const KeyValue held = values.ofRelations ? valueOf(values.key, graph.relation(bearer))
                                                 : valueOf(values.key, graph.element(bearer));
        if (held.isBorne && !held.value) {
            m_needs.try_emplace(Need{values.ofRelations, bearer, values.key.spelling});
        }
    }
}

void NeedsFinder::add(const Linked& linked, Boundary boundary, Index node)
{
    add(linked, node);
    const Surroundings& surroundings = m_truths.surroundings();
    for (const Index other : surroundings.reached(linked, node)) {
        if (m_truths.of(linked.target, other) != Truth::No) {
            add(surroundings.side(boundary, m_truths.farEnd(linked, other)).open);
        }
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
