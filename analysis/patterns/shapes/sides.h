/// The write side and the read side of data that is kept twice: which stores are fed from which,
/// and who works on them.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

/// The stores that a service writes, or the node itself when it is one.
std::set<Index> storesFed(const ModelFacts& facts, Index node);

/// The stores whose changes a node brings to a stream: itself, what it writes, or what a service
/// that nobody asks and that takes nothing from streams only reads, to capture changes.
std::set<Index> storesBehind(const ModelFacts& facts, Index publisher);

/// One store that is fed from others: by replication, or by services that read a stream to which
/// the other store, or a service that writes it, publishes.
struct Feed {
    std::set<Index> sources; ///< Stores.
    std::set<Index> feeders; ///< Services that write it from a stream; none where it replicates.
    std::set<Index> ways;    ///< The relations by which it is fed.
};

class Sides {
public:
    explicit Sides(const Scope& scope);

    /// Stores that are fed and feed none, with what feeds them.
    const std::map<Index, Feed>& readStores() const { return m_read; }
    /// Stores that feed those and are not fed themselves.
    const std::set<Index>& writeStores() const { return m_write; }
    /// Logic that writes a write store.
    const std::set<Index>& commands() const { return m_commands; }
    /// Logic that reads a read store; what feeds the store only when somebody asks it.
    const std::set<Index>& queries() const { return m_queries; }

    /// Whether it reads a write store only to bring its changes to the read side.
    bool isTaker(Index node) const;

private:
    void findFeeds();

    const Scope& m_scope;
    std::map<Index, Feed> m_read;
    std::set<Index> m_write;
    std::set<Index> m_commands;
    std::set<Index> m_queries;
};

} // namespace corbel::analysis::patterns
