#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// `shards` partitions `p0`, ... each with a service `s0` and a store `d0`, behind gateway `g`.
ModelBuilder simpleHorizontal(int shards)
{
    ModelBuilder builder;
    builder.actor("buyer").gateway("g").calls("buyer", "g");
    for (int i = 0; i < shards; ++i) {
        const std::string partition = numbered("p", i);
        const std::string service = numbered("s", i);
        const std::string store = numbered("d", i);
        builder.partition(partition, {{Key::PartitionKey, "customer"}, {Key::Share, 1}});
        builder.service(service).store(store).inside(partition, {service, store});
        builder.calls("g", service).reads(service, store);
    }
    return builder;
}

} // namespace

std::vector<PatternCase> simpleHorizontalCases()
{
    return {
        {"simple-horizontal",
         "",
         simpleHorizontal,
         {{"pairs-without-edge",
           "reads:s0:d1",
           [](ModelBuilder& b) { b.reads("s0", "d1"); },
           {},
           true},
          {"key-declared",
           "p2",
           [](ModelBuilder& b) { b.erase("p2", Key::PartitionKey); },
           {},
           true},
          {"entry-routed",
           "calls:buyer:s1",
           [](ModelBuilder& b) { b.calls("buyer", "s1"); },
           {},
           true},
          {"nothing-shared", "common",
           [](ModelBuilder& b) { b.store("common").reads("s0", "common").reads("s1", "common"); }},
          {"nothing-shared", "h",
           [](ModelBuilder& b) { b.host("h").runsOn("s0", {"h"}).runsOn("d1", {"h"}); }},
          {"same-role", "p1", [](ModelBuilder& b) { b.stream("t").inside("p1", {"t"}); }},
          {"balance", "", [](ModelBuilder& b) { b.set("p0", Key::Share, 3); }}},
         [](int shards) { return simpleHorizontal(shards).reads("s0", "d1"); }}};
}

} // namespace corbel::tests
