#include "analysis/layout/path_search.h"

#include <cstddef>
#include <limits>

namespace corbel::analysis::layout {

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr std::uint32_t noState = std::numeric_limits<std::uint32_t>::max();

/// A lower bound of length and bends still to come.
double estimateFrom(const Point& at, int direction, const PathEnd& target, double bendCost)
{
    const Rect& rect = target.rect;
    if (target.fromInside)
        return std::min({at.x - rect.x, rect.right() - at.x, at.y - rect.y, rect.bottom() - at.y});
    const double dx = std::max({rect.x - at.x, at.x - rect.right(), 0.0});
    const double dy = std::max({rect.y - at.y, at.y - rect.bottom(), 0.0});
    double bends = 0;
    if (dx > 0 && dy > 0) {
        const bool towards = direction == 0   ? at.x < rect.x
                             : direction == 2 ? at.x > rect.right()
                             : direction == 1 ? at.y < rect.y
                                              : at.y > rect.bottom();
        bends = towards ? 1 : 2;
    }
    return dx + dy + bends * bendCost;
}

} // namespace

void PathSearch::makeLines(const PathProblem& problem)
{
    const Rect& region = problem.region;
    std::vector<BoxSide> xs;
    std::vector<BoxSide> ys;
    const auto addSides = [&](const Rect& rect, bool outside, bool inside) {
        xs.push_back({rect.x, outside, inside});
        xs.push_back({rect.right(), inside, outside});
        ys.push_back({rect.y, outside, inside});
        ys.push_back({rect.bottom(), inside, outside});
    };
    for (const Rect& rect : problem.obstacles)
        addSides(rect, true, false);
    for (const Rect& rect : problem.borders)
        addSides(rect, true, true);
    for (const PathEnd* end : {&problem.source, &problem.target})
        addSides(end->rect, !end->fromInside, end->fromInside);
    m_xs = linesBetween(xs, region.x, region.right(), problem.margin);
    m_ys = linesBetween(ys, region.y, region.bottom(), problem.margin);
    const Rect& a = problem.source.rect;
    const Rect& b = problem.target.rect;
    addPortLines(m_xs, a.x, a.right(), b.x, b.right(), region.x, region.right());
    addPortLines(m_ys, a.y, a.bottom(), b.y, b.bottom(), region.y, region.bottom());
}

void PathSearch::blockInside(const Rect& rect)
{
    // Points strictly inside, and every step that has a part inside.
    const std::size_t left = firstAbove(m_xs, rect.x);
    const std::size_t right = firstFrom(m_xs, rect.right());
    const std::size_t top = firstAbove(m_ys, rect.y);
    const std::size_t bottom = firstFrom(m_ys, rect.bottom());
    for (std::size_t row = top; row < bottom; ++row) {
        for (std::size_t column = left; column < right; ++column)
            m_blockedPoint[index(column, row)] = 1;
        for (std::size_t column = left > 0 ? left - 1 : 0; column < right; ++column)
            m_blockedRight[index(column, row)] = 1;
    }
    for (std::size_t row = top > 0 ? top - 1 : 0; row < bottom; ++row)
        for (std::size_t column = left; column < right; ++column)
            m_blockedDown[index(column, row)] = 1;
}

void PathSearch::block(const PathProblem& problem)
{
    const std::size_t points = m_xs.size() * m_ys.size();
    m_blockedPoint.assign(points, 0);
    m_blockedRight.assign(points, 0);
    m_blockedDown.assign(points, 0);
    for (const Rect& rect : problem.obstacles)
        blockInside(rect);
    if (!problem.source.fromInside)
        blockInside(problem.source.rect);
    if (!problem.target.fromInside)
        blockInside(problem.target.rect);
}

