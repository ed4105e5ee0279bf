#include "analysis/layout/arrange.h"

#include "analysis/layout/groups.h"
#include "analysis/layout/layered_groups.h"

#include <cmath>
#include <cstddef>
#include <map>

namespace corbel::analysis::layout {

namespace {

constexpr double narrowest = 0.35;
constexpr double narrowestBand = 0.08; // its own children will stand below each other
constexpr double flattest = 5;
constexpr double leastForColumns = 0.9;
constexpr double usualAspect = 1.4;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

class Arranger {
public:
    Arranger(const Graph& graph, const Hierarchy& hierarchy, const std::vector<char>& drawn,
             const std::vector<std::vector<Link>>& links, const Settings& settings, double aspect)
        : m_graph(graph),
          m_hierarchy(hierarchy),
          m_drawn(drawn),
          m_links(links),
          m_settings(settings),
          m_aspects(graph.nodes.size() + 1, usualAspect)
    {
        m_aspects[0] = aspect;
    }

    Plan run()
    {
        const std::size_t count = m_graph.nodes.size();
        m_plan.blockOf.assign(count, -1);
        m_plan.contentOf.assign(count + 1, -1);
        m_plan.paddings.assign(count, {});
        setAspects(-1);
        for (const int node : m_hierarchy.topDown())
            if (m_drawn[at(node)])
                setAspects(node);
        for (auto it = m_hierarchy.topDown().rbegin(); it != m_hierarchy.topDown().rend(); ++it)
            if (m_drawn[at(*it)])
                addNode(*it);
        m_plan.contentOf[0] = addContent(-1);
        return std::move(m_plan);
    }

private:
    Arrangement arrangementOf(int node) const
    {
        return node == -1 ? m_graph.arrangement : m_graph.nodes[at(node)].arrangement;
    }

    std::vector<int> childrenOf(int node) const
    {
        std::vector<int> children;
        for (const int child : m_hierarchy.children(node))
            if (m_drawn[at(child)])
                children.push_back(child);
        return children;
    }

    bool isContainer(int node) const { return !childrenOf(node).empty(); }

    /// What shape the children should have so that their container gets its own.
    void setAspects(int node)
    {
        const std::vector<int> children = childrenOf(node);
        const double own = m_aspects[at(node + 1)];
        double aspect = std::sqrt(usualAspect * own);
        if (arrangementOf(node) == Arrangement::Rows)
            aspect = own * static_cast<double>(inOrder(children).size());
        else if (arrangementOf(node) == Arrangement::Bands) {
            const auto bands = std::max(1.0, static_cast<double>(std::count_if(
                                                 children.begin(), children.end(),
                                                 [&](int child) { return isContainer(child); })));
            aspect = bandsInColumns(node) ? own / bands : own * bands;
        }
        for (const int child : children)
            m_aspects[at(child + 1)] = std::clamp(
                aspect, arrangementOf(node) == Arrangement::Bands ? narrowestBand : narrowest,
                flattest);
    }

    Shape shapeOf(int node) const
    {
        Shape shape;
        shape.aspect = m_aspects[at(node + 1)];
        if (node != -1) {
            shape.frameWidth = 2 * m_settings.padding;
            shape.frameHeight = 2 * m_settings.padding + m_graph.nodes[at(node)].headerHeight;
        }
        // What stands around the container takes room, too.
        const int parent = node == -1 ? -1 : m_hierarchy.parent(node);
        if (parent != -1 && arrangementOf(parent) == Arrangement::Rows)
            shape.frameHeight += m_settings.layerGap;
        return shape;
    }

    /// Bands stand side by side unless their container is to be tall.
    bool bandsInColumns(int node) const
    {
        return (node == -1 ? m_settings.aspect : m_aspects[at(node + 1)]) >= leastForColumns;
    }

    /// The children by their order; equal orders share a line.
    std::vector<std::vector<int>> inOrder(const std::vector<int>& children) const
    {
        std::map<int, std::vector<int>> lines;
        for (const int child : children)
            lines[m_graph.nodes[at(child)].order].push_back(child);
        std::vector<std::vector<int>> result;
        for (auto& [order, line] : lines)
            result.push_back(std::move(line));
        return result;
    }

    void addNode(int node)
    {
        const int content = addContent(node);
        m_plan.contentOf[at(node + 1)] = content;
        const double padding = m_settings.padding;
        m_plan.paddings[at(node)] = {padding, padding + m_graph.nodes[at(node)].headerHeight,
                                     padding, padding};
        const int index = static_cast<int>(m_plan.blocks.size());
        m_plan.blocks.emplace_back();
        m_plan.blocks.back().node = node;
        m_plan.blockOf[at(node)] = index;
        measure(m_plan, index, m_graph);
    }

    std::vector<int> blocksOf(const std::vector<int>& nodes) const
    {
        std::vector<int> blocks;
        for (const int node : nodes)
            blocks.push_back(m_plan.blockOf[at(node)]);
        return blocks;
    }

    std::vector<Link> blockLinks(int node) const
    {
        std::vector<Link> links;
        for (const Link& link : m_links[at(node + 1)])
            links.push_back(
                {m_plan.blockOf[at(link.from)], m_plan.blockOf[at(link.to)], link.weight});
        return links;
    }

