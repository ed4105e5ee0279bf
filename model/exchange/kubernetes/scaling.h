/// How workloads scale, and how many replicas of them have to be up.
#pragma once

#include "model/exchange/kubernetes/workloads.h"

namespace corbel::model::exchange::kubernetes {

/// Takes the bounds of a HorizontalPodAutoscaler. Replicas that the workload does not say, or that
/// lie outside, become what the autoscaler makes of them when nothing is asked of it.
void readAutoscaler(Reading& in, const Object& object, Workloads& workloads);

/// Takes `minAvailable` of a PodDisruptionBudget, or what `maxUnavailable` leaves, as what is
/// needed, shares rounded up as Kubernetes does; after all autoscalers have been read.
void readBudget(Reading& in, const Object& object, Workloads& workloads);

} // namespace corbel::model::exchange::kubernetes
