#include "analysis/layout/run_order.h"

#include <cstddef>
#include <functional>
#include <queue>

namespace corbel::analysis::layout {

namespace {

constexpr double sameLevel = 3;

const Run& at(const std::vector<Run>& runs, int index)
{
    return runs[static_cast<std::size_t>(index)];
}

bool exchangeable(const Run& a, const Run& b)
{
    return a.position >= b.low && a.position <= b.high && b.position >= a.low &&
           b.position <= a.high;
}

/// Follows two runs in one direction to where their routes part, and says on which side (-1 or +1
/// across) the first one has to lie there to avoid a crossing; 0 when it does not matter.
int sideWhereParting(const std::vector<Run>& runs, const Run& first, const Run& second, bool high)
{
    const Run* s = &first;
    const Run* t = &second;
    int sign = 1; // turns a side at the present level into one at the level of the first call
    for (std::size_t steps = 0; steps < runs.size(); ++steps) {
        const double endS = high ? s->to : s->from;
        const double endT = high ? t->to : t->from;
        const int nextS = high ? s->highNeighbour : s->lowNeighbour;
        const int nextT = high ? t->highNeighbour : t->lowNeighbour;
        const int direction = high ? 1 : -1;
        const int turnS = turnAt(runs, *s, high);
        const int turnT = turnAt(runs, *t, high);
        const bool together =
            nextS != -1 && nextT != -1 &&
            (std::abs(endS - endT) < sameLevel ||
             (std::abs(endS - endT) < 60 && exchangeable(at(runs, nextS), at(runs, nextT))));
        if (!together) {
            const bool firstEnds = (endS - endT) * direction < 0;
            if (std::abs(endS - endT) < sameLevel)
                return 0; // one or both end at a box here
            return sign * (firstEnds ? turnS : -turnT);
        }
        if (turnS != turnT)
            return turnS == 0 || turnT == 0 ? 0 : sign * turnS;
        if (turnS == 0)
            return 0;
        // Both turn the same way: the one that turns later is the outer one.
        sign *= -turnS * direction;
        high = turnS > 0;
        s = &at(runs, nextS);
        t = &at(runs, nextT);
    }
    return 0;
}

bool liesBefore(const std::vector<Run>& runs, int a, int b, bool byPosition)
{
    const Run& s = at(runs, a);
    const Run& t = at(runs, b);
    if (!byPosition && s.route != t.route && exchangeable(s, t)) {
        const int side = sideWhereParting(runs, s, t, false) + sideWhereParting(runs, s, t, true);
        if (side != 0)
            return side < 0;
    }
    return s.position != t.position ? s.position < t.position : a < b;
}

/// Corner ends may still move within their channel, so they reach beyond themselves.
double reachOf(int port, double reach)
{
    return port == -1 ? reach : 0;
}

} // namespace

RunSequence orderRuns(const std::vector<Run>& runs, bool vertical, double reach, bool byPosition)
{
    std::vector<int> members;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (runs[i].vertical == vertical)
            members.push_back(static_cast<int>(i));
    std::sort(members.begin(), members.end(), [&](int a, int b) {
        const Run& s = at(runs, a);
        const Run& t = at(runs, b);
        return s.from != t.from ? s.from < t.from : a < b;
    });

    // Sweep along the axis; each run meets those that have not ended yet.
    std::vector<RunSequence::Pair> pairs;
    std::vector<int> active;
    std::vector<int> activeFixed; // these do not concern each other
    for (const int index : members) {
        const Run& run = at(runs, index);
        const auto meet = [&](std::vector<int>& others) {
            std::erase_if(others,
                          [&](int other) { return at(runs, other).to + reach + reach < run.from; });
            for (const int other : others) {
                const Run& met = at(runs, other);
                if (met.to + reachOf(met.highPort, reach) + reachOf(run.lowPort, reach) <= run.from)
                    continue;
                if (met.low >= run.high || run.low >= met.high)
                    continue;
                if (liesBefore(runs, other, index, byPosition))
                    pairs.push_back({other, index});
                else
                    pairs.push_back({index, other});
            }
        };
        meet(active);
        if (!run.fixed)
            meet(activeFixed);
        (run.fixed ? activeFixed : active).push_back(index);
    }

    // Kahn's algorithm; where preferences form a circle, the present position breaks it.
    std::vector<std::vector<int>> successors(runs.size());
    std::vector<int> waiting(runs.size(), 0);
    for (const auto& pair : pairs) {
        successors[static_cast<std::size_t>(pair.before)].push_back(pair.after);
        ++waiting[static_cast<std::size_t>(pair.after)];
    }
    const auto earlier = [&](int a, int b) {
        const Run& s = at(runs, a);
        const Run& t = at(runs, b);
        return s.position != t.position ? s.position < t.position : a < b;
    };
    const auto later = [&](int a, int b) { return earlier(b, a); };
    std::sort(members.begin(), members.end(), earlier);
    std::priority_queue<int, std::vector<int>, decltype(later)> ready(later);
    std::vector<char> placed(runs.size(), 0);
    for (const int index : members)
        if (waiting[static_cast<std::size_t>(index)] == 0)
            ready.push(index);
    RunSequence sequence;
    std::vector<int> place(runs.size(), 0);
    std::size_t stuck = 0;
    while (sequence.order.size() < members.size()) {
        int next = -1;
        if (!ready.empty()) {
            next = ready.top();
            ready.pop();
        } else {
            while (placed[static_cast<std::size_t>(members[stuck])])
                ++stuck;
            next = members[stuck];
        }
        if (placed[static_cast<std::size_t>(next)])
            continue;
        placed[static_cast<std::size_t>(next)] = 1;
        place[static_cast<std::size_t>(next)] = static_cast<int>(sequence.order.size());
        sequence.order.push_back(next);
        for (const int successor : successors[static_cast<std::size_t>(next)])
            if (--waiting[static_cast<std::size_t>(successor)] == 0)
                ready.push(successor);
    }
    for (auto& pair : pairs)
        if (place[static_cast<std::size_t>(pair.before)] >
            place[static_cast<std::size_t>(pair.after)])
            std::swap(pair.before, pair.after);
    std::sort(pairs.begin(), pairs.end(), [&](const auto& a, const auto& b) {
        const auto key = [&](const RunSequence::Pair& pair) {
            return std::pair(place[static_cast<std::size_t>(pair.after)],
                             place[static_cast<std::size_t>(pair.before)]);
        };
        return key(a) < key(b);
    });
    sequence.pairs = std::move(pairs);
    return sequence;
}

} // namespace corbel::analysis::layout
