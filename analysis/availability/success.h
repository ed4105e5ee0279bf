/// What each element of a drawing needs in order to be up, as formulas.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/availability/alternatives.h"
#include "analysis/availability/equations.h"

namespace corbel::analysis::availability {

/// Replicas of one element that are told apart where each has needs or a place of its own.
inline constexpr int mostReplicas = 10'000;
/// Beyond so many, equal replicas without these are one event that stands for all of them.
inline constexpr int mostListedReplicas = 100;

/// The basic events of a model, made as they are asked for.
class Events {
public:
    Events(const Drawing& drawing, const AvailabilitySettings& settings, ModelTree& tree)
        : m_drawing(drawing),
          m_settings(settings),
          m_tree(tree)
    {
    }

    /// The failing of one of `copies` equal parts of an element, its common causes taken out.
    std::uint32_t ofCopy(Index node, int copy, int copies);
    /// Too many of an element's equal replicas are down, `needed` of them being enough.
    std::uint32_t ofEqualReplicas(Index node, int copies, int needed);
    /// An element with more than `mostReplicas` that are not equal: nothing is said of it.
    std::uint32_t ofTooMany(Index node);
    /// All copies at once.
    std::uint32_t ofCommonCause(Index node);
    std::uint32_t ofCoverage(Index failOver);
    std::uint32_t ofLink(Index connects);
    /// A provider that is named, and not drawn.
    std::uint32_t ofProvider(const std::string& name);
    /// A chain that is solved already, and the marker of its block.
    std::uint32_t ofChain(FailureKind kind, Index node, Index relation, double unavailability);
    std::uint32_t marker(const std::string& id);

private:
    std::uint32_t add(EventNote note);
    std::uint32_t addFigure(EventNote note, const std::optional<double>& unavailability,
                            const std::string& key, double share = 1.0);

    const Drawing& m_drawing;
    const AvailabilitySettings& m_settings;
    ModelTree& m_tree;
    std::map<std::pair<Index, int>, std::uint32_t> m_copies;
    std::map<Index, std::uint32_t> m_ofRelation;
    std::map<std::string, std::uint32_t> m_providers;
};

class SuccessBuilder {
public:
    SuccessBuilder(const Drawing& drawing, const AvailabilitySettings& settings, ModelTree& tree);

    /// The formulas of all elements but teams, and of what they refer to.
    Equations build();
    /// By element: its vertex as nobody in particular asks for it, and without its fail-overs.
    const std::vector<Vertex>& asked() const { return m_asked; }
    const std::vector<Vertex>& itself() const { return m_itself; }

private:
    using Kind = VertexKey::Kind;

    /// A list of things that all have to be up.
    struct Needs {
        std::vector<TermIndex> terms;
        std::vector<Index> via;

        void add(TermIndex term, Index relation = noIndex)
        {
            terms.push_back(term);
            via.push_back(relation);
        }
    };

    TermIndex add(Term term);
    TermIndex event(std::uint32_t event);
    TermIndex reference(Vertex vertex);
    TermIndex all(Needs needs, model::Message text = {}, Index element = noIndex);
    /// At least `least` of them have to be up.
    TermIndex some(Needs needs, std::size_t least, model::Message text, Index element);

    Vertex vertexOf(VertexKey key);
    Vertex whole(Index node, Index from);
    Vertex served(Index node, Index from, std::uint32_t switches);
    Vertex servedFully(Index node, Index from);
    const std::vector<Index>& purpose(Index node);

    TermIndex formula(const VertexKey& key);
    TermIndex ownFormula(const VertexKey& key);
    TermIndex bareFormula(const VertexKey& key);
    TermIndex wholeFormula(const VertexKey& key);
    TermIndex servedFormula(const VertexKey& key);
    TermIndex askedFormula(const VertexKey& key);
    TermIndex purposeFormula(const VertexKey& key);
    TermIndex takenFormula(const VertexKey& key);
    TermIndex wayFormula(const VertexKey& key);

