#include "tests/support/patterns/cases.h"

#include <algorithm>
#include <iterator>

namespace corbel::tests {

std::vector<PatternCase> patternCases()
{
    std::vector<PatternCase> all;
    for (auto* cases : {&centralizedCases,
                        &clientServerCases,
                        &threeTierCases,
                        &simpleHorizontalCases,
                        &layeredCases,
                        &hubAndSpokeCases,
                        &publishSubscribeCases,
                        &cqrsCases,
                        &microservicesCases,
                        &cellsCases,
                        &stranglerCases,
                        &cacheAsideCases,
                        &apiGatewayCases,
                        &sidecarCases,
                        &distributedCases,
                        &sharedCases,
                        &standbyCases,
                        &disasterRecoveryCases,
                        &cloudCases,
                        &leaderFollowerCases,
                        &multiZoneCases}) {
        auto some = cases();
        std::ranges::move(some, std::back_inserter(all));
    }
    return all;
}

ModelBuilder drawingOf(std::string_view pattern, int size)
{
    const auto cases = patternCases();
    return std::ranges::find(cases, pattern, &PatternCase::pattern)->make(size);
}

std::string numbered(const char* prefix, int number)
{
    return prefix + std::to_string(number);
}

} // namespace corbel::tests
