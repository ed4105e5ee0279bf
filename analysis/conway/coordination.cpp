#include "analysis/conway/coordination.h"

#include <algorithm>
#include <map>

#include "analysis/graph/ownership.h"

namespace corbel::analysis {

using model::Key;
using model::RelationKind;

namespace {

using Pair = std::pair<Index, Index>;

Pair ordered(Index a, Index b)
{
    return {std::min(a, b), std::max(a, b)};
}

std::vector<std::vector<Index>> ownersByNumber(const ModelGraph& graph,
                                               const CountedStructure& counted)
{
    std::vector<std::vector<Index>> owners;
    owners.reserve(counted.elements.size());
    for (const Index element : counted.elements) {
        owners.push_back(ownersOf(graph, element));
    }
    return owners;
}

struct Communication {
    double weight = 0;
    std::vector<model::RelationId> relations;
};

struct Requirement {
    std::vector<model::RelationId> relations;
    std::vector<model::ElementId> shared;
};

std::map<Pair, Communication> communications(const ModelGraph& graph)
{
    std::map<Pair, Communication> found;
    for (Index i = 0; i < graph.relationCount(); ++i) {
        const model::Relation& relation = graph.relation(i);
        if (relation.kind != RelationKind::Communicates || graph.from(i) == noIndex ||
            graph.to(i) == noIndex || graph.from(i) == graph.to(i)) {
            continue;
        }
        const double weight = model::amountOf(relation.fields, Key::Weight).value_or(1.0);
        if (weight > 0) {
            Communication& talk = found[ordered(graph.from(i), graph.to(i))];
            talk.weight += weight;
            talk.relations.push_back(relation.id);
        }
    }
    return found;
}

class Builder {
public:
    Builder(const ModelGraph& graph, const CountedStructure& counted)
        : m_graph(graph),
          m_counted(counted),
          m_owners(ownersByNumber(graph, counted)),
          m_talks(communications(graph))
    {
    }

    Coordination build()
    {
        numberTeams();
        countRequired();
        collectCauses();
        comparePairs();
        stateNeeds();
        return std::move(m_result);
    }

private:
    void numberTeams()
    {
        std::vector<bool> used(m_graph.size(), false);
        for (std::size_t number = 0; number < m_owners.size(); ++number) {
            for (const Index team : m_owners[number]) {
                used[team] = true;
            }
            if (m_owners[number].empty()) {
                m_result.unowned.push_back(m_graph.element(m_counted.elements[number]).id);
            }
        }
        for (const auto& [pair, talk] : m_talks) {
            used[pair.first] = used[pair.second] = true;
        }
        m_teamNumber.assign(m_graph.size(), noIndex);
        for (Index node = 0; node < m_graph.size(); ++node) {
            if (used[node]) {
                m_teamNumber[node] = static_cast<Index>(m_teams.size());
                m_teams.push_back(node);
                m_result.teams.push_back(m_graph.element(node).id);
            }
        }
    }

    void add(Index from, Index to)
    {
        for (const Index a : m_owners[from]) {
            for (const Index b : m_owners[to]) {
                ++m_result.required[m_teamNumber[a]][m_teamNumber[b]];
            }
        }
    }

    void countRequired()
    {
        m_result.required.assign(m_teams.size(), std::vector<std::uint64_t>(m_teams.size(), 0));
        // D is symmetric and 0/1: two elements count once, whichever way and however often they
        // are related.
        Edges pairs;
        for (Index node = 0; node < m_counted.dependencies.size(); ++node) {
            add(node, node);
            for (const Index next : m_counted.dependencies[node]) {
                pairs.push_back(ordered(node, next));
            }
        }
        std::ranges::sort(pairs);
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        for (const auto& [a, b] : pairs) {
            add(a, b);
            add(b, a);
        }
    }

