#include "analysis/patterns/shapes/same_work.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

namespace {

/// Joins parts by what ties them; all that is small here goes by place in `standing`.
class Joiner {
public:
    Joiner(const Scope& scope, const std::vector<Index>& standing)
        : m_facts(scope.facts()),
          m_graph(scope.graph()),
          m_standing(standing),
          m_count(static_cast<Index>(standing.size()))
    {
        for (const Index part : scope.parts()) {
            if (!m_facts.isPlaced(part) && !m_facts.isGateway(part)) {
                m_unplaced.emplace(sortOf(part), m_facts.id(part) + ".runs-on");
            }
        }
        for (Index place = 0; place < m_count; ++place) {
            bindByUnitDoorAndGroup(place);
            bindMirrors(place);
        }
        bindUnsaid();
        bindLonely();
        bindByUntypedDoors();
    }

    std::vector<SameWork> works() const
    {
        const Components joined = weaklyConnected(Digraph(m_count, m_same));
        std::vector<SameWork> works(joined.count);
        for (Index place = 0; place < m_count; ++place) {
            works[joined.of[place]].parts.push_back(m_standing[place]);
        }
        for (const auto& [place, key] : m_open) {
            works[joined.of[place]].needs.push_back(key);
        }
        return works;
    }

private:
    std::string_view unitAt(Index place) const
    {
        return model::textOf(m_facts.fields(m_standing[place]), Key::DeployUnit);
    }

    void bind(Index place, int how, Index anchor, std::string_view name)
    {
        const Bond bond{how, m_graph.kind(m_standing[place]), anchor, unitAt(place), name};
        const auto [known, isNew] = m_first.emplace(bond, place);
        if (!isNew) {
            m_same.emplace_back(known->second, place);
        }
    }

    void bindByUnitDoorAndGroup(Index place)
    {
        const Index part = m_standing[place];
        if (!unitAt(place).empty()) {
            bind(place, 0, noIndex, {});
        }
        for (const Arc& arc : m_graph.in(part)) {
            const model::Relation& relation = m_graph.relation(arc.relation);
            if (m_facts.isPassThrough(arc.node) && contains(requestKinds, relation.kind)) {
                // Alternatives of different names are different work, each of which is needed.
                const auto name = model::textOf(relation.fields, Key::AnyOf);
                bind(place, 1, arc.node, name);
                m_alternatives.emplace(std::pair(arc.node, place), name);
            }
        }
        const Index group = m_facts.container(part, ElementKind::Group);
        if (group != noIndex && model::textOf(m_facts.fields(group), Key::GroupType) == "peers") {
            bind(place, 2, group, {});
        }
    }

    void bindMirrors(Index place)
    {
        const Index part = m_standing[place];
        for (const Arc& arc : m_graph.out(part)) {
            const auto other = std::ranges::lower_bound(m_standing, arc.node);
            if (other != m_standing.end() && *other == arc.node &&
                m_graph.kind(part) == m_graph.kind(arc.node) &&
                contains(mirrorKinds, m_graph.relation(arc.relation).kind)) {
                m_same.emplace_back(place, static_cast<Index>(other - m_standing.begin()));
            }
        }
    }

    /// Of the alternatives behind a door that state one deploy unit between them, those that state
    /// none may be that one as well.
    void bindUnsaid()
    {
        std::map<std::pair<Index, std::string_view>, std::vector<Index>> doors;
        for (const auto& [at, name] : m_alternatives) {
            if (m_facts.isKind(m_standing[at.second], ElementKind::Service)) {
                doors[{at.first, name}].push_back(at.second);
            }
        }
        for (const auto& [door, places] : doors) {
            std::map<std::string_view, Index> units; // With the first that states it.
            for (const Index place : places) {
                units.emplace(unitAt(place), place);
            }
            if (units.size() != 2 || !units.contains({})) {
                continue;
            }
            for (const Index place : places) {
                if (unitAt(place).empty()) {
                    m_same.emplace_back(place, units.rbegin()->second);
                    m_open.emplace_back(place, unitKey(place));
                }
            }
        }
    }

