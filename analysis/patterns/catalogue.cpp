#include "analysis/patterns/catalogue.h"

#include <array>

namespace corbel::analysis::patterns {

std::span<const PatternSpec* const> catalogue()
{
    static const std::array all{&centralized(),
                                &distributed(),
                                &clientServer(),
                                &threeTier(),
                                &simpleHorizontal(),
                                &shared(),
                                &standby(),
                                &disasterRecovery(),
                                &cloud(),
                                &layered(),
                                &hubAndSpoke(),
                                &publishSubscribe(),
                                &cqrs(),
                                &microservices(),
                                &leaderFollower(),
                                &multiZone(),
                                &cells(),
                                &strangler(),
                                &cacheAside(),
                                &apiGateway(),
                                &sidecar()};
    return all;
}

} // namespace corbel::analysis::patterns
