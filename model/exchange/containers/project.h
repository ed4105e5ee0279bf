/// What the files of a project of containers say, Compose's or Kubernetes', before it becomes a
/// model.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/quantity.h"
#include "model/result.h"

namespace corbel::model::exchange::containers {

/// Why one service names another in the file's own words.
enum class Bond : unsigned char {
    DependsOn,
    Link,
    Network, ///< `network_mode: service:x`
    Volumes, ///< `volumes_from`
    Route,   ///< What an Ingress or a load balancer hands its requests to.
};

struct Dependency {
    Bond bond = Bond::DependsOn;
    std::string service;   ///< For `external_links` the name of a container.
    std::string condition; ///< `service_started`, `service_healthy`, ...; empty when not said.
    bool required = true;
    bool isContainer = false; ///< Comes from `external_links`.
    Place place;
    std::string said = {};                  ///< Of a route: as a person reads it.
    std::optional<std::size_t> target = {}; ///< Index into Project::services, where it is known.
};

/// Bounds of automatic scaling.
struct Scaling {
    int least = 1;
    int most = 1;
    std::optional<double> target; ///< Utilisation, as a fraction.
};

/// A text other than a variable in which addresses may stand.
struct Passage {
    std::string origin; ///< As evidence names it.
    std::string key;    ///< Name of the file or variable, which may announce an address.
    std::string text;
};

/// What runs as one unit: a service of Compose, a workload or gateway of Kubernetes.
struct Service {
    std::string name;
    std::string path; ///< As messages name it: `services.web`.
    Place place;
    std::string image;
    bool isImageWhole = true; ///< False when a variable in it is not set.
    std::string buildContext;
    /// Whose names are reached without saying where; names of others as `name.scope`.
    std::string scope;
    std::vector<std::string> names; ///< What it is addressed by in its scope.
    std::vector<std::string> profiles;
    std::vector<std::string> ports; ///< Those without unset variables.
    bool exposes = false;
    std::vector<std::pair<std::string, std::string>> environment; ///< Keys unique.
    std::vector<Passage> passages;
    std::vector<Dependency> dependencies;
    std::vector<std::pair<std::string, std::string>> linkAliases; ///< Alias, then the service.
    std::optional<int> replicas;                                  ///< 0: none of it is started.
    std::optional<int> needs;
    std::optional<Scaling> scaling;
    bool isStateful = false;
    std::optional<double> cpu;      ///< Cores that one replica asks for.
    std::optional<Quantity> memory; ///< That one replica asks for.
    std::vector<std::pair<std::string, std::string>> properties; ///< Kept as they are.
    /// Notices about its own figures, which stay with the element: analyses rest on them.
    std::vector<std::string> remarks;
};

struct Project {
    std::string name;
    std::vector<Service> services; ///< In the order of their first appearance.
    Notices notices;
    /// Scopes are namespaces: hosts may be written `name.scope`, `name.scope.svc...` and
    /// `replica-0.name...`.
    bool hasNamespaces = false;
};

} // namespace corbel::model::exchange::containers
