// 공유형 (RAC): peers side by side read and write one data layer.

#include <algorithm>
#include <array>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/availability.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/interconnect.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/peers.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

namespace {

/// One store of the layer is enough: read and written there, a peer takes part.
Count shareData(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    Count count;
    if (peers.count() + static_cast<int>(peers.unclear().size()) < 2) {
        return count;
    }
    for (const Index peer : peers.all()) {
        Access access;
        for (const auto& [store, own] : peers.used(peer)) {
            if (std::ranges::binary_search(peers.layer(), store)) {
                access.reads = access.reads || own.reads;
                access.writes = access.writes || own.writes;
            }
        }
        access.reads&& access.writes ? count.yes(scope.facts().id(peer))
                                     : count.no(scope.facts().id(peer));
    }
    for (const Index other : peers.unclear()) {
        count.open(scope.facts().id(other), scope.facts().id(other) + ".role");
    }
    return count;
}

/// Draws the access that a peer lacks to the only store of the layer.
std::vector<Fix> drawAccess(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    std::vector<Fix> fixes;
    if (peers.layer().size() != 1) {
        return fixes;
    }
    const Index store = peers.layer().front();
    for (const Index peer : peers.all()) {
        const auto own = peers.used(peer).find(store);
        const Access access = own == peers.used(peer).end() ? Access{} : own->second;
        if (access.reads != access.writes) {
            fixes.push_back(access.writes
                                ? connecting(scope,
                                             Message::of("Let {} read {}", nameOf(scope, peer),
                                                         nameOf(scope, store)),
                                             RelationKind::Reads, peer, store)
                                : connecting(scope,
                                             Message::of("Let {} write {}", nameOf(scope, peer),
                                                         nameOf(scope, store)),
                                             RelationKind::Writes, peer, store));
        }
    }
    return fixes;
}

/// A cache of one's own is no authority.
Count noPrivateStore(const Scope& scope)
{
    Count count;
    for (const auto& [store, users] : scope.get<Peers>().users()) {
        if (model::textOf(scope.facts().fields(store), Key::StoreType) != "cache") {
            users > 1 ? count.yes(scope.facts().id(store)) : count.no(scope.facts().id(store));
        }
    }
    return count;
}

Count interconnect(const Scope& scope)
{
    const auto& joined = scope.get<Interconnect>();
    Count count;
    for (const Index peer : scope.get<Peers>().all()) {
        const std::string& id = scope.facts().id(peer);
        if (joined.joins(peer)) {
            count.yes(id);
        } else if (!scope.facts().isPlaced(peer)) {
            count.open(id, id + ".runs-on");
        } else {
            count.no(id);
        }
    }
    return count;
}

/// Whoever asks one of the peers from outside, gateways seen through, reaches all of them.
Count anyNodeServes(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    std::set<Index> callers;
    for (const Index peer : peers.all()) {
        for (const Arc& arc : scope.graph().in(peer)) {
            if (model::isSynchronous(scope.graph().relation(arc.relation).kind) &&
                !std::ranges::binary_search(peers.all(), arc.node)) {
                callers.insert(arc.node);
            }
        }
    }
    Count count;
    for (const Index caller : callers) {
        std::set<Index> reached;
        for (const Arc& arc : scope.graph().out(caller)) {
            if (std::ranges::binary_search(peers.all(), arc.node)) {
                reached.insert(arc.node);
            }
        }
        reached.size() == peers.all().size() ? count.yes(scope.facts().id(caller))
                                             : count.no(scope.facts().id(caller));
    }
    return count;
}

/// A caller that asks some of the peers is led to the others as well.
std::vector<Fix> callAllPeers(const Scope& scope)
{
    std::vector<Fix> fixes;
    const auto& peers = scope.get<Peers>().all();
    std::set<Index> gateways;
    for (const Index peer : peers) {
        for (const Arc& arc : scope.graph().in(peer)) {
            if (scope.facts().isGateway(arc.node)) {
                gateways.insert(arc.node);
            }
        }
    }
    for (const Index gateway : gateways) {
        std::set<Index> missing(peers.begin(), peers.end());
        for (const Arc& arc : scope.graph().out(gateway)) {
            missing.erase(arc.node);
        }
        // One edit draws one relation: with more of them missing it would mend nothing yet.
        if (missing.size() == 1) {
            fixes.push_back(
                connecting(scope,
                           Message::of("Let {} send requests to {}", nameOf(scope, gateway),
                                       nameOf(scope, *missing.begin())),
                           RelationKind::Calls, gateway, *missing.begin()));
        }
    }
    return fixes;
}

Count symmetry(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    using Look = std::pair<std::vector<std::optional<double>>, std::vector<Index>>;
    std::map<Look, std::vector<Index>> looks;
    for (const Index peer : peers.all()) {
        const model::Record& fields = scope.facts().fields(peer);
        const model::Record* time = model::recordOf(fields, Key::ServiceTime);
        Look look{{time == nullptr ? std::nullopt : model::amountOf(*time, Key::Mean)}, {}};
        for (const Key key : {Key::Concurrency, Key::Replicas, Key::Cpu, Key::Memory}) {
            look.first.push_back(model::amountOf(fields, key));
        }
        for (const auto& [store, access] : peers.used(peer)) {
            // What only one of them uses has its own rule.
            if (std::ranges::binary_search(peers.layer(), store)) {
                look.second.push_back(store);
            }
        }
        looks[std::move(look)].push_back(peer);
    }
    const auto most =
        std::ranges::max_element(looks, {}, [](const auto& look) { return look.second.size(); });
    Count count;
    for (auto look = looks.begin(); look != looks.end(); ++look) {
        for (const Index peer : look->second) {
            look == most ? count.yes(scope.facts().id(peer)) : count.no(scope.facts().id(peer));
        }
    }
    return count;
}

/// How many nodes the shared stores can feed while each of them is busy: the capacity of the
/// layer over what one node asks of it.
Measured nodesThatTheLayerFeeds(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    Measured measured{std::nullopt, "nodes", {}, {}};
    std::set<std::string> missing;
    for (const Index store : peers.layer()) {
        const Throughput supply = throughputOf(scope.facts(), store);
        missing.insert(supply.missing.begin(), supply.missing.end());
        double demand = 0;
        for (const Index peer : peers.all()) {
            const Throughput node = throughputOf(scope.facts(), peer);
            missing.insert(node.missing.begin(), node.missing.end());
            for (const Arc& arc : scope.graph().out(peer)) {
                const model::Relation& relation = scope.graph().relation(arc.relation);
                if (arc.node == store && model::isSynchronous(relation.kind)) {
                    demand += node.perSecond.value_or(0) *
                              model::amountOf(relation.fields, Key::FanOut).value_or(1) *
                              model::amountOf(relation.fields, Key::Probability).value_or(1);
                }
            }
        }
        if (supply.perSecond && demand > 0) {
            const double nodes = *supply.perSecond * peers.count() / demand;
            if (!measured.value || nodes < *measured.value) {
                measured.value = nodes;
                measured.witnesses = {scope.facts().id(store)};
            }
        }
    }
    for (const std::string& key : missing) {
        measured.needs.push_back(Message::verbatim(key));
    }
    if (measured.needs.empty() && !measured.value) {
        measured.needs.push_back(Message::of("requests from the peers to a shared store"));
    }
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

/// More nodes than the layer feeds bring nothing.
Measured scalability(const Scope& scope)
{
    Measured measured = nodesThatTheLayerFeeds(scope);
    measured.unit = "times one node";
    if (measured.value) {
        measured.value = std::min(*measured.value, static_cast<double>(scope.get<Peers>().count()));
    }
    return measured;
}

Measured nothingStated()
{
    return {std::nullopt, "", {Message::of("peers that work on the same data")}, {}};
}

/// Of the stores that any peer uses, the share that a peer sees; mean over the peers.
Measured dataSeen(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    if (peers.all().empty() || peers.users().empty()) {
        return nothingStated();
    }
    double seen = 0;
    for (const Index peer : peers.all()) {
        seen += static_cast<double>(peers.used(peer).size());
    }
    return {seen / static_cast<double>(peers.all().size() * peers.users().size()), "", {}, {}};
}

/// Pairs of peers that use a store together, over all pairs.
Measured dependentPairs(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    const auto n = static_cast<double>(peers.count());
    if (n < 2) {
        return nothingStated();
    }
    // Peers with the same stores are one class: a few classes, however many peers there are.
    std::map<std::vector<Index>, double> classes;
    for (const Index peer : peers.all()) {
        std::vector<Index> stores;
        for (const auto& [store, access] : peers.used(peer)) {
            stores.push_back(store);
        }
        classes[stores] += std::max(1, model::replicas(scope.graph().element(peer)));
    }
    double dependent = 0;
    for (auto a = classes.begin(); a != classes.end(); ++a) {
        dependent += a->first.empty() ? 0 : a->second * (a->second - 1) / 2;
        for (auto b = std::next(a); b != classes.end(); ++b) {
            dependent += haveCommon(a->first, b->first) ? a->second * b->second : 0;
        }
    }
    Measured measured{dependent / (n * (n - 1) / 2), "", {}, {}};
    for (const Index store : peers.layer()) {
        measured.witnesses.push_back(scope.facts().id(store));
    }
    return measured;
}

Measured sharedSinglePoints(const Scope& scope)
{
    Measured measured = singlePointsAmong(scope, scope.get<Peers>().layer());
    measured.unit = "stores";
    return measured;
}

constexpr std::array rules{
    RuleSpec{"peers-share-data",
             RuleRole::Required,
             {"Two or more peers read and write one data layer.",
              "둘 이상의 동등한 노드가 하나의 데이터 계층을 읽고 쓴다."},
             {"Let the listed peers read and write the shared data.",
              "표시된 노드가 공유 데이터를 읽고 쓰게 하십시오."},
             shareData,
             drawAccess},
    RuleSpec{"no-private-store",
             RuleRole::Forbidden,
             {"No peer keeps data that only it knows.",
              "어떤 노드도 자신만 아는 데이터를 따로 두지 않는다."},
             {"Move the listed stores into the shared layer.",
              "표시된 저장소를 공유 계층으로 옮기십시오."},
             noPrivateStore},
    RuleSpec{"interconnect",
             RuleRole::Supporting,
             {"The peers are connected with each other.", "노드들이 서로 연결되어 있다."},
             {"Draw what connects the listed peers: a link between their hosts, or their cluster.",
              "표시된 노드를 잇는 호스트 간 링크나 클러스터를 그리십시오."},
             interconnect},
    RuleSpec{
        "any-node-serves",
        RuleRole::Supporting,
        {"Any of the peers can serve any request.", "어느 노드든 어떤 요청이라도 처리할 수 있다."},
        {"Let the listed callers reach all peers.", "표시된 호출자가 모든 노드에 닿게 하십시오."},
        anyNodeServes,
        callAllPeers},
    RuleSpec{
        "symmetry",
        RuleRole::Supporting,
        {"The peers are equal in speed, size and in the stores they use.",
         "노드들의 속도, 크기, 사용하는 저장소가 같다."},
        {"Make the listed peers equal to the others.", "표시된 노드를 나머지와 같게 만드십시오."},
        symmetry},
};

constexpr std::array advantages{
    MeasureSpec{
        {"better scalability", "확장성 향상"},
        {"load of the whole over that of one full node", "노드 하나의 한계 대비 전체 처리량"},
        scalability},
    MeasureSpec{
        {"partitions can see each other's data", "분할된 시스템이 다른 시스템 데이터 참조 가능"},
        {"share of the stores that a node sees", "노드 하나가 볼 수 있는 저장소의 비율"},
        dataSeen},
};

constexpr std::array disadvantages{
    MeasureSpec{{"low independence between partitions", "분할된 시스템 간 독립성 낮음"},
                {"share of the pairs of nodes that need something in common",
                 "공통으로 필요한 것이 있는 노드 쌍의 비율"},
                dependentPairs},
    MeasureSpec{{"the shared layer scales poorly", "공유한 계층의 확장성 낮음"},
                {"nodes that the shared layer can feed", "공유 계층이 감당할 수 있는 노드 수"},
                nodesThatTheLayerFeeds},
    MeasureSpec{
        {"the shared layer scales poorly", "공유한 계층의 확장성 낮음"},
        {"shared stores that are a single point of failure", "단일 장애점인 공유 저장소 수"},
        sharedSinglePoints},
};

} // namespace

const PatternSpec& shared()
{
    static const PatternSpec spec{"shared",
                                  {"Shared", "공유형"},
                                  StoreClients | ReplicaSet | UserGroup | WeakComponent,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
