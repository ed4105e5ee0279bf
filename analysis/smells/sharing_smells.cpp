// Smells of what several have in common: a store, a container, the data of another team.
#include <algorithm>
#include <map>

#include "analysis/smells/smell_facts.h"

namespace corbel::analysis::smells {

using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

namespace {

bool isAccess(RelationKind kind)
{
    return kind == RelationKind::Reads || kind == RelationKind::Writes;
}

/// The reads and writes of a store by services.
std::vector<Arc> accesses(const SmellFacts& facts, Index store)
{
    std::vector<Arc> arcs;
    for (const Arc& arc : facts.graph().in(store)) {
        if (isAccess(facts.graph().relation(arc.relation).kind) && facts.isService(arc.node)) {
            arcs.push_back(arc);
        }
    }
    return arcs;
}

bool haveCommonOwner(const SmellFacts& facts, Index one, Index other)
{
    const auto owners = facts.owners(other);
    return std::ranges::any_of(
        facts.owners(one), [&](Index team) { return std::ranges::binary_search(owners, team); });
}

/// Whether two of the services are neither one inside the other.
bool areSeveral(const SmellFacts& facts, const std::vector<Index>& services)
{
    Index innermost = noIndex;
    return std::ranges::any_of(services, [&](Index service) {
        if (innermost == noIndex || facts.graph().isWithin(service, innermost)) {
            innermost = service;
            return false;
        }
        return !facts.graph().isWithin(innermost, service);
    });
}

} // namespace

void findSharedPersistence(const SmellFacts& facts, Smells& found)
{
    for (Index store = 0; store < facts.graph().size(); ++store) {
        if (!facts.isKind(store, ElementKind::Store)) {
            continue;
        }
        std::vector<Index> relations;
        std::vector<Index> services;
        for (const Arc& arc : accesses(facts, store)) {
            relations.push_back(arc.relation);
            services.push_back(arc.node);
        }
        sortOnce(services);
        if (!areSeveral(facts, services)) {
            continue;
        }
        const Message message = Message::of("{} is used by {} services: {}", facts.name(store),
                                            services.size(), facts.names(services));
        services.push_back(store);
        found.push_back(facts.smell("shared-persistence", services, relations, message));
    }
}

void findSharedContainers(const SmellFacts& facts, Smells& found)
{
    const ModelGraph& graph = facts.graph();
    std::map<Index, std::vector<Index>> services; // by container
    for (Index node = 0; node < graph.size(); ++node) {
        if (!facts.isService(node)) {
            continue;
        }
        for (const Index ground : facts.grounds(node)) {
            if (facts.isKind(ground, ElementKind::Host) &&
                model::textOf(facts.fields(ground), Key::HostType) == "container") {
                services[ground].push_back(facts.wholeService(node));
            }
        }
    }
    for (auto& [container, inside] : services) {
        sortOnce(inside);
        if (inside.size() < 2) {
            continue;
        }
        const Message message = Message::of("{} services share the container {}: {}", inside.size(),
                                            facts.name(container), facts.names(inside));
        inside.push_back(container);
        found.push_back(facts.smell("multiple-services-in-container", inside, {}, message));
    }
}

void findSharedContexts(const SmellFacts& facts, Smells& found)
{
    for (Index store = 0; store < facts.graph().size(); ++store) {
        if (!facts.isKind(store, ElementKind::Store) || facts.owners(store).empty()) {
            continue;
        }
        std::map<Index, std::vector<Index>> strangers; // accesses by service
        for (const Arc& arc : accesses(facts, store)) {
            if (!facts.owners(arc.node).empty() && !haveCommonOwner(facts, arc.node, store)) {
                strangers[arc.node].push_back(arc.relation);
            }
        }
        const auto owners = facts.owners(store);
        for (const auto& [service, relations] : strangers) {
            found.push_back(facts.smell("shared-bounded-context", {service, store}, relations,
                                        Message::of("{} uses {}, which belongs to {}",
                                                    facts.name(service), facts.name(store),
                                                    facts.names({owners.begin(), owners.end()}))));
        }
    }
}

} // namespace corbel::analysis::smells
