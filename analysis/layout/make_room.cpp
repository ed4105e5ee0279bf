#include "analysis/layout/make_room.h"

#include <cstddef>
#include <map>

namespace corbel::analysis::layout {

namespace {

constexpr double most = 600; // pixels that one gap may grow at once

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

class RoomMaker {
public:
    RoomMaker(Plan& plan, const Hierarchy& hierarchy) : m_plan(plan), m_hierarchy(hierarchy) {}

    void add(const Shortage& shortage)
    {
        const double amount = std::min(shortage.amount, most);
        const int common = m_hierarchy.commonAncestor(shortage.lowBox, shortage.highBox);
        if (common == shortage.lowBox || common == shortage.highBox) {
            // The wall is a container around the other box, or the same container on both sides.
            const bool lowSide = common == shortage.lowBox;
            const int inner = lowSide ? shortage.highBox : shortage.lowBox;
            const int around = inner == common ? common : m_hierarchy.parent(inner);
            Padding& more = m_paddings[around];
            const bool both = inner == common;
            double& before = shortage.vertical ? more.left : more.top;
            double& after = shortage.vertical ? more.right : more.bottom;
            if (lowSide)
                before = std::max(before, both ? amount / 2 : amount);
            if (!lowSide || both)
                after = std::max(after, both ? amount / 2 : amount);
            return;
        }
        widenBetween(m_plan.blockOf[at(m_hierarchy.childTowards(common, shortage.lowBox))],
                     m_plan.blockOf[at(m_hierarchy.childTowards(common, shortage.highBox))],
                     shortage.vertical, amount);
    }

    bool apply()
    {
        for (const auto& [gap, amount] : m_lineGaps)
            m_plan.blocks[at(gap.first)].lineGaps[gap.second] += amount;
        for (const auto& [gap, width] : m_itemGaps) {
            double& own =
                m_plan.blocks[at(gap.first)].itemGaps[gap.second.first][gap.second.second];
            own = std::max(own, width);
        }
        // An earlier wish the other way round would contradict what the drawing is like now.
        for (const auto& [place, distance] : m_separations)
            std::erase_if(m_plan.blocks[at(place.first)].separations, [&](const Separation& s) {
                return s.low == place.second.second && s.high == place.second.first;
            });
        for (const auto& [place, distance] : m_separations)
            m_plan.blocks[at(place.first)].separations.push_back(
                {place.second.first, place.second.second, distance});
        for (const auto& [node, more] : m_paddings) {
            Padding& padding = m_plan.paddings[at(node)];
            padding.left += more.left;
            padding.top += more.top;
            padding.right += more.right;
            padding.bottom += more.bottom;
        }
        return !(m_lineGaps.empty() && m_itemGaps.empty() && m_separations.empty() &&
                 m_paddings.empty());
    }

private:
    /// Finds the group in which the two blocks part, and widens what lies between them there.
    void widenBetween(int low, int high, bool vertical, double amount)
    {
        std::vector<int> path;
        for (int b = low; b != -1; b = m_plan.blocks[at(b)].parent)
            path.push_back(b);
        int highPart = high;
        int lowPart = -1;
        for (; highPart != -1; highPart = m_plan.blocks[at(highPart)].parent) {
            const int group = m_plan.blocks[at(highPart)].parent;
            const auto found = std::find(path.begin(), path.end(), group);
            if (group == -1 || (found != path.end() && found != path.begin())) {
                lowPart = group == -1 ? -1 : *(found - 1);
                break;
            }
        }
        if (lowPart == -1 || lowPart == highPart)
            return;
        const int group = m_plan.blocks[at(highPart)].parent;
        const Block& a = m_plan.blocks[at(lowPart)];
        const Block& b = m_plan.blocks[at(highPart)];
        const Block& around = m_plan.blocks[at(group)];
        if (around.columns == vertical) {
            // The missing room is across the lines.
            if (a.line == b.line)
                return;
            const std::size_t line = std::max(a.line, b.line);
            double& gap = m_lineGaps[{group, line}];
            gap = std::max(gap, amount);
            return;
        }
        if (a.line == b.line) {
            widenItem(group, a.line, std::max(a.place, b.place), amount);
            return;
        }
        const double now = around.columns ? b.rect.y - a.rect.bottom() : b.rect.x - a.rect.right();
        if (now < 0) // one above the other: the walls are boxes further inside
            return;
        double& distance = m_separations[{group, {lowPart, highPart}}];
        distance = std::max(distance, now + amount);
    }

    /// Sets the gap before an item to what it is now in the drawing, and `amount` more.
    void widenItem(int group, std::size_t line, std::size_t place, double amount)
    {
        const Block& around = m_plan.blocks[at(group)];
        const Rect& before = m_plan.blocks[at(around.lines[line][place - 1])].rect;
        const Rect& after = m_plan.blocks[at(around.lines[line][place])].rect;
        const double now = around.columns ? after.y - before.bottom() : after.x - before.right();
        double& gap = m_itemGaps[{group, {line, place}}];
        gap = std::max(gap, now + amount);
    }

    Plan& m_plan;
    const Hierarchy& m_hierarchy;
    std::map<std::pair<int, std::size_t>, double> m_lineGaps;
    std::map<std::pair<int, std::pair<std::size_t, std::size_t>>, double> m_itemGaps;
    std::map<std::pair<int, std::pair<int, int>>, double> m_separations;
    std::map<int, Padding> m_paddings;
};

} // namespace

bool makeRoom(Plan& plan, const Hierarchy& hierarchy, const std::vector<Shortage>& shortages)
{
    RoomMaker maker(plan, hierarchy);
    for (const Shortage& shortage : shortages)
        maker.add(shortage);
    return maker.apply();
}

} // namespace corbel::analysis::layout
