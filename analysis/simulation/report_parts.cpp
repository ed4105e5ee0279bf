#include "analysis/simulation/report_parts.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace corbel::analysis {

namespace {

/// Estimates of ratio over samples; those without a denominator say nothing.
template <class Ratio>
Estimate estimateOf(const NodeSummary& node, Ratio ratio)
{
    std::vector<double> values;
    for (const Tally& sample : node.samples) {
        if (const std::optional<double> value = ratio(sample)) {
            values.push_back(*value);
        }
    }
    return estimate(values);
}

std::optional<double> perSecond(double amount, const Tally& tally)
{
    return tally.seconds > 0.0 ? std::optional(amount / tally.seconds) : std::nullopt;
}

std::optional<double> perRequest(double amount, std::uint64_t requests)
{
    return requests > 0 ? std::optional(amount / static_cast<double>(requests)) : std::nullopt;
}

Estimate throughputOf(const NodeSummary& node)
{
    return estimateOf(node, [](const Tally& tally) {
        return perSecond(static_cast<double>(tally.completions), tally);
    });
}

ResponseEstimate responseOf(const NodeSummary& node)
{
    ResponseEstimate response;
    static_cast<Estimate&>(response) = estimateOf(
        node, [](const Tally& tally) { return perRequest(tally.responseSum, tally.completions); });
    const std::array<std::optional<double>*, reportedQuantiles.size()> targets{
        &response.p50, &response.p90, &response.p95, &response.p99, &response.p999};
    for (std::size_t i = 0; i < reportedQuantiles.size(); ++i) {
        *targets[i] = node.histogram.quantile(reportedQuantiles[i]);
        std::vector<double> values;
        for (const Quantiles& quantiles : node.quantiles) {
            if (quantiles[i]) {
                values.push_back(*quantiles[i]);
            }
        }
        response.percentileCi.push_back(estimate(values).ci);
    }
    return response;
}

void setQuantiles(const std::optional<ResponseLaw>& law, ClosedForm& form)
{
    if (law) {
        form.p50 = law->quantile(0.5);
        form.p90 = law->quantile(0.9);
        form.p95 = law->quantile(0.95);
        form.p99 = law->quantile(0.99);
        form.p999 = law->quantile(0.999);
    }
}

ClosedForm closedFormOf(const NetworkNode& node, const StationForm& station)
{
    ClosedForm form;
    form.basis = spelling(station.basis);
    form.formula = station.formula;
    if (station.basis == FormBasis::None) {
        return form;
    }
    const QueueFigures& figures = station.figures;
    form.throughput = figures.throughput;
    if (node.hasWork && node.servers != unlimited) {
        form.utilization = figures.utilization;
    }
    form.queue = figures.queue;
    form.wait = figures.wait;
    form.response = figures.response;
    form.lost = figures.loss;
    setQuantiles(station.law, form);
    return form;
}

ClosedForm closedFormOf(const EndToEndForm& entry, double rate)
{
    ClosedForm form;
    form.basis = spelling(entry.basis);
    form.formula = entry.formula;
    if (entry.basis == FormBasis::None) {
        return form;
    }
    form.lower = entry.lower;
    form.upper = entry.upper;
    if (entry.upper - entry.lower <= 1e-12 * entry.upper) {
        form.response = entry.lower;
        form.throughput = rate;
    }
    setQuantiles(entry.law, form);
    return form;
}

ElementResult elementOf(const NetworkNode& node, const NodeSummary& summary,
                        const StationForm& station)
{
    ElementResult result;
    result.element = node.element;
    result.throughput = throughputOf(summary);
    result.closedForm = closedFormOf(node, station);
    result.lost = summary.total().lost;
    if (node.workUnknown) {
        return result;
    }
    if (node.hasWork && node.servers != unlimited) {
        const double servers = static_cast<double>(node.servers) * node.replicas;
        result.utilization = estimateOf(summary, [servers](const Tally& tally) {
            return perSecond((tally.populationArea - tally.queueArea) / servers, tally);
        });
    }
    result.queue =
        estimateOf(summary, [](const Tally& tally) { return perSecond(tally.queueArea, tally); });
    result.population = estimateOf(
        summary, [](const Tally& tally) { return perSecond(tally.populationArea, tally); });
    result.wait = estimateOf(
        summary, [](const Tally& tally) { return perRequest(tally.waitSum, tally.waits); });
    result.response = responseOf(summary);
    return result;
}

/// Whether requests that start at `node` can reach an element whose work is not known.
bool reachesUnknown(const Network& network, std::uint32_t node)
{
    std::vector<bool> seen(network.nodes.size(), false);
    std::vector<std::uint32_t> open{node};
    seen[node] = true;
    while (!open.empty()) {
        const NetworkNode& here = network.nodes[open.back()];
        open.pop_back();
        if (here.workUnknown) {
            return true;
        }
        for (std::uint32_t s = 0; s < here.stepCount; ++s) {
            const NetworkStep& step = network.steps[here.firstStep + s];
            for (std::uint32_t c = 0; c < step.callCount; ++c) {
                const std::uint32_t target = network.calls[step.firstCall + c].target;
                if (!seen[target]) {
                    seen[target] = true;
                    open.push_back(target);
                }
            }
        }
    }
    return false;
}

std::vector<SimulationCheck> checksOf(const Network& network, const RunSummary& summary)
{
    SimulationCheck little{.name = "little", .element = {}, .error = 0.0};
    SimulationCheck conservation{.name = "conservation", .element = {}, .error = 0.0};
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        const Tally total = summary.nodes[i].total();
        // L against lambda W, both times the length of the run.
        const double larger = std::max(total.populationArea, total.responseSum);
        const double gap =
            larger > 0.0 ? std::fabs(total.populationArea - total.responseSum) / larger : 0.0;
        const bool isRare = total.completions < 1000; // both ends of the run count too much
        if (!isRare && (little.element.empty() || gap > little.error)) {
            little.element = network.nodes[i].element;
            little.error = gap;
        }
        const auto missing = static_cast<double>(std::llabs(summary.nodes[i].unaccounted));
        if (conservation.element.empty() || missing > conservation.error) {
            conservation.element = network.nodes[i].element;
            conservation.error = missing;
        }
    }
    return {little, conservation};
}

} // namespace

