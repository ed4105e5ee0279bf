#include "analysis/availability/equations.h"

#include <algorithm>
#include <optional>

namespace corbel::analysis::availability {

namespace {

/// Nothing: a formula that is never true.
using MaybeNode = std::optional<NodeIndex>;

class Writer {
public:
    Writer(const Equations& equations, ModelTree& tree) : m_equations(equations), m_tree(tree)
    {
        m_eventNodes.resize(tree.events.size());
        m_termNodes.resize(equations.terms.size());
        group();
    }

    std::vector<NodeIndex> write()
    {
        const Components circles = stronglyConnected(m_groupGraph);
        const Grouped<Index> members = circles.members();
        m_groupNodes.resize(m_groups.size());
        for (Index circle = 0; circle < circles.count; ++circle) {
            const std::span<const Index> inside = members[circle];
            if (inside.size() == 1 && !m_needsItself[inside.front()]) {
                m_groupNodes[inside.front()] = writeGroup(inside.front());
            } else {
                unroll(inside);
            }
        }
        std::vector<NodeIndex> nodes;
        for (Vertex vertex = 0; vertex < m_equations.vertices.size(); ++vertex) {
            nodes.push_back(nodeOf(m_groupNodes[m_groupOf[vertex]]));
        }
        finish();
        return nodes;
    }

private:
    /// Vertices that need each other unconditionally are down together: one group.
    void group()
    {
        const auto count = static_cast<Index>(m_equations.vertices.size());
        Edges certain;
        Edges all;
        for (Vertex vertex = 0; vertex < count; ++vertex) {
            collect(vertex, m_equations.vertices[vertex].root, true, certain, all);
        }
        const Components groups = stronglyConnected(Digraph(count, certain));
        m_groupOf = groups.of;
        m_groups = groups.members();
        m_needsItself.assign(groups.count, false);
        Edges between;
        for (const auto& [from, to] : all) {
            between.emplace_back(m_groupOf[from], m_groupOf[to]);
        }
        for (const auto& [from, to] : m_conditional) {
            if (m_groupOf[from] == m_groupOf[to]) {
                m_needsItself[m_groupOf[from]] = true;
            }
        }
        m_groupGraph = Digraph(groups.count, std::move(between));
    }

    void collect(Vertex from, TermIndex index, bool isCertain, Edges& certain, Edges& all)
    {
        const Term& term = m_equations.terms[index];
        if (term.kind == Term::Kind::Reference) {
            all.emplace_back(from, term.target);
            (isCertain ? certain : m_conditional).emplace_back(from, term.target);
        }
        for (const TermIndex input : term.inputs) {
            collect(from, input, isCertain && term.kind == Term::Kind::Or, certain, all);
        }
    }

    /// Starts with everything up and goes round until nothing can change: as often as there are
    /// groups whose removal would leave no circle.
    void unroll(std::span<const Index> inside)
    {
        std::vector<Index> order;
        std::vector<bool> isFeedback(m_groups.size(), false);
        findFeedback(inside, order, isFeedback);
        const auto rounds = std::ranges::count_if(inside, [&](Index g) { return isFeedback[g]; });
        for (const Index group : inside) {
            m_groupNodes[group] = std::nullopt;
        }
        std::vector<std::pair<Index, MaybeNode>> next;
        for (std::ptrdiff_t round = 0; round < rounds; ++round) {
            next.clear();
            for (const Index group : order) {
                const MaybeNode node = writeGroup(group);
                if (isFeedback[group]) {
                    next.emplace_back(group, node);
                } else {
                    m_groupNodes[group] = node;
                }
            }
            for (const auto& [group, node] : next) {
                m_groupNodes[group] = node;
            }
        }
        for (const Index group : order) {
            if (!isFeedback[group]) {
                m_groupNodes[group] = writeGroup(group);
            }
        }
    }

    /// Depth-first through `inside`: what an edge leads back to is feedback; `order` has a group
    /// after all that it refers to, feedback aside.
    void findFeedback(std::span<const Index> inside, std::vector<Index>& order,
                      std::vector<bool>& isFeedback)
    {
        enum class Mark : std::uint8_t { Outside, New, Open, Done };
        std::vector<Mark> marks(m_groups.size(), Mark::Outside);
        for (const Index group : inside) {
            marks[group] = Mark::New;
            isFeedback[group] = m_needsItself[group];
        }
        std::vector<std::pair<Index, std::size_t>> stack;
        for (const Index start : inside) {
            if (marks[start] != Mark::New) {
                continue;
            }
            marks[start] = Mark::Open;
            stack.emplace_back(start, 0);
            while (!stack.empty()) {
                auto& [group, next] = stack.back();
                const std::span<const Index> successors = m_groupGraph[group];
                if (next == successors.size()) {
                    marks[group] = Mark::Done;
                    order.push_back(group);
                    stack.pop_back();
                    continue;
                }
                const Index successor = successors[next++];
                if (marks[successor] == Mark::Open) {
                    isFeedback[successor] = true;
                } else if (marks[successor] == Mark::New) {
                    marks[successor] = Mark::Open;
                    stack.emplace_back(successor, 0);
                }
            }
        }
    }

