/// Elements that scale by themselves: how many replicas they keep at a load.
#pragma once

#include <vector>

#include "analysis/capacity/network.h"
#include "analysis/capacity/network_form.h"

namespace corbel::analysis {

/// Whether anything in it scales.
bool scales(const Network& network);

/// Gives what scales as many replicas as its target asks for when so many
/// requests per second start at each node, before any is turned away.
void scaleTo(Network& network, const std::vector<double>& outside);

/// The forms of a network whose replicas are those that its own load asks for.
/// Where sessions wait for what scales, replicas are added until none is
/// missing.
NetworkForm solveScaled(Network& network);

} // namespace corbel::analysis
