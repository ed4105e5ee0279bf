#include "tests/support/patterns/mix.h"

#include <algorithm>
#include <optional>

#include "model/references.h"
#include "tests/support/patterns/cases.h"

namespace corbel::tests {

using model::ElementKind;
using model::Model;

namespace {

/// Adds `drawing` with every id prefixed.
void add(Model& mix, const Model& drawing, const std::string& prefix)
{
    for (model::Element element : drawing.elements) {
        element.id.value = prefix + element.id.value;
        model::mapReferences(
            element, [&](model::Key, const std::string& id) { return std::optional(prefix + id); });
        mix.elements.append(std::move(element));
    }
    for (model::Relation relation : drawing.relations) {
        relation.id.value = prefix + relation.id.value;
        relation.from.value = prefix + relation.from.value;
        relation.to.value = prefix + relation.to.value;
        mix.relations.append(std::move(relation));
    }
}

std::optional<std::string> firstService(const Model& drawing)
{
    const auto service =
        std::ranges::find(drawing.elements, ElementKind::Service, &model::Element::kind);
    return service == drawing.elements.end() ? std::nullopt : std::optional(service->id.value);
}

} // namespace

Model mixedDrawing(std::size_t elements)
{
    const std::vector<PatternCase> cases = patternCases();
    Model mix;
    std::string before;
    for (int i = 0; mix.elements.size() < elements; ++i) {
        const PatternCase& one = cases[static_cast<std::size_t>(i) % cases.size()];
        const Model drawing = one.make(3 + i % 11).build();
        const std::string prefix = "m" + std::to_string(i) + "-";
        add(mix, drawing, prefix);
        const auto service = firstService(drawing);
        if (!service) {
            continue;
        }
        const std::string id = prefix + *service;
        if (!before.empty() && i % 3 == 0) {
            mix.relations.append(
                {model::defaultRelationId(model::RelationKind::Calls, model::ElementId{before},
                                          model::ElementId{id}),
                 model::RelationKind::Calls,
                 model::ElementId{before},
                 model::ElementId{id},
                 {}});
        }
        before = id;
    }
    return mix;
}

} // namespace corbel::tests