template <typename Visit>
void PathSearch::forEachAttachment(const PathEnd& end, const Visit& visit) const
{
    const Rect& rect = end.rect;
    const double padX = std::min(6.0, rect.width / 4);
    const double padY = std::min(6.0, rect.height / 4);
    const std::size_t left = firstFrom(m_xs, rect.x + padX);
    const std::size_t right = firstAbove(m_xs, rect.right() - padX);
    const std::size_t top = firstFrom(m_ys, rect.y + padY);
    const std::size_t bottom = firstAbove(m_ys, rect.bottom() - padY);
    // The line next to each side: outside of the box, or inside when the path keeps to its inside.
    const std::size_t rightOf = firstAbove(m_xs, rect.right());
    const std::size_t below = firstAbove(m_ys, rect.bottom());
    const std::size_t leftOf = firstFrom(m_xs, rect.x);
    const std::size_t above = firstFrom(m_ys, rect.y);
    const std::size_t inward = end.fromInside ? 1 : 0;
    // An index past the end wraps to a huge number and fails the range test.
    const std::array<std::size_t, 4> lines{rightOf - inward, below - inward, leftOf - 1 + inward,
                                           above - 1 + inward};
    for (int side = 0; side < 4; ++side) {
        const std::size_t line = lines[static_cast<std::size_t>(side)];
        const double sideCost = end.sideCosts[static_cast<std::size_t>(side)];
        if (side % 2 == 0) {
            if (line >= m_xs.size())
                continue;
            const double border = side == 0 ? rect.right() : rect.x;
            for (std::size_t row = top; row < bottom; ++row)
                if (!m_blockedPoint[index(line, row)])
                    visit(line, row, side, std::abs(m_xs[line].at - border) + sideCost);
        } else {
            if (line >= m_ys.size())
                continue;
            const double border = side == 1 ? rect.bottom() : rect.y;
            for (std::size_t column = left; column < right; ++column)
                if (!m_blockedPoint[index(column, line)])
                    visit(column, line, side, std::abs(m_ys[line].at - border) + sideCost);
        }
    }
}

Point PathSearch::at(std::uint32_t state) const
{
    const std::size_t point = state / 4;
    return {m_xs[point % m_xs.size()].at, m_ys[point / m_xs.size()].at};
}

PathSearch::Reached& PathSearch::reached(std::uint32_t state)
{
    Reached& known = m_reached[state];
    if (known.search != m_search)
        known = {infinity, infinity, noState, m_search, 0, false};
    return known;
}

void PathSearch::push(std::uint32_t state, float cost, std::uint32_t from, double estimate)
{
    Reached& known = reached(state);
    if (cost >= known.cost)
        return;
    known.cost = cost;
    known.from = from;
    m_open.push_back({cost + static_cast<float>(estimate), m_sequence++, state});
    std::push_heap(m_open.begin(), m_open.end(), [](const Open& a, const Open& b) {
        return a.estimate != b.estimate ? a.estimate > b.estimate : a.sequence > b.sequence;
    });
}

