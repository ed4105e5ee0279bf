/// What rules ask of a whole model, answered once for all regions.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/availability/outage_study.h"
#include "analysis/availability/recovery_study.h"
#include "analysis/graph/model_facts.h"
#include "analysis/patterns/shapes/fail_overs.h"

namespace corbel::analysis::patterns {

/// Its facts, and what other analyses say where a rule asks that. For one thread.
class PatternFacts : public ModelFacts {
public:
    /// The model must outlive it.
    explicit PatternFacts(const model::Model& model) : ModelFacts(model) {}

    /// Made the first time a rule asks for it.
    const RecoveryStudy& recovery() const;
    /// The same.
    const FailOvers& failOvers() const;

    /// Whether so many elements need each other in circles that it would take long to see what is
    /// left of them. Fail-overs lead on as well.
    bool isTangled() const;
    /// What `OutageStudy` says; not to be asked where the model is tangled.
    const std::vector<Index>& downWith(const std::vector<Index>& dead) const;

    /// The keys that would say on which site something stands that `node` needs, step by step, be
    /// it a broker: of one such thing, empty where all is known.
    std::vector<std::string> placesBelow(Index node) const;

private:
    void findOpenBelow() const;

    mutable std::unique_ptr<FailOvers> m_failOvers;
    mutable std::unique_ptr<RecoveryStudy> m_recovery;
    mutable std::optional<bool> m_isTangled;
    mutable std::vector<Index> m_openBelow; ///< By element; empty until somebody asks.
    mutable std::unique_ptr<OutageStudy> m_outages;
    mutable std::map<std::vector<Index>, std::vector<Index>> m_downWith;
};

/// Among the needs of a rule that cannot be decided since the model is tangled: what would let it.
std::string circlesToUndo();

} // namespace corbel::analysis::patterns
