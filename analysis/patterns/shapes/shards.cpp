#include "analysis/patterns/shapes/shards.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

Shards::Shards(const Scope& scope) : m_scope(scope)
{
    const ModelFacts& facts = scope.facts();
    const ModelGraph& graph = scope.graph();
    for (const Index member : scope.members()) {
        if (!facts.isKind(member, ElementKind::Partition)) {
            continue;
        }
        Index above = facts.container(member, ElementKind::Partition);
        while (above != noIndex && !scope.has(above)) {
            above = facts.container(above, ElementKind::Partition);
        }
        if (above == noIndex) {
            m_partitions.push_back(member);
        }
    }
    for (Index shard = 0; shard < m_partitions.size(); ++shard) {
        const Index partition = m_partitions[shard];
        auto& content = m_content.emplace_back(graph.descendants(partition));
        content.insert(content.begin(), partition);
        for (const Index node : content) {
            m_shardOf[node] = shard;
        }
        m_shares.push_back(model::amountOf(facts.fields(partition), Key::Share));
    }
    for (Index shard = 0; shard < m_partitions.size(); ++shard) {
        for (const Index node : m_content[shard]) {
            useOf(node, shard);
        }
    }
}

void Shards::useOf(Index node, Index shard)
{
    const ModelGraph& graph = m_scope.graph();
    for (const Arc& arc : graph.out(node)) {
        if (!contains(couplingKinds, graph.relation(arc.relation).kind)) {
            continue;
        }
        const Index other = shardOf(arc.node);
        if (other != noIndex && other != shard) {
            m_crossings[{std::min(shard, other), std::max(shard, other)}].push_back(arc.relation);
        }
        if (m_scope.facts().isData(arc.node)) {
            m_used[arc.node].insert(shard);
        }
    }
    if (m_scope.facts().isData(node)) {
        m_used[node].insert(shard);
    }
    for (const Arc& arc : graph.in(node)) {
        if (shardOf(arc.node) == noIndex &&
            model::isSynchronous(graph.relation(arc.relation).kind)) {
            m_entering.push_back(arc);
        }
    }
    for (const Index ground : m_scope.facts().grounds(node)) {
        if (m_scope.facts().isKind(ground, ElementKind::Host)) {
            m_used[ground].insert(shard);
        }
    }
}

Index Shards::shardOf(Index node) const
{
    const auto shard = m_shardOf.find(node);
    return shard == m_shardOf.end() ? noIndex : shard->second;
}

bool Shards::allSharesStated() const
{
    return std::ranges::all_of(m_shares, [](const auto& share) { return share.has_value(); });
}

std::vector<std::string> Shards::missingShares() const
{
    std::vector<std::string> missing;
    for (Index shard = 0; shard < size(); ++shard) {
        if (!m_shares[shard]) {
            missing.push_back(m_scope.facts().id(m_partitions[shard]) + ".share");
        }
    }
    return missing;
}

double Shards::pairs() const
{
    const auto n = static_cast<double>(size());
    return n * (n - 1) / 2;
}

std::set<Index> Shards::hardClosure(Index shard) const
{
    const ModelGraph& graph = m_scope.graph();
    std::set<Index> seen(m_content[shard].begin(), m_content[shard].end());
    std::vector<Index> open(seen.begin(), seen.end());
    std::set<Index> closure;
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        const auto need = [&](Index node) {
            closure.insert(node);
            if (seen.insert(node).second) {
                open.push_back(node);
            }
        };
        for (const Arc& arc : graph.out(at)) {
            if (m_scope.facts().isHard(arc.relation)) {
                need(arc.node);
            }
        }
        for (const Index ground : m_scope.facts().grounds(at)) {
            need(ground);
        }
    }
    for (const Index node : m_content[shard]) {
        closure.erase(node);
    }
    return closure;
}

Interval jainIndex(const std::vector<std::optional<double>>& shares)
{
    const auto n = static_cast<double>(shares.size());
    double sum = 0;
    double squares = 0;
    double unknown = 0;
    for (const auto& share : shares) {
        sum += share.value_or(0);
        squares += share.value_or(0) * share.value_or(0);
        unknown += share ? 0 : 1;
    }
    if (unknown == n) {
        return {1 / n, 1};
    }
    // Nothing for anybody is the same for everybody.
    if (unknown == 0 && squares <= 0) {
        return {1, 1};
    }
    if (unknown == 0) {
        const double jain = sum * sum / (n * squares);
        return {jain, jain};
    }
    if (squares <= 0) {
        return {1 / n, 1}; // all of them may be 0 as well
    }
    return {1 / n, (sum * sum + unknown * squares) / (n * squares)};
}

} // namespace corbel::analysis::patterns
