#include "app/cli/analyses.h"
#include "app/cli/availability_results.h"
#include "app/cli/objectives.h"
#include "app/cli/pattern_results.h"

namespace corbel::cli {

namespace {

using namespace analysis;

Json ids(const auto& list)
{
    Json json = Json::array();
    for (const auto& id : list) {
        json.push_back(id.value);
    }
    return json;
}

const char* nameOf(VisibilityClass place)
{
    switch (place) {
    case VisibilityClass::Core:
        return "core";
    case VisibilityClass::Shared:
        return "shared";
    case VisibilityClass::Control:
        return "control";
    case VisibilityClass::Peripheral:
        break;
    }
    return "peripheral";
}

Json toJson(const std::vector<TeamPair>& pairs)
{
    Json list = Json::array();
    for (const TeamPair& pair : pairs) {
        list.push_back({{"teams", {pair.first.value, pair.second.value}},
                        {"weight", pair.required},
                        {"communicated", pair.communicated},
                        {"relations", ids(pair.relations)},
                        {"shared", ids(pair.shared)}});
    }
    return list;
}

Json toJson(const Conway& conway)
{
    const Structure& structure = conway.structure;
    const Coordination& coordination = conway.coordination;
    Json kinds = Json::array();
    for (const model::RelationKind kind : structure.relationKinds) {
        kinds.push_back(model::spelling(kind));
    }
    Json visibility = Json::array();
    for (const ElementVisibility& one : structure.visibility) {
        visibility.push_back({{"element", one.element.value},
                              {"fan_in", one.fanIn},
                              {"fan_out", one.fanOut},
                              {"class", nameOf(one.place)}});
    }
    Json cycles = Json::array();
    for (const auto& cycle : structure.cycles) {
        cycles.push_back(ids(cycle));
    }
    return {{"propagation_cost", orNull(structure.propagationCost)},
            {"acd", orNull(structure.acd)},
            {"nccd", orNull(structure.nccd)},
            {"elements", structure.elements},
            {"dependencies", structure.dependencies},
            {"congruence", orNull(coordination.congruence)},
            {"weighted_congruence", orNull(coordination.weightedCongruence)},
            {"relation_kinds", std::move(kinds)},
            {"teams", ids(coordination.teams)},
            {"required", coordination.required},
            {"gaps", toJson(coordination.gaps)},
            {"overhead", toJson(coordination.overhead)},
            {"unowned", ids(coordination.unowned)},
            {"visibility", std::move(visibility)},
            {"cycles", std::move(cycles)},
            {"left_out", ids(structure.leftOut)}};
}

Json toJson(const CapacityCeiling& ceiling)
{
    return {{"rate", ceiling.rate},
            {"answered", orNull(ceiling.answered)},
            {"unit", ceiling.unit},
            {"cut", ceiling.cut},
            {"rule", ceiling.rule}};
}

Json toJson(const CapacityEntry& entry)
{
    Json json{{"entry", entry.entry},
              {"rate", orNull(entry.rate)},
              {"response", {{"lower", orNull(entry.lower)}, {"upper", orNull(entry.upper)}}},
              {"basis", entry.basis},
              {"formula", entry.formula.text()}};
    if (entry.sessions) {
        json["sessions"] = {
            {"count", entry.sessions->count},
            {"think_time", entry.sessions->thinkTime},
            {"throughput_bounds",
             {orNull(entry.sessions->lowestThroughput), entry.sessions->highestThroughput}}};
    }
    return json;
}

Json toJson(const CapacityResult& capacity)
{
    Json stations = Json::array();
    for (const CapacityStation& station : capacity.stations) {
        stations.push_back(
            {{"element", station.element},
             {"arrival_rate", station.isRateKnown ? Json(station.arrivalRate) : Json()},
             {"utilization", orNull(station.utilization)},
             {"utilization_at_most",
              orNull(station.mostUtilization ? station.mostUtilization : station.utilization)},
             {"scaled_replicas", station.replicas ? Json(*station.replicas) : Json()},
             {"wait", orNull(station.wait)},
             {"response", orNull(station.response)},
             {"lost", orNull(station.lost)},
             {"basis", station.basis},
             {"formula", station.formula.text()}});
    }
    Json entries = Json::array();
    for (const CapacityEntry& entry : capacity.entries) {
        entries.push_back(toJson(entry));
    }
    Json bound;
    if (capacity.bound) {
        bound = toJson(capacity.bound->ceiling);
        bound["side"] = capacity.bound->isUpper ? "at-most" : "at-least";
        bound["at_least"] = capacity.bound->least ? toJson(*capacity.bound->least) : Json();
        bound["missing"] = model::texts(capacity.bound->missing);
    }
    return {{"stations", std::move(stations)},
            {"entries", std::move(entries)},
            {"ceiling", capacity.ceiling ? toJson(*capacity.ceiling) : Json()},
            {"ceiling_bound", std::move(bound)},
            {"balanced_ceiling", capacity.balanced ? toJson(*capacity.balanced) : Json()},
            {"scenario", capacity.scenario.empty() ? Json() : Json(capacity.scenario)},
            {"assumptions", model::texts(capacity.assumptions)}};
}

Json toJson(const std::vector<Smell>& smells)
{
    Json list = Json::array();
    for (const Smell& smell : smells) {
        list.push_back({{"smell", smell.smell},
                        {"elements", smell.elements},
                        {"relations", smell.relations},
                        {"message", smell.message.text()}});
    }
    return list;
}

Json toJson(const Cost& cost)
{
    return {{"per_month", cost.isSum() ? Json(cost.perMonth) : Json()},
            {"once", cost.isSum() ? Json(cost.once) : Json()},
            {"currency", cost.isSum() ? Json(cost.currency) : Json()},
            {"currencies", cost.currencies},
            {"priced", cost.priced}};
}

} // namespace

Json toJson(const Analyses& results)
{
    Json json = Json::object();
    if (results.patterns) {
        json["patterns"] = toJson(*results.patterns);
    }
    if (results.availability) {
        json["availability"] = toJson(*results.availability);
    }
    for (std::size_t i = 0; i < results.explanations.size(); ++i) {
        json["availability"][i]["explanation"] = toJson(results.explanations[i].second);
    }
    if (results.conway) {
        json["conway"] = toJson(*results.conway);
    }
    if (results.capacity) {
        json["capacity"] = toJson(*results.capacity);
    }
    if (results.smells) {
        json["smells"] = toJson(*results.smells);
    }
    if (results.cost) {
        json["cost"] = toJson(*results.cost);
    }
    if (results.objectives) {
        json["objectives"] = toJson(*results.objectives);
    }
    json["undecided"] = Json::array();
    const PatternNeeds patternNeeds(results.patterns);
    for (const Undecided& open : results.undecided) {
        Json entry{{"analysis", open.analysis}, {"needs", open.needs.text()}};
        if (!open.reason.empty()) {
            entry["reason"] = open.reason.text();
        }
        if (open.analysis == "patterns") {
            entry["decides"] = patternNeeds.toJson(open.needs.text());
        }
        json["undecided"].push_back(std::move(entry));
    }
    return json;
}

} // namespace corbel::cli
