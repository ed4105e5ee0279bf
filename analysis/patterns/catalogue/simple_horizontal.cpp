// 단순 수평 분할형: equal partitions side by side, none of which needs another.

#include <algorithm>
#include <array>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/partitions.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/shards.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

namespace {

/// Kinds of the parts inside, each once: a shard with two services of a kind has the same role as
/// one with three.
std::vector<ElementKind> roleOf(const Scope& scope, const std::vector<Index>& content)
{
    std::vector<ElementKind> kinds;
    for (const Index node : content) {
        if (scope.facts().isPart(node)) {
            kinds.push_back(scope.graph().kind(node));
        }
    }
    std::ranges::sort(kinds);
    kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
    return kinds;
}

Count sameRole(const Scope& scope)
{
    const auto& shards = scope.get<Shards>();
    std::map<std::vector<ElementKind>, std::vector<Index>> byRole;
    for (Index shard = 0; shard < shards.size(); ++shard) {
        byRole[roleOf(scope, shards.content(shard))].push_back(shards.partitions()[shard]);
    }
    const auto most =
        std::ranges::max_element(byRole, {}, [](const auto& role) { return role.second.size(); });
    Count count;
    if (shards.size() < 2) {
        return count;
    }
    for (const auto& [role, partitions] : byRole) {
        const bool isMost = role == most->first && partitions.size() > 1;
        for (const Index partition : partitions) {
            isMost ? count.yes(scope.facts().id(partition)) : count.no(scope.facts().id(partition));
        }
    }
    return count;
}

/// The key that most partitions state: what is split by another one is another split.
Count keyDeclared(const Scope& scope)
{
    std::map<std::string_view, std::size_t> keys;
    const auto keyOf = [&](Index partition) {
        return model::textOf(scope.facts().fields(partition), Key::PartitionKey);
    };
    for (const Index partition : scope.get<Shards>().partitions()) {
        ++keys[keyOf(partition)];
    }
    keys.erase(std::string_view());
    const auto most =
        std::ranges::max_element(keys, {}, [](const auto& key) { return key.second; });
    Count count;
    for (const Index partition : scope.get<Shards>().partitions()) {
        const bool isSame = most != keys.end() && keyOf(partition) == most->first;
        count.add(scope.facts().id(partition), {isSame});
    }
    return count;
}

/// The key that all others state.
std::vector<Fix> stateSameKey(const Scope& scope)
{
    std::set<std::string_view> keys;
    std::vector<Index> without;
    for (const Index partition : scope.get<Shards>().partitions()) {
        const model::Record& fields = scope.facts().fields(partition);
        fields.contains(Key::PartitionKey)
            ? void(keys.insert(model::textOf(fields, Key::PartitionKey)))
            : without.push_back(partition);
    }
    std::vector<Fix> fixes;
    for (const Index partition : without) {
        if (keys.size() == 1) {
            fixes.push_back(
                stating(scope,
                        model::Message::of("State the key of {}: {}", nameOf(scope, partition),
                                           std::string(*keys.begin())),
                        {partition}, Key::PartitionKey, *keys.begin()));
        }
    }
    return fixes;
}

Count nothingShared(const Scope& scope)
{
    const auto& shards = scope.get<Shards>();
    Count count;
    for (const auto& [node, users] : shards.used()) {
        const bool isShared = shards.shardOf(node) == noIndex && users.size() > 1;
        isShared ? count.no(scope.facts().id(node)) : count.yes(scope.facts().id(node));
    }
    return count;
}

Count pairsWithoutEdge(const Scope& scope)
{
    const auto& shards = scope.get<Shards>();
    Count count;
    count.applicable = shards.pairs();
    count.satisfied = count.applicable - static_cast<double>(shards.crossings().size());
    std::set<Index> joined;
    for (const auto& [pair, relations] : shards.crossings()) {
        joined.insert(pair.first);
        joined.insert(pair.second);
        for (const Index relation : relations) {
            count.against.push_back(scope.facts().relationId(relation));
        }
    }
    for (Index shard = 0; shard < shards.size(); ++shard) {
        if (!joined.contains(shard)) {
            count.witnesses.push_back(scope.facts().id(shards.partitions()[shard]));
        }
    }
    return count;
}

std::vector<Fix> cutCrossings(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const auto& [pair, relations] : scope.get<Shards>().crossings()) {
        // With several between the two, only all of them together make a difference.
        if (relations.size() == 1) {
            fixes.push_back(removing(scope, relations.front()));
        }
    }
    return fixes;
}

Count entryRouted(const Scope& scope)
{
    Count count;
    for (const Arc& arc : scope.get<Shards>().entering()) {
        scope.facts().isGateway(arc.node) ? count.yes(scope.facts().relationId(arc.relation))
                                          : count.no(scope.facts().relationId(arc.relation));
    }
    return count;
}

/// Through the only gateway that leads into the partitions.
std::vector<Fix> routeEntries(const Scope& scope)
{
    std::set<Index> gateways;
    for (const Arc& arc : scope.get<Shards>().entering()) {
        if (scope.facts().isGateway(arc.node)) {
            gateways.insert(arc.node);
        }
    }
    std::vector<Fix> fixes;
    for (const Arc& arc : scope.get<Shards>().entering()) {
        if (gateways.size() == 1 && !scope.facts().isGateway(arc.node)) {
            const Index gateway = *gateways.begin();
            addLeading(fixes, scope,
                       model::Message::of("Lead the requests of {} through {}",
                                          nameOf(scope, arc.node), nameOf(scope, gateway)),
                       arc.relation, arc.node, gateway);
        }
    }
    return fixes;
}

