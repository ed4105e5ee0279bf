#include <fmt/format.h>

#include "app/cli/analyses.h"
#include "app/cli/availability_results.h"
#include "app/cli/objectives.h"
#include "app/cli/pattern_results.h"

namespace corbel::cli {

namespace {

using namespace analysis;

/// A time; what is shorter than a nanosecond is no more than that to anybody.
Cell seconds(const std::optional<double>& time)
{
    constexpr double shortest = 1e-9;
    return time && *time > 0.0 && *time < shortest ? Cell{"< 1e-9"} : figure(time);
}

/// "s0, s1 and 457 more": a table is for reading, JSON has them all.
std::string few(const std::vector<std::string>& ids)
{
    constexpr std::size_t most = 3;
    return ids.size() <= most ? joined(ids)
                              : fmt::format("{}, {} and {} more", ids[0], ids[1], ids.size() - 2);
}

Grid conwayGrid(const Conway& conway)
{
    const Structure& structure = conway.structure;
    const Coordination& coordination = conway.coordination;
    return {"Structure and organisation",
            {"measure", "value"},
            {{word("propagation cost"), figure(structure.propagationCost)},
             {word("average component dependency"), figure(structure.acd)},
             {word("normalised cumulative component dependency"), figure(structure.nccd)},
             {word("cycles of dependency"), figure(structure.cycles.size())},
             {word("congruence"), figure(coordination.congruence)},
             {word("weighted congruence"), figure(coordination.weightedCongruence)},
             {word("teams"), figure(coordination.teams.size())},
             {word("coordination gaps"), figure(coordination.gaps.size())}}};
}

/// One figure, or the bounds of it.
Cell between(const std::optional<double>& least, const std::optional<double>& most)
{
    const bool isRange = least && most && *least != *most;
    return isRange ? Cell{figure(*least).text + " to " + figure(*most).text} : figure(least);
}

std::vector<Grid> capacityGrids(const CapacityResult& capacity)
{
    Grid stations{
        "Capacity",
        {"element", "arrivals 1/s", "utilization", "turned away", "wait s", "response s", "basis"},
        {}};
    for (const CapacityStation& station : capacity.stations) {
        stations.rows.push_back(
            {word(station.element),
             station.isRateKnown ? figure(station.arrivalRate) : word("unknown"),
             between(station.utilization, station.mostUtilization), figure(station.lost),
             seconds(station.wait), seconds(station.response),
             word(fmt::format("{}: {}", station.basis, station.formula.text()))});
    }
    Grid entries{
        "Entries", {"entry", "rate 1/s", "response s", "sessions", "think time s", "basis"}, {}};
    for (const CapacityEntry& entry : capacity.entries) {
        entries.rows.push_back(
            {word(entry.entry), figure(entry.rate), between(entry.lower, entry.upper),
             entry.sessions ? figure(std::size_t{entry.sessions->count}) : word(""),
             entry.sessions ? figure(entry.sessions->thinkTime) : word(""),
             word(fmt::format("{}: {}", entry.basis, entry.formula.text()))});
    }
    Grid ceiling{"Ceiling", {"what", "rate 1/s", "answered 1/s", "full together", "rule"}, {}};
    const auto add = [&](const char* what, const CapacityCeiling& one) {
        ceiling.rows.push_back({word(what), figure(one.rate), figure(one.answered),
                                word(few(one.cut)), word(one.rule)});
    };
    if (capacity.ceiling) {
        add("as drawn", *capacity.ceiling);
    }
    if (capacity.bound) {
        add(capacity.bound->isUpper ? "at most" : "at least", capacity.bound->ceiling);
        if (capacity.bound->least) {
            add("at least", *capacity.bound->least);
        }
    }
    if (capacity.balanced) {
        add("if every choice went where there is room", *capacity.balanced);
    }
    Grid assumed{"Assumed for capacity", {"assumption"}, {}};
    if (!capacity.stations.empty()) {
        for (const model::Message& one : capacity.assumptions) {
            assumed.rows.push_back({word(one.text())});
        }
    }
    return {std::move(stations), std::move(entries), std::move(ceiling), std::move(assumed)};
}

Grid smellGrid(const std::vector<Smell>& smells)
{
    Grid grid{"Smells", {"smell", "what was found", "elements", "relations"}, {}};
    for (const Smell& smell : smells) {
        grid.rows.push_back({word(smell.smell), word(smell.message.text()),
                             word(joined(smell.elements)), word(joined(smell.relations))});
    }
    return grid;
}

Grid costGrid(const Cost& cost)
{
    Grid grid{"Cost", {"currency", "per month", "once"}, {}};
    if (cost.isSum()) {
        grid.rows.push_back({word(cost.currency), figure(cost.perMonth), figure(cost.once)});
    }
    return grid;
}

} // namespace

std::vector<Grid> toGrids(const Analyses& results)
{
    std::vector<Grid> grids;
    const auto add = [&](Grid grid) {
        if (!grid.rows.empty()) {
            grids.push_back(std::move(grid));
        }
    };
    if (results.patterns) {
        for (Grid& grid : toGrids(*results.patterns)) {
            add(std::move(grid));
        }
    }
    if (results.availability) {
        for (Grid& grid : toGrids(*results.availability)) {
            add(std::move(grid));
        }
    }
    for (const auto& [entry, lines] : results.explanations) {
        add(explanationGrid(entry, lines));
    }
    if (results.conway) {
        add(conwayGrid(*results.conway));
    }
    if (results.capacity) {
        for (Grid& grid : capacityGrids(*results.capacity)) {
            add(std::move(grid));
        }
    }
    if (results.smells) {
        add(smellGrid(*results.smells));
    }
    if (results.cost) {
        add(costGrid(*results.cost));
    }
    if (results.objectives) {
        add(toGrid(*results.objectives, "Objectives"));
    }
    Grid undecided{"Undecided", {"analysis", "needs", "why"}, {}};
    const PatternNeeds patternNeeds(results.patterns);
    for (const Undecided& open : results.undecided) {
        const bool isOfPatterns = open.analysis == "patterns";
        undecided.rows.push_back(
            {word(open.analysis), word(open.needs.text()),
             word(isOfPatterns ? patternNeeds.text(open.needs.text()) : open.reason.text())});
    }
    add(std::move(undecided));
    return grids;
}

} // namespace corbel::cli
