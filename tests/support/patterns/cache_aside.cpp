#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// `count` services that ask one cache, and their own stores where it does not know.
ModelBuilder cached(int count)
{
    ModelBuilder builder;
    builder.store("cache", {{Key::StoreType, "cache"}});
    for (int i = 0; i < count; ++i) {
        const std::string service = numbered("s", i);
        const std::string store = numbered("d", i);
        builder.service(service).store(store);
        builder.reads(service, "cache").writes(service, "cache");
        builder.reads(service, store).writes(service, store);
    }
    return builder;
}

} // namespace

std::vector<PatternCase> cacheAsideCases()
{
    return {{"cache-aside",
             "",
             cached,
             {{"application-asks-both", "x",
               [](ModelBuilder& b) { b.service("x").reads("x", "cache"); }},
              {"cache-apart-from-store",
               "replicates:d1:cache",
               [](ModelBuilder& b) { b.replicates("d1", "cache"); },
               {},
               true},
              {"cache-apart-from-store",
               "depends-on:cache:d1",
               [](ModelBuilder& b) { b.dependsOn("cache", "d1"); },
               {},
               true},
              {"filled-by-readers", "s1", [](ModelBuilder& b) { b.disconnect("reads:s1:cache"); }},
              {"writers-know-cache", "batch",
               [](ModelBuilder& b) { b.service("batch").writes("batch", "d1"); }}},
             [](int size) { return cached(size).replicates("d0", "cache"); }}};
}

} // namespace corbel::tests
