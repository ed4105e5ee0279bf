/// Documents changed by SQL, with their checksums put right again, as a careful forger would.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace corbel::tests {

/// The bytes of a SQLite document after `sql` ran on it; nothing when SQLite refuses to.
std::optional<std::string> forged(std::string_view document, const std::string& sql);

} // namespace corbel::tests
