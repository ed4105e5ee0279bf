/// What a drawing says about switching: its times, and which pairs are closed enough to be one
/// Markov chain.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/availability/drawing.h"
#include "analysis/availability/switching.h"
#include "model/message.h"

namespace corbel::analysis::availability {

struct SwitchTime {
    double stated = 0.0;   ///< Seconds: the sum of what the relation states.
    bool isStated = false; ///< At least one part is.
    /// Parts that are not stated: `relation.key`. A switch without a person needs no decision.
    std::vector<std::string> missing;
};

SwitchTime switchTimeOf(const model::Relation& failOver);

/// Failing and repair of one replica, where it states both times and no availability.
std::optional<FailureRates> ratesOf(const model::Element& element);

/// The pair that `failOver` makes, if nobody else uses or carries its parts and all rates and
/// times are known. Dependencies that both have are not part of it, nor are relations to the
/// standby by which somebody who asks the active one asks it once the switch has been made.
std::optional<SwitchingPair> closedPair(const Drawing& drawing, Index failOver,
                                        const std::function<bool(Index relation)>& isFallback);

/// Whether a host, site or other place, and all that it stands on, is stated or taken to be always
/// up.
bool neverFails(const Drawing& drawing, Index place);

/// How many of an element's replicas, or of a cluster's undrawn members, are repaired at once;
/// absent: as many as are down.
std::optional<int> crewsOf(const model::Element& element);

} // namespace corbel::analysis::availability