    /// What is left alone joins those that are alone of their sort in their zones as well.
    void bindLonely()
    {
        const Components joined = weaklyConnected(Digraph(m_count, m_same));
        std::vector<Index> sizes(joined.count, 0);
        for (Index place = 0; place < m_count; ++place) {
            ++sizes[joined.of[place]];
        }
        std::map<Sort, std::map<Index, std::vector<Index>>> sorts;
        for (Index place = 0; place < m_count; ++place) {
            const Index part = m_standing[place];
            for (const Index zone : m_facts.sites(part)) {
                sorts[sortOf(part)][zone].push_back(sizes[joined.of[place]] == 1 ? place : noIndex);
            }
        }
        for (const auto& [sort, byZone] : sorts) {
            Index before = noIndex;
            for (const auto& [zone, places] : byZone) {
                const Index place = places.front();
                if (places.size() != 1 || place == noIndex) {
                    continue;
                }
                if (before != noIndex && mayBeAlike(before, place)) {
                    m_same.emplace_back(before, place);
                    if (const auto open = m_unplaced.find(sort); open != m_unplaced.end()) {
                        m_open.emplace_back(place, open->second); // It may stand beside either.
                    }
                    if (unitAt(before).empty() != unitAt(place).empty()) {
                        m_open.emplace_back(place,
                                            unitKey(unitAt(before).empty() ? before : place));
                    }
                }
                before = place;
            }
        }
    }

    /// What a gateway without a type leads to are alternatives, if it is a load balancer.
    void bindByUntypedDoors()
    {
        const Components joined = weaklyConnected(Digraph(m_count, m_same));
        std::map<std::tuple<Index, ElementKind, std::string_view>, Index> first;
        for (Index place = 0; place < m_count; ++place) {
            const Index part = m_standing[place];
            for (const Arc& arc : m_graph.in(part)) {
                const model::Relation& relation = m_graph.relation(arc.relation);
                if (!m_facts.isGateway(arc.node) || !contains(requestKinds, relation.kind) ||
                    m_facts.fields(arc.node).contains(Key::GatewayType)) {
                    continue;
                }
                const auto name = model::textOf(relation.fields, Key::AnyOf);
                const auto [known, isNew] =
                    first.emplace(std::tuple(arc.node, m_graph.kind(part), name), place);
                const Index before = known->second;
                if (!isNew && joined.of[before] != joined.of[place] && mayBeAlike(before, place)) {
                    m_same.emplace_back(before, place);
                    m_open.emplace_back(place, m_facts.id(arc.node) + ".gateway-type");
                }
            }
        }
    }

    std::string unitKey(Index place) const
    {
        return m_facts.id(m_standing[place]) + ".deploy-unit";
    }

    using Sort = std::pair<ElementKind, std::string_view>;

    Sort sortOf(Index part) const
    {
        const bool isStore = m_facts.isKind(part, ElementKind::Store);
        const Key subtype = isStore ? Key::StoreType : Key::GatewayType;
        return {m_graph.kind(part), model::textOf(m_facts.fields(part), subtype)};
    }

    bool mayBeAlike(Index one, Index other) const
    {
        if (!unitAt(one).empty() && !unitAt(other).empty() && unitAt(one) != unitAt(other)) {
            return false;
        }
        return std::ranges::none_of(m_graph.in(m_standing[one]), [&](const Arc& arc) {
            const auto mine = m_alternatives.find({arc.node, one});
            const auto others = m_alternatives.find({arc.node, other});
            return mine != m_alternatives.end() && others != m_alternatives.end() &&
                   mine->second != others->second;
        });
    }

    /// How, kind, by what, deploy unit, name of the alternative.
    using Bond = std::tuple<int, ElementKind, Index, std::string_view, std::string_view>;

    const ModelFacts& m_facts;
    const ModelGraph& m_graph;
    const std::vector<Index>& m_standing;
    Index m_count;
    std::map<Bond, Index> m_first;
    std::map<std::pair<Index, Index>, std::string_view> m_alternatives; ///< Gateway, place → name.
    Edges m_same;
    /// By sort: a key that would say where a part of the region stands that is drawn nowhere.
    std::map<Sort, std::string> m_unplaced;
    /// The keys on which joins depend, each with a place that was joined by it.
    std::vector<std::pair<Index, std::string>> m_open;
};

} // namespace

std::vector<SameWork> sameWorkOf(const Scope& scope, const std::vector<Index>& standing)
{
    return Joiner(scope, standing).works();
}

} // namespace corbel::analysis::patterns
