/// The workloads of a cluster, found by namespace, kind, name and labels.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "model/exchange/containers/catalogue.h"
#include "model/exchange/containers/project.h"
#include "model/exchange/kubernetes/objects.h"
#include "model/exchange/kubernetes/pod.h"

namespace corbel::model::exchange::kubernetes {

/// Whether objects of this kind start pods.
bool isWorkload(const Object& object);

class Workloads {
public:
    /// Reads a workload as the next service; messages go to `in`.
    void read(Reading& in, const Object& object, const ConfigMaps& configMaps);

    /// What stands before workloads or beside them; no label finds it.
    void append(containers::Service service, const containers::Nature& nature);

    std::vector<containers::Service>& services() { return m_services; }
    std::vector<containers::Nature>& natures() { return m_natures; }

    /// Those of the namespace whose pods bear all of the labels, at least one; 16 at most.
    std::vector<std::size_t> select(const std::string& space, const NamedTexts& labels) const;
    /// The one of that kind and name, or `npos`.
    std::size_t find(const std::string& space, const std::string& kind,
                     const std::string& name) const;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    std::vector<containers::Service> m_services;
    std::vector<containers::Nature> m_natures;
    std::vector<NamedTexts> m_labels; ///< Of the pods of each.
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> m_byName;
    /// By namespace, label and its value.
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::size_t>> m_byLabel;
};

} // namespace corbel::model::exchange::kubernetes
