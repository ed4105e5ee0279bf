// Quick fixes for stores that several use: one service answers for the store, the others ask it.
#include <algorithm>
#include <set>

#include "analysis/findings/draft.h"
#include "analysis/findings/fix_makers.h"
#include "analysis/graph/ownership.h"
#include "model/schema.h"

namespace corbel::analysis::findings {

using model::ElementKind;
using model::Key;
using model::Message;
using model::Record;
using model::RelationKind;

namespace {

constexpr KindMask waiting =
    model::bits({RelationKind::Calls, RelationKind::Reads, RelationKind::Writes});

/// What somebody said of an access, as a call; a call that nothing ends is given a circuit breaker.
Record asCall(Record fields)
{
    fields.erase(Key::Discovery);
    if (!fields.contains(Key::Timeout) && !model::flagOf(fields, Key::CircuitBreaker)) {
        fields.set(Key::CircuitBreaker, true);
    }
    return fields;
}

/// The accesses of `relations` by others than `owner`, turned into calls of it.
void redirect(const Subject& subject, Draft& draft, Index owner)
{
    for (const Index relation : subject.relations) {
        const Index from = subject.graph.from(relation);
        if (from != owner) {
            draft.change(subject.relationId(relation), RelationKind::Calls, subject.id(from),
                         subject.id(owner), asCall(subject.graph.relation(relation).fields));
        }
    }
}

/// Whether one of those who would ask `owner` is waited for by it already.
bool wouldCloseCircle(const Subject& subject, const Digraph& waits, Index owner)
{
    const std::vector<Index> reached = reachable(waits, owner);
    return std::ranges::any_of(subject.relations, [&](Index relation) {
        const Index from = subject.graph.from(relation);
        return from != owner && std::ranges::binary_search(reached, from);
    });
}

/// Who uses the store, those that write it first.
std::vector<Index> users(const ModelGraph& graph, Index store)
{
    std::vector<Index> writers;
    std::vector<Index> readers;
    for (const Arc& arc : graph.in(store)) {
        const RelationKind kind = graph.relation(arc.relation).kind;
        if (graph.kind(arc.node) != ElementKind::Service) {
            continue;
        }
        if (kind == RelationKind::Writes) {
            writers.push_back(arc.node);
        } else if (kind == RelationKind::Reads) {
            readers.push_back(arc.node);
        }
    }
    std::vector<Index> all;
    for (const auto& some : {writers, readers}) {
        for (const Index service : some) {
            if (std::ranges::find(all, service) == all.end()) {
                all.push_back(service);
            }
        }
    }
    return all;
}

bool shareOwner(const std::vector<Index>& some, const std::vector<Index>& others)
{
    return std::ranges::any_of(
        some, [&](Index team) { return std::ranges::binary_search(others, team); });
}

} // namespace

Fixes fixSharedPersistence(const Subject& subject)
{
    const Index store = subject.first(ElementKind::Store);
    if (store == noIndex) {
        return {};
    }
    const Digraph waits = subject.graph.digraph(waiting);
    Fixes fixes;
    for (const Index owner : users(subject.graph, store)) {
        if (fixes.size() < mostAlternatives && !wouldCloseCircle(subject, waits, owner)) {
            Draft draft(subject.model());
            redirect(subject, draft, owner);
            fixes.push_back(draft.done(Message::of("Let {} alone use {}, and the others ask it",
                                                   subject.name(owner), subject.name(store))));
        }
    }
    return fixes;
}

Fixes fixSharedContext(const Subject& subject)
{
    const ModelGraph& graph = subject.graph;
    const Index store = subject.first(ElementKind::Store);
    const Index service = subject.first(ElementKind::Service);
    if (store == noIndex || service == noIndex) {
        return {};
    }
    const std::vector<Index> theirs = ownersOf(graph, store);
    const std::vector<Index> ours = ownersOf(graph, service);
    const std::vector<Index> all = users(graph, store);
    Fixes fixes;
    const Digraph waits = graph.digraph(waiting);
    for (const Index owner : all) {
        if (fixes.size() < mostAlternatives && service != owner &&
            shareOwner(ownersOf(graph, owner), theirs) &&
            !wouldCloseCircle(subject, waits, owner)) {
            Draft draft(subject.model());
            redirect(subject, draft, owner);
            fixes.push_back(
                draft.done(Message::of("Let {} ask {} instead of {}", subject.name(service),
                                       subject.name(owner), subject.name(store))));
        }
    }
    const bool isOnlyOurs = std::ranges::all_of(all, [&](Index user) {
        const std::vector<Index> owners = ownersOf(graph, user);
        return owners.empty() || shareOwner(owners, ours);
    });
    if (isOnlyOurs && !ours.empty()) {
        model::Weights teams;
        std::vector<Message> names;
        for (const Index team : ours) {
            teams.emplace_back(graph.id(team), 1.0);
            names.push_back(Message::verbatim(subject.name(team)));
        }
        Draft draft(subject.model());
        draft.set(subject.id(store), Key::Team, std::move(teams));
        fixes.push_back(draft.done(
            Message::of("Give {} to {}", subject.name(store), Message::list(std::move(names)))));
    }
    return fixes;
}

} // namespace corbel::analysis::findings
