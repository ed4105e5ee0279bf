#include "model/exchange/compose/importer.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "model/exchange/compose/addresses.h"
#include "model/exchange/compose/edges.h"
#include "model/exchange/slug.h"
#include "model/schema.h"

namespace corbel::model::exchange {

namespace {

using namespace compose;

constexpr std::size_t longestProperty = 1000;

/// Names that are one of the catalogue's types, by the kind that bears them.
Key typeKey(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Store:
        return Key::StoreType;
    case ElementKind::Stream:
        return Key::Platform;
    default:
        return Key::GatewayType;
    }
}

void setProperty(Dictionary& properties, std::string_view name, const std::string& text)
{
    if (!text.empty()) {
        properties.emplace_back(name, shorten(text, longestProperty));
    }
}

/// Sets the key where the kind bears it, else keeps the text as a property.
void setOrKeep(Element& element, Dictionary& properties, Key key, std::string_view name,
               const Quantity& amount)
{
    if (findField(element.kind, key) != nullptr) {
        element.fields.set(key, amount);
    } else {
        setProperty(properties, name, format(amount));
    }
}

Element makeElement(const Service& service, const Nature& nature, std::string id)
{
    Element element{ElementId{std::move(id)}, nature.kind, {}};
    Dictionary properties;
    if (service.name != element.id.value) {
        element.fields.set(Key::Name, service.name);
    }
    if (!nature.type.empty()) {
        element.fields.set(typeKey(nature.kind), nature.type);
    }
    if (nature.kind == ElementKind::Actor) {
        element.fields.set(Key::Client, "service");
    }
    if (service.replicas) {
        const Key key = nature.kind == ElementKind::Actor ? Key::Count : Key::Replicas;
        setOrKeep(element, properties, key, "replicas",
                  {static_cast<double>(*service.replicas), Unit::None});
    }
    // What one replica asks for is its reservation; a limit is the next best figure.
    if (const auto cpu = service.cpuReservation ? service.cpuReservation : service.cpuLimit) {
        setOrKeep(element, properties, Key::Cpu, "cpu", {*cpu, Unit::None});
    }
    const auto memory = service.memoryReservation ? service.memoryReservation : service.memoryLimit;
    if (memory) {
        setOrKeep(element, properties, Key::Memory, "memory", *memory);
    }
    if (service.isImageWhole) {
        setProperty(properties, "image", service.image);
    }
    setProperty(properties, "build", service.buildContext);
    setProperty(properties, "port", fmt::format("{}", fmt::join(service.ports, ", ")));
    setProperty(properties, "profile", fmt::format("{}", fmt::join(service.profiles, ", ")));
    std::ranges::sort(properties);
    if (!properties.empty()) {
        element.fields.set(Key::Properties, std::move(properties));
    }
    return element;
}

Relation makeRelation(const Model& model, const Edge& edge)
{
    Relation relation;
    relation.kind = edge.kind;
    relation.from = model.elements[edge.from].id;
    relation.to = model.elements[edge.to].id;
    relation.id = freeRelationId(model, edge.kind, relation.from, relation.to);
    if (edge.isSoft) {
        relation.fields.set(Key::Criticality, "soft");
    }
    if (edge.isInferred) {
        relation.fields.set(Key::Inferred, true);
    }
    relation.fields.set(Key::Evidence, Texts(edge.evidence));
    return relation;
}

std::vector<Nature> naturesOf(const Project& project)
{
    std::vector<Nature> natures;
    for (const Service& service : project.services) {
        Nature nature = natureOf(service.image, service.buildContext, service.name);
        for (const auto& [key, value] : service.environment) {
            if (nature.kind == ElementKind::Store && nature.type.empty()) {
                nature.type = storeTypeOfVariable(key);
            }
        }
        natures.push_back(nature);
    }
    return natures;
}

} // namespace

Result<Imported> importCompose(const std::vector<Source>& files, const ComposeSettings& settings)
{
    Variables variables;
    Problems problems;
    for (const Source& source : settings.envFiles) {
        if (auto read = readEnvFile(source.text, source.file, variables); !read) {
            std::ranges::move(read.error(), std::back_inserter(problems));
        }
    }
    if (!problems.empty()) {
        return failure(std::move(problems));
    }
    auto project = readProject(files, variables);
    if (!project) {
        return failure(std::move(project.error()));
    }
    std::vector<Nature> natures = naturesOf(*project);
    Edges concluded = concludeEdges(*project, natures);

    Imported imported;
    imported.notices = std::move(project->notices);
    std::ranges::move(concluded.notices, std::back_inserter(imported.notices));
    Model& model = imported.document.designs.front().model;
    model.name = shorten(project->name, longestName - 1);
    imported.document.name = model.name;
    UniqueIds ids;
    for (std::size_t i = 0; i < project->services.size(); ++i) {
        const Service& service = project->services[i];
        model.elements.append(makeElement(service, natures[i], ids.take(service.name, "service")));
    }
    for (const Edge& edge : concluded.edges) {
        model.relations.append(makeRelation(model, edge));
    }
    return imported;
}

} // namespace corbel::model::exchange
