/// Where results go: the standard output or a file, in the format that was chosen.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"
#include "model/document.h"

namespace corbel::cli {

/// Results to the standard output. Only the form that is asked for is made.
void writeResults(const Session& session, std::optional<Format> format,
                  const std::function<Json()>& json,
                  const std::function<std::vector<Grid>()>& grids);

/// A whole file, put in its place by one rename; `-` is the standard output. Returns an exit code.
int writeFile(const Session& session, const std::string& path, std::string_view bytes);

/// A document by its extension, as `storage::save` does; `-` is text on the standard output.
/// Returns an exit code.
int writeDocument(const Session& session, const std::string& path, const model::Document& document);

/// A check for options that name a document to write: empty when it has one of a document's
/// extensions or is `-`, else what is wrong with it.
std::string documentNameError(const std::string& path);

/// Whether both name one existing file, however it is spelled.
bool isSameFile(const std::string& first, const std::string& second);

/// The extension in small letters, without its dot.
std::string extensionOf(const std::string& path);

} // namespace corbel::cli
