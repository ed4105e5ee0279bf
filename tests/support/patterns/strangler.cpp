#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// A facade before a legacy system and `count` services that replace parts of it.
ModelBuilder strangled(int count)
{
    ModelBuilder builder;
    builder.actor("clerk").gateway("facade").calls("clerk", "facade");
    builder.service("old", {{Key::Tags, model::Texts{"legacy"}}}).store("files");
    builder.writes("old", "files").calls("facade", "old");
    for (int i = 0; i < count; ++i) {
        const std::string service = numbered("s", i);
        const std::string store = numbered("d", i);
        builder.service(service).store(store).writes(service, store).calls("facade", service);
    }
    return builder;
}

} // namespace

std::vector<PatternCase> stranglerCases()
{
    return {
        {"strangler",
         "",
         strangled,
         {{"facade-leads-to-both", "facade",
           [](ModelBuilder& b) { b.disconnect("calls:facade:old").calls("s0", "old"); }},
          {"nobody-goes-around",
           "calls:clerk:old",
           [](ModelBuilder& b) { b.calls("clerk", "old"); },
           {},
           true},
          {"nobody-goes-around",
           "calls:clerk:s1",
           [](ModelBuilder& b) { b.calls("clerk", "s1"); },
           {},
           true},
          {"new-off-old-data", "reads:s1:files", [](ModelBuilder& b) { b.reads("s1", "files"); }},
          {"new-off-old-data", "writes:s1:d1", [](ModelBuilder& b) { b.reads("old", "d1"); }},
          {"old-knows-no-new", "calls:old:s1", [](ModelBuilder& b) { b.calls("old", "s1"); }}},
         [](int size) { return strangled(size).calls("clerk", "s0"); }}};
}

} // namespace corbel::tests
