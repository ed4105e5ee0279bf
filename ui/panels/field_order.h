/// Which keys the inspector shows first, and what holds for a key that says nothing.
#pragma once

#include <span>

#include <QString>

#include "model/element.h"
#include "model/relation.h"
#include "model/schema.h"

namespace corbel::ui {

/// The keys that matter most for a kind, in the order in which they are asked for.
std::span<const model::Key> leadingKeys(model::ElementKind kind);
std::span<const model::Key> leadingKeys(model::RelationKind kind);

/// The default or derived value of an absent key, else "unknown" for amounts, else empty.
QString fallbackFor(const model::Element& element, const model::FieldSpec& spec);
QString fallbackFor(const model::Relation& relation, const model::FieldSpec& spec);

} // namespace corbel::ui
