/// Which stores are caches, and which may be one, as they do not say their type.
#pragma once

#include <map>
#include <vector>

#include "analysis/graph/model_facts.h"

namespace corbel::analysis::patterns {

bool isCache(const ModelFacts& facts, Index node);

/// Finds stores that may be caches: without a type or a backup, and all logic that reads one asks
/// another store as well, none of them a cache that says so.
class MaybeCaches {
public:
    explicit MaybeCaches(const ModelFacts& facts) : m_facts(facts) {}

    /// Who reads it, ascending; nobody where it is none.
    std::vector<Index> readersOf(Index store);

private:
    struct Asked {
        std::size_t stores = 0;
        bool isAnyCache = false;
    };

    const Asked& askedBy(Index user);

    const ModelFacts& m_facts;
    std::map<Index, Asked> m_asked;
};

} // namespace corbel::analysis::patterns
