#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// `count` cells behind a router, each with a front end, a service and its store.
ModelBuilder cellular(int count)
{
    ModelBuilder builder;
    builder.actor("buyer").gateway("router").calls("buyer", "router");
    for (int i = 0; i < count; ++i) {
        const std::string cell = numbered("c", i);
        const std::string web = numbered("w", i);
        const std::string service = numbered("s", i);
        const std::string store = numbered("d", i);
        builder.group(cell, {{Key::GroupType, "cell"}}).service(web).service(service).store(store);
        builder.inside(cell, {web, service, store});
        builder.calls("router", web).calls(web, service).reads(service, store);
    }
    return builder;
}

} // namespace

std::vector<PatternCase> cellsCases()
{
    return {
        {"cells",
         "",
         cellular,
         {{"built-alike", "c1",
           [](ModelBuilder& b) { b.store("extra").inside("c1", {"extra"}).reads("s1", "extra"); }},
          // The same parts, joined in another way.
          {"built-alike", "c2",
           [](ModelBuilder& b) { b.disconnect("reads:s2:d2").reads("w2", "d2"); }},
          {"nothing-crosses",
           "calls:s0:s1",
           [](ModelBuilder& b) { b.calls("s0", "s1"); },
           {},
           true},
          {"nothing-shared", "h",
           [](ModelBuilder& b) { b.host("h").runsOn("s0", {"h"}).runsOn("d1", {"h"}); }},
          {"nothing-shared", "common",
           [](ModelBuilder& b) { b.store("common").reads("s0", "common").reads("s1", "common"); }},
          {"entered-by-router", "calls:buyer:w1", [](ModelBuilder& b) { b.calls("buyer", "w1"); }}},
         [](int size) { return cellular(size).calls("s0", "s1"); }}};
}

} // namespace corbel::tests
