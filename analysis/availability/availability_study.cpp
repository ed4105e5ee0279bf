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

/// For each node of its tree, to solve an entry.
constexpr std::uint64_t stepsToSolve = 400;
/// For each node that is down or away with something, to find that out.
constexpr std::uint64_t stepsToFail = 60;

/// For each node of the diagrams that it is solved by, or of the budget that these would exceed.
constexpr std::uint64_t stepsToBuild = 100;

/// To find the cut sets below each node, and to count them by order: by how many events one has at
/// most, had the node's inputs nothing in common.
std::uint64_t stepsToCutSets(const FaultTree& tree)
{
    constexpr std::uint64_t ofNode = 1200;
    constexpr std::uint64_t ofOrder = 20;
    const std::uint64_t most = tree.events.size();
    std::vector<std::uint64_t> orders;
    std::uint64_t steps = 0;
    for (const FaultNode& node : tree.nodes) { // inputs come first
        std::uint64_t order = node.kind == NodeKind::Event ? 1 : 0;
        for (const NodeIndex input : node.inputs) {
            order = node.kind == NodeKind::Or ? std::max(order, orders[input])
                                              : std::min(most, order + orders[input]);
        }
        orders.push_back(order);
        steps += ofNode + order * ofOrder;
    }
    return steps;
}

/// An entry as far as it was asked about.
struct Asked {
    std::unique_ptr<const SolvedEntry> solved;
    std::vector<Index> stores; ///< That it needs.
    std::optional<EntryAvailability> withCutSets;
    std::optional<std::vector<Message>> missing;
    std::map<std::string, std::vector<DomainLoss>, std::less<>> losses;
};

} // namespace

struct AvailabilityStudy::Prepared {
    Prepared(const model::Model& model, const AvailabilitySettings& wanted, std::stop_token asked,
             std::uint64_t most)
        : settings(wanted),
          stop(std::move(asked)),
          prepared(model, wanted),
          reporter(prepared, settings),
          sweep(reporter.health()),
          steps(most),
          entries(prepared.entries.size()),
          isFollowed(reporter.losses().size(), false)
    {
    }

    /// Whether so many steps are left, which they are no longer then.
    bool take(std::uint64_t wanted)
    {
        const bool areLeft = wanted <= steps;
        steps -= areLeft ? wanted : 0;
        return areLeft;
    }

    std::unique_ptr<const SolvedEntry> solve(std::size_t entry, Detail detail)
    {
        return std::make_unique<const SolvedEntry>(prepared.tree, prepared.entries[entry],
                                                   prepared.entryBudget(settings), detail, store,
                                                   stop);
    }

    /// None where no steps are left to solve it.
    Asked* of(std::size_t entry)
    {
        Asked& asked = entries[entry];
        if (asked.solved == nullptr && steps > 0) {
            // How large it is, one knows only then.
            asked.solved = solve(entry, Detail::Importance);
            asked.stores = dataOf(prepared.drawing, prepared.tree, asked.solved->tree().nodeOf);
            const Solution& solution = asked.solved->solution();
            const std::uint64_t diagram =
                solution.isExact() ? solution.nodes : prepared.entryBudget(settings);
            const std::uint64_t used =
                asked.solved->tree().nodeOf.size() * stepsToSolve + diagram * stepsToBuild;
            steps -= std::min(used, steps);
        }
        return asked.solved == nullptr ? nullptr : &asked;
    }

    bool follow(std::size_t domain)
    {
        if (!isFollowed[domain] && steps > 0) {
            reporter.losses().prepare(domain);
            const std::uint64_t used = reporter.losses().reach(domain) * stepsToFail;
            steps -= std::min(used, steps);
            isFollowed[domain] = true;
        }
        return isFollowed[domain];
    }

    AvailabilitySettings settings;
    std::stop_token stop;
    PreparedModel prepared;
    EntryReporter reporter;
    HealthGraph::Sweep sweep;
    DiagramStore store;
    std::uint64_t steps; ///< That are left.
    std::vector<Asked> entries;
    std::vector<bool> isFollowed; ///< By domain.
};

AvailabilityStudy::AvailabilityStudy(const model::Model& model,
                                     const AvailabilitySettings& settings, std::stop_token stop,
                                     std::optional<std::uint64_t> steps)
    : m_prepared(std::make_unique<Prepared>(model, settings, std::move(stop),
                                            steps.value_or(settings.nodeBudget * stepsOfNode)))
{
}

AvailabilityStudy::~AvailabilityStudy() = default;

const std::vector<std::uint32_t>& AvailabilityStudy::entries() const
{
    return m_prepared->prepared.entries;
}

std::optional<Likelihood> AvailabilityStudy::availability(std::size_t entry) const
{
    const Asked* asked = m_prepared->of(entry);
    return asked == nullptr ? std::nullopt
                            : std::optional(complement(asked->solved->unavailability()));
}

const EntryAvailability* AvailabilityStudy::withCutSets(std::size_t entry) const
{
    Prepared& study = *m_prepared;
    Asked* asked = study.of(entry);
    if (asked != nullptr && !asked->withCutSets &&
        study.take(stepsToCutSets(asked->solved->tree().tree))) {
        asked->withCutSets = study.reporter.withoutDomains(*study.solve(entry, Detail::CutSets));
    }
    return asked != nullptr && asked->withCutSets ? &*asked->withCutSets : nullptr;
}

const std::vector<DomainLoss>* AvailabilityStudy::losses(std::size_t entry,
                                                         std::string_view domain) const
{
    Prepared& study = *m_prepared;
    Asked* asked = study.of(entry);
    if (asked == nullptr) {
        return nullptr;
    }
    if (const auto known = asked->losses.find(domain); known != asked->losses.end()) {
        return &known->second;
    }
    const DomainLosses& domains = study.reporter.losses();
    std::vector<DomainLoss> losses;
    for (const std::size_t place : domains.named(domain)) {
        if (!study.follow(place) || !study.take(domains.stepsOf(*asked->solved, place))) {
            return nullptr;
        }
        if (std::optional<DomainLoss> loss = domains.of(*asked->solved, asked->stores, place)) {
            losses.push_back(std::move(*loss));
        }
    }
    return &asked->losses.emplace(domain, std::move(losses)).first->second;
}

const std::vector<Message>* AvailabilityStudy::missingWithDomains(std::size_t entry) const
{
    const EntryAvailability* known = withCutSets(entry);
    if (known == nullptr) {
        return nullptr;
    }
    Asked& asked = m_prepared->entries[entry];
    if (!asked.missing) {
        EntryAvailability report = *known;
        m_prepared->reporter.addMissingWith(report, *asked.solved, {});
        std::vector<Message>& missing = asked.missing.emplace();
        for (Undecided& open : report.undecided) {
            missing.push_back(std::move(open.needs));
        }
    }
    return &*asked.missing;
}

std::optional<std::size_t> AvailabilityStudy::entriesLostWith(std::uint32_t element) const
{
    Prepared& study = *m_prepared;
    const ModelTree& tree = study.prepared.tree;
    if (study.prepared.graph.kind(element) == model::ElementKind::Team) {
        return 0;
    }
    if (study.steps == 0) {
        return std::nullopt;
    }
    study.sweep.fail(tree.eventsOf[element]);
    study.steps -= std::min<std::uint64_t>(study.steps, study.sweep.changed().size() * stepsToFail +
                                                            study.entries.size());
    return static_cast<std::size_t>(std::ranges::count_if(study.prepared.entries, [&](Index entry) {
        return isLostWith(study.sweep, tree, entry, element);
    }));
}

} // namespace corbel::analysis
