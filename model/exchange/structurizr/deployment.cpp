#include "model/exchange/structurizr/deployment.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include <fmt/format.h>

namespace corbel::model::exchange::structurizr {
namespace {

constexpr std::int64_t mostReplicas = 1'000'000;

class Opener {
public:
    Opener(const Workspace& workspace, const std::vector<std::vector<Index>>& children)
        : m_workspace(workspace),
          m_children(children)
    {
    }

    Deployment run(Index environment)
    {
        m_deployment.name = m_workspace.items[environment].name;
        openChildren(environment, {});
        settleFailover();
        return std::move(m_deployment);
    }

private:
    /// Where a node copy stands, and how many of it there are.
    struct Surroundings {
        std::optional<std::size_t> node;
        std::optional<std::size_t> host; ///< The nearest node that is no group.
        int copies = 1;                  ///< Of the surrounding node, all of them laid open.
        int replicas = 1;                ///< Copies that are not laid open.
        bool insideHost = false;
        bool failover = false;
    };

    void openChildren(Index parent, const Surroundings& around)
    {
        for (const Index child : m_children[parent]) {
            const Item& item = m_workspace.items[child];
            if (item.kind == ItemKind::Group || item.kind == ItemKind::DeploymentNode) {
                openNode(child, around);
            } else if (around.host) {
                const Standing standing{*around.host, around.replicas, child};
                if (item.kind == ItemKind::InfrastructureNode) {
                    m_deployment.infrastructure[child].push_back(standing);
                } else if (item.of) {
                    const bool failover = around.failover || isFailover(item);
                    (failover ? m_deployment.passive : m_deployment.active)[*item.of].push_back(
                        standing);
                }
            }
        }
    }

    void openNode(Index index, const Surroundings& around)
    {
        const Item& item = m_workspace.items[index];
        Surroundings inside = around;
        NodeCopy node;
        node.item = index;
        node.parent = around.node;
        int shown = 1;
        if (item.kind == ItemKind::Group) {
            node.guess.kind = ElementKind::Group;
        } else {
            node.guess = guessPhysical(item, holdsNodes(index), around.insideHost);
            inside.insideHost = node.guess.kind == ElementKind::Host;
            inside.failover = around.failover || isFailover(item);
            const int count = countOf(item);
            if (count <= mostHostCopies / around.copies) {
                shown = count;
                inside.copies = around.copies * count;
            } else {
                inside.replicas =
                    static_cast<int>(std::min(std::int64_t{around.replicas} * count, mostReplicas));
                noticeOnce(item, Message::of("{} stands for {} equal nodes in one box, so analyses "
                                             "see them fail together; draw them apart where that "
                                             "matters",
                                             m_workspace.label(index), count));
            }
        }
        for (int copy = 1; copy <= shown; ++copy) {
            node.name = shown == 1 ? item.name : fmt::format("{} {}", item.name, copy);
            node.path =
                around.node ? m_deployment.nodes[*around.node].path : std::vector<std::string>();
            node.path.push_back(node.name);
            inside.node = m_deployment.nodes.size();
            inside.host = item.kind == ItemKind::Group ? around.host : inside.node;
            m_deployment.nodes.push_back(node);
            openChildren(index, inside);
        }
    }

    /// The instances of a node; of a range its least, for that is what is certain to be there.
    int countOf(const Item& item)
    {
        const int count = std::max(item.instances.least, 1);
        if (item.instances.most != item.instances.least) {
            noticeOnce(item, Message::of("deploymentNode \"{}\" has {}..{} instances; {} of them "
                                         "taken",
                                         item.name, item.instances.least,
                                         item.instances.most ? std::to_string(*item.instances.most)
                                                             : std::string("N"),
                                         count));
        }
        return count;
    }

    bool holdsNodes(Index index) const
    {
        return std::ranges::any_of(m_children[index], [&](Index child) {
            const ItemKind kind = m_workspace.items[child].kind;
            return kind == ItemKind::DeploymentNode ||
                   (kind == ItemKind::Group && holdsNodes(child));
        });
    }

    void noticeOnce(const Item& item, Message message)
    {
        if (m_given.emplace(item.place, message).second) {
            m_deployment.notices.push_back({item.place, std::move(message)});
        }
    }

    /// A standby without anything that it stands by for is what runs.
    void settleFailover()
    {
        for (auto at = m_deployment.passive.begin(); at != m_deployment.passive.end();) {
            if (m_deployment.active.contains(at->first)) {
                ++at;
                continue;
            }
            noticeOnce(m_workspace.items[at->second.front().instance],
                       Message::of("{} has only failover instances in {}; they are taken as "
                                   "active",
                                   m_workspace.label(at->first), m_deployment.name));
            m_deployment.active.insert(*at);
            at = m_deployment.passive.erase(at);
        }
    }

    const Workspace& m_workspace;
    const std::vector<std::vector<Index>>& m_children;
    std::set<std::pair<Place, Message>> m_given;
    Deployment m_deployment;
};

} // namespace

Deployment layOpen(const Workspace& workspace, const std::vector<std::vector<Index>>& children,
                   Index environment)
{
    return Opener(workspace, children).run(environment);
}

} // namespace corbel::model::exchange::structurizr
