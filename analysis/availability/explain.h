/// The tree that an entry's availability was computed from, as a person reads it.
#pragma once

#include <string>
#include <vector>

#include "analysis/availability/availability.h"

namespace corbel::analysis {

/// One line of the outline. A line is true when enough of those below it are, as its text says.
struct ExplanationLine {
    std::size_t depth = 0;
    model::Message text;             ///< "web is up when all of these are"
    std::string element;             ///< Whose line it is; empty where it is nobody's.
    std::vector<std::string> via;    ///< Ids of the relations that lead here.
    bool isRepeated = false;         ///< What is below it stands at its first line.
    std::optional<FailurePart> part; ///< Of a line that nothing stands below: what may fail.

    bool operator==(const ExplanationLine&) const = default;
};

/// From the entry downwards; empty when there is no such element.
std::vector<ExplanationLine> explainAvailability(const model::Model& model,
                                                 const std::string& entry,
                                                 const AvailabilitySettings& settings = {});

} // namespace corbel::analysis
