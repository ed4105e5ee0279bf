#include "analysis/layout/path_lines.h"

#include <algorithm>

namespace corbel::analysis::layout {

namespace {

constexpr double sameLine = 0.5;
constexpr double wide = 1000; // room on a line that was not chosen for its gap

} // namespace

std::vector<PathLine> linesBetween(std::vector<BoxSide>& sides, double low, double high,
                                   double margin)
{
    std::sort(sides.begin(), sides.end(),
              [](const BoxSide& a, const BoxSide& b) { return a.at < b.at; });
    std::vector<PathLine> lines;
    BoxSide previous{low, true, true};
    const auto close = [&](const BoxSide& side) {
        const double gap = side.at - previous.at;
        if (gap < 1 || !(previous.freeAbove || side.freeBelow))
            return;
        if (gap < 4 * margin) {
            lines.push_back({previous.at + gap / 2, gap});
            return;
        }
        if (previous.freeAbove)
            lines.push_back({previous.at + margin, gap});
        if (side.freeBelow)
            lines.push_back({side.at - margin, gap});
    };
    for (const BoxSide& side : sides) {
        if (side.at <= low + sameLine || side.at >= high - sameLine)
            continue;
        if (side.at <= previous.at + sameLine) {
            previous.freeAbove = previous.freeAbove || side.freeAbove;
            previous.freeBelow = previous.freeBelow || side.freeBelow;
            continue;
        }
        close(side);
        previous = side;
    }
    close({high, true, true});
    return lines;
}

void addPortLines(std::vector<PathLine>& lines, double sourceLow, double sourceHigh,
                  double targetLow, double targetHigh, double low, double high)
{
    std::vector<double> wanted{(sourceLow + sourceHigh) / 2, (targetLow + targetHigh) / 2};
    const double commonLow = std::max(sourceLow, targetLow);
    const double commonHigh = std::min(sourceHigh, targetHigh);
    if (commonLow < commonHigh)
        wanted.push_back((commonLow + commonHigh) / 2);
    for (const double line : wanted)
        if (line > low && line < high)
            lines.push_back({line, wide});
    std::sort(lines.begin(), lines.end(),
              [](const PathLine& a, const PathLine& b) { return a.at < b.at; });
    const auto same = [](const PathLine& a, const PathLine& b) { return b.at - a.at < sameLine; };
    lines.erase(std::unique(lines.begin(), lines.end(), same), lines.end());
}

std::size_t firstAbove(const std::vector<PathLine>& lines, double at)
{
    const auto found = std::upper_bound(lines.begin(), lines.end(), at,
                                        [](double a, const PathLine& line) { return a < line.at; });
    return static_cast<std::size_t>(found - lines.begin());
}

std::size_t firstFrom(const std::vector<PathLine>& lines, double at)
{
    const auto found = std::lower_bound(lines.begin(), lines.end(), at,
                                        [](const PathLine& line, double a) { return line.at < a; });
    return static_cast<std::size_t>(found - lines.begin());
}

} // namespace corbel::analysis::layout
