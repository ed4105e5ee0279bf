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
          sweep(health),
          seen(prepared.tree.nodes.size(), 0)
    {
        for (FailureDomain& domain : failureDomains(prepared.drawing, prepared.tree)) {
            if (domain.element != noIndex) {
                domains.emplace(domain.element, std::move(domain));
            }
        }
    }

    /// What fails with an element, which need be nothing that others stand on.
    const FailureDomain& domainOf(Index element)
    {
        return domains
            .try_emplace(element, FailureDomain{prepared.graph.id(element), DomainKind::Host,
                                                element, prepared.tree.eventsOf[element]})
            .first->second;
    }

    const Recovery& without(Index element)
    {
        std::unique_ptr<Recovery>& recovery = recoveries[element];
        if (recovery == nullptr) {
            recovery =
                std::make_unique<Recovery>(prepared.drawing, places, domainOf(element), sweep);
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
    std::map<Index, FailureDomain> domains; ///< By element.
    HealthGraph::Sweep sweep;
    std::map<Index, std::unique_ptr<Recovery>> recoveries;    ///< By element, as asked for.
    std::map<std::pair<Index, Index>, JudgedRecovery> judged; ///< By entry and domain.
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

const JudgedRecovery& RecoveryStudy::judged(std::uint32_t entry, std::uint32_t domain) const
{
    Prepared& study = *m_prepared;
    const auto [it, isNew] = study.judged.try_emplace({entry, domain});
    const std::string& id = study.prepared.graph.id(entry);
    const std::string& lost = study.prepared.graph.id(domain);
    if (!isNew ||
        std::ranges::none_of(study.model.objectives, [&](const model::Objective& objective) {
            return isTarget(objective, id, lost);
        })) {
        return it->second;
    }
    if (const auto found = loss(entry, domain)) {
        it->second = {recoveryTargets(study.model, id, lost, found->rto, found->rpo),
                      !study.without(domain).isLost(study.prepared.tree.asked[entry])};
    }
    return it->second;
}

std::optional<ElementLoss> RecoveryStudy::loss(std::uint32_t entry, std::uint32_t element) const
{
    Prepared& study = *m_prepared;
    const auto nodes = study.nodesBelow(study.prepared.tree.asked[entry]);
    if (!study.mattersTo(nodes, study.domainOf(element))) {
        return std::nullopt;
    }
    const Recovery& recovery = study.without(element);
    const auto stores = dataOf(study.prepared.drawing, study.prepared.tree, nodes);
    return ElementLoss{recovery.timeToServe(nodes), recovery.lostData(stores)};
}

} // namespace corbel::analysis
