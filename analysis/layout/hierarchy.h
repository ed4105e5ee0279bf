// Containment as an index: parents, children and common ancestors of boxes that are numbered from
// 0.
#pragma once

#include <vector>

namespace corbel::analysis::layout {

/// A forest over 0..n-1. A parent out of range, or one that would close a cycle, counts as "none".
class Hierarchy {
public:
    explicit Hierarchy(std::vector<int> parents);

    int size() const { return static_cast<int>(m_parent.size()); }
    /// The containing box, -1 at the top.
    int parent(int node) const { return m_parent[static_cast<std::size_t>(node)]; }
    /// The boxes directly inside `node` in ascending order; of -1, those at the top.
    const std::vector<int>& children(int node) const
    {
        return m_children[static_cast<std::size_t>(node + 1)];
    }
    bool isContainer(int node) const { return !children(node).empty(); }
    int depth(int node) const { return m_depth[static_cast<std::size_t>(node)]; }
    /// All boxes, each one after its parent.
    const std::vector<int>& topDown() const { return m_topDown; }
    /// The innermost box that holds both (possibly one of them), -1 when there is none.
    int commonAncestor(int a, int b) const;
    /// The child of `ancestor` that holds `node`, or is it; -1 when `node` is not below it.
    int childTowards(int ancestor, int node) const;
    /// Whether `ancestor` is `node` or holds it; -1 holds everything.
    bool holds(int ancestor, int node) const;

private:
    std::vector<int> m_parent;
    std::vector<std::vector<int>> m_children;
    std::vector<int> m_depth;
    std::vector<int> m_topDown;
};

} // namespace corbel::analysis::layout
