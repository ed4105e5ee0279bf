#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// A host with `parts` parts on it: services in a chain, the last one a store, one team.
ModelBuilder centralized(int parts)
{
    ModelBuilder builder;
    builder.host("mainframe").team("ops").actor("clerk");
    for (int i = 0; i < parts; ++i) {
        const std::string id = numbered("s", i);
        if (i + 1 < parts) {
            builder.service(id);
        } else {
            builder.store(id);
        }
        builder.runsOn(id, {"mainframe"}).owns("ops", {id});
        if (i > 0) {
            const std::string caller = numbered("s", i - 1);
            i + 1 < parts ? builder.calls(caller, id) : builder.reads(caller, id);
        }
    }
    return builder.calls("clerk", "s0");
}

} // namespace

std::vector<PatternCase> centralizedCases()
{
    // With fewer than ten parts, one of them elsewhere leaves less than nine tenths on the host.
    const MakeDrawing large = [](int size) { return centralized(size + 17); };
    return {{"centralized",
             "",
             centralized,
             {{"one-team", "s1", [](ModelBuilder& b) { b.team("other").owns("other", {"s1"}); }},
              {"no-network-hop", "calls:s0:s1",
               [](ModelBuilder& b) { b.host("second").runsOn("s1", {"second"}); }, large},
              {"no-partitions", "p", [](ModelBuilder& b) { b.partition("p").inside("p", {"s1"}); }},
              {"one-site", "b",
               [](ModelBuilder& b) {
                   b.site("a").site("b").inside("a", {"mainframe"}).inside("b", {"s1"});
               }}},
             [](int size) {
                 auto builder = centralized(size + 9);
                 return builder.host("second").runsOn("s1", {"second"});
             }}};
}

} // namespace corbel::tests
