/// A small shop with nesting, for tests of the canvas and of the painter.
#pragma once

#include "model/document.h"
#include "tests/support/model_builder.h"

namespace corbel::tests {

/// Eight elements, one of each common shape, a container with two of them, and seven relations.
inline model::Model drawnShop()
{
    using model::Key;
    return ModelBuilder()
        .actor("buyer", {{Key::Name, "Buyer"}})
        .gateway("edge", {{Key::Name, "Edge"}, {Key::GatewayType, "load-balancer"}})
        .group("core", {{Key::Name, "Core"}})
        .service("web", {{Key::Name, "Web"}, {Key::Replicas, 3}})
        .service("orders", {{Key::Name, "주문 서비스"}})
        .store("db", {{Key::Name, "Orders"}, {Key::StoreType, "relational"}})
        .stream("events", {{Key::Name, "order-events"}, {Key::Platform, "kafka"}})
        .team("people", {{Key::Name, "People"}})
        .inside("core", {"web", "orders"})
        .calls("buyer", "edge")
        .calls("edge", "web")
        .calls("web", "orders", {{Key::Name, "place order"}})
        .writes("orders", "db")
        .reads("orders", "db", {{Key::Inferred, true}})
        .publishes("orders", "events")
        .consumes("web", "events")
        .build();
}

inline model::Document documentOf(model::Model model)
{
    model::Document document;
    document.designs.front().model = std::move(model);
    return document;
}

} // namespace corbel::tests
