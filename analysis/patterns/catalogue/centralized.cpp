// 집약형: everything on one host.

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/availability.h"
#include "analysis/patterns/measures/composition.h"
#include "analysis/patterns/measures/hosts.h"
#include "analysis/patterns/shapes/hops.h"
#include "analysis/patterns/shapes/mend.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::Message;

namespace {

/// Share of the parts that one host has to carry.
constexpr double carriedShare = 0.9;

/// All or nothing: the origin's type has one host, not mostly one. Where nothing of the region
/// stands on a host, none are drawn, and the rule has nothing to apply to; nor has it where there
/// is one part only that nobody asks: nothing is gathered there.
Count oneHost(const Scope& scope)
{
    Count count;
    const auto& main = scope.get<MainHost>();
    if (isHostless(scope) || (scope.parts().size() == 1 && scope.clients().empty())) {
        return count;
    }
    const double enough = carriedShare * static_cast<double>(scope.parts().size());
    const auto carried = static_cast<double>(main.carried);
    count.applicable = 1;
    if (carried >= enough) {
        count.satisfied = 1;
    } else if (carried + static_cast<double>(main.mayJoin.size()) >= enough) {
        count.unknown = 1;
        for (const Index part : main.mayJoin) {
            count.undecided.push_back(scope.facts().id(part) + ".runs-on");
        }
    }
    if (main.host != noIndex) {
        count.witnesses.push_back(scope.facts().id(main.host));
    }
    for (const Index part : scope.parts()) {
        if (main.carries(scope, part)) {
            count.witnesses.push_back(scope.facts().id(part));
        } else if (isOnHost(scope.facts(), part)) {
            count.against.push_back(scope.facts().id(part));
        }
    }
    return count;
}

/// All that may be moved at once: one part less elsewhere does not make it one host yet.
std::vector<Fix> moveToMainHost(const Scope& scope)
{
    const auto& main = scope.get<MainHost>();
    std::vector<Index> moved;
    for (const Index part : scope.parts()) {
        // What is drawn inside another host stays there, whatever it says it runs on.
        const Index around = scope.graph().parent(part);
        const bool isInside =
            around != noIndex && (scope.facts().isKind(around, ElementKind::Host) ||
                                  scope.facts().isKind(around, ElementKind::Site));
        if (!main.carries(scope, part) && !isInside) {
            moved.push_back(part);
        }
    }
    const double enough = carriedShare * static_cast<double>(scope.parts().size());
    if (main.host == noIndex || moved.empty() || static_cast<double>(main.carried) >= enough ||
        static_cast<double>(main.carried + moved.size()) < enough) {
        return {};
    }
    return {
        stating(scope,
                moved.size() == 1
                    ? Message::of("Let {} run on {}", nameOf(scope, moved.front()),
                                  nameOf(scope, main.host))
                    : Message::of("Let {} parts run on {}", moved.size(), nameOf(scope, main.host)),
                moved, Key::RunsOn, model::Texts{scope.facts().id(main.host)})};
}

Count noPartitions(const Scope& scope)
{
    std::set<Index> partitions;
    for (const Index member : scope.members()) {
        for (Index at = member; at != noIndex; at = scope.graph().parent(at)) {
            if (scope.facts().isKind(at, ElementKind::Partition)) {
                partitions.insert(at);
            }
        }
    }
    Count count;
    for (const Index partition : partitions) {
        count.no(scope.facts().id(partition));
    }
    return count;
}

/// The site with most parts is allowed; each further one is a violation.
Count oneSite(const Scope& scope)
{
    std::map<Index, std::size_t> load;
    for (const Index part : scope.parts()) {
        for (const Index site : scope.facts().sites(part)) {
            ++load[site];
        }
    }
    Count count;
    Index main = noIndex;
    for (const auto& [site, parts] : load) {
        if (main == noIndex || parts > load[main]) {
            main = site;
        }
    }
    for (const auto& [site, parts] : load) {
        site == main ? count.yes(scope.facts().id(site)) : count.no(scope.facts().id(site));
    }
    return count;
}

Count noNetworkHop(const Scope& scope)
{
    Count count;
    if (isHostless(scope)) {
        return count;
    }
    forEachInnerRequest(scope, [&](Index from, Index to, Index relation) {
        const std::string& id = scope.facts().relationId(relation);
        switch (hopOf(scope.facts(), from, to)) {
        case Hop::Within:
            count.yes(id);
            break;
        case Hop::Across:
            count.no(id);
            break;
        case Hop::Unknown:
            const Index open = isOnHost(scope.facts(), from) ? to : from;
            count.open(id, scope.facts().id(open) + ".runs-on");
            break;
        }
    });
    return count;
}

/// The team that owns most parts; of several the first. `noIndex` where nobody owns any.
Index mainTeam(const Scope& scope)
{
    std::map<Index, std::size_t> load;
    for (const Index part : scope.parts()) {
        for (const Index team : scope.facts().owners(part)) {
            ++load[team];
        }
    }
    Index main = noIndex;
    for (const auto& [team, parts] : load) {
        if (main == noIndex || parts > load[main]) {
            main = team;
        }
    }
    return main;
}

Count oneTeam(const Scope& scope)
{
    Count count;
    const Index main = mainTeam(scope);
    if (main == noIndex) {
        return count;
    }
    for (const Index part : scope.parts()) {
        const auto& owners = scope.facts().owners(part);
        const std::string& id = scope.facts().id(part);
        if (owners.empty()) {
            count.open(id, id + ".team");
        } else {
            owners == std::vector{main} ? count.yes(id) : count.no(id);
        }
    }
    return count;
}

std::vector<Fix> giveToMainTeam(const Scope& scope)
{
    const Index main = mainTeam(scope);
    std::vector<Fix> fixes;
    for (const Index part : scope.parts()) {
        if (main != noIndex && scope.facts().owners(part) != std::vector{main}) {
            fixes.push_back(stating(
                scope, Message::of("Give {} to {}", nameOf(scope, part), nameOf(scope, main)),
                {part}, Key::Team, model::Weights{{scope.facts().id(main), 1.0}}));
        }
    }
    return fixes;
}

constexpr std::array rules{
    RuleSpec{"one-host",
             RuleRole::Required,
             {"One host carries at least 90 % of the parts.",
              "하나의 호스트가 구성 요소의 90% 이상을 담당한다."},
             {"Let the listed parts run on the host that carries most of the others.",
              "표시된 구성 요소를 나머지 대부분이 실행되는 호스트로 옮기십시오."},
             oneHost,
             moveToMainHost},
    RuleSpec{"no-partitions",
             RuleRole::Forbidden,
             {"Nothing is split into partitions.", "파티션으로 분할된 것이 없다."},
             {"Join the listed partitions into one.", "표시된 파티션을 하나로 합치십시오."},
             noPartitions},
    RuleSpec{"one-site",
             RuleRole::Forbidden,
             {"The parts are not spread over several sites.",
              "구성 요소가 여러 사이트에 흩어져 있지 않다."},
             {"Move the parts on the listed sites to the main site.",
              "표시된 사이트의 구성 요소를 주 사이트로 모으십시오."},
             oneSite},
    RuleSpec{"no-network-hop",
             RuleRole::Supporting,
             {"Requests between parts stay on one host.",
              "구성 요소 사이의 요청이 한 호스트 안에서 처리된다."},
             {"Put both ends of the listed calls on the same host.",
              "표시된 호출의 양쪽을 같은 호스트에 두십시오."},
             noNetworkHop},
    RuleSpec{"one-team",
             RuleRole::Supporting,
             {"One team owns all parts.", "한 팀이 모든 구성 요소를 소유한다."},
             {"Give the listed parts to the team that owns most of the others.",
              "표시된 구성 요소를 나머지 대부분을 소유한 팀에 맡기십시오."},
             oneTeam,
             giveToMainTeam},
};

constexpr std::array advantages{
    MeasureSpec{"elements",
                {"simple composition", "간단한 구성"},
                {"elements", "요소 수"},
                partCount,
                HadWhen::Always},
    MeasureSpec{"relations",
                {"simple composition", "간단한 구성"},
                {"relations", "관계 수"},
                relationCount,
                HadWhen::Always},
    MeasureSpec{"kinds",
                {"simple composition", "간단한 구성"},
                {"kinds of elements", "요소 종류 수"},
                kindCount,
                HadWhen::Always},
    MeasureSpec{"availability",
                {"high stability", "높은 안정성"},
                {"availability", "가용성"},
                availability},
    MeasureSpec{"hops",
                {"high performance", "고성능"},
                {"calls that leave a host", "호스트를 벗어나는 호출 수"},
                hopCount,
                HadWhen::Always},
};

constexpr std::array disadvantages{
    MeasureSpec{"cost",
                {"high cost to introduce and maintain", "높은 도입 및 유지 비용"},
                {"cost of the hosts", "호스트 비용"},
                hostCost},
    MeasureSpec{"ceiling",
                {"low scalability", "낮은 확장성"},
                {"ceiling of the one host", "호스트 한 대의 상한"},
                ceilingOfAll},
};

} // namespace

const PatternSpec& centralized()
{
    static const PatternSpec spec{"centralized",
                                  {"Centralized", "집약형"},
                                  PlacedComponent | UserGroup,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages,
                                  nullptr,
                                  {}};
    return spec;
}

} // namespace corbel::analysis::patterns
