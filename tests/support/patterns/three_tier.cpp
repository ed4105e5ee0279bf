#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// `width` front ends, services and stores side by side, each service asking its store; in tiers
/// when asked for, otherwise to be recognised by their calls alone.
ModelBuilder threeTier(int width, bool withTiers)
{
    ModelBuilder builder;
    builder.actor("buyer", {{Key::Client, "thin"}});
    if (withTiers) {
        builder.tier("presentation", {{Key::Layer, "presentation"}});
        builder.tier("application", {{Key::Layer, "application"}});
        builder.tier("data", {{Key::Layer, "data"}});
    }
    for (int i = 0; i < width; ++i) {
        const std::string web = numbered("w", i);
        const std::string app = numbered("a", i);
        const std::string store = numbered("d", i);
        builder.service(web).service(app).store(store);
        builder.calls("buyer", web).reads(app, store);
        if (withTiers) {
            builder.inside("presentation", {web}).inside("application", {app});
            builder.inside("data", {store});
        }
    }
    for (int i = 0; i < width; ++i) {
        builder.calls(numbered("w", i), numbered("a", i));
        builder.calls(numbered("w", i), numbered("a", (i + 1) % width));
    }
    return builder;
}

void forgetData(ModelBuilder& builder)
{
    const model::Model model = builder.build();
    for (const model::Relation& relation : model.relations) {
        if (relation.kind == model::RelationKind::Reads) {
            builder.disconnect(relation.id.value);
        }
    }
}

/// Four tiers, the third of which every way to the data passes.
ModelBuilder fourTiers(int width)
{
    ModelBuilder builder = threeTier(width, true);
    builder.tier("domain", {{Key::Layer, "application"}, {Key::Order, 3}});
    builder.service("dom").inside("domain", {"dom"}).calls("a1", "dom");
    builder.set("presentation", Key::Order, 1).set("application", Key::Order, 2);
    builder.set("data", Key::Order, 4);
    for (int i = 0; i < width; ++i) {
        const std::string store = numbered("d", i);
        builder.disconnect("reads:" + numbered("a", i) + ":" + store).reads("dom", store);
    }
    return builder;
}

} // namespace

std::vector<PatternCase> threeTierCases()
{
    std::vector<PatternCase> cases;
    for (const bool withTiers : {true, false}) {
        cases.push_back(
            {"three-tier",
             withTiers ? "by tiers" : "by calls",
             [withTiers](int width) { return threeTier(width, withTiers); },
             {{"no-presentation-to-data",
               "reads:w1:d2",
               [](ModelBuilder& b) { b.reads("w1", "d2"); },
               {},
               true},
              {"downward-only", "calls:a1:w2", [](ModelBuilder& b) { b.calls("a1", "w2"); }},
              {"thin-clients", "buyer",
               [](ModelBuilder& b) { b.set("buyer", Key::Client, "rich"); }}},
             [withTiers](int width) { return threeTier(width, withTiers).reads("w0", "d1"); }});
    }
    cases.front().mutations.push_back({"adjacent-layers", "reads:a1:d1",
                                       [](ModelBuilder& b) { b.reads("a1", "d1"); }, fourTiers});
    for (PatternCase& drawn : cases) {
        drawn.mutations.push_back({"presentation-asks-application", "w1", [](ModelBuilder& b) {
                                       b.disconnect("calls:w1:a1").disconnect("calls:w1:a2");
                                   }});
    }
    // In a system, the data stays part of the region when nobody asks it any more.
    const MakeDrawing inSystem = [](int width) {
        return threeTier(width, true)
            .system("shop")
            .inside("shop", {"presentation", "application", "data"});
    };
    cases.front().mutations.push_back({"application-asks-data", "", forgetData, inSystem});
    return cases;
}

} // namespace corbel::tests
