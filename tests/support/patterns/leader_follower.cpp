#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;
using model::RelationKind;

namespace {

/// A leader `l` with `followers` copies `f0`, ..., each on a host of its own.
ModelBuilder leaderFollower(int followers)
{
    ModelBuilder builder;
    builder.service("app").store("l", {{Key::Role, "leader"}}).host("hl").runsOn("l", {"hl"});
    builder.writes("app", "l");
    for (int i = 0; i < followers; ++i) {
        const std::string follower = numbered("f", i);
        const std::string host = numbered("h", i);
        builder.store(follower, {{Key::Role, "follower"}}).host(host).runsOn(follower, {host});
        builder.replicates("l", follower).reads("app", follower);
    }
    return builder.relation(RelationKind::FailsOverTo, "l", "f0");
}

} // namespace

std::vector<PatternCase> leaderFollowerCases()
{
    return {{"leader-follower",
             "",
             leaderFollower,
             {{"one-leader", "m",
               [](ModelBuilder& b) {
                   b.store("m", {{Key::Role, "leader"}}).replicates("m", "f1");
               }},
              {"followers-follow",
               "f1",
               [](ModelBuilder& b) { b.set("replicates:l:f1", Key::ReplicationMode, "backup"); },
               {},
               true},
              {"writes-to-leader",
               "writes:app:f1",
               [](ModelBuilder& b) { b.writes("app", "f1"); },
               {},
               true},
              {"followers-answer", "f1", [](ModelBuilder& b) { b.disconnect("reads:app:f1"); }},
              {"follower-takes-over", "fails-over-to:l:app2",
               [](ModelBuilder& b) {
                   b.store("app2").relation(RelationKind::FailsOverTo, "l", "app2");
               }},
              {"apart", "f1", [](ModelBuilder& b) { b.runsOn("f1", {"hl"}); }}},
             [](int followers) { return leaderFollower(followers).disconnect("reads:app:f0"); }}};
}

} // namespace corbel::tests
