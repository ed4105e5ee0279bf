#include <cmath>

#include <nlohmann/json.hpp>

#include "model/field_check.h"
#include "model/text/yaml.h"

namespace corbel::model::text {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* number = R"(-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)? ?)";

Json pattern(const std::string& units)
{
    return {{"type", "string"}, {"pattern", "^" + std::string(number) + "(" + units + ")$"}};
}

Json anyOf(std::initializer_list<Json> alternatives)
{
    return {{"anyOf", Json(alternatives)}};
}

Json properties(std::span<const FieldSpec> specs, std::uint32_t kindBit);

Json object(std::span<const FieldSpec> specs)
{
    Json schema{{"type", "object"}, {"additionalProperties", false}};
    schema["properties"] = properties(specs, 0);
    for (const FieldSpec& spec : specs) {
        if (spec.limits.required) {
            schema["required"].push_back(spec.name);
        }
    }
    return schema;
}

Json identifier()
{
    return {{"$ref", "#/$defs/id"}};
}

Json typeOf(const FieldSpec& spec)
{
    const FieldLimits& limits = spec.limits;
    Json plainNumber{{"type", spec.type == FieldType::Integer ? "integer" : "number"}};
    if (std::abs(limits.minimum) <= 1 && (limits.minimum == 0 || limits.minimum == 1)) {
        plainNumber["minimum"] = limits.minimum;
    }
    if (limits.maximum == 1) {
        plainNumber["maximum"] = 1;
    }
    const Json duration = pattern("ns|us|ms|s|min|h|d");
    const Json percent = pattern("%");
    switch (spec.type) {
    case FieldType::Text:
        return {{"type", {"string", "number", "boolean"}}};
    case FieldType::LongText:
        return {{"type", "string"}};
    case FieldType::Choice: {
        Json choices = Json::array();
        for (const std::string_view choice : limits.choices) {
            choices.push_back(choice);
            if (const auto asNumber = parseNumber(choice)) {
                choices.push_back(static_cast<int>(*asNumber)); // `acks: 0` needs no quotes.
            }
        }
        return {{"enum", choices}};
    }
    case FieldType::Flag:
        return {{"type", "boolean"}};
    case FieldType::Integer:
    case FieldType::Number:
        return plainNumber;
    case FieldType::Ratio:
        return anyOf({plainNumber, percent});
    case FieldType::Duration:
        return duration;
    case FieldType::DurationOrAuto:
        return anyOf({duration, Json{{"const", "auto"}}});
    case FieldType::Size:
        return pattern("B|[KMGT]i?B");
    case FieldType::Rate:
        return pattern("/(s|min|h|d)");
    case FieldType::Bandwidth:
        return pattern("([KMG]i?)?B/s|[KMG]?bit/s");
    case FieldType::RatioOrDuration:
        return anyOf({plainNumber, percent, duration});
    case FieldType::Money:
        return pattern("[A-Z]{3}(/(hour|month|year))?");
    case FieldType::Amount:
        return {{"type", {"number", "string"}}};
    case FieldType::Reference:
        return identifier();
    case FieldType::References:
        return anyOf({identifier(), Json{{"type", "array"}, {"items", identifier()}}});
    case FieldType::Shares:
        return anyOf({identifier(), Json{{"type", "array"}, {"items", identifier()}},
                      Json{{"type", "object"}, {"additionalProperties", {{"type", "number"}}}}});
    case FieldType::TextList:
        return anyOf({Json{{"type", "string"}},
                      Json{{"type", "array"}, {"items", {{"type", {"string", "number"}}}}}});
    case FieldType::TextMap:
        return {{"type", "object"},
                {"additionalProperties", {{"type", {"string", "number", "boolean", "null"}}}}};
    case FieldType::Durations:
        return {{"type", "object"}, {"additionalProperties", duration}};
    case FieldType::Record:
        return anyOf({object(limits.fields), typeOf(limits.fields.front())});
    case FieldType::RecordList:
        return {{"type", "array"}, {"items", object(limits.fields)}};
    case FieldType::FlagOrRecord:
        return anyOf({Json{{"type", "boolean"}}, object(limits.fields)});
    }
    return {};
}

Json properties(std::span<const FieldSpec> specs, std::uint32_t kindBit)
{
    Json map = Json::object();
    for (const FieldSpec& spec : specs) {
        if (kindBit == 0 || (spec.kinds & kindBit) != 0) {
            Json schema = typeOf(spec);
            schema["description"] = spec.description;
            map[std::string(spec.name)] = std::move(schema);
        }
    }
    return map;
}

/// One branch per kind, so that an editor offers only the keys that the kind bears.
template <class Kinds>
Json branches(const Kinds& kinds, std::span<const FieldSpec> specs, const Json& own,
              const Json& required)
{
    Json list = Json::array();
    for (const auto kind : kinds) {
        Json keys = own;
        keys["kind"] = {{"const", spelling(kind)}};
        keys.update(properties(specs, 1U << static_cast<unsigned>(kind)));
        list.push_back({{"type", "object"},
                        {"title", spelling(kind)},
                        {"properties", std::move(keys)},
                        {"required", required},
                        {"additionalProperties", false}});
    }
    return {{"type", "array"}, {"items", {{"oneOf", std::move(list)}}}};
}

Json arrayOf(Json item)
{
    return {{"type", "array"}, {"items", std::move(item)}};
}

Json closedObject(Json keys, Json required)
{
    return {{"type", "object"},
            {"properties", std::move(keys)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
}

Json viewSchema()
{
    const Json coordinate{{"type", "number"}};
    const Json flag{{"type", "boolean"}};
    const Json point{{"type", "array"}, {"items", coordinate}, {"minItems", 2}, {"maxItems", 2}};
    Json keys;
    keys["id"] = identifier();
    keys["name"] = {{"type", "string"}};
    keys["items"] = arrayOf(closedObject({{"element", identifier()},
                                          {"x", coordinate},
                                          {"y", coordinate},
                                          {"w", coordinate},
                                          {"h", coordinate},
                                          {"pinned", flag},
                                          {"collapsed", flag}},
                                         {"element"}));
    keys["routes"] = arrayOf(closedObject(
        {{"relation", {{"type", "string"}}}, {"points", arrayOf(point)}}, {"relation", "points"}));
    keys["notes"] = arrayOf(closedObject(
        {{"text", {{"type", "string"}}}, {"x", coordinate}, {"y", coordinate}}, {"text"}));
    return closedObject(std::move(keys), {"id"});
}

Json modelKeys()
{
    const Json relationId{{"type", "string"}, {"pattern", "^[a-z0-9][a-z0-9._:#-]{0,199}$"}};
    Json keys;
    keys["name"] = {{"type", "string"}, {"minLength", 1}, {"maxLength", longestName}};
    keys["description"] = {{"type", "string"}};
    keys["elements"] =
        branches(elementKinds, elementFields(), {{"id", identifier()}}, {"id", "kind"});
    keys["relations"] = branches(relationKinds, relationFields(),
                                 {{"id", relationId}, {"from", identifier()}, {"to", identifier()}},
                                 {"kind", "from", "to"});
    keys["views"] = arrayOf(viewSchema());
    Json scenario = object(scenarioFields());
    scenario["properties"]["id"] = identifier();
    scenario["required"].push_back("id");
    keys["scenarios"] = arrayOf(std::move(scenario));
    keys["objectives"] = arrayOf(object(objectiveFields()));
    const Json text{{"type", "string"}};
    keys["approvals"] =
        arrayOf(closedObject({{"finding", text}, {"by", text}, {"reason", text}}, {"finding"}));
    keys["imports"] = arrayOf(closedObject({{"file", text},
                                            {"format", text},
                                            {"name", keys["name"]},
                                            {"description", text},
                                            {"elements", arrayOf({{"type", "object"}})},
                                            {"relations", arrayOf({{"type", "object"}})}},
                                           {"file", "format"}));
    return keys;
}

} // namespace

std::string jsonSchema()
{
    Json single = modelKeys();
    single["corbel"] = {{"const", 1}};
    Json design = modelKeys();
    design["id"] = identifier();
    Json schema;
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["title"] = "Corbel document";
    schema["$defs"]["id"] = {{"type", "string"}, {"pattern", "^[a-z0-9][a-z0-9._-]{0,62}$"}};
    schema["oneOf"] =
        Json::array({closedObject(std::move(single), {"corbel"}),
                     closedObject({{"corbel", {{"const", 1}}},
                                   {"name", {{"type", "string"}}},
                                   {"designs", arrayOf(closedObject(std::move(design), {"id"}))}},
                                  {"corbel", "designs"})});
    return schema.dump(2) + "\n";
}

} // namespace corbel::model::text
