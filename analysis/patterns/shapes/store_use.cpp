#include "analysis/patterns/shapes/store_use.h"

namespace corbel::analysis::patterns {

namespace {

/// Whoever asks it means what stands behind it: it has no work and no data of its own.
bool handsOn(const ModelFacts& facts, Index node)
{
    const auto type = model::textOf(facts.fields(node), model::Key::GatewayType);
    return facts.isGateway(node) &&
           (type == "load-balancer" || type == "dns" || type == "proxy" || type == "sidecar");
}

} // namespace

Index wholeService(const ModelFacts& facts, Index node)
{
    Index whole = node;
    for (Index at = node; at != noIndex; at = facts.graph().parent(at)) {
        whole = facts.isKind(at, model::ElementKind::Service) ? at : whole;
    }
    return whole;
}

StoreUse::StoreUse(const Scope& scope)
{
    const ModelFacts& facts = scope.facts();
    std::map<Index, std::set<Index>> askers; // of a gateway
    const auto each = [&](Index node, const auto& visit) {
        for (const Arc& arc : scope.graph().out(node)) {
            if (contains(requestKinds, scope.graph().relation(arc.relation).kind)) {
                visit(arc.node);
            }
        }
    };
    for (const Index part : scope.parts()) {
        if (!facts.isLogic(part)) {
            continue;
        }
        const Index whole = wholeService(facts, part);
        each(part, [&](Index target) {
            if (facts.isData(target)) {
                m_users[target].insert(whole);
            } else if (handsOn(facts, target)) {
                askers[target].insert(whole);
            }
        });
    }
    // What stands behind a gateway is asked by all who ask the gateway.
    for (const auto& [gateway, asking] : askers) {
        std::set<Index> seen{gateway};
        std::vector<Index> open{gateway};
        while (!open.empty()) {
            const Index at = open.back();
            open.pop_back();
            each(at, [&](Index target) {
                if (facts.isData(target)) {
                    m_users[target].insert(asking.begin(), asking.end());
                } else if (handsOn(facts, target) && seen.insert(target).second) {
                    open.push_back(target);
                }
            });
        }
    }
}

} // namespace corbel::analysis::patterns
