#include "analysis/availability/failure_overlay.h"

#include "analysis/availability/fault_tree/diagram_store.h"
#include "analysis/availability/health.h"
#include "analysis/availability/prepared.h"
#include "analysis/availability/solved_entry.h"

namespace corbel::analysis {

using namespace availability;

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
    }

    model::Model model; // its own, so that the overlay outlives what it was made from
    PreparedModel prepared;
    HealthGraph health;
    std::vector<SolvedEntry> entries;
    std::vector<std::string> entryIds;
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

FailureView FailureOverlay::view(const ForcedParts& forced) const
{
    const ModelTree& tree = m_prepared->prepared.tree;
    const ModelGraph& graph = m_prepared->prepared.graph;
    std::vector<Forced> events;
    std::vector<std::uint32_t> dead;
    for (const std::string& id : forced.alive) {
        const Index node = graph.indexOf(id);
        if (node != noIndex && !forced.dead.contains(id)) {
            for (const std::uint32_t event : tree.eventsOf[node]) {
                events.push_back({event, false});
            }
        }
    }
    for (const std::string& id : forced.dead) {
        const Index node = graph.indexOf(id);
        if (node != noIndex) {
            for (const std::uint32_t event : tree.eventsOf[node]) {
                events.push_back({event, true});
                dead.push_back(event);
            }
        }
    }
    const std::vector<Health> nodes = m_prepared->health.all(dead);
    FailureView view;
    view.elements.reserve(graph.size());
    for (Index node = 0; node < graph.size(); ++node) {
        view.elements.push_back(nodes[tree.itself[node]]);
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
