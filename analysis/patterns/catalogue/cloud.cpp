// 클라우드형: parts run on what a provider offers, by a stated service model.

#include <algorithm>
#include <array>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/rented.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/leaving.h"
#include "analysis/patterns/shapes/provided.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

namespace {

/// What stands nowhere yet may come to stand on rented hosts that wait for it.
Count mayCome(const Scope& scope)
{
    Count count;
    for (const Index host : scope.get<Provided>().vacant()) {
        for (const Index part : scope.parts()) {
            if (!scope.facts().isPlaced(part)) {
                count.open(scope.facts().id(host), scope.facts().id(part) + ".runs-on");
                break;
            }
        }
    }
    return count;
}

/// What names one of the two means the other, which is not known until it is stated.
Count provided(const Scope& scope)
{
    const auto& cloud = scope.get<Provided>();
    Count count;
    if (cloud.grounds().empty()) {
        return mayCome(scope);
    }
    for (const Index ground : cloud.grounds()) {
        const std::string& id = scope.facts().id(ground);
        if (!scope.facts().isKind(ground, ElementKind::Host)) {
            for (const Index part : scope.parts()) {
                if (std::ranges::binary_search(scope.facts().grounds(part), ground)) {
                    count.open(id, scope.facts().id(part) + ".runs-on");
                    break;
                }
            }
        } else if (cloud.provider(ground).empty()) {
            count.open(id, id + ".provider");
        } else if (!isModelStated(scope, ground)) {
            count.open(id, id + ".service-model");
        } else {
            count.yes(id);
        }
    }
    return count;
}

Count managedShare(const Scope& scope)
{
    const auto& cloud = scope.get<Provided>();
    Count count;
    if (cloud.grounds().empty()) {
        return count;
    }
    for (const Index part : scope.parts()) {
        count.add(scope.facts().id(part), {cloud.has(part), cloud.placesToState(part)});
    }
    return count;
}

/// Judges what stands at the provider; what stands nowhere yet may come to stand there.
template <class Concerns, class Judge>
Count countRented(const Scope& scope, const Concerns& concerns, const Judge& judge)
{
    const auto& cloud = scope.get<Provided>();
    Count count;
    for (const Index part : scope.parts()) {
        auto places = cloud.placesToState(part);
        if (concerns(part) && cloud.has(part)) {
            count.add(scope.facts().id(part), judge(part));
        } else if (concerns(part) && !cloud.grounds().empty() && !places.empty()) {
            count.open(scope.facts().id(part), std::move(places));
        }
    }
    return count;
}

/// Software as a service and functions scale without being asked. Otherwise a service says so by
/// `autoscale`; one that states its replicas without it has a fixed number.
Count elasticity(const Scope& scope)
{
    const auto& cloud = scope.get<Provided>();
    const auto isFunction = [&](Index part) {
        return std::ranges::any_of(scope.facts().grounds(part), [&](Index ground) {
            return model::textOf(scope.facts().fields(ground), Key::HostType) == "function";
        });
    };
    const auto grows = [&](Index part) -> Answer {
        const model::Record& fields = scope.facts().fields(part);
        if (const model::Record* autoscale = model::recordOf(fields, Key::Autoscale)) {
            const auto least = model::amountOf(*autoscale, Key::Min);
            const auto most = model::amountOf(*autoscale, Key::Max);
            return least && most ? Answer{*most > *least}
                                 : Answer{false, {scope.facts().id(part) + ".autoscale"}};
        }
        if (cloud.serviceModel(part) == "saas" || isFunction(part)) {
            return {true};
        }
        if (auto missing = missingModels(scope, part); !missing.empty()) {
            return {false, std::move(missing)};
        }
        if (!isOnHost(scope.facts(), part)) {
            return {false, {scope.facts().id(part) + ".runs-on"}}; // A function may be its host.
        }
        return fields.contains(Key::Replicas)
                   ? Answer{false}
                   : Answer{false, {scope.facts().id(part) + ".autoscale"}};
    };
    return countRented(
        scope, [&](Index part) { return scope.facts().isKind(part, ElementKind::Service); }, grows);
}

/// Gateways and streams are configured anew anywhere; services and data have to be brought along.
Count exitPath(const Scope& scope)
{
    return countRented(
        scope,
        [&](Index part) { return scope.facts().isLogic(part) || scope.facts().isData(part); },
        [&](Index part) { return canLeave(scope, part); });
}

constexpr std::array rules{
    RuleSpec{"provider-and-model",
             RuleRole::Required,
             {"Parts stand on hosts that name their provider and service model.",
              "구성 요소가 제공자와 서비스 모델을 밝힌 호스트에서 실행된다."},
             {"State provider and service model of the listed hosts.",
              "표시된 호스트의 제공자(provider)와 서비스 모델(service-model)을 밝히십시오."},
             provided},
    RuleSpec{"managed-share",
             RuleRole::Supporting,
             {"All parts run at the provider.", "모든 구성 요소가 제공자의 호스트에서 실행된다."},
             {"Move the listed parts to the provider.",
              "표시된 구성 요소를 제공자의 호스트로 옮기십시오."},
             managedShare},
    RuleSpec{"elasticity",
             RuleRole::Supporting,
             {"Services at the provider grow and shrink with their load.",
              "제공자의 호스트에서 실행되는 서비스가 부하에 따라 늘고 줄어든다."},
             {"Let the listed services scale by themselves (autoscale).",
              "표시된 서비스가 자동으로 확장되게 하십시오 (autoscale)."},
             elasticity},
    RuleSpec{"exit-path",
             RuleRole::Supporting,
             {"Services and data can be taken elsewhere.",
              "서비스와 데이터를 다른 곳으로 옮길 수 있다."},
             {"Keep a copy of the listed data elsewhere, and pack the listed services into images "
              "that run anywhere.",
              "표시된 데이터의 사본을 다른 곳에 두고, 표시된 서비스는 어디서나 실행되는 이미지로 "
              "만드십시오."},
             exitPath},
};

constexpr std::array advantages{
    MeasureSpec{"slowest-start",
                {"speed of roll-out", "전개 속도"},
                {"slowest start of a service", "서비스의 가장 긴 시작 시간"},
                slowestStart,
                HadWhen::Always},
    MeasureSpec{"initial-cost",
                {"low initial cost", "낮은 초기 구축 비용"},
                {"cost that is paid once", "한 번에 지불하는 비용"},
                initialCost,
                HadWhen::Always},
};

constexpr std::array disadvantages{
    MeasureSpec{"sensitive-relations",
                {"security", "보안 이슈"},
                {"relations that carry confidential or restricted data over the boundary",
                 "기밀 또는 제한 데이터를 경계 너머로 보내는 관계 수"},
                sensitiveEdges},
    MeasureSpec{"added-round-trips",
                {"the network grows longer", "네트워크 연장 문제"},
                {"round trips over the boundary, each relation taken once",
                 "경계를 넘는 왕복 수 (관계마다 한 번)"},
                addedRoundTrips},
    MeasureSpec{"egress",
                {"the network grows longer", "네트워크 연장 문제"},
                {"data that leaves the provider per day, at the actors' own rates",
                 "행위자의 자체 요청률에서 하루에 제공자 밖으로 나가는 데이터"},
                egress},
};

} // namespace

const PatternSpec& cloud()
{
    static const PatternSpec spec{"cloud",
                                  {"Cloud", "클라우드형"},
                                  PlacedComponent | WeakComponent | UserGroup | SiteContent,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
