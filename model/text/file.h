/// Reads a text file without ever holding more of it than is accepted.
#pragma once

#include <cstddef>
#include <string>

#include "model/result.h"

namespace corbel::model::text {

/// The bytes of the file at `path`. One that is missing, a folder, a named pipe, unreadable or
/// longer than `maxBytes` is refused; the length of a regular file is judged before anything is
/// read.
Result<std::string> readTextFile(const std::string& path, std::size_t maxBytes);

} // namespace corbel::model::text
