// 재해 대책형: a second site holds everything that the entries need, and a copy of the data.

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "analysis/availability/recovery_study.h"
#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/recovery.h"
#include "analysis/patterns/pattern_facts.h"
#include "analysis/patterns/shapes/least_share.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/recovery_site.h"
#include "analysis/patterns/shapes/region_entries.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

namespace {

bool keepsData(const Scope& scope, Index part)
{
    return scope.facts().isData(part) || scope.facts().isKind(part, ElementKind::Stream);
}

Count wholeClosure(const Scope& scope)
{
    LeastShare held;
    const auto& sites = scope.get<RecoverySite>();
    Count count;
    const auto add = [&](Index part, Index witness, Answer answer) {
        held.add(scope.facts(), part, answer);
        count.add(scope.facts().id(witness), std::move(answer));
    };
    for (const Index part : sites.needed()) {
        const Index other = sites.counterpart(part);
        other != noIndex ? add(part, other, {true})
                         : add(part, part, {false, sites.maybeHeld(part)});
    }
    for (const Index part : sites.unplaced()) {
        add(part, part, {false, placesOf(scope.facts(), part)});
    }
    count.degree = held.interval();
    return count;
}

Count dataReplicated(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    Count count;
    for (const Index part : sites.needed()) {
        if (!keepsData(scope, part)) {
            continue;
        }
        const Index copy = sites.copyOf(part);
        if (sites.counterpart(part) != part && copy != noIndex) {
            count.yes(scope.facts().relationId(copy));
        } else {
            const bool isThere = sites.counterpart(part) == part;
            count.add(scope.facts().id(part),
                      isThere ? Answer{true} : Answer{false, sites.maybeCopied(part)});
        }
    }
    for (const Index part : sites.unplaced()) {
        if (keepsData(scope, part)) {
            count.open(scope.facts().id(part), placesOf(scope.facts(), part));
        }
    }
    return count;
}

std::vector<Fix> replicateData(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    std::vector<Fix> fixes;
    for (const Index part : sites.needed()) {
        const Index other = sites.counterpart(part);
        const bool isMissing = keepsData(scope, part) && other != noIndex && other != part &&
                               sites.copyOf(part) == noIndex;
        if (isMissing && model::isLegal(RelationKind::Replicates, scope.graph().kind(part),
                                        scope.graph().kind(other))) {
            fixes.push_back(connecting(
                scope, Message::of("Replicate {} to {}", nameOf(scope, part), nameOf(scope, other)),
                RelationKind::Replicates, part, other));
        }
    }
    return fixes;
}

/// Hard relations of what stands on the recovery site, visited with their part.
template <class Visit>
void forEachNeedOfReserve(const Scope& scope, const Visit& visit)
{
    const auto& sites = scope.get<RecoverySite>();
    for (const Index part : sites.reserve()) {
        if (sites.counterpart(part) == part) {
            continue;
        }
        for (const Arc& arc : scope.graph().out(part)) {
            if (scope.facts().isHard(arc.relation)) {
                visit(part, arc);
            }
        }
    }
}

Answer worksWithoutPrimary(const Scope& scope, Index node)
{
    const auto* lost = scope.downWith({scope.get<RecoverySite>().primary()});
    if (lost == nullptr) {
        return {false, {circlesToUndo()}};
    }
    const bool works = !std::ranges::binary_search(*lost, node);
    return {works, works ? scope.placesBelow(node) : std::vector<std::string>()};
}

/// A relation counts against the site that takes over if it leads to what is lost with the other,
/// wherever that stands.
Count standsAlone(const Scope& scope)
{
    Count count;
    const auto& sites = scope.get<RecoverySite>();
    forEachNeedOfReserve(scope, [&](Index part, const Arc& arc) {
        Answer answer = sites.outlives(arc.node);
        if (answer.holds && answer.needs.empty() && !sites.isOnRecovery(arc.node)) {
            answer = worksWithoutPrimary(scope, arc.node);
        }
        if (!answer.holds && answer.needs.empty()) {
            answer.needs = placesOf(scope.facts(), part); // It may stand on both sites.
        }
        count.add(scope.facts().relationId(arc.relation), std::move(answer));
    });
    for (const Index part : sites.loose()) {
        for (const Arc& arc : scope.graph().out(part)) {
            if (scope.facts().isHard(arc.relation)) {
                count.open(scope.facts().relationId(arc.relation), placesOf(scope.facts(), part));
            }
        }
    }
    return count;
}

/// What stands on the recovery site for the one needed does as well.
std::vector<Fix> useOwnCopies(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    std::vector<Fix> fixes;
    forEachNeedOfReserve(scope, [&](Index part, const Arc& arc) {
        if (!sites.isOnlyOnPrimary(arc.node)) {
            return;
        }
        const Index own = sites.counterpart(arc.node);
        if (own != noIndex && own != part) {
            addLeading(fixes, scope,
                       Message::of("Let {} use {} instead of {}", nameOf(scope, part),
                                   nameOf(scope, own), nameOf(scope, arc.node)),
                       arc.relation, part, own);
        }
    });
    return fixes;
}

Count noCommonSite(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    Count count;
    if (!sites.exists()) {
        return count;
    }
    for (Index at = scope.graph().parent(sites.recovery()); at != noIndex;
         at = scope.graph().parent(at)) {
        if (scope.facts().isKind(at, ElementKind::Site) &&
            scope.graph().isWithin(sites.primary(), at)) {
            count.no(scope.facts().id(at));
            return count;
        }
    }
    count.yes(scope.facts().id(sites.recovery()));
    return count;
}

/// Objectives about the loss of the primary site, or of whatever may be lost, for each entry of the
/// region, as the recovery analysis judges them. A site that lacks something is not looked at: that
/// is a matter of the rules about that, as is what it needs so that nothing takes over. Where it
/// may lack something they stay open.
Count objectivesMet(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    Count count;
    if (!sites.exists()) {
        return count;
    }
    const auto& region = scope.get<RegionEntries>();
    const auto isAboutThis = [&](const model::Objective& objective) {
        const std::string_view metric = model::textOf(objective.fields, Key::Metric);
        const std::string_view entry = model::textOf(objective.fields, Key::Entry);
        const std::string_view domain = model::textOf(objective.fields, Key::Domain);
        const Index asked = scope.graph().indexOf(entry);
        return (metric == "rto" || metric == "rpo") &&
               (entry.empty() || (asked != noIndex && region.has(asked))) &&
               (domain.empty() || domain == scope.facts().id(sites.primary()));
    };
    if (std::ranges::none_of(scope.graph().model().objectives, isAboutThis) ||
        sites.needed().empty()) {
        return count;
    }
    std::vector<std::string> unsure;
    for (Count rule : {wholeClosure(scope), dataReplicated(scope)}) {
        if (!rule.against.empty()) {
            return count;
        }
        std::ranges::move(rule.undecided, std::back_inserter(unsure));
    }
    if (!unsure.empty()) {
        count.open(scope.facts().id(sites.primary()), std::move(unsure));
        return count;
    }
    if (scope.downWith({sites.primary()}) == nullptr) {
        count.open(scope.facts().id(sites.primary()), circlesToUndo());
        return count;
    }
    std::optional<bool> isAlone; // looked at only where something is not met
    const auto isOfOtherRule = [&](const RecoveryTarget& target, bool isTakenOver) {
        if (target.outcome == Outcome::Met || target.metric == "rpo" || isTakenOver) {
            return false;
        }
        isAlone = isAlone ? isAlone : standsAlone(scope).against.empty();
        return !*isAlone;
    };
    for (const Index entry : scope.recovery().entries()) {
        if (!region.has(entry)) {
            continue;
        }
        const JudgedRecovery& judged = scope.recovery().judged(entry, sites.primary());
        for (const RecoveryTarget& target : judged.targets) {
            if (!isOfOtherRule(target, judged.isTakenOver)) {
                count.add(scope.facts().id(sites.primary()),
                          {target.outcome == Outcome::Met, model::texts(target.needs)});
            }
        }
    }
    return count;
}

/// Clients have to meet something first that is still there without the primary site.
Count trafficSwitch(const Scope& scope)
{
    const auto& sites = scope.get<RecoverySite>();
    Count count;
    if (!sites.exists()) {
        return count;
    }
    for (const Index client : scope.clients()) {
        for (const Arc& arc : scope.graph().out(client)) {
            if (model::isSynchronous(scope.graph().relation(arc.relation).kind)) {
                count.add(scope.facts().relationId(arc.relation), sites.outlives(arc.node));
            }
        }
    }
    return count;
}

constexpr std::array rules{
    RuleSpec{"whole-closure",
             RuleRole::Required,
             {"A second site holds everything that the entries need of the first one.",
              "진입점이 첫 번째 사이트에서 필요로 하는 모든 것을 두 번째 사이트도 갖추고 있다."},
             {"Give the recovery site its own copy of the listed parts.",
              "표시된 구성 요소를 복구 사이트에도 두십시오."},
             wholeClosure},
    RuleSpec{"data-replicated",
             RuleRole::Required,
             {"The data is replicated to the second site.", "데이터가 두 번째 사이트로 복제된다."},
             {"Replicate the listed data to the recovery site.",
              "표시된 데이터를 복구 사이트로 복제하십시오."},
             dataReplicated,
             replicateData},
    RuleSpec{"recovery-stands-alone",
             RuleRole::Forbidden,
             {"Nothing on the recovery site needs the primary one.",
              "복구 사이트의 어떤 것도 주 사이트를 필요로 하지 않는다."},
             {"Lead the listed relations to copies on the recovery site.",
              "표시된 관계가 복구 사이트의 사본을 향하게 하십시오."},
             standsAlone,
             useOwnCopies},
    RuleSpec{
        "no-common-site",
        RuleRole::Supporting,
        {"The two sites lie in no common site.", "두 사이트가 같은 상위 사이트에 속하지 않는다."},
        {"Choose a recovery site outside the listed one.",
         "표시된 사이트 밖에서 복구 사이트를 고르십시오."},
        noCommonSite},
    RuleSpec{"objectives-met",
             RuleRole::Supporting,
             {"Switching and copying are fast enough for the objectives (RTO, RPO).",
              "전환과 복제가 목표(RTO, RPO)를 충족할 만큼 빠르다."},
             {"Shorten the switch, or let the copies lag less.",
              "전환 시간을 줄이거나 복제 지연을 줄이십시오."},
             objectivesMet},
    RuleSpec{"traffic-switch",
             RuleRole::Supporting,
             {"Clients reach the sites through something that outlives the primary one.",
              "클라이언트는 주 사이트가 멈춰도 남아 있는 경로로 접속한다."},
             {"Lead the listed calls through a name service or balancer outside the primary site.",
              "표시된 호출이 주 사이트 밖의 이름 서비스나 로드 밸런서를 거치게 하십시오."},
             trafficSwitch},
};

constexpr std::array advantages{
    MeasureSpec{"availability-without-site",
                {"survives a disaster", "재해 대처 가능"},
                {"availability while the primary site is down", "주 사이트가 멈췄을 때의 가용성"},
                survivesSite},
    MeasureSpec{"rto",
                {"survives a disaster", "재해 대처 가능"},
                {"time until it answers again after the primary site is lost (RTO)",
                 "주 사이트를 잃은 뒤 다시 응답할 때까지의 시간(RTO)"},
                timeToRecover,
                HadWhen::Always},
    MeasureSpec{"rpo",
                {"survives a disaster", "재해 대처 가능"},
                {"how far back data is lost with the primary site (RPO)",
                 "주 사이트와 함께 잃는 데이터의 시간 범위(RPO)"},
                dataLost,
                HadWhen::Always},
};

constexpr std::array disadvantages{
    MeasureSpec{"cost-of-other-site",
                {"cost of another site's servers", "별도 사이트 서버 구축 비용"},
                {"cost of the recovery site", "복구 사이트의 비용"},
                otherSiteCost},
    MeasureSpec{
        "volume-per-day",
        {"cost of synchronising application and data", "애플리케이션 및 데이터 동기화 비용"},
        {"data copied per day", "하루에 복제되는 데이터"},
        volumeToRecovery},
    MeasureSpec{
        "lag",
        {"cost of synchronising application and data", "애플리케이션 및 데이터 동기화 비용"},
        {"longest lag of a copy", "가장 긴 복제 지연"},
        lagOfRecovery},
};

} // namespace

const PatternSpec& disasterRecovery()
{
    static const PatternSpec spec{"disaster-recovery",
                                  {"Disaster recovery", "재해 대책형"},
                                  ReplicaSet | WeakComponent | UserGroup,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
