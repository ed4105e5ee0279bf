#include "analysis/layout/ordering.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace corbel::analysis::layout {

namespace {

constexpr int sweeps = 12;
constexpr std::size_t exchangeLimit = 160; // wider layers are ordered by barycentre alone

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

struct Neighbour {
    int item;
    double weight;
};

/// Items and way points of long links, each with its neighbours in the layers above and below.
struct Layered {
    std::vector<std::vector<int>> layers;
    std::vector<std::vector<Neighbour>> up;
    std::vector<std::vector<Neighbour>> down;
    std::vector<int> place;

    void number(const std::vector<int>& layer)
    {
        for (std::size_t i = 0; i < layer.size(); ++i)
            place[at(layer[i])] = static_cast<int>(i);
    }
};

Layered withWayPoints(const std::vector<int>& layers, const std::vector<Link>& links,
                      const std::vector<double>& hints)
{
    Layered graph;
    const int items = static_cast<int>(layers.size());
    const int count = items == 0 ? 0 : *std::max_element(layers.begin(), layers.end()) + 1;
    graph.layers.resize(at(count));
    std::vector<int> byHint(at(items));
    for (int i = 0; i < items; ++i)
        byHint[at(i)] = i;
    std::stable_sort(byHint.begin(), byHint.end(),
                     [&](int a, int b) { return hints[at(a)] < hints[at(b)]; });
    for (const int item : byHint)
        graph.layers[at(layers[at(item)])].push_back(item);
    graph.up.resize(at(items));
    graph.down.resize(at(items));
    const auto connect = [&](int upper, int lower, double weight) {
        graph.down[at(upper)].push_back({lower, weight});
        graph.up[at(lower)].push_back({upper, weight});
    };
    for (const Link& link : links) {
        if (layers[at(link.from)] == layers[at(link.to)])
            continue;
        const bool forward = layers[at(link.from)] < layers[at(link.to)];
        int upper = forward ? link.from : link.to;
        const int lower = forward ? link.to : link.from;
        for (int layer = layers[at(upper)] + 1; layer < layers[at(lower)]; ++layer) {
            const int wayPoint = static_cast<int>(graph.up.size());
            graph.up.emplace_back();
            graph.down.emplace_back();
            graph.layers[at(layer)].push_back(wayPoint);
            connect(upper, wayPoint, link.weight);
            upper = wayPoint;
        }
        connect(upper, lower, link.weight);
    }
    graph.place.resize(graph.up.size(), 0);
    for (const auto& layer : graph.layers)
        graph.number(layer);
    return graph;
}

/// Crossings between the links of two neighbouring items, when `left` stands left of `right`.
double crossingsOf(const Layered& graph, const std::vector<Neighbour>& left,
                   const std::vector<Neighbour>& right)
{
    double crossings = 0;
    for (const Neighbour& l : left)
        for (const Neighbour& r : right)
            if (graph.place[at(l.item)] > graph.place[at(r.item)])
                crossings += l.weight * r.weight;
    return crossings;
}

double crossings(const Layered& graph)
{
    // Per layer: count inversions with a Fenwick tree over the places below.
    double total = 0;
    for (std::size_t l = 0; l + 1 < graph.layers.size(); ++l) {
        std::vector<double> tree(graph.layers[l + 1].size() + 1, 0);
        double sum = 0;
        for (const int item : graph.layers[l]) {
            for (const Neighbour& n : graph.down[at(item)]) {
                double atMost = 0;
                for (std::size_t i = at(graph.place[at(n.item)]) + 1; i > 0; i &= i - 1)
                    atMost += tree[i];
                total += n.weight * (sum - atMost);
            }
            for (const Neighbour& n : graph.down[at(item)]) {
                sum += n.weight;
                for (std::size_t i = at(graph.place[at(n.item)]) + 1; i < tree.size();
                     i += i & (~i + 1))
                    tree[i] += n.weight;
            }
        }
    }
    return total;
}

void sortByBarycentre(Layered& graph, std::vector<int>& layer,
                      const std::vector<std::vector<Neighbour>>& neighbours, bool reverseTies)
{
    struct Key {
        double value;
        int item;
    };
    std::vector<Key> keys;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        const int item = layer[reverseTies ? layer.size() - 1 - i : i];
        double sum = 0;
        double weight = 0;
        for (const Neighbour& n : neighbours[at(item)]) {
            sum += n.weight * graph.place[at(n.item)];
            weight += n.weight;
        }
        keys.push_back({weight > 0 ? sum / weight : -1, item});
    }
    // Items without neighbours keep their places; the others are sorted around them.
    std::vector<Key> sorted;
    for (const Key& key : keys)
        if (key.value >= 0)
            sorted.push_back(key);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Key& a, const Key& b) { return a.value < b.value; });
    std::vector<int> next;
    std::size_t used = 0;
    for (const int item : layer) {
        const bool free = neighbours[at(item)].empty();
        next.push_back(free ? item : sorted[used].item);
        used += free ? 0 : 1;
    }
    layer = std::move(next);
    graph.number(layer);
}

bool exchangeNeighbours(Layered& graph)
{
    bool improved = false;
    for (auto& layer : graph.layers) {
        if (layer.size() > exchangeLimit)
            continue;
        for (std::size_t i = 0; i + 1 < layer.size(); ++i) {
            const int a = layer[i];
            const int b = layer[i + 1];
            const double now = crossingsOf(graph, graph.up[at(a)], graph.up[at(b)]) +
                               crossingsOf(graph, graph.down[at(a)], graph.down[at(b)]);
            const double then = crossingsOf(graph, graph.up[at(b)], graph.up[at(a)]) +
                                crossingsOf(graph, graph.down[at(b)], graph.down[at(a)]);
            if (then >= now)
                continue;
            std::swap(layer[i], layer[i + 1]);
            std::swap(graph.place[at(a)], graph.place[at(b)]);
            improved = true;
        }
    }
    return improved;
}

} // namespace

std::vector<std::vector<int>> orderLayers(const std::vector<int>& layers,
                                          const std::vector<Link>& links,
                                          const std::vector<double>& hints)
{
    Layered graph = withWayPoints(layers, links, hints);
    std::vector<std::vector<int>> best = graph.layers;
    double bestCrossings = crossings(graph);
    for (int sweep = 0; sweep < sweeps && bestCrossings > 0; ++sweep) {
        const bool downwards = sweep % 2 == 0;
        for (std::size_t i = 1; i < graph.layers.size(); ++i) {
            const std::size_t l = downwards ? i : graph.layers.size() - 1 - i;
            sortByBarycentre(graph, graph.layers[l], downwards ? graph.up : graph.down,
                             sweep % 4 >= 2);
        }
        for (int pass = 0; pass < 4 && exchangeNeighbours(graph); ++pass) {
        }
        const double now = crossings(graph);
        if (now < bestCrossings) {
            bestCrossings = now;
            best = graph.layers;
        }
    }
    const int items = static_cast<int>(layers.size());
    for (auto& layer : best)
        std::erase_if(layer, [&](int item) { return item >= items; });
    return best;
}

} // namespace corbel::analysis::layout
