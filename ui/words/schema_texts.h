/// The schema's descriptions where the translation tools can find them: model/ knows no Qt.
#pragma once

#include <span>

namespace corbel::ui {

/// Every description of the schema, as the sources of the translation context `Schema`.
std::span<const char* const> schemaTexts();

} // namespace corbel::ui
