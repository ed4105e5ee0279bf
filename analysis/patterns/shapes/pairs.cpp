#include "analysis/patterns/shapes/pairs.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

StandbyPairs::StandbyPairs(const Scope& scope) : m_scope(scope)
{
    const ModelFacts& facts = scope.facts();
    const ModelGraph& graph = scope.graph();
    // Everything that a part of the region belongs to may be an end.
    std::vector<bool> isEnd(graph.size(), false);
    std::vector<Index> ends;
    for (const Index part : scope.parts()) {
        for (const Index end : facts.mirrorEnds(part)) {
            if (!isEnd[end]) {
                isEnd[end] = true;
                ends.push_back(end);
            }
        }
    }
    std::ranges::sort(ends);
    const FailOvers& failOvers = scope.failOvers();
    std::set<std::pair<Index, Index>> paired;
    std::vector<StandbyPair> copies;
    for (const Index end : ends) {
        for (const Arc& arc : graph.out(end)) {
            const RelationKind kind = graph.relation(arc.relation).kind;
            if (!contains(mirrorKinds, kind) || !isEnd[arc.node] || arc.node == end) {
                continue;
            }
            if (kind == RelationKind::FailsOverTo) {
                if (!failOvers.isBack(arc.relation) && paired.insert({end, arc.node}).second) {
                    m_pairs.push_back({end, arc.node, arc.relation});
                }
            } else if (statedRole(facts, arc.node) == "passive" &&
                       !(failOvers.isTarget(end) && failOvers.isTarget(arc.node))) {
                // What one that waits passes on to another that waits is no pair of its own.
                copies.push_back({end, arc.node, noIndex});
            }
        }
    }
    for (const StandbyPair& copy : copies) {
        const auto stoodBy = before(copy.passive); // By way of others, maybe.
        if (!std::ranges::binary_search(stoodBy, copy.active) &&
            paired.insert({copy.active, copy.passive}).second) {
            m_pairs.push_back(copy);
        }
    }
    std::ranges::sort(m_pairs, {}, &StandbyPair::active);
    for (const StandbyPair& pair : m_pairs) {
        m_content[pair.active];
        m_content[pair.passive];
    }
    for (const Index part : m_content.empty() ? std::vector<Index>() : scope.parts()) {
        for (const Index end : facts.mirrorEnds(part)) {
            if (const auto content = m_content.find(end); content != m_content.end()) {
                content->second.push_back(part);
            }
        }
    }
}

const std::vector<Index>& StandbyPairs::content(Index end) const
{
    return m_content.at(end);
}

std::vector<Index> StandbyPairs::machines(Index end) const
{
    std::set<Index> all;
    for (const Index part : content(end)) {
        const auto machines = machinesOf(m_scope.facts(), part);
        all.insert(machines.begin(), machines.end());
    }
    if (m_scope.facts().isKind(end, ElementKind::Host)) {
        const auto machines = machinesOf(m_scope.facts(), end);
        return machines;
    }
    return {all.begin(), all.end()};
}

std::vector<Index> StandbyPairs::sites(Index end) const
{
    if (m_scope.facts().isKind(end, ElementKind::Site)) {
        return {end};
    }
    std::set<Index> all;
    for (const Index part : content(end)) {
        const auto sites = m_scope.facts().sites(part);
        all.insert(sites.begin(), sites.end());
    }
    return {all.begin(), all.end()};
}

std::vector<Index> StandbyPairs::unplaced(Index end) const
{
    std::vector<Index> unplaced;
    std::ranges::copy_if(content(end), std::back_inserter(unplaced),
                         [&](Index part) { return !m_scope.facts().isPlaced(part); });
    return unplaced;
}

Throughput StandbyPairs::capacity(Index end) const
{
    const ModelFacts& facts = m_scope.facts();
    if (facts.isPart(end)) {
        return throughputOf(facts, end);
    }
    Throughput cores{0, {}};
    for (const Index machine : machines(end)) {
        if (const auto own = model::amountOf(facts.fields(machine), Key::Cores)) {
            *cores.perSecond += *own;
        } else {
            cores.missing.push_back(facts.id(machine) + ".cores");
        }
    }
    if (!cores.missing.empty() || *cores.perSecond <= 0) {
        cores.perSecond.reset();
    }
    if (!cores.perSecond && cores.missing.empty()) {
        for (const Index part : content(end)) {
            cores.missing.push_back(facts.id(part) + ".runs-on");
        }
    }
    return cores;
}

Answer StandbyPairs::isEnough(const StandbyPair& pair) const
{
    const ModelFacts& facts = m_scope.facts();
    const auto cpuOf = [&](Index end) {
        const model::Element& element = m_scope.graph().element(end);
        const auto one =
            facts.isPart(end) ? model::amountOf(element.fields, Key::Cpu) : std::nullopt;
        return one ? std::optional(*one * std::max(1, model::replicas(element))) : one;
    };
    const Throughput active = capacity(pair.active);
    const Throughput passive = capacity(pair.passive);
    const auto had = cpuOf(pair.active);
    const auto has = cpuOf(pair.passive);
    const bool areRatesKnown = active.perSecond && passive.perSecond;
    if ((areRatesKnown && *passive.perSecond < *active.perSecond) || (had && has && *has < *had)) {
        return {false};
    }
    Answer answer{true};
    // Where neither end states how long a request takes, what both state of `cpu` decides.
    if (active.perSecond || passive.perSecond || !had || !has) {
        std::ranges::copy(active.missing, std::back_inserter(answer.needs));
        std::ranges::copy(passive.missing, std::back_inserter(answer.needs));
    }
    if (had.has_value() != has.has_value()) {
        answer.needs.push_back(facts.id(had ? pair.passive : pair.active) + ".cpu");
    }
    return answer;
}

Answer StandbyPairs::isAsked(Index end) const
{
    const FailOvers& failOvers = m_scope.failOvers();
    Answer answer;
    for (const Index asker : failOvers.askers(content(end))) {
        auto places = failOvers.placesToWait(asker);
        if (places.empty()) {
            return {true};
        }
        std::ranges::move(places, std::back_inserter(answer.needs));
    }
    return answer;
}

std::vector<Index> StandbyPairs::before(Index end) const
{
    std::set<Index> found;
    std::vector<Index> open{end};
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        for (const StandbyPair& pair : m_pairs) {
            if (pair.passive == at && pair.active != end && found.insert(pair.active).second) {
                open.push_back(pair.active);
            }
        }
    }
    return {found.begin(), found.end()};
}

} // namespace corbel::analysis::patterns
