#include "analysis/rules/rules_schema.h"

#include <nlohmann/json.hpp>

#include "analysis/rules/words.h"
#include "model/schema.h"

namespace corbel::analysis::rules {

namespace {

using Json = nlohmann::ordered_json;
using model::FieldType;

Json reference(const std::string& name)
{
    return {{"$ref", "#/$defs/" + name}};
}

Json anyOf(std::initializer_list<Json> alternatives)
{
    return {{"anyOf", Json(alternatives)}};
}

/// One of them, or a list of them.
Json oneOrMany(const Json& one)
{
    return anyOf({one, Json{{"type", "array"}, {"items", one}, {"minItems", 1}}});
}

Json closed(Json properties)
{
    return {
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

Json described(Json schema, std::string_view description)
{
    schema["description"] = description;
    return schema;
}

Json keySchema(const model::FieldSpec& spec)
{
    switch (spec.type) {
    case FieldType::Choice: {
        Json words = {"stated", "missing"};
        for (const std::string_view choice : spec.limits.choices) {
            words.push_back(choice);
        }
        return oneOrMany(anyOf({Json{{"enum", std::move(words)}},
                                Json{{"type", "string"}, {"pattern", "^!?= ?[a-z0-9-]+$"}}}));
    }
    case FieldType::Flag:
        return oneOrMany({{"enum", {true, false, "stated", "missing"}}});
    case FieldType::Reference:
    case FieldType::References:
    case FieldType::Shares:
        return reference("elements");
    case FieldType::TextMap:
    case FieldType::Durations:
        return anyOf({reference("test"),
                      Json{{"type", "object"}, {"additionalProperties", reference("test")}}});
    case FieldType::Record:
    case FieldType::FlagOrRecord: {
        Json nested = Json::object();
        for (const model::FieldSpec& field : spec.limits.fields) {
            nested[std::string(field.name)] = described(keySchema(field), field.description);
        }
        return anyOf({reference("test"), closed(std::move(nested))});
    }
    case FieldType::RecordList:
        return {{"enum", {"stated", "missing"}}};
    default:
        return reference("test");
    }
}

template <class Kinds>
Json kindSchema(const Kinds& kinds)
{
    Json names = Json::array();
    for (const auto kind : kinds) {
        names.push_back(spelling(kind));
    }
    return oneOrMany({{"enum", std::move(names)}});
}

Json boundarySchema(std::vector<std::string_view> names = {})
{
    for (const BoundaryWord& boundary : boundaryWords()) {
        names.push_back(boundary.name);
    }
    return {{"enum", names}};
}

Json wordSchema(std::string_view word, const std::string& own)
{
    if (word == "id" || word == "name") {
        return oneOrMany({{"type", "string"}});
    }
    if (word == "all" || word == "any") {
        return {{"type", "array"}, {"items", reference(own)}, {"minItems", 1}};
    }
    if (word == "not") {
        return reference(own);
    }
    if (word == "crosses") {
        return oneOrMany(boundarySchema());
    }
    if (word == "compare") {
        return {{"type", "string"}, {"pattern", "^[^<>=!]+(<|>|<=|>=|=|!=)[^<>=!]+$"}};
    }
    if (word == "reaches" || word == "reached-by") {
        return reference("reached");
    }
    const auto link = linkNamed(word);
    return reference(link && leadsToRelations(*link) ? "relations" : "elements");
}

/// With `isReached`, what a chain leads to: it may say over what.
Json selector(bool ofRelations, bool isReached = false)
{
    const std::string own = ofRelations ? "relations" : "elements";
    Json properties = Json::object();
    properties["kind"] =
        ofRelations ? kindSchema(model::relationKinds) : kindSchema(model::elementKinds);
    for (const Word& word : ofRelations ? relationWords() : elementWords()) {
        if (word.name != "kind" && word.name != "layer") {
            properties[std::string(word.name)] =
                described(wordSchema(word.name, own), word.description);
        }
    }
    for (const model::FieldSpec& spec :
         ofRelations ? model::relationFields() : model::elementFields()) {
        const std::string name(spec.name);
        if (!properties.contains(name)) {
            properties[name] = described(keySchema(spec), spec.description);
        } else if (properties[name].contains("$ref") &&
                   properties[name]["$ref"] == "#/$defs/test") {
            continue;
        } else if (spec.type == FieldType::Choice || spec.type == FieldType::Integer) {
            // `size` and `role` mean several keys: what one of them accepts is accepted.
            properties[name] = described(anyOf({properties[name], keySchema(spec)}),
                                         properties[name]["description"].get<std::string>());
        }
    }
    if (isReached) {
        properties["over"] =
            described(reference("relations"), "The relations of the chain; calls, reads, writes "
                                              "and depends-on when absent.");
    }
    return anyOf({Json{{"type", "string"}},
                  Json{{"type", "array"}, {"items", {{"type", "string"}}}, {"minItems", 1}},
                  closed(std::move(properties))});
}

Json limitSchema()
{
    const Json count{{"type", "integer"}, {"minimum", 0}};
    Json counted = Json::object();
    for (const LinkWord& word : linkWords()) {
        counted[std::string(word.name)] = described(wordSchema(word.name, {}), word.description);
    }
    counted["hops"] = described(reference("relations"), "The longest chain of such relations.");
    Json of = closed(std::move(counted));
    of["minProperties"] = 1;
    of["maxProperties"] = 1;
    Json limit = closed({{"count", count}, {"of", std::move(of)}, {"distinct", boundarySchema()}});
    limit["required"] = {"count"};
    return anyOf({count, std::move(limit)});
}

Json ruleSchema()
{
    const Json severity{{"enum", {"error", "warning", "hint"}}};
    const Json text{{"type", "string"}, {"minLength", 1}};
    const Json either = anyOf({reference("elements"), reference("relations")});
    Json properties = Json::object();
    for (const Word& word : ruleWords()) {
        const std::string name(word.name);
        Json schema =
            name == "severity" || name == "undecided"   ? severity
            : name == "elements" || name == "relations" ? reference(name)
            : name == "must" || name == "must-not"      ? either
            : name == "at-most" || name == "at-least"   ? limitSchema()
            : name == "layers"
                ? Json{{"type", "array"}, {"items", reference("elements")}, {"minItems", 2}}
            : name == "acyclic" ? boundarySchema({"element"})
                                : text;
        properties[name] = described(std::move(schema), word.description);
    }
    properties["id"]["pattern"] = "^[a-z0-9][a-z0-9._-]{0,62}$";
    Json rule = closed(std::move(properties));
    rule["required"] = {"id", "text"};
    const auto requiring = [](std::initializer_list<const char*> names) {
        Json list = Json::array();
        for (const char* name : names) {
            list.push_back({{"required", Json::array({name})}});
        }
        return Json{{"oneOf", std::move(list)}};
    };
    rule["allOf"] = {requiring({"elements", "relations"}),
                     requiring({"must", "must-not", "at-most", "at-least", "layers", "acyclic"})};
    return rule;
}

} // namespace

std::string jsonSchema()
{
    const Json one{{"type", {"string", "number", "boolean"}}};
    Json schema;
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = "Corbel rule file";
    schema["$defs"]["test"] = oneOrMany(one);
    schema["$defs"]["elements"] = selector(false);
    schema["$defs"]["reached"] = selector(false, true);
    schema["$defs"]["relations"] = selector(true);
    schema["$defs"]["rule"] = ruleSchema();
    Json file =
        closed({{"corbel-rules", {{"const", 1}}},
                {"rules", {{"type", "array"}, {"items", reference("rule")}, {"minItems", 1}}}});
    file["required"] = {"corbel-rules", "rules"};
    schema.update(file);
    return schema.dump(2) + "\n";
}

} // namespace corbel::analysis::rules
