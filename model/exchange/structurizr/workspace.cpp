#include "model/exchange/structurizr/workspace.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace corbel::model::exchange::structurizr {
namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<int> parseCount(std::string_view text)
{
    constexpr int largest = 1'000'000;
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || end != text.data() + text.size() || count < 0 || count > largest) {
        return std::nullopt;
    }
    return count;
}

} // namespace

std::string_view keyword(ItemKind kind)
{
    static constexpr std::array<std::string_view, 11> names{"person",
                                                            "softwareSystem",
                                                            "container",
                                                            "component",
                                                            "element",
                                                            "group",
                                                            "deploymentEnvironment",
                                                            "deploymentNode",
                                                            "infrastructureNode",
                                                            "softwareSystemInstance",
                                                            "containerInstance"};
    return names[static_cast<std::size_t>(kind)];
}

bool isLogical(ItemKind kind)
{
    return kind <= ItemKind::Custom;
}

bool isInstance(ItemKind kind)
{
    return kind == ItemKind::SoftwareSystemInstance || kind == ItemKind::ContainerInstance;
}

std::optional<Instances> parseInstances(std::string_view text)
{
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        const std::optional<int> count = parseCount(text);
        if (!count || *count == 0) {
            return std::nullopt;
        }
        return Instances{*count, count};
    }
    const std::optional<int> least = parseCount(text.substr(0, dots));
    const std::string_view upper = text.substr(dots + 2);
    if (!least) {
        return std::nullopt;
    }
    if (upper == "N" || upper == "n" || upper == "*") {
        return Instances{*least, std::nullopt};
    }
    const std::optional<int> most = parseCount(upper);
    if (!most || *most < *least) {
        return std::nullopt;
    }
    return Instances{*least, most};
}

std::optional<Index> Workspace::owner(Index item) const
{
    std::optional<Index> parent = items[item].parent;
    while (parent && items[*parent].kind == ItemKind::Group) {
        parent = items[*parent].parent;
    }
    return parent;
}

bool Workspace::isAncestor(Index ancestor, Index item) const
{
    for (std::optional<Index> at = items[item].parent; at; at = items[*at].parent) {
        if (*at == ancestor) {
            return true;
        }
    }
    return false;
}

std::string Workspace::environmentOf(Index item) const
{
    for (std::optional<Index> at = item; at; at = items[*at].parent) {
        if (items[*at].kind == ItemKind::Environment) {
            return items[*at].name;
        }
    }
    return {};
}

std::string Workspace::canonicalName(Index item) const
{
    static constexpr std::array<std::string_view, 11> prefixes{"Person",
                                                               "SoftwareSystem",
                                                               "Container",
                                                               "Component",
                                                               "Custom",
                                                               "Group",
                                                               "DeploymentEnvironment",
                                                               "DeploymentNode",
                                                               "InfrastructureNode",
                                                               "SoftwareSystemInstance",
                                                               "ContainerInstance"};
    const bool deployed = !environmentOf(item).empty();
    const Item& self = items[item];
    std::string path = isInstance(self.kind) && self.of ? items[*self.of].name : self.name;
    for (std::optional<Index> at = owner(item); at; at = owner(*at)) {
        path.insert(0, items[*at].name + (deployed ? "/" : "."));
    }
    return fmt::format("{}://{}", prefixes[static_cast<std::size_t>(self.kind)], path);
}

std::string Workspace::label(Index item) const
{
    const Item& self = items[item];
    return fmt::format("{} \"{}\"", keyword(self.kind),
                       isInstance(self.kind) && self.of ? items[*self.of].name : self.name);
}

std::optional<Index> addLink(Workspace& workspace, LinkIndex& index, Link link)
{
    std::vector<Index>& same = index.byEnds[{link.source, link.target}];
    for (const Index at : same) {
        Link& other = workspace.links[at];
        if (other.description == link.description) {
            if (!other.impliedBy) {
                return std::nullopt;
            }
            other = std::move(link);
            return at;
        }
    }
    same.push_back(workspace.links.size());
    workspace.links.push_back(std::move(link));
    return same.back();
}

void addImpliedLinks(Workspace& workspace, LinkIndex& index, Index link)
{
    const Link origin = workspace.links[link];
    for (std::optional<Index> source = origin.source; source; source = workspace.owner(*source)) {
        for (std::optional<Index> target = origin.target; target;
             target = workspace.owner(*target)) {
            if (*source == *target || workspace.isAncestor(*source, *target) ||
                workspace.isAncestor(*target, *source) ||
                index.byEnds.contains({*source, *target})) {
                continue;
            }
            Link implied;
            implied.source = *source;
            implied.target = *target;
            implied.description = origin.description;
            implied.technology = origin.technology;
            implied.asynchronous = origin.asynchronous;
            implied.impliedBy = link;
            implied.place = origin.place;
            addLink(workspace, index, std::move(implied));
        }
    }
}

bool isDefaultTag(std::string_view tag)
{
    static constexpr std::array<std::string_view, 10> defaults{"Element",
                                                               "Person",
                                                               "Software System",
                                                               "Container",
                                                               "Component",
                                                               "Deployment Node",
                                                               "Infrastructure Node",
                                                               "Software System Instance",
                                                               "Container Instance",
                                                               "Relationship"};
    return std::ranges::find(defaults, tag) != defaults.end();
}

void addTags(std::vector<std::string>& tags, std::string_view commaSeparated)
{
    while (!commaSeparated.empty()) {
        const std::size_t comma = std::min(commaSeparated.find(','), commaSeparated.size());
        const std::string_view tag = trimmed(commaSeparated.substr(0, comma));
        if (!tag.empty() && !isDefaultTag(tag) && std::ranges::find(tags, tag) == tags.end()) {
            tags.emplace_back(tag);
        }
        commaSeparated.remove_prefix(std::min(comma + 1, commaSeparated.size()));
    }
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

} // namespace corbel::model::exchange::structurizr
