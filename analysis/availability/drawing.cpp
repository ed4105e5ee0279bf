#include "analysis/availability/drawing.h"

#include <algorithm>
#include <numeric>

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

/// How deep places may be nested. What stands on itself in a circle is no deeper.
constexpr int deepest = 64;

/// Relations by which one part uses another: the used one is not what a container is for.
bool isUse(RelationKind kind)
{
    return kind != RelationKind::Communicates && kind != RelationKind::Connects;
}

bool isExternal(const model::Element& element)
{
    return element.kind == ElementKind::System && model::flagOf(element.fields, Key::External);
}

void addOnce(std::vector<Index>& list, Index node)
{
    if (node != noIndex && std::ranges::find(list, node) == list.end()) {
        list.push_back(node);
    }
}

} // namespace

Drawing::Drawing(const ModelGraph& graph)
    : m_graph(graph),
      m_members(graph.size()),
      m_slices(graph.size()),
      m_users(graph.size(), 0)
{
    for (Index node = 0; node < graph.size(); ++node) {
        const model::Record& fields = element(node).fields;
        if (graph.kind(node) == ElementKind::Cluster) {
            for (const std::string& id : model::textsOf(fields, Key::ClusterMembers)) {
                addOnce(m_members[node], graph.indexOf(id));
            }
            for (const Index child : graph.children(node)) {
                if (graph.kind(child) == ElementKind::Host) {
                    addOnce(m_members[node], child);
                }
            }
        } else if (graph.kind(node) == ElementKind::Partition) {
            const Index whole = graph.indexOf(model::textOf(fields, Key::Of));
            if (whole != noIndex && whole != node && !graph.isWithin(node, whole)) {
                m_slices[whole].push_back(node);
            }
        }
    }
    std::vector<std::pair<Index, Index>> failOvers;
    Edges edges;
    for (Index relation = 0; relation < graph.relationCount(); ++relation) {
        const Index from = graph.from(relation);
        const Index to = graph.to(relation);
        if (from == noIndex || to == noIndex || from == to) {
            continue;
        }
        if (graph.relation(relation).kind == RelationKind::FailsOverTo) {
            failOvers.emplace_back(from, relation);
            edges.emplace_back(from, to);
        } else if (graph.relation(relation).kind == RelationKind::Connects &&
                   graph.kind(from) == ElementKind::Site && graph.kind(to) == ElementKind::Site) {
            m_siteLinks.push_back(relation);
        }
    }
    m_failOvers = Grouped<Index>(graph.size(), failOvers);
    m_circles = stronglyConnected(Digraph(graph.size(), std::move(edges)));
    m_circleSizes.assign(m_circles.count, 0);
    for (const Index circle : m_circles.of) {
        ++m_circleSizes[circle];
    }
    countUsers();
}

void Drawing::countUsers()
{
    std::vector<Index> used;
    for (Index node = 0; node < m_graph.size(); ++node) {
        used.assign(m_graph.hosts(node).begin(), m_graph.hosts(node).end());
        used.push_back(standsIn(node));
        used.push_back(provider(node));
        used.insert(used.end(), m_members[node].begin(), m_members[node].end());
        used.push_back(m_graph.indexOf(model::textOf(element(node).fields, Key::Brokers)));
        std::ranges::sort(used);
        const auto repeated = std::ranges::unique(used);
        used.erase(repeated.begin(), repeated.end());
        for (const Index other : used) {
            if (other != noIndex) {
                ++m_users[other];
            }
        }
    }
    for (Index relation = 0; relation < m_graph.relationCount(); ++relation) {
        for (const Index end : {m_graph.from(relation), m_graph.to(relation)}) {
            if (end != noIndex && m_graph.relation(relation).kind != RelationKind::Connects) {
                ++m_users[end];
            }
        }
    }
}

bool Drawing::isFunctional(Index node) const
{
    switch (m_graph.kind(node)) {
    case ElementKind::Actor:
    case ElementKind::Team:
        return false;
    default:
        return !isPhysical(node);
    }
}

bool Drawing::isPhysical(Index node) const
{
    return model::canHost(m_graph.kind(node));
}

Index Drawing::standsIn(Index node) const
{
    for (Index around = m_graph.parent(node); around != noIndex; around = m_graph.parent(around)) {
        const bool isMembership =
            m_graph.kind(around) == ElementKind::Cluster && m_graph.kind(node) == ElementKind::Host;
        if ((isPhysical(around) && !isMembership) || isExternal(element(around))) {
            return around;
        }
    }
    return noIndex;
}

int Drawing::copiesOf(Index node) const
{
    if (m_graph.kind(node) != ElementKind::Cluster) {
        return model::replicas(element(node));
    }
    const double size = model::amountOf(element(node).fields, Key::ClusterSize).value_or(1.0);
    return static_cast<int>(std::clamp(size, 1.0, 1e9));
}

std::span<const Index> Drawing::hostsOf(Index node) const
{
    const std::span<const Index> hosts = m_graph.hosts(node);
    return hosts.first(std::min(hosts.size(), static_cast<std::size_t>(copiesOf(node))));
}

Index Drawing::hostOf(Index node, int copy) const
{
    const std::span<const Index> hosts = m_graph.hosts(node);
    return hosts.empty() ? noIndex : hosts[static_cast<std::size_t>(copy) % hosts.size()];
}

std::string_view Drawing::providerName(Index node) const
{
    return model::textOf(element(node).fields, Key::Provider);
}

Index Drawing::provider(Index node) const
{
    const std::string_view name = providerName(node);
    return name.empty() ? noIndex : m_graph.indexOf(name);
}

