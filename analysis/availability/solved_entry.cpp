#include "analysis/availability/solved_entry.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

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
                         Detail detail, DiagramStore& store, const std::stop_token& stop)
    : m_model(model),
      m_element(element),
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
        m_isBeyondReach = m_isBeyondReach || model.eventNotes[event].isBeyondReach;
    }
    std::ranges::sort(m_local);
    for (const ChainBlock& block : model.blocks) {
        if (localOf(block.chain) != noIndex) {
            m_blocks.push_back({block.chain, block.broken, block.parts});
        }
    }
    SolveSettings solving;
    solving.nodeBudget = nodeBudget;
    solving.wantsImportance = detail != Detail::Chance;
    solving.triesSumsFirst = true;
    const bool hasOwnCutSets = m_blocks.empty() && !m_isBeyondReach;
    const bool wantsCutSets = detail == Detail::CutSets;
    solving.wantsCutSets = wantsCutSets && hasOwnCutSets;
    m_solved = solved(m_tree.tree, solving, store, stop);
    if (!m_unknown.empty()) {
        m_least = withUnknown(0.0);
        m_most = withUnknown(1.0);
    }
    if (wantsCutSets && !hasOwnCutSets) {
        FaultTree apart = m_tree.tree;
        for (const Block& block : m_blocks) {
            apart.events[localOf(block.chain)].probability = 0.0;
            apart.events[localOf(block.broken)].probability = 1.0;
        }
        for (std::size_t i = 0; i < apart.events.size(); ++i) {
            if (model.eventNotes[m_tree.eventOf[i]].isBeyondReach) {
                apart.events[i].probability = 0.0;
            }
        }
        solving.wantsCutSets = true;
        m_static = solved(apart, solving, store, stop);
    }
    if (wantsCutSets && hasOwnCutSets && m_unknown.empty() && !solution().isExact()) {
        boundByCutSets();
    }
}

/// From above by all cut sets as if they were independent of each other (J. Esary, F. Proschan,
/// 1963), from below by what two of them have in common (Bonferroni's inequality).
void SolvedEntry::boundByCutSets()
{
    // So many pairs take some milliseconds.
    constexpr std::size_t mostSets = 1000;
    constexpr double slack = 1e-12;
    const CutSetCounts counts = cutSetCounts();
    if (!counts.isComplete || counts.total() > mostSets) {
        return;
    }
    const std::vector<CutSet> sets = m_solved->cutSets().next(mostSets);
    const auto& events = m_tree.tree.events;
    std::vector<double> chances;
    double sum = 0.0;
    double none = 0.0; // logarithm of the chance
    for (const CutSet& set : sets) {
        double chance = 1.0;
        for (const std::uint32_t event : set) {
            if (event >= events.size()) {
                return; // one of many replicas
            }
            chance *= events[event].probability;
        }
        chances.push_back(chance);
        sum += chance;
        none += std::log1p(-chance);
    }
    double both = 0.0;
    std::vector<bool> isIn(events.size());
    for (std::size_t i = 0; i < sets.size(); ++i) {
        for (const std::uint32_t event : sets[i]) {
            isIn[event] = true;
        }
        for (std::size_t j = 0; j < i; ++j) {
            double chance = chances[i];
            for (const std::uint32_t event : sets[j]) {
                chance *= isIn[event] ? 1.0 : events[event].probability;
            }
            both += chance;
        }
        for (const std::uint32_t event : sets[i]) {
            isIn[event] = false;
        }
    }
    m_byCutSets.upper = std::min(1.0, -std::expm1(none) * (1.0 + slack));
    m_byCutSets.lower = std::max(0.0, sum - both - slack * (sum + both));
}

std::uint32_t SolvedEntry::localOf(std::uint32_t event) const
{
    const auto place =
        std::ranges::lower_bound(m_local, event, {}, [](const auto& one) { return one.first; });
    return place != m_local.end() && place->first == event ? place->second : noIndex;
}

