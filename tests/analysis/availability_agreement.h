// Compares the availability analysis of a drawing with the trial of all states.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include <QDebug>
#include <fmt/format.h>

#include "analysis/availability/availability.h"
#include "tests/analysis/availability_brute_force.h"

namespace corbel::tests {

using analysis::AvailabilityResult;
using analysis::AvailabilitySettings;
using analysis::EntryAvailability;
using model::Key;

inline AvailabilityResult analysed(const model::Model& model, const std::string& entry)
{
    AvailabilitySettings settings;
    settings.entries = {entry};
    settings.listedCutSets = 0;
    return analyzeAvailability(model, settings);
}

inline bool isNear(double actual, double expected)
{
    return std::fabs(actual - expected) <= 1e-13 + 1e-10 * expected;
}

inline std::vector<std::size_t> countsOf(const EntryAvailability& entry)
{
    std::vector<std::size_t> counts;
    for (const auto& count : entry.cutSetsByOrder) {
        counts.push_back(static_cast<std::size_t>(count));
    }
    return counts;
}

inline std::string described(const model::Model& model)
{
    std::string text;
    for (const model::Element& element : model.elements) {
        text += fmt::format("\n{} {}: a {} replicas {} needs {} parent {} on {}",
                            model::spelling(element.kind), element.id.value,
                            *model::availability(element), model::replicas(element),
                            model::needs(element), model::parentOf(element).value,
                            fmt::join(model::runsOn(element), ","));
    }
    for (const model::Relation& relation : model.relations) {
        text += fmt::format("\n{} any-of {} at-least {} coverage {}", relation.id.value,
                            model::textOf(relation.fields, Key::AnyOf),
                            model::amountOf(relation.fields, Key::AtLeast).value_or(0),
                            model::amountOf(relation.fields, Key::Coverage).value_or(0));
    }
    return text;
}

/// Nothing differs between the analysis and the trial of all states.
inline bool agrees(const model::Model& model, const std::string& entry)
{
    BruteForce brute(model);
    const std::vector<bool> table = brute.table(entry);
    const AvailabilityResult result = analysed(model, entry);
    const EntryAvailability& found = result.entries.front();
    const double expected = brute.unavailability(table);
    bool isEqual = found.unavailability.value && isNear(*found.unavailability.value, expected) &&
                   found.isExact;
    if (table.front()) {
        isEqual = isEqual && countsOf(found) == brute.cutSetsByOrder(table);
    }
    for (const analysis::DomainLoss& loss : found.domains) {
        const double given = brute.unavailability(brute.table(entry, {loss.domain}));
        isEqual = isEqual && loss.availability.value && isNear(1 - *loss.availability.value, given);
    }
    if (!isEqual) {
        qWarning("entry %s: got %.12g, expected %.12g; cut sets %s, expected %s; %s", entry.c_str(),
                 found.unavailability.value.value_or(std::nan("")), expected,
                 fmt::format("{}", fmt::join(countsOf(found), " ")).c_str(),
                 fmt::format("{}", fmt::join(brute.cutSetsByOrder(table), " ")).c_str(),
                 described(model).c_str());
    }
    return isEqual;
}

} // namespace corbel::tests
