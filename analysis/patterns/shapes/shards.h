/// The partitions of a region as a horizontal split: their content, the edges between them, what
/// they share and what enters them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "analysis/patterns/result.h"
#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class Shards {
public:
    explicit Shards(const Scope& scope);

    /// The outermost partitions of the region, ascending.
    const std::vector<Index>& partitions() const { return m_partitions; }
    std::size_t size() const { return m_partitions.size(); }
    /// Number of the partition that holds `node`, or `noIndex`.
    Index shardOf(Index node) const;
    /// Partition itself and everything inside.
    const std::vector<Index>& content(Index shard) const { return m_content[shard]; }

    /// Coupling relations between two shards, by pair of numbers, lower first.
    const std::map<std::pair<Index, Index>, std::vector<Index>>& crossings() const
    {
        return m_crossings;
    }
    /// Calls, reads and writes that come from outside every shard.
    const std::vector<Arc>& entering() const { return m_entering; }
    /// Stores and hosts that the shards use, with the numbers of those that do.
    const std::map<Index, std::set<Index>>& used() const { return m_used; }

    /// Stated shares in order of the partitions; `nullopt` where absent.
    const std::vector<std::optional<double>>& shares() const { return m_shares; }
    bool allSharesStated() const;
    /// `id.share` of those that state none.
    std::vector<std::string> missingShares() const;
    /// How many pairs of shards there are.
    double pairs() const;

    /// Everything the shard needs: hard dependencies, and the hosts it stands on; without itself.
    std::set<Index> hardClosure(Index shard) const;

private:
    void useOf(Index node, Index shard);

    const Scope& m_scope;
    std::vector<Index> m_partitions;
    std::vector<std::vector<Index>> m_content;
    std::map<Index, Index> m_shardOf;
    std::map<std::pair<Index, Index>, std::vector<Index>> m_crossings;
    std::vector<Arc> m_entering;
    std::map<Index, std::set<Index>> m_used;
    std::vector<std::optional<double>> m_shares;
};

/// Jain's index `(Σx)² / (n Σx²)` with its exact bounds when some of the n shares are not known
/// (each of them anything from 0 up): above, every unknown at `Σx² / Σx`; below, `1/n`, which one
/// growing share comes as near as one likes. Shares that are all 0 are equal.
Interval jainIndex(const std::vector<std::optional<double>>& shares);

} // namespace corbel::analysis::patterns
