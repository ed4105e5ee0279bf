/// Which elements and relations the structural figures count. That choice moves the numbers more
/// than anything else, so every result carries it.
#pragma once

#include <vector>

#include "analysis/graph/model_graph.h"

namespace corbel::analysis {

/// calls, reads, writes, publishes, consumes, depends-on
inline constexpr KindMask defaultDependencyKinds =
    model::bits({model::RelationKind::Calls, model::RelationKind::Reads,
                 model::RelationKind::Writes, model::RelationKind::Publishes,
                 model::RelationKind::Consumes, model::RelationKind::DependsOn});

struct ConwaySettings {
    KindMask relationKinds = defaultDependencyKinds;
};

/// The part of a model that structure and coordination are about, numbered 0..n-1 in document
/// order.
struct CountedStructure {
    std::vector<Index> elements; ///< Element index by number.
    std::vector<Index> numberOf; ///< Number by element index; `noIndex` when not counted.
    std::vector<Index>
        relations;              ///< Relation indices that count: kind asked for, both ends counted.
    std::vector<Index> leftOut; ///< Relations of those kinds that end at something not counted.
    Digraph dependencies;       ///< Over numbers.
};

/// Counted are services, stores, streams, gateways, and systems that contain none of these.
CountedStructure countedStructure(const ModelGraph& graph, KindMask relationKinds);

std::vector<model::RelationKind> kindsIn(KindMask mask);

} // namespace corbel::analysis
