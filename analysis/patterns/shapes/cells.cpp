#include "analysis/patterns/shapes/cells.h"

#include <algorithm>

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

namespace {

/// Spreads the bits of a number over all 64 (the finalizer of SplitMix64).
std::uint64_t mixed(std::uint64_t z)
{
    z += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ z >> 31U;
}

/// The same for the same numbers in any order.
std::uint64_t combined(std::vector<std::uint64_t> colours)
{
    std::ranges::sort(colours);
    std::uint64_t all = colours.size();
    for (const std::uint64_t colour : colours) {
        all = mixed(all ^ colour);
    }
    return all;
}

} // namespace

Index cellAround(const ModelFacts& facts, Index node)
{
    Index outermost = noIndex;
    for (Index at = node; at != noIndex; at = facts.graph().parent(at)) {
        if (facts.isKind(at, ElementKind::Group) &&
            model::textOf(facts.fields(at), Key::GroupType) == "cell") {
            outermost = at;
        }
    }
    return outermost;
}

Index MaybeCells::around(Index node)
{
    Index outermost = noIndex;
    for (Index at = node; at != noIndex; at = m_facts.graph().parent(at)) {
        if (m_facts.isKind(at, ElementKind::Group)) {
            outermost = at;
        }
    }
    if (outermost == noIndex || m_facts.fields(outermost).contains(Key::GroupType)) {
        return noIndex;
    }
    const auto [known, isNew] = m_known.emplace(outermost, true);
    if (isNew) {
        known->second =
            std::ranges::none_of(m_facts.graph().descendants(outermost), [&](Index inner) {
                return cellAround(m_facts, inner) != noIndex;
            });
    }
    return known->second ? outermost : noIndex;
}

Cells::Cells(const Scope& scope) : m_facts(scope.facts())
{
    std::map<Index, std::vector<Index>> contents;
    for (const Index part : scope.parts()) {
        if (const Index cell = cellAround(m_facts, part); cell != noIndex) {
            contents[cell].push_back(part);
        }
    }
    MaybeCells maybe(m_facts);
    for (const Index part : contents.empty() ? std::vector<Index>() : scope.parts()) {
        if (const Index group = maybe.around(part); group != noIndex) {
            contents[group].push_back(part);
        }
    }
    for (auto& [cell, content] : contents) {
        for (const Index node : content) {
            m_cellOf[node] = static_cast<Index>(m_cells.size());
        }
        m_cells.push_back(cell);
        m_isOpen.push_back(cellAround(m_facts, cell) == noIndex);
        m_content.push_back(std::move(content));
    }
    for (Index cell = 0; cell < m_cells.size(); ++cell) {
        for (const Index node : m_content[cell]) {
            lookAt(node, cell);
        }
        m_builds.push_back(buildOf(cell));
    }
}

Index Cells::cellOf(Index node) const
{
    const auto cell = m_cellOf.find(node);
    return cell == m_cellOf.end() ? noIndex : cell->second;
}

void Cells::lookAt(Index node, Index cell)
{
    const ModelGraph& graph = m_facts.graph();
    const auto use = [&](Index used) {
        if (m_facts.isData(used) || m_facts.isKind(used, ElementKind::Stream) ||
            m_facts.isKind(used, ElementKind::Host)) {
            m_used[used].insert(cell);
        }
    };
    use(node);
    for (const Index ground : m_facts.grounds(node)) {
        use(ground);
    }
    for (const Arc& arc : graph.out(node)) {
        if (!contains(couplingKinds, graph.relation(arc.relation).kind)) {
            continue;
        }
        const Index other = cellOf(arc.node);
        if (other == noIndex) {
            use(arc.node);
        } else {
            (other == cell ? m_within : m_across).push_back(arc.relation);
        }
    }
    for (const Arc& arc : graph.in(node)) {
        if (cellOf(arc.node) == noIndex &&
            model::isSynchronous(graph.relation(arc.relation).kind)) {
            m_entering.push_back(arc);
        }
    }
}

std::uint64_t Cells::buildOf(Index cell) const
{
    const ModelGraph& graph = m_facts.graph();
    const std::vector<Index>& content = m_content[cell];
    std::map<Index, std::uint64_t> colours;
    for (const Index node : content) {
        colours[node] = mixed(static_cast<std::uint64_t>(graph.kind(node)));
    }
    // A colour says what a part is and, round by round, what stands around it further away. It is
    // stable when a round tells no more parts apart.
    const auto different = [&] {
        std::set<std::uint64_t> seen;
        for (const auto& [node, colour] : colours) {
            seen.insert(colour);
        }
        return seen.size();
    };
    for (std::size_t before = 0, now = different(); now > before;) {
        std::map<Index, std::uint64_t> next;
        for (const Index node : content) {
            std::vector<std::uint64_t> around;
            const auto look = [&](std::span<const Arc> arcs, std::uint64_t direction) {
                for (const Arc& arc : arcs) {
                    const auto kind = graph.relation(arc.relation).kind;
                    const auto other = colours.find(arc.node);
                    if (other != colours.end() && contains(couplingKinds, kind)) {
                        const auto edge = 2 * static_cast<std::uint64_t>(kind) + direction;
                        around.push_back(mixed(other->second ^ mixed(edge)));
                    }
                }
            };
            look(graph.out(node), 0);
            look(graph.in(node), 1);
            next[node] = mixed(colours[node] ^ combined(std::move(around)));
        }
        colours = std::move(next);
        before = now;
        now = different();
    }
    std::vector<std::uint64_t> all;
    for (const auto& [node, colour] : colours) {
        all.push_back(colour);
    }
    return combined(std::move(all));
}

} // namespace corbel::analysis::patterns
