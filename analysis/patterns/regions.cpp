#include "analysis/patterns/regions.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "analysis/patterns/region_sets.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

/// Relations that say who talks to whom or which wires exist do not tie parts together.
constexpr KindMask untyingKinds = model::bits({RelationKind::Communicates, RelationKind::Connects});

class Generator {
public:
    explicit Generator(const ModelFacts& facts) : m_facts(facts), m_graph(facts.graph()) {}

    std::vector<Region> generate(std::uint32_t kinds)
    {
        const auto wants = [&](RegionKind kind) { return (kinds & kind) != 0; };
        if (wants(PlacedComponent)) {
            components(PlacedComponent);
        }
        if (wants(WeakComponent)) {
            components(WeakComponent);
        }
        if (wants(TierChain)) {
            tierChains();
        }
        if (wants(PartitionSet)) {
            partitionSets();
        }
        for (Index node = 0; node < m_graph.size(); ++node) {
            const ElementKind kind = m_graph.kind(node);
            if (wants(UserGroup) && (kind == ElementKind::System || kind == ElementKind::Group)) {
                add(UserGroup, m_graph.descendants(node));
            }
        }
        if (wants(SiteContent)) {
            siteContents();
        }
        if (wants(StoreClients)) {
            storeClients();
        }
        if (wants(ReplicaSet)) {
            replicaSets();
        }
        if (wants(Neighbourhood)) {
            neighbourhoods();
        }
        if (wants(StrongComponent)) {
            strongComponents();
        }
        if (wants(CacheUse)) {
            for (Members& members : cacheUses(m_facts)) {
                add(CacheUse, std::move(members));
            }
        }
        if (wants(FedStores)) {
            for (Members& members : fedStores(m_facts)) {
                addWithEntries(FedStores, std::move(members));
            }
        }
        if (wants(Mesh)) {
            for (Members& members : meshes(m_facts, weak().of)) {
                add(Mesh, std::move(members));
            }
        }
        if (wants(CellSet)) {
            for (Members& members : cellSets(m_facts, weak().of)) {
                addWithEntries(CellSet, std::move(members));
            }
        }
        return std::move(m_regions);
    }

private:
    bool belongs(Index node) const
    {
        return m_facts.isPart(node) || m_facts.isKind(node, ElementKind::Partition);
    }

    void add(RegionKind kind, std::vector<Index> members)
    {
        std::erase_if(members, [&](Index node) { return !belongs(node); });
        std::ranges::sort(members);
        members.erase(std::unique(members.begin(), members.end()), members.end());
        if (members.empty()) {
            return;
        }
        const auto [known, isNew] = m_numbers.emplace(members, m_regions.size());
        if (isNew) {
            m_regions.push_back({kind, std::move(members)});
        } else {
            m_regions[known->second].kinds |= kind;
        }
    }

    /// A container ties its content when it is itself an end of a relation, or when it is a tier,
    /// partition, or a part made of parts.
    bool tiesContent(Index node) const
    {
        const ElementKind kind = m_graph.kind(node);
        if (kind == ElementKind::Tier || kind == ElementKind::Partition ||
            kind == ElementKind::Service || kind == ElementKind::Store ||
            kind == ElementKind::Gateway || kind == ElementKind::Stream) {
            return true;
        }
        const auto ties = [&](const Arc& arc) {
            return !contains(untyingKinds, m_graph.relation(arc.relation).kind);
        };
        return kind != ElementKind::Site && (std::ranges::any_of(m_graph.out(node), ties) ||
                                             std::ranges::any_of(m_graph.in(node), ties));
    }

    const Components& weak()
    {
        if (m_weak.of.empty()) {
            m_weak = weaklyConnected(Digraph(m_graph.size(), ties()));
        }
        return m_weak;
    }

    Edges ties() const
    {
        Edges edges;
        for (Index i = 0; i < m_graph.relationCount(); ++i) {
            if (m_graph.from(i) != noIndex && m_graph.to(i) != noIndex &&
                !contains(untyingKinds, m_graph.relation(i).kind)) {
                edges.emplace_back(m_graph.from(i), m_graph.to(i));
            }
        }
        for (Index node = 0; node < m_graph.size(); ++node) {
            if (const Index parent = m_graph.parent(node);
                parent != noIndex && tiesContent(parent)) {
                edges.emplace_back(parent, node);
            }
        }
        return edges;
    }

