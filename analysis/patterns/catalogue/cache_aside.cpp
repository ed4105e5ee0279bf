// The application asks a cache first and the store where the cache does not know.

#include <algorithm>
#include <array>
#include <set>

#include "analysis/patterns/catalogue.h"
#include "analysis/patterns/measures/counts.h"
#include "analysis/patterns/shapes/caches.h"
#include "analysis/patterns/shapes/mend.h"

namespace corbel::analysis::patterns {

using model::Key;
using model::RelationKind;

namespace {

/// The caches of a region, who asks them, and the stores that those ask as well.
struct Caches {
    explicit Caches(const Scope& scope)
    {
        const ModelFacts& facts = scope.facts();
        for (const Index part : scope.parts()) {
            if (isCache(facts, part)) {
                caches.insert(part);
            }
        }
        if (caches.empty()) {
            MaybeCaches maybe(facts);
            std::size_t most = 0;
            for (const Index part : scope.parts()) {
                if (const auto asking = maybe.readersOf(part); asking.size() > most) {
                    most = asking.size();
                    caches = {part};
                    isOpen = true;
                }
            }
        }
        for (const Index part : scope.parts()) {
            if (!facts.isLogic(part)) {
                continue;
            }
            std::vector<Callee> asked;
            bool asksCache = false;
            for (const Callee& callee : facts.callees(part)) {
                if (caches.contains(callee.node)) {
                    asksCache = true;
                    const RelationKind kind = scope.graph().relation(callee.last).kind;
                    if (kind == RelationKind::Writes) {
                        writers[callee.node].insert(part);
                    } else {
                        readers[callee.node].insert(part);
                    }
                } else if (facts.isData(callee.node)) {
                    asked.push_back(callee);
                }
            }
            if (asksCache) {
                users[part] = asked;
                for (const Callee& callee : asked) {
                    stores.insert(callee.node);
                }
            }
        }
    }

