// 공유형 (RAC): peers side by side read and write one data layer.

#include <algorithm>
#include <array>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/shared_layer.h"
#include "analysis/patterns/shapes/interconnect.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/peer_callers.h"
#include "analysis/patterns/shapes/peer_looks.h"
#include "analysis/patterns/shapes/peers.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

namespace {

std::string role(const Scope& scope, Index service)
{
    return scope.facts().id(service) + ".role";
}

std::string replicas(const Scope& scope, Index service)
{
    return scope.facts().id(service) + ".replicas";
}

/// What may be a peer may count or not, in every rule about peers.
void leaveOpen(const Scope& scope, Count& count)
{
    for (const Index other : scope.get<Peers>().unclear()) {
        count.open(scope.facts().id(other), role(scope, other));
    }
}

/// One store of the layer is enough: read and written there, a peer takes part.
Count shareData(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    Count count;
    if (peers.count().most + static_cast<int>(peers.unclear().size()) < 2) {
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
        Answer answer{access.reads && access.writes};
        if (peers.areAssumed()) {
            answer.needs.push_back(role(scope, peer));
        }
        // Copies count where without them there is one peer alone.
        if (answer.holds && peers.count().least < 2 && !peers.copies(peer).areKnown()) {
            answer.needs.push_back(replicas(scope, peer));
        }
        count.add(scope.facts().id(peer), std::move(answer));
    }
    leaveOpen(scope, count);
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

/// A cache of one's own is no authority. What another one that may be a peer uses as well is not
/// private if it is one.
Count noPrivateStore(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    Count count;
    for (const auto& [store, users] : peers.users()) {
        if (model::textOf(scope.facts().fields(store), Key::StoreType) == "cache") {
            continue;
        }
        Answer answer{users.least > 1};
        for (const Index other : peers.unclear()) {
            if (!answer.holds && peers.used(other).contains(store)) {
                answer.needs.push_back(role(scope, other));
            }
        }
        for (const Index peer : peers.all()) {
            if (!answer.holds && users.most > 1 && peers.used(peer).contains(store) &&
                !peers.copies(peer).areKnown()) {
                answer.needs.push_back(replicas(scope, peer));
            }
        }
        count.add(scope.facts().id(store), std::move(answer));
    }
    return count;
}

Count interconnect(const Scope& scope)
{
    const auto& joined = scope.get<Interconnect>();
    Count count;
    for (const Index peer : scope.get<Peers>().all()) {
        count.add(scope.facts().id(peer), joined.joins(peer));
    }
    leaveOpen(scope, count);
    return count;
}

/// Whoever asks one of the peers from outside reaches all of them.
Count anyNodeServes(const Scope& scope)
{
    const auto& peers = scope.get<Peers>();
    const PeerCallers callers(scope);
    Count count;
    for (const auto& [caller, asked] : callers.asked()) {
        const auto reaches = [&, &some = asked](Index peer) { return some.contains(peer); };
        Answer answer{std::ranges::all_of(peers.all(), reaches)};
        for (const Index other : peers.unclear()) {
            if (reaches(other) != answer.holds) {
                answer.needs.push_back(role(scope, other));
            }
        }
        count.add(scope.facts().id(caller), std::move(answer));
    }
    if (count.applicable > 0) {
        count.degree = callers.reached();
        if (count.degree->isPoint()) {
            count.undecided.clear();
        }
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
    const auto& looks = scope.get<PeerLooks>();
    Count count;
    for (const Index peer : looks.most()) {
        count.yes(scope.facts().id(peer));
    }
    for (const Index peer : looks.others()) {
        count.no(scope.facts().id(peer));
    }
    for (const Index peer : looks.open()) {
        ++count.applicable;
        count.witnesses.push_back(scope.facts().id(peer));
    }
    count.degree = looks.alike();
    count.undecided = looks.needs();
    return count;
}

/// Peers, what they work on, and the gateways by which they are asked.
bool takesPart(const Scope& scope, Index member)
{
    const auto& peers = scope.get<Peers>();
    const auto isPeer = [&](Index node) {
        return std::ranges::binary_search(peers.all(), node) ||
               std::ranges::find(peers.unclear(), node) != peers.unclear().end();
    };
    return isPeer(member) || peers.users().contains(member) ||
           (scope.facts().isGateway(member) &&
            std::ranges::any_of(scope.graph().out(member),
                                [&](const Arc& arc) { return isPeer(arc.node); }));
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
        {"The peers are equal in speed, in size and in the stores they use.",
         "노드들의 속도, 크기, 사용하는 저장소가 같다."},
        {"Make the listed peers equal to the others.", "표시된 노드를 나머지와 같게 만드십시오."},
        symmetry},
};

constexpr std::array advantages{
    MeasureSpec{
        "times-one-node",
        {"better scalability", "확장성 향상"},
        {"most load of all nodes, over that of one", "노드 하나의 최대 부하 대비 전체 최대 부하"},
        nodesThatBringMore,
        HadWhen::AboveOne},
    MeasureSpec{
        "data-seen",
        {"partitions can see each other's data", "분할된 시스템이 다른 시스템 데이터 참조 가능"},
        {"share of the stores that a node sees", "노드 하나가 볼 수 있는 저장소의 비율"},
        dataSeen},
};

constexpr std::array disadvantages{
    MeasureSpec{"dependent-pairs",
                {"low independence between partitions", "분할된 시스템 간 독립성 낮음"},
                {"share of the pairs of nodes that need something in common",
                 "공통으로 필요한 것이 있는 노드 쌍의 비율"},
                dependentPairs},
    MeasureSpec{"nodes-fed",
                {"the shared layer scales poorly", "공유한 계층의 확장성 낮음"},
                {"nodes that the shared layer can feed", "공유 계층이 감당할 수 있는 노드 수"},
                nodesThatTheLayerFeeds},
    MeasureSpec{
        "single-points",
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
                                  disadvantages,
                                  nullptr,
                                  "distributed",
                                  takesPart};
    return spec;
}

} // namespace corbel::analysis::patterns
