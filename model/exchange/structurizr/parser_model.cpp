// Elements, groups, deployment nodes and instances of the Structurizr DSL.
#include "model/exchange/structurizr/parser.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace corbel::model::exchange::structurizr {
namespace {

constexpr std::array elementKinds{ItemKind::Person,         ItemKind::SoftwareSystem,
                                  ItemKind::Container,      ItemKind::Component,
                                  ItemKind::Custom,         ItemKind::Environment,
                                  ItemKind::DeploymentNode, ItemKind::InfrastructureNode};

constexpr std::array childKinds{ItemKind::Person,
                                ItemKind::SoftwareSystem,
                                ItemKind::Container,
                                ItemKind::Component,
                                ItemKind::Custom,
                                ItemKind::Group,
                                ItemKind::Environment,
                                ItemKind::DeploymentNode,
                                ItemKind::InfrastructureNode,
                                ItemKind::SoftwareSystemInstance,
                                ItemKind::ContainerInstance};

/// Which word of the statement says what; 0 where the kind does not have it.
struct Form {
    std::string_view text;
    std::size_t description = 0;
    std::size_t technology = 0;
    std::size_t tags = 0;
    std::size_t instances = 0;
    std::size_t words = 2;
};

Form formOf(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Person:
        return {"person <name> [description] [tags]", 2, 0, 3, 0, 4};
    case ItemKind::SoftwareSystem:
        return {"softwareSystem <name> [description] [tags]", 2, 0, 3, 0, 4};
    case ItemKind::Container:
        return {"container <name> [description] [technology] [tags]", 2, 3, 4, 0, 5};
    case ItemKind::Component:
        return {"component <name> [description] [technology] [tags]", 2, 3, 4, 0, 5};
    case ItemKind::Custom:
        return {"element <name> [metadata] [description] [tags]", 3, 2, 4, 0, 5};
    case ItemKind::DeploymentNode:
        return {
            "deploymentNode <name> [description] [technology] [tags] [instances]", 2, 3, 4, 5, 6};
    case ItemKind::InfrastructureNode:
        return {"infrastructureNode <name> [description] [technology] [tags]", 2, 3, 4, 0, 5};
    case ItemKind::Environment:
        return {"deploymentEnvironment <name>"};
    default:
        return {"group <name>"};
    }
}

std::optional<ItemKind> elementKind(const std::string& keyword)
{
    const auto* const at = std::ranges::find_if(elementKinds, [&](ItemKind kind) {
        return lowerCase(structurizr::keyword(kind)) == keyword;
    });
    return at == elementKinds.end() ? std::nullopt : std::optional(*at);
}

} // namespace

bool Parser::mayStandIn(ItemKind kind, Scope scope) const
{
    const bool inGroup = scope && m_workspace.items[*scope].kind == ItemKind::Group;
    const Scope owner = inGroup ? m_workspace.owner(*scope) : scope;
    if (!owner) {
        return kind == ItemKind::Person || kind == ItemKind::SoftwareSystem ||
               kind == ItemKind::Custom || kind == ItemKind::Group ||
               (kind == ItemKind::Environment && !inGroup);
    }
    switch (m_workspace.items[*owner].kind) {
    case ItemKind::SoftwareSystem:
        return kind == ItemKind::Container || kind == ItemKind::Group;
    case ItemKind::Container:
        return kind == ItemKind::Component || kind == ItemKind::Group;
    case ItemKind::Environment:
        return kind == ItemKind::DeploymentNode || kind == ItemKind::Group;
    case ItemKind::DeploymentNode:
        return kind == ItemKind::DeploymentNode || kind == ItemKind::InfrastructureNode ||
               isInstance(kind) || kind == ItemKind::Group;
    default:
        return false;
    }
}

std::string Parser::accepted(Scope scope) const
{
    std::string list;
    for (const ItemKind kind : childKinds) {
        if (mayStandIn(kind, scope)) {
            list += fmt::format("{}, ", keyword(kind));
        }
    }
    if (!scope) {
        list += "archetypes, ";
    } else if (m_workspace.items[*scope].kind != ItemKind::Group) {
        list += "description, technology, tags, url, properties, perspectives, ";
    }
    return list + "<identifier> -> <identifier>";
}

Message Parser::describe(Scope scope) const
{
    return scope ? Message::verbatim(m_workspace.label(*scope)) : Message::of("the model");
}

