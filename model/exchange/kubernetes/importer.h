/// Imports Kubernetes manifests: what runs becomes typed elements, and the addresses that they hold
/// become relations with their evidence (see `cluster.h` and `containers/edges.h`). Nothing outside
/// the given texts is read, and nothing is asked of a cluster.
#pragma once

#include <vector>

#include "model/exchange/source.h"
#include "model/result.h"

namespace corbel::model::exchange {

/// One design `main` from manifests that belong together, each of one or more documents, lists as
/// `kubectl get -o yaml` prints them included.
Result<Imported> importKubernetes(const std::vector<Source>& files);

} // namespace corbel::model::exchange
