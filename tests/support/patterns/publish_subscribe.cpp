#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

ModelBuilder topic(int publishers, int subscribers)
{
    ModelBuilder builder;
    builder.stream("orders");
    for (int i = 0; i < publishers; ++i) {
        builder.service(numbered("p", i)).publishes(numbered("p", i), "orders");
    }
    for (int i = 0; i < subscribers; ++i) {
        const std::string service = numbered("s", i);
        const std::string store = numbered("d", i);
        builder.service(service).store(store).writes(service, store);
        builder.consumes(service, "orders", {{Key::ConsumerGroup, service}});
    }
    return builder;
}

} // namespace

std::vector<PatternCase> publishSubscribeCases()
{
    return {
        {"publish-subscribe",
         "many subscribers",
         [](int size) { return topic(1, size); },
         {{"published-and-consumed", "orders",
           [](ModelBuilder& b) { b.disconnect("publishes:p0:orders"); }},
          {"no-direct-call", "calls:p0:s1", [](ModelBuilder& b) { b.calls("p0", "s1"); }, {}, true},
          {"no-direct-call", "calls:s2:p0", [](ModelBuilder& b) { b.calls("s2", "p0"); }, {}, true},
          {"no-shared-store", "d1", [](ModelBuilder& b) { b.writes("p0", "d1"); }},
          {"nobody-waits",
           "consumes:s1:orders",
           [](ModelBuilder& b) { b.set("consumes:s1:orders", Key::Criticality, "hard"); },
           {},
           true}},
         [](int size) { return topic(1, size).calls("p0", "s1"); }},
        {"publish-subscribe",
         "many publishers",
         [](int size) { return topic(size, 2); },
         {{"several-subscribers", "orders",
           [](ModelBuilder& b) { b.set("consumes:s1:orders", Key::ConsumerGroup, "s0"); }},
          {"nobody-waits",
           "publishes:p1:orders",
           [](ModelBuilder& b) { b.set("publishes:p1:orders", Key::Criticality, "hard"); },
           {},
           true}},
         [](int size) { return topic(size, 2).calls("p0", "s1"); }}};
}

} // namespace corbel::tests
