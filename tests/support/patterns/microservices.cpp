#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// `size` services in a chain behind an API gateway, each with store, deploy unit and team.
ModelBuilder microservices(int size)
{
    ModelBuilder builder;
    builder.actor("buyer").gateway("api", {{Key::GatewayType, "api-gateway"}});
    builder.calls("buyer", "api");
    for (int i = 0; i < size; ++i) {
        const std::string service = numbered("s", i);
        const std::string store = numbered("d", i);
        const std::string team = numbered("t", i);
        builder.service(service, {{Key::DeployUnit, service}}).store(store).team(team);
        builder.owns(team, {service, store}).reads(service, store).calls("api", service);
        if (i > 0) {
            builder.calls(numbered("s", i - 1), service);
        }
    }
    return builder;
}

} // namespace

std::vector<PatternCase> microservicesCases()
{
    return {
        {"microservices",
         "",
         microservices,
         {{"own-store", "d1", [](ModelBuilder& b) { b.reads("s0", "d1"); }},
          {"own-deploy-unit", "s1", [](ModelBuilder& b) { b.set("s1", Key::DeployUnit, "s0"); }},
          {"own-deploy-unit", "", [](ModelBuilder& b) { b.erase("s1", Key::DeployUnit); }},
          {"one-team", "s1",
           [](ModelBuilder& b) {
               b.set("s1", Key::Team, model::Weights{{"t0", 1}, {"t1", 1}});
           }},
          {"no-circle", "s0", [](ModelBuilder& b) { b.calls("s1", "s0"); }},
          {"no-bypass",
           "calls:s0:s1",
           [](ModelBuilder& b) { b.set("calls:s0:s1", Key::BypassesInterface, true); },
           {},
           true},
          {"one-door", "s1", [](ModelBuilder& b) { b.calls("buyer", "s0").calls("buyer", "s1"); }}},
         [](int size) { return microservices(size).reads("s0", "d1"); }}};
}

} // namespace corbel::tests
