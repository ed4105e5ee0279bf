/// The values without which a figure is not exact, most decisive ones first: a list of a few for a
/// panel that shows them beside the figures.
#pragma once

#include <vector>

#include "model/message.h"

namespace corbel::ui {

struct Insight;

/// What would become exact.
enum class OpenFigure : std::uint8_t { Availability, Capacity, Fit, Structure };

struct OpenValue {
    model::Message need; ///< A key of something drawn ("web.service-time"), or a sentence.
    OpenFigure of = OpenFigure::Availability;
    model::Message reason; ///< Of capacity alone: why it is needed.

    bool operator==(const OpenValue&) const = default;
};

struct OpenValues {
    std::vector<OpenValue> first;
    std::size_t more = 0; ///< How many there are beside them.

    bool operator==(const OpenValues&) const = default;
};

/// Each analysis names its most decisive value first; they take turns, so that none is cut off by
/// another's long list.
OpenValues openValuesOf(const Insight& insight);

} // namespace corbel::ui
