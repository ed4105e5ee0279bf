#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;
using model::Quantity;
using model::Unit;

namespace {

model::Record lasting(double seconds)
{
    model::Record time;
    time.set(Key::Mean, Quantity{seconds, Unit::Second});
    return time;
}

/// `zones` zones, each with a service `s0` and a store `d0`, all behind gateway `g`.
ModelBuilder multiZone(int zones)
{
    ModelBuilder builder;
    builder.actor("buyer", {{Key::Rate, Quantity{10, Unit::PerSecond}}});
    builder.gateway("g").calls("buyer", "g");
    for (int i = 0; i < zones; ++i) {
        const std::string zone = numbered("z", i);
        const std::string service = numbered("s", i);
        const std::string store = numbered("d", i);
        builder.site(zone, {{Key::SiteType, "zone"}, {Key::SiteRole, "active"}});
        builder.service(service, {{Key::DeployUnit, "shop"}, {Key::ServiceTime, lasting(0.001)}});
        builder.store(store, {{Key::ServiceTime, lasting(0.001)}});
        builder.inside(zone, {service, store});
        builder.calls("g", service).reads(service, store);
        if (i > 0) {
            builder.replicates(numbered("d", i - 1), store);
        }
    }
    return builder;
}

} // namespace

std::vector<PatternCase> multiZoneCases()
{
    const auto direct = [](ModelBuilder& builder, const char* service) {
        builder.actor("direct", {{Key::Rate, Quantity{1, Unit::PerSecond}}});
        builder.calls("direct", service);
    };
    return {
        {"multi-zone",
         "",
         multiZone,
         {{"zones-serve", "z1", [](ModelBuilder& b) { b.set("z1", Key::SiteRole, "standby"); }},
          {"enough-is-left", "z1",
           [](ModelBuilder& b) { b.set("s1", Key::ServiceTime, lasting(1000)); }},
          {"within-zones", "reads:s1:d2", [](ModelBuilder& b) { b.reads("s1", "d2"); }, {}, true},
          {"each-zone-whole", "extra",
           [](ModelBuilder& b) { b.store("extra").inside("z1", {"extra"}).reads("s1", "extra"); }},
          {"entry-spread", "direct", [direct](ModelBuilder& b) { direct(b, "s1"); }}},
         [direct](int zones) {
             ModelBuilder builder = multiZone(zones);
             direct(builder, "s0");
             return builder;
         }}};
}

} // namespace corbel::tests
