// Shifts items along their lines so that linked items stand opposite each other.
#pragma once

#include <vector>

namespace corbel::analysis::layout {

struct LineItem {
    double length;    ///< along the line
    double gapBefore; ///< least distance to the item before it (not used for the first)
};

/// A link between two items of different lines: {line, place in the line} twice.
struct LineLink {
    std::size_t fromLine, fromPlace, toLine, toPlace;
    double weight;
    double fromOffset = 0; ///< where on the item the link stands, from its centre
    double toOffset = 0;
};

/// Two items of different lines that have to leave at least `distance` between them along the
/// lines.
struct LineSeparation {
    std::size_t lowLine, lowPlace, highLine, highPlace;
    double distance;
};

/// The start of each item along its line; the smallest is 0. No line gets longer than the longest
/// one needs, except for separations; those that contradict each other are not all kept.
std::vector<std::vector<double>> alignLines(const std::vector<std::vector<LineItem>>& lines,
                                            const std::vector<LineLink>& links,
                                            const std::vector<LineSeparation>& separations);

} // namespace corbel::analysis::layout
