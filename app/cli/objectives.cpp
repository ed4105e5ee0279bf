#include "app/cli/objectives.h"

#include <algorithm>

#include <fmt/format.h>

namespace corbel::cli {

using namespace analysis;

void addAssumptionOption(CLI::App& command, std::optional<double>& assumed)
{
    command
        .add_option("--assume-availability", assumed,
                    "Availability of what does not state its own, as an assumption")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("RATIO");
}

void addCommonCauseOption(CLI::App& command, double& share)
{
    command
        .add_option("--common-cause", share,
                    "Share of a replica's failures that strikes all replicas of its element at "
                    "once (beta factor), as an assumption")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("RATIO");
}

const char* nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Met:
        return "met";
    case Outcome::Missed:
        return "missed";
    case Outcome::Undecided:
        break;
    }
    return "undecided";
}

Json toJson(const MetricValue& value)
{
    return {{"metric", value.metric},
            {"subject", value.subject.empty() ? Json() : Json(value.subject)},
            {"unit", value.unit},
            {"value", value.isKnown() ? Json(*value.lower) : Json()},
            {"lower", orNull(value.lower)},
            {"upper", orNull(value.upper)},
            {"needs", model::texts(value.needs)},
            {"witnesses", value.witnesses},
            {"assumed", value.assumed},
            {"note", value.note.text()}};
}

Json toJson(const std::vector<ObjectiveResult>& objectives)
{
    Json list = Json::array();
    for (const ObjectiveResult& one : objectives) {
        Json entry{{"objective", one.text}};
        entry.update(toJson(one.value));
        entry["at_least"] = orNull(one.atLeast);
        entry["at_most"] = orNull(one.atMost);
        entry["outcome"] = nameOf(one.outcome);
        entry["needs"] = model::texts(one.needs);
        list.push_back(std::move(entry));
    }
    return list;
}

Cell valueCell(const MetricValue& value, const ObjectiveResult* judged)
{
    if (!value.isBoundedBelow() && !value.isBoundedAbove()) {
        return value.isEndless() ? word("without end") : figure(std::optional<double>());
    }
    const auto print = [](double number, int significant) {
        return significant == 0 ? figure(number).text : digits(number, significant);
    };
    const auto end = [&](double number) {
        return judged != nullptr ? writtenApart(number, *judged, print) : print(number, 0);
    };
    Cell cell = word(end(value.isBoundedBelow() ? *value.lower : *value.upper));
    if (!value.isBoundedAbove()) {
        cell.text = "at least " + end(*value.lower);
    } else if (!value.isBoundedBelow()) {
        cell.text = "at most " + end(*value.upper);
    } else if (!value.isKnown()) {
        cell.text = end(*value.lower) + " to " + end(*value.upper);
    }
    if (!value.unit.empty()) {
        cell.text += " " + value.unit;
    }
    cell.isNumber = value.isKnown() && value.unit.empty() && value.assumed.empty();
    if (!value.assumed.empty()) {
        cell.text += " (under the assumption)";
    }
    return cell;
}

Grid toGrid(const std::vector<ObjectiveResult>& objectives, std::string title)
{
    Grid grid{std::move(title), {"objective", "value", "outcome", "needs"}, {}};
    for (const ObjectiveResult& one : objectives) {
        Cell value = valueCell(one.value, &one);
        value.note = one.value.note.text();
        grid.rows.push_back({word(one.text), std::move(value), word(nameOf(one.outcome)),
                             word(joined(model::texts(one.needs)))});
    }
    return grid;
}

bool isAnyMissed(const std::vector<ObjectiveResult>& objectives)
{
    return std::ranges::any_of(
        objectives, [](const ObjectiveResult& one) { return one.outcome == Outcome::Missed; });
}

} // namespace corbel::cli
