#include "model/exchange/containers/elements.h"

#include <algorithm>

#include <fmt/format.h>

#include "model/exchange/containers/addresses.h"
#include "model/schema.h"

namespace corbel::model::exchange::containers {

namespace {

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

void setScaling(Element& element, Dictionary& properties, const Scaling& scaling)
{
    if (findField(element.kind, Key::Autoscale) == nullptr) {
        setProperty(properties, "autoscale", fmt::format("{} to {}", scaling.least, scaling.most));
        return;
    }
    Record bounds;
    bounds.set(Key::Min, scaling.least);
    bounds.set(Key::Max, scaling.most);
    if (scaling.target) {
        bounds.set(Key::Target, *scaling.target);
    }
    element.fields.set(Key::Autoscale, std::move(bounds));
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

} // namespace

Nature natureOf(const Service& service)
{
    Nature nature = natureOf(service.image, service.buildContext, service.name);
    for (const auto& [key, value] : service.environment) {
        if (nature.kind == ElementKind::Store && nature.type.empty()) {
            nature.type = storeTypeOfVariable(key);
        }
    }
    return nature;
}

Element makeElement(const Service& service, const Nature& nature, std::string id)
{
    Element element{ElementId{std::move(id)}, nature.kind, {}};
    Dictionary properties;
    if (service.name != element.id.value) {
        element.fields.set(Key::Name, service.name.size() > longestName
                                          ? shorten(service.name, longestName - 1)
                                          : service.name);
    }
    if (!nature.type.empty()) {
        element.fields.set(typeKey(nature.kind), nature.type);
    }
    if (nature.kind == ElementKind::Actor) {
        element.fields.set(Key::Client, "service");
    }
    if (nature.kind == ElementKind::System) {
        element.fields.set(Key::External, true);
    }
    std::vector<std::string> remarks = service.remarks;
    if (service.replicas == 0) {
        element.fields.set(Key::Availability, Quantity{0.0, Unit::None});
        remarks.emplace_back("Taken as never up, because 0 replicas of it are to run.");
    } else if (service.replicas) {
        const Key key = nature.kind == ElementKind::Actor ? Key::Count : Key::Replicas;
        setOrKeep(element, properties, key, "replicas",
                  {static_cast<double>(*service.replicas), Unit::None});
    }
    if (service.needs) {
        setOrKeep(element, properties, Key::Needs, "needs",
                  {static_cast<double>(*service.needs), Unit::None});
    }
    if (service.scaling) {
        setScaling(element, properties, *service.scaling);
    }
    if (service.isStateful && findField(element.kind, Key::Stateful) != nullptr) {
        element.fields.set(Key::Stateful, true);
    }
    if (service.cpu) {
        setOrKeep(element, properties, Key::Cpu, "cpu", {*service.cpu, Unit::None});
    }
    if (service.memory) {
        setOrKeep(element, properties, Key::Memory, "memory", *service.memory);
    }
    if (service.isImageWhole) {
        setProperty(properties, "image", service.image);
    }
    setProperty(properties, "build", service.buildContext);
    setProperty(properties, "port", fmt::format("{}", fmt::join(service.ports, ", ")));
    setProperty(properties, "profile", fmt::format("{}", fmt::join(service.profiles, ", ")));
    for (const auto& [name, text] : service.properties) {
        setProperty(properties, name, text);
    }
    std::ranges::sort(properties);
    if (!remarks.empty()) {
        element.fields.set(Key::Description, fmt::format("{}", fmt::join(remarks, "\n\n")));
    }
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

} // namespace corbel::model::exchange::containers