    void components(RegionKind kind)
    {
        Components found = weak();
        if (kind == PlacedComponent) {
            Edges edges = ties();
            for (Index node = 0; node < m_graph.size(); ++node) {
                for (const Index ground : m_facts.grounds(node)) {
                    if (m_facts.isKind(ground, ElementKind::Host)) {
                        edges.emplace_back(node, ground);
                    }
                }
            }
            found = weaklyConnected(Digraph(m_graph.size(), std::move(edges)));
        }
        const Grouped<Index> members = found.members();
        for (Index component = 0; component < found.count; ++component) {
            add(kind, {members[component].begin(), members[component].end()});
        }
    }

    void tierChains()
    {
        // Tiers joined by a request between their contents, or between the tiers themselves.
        const auto tierOf = [&](Index node) {
            return m_facts.isKind(node, ElementKind::Tier)
                       ? node
                       : m_facts.container(node, ElementKind::Tier);
        };
        Edges edges;
        for (Index i = 0; i < m_graph.relationCount(); ++i) {
            if (m_graph.from(i) == noIndex || m_graph.to(i) == noIndex ||
                !contains(requestKinds, m_graph.relation(i).kind)) {
                continue;
            }
            const Index from = tierOf(m_graph.from(i));
            const Index to = tierOf(m_graph.to(i));
            if (from != noIndex && to != noIndex) {
                edges.emplace_back(from, to);
            }
        }
        const Components joined = weaklyConnected(Digraph(m_graph.size(), std::move(edges)));
        std::map<Index, std::vector<Index>> chains;
        for (Index node = 0; node < m_graph.size(); ++node) {
            if (m_facts.isKind(node, ElementKind::Tier)) {
                auto& chain = chains[joined.of[node]];
                chain.push_back(node);
                const auto content = m_graph.descendants(node);
                chain.insert(chain.end(), content.begin(), content.end());
            }
        }
        for (auto& [component, chain] : chains) {
            add(TierChain, std::move(chain));
        }
    }

    void partitionSets()
    {
        // Partitions of the same thing; without `of`, those in one container; at the top, those
        // that relations tie together, those behind separate gateways apart, and of the lonely ones
        // those with the same key. One that does not say of what belongs to those beside it that
        // do, where they agree.
        struct Siblings {
            int how = 0;
            Index anchor = noIndex;
            std::string_view key;
            bool operator<(const Siblings& other) const
            {
                return std::tie(how, anchor, key) < std::tie(other.how, other.anchor, other.key);
            }
        };
        std::map<Index, std::size_t> partitionsInComponent;
        std::map<std::pair<bool, Index>, std::set<Index>> wholes; // by container or component
        const auto inComponent = [&](Index node) { return std::pair(false, weak().of[node]); };
        const auto besides = [&](Index node) {
            const Index parent = m_graph.parent(node);
            return parent != noIndex ? std::pair(true, parent) : inComponent(node);
        };
        const auto wholeOf = [&](Index node) {
            return m_graph.indexOf(model::textOf(m_facts.fields(node), Key::Of));
        };
        for (Index node = 0; node < m_graph.size(); ++node) {
            if (m_facts.isKind(node, ElementKind::Partition)) {
                ++partitionsInComponent[weak().of[node]];
                if (const Index whole = wholeOf(node); whole != noIndex) {
                    wholes[besides(node)].insert(whole);
                    wholes[inComponent(node)].insert(whole);
                }
            }
        }
        const Components split = routedTogether();
        std::map<Index, std::map<Index, std::size_t>> routed; // by component
        for (Index node = 0; node < m_graph.size(); ++node) {
            if (m_facts.isKind(node, ElementKind::Partition) && m_graph.parent(node) == noIndex) {
                ++routed[weak().of[node]][split.of[node]];
            }
        }
        std::map<Siblings, std::vector<Index>> sets;
        for (Index node = 0; node < m_graph.size(); ++node) {
            if (!m_facts.isKind(node, ElementKind::Partition)) {
                continue;
            }
            const model::Record& fields = m_facts.fields(node);
            const auto near = wholes.find(besides(node));
            const bool doAgree = near != wholes.end() && near->second.size() == 1;
            Index of = wholeOf(node);
            of = of == noIndex && doAgree ? *near->second.begin() : of;
            const Index component = weak().of[node];
            Siblings siblings;
            if (of != noIndex) {
                siblings = {0, of, {}};
            } else if (m_graph.parent(node) != noIndex) {
                siblings = {1, m_graph.parent(node), {}};
            } else if (partitionsInComponent[component] > 1) {
                const bool areApart = std::ranges::all_of(
                    routed[component], [](const auto& set) { return set.second > 1; });
                siblings = areApart ? Siblings{4, split.of[node], {}} : Siblings{2, component, {}};
            } else {
                siblings = {3, noIndex, model::textOf(fields, Key::PartitionKey)};
            }
            sets[siblings].push_back(node);
        }
        for (const auto& [siblings, partitions] : sets) {
            for (std::vector<Index>& members : byKey(partitions, siblings.how == 0)) {
                for (std::size_t i = members.size(); i-- > 0;) {
                    const auto content = m_graph.descendants(members[i]);
                    members.insert(members.end(), content.begin(), content.end());
                }
                addWithEntries(PartitionSet, std::move(members));
            }
        }
    }

