#include "analysis/availability/recovery_grounds.h"

#include <algorithm>
#include <set>

namespace corbel::analysis::availability {

using model::Key;

namespace {

/// All that is asked of a store or stream when it is to be told whether its data is gone.
struct Grounds {
    std::set<Index> elements;
    std::set<std::string_view> providers; ///< Those that are not drawn.
    bool isOpen = false; ///< It may be gone while nothing that it stands on is down.
};

void find(const Drawing& drawing, Index node, Grounds& grounds)
{
    std::vector<Index> open{node};
    std::set<Index> seen{node};
    const auto visit = [&](Index next) {
        if (next != noIndex && seen.insert(next).second) {
            open.push_back(next);
        }
    };
    while (!open.empty()) {
        const Index at = open.back();
        open.pop_back();
        grounds.elements.insert(at);
        visit(drawing.standsIn(at));
        const std::span<const Index> hosts = drawing.hostsOf(at);
        grounds.elements.insert(hosts.begin(), hosts.end());
        const std::vector<Index>& members = drawing.members(at);
        grounds.elements.insert(members.begin(), members.end());
        if (const Index provider = drawing.provider(at); provider != noIndex) {
            grounds.elements.insert(provider);
        } else if (!drawing.providerName(at).empty()) {
            grounds.providers.insert(drawing.providerName(at));
        }
        const model::Record& fields = drawing.element(at).fields;
        const Index brokers = drawing.graph().indexOf(model::textOf(fields, Key::Brokers));
        const bool hasNoCopy = model::amountOf(fields, Key::Replication).value_or(1.0) < 1.0;
        grounds.isOpen = grounds.isOpen || (brokers != noIndex && hasNoCopy);
        visit(brokers);
    }
}

} // namespace

DataGrounds::DataGrounds(const Drawing& drawing, const HealthGraph& health,
                         std::span<const Index> data)
{
    const ModelTree& tree = health.tree();
    std::vector<std::pair<Index, Index>> on;
    std::set<std::pair<Index, Index>> elements;
    for (const Index node : data) {
        Grounds grounds;
        find(drawing, node, grounds);
        for (const Index element : grounds.elements) {
            on.emplace_back(element, node);
            elements.emplace(tree.itself[element], element);
            grounds.isOpen = grounds.isOpen || health.usual(tree.itself[element]) == Health::Down;
        }
        for (const std::string_view provider : grounds.providers) {
            m_named[provider].push_back(node);
        }
        if (grounds.isOpen) {
            m_always.push_back(node);
        }
    }
    m_on = Grouped<Index>(drawing.graph().size(), on);
    m_elements = Grouped<Index>(tree.nodes.size(), {elements.begin(), elements.end()});
}

std::vector<Index> DataGrounds::exposed(Index element, std::string_view name,
                                        std::span<const std::pair<NodeIndex, Health>> states) const
{
    std::vector<Index> exposed = m_always;
    const auto add = [&](auto list) { exposed.insert(exposed.end(), list.begin(), list.end()); };
    if (element != noIndex) {
        add(m_on[element]);
    } else if (const auto named = m_named.find(name); named != m_named.end()) {
        add(std::span(named->second));
    }
    for (const auto& [node, state] : states) {
        if (state == Health::Down) {
            for (const Index down : m_elements[node]) {
                add(m_on[down]);
            }
        }
    }
    std::ranges::sort(exposed);
    const auto rest = std::ranges::unique(exposed);
    exposed.erase(rest.begin(), rest.end());
    return exposed;
}

} // namespace corbel::analysis::availability
