/// Changes the ids of elements that a record holds, for edits that remove, rename or transplant
/// elements.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "model/model.h"
#include "model/schema.h"

namespace corbel::model {

/// The id to put in the place of `id`, which stands under `key`; `nullopt` drops it.
using ReferenceMap = std::function<std::optional<std::string>(Key key, const std::string& id)>;

/// Puts every reference of a record through `map`. A key left without any is erased, as is a nested
/// record that lost a reference it requires; false when the record itself lost one.
bool mapReferences(Record& fields, std::span<const FieldSpec> specs, const ReferenceMap& map);

/// The same for an element as a whole. Where each host meant a replica, and fewer remain than the
/// element needs, the number it needs is stated: what was demanded of it stays demanded.
bool mapReferences(Element& element, const ReferenceMap& map);

/// The elements, relations and views of a model without what names elements that it does not hold.
Model withoutStrangers(const Model& model);

} // namespace corbel::model
