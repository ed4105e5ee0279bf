/// The door for foreign files: tells the format by what they say and hands them to its importer.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/exchange/source.h"
#include "model/result.h"

namespace corbel::model::exchange {

struct ImportSettings {
    std::string format;           ///< Name of an importer; empty to tell it by the content.
    std::vector<Source> envFiles; ///< Variables for Compose files; later ones override earlier.
    std::string root;             ///< Structurizr reads nothing outside; empty: the file's folder.
};

struct Importer {
    std::string_view name;        ///< As `--format` takes it.
    std::string_view description; ///< One line, English.
    /// Whether the text is of this format, from its first word and its keys at the top.
    bool (*recognises)(std::string_view text);
    Result<Imported> (*run)(const std::vector<Source>& sources, const ImportSettings& settings);
};

/// In the order in which they are asked.
std::span<const Importer> importers();

/// The importer of that name, or `nullptr`.
const Importer* findImporter(std::string_view name);

/// The importer that recognises the text, or `nullptr`.
const Importer* detectImporter(std::string_view text);

/// Longest input file that is worth reading.
inline constexpr std::size_t mostImportBytes = std::size_t{64} << 20U;

/// Imports files of one format that belong together. Without a format in the settings the first
/// source that is recognised decides, and none may be recognised as another. The documents obey all
/// invariants of the model.
Result<Imported> importFiles(const std::vector<Source>& sources, const ImportSettings& settings);

/// As above, reading the files at `paths` and `envPaths` first. A document that states no name is
/// named after the first file, or after its folder when that is called `compose.yaml`.
Result<Imported> importPaths(const std::vector<std::string>& paths,
                             const std::vector<std::string>& envPaths, ImportSettings settings);

} // namespace corbel::model::exchange
