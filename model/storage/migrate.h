/// Brings documents of older versions to the form of today, in memory: opening never touches a
/// file, and saving writes the newest version beside the previous one.
#pragma once

#include <cstdint>
#include <string>

#include "model/result.h"
#include "model/storage/sqlite.h"

namespace corbel::model::storage {

/// Takes a database that claims to be a document of `version` (1 to `formatVersion`) through every
/// step from there to the newest one. It has to hold the tables of its version as Corbel spells
/// them and nothing else, before the first step and after each. A step keeps the canonical text of
/// a document, so that the digest stored with it is still compared. Problems name `file`.
Result<void> migrate(Database& database, std::int32_t version, const std::string& file);

} // namespace corbel::model::storage
