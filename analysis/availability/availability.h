/// Availability and recovery of a drawn model: how often each entry works, what it fails by, and
/// what is left when a host, a site or a provider dies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "analysis/availability/fault_tree/cut_set_walk.h"
#include "analysis/outcome.h"
#include "analysis/undecided.h"
#include "model/message.h"
#include "model/model.h"

namespace corbel::analysis {

struct AvailabilitySettings {
    /// Ids of what is asked about; all actors when empty, and where there are none, what nothing
    /// else uses.
    std::vector<std::string> entries;
    /// "Assume .999 for all unknown": the availability of everything that should state one and does
    /// not. Stated as an assumption in the result.
    std::optional<double> assumeUnknown;
    /// Common cause: the share of a replica's failures that strikes all replicas of its element at
    /// once (beta factor), 0..1.
    double beta = 0.0;
    /// Soft dependencies are needed as well: how often the entry offers all that it can.
    bool areSoftNeeded = false;
    /// Nodes of a decision diagram for each of up to 20 entries; more of them share what these have
    /// together. About a tenth of a second for each entry that needs more; beyond it the results
    /// are bounds.
    std::uint32_t nodeBudget = 200'000;
    std::size_t listedCutSets = 200; ///< At most so many cut sets are written out per entry.

    bool operator==(const AvailabilitySettings&) const = default;
};

/// What a basic event of a model is.
enum class FailureKind : std::uint8_t {
    Element,     ///< an element is down, or one of its replicas
    CommonCause, ///< all replicas of an element at once
    Coverage,    ///< a fail-over does not work when it is needed
    Link,        ///< a network link between sites
    Pair,        ///< active and standby down together: solved as one Markov chain
    Replicas,    ///< more replicas down than may be, of many equal ones or by a Markov chain
};

/// What may fail by itself, and how likely it is to be found failed.
struct FailurePart {
    std::string id; ///< Of the event: `web`, `web#2`, `fails-over-to:a:b`.
    FailureKind kind = FailureKind::Element;
    std::vector<std::string> subjects;    ///< Ids of the elements or the relation behind it.
    std::optional<double> unavailability; ///< Absent where it is unknown.

    bool operator==(const FailurePart&) const = default;
};

/// The same of one replica of a part that stands for many equal ones.
struct ReplicaImportance {
    std::uint32_t count = 0; ///< Replicas of which each has these figures.
    double unavailability = 0.0;
    double birnbaum = 0.0;
    double criticality = 0.0;
    std::optional<double> raw;
    std::optional<double> rrw; ///< Absent: infinite.

    bool operator==(const ReplicaImportance&) const = default;
};

struct PartImportance {
    FailurePart part;
    double birnbaum = 0.0;                 ///< Q(it is down) - Q(it is up)
    double criticality = 0.0;              ///< birnbaum * q / Q
    std::optional<double> raw;             ///< Q(it is down) / Q; absent: infinite
    std::optional<double> rrw;             ///< Q / Q(it is up); absent: infinite
    std::optional<ReplicaImportance> each; ///< Where the part is many equal replicas.

    bool operator==(const PartImportance&) const = default;
};

/// A probability that is exact, or known within bounds only.
struct Likelihood {
    std::optional<double> value; ///< Absent where figures are missing or the budget ended.
    double lower = 0.0;
    double upper = 1.0;

    bool operator==(const Likelihood&) const = default;
};

enum class DomainKind : std::uint8_t { Host, Zone, Site, Provider };

/// A time that recovery takes (RTO), or the span of data that it loses (RPO).
struct RecoveryTime {
    std::optional<double> seconds; ///< Absent where it is not decided, or where there is no end.
    double atLeast = 0.0;          ///< What is known even then,
    double atMost = std::numeric_limits<double>::infinity(); ///< and from above.
    bool isEndless = false;             ///< Nothing drawn brings it back, or no copy is left.
    model::Message basis;               ///< What it comes from, in a sentence.
    std::vector<std::string> witnesses; ///< Ids of the elements and relations that decide it.
    std::vector<model::Message> needs;  ///< What would decide it: `element.key`.

    bool operator==(const RecoveryTime&) const = default;
};

/// An objective of the model about an entry or a domain, judged for one failed domain.
struct RecoveryTarget {
    std::size_t objective = 0; ///< Position in the model, from 1.
    std::string metric;        ///< `rto`, `rpo`
    double atMost = 0.0;       ///< Seconds.
    Outcome outcome = Outcome::Undecided;
    std::vector<model::Message> needs;