    MaybeNode writeGroup(Index group)
    {
        const std::span<const Index> members = m_groups[group];
        m_current = group;
        if (members.size() == 1) {
            return writeTerm(m_equations.vertices[members.front()].root, true);
        }
        FaultNode node{NodeKind::Or, false, 0, 0, {}, {}};
        NodeNote note;
        std::vector<model::Message> names;
        for (const Index member : members) {
            const VertexKey& key = m_equations.vertices[member].key;
            const auto name = model::Message::verbatim(m_tree.elementIds[key.element]);
            if (std::ranges::find(names, name) == names.end()) {
                names.push_back(name);
            }
            if (const MaybeNode input = writeTerm(m_equations.vertices[member].root, true)) {
                node.inputs.push_back(*input);
                note.via.push_back(noIndex);
            }
            note.element = key.element;
        }
        note.text = model::Message::of("{} need each other: they are up when all of these are",
                                       model::Message::list(std::move(names)));
        return node.inputs.empty() ? std::nullopt : MaybeNode(add(std::move(node), note));
    }

    MaybeNode writeTerm(TermIndex index, bool isCertain)
    {
        const Term& term = m_equations.terms[index];
        MaybeNode written;
        switch (term.kind) {
        case Term::Kind::Event:
            written = eventNode(term.target);
            break;
        case Term::Kind::Reference: {
            const Index group = m_groupOf[term.target];
            // In its own group an unconditional need adds nothing.
            written = group == m_current && isCertain ? std::nullopt : m_groupNodes[group];
            break;
        }
        default:
            written = writeGate(term, isCertain);
        }
        m_termNodes[index] = written;
        return written;
    }

    MaybeNode writeGate(const Term& term, bool isCertain)
    {
        const bool isOr = term.kind == Term::Kind::Or;
        FaultNode node;
        NodeNote note{term.note.text, term.note.element, {}};
        for (std::size_t i = 0; i < term.inputs.size(); ++i) {
            if (const MaybeNode input = writeTerm(term.inputs[i], isCertain && isOr)) {
                node.inputs.push_back(*input);
                note.via.push_back(term.note.via.empty() ? noIndex : term.note.via[i]);
            }
        }
        const std::size_t least = isOr                           ? 1
                                  : term.kind == Term::Kind::And ? term.inputs.size()
                                                                 : term.least;
        if (node.inputs.size() < least || (isOr && node.inputs.empty())) {
            return std::nullopt;
        }
        if (node.inputs.size() == 1 && least == 1 && term.note.text.empty()) {
            return node.inputs.front();
        }
        if (least <= 1 && !(least == 0)) {
            node.kind = NodeKind::Or;
        } else if (least == node.inputs.size()) {
            node.kind = NodeKind::And;
        } else {
            node.kind = NodeKind::AtLeast;
            node.least = static_cast<std::uint32_t>(least);
        }
        return add(std::move(node), std::move(note));
    }

    NodeIndex eventNode(std::uint32_t event)
    {
        if (!m_eventNodes[event]) {
            FaultNode node{NodeKind::Event, false, event, 0, {}, m_tree.events[event].id};
            NodeNote note{m_tree.eventNotes[event].text, m_tree.eventNotes[event].element, {}};
            m_eventNodes[event] = add(std::move(node), std::move(note));
        }
        return *m_eventNodes[event];
    }

    NodeIndex add(FaultNode node, NodeNote note)
    {
        if (node.kind == NodeKind::And || node.kind == NodeKind::Or) {
            nameOnce(node, note);
        }
        m_tree.nodes.push_back(std::move(node));
        m_tree.notes.push_back(std::move(note));
        return static_cast<NodeIndex>(m_tree.nodes.size() - 1);
    }

    /// What is needed twice, such as a store that is read and written, is one input.
    void nameOnce(FaultNode& node, NodeNote& note)
    {
        const auto gate = static_cast<NodeIndex>(m_tree.nodes.size());
        m_takenBy.resize(gate, noIndex);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            const NodeIndex input = node.inputs[i];
            if (m_takenBy[input] != gate) {
                m_takenBy[input] = gate;
                node.inputs[kept] = input;
                note.via[kept++] = note.via[i];
            } else if (note.via[i] != noIndex) {
                note.furtherVia.emplace_back(input, note.via[i]);
            }
        }
        node.inputs.resize(kept);
        note.via.resize(kept);
    }

    NodeIndex nodeOf(const MaybeNode& node)
    {
        if (node) {
            return *node;
        }
        if (!m_never) {
            m_never = add({}, {model::Message::of("always up"), noIndex, {}});
        }
        return *m_never;
    }

    void finish()
    {
        for (const Equations::BlockEntry& block : m_equations.blocks) {
            m_tree.blocks.push_back(
                {block.chain, block.broken, nodeOf(m_termNodes[block.guarded]), {}});
        }
        for (const Equations::FailOverEntry& failOver : m_equations.failOvers) {
            m_tree.failOvers.push_back(
                {failOver.relation, nodeOf(m_termNodes[failOver.either]), failOver.block});
        }
    }

    const Equations& m_equations;
    ModelTree& m_tree;
    Edges m_conditional;
    std::vector<Index> m_groupOf; // by vertex
    Grouped<Index> m_groups;
    Digraph m_groupGraph;
    std::vector<bool> m_needsItself; // by group: on a condition
    std::vector<MaybeNode> m_groupNodes;
    std::vector<MaybeNode> m_eventNodes;
    std::vector<MaybeNode> m_termNodes;
    std::vector<NodeIndex> m_takenBy; // by node: the last gate that takes it
    MaybeNode m_never;
    Index m_current = noIndex; // the group that is written
};

} // namespace

std::vector<NodeIndex> solveCircles(const Equations& equations, ModelTree& tree)
{
    return Writer(equations, tree).write();
}

} // namespace corbel::analysis::availability
