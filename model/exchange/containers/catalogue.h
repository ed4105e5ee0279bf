/// What a container is, told from the name of its image and from its own name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/kinds.h"

namespace corbel::model::exchange::containers {

struct Nature {
    ElementKind kind = ElementKind::Service;
    std::string_view type;    ///< `store-type`, `platform` or `gateway-type`; empty if unknown.
    std::string_view product; ///< The well-known image it was recognised by, or empty.
    bool collects = false;    ///< Telemetry: others only report to it, and work without it.
    bool looks = false;       ///< A console, exporter or dashboard: it only reads.

    bool operator==(const Nature&) const = default;
};

/// The image decides where it is well known; else the role that the image's or the container's name
/// ends in (`-db`, `-proxy`, `-ui`), else a product named in them (`mysql-orders`).
Nature natureOf(std::string_view image, std::string_view buildContext, std::string_view name);

/// `ghcr.io/acme/shop/Orders-DB:1.2@sha256:...` → `orders-db`.
std::string imageBase(std::string_view image);

/// The words of a name in lower case, cut at everything but letters and digits.
std::vector<std::string> wordsOf(std::string_view name);

/// The words of a store's name without those that say that it is one: `carts-db` → `carts`.
std::vector<std::string> ownerWords(std::string_view storeName);

/// The words of a service's name without those that say that it is one: `carts-service` → `carts`.
std::vector<std::string> subjectWords(std::string_view serviceName);

/// The store type that listens on this well-known port, or empty.
std::string_view storeTypeOfPort(int port);

/// The store type whose image reads environment variables of this name, or empty.
std::string_view storeTypeOfVariable(std::string_view name);

} // namespace corbel::model::exchange::containers