SolvedEntry::Base SolvedEntry::withUnknown(double probability) const
{
    std::vector<EventChange> changes;
    for (const std::uint32_t event : m_unknown) {
        changes.push_back({localOf(event), probability});
    }
    return m_solved->baseWith(changes);
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

/// Blocks that hold something forced take their static form.
std::vector<EventChange> SolvedEntry::changesBy(std::span<const Forced> forced) const
{
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
    for (const Forced& one : forced) {
        if (const std::uint32_t event = localOf(one.event); event != noIndex) {
            changes.push_back({event, one.isDown ? 1.0 : 0.0});
        }
    }
    return changes;
}

std::size_t SolvedEntry::stepsOf(std::span<const Forced> forced) const
{
    if (forced.size() == 1 && known(forced.front())) {
        return 1;
    }
    return m_solved->stepsOf(changesBy(forced)) * (m_unknown.empty() ? 1 : 2);
}

Likelihood SolvedEntry::unavailability(std::span<const Forced> forced) const
{
    if (forced.size() == 1) {
        if (const std::optional<double> value = known(forced.front())) {
            return {*value, *value, *value};
        }
    }
    const std::vector<EventChange> changes = changesBy(forced);
    if (m_unknown.empty()) {
        const Probability known =
            forced.empty() ? solution().probability : m_solved->probabilityWith(changes);
        if (known.isExact) {
            return {known.value, known.value, known.value};
        }
        if (forced.empty()) {
            return {std::nullopt, std::max(known.lower, m_byCutSets.lower),
                    std::min(known.upper, m_byCutSets.upper)};
        }
        return {std::nullopt, known.lower, known.upper};
    }
    const Probability least = m_solved->probabilityWith(*m_least, changes);
    const Probability most = m_solved->probabilityWith(*m_most, changes);
    // What is unknown may make no difference, such as below something that is down anyway.
    if (least.isExact && most.isExact && least.value == most.value) {
        return {least.value, least.value, least.value};
    }
    return {std::nullopt, least.lower, most.upper};
}

model::Message SolvedEntry::limit() const
{
    if (!m_isBeyondReach) {
        return solution().limit;
    }
    std::vector<model::Message> ids;
    for (const std::uint32_t event : m_tree.eventOf) {
        if (m_model.eventNotes[event].isBeyondReach) {
            ids.push_back(
                model::Message::verbatim(m_model.eventNotes[event].part.subjects.front()));
        }
    }
    return model::Message::of("There are too many replicas to tell them apart: not all single "
                              "points of failure and cut sets are known. {}",
                              model::Message::list(std::move(ids)));
}

CutSetCounts SolvedEntry::cutSetCounts() const
{
    const auto& counts = (m_static ? *m_static : *m_solved).solution().cutSets;
    return counts && !m_isBeyondReach ? *counts : CutSetCounts{};
}

std::vector<std::vector<FailurePart>> SolvedEntry::cutSets(std::size_t most) const
{
    std::vector<std::vector<FailurePart>> sets;
    for (const CutSet& set : (m_static ? *m_static : *m_solved).cutSets().next(most)) {
        std::vector<std::uint32_t> inModel = set;
        // By number in the model, so that it does not depend on the entry; replicas of many last.
        std::ranges::stable_sort(inModel, {}, [&](std::uint32_t event) {
            return event < m_tree.eventOf.size() ? m_tree.eventOf[event] : noIndex;
        });
        std::vector<FailurePart>& parts = sets.emplace_back();
        for (const std::uint32_t event : inModel) {
            parts.push_back(partOf(event));
        }
    }
    return sets;
}

FailurePart SolvedEntry::partOf(std::uint32_t numberInSet) const
{
    if (numberInSet < m_tree.eventOf.size()) {
        return m_model.eventNotes[m_tree.eventOf[numberInSet]].part;
    }
    std::uint32_t copy = numberInSet - static_cast<std::uint32_t>(m_tree.eventOf.size());
    std::size_t event = 0;
    while (m_tree.tree.events[event].copies == 1 || m_tree.tree.events[event].copies <= copy) {
        copy -= m_tree.tree.events[event].copies == 1 ? 0 : m_tree.tree.events[event].copies;
        ++event;
    }
    const EventNote& note = m_model.eventNotes[m_tree.eventOf[event]];
    const std::string& id = note.part.subjects.front();
    return {fmt::format("{}#{}", id, copy + 1), FailureKind::Element, note.part.subjects,
            note.part.unavailability ? std::optional(note.replicas->unavailability) : std::nullopt};
}

Likelihood complement(const Likelihood& likelihood)
{
    return {likelihood.value ? std::optional(1.0 - *likelihood.value) : std::nullopt,
            1.0 - likelihood.upper, 1.0 - likelihood.lower};
}

} // namespace corbel::analysis::availability
