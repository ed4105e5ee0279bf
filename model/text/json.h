/// The text form in JSON spelling: the same keys and values as the YAML, for programs that read
/// JSON only. `readDocument` takes it as well.
#pragma once

#include <string>

#include "model/document.h"

namespace corbel::model::text {

/// Indented by two spaces, keys in canonical order, numbers as the YAML form spells them.
std::string writeJson(const Document& document);

} // namespace corbel::model::text
