/// The words in which tests and the plugin that works in the program `corbel` speak with each
/// other.
#pragma once

#include <chrono>
#include <string>

#include "model/storage/sqlite_document.h"
#include "model/text/yaml.h"

namespace corbel::tests {

/// The key of the plugin. `QT_QPA_GENERIC_PLUGINS` is `<key>:<seed>`, and then, in any order,
/// `:restore` where left work has to be offered, `:break` for a window that breaks a contract after
/// its first step, and `:look` for one that says its look and is closed.
///
/// It prints a line for everything that happens to the document, before the journal hears of it:
/// `<sign> <milliseconds> <digest of the document>` with the sign B (begins with this), P (new
/// step), M (part of the step before), U (undone), R (redone), A (amended without a step), S
/// (saved). The look is `<light or dark> <language>`.
inline constexpr const char* driverKey = "corbel-driver";

inline std::string digestOf(const model::Document& document)
{
    return model::storage::digestOf(model::text::writeDocument(document));
}

/// Milliseconds of the clock that all processes share.
inline long long monotonic()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

} // namespace corbel::tests
