#include "analysis/smells/smell_facts.h"

#include <algorithm>

#include "analysis/graph/ownership.h"

namespace corbel::analysis::smells {

using model::Message;

namespace {

/// Names that a message gives before it says how many more there are.
constexpr std::size_t mostNames = 5;

} // namespace

SmellFacts::SmellFacts(const model::Model& model)
    : m_graph(model),
      m_owners(allOwners(m_graph)),
      m_grounds(m_graph.size()),
      m_services(m_graph.size(), noIndex)
{
    for (const Index node : m_graph.fromTheTop()) {
        const Index parent = m_graph.parent(node);
        const auto hosts = m_graph.hosts(node);
        m_grounds[node].assign(hosts.begin(), hosts.end());
        if (m_grounds[node].empty() && parent != noIndex) {
            m_grounds[node] =
                model::canHost(m_graph.kind(parent)) ? std::vector{parent} : m_grounds[parent];
        }
        const Index around = parent == noIndex ? noIndex : m_services[parent];
        m_services[node] = around == noIndex && isService(node) ? node : around;
    }
}

Smell SmellFacts::smell(std::string_view id, std::vector<Index> nodes, std::vector<Index> relations,
                        Message message) const
{
    Smell smell{std::string(id), {}, {}, std::move(message)};
    sortOnce(nodes);
    for (const Index node : nodes) {
        smell.elements.push_back(m_graph.id(node));
    }
    sortOnce(relations);
    for (const Index relation : relations) {
        smell.relations.push_back(m_graph.relation(relation).id.value);
    }
    return smell;
}

Message SmellFacts::name(Index node) const
{
    return Message::verbatim(std::string(model::displayName(m_graph.element(node))));
}

Message SmellFacts::names(const std::vector<Index>& nodes) const
{
    std::vector<Message> parts;
    // One more is named rather than counted: "and 1 more" is no shorter than a name.
    const std::size_t shown = nodes.size() <= mostNames + 1 ? nodes.size() : mostNames;
    for (std::size_t i = 0; i < shown; ++i) {
        parts.push_back(name(nodes[i]));
    }
    Message list = Message::list(std::move(parts));
    return shown == nodes.size() ? list : Message::of("{} and {} more", list, nodes.size() - shown);
}

void sortOnce(std::vector<Index>& indices)
{
    std::ranges::sort(indices);
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

} // namespace corbel::analysis::smells
