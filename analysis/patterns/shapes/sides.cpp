#include "analysis/patterns/shapes/sides.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

bool isAsked(const ModelFacts& facts, Index node)
{
    return std::ranges::any_of(facts.graph().in(node), [&](const Arc& arc) {
        return model::isSynchronous(facts.graph().relation(arc.relation).kind);
    });
}

std::set<Index> storesUsed(const ModelFacts& facts, Index service, RelationKind kind)
{
    std::set<Index> stores;
    for (const Arc& arc : facts.graph().out(service)) {
        if (facts.graph().relation(arc.relation).kind == kind && facts.isData(arc.node)) {
            stores.insert(arc.node);
        }
    }
    return stores;
}

} // namespace

std::set<Index> storesFed(const ModelFacts& facts, Index node)
{
    if (facts.isData(node)) {
        return {node};
    }
    return facts.isLogic(node) ? storesUsed(facts, node, RelationKind::Writes) : std::set<Index>{};
}

std::set<Index> storesBehind(const ModelFacts& facts, Index publisher)
{
    std::set<Index> stores = storesFed(facts, publisher);
    const bool consumes = std::ranges::any_of(facts.graph().out(publisher), [&](const Arc& arc) {
        return facts.graph().relation(arc.relation).kind == RelationKind::Consumes;
    });
    if (stores.empty() && facts.isLogic(publisher) && !consumes && !isAsked(facts, publisher)) {
        stores = storesUsed(facts, publisher, RelationKind::Reads);
    }
    return stores;
}

Sides::Sides(const Scope& scope) : m_scope(scope)
{
    findFeeds();
    const ModelGraph& graph = scope.graph();
    for (const Index store : m_write) {
        for (const Arc& arc : graph.in(store)) {
            if (graph.relation(arc.relation).kind == RelationKind::Writes &&
                scope.facts().isLogic(arc.node)) {
                m_commands.insert(arc.node);
            }
        }
    }
    for (const auto& [store, feed] : m_read) {
        for (const Arc& arc : graph.in(store)) {
            const RelationKind kind = graph.relation(arc.relation).kind;
            const bool reads = kind == RelationKind::Reads || kind == RelationKind::Calls;
            if (reads && scope.facts().isLogic(arc.node) &&
                (!feed.feeders.contains(arc.node) || isAsked(scope.facts(), arc.node))) {
                m_queries.insert(arc.node);
            }
        }
    }
}

bool Sides::isTaker(Index node) const
{
    return m_scope.facts().isLogic(node) && storesFed(m_scope.facts(), node).empty() &&
           std::ranges::any_of(m_read, [&](const auto& read) {
               return std::ranges::any_of(read.second.ways, [&](Index way) {
                   return m_scope.graph().from(way) == node &&
                          m_scope.graph().relation(way).kind == RelationKind::Publishes;
               });
           });
}

void Sides::findFeeds()
{
    const ModelGraph& graph = m_scope.graph();
    const ModelFacts& facts = m_scope.facts();
    std::map<Index, Feed> feeds;
    for (const Index part : m_scope.parts()) {
        if (facts.isKind(part, ElementKind::Stream)) {
            std::set<Index> sources;
            std::vector<Arc> readers;
            std::vector<Index> ways;
            for (const Arc& arc : graph.in(part)) {
                const RelationKind kind = graph.relation(arc.relation).kind;
                if (kind == RelationKind::Publishes || kind == RelationKind::Replicates) {
                    const auto stores = storesBehind(facts, arc.node);
                    sources.insert(stores.begin(), stores.end());
                    ways.push_back(arc.relation);
                } else if (kind == RelationKind::Consumes) {
                    readers.push_back(arc);
                }
            }
            // What the stream feeds is not where its records come from.
            for (const Arc& reader : readers) {
                for (const Index store : storesFed(facts, reader.node)) {
                    sources.erase(store);
                }
            }
            for (const Arc& reader : readers) {
                for (const Index store : storesFed(facts, reader.node)) {
                    Feed& feed = feeds[store];
                    feed.sources.insert(sources.begin(), sources.end());
                    feed.ways.insert(ways.begin(), ways.end());
                    feed.ways.insert(reader.relation);
                    feed.feeders.insert(reader.node);
                }
            }
        } else if (facts.isData(part)) {
            for (const Arc& arc : graph.in(part)) {
                const model::Relation& relation = graph.relation(arc.relation);
                if (relation.kind == RelationKind::Replicates && facts.isData(arc.node) &&
                    model::textOf(relation.fields, Key::ReplicationMode) != "backup") {
                    feeds[part].sources.insert(arc.node);
                    feeds[part].ways.insert(arc.relation);
                }
            }
        }
    }
    std::set<Index> sources;
    for (const auto& [store, feed] : feeds) {
        sources.insert(feed.sources.begin(), feed.sources.end());
    }
    for (const auto& [store, feed] : feeds) {
        if (!feed.sources.empty() && !sources.contains(store)) {
            m_read[store] = feed;
        }
    }
    for (const auto& [store, feed] : m_read) {
        for (const Index source : feed.sources) {
            const auto fed = feeds.find(source);
            if (fed == feeds.end() || fed->second.sources.empty()) {
                m_write.insert(source);
            }
        }
    }
}

} // namespace corbel::analysis::patterns
