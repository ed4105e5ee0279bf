/// Canonical drawings of every pattern at any size from 3 up, and what may be done to them. Each
/// pattern has one file here; a new one adds its function to `patternCases`.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/model_builder.h"

namespace corbel::tests {

using MakeDrawing = std::function<ModelBuilder(int size)>;

/// An edit that lowers the e of one rule, of all others none.
struct PatternMutation {
    std::string rule;
    std::string witness; ///< Afterwards among what is against the rule; empty: not looked at.
    std::function<void(ModelBuilder&)> apply;
    MakeDrawing make = {}; ///< Where the case's own drawing leaves no room for the edit.
    bool mended = false;   ///< The pattern offers an edit that brings the rule back to 1.
};

struct PatternCase {
    std::string pattern;
    std::string variant; ///< Where a pattern has several drawings.
    MakeDrawing make;    ///< Fit 1 at every size.
    std::vector<PatternMutation> mutations;
    /// A drawing with a flaw, whose fit never falls with its size: what comes with more of it
    /// satisfies the rules.
    MakeDrawing flawed;
};

std::vector<PatternCase> patternCases();

std::vector<PatternCase> centralizedCases();
std::vector<PatternCase> clientServerCases();
std::vector<PatternCase> threeTierCases();
std::vector<PatternCase> simpleHorizontalCases();
std::vector<PatternCase> layeredCases();
std::vector<PatternCase> hubAndSpokeCases();
std::vector<PatternCase> publishSubscribeCases();
std::vector<PatternCase> cqrsCases();
std::vector<PatternCase> microservicesCases();
std::vector<PatternCase> cellsCases();
std::vector<PatternCase> stranglerCases();
std::vector<PatternCase> cacheAsideCases();
std::vector<PatternCase> apiGatewayCases();
std::vector<PatternCase> sidecarCases();
std::vector<PatternCase> distributedCases();
std::vector<PatternCase> sharedCases();
std::vector<PatternCase> standbyCases();
std::vector<PatternCase> disasterRecoveryCases();
std::vector<PatternCase> cloudCases();
std::vector<PatternCase> leaderFollowerCases();
std::vector<PatternCase> multiZoneCases();

/// The first drawing of a pattern.
ModelBuilder drawingOf(std::string_view pattern, int size);

/// `p3` of `p` and 3.
std::string numbered(const char* prefix, int number);

} // namespace corbel::tests
