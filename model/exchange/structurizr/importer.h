/// Imports a Structurizr workspace (DSL or JSON) as a document: the door to the files beside this.
#pragma once

#include "model/exchange/structurizr/model.h"

#include <filesystem>

namespace corbel::model::exchange::structurizr {

/// Reads `file`, which is JSON when it begins with `{`, else DSL, and what it includes or extends
/// inside `root` (by default the folder of `file`). Nothing else is read and nothing is executed.
/// A refusal lists every problem with file, line, column and what would be accepted.
Result<Imported> importStructurizr(const std::filesystem::path& file,
                                   const std::filesystem::path& root = {});

} // namespace corbel::model::exchange::structurizr
