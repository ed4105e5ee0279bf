#include "app/cli/output.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

#include <fmt/format.h>

#include "model/import_base.h"
#include "model/storage/document_file.h"
#include "model/storage/whole_file.h"
#include "model/text/yaml.h"

namespace corbel::cli {

void writeResults(const Session& session, std::optional<Format> format,
                  const std::function<Json()>& json,
                  const std::function<std::vector<Grid>()>& grids)
{
    const Format chosen =
        format.value_or(session.surroundings().isOutTerminal ? Format::Table : Format::Json);
    session.out() << (chosen == Format::Json ? jsonText(json()) : gridText(grids(), chosen));
}

int writeFile(const Session& session, const std::string& path, std::string_view bytes)
{
    if (path == "-") {
        session.out() << bytes;
        return Fine;
    }
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (std::filesystem::is_character_file(status) || std::filesystem::is_fifo(status)) {
        std::ofstream stream(path, std::ios::binary); // Such as /dev/null; nothing to keep safe.
        stream << bytes << std::flush;
        return stream ? Fine : session.refuse({{{path}, model::Message::of("cannot be written")}});
    }
    const auto written = model::storage::writeWhole(path, bytes);
    return written ? Fine : session.refuse(written.error().problems);
}

int writeDocument(const Session& session, const std::string& path, const model::Document& document)
{
    if (path == "-") {
        session.out() << model::text::writeDocument(asSaved(document, path));
        return Fine;
    }
    const auto saved = model::storage::save(path, asSaved(document, path));
    return saved ? Fine : session.refuse(saved.error().problems);
}

std::string documentNameError(const std::string& path)
{
    const std::string extension = extensionOf(path);
    const bool isGood =
        path == "-" || extension == "corbel" || extension == "yaml" || extension == "yml";
    return isGood
               ? std::string()
               : fmt::format("'{}': a document is written as .corbel, .corbel.yaml or .yaml", path);
}

bool isSameFile(const std::string& first, const std::string& second)
{
    std::error_code error;
    return std::filesystem::equivalent(first, second, error) && !error;
}

std::string extensionOf(const std::string& path)
{
    std::string extension = std::filesystem::path(path).extension().string();
    extension.erase(0, extension.empty() ? 0 : 1);
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension;
}

} // namespace corbel::cli
