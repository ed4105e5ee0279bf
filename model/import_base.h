/// What the bases of imports need beyond being a value: names of their files that stay right when a
/// document moves, and a judge.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/invariants.h"

namespace corbel::model {

/// As `findBreaches`, for what a design remembers of its imports. Apart, because no edit changes
/// it: it is judged when a document is read. Such a base may name elements that it does not hold.
std::vector<Breach> importBreaches(const Model& model);

/// How a document in `folder` calls the file at `path`: relative to the folder, with `/`; the
/// absolute path when `folder` is empty, for a document that has no place yet.
std::string nameFrom(const std::filesystem::path& folder, const std::filesystem::path& path);

/// Keeps the names of imported files right for a document that goes from one folder to another.
/// Either may be empty, as for `nameFrom`.
void moveImports(Document& document, const std::filesystem::path& from,
                 const std::filesystem::path& to);

} // namespace corbel::model
