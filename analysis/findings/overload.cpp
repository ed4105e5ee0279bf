#include "analysis/findings/overload.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "analysis/findings/fingerprint.h"

namespace corbel::analysis {

using model::Message;

namespace {

/// Of closed forms in floating point; a station that sessions keep busy is at 1.
constexpr double noise = 1e-9;

/// In full from a thousand on, else to so many significant digits.
std::string written(double number, int digits)
{
    const bool isLong = number >= std::pow(10, digits - 1);
    return isLong ? fmt::format("{:.0f}", number) : fmt::format("{:.{}g}", number, digits);
}

/// As few digits as tell two numbers apart, where they differ.
int digitsFor(double one, double other)
{
    constexpr int usual = 4;
    constexpr int most = 17;
    int digits = usual;
    while (digits < most && one != other && written(one, digits) == written(other, digits)) {
        ++digits;
    }
    return digits;
}

Message messageOf(const model::Model& model, const CapacityStation& station)
{
    const model::Element* element = model.elements.find(station.element);
    const std::string name(element ? model::displayName(*element) : station.element);
    const double load = *station.utilization;
    const double taken = station.arrivalRate / load;
    const int digits = std::max(digitsFor(station.arrivalRate, taken), digitsFor(load * 100, 100));
    const auto say = [&](double number) { return written(number, digits); };
    const std::string arrives = say(station.arrivalRate);
    if (!station.isRateKnown) {
        return Message::of("{} cannot keep up: at least {}/s arrive, and it can take {}/s "
                           "(load at least {} %)",
                           name, arrives, say(taken), say(load * 100));
    }
    if (!station.mostUtilization || *station.mostUtilization == load) {
        return Message::of("{} cannot keep up: {}/s arrive, and it can take {}/s (load {} %)", name,
                           arrives, say(taken), say(load * 100));
    }
    return Message::of("{} cannot keep up: {}/s arrive, and it can take {}/s to {}/s "
                       "(load {} % to {} %)",
                       name, arrives, say(station.arrivalRate / *station.mostUtilization),
                       say(taken), say(load * 100), say(*station.mostUtilization * 100));
}

} // namespace

std::vector<Finding> findOverloads(const model::Model& model, const CapacityResult& capacity)
{
    const bool hasSessions = std::ranges::any_of(
        capacity.entries, [](const CapacityEntry& entry) { return entry.sessions.has_value(); });
    std::vector<Finding> findings;
    for (const CapacityStation& station : capacity.stations) {
        const bool isOver = station.utilization && (hasSessions ? *station.utilization > 1.0 + noise
                                                                : *station.utilization >= 1.0);
        if (!isOver) {
            continue;
        }
        Finding finding;
        finding.rule = overloaded;
        finding.severity = Severity::Error;
        finding.message = messageOf(model, station);
        finding.elements = {station.element};
        finding.fingerprint = fingerprint(finding.rule, finding.elements, {});
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace corbel::analysis
