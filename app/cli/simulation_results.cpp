#include "app/cli/simulation_results.h"

#include <array>

#include <fmt/format.h>

namespace corbel::cli {

namespace {

using namespace analysis;

Json interval(const std::optional<ConfidenceInterval>& ci)
{
    return ci ? Json{ci->low, ci->high} : Json();
}

Json toJson(const Estimate& estimate)
{
    return {{"mean", orNull(estimate.mean)}, {"ci", interval(estimate.ci)}};
}

Json toJson(const ResponseEstimate& response)
{
    Json json = toJson(static_cast<const Estimate&>(response));
    json["p50"] = orNull(response.p50);
    json["p90"] = orNull(response.p90);
    json["p95"] = orNull(response.p95);
    json["p99"] = orNull(response.p99);
    json["p999"] = orNull(response.p999);
    constexpr std::array names{"p50", "p90", "p95", "p99", "p999"};
    Json intervals = Json::object();
    for (std::size_t i = 0; i < std::min(names.size(), response.percentileCi.size()); ++i) {
        intervals[names[i]] = interval(response.percentileCi[i]);
    }
    json["percentile_ci"] = std::move(intervals);
    return json;
}

Json toJson(const ClosedForm& form)
{
    return {{"basis", form.basis},
            {"formula", form.formula.text()},
            {"throughput", orNull(form.throughput)},
            {"utilization", orNull(form.utilization)},
            {"queue", orNull(form.queue)},
            {"wait", orNull(form.wait)},
            {"response", orNull(form.response)},
            {"lost", orNull(form.lost)},
            {"p50", orNull(form.p50)},
            {"p90", orNull(form.p90)},
            {"p95", orNull(form.p95)},
            {"p99", orNull(form.p99)},
            {"p999", orNull(form.p999)},
            {"lower", orNull(form.lower)},
            {"upper", orNull(form.upper)}};
}

Json toJson(const ElementResult& element)
{
    return {{"element", element.element},
            {"throughput", toJson(element.throughput)},
            {"utilization", toJson(element.utilization)},
            {"queue", toJson(element.queue)},
            {"population", toJson(element.population)},
            {"wait", toJson(element.wait)},
            {"response", toJson(element.response)},
            {"lost", element.lost},
            {"closed_form", toJson(element.closedForm)}};
}

Json toJson(const EndToEndResult& entry)
{
    return {{"entry", entry.entry},
            {"relation", entry.relation.empty() ? Json() : Json(entry.relation)},
            {"response", toJson(entry.response)},
            {"throughput", toJson(entry.throughput)},
            {"errors", entry.errors},
            {"closed_form", toJson(entry.closedForm)}};
}

/// `0.0123 (0.0121 to 0.0125)`.
Cell withInterval(const Estimate& estimate)
{
    Cell cell = figure(estimate.mean);
    if (estimate.ci) {
        cell.text +=
            fmt::format(" ({} to {})", digits(estimate.ci->low, 4), digits(estimate.ci->high, 4));
        cell.isNumber = false;
    }
    return cell;
}

} // namespace

Json toJson(const SimulationResult& result, double wallSeconds)
{
    Json elements = Json::array();
    for (const ElementResult& element : result.elements) {
        elements.push_back(toJson(element));
    }
    Json entries = Json::array();
    for (const EndToEndResult& entry : result.endToEnd) {
        entries.push_back(toJson(entry));
    }
    Json checks = Json::array();
    for (const SimulationCheck& check : result.checks) {
        checks.push_back(
            {{"name", check.name}, {"element", check.element}, {"error", check.error}});
    }
    Json undecided = Json::array();
    for (const OpenInput& open : result.undecided) {
        undecided.push_back({{"analysis", open.analysis},
                             {"needs", open.needs.text()},
                             {"reason", open.reason.text()},
                             {"blocking", open.blocking}});
    }
    return {{"seed", result.seed},
            {"fingerprint", result.fingerprint},
            {"replications", result.replications},
            {"duration", result.duration},
            {"warmup", result.warmup},
            {"simulated_seconds", result.simulatedSeconds},
            {"events", result.events},
            {"wall_seconds", wallSeconds},
            {"fidelity", result.fidelity},
            {"scenario", result.scenario.empty() ? Json() : Json(result.scenario)},
            {"complete", result.isComplete},
            {"precision_reached", orNull(result.isPrecisionReached)},
            {"elements", std::move(elements)},
            {"end_to_end", std::move(entries)},
            {"checks", std::move(checks)},
            {"assumptions", model::texts(result.assumptions)},
            {"undecided", std::move(undecided)}};
}

std::vector<Grid> toGrids(const SimulationResult& result)
{
    Grid run{"Run", {"figure", "value"}, {}};
    run.rows = {{word("seed"), word(std::to_string(result.seed))},
                {word("fingerprint"), word(result.fingerprint)},
                {word("replications"), figure(std::size_t{result.replications})},
                {word("simulated seconds"), figure(result.simulatedSeconds)},
                {word("events"), word(std::to_string(result.events))}};
    Grid entries{"End to end",
                 {"entry", "throughput 1/s", "response s", "p99 s", "errors", "closed form s"},
                 {}};
    for (const EndToEndResult& entry : result.endToEnd) {
        entries.rows.push_back({word(entry.entry), withInterval(entry.throughput),
                                withInterval(entry.response), figure(entry.response.p99),
                                word(std::to_string(entry.errors)),
                                figure(entry.closedForm.response)});
    }
    Grid elements{"Elements",
                  {"element", "throughput 1/s", "utilization", "queue", "wait s", "response s",
                   "p99 s", "lost", "closed form s", "basis"},
                  {}};
    for (const ElementResult& element : result.elements) {
        elements.rows.push_back({word(element.element), withInterval(element.throughput),
                                 withInterval(element.utilization), withInterval(element.queue),
                                 withInterval(element.wait), withInterval(element.response),
                                 figure(element.response.p99), word(std::to_string(element.lost)),
                                 figure(element.closedForm.response),
                                 word(element.closedForm.basis)});
    }
    Grid open{"Undecided", {"needs", "why"}, {}};
    for (const OpenInput& one : result.undecided) {
        open.rows.push_back({word(one.needs.text()), word(one.reason.text())});
    }
    Grid assumed{"Assumptions", {"assumption"}, {}};
    for (const model::Message& one : result.assumptions) {
        assumed.rows.push_back({word(one.text())});
    }
    std::vector<Grid> grids;
    for (Grid* grid : {&run, &entries, &elements, &assumed, &open}) {
        if (!grid->rows.empty()) {
            grids.push_back(std::move(*grid));
        }
    }
    return grids;
}

} // namespace corbel::cli
