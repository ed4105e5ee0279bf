#include "analysis/availability/fault_tree/zbdd.h"

#include <algorithm>
#include <utility>

namespace corbel::analysis::availability {
namespace {

/// The third operand in the cache says which operation it was.
constexpr DiagramIndex withoutTag = 0;
constexpr DiagramIndex outsideTag = 1;
constexpr DiagramIndex unionTag = 2;
constexpr DiagramIndex productTag = 3;
constexpr DiagramIndex unitedTag = 4;
constexpr DiagramIndex minimalTag = 5;
constexpr DiagramIndex atMostTag = 6;
constexpr DiagramIndex differenceTag = 7;
/// Above the tag of a product stands how many variables its sets may have.
constexpr DiagramIndex tagBits = 3;

/// A family by whether its sets have the variable at a level.
struct Split {
    DiagramIndex with;
    DiagramIndex without;
};

Split splitAt(const NodeTable& table, DiagramIndex f, std::uint32_t level)
{
    return table.level(f) == level ? Split{table[f].high, table[f].low} : Split{falseNode, f};
}

} // namespace

Zbdd::Zbdd(std::uint32_t budget, std::stop_token stop)
    : m_table(budget),
      m_stop(std::move(stop)),
      m_isOver(m_stop.stop_requested())
{
}

DiagramIndex Zbdd::difference(DiagramIndex f, DiagramIndex g)
{
    if (f == noNode || g == noNode) {
        return noNode;
    }
    if (f == falseNode || f == g) {
        return falseNode;
    }
    if (g == falseNode) {
        return f;
    }
    const DiagramIndex known = m_cache.find(f, g, differenceTag);
    if (known != noNode) {
        return known;
    }
    if (isOver()) {
        return noNode;
    }
    const std::uint32_t level = std::min(m_table.level(f), m_table.level(g));
    const Split partsF = splitAt(m_table, f, level);
    const Split partsG = splitAt(m_table, g, level);
    const DiagramIndex low = difference(partsF.without, partsG.without);
    const DiagramIndex high = difference(partsF.with, partsG.with);
    if (low == noNode || high == noNode) {
        return noNode;
    }
    const DiagramIndex result = family(level, high, low);
    if (result != noNode) {
        m_cache.insert(f, g, differenceTag, result);
    }
    return result;
}

DiagramIndex Zbdd::without(DiagramIndex f, DiagramIndex g)
{
    if (f == noNode || g == noNode) {
        return noNode;
    }
    // Every set holds the empty set, so nothing is left without that.
    if (f == falseNode || g == trueNode || f == g) {
        return falseNode;
    }
    if (g == falseNode) {
        return f;
    }
    const DiagramIndex known = m_cache.find(f, g, withoutTag);
    return known != noNode ? known : computedWithout(f, g);
}

DiagramIndex Zbdd::outside(DiagramIndex f, std::span<const DiagramNode> functions, DiagramIndex g)
{
    if (f == noNode) {
        return noNode;
    }
    if (f == falseNode || g == trueNode) {
        return falseNode;
    }
    if (g == falseNode) {
        return f;
    }
    const DiagramIndex known = m_cache.find(f, g, outsideTag);
    return known != noNode ? known : computedOutside(f, functions, g);
}

DiagramIndex Zbdd::united(DiagramIndex f, DiagramIndex g)
{
    if (f == noNode || g == noNode) {
        return noNode;
    }
    if (f == falseNode || f == g) {
        return g;
    }
    if (g == falseNode) {
        return f;
    }
    if (g < f) {
        std::swap(f, g);
    }
    const DiagramIndex known = m_cache.find(f, g, unitedTag);
    return known != noNode ? known : computedUnited(f, g);
}

DiagramIndex Zbdd::minimal(DiagramIndex f)
{
    if (f == noNode || f == falseNode || f == trueNode) {
        return f;
    }
    const DiagramIndex known = m_cache.find(f, f, minimalTag);
    return known != noNode ? known : computedMinimal(f);
}

DiagramIndex Zbdd::minimalUnion(DiagramIndex f, DiagramIndex g)
{
    if (f == noNode || g == noNode) {
        return noNode;
    }
    if (f == falseNode || f == g) {
        return g;
    }
    if (g == falseNode) {
        return f;
    }
    // Every set holds the empty set.
    if (f == trueNode || g == trueNode) {
        return trueNode;
    }
    if (g < f) {
        std::swap(f, g);
    }
    const DiagramIndex known = m_cache.find(f, g, unionTag);
    return known != noNode ? known : computedUnion(f, g);
}

DiagramIndex Zbdd::atMost(DiagramIndex f, std::uint32_t most)
{
    if (f == noNode || f == falseNode || f == trueNode || most == anySize) {
        return f;
    }
    const DiagramIndex known = m_cache.find(f, most, atMostTag);
    if (known != noNode) {
        return known;
    }
    if (isOver()) {
        return noNode;
    }
    const DiagramNode node = m_table[f];
    const DiagramIndex low = atMost(node.low, most);
    const DiagramIndex high = most == 0 ? falseNode : atMost(node.high, most - 1);
    if (low == noNode || high == noNode) {
        return noNode;
    }
    const DiagramIndex result = family(node.level, high, low);
    if (result != noNode) {
        m_cache.insert(f, most, atMostTag, result);
    }
    return result;
}

DiagramIndex Zbdd::minimalProduct(DiagramIndex f, DiagramIndex g, std::uint32_t most)
{
    if (f == noNode || g == noNode) {
        return noNode;
    }
    if (f == falseNode || g == falseNode) {
        return falseNode;
    }
    if (f == trueNode || f == g) {
        return atMost(g, most);
    }
    if (g == trueNode) {
        return atMost(f, most);
    }
    if (most == 0) {
        return falseNode; // only the empty set is so small, and neither has it
    }
    if (g < f) {
        std::swap(f, g);
    }
    const DiagramIndex known = m_cache.find(f, g, productTag | most << tagBits);
    return known != noNode ? known : computedProduct(f, g, most);
}

DiagramIndex Zbdd::computedUnited(DiagramIndex f, DiagramIndex g)
{
    if (isOver()) {
        return noNode;
    }
    const std::uint32_t level = std::min(m_table.level(f), m_table.level(g));
    const Split partsF = splitAt(m_table, f, level);
    const Split partsG = splitAt(m_table, g, level);
    const DiagramIndex low = united(partsF.without, partsG.without);
    const DiagramIndex high = united(partsF.with, partsG.with);
    if (low == noNode || high == noNode) {
        return noNode;
    }
    const DiagramIndex result = family(level, high, low);
    if (result != noNode) {
        m_cache.insert(f, g, unitedTag, result);
    }
    return result;
}

DiagramIndex Zbdd::computedMinimal(DiagramIndex f)
{
    if (isOver()) {
        return noNode;
    }
    const DiagramNode node = m_table[f];
    const DiagramIndex low = minimal(node.low);
    const DiagramIndex high = without(minimal(node.high), low);
    if (low == noNode || high == noNode) {
        return noNode;
    }
    const DiagramIndex result = family(node.level, high, low);
    if (result != noNode) {
        m_cache.insert(f, f, minimalTag, result);
    }
    return result;
}

DiagramIndex Zbdd::computedUnion(DiagramIndex f, DiagramIndex g)
{
    if (isOver()) {
        return noNode;
    }
    const std::uint32_t level = std::min(m_table.level(f), m_table.level(g));
    const Split partsF = splitAt(m_table, f, level);
    const Split partsG = splitAt(m_table, g, level);
    const DiagramIndex low = minimalUnion(partsF.without, partsG.without);
    const DiagramIndex high = without(minimalUnion(partsF.with, partsG.with), low);
    if (low == noNode || high == noNode) {
        return noNode;
    }
    const DiagramIndex result = family(level, high, low);
    if (result != noNode) {
        m_cache.insert(f, g, unionTag, result);
    }
    return result;
}

DiagramIndex Zbdd::computedProduct(DiagramIndex f, DiagramIndex g, std::uint32_t most)
{
    if (isOver()) {
        return noNode;
    }
    const std::uint32_t level = std::min(m_table.level(f), m_table.level(g));
    const Split partsF = splitAt(m_table, f, level);
    const Split partsG = splitAt(m_table, g, level);
    const std::uint32_t rest = most == anySize ? anySize : most - 1;
    const DiagramIndex low = minimalProduct(partsF.without, partsG.without, most);
    const DiagramIndex one =
        minimalProduct(partsF.with, minimalUnion(partsG.with, partsG.without), rest);
    const DiagramIndex other = minimalProduct(partsF.without, partsG.with, rest);
    const DiagramIndex high = without(minimalUnion(one, other), low);
    if (low == noNode || high == noNode) {
        return noNode;
    }
    const DiagramIndex result = family(level, high, low);
    if (result != noNode) {
        m_cache.insert(f, g, productTag | most << tagBits, result);
    }
    return result;
}

/// Counts a step: whether to give up.
bool Zbdd::isOver()
{
    if ((++m_steps & 0xFFFU) == 0) {
        m_isOver = m_isOver || m_stop.stop_requested() || m_steps / stepsPerNode > m_table.budget();
        m_cache.fit(m_steps);
    }
    return m_isOver;
}

DiagramIndex Zbdd::computedOutside(DiagramIndex f, std::span<const DiagramNode> functions,
                                   DiagramIndex g)
{
    if (isOver()) {
        return noNode;
    }
    const DiagramNode nodeF = m_table[f];
    const DiagramNode& nodeG = functions[g];
    DiagramIndex result = noNode;
    if (nodeG.level < nodeF.level) {
        result = outside(f, functions, nodeG.low);
    } else {
        const bool splits = nodeF.level == nodeG.level;
        const DiagramIndex low = outside(nodeF.low, functions, splits ? nodeG.low : g);
        const DiagramIndex high = outside(nodeF.high, functions, splits ? nodeG.high : g);
        if (low == noNode || high == noNode) {
            return noNode;
        }
        result = family(nodeF.level, high, low);
    }
    if (result != noNode) {
        m_cache.insert(f, g, outsideTag, result);
    }
    return result;
}

DiagramIndex Zbdd::computedWithout(DiagramIndex f, DiagramIndex g)
{
    if (isOver()) {
        return noNode;
    }
    const DiagramNode nodeF = m_table[f];
    const DiagramNode nodeG = m_table[g];
    DiagramIndex result = noNode;
    if (nodeG.level < nodeF.level) {
        // No set of f has g's variable.
        result = without(f, nodeG.low);
    } else {
        const bool splits = nodeF.level == nodeG.level;
        const DiagramIndex low = without(nodeF.low, splits ? nodeG.low : g);
        DiagramIndex high = without(nodeF.high, splits ? nodeG.low : g);
        if (splits) {
            high = without(high, nodeG.high);
        }
        if (low == noNode || high == noNode) {
            return noNode;
        }
        result = family(nodeF.level, high, low);
    }
    if (result != noNode) {
        m_cache.insert(f, g, withoutTag, result);
    }
    return result;
}

} // namespace corbel::analysis::availability
