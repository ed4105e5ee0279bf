#include "analysis/patterns/pattern_facts.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

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
