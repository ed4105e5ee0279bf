#include "analysis/tradeoff/objectives.h"

#include <fmt/format.h>

namespace corbel::analysis {

using model::Key;
using model::Record;

namespace {

/// The pattern, the entry, the failure domain (after a slash) or both that an objective asks about.
std::string subjectOf(const Record& fields)
{
    if (const auto pattern = model::textOf(fields, Key::Pattern); !pattern.empty()) {
        return std::string(pattern);
    }
    std::string subject(model::textOf(fields, Key::Entry));
    if (const auto domain = model::textOf(fields, Key::Domain); !domain.empty()) {
        subject.append("/").append(domain);
    }
    return subject;
}

struct Bound {
    std::optional<double> amount;
    std::string written;
    model::Message unlike; ///< Why it cannot be compared, when it is stated and cannot.
};

/// The bound in the unit of the value. Money is compared in its own currency, per month or once.
Bound boundOf(const Record& fields, Key key, const MetricValue& value)
{
    Bound bound;
    if (const model::Money* money = model::moneyOf(fields, key)) {
        bound.written = model::format(*money);
        const auto monthly = money->perMonth();
        const std::string unit = monthly ? money->currency + "/month" : money->currency;
        if (value.unit == unit) {
            bound.amount = monthly.value_or(money->amount);
        } else {
            bound.unlike =
                value.unit.empty()
                    ? model::Message::of("a bound in plain numbers instead of {}", unit)
                    : model::Message::of("a bound in {} instead of {}", value.unit, unit);
        }
    } else if (const model::Value* stated = fields.find(key)) {
        bound.amount = model::amountOf(fields, key);
        if (const auto* quantity = stated->as<model::Quantity>()) {
            bound.written = model::format(*quantity);
        }
    }
    return bound;
}

Outcome judged(const MetricValue& value, const Bound& least, const Bound& most)
{
    if (!value.lower || !value.upper || (!least.amount && !most.amount) || !least.unlike.empty() ||
        !most.unlike.empty()) {
        return Outcome::Undecided;
    }
    if ((least.amount && *value.upper < *least.amount) ||
        (most.amount && *value.lower > *most.amount)) {
        return Outcome::Missed;
    }
    const bool isMet = (!least.amount || *value.lower >= *least.amount) &&
                       (!most.amount || *value.upper <= *most.amount);
    return isMet ? Outcome::Met : Outcome::Undecided;
}

} // namespace

std::vector<ObjectiveResult> evaluateObjectives(Metrics& metrics)
{
    std::vector<ObjectiveResult> results;
    for (const model::Objective& objective : metrics.model().objectives) {
        const Record& fields = objective.fields;
        const std::string subject = subjectOf(fields);
        ObjectiveResult result;
        result.number = results.size() + 1;
        result.value = metrics.value(std::string(model::textOf(fields, Key::Metric)), subject);
        const Bound least = boundOf(fields, Key::BoundBelow, result.value);
        const Bound most = boundOf(fields, Key::BoundAbove, result.value);
        result.atLeast = least.amount;
        result.atMost = most.amount;
        result.text = result.value.metric;
        if (!subject.empty()) {
            result.text += " of " + subject.substr(subject.starts_with('/') ? 1 : 0);
        }
        if (!least.written.empty()) {
            result.bounds = "≥ " + least.written;
        }
        if (!most.written.empty()) {
            result.bounds += (least.written.empty() ? "≤ " : ", ≤ ") + most.written;
        }
        if (!result.bounds.empty()) {
            result.text += ' ' + result.bounds;
        }
        result.outcome = judged(result.value, least, most);
        if (result.outcome == Outcome::Undecided) {
            result.needs = result.value.needs;
            for (const Bound* bound : {&least, &most}) {
                if (!bound->unlike.empty()) {
                    result.needs.push_back(bound->unlike);
                }
            }
            if (least.written.empty() && most.written.empty()) {
                result.needs.push_back(model::Message::of("a bound: at-least or at-most"));
            }
        }
        results.push_back(std::move(result));
    }
    return results;
}

std::vector<ObjectiveResult> evaluateObjectives(const model::Model& model,
                                                const MetricSettings& settings,
                                                const std::stop_token& stop)
{
    Metrics metrics(model, settings, stop);
    return evaluateObjectives(metrics);
}

} // namespace corbel::analysis
