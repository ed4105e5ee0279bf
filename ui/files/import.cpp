#include "ui/files/import.h"

#include "model/exchange/import.h"
#include "model/exchange/reimport.h"
#include "model/text/file.h"

namespace corbel::ui {

namespace {

/// `name.env` beside `name.yaml`, else `.env`, as Compose takes it.
std::vector<std::string> variablesBeside(const std::filesystem::path& path)
{
    std::filesystem::path named = path;
    named.replace_extension(".env");
    for (const std::filesystem::path& candidate : {named, path.parent_path() / ".env"}) {
        std::error_code error;
        if (std::filesystem::is_regular_file(candidate, error)) {
            return {candidate.string()};
        }
    }
    return {};
}

} // namespace

std::string foreignFormat(const std::filesystem::path& path)
{
    std::error_code error;
    // Reading a named pipe would wait for its writer; opening a document refuses it.
    if (path.extension() == ".corbel" || !std::filesystem::is_regular_file(path, error)) {
        return {};
    }
    const auto text = model::text::readTextFile(path.string(), model::exchange::mostImportBytes);
    const auto* importer = text ? model::exchange::detectImporter(*text) : nullptr;
    return importer && importer->name != "corbel" ? std::string(importer->name) : std::string();
}

model::Result<model::exchange::Imported> importFile(const std::filesystem::path& path,
                                                    const std::string& format)
{
    model::exchange::ImportSettings settings;
    settings.format = format;
    const std::vector<std::string> variables =
        format == "compose" ? variablesBeside(path) : std::vector<std::string>{};
    auto imported = model::exchange::importPaths({path.string()}, variables, settings);
    if (imported) {
        model::exchange::rememberImport(imported->document, format, path);
    }
    return imported;
}

} // namespace corbel::ui