/// An index, not a number of partitions. Those with more than the mean are what is against it.
Count balance(const Scope& scope)
{
    const auto& shards = scope.get<Shards>();
    Count count;
    if (shards.size() == 0) {
        return count;
    }
    count.applicable = 1;
    count.degree = jainIndex(shards.shares());
    count.undecided = shards.missingShares();
    double sum = 0;
    for (const auto& share : shards.shares()) {
        sum += share.value_or(0);
    }
    for (Index shard = 0; shard < shards.size(); ++shard) {
        const bool isFull = count.undecided.empty() &&
                            *shards.shares()[shard] * static_cast<double>(shards.size()) > sum;
        (isFull ? count.against : count.witnesses)
            .push_back(scope.facts().id(shards.partitions()[shard]));
    }
    return count;
}

constexpr std::array rules{
    RuleSpec{"same-role",
             RuleRole::Required,
             {"Two partitions or more play the same role: they hold the same kinds of parts.",
              "둘 이상의 파티션이 같은 종류의 구성 요소로 이루어져 같은 역할을 한다."},
             {"Give the listed partitions the same kinds of parts as the others have.",
              "표시된 파티션에 다른 파티션과 같은 종류의 구성 요소를 두십시오."},
             sameRole},
    RuleSpec{"key-declared",
             RuleRole::Required,
             {"Each partition states the key that decides what belongs to it, the same for all.",
              "모든 파티션이 소속을 결정하는 키를 명시하며 그 키가 서로 같다."},
             {"State for the listed partitions the key that all of them use (key).",
              "표시된 파티션에 모두가 쓰는 키(key)를 명시하십시오."},
             keyDeclared,
             stateSameKey},
    RuleSpec{"nothing-shared",
             RuleRole::Forbidden,
             {"No store and no host outside the partitions is used by two of them.",
              "파티션 밖의 저장소나 호스트를 둘 이상의 파티션이 함께 쓰지 않는다."},
             {"Split the listed stores and hosts, one for each partition.",
              "표시된 저장소와 호스트를 파티션마다 나누십시오."},
             nothingShared},
    RuleSpec{"pairs-without-edge",
             RuleRole::Supporting,
             {"No two partitions are joined by a relation.",
              "어떤 두 파티션도 관계로 연결되어 있지 않다."},
             {"Remove the listed relations between partitions.",
              "파티션 사이의 표시된 관계를 제거하십시오."},
             pairsWithoutEdge,
             cutCrossings},
    RuleSpec{"entry-routed",
             RuleRole::Supporting,
             {"Requests enter a partition through a gateway before the partitions.",
              "요청은 파티션 앞의 게이트웨이를 거쳐 들어간다."},
             {"Lead the listed calls through a gateway before the partitions.",
              "표시된 호출이 파티션 앞의 게이트웨이를 거치게 하십시오."},
             entryRouted,
             routeEntries},
    RuleSpec{
        "balance",
        RuleRole::Supporting,
        {"The load is spread evenly over the partitions (Jain's index of their shares).",
         "부하가 파티션에 고르게 나뉜다 (몫의 Jain 지수)."},
        {"Choose a key that spreads evenly, so that no partition has more than its part; state "
         "the shares that are missing.",
         "어느 파티션도 제 몫보다 많이 맡지 않도록 고르게 나누는 키를 고르십시오. 빠진 몫(share)이 "
         "있으면 밝히십시오."},
        balance},
};

constexpr std::array advantages{
    MeasureSpec{"times-one-partition",
                {"better scalability", "확장성 향상"},
                {"most load of all partitions, over that of one",
                 "파티션 하나의 최대 부하 대비 전체 최대 부하"},
                timesOnePartition,
                HadWhen::AboveOne},
    MeasureSpec{"independent-pairs",
                {"independent operation", "독립적인 운영"},
                {"share of the pairs of partitions that need nothing in common",
                 "공통으로 필요한 것이 없는 파티션 쌍의 비율"},
                independentPairs},
};

constexpr std::array disadvantages{
    MeasureSpec{"stores-to-ask",
                {"no single view of the data", "데이터 Single View 불가"},
                {"stores to ask for the whole", "전체를 보려면 조회해야 할 저장소 수"},
                storesToAsk},
    MeasureSpec{"applications-to-update",
                {"the application is updated on all sides at once",
                 "애플리케이션 업데이트를 양쪽에서 동시에 실시"},
                {"applications to update together", "동시에 업데이트할 애플리케이션 수"},
                copiesToUpdate},
    MeasureSpec{
        "unevenness",
        {"uneven load makes servers uneven", "처리량 불균등할 경우 서버별 처리량이 불균형해짐"},
        {"load of the busiest partition", "가장 바쁜 파티션의 부하"},
        unevenness},
};

} // namespace

const PatternSpec& simpleHorizontal()
{
    static const PatternSpec spec{"simple-horizontal",
                                  {"Simple horizontal split", "단순 수평 분할형"},
                                  PartitionSet,
                                  false,
                                  rules,
                                  advantages,
                                  disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
