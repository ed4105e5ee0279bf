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

} // namespace

/// A family by whether its sets have the variable at a level.
struct Zbdd::Split {
    DiagramIndex with;
    DiagramIndex without;
};

Zbdd::Split Zbdd::splitAt(DiagramIndex f, std::uint32_t level) const
{
    return m_table.level(f) == level ? Split{m_table[f].high, m_table[f].low} : Split{falseNode, f};
}

Zbdd::Zbdd(std::uint32_t budget, std::stop_token stop)
    : m_table(budget),
      m_stop(std::move(stop)),
      m_isOver(m_stop.stop_requested())
{
}

/// `f` and `g` by their first level, the operation `of` on their parts, and both put together:
/// `of` is given what has the variable and what has not, and gives the same of the result.
template <class Of>
DiagramIndex Zbdd::byLevel(DiagramIndex f, DiagramIndex g, DiagramIndex tag, const Of& of)
{
    if (isOver()) {
        return noNode;
    }
    const std::uint32_t level = std::min(m_table.level(f), m_table.level(g));
    const Split parts = of(splitAt(f, level), splitAt(g, level));
    return kept(f, g, tag, level, parts);
}

/// The family with these parts, remembered as the result of an operation on `f` and `g`.
DiagramIndex Zbdd::kept(DiagramIndex f, DiagramIndex g, DiagramIndex tag, std::uint32_t level,
                        const Split& parts)
{
    if (parts.with == noNode || parts.without == noNode) {
        return noNode;
    }
    const DiagramIndex result = family(level, parts.with, parts.without);
    if (result != noNode) {
        m_cache.insert(f, g, tag, result);
    }
    return result;
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
    return byLevel(f, g, differenceTag, [this](const Split& ofF, const Split& ofG) {
        return Split{difference(ofF.with, ofG.with), difference(ofF.without, ofG.without)};
    });
}

DiagramIndex Zbdd::without(DiagramIndex f, DiagramIndex g)
{
    if (f == noNode || g == noNode) {
        return noNode;
    }
    if (f == falseNode) {
        return falseNode;
    }
    // No set of f has a variable above its first.
    while (m_table.level(g) < m_table.level(f)) {
        g = m_table[g].low;
    }
    // Every set holds the empty set, so nothing is left without that.
    if (g == trueNode || f == g) {
        return falseNode;
    }
    if (g == falseNode) {
        return f;
    }
    const DiagramIndex known = m_cache.find(f, g, withoutTag);
    if (known != noNode) {
        return known;
    }
    return byLevel(f, g, withoutTag, [this](const Split& ofF, const Split& ofG) {
        const DiagramIndex with = without(ofF.with, ofG.without);
        return Split{ofG.with == falseNode ? with : without(with, ofG.with),
                     without(ofF.without, ofG.without)};
    });
}

DiagramIndex Zbdd::outside(DiagramIndex f, std::span<const DiagramNode> functions, DiagramIndex g)
{
    if (f == noNode || f == falseNode) {
        return f;
    }
    while (functions[g].level < m_table.level(f)) {
        g = functions[g].low;
    }
    if (g == trueNode) {
        return falseNode;
    }
    if (g == falseNode) {
        return f;
    }
    const DiagramIndex known = m_cache.find(f, g, outsideTag);
    if (known != noNode) {
        return known;
    }
    if (isOver()) {
        return noNode;
    }
    const DiagramNode node = m_table[f];
    const bool splits = functions[g].level == node.level;
    const DiagramIndex with = outside(node.high, functions, splits ? functions[g].high : g);
    const DiagramIndex rest = outside(node.low, functions, splits ? functions[g].low : g);
    return kept(f, g, outsideTag, node.level, {with, rest});
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
    if (known != noNode) {
        return known;
    }
    return byLevel(f, g, unitedTag, [this](const Split& ofF, const Split& ofG) {
        return Split{united(ofF.with, ofG.with), united(ofF.without, ofG.without)};
    });
}

DiagramIndex Zbdd::minimal(DiagramIndex f)
{
    if (f == noNode || f == falseNode || f == trueNode) {
        return f;
    }
    const DiagramIndex known = m_cache.find(f, f, minimalTag);
    if (known != noNode) {
        return known;
    }
    return byLevel(f, f, minimalTag, [this](const Split& parts, const Split&) {
        const DiagramIndex rest = minimal(parts.without);
        return Split{without(minimal(parts.with), rest), rest};
    });
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
    if (known != noNode) {
        return known;
    }
    return byLevel(f, g, unionTag, [this](const Split& ofF, const Split& ofG) {
        const DiagramIndex rest = minimalUnion(ofF.without, ofG.without);
        return Split{without(minimalUnion(ofF.with, ofG.with), rest), rest};
    });
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
    const DiagramIndex with = most == 0 ? falseNode : atMost(node.high, most - 1);
    return kept(f, most, atMostTag, node.level, {with, atMost(node.low, most)});
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
    const DiagramIndex tag = productTag | most << tagBits;
    const DiagramIndex known = m_cache.find(f, g, tag);
    if (known != noNode) {
        return known;
    }
    return byLevel(f, g, tag, [&](const Split& ofF, const Split& ofG) {
        const std::uint32_t fewer = most == anySize ? anySize : most - 1;
        const DiagramIndex rest = minimalProduct(ofF.without, ofG.without, most);
        const DiagramIndex one =
            minimalProduct(ofF.with, minimalUnion(ofG.with, ofG.without), fewer);
        const DiagramIndex other = minimalProduct(ofF.without, ofG.with, fewer);
        return Split{without(minimalUnion(one, other), rest), rest};
    });
}

/// Counts a step: whether to give up.
bool Zbdd::isOver()
{
    if ((++m_steps & 0xFFU) == 0) {
        m_isOver = m_isOver || m_stop.stop_requested() || m_steps / stepsPerNode > m_table.budget();
        m_cache.fit(m_steps);
    }
    return m_isOver;
}

} // namespace corbel::analysis::availability
