/// Loading and saving documents: the SQLite form `*.corbel` and the text form by extension.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "model/document.h"
#include "model/result.h"

namespace corbel::model::storage {

/// What the program says of itself inside a document; a newer document names what it needs.
inline constexpr int formatVersion = 1;
inline constexpr std::int32_t applicationId = 0x436f7262; // "Corb"
/// The oldest program that reads what this one writes.
inline constexpr std::string_view oldestReader = "Corbel 0.1";

struct Loaded {
    Document document;
    bool hasComments = false; ///< The text form held comments that saving would drop.
};

/// Opens `.corbel` (SQLite) or `.corbel.yaml`, `.yaml`, `.yml`, `.json` text, told apart by
/// content, not by name. The file is closed again before this returns. Errors name the file, what
/// was found and the next step: empty, binary, truncated, damaged (digest differs), newer version,
/// too large.
Result<Loaded> load(const std::filesystem::path& path);

/// Writes by extension (`.yaml`, `.yml`: text; `.json`: refused; everything else: SQLite): a
/// temporary file in the same folder, verified by reading it back, synced, renamed over `path`,
/// folder synced; the previous version is kept as `name.corbel~`. At every instant `path` holds the
/// old or the new document. On failure the old file is untouched and no temporary file is left.
Result<void> save(const std::filesystem::path& path, const Document& document);

} // namespace corbel::model::storage
