/// All patterns that Corbel recognises. A new one is a new file and a line here.
#pragma once

#include "analysis/patterns/spec.h"

namespace corbel::analysis::patterns {

const PatternSpec& centralized();
const PatternSpec& distributed();
const PatternSpec& clientServer();
const PatternSpec& threeTier();
const PatternSpec& simpleHorizontal();
const PatternSpec& shared();
const PatternSpec& standby();
const PatternSpec& disasterRecovery();
const PatternSpec& cloud();
const PatternSpec& layered();
const PatternSpec& hubAndSpoke();
const PatternSpec& publishSubscribe();
const PatternSpec& cqrs();
const PatternSpec& microservices();
const PatternSpec& leaderFollower();
const PatternSpec& multiZone();
const PatternSpec& cells();
const PatternSpec& strangler();
const PatternSpec& cacheAside();
const PatternSpec& apiGateway();
const PatternSpec& sidecar();

/// In the order of the catalogue.
std::span<const PatternSpec* const> catalogue();

} // namespace corbel::analysis::patterns
