#include "analysis/availability/solved_entry.h"

#include <algorithm>

#include "model/contract.h"

namespace corbel::analysis::availability {

namespace {

SolvedTree solved(const FaultTree& tree, const SolveSettings& settings, DiagramStore& store,
                  const std::stop_token& stop)
{
    model::Result<SolvedTree> result = solve(tree, settings, store, stop);
    CORBEL_CONTRACT(result.has_value()); // the tree is ours: well formed
    return std::move(*result);
}

} // namespace

SolvedEntry::SolvedEntry(const ModelTree& model, Index element, std::uint32_t nodeBudget,
                         bool wantsDetails, DiagramStore& store, const std::stop_token& stop)
    : m_element(element),
      m_top(model.asked[element]),
      m_tree(extract(model, m_top))
{
    m_local.reserve(m_tree.eventOf.size());
    for (std::uint32_t i = 0; i < m_tree.eventOf.size(); ++i) {
        const std::uint32_t event = m_tree.eventOf[i];
        m_local.emplace_back(event, i);
        if (!model.eventNotes[event].part.unavailability) {
            m_unknown.push_back(event);
        }
    }
    std::ranges::sort(m_local);
    for (const ChainBlock& block : model.blocks) {
        if (localOf(block.chain) != noIndex) {
            m_blocks.push_back({block.chain, block.broken, block.parts});
        }
    }
    SolveSettings solving;
    solving.nodeBudget = nodeBudget;
    solving.wantsImportance = wantsDetails;
    solving.triesSumsFirst = true;
    solving.wantsCutSets = wantsDetails && m_blocks.empty();
    m_solved = solved(m_tree.tree, solving, store, stop);
    if (wantsDetails && !m_blocks.empty()) {
        FaultTree apart = m_tree.tree;
        for (const Block& block : m_blocks) {
            apart.events[localOf(block.chain)].probability = 0.0;
            apart.events[localOf(block.broken)].probability = 1.0;
        }
        solving.wantsCutSets = true;
        m_static = solved(apart, solving, store, stop);
    }
}

std::uint32_t SolvedEntry::localOf(std::uint32_t event) const
{
    const auto place =
        std::ranges::lower_bound(m_local, event, {}, [](const auto& one) { return one.first; });
    return place != m_local.end() && place->first == event ? place->second : noIndex;
}

/// With one event happened: part of its importance.
std::optional<double> SolvedEntry::known(const Forced& one) const
{
    const std::vector<Importance>& importance = solution().importance;
    const std::uint32_t event = localOf(one.event);
    const bool isInBlock = std::ranges::any_of(m_blocks, [&](const Block& block) {
        return std::ranges::binary_search(block.parts, one.event);
    });
    if (!one.isDown || !m_unknown.empty() || event == noIndex || importance.empty() || isInBlock ||
        !importance[event].raw) {
        return std::nullopt;
    }
    return std::min(1.0, *importance[event].raw * solution().probability.value);
}

Likelihood SolvedEntry::unavailability(std::span<const Forced> forced) const
{
    if (forced.size() == 1) {
        if (const std::optional<double> value = known(forced.front())) {
            return {*value, *value, *value};
        }
    }
    std::vector<EventChange> changes;
    for (const Block& block : m_blocks) {
        const bool isTouched = std::ranges::any_of(forced, [&](const Forced& one) {
            return std::ranges::binary_search(block.parts, one.event);
        });
        if (isTouched) {
            changes.push_back({localOf(block.chain), 0.0});
            changes.push_back({localOf(block.broken), 1.0});
        }
    }
    // What is forced comes after what is unknown, for it counts more.
    const auto bound = [&](double unknown) {
        std::vector<EventChange> all = changes;
        for (const std::uint32_t event : m_unknown) {
            all.push_back({localOf(event), unknown});
        }
        for (const Forced& one : forced) {
            if (const std::uint32_t event = localOf(one.event); event != noIndex) {
                all.push_back({event, one.isDown ? 1.0 : 0.0});
            }
        }
        return m_solved->probabilityWith(all);
    };
    if (m_unknown.empty()) {
        const Probability known = bound(0.0);
        return known.isExact ? Likelihood{known.value, known.value, known.value}
                             : Likelihood{std::nullopt, known.lower, known.upper};
    }
    const Probability least = bound(0.0);
    const Probability most = bound(1.0);
    // What is unknown may make no difference, such as below something that is down anyway.
    if (least.isExact && most.isExact && least.value == most.value) {
        return {least.value, least.value, least.value};
    }
    return {std::nullopt, least.lower, most.upper};
}

const CutSetCounts& SolvedEntry::cutSetCounts() const
{
    static const CutSetCounts none;
    const auto& counts = (m_static ? *m_static : *m_solved).solution().cutSets;
    return counts ? *counts : none;
}

std::vector<CutSet> SolvedEntry::cutSets(std::size_t most) const
{
    std::vector<CutSet> sets = (m_static ? *m_static : *m_solved).cutSets().next(most);
    for (CutSet& set : sets) {
        for (std::uint32_t& event : set) {
            event = m_tree.eventOf[event];
        }
        std::ranges::sort(set);
    }
    return sets;
}

Likelihood complement(const Likelihood& likelihood)
{
    return {likelihood.value ? std::optional(1.0 - *likelihood.value) : std::nullopt,
            1.0 - likelihood.upper, 1.0 - likelihood.lower};
}

} // namespace corbel::analysis::availability
