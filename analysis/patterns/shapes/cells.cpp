#include "analysis/patterns/shapes/cells.h"

#include <algorithm>
#include <iterator>

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
    use(node, cell);
    for (const Index ground : m_facts.grounds(node)) {
        use(ground, cell);
    }
    for (const Arc& arc : graph.out(node)) {
        if (!contains(couplingKinds, graph.relation(arc.relation).kind)) {
            continue;
        }
        const Index other = cellOf(arc.node);
        if (other == noIndex) {
            leave(arc.relation, cell);
        } else if (other == cell) {
            m_within.push_back(arc.relation);
        } else {
            m_across.push_back({arc.relation, cell, other, true});
        }
    }
    for (const Arc& arc : graph.in(node)) {
        if (cellOf(arc.node) == noIndex &&
            model::isSynchronous(graph.relation(arc.relation).kind)) {
            m_entering.push_back(arc);
        }
    }
}

/// Of what is used in passing only what holds data or carries others can be shared.
void Cells::use(Index used, Index cell)
{
    if (m_facts.isData(used) || m_facts.isKind(used, ElementKind::Stream) ||
        m_facts.isKind(used, ElementKind::Host)) {
        m_used[used].insert(cell);
    }
}

void Cells::leave(Index relation, Index cell)
{
    const Index outside = m_facts.graph().to(relation);
    use(outside, cell);
    if (!m_facts.isHard(relation)) {
        return;
    }
    const Reach& reach = reachOf(outside);
    for (const Index node : reach.outside) {
        if (!isInFront(node)) {
            m_used[node].insert(cell);
        }
    }
    std::vector<Index> others;
    std::ranges::copy_if(reach.cells, std::back_inserter(others),
                         [&](Index other) { return other != cell; });
    if (!others.empty()) {
        const auto stated = std::ranges::find_if(others, [&](Index to) { return !isOpen(to); });
        const Index to = stated == others.end() ? others.front() : *stated;
        m_across.push_back({relation, cell, to, false});
    }
}

const Cells::Reach& Cells::reachOf(Index outside)
{
    const auto [known, isNew] = m_reach.try_emplace(outside);
    Reach& reach = known->second;
    std::vector<Index> open;
    const auto see = [&](Index node) {
        if (const Index cell = cellOf(node); cell != noIndex) {
            reach.cells.insert(cell);
        } else if (m_facts.isKind(node, ElementKind::Host)) {
            reach.outside.insert(node);
        } else if (m_facts.isPart(node) || m_facts.isKind(node, ElementKind::System)) {
            if (reach.outside.insert(node).second) {
                open.push_back(node);
            }
        }
    };
    if (isNew) {
        see(outside);
    }
    while (!open.empty()) {
        const Index node = open.back();
        open.pop_back();
        for (const Arc& arc : m_facts.graph().out(node)) {
            if (m_facts.isHard(arc.relation) &&
                !contains(mirrorKinds, m_facts.graph().relation(arc.relation).kind)) {
                see(arc.node);
            }
        }
        for (const Index ground : m_facts.grounds(node)) {
            see(ground);
        }
    }
    return reach;
}

/// A gateway by which requests come into cells.
bool Cells::isInFront(Index node) const
{
    return m_facts.isGateway(node) &&
           std::ranges::any_of(m_facts.graph().out(node), [&](const Arc& arc) {
               return cellOf(arc.node) != noIndex &&
                      model::isSynchronous(m_facts.graph().relation(arc.relation).kind);
           });
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
