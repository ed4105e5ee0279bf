#include "model/exchange/kubernetes/workloads.h"

#include <algorithm>
#include <array>

#include "model/exchange/containers/elements.h"
#include "model/exchange/kubernetes/keys.h"

namespace corbel::model::exchange::kubernetes {

namespace {

using text::Node;

constexpr std::size_t mostSelected = 16;

/// A job that runs a store's image talks to the store; it is none.
containers::Nature natureOf(const Object& object, const containers::Service& service)
{
    const containers::Nature nature = containers::natureOf(service);
    const bool isJob = object.isA("Job") || object.isA("CronJob");
    return isJob && nature.kind != ElementKind::Actor ? containers::Nature{} : nature;
}

} // namespace

bool isWorkload(const Object& object)
{
    constexpr std::array<std::string_view, 8> kinds{
        "Deployment", "StatefulSet",           "DaemonSet", "ReplicaSet",
        "Job",        "ReplicationController", "CronJob",   "Pod"};
    return std::ranges::find(kinds, object.kind) != kinds.end();
}

void Workloads::read(Reading& in, const Object& object, const ConfigMaps& configMaps)
{
    containers::Service service;
    service.name = object.name;
    service.path = object.path();
    service.place = object.place;
    service.scope = object.space;
    service.properties = {{"workload", object.kind}};
    service.isStateful = object.isA("StatefulSet");

    std::string path = object.path() + ": spec";
    const Node* spec = object.root->find("spec");
    if (spec != nullptr && object.isA("CronJob")) {
        if (const Node* schedule = spec->find("schedule")) {
            service.properties.emplace_back("schedule", in.scalar(*schedule, path + ".schedule"));
        }
        spec = findIn(*spec, "jobTemplate.spec");
        path += ".jobTemplate.spec";
    }
    const Node* pod = object.root.get();
    if (spec != nullptr && !object.isA("Pod")) {
        in.noteUnknown(*spec, workloadKeys(), path);
        if (const Node* replicas = spec->find("replicas")) {
            refuseTemplate(in, *replicas, replicas->scalar);
            service.replicas = in.replicas(*replicas, path + ".replicas");
        }
        pod = spec->find("template");
        path += ".template";
    }
    const Node* podSpec = pod != nullptr ? pod->find("spec") : nullptr;
    if (spec == nullptr || podSpec == nullptr) {
        in.fail(object.place,
                Message::of("{}: has no {}, which says what it runs", object.path(),
                            object.isA("Pod") ? std::string_view("spec")
                                              : std::string_view("spec.template.spec")));
        return;
    }
    if (object.isA("DaemonSet")) {
        in.note(object.place,
                Message::of("{}: runs once on every node; how many there are is not "
                            "in these files, and 1 is taken",
                            object.path()),
                service);
    }
    readPod(in, *podSpec, object.isA("Pod") ? path : path + ".spec", configMaps, service);

    const std::size_t index = m_services.size();
    m_labels.push_back(
        readTexts(in, findIn(*pod, "metadata.labels"), object.path() + ": metadata.labels"));
    for (const auto& [label, value] : m_labels.back().entries()) {
        m_byLabel[{object.space, label, value}].push_back(index);
    }
    m_byName.emplace(std::tuple(object.space, object.kind, object.name), index);
    m_natures.push_back(natureOf(object, service));
    m_services.push_back(std::move(service));
}

void Workloads::append(containers::Service service, const containers::Nature& nature)
{
    m_services.push_back(std::move(service));
    m_natures.push_back(nature);
}

std::vector<std::size_t> Workloads::select(const std::string& space, const NamedTexts& labels) const
{
    const std::vector<std::size_t>* rarest = nullptr;
    for (const auto& [label, value] : labels.entries()) {
        const auto it = m_byLabel.find({space, label, value});
        if (it == m_byLabel.end()) {
            return {};
        }
        rarest = rarest == nullptr || it->second.size() < rarest->size() ? &it->second : rarest;
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; rarest != nullptr && i < rarest->size(); ++i) {
        const NamedTexts& borne = m_labels[(*rarest)[i]];
        const bool bearsAll = std::ranges::all_of(labels.entries(), [&](const auto& wanted) {
            const std::string* value = borne.find(wanted.first);
            return value != nullptr && *value == wanted.second;
        });
        if (bearsAll && found.size() < mostSelected) {
            found.push_back((*rarest)[i]);
        }
    }
    return found;
}

std::size_t Workloads::find(const std::string& space, const std::string& kind,
                            const std::string& name) const
{
    const auto it = m_byName.find({space, kind, name});
    return it == m_byName.end() ? npos : it->second;
}

} // namespace corbel::model::exchange::kubernetes
