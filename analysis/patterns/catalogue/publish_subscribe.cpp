// Publishers and subscribers that know a stream, but not each other.

#include <algorithm>
#include <array>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/store_use.h"
#include "analysis/patterns/shapes/topics.h"

namespace corbel::analysis::patterns {

using model::Key;

namespace {

Count publishedAndConsumed(const Scope& scope)
{
    Count count;
    for (const auto& topic : scope.get<Topics>().all()) {
        const std::string& id = scope.facts().id(topic.stream);
        !topic.publishers.empty() && !topic.subscribers.empty() ? count.yes(id) : count.no(id);
    }
    return count;
}

Count severalSubscribers(const Scope& scope)
{
    Count count;
    for (const auto& topic : scope.get<Topics>().all()) {
        const std::string& id = scope.facts().id(topic.stream);
        if (topic.groups.size() > 1) {
            count.yes(id);
        } else if (topic.groups.size() + topic.ungrouped.size() < 2) {
            count.no(id);
        } else {
            // Those that do not say may all read together, or each for itself.
            std::vector<std::string> needs;
            for (const std::string& reading : topic.ungrouped) {
                needs.push_back(reading + ".group");
            }
            count.open(id, std::move(needs));
        }
    }
    return count;
}

Count noDirectCall(const Scope& scope)
{
    const auto& topics = scope.get<Topics>();
    Count count;
    for (const Index relation : topics.relations()) {
        count.yes(scope.facts().relationId(relation));
    }
    for (const Index relation : topics.calls()) {
        count.no(scope.facts().relationId(relation));
    }
    return count;
}

std::vector<Fix> withoutCalls(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const Index relation : scope.get<Topics>().calls()) {
        fixes.push_back(removing(scope, relation));
    }
    return fixes;
}

Count noSharedStore(const Scope& scope)
{
    const auto& use = scope.get<StoreUse>().users();
    std::map<Index, std::vector<Index>> storesOf;
    for (const auto& [store, users] : use) {
        for (const Index user : users) {
            storesOf[user].push_back(store);
        }
    }
    std::map<Index, bool> shared;
    for (const auto& topic : scope.get<Topics>().all()) {
        std::map<Index, std::set<Index>> writing; // store → publishers
        for (const Index publisher : topic.publishers) {
            const Index whole = wholeService(scope.facts(), publisher);
            for (const Index store : storesOf[whole]) {
                writing[store].insert(whole);
                shared.try_emplace(store, false);
            }
        }
        for (const Index subscriber : topic.subscribers) {
            const Index whole = wholeService(scope.facts(), subscriber);
            for (const Index store : storesOf[whole]) {
                const auto& others = writing[store];
                const bool isShared = others.size() > (others.contains(whole) ? 1U : 0U);
                shared[store] = shared[store] || isShared;
            }
        }
    }
    Count count;
    for (const auto& [store, isShared] : shared) {
        isShared ? count.no(scope.facts().id(store)) : count.yes(scope.facts().id(store));
    }
    return count;
}

Count nobodyWaits(const Scope& scope)
{
    Count count;
    for (const Index relation : scope.get<Topics>().relations()) {
        const std::string& id = scope.facts().relationId(relation);
        scope.facts().isHard(relation) ? count.no(id) : count.yes(id);
    }
    return count;
}

std::vector<Fix> makeSoft(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const Index relation : scope.get<Topics>().relations()) {
        if (scope.facts().isHard(relation)) {
            fixes.push_back(
                statingOf(scope,
                          model::Message::of("Let {} live without {}",
                                             nameOf(scope, scope.graph().from(relation)),
                                             nameOf(scope, scope.graph().to(relation))),
                          relation, Key::Criticality, "soft"));
        }
    }
    return fixes;
}

/// Pairs of a publisher and a subscriber of one stream that do not call each other.
Measured strangers(const Scope& scope)
{
    const auto& topics = scope.get<Topics>();
    std::size_t pairs = 0;
    for (const auto& topic : topics.all()) {
        pairs += topic.publishers.size() * topic.subscribers.size();
    }
    std::set<std::pair<Index, Index>> known;
    for (const Index relation : topics.calls()) {
        known.insert(std::minmax(scope.graph().from(relation), scope.graph().to(relation)));
    }
    return shareOf(pairs - std::min(pairs, known.size()), pairs,
                   model::Message::of("a publisher and a subscriber of one stream"));
}

