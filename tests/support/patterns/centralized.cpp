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

/// Parts that do not ask each other but publish to one stream, all on one host.
ModelBuilder publishing(int parts)
{
    ModelBuilder builder;
    builder.stream("log").host("mainframe").runsOn("log", {"mainframe"});
    for (int i = 0; i < parts; ++i) {
        const std::string id = numbered("s", i);
        builder.service(id).publishes(id, "log").runsOn(id, {"mainframe"});
    }
    return builder;
}

/// Every second part to another host.
void scatter(ModelBuilder& builder)
{
    builder.host("second");
    const model::Model model = builder.build();
    bool isNext = true;
    for (const model::Element& element : model.elements) {
        if (element.kind == model::ElementKind::Service) {
            if (isNext) {
                builder.runsOn(element.id.value, {"second"});
            }
            isNext = !isNext;
        }
    }
}

} // namespace

std::vector<PatternCase> centralizedCases()
{
    // With fewer than ten parts, one of them elsewhere leaves less than nine tenths on the host.
    const MakeDrawing large = [](int size) { return centralized(size + 17); };
    return {{"centralized",
             "",
             centralized,
             {{"one-team",
               "s1",
               [](ModelBuilder& b) { b.team("other").owns("other", {"s1"}); },
               {},
               true},
              {"one-host", "", scatter, publishing, true},
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
