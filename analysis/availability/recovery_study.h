/// Recovery objectives of a model, judged from how it fails and recovers alone: no probability is
/// worked out for them.
#pragma once

#include <memory>
#include <vector>

#include "analysis/availability/availability.h"

namespace corbel::analysis {

/// Elements are named by their places in the model.
class RecoveryStudy {
public:
    /// The model must outlive it.
    explicit RecoveryStudy(const model::Model& model);
    ~RecoveryStudy();
    RecoveryStudy(const RecoveryStudy&) = delete;
    RecoveryStudy& operator=(const RecoveryStudy&) = delete;

    /// Whom `analyzeAvailability` judges where nobody is named; ascending.
    const std::vector<std::uint32_t>& entries() const;
    /// The same targets as that lists for the entry while a host, site or drawn provider is down;
    /// none where that does not matter to the entry.
    std::vector<RecoveryTarget> targets(std::uint32_t entry, std::uint32_t domain) const;

private:
    struct Prepared;
    std::unique_ptr<Prepared> m_prepared;
};

} // namespace corbel::analysis
