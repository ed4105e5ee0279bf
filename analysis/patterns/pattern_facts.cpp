#include "analysis/patterns/pattern_facts.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/site_pair.h"

namespace corbel::analysis::patterns {

namespace {

constexpr int mostInCircle = 200;

} // namespace

std::string circlesToUndo()
{
    return fmt::format("circles of at most {} elements", mostInCircle);
}

const RecoveryStudy& PatternFacts::recovery() const
{
    if (m_recovery == nullptr) {
        m_recovery = std::make_unique<RecoveryStudy>(graph().model());
    }
    return *m_recovery;
}

const FailOvers& PatternFacts::failOvers() const
{
    if (m_failOvers == nullptr) {
        m_failOvers = std::make_unique<FailOvers>(*this);
    }
    return *m_failOvers;
}

bool PatternFacts::isTangled() const
{
    if (!m_isTangled) {
        Edges edges;
        for (Index relation = 0; relation < graph().relationCount(); ++relation) {
            const bool leadsOn = isHard(relation) || graph().relation(relation).kind ==
                                                         model::RelationKind::FailsOverTo;
            if (leadsOn && graph().from(relation) != noIndex && graph().to(relation) != noIndex) {
                edges.emplace_back(graph().from(relation), graph().to(relation));
            }
        }
        const Components circles = stronglyConnected(Digraph(graph().size(), std::move(edges)));
        std::vector<int> sizes(circles.count, 0);
        m_isTangled = std::ranges::any_of(
            circles.of, [&](Index circle) { return ++sizes[circle] > mostInCircle; });
    }
    return *m_isTangled;
}

std::vector<std::string> PatternFacts::placesBelow(Index node) const
{
    if (m_openBelow.empty()) {
        findOpenBelow();
    }
    const Index open = m_openBelow[node];
    return open == noIndex ? std::vector<std::string>() : sitesToState(*this, open);
}

/// From what stands nowhere up to all that need it.
void PatternFacts::findOpenBelow() const
{
    m_openBelow.assign(graph().size(), noIndex);
    std::vector<Index> open;
    const auto raise = [&](Index node, Index cause) {
        for (const Arc& arc : graph().in(node)) {
            if (isHard(arc.relation) && m_openBelow[arc.node] == noIndex) {
                m_openBelow[arc.node] = cause;
                open.push_back(arc.node);
            }
        }
    };
    for (Index node = 0; node < graph().size(); ++node) {
        if (!placesOf(*this, node).empty()) {
            raise(node, node);
        }
        for (const Index broker : brokersOf(*this, node)) {
            if (sites(broker).empty() && m_openBelow[node] == noIndex) {
                m_openBelow[node] = broker;
                open.push_back(node);
            }
        }
    }
    while (!open.empty()) {
        const Index node = open.back();
        open.pop_back();
        raise(node, m_openBelow[node]);
    }
}

const std::vector<Index>& PatternFacts::downWith(const std::vector<Index>& dead) const
{
    const auto [known, isNew] = m_downWith.try_emplace(dead);
    if (isNew) {
        if (m_outages == nullptr) {
            m_outages = std::make_unique<OutageStudy>(graph().model());
        }
        known->second = m_outages->downWith(dead);
    }
    return known->second;
}

} // namespace corbel::analysis::patterns
