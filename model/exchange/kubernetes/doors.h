/// How workloads are reached: Services give them names, load balancers and Ingresses stand before
/// them.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/exchange/kubernetes/workloads.h"

namespace corbel::model::exchange::kubernetes {

class Doors {
public:
    /// After all workloads have been read; both outlive this.
    Doors(Reading& in, Workloads& workloads) : m_in(in), m_workloads(workloads) {}

    void readService(const Object& object);
    /// After all services.
    void readIngress(const Object& object);
    /// Workloads that no Service of their own name hides may be meant by their name: the Service
    /// may stand in a file that was not given.
    void nameTheRest();

private:
    using Targets = std::vector<std::size_t>; ///< Indices of services.

    containers::Service door(const Object& object) const;
    void addExternal(const Object& object, const std::string& host);
    void addBalancer(const Object& object, const NamedTexts& selector, const Targets& targets);
    std::vector<std::string> portsOf(const Object& object);
    void route(const Object& object, const text::Node& backend, const std::string& rule,
               containers::Service& gateway);

    Reading& m_in;
    Workloads& m_workloads;
    std::map<std::pair<std::string, std::string>, Targets> m_services; ///< By namespace and name.
};

} // namespace corbel::model::exchange::kubernetes
