#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/text/decoder.h"
#include "model/text/model_reader.h"
#include "model/text/yaml.h"

namespace corbel::model::text {

namespace {

/// Why this tree is not a document of this version, or nothing.
std::optional<Problem> versionProblem(const Node& root, const std::string& file)
{
    const Place place{file, root.line, root.column};
    if (!root.isMapping()) {
        return Problem{place,
                       Message::of("not a Corbel document; it has to begin with 'corbel: 1'")};
    }
    const Node* version = root.find("corbel");
    if (!version) {
        return Problem{place,
                       Message::of("the key 'corbel' is missing; a Corbel document begins with "
                                   "'corbel: 1'")};
    }
    const auto number = version->isScalar() ? parseNumber(version->scalar) : std::nullopt;
    if (number && *number > 1) {
        return Problem{{file, version->line, version->column},
                       Message::of("this document has format version {}; this program reads "
                                   "version 1, so it needs a newer Corbel",
                                   version->scalar)};
    }
    if (number != 1) {
        return Problem{{file, version->line, version->column},
                       Message::of("'corbel' is '{}'; accepted is 1", version->scalar)};
    }
    return std::nullopt;
}

void readDesigns(const Node& list, const std::string& file, Document& document, Problems& problems)
{
    document.designs.clear();
    for (const NodePtr& item : list.items) {
        const Node* id = item->find("id");
        const Place place{file, item->line, item->column};
        if (!id || !id->isScalar() || !isIdentifier(id->scalar)) {
            problems.push_back({place, Message::of("a design needs an 'id' of a-z 0-9 . _ -")});
            continue;
        }
        if (find(document, DesignId{id->scalar})) {
            problems.push_back({place, Message::of("design id '{}' is taken", id->scalar)});
            continue;
        }
        constexpr std::array<std::string_view, 1> extra{"id"};
        document.designs.push_back(
            {DesignId{id->scalar}, readModel(*item, file, extra, Scope::Whole, problems)});
    }
    if (document.designs.empty() && problems.empty()) {
        problems.push_back(
            {{file, list.line, list.column}, Message::of("'designs' lists no design")});
    }
}

/// A document with the entries of a list that a person cut out of one: what leads from somewhere is
/// a relation.
NodePtr sorted(const Node& entries)
{
    Node elements;
    elements.kind = Node::Kind::Sequence;
    elements.line = entries.line;
    elements.column = entries.column;
    Node relations = elements;
    for (const NodePtr& entry : entries.items) {
        (entry->find("from") ? relations : elements).items.push_back(entry);
    }
    Node root;
    root.kind = Node::Kind::Mapping;
    root.line = entries.line;
    root.column = entries.column;
    const auto add = [&](const char* key, Node list) {
        root.members.push_back(
            {key, entries.line, entries.column, std::make_shared<const Node>(std::move(list))});
    };
    add("elements", std::move(elements));
    add("relations", std::move(relations));
    return std::make_shared<const Node>(std::move(root));
}

} // namespace

Result<Document> readDocument(const Node& root, const std::string& file)
{
    if (auto problem = versionProblem(root, file)) {
        return failure(Problems{*std::move(problem)});
    }
    Document document;
    Problems problems;
    if (const Node* designs = root.find("designs")) {
        for (const Member& member : root.members) {
            if (member.key != "corbel" && member.key != "name" && member.key != "designs") {
                problems.push_back({{file, member.line, member.column},
                                    Message::of("key '{}' stands beside 'designs'; accepted are "
                                                "corbel, name, designs",
                                                member.key)});
            }
        }
        if (const Node* name = root.find("name"); name && name->isScalar()) {
            document.name = name->scalar;
        }
        readDesigns(*designs, file, document, problems);
    } else {
        constexpr std::array<std::string_view, 1> extra{"corbel"};
        document.designs.front().model = readModel(root, file, extra, Scope::Whole, problems);
        document.name = document.designs.front().model.name;
    }
    if (!problems.empty()) {
        std::ranges::stable_sort(problems, {}, &Problem::place);
        return failure(std::move(problems));
    }
    return document;
}

Result<Document> readDocument(std::string_view yaml, const std::string& file)
{
    auto trees = parseYaml(yaml, file);
    if (!trees) {
        return tl::unexpected(trees.error());
    }
    if (trees->size() != 1) {
        return failure({file, 0, 0},
                       Message::of("holds {} YAML documents; accepted is one", trees->size()));
    }
    return readDocument(*trees->front(), file);
}

Result<Model> readFragment(std::string_view yaml, const std::string& file)
{
    auto trees = parseYaml(yaml, file);
    if (!trees) {
        return tl::unexpected(trees.error());
    }
    if (trees->size() != 1) {
        return failure({file, 0, 0},
                       Message::of("holds {} YAML documents; accepted is one", trees->size()));
    }
    NodePtr root = trees->front();
    if (root->isSequence()) {
        root = sorted(*root);
    }
    if (root->find("designs")) {
        auto document = readDocument(*root, file);
        if (!document) {
            return tl::unexpected(document.error());
        }
        if (document->designs.size() > 1) {
            return failure(
                {file, root->line, root->column},
                Message::of("holds {} designs; accepted is one", document->designs.size()));
        }
        return std::move(document->designs.front().model);
    }
    const bool isBare = root->find("elements") || root->find("relations");
    if (auto problem = versionProblem(*root, file); problem && (!isBare || root->find("corbel"))) {
        return failure(Problems{*std::move(problem)});
    }
    Problems problems;
    constexpr std::array<std::string_view, 1> extra{"corbel"};
    Model model = readModel(*root, file, extra, Scope::Fragment, problems);
    if (!problems.empty()) {
        std::ranges::stable_sort(problems, {}, &Problem::place);
        return failure(std::move(problems));
    }
    return model;
}

Result<Record> fieldsFromJson(std::string_view json, std::span<const FieldSpec> specs,
                              std::uint32_t kindBit, const std::string& file)
{
    auto trees = parseYaml(json, file);
    if (!trees) {
        return tl::unexpected(trees.error());
    }
    if (trees->size() != 1 || !trees->front()->isMapping()) {
        return failure({file, 0, 0}, Message::of("keys have to be one JSON object"));
    }
    Decoder decoder(file);
    Record fields = decoder.record(*trees->front(), specs, kindBit, {}, {});
    if (!decoder.problems.empty()) {
        return failure(std::move(decoder.problems));
    }
    return fields;
}

} // namespace corbel::model::text
