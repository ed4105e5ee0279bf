/// How requests of a region's clients spread over it, as far as the drawing fixes that.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "analysis/patterns/scope.h"
#include "model/message.h"

namespace corbel::analysis::patterns {

/// Mean visits per request, along calls, reads and writes, by the defaults of the model: a gateway
/// asks one of its targets, everything else all of them, an `any-of` group as many as it needs;
/// `probability` and `fan-out` are 1 when absent.
class RequestFlow {
public:
    explicit RequestFlow(const Scope& scope);
    /// From these entries instead of the region's clients.
    RequestFlow(const Scope& scope, const std::vector<Index>& entries);
    /// From these, each asked so many times a second.
    RequestFlow(const Scope& scope, const std::map<Index, double>& arrivals);

    /// Why nothing below is known: keys, or a sentence (a cycle of calls). Empty when it is.
    const std::vector<model::Message>& needs() const { return m_needs; }
    /// The largest share of all visits to logic and data that one copy of an element takes.
    double busiestShare() const { return m_busiestShare; }
    Index busiest() const { return m_busiest; }
    /// Requests per second that reach an element; `nullopt` unless all actors in front state their
    /// rate.
    std::optional<double> load(Index node) const;
    /// Those of them per second that take a call, read or write, as `load`.
    std::optional<double> loadBy(Index relation) const;
    /// Longest chain of relations from an entry to its end.
    std::size_t longestChain() const { return m_longestChain; }
    /// Probability that a request makes no call to data at all, each call deciding on its own.
    /// `nullopt` when an `any-of` group needs more than one of its members.
    std::optional<double> answeredAboveData() const { return m_answeredAboveData; }

private:
    using Rates = std::map<Index, std::optional<double>>; ///< Requests per second by entry.

    RequestFlow(const Scope& scope, const Rates& entries);

    struct Step {
        Index node = noIndex;
        Index relation = noIndex;
        double visits = 0; ///< Mean calls per request of the caller.
        double fanOut = 1;
        double chance = 1;     ///< Of making the calls at all.
        double weight = 1;     ///< Chance of being the one chosen of its group.
        Index group = noIndex; ///< Alternatives of which exactly one is taken share a number.
        bool several = false;  ///< Of an any-of group that takes more than one.
    };

    std::vector<Step> stepsOf(Index node) const;
    bool order(Index node, std::map<Index, int>& state);
    double missesData(Index node) const;
    double atLeast(Index node, std::string_view group) const;

    const Scope& m_scope;
    std::vector<model::Message> m_needs;
    std::vector<Index> m_order; ///< Callees before callers.
    std::map<Index, double> m_missesData;
    std::map<Index, std::size_t> m_chain;
    std::optional<std::map<Index, double>> m_loads;
    std::map<Index, double> m_loadsBy; ///< By relation.
    double m_busiestShare = 0;
    Index m_busiest = noIndex;
    std::size_t m_longestChain = 0;
    std::optional<double> m_answeredAboveData;
};

/// Whose requests reach the region, from wherever in the drawing.
struct Senders {
    explicit Senders(const Scope& scope);

    std::vector<Index> actors; ///< Ascending.
    /// Where there are no actors, by whom they ask, how often those do that nobody asks: the rates
    /// that their calls state.
    std::map<Index, double> arrivals;
    /// `id.rate` of the actors, else of the calls, that state none.
    std::set<std::string> missing;
};

/// The flow of all that reaches the region, not only what its own clients send.
struct WholeFlow : RequestFlow {
    explicit WholeFlow(const Scope& scope);
};

} // namespace corbel::analysis::patterns
