#include "analysis/patterns/shapes/stack.h"

#include <algorithm>
#include <array>
#include <set>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

namespace {

/// Each key with the position of its value among all values that occur.
template <class T>
std::map<Index, int> ranked(const std::map<Index, T>& values)
{
    std::set<T> sorted;
    for (const auto& [key, value] : values) {
        sorted.insert(value);
    }
    std::map<Index, int> ranks;
    for (const auto& [key, value] : values) {
        ranks[key] = static_cast<int>(std::distance(sorted.begin(), sorted.find(value)));
    }
    return ranks;
}

} // namespace

Stack::Stack(const Scope& scope) : m_facts(scope.facts())
{
    std::vector<Index> outside;
    for (const Index part : scope.parts()) {
        if (const Index tier = tierOf(part); tier != noIndex) {
            m_levels[tier] = 0;
            m_tierOf[part] = tier;
        } else if (m_facts.isData(part)) {
            m_tierOf[part] = noIndex;
            outside.push_back(part);
        }
    }
    if (m_levels.empty()) {
        return;
    }
    for (const Index part : scope.parts()) {
        if (m_tierOf.contains(part) && !m_facts.isPassThrough(part)) {
            for (const Callee& callee : m_facts.callees(part)) {
                if (m_tierOf.contains(callee.node)) {
                    m_steps.push_back({part, callee.node, callee.last});
                }
            }
        }
    }
    putInOrder();
    m_depth = m_levels.size();
    if (m_isOrdered) {
        m_levels = ranked(m_levels);
        m_depth = 1 + static_cast<std::size_t>(std::ranges::max_element(m_levels, {}, [](auto& at) {
                                                   return at.second;
                                               })->second);
    }
    addStoresBelow(outside);
}

Index Stack::tierOf(Index node) const
{
    return m_facts.isKind(node, ElementKind::Tier) ? node
                                                   : m_facts.container(node, ElementKind::Tier);
}

int Stack::level(Index part) const
{
    const Index tier = m_tierOf.at(part);
    return tier == noIndex ? m_bottom : m_levels.at(tier);
}

std::vector<std::string> Stack::missingOrders() const
{
    std::vector<std::string> missing;
    for (const auto& [tier, level] : m_levels) {
        if (!m_facts.fields(tier).contains(Key::Order)) {
            missing.push_back(m_facts.id(tier) + ".order");
        }
    }
    return missing;
}

/// What all tiers state, as numbers; empty when one of them does not state it.
std::map<Index, int> Stack::stated() const
{
    constexpr std::array<std::string_view, 4> layers{"presentation", "application", "integration",
                                                     "data"};
    std::map<Index, double> orders;
    std::map<Index, int> ranks;
    for (const auto& [tier, level] : m_levels) {
        if (const auto order = model::amountOf(m_facts.fields(tier), Key::Order)) {
            orders[tier] = *order;
        }
        const auto* layer =
            std::ranges::find(layers, model::textOf(m_facts.fields(tier), Key::Layer));
        if (layer != layers.end()) {
            ranks[tier] = static_cast<int>(layer - layers.begin());
        }
    }
    if (orders.size() == m_levels.size()) {
        return ranked(orders);
    }
    return ranks.size() == m_levels.size() ? ranks : std::map<Index, int>{};
}

namespace {

/// Whether requests tie together all tiers of one rank: which stands above which is not known else.
template <class Rank>
bool isTied(const Digraph& asks, const std::vector<Index>& tiers, const Rank& rank)
{
    const Components tied = weaklyConnected(asks);
    std::map<int, std::set<Index>> components;
    for (Index i = 0; i < tiers.size(); ++i) {
        components[rank(tiers[i])].insert(tied.of[i]);
    }
    return std::ranges::all_of(components, [](const auto& one) { return one.second.size() == 1; });
}

} // namespace

void Stack::putInOrder()
{
    const bool isSaid = missingOrders().empty();
    const std::map<Index, int> ranks = stated();
    const auto rank = [&](Index tier) { return ranks.empty() ? 0 : ranks.at(tier); };
    std::map<Index, Index> numbers;
    std::vector<Index> tiers;
    for (const auto& [tier, level] : m_levels) {
        numbers[tier] = static_cast<Index>(tiers.size());
        tiers.push_back(tier);
    }
    Edges edges;
    for (const Step& step : m_steps) {
        const Index from = m_tierOf.at(step.from);
        const Index to = m_tierOf.at(step.to);
        if (!isSaid && from != to && from != noIndex && to != noIndex && rank(from) == rank(to)) {
            edges.emplace_back(numbers[from], numbers[to]);
        }
    }
    const auto size = static_cast<Index>(tiers.size());
    const Digraph asks(size, std::move(edges));
    const Components found = stronglyConnected(asks);
    m_isOrdered = found.count == size && (isSaid || isTied(asks, tiers, rank));
    if (!m_isOrdered) {
        return;
    }
    // An edge leads from a higher number to a lower one: callers come first this way.
    std::vector<Index> byNumber(size);
    for (Index i = 0; i < size; ++i) {
        byNumber[found.of[i]] = i;
    }
    std::vector<int> below(size, 0);
    for (Index i = size; i-- > 0;) {
        const Index at = byNumber[i];
        for (const Index next : asks[at]) {
            below[next] = std::max(below[next], below[at] + 1);
        }
        m_levels[tiers[at]] = rank(tiers[at]) * static_cast<int>(size) + below[at];
    }
}

void Stack::addStoresBelow(const std::vector<Index>& stores)
{
    if (stores.empty()) {
        return;
    }
    m_bottom = static_cast<int>(m_depth) - 1;
    const bool holdsLogic = std::ranges::any_of(m_tierOf, [&](const auto& place) {
        const auto [part, tier] = place;
        return tier != noIndex && m_levels.at(tier) == m_bottom && !m_facts.isData(part);
    });
    if (holdsLogic) {
        ++m_bottom;
        ++m_depth;
    }
}

} // namespace corbel::analysis::patterns
