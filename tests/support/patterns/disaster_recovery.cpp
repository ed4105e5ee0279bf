#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;
using model::Quantity;
using model::RelationKind;
using model::Unit;

namespace {

Quantity minutes(double amount)
{
    return {amount, Unit::Minute};
}

/// `size` services `s0`, ... with store `d` at one site, and as many `t0`, ... with store `e` at
/// the other; a name service knows the first ones.
ModelBuilder disasterRecovery(int size)
{
    ModelBuilder builder;
    builder.actor("agent").gateway("dns", {{Key::GatewayType, "dns"}}).calls("agent", "dns");
    builder.site("here", {{Key::SiteRole, "primary"}}).store("d").inside("here", {"d"});
    builder.site("there", {{Key::SiteRole, "recovery"}}).store("e").inside("there", {"e"});
    builder.replicates("d", "e", {{Key::ReplicationMode, "async"}, {Key::Lag, minutes(1)}});
    builder.relation(RelationKind::FailsOverTo, "here", "there",
                     {{Key::Detect, minutes(5)},
                      {Key::Decide, minutes(5)},
                      {Key::Switch, minutes(5)},
                      {Key::Provision, minutes(0)}});
    for (const char* metric : {"rto", "rpo"}) {
        builder.objective(
            {{Key::Metric, metric}, {Key::Domain, "here"}, {Key::BoundAbove, minutes(30)}});
    }
    for (int i = 0; i < size; ++i) {
        const std::string service = numbered("s", i);
        const std::string copy = numbered("t", i);
        builder.service(service).inside("here", {service}).calls("dns", service);
        builder.service(copy).inside("there", {copy});
        builder.reads(service, "d").reads(copy, "e");
    }
    return builder;
}

} // namespace

std::vector<PatternCase> disasterRecoveryCases()
{
    const std::string failOver = "fails-over-to:here:there";
    return {
        {"disaster-recovery",
         "",
         disasterRecovery,
         {{"whole-closure", "extra",
           [](ModelBuilder& b) {
               b.service("extra").inside("here", {"extra"}).calls("s1", "extra");
           }},
          {"data-replicated",
           "d",
           [](ModelBuilder& b) { b.disconnect("replicates:d:e"); },
           {},
           true},
          {"recovery-stands-alone",
           "reads:t1:d",
           [](ModelBuilder& b) { b.reads("t1", "d"); },
           {},
           true},
          {"no-common-site", "country",
           [](ModelBuilder& b) {
               b.site("country").inside("country", {"here", "there"});
           }},
          {"objectives-met", "here",
           [failOver](ModelBuilder& b) { b.set(failOver, Key::Switch, minutes(500)); }},
          {"traffic-switch", "calls:direct:s1",
           [](ModelBuilder& b) { b.actor("direct").calls("direct", "s1"); }}},
         [](int size) { return disasterRecovery(size).actor("direct").calls("direct", "s0"); }}};
}

} // namespace corbel::tests
