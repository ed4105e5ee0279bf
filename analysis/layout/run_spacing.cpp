#include "analysis/layout/run_spacing.h"

#include <array>
#include <cstddef>

namespace corbel::analysis::layout {

namespace {

constexpr double tolerance = 0.01;
constexpr double portLanes = 2.2; // runs at one side of a box stand this many lanes apart
constexpr double portPad = 0.8;   // lanes to the corner of the side
constexpr std::array<double, 9> shrinking{1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.03};

bool atOneSide(const Run& a, const Run& b)
{
    return (a.lowPort != -1 && a.lowPort == b.lowPort) ||
           (a.highPort != -1 && a.highPort == b.highPort);
}

class Solver {
public:
    Solver(std::vector<Run>& runs, const RunSequence& sequence, const Spacing& spacing)
        : m_runs(runs),
          m_sequence(sequence),
          m_spacing(spacing),
          m_level(runs.size(), 0),
          m_low(runs.size()),
          m_high(runs.size()),
          m_lowFrom(runs.size(), -1),
          m_highFrom(runs.size(), -1)
    {
    }

    void solve(std::vector<Shortage>* shortages)
    {
        limitByNeighbours();
        bound();
        if (shortages)
            report(*shortages);
        while (loosen())
            bound();
        settle(-1);
        settle(1);
        settle(0);
    }

private:
    Run& run(int index) { return m_runs[static_cast<std::size_t>(index)]; }
    double& low(int index) { return m_low[static_cast<std::size_t>(index)]; }
    double& high(int index) { return m_high[static_cast<std::size_t>(index)]; }
    std::size_t level(int index) const { return m_level[static_cast<std::size_t>(index)]; }
    double scale(int index) const { return shrinking[level(index)]; }

    double distance(const RunSequence::Pair& pair)
    {
        const double lanes = level(pair.before) == 0 && level(pair.after) == 0 &&
                                     atOneSide(run(pair.before), run(pair.after))
                                 ? portLanes
                                 : 1;
        return lanes * m_spacing.lane * std::min(scale(pair.before), scale(pair.after));
    }

    double wallDistance(int index, bool port) const
    {
        return scale(index) * (port ? portPad * m_spacing.lane : m_spacing.margin);
    }

    /// A run between two that lead away on different sides gains nothing by leaving their span.
    void limitByNeighbours()
    {
        for (const int index : m_sequence.order) {
            Run& piece = run(index);
            const int lowTurn = turnAt(m_runs, piece, false);
            const int highTurn = turnAt(m_runs, piece, true);
            if (piece.fixed || lowTurn * highTurn >= 0)
                continue;
            const Run& down = run(lowTurn < 0 ? piece.lowNeighbour : piece.highNeighbour);
            const Run& up = run(lowTurn < 0 ? piece.highNeighbour : piece.lowNeighbour);
            const double enough = 4 * m_spacing.lane;
            const double lowest = down.from - m_spacing.margin;
            const double highest = up.to + m_spacing.margin;
            if (std::min(highest, piece.high) - std::max(lowest, piece.low) < enough)
                continue;
            if (lowest > piece.low) {
                piece.low = lowest;
                piece.lowWall = -1;
            }
            if (highest < piece.high) {
                piece.high = highest;
                piece.highWall = -1;
            }
        }
    }

