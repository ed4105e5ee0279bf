/// What rules ask of a whole model, answered once for all regions.
#pragma once

#include <memory>

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
    const RecoveryStudy& recovery() const
    {
        if (m_recovery == nullptr) {
            m_recovery = std::make_unique<RecoveryStudy>(graph().model());
        }
        return *m_recovery;
    }

    /// The same.
    const FailOvers& failOvers() const
    {
        if (m_failOvers == nullptr) {
            m_failOvers = std::make_unique<FailOvers>(*this);
        }
        return *m_failOvers;
    }

private:
    mutable std::unique_ptr<FailOvers> m_failOvers;
    mutable std::unique_ptr<RecoveryStudy> m_recovery;
};

} // namespace corbel::analysis::patterns
