/// Recovery objectives of a model, judged from how it fails and recovers alone: no probability is
/// worked out for them.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/availability/availability.h"

namespace corbel::analysis {

/// An entry while a domain is down.
struct JudgedRecovery {
    /// As `DomainLoss::targets`; none where the domain does not matter to the entry.
    std::vector<RecoveryTarget> targets;
    bool isTakenOver = true; ///< It stays up, or something takes over: not only a repair helps.

    bool operator==(const JudgedRecovery&) const = default;
};

/// How an entry recovers from the loss of one element.
struct ElementLoss {
    RecoveryTime rto;
    RecoveryTime rpo;

    bool operator==(const ElementLoss&) const = default;
};

/// Elements are named by their places in the model. For one thread.
class RecoveryStudy {
public:
    /// The model must outlive it.
    explicit RecoveryStudy(const model::Model& model);
    ~RecoveryStudy();
    RecoveryStudy(const RecoveryStudy&) = delete;
    RecoveryStudy& operator=(const RecoveryStudy&) = delete;

    /// Whom `analyzeAvailability` judges where nobody is named; ascending.
    const std::vector<std::uint32_t>& entries() const;
    /// By the objectives of the model, as that judges them. `domain` is a host, site or system.
    const JudgedRecovery& judged(std::uint32_t entry, std::uint32_t domain) const;

    /// While any element is down, all of its replicas; none where that does not matter to the
    /// entry.
    std::optional<ElementLoss> loss(std::uint32_t entry, std::uint32_t element) const;

private:
    struct Prepared;
    std::unique_ptr<Prepared> m_prepared;
};

} // namespace corbel::analysis
