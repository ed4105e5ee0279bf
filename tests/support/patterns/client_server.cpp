#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// `clients` rich clients of one server with its store.
ModelBuilder clientServer(int clients)
{
    ModelBuilder builder;
    builder.service("server").store("db").reads("server", "db");
    for (int i = 0; i < clients; ++i) {
        const std::string id = numbered("c", i);
        builder.actor(id, {{Key::Client, "rich"}, {Key::Count, 1}}).calls(id, "server");
    }
    return builder;
}

} // namespace

std::vector<PatternCase> clientServerCases()
{
    return {
        {"client-server",
         "",
         clientServer,
         {{"no-middle-tier", "calls:server:extra",
           [](ModelBuilder& b) { b.service("extra").calls("server", "extra"); }},
          {"server-owns-data", "db",
           [](ModelBuilder& b) { b.service("batch").reads("batch", "db"); }},
          {"clients-ask-server", "c1", [](ModelBuilder& b) { b.set("c1", Key::Client, "thin"); }},
          {"many-clients-per-server", "server",
           [](ModelBuilder& b) { b.set("server", Key::Replicas, 500); }}},
         [](int size) { return clientServer(size).set("c0", Key::Client, "thin"); }}};
}

} // namespace corbel::tests
