#include "analysis/availability/recovery_study.h"

#include <algorithm>
#include <map>

#include "analysis/availability/prepared.h"
#include "analysis/availability/recovery.h"
#include "analysis/availability/recovery_targets.h"

namespace corbel::analysis {

using namespace availability;

struct RecoveryStudy::Prepared {
    explicit Prepared(const model::Model& drawn)
        : model(drawn),
          prepared(drawn, {}),
          health(prepared.tree),
          places(prepared.drawing, health),
          domains(failureDomains(prepared.drawing, prepared.tree)),
          sweep(health),
          seen(prepared.tree.nodes.size(), 0)
    {
        for (std::size_t i = 0; i < domains.size(); ++i) {
            if (domains[i].element != noIndex) {
                placeOf.emplace(domains[i].element, i);
            }
        }
    }

    const Recovery& without(std::size_t domain)
    {
        std::unique_ptr<Recovery>& recovery = recoveries[domain];
        if (recovery == nullptr) {
            recovery = std::make_unique<Recovery>(prepared.drawing, places, domains[domain], sweep);
        }
        return *recovery;
    }

    /// The entry's part of the tree, ascending.
    std::vector<NodeIndex> nodesBelow(NodeIndex top)
    {
        ++epoch;
        std::vector<NodeIndex> nodes{top};
        seen[top] = epoch;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            for (const NodeIndex input : prepared.tree.nodes[nodes[i]].inputs) {
                if (seen[input] != epoch) {
                    seen[input] = epoch;
                    nodes.push_back(input);
                }
            }
        }
        std::ranges::sort(nodes);
        return nodes;
    }

    bool mattersTo(const std::vector<NodeIndex>& nodes, const FailureDomain& domain) const
    {
        return std::ranges::any_of(domain.events, [&](std::uint32_t event) {
            return std::ranges::any_of(health.nodesOf(event), [&](NodeIndex node) {
                return std::ranges::binary_search(nodes, node);
            });
        });
    }

    const model::Model& model;
    PreparedModel prepared;
    HealthGraph health;
    RecoveryPlaces places;
    std::vector<FailureDomain> domains;
    std::map<Index, std::size_t> placeOf; ///< By element that is a domain.
    HealthGraph::Sweep sweep;
    std::map<std::size_t, std::unique_ptr<Recovery>> recoveries; ///< By domain, as asked for.
    std::map<std::pair<Index, Index>, std::vector<RecoveryTarget>> judged;
    std::vector<std::uint32_t> seen; ///< By node: when it was last reached.
    std::uint32_t epoch = 0;
};

RecoveryStudy::RecoveryStudy(const model::Model& model)
    : m_prepared(std::make_unique<Prepared>(model))
{
}

RecoveryStudy::~RecoveryStudy() = default;

const std::vector<std::uint32_t>& RecoveryStudy::entries() const
{
    return m_prepared->prepared.entries;
}

std::vector<RecoveryTarget> RecoveryStudy::targets(std::uint32_t entry, std::uint32_t domain) const
{
    Prepared& study = *m_prepared;
    const auto place = study.placeOf.find(domain);
    const std::string& id = study.prepared.graph.id(entry);
    const std::string& lost = study.prepared.graph.id(domain);
    if (place == study.placeOf.end() ||
        std::ranges::none_of(study.model.objectives, [&](const model::Objective& objective) {
            return isTarget(objective, id, lost);
        })) {
        return {};
    }
    const auto [it, isNew] = study.judged.try_emplace({entry, domain});
    if (isNew) {
        const auto nodes = study.nodesBelow(study.prepared.tree.asked[entry]);
        if (study.mattersTo(nodes, study.domains[place->second])) {
            const Recovery& recovery = study.without(place->second);
            const auto stores = dataOf(study.prepared.drawing, study.prepared.tree, nodes);
            it->second = recoveryTargets(study.model, id, lost, recovery.timeToServe(nodes),
                                         recovery.lostData(stores));
        }
    }
    return it->second;
}

} // namespace corbel::analysis
