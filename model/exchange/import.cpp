#include "model/exchange/import.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "model/exchange/compose/importer.h"
#include "model/exchange/structurizr/importer.h"
#include "model/field_check.h"
#include "model/invariants.h"
#include "model/schema.h"
#include "model/text/file.h"
#include "model/text/yaml.h"
#include "model/text/yaml_gate.h"

namespace corbel::model::exchange {

namespace {

using Keys = std::set<std::string, std::less<>>;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The text from its first character that is neither blank nor a byte order mark.
std::string_view content(std::string_view text)
{
    text.remove_prefix(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    return text;
}

/// The keys of a JSON object's first level, without judging the rest.
Keys jsonKeys(std::string_view text)
{
    Keys keys;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        depth += c == '{' || c == '[' ? 1 : 0;
        depth -= c == '}' || c == ']' ? 1 : 0;
        if (c != '"') {
            continue;
        }
        const std::size_t start = i + 1;
        for (++i; i < text.size() && text[i] != '"'; ++i) {
            i += text[i] == '\\' ? 1 : 0;
        }
        const std::string_view after = content(text.substr(std::min(i + 1, text.size())));
        if (depth == 1 && after.starts_with(':')) {
            keys.emplace(text.substr(start, i - start));
        }
    }
    return keys;
}

/// The keys that begin a line of YAML, without judging the rest: a damaged file is still told by
/// what it wants to be.
Keys yamlKeys(std::string_view text)
{
    Keys keys;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        const bool isQuoted = line.starts_with('"') || line.starts_with('\'');
        line.remove_prefix(isQuoted ? 1 : 0);
        const std::size_t length = std::min(
            line.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"),
            line.size());
        std::string_view rest = line.substr(length);
        rest.remove_prefix(isQuoted && !rest.empty() ? 1 : 0);
        while (rest.starts_with(' ')) {
            rest.remove_prefix(1);
        }
        if (length > 0 && rest.starts_with(':')) {
            keys.emplace(line.substr(0, length));
        }
    }
    return keys;
}

Keys topKeys(std::string_view text)
{
    const std::string_view start = content(text);
    return start.starts_with('{') ? jsonKeys(start) : yamlKeys(start);
}

bool isCorbel(std::string_view text)
{
    return topKeys(text).contains("corbel");
}

bool isCompose(std::string_view text)
{
    const Keys keys = topKeys(text);
    return keys.contains("services") && !keys.contains("corbel");
}

/// Skips comments of the DSL and answers for the first statement.
bool isDsl(std::string_view text)
{
    for (text = content(text);; text = content(text)) {
        if (text.starts_with("//") || text.starts_with('#')) {
            text.remove_prefix(std::min(text.find('\n'), text.size()));
        } else if (text.starts_with("/*")) {
            const std::size_t end = text.find("*/");
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
        } else {
            break;
        }
    }
    constexpr std::string_view keyword = "workspace";
    const bool isWorkspace =
        text.size() > keyword.size() &&
        std::ranges::equal(text.substr(0, keyword.size()), keyword, [](char a, char b) {
            return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
        });
    return isWorkspace && (isBlank(text[keyword.size()]) || text[keyword.size()] == '{');
}

bool isStructurizr(std::string_view text)
{
    if (!content(text).starts_with('{')) {
        return isDsl(text);
    }
    const Keys keys = jsonKeys(content(text));
    return keys.contains("model") && !keys.contains("corbel") && !keys.contains("services");
}

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
                    "Compose files (with 'services') and Structurizr workspaces"));
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
