/// Places a Structurizr diagram's elements on a view.
#pragma once

#include "model/exchange/structurizr/workspace.h"
#include "model/model.h"

#include <vector>

namespace corbel::model::exchange::structurizr {

/// What the items and links of a workspace became in a model; empty where they became nothing.
struct Mapping {
    std::vector<ElementId> elements;   ///< By item.
    std::vector<RelationId> relations; ///< By link; of several the first.
};

/// Whether the diagram has a layout: at least two elements that do not all stand on one point.
bool hasLayout(const Diagram& diagram);

/// The diagram at Corbel's scale (an element of 450 pixels becomes 160), with a box around
/// what stands in a container, and containers collapsed whose content the diagram does not show.
/// The view has no id yet.
View placeDiagram(const Diagram& diagram, const Workspace& workspace, const Mapping& mapping,
                  const Model& model);

} // namespace corbel::model::exchange::structurizr