void fillResult(const model::Model& model, const CompiledModel& compiled, const NetworkForm& form,
                const RunSummary& summary, SimulationResult& result)
{
    const Network& network = compiled.network;
    result.replications = summary.replications;
    result.simulatedSeconds = summary.seconds;
    result.events = summary.events;
    result.isComplete = summary.isComplete;
    result.isPrecisionReached = summary.isPrecisionReached;
    if (summary.isExhausted) {
        result.undecided.push_back(
            {"duration",
             model::Message::of("too many requests were in flight at a time: the run ended "
                                "early and its figures are of the time before"),
             false});
    }
    if (summary.replications == 0) {
        return;
    }
    result.fingerprint = fmt::format("{:016x}", summary.fingerprint);
    for (std::uint32_t i = 0; i < network.nodes.size(); ++i) {
        if (!network.nodes[i].isEntry) {
            result.elements.push_back(
                elementOf(network.nodes[i], summary.nodes[i], form.stations[i]));
        }
    }
    std::ranges::sort(result.elements, {}, [&](const ElementResult& element) {
        return model.elements.indexOf(element.element);
    });
    for (std::size_t i = 0; i < network.sources.size(); ++i) {
        const std::uint32_t node = network.sources[i].node;
        EndToEndResult& entry = result.endToEnd.emplace_back();
        entry.entry = network.nodes[node].element;
        entry.relation = compiled.sourceRelations[i];
        entry.throughput = throughputOf(summary.nodes[node]);
        entry.errors = summary.nodes[node].total().lost;
        entry.closedForm = closedFormOf(form.endToEnd[i], form.traffic.nodeRate[node]);
        if (!reachesUnknown(network, node)) {
            entry.response = responseOf(summary.nodes[node]);
        }
    }
    result.checks = checksOf(network, summary);
}

} // namespace corbel::analysis
