#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// Two clients, one of them through a content network, before one API gateway and `count` services.
ModelBuilder gated(int count)
{
    ModelBuilder builder;
    builder.actor("buyer").actor("partner").gateway("cdn", {{Key::GatewayType, "cdn"}});
    builder.gateway("api", {{Key::GatewayType, "api-gateway"}});
    builder.calls("buyer", "cdn").calls("cdn", "api").calls("partner", "api");
    for (int i = 0; i < count; ++i) {
        const std::string service = numbered("s", i);
        const std::string store = numbered("d", i);
        builder.service(service).store(store).reads(service, store).calls("api", service);
    }
    return builder;
}

} // namespace

std::vector<PatternCase> apiGatewayCases()
{
    return {{"api-gateway",
             "",
             gated,
             {{"entries-by-gateway",
               "calls:buyer:s1",
               [](ModelBuilder& b) { b.calls("buyer", "s1"); },
               {},
               true},
              {"entries-by-gateway",
               "calls:cdn:s1",
               [](ModelBuilder& b) { b.calls("cdn", "s1"); },
               {},
               true},
              {"no-way-back", "calls:s1:api", [](ModelBuilder& b) { b.calls("s1", "api"); }},
              {"no-data-behind", "reads:api:d1", [](ModelBuilder& b) { b.reads("api", "d1"); }},
              {"gateway-before-services", "",
               [](ModelBuilder& b) { b.erase("api", Key::GatewayType); }}},
             [](int size) { return gated(size).calls("buyer", "s1"); }}};
}

} // namespace corbel::tests
