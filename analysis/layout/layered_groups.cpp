#include "analysis/layout/layered_groups.h"

#include "analysis/layout/ordering.h"

#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <numeric>

namespace corbel::analysis::layout {

namespace {

constexpr double lengthWeight = 0.8;  // of the mean link length against the extent
constexpr double foldCost = 1.8;      // a folded drawing is harder to follow
constexpr double againstWeight = 0.4; // of way that a link goes against the flow

const Rect& rectOf(const Plan& plan, int block)
{
    return plan.blocks[static_cast<std::size_t>(block)].rect;
}

/// The centre of a block relative to the group `top` around it.
Point centreIn(const Plan& plan, int block, int top)
{
    Point centre{rectOf(plan, block).width / 2, rectOf(plan, block).height / 2};
    for (int b = block; b != top; b = plan.blocks[static_cast<std::size_t>(b)].parent) {
        centre.x += rectOf(plan, b).x;
        centre.y += rectOf(plan, b).y;
    }
    return centre;
}

/// Layers with the lines too long for `limit` dealt out over several, each spanning the layer's
/// order.
Lines wrapLayers(const Plan& plan, const Lines& layers, bool columns, double limit, double gap)
{
    Lines lines;
    for (const auto& layer : layers) {
        double total = -gap;
        for (const int block : layer)
            total += gap + (columns ? rectOf(plan, block).height : rectOf(plan, block).width);
        const auto parts = std::min(
            layer.size(), static_cast<std::size_t>(std::max(1.0, std::ceil(total / limit))));
        const std::size_t first = lines.size();
        lines.resize(first + parts);
        for (std::size_t i = 0; i < layer.size(); ++i)
            lines[first + i % parts].push_back(layer[i]);
    }
    return lines;
}

double lineThickness(const Plan& plan, const std::vector<int>& line, bool columns)
{
    double thick = 0;
    for (const int block : line)
        thick = std::max(thick, columns ? rectOf(plan, block).width : rectOf(plan, block).height);
    return thick;
}

/// Cuts the sequence of lines into `pages` of about the same length; every other page is reversed,
/// so that the flow turns round instead of jumping back.
std::vector<Lines> fold(const Plan& plan, const Lines& lines, bool columns, double gap,
                        std::size_t pages)
{
    double total = 0;
    for (const auto& line : lines)
        total += lineThickness(plan, line, columns) + gap;
    std::vector<Lines> folded(1);
    double done = 0;
    for (const auto& line : lines) {
        const double thick = lineThickness(plan, line, columns) + gap;
        const double border =
            total * static_cast<double>(folded.size()) / static_cast<double>(pages);
        if (!folded.back().empty() && done + thick / 2 > border && folded.size() < pages)
            folded.emplace_back();
        folded.back().push_back(line);
        done += thick;
    }
    for (std::size_t p = 1; p < folded.size(); p += 2)
        std::reverse(folded[p].begin(), folded[p].end());
    return folded;
}

/// One connected piece.
class Piece {
public:
    Piece(Plan& plan, const Graph& graph, const std::vector<int>& blocks,
          const std::vector<Link>& links, const Shape& shape, const Settings& settings)
        : m_plan(plan),
          m_graph(graph),
          m_links(links),
          m_shape(shape),
          m_settings(settings)
    {
        std::map<int, int> local;
        std::vector<double> hints;
        for (const int block : blocks) {
            hints.push_back(static_cast<double>(hints.size()));
            local.emplace(block, static_cast<int>(local.size()));
        }
        std::vector<Link> localLinks;
        for (const Link& link : links)
            localLinks.push_back({local.at(link.from), local.at(link.to), link.weight});
        const auto layers = assignLayers(static_cast<int>(blocks.size()), localLinks);
        m_layers = orderLayers(layers, localLinks, hints);
        for (auto& layer : m_layers)
            for (int& item : layer)
                item = blocks[static_cast<std::size_t>(item)];
        double area = 0;
        for (const int block : blocks)
            area += (rectOf(plan, block).width + settings.gap) *
                    (rectOf(plan, block).height + settings.layerGap);
        m_side = std::sqrt(area);
    }

