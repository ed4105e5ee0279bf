#include "analysis/layout/layering.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace corbel::analysis::layout {

namespace {

constexpr int sweeps = 8;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// A sequence of the items with few links against it: sinks go to the end, sources to the start,
/// and in between whoever sends most more than it receives.
std::vector<int> sequenceAgainstCycles(int items, const std::vector<Link>& links)
{
    std::vector<std::vector<int>> outgoing(at(items));
    std::vector<std::vector<int>> incoming(at(items));
    std::vector<double> out(at(items), 0);
    std::vector<double> in(at(items), 0);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Link& link = links[i];
        if (link.from == link.to)
            continue;
        outgoing[at(link.from)].push_back(static_cast<int>(i));
        incoming[at(link.to)].push_back(static_cast<int>(i));
        out[at(link.from)] += link.weight;
        in[at(link.to)] += link.weight;
    }
    std::vector<int> outLeft(at(items));
    std::vector<int> inLeft(at(items));
    for (int i = 0; i < items; ++i) {
        outLeft[at(i)] = static_cast<int>(outgoing[at(i)].size());
        inLeft[at(i)] = static_cast<int>(incoming[at(i)].size());
    }
    std::vector<char> removed(at(items), 0);
    std::vector<int> head;
    std::vector<int> tail;
    std::vector<int> sources;
    std::vector<int> sinks;
    const auto remove = [&](int item) {
        removed[at(item)] = 1;
        for (const int l : outgoing[at(item)]) {
            const Link& link = links[at(l)];
            in[at(link.to)] -= link.weight;
            if (--inLeft[at(link.to)] == 0 && !removed[at(link.to)])
                sources.push_back(link.to);
        }
        for (const int l : incoming[at(item)]) {
            const Link& link = links[at(l)];
            out[at(link.from)] -= link.weight;
            if (--outLeft[at(link.from)] == 0 && !removed[at(link.from)])
                sinks.push_back(link.from);
        }
    };
    for (int i = items - 1; i >= 0; --i) {
        if (outLeft[at(i)] == 0)
            sinks.push_back(i);
        else if (inLeft[at(i)] == 0)
            sources.push_back(i);
    }
    const auto take = [&](std::vector<int>& stack, std::vector<int>& into) {
        while (!stack.empty()) {
            const int item = stack.back();
            stack.pop_back();
            if (removed[at(item)])
                continue;
            into.push_back(item);
            remove(item);
        }
    };
    while (head.size() + tail.size() < at(items)) {
        take(sinks, tail);
        take(sources, head);
        if (!sinks.empty())
            continue;
        int best = -1;
        for (int i = 0; i < items; ++i)
            if (!removed[at(i)] &&
                (best == -1 || out[at(i)] - in[at(i)] > out[at(best)] - in[at(best)]))
                best = i;
        if (best == -1)
            break;
        head.push_back(best);
        remove(best);
    }
    head.insert(head.end(), tail.rbegin(), tail.rend());
    return head;
}

} // namespace

std::vector<int> assignLayers(int items, const std::vector<Link>& links)
{
    const std::vector<int> sequence = sequenceAgainstCycles(items, links);
    std::vector<int> place(at(items), 0);
    for (std::size_t i = 0; i < sequence.size(); ++i)
        place[at(sequence[i])] = static_cast<int>(i);
    std::vector<std::vector<std::pair<int, double>>> above(at(items));
    std::vector<std::vector<std::pair<int, double>>> below(at(items));
    for (const Link& link : links) {
        if (link.from == link.to)
            continue;
        const bool forward = place[at(link.from)] < place[at(link.to)];
        const int upper = forward ? link.from : link.to;
        const int lower = forward ? link.to : link.from;
        below[at(upper)].emplace_back(lower, link.weight);
        above[at(lower)].emplace_back(upper, link.weight);
    }
    std::vector<int> layers(at(items), 0);
    int deepest = 0;
    for (const int item : sequence) {
        for (const auto& [upper, weight] : above[at(item)])
            layers[at(item)] = std::max(layers[at(item)], layers[at(upper)] + 1);
        deepest = std::max(deepest, layers[at(item)]);
    }
    // Within its slack an item goes towards the side with more weight.
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        bool moved = false;
        const auto shift = [&](int item) {
            int least = 0;
            int most = deepest;
            double pull = 0;
            for (const auto& [upper, weight] : above[at(item)]) {
                least = std::max(least, layers[at(upper)] + 1);
                pull -= weight;
            }
            for (const auto& [lower, weight] : below[at(item)]) {
                most = std::min(most, layers[at(lower)] - 1);
                pull += weight;
            }
            const int wanted = pull > 0 ? most : pull < 0 ? least : layers[at(item)];
            if (wanted != layers[at(item)]) {
                layers[at(item)] = wanted;
                moved = true;
            }
        };
        for (auto it = sequence.rbegin(); it != sequence.rend(); ++it)
            shift(*it);
        for (const int item : sequence)
            shift(item);
        if (!moved)
            break;
    }
    const int first = items == 0 ? 0 : *std::min_element(layers.begin(), layers.end());
    for (int& layer : layers)
        layer -= first;
    return layers;
}

} // namespace corbel::analysis::layout