    void collectCauses()
    {
        const auto forEachPair = [&](Index a, Index b, const auto& visit) {
            std::vector<Pair> pairs;
            for (const Index first : m_owners[a]) {
                for (const Index second : m_owners[b]) {
                    if (first != second) {
                        pairs.push_back(ordered(first, second));
                    }
                }
            }
            std::ranges::sort(pairs);
            pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
            std::ranges::for_each(pairs, visit);
        };
        for (const Index relation : m_counted.relations) {
            const Index a = m_counted.numberOf[m_graph.from(relation)];
            const Index b = m_counted.numberOf[m_graph.to(relation)];
            if (a != b) {
                forEachPair(a, b, [&](const Pair& pair) {
                    m_causes[pair].relations.push_back(m_graph.relation(relation).id);
                });
            }
        }
        for (Index number = 0; number < m_owners.size(); ++number) {
            forEachPair(number, number, [&](const Pair& pair) {
                m_causes[pair].shared.push_back(m_graph.element(m_counted.elements[number]).id);
            });
        }
    }

    void comparePairs()
    {
        std::uint64_t weight = 0;
        std::uint64_t coordinated = 0;
        for (Index i = 0; i < m_teams.size(); ++i) {
            for (Index j = i + 1; j < m_teams.size(); ++j) {
                const std::uint64_t required = m_result.required[i][j];
                const auto talk = m_talks.find({m_teams[i], m_teams[j]});
                const bool talks = talk != m_talks.end();
                TeamPair pair{m_result.teams[i],
                              m_result.teams[j],
                              required,
                              talks ? talk->second.weight : 0.0,
                              {},
                              {}};
                if (required > 0) {
                    ++m_result.requiredPairs;
                    weight += required;
                    m_result.coordinatedPairs += talks ? 1 : 0;
                    coordinated += talks ? required : 0;
                    if (!talks) {
                        const Requirement& cause = m_causes[{m_teams[i], m_teams[j]}];
                        pair.relations = cause.relations;
                        pair.shared = cause.shared;
                        m_result.gaps.push_back(std::move(pair));
                    }
                } else if (talks) {
                    pair.relations = talk->second.relations;
                    m_result.overhead.push_back(std::move(pair));
                }
            }
        }
        std::ranges::stable_sort(m_result.gaps, std::ranges::greater{}, &TeamPair::required);
        if (m_result.requiredPairs > 0) {
            m_result.congruence = static_cast<double>(m_result.coordinatedPairs) /
                                  static_cast<double>(m_result.requiredPairs);
            m_result.weightedCongruence =
                static_cast<double>(coordinated) / static_cast<double>(weight);
        }
    }

    void stateNeeds()
    {
        if (m_result.congruence) {
            return;
        }
        if (m_counted.elements.empty()) {
            m_result.needs.push_back(
                model::Message::of("a service, store, stream, gateway or leaf system"));
        } else if (m_result.unowned.size() == m_counted.elements.size()) {
            m_result.needs.push_back(
                model::Message::of("teams, and the key `team` of the elements they own"));
        } else if (!m_result.unowned.empty()) {
            for (const model::ElementId& element : m_result.unowned) {
                m_result.needs.push_back(model::Message::verbatim(element.value + ".team"));
            }
        } else {
            m_result.needs.push_back(model::Message::of(
                "two teams whose elements depend on each other: nothing needs coordination"));
        }
    }

    const ModelGraph& m_graph;
    const CountedStructure& m_counted;
    std::vector<std::vector<Index>> m_owners;
    std::map<Pair, Communication> m_talks;
    std::map<Pair, Requirement> m_causes;
    std::vector<Index> m_teams;
    std::vector<Index> m_teamNumber;
    Coordination m_result;
};

} // namespace

Coordination analyzeCoordination(const ModelGraph& graph, const CountedStructure& counted)
{
    return Builder(graph, counted).build();
}

Coordination analyzeCoordination(const model::Model& model, const ConwaySettings& settings)
{
    const ModelGraph graph(model);
    return analyzeCoordination(graph, countedStructure(graph, settings.relationKinds));
}

} // namespace corbel::analysis
