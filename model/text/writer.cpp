#include <map>
#include <tuple>

#include "model/text/output.h"
#include "model/text/yaml.h"

namespace corbel::model::text {

namespace {

/// `inRows` writes one line each: for what is kept rather than read.
Output elementsOf(const Model& model, bool inRows = false)
{
    Output list = Output::list();
    for (const Element& element : model.elements) {
        Output map = Output::map();
        map.add("id", Output::text(element.id.value));
        map.add("kind", Output::bare(std::string(spelling(element.kind))));
        addFields(map, element.fields, elementFields());
        map.isRow = inRows;
        list.items.push_back(std::move(map));
    }
    return list;
}

Output relationsOf(const Model& model, bool inRows = false)
{
    Output list = Output::list();
    // The reader numbers relations without an id per kind and ends; an id is left out only where it
    // will come to the same one.
    std::map<std::tuple<RelationKind, std::string, std::string>, int> unnamed;
    for (const Relation& relation : model.relations) {
        Output map = Output::map();
        int& count = unnamed[{relation.kind, relation.from.value, relation.to.value}];
        if (relation.id ==
            defaultRelationId(relation.kind, relation.from, relation.to, count + 1)) {
            ++count;
        } else {
            map.add("id", Output::text(relation.id.value));
        }
        map.add("kind", Output::bare(std::string(spelling(relation.kind))));
        map.add("from", Output::text(relation.from.value));
        map.add("to", Output::text(relation.to.value));
        addFields(map, relation.fields, relationFields());
        map.isRow = inRows;
        list.items.push_back(std::move(map));
    }
    return list;
}

Output placementOf(const Placement& item)
{
    Output map = Output::map();
    map.add("element", Output::text(item.element.value));
    map.add("x", Output::number(item.x));
    map.add("y", Output::number(item.y));
    map.add("w", Output::number(item.w));
    map.add("h", Output::number(item.h));
    if (item.pinned) {
        map.add("pinned", Output::bare("true"));
    }
    if (item.collapsed) {
        map.add("collapsed", Output::bare("true"));
    }
    return map;
}

Output routeOf(const Route& route)
{
    Output map = Output::map();
    map.add("relation", Output::text(route.relation.value));
    Output points = Output::list();
    for (const Point& point : route.points) {
        Output pair = Output::list();
        pair.items.push_back(Output::number(point.x));
        pair.items.push_back(Output::number(point.y));
        points.items.push_back(std::move(pair));
    }
    map.add("points", std::move(points));
    return map;
}

template <class Entities, class ToOutput>
void addList(Output& map, const char* key, const Entities& entities, const ToOutput& toOutput)
{
    if (entities.empty()) {
        return;
    }
    Output list = Output::list();
    for (const auto& entity : entities) {
        list.items.push_back(toOutput(entity));
    }
    map.add(key, std::move(list));
}

Output viewOf(const View& view)
{
    Output map = Output::map();
    map.add("id", Output::text(view.id.value));
    if (!view.name.empty()) {
        map.add("name", Output::text(view.name));
    }
    addList(map, "items", view.items, placementOf);
    addList(map, "routes", view.routes, routeOf);
    addList(map, "notes", view.notes, [](const Note& note) {
        Output entry = Output::map();
        entry.add("text", Output::text(note.text));
        entry.add("x", Output::number(note.x));
        entry.add("y", Output::number(note.y));
        return entry;
    });
    return map;
}

Output importOf(const ImportBase& base)
{
    Output map = Output::map();
    map.add("file", Output::text(base.file));
    map.add("format", Output::text(base.format));
    if (!base.given->name.empty()) {
        map.add("name", Output::text(base.given->name));
    }
    if (!base.given->description.empty()) {
        map.add("description", Output::text(base.given->description));
    }
    if (!base.given->elements.empty()) {
        map.add("elements", elementsOf(*base.given, true));
    }
    if (!base.given->relations.empty()) {
        map.add("relations", relationsOf(*base.given, true));
    }
    return map;
}

void addModel(Output& map, const Model& model)
{
    if (!model.name.empty()) {
        map.add("name", Output::text(model.name));
    }
    if (!model.description.empty()) {
        map.add("description", Output::text(model.description));
    }
    if (!model.elements.empty()) {
        map.add("elements", elementsOf(model));
    }
    if (!model.relations.empty()) {
        map.add("relations", relationsOf(model));
    }
    addList(map, "views", model.views, viewOf);
    addList(map, "scenarios", model.scenarios, [](const Scenario& scenario) {
        Output entry = Output::map();
        entry.add("id", Output::text(scenario.id.value));
        addFields(entry, scenario.fields, scenarioFields());
        return entry;
    });
    addList(map, "objectives", model.objectives, [](const Objective& objective) {
        Output entry = Output::map();
        addFields(entry, objective.fields, objectiveFields());
        return entry;
    });
    addList(map, "approvals", model.approvals, [](const Approval& approval) {
        Output entry = Output::map();
        entry.add("finding", Output::text(approval.finding));
        entry.add("by", Output::text(approval.by));
        entry.add("reason", Output::text(approval.reason));
        return entry;
    });
    addList(map, "imports", model.imports, importOf);
}

Output versionHeader()
{
    Output root = Output::map();
    root.add("corbel", Output::bare("1"));
    return root;
}

} // namespace

std::string writeModel(const Model& model)
{
    Output root = versionHeader();
    addModel(root, model);
    return block(root);
}

std::string writeDocument(const Document& document)
{
    const bool isSingle =
        document.designs.size() == 1 && document.designs.front().id.value == "main" &&
        (document.name.empty() || document.name == document.designs.front().model.name);
    if (isSingle) {
        return writeModel(document.designs.front().model);
    }
    Output root = versionHeader();
    if (!document.name.empty()) {
        root.add("name", Output::text(document.name));
    }
    addList(root, "designs", document.designs, [](const Design& design) {
        Output entry = Output::map();
        entry.add("id", Output::text(design.id.value));
        addModel(entry, design.model);
        return entry;
    });
    return block(root);
}

std::string fieldsToJson(const Record& fields, std::span<const FieldSpec> specs)
{
    Output map = Output::map();
    addFields(map, fields, specs);
    return json(map);
}

} // namespace corbel::model::text
