#include "model/exchange/kubernetes/cluster.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "model/exchange/kubernetes/doors.h"
#include "model/exchange/kubernetes/objects.h"
#include "model/exchange/kubernetes/scaling.h"
#include "model/exchange/kubernetes/workloads.h"

namespace corbel::model::exchange::kubernetes {

namespace {

constexpr std::size_t mostKindsListed = 8;

/// Calls `read` for the objects that `isWanted`, in the order of the files.
void forEach(Reading& in, const std::vector<Object>& objects, auto isWanted, auto read)
{
    for (const Object& object : objects) {
        if (isWanted(object)) {
            in.startFile(object.place.file);
            read(object);
        }
    }
}

auto isA(std::string_view kind)
{
    return [kind](const Object& object) { return object.isA(kind); };
}

ConfigMaps configMapsOf(Reading& in, const std::vector<Object>& objects)
{
    ConfigMaps maps;
    forEach(in, objects, isA("ConfigMap"), [&](const Object& object) {
        maps.emplace(std::pair(object.space, object.name),
                     readTexts(in, object.root->find("data"), object.path() + ": data"));
    });
    return maps;
}

/// Namespaces of what is drawn, where there are several; those that nobody wrote have no name that
/// a person would know.
std::vector<std::string> spacesOf(const std::vector<Object>& objects,
                                  const std::vector<containers::Service>& services)
{
    std::set<std::string> used;
    for (const containers::Service& service : services) {
        used.insert(service.scope);
    }
    std::vector<std::string> written;
    for (const Object& object : objects) {
        if (object.isSpaceSaid && used.size() > 1 && used.contains(object.space) &&
            std::ranges::find(written, object.space) == written.end()) {
            written.push_back(object.space);
        }
    }
    return written;
}

Message nothingFound(const std::vector<Object>& objects)
{
    std::set<std::string> kinds;
    for (const Object& object : objects) {
        kinds.insert(object.kind);
    }
    if (kinds.size() > mostKindsListed || kinds.empty()) {
        return Message::of("has no workload; expected at least one Deployment, StatefulSet, "
                           "DaemonSet, ReplicaSet, Job, CronJob or Pod");
    }
    return Message::of("has no workload; found {}, expected at least one Deployment, StatefulSet, "
                       "DaemonSet, ReplicaSet, Job, CronJob or Pod",
                       fmt::format("{}", fmt::join(kinds, ", ")));
}

} // namespace

Result<Cluster> readCluster(const std::vector<Source>& files)
{
    Reading in("Kubernetes");
    const std::vector<Object> objects = readObjects(in, files);
    const ConfigMaps configMaps = configMapsOf(in, objects);
    Workloads workloads;
    forEach(in, objects, isWorkload,
            [&](const Object& object) { workloads.read(in, object, configMaps); });
    const bool isEmpty = workloads.services().empty();
    Doors doors(in, workloads);
    forEach(in, objects, isA("Service"), [&](const Object& object) { doors.readService(object); });
    forEach(in, objects, isA("Ingress"), [&](const Object& object) { doors.readIngress(object); });
    doors.nameTheRest();
    forEach(in, objects, isA("HorizontalPodAutoscaler"),
            [&](const Object& object) { readAutoscaler(in, object, workloads); });
    forEach(in, objects, isA("PodDisruptionBudget"),
            [&](const Object& object) { readBudget(in, object, workloads); });

    if (Problems problems = in.takeProblems(); !problems.empty()) {
        return failure(std::move(problems));
    }
    if (isEmpty) {
        return failure({files.empty() ? "" : files.front().file, 0, 0}, nothingFound(objects));
    }
    Cluster cluster;
    cluster.spaces = spacesOf(objects, workloads.services());
    for (containers::Service& service : workloads.services()) {
        const bool isDrawn =
            std::ranges::find(cluster.spaces, service.scope) != cluster.spaces.end();
        if (service.scope != "default" && !isDrawn) {
            service.properties.emplace_back("namespace", service.scope);
        }
    }
    cluster.natures = std::move(workloads.natures());
    cluster.project.services = std::move(workloads.services());
    cluster.project.hasNamespaces = true;
    cluster.project.notices = in.takeNotices();
    return cluster;
}

} // namespace corbel::model::exchange::kubernetes