    std::set<Index> caches;
    bool isOpen = false; ///< The only one may be a cache: it does not say its type.
    std::map<Index, std::vector<Callee>> users; ///< With their requests to other stores.
    std::set<Index> stores;
    std::map<Index, std::set<Index>> readers;
    std::map<Index, std::set<Index>> writers;
};

Count applicationAsksBoth(const Scope& scope)
{
    const auto& found = scope.get<Caches>();
    Count count;
    for (const auto& [user, asked] : found.users) {
        Answer answer{!asked.empty()};
        if (found.isOpen) {
            answer.needs.push_back(scope.facts().id(*found.caches.begin()) + ".store-type");
        }
        count.add(scope.facts().id(user), std::move(answer));
    }
    return count;
}

/// Relations between a cache and another store, either way.
std::vector<Index> joints(const Scope& scope)
{
    const auto& caches = scope.get<Caches>().caches;
    std::set<Index> found;
    for (const Index cache : caches) {
        for (const auto& arcs : {scope.graph().in(cache), scope.graph().out(cache)}) {
            for (const Arc& arc : arcs) {
                if (scope.facts().isData(arc.node) && !caches.contains(arc.node) &&
                    contains(couplingKinds, scope.graph().relation(arc.relation).kind)) {
                    found.insert(arc.relation);
                }
            }
        }
    }
    return {found.begin(), found.end()};
}

Count cacheApartFromStore(const Scope& scope)
{
    const auto& found = scope.get<Caches>();
    Count count;
    std::set<Index> joined;
    for (const Index relation : joints(scope)) {
        count.against.push_back(scope.facts().relationId(relation));
        joined.insert(scope.graph().from(relation));
        joined.insert(scope.graph().to(relation));
    }
    for (const Index store : found.stores) {
        ++count.applicable;
        if (!joined.contains(store)) {
            ++count.satisfied;
            count.witnesses.push_back(scope.facts().id(store));
        }
    }
    return count;
}

std::vector<Fix> partThem(const Scope& scope)
{
    std::vector<Fix> fixes;
    for (const Index relation : joints(scope)) {
        fixes.push_back(removing(scope, relation));
    }
    return fixes;
}

/// Where nobody is drawn to write the cache, one arrow stands for both directions.
Count filledByItsReaders(const Scope& scope)
{
    const auto& found = scope.get<Caches>();
    Count count;
    for (const auto& [cache, writers] : found.writers) {
        const auto readers = found.readers.find(cache);
        for (const Index writer : writers) {
            const bool reads = readers != found.readers.end() && readers->second.contains(writer);
            reads ? count.yes(scope.facts().id(writer)) : count.no(scope.facts().id(writer));
        }
    }
    return count;
}

/// Who changes what is cached has to know the cache, or it keeps what is no longer true.
Count writersKnowTheCache(const Scope& scope)
{
    const auto& found = scope.get<Caches>();
    std::set<Index> writers;
    for (const Index store : found.stores) {
        for (const Arc& arc : scope.graph().in(store)) {
            if (scope.graph().relation(arc.relation).kind == RelationKind::Writes &&
                scope.facts().isLogic(arc.node)) {
                writers.insert(arc.node);
            }
        }
    }
    Count count;
    for (const Index writer : writers) {
        found.users.contains(writer) ? count.yes(scope.facts().id(writer))
                                     : count.no(scope.facts().id(writer));
    }
    return count;
}

/// Mean share of the reads of a store that the cache answers: what does not go on to the store.
Measured answeredByCache(const Scope& scope)
{
    Measured measured{std::nullopt, "", {}, {}};
    double missed = 0;
    double reads = 0;
    for (const auto& [user, asked] : scope.get<Caches>().users) {
        for (const Callee& callee : asked) {
            const model::Relation& relation = scope.graph().relation(callee.last);
            if (relation.kind == RelationKind::Writes) {
                continue;
            }
            const auto chance = model::amountOf(relation.fields, Key::Probability);
            if (!chance) {
                measured.needs.push_back(
                    model::Message::verbatim(relation.id.value + ".probability"));
            }
            missed += chance.value_or(0);
            reads += 1;
            measured.witnesses.push_back(relation.id.value);
        }
    }
    if (reads <= 0) {
        measured.needs.push_back(model::Message::of("reads of a store beside the cache"));
    }
    if (measured.needs.empty()) {
        measured.value = 1 - missed / reads;
    }
    return measured;
}

Measured storesRelieved(const Scope& scope)
{
    const auto& found = scope.get<Caches>();
    Measured measured = counted(found.stores.size(), "stores");
    for (const Index store : found.stores) {
        measured.witnesses.push_back(scope.facts().id(store));
    }
    return measured;
}

Measured staleWriters(const Scope& scope)
{
    const Count count = writersKnowTheCache(scope);
    return counted(count.against.size(), "services", count.against);
}

Measured hardUsers(const Scope& scope)
{
    const auto& found = scope.get<Caches>();
    Measured measured = counted(0, "services");
    for (const auto& [user, asked] : found.users) {
        const auto isHard = [&](const Callee& callee) {
            return found.caches.contains(callee.node) && scope.facts().isHard(callee.last);
        };
        if (std::ranges::any_of(scope.facts().callees(user), isHard)) {
            *measured.value += 1;
            measured.witnesses.push_back(scope.facts().id(user));
        }
    }
    return measured;
}

constexpr std::array rules{
    RuleSpec{"application-asks-both",
             RuleRole::Required,
             {"Every service that uses the cache also uses a store.",
              "캐시를 사용하는 모든 서비스가 저장소도 직접 사용한다."},
             {"Draw the store that the listed services ask when the cache has no answer.",
              "캐시에 데이터가 없을 때 표시된 서비스가 조회하는 저장소를 그리십시오."},
             applicationAsksBoth},
    RuleSpec{"cache-apart-from-store",
             RuleRole::Forbidden,
             {"The cache and the store are not connected with each other.",
              "캐시와 저장소는 서로 연결되어 있지 않다."},
             {"Remove the listed relations: the application fills the cache.",
              "표시된 관계를 제거하십시오. 캐시는 애플리케이션이 채웁니다."},
             cacheApartFromStore,
             partThem},
    RuleSpec{"filled-by-readers",
             RuleRole::Supporting,
             {"Services that fill the cache read it as well.",
              "캐시를 채우는 서비스는 그 캐시를 읽기도 한다."},
             {"Let the services that read the cache fill it.",
              "캐시를 읽는 서비스가 캐시를 채우게 하십시오."},
             filledByItsReaders},
    RuleSpec{"writers-know-cache",
             RuleRole::Supporting,
             {"Every service that writes the store also uses the cache.",
              "저장소에 쓰는 모든 서비스가 캐시도 사용한다."},
             {"Let the listed services drop from the cache what they change.",
              "표시된 서비스가 변경한 내용을 캐시에서 무효화하게 하십시오."},
             writersKnowTheCache},
};

constexpr std::array advantages{
    MeasureSpec{"answered-by-cache",
                {"the store is relieved", "저장소 부하 경감"},
                {"share of the reads that the cache answers", "캐시가 응답하는 읽기 비율"},
                answeredByCache},
    MeasureSpec{"stores-relieved",
                {"the store is relieved", "저장소 부하 경감"},
                {"stores behind the cache", "캐시 뒤의 저장소 수"},
                storesRelieved},
};

constexpr std::array disadvantages{
    MeasureSpec{"stale-writers",
                {"the cache may hold outdated data", "캐시에 낡은 데이터가 남을 수 있음"},
                {"services that write the store past the cache",
                 "캐시를 거치지 않고 저장소에 쓰는 서비스 수"},
                staleWriters},
    MeasureSpec{
        "hard-users",
        {"one more thing that may fail", "고장 날 수 있는 요소가 하나 늘어남"},
        {"services that do not work without the cache", "캐시 없이는 동작하지 않는 서비스 수"},
        hardUsers},
};

} // namespace

const PatternSpec& cacheAside()
{
    static const PatternSpec spec{
        "cache-aside", {"Cache-aside", "캐시 어사이드"}, CacheUse, false, rules, advantages,
        disadvantages};
    return spec;
}

} // namespace corbel::analysis::patterns
