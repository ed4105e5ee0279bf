/// The form of a document's file: SQLite's pages, each ending in a checksum of its other bytes, so
/// that damage anywhere is noticed before SQLite reads a single record.
///
/// SQLite leaves the last `reservedBytes` of every page alone (its header, offset 20, says how
/// many), and other programs open such a file as any other SQLite database. The checksum is XXH3-64
/// of the rest of the page, seeded with the page's number from 0, little-endian.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"

namespace corbel::model::storage {

inline constexpr std::size_t pageSize = 4096;
inline constexpr std::size_t reservedBytes = 8;
inline constexpr std::uintmax_t largestFile = std::uintmax_t{512} << 20U;
inline constexpr std::string_view sqliteMagic{"SQLite format 3\0", 16};

/// Writes the checksum of every page into its end. The length is a multiple of `pageSize`.
void sealPages(std::span<char> file);

/// What the first 100 bytes of a SQLite file say.
struct FileHeader {
    std::size_t pageSize = 0;
    std::size_t reserved = 0;
    std::uint32_t pages = 0;
    std::int32_t userVersion = 0;
    std::int32_t applicationId = 0;

    bool operator==(const FileHeader&) const = default;
};

/// `bytes` holds at least 100.
FileHeader readHeader(std::string_view bytes);

/// Judges header, application, version and length before SQLite sees the file. `head` is its
/// beginning, `size` what the file system says of the whole. Messages say what was found and what
/// to do.
Result<void> checkHeader(std::string_view head, std::uintmax_t size, const std::string& name);

/// Judges the checksums of the pages in `bytes`, which begins with page `first` (from 0); an
/// unfinished page at the end is left for later. The count of pages judged.
Result<std::size_t> checkPages(std::string_view bytes, std::size_t first, const std::string& name);

} // namespace corbel::model::storage
