/// Bringing what a source says now into designs that people went on drawing: each design remembers
/// what its imports gave, so that a later import changes only what it owns.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/change_set.h"
#include "model/document.h"
#include "model/result.h"

namespace corbel::model::exchange {

/// Notes in every design that it is what the import of `source` gave, under its absolute name.
void rememberImport(Document& imported, const std::string& format,
                    const std::filesystem::path& source);

/// Where an imported design goes: into the design of that index, or as a new one.
using Target = std::optional<std::size_t>;

/// One for each imported design: the design `wanted` when that is given, else the one of the same
/// id; a single design also finds the only one there is. Fails when a single one could go to
/// several.
Result<std::vector<Target>> targetsOf(const Document& imported, const Document& mine,
                                      const DesignId& wanted);

/// How to bring an imported design, which `rememberImport` has seen, into one that was edited
/// since. Without an earlier import from the same file, what both hold and say differently stays as
/// it is. A file that is gone from where it was imported is taken for one of the same name.
Merge mergeImport(const Model& mine, const Model& imported);

/// What a conflict was about and how it ended, as one sentence.
Message describe(const Conflict& conflict);

} // namespace corbel::model::exchange
