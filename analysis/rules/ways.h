/// Shortest chains of relations from elements to others.
#pragma once

#include <vector>

#include "analysis/rules/surroundings.h"

namespace corbel::analysis::rules {

/// What chains are asked for: the truths of `Reaches::target` and `Reaches::over` by element and
/// relation, of which each has to be at least `least`.
struct ChainsWanted {
    bool isBackwards = false;
    const std::vector<Truth>& target;
    const std::vector<Truth>& over;
    Truth least = Truth::Yes;
};

/// For every element the first relation of a shortest such chain, of several the least by id;
/// `noIndex` where there is none. An element's relation to itself leads nowhere. Linear.
std::vector<Index> firstSteps(const ModelGraph& graph, const ChainsWanted& wanted);

/// The element at which a relation arrives that is followed in this direction.
Index arrival(const ModelGraph& graph, bool isBackwards, Index relation);

} // namespace corbel::analysis::rules