Polyline PathSearch::find(const PathProblem& problem, const Congestion& congestion)
{
    makeLines(problem);
    if (m_xs.empty() || m_ys.empty())
        return {};
    block(problem);
    const std::size_t states = m_xs.size() * m_ys.size() * 4;
    if (m_reached.size() < states)
        m_reached.resize(states);
    ++m_search;
    m_open.clear();
    m_sequence = 0;
    const auto stateOf = [&](std::size_t column, std::size_t row, int direction) {
        return static_cast<std::uint32_t>(index(column, row) * 4 +
                                          static_cast<std::size_t>(direction));
    };
    forEachAttachment(
        problem.target, [&](std::size_t column, std::size_t row, int side, double cost) {
            // A path arrives against the outward direction of the side, or along it from inside,
            // and may take its last turn here.
            const int arriving = problem.target.fromInside ? side : (side + 2) % 4;
            for (const int turn : {0, 1, 3}) {
                Reached& state = reached(stateOf(column, row, (arriving + turn) % 4));
                const auto own = static_cast<float>(cost + (turn == 0 ? 0 : problem.bendCost));
                if (own < state.goalCost) {
                    state.goalCost = own;
                    state.goalSide = static_cast<std::uint8_t>(side);
                }
            }
        });
    forEachAttachment(
        problem.source, [&](std::size_t column, std::size_t row, int side, double cost) {
            const int leaving = problem.source.fromInside ? (side + 2) % 4 : side;
            push(stateOf(column, row, leaving), static_cast<float>(cost), noState,
                 problem.haste * estimateFrom({m_xs[column].at, m_ys[row].at}, leaving,
                                              problem.target, problem.bendCost));
        });
    const auto later = [](const Open& a, const Open& b) {
        return a.estimate != b.estimate ? a.estimate > b.estimate : a.sequence > b.sequence;
    };
    std::uint32_t best = noState;
    float bestCost = infinity;
    while (!m_open.empty() && m_open.front().estimate < bestCost) {
        std::pop_heap(m_open.begin(), m_open.end(), later);
        const std::uint32_t state = m_open.back().state;
        m_open.pop_back();
        Reached& known = m_reached[state];
        if (known.closed)
            continue;
        known.closed = true;
        const float cost = known.cost;
        if (cost + known.goalCost < bestCost) {
            bestCost = cost + known.goalCost;
            best = state;
        }
        const int direction = static_cast<int>(state % 4);
        const std::size_t column = state / 4 % m_xs.size();
        const std::size_t row = state / 4 / m_xs.size();
        const Point here = at(state);
        for (const int turn : {0, 1, 3}) {
            const int heading = (direction + turn) % 4;
            std::size_t nextColumn = column;
            std::size_t nextRow = row;
            if (heading == 0) {
                if (column + 1 >= m_xs.size() || m_blockedRight[index(column, row)])
                    continue;
                ++nextColumn;
            } else if (heading == 2) {
                if (column == 0 || m_blockedRight[index(column - 1, row)])
                    continue;
                --nextColumn;
            } else if (heading == 1) {
                if (row + 1 >= m_ys.size() || m_blockedDown[index(column, row)])
                    continue;
                ++nextRow;
            } else {
                if (row == 0 || m_blockedDown[index(column, row - 1)])
                    continue;
                --nextRow;
            }
            const std::uint32_t next = stateOf(nextColumn, nextRow, heading);
            const Reached& ahead = reached(next);
            if (ahead.closed)
                continue;
            const Point there{m_xs[nextColumn].at, m_ys[nextRow].at};
            const double length = std::abs(there.x - here.x) + std::abs(there.y - here.y);
            const double least = length + (turn == 0 ? 0 : problem.bendCost);
            if (cost + static_cast<float>(least) >= ahead.cost)
                continue;
            const Congestion::Load load = congestion.load(here, there);
            const double room = heading % 2 == 0 ? m_ys[row].room : m_xs[column].room;
            const double tight = 2 * problem.margin + load.beside * problem.lane - room;
            const double more =
                load.cost + problem.tightCost * length * std::max(0.0, tight / problem.lane);
            push(next, cost + static_cast<float>(least + more), state,
                 problem.haste * estimateFrom(there, heading, problem.target, problem.bendCost));
        }
    }
    return best == noState ? Polyline{} : trace(best, problem);
}

Polyline PathSearch::trace(std::uint32_t state, const PathProblem& problem) const
{
    const auto attach = [](const Point& from, int outward, const Rect& rect) {
        switch (outward) {
        case 0:
            return Point{rect.right(), from.y};
        case 1:
            return Point{from.x, rect.bottom()};
        case 2:
            return Point{rect.x, from.y};
        default:
            return Point{from.x, rect.y};
        }
    };
    const int side = m_reached[state].goalSide;
    const int arriving = problem.target.fromInside ? side : (side + 2) % 4;
    Polyline path{attach(at(state), side, problem.target.rect)};
    if (static_cast<int>(state % 4) != arriving)
        path.push_back(at(state));
    std::uint32_t current = state;
    while (true) {
        const std::uint32_t before = m_reached[current].from;
        // A corner stands where the direction changes; the point before the turn is the corner.
        if (before == noState)
            break;
        if (before % 4 != current % 4)
            path.push_back(at(before));
        current = before;
    }
    const int leaving = static_cast<int>(current % 4);
    path.push_back(attach(at(current), problem.source.fromInside ? (leaving + 2) % 4 : leaving,
                          problem.source.rect));
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace corbel::analysis::layout
