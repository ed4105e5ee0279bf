#include "analysis/layout/plan.h"

#include "analysis/layout/alignment.h"

#include <cstddef>

namespace corbel::analysis::layout {

namespace {

double thickness(const Block& block, bool columns)
{
    return columns ? block.rect.width : block.rect.height;
}

double length(const Block& block, bool columns)
{
    return columns ? block.rect.height : block.rect.width;
}

void setRect(Block& block, bool columns, double along, double across)
{
    block.rect.x = columns ? across : along;
    block.rect.y = columns ? along : across;
}

void grow(Block& block, bool columns, double newLength, double newThickness)
{
    (columns ? block.rect.height : block.rect.width) = newLength;
    (columns ? block.rect.width : block.rect.height) = newThickness;
}

void measureGroup(Plan& plan, Block& group)
{
    const bool columns = group.columns;
    const auto block = [&](int index) -> Block& {
        return plan.blocks[static_cast<std::size_t>(index)];
    };
    std::vector<double> thick(group.lines.size(), 0);
    std::vector<std::vector<LineItem>> lines(group.lines.size());
    double longest = 0;
    for (std::size_t l = 0; l < group.lines.size(); ++l) {
        double total = 0;
        thick[l] = group.leastThickness.empty() ? 0 : group.leastThickness[l];
        for (std::size_t i = 0; i < group.lines[l].size(); ++i) {
            const Block& item = block(group.lines[l][i]);
            thick[l] = std::max(thick[l], thickness(item, columns));
            lines[l].push_back({length(item, columns), group.itemGaps[l][i]});
            total += lines[l].back().length + (i == 0 ? 0 : lines[l].back().gapBefore);
        }
        longest = std::max(longest, total);
    }
    if (group.equalLength)
        for (std::size_t l = 0; l < group.lines.size(); ++l) {
            double total = 0;
            for (std::size_t i = 0; i < lines[l].size(); ++i)
                total += lines[l][i].length + (i == 0 ? 0 : lines[l][i].gapBefore);
            const double more = (longest - total) / static_cast<double>(lines[l].size());
            for (std::size_t i = 0; i < lines[l].size(); ++i) {
                lines[l][i].length += more;
                Block& item = block(group.lines[l][i]);
                grow(item, columns, lines[l][i].length, thickness(item, columns));
            }
        }
    for (std::size_t l = 0; l < group.lines.size(); ++l)
        for (std::size_t i = 0; i < group.lines[l].size(); ++i) {
            block(group.lines[l][i]).line = l;
            block(group.lines[l][i]).place = i;
        }
    std::vector<LineLink> lineLinks;
    for (const Link& link : group.links) {
        const Block& from = block(link.from);
        const Block& to = block(link.to);
        lineLinks.push_back({from.line, from.place, to.line, to.place, link.weight});
    }
    std::vector<LineSeparation> separations;
    for (const Separation& separation : group.separations) {
        const Block& low = block(separation.low);
        const Block& high = block(separation.high);
        separations.push_back({low.line, low.place, high.line, high.place, separation.distance});
    }
    const auto starts = alignLines(lines, lineLinks, separations);
    double across = 0;
    double end = 0;
    for (std::size_t l = 0; l < group.lines.size(); ++l) {
        across += l == 0 ? 0 : group.lineGaps[l];
        for (std::size_t i = 0; i < group.lines[l].size(); ++i) {
            Block& item = block(group.lines[l][i]);
            if (group.equalThickness)
                grow(item, columns, length(item, columns), thick[l]);
            setRect(item, columns, starts[l][i],
                    across + (thick[l] - thickness(item, columns)) / 2);
            end = std::max(end, starts[l][i] + length(item, columns));
        }
        across += thick[l];
    }
    grow(group, columns, end, across);
}

/// Gives the rows of all containers in a group the same heights and gaps, so that equal tiers of
/// several sites stand side by side.
void alignRows(Plan& plan, const Block& group, const Graph& graph)
{
    std::vector<int> items;
    for (const auto& line : group.lines)
        items.insert(items.end(), line.begin(), line.end());
    const auto contentOf = [&](int item) -> int {
        const int node = plan.blocks[static_cast<std::size_t>(item)].node;
        return plan.contentOf[static_cast<std::size_t>(node) + 1];
    };
    const auto paddingOf = [&](int item) -> Padding& {
        const int node = plan.blocks[static_cast<std::size_t>(item)].node;
        return plan.paddings[static_cast<std::size_t>(node)];
    };
    const std::size_t rows =
        plan.blocks[static_cast<std::size_t>(contentOf(items.front()))].lines.size();
    std::vector<double> heights(rows, 0);
    std::vector<double> gaps(rows, 0);
    Padding padding;
    for (const int item : items) {
        const Block& content = plan.blocks[static_cast<std::size_t>(contentOf(item))];
        for (std::size_t l = 0; l < rows; ++l) {
            gaps[l] = std::max(gaps[l], content.lineGaps[l]);
            for (const int row : content.lines[l])
                heights[l] =
                    std::max(heights[l], plan.blocks[static_cast<std::size_t>(row)].rect.height);
        }
        padding.top = std::max(padding.top, paddingOf(item).top);
        padding.bottom = std::max(padding.bottom, paddingOf(item).bottom);
    }
    for (const int item : items) {
        Block& content = plan.blocks[static_cast<std::size_t>(contentOf(item))];
        content.leastThickness = heights;
        content.lineGaps = gaps;
        content.equalThickness = content.equalLength;
        paddingOf(item).top = padding.top;
        paddingOf(item).bottom = padding.bottom;
        measure(plan, contentOf(item), graph);
        measure(plan, item, graph);
    }
}

} // namespace

void measure(Plan& plan, int index, const Graph& graph)
{
    Block& block = plan.blocks[static_cast<std::size_t>(index)];
    if (block.node == -1) {
        measureGroup(plan, block);
        return;
    }
    const auto node = static_cast<std::size_t>(block.node);
    const int content = plan.contentOf[node + 1];
    block.rect.width = graph.nodes[node].width;
    block.rect.height = graph.nodes[node].height;
    if (content == -1)
        return;
    const Rect& inner = plan.blocks[static_cast<std::size_t>(content)].rect;
    const Padding& padding = plan.paddings[node];
    block.rect.width = std::max(block.rect.width, inner.width + padding.left + padding.right);
    block.rect.height = std::max(block.rect.height, inner.height + padding.top + padding.bottom);
}

std::vector<Rect> place(Plan& plan, const Graph& graph, const Hierarchy& hierarchy)
{
    // Groups come after their blocks and contents before their containers when the order of a
    // depth-first walk from the top is reversed.
    std::vector<int> walk;
    if (plan.contentOf[0] != -1)
        walk.push_back(plan.contentOf[0]);
    for (std::size_t i = 0; i < walk.size(); ++i) {
        const Block& block = plan.blocks[static_cast<std::size_t>(walk[i])];
        for (const auto& line : block.lines)
            walk.insert(walk.end(), line.begin(), line.end());
        if (block.node != -1) {
            const int content = plan.contentOf[static_cast<std::size_t>(block.node) + 1];
            if (content != -1)
                walk.push_back(content);
        }
    }
    for (auto it = walk.rbegin(); it != walk.rend(); ++it) {
        if (plan.blocks[static_cast<std::size_t>(*it)].alignRows)
            alignRows(plan, plan.blocks[static_cast<std::size_t>(*it)], graph);
        measure(plan, *it, graph);
    }
    std::vector<Rect> rects(graph.nodes.size());
    std::vector<Point> origins(plan.blocks.size());
    for (const int index : walk) {
        const Block& block = plan.blocks[static_cast<std::size_t>(index)];
        const Point& origin = origins[static_cast<std::size_t>(index)];
        const Point corner{origin.x + block.rect.x, origin.y + block.rect.y};
        for (const auto& line : block.lines)
            for (const int item : line)
                origins[static_cast<std::size_t>(item)] = corner;
        if (block.node == -1)
            continue;
        const auto node = static_cast<std::size_t>(block.node);
        rects[node] = {corner.x, corner.y, block.rect.width, block.rect.height};
        const int content = plan.contentOf[node + 1];
        if (content == -1)
            continue;
        // Where a container is larger than its content needs, the content stands in the middle.
        const Padding& padding = plan.paddings[node];
        Block& inner = plan.blocks[static_cast<std::size_t>(content)];
        inner.rect.x = 0;
        inner.rect.y = 0;
        const double spareX = block.rect.width - inner.rect.width - padding.left - padding.right;
        const double spareY = block.rect.height - inner.rect.height - padding.top - padding.bottom;
        origins[static_cast<std::size_t>(content)] = {corner.x + padding.left + spareX / 2,
                                                      corner.y + padding.top + spareY / 2};
    }
    for (const int node : hierarchy.topDown())
        if (plan.blockOf[static_cast<std::size_t>(node)] == -1 && hierarchy.parent(node) != -1)
            rects[static_cast<std::size_t>(node)] =
                rects[static_cast<std::size_t>(hierarchy.parent(node))];
    return rects;
}

} // namespace corbel::analysis::layout
