/// Edits of the list of views: each reads a model and returns the ChangeSet that does it.
#pragma once

#include <string>

#include "model/change_set.h"

namespace corbel::model::edits {

/// An id made from `wish` that no view of the model has.
ViewId freeViewId(const Model& model, std::string_view wish);

/// A view behind all others; its id has to be free.
ChangeSet addView(const Model& model, View view);

/// A copy right behind the original, under `name` and `copy`, which has to be a free id.
ChangeSet copyView(const Model& model, const ViewId& id, const ViewId& copy,
                   const std::string& name);

/// An empty name makes the id its name again.
ChangeSet renameView(const Model& model, const ViewId& id, const std::string& name);

/// The elements stay in the model.
ChangeSet removeView(const Model& model, const ViewId& id);

ChangeSet moveView(const Model& model, const ViewId& id, std::size_t position);

} // namespace corbel::model::edits
