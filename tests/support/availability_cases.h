/// Short ways of writing drawings of which the availability is known, and of asking for it.
#pragma once

#include <QtGlobal>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "analysis/availability/availability.h"
#include "tests/support/model_builder.h"

namespace corbel::tests {

using analysis::analyzeAvailability;
using analysis::AvailabilityResult;
using analysis::AvailabilitySettings;
using analysis::EntryAvailability;
using model::ElementKind;
using model::Key;
using model::Quantity;
using model::RelationKind;
using model::Unit;

using Ids = std::vector<std::string>;

inline Fields up(double availability)
{
    return {{Key::Availability, availability}};
}

inline Fields copies(double availability, int count, int needed)
{
    return {{Key::Availability, availability}, {Key::Replicas, count}, {Key::Needs, needed}};
}

inline Fields repaired(double mtbfHours, double mttrHours)
{
    return {{Key::Mtbf, Quantity{mtbfHours, Unit::Hour}},
            {Key::Mttr, Quantity{mttrHours, Unit::Hour}}};
}

inline Fields anyOf(const char* name, int least = 1)
{
    return {{Key::AnyOf, name}, {Key::AtLeast, least}};
}

inline Fields operator+(Fields a, const Fields& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

inline EntryAvailability entryOf(const model::Model& model, const std::string& id,
                                 AvailabilitySettings settings = {})
{
    settings.entries = {id};
    const AvailabilityResult result = analyzeAvailability(model, settings);
    if (result.entries.size() != 1) {
        qFatal("no entry %s", id.c_str());
    }
    return result.entries.front();
}

inline bool isNear(const std::optional<double>& actual, double expected, double tolerance = 1e-12)
{
    if (actual && std::fabs(*actual - expected) <= tolerance) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual.value_or(std::nan("")), expected);
    return false;
}

} // namespace corbel::tests
