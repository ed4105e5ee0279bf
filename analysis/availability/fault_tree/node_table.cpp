#include "analysis/availability/fault_tree/node_table.h"

#include <algorithm>

namespace corbel::analysis::availability {

NodeTable::NodeTable(std::uint32_t budget)
    : m_nodes{{terminalLevel, falseNode, falseNode}, {terminalLevel, trueNode, trueNode}},
      m_buckets(64),
      m_budget(std::min(budget, 0x40000000U))
{
}

DiagramIndex NodeTable::node(std::uint32_t level, DiagramIndex high, DiagramIndex low)
{
    std::uint64_t mask = m_buckets.size() - 1;
    std::uint64_t bucket = mixed(level, high, low) & mask;
    const DiagramNode wanted{level, high, low};
    while (m_buckets[bucket] != 0) {
        if (m_nodes[m_buckets[bucket]] == wanted) {
            return m_buckets[bucket];
        }
        bucket = (bucket + 1) & mask;
    }
    if (m_nodes.size() >= m_budget) {
        return noNode;
    }
    const auto index = static_cast<DiagramIndex>(m_nodes.size());
    m_nodes.push_back(wanted);
    m_buckets[bucket] = index;
    if (m_nodes.size() * 2 > m_buckets.size()) {
        grow();
    }
    return index;
}

void NodeTable::grow()
{
    const std::size_t size = m_buckets.size() * 2;
    // Frees the old one first: it holds nothing that the nodes do not.
    m_buckets = {};
    m_buckets.resize(size);
    for (std::size_t i = 2; i < m_nodes.size(); ++i) {
        const DiagramNode& node = m_nodes[i];
        std::uint64_t bucket = mixed(node.level, node.high, node.low) & (size - 1);
        while (m_buckets[bucket] != 0) {
            bucket = (bucket + 1) & (size - 1);
        }
        m_buckets[bucket] = static_cast<DiagramIndex>(i);
    }
}

OperationCache::OperationCache() : m_entries(fewestEntries), m_mask(fewestEntries - 1) {}

void OperationCache::grow()
{
    std::vector<Entry> old(m_entries.size() * growth);
    old.swap(m_entries);
    m_mask = m_entries.size() - 1;
    for (const Entry& entry : old) {
        if (entry.result != noNode) {
            m_entries[mixed(entry.f, entry.g, entry.h) & m_mask] = entry;
        }
    }
}

std::vector<DiagramNode> compacted(const std::vector<DiagramNode>& nodes,
                                   std::vector<DiagramIndex>& roots)
{
    std::vector<DiagramIndex> place(nodes.size(), noNode);
    for (const DiagramIndex root : roots) {
        place[root] = 0;
    }
    // Children have smaller indices, so one sweep down marks, and one up moves.
    for (std::size_t i = nodes.size() - 1; i > trueNode; --i) {
        if (place[i] != noNode) {
            place[nodes[i].high] = 0;
            place[nodes[i].low] = 0;
        }
    }
    std::vector<DiagramNode> kept{nodes[falseNode], nodes[trueNode]};
    place[falseNode] = falseNode;
    place[trueNode] = trueNode;
    for (std::size_t i = 2; i < nodes.size(); ++i) {
        if (place[i] != noNode) {
            place[i] = static_cast<DiagramIndex>(kept.size());
            kept.push_back({nodes[i].level, place[nodes[i].high], place[nodes[i].low]});
        }
    }
    for (DiagramIndex& root : roots) {
        root = place[root];
    }
    return kept;
}

} // namespace corbel::analysis::availability
