/// The streams of a region with who publishes to them and who reads them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

class Topics {
public:
    struct Topic {
        Index stream = noIndex;
        std::set<Index> publishers; ///< A stream that reads this one too, such as a processor's.
        std::set<Index> subscribers;
        std::set<std::string_view> groups;
        std::vector<std::string> ungrouped; ///< Readings that do not say for which group.
    };

    explicit Topics(const Scope& scope);

    const std::vector<Topic>& all() const { return m_all; }
    /// Publishing and reading.
    const std::vector<Index>& relations() const { return m_relations; }
    /// Of a publisher to a subscriber, or the other way round; ascending.
    const std::vector<Index>& calls() const { return m_calls; }
    /// How many streams a record and what follows from it pass at most, publisher by publisher.
    /// `nullopt` where it may come back to a stream that it has passed.
    std::optional<std::size_t> longestChain() const;

private:
    void add(const Scope& scope, Index stream);
    void addCalls(const Scope& scope, Index from, const std::set<Index>& others);

    std::vector<Topic> m_all;
    std::vector<Index> m_relations;
    std::vector<Index> m_calls;
};

} // namespace corbel::analysis::patterns