    int addContent(int node)
    {
        const std::vector<int> children = childrenOf(node);
        if (children.empty())
            return -1;
        switch (arrangementOf(node)) {
        case Arrangement::Rows:
            return addRows(node, children);
        case Arrangement::Bands:
            return addBands(node, children);
        case Arrangement::Equals:
            return addEquals(node, children);
        case Arrangement::Layered:
            break;
        }
        return addLayered(m_plan, m_graph, blocksOf(children), blockLinks(node), shapeOf(node),
                          m_settings);
    }

    int addRows(int node, const std::vector<int>& children)
    {
        Lines lines;
        for (const auto& line : inOrder(children))
            lines.push_back(blocksOf(line));
        const int group = addGroup(m_plan, m_graph, std::move(lines), false, m_settings.layerGap,
                                   m_settings.gap, blockLinks(node));
        stretch(group, children, true, false);
        return group;
    }

    /// Sites in one line; plain boxes among them stand before them when they only send, else after.
    int addBands(int node, const std::vector<int>& children)
    {
        std::vector<int> senders;
        std::vector<int> others;
        std::vector<int> bands;
        for (const auto& line : inOrder(children))
            for (const int child : line) {
                if (isContainer(child)) {
                    bands.push_back(child);
                    continue;
                }
                double balance = 0;
                for (const Link& link : m_links[at(node + 1)])
                    balance += link.from == child ? 1 : link.to == child ? -1 : 0;
                (balance > 0 ? senders : others).push_back(child);
            }
        if (bands.empty())
            return addLayered(m_plan, m_graph, blocksOf(children), blockLinks(node), shapeOf(node),
                              m_settings);
        const bool columns = bandsInColumns(node);
        Lines line{blocksOf(bands)};
        const int group = addGroup(m_plan, m_graph, std::move(line), !columns, m_settings.layerGap,
                                   m_settings.layerGap);
        m_plan.blocks[at(group)].equalThickness = true;
        m_plan.blocks[at(group)].alignRows = columns && haveEqualRows(bands);
        measure(m_plan, group, m_graph);
        Lines lines;
        const double width = std::max(1.0, m_plan.blocks[at(group)].rect.width);
        const auto addLeaves = [&](const std::vector<int>& leaves) {
            double used = 0;
            for (const int leaf : leaves) {
                const double own = m_graph.nodes[at(leaf)].width + m_settings.gap;
                if (used == 0 || used + own > width) {
                    lines.emplace_back();
                    used = 0;
                }
                used += own;
                lines.back().push_back(m_plan.blockOf[at(leaf)]);
            }
        };
        addLeaves(senders);
        lines.push_back({group});
        addLeaves(others);
        if (lines.size() == 1)
            return group;
        return addGroup(m_plan, m_graph, std::move(lines), false, m_settings.layerGap,
                        m_settings.gap);
    }

    /// Whether all have the same tiers, which then can stand at the same heights.
    bool haveEqualRows(const std::vector<int>& bands) const
    {
        std::vector<int> first;
        for (const int band : bands) {
            if (arrangementOf(band) != Arrangement::Rows)
                return false;
            std::vector<int> orders;
            for (const auto& line : inOrder(childrenOf(band)))
                orders.push_back(m_graph.nodes[at(line.front())].order);
            if (band == bands.front())
                first = orders;
            if (orders != first)
                return false;
        }
        return true;
    }

    int addEquals(int node, const std::vector<int>& children)
    {
        std::vector<int> ordered;
        for (const auto& line : inOrder(children))
            ordered.insert(ordered.end(), line.begin(), line.end());
        Shape shape = shapeOf(node);
        shape.aspect *= 2; // side by side rather than below each other
        const int group = addShelves(m_plan, m_graph, blocksOf(ordered), shape, m_settings.gap);
        stretch(group, children, true, true);
        return group;
    }

    /// Makes containers fill their lines; leaves keep the size they were given.
    void stretch(int group, const std::vector<int>& children, bool lengths, bool thicknesses)
    {
        for (const int child : children)
            if (!isContainer(child))
                return;
        m_plan.blocks[at(group)].equalLength = lengths;
        m_plan.blocks[at(group)].equalThickness = thicknesses;
        measure(m_plan, group, m_graph);
    }

    const Graph& m_graph;
    const Hierarchy& m_hierarchy;
    const std::vector<char>& m_drawn;
    const std::vector<std::vector<Link>>& m_links;
    const Settings& m_settings;
    std::vector<double> m_aspects;
    Plan m_plan;
};

} // namespace

std::vector<std::vector<Link>> liftLinks(const std::vector<Edge>& edges, const Hierarchy& hierarchy)
{
    std::vector<std::map<std::pair<int, int>, double>> weights(
        static_cast<std::size_t>(hierarchy.size()) + 1);
    for (const Edge& edge : edges) {
        if (edge.source < 0 || edge.source >= hierarchy.size() || edge.target < 0 ||
            edge.target >= hierarchy.size())
            continue;
        const int common = hierarchy.commonAncestor(edge.source, edge.target);
        if (common == edge.source || common == edge.target)
            continue;
        weights[at(common + 1)][{hierarchy.childTowards(common, edge.source),
                                 hierarchy.childTowards(common, edge.target)}] += 1;
    }
    std::vector<std::vector<Link>> links(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        for (const auto& [ends, weight] : weights[i])
            links[i].push_back({ends.first, ends.second, weight});
    return links;
}

Plan arrange(const Graph& graph, const Hierarchy& hierarchy, const std::vector<char>& drawn,
             const std::vector<std::vector<Link>>& links, const Settings& settings, double aspect)
{
    return Arranger(graph, hierarchy, drawn, links, settings, aspect).run();
}

} // namespace corbel::analysis::layout
