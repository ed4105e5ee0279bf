/// What kinds, families and keys are called in the language of the interface.
#pragma once

#include <string_view>

#include <QString>

#include "model/kinds.h"
#include "model/schema.h"

namespace corbel::ui {

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString nameOf(model::ElementKind kind);
QString nameOf(model::RelationKind kind);
QString nameOf(model::Family family);
QString nameOf(model::Topic topic);

/// One sentence on what an element of this kind stands for.
QString meaningOf(model::ElementKind kind);

/// What a key means: its description, translated.
QString descriptionOf(const model::FieldSpec& spec);

/// What may be typed for a key: "a duration such as 12ms or 4h, more than 0".
QString acceptedFor(const model::FieldSpec& spec);

} // namespace corbel::ui
