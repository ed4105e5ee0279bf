/// How far a change may spread: visibility, propagation cost and component dependency of the drawn
/// structure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/conway/counted.h"

namespace corbel::analysis {

/// Place of an element in the flow of dependency (Baldwin, MacCormack, Rusnak 2014).
enum class VisibilityClass : std::uint8_t {
    Core,       ///< Sees and is seen by as many as the largest cycle (without one, the median).
    Shared,     ///< Seen by many, sees few.
    Control,    ///< Sees many, seen by few.
    Peripheral, ///< Neither.
};

struct ElementVisibility {
    model::ElementId element;
    std::uint64_t fanIn = 0;  ///< VFI: elements that reach it, itself included.
    std::uint64_t fanOut = 0; ///< VFO: elements it reaches, itself included.
    VisibilityClass place = VisibilityClass::Peripheral;

    bool operator==(const ElementVisibility&) const = default;
};

struct Structure {
    std::vector<model::RelationKind> relationKinds; ///< What counted as a dependency.
    std::uint64_t elements = 0;                     ///< n
    std::uint64_t dependencies = 0;                 ///< Ordered pairs with at least one relation.
    std::uint64_t ccd = 0;                          ///< Σ VFO: cumulative component dependency.
    std::optional<double> propagationCost;          ///< ccd / n²; absent when n = 0.
    std::optional<double> acd;                      ///< ccd / n
    /// ccd over that of a balanced binary tree, `(n + 1)·log2(n + 1) − n` (Lakos 1996).
    std::optional<double> nccd;
    std::vector<ElementVisibility> visibility; ///< In document order.
    /// Cycles of dependency: strongly connected components of two or more, largest first.
    std::vector<std::vector<model::ElementId>> cycles;
    /// Whether a core was found as a cycle of at least 5 % of the elements; else medians decide.
    bool hasCyclicCore = false;
    /// Relations of the counted kinds that end at an actor, a boundary or a host.
    std::vector<model::RelationId> leftOut;

    bool operator==(const Structure&) const = default;
};

Structure analyzeStructure(const ModelGraph& graph, const CountedStructure& counted,
                           const ConwaySettings& settings);
Structure analyzeStructure(const model::Model& model, const ConwaySettings& settings = {});

} // namespace corbel::analysis
