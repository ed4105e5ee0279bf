#include "analysis/layout/groups.h"

#include <cmath>
#include <cstddef>
#include <limits>

namespace corbel::analysis::layout {

namespace {

Lines wrap(const Plan& plan, const std::vector<int>& blocks, double width, double gap)
{
    Lines lines;
    double used = 0;
    for (const int index : blocks) {
        const double own = plan.blocks[static_cast<std::size_t>(index)].rect.width;
        if (lines.empty() || used + gap + own > width + 0.5) {
            lines.emplace_back();
            used = own;
        } else {
            used += gap + own;
        }
        lines.back().push_back(index);
    }
    return lines;
}

} // namespace

int addGroup(Plan& plan, const Graph& graph, Lines lines, bool columns, double lineGap,
             double itemGap, std::vector<Link> links)
{
    const int index = static_cast<int>(plan.blocks.size());
    Block group;
    group.columns = columns;
    group.lineGaps.assign(lines.size(), lineGap);
    for (const auto& line : lines) {
        group.itemGaps.emplace_back(line.size(), itemGap);
        for (const int item : line)
            plan.blocks[static_cast<std::size_t>(item)].parent = index;
    }
    group.lines = std::move(lines);
    group.links = std::move(links);
    plan.blocks.push_back(std::move(group));
    measure(plan, index, graph);
    return index;
}

int addShelves(Plan& plan, const Graph& graph, const std::vector<int>& blocks, const Shape& shape,
               double gap)
{
    // Every width at which a wrap changes is some sum of widths; trying even steps comes close.
    double area = 0;
    double widest = 0;
    for (const int index : blocks) {
        const Rect& rect = plan.blocks[static_cast<std::size_t>(index)].rect;
        area += (rect.width + gap) * (rect.height + gap);
        widest = std::max(widest, rect.width);
    }
    const double ideal = std::sqrt(area * shape.aspect);
    double bestExtent = std::numeric_limits<double>::infinity();
    Lines best;
    for (double factor = 0.7; factor < 1.8; factor += 0.1) {
        Lines lines = wrap(plan, blocks, std::max(widest, ideal * factor), gap);
        Rect bounds;
        for (const auto& line : lines) {
            double width = -gap;
            double height = 0;
            for (const int index : line) {
                const Rect& rect = plan.blocks[static_cast<std::size_t>(index)].rect;
                width += rect.width + gap;
                height = std::max(height, rect.height);
            }
            bounds.width = std::max(bounds.width, width);
            bounds.height += height + gap;
        }
        if (extentFor(bounds, shape) < bestExtent - 0.5) {
            bestExtent = extentFor(bounds, shape);
            best = std::move(lines);
        }
    }
    return addGroup(plan, graph, std::move(best), false, gap, gap);
}

double extentFor(const Rect& content, const Shape& shape)
{
    const double root = std::sqrt(shape.aspect);
    return std::max((content.width + shape.frameWidth) / root,
                    (content.height + shape.frameHeight) * root);
}

} // namespace corbel::analysis::layout