Measured subscribersPerStream(const Scope& scope)
{
    const auto& topics = scope.get<Topics>();
    std::size_t groups = 0;
    for (const auto& topic : topics.all()) {
        groups += topic.groups.size();
    }
    Measured measured = shareOf(groups, topics.all().size(), model::Message::of("a stream"));
    measured.unit = "groups";
    return measured;
}

Measured streamsToOperate(const Scope& scope)
{
    Measured measured = counted(0, "streams");
    for (const auto& topic : scope.get<Topics>().all()) {
        *measured.value += 1;
        measured.witnesses.push_back(scope.facts().id(topic.stream));
    }
    return measured;
}

Measured longestChain(const Scope& scope)
{
    const auto longest = scope.get<Topics>().longestChain();
    if (!longest) {
        return {std::nullopt, "streams", {model::Message::of("streams without a circle")}, {}};
    }
    return counted(*longest, "streams");
}

constexpr std::array rules{
    RuleSpec{"published-and-consumed",
             RuleRole::Required,
             {"Every stream has somebody who publishes and somebody who reads.",
              "모든 스트림에 발행자와 구독자가 있다."},
             {"Draw who publishes to the listed streams and who reads them.",
              "표시된 스트림의 발행자와 구독자를 그리십시오."},
             publishedAndConsumed},
    RuleSpec{"several-subscribers",
             RuleRole::Required,
             {"Every stream is read by two groups or more, each of which gets every record.",
              "모든 스트림을 둘 이상의 그룹이 읽으며 각 그룹이 모든 레코드를 받는다."},
             {"Give the readers of the listed streams groups of their own; a stream that one group "
              "reads is a queue and no part of this pattern.",
              "표시된 스트림의 구독자에게 각자의 그룹(group)을 주십시오. 한 그룹만 읽는 스트림은 "
              "작업 큐이며 이 패턴에 속하지 않습니다."},
             severalSubscribers},
    RuleSpec{"no-direct-call",
             RuleRole::Forbidden,
             {"Publisher and subscriber of a stream do not call each other.",
              "한 스트림의 발행자와 구독자는 서로 호출하지 않는다."},
             {"Replace the listed calls by records on the stream.",
              "표시된 호출을 스트림의 레코드로 대체하십시오."},
             noDirectCall,
             withoutCalls},
    RuleSpec{"no-shared-store",
             RuleRole::Forbidden,
             {"Publisher and subscriber of a stream share no store.",
              "한 스트림의 발행자와 구독자는 저장소를 공유하지 않는다."},
             {"Let the subscribers keep what they need of the records in a store of their own.",
              "구독자가 레코드에서 필요한 것을 자체 저장소에 두게 하십시오."},
             noSharedStore},
    RuleSpec{"nobody-waits",
             RuleRole::Supporting,
             {"Publishers and subscribers go on while the stream is down.",
              "스트림이 멈춰도 발행자와 구독자는 계속 동작한다."},
             {"Make the listed relations soft (criticality: soft).",
              "표시된 관계를 soft로 바꾸십시오 (criticality: soft)."},
             nobodyWaits,
             makeSoft},
};

constexpr std::array advantages{
    MeasureSpec{"strangers",
                {"publishers need not know their subscribers", "발행자가 구독자를 알 필요가 없음"},
                {"share of the pairs of publisher and subscriber without a call",
                 "서로 호출하지 않는 발행자-구독자 쌍의 비율"},
                strangers},
    MeasureSpec{"groups-per-stream",
                {"subscribers are added without a change to publishers",
                 "발행자를 바꾸지 않고 구독자를 추가할 수 있음"},
                {"groups that read a stream, on average", "스트림당 평균 구독 그룹 수"},
                subscribersPerStream},
};

constexpr std::array disadvantages{
    MeasureSpec{
        "longest-chain",
        {"what follows from a record is hard to trace", "레코드의 처리 흐름을 추적하기 어려움"},
        {"streams one after the other", "연달아 거치는 스트림 수"},
        longestChain},
    MeasureSpec{"streams",
                {"the streams have to be operated as well", "스트림도 운영해야 함"},
                {"streams", "스트림 수"},
                streamsToOperate},
};

} // namespace

const PatternSpec& publishSubscribe()
{
    static const PatternSpec spec{"publish-subscribe",
                                  {"Publish and subscribe", "발행-구독"},
                                  Neighbourhood | WeakComponent | UserGroup,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