Index Parser::addItem(ItemKind kind, Scope scope, const Token& token)
{
    Item item;
    item.kind = kind;
    item.parent = scope;
    item.place = token.place;
    m_workspace.items.push_back(std::move(item));
    return m_workspace.items.size() - 1;
}

void Parser::modelStatement(const Command& command, Scope scope)
{
    const std::string keyword = command.keyword();
    if (relation(command, scope) || itemAttribute(command, scope) || element(command, scope)) {
        return;
    }
    if (keyword == "group" || keyword == "enterprise") {
        group(command, scope);
    } else if (keyword == "softwaresysteminstance") {
        instance(command, scope, ItemKind::SoftwareSystemInstance);
    } else if (keyword == "containerinstance" || keyword == "instanceof") {
        instance(command, scope, ItemKind::ContainerInstance);
    } else if (keyword == "!ref" || keyword == "!extend" || keyword == "!element" ||
               keyword == "!relationship") {
        reference(command, scope);
    } else if (keyword == "!elements" || keyword == "!relationships") {
        notice(command.words.front(),
               Message::of("{} {} is left out: expressions are not evaluated, so what the block "
                           "would add is missing",
                           command.text(0), command.text(1)));
        if (command.opens) {
            skipBlock(command);
        }
    } else if (keyword == "archetypes" && !scope) {
        archetypes(command);
    } else if (keyword == "deploymentgroup") {
        name(command, {Named::What::DeploymentGroup, 0, {}});
    } else if (keyword == "properties" && !scope) {
        skipBlock(command);
    } else {
        report(command.words.front(), Message::of("found {}; {} accepts: {}", command.text(0),
                                                  describe(scope), accepted(scope)));
        if (command.opens) {
            skipBlock(command);
        }
    }
}

bool Parser::element(const Command& command, Scope scope)
{
    std::optional<ItemKind> kind = elementKind(command.keyword());
    const auto archetype = m_archetypes.find(command.keyword());
    if (archetype != m_archetypes.end() && archetype->second.kind) {
        kind = archetype->second.kind;
    }
    if (!kind) {
        return false;
    }
    if (!mayStandIn(*kind, scope)) {
        report(command.words.front(), Message::of("found {}; {} accepts: {}", command.text(0),
                                                  describe(scope), accepted(scope)));
        if (command.opens) {
            skipBlock(command);
        }
        return true;
    }
    const Form form = formOf(*kind);
    if (!expectWords(command, 2, form.words, form.text)) {
        if (command.opens) {
            skipBlock(command);
        }
        return true;
    }
    // An environment that is opened twice is the same environment.
    const auto environment = m_environments.find(command.text(1));
    const bool again = *kind == ItemKind::Environment && environment != m_environments.end();
    const Index index = again ? environment->second : addItem(*kind, scope, command.words.front());
    if (*kind == ItemKind::Environment) {
        m_environments.try_emplace(command.text(1), index);
    }
    Item& item = m_workspace.items[index];
    item.name = command.text(1);
    if (item.name.empty()) {
        report(command.words[1], Message::of("the name is empty; expected {}", form.text));
    }
    if (archetype != m_archetypes.end()) {
        item.description = archetype->second.description;
        item.technology = archetype->second.technology;
        item.url = archetype->second.url;
        item.tags = archetype->second.tags;
        item.properties = archetype->second.properties;
    }
    const auto override = [&](std::string& text, std::size_t word) {
        if (word > 0 && !command.text(word).empty()) {
            text = command.text(word);
        }
    };
    override(item.description, form.description);
    override(item.technology, form.technology);
    if (form.tags > 0) {
        addTags(item.tags, command.text(form.tags));
    }
    if (form.instances > 0 && !command.text(form.instances).empty()) {
        const std::optional<Instances> count = parseInstances(command.text(form.instances));
        if (!count) {
            report(command.words[form.instances],
                   Message::of("found {} instances; a number such as 4 or a range such as 1..N is "
                               "accepted",
                               command.text(form.instances)));
        }
        item.instances = count.value_or(Instances{});
    }
    name(command, {Named::What::Item, index, {}});
    if (command.opens) {
        block(command, [this, index](const Command& inner) { modelStatement(inner, index); });
    }
    return true;
}

