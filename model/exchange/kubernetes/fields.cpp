#include "model/exchange/kubernetes/fields.h"

#include <algorithm>
#include <utility>

namespace corbel::model::exchange::kubernetes {

using text::Node;

NamedTexts readTexts(Reading& in, const Node* node, const std::string& path)
{
    NamedTexts entries;
    if (node == nullptr || node->isNull()) {
        return entries;
    }
    if (!node->isMapping()) {
        in.wrongKind(*node, path, Message::of("a mapping of texts by name"));
        return entries;
    }
    for (const text::Member& member : node->members) {
        entries.set(in.key(member, path), in.scalar(*member.value, path));
    }
    return entries;
}

const Node* findIn(const Node& root, std::string_view path)
{
    const Node* node = &root;
    for (std::size_t at = 0; node != nullptr && at <= path.size();) {
        const std::size_t end = std::min(path.find('.', at), path.size());
        node = node->find(path.substr(at, end - at));
        at = end + 1;
    }
    return node;
}

bool isTemplate(std::string_view text)
{
    return text.find("{{") != std::string_view::npos;
}

void refuseTemplate(Reading& in, const Node& node, const std::string& text)
{
    if (isTemplate(text)) {
        refuseTemplate(in, in.at(node));
    }
}

void refuseTemplate(Reading& in, Place place)
{
    in.fail(std::move(place),
            Message::of("is a Helm template, whose '{{' is still to be filled in; render it with "
                        "'helm template' first and import what that prints"));
}

std::optional<int> firstTemplateLine(std::string_view text, int last)
{
    int number = 0;
    for (std::size_t at = 0; at < text.size() && (last == 0 || number <= last);) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        ++number;
        line.remove_prefix(std::min(line.find_first_not_of(" \t-"), line.size()));
        if (line.starts_with("{{") ||
            (!line.starts_with('#') && line.find(": {{") != std::string_view::npos)) {
            return number;
        }
    }
    return std::nullopt;
}

} // namespace corbel::model::exchange::kubernetes
