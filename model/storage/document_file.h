/// Loading and saving documents: the SQLite form `*.corbel` and the text form by extension.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "model/document.h"
#include "model/storage/whole_file.h"

namespace corbel::model::storage {

/// What the program says of itself inside a document; a newer document names what it needs.
inline constexpr int formatVersion = 2;
inline constexpr std::int32_t applicationId = 0x436f7262; // "Corb"
/// The oldest program that reads what this one writes.
inline constexpr std::string_view oldestReader = "Corbel 0.2";

struct Loaded {
    Document document;
    bool hasComments = false; ///< The text form held comments that saving would drop.
    FileStamp stamp;          ///< Of the file that was read.
};

/// Opens `.corbel` (SQLite) or `.corbel.yaml`, `.yaml`, `.yml`, `.json` text, told apart by
/// content, not by name. The file is closed again before this returns. Errors name the file, what
/// was found and the next step: empty, binary, truncated, damaged (digest differs), newer version,
/// too large.
FileResult<Loaded> load(const std::filesystem::path& path);

/// Writes by extension (`.yaml`, `.yml`: text; `.json`: refused; everything else: SQLite), as
/// `replaceWhole` does: verified by reading it back, the previous version kept as `name.corbel~`.
/// With `expected`, the file of that stamp is replaced and no other; without, whatever is there.
FileResult<FileStamp> save(const std::filesystem::path& path, const Document& document,
                           const std::optional<FileStamp>& expected = std::nullopt);

} // namespace corbel::model::storage
