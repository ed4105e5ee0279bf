/// What the rules of all smells ask of a model, answered once.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/graph/model_graph.h"
#include "analysis/smells/smell.h"

namespace corbel::analysis::smells {

class SmellFacts {
public:
    explicit SmellFacts(const model::Model& model);

    const ModelGraph& graph() const { return m_graph; }
    const model::Record& fields(Index node) const { return m_graph.element(node).fields; }
    bool isKind(Index node, model::ElementKind kind) const { return m_graph.kind(node) == kind; }
    bool isService(Index node) const { return isKind(node, model::ElementKind::Service); }

    /// The teams that own it, inherited from its containers; ascending.
    std::span<const Index> owners(Index node) const { return m_owners[node]; }
    /// The outermost service that an element stands in or is; `noIndex` outside of every service.
    Index wholeService(Index node) const { return m_services[node]; }
    /// What it runs on, or stands in, or what its containers do.
    std::span<const Index> grounds(Index node) const { return m_grounds[node]; }

    /// A smell of these nodes and relations, each of them listed once and in document order.
    Smell smell(std::string_view id, std::vector<Index> nodes, std::vector<Index> relations,
                model::Message message) const;
    model::Message name(Index node) const;
    /// `a, b, c`; of many only the first, and how many there are beyond.
    model::Message names(const std::vector<Index>& nodes) const;

private:
    ModelGraph m_graph;
    std::vector<std::vector<Index>> m_owners;
    std::vector<std::vector<Index>> m_grounds;
    std::vector<Index> m_services;
};

/// Sorts, and drops what is there twice.
void sortOnce(std::vector<Index>& indices);

using Smells = std::vector<Smell>;

// One function per rule; each adds what it finds in document order.
void findEndpointBasedInteractions(const SmellFacts& facts, Smells& found);
void findWobblyInteractions(const SmellFacts& facts, Smells& found);
void findMissingGateways(const SmellFacts& facts, Smells& found);
void findSharedPersistence(const SmellFacts& facts, Smells& found);
void findSharedContainers(const SmellFacts& facts, Smells& found);
void findSharedContexts(const SmellFacts& facts, Smells& found);
void findSingleLayerTeams(const SmellFacts& facts, Smells& found);
void findTightlyCoupledTeams(const SmellFacts& facts, Smells& found);
void findSynchronousCycles(const SmellFacts& facts, Smells& found);
void findStartUpCycles(const SmellFacts& facts, Smells& found);

} // namespace corbel::analysis::smells
