/// Finds a place on a view for what a quick fix adds.
#pragma once

#include <vector>

#include "model/model.h"

namespace corbel::analysis::findings {

/// Puts `element` on the view, as near to the middle of `near` as it lies upon nothing but its
/// containers, which are enlarged as far as needed. Nothing is done when none of `near` is shown.
/// The size is in pixels.
void placeNear(const model::Model& model, model::View& view, const model::ElementId& element,
               const std::vector<model::ElementId>& near, double width, double height);

/// Puts `container` near the box of `beside`, and `content` with all that is in it into it; their
/// routes are dropped. Nothing is done when `content` is not shown.
void placeAround(const model::Model& model, model::View& view, const model::ElementId& container,
                 const model::ElementId& content, const model::ElementId& beside);

} // namespace corbel::analysis::findings
