#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// A command service whose changes reach `queries` read stores by a stream, each with its projector
/// and the service that answers queries from it.
ModelBuilder byStream(int queries)
{
    ModelBuilder builder;
    builder.actor("buyer").service("command").store("write").stream("changes");
    builder.calls("buyer", "command").writes("command", "write").reads("command", "write");
    builder.publishes("command", "changes");
    for (int i = 0; i < queries; ++i) {
        const std::string projector = numbered("p", i);
        const std::string store = numbered("r", i);
        const std::string query = numbered("q", i);
        builder.service(projector).store(store).service(query);
        builder.consumes(projector, "changes").writes(projector, store);
        builder.calls("buyer", query).reads(query, store);
    }
    return builder;
}

/// The same, but the changes are captured from the store by a service that only reads it.
ModelBuilder byCapture(int queries)
{
    ModelBuilder builder = byStream(queries).service("capture");
    return builder.disconnect("publishes:command:changes")
        .reads("capture", "write")
        .publishes("capture", "changes");
}

/// `commands` services write one store, of which a copy is kept for one service that reads.
ModelBuilder byReplication(int commands)
{
    ModelBuilder builder;
    builder.actor("buyer").store("write").store("read").service("query");
    builder.replicates("write", "read").calls("buyer", "query").reads("query", "read");
    for (int i = 0; i < commands; ++i) {
        const std::string command = numbered("c", i);
        builder.service(command).calls("buyer", command).writes(command, "write");
    }
    return builder;
}

} // namespace

std::vector<PatternCase> cqrsCases()
{
    return {{"cqrs",
             "by stream",
             byStream,
             {{"queries-off-write-store",
               "reads:q1:write",
               [](ModelBuilder& b) { b.reads("q1", "write"); },
               {},
               true},
              {"commands-off-read-store",
               "writes:command:r1",
               [](ModelBuilder& b) { b.writes("command", "r1"); },
               {},
               true},
              {"sides-do-not-call", "calls:q0:command",
               [](ModelBuilder& b) { b.calls("q0", "command"); }},
              {"read-stores-fed", "other",
               [](ModelBuilder& b) { b.store("other").reads("q0", "other"); }},
              {"both-sides-used", "r2", [](ModelBuilder& b) { b.disconnect("reads:q2:r2"); }}},
             [](int size) { return byStream(size).reads("q0", "write"); }},
            {"cqrs",
             "by capture",
             byCapture,
             {{"queries-off-write-store",
               "reads:q1:write",
               [](ModelBuilder& b) { b.reads("q1", "write"); },
               {},
               true},
              {"commands-off-read-store",
               "writes:command:r1",
               [](ModelBuilder& b) { b.writes("command", "r1"); },
               {},
               true},
              {"both-sides-used", "r2", [](ModelBuilder& b) { b.disconnect("reads:q2:r2"); }}},
             [](int size) { return byCapture(size).reads("q0", "write"); }},
            {"cqrs",
             "by replication",
             byReplication,
             {{"no-service-on-both-sides", "c1", [](ModelBuilder& b) { b.reads("c1", "read"); }},
              {"commands-off-read-store",
               "writes:c1:read",
               [](ModelBuilder& b) { b.writes("c1", "read"); },
               {},
               true}},
             [](int size) { return byReplication(size).reads("c0", "read"); }}};
}

} // namespace corbel::tests
