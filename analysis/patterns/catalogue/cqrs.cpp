// CQRS: commands write one store, queries read another that is fed from it.

#include <algorithm>
#include <array>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/shapes/mend.h"
#include "analysis/patterns/shapes/sides.h"

namespace corbel::analysis::patterns {

using model::Key;
using model::RelationKind;

namespace {

bool reads(const Scope& scope, const Arc& arc)
{
    const RelationKind kind = scope.graph().relation(arc.relation).kind;
    return kind == RelationKind::Reads || kind == RelationKind::Calls;
}

bool writes(const Scope& scope, const Arc& arc)
{
    return scope.graph().relation(arc.relation).kind == RelationKind::Writes;
}

Count bothSidesUsed(const Scope& scope)
{
    const Sides& sides = scope.get<Sides>();
    Count count;
    if (sides.writeStores().empty()) {
        return count;
    }
    for (const Index store : sides.writeStores()) {
        const bool isWritten = std::ranges::any_of(scope.graph().in(store), [&](const Arc& arc) {
            return writes(scope, arc) && sides.commands().contains(arc.node);
        });
        isWritten ? count.yes(scope.facts().id(store)) : count.no(scope.facts().id(store));
    }
    for (const auto& [store, feed] : sides.readStores()) {
        const bool isRead = std::ranges::any_of(scope.graph().in(store), [&](const Arc& arc) {
            return reads(scope, arc) && sides.queries().contains(arc.node);
        });
        isRead ? count.yes(scope.facts().id(store)) : count.no(scope.facts().id(store));
    }
    return count;
}

/// The data that queries read, apart from the write side, which has its own rule.
Count readStoresFed(const Scope& scope)
{
    const Sides& sides = scope.get<Sides>();
    std::set<Index> asked;
    for (const Index query : sides.queries()) {
        for (const Arc& arc : scope.graph().out(query)) {
            if (reads(scope, arc) && scope.facts().isData(arc.node) &&
                !sides.writeStores().contains(arc.node)) {
                asked.insert(arc.node);
            }
        }
    }
    Count count;
    for (const Index store : asked) {
        sides.readStores().contains(store) ? count.yes(scope.facts().id(store))
                                           : count.no(scope.facts().id(store));
    }
    return count;
}

/// Whoever reads the write store without writing it asks a question of it, unless to feed the read
/// side.
Count queriesOffTheWriteStore(const Scope& scope)
{
    const Sides& sides = scope.get<Sides>();
    Count count;
    const auto look = [&](Index store, bool isWriteSide) {
        for (const Arc& arc : scope.graph().in(store)) {
            if (reads(scope, arc) && scope.facts().isLogic(arc.node) &&
                (!isWriteSide ||
                 (!sides.commands().contains(arc.node) && !sides.isTaker(arc.node)))) {
                const std::string& id = scope.facts().relationId(arc.relation);
                isWriteSide ? count.no(id) : count.yes(id);
            }
        }
    };
    for (const Index store : sides.writeStores()) {
        look(store, true);
    }
    for (const auto& [store, feed] : sides.readStores()) {
        look(store, false);
    }
    return count;
}

/// What breaches `queriesOffTheWriteStore` may go, where the reader has a read store as well.
std::vector<Fix> readTheReadStore(const Scope& scope)
{
    const Sides& sides = scope.get<Sides>();
    std::vector<Fix> fixes;
    for (const Index store : sides.writeStores()) {
        for (const Arc& arc : scope.graph().in(store)) {
            if (reads(scope, arc) && sides.queries().contains(arc.node) &&
                !sides.commands().contains(arc.node)) {
                fixes.push_back(removing(scope, arc.relation));
            }
        }
    }
    return fixes;
}

Count commandsOffTheReadStore(const Scope& scope)
{
    const Sides& sides = scope.get<Sides>();
    Count count;
    for (const auto& [store, feed] : sides.readStores()) {
        ++count.applicable;
        bool isWrittenElse = false;
        for (const Arc& arc : scope.graph().in(store)) {
            if (writes(scope, arc) && !feed.feeders.contains(arc.node)) {
                isWrittenElse = true;
                count.against.push_back(scope.facts().relationId(arc.relation));
            }
        }
        if (!isWrittenElse) {
            ++count.satisfied;
            count.witnesses.push_back(scope.facts().id(store));
        }
    }
    return count;
}

std::vector<Fix> leaveItToTheFeed(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const auto& [store, feed] : scope.get<Sides>().readStores()) {
        for (const Arc& arc : scope.graph().in(store)) {
            if (writes(scope, arc) && !feed.feeders.contains(arc.node)) {
                fixes.push_back(removing(scope, arc.relation));
            }
        }
    }
    return fixes;
}

Count noServiceOnBothSides(const Scope& scope)
{
    const Sides& sides = scope.get<Sides>();
    Count count;
    for (const Index command : sides.commands()) {
        sides.queries().contains(command) ? count.no(scope.facts().id(command))
                                          : count.yes(scope.facts().id(command));
    }
    for (const Index query : sides.queries()) {
        if (!sides.commands().contains(query)) {
            count.yes(scope.facts().id(query));
        }
    }
    return count;
}

/// Calls of one side's services: those of the other side are against.
Count sidesDoNotCall(const Scope& scope)
{
    const Sides& sides = scope.get<Sides>();
    Count count;
    const auto look = [&](const std::set<Index>& own, const std::set<Index>& other) {
        for (const Index service : own) {
            for (const Callee& callee : scope.facts().callees(service)) {
                if (scope.facts().isLogic(callee.node) && !own.contains(callee.node)) {
                    const std::string& id = scope.facts().relationId(callee.last);
                    other.contains(callee.node) ? count.no(id) : count.yes(id);
                }
            }
        }
    };
    look(sides.commands(), sides.queries());
    look(sides.queries(), sides.commands());
    return count;
}

std::size_t copiesOf(const Scope& scope, const std::set<Index>& services)
{
    std::size_t copies = 0;
    for (const Index service : services) {
        copies +=
            static_cast<std::size_t>(std::max(1, model::replicas(scope.graph().element(service))));
    }
    return copies;
}

Measured readCopiesPerWriteCopy(const Scope& scope)
{
    const Sides& sides = scope.get<Sides>();
    return shareOf(copiesOf(scope, sides.queries()), copiesOf(scope, sides.commands()),
                   model::Message::of("a service that writes the write store"));
}

Measured readsOffTheWriteStore(const Scope& scope)
{
    const Count count = queriesOffTheWriteStore(scope);
    return shareOf(static_cast<std::size_t>(count.satisfied),
                   static_cast<std::size_t>(count.applicable),
                   model::Message::of("reads of a store that is fed from another"));
}

/// The longest that a read store is behind: the stated lags on the way to it.
Measured lag(const Scope& scope)
{
    Measured measured{0, "s", {}, {}};
    std::set<Index> ways;
    for (const auto& [store, feed] : scope.get<Sides>().readStores()) {
        ways.insert(feed.ways.begin(), feed.ways.end());
    }
    for (const Index way : ways) {
        const model::Relation& relation = scope.graph().relation(way);
        if (relation.kind != RelationKind::Replicates) {
            measured.needs.push_back(
                model::Message::of("how long a record takes by {}", relation.id.value));
        } else if (const auto behind = model::amountOf(relation.fields, Key::Lag)) {
            measured.value = std::max(*measured.value, *behind);
            measured.witnesses.push_back(relation.id.value);
        } else {
            measured.needs.push_back(model::Message::verbatim(relation.id.value + ".lag"));
        }
    }
    if (ways.empty()) {
        measured.needs.push_back(model::Message::of("a store that is fed from another"));
    }
    if (!measured.needs.empty()) {
        measured.value.reset();
    }
    return measured;
}

Measured storesToKeepInStep(const Scope& scope)
{
    const Sides& sides = scope.get<Sides>();
    Measured measured = counted(sides.readStores().size(), "stores");
    for (const auto& [store, feed] : sides.readStores()) {
        measured.witnesses.push_back(scope.facts().id(store));
    }
    return measured;
}

constexpr std::array rules{
    RuleSpec{
        "both-sides-used",
        RuleRole::Required,
        {"Services write every store of the write side and read every store that is fed from it.",
         "쓰기 측의 모든 저장소에 쓰는 서비스가 있고, 거기서 데이터를 공급받는 모든 저장소에 읽는 "
         "서비스가 있다."},
        {"Draw who writes and who reads the listed stores.",
         "표시된 저장소에 쓰고 읽는 서비스를 그리십시오."},
        bothSidesUsed},
    RuleSpec{"read-stores-fed",
             RuleRole::Required,
             {"What queries read is fed from the write side, by a stream or by replication.",
              "조회가 읽는 저장소는 스트림이나 복제를 통해 쓰기 측에서 데이터를 공급받는다."},
             {"Feed the listed stores from the write side.",
              "표시된 저장소가 쓰기 측에서 데이터를 공급받게 하십시오."},
             readStoresFed},
    RuleSpec{
        "queries-off-write-store",
        RuleRole::Forbidden,
        {"Queries never read the store of the write side.", "조회는 쓰기 측 저장소를 읽지 않는다."},
        {"Let the listed reads ask a read store.",
         "표시된 읽기가 읽기 측 저장소를 사용하게 하십시오."},
        queriesOffTheWriteStore,
        readTheReadStore},
    RuleSpec{"commands-off-read-store",
             RuleRole::Forbidden,
             {"Nothing but the feed writes a read store.",
              "읽기 측 저장소에는 공급 경로를 통해서만 데이터가 쓰인다."},
             {"Leave the listed writes to the feed.", "표시된 쓰기를 공급 경로에 맡기십시오."},
             commandsOffTheReadStore,
             leaveItToTheFeed},
    RuleSpec{"no-service-on-both-sides",
             RuleRole::Forbidden,
             {"No service both writes the write side and reads the read side.",
              "쓰기 측에 쓰면서 읽기 측도 읽는 서비스는 없다."},
             {"Split the listed services into one for commands and one for queries.",
              "표시된 서비스를 명령용과 조회용으로 나누십시오."},
             noServiceOnBothSides},
    RuleSpec{"sides-do-not-call",
             RuleRole::Supporting,
             {"The services of the two sides do not call each other.",
              "양측의 서비스는 서로 호출하지 않는다."},
             {"Replace the listed calls by what the feed brings.",
              "표시된 호출을 공급 경로로 전달되는 데이터로 대체하십시오."},
             sidesDoNotCall},
};

constexpr std::array advantages{
    MeasureSpec{"read-copies-per-write-copy",
                {"reading and writing scale apart from each other", "읽기와 쓰기를 따로 확장"},
                {"copies that answer queries for each that takes commands",
                 "명령 처리 복제본당 조회 처리 복제본 수"},
                readCopiesPerWriteCopy},
    MeasureSpec{"reads-off-write-store",
                {"queries do not burden the write side", "조회가 쓰기 측에 부담을 주지 않음"},
                {"share of the queries' reads that keep off the write store",
                 "조회의 읽기 중 쓰기 측 저장소를 사용하지 않는 비율"},
                readsOffTheWriteStore},
};

constexpr std::array disadvantages{
    MeasureSpec{"lag",
                {"what is read may be out of date", "읽은 데이터가 최신이 아닐 수 있음"},
                {"longest stated lag", "명시된 최대 지연"},
                lag},
    MeasureSpec{"stores-in-step",
                {"the same data is kept several times", "같은 데이터를 여러 번 보관"},
                {"stores to keep in step", "동기화할 저장소 수"},
                storesToKeepInStep},
};

} // namespace

const PatternSpec& cqrs()
{
    static const PatternSpec spec{
        "cqrs",       {"CQRS: commands and queries apart", "CQRS (명령·조회 분리)"},
        FedStores,    true,
        rules,        advantages,
        disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