Index Drawing::siteOf(Index node, int copy) const
{
    return siteAtDepth(node, copy, 0);
}

Index Drawing::siteAtDepth(Index node, int copy, int depth) const
{
    if (node == noIndex || depth > deepest) {
        return noIndex;
    }
    if (m_graph.kind(node) == ElementKind::Site) {
        return node;
    }
    const Index byHost = siteAtDepth(hostOf(node, copy), 0, depth + 1);
    return byHost != noIndex ? byHost : siteAtDepth(standsIn(node), 0, depth + 1);
}

bool Drawing::isIn(Index inner, Index outer) const
{
    return isInAtDepth(inner, outer, 0);
}

bool Drawing::isInAtDepth(Index inner, Index outer, int depth) const
{
    if (depth > deepest) {
        return false;
    }
    if (m_graph.isWithin(inner, outer)) {
        return true;
    }
    for (Index node = inner; node != noIndex; node = m_graph.parent(node)) {
        const std::span<const Index> hosts = hostsOf(node);
        if (!hosts.empty() && std::ranges::all_of(hosts, [&](Index host) {
                return host != inner && isInAtDepth(host, outer, depth + 1);
            })) {
            return true;
        }
    }
    return false;
}

std::vector<Index> Drawing::sitesAround(Index site) const
{
    std::vector<Index> sites;
    for (Index node = site; node != noIndex && sites.size() < deepest; node = standsIn(node)) {
        if (m_graph.kind(node) == ElementKind::Site) {
            sites.push_back(node);
        }
    }
    return sites;
}

std::vector<Index> Drawing::recoverableAround(Index node) const
{
    std::vector<Index> around;
    const auto note = [&](Index container) {
        if (container != node && !m_failOvers[container].empty() &&
            m_graph.kind(container) != ElementKind::Host &&
            m_graph.kind(container) != ElementKind::Cluster) {
            addOnce(around, container);
        }
    };
    for (Index parent = m_graph.parent(node); parent != noIndex; parent = m_graph.parent(parent)) {
        note(parent);
    }
    for (const Index site : sitesAround(siteOf(node))) {
        if (isIn(node, site)) {
            note(site);
        }
    }
    return around;
}

/// The outermost functional parts of `container`. `unitOf` gets the part that each element is in.
std::vector<Index> Drawing::unitsOf(Index container, std::map<Index, Index>& unitOf) const
{
    std::vector<Index> candidates; // in document order
    const bool isSite = m_graph.kind(container) == ElementKind::Site;
    if (isSite) {
        candidates.resize(m_graph.size());
        std::iota(candidates.begin(), candidates.end(), 0);
    } else {
        candidates = m_graph.descendants(container);
    }
    const auto isPart = [&](Index node) {
        return node != container && isFunctional(node) && (!isSite || isIn(node, container));
    };
    std::vector<Index> units;
    for (const Index node : candidates) {
        for (Index around = node; around != noIndex && around != container;
             around = m_graph.parent(around)) {
            if (isPart(around)) {
                unitOf[node] = around;
            }
        }
        if (const auto unit = unitOf.find(node); unit != unitOf.end() && unit->second == node) {
            units.push_back(node);
        }
    }
    for (const Index slice : m_slices[container]) {
        for (const Index inner : m_graph.descendants(slice)) {
            unitOf[inner] = slice;
        }
        unitOf[slice] = slice;
        addOnce(units, slice);
    }
    return units;
}

// Looks at what is in the container only: a drawing may have as many containers as elements.
std::vector<Index> Drawing::purposeOf(Index container) const
{
    if (m_graph.children(container).empty() && m_slices[container].empty() &&
        m_graph.kind(container) != ElementKind::Site) {
        return {};
    }
    std::map<Index, Index> unitOf;
    const std::vector<Index> units = unitsOf(container, unitOf);
    std::map<Index, Index> placeOf; // by unit: where it stands in `units`
    for (const Index unit : units) {
        placeOf.emplace(unit, static_cast<Index>(placeOf.size()));
    }
    std::vector<bool> isUsed(units.size(), false);
    Edges uses;
    const auto useFrom = [&](Index node, const auto& use) {
        for (const Arc& arc : m_graph.out(node)) {
            const auto unit = unitOf.find(arc.node);
            if (unit != unitOf.end() && isUse(m_graph.relation(arc.relation).kind)) {
                use(placeOf.at(unit->second));
            }
        }
    };
    useFrom(container, [&](Index used) { isUsed[used] = true; });
    for (const auto& [node, unit] : unitOf) {
        if (node != container) {
            useFrom(node, [&, user = placeOf.at(unit)](Index used) {
                if (user != used) {
                    uses.emplace_back(user, used);
                }
            });
        }
    }
    // Parts that use each other in a circle are used only if something outside the circle does.
    const Components circles = stronglyConnected(Digraph(static_cast<Index>(units.size()), uses));
    for (const auto& [user, used] : uses) {
        if (circles.of[user] != circles.of[used]) {
            isUsed[used] = true;
        }
    }
    std::vector<bool> isCircleUsed(circles.count, false);
    for (std::size_t place = 0; place < units.size(); ++place) {
        if (isUsed[place]) {
            isCircleUsed[circles.of[place]] = true;
        }
    }
    std::vector<Index> purpose;
    for (std::size_t place = 0; place < units.size(); ++place) {
        if (!isCircleUsed[circles.of[place]]) {
            purpose.push_back(units[place]);
        }
    }
    return purpose;
}

} // namespace corbel::analysis::availability
