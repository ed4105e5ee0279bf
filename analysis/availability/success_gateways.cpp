#include <algorithm>
#include <iterator>
#include <optional>

#include "analysis/availability/success.h"

namespace corbel::analysis::availability {

using model::ElementKind;
using model::Key;
using model::Message;
using model::RelationKind;

namespace {

/// The slice of a horizontal split that `node` is or stands in.
Index sliceOf(const ModelGraph& graph, Index node)
{
    while (node != noIndex && graph.kind(node) != ElementKind::Partition) {
        node = graph.parent(node);
    }
    return node;
}

/// So many names of a list, and so many gateways, are told; the others are counted.
constexpr std::size_t mostNames = 3;

/// One more is named rather than counted.
std::size_t shownOf(std::size_t count)
{
    return count <= mostNames + 1 ? count : mostNames;
}

/// What holds the same data, as far as the drawing says: one is copied to the other, or takes over.
class SameData {
public:
    explicit SameData(const ModelGraph& graph) : m_graph(graph), m_leader(graph.size(), noIndex)
    {
        for (Index relation = 0; relation < graph.relationCount(); ++relation) {
            const RelationKind kind = graph.relation(relation).kind;
            const Index from = graph.from(relation);
            const Index to = graph.to(relation);
            if ((kind == RelationKind::Replicates || kind == RelationKind::FailsOverTo) &&
                from != noIndex && to != noIndex) {
                const Index one = leader(from);
                const Index other = leader(to);
                m_leader[std::max(one, other)] = std::min(one, other);
                m_leader[std::min(one, other)] = std::min(one, other);
            }
        }
    }

    /// Equal where the data of two stores is; also where they stand in what is copied as a whole.
    Index of(Index store)
    {
        for (Index node = store; node != noIndex; node = m_graph.parent(node)) {
            if (m_leader[node] != noIndex) {
                return leader(node);
            }
        }
        return store;
    }

private:
    Index leader(Index node)
    {
        while (m_leader[node] != noIndex && m_leader[node] != node) {
            m_leader[node] = m_leader[m_leader[node]];
            node = m_leader[node];
        }
        return node;
    }

    const ModelGraph& m_graph;
    std::vector<Index> m_leader; ///< `noIndex` where nothing is copied or taken over.
};

bool keepsData(const ModelGraph& graph, Index node)
{
    return graph.kind(node) == ElementKind::Store &&
           model::textOf(graph.element(node).fields, Key::StoreType) != "cache";
}

/// The data that `target` is, reads or writes, ascending.
std::vector<Index> dataOf(const ModelGraph& graph, SameData& same, Index target)
{
    std::vector<Index> data;
    if (keepsData(graph, target)) {
        data.push_back(same.of(target));
    }
    for (const Arc& arc : graph.out(target)) {
        const RelationKind kind = graph.relation(arc.relation).kind;
        if ((kind == RelationKind::Reads || kind == RelationKind::Writes) &&
            keepsData(graph, arc.node)) {
            data.push_back(same.of(arc.node));
        }
    }
    std::ranges::sort(data);
    const auto repeated = std::ranges::unique(data);
    data.erase(repeated.begin(), repeated.end());
    return data;
}

/// Whether those of the targets that keep data have none in common.
bool areUnlike(const ModelGraph& graph, SameData& same, const std::vector<Index>& relations)
{
    std::optional<std::vector<Index>> common;
    for (const Index relation : relations) {
        std::vector<Index> data = dataOf(graph, same, graph.to(relation));
        if (data.empty()) {
            continue;
        }
        if (common) {
            std::vector<Index> both;
            std::ranges::set_intersection(*common, data, std::back_inserter(both));
            data = std::move(both);
        }
        common = std::move(data);
    }
    return common && common->empty();
}

} // namespace

std::vector<std::pair<Index, std::vector<Index>>> SuccessBuilder::targetsOf(Index gateway) const
{
    std::vector<std::pair<Index, std::vector<Index>>> slices;
    std::vector<Index> all;
    for (const Arc& arc : m_graph.out(gateway)) {
        const model::Relation& relation = m_graph.relation(arc.relation);
        if (arc.node == gateway || !isNeeded(relation) || !model::isSynchronous(relation.kind) ||
            !model::textOf(relation.fields, Key::AnyOf).empty()) {
            continue;
        }
        all.push_back(arc.relation);
        const Index slice = sliceOf(m_graph, arc.node);
        const auto known = std::ranges::find(slices, slice, &decltype(slices)::value_type::first);
        (known == slices.end() ? slices.emplace_back(slice, std::vector<Index>()) : *known)
            .second.push_back(arc.relation);
    }
    // Slices hold different data, so that one cannot stand in for another.
    if (std::ranges::count_if(slices, [](const auto& one) { return one.first != noIndex; }) > 1) {
        return slices;
    }
    slices.clear();
    if (!all.empty()) {
        slices.emplace_back(noIndex, std::move(all));
    }
    return slices;
}

void SuccessBuilder::addGateway(Needs& needs, Index gateway, Index from)
{
    for (const auto& [slice, relations] : targetsOf(gateway)) {
        if (slice != noIndex) {
            assumeOnce(Message::of("a gateway works while every partition behind it does"));
        } else if (relations.size() > 1) {
            m_eitherOr.try_emplace(gateway, relations);
        }
        needs.add(oneOf(relations,
                        slice == noIndex
                            ? Message::of("{} reaches one of its targets", m_graph.id(gateway))
                            : Message::of("{} reaches one of its targets in {}",
                                          m_graph.id(gateway), m_graph.id(slice)),
                        from));
    }
}

/// Those first where it is doubtful that one target stands in for another.
void SuccessBuilder::assumeEitherOr()
{
    if (m_eitherOr.empty()) {
        return;
    }
    SameData same(m_graph);
    std::vector<Index> unlike;
    std::vector<Index> alike;
    for (const auto& [gateway, relations] : m_eitherOr) {
        (areUnlike(m_graph, same, relations) ? unlike : alike).push_back(gateway);
    }
    const auto targets = [&](Index gateway) {
        const std::vector<Index>& relations = m_eitherOr.at(gateway);
        std::vector<Message> names;
        for (std::size_t i = 0; i < shownOf(relations.size()); ++i) {
            names.push_back(Message::verbatim(m_graph.id(m_graph.to(relations[i]))));
        }
        const std::size_t left = relations.size() - names.size();
        const Message list = Message::list(std::move(names));
        return left == 0 ? list : Message::of("{} and {} more", list, left);
    };
    for (std::size_t i = 0; i < shownOf(unlike.size()); ++i) {
        assumeOnce(Message::of("{} works while one of {} does, although these keep data of their "
                               "own; where each answers other requests, give each relation an "
                               "any-of of its own",
                               m_graph.id(unlike[i]), targets(unlike[i])));
    }
    if (shownOf(unlike.size()) < unlike.size()) {
        assumeOnce(Message::of("{} more gateways work while one of their targets does, although "
                               "these keep data of their own",
                               unlike.size() - mostNames));
    }
    for (std::size_t i = 0; i < shownOf(alike.size()); ++i) {
        assumeOnce(
            Message::of("{} works while one of {} does", m_graph.id(alike[i]), targets(alike[i])));
    }
    if (shownOf(alike.size()) < alike.size()) {
        assumeOnce(Message::of("{} more gateways work while one of their targets does",
                               alike.size() - mostNames));
    }
}

} // namespace corbel::analysis::availability
