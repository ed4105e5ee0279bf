#include "model/exchange/kubernetes/importer.h"

#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "model/exchange/containers/edges.h"
#include "model/exchange/containers/elements.h"
#include "model/exchange/kubernetes/cluster.h"
#include "model/exchange/slug.h"

namespace corbel::model::exchange {

namespace {

using namespace containers;
using kubernetes::Cluster;

/// What tells a service from others of its name, for ids that do not depend on the order of files.
class Ids {
public:
    explicit Ids(const Cluster& cluster) : m_cluster(cluster)
    {
        for (std::size_t i = 0; i < cluster.project.services.size(); ++i) {
            const Service& service = cluster.project.services[i];
            ++m_all[service.name];
            m_workloads[service.name] += isDoor(i) ? 0 : 1;
            m_inScope[{service.scope, service.name}] += isDoor(i) ? 0 : 1;
        }
    }

    std::vector<std::string> take(UniqueIds& ids) const
    {
        std::vector<std::string> taken(m_cluster.project.services.size());
        for (const bool isLong : {false, true}) { // Short ids are for those that need no other.
            for (std::size_t i = 0; i < taken.size(); ++i) {
                if (needsMore(i) == isLong) {
                    taken[i] = ids.take(wanted(i), "workload");
                }
            }
        }
        return taken;
    }

private:
    const Service& service(std::size_t i) const { return m_cluster.project.services[i]; }

    bool isDoor(std::size_t i) const
    {
        return service(i).path.starts_with("Ingress/") || service(i).path.starts_with("Service/");
    }

    bool needsMore(std::size_t i) const
    {
        const std::string& name = service(i).name;
        const bool isOnlyWorkload = !isDoor(i) && m_workloads.at(name) == 1;
        return m_all.at(name) > 1 && !isOnlyWorkload;
    }

    std::string wanted(std::size_t i) const
    {
        const Service& one = service(i);
        if (!needsMore(i)) {
            return one.name;
        }
        if (isDoor(i)) {
            const bool isSystem = m_cluster.natures[i].kind == ElementKind::System;
            const bool isIngress = one.path.starts_with("Ingress/");
            return fmt::format("{}-{}", one.name,
                               isSystem    ? "external"
                               : isIngress ? "ingress"
                                           : "load-balancer");
        }
        return m_inScope.at({one.scope, one.name}) > 1
                   ? fmt::format("{}-{}", one.name, one.path.substr(0, one.path.find('/')))
                   : fmt::format("{}-{}", one.scope, one.name);
    }

    const Cluster& m_cluster;
    std::map<std::string, int> m_all;
    std::map<std::string, int> m_workloads;
    std::map<std::pair<std::string, std::string>, int> m_inScope;
};

Element makeGroup(const std::string& space, std::string id)
{
    Element group{ElementId{std::move(id)}, ElementKind::Group, {}};
    if (space != group.id.value) {
        group.fields.set(Key::Name, space);
    }
    group.fields.set(Key::GroupType, "domain");
    return group;
}

} // namespace

Result<Imported> importKubernetes(const std::vector<Source>& files)
{
    auto cluster = kubernetes::readCluster(files);
    if (!cluster) {
        return failure(std::move(cluster.error()));
    }
    Edges concluded = concludeEdges(cluster->project, cluster->natures);

    Imported imported;
    imported.notices = std::move(cluster->project.notices);
    std::ranges::move(concluded.notices, std::back_inserter(imported.notices));
    Model& model = imported.document.designs.front().model;
    UniqueIds ids;
    const std::vector<std::string> taken = Ids(*cluster).take(ids);
    std::map<std::string, std::string> groups;
    for (const std::string& space : cluster->spaces) {
        groups[space] = ids.take(ids.contains(space) ? space + "-namespace" : space, "namespace");
    }
    for (std::size_t i = 0; i < taken.size(); ++i) {
        const Service& service = cluster->project.services[i];
        Element element = makeElement(service, cluster->natures[i], taken[i]);
        const auto it = groups.find(service.scope);
        if (it != groups.end() && element.kind != ElementKind::System) {
            element.fields.set(Key::Parent, it->second);
        }
        model.elements.append(std::move(element));
    }
    for (const std::string& space : cluster->spaces) {
        model.elements.append(makeGroup(space, groups[space]));
    }
    for (const Edge& edge : concluded.edges) {
        model.relations.append(makeRelation(model, edge));
    }
    return imported;
}

} // namespace corbel::model::exchange