    /// The least and the greatest position of each run that all the distances allow.
    void bound()
    {
        for (const int index : m_sequence.order) {
            const Run& piece = run(index);
            const double room = piece.fixed ? 0 : 1;
            low(index) = piece.low + room * wallDistance(index, piece.lowIsPort);
            high(index) = piece.high - room * wallDistance(index, piece.highIsPort);
            m_lowFrom[static_cast<std::size_t>(index)] = piece.lowWall;
            m_highFrom[static_cast<std::size_t>(index)] = piece.highWall;
        }
        for (const auto& pair : m_sequence.pairs) {
            const double least = low(pair.before) + distance(pair);
            if (least > low(pair.after) && !run(pair.after).fixed) {
                low(pair.after) = least;
                m_lowFrom[static_cast<std::size_t>(pair.after)] =
                    m_lowFrom[static_cast<std::size_t>(pair.before)];
            }
        }
        // The pairs are sorted by their second run, so going backwards needs them by the first.
        if (m_backwards.empty()) {
            m_backwards.resize(m_runs.size());
            for (const auto& pair : m_sequence.pairs)
                m_backwards[static_cast<std::size_t>(pair.before)].push_back(pair.after);
        }
        for (auto it = m_sequence.order.rbegin(); it != m_sequence.order.rend(); ++it) {
            if (run(*it).fixed)
                continue;
            for (const int after : m_backwards[static_cast<std::size_t>(*it)]) {
                const double most = high(after) - distance({*it, after});
                if (most < high(*it)) {
                    high(*it) = most;
                    m_highFrom[static_cast<std::size_t>(*it)] =
                        m_highFrom[static_cast<std::size_t>(after)];
                }
            }
        }
    }

    void report(std::vector<Shortage>& shortages)
    {
        for (const int index : m_sequence.order) {
            const int lowBox = m_lowFrom[static_cast<std::size_t>(index)];
            const int highBox = m_highFrom[static_cast<std::size_t>(index)];
            const double missing = low(index) - high(index);
            if (missing > tolerance && lowBox != -1 && highBox != -1 && !run(index).fixed)
                shortages.push_back({lowBox, highBox, run(index).vertical, missing});
        }
    }

    /// Shrinks the distances of the runs that do not fit; false when nothing is left to shrink.
    bool loosen()
    {
        bool changed = false;
        for (const int index : m_sequence.order) {
            if (low(index) <= high(index) + tolerance || level(index) + 1 >= shrinking.size())
                continue;
            ++m_level[static_cast<std::size_t>(index)];
            changed = true;
        }
        return changed;
    }

    /// Which end of its range shortens the route: -1, +1, or 0 when the middle is as good.
    int wish(const Run& piece) const
    {
        const int lowTurn = turnAt(m_runs, piece, false);
        const int highTurn = turnAt(m_runs, piece, true);
        if (lowTurn == highTurn)
            return lowTurn;
        return 0;
    }

    /// Fixes the runs with the given wish. Each batch is feasible within itself; the next one gets
    /// the bounds that remain.
    void settle(int wanted)
    {
        for (const int index : m_sequence.order) {
            Run& piece = run(index);
            if (piece.fixed || wish(piece) != wanted)
                continue;
            const double least = low(index);
            const double most = std::max(high(index), least);
            double position = wanted < 0 ? least : wanted > 0 ? most : (least + most) / 2;
            if (high(index) < least) // no room at all: stay between the walls at any rate
                position = std::clamp((least + high(index)) / 2, std::min(piece.low, piece.high),
                                      std::max(piece.low, piece.high));
            if (!std::isfinite(position))
                position = std::isfinite(least)  ? least
                           : std::isfinite(most) ? most
                                                 : piece.position;
            piece.position = position;
        }
        if (wanted == 0)
            return;
        for (const int index : m_sequence.order) {
            Run& piece = run(index);
            if (piece.fixed || wish(piece) != wanted)
                continue;
            m_settled.push_back(index);
            piece.fixed = true;
            piece.low = piece.high = piece.position;
        }
        bound();
        if (wanted > 0)
            for (const int index : m_settled)
                run(index).fixed = false;
    }

    std::vector<Run>& m_runs;
    const RunSequence& m_sequence;
    const Spacing& m_spacing;
    std::vector<std::size_t> m_level;
    std::vector<double> m_low;
    std::vector<double> m_high;
    std::vector<int> m_lowFrom;
    std::vector<int> m_highFrom;
    std::vector<std::vector<int>> m_backwards;
    std::vector<int> m_settled;
};

} // namespace

void spaceRuns(std::vector<Run>& runs, const RunSequence& sequence, const Spacing& spacing,
               std::vector<Shortage>* shortages)
{
    Solver(runs, sequence, spacing).solve(shortages);
}

} // namespace corbel::analysis::layout
