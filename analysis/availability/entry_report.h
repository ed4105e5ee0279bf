/// From a solved entry to what is said about it, all of it or as much as is asked for.
#pragma once

#include <vector>

#include "analysis/availability/domain_losses.h"
#include "analysis/availability/prepared.h"
#include "analysis/availability/solved_entry.h"

namespace corbel::analysis::availability {

/// For all entries of one model, which must outlive it.
class EntryReporter {
public:
    EntryReporter(const PreparedModel& prepared, const AvailabilitySettings& settings);

    /// Once before `report`, which several threads may ask for then.
    void prepareDomains() { m_losses.prepareAll(); }
    EntryAvailability report(const SolvedEntry& entry) const;
    /// No more than how often it works, its cut sets and what keeps these open. The cut sets have
    /// to be solved.
    EntryAvailability withoutDomains(const SolvedEntry& entry) const;
    /// Adds what keeps open how often it works while `domain` is down, up to `missingWithDomains`.
    void addMissingWith(EntryAvailability& report, const SolvedEntry& entry,
                        const std::string& domain) const;
    const HealthGraph& health() const { return m_health; }
    DomainLosses& losses() { return m_losses; }

private:
    void addParts(EntryAvailability& report, const SolvedEntry& entry) const;
    void addImportance(EntryAvailability& report, const SolvedEntry& entry) const;
    void addCutSets(EntryAvailability& report, const SolvedEntry& entry) const;
    void addSwitching(EntryAvailability& report, const SolvedEntry& entry) const;
    void addDomains(EntryAvailability& report, const SolvedEntry& entry) const;
    void addMissing(EntryAvailability& report, const SolvedEntry& entry) const;
    static void addRecoveryNeeds(EntryAvailability& report);
    std::optional<double> lossBySwitching(SwitchingLoss& loss, Index failOver) const;
    std::vector<std::string> subjectsOf(const std::vector<FailurePart>& set) const;
    static ReplicaImportance ofEach(const EqualReplicas& replicas, const Importance& all,
                                    double top);
    std::size_t placeOf(const std::string& subject) const;

    const PreparedModel& m_prepared;
    const AvailabilitySettings& m_settings;
    HealthGraph m_health;
    DomainLosses m_losses;
};

} // namespace corbel::analysis::availability
