#include "analysis/rules/round_trips.h"

#include <algorithm>

namespace corbel::analysis::rules {

namespace {

/// Elements as units, then one node for each relation, so that several units at both ends make few
/// edges, then two for what is unknown: whoever arrives may be where an end may be that says not
/// where it is, and whoever arrives at such an end may be anywhere.
class UnitGraph {
public:
    UnitGraph(const Truths& truths, std::optional<Boundary> between, Truth least)
        : m_truths(truths),
          m_graph(truths.surroundings().graph()),
          m_between(between),
          m_least(least),
          m_atOpenStart(m_graph.size() + m_graph.relationCount()),
          m_anywhere(m_atOpenStart + 1)
    {
        for (Index relation = 0; relation < m_graph.relationCount(); ++relation) {
            if (truthOf(relation) >= least) {
                join(relation);
            }
        }
        m_digraph = Digraph(m_anywhere + 1, std::move(m_edges));
        m_components = stronglyConnected(m_digraph);
        m_members = m_components.members();
    }

    Index componentOfUnit(Index unit) const { return m_components.of[unit]; }
    Index componentCount() const { return m_components.count; }

    /// Units and relations of a component, each ascending.
    RoundTrip trip(Index component) const
    {
        RoundTrip trip;
        for (const Index node : m_members[component]) {
            if (node < m_graph.size()) {
                trip.units.push_back(node);
            } else if (node < m_atOpenStart) {
                trip.relations.push_back(node - m_graph.size());
            }
        }
        return trip;
    }

    /// Selected, and leading from one unit to another one.
    Truth truthOf(Index relation) const
    {
        const Index from = m_graph.from(relation);
        const Index to = m_graph.to(relation);
        const Truth selected = m_truths.of(m_truths.rule().selection, relation);
        if (from == noIndex || to == noIndex || from == to || selected == Truth::No) {
            return Truth::No;
        }
        return m_between
                   ? std::min(selected, crosses(m_truths.surroundings(), *m_between, relation))
                   : selected;
    }

    /// Units from the first one of a component round to it, each once.
    std::vector<Index> shortest(Index first) const
    {
        std::vector<Index> before(m_digraph.size(), noIndex);
        std::vector<Index> open{first};
        for (std::size_t next = 0; before[first] == noIndex; ++next) {
            for (const Index node : m_digraph[open[next]]) {
                if (before[node] == noIndex && m_components.of[node] == m_components.of[first]) {
                    before[node] = open[next];
                    open.push_back(node);
                }
            }
        }
        std::vector<Index> units;
        Index at = first;
        do {
            at = before[at];
            if (at < m_graph.size()) {
                units.push_back(at);
            }
        } while (at != first);
        std::ranges::reverse(units);
        return units;
    }

private:
    void join(Index relation)
    {
        const Index middle = m_graph.size() + relation;
        const Index from = m_graph.from(relation);
        const Index to = m_graph.to(relation);
        if (!m_between) {
            m_edges.emplace_back(from, middle);
            m_edges.emplace_back(middle, to);
            return;
        }
        const Side& start = m_truths.surroundings().side(*m_between, from);
        const Side& end = m_truths.surroundings().side(*m_between, to);
        for (const Index unit : start.in) {
            m_edges.emplace_back(unit, middle);
        }
        for (const Index unit : end.in) {
            m_edges.emplace_back(middle, unit);
        }
        if (m_least == Truth::Yes) {
            return;
        }
        m_edges.emplace_back(m_anywhere, middle);
        m_edges.emplace_back(middle, m_atOpenStart);
        if (!start.open.empty()) {
            m_edges.emplace_back(m_atOpenStart, middle);
        }
        if (!end.open.empty()) {
            m_edges.emplace_back(middle, m_anywhere);
        }
    }

    const Truths& m_truths;
    const ModelGraph& m_graph;
    std::optional<Boundary> m_between;
    Truth m_least;
    Index m_atOpenStart;
    Index m_anywhere;
    Edges m_edges;
    Digraph m_digraph;
    Components m_components;
    Grouped<Index> m_members;
};

/// One element alone closes no circle, wherever it is: all of these leave it, or all reach it.
bool isFan(const ModelGraph& graph, const std::vector<Index>& relations)
{
    const auto agree = [&](auto end) {
        return std::ranges::all_of(relations, [&](Index relation) {
            return (graph.*end)(relation) == (graph.*end)(relations.front());
        });
    };
    return agree(&ModelGraph::from) || agree(&ModelGraph::to);
}

} // namespace

RoundTrips roundTrips(const Truths& truths, std::optional<Boundary> between)
{
    const Surroundings& surroundings = truths.surroundings();
    const ModelGraph& graph = surroundings.graph();
    RoundTrips found;
    const UnitGraph sure(truths, between, Truth::Yes);
    for (Index component = 0; component < sure.componentCount(); ++component) {
        RoundTrip trip = sure.trip(component);
        if (trip.units.size() > 1) {
            trip.shortest = sure.shortest(trip.units.front());
            found.sure.push_back(std::move(trip));
        }
    }
    std::ranges::sort(found.sure, {}, [](const RoundTrip& trip) { return trip.units.front(); });

    const UnitGraph possible(truths, between, Truth::Unknown);
    // What is round already is not made more so by knowing this relation.
    const auto isClosed = [&](Index relation) {
        const auto units = [&](Index end) {
            return between ? surroundings.side(*between, end) : Side{{end}, {}};
        };
        const Side start = units(graph.from(relation));
        const Side end = units(graph.to(relation));
        const auto isInFirst = [&](Index unit) {
            return sure.componentOfUnit(unit) == sure.componentOfUnit(start.in.front());
        };
        return start.open.empty() && end.open.empty() && std::ranges::all_of(start.in, isInFirst) &&
               std::ranges::all_of(end.in, isInFirst);
    };
    for (Index component = 0; component < possible.componentCount(); ++component) {
        RoundTrip trip = possible.trip(component);
        if (trip.relations.size() < 2 || isFan(graph, trip.relations)) {
            continue;
        }
        std::erase_if(trip.relations, [&](Index relation) {
            return possible.truthOf(relation) == Truth::Yes || isClosed(relation);
        });
        if (!trip.relations.empty()) {
            found.open.push_back(std::move(trip.relations));
        }
    }
    return found;
}

} // namespace corbel::analysis::rules
