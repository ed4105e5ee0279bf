/// From a solved entry to what is said about it.
#pragma once

#include <vector>

#include "analysis/availability/health.h"
#include "analysis/availability/prepared.h"
#include "analysis/availability/recovery.h"
#include "analysis/availability/solved_entry.h"

namespace corbel::analysis::availability {

/// For all entries of one model, which must outlive it.
class EntryReporter {
public:
    EntryReporter(const PreparedModel& prepared, const AvailabilitySettings& settings);

    EntryAvailability report(const SolvedEntry& entry) const;
    const HealthGraph& health() const { return m_health; }

private:
    void addParts(EntryAvailability& report, const SolvedEntry& entry) const;
    void addImportance(EntryAvailability& report, const SolvedEntry& entry) const;
    void addCutSets(EntryAvailability& report, const SolvedEntry& entry) const;
    void addSwitching(EntryAvailability& report, const SolvedEntry& entry) const;
    void addDomains(EntryAvailability& report, const SolvedEntry& entry) const;
    void addUndecided(EntryAvailability& report, const SolvedEntry& entry) const;
    std::optional<double> lossBySwitching(SwitchingLoss& loss, Index failOver) const;
    std::vector<std::string> subjectsOf(const std::vector<FailurePart>& set) const;
    static ReplicaImportance ofEach(const EqualReplicas& replicas, const Importance& all,
                                    double top);
    std::size_t placeOf(const std::string& subject) const;

    const PreparedModel& m_prepared;
    const AvailabilitySettings& m_settings;
    HealthGraph m_health;
    RecoveryPlaces m_places;
    std::vector<FailureDomain> m_domains;
    std::vector<Recovery> m_recoveries; ///< Parallel to `m_domains`.
};

} // namespace corbel::analysis::availability
