/// Random legal models that use every kind and every key, and random edits on them.
#pragma once

#include <cstdint>

#include "model/change_set.h"
#include "model/document.h"

namespace corbel::tests {

/// A small generator of its own (splitmix64), so that a seed means the same model everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next();
    /// 0 <= result < bound; `bound` above 0.
    std::size_t below(std::size_t bound);
    bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

    template <class List>
    const auto& pick(const List& list)
    {
        return list[below(std::size(list))];
    }

private:
    std::uint64_t m_state;
};

/// A legal model of about `elements` elements: containment, all relation kinds, a view, scenarios,
/// objectives; texts with quotes, line breaks, Korean and YAML's special characters.
model::Model randomModel(Random& random, std::size_t elements);

/// A document of one to three designs.
model::Document randomDocument(Random& random, std::size_t elements);

/// One of the editing verbs with random arguments; may be empty, may be refused by `apply`.
model::ChangeSet randomEdit(Random& random, const model::Model& model);

} // namespace corbel::tests
