#include "analysis/patterns/shapes/counterparts.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "analysis/patterns/shapes/site_pair.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

std::string_view subtypeOf(const ModelFacts& facts, Index part)
{
    const bool isStore = facts.isKind(part, ElementKind::Store);
    return model::textOf(facts.fields(part), isStore ? Key::StoreType : Key::GatewayType);
}

std::string_view unitOf(const ModelFacts& facts, Index part)
{
    return model::textOf(facts.fields(part), Key::DeployUnit);
}

const std::vector<std::string>& keysOf(const std::map<Index, std::vector<std::string>>& keys,
                                       Index part)
{
    static const std::vector<std::string> none;
    const auto found = keys.find(part);
    return found == keys.end() ? none : found->second;
}

} // namespace

Counterparts::Counterparts(const Scope& scope, Index recovery, const std::vector<Index>& needed,
                           const std::vector<Index>& reserve, const std::vector<Index>& loose)
    : m_scope(scope),
      m_recovery(recovery)
{
    const ModelFacts& facts = scope.facts();
    for (const Index part : needed) {
        matchMirrors(part);
    }
    using Sort = std::tuple<ElementKind, std::string_view, std::string_view>;
    const auto sortOf = [&](Index part) {
        return Sort{scope.graph().kind(part), subtypeOf(facts, part), unitOf(facts, part)};
    };
    std::map<Sort, std::vector<Index>> free;
    for (auto at = reserve.rbegin(); at != reserve.rend(); ++at) {
        if (!m_taken.contains(*at)) {
            free[sortOf(*at)].push_back(*at);
        }
    }
    std::vector<Index> unmatched;
    for (const Index part : needed) {
        if (m_counterparts.contains(part)) {
            continue;
        }
        auto& candidates = free[sortOf(part)];
        if (candidates.empty()) {
            unmatched.push_back(part);
        } else {
            m_counterparts[part] = candidates.back();
            candidates.pop_back();
        }
    }
    std::map<ElementKind, std::vector<Index>> open;
    for (const auto& [sort, left] : free) {
        auto& candidates = open[std::get<0>(sort)];
        candidates.insert(candidates.end(), left.begin(), left.end());
    }
    for (const Index part : loose) {
        open[scope.graph().kind(part)].push_back(part);
    }
    for (const Index part : unmatched) {
        if (m_maybeHeld[part].empty()) {
            matchOpen(part, open[scope.graph().kind(part)]);
        }
    }
}

bool Counterparts::isThere(Index node) const
{
    return node == m_recovery || m_scope.facts().standsOn(node, m_recovery);
}

void Counterparts::matchMirrors(Index part)
{
    const ModelFacts& facts = m_scope.facts();
    const ModelGraph& graph = m_scope.graph();
    if (isThere(part)) {
        m_counterparts[part] = part;
        m_taken.insert(part);
        return;
    }
    // What stands on the primary site may stand there with another replica.
    m_maybeHeld[part] = placesOf(facts, part);
    const auto follow = [&](Index source) {
        for (const Arc& arc : graph.out(source)) {
            const RelationKind kind = graph.relation(arc.relation).kind;
            if (!contains(mirrorKinds, kind)) {
                continue;
            }
            if (source == part) {
                const auto keys = placesOf(facts, arc.node);
                std::ranges::copy(keys, std::back_inserter(m_maybeHeld[part]));
                if (kind == RelationKind::Replicates) {
                    std::ranges::copy(keys, std::back_inserter(m_maybeCopied[part]));
                }
            }
            if (!isThere(arc.node)) {
                continue;
            }
            if (kind == RelationKind::Replicates) {
                m_copies.emplace(part, arc.relation);
            }
            if (source == part && facts.isPart(arc.node) && !m_counterparts.contains(part)) {
                m_counterparts[part] = arc.node;
                m_taken.insert(arc.node);
            }
        }
    };
    follow(part);
    std::ranges::for_each(facts.carriers(part), follow);
}

/// The first that is of the same sort as far as both say, and takes it.
void Counterparts::matchOpen(Index part, std::vector<Index>& candidates)
{
    const ModelFacts& facts = m_scope.facts();
    const auto isOpen = [](std::string_view a, std::string_view b) {
        return a.empty() != b.empty();
    };
    const auto found = std::ranges::find_if(candidates, [&](Index other) {
        const auto agree = [&](std::string_view a, std::string_view b) {
            return a == b || isOpen(a, b);
        };
        return agree(subtypeOf(facts, part), subtypeOf(facts, other)) &&
               agree(unitOf(facts, part), unitOf(facts, other));
    });
    if (found == candidates.end()) {
        return;
    }
    const Index other = *found;
    std::vector<std::string>& needs = m_maybeHeld[part];
    std::ranges::move(placesOf(facts, other), std::back_inserter(needs));
    if (isOpen(unitOf(facts, part), unitOf(facts, other))) {
        const bool isOwn = unitOf(facts, part).empty();
        needs.push_back(facts.id(isOwn ? part : other) + ".deploy-unit");
    }
    if (isOpen(subtypeOf(facts, part), subtypeOf(facts, other))) {
        const bool isOwn = subtypeOf(facts, part).empty();
        const bool isStore = facts.isKind(part, ElementKind::Store);
        needs.push_back(facts.id(isOwn ? part : other) +
                        (isStore ? ".store-type" : ".gateway-type"));
    }
    candidates.erase(found);
}

Index Counterparts::of(Index needed) const
{
    const auto found = m_counterparts.find(needed);
    return found == m_counterparts.end() ? noIndex : found->second;
}

Index Counterparts::copyOf(Index needed) const
{
    const auto found = m_copies.find(needed);
    return found == m_copies.end() ? noIndex : found->second;
}

const std::vector<std::string>& Counterparts::maybeHeld(Index needed) const
{
    return keysOf(m_maybeHeld, needed);
}

const std::vector<std::string>& Counterparts::maybeCopied(Index needed) const
{
    return keysOf(m_maybeCopied, needed);
}

} // namespace corbel::analysis::patterns
