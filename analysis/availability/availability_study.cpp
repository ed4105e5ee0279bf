#include "analysis/availability/availability_study.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "analysis/availability/entry_report.h"
#include "analysis/availability/fault_tree/diagram_store.h"

namespace corbel::analysis {

using namespace availability;
using model::Message;

namespace {

/// What following a recovery takes, beside what is looked at for the availability.
constexpr std::size_t stepsOfRecovery = 100;

/// An entry as far as it was asked about.
struct Asked {
    std::unique_ptr<const SolvedEntry> solved;
    std::vector<Index> stores; ///< That it needs.
    std::optional<EntryAvailability> withCutSets;
    std::optional<std::vector<Message>> missing;
    std::map<std::string, std::vector<StudiedLoss>, std::less<>> losses;
};

} // namespace

struct AvailabilityStudy::Prepared {
    Prepared(const model::Model& model, const AvailabilitySettings& wanted, std::stop_token asked,
             std::size_t most)
        : settings(wanted),
          stop(std::move(asked)),
          prepared(model, wanted),
          reporter(prepared, settings),
          sweep(reporter.health()),
          steps(most),
          entries(prepared.entries.size())
    {
    }

    std::unique_ptr<const SolvedEntry> solve(std::size_t entry, Detail detail)
    {
        return std::make_unique<const SolvedEntry>(prepared.tree, prepared.entries[entry],
                                                   prepared.entryBudget(settings), detail, store,
                                                   stop);
    }

    Asked& of(std::size_t entry)
    {
        Asked& asked = entries[entry];
        if (asked.solved == nullptr) {
            asked.solved = solve(entry, Detail::Importance);
            asked.stores = dataOf(prepared.drawing, prepared.tree, asked.solved->tree().nodeOf);
        }
        return asked;
    }

    AvailabilitySettings settings;
    std::stop_token stop;
    PreparedModel prepared;
    EntryReporter reporter;
    HealthGraph::Sweep sweep;
    DiagramStore store;
    std::size_t steps; ///< That are left.
    std::vector<Asked> entries;
};

AvailabilityStudy::AvailabilityStudy(const model::Model& model,
                                     const AvailabilitySettings& settings, std::stop_token stop,
                                     std::size_t steps)
    : m_prepared(std::make_unique<Prepared>(model, settings, std::move(stop), steps))
{
}

AvailabilityStudy::~AvailabilityStudy() = default;

const std::vector<std::uint32_t>& AvailabilityStudy::entries() const
{
    return m_prepared->prepared.entries;
}

Likelihood AvailabilityStudy::availability(std::size_t entry) const
{
    return complement(m_prepared->of(entry).solved->unavailability());
}

const EntryAvailability& AvailabilityStudy::withCutSets(std::size_t entry) const
{
    Asked& asked = m_prepared->of(entry);
    if (!asked.withCutSets) {
        asked.withCutSets =
            m_prepared->reporter.withoutDomains(*m_prepared->solve(entry, Detail::CutSets));
    }
    return *asked.withCutSets;
}

const std::vector<StudiedLoss>& AvailabilityStudy::losses(std::size_t entry,
                                                          std::string_view domain) const
{
    Prepared& study = *m_prepared;
    Asked& asked = study.of(entry);
    if (const auto known = asked.losses.find(domain); known != asked.losses.end()) {
        return known->second;
    }
    std::vector<StudiedLoss>& losses = asked.losses[std::string(domain)];
    DomainLosses& domains = study.reporter.losses();
    for (const std::size_t place : domains.named(domain)) {
        const std::size_t steps = asked.solved->evaluationSteps() + stepsOfRecovery;
        if (!domains.mattersTo(*asked.solved, place)) {
            continue;
        }
        if (steps > study.steps) {
            losses.push_back({{}, true});
            continue;
        }
        study.steps -= steps;
        domains.prepare(place);
        losses.push_back({domains.of(*asked.solved, asked.stores, place).value(), false});
    }
    return losses;
}

const std::vector<Message>& AvailabilityStudy::missingWithDomains(std::size_t entry) const
{
    Asked& asked = m_prepared->of(entry);
    if (!asked.missing) {
        EntryAvailability report = withCutSets(entry);
        m_prepared->reporter.addMissingWith(report, *asked.solved, {});
        std::vector<Message>& missing = asked.missing.emplace();
        for (Undecided& open : report.undecided) {
            missing.push_back(std::move(open.needs));
        }
    }
    return *asked.missing;
}

std::size_t AvailabilityStudy::entriesLostWith(std::uint32_t element) const
{
    Prepared& study = *m_prepared;
    const ModelTree& tree = study.prepared.tree;
    if (study.prepared.graph.kind(element) == model::ElementKind::Team) {
        return 0;
    }
    study.sweep.fail(tree.eventsOf[element]);
    return static_cast<std::size_t>(std::ranges::count_if(study.prepared.entries, [&](Index entry) {
        return isLostWith(study.sweep, tree, entry, element);
    }));
}

} // namespace corbel::analysis
