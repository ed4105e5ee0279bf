#include "app/cli/input.h"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <optional>

#include <fmt/format.h>

#include "model/exchange/import.h"
#include "model/import_base.h"
#include "model/storage/document_file.h"
#include "model/text/file.h"
#include "model/text/yaml.h"

namespace corbel::cli {

namespace {

constexpr const char* standardInput = "standard input";

/// `bytes` at most, and one more when there is more.
std::string readStream(std::istream& in, std::size_t bytes)
{
    std::string text(bytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

struct Address {
    std::string file;
    std::string design;
    bool hasDesign = false;
};

Address split(const std::string& argument)
{
    const std::size_t hash = argument.rfind('#');
    std::error_code ignored;
    if (hash == std::string::npos || std::filesystem::exists(argument, ignored)) {
        return {argument, {}, false};
    }
    return {argument.substr(0, hash), argument.substr(hash + 1), true};
}

/// The name of the format that an import would take the file for, where that is not our own.
std::optional<std::string_view> foreignFormat(const std::string& file)
{
    const auto text = model::text::readTextFile(file, model::text::Limits{}.bytes);
    const auto* importer = text ? model::exchange::detectImporter(*text) : nullptr;
    if (importer == nullptr || importer == model::exchange::findImporter("corbel")) {
        return std::nullopt;
    }
    return importer->name;
}

model::Result<OpenDocument> openFile(const Session& session, const std::string& file)
{
    if (file == "-") {
        auto read = model::text::readDocument(readStream(session.in(), model::text::Limits{}.bytes),
                                              standardInput);
        if (!read) {
            return model::failure(std::move(read.error()));
        }
        return OpenDocument{file, asOpened(std::move(*read), file), {}, false};
    }
    auto loaded = model::storage::load(file);
    if (!loaded) {
        if (const auto format = foreignFormat(file)) {
            return model::failure(
                {file}, model::Message::of("of format {}, and no Corbel document; bring it in with "
                                           "'corbel-cli import FILE -o NEW.corbel'",
                                           *format));
        }
        return model::failure(std::move(loaded.error().problems));
    }
    return OpenDocument{file, asOpened(std::move(loaded->document), file), {}, loaded->hasComments};
}

std::string idsOf(const model::Document& document)
{
    std::string list;
    for (const model::Design& design : document.designs) {
        list += (list.empty() ? "" : ", ") + design.id.value;
    }
    return list;
}

} // namespace

model::Result<OpenDocument> openDocument(const Session& session, const std::string& argument)
{
    const Address address = split(argument);
    auto opened = openFile(session, address.file);
    if (!opened || !address.hasDesign) {
        return opened;
    }
    opened->named.value = address.design;
    if (find(opened->document, opened->named) == nullptr) {
        return model::failure({address.file},
                              model::Message::of("has no design '{}'; it has: {}", address.design,
                                                 idsOf(opened->document)));
    }
    return opened;
}

model::Result<model::Document> openDesigns(const Session& session, const std::string& argument)
{
    auto opened = openDocument(session, argument);
    if (!opened) {
        return model::failure(std::move(opened.error()));
    }
    if (!opened->named.empty()) {
        opened->document.designs = {model::Design(*find(opened->document, opened->named))};
    }
    return std::move(opened->document);
}

model::Result<OpenModel> openModel(const Session& session, const std::string& argument)
{
    auto opened = openDocument(session, argument);
    if (!opened) {
        return model::failure(std::move(opened.error()));
    }
    const auto& designs = opened->document.designs;
    if (opened->named.empty() && designs.size() > 1) {
        session.notice(fmt::format("'{}' holds the designs {}; taking {}, as none is named ({}#{})",
                                   argument, idsOf(opened->document), designs.front().id.value,
                                   argument, designs.back().id.value));
    }
    const auto named = std::ranges::find(designs, opened->named, &model::Design::id);
    const std::size_t index =
        opened->named.empty() ? 0 : static_cast<std::size_t>(named - designs.begin());
    return OpenModel{argument, std::move(opened->document), index};
}

const std::string& OpenModel::title() const
{
    return !model().name.empty() ? model().name : !document.name.empty() ? document.name : argument;
}

const model::Scenario* chosenScenario(const Session& session, const OpenModel& open,
                                      const std::string& id)
{
    const auto& scenarios = open.model().scenarios;
    const auto found = std::ranges::find(scenarios, model::ScenarioId{id}, &model::Scenario::id);
    if (found != scenarios.end()) {
        return &*found;
    }
    std::vector<std::string> known;
    for (const model::Scenario& scenario : scenarios) {
        known.push_back(scenario.id.value);
    }
    session.error(fmt::format("'{}' has no scenario '{}'; it has: {}", open.argument, id,
                              known.empty() ? "none" : fmt::format("{}", fmt::join(known, ", "))));
    return nullptr;
}

} // namespace corbel::cli
