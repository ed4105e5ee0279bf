// Splits a directed graph into layers along its direction: cycle removal, then layer assignment.
#pragma once

#include <vector>

namespace corbel::analysis::layout {

/// A directed edge between local items 0..n-1, standing for `weight` relations.
struct Link {
    int from;
    int to;
    double weight = 1;
    bool operator==(const Link&) const = default;
};

/// The layer of each item from 0. Links point to later layers except those turned round to break
/// cycles (the greedy heuristic of Eades, Lin and Smyth 1993); items move within their slack to
/// where the links get short. Loops are ignored.
std::vector<int> assignLayers(int items, const std::vector<Link>& links);

} // namespace corbel::analysis::layout