    bool operator==(const RecoveryTarget&) const = default;
};

/// What is left of an entry while a whole host, zone, site or provider is down.
struct DomainLoss {
    std::string domain; ///< Id of the element, or the provider's name.
    DomainKind kind = DomainKind::Host;
    Likelihood availability; ///< Of the entry, given that the domain is down.
    RecoveryTime rpo;
    RecoveryTime rto;
    std::vector<RecoveryTarget> targets;

    bool operator==(const DomainLoss&) const = default;
};

/// A fail-over on the way of an entry, and what switching costs.
struct SwitchingLoss {
    std::string relation;
    std::string active;
    std::string standby;
    bool isMarkov = false; ///< Solved as one chain; the loss is part of the availability then.
    /// Of the pair, where it is solved as a chain.
    std::optional<double> unavailability;
    /// First order: how often the active one fails times how long switching takes. Beside a static
    /// form it is NOT part of the availability.
    std::optional<double> loss;
    std::vector<model::Message> needs; ///< What is missing for it.

    bool operator==(const SwitchingLoss&) const = default;
};

struct EntryAvailability {
    std::string entry;
    Likelihood availability;
    Likelihood unavailability; ///< Summed directly, never 1 - availability.
    bool isExact = false;      ///< Every figure is known and the budget sufficed.
    /// With the soft dependencies needed as well; absent where nothing soft is on the way.
    std::optional<Likelihood> fullService;

    /// Ids (elements, or relations that are links) whose failure alone takes the entry down:
    /// cut sets of order 1, in model order.
    std::vector<std::string> singlePoints;
    std::vector<availability::Count> cutSetsByOrder; ///< [0] is of order 1.
    bool areCutSetsComplete = false;
    /// The smallest ones, ascending by order, as the ids of their parts.
    std::vector<std::vector<std::string>> cutSets;
    /// Cut sets of order 2 by their subjects: what no longer has a second one beside it.
    std::vector<std::vector<std::string>> fragilePairs;

    std::vector<FailurePart> parts;         ///< All that may fail on the way, constants left out.
    std::vector<PartImportance> importance; ///< By criticality; empty where not exact.
    std::vector<DomainLoss> domains;
    std::vector<SwitchingLoss> switching;
    model::Message limit; ///< Why it is not exact although all figures are known; else empty.
    /// Each with its reason, what decides most first: `missingFigures` keep the availability open,
    /// up to `missingWithDomains` what is left of it when a domain is down, the rest is about
    /// recovery. A budget that ended is no figure: see `limit`.
    std::vector<Undecided> undecided;
    std::size_t missingFigures = 0;
    std::size_t missingWithDomains = 0;

    bool operator==(const EntryAvailability&) const = default;
};

/// An entry that a failed element reaches, and how: ids of elements and relations from the entry to
/// the element.
struct Reach {
    std::string entry;
    std::vector<std::string> path;
    /// How many ids of a long path are left out in the middle of it.
    std::size_t leftOut = 0;

    /// Of the path, an even number.
    static constexpr std::size_t mostIds = 24;

    bool operator==(const Reach&) const = default;
};

/// What the failure of one whole element (all its replicas) does.
struct BlastRadius {
    std::string element;
    std::vector<Reach> lost;     ///< entries that are down
    std::vector<Reach> weakened; ///< entries that live on, with less redundancy

    bool operator==(const BlastRadius&) const = default;
};

struct AvailabilityResult {
    std::vector<EntryAvailability> entries;
    std::vector<BlastRadius> blast; ///< In model order; without what reaches nothing.
    std::vector<std::vector<std::string>>
        cycles; ///< Start-up cycles: elements that need each other.
    std::vector<model::Message> assumptions;
    /// Ids of those on the way of an entry whose availability is `assumeUnknown`.
    std::vector<std::string> guessed;
    /// What is never up: it asks for more alternatives than it has, or its availability is 0.
    std::vector<model::Message> impossible;
    std::vector<Undecided> undecided; ///< Of all entries, each once.

    bool operator==(const AvailabilityResult&) const = default;
};

/// Asked to stop, it returns the entries that are done.
AvailabilityResult analyzeAvailability(const model::Model& model,
                                       const AvailabilitySettings& settings = {},
                                       const std::stop_token& stop = {});

/// `cutSetsByOrder` as it is read: from order 1 on, or where there are many orders `order: number`
/// of those that have any; numbers of very many digits as 1.2e345.
std::vector<std::string> countsByOrder(const EntryAvailability& entry);

/// Why an entry has no importance; empty where it has, or where nothing can fail.
model::Message importanceGap(const EntryAvailability& entry);

/// `element`, `common-cause`, `coverage`, `link`, `pair`, `replicas`.
std::string_view spelling(FailureKind kind);
/// `host`, `zone`, `site`, `provider`.
std::string_view spelling(DomainKind kind);

} // namespace corbel::analysis
