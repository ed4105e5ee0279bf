/// What keys are called in the interface: words instead of the spelling of files.
#pragma once

#include <QString>

#include "model/schema.h"

namespace corbel::ui {

/// "Service time" for `service-time`, in the language of the interface.
QString labelOf(const model::FieldSpec& spec);

/// As `labelOf`, for the middle of a sentence: "service time", but "MTBF".
QString labelInText(const model::FieldSpec& spec);

/// Help of a key: label, meaning, what may be typed, and its spelling in files.
QString helpFor(const model::FieldSpec& spec);

} // namespace corbel::ui
