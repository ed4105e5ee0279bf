#include "model/element.h"

#include <algorithm>

namespace corbel::model {

namespace {

int wholeNumber(double number)
{
    return static_cast<int>(std::clamp(number, 0.0, 2e9));
}

/// Kinds whose availability is unknown when absent; all others are taken to be always up.
bool mustStateAvailability(const Element& element)
{
    switch (element.kind) {
    case ElementKind::Service:
    case ElementKind::Store:
    case ElementKind::Stream:
    case ElementKind::Gateway:
    case ElementKind::Host:
        return true;
    case ElementKind::System:
        return flagOf(element.fields, Key::External);
    default:
        return false;
    }
}

bool statesAvailability(const Element& element)
{
    return element.fields.contains(Key::Availability) ||
           (element.fields.contains(Key::Mtbf) && element.fields.contains(Key::Mttr));
}

} // namespace

std::string_view displayName(const Element& element)
{
    const std::string_view name = textOf(element.fields, Key::Name);
    return name.empty() ? std::string_view(element.id.value) : name;
}

ElementId parentOf(const Element& element)
{
    return ElementId{std::string(textOf(element.fields, Key::Parent))};
}

const Texts& runsOn(const Element& element)
{
    return textsOf(element.fields, Key::RunsOn);
}

int replicas(const Element& element)
{
    if (const auto stated = amountOf(element.fields, Key::Replicas)) {
        return wholeNumber(*stated);
    }
    return std::max(1, static_cast<int>(runsOn(element).size()));
}

int needs(const Element& element)
{
    if (const auto stated = amountOf(element.fields, Key::Needs)) {
        return wholeNumber(*stated);
    }
    return wholeNumber(amountOf(element.fields, Key::Quorum).value_or(1));
}

std::optional<int> concurrency(const Element& element)
{
    if (const auto stated = amountOf(element.fields, Key::Concurrency)) {
        return wholeNumber(*stated);
    }
    return element.fields.contains(Key::ServiceTime) ? std::optional(1) : std::nullopt;
}

std::optional<double> availability(const Element& element)
{
    if (const auto stated = amountOf(element.fields, Key::Availability)) {
        return stated;
    }
    const auto up = amountOf(element.fields, Key::Mtbf);
    const auto down = amountOf(element.fields, Key::Mttr);
    if (up && down) {
        return *up / (*up + *down);
    }
    return mustStateAvailability(element) ? std::nullopt : std::optional(1.0);
}

bool isAvailabilityAssumed(const Element& element)
{
    return !statesAvailability(element) && !mustStateAvailability(element);
}

} // namespace corbel::model
