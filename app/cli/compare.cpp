// corbel-cli compare: designs side by side.
#include <fmt/format.h>

#include "analysis/tradeoff/compare.h"
#include "app/cli/designs.h"
#include "app/cli/differences.h"
#include "app/cli/objectives.h"
#include "app/cli/output.h"

namespace corbel::cli {

namespace {

struct CompareArguments {
    std::vector<std::string> models;
    std::optional<double> assumedAvailability;
    double commonCause = 0.0;
    std::optional<Format> format;
};

const char* nameOf(analysis::Better better)
{
    switch (better) {
    case analysis::Better::Less:
        return "less";
    case analysis::Better::More:
        return "more";
    case analysis::Better::Neither:
        break;
    }
    return "neither";
}

std::string nameOf(const analysis::MetricRow& row)
{
    return row.subject.empty() ? row.metric : row.metric + " " + row.subject;
}

Json metricJson(const analysis::MetricRow& row, const std::vector<std::string>& designs)
{
    Json values = Json::array();
    for (std::size_t i = 0; i < designs.size(); ++i) {
        Json value{{"design", designs[i]}};
        value.update(toJson(row.values[i]));
        value.erase("metric");
        value.erase("subject");
        values.push_back(std::move(value));
    }
    return {{"metric", row.metric},
            {"subject", row.subject.empty() ? Json() : Json(row.subject)},
            {"better", nameOf(row.better)},
            {"values", std::move(values)},
            {"incomparable", row.incomparable.empty() ? Json() : Json(row.incomparable.text())}};
}

Json comparisonJson(const analysis::Comparison& comparison, const std::vector<NamedModel>& models)
{
    Json metrics = Json::array();
    for (const analysis::MetricRow& row : comparison.metrics) {
        metrics.push_back(metricJson(row, comparison.designs));
    }
    Json differing = Json::array();
    Json objectives = Json::array();
    Json pareto = Json::array();
    for (std::size_t i = 0; i < models.size(); ++i) {
        const std::string& name = comparison.designs[i];
        if (i > 0) {
            differing.push_back({{"before", comparison.designs.front()},
                                 {"after", name},
                                 {"changes", toJson(model::differencesInMeaning(
                                                 models.front().model, models[i].model))}});
        }
        objectives.push_back({{"design", name}, {"objectives", toJson(comparison.objectives[i])}});
        pareto.push_back({{"design", name},
                          {"on_front", comparison.pareto[i].isOnFront},
                          {"dominated_by", comparison.pareto[i].dominatedBy}});
    }
    return {{"designs", comparison.designs},
            {"metrics", std::move(metrics)},
            {"objectives", std::move(objectives)},
            {"pareto", std::move(pareto)},
            {"differences", std::move(differing)}};
}

std::vector<Grid> comparisonGrids(const analysis::Comparison& comparison,
                                  const std::vector<NamedModel>& models)
{
    std::vector<Grid> grids;
    Grid metrics{"Measures", {"measure", "better"}, {}};
    metrics.header.insert(metrics.header.end(), comparison.designs.begin(),
                          comparison.designs.end());
    for (const analysis::MetricRow& row : comparison.metrics) {
        std::vector<Cell> cells{word(nameOf(row)), word(nameOf(row.better))};
        for (const analysis::MetricValue& value : row.values) {
            cells.push_back(valueCell(value));
        }
        metrics.rows.push_back(std::move(cells));
    }
    grids.push_back(std::move(metrics));
    Grid pareto{"Pareto front", {"design", "on the front", "beaten by"}, {}};
    for (std::size_t i = 0; i < models.size(); ++i) {
        const std::string& name = comparison.designs[i];
        if (!comparison.objectives[i].empty()) {
            grids.push_back(
                toGrid(comparison.objectives[i], fmt::format("Objectives of {}", name)));
        }
        pareto.rows.push_back({word(name), word(comparison.pareto[i].isOnFront ? "yes" : "no"),
                               word(joined(comparison.pareto[i].dominatedBy))});
    }
    grids.push_back(std::move(pareto));
    Grid left{"Left out of the Pareto front", {"because", "measures"}, {}};
    for (const analysis::LeftOut& group : analysis::leftOut(comparison)) {
        std::vector<std::string> names;
        for (const analysis::MetricRow* row : group.rows) {
            names.push_back(nameOf(*row));
        }
        left.rows.push_back({word(group.because.text()), word(joined(names))});
    }
    if (!left.rows.empty()) {
        grids.push_back(std::move(left));
    }
    for (std::size_t i = 1; i < models.size(); ++i) {
        const auto found = model::differencesInMeaning(models.front().model, models[i].model);
        grids.push_back(
            toGrid(found, fmt::format("{} differences from {} to {}", found.size(),
                                      comparison.designs.front(), comparison.designs[i])));
    }
    return grids;
}

int runCompare(const Session& session, const CompareArguments& arguments)
{
    const auto models = openAll(session, arguments.models);
    if (!models) {
        return session.refuse(models.error());
    }
    if (models->size() < 2) {
        session.error("a comparison needs two designs or more; give a second MODEL");
        return WrongUsage;
    }
    std::vector<analysis::ComparedModel> compared;
    for (const NamedModel& one : *models) {
        compared.push_back(
            {one.name, &one.model, arguments.assumedAvailability, arguments.commonCause});
    }
    const analysis::Comparison comparison = analysis::compare(compared, session.stop());
    writeResults(
        session, arguments.format, [&] { return comparisonJson(comparison, *models); },
        [&] { return comparisonGrids(comparison, *models); });
    return Fine;
}

} // namespace

void addCompare(CLI::App& app, Session& session)
{
    CLI::App* command = app.add_subcommand("compare", "Put designs side by side");
    auto arguments = std::make_shared<CompareArguments>();
    command
        ->add_option("models", arguments->models,
                     "What to compare; a document stands for all its designs")
        ->required()
        ->type_name("MODEL MODEL...");
    addAssumptionOption(*command, arguments->assumedAvailability);
    addCommonCauseOption(*command, arguments->commonCause);
    addFormatOption(*command, arguments->format);
    session.onRun(*command, [=, &session] { return runCompare(session, *arguments); });
}

} // namespace corbel::cli
