// corbel-cli check: whether models are legal, and whether they reach their objectives.
#include <fmt/format.h>

#include "app/cli/input.h"
#include "app/cli/objectives.h"
#include "app/cli/output.h"

namespace corbel::cli {

namespace {

struct CheckArguments {
    std::vector<std::string> models;
    std::optional<Format> format;
};

int runCheck(const Session& session, const CheckArguments& arguments)
{
    Json json = Json::array();
    Grid grid{"Models", {"model", "design", "elements", "relations", "legal"}, {}};
    std::vector<Grid> objectiveGrids;
    bool isRefused = false;
    bool isMissed = false;
    for (const std::string& argument : arguments.models) {
        const auto document = openDesigns(session, argument);
        if (!document) {
            session.refuse(document.error());
            isRefused = true;
            Json problems = Json::array();
            for (const model::Problem& problem : document.error()) {
                problems.push_back({{"file", problem.place.file},
                                    {"line", problem.place.line},
                                    {"column", problem.place.column},
                                    {"message", problem.message.text()}});
            }
            json.push_back(
                {{"model", argument}, {"legal", false}, {"problems", std::move(problems)}});
            grid.rows.push_back({word(argument), word(""), word(""), word(""), word("no")});
            continue;
        }
        for (const model::Design& design : document->designs) {
            const model::Model& model = design.model;
            const auto objectives = analysis::evaluateObjectives(model, session.stop());
            isMissed = isMissed || isAnyMissed(objectives);
            json.push_back({{"model", argument},
                            {"design", design.id.value},
                            {"legal", true},
                            {"problems", Json::array()},
                            {"objectives", toJson(objectives)}});
            if (!objectives.empty()) {
                objectiveGrids.push_back(toGrid(
                    objectives, fmt::format("Objectives of {}#{}", argument, design.id.value)));
            }
            grid.rows.push_back({word(argument), word(design.id.value),
                                 figure(model.elements.size()), figure(model.relations.size()),
                                 word("yes")});
        }
    }
    writeResults(
        session, arguments.format,
        [&] {
            return Json{{"models", json}};
        },
        [&] {
            objectiveGrids.insert(objectiveGrids.begin(), grid);
            return objectiveGrids;
        });
    return isRefused ? Refused : isMissed ? Findings : Fine;
}

} // namespace

void addCheck(CLI::App& app, Session& session)
{
    CLI::App* command =
        app.add_subcommand("check", "Check that models are legal and reach their objectives");
    auto arguments = std::make_shared<CheckArguments>();
    command->add_option("models", arguments->models, "What to check")
        ->required()
        ->type_name("MODEL...");
    addFormatOption(*command, arguments->format);
    session.onRun(*command, [=, &session] { return runCheck(session, *arguments); });
}

} // namespace corbel::cli
