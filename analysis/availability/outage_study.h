/// What else is down while some elements are: the structure of a model without its chances.
#pragma once

#include <memory>
#include <vector>

#include "analysis/graph/model_graph.h"

namespace corbel::analysis {

/// Elements are named by their places in the model. For one thread.
class OutageStudy {
public:
    /// The model must outlive it. Takes long where hundreds of elements need each other in circles.
    explicit OutageStudy(const model::Model& model);
    ~OutageStudy();
    OutageStudy(const OutageStudy&) = delete;
    OutageStudy& operator=(const OutageStudy&) = delete;

    /// What no longer serves those who ask it while all of `dead` is down and everything else is
    /// up, by the same needs, places, replicas, quorums and fail-overs as in the availability
    /// analysis; what never serves is not among it. Ascending.
    std::vector<Index> downWith(const std::vector<Index>& dead);

private:
    struct Prepared;
    std::unique_ptr<Prepared> m_prepared;
};

} // namespace corbel::analysis
