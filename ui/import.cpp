#include "ui/import.h"

#include "model/exchange/compose.h"
#include "model/exchange/structurizr.h"
#include "model/text/file.h"
#include "model/text/node.h"

namespace corbel::ui {

namespace {

/// Foreign files beyond this are refused by their readers; looking at them would only cost time.
constexpr std::size_t mostBytes = 16U << 20U;

} // namespace

FileFormat formatOf(const std::filesystem::path& path)
{
    const std::string extension = path.extension().string();
    if (extension == ".dsl") {
        return FileFormat::Structurizr;
    }
    if (extension != ".yaml" && extension != ".yml" && extension != ".json") {
        return FileFormat::Corbel;
    }
    const model::Result<std::string> text = model::text::readTextFile(path.string(), mostBytes);
    if (!text) {
        return FileFormat::Corbel;
    }
    model::text::Limits limits;
    limits.aliases = true;
    const auto nodes = model::text::parseYaml(*text, path.string(), limits);
    if (!nodes || nodes->empty() || !nodes->front()->isMapping()) {
        return FileFormat::Corbel;
    }
    const model::text::Node& top = *nodes->front();
    if (top.find("corbel") != nullptr) {
        return FileFormat::Corbel;
    }
    if (top.find("services") != nullptr) {
        return FileFormat::Compose;
    }
    const bool isWorkspace = top.find("model") != nullptr || top.find("views") != nullptr;
    return isWorkspace && extension == ".json" ? FileFormat::Structurizr : FileFormat::Corbel;
}

namespace {

/// The variables that stand beside a Compose file: `name.env`, else `.env`, as Compose does.
std::vector<model::exchange::Source> variablesBeside(const std::filesystem::path& path)
{
    std::filesystem::path named = path;
    named.replace_extension(".env");
    for (const std::filesystem::path& candidate : {named, path.parent_path() / ".env"}) {
        std::error_code error;
        if (!std::filesystem::is_regular_file(candidate, error)) {
            continue;
        }
        model::Result<std::string> text = model::text::readTextFile(candidate.string(), mostBytes);
        if (text) {
            return {{candidate.string(), std::move(*text)}};
        }
    }
    return {};
}

model::Result<ImportedFile> importComposeFile(const std::filesystem::path& path)
{
    model::Result<std::string> text = model::text::readTextFile(path.string(), mostBytes);
    if (!text) {
        return model::failure(text.error());
    }
    model::exchange::ComposeSettings settings;
    settings.envFiles = variablesBeside(path);
    auto imported =
        model::exchange::importCompose({{path.string(), std::move(*text)}}, settings);
    if (!imported) {
        return model::failure(imported.error());
    }
    return ImportedFile{std::move(imported->document), std::move(imported->notices)};
}

} // namespace

model::Result<ImportedFile> importFile(const std::filesystem::path& path, FileFormat format)
{
    if (format == FileFormat::Compose) {
        return importComposeFile(path);
    }
    auto imported = model::exchange::structurizr::importStructurizr(path);
    if (!imported) {
        return model::failure(imported.error());
    }
    return ImportedFile{std::move(imported->document), std::move(imported->notices)};
}

} // namespace corbel::ui
