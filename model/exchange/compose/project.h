/// What a Compose project says, with its variables put in, before it becomes a model.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/exchange/compose/env.h"
#include "model/exchange/source.h"
#include "model/quantity.h"
#include "model/result.h"

namespace corbel::model::exchange::compose {

/// Why one service names another in the file's own words.
enum class Bond : unsigned char {
    DependsOn,
    Link,
    Network, ///< `network_mode: service:x`
    Volumes, ///< `volumes_from`
};

struct Dependency {
    Bond bond = Bond::DependsOn;
    std::string service;   ///< For `external_links` the name of a container.
    std::string condition; ///< `service_started`, `service_healthy`, ...; empty when not said.
    bool required = true;
    bool isContainer = false; ///< Comes from `external_links`.
    Place place;
};

struct Service {
    std::string name;
    Place place;
    std::string image;
    bool isImageWhole = true; ///< False when a variable in it is not set.
    std::string buildContext;
    std::string containerName;
    std::string hostname;
    std::vector<std::string> aliases; ///< Of all its networks.
    std::vector<std::string> profiles;
    std::vector<std::string> ports; ///< Those without unset variables.
    bool exposes = false;
    std::vector<std::pair<std::string, std::string>> environment; ///< Keys unique.
    std::string command;    ///< Of a list: its words, joined by blanks.
    std::string entrypoint; ///< As `command`.
    std::vector<Dependency> dependencies;
    std::vector<std::pair<std::string, std::string>> linkAliases; ///< Alias, then the service.
    std::optional<int> replicas;
    std::optional<double> cpuLimit;
    std::optional<double> cpuReservation;
    std::optional<Quantity> memoryLimit;
    std::optional<Quantity> memoryReservation;
};

struct Project {
    std::string name;
    std::vector<Service> services; ///< In the order of their first appearance.
    Notices notices;
};

/// Reads the files of one project; later ones override and extend earlier ones, as
/// `docker compose -f a -f b` does. Lists all problems, up to 50.
Result<Project> readProject(const std::vector<Source>& files, const Variables& variables);

/// `512M`, `1gb`, `64k`, `1024`: Compose's sizes, whose prefixes are powers of 1024.
std::optional<Quantity> parseBytes(std::string_view text);

} // namespace corbel::model::exchange::compose
