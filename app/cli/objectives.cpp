#include "app/cli/objectives.h"

#include <algorithm>

#include <fmt/format.h>

namespace corbel::cli {

using namespace analysis;

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
            {"note", value.note}};
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

Cell valueCell(const MetricValue& value)
{
    if (!value.isBoundedBelow() && !value.isBoundedAbove()) {
        return value.isEndless() ? word("without end") : figure(std::optional<double>());
    }
    const auto end = [](double number) { return figure(number).text; };
    Cell cell = figure(value.isBoundedBelow() ? *value.lower : *value.upper);
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
    cell.isNumber = value.isKnown() && value.unit.empty();
    return cell;
}

Grid toGrid(const std::vector<ObjectiveResult>& objectives, std::string title)
{
    Grid grid{std::move(title), {"objective", "value", "outcome", "needs"}, {}};
    for (const ObjectiveResult& one : objectives) {
        grid.rows.push_back({word(one.text), valueCell(one.value), word(nameOf(one.outcome)),
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
