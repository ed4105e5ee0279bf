#include "analysis/availability/failure_overlay.h"

#include <algorithm>
#include <unordered_map>

#include "analysis/availability/fault_tree/diagram_store.h"
#include "analysis/availability/health.h"
#include "analysis/availability/prepared.h"
#include "analysis/availability/recovery.h"
#include "analysis/availability/solved_entry.h"

namespace corbel::analysis {

using namespace availability;

namespace {

WholeKind wholeKind(DomainKind kind)
{
    switch (kind) {
    case DomainKind::Host:
        return WholeKind::Host;
    case DomainKind::Zone:
        return WholeKind::Zone;
    case DomainKind::Site:
        return WholeKind::Site;
    case DomainKind::Provider:
        return WholeKind::Provider;
    }
    return WholeKind::Host;
}

} // namespace

struct FailureOverlay::Prepared {
    Prepared(const model::Model& drawn, const AvailabilitySettings& settings,
             const std::stop_token& stop)
        : model(drawn),
          prepared(model, settings),
          health(prepared.tree)
    {
        DiagramStore store;
        for (const Index entry : prepared.entries) {
            if (stop.stop_requested()) {
                break;
            }
            entries.emplace_back(prepared.tree, entry, prepared.entryBudget(settings), false, store,
                                 stop);
            entryIds.push_back(prepared.graph.id(entry));
        }
        for (const FailureDomain& domain : failureDomains(prepared.drawing, prepared.tree)) {
            wholes.push_back({domain.name, wholeKind(domain.kind)});
        }
        for (const model::Relation& relation : model.relations) {
            if (relation.kind == model::RelationKind::Connects) {
                wholes.push_back({relation.id.value, WholeKind::Link});
            } else if (relation.kind == model::RelationKind::FailsOverTo) {
                wholes.push_back({relation.id.value, WholeKind::FailOver});
            }
        }
        for (std::uint32_t event = 0; event < prepared.tree.events.size(); ++event) {
            const EventNote& note = prepared.tree.eventNotes[event];
            if (note.part.kind == FailureKind::Link || note.part.kind == FailureKind::Coverage) {
                besides[note.part.subjects.front()].push_back(event);
            }
        }
        for (const auto& [name, event] : prepared.tree.namedProviders) {
            besides[name].push_back(event);
        }
    }

    const std::vector<std::uint32_t>& eventsOf(const std::string& id) const
    {
        static const std::vector<std::uint32_t> none;
        if (const Index node = prepared.graph.indexOf(id); node != noIndex) {
            return prepared.tree.eventsOf[node];
        }
        const auto place = besides.find(id);
        return place == besides.end() ? none : place->second;
    }

    /// Elements that are down, up to which everything from these events on is.
    std::vector<std::size_t> downBehind(const std::vector<std::uint32_t>& events,
                                        const std::vector<Health>& states) const
    {
        std::vector<bool> isReached(states.size(), false);
        std::vector<NodeIndex> open;
        for (const std::uint32_t event : events) {
            for (const NodeIndex node : health.nodesOf(event)) {
                isReached[node] = true;
                open.push_back(node);
            }
        }
        while (!open.empty()) {
            const NodeIndex node = open.back();
            open.pop_back();
            for (const NodeIndex taker : health.takersOf(node)) {
                if (!isReached[taker] && states[taker] == Health::Down) {
                    isReached[taker] = true;
                    open.push_back(taker);
                }
            }
        }
        std::vector<std::size_t> elements;
        for (std::size_t element = 0; element < prepared.tree.itself.size(); ++element) {
            if (isReached[prepared.tree.itself[element]]) {
                elements.push_back(element);
            }
        }
        return elements;
    }

    model::Model model; // its own, so that the overlay outlives what it was made from
    PreparedModel prepared;
    HealthGraph health;
    std::vector<SolvedEntry> entries;
    std::vector<std::string> entryIds;
    std::vector<WholePart> wholes;
    /// Events of what may be forced and is no element.
    std::unordered_map<std::string, std::vector<std::uint32_t>> besides;
};

FailureOverlay::FailureOverlay(const model::Model& model, const AvailabilitySettings& settings,
                               const std::stop_token& stop)
    : m_prepared(std::make_shared<const Prepared>(model, settings, stop))
{
}

const std::vector<std::string>& FailureOverlay::entries() const
{
    return m_prepared->entryIds;
}

const std::vector<WholePart>& FailureOverlay::wholes() const
{
    return m_prepared->wholes;
}

FailureView FailureOverlay::view(const ForcedParts& forced) const
{
    const ModelTree& tree = m_prepared->prepared.tree;
    const ModelGraph& graph = m_prepared->prepared.graph;
    std::vector<Forced> events;
    std::vector<std::uint32_t> dead;
    for (const std::string& id : forced.alive) {
        if (!forced.dead.contains(id)) {
            for (const std::uint32_t event : m_prepared->eventsOf(id)) {
                events.push_back({event, false});
            }
        }
    }
    for (const std::string& id : forced.dead) {
        for (const std::uint32_t event : m_prepared->eventsOf(id)) {
            events.push_back({event, true});
            dead.push_back(event);
        }
    }
    const std::vector<Health> nodes = m_prepared->health.all(dead);
    FailureView view;
    view.elements.reserve(graph.size());
    for (Index node = 0; node < graph.size(); ++node) {
        view.elements.push_back(nodes[tree.itself[node]]);
    }
    for (const std::string& id : forced.dead) {
        if (graph.indexOf(id) == noIndex) {
            view.without[id] = m_prepared->downBehind(m_prepared->eventsOf(id), nodes);
        }
    }
    for (const SolvedEntry& entry : m_prepared->entries) {
        const Health health = nodes[entry.top()];
        view.entries.push_back({graph.id(entry.element()), health,
                                health == Health::Down ? Likelihood{0.0, 0.0, 0.0}
                                                       : complement(entry.unavailability(events))});
    }
    return view;
}

} // namespace corbel::analysis
