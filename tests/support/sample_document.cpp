#include "tests/support/sample_document.h"

#include "tests/support/model_builder.h"

namespace corbel::tests {

using namespace corbel::model;

namespace {

Model shop()
{
    ModelBuilder builder;
    builder.name("Shop \"one\", 가게")
        .actor("buyer", {{Key::Name, "Buyer"}, {Key::Rate, Quantity{200, Unit::PerSecond}}})
        .system("shop", {{Key::Description, "First line\nsecond line: # not a comment\n"}})
        .service("web", {{Key::Replicas, 2}, {Key::Properties, Dictionary{{"tier", "front"}}}})
        .service("app", {{Key::Availability, Quantity{99.9, Unit::Percent}},
                         {Key::Team, Weights{{"crew", 1}}}})
        .store("db", {{Key::StoreType, "relational"},
                      {Key::Cost, Money{120.25, "USD", Period::Month}},
                      {Key::StoreSize, Quantity{64, Unit::Gibibyte}}})
        .team("crew", {{Key::TeamSize, 5}})
        .inside("shop", {"web", "app", "db"})
        .calls("buyer", "web")
        .calls("web", "app", {{Key::Timeout, Quantity{1.5, Unit::Second}}, {Key::Retries, 2}})
        .reads("app", "db", {{Key::Inferred, true}, {Key::Evidence, Texts{"DB_HOST"}}})
        .objective({{Key::Metric, "availability"},
                    {Key::Entry, "buyer"},
                    {Key::BoundBelow, Quantity{0.999, Unit::None}}});
    Model model = builder.build();
    model.description = "A *small* shop.";
    model.approvals.push_back({"single-point:db", "Kim", "accepted until spring"});
    Scenario peak{ScenarioId{"peak"}, {}};
    peak.fields.set(Key::Duration, Quantity{1, Unit::Hour});
    peak.fields.set(Key::Warmup, "auto");
    model.scenarios.push_back(peak);

    View view;
    view.id.value = "main";
    view.name = "Overview";
    view.items.append({ElementId{"shop"}, -20.5, 0.1, 640, 480, true, false});
    view.items.append({ElementId{"web"}, 1.0 / 3.0, 1e-9, 160, 64, false, false});
    view.items.append({ElementId{"db"}, 12345.678, -7, 160, 64, false, true});
    view.routes.append({RelationId{"reads:app:db"}, {{0, 0.5}, {100, 0.5}, {100, -40.25}}});
    view.notes.push_back({"remember", 0, -80});
    model.views.append(std::move(view));
    return model;
}

} // namespace

Document sampleDocument()
{
    Document document;
    document.name = "Alternatives";
    document.designs.front().model = shop();
    Model other = shop();
    other.name = "With a standby";
    Element standby = *other.elements.find("db");
    standby.id.value = "db-standby";
    other.elements.append(std::move(standby));
    document.designs.push_back({DesignId{"standby"}, std::move(other)});
    return document;
}

Document largeDocument(std::size_t elements)
{
    ModelBuilder builder;
    builder.name("Large");
    constexpr std::size_t perSystem = 50;
    std::vector<std::string> services;
    for (std::size_t i = 0; i < elements; ++i) {
        if (i % perSystem == 0) {
            builder.system("system-" + std::to_string(i));
            continue;
        }
        const std::string id = "service-" + std::to_string(i);
        builder.service(id, {{Key::Name, "Service " + std::to_string(i)},
                             {Key::Parent, "system-" + std::to_string(i - i % perSystem)},
                             {Key::Availability, Quantity{99.9, Unit::Percent}},
                             {Key::Tags, Texts{"generated", "bench"}},
                             {Key::Replicas, static_cast<int>(1 + i % 3)}});
        if (!services.empty()) {
            builder.calls(services.back(), id, {{Key::Timeout, Quantity{2, Unit::Second}}});
        }
        services.push_back(id);
    }
    Document document;
    Model& model = document.designs.front().model;
    model = builder.build();
    View view;
    view.id.value = "main";
    double x = 0;
    for (const Element& element : model.elements) {
        view.items.append({element.id, x, x / 2, 160, 64, false, false});
        x += 200;
    }
    for (const Relation& relation : model.relations) {
        view.routes.append({relation.id, {{x, 0}, {x + 40, 0}, {x + 40, 100}}});
    }
    model.views.append(std::move(view));
    return document;
}

} // namespace corbel::tests
