#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::Key;

namespace {

/// A gateway on a host of its own before `size` services, each on its host.
ModelBuilder distributed(int size)
{
    ModelBuilder builder;
    builder.actor("driver").gateway("g").host("edge").runsOn("g", {"edge"}).calls("driver", "g");
    for (int i = 0; i < size; ++i) {
        const std::string service = numbered("s", i);
        const std::string host = numbered("h", i);
        builder.service(service).host(host).runsOn(service, {host}).calls("g", service);
    }
    return builder;
}

void moveAllTo(ModelBuilder& builder, const std::string& host)
{
    const model::Model model = builder.build();
    for (const model::Element& element : model.elements) {
        if (element.fields.contains(Key::RunsOn)) {
            builder.runsOn(element.id.value, {host});
        }
    }
}

} // namespace

std::vector<PatternCase> distributedCases()
{
    return {{"distributed",
             "",
             distributed,
             {{"share-work", "h1", [](ModelBuilder& b) { moveAllTo(b, "h1"); }}},
             [](int size) {
                 ModelBuilder builder = distributed(size);
                 moveAllTo(builder, "h0");
                 return builder;
             }}};
}

} // namespace corbel::tests
