/// The well-known images and name parts that tell what a container is: the file to extend when a
/// product is missing.
#pragma once

#include <span>
#include <string_view>

#include "model/kinds.h"

namespace corbel::model::exchange::containers {

enum class Trait : unsigned char {
    None,
    Collects,  ///< Takes telemetry; those who send it work without it.
    Looks,     ///< Only reads what it is connected to: consoles, exporters, dashboards.
    WebServer, ///< A proxy, unless its name says that it serves pages.
};

struct KnownImage {
    std::string_view name; ///< Last part of the repository, lower case, words joined by `-`.
    ElementKind kind = ElementKind::Service;
    std::string_view type = {}; ///< `store-type`, `platform` or `gateway-type`.
    Trait trait = Trait::None;
};

struct GatewayWord {
    std::string_view word;
    std::string_view type; ///< `gateway-type`
};

std::span<const KnownImage> knownImages();

std::span<const GatewayWord> gatewayWords();
/// Before `gateway`: the name of a business service, not of a gateway.
std::span<const std::string_view> adapterSubjects();
/// Names that end so are databases.
std::span<const std::string_view> databaseWords();
/// Names that end so are streams.
std::span<const std::string_view> streamWords();
/// Names that end so are logic, whatever stands before: `mysql-client`, `redis-worker`.
std::span<const std::string_view> logicWords();
/// Names that hold one of these do something to what they name, once or now and then.
std::span<const std::string_view> jobWords();
/// Images whose names are everyday words; they count only where they are the image's whole name.
std::span<const std::string_view> everydayWords();
/// Names that end so look at something: `kafka-ui`, `postgres-exporter`.
std::span<const std::string_view> toolWords();
/// Last words that say which of several copies it is: `postgres-primary`.
std::span<const std::string_view> placeWords();
/// Words of front ends that serve pages themselves.
std::span<const std::string_view> pageWords();
/// Load generators and simulated users.
std::span<const std::string_view> userNames();

} // namespace corbel::model::exchange::containers
