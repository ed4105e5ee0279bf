#include "model/exchange/import.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include <fmt/format.h>

#include "model/exchange/compose/importer.h"
#include "model/exchange/detect.h"
#include "model/exchange/kubernetes/importer.h"
#include "model/exchange/structurizr/importer.h"
#include "model/field_check.h"
#include "model/invariants.h"
#include "model/schema.h"
#include "model/text/file.h"
#include "model/text/yaml.h"
#include "model/text/yaml_gate.h"

namespace corbel::model::exchange {

namespace {

Result<Imported> refuseSecond(const std::vector<Source>& sources, std::string_view format)
{
    return failure({sources[1].file, 0, 0},
                   Message::of("is one file too many; {} is imported from one file", format));
}

Result<Imported> runCorbel(const std::vector<Source>& sources, const ImportSettings&)
{
    if (sources.size() > 1) {
        return refuseSecond(sources, "corbel");
    }
    auto document = text::readDocument(sources.front().text, sources.front().file);
    if (!document) {
        return failure(std::move(document.error()));
    }
    return Imported{std::move(*document), {}, {}};
}

Result<Imported> runCompose(const std::vector<Source>& sources, const ImportSettings& settings)
{
    return importCompose(sources, {settings.envFiles});
}

Result<Imported> runKubernetes(const std::vector<Source>& sources, const ImportSettings&)
{
    return importKubernetes(sources);
}

Result<Imported> runStructurizr(const std::vector<Source>& sources, const ImportSettings& settings)
{
    if (sources.size() > 1) {
        return refuseSecond(sources, "structurizr");
    }
    auto imported = structurizr::importStructurizr(sources.front().file, settings.root);
    if (!imported) {
        return failure(std::move(imported.error()));
    }
    return Imported{std::move(imported->document), std::move(imported->notices), {}};
}

constexpr Importer table[]{
    {"corbel", "Corbel's own text form, YAML or JSON", isCorbel, runCorbel},
    {"compose", "Docker Compose files", isCompose, runCompose},
    {"kubernetes", "Kubernetes manifests", isKubernetes, runKubernetes},
    {"structurizr", "Structurizr workspaces, DSL or JSON", isStructurizr, runStructurizr},
};

std::string names()
{
    std::vector<std::string_view> all;
    for (const Importer& importer : table) {
        all.push_back(importer.name);
    }
    return fmt::format("{}", fmt::join(all, ", "));
}

Result<const Importer*> choose(const std::vector<Source>& sources, const ImportSettings& settings)
{
    if (!settings.format.empty()) {
        const Importer* named = findImporter(settings.format);
        if (named == nullptr) {
            return failure(
                {}, Message::of("'{}' is no format; accepted are {}", settings.format, names()));
        }
        return named;
    }
    const Importer* first = nullptr;
    std::string firstFile;
    for (const Source& source : sources) {
        const Importer* found = detectImporter(source.text);
        if (found != nullptr && first != nullptr && found != first) {
            return failure({source.file, 0, 0},
                           Message::of("is of format {}, but {} of {}; files that are imported "
                                       "together are of one format",
                                       found->name, firstFile, first->name));
        }
        if (found != nullptr && first == nullptr) {
            first = found;
            firstFile = source.file;
        }
    }
    if (first != nullptr) {
        return first;
    }
    return failure(
        {sources.front().file, 0, 0},
        Message::of("is of no known format; accepted are Corbel's YAML (with a key 'corbel'), "
                    "Compose files (with 'services'), Kubernetes manifests (with 'apiVersion' and "
                    "'kind') and Structurizr workspaces"));
}

/// An importer that breaks the model's rules is refused like a file that does.
Problems breachesOf(const Document& document, const std::string& file)
{
    Problems problems;
    for (const Design& design : document.designs) {
        for (const Breach& breach : findBreaches(design.model)) {
            problems.push_back({{file, 0, 0},
                                breach.id.empty()
                                    ? breach.message
                                    : model::Message::of("{}: {}", breach.id, breach.message)});
        }
    }
    return problems;
}

/// A title for what states none: the file's own name, or its folder's for the names that every
/// Compose project uses, as Compose itself does.
void nameAfter(const std::filesystem::path& path, Document& document)
{
    Model& first = document.designs.front().model;
    if (document.designs.size() != 1 || !document.name.empty() || !first.name.empty()) {
        return;
    }
    const std::string stem = path.stem().string();
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(path, error);
    const bool isUsual = stem == "compose" || stem == "docker-compose";
    const std::string name = isUsual && !error ? whole.parent_path().filename().string() : stem;
    if (!name.empty() && textProblem(name, longestName).empty()) {
        first.name = name;
        document.name = name;
    }
}

} // namespace

std::span<const Importer> importers()
{
    return table;
}

const Importer* findImporter(std::string_view name)
{
    const auto* it = std::ranges::find(table, name, &Importer::name);
    return it == std::end(table) ? nullptr : it;
}

const Importer* detectImporter(std::string_view text)
{
    const auto* it = std::ranges::find_if(
        table, [&](const Importer& importer) { return importer.recognises(text); });
    return it == std::end(table) ? nullptr : it;
}

Result<Imported> importFiles(const std::vector<Source>& sources, const ImportSettings& settings)
{
    if (sources.empty()) {
        return failure({}, Message::of("no file to import; name at least one"));
    }
    for (const Source& source : sources) {
        if (source.text.starts_with("SQLite format 3")) {
            return failure(
                {source.file, 0, 0},
                Message::of(
                    "is a SQLite database, not text to import; a Corbel document opens as it "
                    "is, and 'corbel-cli export' writes it in other forms"));
        }
        const auto admitted =
            text::admit(source.text, source.file, text::Limits{.bytes = mostImportBytes});
        if (!admitted) {
            return failure(admitted.error());
        }
    }
    const auto importer = choose(sources, settings);
    if (!importer) {
        return failure(importer.error());
    }
    auto imported = (*importer)->run(sources, settings);
    if (imported) {
        imported->format = (*importer)->name;
        if (!settings.envFiles.empty() && (*importer)->run != runCompose) {
            imported->notices.push_back(
                {{settings.envFiles.front().file, 0, 0},
                 Message::of("is not used: {} has no variables", (*importer)->name)});
        }
        Problems problems = breachesOf(imported->document, sources.front().file);
        if (!problems.empty()) {
            return failure(std::move(problems));
        }
    }
    return imported;
}

Result<Imported> importPaths(const std::vector<std::string>& paths,
                             const std::vector<std::string>& envPaths, ImportSettings settings)
{
    Problems problems;
    const auto read = [&](const std::vector<std::string>& from, std::vector<Source>& into) {
        for (const std::string& path : from) {
            auto text = text::readTextFile(path, mostImportBytes);
            if (text) {
                into.push_back({path, std::move(*text)});
            } else {
                std::ranges::move(text.error(), std::back_inserter(problems));
            }
        }
    };
    std::vector<Source> sources;
    read(paths, sources);
    read(envPaths, settings.envFiles);
    if (!problems.empty()) {
        return failure(std::move(problems));
    }
    auto imported = importFiles(sources, settings);
    if (imported) {
        nameAfter(paths.front(), imported->document);
    }
    return imported;
}

} // namespace corbel::model::exchange
