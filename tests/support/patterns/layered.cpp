#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// `depth` layers of one part each, the lowest a store.
ModelBuilder deep(int depth)
{
    ModelBuilder builder;
    builder.actor("buyer");
    for (int i = 0; i < depth; ++i) {
        const std::string tier = numbered("t", i);
        const std::string part = numbered("s", i);
        builder.tier(tier, {{Key::Order, i}});
        i + 1 < depth ? builder.service(part) : builder.store(part);
        builder.inside(tier, {part});
        if (i > 0) {
            const std::string above = numbered("s", i - 1);
            i + 1 < depth ? builder.calls(above, part) : builder.reads(above, part);
        }
    }
    return builder.calls("buyer", "s0");
}

/// Four layers in one system: `width` front ends, a facade, a core, `width` stores.
ModelBuilder wide(int width)
{
    ModelBuilder builder;
    builder.actor("buyer").system("sys");
    for (int i = 0; i < 4; ++i) {
        builder.tier(numbered("t", i), {{Key::Order, i + 1}}).inside("sys", {numbered("t", i)});
    }
    builder.service("facade").service("core").inside("t1", {"facade"}).inside("t2", {"core"});
    builder.calls("facade", "core");
    for (int i = 0; i < width; ++i) {
        const std::string web = numbered("w", i);
        const std::string store = numbered("d", i);
        builder.service(web).store(store).inside("t0", {web}).inside("t3", {store});
        builder.calls("buyer", web).calls(web, "facade").reads("core", store);
    }
    return builder;
}

} // namespace

std::vector<PatternCase> layeredCases()
{
    return {
        {"layered",
         "deep",
         deep,
         {{"no-upward", "calls:s1:s0", [](ModelBuilder& b) { b.calls("s1", "s0"); }, {}, true}},
         [](int size) { return deep(size).calls("s1", "s0"); }},
        {"layered",
         "wide",
         wide,
         {{"no-upward", "calls:core:w1", [](ModelBuilder& b) { b.calls("core", "w1"); }, {}, true},
          {"next-layer-only", "reads:w1:d2", [](ModelBuilder& b) { b.reads("w1", "d2"); }},
          {"parts-in-layers", "x",
           [](ModelBuilder& b) { b.service("x").inside("sys", {"x"}).calls("w1", "x"); }},
          {"layer-asks-next", "t1", [](ModelBuilder& b) { b.disconnect("calls:facade:core"); }},
          {"enter-at-top", "calls:buyer:core", [](ModelBuilder& b) { b.calls("buyer", "core"); }}},
         [](int size) { return wide(size).reads("w0", "d0"); }}};
}

} // namespace corbel::tests