    /// What is tied together without the services and actors outside the partitions: who asks two
    /// splits makes them none.
    Components routedTogether() const
    {
        Edges edges = ties();
        std::erase_if(edges, [&](const auto& edge) {
            return std::ranges::any_of(std::array{edge.first, edge.second}, [&](Index node) {
                return (m_facts.isLogic(node) || m_facts.isActor(node)) &&
                       m_facts.container(node, ElementKind::Partition) == noIndex;
            });
        });
        return weaklyConnected(Digraph(m_graph.size(), std::move(edges)));
    }

    /// Two splits beside each other, where every key is that of several; one otherwise.
    std::vector<std::vector<Index>> byKey(const std::vector<Index>& partitions,
                                          bool isOneThing) const
    {
        std::map<std::string_view, std::vector<Index>> keys;
        for (const Index partition : partitions) {
            keys[model::textOf(m_facts.fields(partition), Key::PartitionKey)].push_back(partition);
        }
        const bool areSplits =
            !isOneThing && !keys.contains({}) &&
            std::ranges::all_of(keys, [](const auto& key) { return key.second.size() > 1; });
        std::vector<std::vector<Index>> sets;
        for (auto& [key, same] : keys) {
            sets.push_back(std::move(same));
        }
        return areSplits ? sets : std::vector<std::vector<Index>>{partitions};
    }

    /// Adds the gateways that lead straight to a member.
    void addEntries(std::vector<Index>& members) const
    {
        const std::size_t inner = members.size();
        for (std::size_t i = 0; i < inner; ++i) {
            for (const Arc& arc : m_graph.in(members[i])) {
                if (m_facts.isGateway(arc.node)) {
                    members.push_back(arc.node);
                }
            }
        }
    }

    void siteContents()
    {
        std::map<Index, std::vector<Index>> contents;
        for (Index node = 0; node < m_graph.size(); ++node) {
            for (const Index ground : m_facts.grounds(node)) {
                if (m_facts.isKind(ground, ElementKind::Site)) {
                    contents[ground].push_back(node);
                }
            }
        }
        for (auto& [site, content] : contents) {
            add(SiteContent, withUnplaced(content));
            add(SiteContent, std::move(content));
        }
    }

    /// What has requests with the content and stands nowhere yet may stand there as well.
    std::vector<Index> withUnplaced(std::vector<Index> content) const
    {
        const std::size_t inner = content.size();
        for (std::size_t i = 0; i < inner; ++i) {
            for (const auto& arcs : {m_graph.in(content[i]), m_graph.out(content[i])}) {
                for (const Arc& arc : arcs) {
                    if (contains(couplingKinds, m_graph.relation(arc.relation).kind) &&
                        m_facts.isPart(arc.node) && !m_facts.isPlaced(arc.node)) {
                        content.push_back(arc.node);
                    }
                }
            }
        }
        return content;
    }

