#include "tests/support/pattern_generators.h"

namespace corbel::tests {

using model::Key;

namespace {

std::string numbered(const char* prefix, int number)
{
    return prefix + std::to_string(number);
}

} // namespace

ModelBuilder canonicalCentralized(int parts)
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
    if (parts > 1) {
        builder.calls("clerk", "s0");
    }
    return builder;
}

ModelBuilder canonicalClientServer(int clients)
{
    ModelBuilder builder;
    builder.service("server").store("db").reads("server", "db");
    for (int i = 0; i < clients; ++i) {
        const std::string id = numbered("c", i);
        builder.actor(id, {{Key::Client, "rich"}, {Key::Count, 1}}).calls(id, "server");
    }
    return builder;
}

ModelBuilder canonicalThreeTier(int width, bool withTiers)
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

ModelBuilder canonicalHorizontal(int shards)
{
    ModelBuilder builder;
    builder.actor("buyer").gateway("g").calls("buyer", "g");
    for (int i = 0; i < shards; ++i) {
        const std::string partition = numbered("p", i);
        const std::string service = numbered("s", i);
        const std::string store = numbered("d", i);
        builder.partition(partition, {{Key::PartitionKey, "customer"}, {Key::Share, 1}});
        builder.service(service).store(store).inside(partition, {service, store});
        builder.calls("g", service).reads(service, store);
    }
    return builder;
}

} // namespace corbel::tests
