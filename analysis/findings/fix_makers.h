/// The quick fixes of each smell.
#pragma once

#include <vector>

#include "analysis/findings/finding.h"
#include "analysis/fix.h"
#include "analysis/graph/model_graph.h"

namespace corbel::analysis::findings {

/// A finding with the indices of its subjects, all of which exist; ascending.
struct Subject {
    const ModelGraph& graph;
    std::vector<Index> elements;
    std::vector<Index> relations;

    const model::Model& model() const { return graph.model(); }
    model::ElementId id(Index node) const { return graph.element(node).id; }
    model::RelationId relationId(Index relation) const { return graph.relation(relation).id; }
    /// The first element of that kind, or `noIndex`.
    Index first(model::ElementKind kind) const;
    std::string name(Index node) const;
};

/// Alternatives that are offered for one finding at most.
inline constexpr std::size_t mostAlternatives = 3;

using Fixes = std::vector<Fix>;

Fixes fixEndpointBasedInteraction(const Subject& subject);
Fixes fixWobblyInteraction(const Subject& subject);
Fixes fixMissingGateway(const Subject& subject);
Fixes fixSharedPersistence(const Subject& subject);
Fixes fixSharedContainer(const Subject& subject);
Fixes fixSharedContext(const Subject& subject);
Fixes fixSingleLayerTeam(const Subject& subject);
Fixes fixTightlyCoupledTeams(const Subject& subject);
Fixes fixSynchronousCycle(const Subject& subject);
Fixes fixStartUpCycle(const Subject& subject);

} // namespace corbel::analysis::findings
