// corbel-cli new, templates: start from a document that is compiled into the program.
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "analysis/patterns/recognize.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "model/document.h"
#include "ui/render/templates.h"

namespace corbel::cli {

namespace {

/// The pattern that recognition puts first for this document, where the whole of it holds; else
/// null.
Json patternOf(const model::Model& model)
{
    const std::vector<analysis::PatternResult> found = analysis::recognizePatterns(model);
    const bool isWhole = !found.empty() && found.front().fit == analysis::Interval{1, 1};
    return isWhole ? Json(found.front().pattern) : Json();
}

int runNew(const Session& session, const std::string& name, const std::string& language,
           const std::string& output)
{
    auto document = render::readTemplate(name, language);
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
    for (const render::TemplateEntry& entry : render::templates()) {
        const std::string name(entry.name);
        const auto document = render::readTemplate(name, "en");
        const auto korean = render::readTemplate(name, "ko");
        if (!document || !korean) {
            return session.refuse(document ? korean.error() : document.error());
        }
        const model::Model& model = document->designs.front().model;
        list.push_back({{"name", name},
                        {"title", model.name},
                        {"title_ko", korean->designs.front().model.name},
                        {"pattern", patternOf(model)},
                        {"group", render::spelling(entry.group)},
                        {"elements", model.elements.size()},
                        {"description", model.description}});
        grid.rows.push_back({word(name), word(model.name), figure(model.elements.size()),
                             word(render::firstSentence(model.description))});
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
    auto language = std::make_shared<std::string>("en");
    auto output = std::make_shared<std::string>();
    command->add_option("--template", *name, "Name of the template; see 'corbel-cli templates'")
        ->required()
        ->type_name("NAME");
    command->add_option("-o,--output", *output, "Document to write: .corbel, .corbel.yaml or .yaml")
        ->required()
        ->check(documentNameError)
        ->type_name("FILE");
    command->add_option("--lang", *language, "Language of its texts; default: en")
        ->check(CLI::IsMember({"en", "ko"}))
        ->type_name("en|ko");
    session.onRun(*command, [=, &session] { return runNew(session, *name, *language, *output); });
}

void addTemplates(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand("templates", "List the templates");
    auto format = std::make_shared<std::optional<Format>>();
    addFormatOption(*command, *format);
    session.onRun(*command, [=, &session] { return runTemplates(session, *format); });
}

} // namespace corbel::cli
