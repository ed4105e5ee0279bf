/// Which keys the inspector shows first, and what holds for a key that says nothing.
#pragma once

#include <span>

#include <QString>

#include "model/model.h"
#include "model/schema.h"

namespace corbel::ui {

/// The keys that matter most for a kind, in the order in which they are asked for.
std::span<const model::Key> leadingKeys(model::ElementKind kind);
std::span<const model::Key> leadingKeys(model::RelationKind kind);

/// What holds for a key that says nothing.
struct Fallback {
    QString text; ///< Shown in grey: a default, a derived or inherited value, or "unknown".
    QString help; ///< Where it comes from, when that is another element.
};
Fallback fallbackFor(const model::Model& model, const model::Element& element,
                     const model::FieldSpec& spec);
Fallback fallbackFor(const model::Model& model, const model::Relation& relation,
                     const model::FieldSpec& spec);

} // namespace corbel::ui
