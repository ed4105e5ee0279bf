#include "model/exchange/kubernetes/doors.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/exchange/containers/addresses.h"

namespace corbel::model::exchange::kubernetes {

namespace {

using containers::Nature;
using containers::Service;
using text::Node;

constexpr std::size_t longestShown = 100;
constexpr std::size_t mostRoutes = 1'000; ///< Of one Ingress.

std::string textAt(Reading& in, const Object& object, std::string_view key)
{
    const Node* node = findIn(*object.root, key);
    return node != nullptr ? in.scalar(*node, object.path() + ": " + std::string(key))
                           : std::string();
}

void addOnce(std::vector<std::string>& texts, const std::string& text)
{
    if (std::ranges::find(texts, text) == texts.end()) {
        texts.push_back(text);
    }
}

} // namespace

Service Doors::door(const Object& object) const
{
    Service service;
    service.name = object.name;
    service.path = object.path();
    service.place = object.place;
    service.scope = object.space;
    service.properties = {{"workload", object.kind}};
    return service;
}

std::vector<std::string> Doors::portsOf(const Object& object)
{
    std::vector<std::string> ports;
    const std::string path = object.path() + ": spec.ports";
    const Node* list = findIn(*object.root, "spec.ports");
    if (list == nullptr || list->isNull()) {
        return ports;
    }
    if (!list->isSequence()) {
        m_in.wrongKind(*list, path, Message::of("a list of ports"));
        return ports;
    }
    for (const text::NodePtr& item : list->items) {
        const Node* port = item->find("port");
        if (port == nullptr) {
            m_in.fail(m_in.at(*item), Message::of("{}: a port needs 'port', its number", path));
            continue;
        }
        const std::string number = m_in.scalar(*port, path);
        refuseTemplate(m_in, *port, number);
        const Node* target = item->find("targetPort");
        const std::string inside = target != nullptr ? m_in.scalar(*target, path) : number;
        ports.push_back(inside == number ? number : fmt::format("{}:{}", number, inside));
    }
    return ports;
}

void Doors::readService(const Object& object)
{
    const std::string type = textAt(m_in, object, "spec.type");
    Targets& targets = m_services[{object.space, object.name}];
    if (type == "ExternalName") {
        addExternal(object, textAt(m_in, object, "spec.externalName"));
        return;
    }
    const NamedTexts selector =
        readTexts(m_in, findIn(*object.root, "spec.selector"), object.path() + ": spec.selector");
    if (selector.entries().empty()) {
        m_in.note(object.place, Message::of("{}: has no selector; who answers to it is not in "
                                            "these files",
                                            object.path()));
        return;
    }
    const std::vector<std::string> ports = portsOf(object);
    targets = m_workloads.select(object.space, selector);
    if (targets.empty()) {
        m_in.note(object.place,
                  Message::of("{}: selects no workload of these files", object.path()));
    }
    for (const std::size_t target : targets) {
        Service& workload = m_workloads.services()[target];
        workload.exposes = true;
        workload.names.push_back(object.name);
        for (const std::string& port : ports) {
            addOnce(workload.ports, port);
        }
    }
    if (type == "LoadBalancer") {
        addBalancer(object, selector, targets);
    }
}

void Doors::addExternal(const Object& object, const std::string& host)
{
    if (host.find(".svc") != std::string::npos) {
        m_in.note(object.place,
                  Message::of("{}: stands for '{}', a name of another namespace, "
                              "which is not followed",
                              object.path(), containers::shorten(host, longestShown)));
        return;
    }
    Service service = door(object);
    service.names = {object.name, host};
    service.properties.emplace_back("address", host);
    m_services[{object.space, object.name}] = {m_workloads.services().size()};
    m_workloads.append(std::move(service), Nature{ElementKind::System, {}, {}, false, false});
}

void Doors::addBalancer(const Object& object, const NamedTexts& selector, const Targets& targets)
{
    std::vector<std::string> labels;
    for (const auto& [label, value] : selector.entries()) {
        labels.push_back(fmt::format("{}={}", label, value));
    }
    Service gateway = door(object);
    gateway.ports = portsOf(object);
    for (const std::size_t target : targets) {
        containers::Dependency dependency;
        dependency.bond = containers::Bond::Route;
        dependency.said = fmt::format("selector {}", fmt::join(labels, ", "));
        dependency.target = target;
        gateway.dependencies.push_back(std::move(dependency));
    }
    m_workloads.append(std::move(gateway),
                       Nature{ElementKind::Gateway, "load-balancer", {}, false, false});
}

void Doors::readIngress(const Object& object)
{
    Service gateway = door(object);
    for (const std::string_view key : {"spec.defaultBackend", "spec.backend"}) {
        if (const Node* backend = findIn(*object.root, key)) {
            route(object, *backend, "default", gateway);
        }
    }
    const Node* rules = findIn(*object.root, "spec.rules");
    for (const text::NodePtr& rule : rules ? rules->items : std::vector<text::NodePtr>{}) {
        const Node* host = rule->find("host");
        const std::string whose = host != nullptr ? m_in.scalar(*host, object.path()) : "*";
        const Node* paths = findIn(*rule, "http.paths");
        for (const text::NodePtr& path : paths ? paths->items : std::vector<text::NodePtr>{}) {
            const Node* written = path->find("path");
            const std::string below = written ? m_in.scalar(*written, object.path()) : "/";
            if (const Node* backend = path->find("backend")) {
                route(object, *backend, whose + below, gateway);
            }
        }
    }
    if (gateway.dependencies.empty()) {
        m_in.note(object.place,
                  Message::of("{}: leads to no workload of these files", object.path()));
    }
    m_workloads.append(std::move(gateway), Nature{ElementKind::Gateway, "proxy", {}, false, false});
}

void Doors::route(const Object& object, const Node& backend, const std::string& rule,
                  Service& gateway)
{
    const std::string path = object.path() + ": backend";
    const Node* name = findIn(backend, "service.name");
    name = name != nullptr ? name : backend.find("serviceName");
    if (name == nullptr) {
        m_in.note(m_in.at(backend),
                  Message::of("{}: names no Service; no relation is drawn", path));
        return;
    }
    const std::string service = m_in.scalar(*name, path);
    refuseTemplate(m_in, *name, service);
    const auto it = m_services.find({object.space, service});
    if (it == m_services.end()) {
        m_in.note(m_in.at(*name), Message::of("{}: the Service '{}' is not in these files; no "
                                              "relation is drawn",
                                              path, containers::shorten(service, longestShown)));
        return;
    }
    for (const std::size_t target : it->second) {
        if (gateway.dependencies.size() < mostRoutes) {
            containers::Dependency dependency;
            dependency.bond = containers::Bond::Route;
            dependency.said =
                fmt::format("rule {} to {}", containers::shorten(rule, longestShown), service);
            dependency.target = target;
            gateway.dependencies.push_back(std::move(dependency));
        } else if (gateway.dependencies.size() == mostRoutes) {
            m_in.fail(object.place, Message::of("{}: more than the {} rules that are accepted",
                                                object.path(), mostRoutes));
            return;
        }
    }
}

void Doors::nameTheRest()
{
    for (Service& service : m_workloads.services()) {
        if (!m_services.contains({service.scope, service.name})) {
            service.names.push_back(service.name);
        }
    }
}

} // namespace corbel::model::exchange::kubernetes
