/// What the bases of imports need beyond being a value: names of their files that stay right when a
/// document moves, and a judge.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/invariants.h"

namespace corbel::model {

/// Whether a text may name the file or the format of an import.
bool isImportName(std::string_view text);

/// As `findBreaches`, for what a design remembers of its imports. Apart, because no edit changes
/// it: it is judged when a document is read. Such a base may name elements that it does not hold.
std::vector<Breach> importBreaches(const Model& model);

/// How a document in `folder` calls the file at `path`: relative to the folder, with `/`; the
/// absolute path when `folder` is empty, for a document that has no place yet.
std::string nameFrom(const std::filesystem::path& folder, const std::filesystem::path& path);

/// An open document calls the files that it was imported from by absolute names, so that saving it
/// elsewhere changes nothing; its file calls them as seen from the file's folder. These go between.
/// `-` for `path` stands for the folder in which the program runs.
Document asOpened(Document document, const std::filesystem::path& path);
Document asSaved(Document document, const std::filesystem::path& path);

} // namespace corbel::model
