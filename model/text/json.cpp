#include "model/text/json.h"

#include <nlohmann/json.hpp>

#include "model/contract.h"
#include "model/text/node.h"
#include "model/text/yaml.h"

namespace corbel::model::text {

namespace {

std::string quoted(const std::string& text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// A plain scalar that means the same in JSON without quotes: `true`, `false`, a number.
bool isLiteral(const Node& node)
{
    if (!node.plain) {
        return false;
    }
    const auto json = nlohmann::json::parse(node.scalar, nullptr, false);
    return json.is_boolean() || json.is_number();
}

void write(std::string& out, const Node& node, std::size_t depth)
{
    const std::string inner(2 * (depth + 1), ' ');
    const std::string outer = '\n' + std::string(2 * depth, ' ');
    bool isFirst = true;
    const auto separate = [&] {
        out += isFirst ? "\n" : ",\n";
        isFirst = false;
        out += inner;
    };
    switch (node.kind) {
    case Node::Kind::Null:
        out += "null";
        break;
    case Node::Kind::Scalar:
        out += isLiteral(node) ? node.scalar : quoted(node.scalar);
        break;
    case Node::Kind::Sequence:
        out += '[';
        for (const NodePtr& item : node.items) {
            separate();
            write(out, *item, depth + 1);
        }
        out += (isFirst ? "" : outer) + ']';
        break;
    case Node::Kind::Mapping:
        out += '{';
        for (const Member& member : node.members) {
            separate();
            out += quoted(member.key) + ": ";
            write(out, *member.value, depth + 1);
        }
        out += (isFirst ? "" : outer) + '}';
        break;
    }
}

} // namespace

std::string writeJson(const Document& document)
{
    // By way of the YAML form, so that there is one place that knows how values are spelt.
    const std::string yaml = writeDocument(document);
    Limits limits;
    limits.bytes = yaml.size();
    limits.nodes = yaml.size();
    const auto roots = parseYaml(yaml, "document", limits);
    CORBEL_CONTRACT(roots && roots->size() == 1);
    std::string out;
    write(out, *roots->front(), 0);
    return out + '\n';
}

} // namespace corbel::model::text
