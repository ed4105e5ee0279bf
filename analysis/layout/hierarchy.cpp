#include "analysis/layout/hierarchy.h"

#include <cstddef>

namespace corbel::analysis::layout {

Hierarchy::Hierarchy(std::vector<int> parents)
    : m_parent(std::move(parents)),
      m_children(m_parent.size() + 1),
      m_depth(m_parent.size(), 0)
{
    const int count = size();
    enum class State : char { Unseen, OnPath, Done };
    std::vector<State> states(m_parent.size(), State::Unseen);
    for (int start = 0; start < count; ++start) {
        std::vector<int> path;
        int node = start;
        while (node != -1 && states[static_cast<std::size_t>(node)] == State::Unseen) {
            states[static_cast<std::size_t>(node)] = State::OnPath;
            path.push_back(node);
            int& up = m_parent[static_cast<std::size_t>(node)];
            if (up < 0 || up >= count || states[static_cast<std::size_t>(up)] == State::OnPath)
                up = -1;
            node = up;
        }
        for (const int done : path)
            states[static_cast<std::size_t>(done)] = State::Done;
    }
    for (int node = 0; node < count; ++node)
        m_children[static_cast<std::size_t>(parent(node) + 1)].push_back(node);
    m_topDown = children(-1);
    for (std::size_t i = 0; i < m_topDown.size(); ++i) {
        const int node = m_topDown[i];
        for (const int child : children(node)) {
            m_depth[static_cast<std::size_t>(child)] = depth(node) + 1;
            m_topDown.push_back(child);
        }
    }
}

int Hierarchy::commonAncestor(int a, int b) const
{
    while (a != b && a != -1 && b != -1) {
        if (depth(a) > depth(b))
            a = parent(a);
        else if (depth(b) > depth(a))
            b = parent(b);
        else {
            a = parent(a);
            b = parent(b);
        }
    }
    return a == b ? a : -1;
}

int Hierarchy::childTowards(int ancestor, int node) const
{
    while (node != -1 && parent(node) != ancestor)
        node = parent(node);
    return node;
}

bool Hierarchy::holds(int ancestor, int node) const
{
    while (node != -1 && node != ancestor)
        node = parent(node);
    return node == ancestor;
}

} // namespace corbel::analysis::layout
