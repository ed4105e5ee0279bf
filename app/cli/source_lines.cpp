#include "app/cli/source_lines.h"

#include <tuple>

#include "model/relation.h"
#include "model/text/file.h"
#include "model/text/node.h"

namespace corbel::cli {

using model::text::Node;

namespace {

std::string textAt(const Node& node, std::string_view key)
{
    const Node* value = node.find(key);
    return value && value->isScalar() ? value->scalar : std::string();
}

/// Each entry of a list under `key`, with its place.
template <class Take>
void each(const Node& node, std::string_view key, const Take& take)
{
    const Node* list = node.find(key);
    if (!list || !list->isSequence()) {
        return;
    }
    for (const auto& item : list->items) {
        take(*item, TextPlace{item->line, item->column});
    }
}

DesignLines linesOf(const Node& design)
{
    DesignLines lines{{design.line, design.column}, {}, {}};
    each(design, "elements", [&](const Node& item, TextPlace place) {
        lines.elements.emplace(textAt(item, "id"), place);
    });
    // Relations that state no id are numbered as the reader numbers them.
    std::map<std::tuple<std::string, std::string, std::string>, int> unnamed;
    each(design, "relations", [&](const Node& item, TextPlace place) {
        std::string id = textAt(item, "id");
        const std::string from = textAt(item, "from");
        const std::string to = textAt(item, "to");
        const auto kind = model::relationKind(textAt(item, "kind"));
        if (id.empty() && kind) {
            const int number = ++unnamed[{textAt(item, "kind"), from, to}];
            id = model::defaultRelationId(*kind, {from}, {to}, number).value;
        }
        lines.relations.emplace(std::move(id), place);
    });
    return lines;
}

} // namespace

SourceLines sourceLines(std::string_view yaml)
{
    const auto documents = model::text::parseYaml(yaml, {});
    SourceLines lines;
    if (!documents || documents->empty()) {
        return lines;
    }
    const Node& root = *documents->front();
    if (root.find("designs")) {
        each(root, "designs", [&](const Node& design, TextPlace) {
            lines.emplace(textAt(design, "id"), linesOf(design));
        });
    } else {
        lines.emplace("main", linesOf(root));
    }
    return lines;
}

SourceLines sourceLinesOfFile(const std::string& file)
{
    constexpr std::string_view binary = "SQLite format 3";
    const auto text = model::text::readTextFile(file, model::text::Limits{}.bytes);
    return text && !text->starts_with(binary) ? sourceLines(*text) : SourceLines();
}

} // namespace corbel::cli
