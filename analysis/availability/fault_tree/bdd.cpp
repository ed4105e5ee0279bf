#include "analysis/availability/fault_tree/bdd.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "analysis/availability/fault_tree/if_then_else.h"

namespace corbel::analysis::availability {

Bdd::Bdd(std::uint32_t variables, std::uint32_t budget, std::stop_token stop)
    : m_order(variables),
      m_table(budget),
      m_stop(std::move(stop)),
      m_isOver(m_stop.stop_requested())
{
    std::iota(m_order.begin(), m_order.end(), 0U);
}

DiagramIndex Bdd::ite(DiagramIndex f, DiagramIndex g, DiagramIndex h)
{
    if (f == noNode || g == noNode || h == noNode) {
        return noNode;
    }
    if (const auto clear = clearAtOnce(f, g, h)) {
        return *clear;
    }
    const DiagramIndex known = m_cache.find(f, g, h);
    return known != noNode ? known : computed(f, g, h);
}

DiagramIndex Bdd::computed(DiagramIndex f, DiagramIndex g, DiagramIndex h)
{
    if ((++m_steps & 0xFFU) == 0) {
        m_isOver = m_isOver || m_stop.stop_requested() || m_steps / stepsPerNode > m_table.budget();
        m_cache.fit(m_steps);
    }
    if (m_isOver) {
        return noNode;
    }
    // Copies: the arena may move while the children are made.
    const DiagramNode nodeF = m_table[f];
    const DiagramNode nodeG = m_table[g];
    const DiagramNode nodeH = m_table[h];
    const std::uint32_t level = std::min({nodeF.level, nodeG.level, nodeH.level});
    const bool splitsF = nodeF.level == level;
    const bool splitsG = nodeG.level == level;
    const bool splitsH = nodeH.level == level;
    const DiagramIndex high =
        ite(splitsF ? nodeF.high : f, splitsG ? nodeG.high : g, splitsH ? nodeH.high : h);
    if (high == noNode) {
        return noNode;
    }
    const DiagramIndex low =
        ite(splitsF ? nodeF.low : f, splitsG ? nodeG.low : g, splitsH ? nodeH.low : h);
    if (low == noNode) {
        return noNode;
    }
    const DiagramIndex result = high == low ? high : m_table.node(level, high, low);
    if (result != noNode) {
        m_cache.insert(f, g, h, result);
    }
    return result;
}

} // namespace corbel::analysis::availability
