// corbel-cli new, templates: start from a document that is compiled into the program.
#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <utility>

#include <QDir>
#include <QFile>
#include <fmt/format.h>

#include "analysis/patterns/catalogue.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "model/document.h"
#include "model/storage/document_file.h"
#include "model/text/yaml.h"

namespace corbel::cli {

namespace {

const QString folder = QStringLiteral(":/templates");
const QString suffix = QStringLiteral(".corbel.yaml");

/// The Korean titles; the English one is the template document's own name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> koreanTitles{{
    {"centralized", "집약형"},
    {"client-server", "클라이언트-서버"},
    {"simple-horizontal", "단순 수평 분할형"},
    {"three-tier", "3계층형"},
}};

Json koreanTitle(std::string_view name)
{
    const auto found =
        std::ranges::find(koreanTitles, name, [](const auto& row) { return row.first; });
    return found == koreanTitles.end() ? Json() : Json(found->second);
}

/// The pattern whose id is the template's name or the beginning of it, up to a hyphen; else null.
Json patternOf(std::string_view name)
{
    std::string_view longest;
    for (const analysis::patterns::PatternSpec* spec : analysis::patterns::catalogue()) {
        const std::string_view id = spec->id;
        if (name.starts_with(id) && (name.size() == id.size() || name[id.size()] == '-') &&
            id.size() > longest.size()) {
            longest = id;
        }
    }
    return longest.empty() ? Json() : Json(longest);
}

/// In alphabetical order.
std::vector<std::string> templateNames()
{
    std::vector<std::string> names;
    for (const QString& file :
         QDir(folder).entryList({QStringLiteral("*") + suffix}, QDir::Files, QDir::Name)) {
        names.push_back(file.chopped(suffix.size()).toStdString());
    }
    return names;
}

model::Result<model::Document> readTemplate(const std::string& name)
{
    QFile file(folder + QLatin1Char('/') + QString::fromStdString(name) + suffix);
    if (!file.open(QFile::ReadOnly)) {
        std::string names;
        for (const std::string& known : templateNames()) {
            names += (names.empty() ? "" : ", ") + known;
        }
        return model::failure({},
                              fmt::format("there is no template '{}'; there are: {}", name, names));
    }
    return model::text::readDocument(file.readAll().toStdString(), name);
}

int runNew(const Session& session, const std::string& name, const std::string& output)
{
    auto document = readTemplate(name);
    if (!document) {
        session.refuse(document.error());
        return WrongUsage;
    }
    return writeDocument(session, output, *document);
}

int runTemplates(const Session& session, std::optional<Format> format)
{
    Json list = Json::array();
    Grid grid{"Templates", {"name", "title", "elements", "about"}, {}};
    for (const std::string& name : templateNames()) {
        const auto document = readTemplate(name);
        if (!document) {
            return session.refuse(document.error());
        }
        const model::Model& model = document->designs.front().model;
        list.push_back({{"name", name},
                        {"title", model.name},
                        {"title_ko", koreanTitle(name)},
                        {"pattern", patternOf(name)},
                        {"elements", model.elements.size()},
                        {"description", model.description}});
        const std::string firstSentence =
            model.description.substr(0, model.description.find('.') + 1);
        grid.rows.push_back(
            {word(name), word(model.name), figure(model.elements.size()), word(firstSentence)});
    }
    writeResults(
        session, format, [&] { return list; }, [&] { return std::vector{grid}; });
    return Fine;
}

} // namespace

void addNew(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand("new", "Start a document from a template");
    auto name = std::make_shared<std::string>();
    auto output = std::make_shared<std::string>();
    command->add_option("--template", *name, "Name of the template; see 'corbel-cli templates'")
        ->required()
        ->type_name("NAME");
    command->add_option("-o,--output", *output, "Document to write: .corbel, .corbel.yaml or .yaml")
        ->required()
        ->check(documentNameError)
        ->type_name("FILE");
    session.onRun(*command, [=, &session] { return runNew(session, *name, *output); });
}

void addTemplates(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand("templates", "List the templates");
    auto format = std::make_shared<std::optional<Format>>();
    addFormatOption(*command, *format);
    session.onRun(*command, [=, &session] { return runTemplates(session, *format); });
}

} // namespace corbel::cli