    int add()
    {
        struct Variant {
            bool columns;
            double limit;
            std::size_t pages;
        };
        std::vector<Variant> variants;
        for (const bool columns : {false, true}) {
            const double ideal =
                m_side * (columns ? 1 / std::sqrt(m_shape.aspect) : std::sqrt(m_shape.aspect));
            for (const double factor : {100.0, 2.0, 1.6, 1.3, 1.0, 0.8})
                variants.push_back({columns, ideal * factor, 1});
            for (const std::size_t pages : {2U, 3U, 4U, 5U})
                if (m_layers.size() >= 3 * pages)
                    variants.push_back({columns, ideal * 100, pages});
        }
        double bestCost = std::numeric_limits<double>::infinity();
        Variant best = variants.front();
        for (const Variant& variant : variants) {
            const std::size_t blocksBefore = m_plan.blocks.size();
            const int group = build(variant.columns, variant.limit, variant.pages);
            const double cost = costOf(group, variant.columns) * (variant.pages > 1 ? foldCost : 1);
            m_plan.blocks.resize(blocksBefore);
            if (cost < bestCost - 0.01) {
                bestCost = cost;
                best = variant;
            }
        }
        return build(best.columns, best.limit, best.pages);
    }

private:
    int build(bool columns, double limit, std::size_t pages)
    {
        const Lines lines = wrapLayers(m_plan, m_layers, columns, limit, m_settings.gap);
        if (pages == 1)
            return addGroup(m_plan, m_graph, lines, columns, m_settings.layerGap, m_settings.gap,
                            m_links);
        std::vector<int> parts;
        for (Lines& page : fold(m_plan, lines, columns, m_settings.layerGap, pages)) {
            std::vector<int> members;
            for (const auto& line : page)
                members.insert(members.end(), line.begin(), line.end());
            std::sort(members.begin(), members.end());
            std::vector<Link> inside;
            for (const Link& link : m_links)
                if (std::binary_search(members.begin(), members.end(), link.from) &&
                    std::binary_search(members.begin(), members.end(), link.to))
                    inside.push_back(link);
            parts.push_back(addGroup(m_plan, m_graph, std::move(page), columns, m_settings.layerGap,
                                     m_settings.gap, std::move(inside)));
        }
        return addGroup(m_plan, m_graph, {parts}, columns, m_settings.layerGap,
                        m_settings.layerGap);
    }

    double costOf(int group, bool columns) const
    {
        double length = 0;
        double weight = 0;
        for (const Link& link : m_links) {
            const Point from = centreIn(m_plan, link.from, group);
            const Point to = centreIn(m_plan, link.to, group);
            const double against = columns ? from.x - to.x : from.y - to.y;
            length += link.weight * (std::abs(from.x - to.x) + std::abs(from.y - to.y) +
                                     againstWeight * std::max(0.0, against));
            weight += link.weight;
        }
        return extentFor(rectOf(m_plan, group), m_shape) +
               (weight > 0 ? lengthWeight * length / weight : 0);
    }

    Plan& m_plan;
    const Graph& m_graph;
    std::vector<Link> m_links;
    Shape m_shape;
    const Settings& m_settings;
    Lines m_layers;
    double m_side = 0;
};

} // namespace

int addLayered(Plan& plan, const Graph& graph, const std::vector<int>& blocks,
               const std::vector<Link>& links, const Shape& shape, const Settings& settings)
{
    std::map<int, std::size_t> place;
    for (const int block : blocks)
        place.emplace(block, place.size());
    std::vector<std::size_t> root(blocks.size());
    std::iota(root.begin(), root.end(), std::size_t{0});
    const auto find = [&](std::size_t i) {
        while (root[i] != i)
            i = root[i] = root[root[i]];
        return i;
    };
    for (const Link& link : links) {
        const std::size_t a = find(place.at(link.from));
        const std::size_t b = find(place.at(link.to));
        root[std::max(a, b)] = std::min(a, b);
    }
    std::map<std::size_t, std::vector<int>> pieces;
    std::map<std::size_t, std::vector<Link>> pieceLinks;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        pieces[find(i)].push_back(blocks[i]);
    for (const Link& link : links)
        pieceLinks[find(place.at(link.from))].push_back(link);
    std::vector<int> parts;
    std::vector<int> singles;
    for (const auto& [first, members] : pieces) {
        if (members.size() == 1)
            singles.push_back(members.front());
        else
            parts.push_back(Piece(plan, graph, members, pieceLinks[first],
                                  2 * members.size() > blocks.size() ? shape : Shape{}, settings)
                                .add());
    }
    if (parts.size() == 1 && singles.empty())
        return parts.front();
    if (parts.empty())
        return addShelves(plan, graph, singles, shape, settings.gap);
    if (singles.size() > 2)
        singles = {addShelves(plan, graph, singles, {}, settings.gap)};
    parts.insert(parts.end(), singles.begin(), singles.end());
    std::stable_sort(parts.begin(), parts.end(),
                     [&](int a, int b) { return rectOf(plan, a).height > rectOf(plan, b).height; });
    return addShelves(plan, graph, parts, shape, settings.layerGap);
}

} // namespace corbel::analysis::layout
