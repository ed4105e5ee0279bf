#include "analysis/availability/fault_tree/reordering_bdd.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "analysis/availability/fault_tree/if_then_else.h"

namespace corbel::analysis::availability {
namespace {

/// Before the order is looked at for the first time.
constexpr std::size_t firstLimit = 8192;
/// By how much the diagrams may grow while a variable looks for a better place.
constexpr double mostGrowth = 1.05;
/// Nodes that may be looked at in all for each that there may be.
constexpr std::uint64_t stepsForEachNode = 6;

} // namespace

ReorderingBdd::ReorderingBdd(std::uint32_t variables, std::uint32_t budget, std::stop_token stop)
    : m_nodes(2),
      m_tables(variables),
      m_levelOf(variables),
      m_variableAt(variables),
      m_stop(std::move(stop)),
      m_budget(std::max<std::size_t>(budget, 2 * std::size_t{variables} + 2)),
      m_limit(std::min(m_budget, std::max<std::size_t>(firstLimit, 4 * std::size_t{variables}))),
      m_mostSteps(stepsForEachNode * m_budget),
      m_isOver(m_stop.stop_requested())
{
    std::iota(m_levelOf.begin(), m_levelOf.end(), 0U);
    std::iota(m_variableAt.begin(), m_variableAt.end(), 0U);
    m_nodes[trueNode] = {0, trueNode, trueNode, 0, 0};
}

DiagramIndex ReorderingBdd::found(const Table& table, DiagramIndex high, DiagramIndex low) const
{
    DiagramIndex index = table.buckets[mixed(0, high, low) & (table.buckets.size() - 1)];
    while (index != 0 && (m_nodes[index].high != high || m_nodes[index].low != low)) {
        index = m_nodes[index].next;
    }
    return index;
}

void ReorderingBdd::link(DiagramIndex index)
{
    Node& node = m_nodes[index];
    Table& table = m_tables[node.variable];
    DiagramIndex& bucket =
        table.buckets[mixed(0, node.high, node.low) & (table.buckets.size() - 1)];
    node.next = bucket;
    bucket = index;
    if (++table.count > table.buckets.size()) {
        grow(table);
    }
}

void ReorderingBdd::grow(Table& table)
{
    std::vector<DiagramIndex> buckets(table.buckets.size() * 4);
    for (DiagramIndex first : table.buckets) {
        while (first != 0) {
            Node& node = m_nodes[first];
            DiagramIndex& bucket = buckets[mixed(0, node.high, node.low) & (buckets.size() - 1)];
            const DiagramIndex next = std::exchange(node.next, bucket);
            bucket = std::exchange(first, next);
        }
    }
    table.buckets = std::move(buckets);
}

void ReorderingBdd::unlink(DiagramIndex index)
{
    const Node& node = m_nodes[index];
    Table& table = m_tables[node.variable];
    DiagramIndex* place =
        &table.buckets[mixed(0, node.high, node.low) & (table.buckets.size() - 1)];
    while (*place != index) {
        place = &m_nodes[*place].next;
    }
    *place = node.next;
    --table.count;
}

DiagramIndex ReorderingBdd::made(std::uint32_t variable, DiagramIndex high, DiagramIndex low)
{
    DiagramIndex index = m_firstFree;
    if (index != 0) {
        m_firstFree = m_nodes[index].next;
        --m_free;
    } else {
        index = static_cast<DiagramIndex>(m_nodes.size());
        m_nodes.emplace_back();
    }
    m_nodes[index] = {variable, high, low, 0, 0};
    link(index);
    return index;
}

DiagramIndex ReorderingBdd::node(std::uint32_t variable, DiagramIndex high, DiagramIndex low)
{
    if (const DiagramIndex known = found(m_tables[variable], high, low); known != 0) {
        return known;
    }
    if (live() >= m_limit) {
        m_isFull = true;
        return noNode;
    }
    return made(variable, high, low);
}

void ReorderingBdd::keep(DiagramIndex f)
{
    if (f != noNode) {
        m_kept.resize(std::max<std::size_t>(m_kept.size(), f + std::size_t{1}));
        ++m_kept[f];
    }
}

void ReorderingBdd::drop(DiagramIndex f)
{
    if (f != noNode) {
        --m_kept[f];
    }
}

DiagramIndex ReorderingBdd::ite(DiagramIndex f, DiagramIndex g, DiagramIndex h)
{
    if (f == noNode || g == noNode || h == noNode) {
        return noNode;
    }
    keep(f);
    keep(g);
    keep(h);
    DiagramIndex result = attempt(f, g, h);
    while (result == noNode && !m_isOver) {
        const bool wasLast = m_limit == m_budget;
        const std::size_t before = live();
        collect();
        if (live() > m_limit / 4 && live() > m_afterSift * 2) {
            sift();
        }
        m_limit = std::min(m_budget, std::max(m_limit * 2, live() * 4));
        m_isOver = m_isOver || (wasLast && live() > before / 2);
        m_isFull = false;
        result = m_isOver ? noNode : attempt(f, g, h);
        m_isOver = m_isOver || (wasLast && result == noNode);
    }
    drop(f);
    drop(g);
    drop(h);
    return result;
}

DiagramIndex ReorderingBdd::attempt(DiagramIndex f, DiagramIndex g, DiagramIndex h)
{
    if (const auto clear = clearAtOnce(f, g, h)) {
        return *clear;
    }
    const DiagramIndex known = m_cache.find(f, g, h);
    return known != noNode ? known : computed(f, g, h);
}

DiagramIndex ReorderingBdd::computed(DiagramIndex f, DiagramIndex g, DiagramIndex h)
{
    if (isOver() || m_isFull) {
        return noNode;
    }
    const std::uint32_t first = std::min({level(f), level(g), level(h)});
    const std::uint32_t variable = m_variableAt[first];
    const auto half = [&](DiagramIndex of, bool isHigh) {
        const Node& node = m_nodes[of];
        return of <= trueNode || node.variable != variable ? of : isHigh ? node.high : node.low;
    };
    const DiagramIndex lowF = half(f, false);
    const DiagramIndex lowG = half(g, false);
    const DiagramIndex lowH = half(h, false);
    const DiagramIndex high = attempt(half(f, true), half(g, true), half(h, true));
    if (high == noNode) {
        return noNode;
    }
    const DiagramIndex low = attempt(lowF, lowG, lowH);
    if (low == noNode) {
        return noNode;
    }
    const DiagramIndex result = high == low ? high : node(variable, high, low);
    if (result != noNode) {
        m_cache.insert(f, g, h, result);
    }
    return result;
}

/// Counts a step: whether to give up.
bool ReorderingBdd::isOver()
{
    if ((++m_steps & 0xFFU) == 0) {
        m_isOver = m_isOver || m_stop.stop_requested() || m_steps > m_mostSteps;
        m_cache.fit(std::min<std::uint64_t>(m_steps, 2 * m_nodes.size()));
    }
    return m_isOver;
}

void ReorderingBdd::improveOrder()
{
    if (!m_isOver) {
        collect();
        sift();
    }
}

/// Gives back all nodes that nothing kept needs.
void ReorderingBdd::collect()
{
    countReferences();
    m_firstFree = 0;
    m_free = 0;
    for (Table& table : m_tables) {
        std::ranges::fill(table.buckets, 0U);
        table.count = 0;
    }
    for (auto i = static_cast<DiagramIndex>(m_nodes.size() - 1); i > trueNode; --i) {
        if (m_nodes[i].references > 0) {
            link(i);
        } else {
            m_nodes[i].next = std::exchange(m_firstFree, i);
            ++m_free;
        }
    }
    m_cache = OperationCache();
}

/// How often each node is a child of what is needed, or kept; 0 where it is not needed.
void ReorderingBdd::countReferences()
{
    for (Node& node : m_nodes) {
        node.references = 0;
    }
    std::vector<DiagramIndex> open;
    const auto reference = [&](DiagramIndex index) {
        if (m_nodes[index].references++ == 0 && index > trueNode) {
            open.push_back(index);
        }
    };
    for (std::size_t i = 0; i < m_kept.size(); ++i) {
        if (m_kept[i] > 0) {
            reference(static_cast<DiagramIndex>(i));
        }
        while (!open.empty()) {
            const Node& node = m_nodes[open.back()];
            open.pop_back();
            reference(node.high);
            reference(node.low);
        }
    }
}

/// After `collect`, so that every node is needed and the references are right.
void ReorderingBdd::sift()
{
    std::vector<std::uint32_t> variables(m_tables.size());
    std::iota(variables.begin(), variables.end(), 0U);
    std::ranges::stable_sort(variables, std::ranges::greater{},
                             [&](std::uint32_t variable) { return m_tables[variable].count; });
    for (const std::uint32_t variable : variables) {
        if (m_isOver) {
            break;
        }
        siftVariable(variable);
    }
    m_afterSift = live();
}

void ReorderingBdd::siftVariable(std::uint32_t variable)
{
    const auto last = static_cast<std::uint32_t>(m_variableAt.size() - 1);
    std::size_t best = live();
    std::uint32_t bestLevel = m_levelOf[variable];
    const auto isWorthwhile = [&] {
        if (live() < best) {
            best = live();
            bestLevel = m_levelOf[variable];
        }
        return !m_isOver && static_cast<double>(live()) < mostGrowth * static_cast<double>(best);
    };
    const auto down = [&] {
        while (m_levelOf[variable] < last) {
            swapLevels(m_levelOf[variable]);
            if (!isWorthwhile()) {
                break;
            }
        }
    };
    const auto up = [&] {
        while (m_levelOf[variable] > 0) {
            swapLevels(m_levelOf[variable] - 1);
            if (!isWorthwhile()) {
                break;
            }
        }
    };
    // The nearer end first.
    if (bestLevel * 2 > last) {
        down();
        up();
    } else {
        up();
        down();
    }
    while (m_levelOf[variable] < bestLevel) {
        swapLevels(m_levelOf[variable]);
    }
    while (m_levelOf[variable] > bestLevel) {
        swapLevels(m_levelOf[variable] - 1);
    }
}

/// Exchanges the variables of this level and the next. Every function keeps its index.
void ReorderingBdd::swapLevels(std::uint32_t upper)
{
    const std::uint32_t x = m_variableAt[upper];
    const std::uint32_t y = m_variableAt[upper + 1];
    // Those that ask about x and then about y; the others stay as they are.
    std::vector<DiagramIndex> moved;
    Table& table = m_tables[x];
    const auto asksY = [&](DiagramIndex child) {
        return child > trueNode && m_nodes[child].variable == y;
    };
    m_steps += table.count / 4 + 1;
    m_isOver = m_isOver || m_stop.stop_requested() || m_steps > m_mostSteps;
    for (DiagramIndex& bucket : table.buckets) {
        DiagramIndex* place = &bucket;
        while (*place != 0) {
            Node& node = m_nodes[*place];
            if (asksY(node.high) || asksY(node.low)) {
                moved.push_back(*place);
                *place = node.next;
                --table.count;
            } else {
                place = &node.next;
            }
        }
    }
    for (const DiagramIndex index : moved) {
        const DiagramIndex high = m_nodes[index].high;
        const DiagramIndex low = m_nodes[index].low;
        const auto half = [&](DiagramIndex of, bool isHigh) {
            return !asksY(of) ? of : isHigh ? m_nodes[of].high : m_nodes[of].low;
        };
        const DiagramIndex newHigh = referenced(x, half(high, true), half(low, true));
        const DiagramIndex newLow = referenced(x, half(high, false), half(low, false));
        m_nodes[index].variable = y;
        m_nodes[index].high = newHigh;
        m_nodes[index].low = newLow;
        link(index);
        release(high);
        release(low);
    }
    std::swap(m_variableAt[upper], m_variableAt[upper + 1]);
    m_levelOf[x] = upper + 1;
    m_levelOf[y] = upper;
}

/// The node with one more reference to it.
DiagramIndex ReorderingBdd::referenced(std::uint32_t variable, DiagramIndex high, DiagramIndex low)
{
    DiagramIndex index = high;
    if (high != low) {
        index = found(m_tables[variable], high, low);
        if (index == 0) {
            index = made(variable, high, low);
            ++m_nodes[high].references;
            ++m_nodes[low].references;
        }
    }
    ++m_nodes[index].references;
    return index;
}

/// One reference less; given back with what it alone needed if that was the last.
void ReorderingBdd::release(DiagramIndex index)
{
    std::vector<DiagramIndex> open{index};
    while (!open.empty()) {
        const DiagramIndex one = open.back();
        open.pop_back();
        if (--m_nodes[one].references == 0 && one > trueNode) {
            unlink(one);
            open.push_back(m_nodes[one].high);
            open.push_back(m_nodes[one].low);
            m_nodes[one].next = std::exchange(m_firstFree, one);
            ++m_free;
        }
    }
}

std::vector<DiagramNode> ReorderingBdd::nodes(std::vector<DiagramIndex>& roots) const
{
    std::vector<DiagramIndex> place(m_nodes.size(), noNode);
    place[falseNode] = falseNode;
    place[trueNode] = trueNode;
    std::vector<DiagramIndex> needed;
    const auto need = [&](DiagramIndex index) {
        if (place[index] == noNode) {
            place[index] = 0;
            needed.push_back(index);
        }
    };
    std::ranges::for_each(roots, need);
    for (std::size_t i = 0; i < needed.size(); ++i) {
        need(m_nodes[needed[i]].high);
        need(m_nodes[needed[i]].low);
    }
    std::ranges::stable_sort(needed, std::ranges::greater{},
                             [&](DiagramIndex index) { return level(index); });
    std::vector<DiagramNode> kept{{terminalLevel, falseNode, falseNode},
                                  {terminalLevel, trueNode, trueNode}};
    for (const DiagramIndex index : needed) {
        place[index] = static_cast<DiagramIndex>(kept.size());
        const Node& node = m_nodes[index];
        kept.push_back({level(index), place[node.high], place[node.low]});
    }
    for (DiagramIndex& root : roots) {
        root = place[root];
    }
    return kept;
}

} // namespace corbel::analysis::availability
