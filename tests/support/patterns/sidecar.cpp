#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// `count` services in pods of their own, each with a sidecar through which it talks to the next.
ModelBuilder mesh(int count)
{
    ModelBuilder builder;
    for (int i = 0; i < count; ++i) {
        const std::string service = numbered("s", i);
        const std::string proxy = numbered("x", i);
        const std::string pod = numbered("pod", i);
        builder.host(pod, {{Key::HostType, "pod"}}).service(service);
        builder.gateway(proxy, {{Key::GatewayType, "sidecar"}});
        builder.runsOn(service, {pod}).runsOn(proxy, {pod});
        builder.calls(proxy, service).calls(service, proxy);
        if (i > 0) {
            builder.calls(numbered("x", i - 1), proxy);
        }
    }
    return builder;
}

} // namespace

std::vector<PatternCase> sidecarCases()
{
    return {{"sidecar",
             "",
             mesh,
             {{"traffic-through-it",
               "calls:s0:s1",
               [](ModelBuilder& b) { b.calls("s0", "s1"); },
               {},
               true},
              {"traffic-through-it",
               "calls:x2:s0",
               [](ModelBuilder& b) { b.calls("x2", "s0"); },
               {},
               true},
              {"one-service-each", "x1",
               [](ModelBuilder& b) {
                   b.runsOn("s2", {"pod1"}).runsOn("x2", {"pod1"}).calls("x1", "s2");
               }},
              {"every-service-has-one", "bare",
               [](ModelBuilder& b) {
                   b.host("own").service("bare").runsOn("bare", {"own"}).calls("bare", "x1");
               }},
              {"beside-a-service", "stray",
               [](ModelBuilder& b) {
                   b.host("elsewhere").gateway("stray", {{Key::GatewayType, "sidecar"}});
                   b.runsOn("stray", {"elsewhere"}).calls("stray", "s1");
               }}},
             [](int size) { return mesh(size).calls("s0", "s1"); }}};
}

} // namespace corbel::tests
