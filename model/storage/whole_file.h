/// Reading a whole file within bounds, and replacing one so that no moment can lose it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "model/result.h"

namespace corbel::model::storage {

/// Asked with the bytes read so far (4096 or the whole file at first, then more and more) and the
/// file's size; a refusal ends the reading.
using Gate = std::function<Result<void>(std::string_view soFar, std::uintmax_t size)>;

/// The bytes of a regular file.
Result<std::string> readWhole(const std::filesystem::path& path, const Gate& gate);

/// As above for a file of any content with at most `largest` bytes.
Result<std::string> readWhole(const std::filesystem::path& path, std::uintmax_t largest);

/// Judges a file that was written but has not taken its place yet.
using Verify = std::function<Result<void>(const std::filesystem::path& temporary)>;

/// Puts `bytes` in the place of `path`: a new file in the same folder, verified, synced, renamed;
/// then the folder is synced. At every instant `path` holds the old file or the new one, whole.
/// With `keepPrevious` the old file stays as `path~`. A symbolic link is followed, permissions are
/// kept. On failure `path` holds what it held before and no temporary file is left.
Result<void> replaceWhole(const std::filesystem::path& path, std::string_view bytes,
                          bool keepPrevious, const Verify& verify);

} // namespace corbel::model::storage
