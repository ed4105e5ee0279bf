#include "analysis/patterns/shapes/sides.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

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
                (!feed.feeders.contains(arc.node) || isAsked(arc.node))) {
                m_queries.insert(arc.node);
            }
        }
    }
}

bool Sides::isAsked(Index node) const
{
    return std::ranges::any_of(m_scope.graph().in(node), [&](const Arc& arc) {
        return model::isSynchronous(m_scope.graph().relation(arc.relation).kind);
    });
}

void Sides::findFeeds()
{
    const ModelGraph& graph = m_scope.graph();
    const ModelFacts& facts = m_scope.facts();
    // What publishes to a stream stands for the stores that it writes, or is one itself.
    const auto storesOf = [&](Index node) {
        std::set<Index> stores;
        if (facts.isData(node)) {
            stores.insert(node);
        } else if (facts.isLogic(node)) {
            for (const Arc& arc : graph.out(node)) {
                if (graph.relation(arc.relation).kind == RelationKind::Writes &&
                    facts.isData(arc.node)) {
                    stores.insert(arc.node);
                }
            }
        }
        return stores;
    };
    std::map<Index, Feed> feeds;
    for (const Index part : m_scope.parts()) {
        if (facts.isKind(part, ElementKind::Stream)) {
            std::set<Index> sources;
            std::vector<Arc> readers;
            std::vector<Index> ways;
            for (const Arc& arc : graph.in(part)) {
                const RelationKind kind = graph.relation(arc.relation).kind;
                if (kind == RelationKind::Publishes || kind == RelationKind::Replicates) {
                    const auto stores = storesOf(arc.node);
                    sources.insert(stores.begin(), stores.end());
                    ways.push_back(arc.relation);
                } else if (kind == RelationKind::Consumes) {
                    readers.push_back(arc);
                }
            }
            // What the stream feeds is not where its records come from.
            for (const Arc& reader : readers) {
                for (const Index store : storesOf(reader.node)) {
                    sources.erase(store);
                }
            }
            for (const Arc& reader : readers) {
                for (const Index store : storesOf(reader.node)) {
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
