// Relations, attributes and archetypes of the Structurizr DSL.
#include "model/exchange/structurizr/parser.h"

#include <fmt/format.h>

namespace corbel::model::exchange::structurizr {
namespace {

constexpr std::string_view relationForm =
    "<identifier> -> <identifier> [description] [technology] [tags]";

/// `->`, or the archetype's name in `--name->`; nullopt when the token is no arrow.
std::optional<std::string> arrow(const Token& token)
{
    if (token.is("->")) {
        return std::string();
    }
    if (!token.quoted && token.text.size() > 4 && token.text.starts_with("--") &&
        token.text.ends_with("->")) {
        return lowerCase(token.text.substr(2, token.text.size() - 4));
    }
    return std::nullopt;
}

} // namespace

bool Parser::relation(const Command& command, Scope scope)
{
    const auto isRemoval = [&](std::size_t word) {
        return command.has(word) && command.words[word].is("-/>");
    };
    if (isRemoval(0) || isRemoval(1)) {
        notice(command.words.front(),
               Message::of("-/> is left out: relations between instances follow from "
                           "those between what they run"));
        if (command.opens) {
            skipBlock(command);
        }
        return true;
    }
    const std::size_t at = arrow(command.words[0]) ? 0 : 1;
    const std::optional<std::string> kind =
        command.has(at) ? arrow(command.words[at]) : std::nullopt;
    if (!kind) {
        return false;
    }
    const auto archetype = m_archetypes.find(*kind);
    const bool known = archetype != m_archetypes.end() && !archetype->second.kind;
    if (!known && !kind->empty()) {
        report(command.words[at], Message::of("no relation archetype is called {}; expected -> or "
                                              "one that archetypes { ... } defines",
                                              *kind));
        if (command.opens) {
            skipBlock(command);
        }
        return true;
    }
    if (!expectWords(command, at + 2, at + 5, relationForm)) {
        if (command.opens) {
            skipBlock(command);
        }
        return true;
    }
    std::optional<Index> source;
    if (at == 1) {
        source = findItem(command.words[0], scope);
    } else if (scope && m_workspace.items[*scope].kind != ItemKind::Group) {
        source = scope;
    } else {
        report(command.words[0],
               Message::of("a relation without source stands only in the block of "
                           "an element; here expected {}",
                           relationForm));
    }
    const std::optional<Index> target = findItem(command.words[at + 1], scope);
    if (!source || !target) {
        if (command.opens) {
            skipBlock(command);
        }
        return true;
    }
    Link link;
    link.source = *source;
    link.target = *target;
    link.place = command.words.front().place;
    if (known) {
        link.description = archetype->second.description;
        link.technology = archetype->second.technology;
        link.url = archetype->second.url;
        link.tags = archetype->second.tags;
        link.properties = archetype->second.properties;
    }
    relate(command, std::move(link), at + 2);
    return true;
}

void Parser::relate(const Command& command, Link link, std::size_t firstWord)
{
    const ItemKind from = m_workspace.items[link.source].kind;
    const ItemKind to = m_workspace.items[link.target].kind;
    const bool inGroup = from == ItemKind::Group || to == ItemKind::Group;
    const bool legal = inGroup || (from != ItemKind::Environment && to != ItemKind::Environment &&
                                   isLogical(from) == isLogical(to));
    const bool contained = m_workspace.isAncestor(link.source, link.target) ||
                           m_workspace.isAncestor(link.target, link.source);
    if (!legal || contained) {
        report(command.words.front(),
               Message::of("a relation from {} to {} is not possible: {}",
                           m_workspace.label(link.source), m_workspace.label(link.target),
                           contained ? Message::of("one contains the other")
                                     : Message::of("expected both in the model, or both in one "
                                                   "deploymentEnvironment")));
    } else if (inGroup) {
        notice(command.words.front(),
               Message::of("the relation from {} to {} is left out: a group "
                           "is a boundary, no element",
                           m_workspace.label(link.source), m_workspace.label(link.target)));
    }
    if (!legal || contained || inGroup) {
        if (command.opens) {
            skipBlock(command);
        }
        return;
    }
    if (!command.text(firstWord).empty()) {
        link.description = command.text(firstWord);
    }
    if (!command.text(firstWord + 1).empty()) {
        link.technology = command.text(firstWord + 1);
    }
    addTags(link.tags, command.text(firstWord + 2));
    const std::optional<Index> added = addLink(m_workspace, m_links, link);
    if (!added) {
        notice(command.words.front(),
               Message::of("the relation from {} to {} is said twice with the description \"{}\"; "
                           "the first counts",
                           m_workspace.label(link.source), m_workspace.label(link.target),
                           link.description));
        if (command.opens) {
            skipBlock(command);
        }
        return;
    }
    name(command, {Named::What::Link, *added, {}});
    if (command.opens) {
        linkBlock(command, *added);
    }
    if (m_impliedLinks && isLogical(from)) {
        addImpliedLinks(m_workspace, m_links, *added);
    }
}

void Parser::linkBlock(const Command& command, Index link)
{
    block(command, [this, link](const Command& inner) {
        Link& self = m_workspace.links[link];
        if (!attribute(inner, {&self.description, &self.technology, &self.url, &self.tags,
                               &self.properties, nullptr})) {
            report(inner.words.front(),
                   Message::of("found {}; a relation accepts: description, technology, tags, tag, "
                               "url, properties, perspectives",
                               inner.text(0)));
            if (inner.opens) {
                skipBlock(inner);
            }
        }
    });
}

bool Parser::attribute(const Command& command, const Attributes& attributes)
{
    const std::string keyword = command.keyword();
    const auto set = [&](std::string* text) {
        if (expectWords(command, 2, 2, fmt::format("{} <text>", command.text(0)))) {
            *text = command.text(1);
        }
    };
    if (keyword == "description") {
        set(attributes.description);
    } else if (keyword == "technology" || keyword == "metadata") {
        set(attributes.technology);
    } else if (keyword == "url") {
        set(attributes.url);
    } else if (keyword == "tags" || keyword == "tag") {
        for (std::size_t word = 1; command.has(word); ++word) {
            addTags(*attributes.tags, command.text(word));
        }
    } else if (keyword == "properties" || keyword == "perspectives") {
        if (expectBlock(command, keyword + " {")) {
            pairs(command, *attributes.properties, keyword == "perspectives" ? "perspective." : "");
        }
    } else if (keyword == "instances" && attributes.instances) {
        const std::optional<Instances> count = parseInstances(command.text(1));
        if (!count) {
            report(command.words.back(),
                   Message::of("found {} instances; a number such as 4 or a range such as 1..N is "
                               "accepted",
                               command.text(1)));
        }
        *attributes.instances = count.value_or(Instances{});
    } else {
        return false;
    }
    return true;
}

void Parser::pairs(const Command& command, Properties& properties, const std::string& prefix)
{
    block(command, [&](const Command& inner) {
        const bool named = lowerCase(inner.text(0)) == "perspective" && inner.opens;
        if (named) {
            std::string text;
            block(inner, [&](const Command& part) {
                if (part.keyword() == "description") {
                    text = part.text(1);
                }
            });
            properties.emplace_back(prefix + inner.text(1), text);
        } else if (expectWords(inner, 2, prefix.empty() ? 2 : 3, "<name> <value>")) {
            properties.emplace_back(prefix + inner.text(0), inner.text(1));
        }
    });
}

void Parser::archetypes(const Command& command)
{
    if (expectBlock(command, "archetypes {")) {
        block(command, [this](const Command& inner) { archetype(inner); });
    }
}

void Parser::archetype(const Command& command)
{
    // `name = base {`, or `base {` to give the base itself defaults.
    const std::optional<std::string> base = arrow(command.words.front());
    const std::string baseName = base ? *base : command.keyword();
    Archetype made;
    const auto known = m_archetypes.find(baseName);
    if (known != m_archetypes.end() && known->second.kind.has_value() == !base.has_value()) {
        made = known->second;
    } else if (!base || !base->empty()) {
        static const std::map<std::string, ItemKind> kinds{
            {"person", ItemKind::Person},
            {"softwaresystem", ItemKind::SoftwareSystem},
            {"container", ItemKind::Container},
            {"component", ItemKind::Component},
            {"element", ItemKind::Custom},
            {"group", ItemKind::Group},
            {"deploymentnode", ItemKind::DeploymentNode},
            {"infrastructurenode", ItemKind::InfrastructureNode}};
        const auto kind = kinds.find(baseName);
        if (kind == kinds.end() || base) {
            report(command.words.front(),
                   Message::of("found {}; an archetype extends person, softwareSystem, container, "
                               "component, element, deploymentNode, infrastructureNode, -> or an "
                               "earlier archetype",
                               command.text(0)));
            if (command.opens) {
                skipBlock(command);
            }
            return;
        }
        made.kind = kind->second;
    }
    if (command.opens) {
        block(command, [&](const Command& inner) {
            if (!attribute(inner, {&made.description, &made.technology, &made.url, &made.tags,
                                   &made.properties, nullptr})) {
                report(inner.words.front(),
                       Message::of("found {}; an archetype accepts: description, technology, tags, "
                                   "tag, url, properties, perspectives",
                                   inner.text(0)));
                if (inner.opens) {
                    skipBlock(inner);
                }
            }
        });
    }
    m_archetypes[command.identifier ? lowerCase(command.identifier->text) : baseName] =
        std::move(made);
}

} // namespace corbel::model::exchange::structurizr
