/// Gives places on the diagrams to what an edit brings into a design without placing it, such as an
/// import; what stands there stays where it is.
#pragma once

#include "model/change_set.h"

namespace corbel::render {

/// `edit` with places and lines for new elements on the first view and on every view that shows
/// their container. Containers grow around what comes into them.
model::ChangeSet withPlaces(const model::Model& before, model::ChangeSet edit);

} // namespace corbel::render
