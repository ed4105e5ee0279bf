#include "analysis/graph/model_facts.h"

#include <algorithm>
#include <set>

#include "analysis/graph/ownership.h"

namespace corbel::analysis {

using model::ElementKind;
using model::Key;

namespace {

void unite(std::vector<Index>& into, const std::vector<Index>& more)
{
    std::vector<Index> united;
    std::ranges::set_union(into, more, std::back_inserter(united));
    into = std::move(united);
}

bool isPhysical(ElementKind kind)
{
    return kind == ElementKind::Host || kind == ElementKind::Cluster || kind == ElementKind::Site;
}

} // namespace

ModelFacts::ModelFacts(const model::Model& model) : m_graph(model)
{
    const Index size = m_graph.size();
    m_role.reserve(size);
    m_owners.reserve(size);
    for (Index node = 0; node < size; ++node) {
        m_role.push_back(roleOf(node));
        m_owners.push_back(ownersOf(m_graph, node));
    }
    m_isHard.reserve(m_graph.relationCount());
    for (Index relation = 0; relation < m_graph.relationCount(); ++relation) {
        m_isHard.push_back(model::isHard(m_graph.relation(relation)));
    }
    m_stands.resize(size);
    placeAll();
    std::vector<std::pair<Index, Index>> standing;
    for (Index node = 0; node < size; ++node) {
        m_stands[node].sites = innermostSites(node);
        for (const Index ground : grounds(node)) {
            standing.emplace_back(ground, node);
        }
    }
    m_standing = Grouped<Index>(size, standing);
    m_mirrorEnds = endsOfMirrors();
    for (Index node = 0; node < size; ++node) {
        if (isInnermostSite(node)) {
            m_innermostSites.push_back(node);
        }
        if (isVacantHost(node)) {
            m_vacantHosts.push_back(node);
        }
    }
}

bool ModelFacts::isVacantHost(Index node) const
{
    return isKind(node, ElementKind::Host) &&
           std::ranges::none_of(standingOn(node), [&](Index one) { return isPart(one); });
}

bool ModelFacts::isInnermostSite(Index node) const
{
    const auto isSite = [&](Index one) { return isKind(one, ElementKind::Site); };
    return isSite(node) && std::ranges::none_of(standingOn(node), isSite);
}

Grouped<Index> ModelFacts::endsOfMirrors() const
{
    std::vector<bool> isEnd(m_graph.size(), false);
    for (Index relation = 0; relation < m_graph.relationCount(); ++relation) {
        const Index from = m_graph.from(relation);
        const Index to = m_graph.to(relation);
        if (from != noIndex && to != noIndex &&
            contains(mirrorKinds, m_graph.relation(relation).kind)) {
            isEnd[from] = true;
            isEnd[to] = true;
        }
    }
    std::vector<std::pair<Index, Index>> ends;
    std::vector<Index> around;
    for (Index part = 0; part < m_graph.size(); ++part) {
        if (!isPart(part)) {
            continue;
        }
        around = grounds(part);
        for (Index at = part; at != noIndex; at = m_graph.parent(at)) {
            around.push_back(at);
        }
        std::ranges::sort(around);
        const auto rest = std::ranges::unique(around);
        around.erase(rest.begin(), rest.end());
        for (const Index end : around) {
            if (isEnd[end]) {
                ends.emplace_back(part, end);
            }
        }
    }
    return {m_graph.size(), ends};
}

ModelFacts::Role ModelFacts::roleOf(Index node) const
{
    const bool empty = m_graph.children(node).empty();
    switch (m_graph.kind(node)) {
    case ElementKind::Service:
        return Role::Logic;
    case ElementKind::System:
        return empty && !model::flagOf(fields(node), Key::External) ? Role::Logic : Role::None;
    case ElementKind::Tier:
        if (!empty) {
            return Role::None;
        }
        return model::textOf(fields(node), Key::Layer) == "data" ? Role::Data : Role::Logic;
    case ElementKind::Store:
        return Role::Data;
    case ElementKind::Stream:
        return Role::Stream;
    case ElementKind::Gateway:
        return Role::Gateway;
    default:
        return Role::None;
    }
}

bool ModelFacts::isPassThrough(Index node) const
{
    if (!isGateway(node)) {
        return false;
    }
    const std::string_view type = model::textOf(fields(node), Key::GatewayType);
    // A bus decides by the message who gets it: who asks the bus does not ask everybody behind it.
    return type == "load-balancer" || type == "dns" || type == "sidecar";
}

std::vector<Callee> ModelFacts::reached(Index node, bool throughAllGateways) const
{
    struct Open {
        Index at;
        Index first;
    };
    const auto isSidecar = [&](Index gateway) {
        return isGateway(gateway) && model::textOf(fields(gateway), Key::GatewayType) == "sidecar";
    };
    std::vector<Callee> found;
    std::set<Index> passed;
    std::vector<Open> open{{node, noIndex}};
    for (std::size_t next = 0; next < open.size(); ++next) {
        const auto [at, first] = open[next];
        for (const Arc& arc : m_graph.out(at)) {
            if (!contains(requestKinds, m_graph.relation(arc.relation).kind) || arc.node == node) {
                continue;
            }
            // A sidecar hands what comes in to the service beside it; what it sends on to other
            // sidecars are that service's own requests.
            if (first != noIndex && at != m_graph.to(first) && isSidecar(at) &&
                isSidecar(arc.node)) {
                continue;
            }
            const Index leaves = first == noIndex ? arc.relation : first;
            if (isPassThrough(arc.node) || (throughAllGateways && isGateway(arc.node))) {
                if (passed.insert(arc.node).second) {
                    open.push_back({arc.node, leaves});
                }
            } else if (isLogic(arc.node) || isData(arc.node) || isGateway(arc.node)) {
                found.push_back({arc.node, leaves, arc.relation});
            }
        }
    }
    return found;
}

/// Containers and what `runs-on` names come first, by an explicit stack: a drawing may nest deeply.
/// A cycle of `runs-on` is cut where it closes.
void ModelFacts::placeAll()
{
    enum class State : std::uint8_t { New, Open, Done };
    std::vector<State> states(m_graph.size(), State::New);
    const std::vector<std::vector<Index>> clusters = clustersOfMembers();
    std::vector<Index> open;
    for (Index start = 0; start < m_graph.size(); ++start) {
        open.push_back(start);
        while (!open.empty()) {
            const Index node = open.back();
            if (states[node] == State::New) {
                states[node] = State::Open;
                const auto before = [&](Index other) {
                    if (other != noIndex && states[other] == State::New) {
                        open.push_back(other);
                    }
                };
                before(m_graph.parent(node));
                std::ranges::for_each(clusters[node], before);
                std::ranges::for_each(m_graph.hosts(node), before);
                continue;
            }
            open.pop_back();
            if (states[node] == State::Open) {
                states[node] = State::Done;
                place(node);
                join(node, clusters[node]);
            }
        }
    }
}

/// For each element the clusters that name it; none that stands on it in turn, because such a
/// circle has no place to begin.
std::vector<std::vector<Index>> ModelFacts::clustersOfMembers() const
{
    Edges memberships;
    for (Index node = 0; node < m_graph.size(); ++node) {
        for (const std::string& member : model::textsOf(fields(node), Key::ClusterMembers)) {
            if (const Index host = m_graph.indexOf(member); host != noIndex) {
                memberships.emplace_back(host, node);
            }
        }
    }
    std::vector<std::vector<Index>> clusters(m_graph.size());
    if (memberships.empty()) {
        return clusters;
    }
    Edges stands = memberships;
    for (Index node = 0; node < m_graph.size(); ++node) {
        if (m_graph.parent(node) != noIndex) {
            stands.emplace_back(node, m_graph.parent(node));
        }
        for (const Index host : m_graph.hosts(node)) {
            stands.emplace_back(node, host);
        }
    }
    const Components circles = stronglyConnected(Digraph(m_graph.size(), std::move(stands)));
    for (const auto& [member, cluster] : memberships) {
        if (circles.of[member] != circles.of[cluster]) {
            clusters[member].push_back(cluster);
        }
    }
    return clusters;
}

void ModelFacts::place(Index node)
{
    Standing& standing = m_stands[node];
    const Index parent = m_graph.parent(node);
    const auto hosts = m_graph.hosts(node);
    const auto used = std::min<std::size_t>(
        hosts.size(),
        static_cast<std::size_t>(std::max(1, model::replicas(m_graph.element(node)))));
    standing.on.assign(hosts.begin(), hosts.begin() + static_cast<std::ptrdiff_t>(used));
    for (std::size_t i = 0; i < standing.on.size(); ++i) {
        const Index host = standing.on[i];
        std::vector<Index> all{host};
        unite(all, m_stands[host].all);
        unite(standing.any, all);
        unite(standing.any, m_stands[host].any);
        if (i == 0) {
            standing.all = std::move(all);
        } else {
            std::vector<Index> common;
            std::ranges::set_intersection(standing.all, all, std::back_inserter(common));
            standing.all = std::move(common);
        }
    }
    if (parent == noIndex) {
        return;
    }
    if (isPhysical(m_graph.kind(parent))) {
        const std::vector<Index> own{parent};
        unite(standing.all, own);
        unite(standing.any, own);
        if (standing.on.empty()) {
            standing.on = own;
        }
        unite(standing.all, m_stands[parent].all);
        unite(standing.any, m_stands[parent].any);
    } else if (standing.on.empty()) {
        standing = m_stands[parent];
    }
}

/// What stands in a cluster by its `members` stands where the cluster does, like its content.
void ModelFacts::join(Index node, const std::vector<Index>& clusters)
{
    Standing& standing = m_stands[node];
    for (const Index cluster : clusters) {
        for (auto grounds : {&Standing::all, &Standing::any}) {
            unite(standing.*grounds, {cluster});
            unite(standing.*grounds, m_stands[cluster].*grounds);
        }
    }
}

std::vector<Index> ModelFacts::innermostSites(Index node) const
{
    std::vector<Index> inner;
    for (const Index ground : grounds(node)) {
        if (!isKind(ground, ElementKind::Site)) {
            continue;
        }
        const bool holdsAnother = std::ranges::any_of(grounds(node), [&](Index other) {
            return other != ground && isKind(other, ElementKind::Site) &&
                   m_graph.isWithin(other, ground);
        });
        if (!holdsAnother) {
            inner.push_back(ground);
        }
    }
    return inner;
}

Index ModelFacts::container(Index node, ElementKind kind) const
{
    Index at = m_graph.parent(node);
    while (at != noIndex && !isKind(at, kind)) {
        at = m_graph.parent(at);
    }
    return at;
}

} // namespace corbel::analysis
