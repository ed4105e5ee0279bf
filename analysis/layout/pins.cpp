#include "analysis/layout/pins.h"

#include <cstddef>
#include <limits>

namespace corbel::analysis::layout {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

class Pinning {
public:
    Pinning(const Graph& graph, const Hierarchy& hierarchy, const std::vector<char>& drawn,
            const Settings& settings, std::vector<Rect>& rects)
        : m_graph(graph),
          m_hierarchy(hierarchy),
          m_drawn(drawn),
          m_settings(settings),
          m_rects(rects),
          m_before(rects),
          m_holdsPin(rects.size(), 0)
    {
    }

    void run()
    {
        bool any = false;
        const auto& order = m_hierarchy.topDown();
        for (auto it = order.rbegin(); it != order.rend(); ++it) {
            if (!m_drawn[at(*it)])
                continue;
            if (m_graph.nodes[at(*it)].pinned)
                m_holdsPin[at(*it)] = 1;
            if (!m_holdsPin[at(*it)])
                continue;
            any = true;
            if (m_hierarchy.parent(*it) != -1)
                m_holdsPin[at(m_hierarchy.parent(*it))] = 1;
        }
        if (!any)
            return;
        // A pinned container takes all it holds along, then inner pins have their say.
        for (const int node : order)
            if (m_drawn[at(node)] && m_graph.nodes[at(node)].pinned)
                moveTree(node, *m_graph.nodes[at(node)].pinned);
        for (auto it = order.rbegin(); it != order.rend(); ++it)
            if (m_drawn[at(*it)] && m_holdsPin[at(*it)])
                settleChildren(*it);
        settleChildren(-1);
        for (const int node : order)
            if (!m_drawn[at(node)] && m_hierarchy.parent(node) != -1)
                m_rects[at(node)] = m_rects[at(m_hierarchy.parent(node))];
    }

private:
    void moveTree(int top, const Point& to)
    {
        const double dx = to.x - m_rects[at(top)].x;
        const double dy = to.y - m_rects[at(top)].y;
        std::vector<int> open{top};
        while (!open.empty()) {
            const int node = open.back();
            open.pop_back();
            m_rects[at(node)].x += dx;
            m_rects[at(node)].y += dy;
            const auto& children = m_hierarchy.children(node);
            open.insert(open.end(), children.begin(), children.end());
        }
    }

    /// Places the children without pins beside those that hold one, then fits the container around.
    void settleChildren(int container)
    {
        std::vector<int> fixed;
        std::vector<int> loose;
        for (const int child : m_hierarchy.children(container))
            if (m_drawn[at(child)])
                (m_holdsPin[at(child)] ? fixed : loose).push_back(child);
        if (!fixed.empty()) {
            // The others go along with what is pinned, so that the arrangement is kept.
            std::vector<Rect> taken;
            Point shift;
            for (const int child : fixed) {
                taken.push_back(m_rects[at(child)]);
                const double share = static_cast<double>(fixed.size());
                shift.x += (taken.back().x - m_before[at(child)].x) / share;
                shift.y += (taken.back().y - m_before[at(child)].y) / share;
            }
            for (const int child : loose) {
                Rect wanted = m_before[at(child)];
                wanted.x += shift.x;
                wanted.y += shift.y;
                moveTree(child, freePlace(wanted, taken, container));
                taken.push_back(m_rects[at(child)]);
            }
        }
        if (container != -1 && !(fixed.empty() && loose.empty()))
            fit(container);
    }

    /// The nearest place whose distance to everything in `taken` is the usual gap. Inside a pinned
    /// container nothing goes beyond its top left padding.
    Point freePlace(const Rect& rect, const std::vector<Rect>& taken, int container) const
    {
        const double gap = m_settings.gap;
        double leftmost = -std::numeric_limits<double>::infinity();
        double topmost = leftmost;
        if (container != -1 && m_graph.nodes[at(container)].pinned) {
            const Point& corner = *m_graph.nodes[at(container)].pinned;
            leftmost = corner.x + m_settings.padding;
            topmost = corner.y + m_settings.padding + m_graph.nodes[at(container)].headerHeight;
        }
        std::vector<double> xs{std::max(rect.x, leftmost)};
        std::vector<double> ys{std::max(rect.y, topmost)};
        for (const Rect& other : taken) {
            xs.push_back(other.right() + gap);
            xs.push_back(other.x - gap - rect.width);
            ys.push_back(other.bottom() + gap);
            ys.push_back(other.y - gap - rect.height);
        }
        const auto tidy = [](std::vector<double>& values, double least, double wanted) {
            std::erase_if(values, [&](double value) { return value < least; });
            std::sort(values.begin(), values.end(), [&](double a, double b) {
                const double da = std::abs(a - wanted);
                const double db = std::abs(b - wanted);
                return da != db ? da < db : a < b;
            });
            values.erase(std::unique(values.begin(), values.end()), values.end());
        };
        tidy(xs, leftmost, rect.x);
        tidy(ys, topmost, rect.y);
        Point best{rect.x, rect.y};
        double bestDistance = std::numeric_limits<double>::infinity();
        for (const double x : xs) {
            if (std::abs(x - rect.x) >= bestDistance)
                break;
            for (const double y : ys) {
                const double distance = std::abs(x - rect.x) + std::abs(y - rect.y);
                if (distance >= bestDistance)
                    break;
                const Rect wide = Rect{x, y, rect.width, rect.height}.grown(gap - 0.01);
                bool free = true;
                for (const Rect& other : taken)
                    free = free && !wide.overlaps(other);
                if (free) {
                    bestDistance = distance;
                    best = {x, y};
                    break;
                }
            }
        }
        return best;
    }

    void fit(int container)
    {
        const Node& node = m_graph.nodes[at(container)];
        Rect inner;
        bool first = true;
        for (const int child : m_hierarchy.children(container)) {
            if (!m_drawn[at(child)])
                continue;
            inner = first ? m_rects[at(child)] : inner.united(m_rects[at(child)]);
            first = false;
        }
        const double padding = m_settings.padding;
        Rect outer = inner.grown(padding);
        outer.y -= node.headerHeight;
        outer.height += node.headerHeight;
        if (node.pinned) // the corner stays unless a pin inside lies beyond it
            outer = outer.united({node.pinned->x, node.pinned->y, node.width, node.height});
        outer.width = std::max(outer.width, node.width);
        outer.height = std::max(outer.height, node.height);
        m_rects[at(container)] = outer;
    }

    const Graph& m_graph;
    const Hierarchy& m_hierarchy;
    const std::vector<char>& m_drawn;
    const Settings& m_settings;
    std::vector<Rect>& m_rects;
    const std::vector<Rect> m_before;
    std::vector<char> m_holdsPin;
};

} // namespace

void applyPins(const Graph& graph, const Hierarchy& hierarchy, const std::vector<char>& drawn,
               const Settings& settings, std::vector<Rect>& rects)
{
    Pinning(graph, hierarchy, drawn, settings, rects).run();
}

} // namespace corbel::analysis::layout
