#include "analysis/availability/alternatives.h"

#include <algorithm>
#include <map>

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;

namespace {

bool isStatedActive(const Drawing& drawing, Index node)
{
    const model::Record& fields = drawing.element(node).fields;
    if (drawing.graph().kind(node) == ElementKind::Site) {
        const std::string_view role = model::textOf(fields, Key::SiteRole);
        return role == "active" || role == "primary";
    }
    const std::string_view role = model::textOf(fields, Key::Role);
    return role == "active" || role == "peer" || role == "leader";
}

/// Targets by what they are, and by the containers and sites around them that fail over.
using Places = std::map<Index, std::vector<std::size_t>>;

class Finder {
public:
    Finder(const Drawing& drawing, std::span<const Index> relations)
        : m_drawing(drawing),
          m_relations(relations)
    {
    }

    Alternatives find()
    {
        Places sources;
        for (std::size_t place = 0; place < m_relations.size(); ++place) {
            const Index target = targetOf(place);
            m_targets[target].push_back(place);
            if (!m_drawing.failOvers(target).empty()) {
                sources[target].push_back(place);
            }
            for (const Index around : m_drawing.recoverableAround(target)) {
                sources[around].push_back(place);
            }
        }
        Alternatives found;
        for (const auto& [source, places] : sources) {
            for (const Index failOver : m_drawing.failOvers(source)) {
                const Index end = m_drawing.graph().to(failOver);
                std::vector<std::size_t> waiting = waitingAt(end, places);
                if (!waiting.empty()) {
                    found.isPlain = found.isPlain && isBetween(source, places) &&
                                    isBetween(end, waiting) && areAlone(places) &&
                                    areAlone(waiting);
                    found.changeovers.push_back({failOver, places, std::move(waiting)});
                }
            }
        }
        keepOrder(found);
        return found;
    }

private:
    Index targetOf(std::size_t place) const { return m_drawing.graph().to(m_relations[place]); }

    /// Targets that are, or stand in, what is failed over to. A host or cluster carries on with
    /// what the other one ran, which says nothing about what it runs already.
    std::vector<std::size_t> waitingAt(Index end, const std::vector<std::size_t>& active) const
    {
        const auto itself = m_targets.find(end);
        std::vector<std::size_t> found;
        const bool isCarrier = m_drawing.graph().kind(end) == ElementKind::Host ||
                               m_drawing.graph().kind(end) == ElementKind::Cluster;
        const bool mayHold = m_drawing.graph().kind(end) == ElementKind::Site ||
                             !m_drawing.graph().children(end).empty();
        if (isCarrier || !mayHold) {
            found = itself == m_targets.end() ? found : itself->second;
        } else {
            for (const auto& [target, places] : m_targets) {
                if (m_drawing.isIn(target, end)) {
                    found.insert(found.end(), places.begin(), places.end());
                }
            }
            std::ranges::sort(found);
        }
        std::erase_if(found, [&](std::size_t place) {
            return std::ranges::binary_search(active, place) || isStatedActive(m_drawing, end) ||
                   isStatedActive(m_drawing, targetOf(place));
        });
        return found;
    }

    bool isBetween(Index end, const std::vector<std::size_t>& places) const
    {
        return std::ranges::all_of(places, [&](std::size_t p) { return targetOf(p) == end; });
    }

    bool areAlone(const std::vector<std::size_t>& places) const
    {
        return std::ranges::all_of(places, [&](std::size_t p) {
            return m_drawing.recoverableAround(targetOf(p)).empty();
        });
    }

    /// Takes out what a circle makes active, and says who waits.
    void keepOrder(Alternatives& found) const
    {
        const auto count = static_cast<Index>(m_relations.size());
        Edges edges; // from targets to fail-overs, which are numbered behind them, to targets
        for (Index i = 0; i < found.changeovers.size(); ++i) {
            for (const std::size_t place : found.changeovers[i].from) {
                edges.emplace_back(static_cast<Index>(place), count + i);
            }
            for (const std::size_t place : found.changeovers[i].to) {
                edges.emplace_back(count + i, static_cast<Index>(place));
            }
        }
        const Components circles =
            stronglyConnected(Digraph(count + static_cast<Index>(found.changeovers.size()), edges));
        std::vector<bool> isLedTo(circles.count, false); // from outside of the circle
        for (const auto& [from, to] : edges) {
            if (circles.of[from] != circles.of[to]) {
                isLedTo[circles.of[to]] = true;
            }
        }
        std::vector<std::uint32_t> sizes(circles.count, 0);
        for (Index i = 0; i < found.changeovers.size(); ++i) {
            found.changeovers[i].circle = circles.of[count + i];
            ++sizes[circles.of[count + i]];
        }
        for (std::size_t place = 0; place < m_relations.size(); ++place) {
            if (!isLedTo[circles.of[place]]) {
                found.atOnce.push_back(place);
            }
        }
        for (Changeover& changeover : found.changeovers) {
            changeover.circleSize = sizes[changeover.circle];
            std::erase_if(changeover.to, [&](std::size_t place) {
                return std::ranges::binary_search(found.atOnce, place);
            });
        }
        std::erase_if(found.changeovers,
                      [](const Changeover& changeover) { return changeover.to.empty(); });
    }

    const Drawing& m_drawing;
    std::span<const Index> m_relations;
    Places m_targets;
};

} // namespace

Alternatives alternativesAmong(const Drawing& drawing, std::span<const Index> relations)
{
    return Finder(drawing, relations).find();
}

} // namespace corbel::analysis::availability
