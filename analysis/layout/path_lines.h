// The lines that paths may follow between the sides of boxes.
#pragma once

#include <cstddef>
#include <vector>

namespace corbel::analysis::layout {

/// A line that paths may follow, and the width of the gap that it lies in.
struct PathLine {
    double at;
    double room;
};

/// One coordinate of a box; whether a path may run just below this coordinate, or just above it.
struct BoxSide {
    double at;
    bool freeBelow;
    bool freeAbove;
};

/// Turns the sides of boxes into lines to walk on: near the outer sides of boxes, in the middle of
/// a narrow gap, so that no line follows a border.
std::vector<PathLine> linesBetween(std::vector<BoxSide>& sides, double low, double high,
                                   double margin);

/// Adds the lines on which a straight connection of the two ends would look best.
void addPortLines(std::vector<PathLine>& lines, double sourceLow, double sourceHigh,
                  double targetLow, double targetHigh, double low, double high);

/// Index of the first line above a coordinate.
std::size_t firstAbove(const std::vector<PathLine>& lines, double at);

/// Index of the first line at or above a coordinate.
std::size_t firstFrom(const std::vector<PathLine>& lines, double at);

} // namespace corbel::analysis::layout
