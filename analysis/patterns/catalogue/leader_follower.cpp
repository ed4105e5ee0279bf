// One copy takes the writes, the others follow it and answer reads.

#include <algorithm>
#include <array>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/availability.h"
#include "analysis/patterns/measures/replication.h"
#include "analysis/patterns/shapes/copies.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/mend.h"

namespace corbel::analysis::patterns {

using model::Key;
using model::Message;
using model::RelationKind;

namespace {

/// One is right; each further one takes writes of its own.
Count oneLeader(const Scope& scope)
{
    const auto& copies = scope.get<LeadCopies>();
    Count count;
    if (copies.leaders().size() == 1) {
        count.yes(scope.facts().id(copies.leaders().front()));
        return count;
    }
    for (const Index leader : copies.leaders()) {
        count.no(scope.facts().id(leader));
    }
    count.satisfied = copies.leaders().empty() ? 0 : 1;
    return count;
}

/// What rules ask of a follower is open while it may be none.
Answer dependingOn(const Scope& scope, Index follower, Answer answer)
{
    for (std::string& key : scope.get<LeadCopies>().keysToState(follower)) {
        answer.needs.push_back(std::move(key));
    }
    return answer;
}

Count followersFollow(const Scope& scope)
{
    const auto& copies = scope.get<LeadCopies>();
    Count count;
    for (const Index follower : copies.followers()) {
        count.add(scope.facts().id(follower),
                  dependingOn(scope, follower, {copies.isFed(follower)}));
    }
    return count;
}

std::vector<Fix> drawReplication(const Scope& scope)
{
    const auto& copies = scope.get<LeadCopies>();
    std::vector<Fix> fixes;
    if (copies.leaders().size() != 1) {
        return fixes;
    }
    const Index leader = copies.leaders().front();
    for (const Index follower : copies.followers()) {
        if (!copies.isFed(follower) &&
            model::isLegal(RelationKind::Replicates, scope.graph().kind(leader),
                           scope.graph().kind(follower))) {
            fixes.push_back(connecting(
                scope,
                Message::of("Replicate {} to {}", nameOf(scope, leader), nameOf(scope, follower)),
                RelationKind::Replicates, leader, follower));
        }
    }
    return fixes;
}

template <class Visit>
void forEachAccess(const Scope& scope, const std::vector<Index>& nodes, const Visit& visit)
{
    for (const Index node : nodes) {
        for (const Arc& arc : scope.graph().in(node)) {
            visit(node, arc, scope.graph().relation(arc.relation).kind);
        }
    }
}

Count writesToLeader(const Scope& scope)
{
    const auto& copies = scope.get<LeadCopies>();
    Count count;
    forEachAccess(scope, copies.leaders(), [&](Index, const Arc& arc, RelationKind kind) {
        if (kind == RelationKind::Writes) {
            count.yes(scope.facts().relationId(arc.relation));
        }
    });
    forEachAccess(scope, copies.followers(),
                  [&](Index follower, const Arc& arc, RelationKind kind) {
                      if (kind == RelationKind::Writes) {
                          count.add(scope.facts().relationId(arc.relation),
                                    dependingOn(scope, follower, {false}));
                      }
                  });
    return count;
}

std::vector<Fix> writeToLeader(const Scope& scope)
{
    const auto& copies = scope.get<LeadCopies>();
    std::vector<Fix> fixes;
    if (copies.leaders().size() != 1) {
        return fixes;
    }
    const Index leader = copies.leaders().front();
    forEachAccess(
        scope, copies.followers(), [&](Index follower, const Arc& arc, RelationKind kind) {
            if (kind == RelationKind::Writes) {
                addLeading(fixes, scope,
                           Message::of("Let {} write {} instead of {}", nameOf(scope, arc.node),
                                       nameOf(scope, leader), nameOf(scope, follower)),
                           arc.relation, arc.node, leader);
            }
        });
    return fixes;
}

/// The leader may answer reads as well; a follower that answers none is only a copy.
Count followersAnswer(const Scope& scope)
{
    const auto& copies = scope.get<LeadCopies>();
    Count count;
    for (const Index follower : copies.followers()) {
        bool isAsked = false;
        forEachAccess(scope, {follower}, [&](Index, const Arc&, RelationKind kind) {
            isAsked = isAsked || kind == RelationKind::Reads || kind == RelationKind::Calls;
        });
        count.add(scope.facts().id(follower), dependingOn(scope, follower, {isAsked}));
    }
    return count;
}

/// Only where the leader fails over to anything: copies that are there for reading alone are
/// leader and followers as well.
Count aFollowerTakesOver(const Scope& scope)
{
    const auto& copies = scope.get<LeadCopies>();
    Count count;
    for (const Index leader : copies.leaders()) {
        for (const Arc& arc : scope.graph().out(leader)) {
            if (scope.graph().relation(arc.relation).kind == RelationKind::FailsOverTo) {
                const std::string& id = scope.facts().relationId(arc.relation);
                count.add(id, copies.isFollower(arc.node) ? dependingOn(scope, arc.node, {true})
                                                          : Answer{false});
            }
        }
    }
    return count;
}

/// Where hosts are drawn for anything.
Count apart(const Scope& scope)
{
    const auto& copies = scope.get<LeadCopies>();
    const ModelFacts& facts = scope.facts();
    Count count;
    std::set<Index> leading;
    for (const Index leader : copies.leaders()) {
        const auto machines = machinesOf(facts, leader);
        leading.insert(machines.begin(), machines.end());
    }
    const std::vector<Index> leaders(leading.begin(), leading.end());
    for (const Index follower : copies.followers()) {
        const std::string& id = facts.id(follower);
        const auto own = machinesOf(facts, follower);
        if (own.empty() && leaders.empty() && isHostless(scope)) {
            continue;
        }
        std::vector<std::string> needs;
        if (own.empty()) {
            needs.push_back(id + ".runs-on");
        }
        if (leaders.empty()) {
            const Index unknown = copies.leaders().empty() ? follower : copies.leaders().front();
            needs.push_back(facts.id(unknown) + ".runs-on");
        }
        count.add(id, dependingOn(scope, follower, {!haveCommon(own, leaders), std::move(needs)}));
    }
    return count;
}

Measured readingCopies(const Scope& scope)
{
    const auto& copies = scope.get<LeadCopies>();
    Measured measured{0, "copies", {}, {}};
    for (const auto* list : {&copies.leaders(), &copies.followers()}) {
        for (const Index copy : *list) {
            *measured.value += std::max(1, model::replicas(scope.graph().element(copy)));
            measured.witnesses.push_back(scope.facts().id(copy));
        }
    }
    return measured;
}

Measured survivesLeader(const Scope& scope)
{
    std::set<Index> hosts;
    for (const Index leader : scope.get<LeadCopies>().leaders()) {
        const auto machines = machinesOf(scope.facts(), leader);
        hosts.insert(machines.begin(), machines.end());
    }
    return availabilityWithout(scope, std::vector<Index>(hosts.begin(), hosts.end()));
}

Measured longestLag(const Scope& scope)
{
    return longestLagOf(scope, scope.get<LeadCopies>().copying());
}

Measured writesOfLeader(const Scope& scope)
{
    const auto& leaders = scope.get<LeadCopies>().leaders();
    Measured measured{std::nullopt, "1/s", {}, {}};
    if (leaders.size() != 1) {
        measured.needs.push_back(Message::of("one leader"));
        return measured;
    }
    const Throughput all = throughputOf(scope.facts(), leaders.front());
    measured.value = all.perSecond;
    measured.witnesses.push_back(scope.facts().id(leaders.front()));
    for (const std::string& key : all.missing) {
        measured.needs.push_back(Message::verbatim(key));
    }
    return measured;
}

constexpr std::array rules{
    RuleSpec{"one-leader",
             RuleRole::Required,
             {"Exactly one of the copies leads.", "사본 가운데 하나만 리더이다."},
             {"Let one of the listed ones lead and the others follow (role).",
              "표시된 것 중 하나만 리더로, 나머지는 팔로워로 두십시오 (role)."},
             oneLeader},
    RuleSpec{
        "followers-follow",
        RuleRole::Required,
        {"The followers are replicated from the leader.", "팔로워는 리더로부터 복제된다."},
        {"Replicate the leader to the listed followers.", "리더를 표시된 팔로워로 복제하십시오."},
        followersFollow,
        drawReplication},
    RuleSpec{"writes-to-leader",
             RuleRole::Forbidden,
             {"Nobody writes to a follower.", "아무도 팔로워에 쓰지 않는다."},
             {"Lead the listed writes to the leader.", "표시된 쓰기를 리더로 보내십시오."},
             writesToLeader,
             writeToLeader},
    RuleSpec{"followers-answer",
             RuleRole::Supporting,
             {"Each follower answers reads.", "각 팔로워가 읽기에 응답한다."},
             {"Lead some of the reads to the listed followers.",
              "읽기의 일부를 표시된 팔로워로 보내십시오."},
             followersAnswer},
    RuleSpec{
        "follower-takes-over",
        RuleRole::Supporting,
        {"What takes over when the leader fails is a follower.",
         "리더가 고장 나면 팔로워가 이어받는다."},
        {"Let the listed switches lead to a follower.", "표시된 전환이 팔로워로 향하게 하십시오."},
        aFollowerTakesOver},
    RuleSpec{
        "apart",
        RuleRole::Supporting,
        {"The followers stand on other hosts than the leader.",
         "팔로워가 리더와 다른 호스트에 있다."},
        {"Move the listed followers to other hosts.", "표시된 팔로워를 다른 호스트로 옮기십시오."},
        apart},
};

constexpr std::array advantages{
    MeasureSpec{"reading-copies",
                {"reads scale with the followers", "팔로워 수만큼 읽기 확장"},
                {"copies that answer reads", "읽기에 응답하는 사본 수"},
                readingCopies},
    MeasureSpec{
        "availability-without-leader",
        {"survives the loss of the leader", "리더 고장에 대처 가능"},
        {"availability while the leader's host is down", "리더의 호스트가 멈췄을 때의 가용성"},
        survivesLeader},
};

constexpr std::array disadvantages{
    MeasureSpec{"lag",
                {"followers answer with older data", "팔로워의 데이터가 뒤처짐"},
                {"longest lag of a copy", "가장 긴 복제 지연"},
                longestLag},
    MeasureSpec{"writes",
                {"writes do not scale", "쓰기는 확장되지 않음"},
                {"requests that the leader can take", "리더가 처리할 수 있는 요청"},
                writesOfLeader},
};

} // namespace

const PatternSpec& leaderFollower()
{
    static const PatternSpec spec{"leader-follower",
                                  {"Leader and followers", "리더-팔로워"},
                                  ReplicaSet | UserGroup,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
