#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;
using model::Quantity;
using model::Unit;

namespace {

Fields rented(const char* provider, const char* serviceModel)
{
    return {{Key::Provider, provider}, {Key::ServiceModel, serviceModel}};
}

/// `size` services on machines of one provider, over its database, of which another provider has
/// a copy.
ModelBuilder cloud(int size)
{
    ModelBuilder builder;
    builder.actor("user").gateway("g").host("hg", rented("acme", "iaas")).runsOn("g", {"hg"});
    builder.calls("user", "g");
    builder.store("db").host("base", rented("acme", "dbaas")).runsOn("db", {"base"});
    builder.store("copy").host("far", rented("globex", "iaas")).runsOn("copy", {"far"});
    builder.replicates("db", "copy");
    for (int i = 0; i < size; ++i) {
        model::Record autoscale;
        autoscale.set(Key::Min, 1);
        autoscale.set(Key::Max, 9);
        const std::string service = numbered("s", i);
        const std::string host = numbered("vm", i);
        builder.host(host, rented("acme", "iaas"));
        builder.service(service, {{Key::Autoscale, autoscale}}).runsOn(service, {host});
        builder.calls("g", service).reads(service, "db");
    }
    return builder;
}

} // namespace

std::vector<PatternCase> cloudCases()
{
    const auto fixNumber = [](ModelBuilder& builder, const char* service) {
        builder.erase(service, Key::Autoscale).set(service, Key::Replicas, 2);
    };
    return {
        {"cloud",
         "",
         cloud,
         {{"provider-and-model", "", [](ModelBuilder& b) { b.erase("vm1", Key::ServiceModel); }},
          {"managed-share", "s1", [](ModelBuilder& b) { b.host("home").runsOn("s1", {"home"}); }},
          {"elasticity", "s1", [fixNumber](ModelBuilder& b) { fixNumber(b, "s1"); }},
          {"exit-path", "db", [](ModelBuilder& b) { b.disconnect("replicates:db:copy"); }}},
         [fixNumber](int size) {
             ModelBuilder builder = cloud(size);
             fixNumber(builder, "s0");
             return builder;
         }}};
}

} // namespace corbel::tests