void Parser::instance(const Command& command, Scope scope, ItemKind kind)
{
    if (!mayStandIn(kind, scope)) {
        report(command.words.front(), Message::of("found {}; {} accepts: {}", command.text(0),
                                                  describe(scope), accepted(scope)));
    }
    const bool either = command.keyword() == "instanceof";
    std::optional<Index> of;
    if (expectWords(command, 2, 4,
                    fmt::format("{} <identifier> [deploymentGroups] [tags]", command.text(0)))) {
        of = findItem(command.words[1], scope);
    }
    if (of) {
        const ItemKind found = m_workspace.items[*of].kind;
        const bool isSystem = found == ItemKind::SoftwareSystem;
        const bool fits = isSystem
                              ? either || kind == ItemKind::SoftwareSystemInstance
                              : found == ItemKind::Container && kind == ItemKind::ContainerInstance;
        if (!fits) {
            report(command.words[1],
                   Message::of("{} is a {}; {} accepts the identifier of a {}", command.text(1),
                               keyword(found), command.text(0),
                               either ? Message::of("softwareSystem or container")
                                      : Message::verbatim(kind == ItemKind::ContainerInstance
                                                              ? "container"
                                                              : "softwareSystem")));
        }
        kind = isSystem ? ItemKind::SoftwareSystemInstance : ItemKind::ContainerInstance;
    }
    const Index index = addItem(kind, scope, command.words.front());
    Item& item = m_workspace.items[index];
    item.of = of;
    addTags(item.tags, command.text(3));
    name(command, {Named::What::Item, index, {}});
    if (command.opens) {
        block(command, [this, index](const Command& inner) { modelStatement(inner, index); });
    }
}

void Parser::group(const Command& command, Scope scope)
{
    if (!expectWords(command, 2, 2, "group <name>")) {
        return;
    }
    const bool isComponent =
        scope && m_workspace.items[*scope].kind == ItemKind::Component && !command.opens;
    const Scope outer = isComponent ? m_workspace.items[*scope].parent : scope;
    if (!mayStandIn(ItemKind::Group, outer)) {
        report(command.words.front(), Message::of("found {}; {} accepts: {}", command.text(0),
                                                  describe(scope), accepted(scope)));
        return;
    }
    // A group that is opened twice is the same group.
    const auto [at, added] = m_groups.try_emplace({outer, command.text(1)}, 0);
    if (added) {
        at->second = addItem(ItemKind::Group, outer, command.words.front());
        m_workspace.items[at->second].name = command.text(1);
    }
    const Index index = at->second;
    if (command.keyword() == "enterprise") {
        m_enterprise = index;
    }
    if (isComponent) {
        m_workspace.items[*scope].parent = index;
        return;
    }
    name(command, {Named::What::Item, index, {}});
    if (command.opens) {
        block(command, [this, index](const Command& inner) { modelStatement(inner, index); });
    }
}

bool Parser::itemAttribute(const Command& command, Scope scope)
{
    if (!scope || m_workspace.items[*scope].kind == ItemKind::Group) {
        return false;
    }
    Item& item = m_workspace.items[*scope];
    if (command.keyword() == "healthcheck" && isInstance(item.kind)) {
        if (expectWords(command, 3, 5, "healthCheck <name> <url> [interval] [timeout]")) {
            item.properties.emplace_back("healthCheck." + command.text(1), command.text(2));
        }
        return true;
    }
    Attributes attributes{&item.description, &item.technology, &item.url,
                          &item.tags,        &item.properties, nullptr};
    if (item.kind == ItemKind::DeploymentNode) {
        attributes.instances = &item.instances;
    }
    return attribute(command, attributes);
}

void Parser::reference(const Command& command, Scope scope)
{
    if (!expectWords(command, 2, 2, command.text(0) + " <identifier> {")) {
        return;
    }
    const Token& target = command.words[1];
    const Named* known = find(target.text, scope);
    Named found;
    if (known && known->what != Named::What::DeploymentGroup) {
        found = *known;
    } else {
        Index at = target.text.find("://") == std::string::npos ? m_workspace.items.size() : 0;
        while (at < m_workspace.items.size() && m_workspace.canonicalName(at) != target.text) {
            ++at;
        }
        if (at == m_workspace.items.size()) {
            report(target, Message::of("{} {}: nothing has this identifier or canonical name (such "
                                       "as SoftwareSystem://Name) up to here",
                                       command.text(0), target.text));
            if (command.opens) {
                skipBlock(command);
            }
            return;
        }
        found.index = at;
    }
    name(command, found);
    if (!command.opens) {
        return;
    }
    if (found.what == Named::What::Link) {
        linkBlock(command, found.index);
        return;
    }
    block(command, [this, found](const Command& inner) { modelStatement(inner, found.index); });
}

} // namespace corbel::model::exchange::structurizr
