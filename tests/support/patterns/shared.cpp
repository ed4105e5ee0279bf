#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// `nodes` peers `n0`, ... of one cluster behind gateway `g`, which all work on store `db`.
ModelBuilder shared(int nodes)
{
    ModelBuilder builder;
    builder.actor("desk").gateway("g").calls("desk", "g").store("db");
    builder.cluster("rac", {{Key::ClusterType, "rac"}});
    for (int i = 0; i < nodes; ++i) {
        const std::string node = numbered("n", i);
        const std::string host = numbered("h", i);
        builder.host(host).inside("rac", {host}).service(node, {{Key::Role, "peer"}});
        builder.runsOn(node, {host}).calls("g", node).reads(node, "db").writes(node, "db");
    }
    return builder;
}

/// The same, with the size of each stated.
ModelBuilder sized(int nodes)
{
    ModelBuilder builder = shared(nodes);
    for (int i = 0; i < nodes; ++i) {
        builder.set(numbered("n", i), Key::Cpu, 8);
    }
    return builder;
}

} // namespace

std::vector<PatternCase> sharedCases()
{
    return {
        {"shared",
         "",
         shared,
         {{"peers-share-data",
           "n1",
           [](ModelBuilder& b) { b.disconnect("writes:n1:db"); },
           {},
           true},
          {"no-private-store", "own", [](ModelBuilder& b) { b.store("own").writes("n1", "own"); }},
          {"interconnect", "n1",
           [](ModelBuilder& b) {
               b.site("elsewhere").host("lonely").inside("elsewhere", {"lonely"});
               b.runsOn("n1", {"lonely"});
           }},
          {"any-node-serves", "direct",
           [](ModelBuilder& b) { b.actor("direct").calls("direct", "n1"); }},
          {"any-node-serves", "g", [](ModelBuilder& b) { b.disconnect("calls:g:n1"); }, {}, true},
          {"symmetry", "n1", [](ModelBuilder& b) { b.set("n1", Key::Cpu, 64); }, sized}},
         [](int nodes) { return sized(nodes).set("n0", Key::Cpu, 64); }}};
}

} // namespace corbel::tests
