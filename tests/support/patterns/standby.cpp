#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;
using model::Quantity;
using model::RelationKind;
using model::Unit;

namespace {

Fields server(const char* role)
{
    model::Record time;
    time.set(Key::Mean, Quantity{10, Unit::Millisecond});
    return {{Key::Role, role}, {Key::Stateful, true}, {Key::ServiceTime, time}};
}

/// `actives` servers `a0`, ... each in a zone of its own, and one more, `s`, which stands by for
/// all of them.
ModelBuilder standby(int actives)
{
    ModelBuilder builder;
    builder.site("zs").host("hs").inside("zs", {"hs"});
    builder.service("s", server("passive")).runsOn("s", {"hs"});
    for (int i = 0; i < actives; ++i) {
        const std::string active = numbered("a", i);
        const std::string host = numbered("h", i);
        const std::string zone = numbered("z", i);
        builder.site(zone).host(host).inside(zone, {host});
        builder.service(active, server("active")).runsOn(active, {host});
        builder.relation(RelationKind::FailsOverTo, active, "s",
                         {{Key::Automatic, true}, {Key::Rehearsed, true}});
        builder.replicates(active, "s");
    }
    return builder;
}

} // namespace

std::vector<PatternCase> standbyCases()
{
    const std::string failOver = "fails-over-to:a1:s";
    return {
        {"standby",
         "",
         standby,
         {{"active-and-passive", "s", [](ModelBuilder& b) { b.set("a1", Key::Role, "passive"); }},
          {"fails-over", "a1", [failOver](ModelBuilder& b) { b.disconnect(failOver); }, {}, true},
          {"two-machines", "s", [](ModelBuilder& b) { b.runsOn("s", {"h1"}); }},
          {"nothing-in-common", "disk",
           [](ModelBuilder& b) { b.store("disk").writes("a1", "disk").writes("s", "disk"); }},
          {"apart", "s", [](ModelBuilder& b) { b.inside("z1", {"hs"}); }},
          {"automatic",
           failOver,
           [failOver](ModelBuilder& b) { b.set(failOver, Key::Automatic, false); },
           {},
           true},
          {"state-replicated",
           "a1",
           [](ModelBuilder& b) { b.disconnect("replicates:a1:s"); },
           {},
           true},
          {"enough-capacity", "s", [](ModelBuilder& b) { b.set("a1", Key::Concurrency, 99); }},
          {"rehearsed", failOver,
           [failOver](ModelBuilder& b) { b.set(failOver, Key::Rehearsed, false); }}},
         [](int actives) {
             return standby(actives).set("fails-over-to:a0:s", Key::Automatic, false);
         }}};
}

} // namespace corbel::tests