    void storeClients()
    {
        for (Index node = 0; node < m_graph.size(); ++node) {
            if (!m_facts.isData(node)) {
                continue;
            }
            std::vector<Index> members{node};
            for (const Arc& arc : m_graph.in(node)) {
                if (m_facts.isHard(arc.relation)) {
                    members.push_back(arc.node);
                }
            }
            add(StoreClients, std::move(members));
        }
    }

    void replicaSets()
    {
        for (Index node = 0; node < m_graph.size(); ++node) {
            if (m_facts.isPart(node) && model::replicas(m_graph.element(node)) > 1) {
                addWithEntries(ReplicaSet, {node});
            }
        }
        // What replicates or fails over is a set together; of hosts and sites, what stands on them.
        Edges edges;
        std::set<Index> ends;
        for (Index i = 0; i < m_graph.relationCount(); ++i) {
            const bool isMirror = m_graph.relation(i).kind == RelationKind::FailsOverTo ||
                                  m_graph.relation(i).kind == RelationKind::Replicates;
            if (isMirror && m_graph.from(i) != noIndex && m_graph.to(i) != noIndex) {
                edges.emplace_back(m_graph.from(i), m_graph.to(i));
                ends.insert({m_graph.from(i), m_graph.to(i)});
            }
        }
        if (edges.empty()) {
            return;
        }
        const Components joined = weaklyConnected(Digraph(m_graph.size(), std::move(edges)));
        std::map<Index, std::vector<Index>> sets;
        for (const Index end : ends) {
            sets[joined.of[end]].push_back(end);
        }
        for (Index node = 0; node < m_graph.size(); ++node) {
            for (const Index ground : m_facts.grounds(node)) {
                if (ends.contains(ground)) {
                    sets[joined.of[ground]].push_back(node);
                }
            }
        }
        for (auto& [component, members] : sets) {
            // What stands there may have a copy of which nobody says where it stands.
            std::set<Index> copies;
            for (const Index member : members) {
                if (ends.contains(member) && joined.of[member] != component) {
                    copies.insert(joined.of[member]);
                }
            }
            for (const Index end : ends) {
                if (copies.contains(joined.of[end]) && !m_facts.isPlaced(end)) {
                    members.push_back(end);
                }
            }
            addWithEntries(ReplicaSet, std::move(members));
        }
    }

    void addWithEntries(RegionKind kind, std::vector<Index> members)
    {
        addEntries(members);
        add(kind, std::move(members));
    }

    void neighbourhoods()
    {
        for (Index node = 0; node < m_graph.size(); ++node) {
            if (!m_facts.isKind(node, ElementKind::Stream) && !m_facts.isGateway(node)) {
                continue;
            }
            std::vector<Index> members{node};
            for (const auto& arcs : {m_graph.in(node), m_graph.out(node)}) {
                for (const Arc& arc : arcs) {
                    if (contains(couplingKinds, m_graph.relation(arc.relation).kind)) {
                        members.push_back(arc.node);
                    }
                }
            }
            add(Neighbourhood, std::move(members));
        }
    }

    void strongComponents()
    {
        const Components found = stronglyConnected(m_graph.digraph(requestKinds));
        const Grouped<Index> members = found.members();
        for (Index component = 0; component < found.count; ++component) {
            if (members[component].size() > 1) {
                add(StrongComponent, {members[component].begin(), members[component].end()});
            }
        }
    }

    const ModelFacts& m_facts;
    const ModelGraph& m_graph;
    Components m_weak;
    std::map<std::vector<Index>, std::size_t> m_numbers; ///< Of `m_regions`, by their members.
    std::vector<Region> m_regions;
};

} // namespace

std::vector<Region> generateRegions(const ModelFacts& facts, std::uint32_t kinds)
{
    return Generator(facts).generate(kinds);
}

} // namespace corbel::analysis::patterns
