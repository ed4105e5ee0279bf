/// A model as numbers: elements and relations by index, who contains whom, who runs on what, and
/// the relations at both ends of each element.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/graph/digraph.h"
#include "model/model.h"
#include "model/schema.h"

namespace corbel::analysis {

/// A bit per `RelationKind`, as `model::bits({...})` makes it.
using KindMask = std::uint32_t;

constexpr bool contains(KindMask mask, model::RelationKind kind)
{
    return (mask >> static_cast<unsigned>(kind) & 1U) != 0;
}

/// A relation seen from one of its ends.
struct Arc {
    Index node = noIndex;     ///< The element at the other end.
    Index relation = noIndex; ///< Index in `model.relations`.
};

/// Indices are those of `model.elements` and `model.relations`, thus in document order. The model
/// must outlive the graph. Relations with an unknown end are left out; `ends` gives `noIndex`.
class ModelGraph {
public:
    explicit ModelGraph(const model::Model& model);

    const model::Model& model() const { return *m_model; }
    Index size() const { return static_cast<Index>(m_model->elements.size()); }
    Index relationCount() const { return static_cast<Index>(m_model->relations.size()); }

    const model::Element& element(Index node) const { return m_model->elements[node]; }
    const model::Relation& relation(Index relation) const { return m_model->relations[relation]; }
    model::ElementKind kind(Index node) const { return element(node).kind; }
    const std::string& id(Index node) const { return element(node).id.value; }
    /// `noIndex` when there is no such element.
    Index indexOf(std::string_view id) const;

    Index from(Index relation) const { return m_ends[relation].from; }
    Index to(Index relation) const { return m_ends[relation].to; }
    std::span<const Arc> out(Index node) const;
    std::span<const Arc> in(Index node) const;

    /// The container, or `noIndex` at the top (also where a cycle of parents would begin).
    Index parent(Index node) const { return m_parent[node]; }
    std::span<const Index> children(Index node) const;
    /// Everything inside `node`, at any depth, in document order; without `node`.
    std::vector<Index> descendants(Index node) const;
    bool isWithin(Index inner, Index outer) const;
    /// All elements, containers before what they contain.
    std::vector<Index> fromTheTop() const;
    /// Elements named by `runs-on`, in the order written; unknown ids are left out.
    std::span<const Index> hosts(Index node) const;

    /// Element → element by the relations of `kinds` whose ends are both in `nodes` (one entry per
    /// element; all when empty). Parallel relations count once, loops not at all.
    Digraph digraph(KindMask kinds, const std::vector<bool>& nodes = {}) const;

private:
    struct Ends {
        Index from = noIndex;
        Index to = noIndex;
    };

    const model::Model* m_model;
    std::vector<Ends> m_ends;
    Grouped<Arc> m_out;
    Grouped<Arc> m_in;
    std::vector<Index> m_parent;
    Grouped<Index> m_children;
    Grouped<Index> m_hosts;
};

} // namespace corbel::analysis
