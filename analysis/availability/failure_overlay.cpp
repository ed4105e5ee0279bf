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

/// A tree of the drawing, and which of its events stand for what may be forced.
struct ForcedTree {
    ForcedTree(const model::Model& model, const AvailabilitySettings& settings)
        : prepared(model, settings),
          health(prepared.tree)
    {
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

    /// Of every node, while these are dead and nothing else.
    std::vector<Health> states(const std::set<std::string>& dead) const
    {
        std::vector<std::uint32_t> failed;
        for (const std::string& id : dead) {
            const std::vector<std::uint32_t>& events = eventsOf(id);
            failed.insert(failed.end(), events.begin(), events.end());
        }
        return health.all(failed);
    }

    PreparedModel prepared;
    HealthGraph health;
    /// Events of what may be forced and is no element.
    std::unordered_map<std::string, std::vector<std::uint32_t>> besides;
};

AvailabilitySettings withSoftNeeds(AvailabilitySettings settings)
{
    settings.areSoftNeeded = true;
    return settings;
}

} // namespace

struct FailureOverlay::Prepared {
    Prepared(const model::Model& drawn, const AvailabilitySettings& settings,
             const std::stop_token& stop)
        : model(drawn),
          needed(model, settings)
    {
        const PreparedModel& prepared = needed.prepared;
        if (!settings.areSoftNeeded && hasSoftNeeds(model)) {
            all.emplace(model, withSoftNeeds(settings));
        }
        DiagramStore store;
        for (const Index entry : prepared.entries) {
            if (stop.stop_requested()) {
                break;
            }
            entries.emplace_back(prepared.tree, entry, prepared.entryBudget(settings),
                                 Detail::Chance, store, stop);
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
    }

    /// Elements that are down, up to which everything from these events on is.
    std::vector<std::size_t> downBehind(const std::vector<std::uint32_t>& events,
                                        const std::vector<Health>& states) const
    {
        std::vector<bool> isReached(states.size(), false);
        std::vector<NodeIndex> open;
        for (const std::uint32_t event : events) {
            for (const NodeIndex node : needed.health.nodesOf(event)) {
                isReached[node] = true;
                open.push_back(node);
            }
        }
        while (!open.empty()) {
            const NodeIndex node = open.back();
            open.pop_back();
            for (const NodeIndex taker : needed.health.takersOf(node)) {
                if (!isReached[taker] && states[taker] == Health::Down) {
                    isReached[taker] = true;
                    open.push_back(taker);
                }
            }
        }
        std::vector<std::size_t> elements;
        const std::vector<NodeIndex>& itself = needed.prepared.tree.itself;
        for (std::size_t element = 0; element < itself.size(); ++element) {
            if (isReached[itself[element]]) {
                elements.push_back(element);
            }
        }
        return elements;
    }

    model::Model model;            // its own, so that the overlay outlives what it was made from
    ForcedTree needed;             ///< Of what is needed.
    std::optional<ForcedTree> all; ///< With soft needs too; absent where there are none.
    std::vector<SolvedEntry> entries;
    std::vector<std::string> entryIds;
    std::vector<WholePart> wholes;
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
    const ForcedTree& needed = m_prepared->needed;
    const ModelTree& tree = needed.prepared.tree;
    const ModelGraph& graph = needed.prepared.graph;
    std::vector<Forced> events;
    for (const std::string& id : forced.alive) {
        if (!forced.dead.contains(id)) {
            for (const std::uint32_t event : needed.eventsOf(id)) {
                events.push_back({event, false});
            }
        }
    }
    for (const std::string& id : forced.dead) {
        for (const std::uint32_t event : needed.eventsOf(id)) {
            events.push_back({event, true});
        }
    }
    const std::vector<Health> nodes = needed.states(forced.dead);
    const std::vector<Health> whole =
        m_prepared->all ? m_prepared->all->states(forced.dead) : std::vector<Health>();
    // What is down only while soft needs count as well offers less.
    const auto health = [&](Health now, NodeIndex softly) {
        return now != Health::Down && !whole.empty() && whole[softly] == Health::Down
                   ? Health::Degraded
                   : now;
    };
    const ModelTree& softTree = m_prepared->all ? m_prepared->all->prepared.tree : tree;
    FailureView view;
    view.elements.reserve(graph.size());
    for (Index node = 0; node < graph.size(); ++node) {
        view.elements.push_back(health(nodes[tree.itself[node]], softTree.itself[node]));
    }
    for (const std::string& id : forced.dead) {
        if (graph.indexOf(id) == noIndex) {
            view.without[id] = m_prepared->downBehind(needed.eventsOf(id), nodes);
        }
    }
    for (const SolvedEntry& entry : m_prepared->entries) {
        const Health now = health(nodes[entry.top()], softTree.asked[entry.element()]);
        view.entries.push_back({graph.id(entry.element()), now,
                                now == Health::Down ? Likelihood{0.0, 0.0, 0.0}
                                                    : complement(entry.unavailability(events))});
    }
    return view;
}

} // namespace corbel::analysis
