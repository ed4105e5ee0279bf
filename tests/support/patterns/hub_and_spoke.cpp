#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// `services` services, each with its store, that ask each other through a bus.
ModelBuilder hub(int services)
{
    ModelBuilder builder;
    builder.gateway("bus", {{Key::GatewayType, "bus"}});
    for (int i = 0; i < services; ++i) {
        const std::string service = numbered("s", i);
        const std::string store = numbered("d", i);
        builder.service(service).store(store).writes(service, store);
        builder.calls(service, "bus").calls("bus", service);
    }
    return builder;
}

} // namespace

std::vector<PatternCase> hubAndSpokeCases()
{
    const MakeDrawing smallest = [](int) { return hub(3); };
    return {
        {"hub-and-spoke",
         "",
         hub,
         {{"through-hub", "calls:s0:s1", [](ModelBuilder& b) { b.calls("s0", "s1"); }, {}, true},
          {"no-shared-store", "d1", [](ModelBuilder& b) { b.reads("s0", "d1"); }},
          {"hub-keeps-no-data", "writes:bus:log",
           [](ModelBuilder& b) { b.store("log").writes("bus", "log"); }},
          {"services-at-hub", "bus",
           [](ModelBuilder& b) { b.disconnect("calls:s2:bus").disconnect("calls:bus:s2"); },
           smallest}},
         [](int size) { return hub(size).calls("s0", "s1"); }}};
}

} // namespace corbel::tests