    void addOwn(Needs& needs, Index node, Index from, bool hasNeedsPerCopy);
    void addCopies(Needs& needs, Index node, Index from, bool hasNeedsPerCopy);
    void addMembers(Needs& needs, Index cluster);
    void addTooMany(Needs& needs, Index node, int count, int least);
    std::vector<TermIndex> brokerTerms(Index cluster);
    void addReplicas(Needs& needs, Index stream, bool isWritten);
    bool waitsForReplicas(const model::Relation& relation) const;
    TermIndex written(Index stream, TermIndex served);
    TermIndex repairedTerm(Index node, TermIndex apart, bool isChainable);
    void addPlaces(Needs& needs, Index node);
    void addLink(Needs& needs, Index site, Index from);
    void assumeOnce(model::Message assumption);
    std::optional<Drawing::WayLength> wayBetween(Index site, Index other);
    TermIndex place(Index place);
    bool standsApart(Index node) const;

    void addNeeds(Needs& needs, Index node, Index from);
    /// Needed relations of `node` with `any-of: name`, and how many of them are.
    std::pair<std::vector<Index>, std::size_t> namedGroup(Index node, std::string_view name) const;
    /// Relations to the targets of a gateway, apart where these hold different data. Each list
    /// with its partition.
    std::vector<std::pair<Index, std::vector<Index>>> targetsOf(Index gateway) const;
    void addAlternatives(Needs& needs, Index node, const std::vector<Index>& relations,
                         std::size_t least, Index from);
    void addGateway(Needs& needs, Index gateway, Index from);
    void assumeEitherOr();
    /// That one of `relations` leads to what serves.
    TermIndex oneOf(const std::vector<Index>& relations, model::Message text, Index from);
    const Alternatives& alternatives(const std::vector<Index>& relations);
    void addTaken(Needs& ways, std::vector<std::size_t>& entries,
                  const std::vector<Index>& relations, std::size_t changeover, Index from,
                  std::uint32_t left);
    /// Whether a relation leads to what its user asks only where something else has failed over.
    bool isFallback(Index relation);
    TermIndex required(Index relation, Index from);
    bool isNeeded(const model::Relation& relation) const;
    /// What both ends of a fail-over need alike, in one comparable form.
    std::vector<std::pair<Index, std::string>> needsSignature(Index node) const;
    bool isPlainPair(Index active, Index standby) const;
    TermIndex takeOver(Index failOver, TermIndex standby);
    bool carriesPurpose(Index site);

    const Drawing& m_drawing;
    const ModelGraph& m_graph;
    const AvailabilitySettings& m_settings;
    ModelTree& m_tree;
    Events m_events;
    Equations m_equations;
    std::map<VertexKey, Vertex> m_vertices;
    std::vector<Vertex> m_asked;
    std::vector<Vertex> m_itself;
    std::map<Index, std::vector<Index>> m_purposes;
    std::map<std::pair<Index, Index>, std::optional<Drawing::WayLength>> m_ways;

    /// A list of relations of which one is enough.
    struct Group {
        std::vector<Index> relations;
        Alternatives divided;
    };
    /// A changeover of a group that has happened, and how many of its circle may follow.
    struct Taking {
        Index group = noIndex; ///< Its first relation.
        std::size_t changeover = 0;
        std::uint32_t left = 0;

        auto operator<=>(const Taking&) const = default;
    };
    std::map<Index, Group> m_alternatives; ///< By first relation.
    /// By gateway that works while one of its targets does: the relations to these.
    std::map<Index, std::vector<Index>> m_eitherOr;
    std::vector<Taking> m_takings;
    std::map<Taking, std::uint32_t> m_takingPlaces;
    std::map<Index, std::set<Index>> m_fallbacks; ///< By user: relations to what it asks last.
};

} // namespace corbel::analysis::availability
