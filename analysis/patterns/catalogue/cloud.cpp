// 클라우드형: parts run on what a provider offers, by a stated service model.

#include <algorithm>
#include <array>

#include "analysis/cost.h"
#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/figures.h"
#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/provided.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

namespace {

/// Of the host itself, or of one that it stands on.
bool isModelStated(const Scope& scope, Index host)
{
    const auto states = [&](Index ground) {
        return scope.facts().fields(ground).contains(Key::ServiceModel);
    };
    return states(host) || std::ranges::any_of(scope.facts().carriers(host), states);
}

/// The keys without which nobody knows by which service model a part is provided: those of its
/// innermost hosts at the provider of which neither they nor what they stand on states one.
std::vector<std::string> missingModels(const Scope& scope, Index part)
{
    std::vector<std::string> missing;
    for (const Index ground : scope.facts().grounds(part)) {
        if (std::ranges::binary_search(scope.get<Provided>().grounds(), ground) &&
            scope.facts().isKind(ground, ElementKind::Host) && !isModelStated(scope, ground)) {
            missing.push_back(scope.facts().id(ground) + ".service-model");
        }
    }
    return missing;
}

/// What names one of the two means the other, which is not known until it is stated.
Count provided(const Scope& scope)
{
    const auto& cloud = scope.get<Provided>();
    Count count;
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
        count.add(scope.facts().id(part), whereItStands(scope, part, cloud.has(part)));
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
        if (concerns(part) && cloud.has(part)) {
            count.add(scope.facts().id(part), judge(part));
        } else if (concerns(part) && !cloud.grounds().empty() && !scope.facts().isPlaced(part)) {
            count.add(scope.facts().id(part), whereItStands(scope, part, false));
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
        return fields.contains(Key::Replicas)
                   ? Answer{false}
                   : Answer{false, {scope.facts().id(part) + ".autoscale"}};
    };
    return countRented(
        scope, [&](Index part) { return scope.facts().isKind(part, ElementKind::Service); }, grows);
}

/// A copy, an original or a fall-back at another provider or at home, or a replica of its own.
Answer copyElsewhere(const Scope& scope, Index part)
{
    const auto& cloud = scope.get<Provided>();
    Answer answer{cloud.spansProviders(part)};
    for (const auto& arcs : {scope.graph().out(part), scope.graph().in(part)}) {
        for (const Arc& arc : arcs) {
            const RelationKind kind = scope.graph().relation(arc.relation).kind;
            if (kind == RelationKind::Replicates || kind == RelationKind::FailsOverTo) {
                Answer other = whereItStands(scope, arc.node, cloud.isElsewhere(arc.node, part));
                answer.holds = answer.holds || other.holds;
                std::ranges::move(other.needs, std::back_inserter(answer.needs));
            }
        }
    }
    return answer.holds ? Answer{true} : answer;
}

/// Data leaves by a copy elsewhere. Logic does with an image or deploy unit that runs elsewhere
/// too, on rented machines, or, where it is the provider's own, with all the data it works on.
Answer canLeave(const Scope& scope, Index part)
{
    const auto& cloud = scope.get<Provided>();
    const model::Record& fields = scope.facts().fields(part);
    Answer copy = copyElsewhere(scope, part);
    if (copy.holds || !scope.facts().isKind(part, ElementKind::Service)) {
        return copy;
    }
    if (fields.contains(Key::ImageSize) || fields.contains(Key::DeployUnit) ||
        cloud.serviceModel(part) == "iaas") {
        return {true};
    }
    bool hasData = false;
    bool isKept = false;
    std::vector<std::string> needs;
    for (const Callee& callee : scope.facts().servers(part)) {
        if (!scope.facts().isData(callee.node)) {
            continue;
        }
        hasData = true;
        if (cloud.isAtProvider(callee.node)) {
            Answer data = copyElsewhere(scope, callee.node);
            isKept = isKept || (!data.holds && data.needs.empty());
            std::ranges::move(data.needs, std::back_inserter(needs));
        }
    }
    if (hasData && !isKept && needs.empty()) {
        return {true};
    }
    // What runs on rented machines can leave.
    std::ranges::move(missingModels(scope, part), std::back_inserter(copy.needs));
    if (hasData && !isKept) {
        std::ranges::move(needs, std::back_inserter(copy.needs));
    }
    return copy;
}

/// Gateways and streams are configured anew anywhere; services and data have to be brought along.
Count exitPath(const Scope& scope)
{
    return countRented(
        scope,
        [&](Index part) { return scope.facts().isLogic(part) || scope.facts().isData(part); },
        [&](Index part) { return canLeave(scope, part); });
}

void require(Measured& measured, std::string key)
{
    measured.needs.push_back(Message::verbatim(std::move(key)));
}

Measured finished(Measured measured)
{
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

Measured slowestStart(const Scope& scope)
{
    Measured measured{0, "s", {}, {}};
    bool hasService = false;
    for (const Index part : scope.get<Provided>().parts()) {
        if (!scope.facts().isKind(part, ElementKind::Service)) {
            continue;
        }
        hasService = true;
        const auto start = model::amountOf(scope.facts().fields(part), Key::StartTime);
        if (!start) {
            require(measured, scope.facts().id(part) + ".start-time");
        } else if (*start >= *measured.value) {
            measured.value = start;
            measured.witnesses = {scope.facts().id(part)};
        }
    }
    if (!hasService) {
        measured.needs.push_back(Message::of("a service at the provider"));
    }
    return finished(std::move(measured));
}

/// What is paid once; all that is paid by the month needs no capital.
Measured initialCost(const Scope& scope)
{
    const auto& cloud = scope.get<Provided>();
    std::vector<Index> paid = cloud.parts();
    paid.insert(paid.end(), cloud.grounds().begin(), cloud.grounds().end());
    const Cost cost = costOf(scope.graph().model(), paid);
    Measured measured{cost.once, cost.currency, {}, cost.priced};
    if (cost.currencies.size() > 1) {
        measured.needs.push_back(Message::of("one currency for all hosts"));
    }
    if (cost.priced.empty()) {
        for (const Index ground : cloud.grounds()) {
            require(measured, scope.facts().id(ground) + ".cost");
        }
        if (cloud.grounds().empty()) {
            measured.needs.push_back(Message::of("a host with provider and service-model"));
        }
    }
    return finished(std::move(measured));
}

/// The class of the data on a relation: its own, or that of the store at one of its ends.
std::string_view classOf(const Scope& scope, Index relation)
{
    const std::string_view own =
        model::textOf(scope.graph().relation(relation).fields, Key::DataClass);
    if (!own.empty()) {
        return own;
    }
    for (const Index end : {scope.graph().to(relation), scope.graph().from(relation)}) {
        const std::string_view stored = model::textOf(scope.facts().fields(end), Key::DataClass);
        if (!stored.empty()) {
            return stored;
        }
    }
    return {};
}

Measured sensitiveEdges(const Scope& scope)
{
    Measured measured{0, "relations", {}, {}};
    for (const Index relation : scope.get<Provided>().crossing()) {
        const std::string_view data = classOf(scope, relation);
        if (data.empty()) {
            require(measured, scope.facts().relationId(relation) + ".data-class");
        } else if (data == "confidential" || data == "restricted") {
            *measured.value += 1;
            measured.witnesses.push_back(scope.facts().relationId(relation));
        }
    }
    return finished(std::move(measured));
}

Measured addedRoundTrips(const Scope& scope)
{
    Measured measured{0, "round trips", {}, {}};
    for (const Index relation : scope.get<Provided>().crossing()) {
        const model::Relation& crossing = scope.graph().relation(relation);
        if (model::isSynchronous(crossing.kind)) {
            *measured.value += model::amountOf(crossing.fields, Key::FanOut).value_or(1) *
                               model::amountOf(crossing.fields, Key::Probability).value_or(1);
            measured.witnesses.push_back(scope.facts().relationId(relation));
        }
    }
    return measured;
}

/// How often a relation is used: as it states, else as often as the load asks its caller.
std::optional<double> rateOf(const Scope& scope, const model::Relation& relation)
{
    if (const auto stated = model::amountOf(relation.fields, Key::Rate)) {
        return stated;
    }
    if (scope.figures() == nullptr) {
        return std::nullopt;
    }
    for (const CapacityStation& station : scope.figures()->capacity().stations) {
        if (station.element == relation.from.value && station.isRateKnown) {
            return station.arrivalRate * model::amountOf(relation.fields, Key::FanOut).value_or(1) *
                   model::amountOf(relation.fields, Key::Probability).value_or(1);
        }
    }
    return std::nullopt;
}

/// What copies and known requests carry out of the provider's hands in a day.
Measured egress(const Scope& scope)
{
    constexpr double day = 86'400;
    constexpr double gigabyte = 1e9;
    const auto& cloud = scope.get<Provided>();
    Measured measured{0, "GB/day", {}, {}};
    for (const Index relation : cloud.crossing()) {
        const model::Relation& crossing = scope.graph().relation(relation);
        const std::string& id = scope.facts().relationId(relation);
        const bool leaves = cloud.has(scope.graph().from(relation));
        if (crossing.kind == RelationKind::Replicates && leaves) {
            const auto volume = model::amountOf(crossing.fields, Key::Volume);
            *measured.value += volume.value_or(0) / gigabyte;
            if (!volume) {
                require(measured, id + ".volume");
            }
            measured.witnesses.push_back(id);
        } else if ((crossing.kind == RelationKind::Reads && !leaves) ||
                   (crossing.kind == RelationKind::Writes && leaves)) {
            const auto rate = rateOf(scope, crossing);
            const auto size = model::amountOf(crossing.fields, Key::RequestSize);
            *measured.value += rate.value_or(0) * size.value_or(0) * day / gigabyte;
            if (!rate) {
                require(measured, id + ".rate");
            }
            if (!size) {
                require(measured, id + ".size");
            }
            measured.witnesses.push_back(id);
        }
    }
    return finished(std::move(measured));
}

constexpr std::array rules{
    RuleSpec{"provider-and-model",
             RuleRole::Required,
             {"Parts stand on hosts that name their provider and service model.",
              "구성 요소가 제공자와 서비스 모델을 밝힌 호스트에서 실행된다."},
             {"State provider and service model of the listed hosts.",
              "표시된 호스트의 제공자(provider)와 서비스 모델(service-model)을 밝히십시오."},
             provided},
    RuleSpec{
        "managed-share",
        RuleRole::Supporting,
        {"All parts run at the provider.", "모든 구성 요소가 제공자에게서 실행된다."},
        {"Move the listed parts to the provider.", "표시된 구성 요소를 제공자에게로 옮기십시오."},
        managedShare},
    RuleSpec{"elasticity",
             RuleRole::Supporting,
             {"Services at the provider grow and shrink with their load.",
              "제공자의 서비스가 부하에 따라 늘고 준다."},
             {"Let the listed services scale by themselves (autoscale).",
              "표시된 서비스가 자동으로 확장되게 하십시오 (autoscale)."},
             elasticity},
    RuleSpec{
        "exit-path",
        RuleRole::Supporting,
        {"Services and data can be taken elsewhere.",
         "서비스와 데이터를 다른 곳으로 옮길 수 있다."},
        {"Keep a copy of the listed data elsewhere, and services in images that run anywhere.",
         "표시된 데이터의 사본을 다른 곳에 두고 서비스는 어디서나 실행되는 이미지로 만드십시오."},
        exitPath},
};

constexpr std::array advantages{
    MeasureSpec{"slowest-start",
                {"speed of roll-out", "전개 속도"},
                {"slowest start of a service", "서비스의 가장 긴 시작 시간"},
                slowestStart},
    MeasureSpec{"initial-cost",
                {"low initial cost", "낮은 초기 구축 비용"},
                {"cost that is paid once", "한 번에 지불하는 비용"},
                initialCost},
};

constexpr std::array disadvantages{
    MeasureSpec{"sensitive-relations",
                {"security", "보안 이슈"},
                {"relations that carry confidential or restricted data over the boundary",
                 "기밀 데이터를 경계 너머로 보내는 관계 수"},
                sensitiveEdges},
    MeasureSpec{"added-round-trips",
                {"the network grows longer", "네트워크 연장 문제"},
                {"round trips over the boundary, each relation taken once",
                 "경계를 넘는 왕복 수 (관계마다 한 번)"},
                addedRoundTrips},
    MeasureSpec{"egress",
                {"the network grows longer", "네트워크 연장 문제"},
                {"data that leaves the provider per day", "하루에 제공자 밖으로 나가는 데이터"},
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
