// Directives (`!include`, `!const`, ...) and the identifiers of the Structurizr DSL.
#include "model/exchange/structurizr/parser.h"

#include <algorithm>

#include <fmt/format.h>

namespace corbel::model::exchange::structurizr {
namespace {

constexpr std::size_t deepestInclude = 32;

bool isPlainName(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    });
}

} // namespace

bool Parser::directive(const Command& command)
{
    const std::string keyword = command.keyword();
    if (keyword == "!include") {
        include(command);
    } else if (keyword == "!const" || keyword == "!constant" || keyword == "!var") {
        define(command);
    } else if (keyword == "!identifiers") {
        const std::string scope = lowerCase(command.text(1));
        if (scope != "hierarchical" && scope != "flat") {
            report(command.words.back(), Message::of("found {}; expected !identifiers flat or "
                                                     "hierarchical",
                                                     command.text(1)));
        }
        m_hierarchical = scope == "hierarchical";
    } else if (keyword == "!impliedrelationships") {
        const std::string value = lowerCase(command.text(1));
        m_impliedLinks = value != "false";
        if (value != "true" && value != "false") {
            notice(command.words.front(),
                   Message::of("!impliedRelationships {}: classes are not loaded; the default rule "
                               "is used",
                               command.text(1)));
        }
    } else if (keyword == "!docs" || keyword == "!adrs" || keyword == "!decisions" ||
               keyword == "!plugin" || keyword == "!script" || keyword == "!components") {
        leaveOut(command);
    } else {
        return false;
    }
    return true;
}

void Parser::include(const Command& command)
{
    if (!expectWords(command, 2, 2, "!include <file or folder>")) {
        return;
    }
    const Token& target = command.words[1];
    Result<std::vector<SourceFile>> files =
        m_files.readTarget(m_sources.back().file, target.text, "!include", target.place);
    if (!files) {
        report(std::move(files.error()));
        return;
    }
    for (const SourceFile& file : *files) {
        if (std::ranges::any_of(m_sources,
                                [&](const Source& open) { return open.file.path == file.path; })) {
            report(target, Message::of("!include {} leads back to {}, which is being read; a file "
                                       "cannot include itself",
                                       target.text, file.shown));
            return;
        }
    }
    if (m_sources.size() >= deepestInclude) {
        report(target, Message::of("!include is nested deeper than {}", deepestInclude));
        m_stopped = true;
        return;
    }
    for (auto file = files->rbegin(); file != files->rend(); ++file) {
        push(std::move(*file));
    }
}

void Parser::define(const Command& command)
{
    if (!expectWords(command, 3, 3, command.keyword() + " <name> <value>")) {
        return;
    }
    const std::string wanted = command.text(1);
    const bool constant = command.keyword() != "!var";
    if (m_constants.contains(wanted) || (constant && m_values.contains(wanted))) {
        report(command.words[1], Message::of("{} is already defined; only what !var defines can be "
                                             "defined again, by !var",
                                             wanted));
        return;
    }
    m_values[wanted] = command.text(2);
    if (constant) {
        m_constants.insert(wanted);
    }
}

void Parser::leaveOut(const Command& command)
{
    const std::string keyword = command.keyword();
    const bool runs = keyword == "!plugin" || keyword == "!script" || keyword == "!components";
    notice(command.words.front(),
           Message::of("{} {} is left out: {}", command.text(0), command.text(1),
                       runs ? Message::of("an import executes nothing, so what it would add is "
                                          "missing")
                            : Message::of("documentation is not part of the model")));
    if (command.opens && keyword == "!script") {
        m_sources.back().lexer->skipRawBlock();
    } else if (command.opens) {
        skipBlock(command);
    }
}

void Parser::name(const Command& command, Named named)
{
    if (!command.identifier) {
        return;
    }
    const Token& token = *command.identifier;
    if (!isPlainName(token.text)) {
        report(token, Message::of("found the identifier {}; letters a to z, digits, _ and - are "
                                  "accepted",
                                  token.text));
        return;
    }
    const bool isItem = named.what == Named::What::Item;
    const Scope owner = isItem ? m_workspace.owner(named.index) : Scope();
    const std::string key = isItem && m_workspace.items[named.index].kind != ItemKind::Group
                                ? nameKey(token.text, owner)
                                : lowerCase(token.text);
    named.place = token.place;
    const auto [at, added] = m_names.emplace(key, named);
    if (!added && (at->second.what != named.what || at->second.index != named.index)) {
        report(token, Message::of("the identifier {} is already in use since {}:{}; choose another "
                                  "or set !identifiers hierarchical",
                                  token.text, at->second.place.file, at->second.place.line));
        return;
    }
    if (isItem) {
        m_identifiers.emplace(named.index, key);
    }
}

std::string Parser::nameKey(const std::string& identifier, Scope owner) const
{
    if (!m_hierarchical || !owner) {
        return lowerCase(identifier);
    }
    const auto known = m_identifiers.find(*owner);
    const std::string prefix =
        known == m_identifiers.end() ? fmt::format("#{}", *owner) : known->second;
    return prefix + "." + lowerCase(identifier);
}

const Parser::Named* Parser::find(const std::string& identifier, Scope scope) const
{
    for (Scope at = scope; at; at = m_workspace.owner(*at)) {
        const auto known = m_names.find(nameKey(identifier, *at));
        if (known != m_names.end()) {
            return &known->second;
        }
    }
    const auto known = m_names.find(lowerCase(identifier));
    return known == m_names.end() ? nullptr : &known->second;
}

std::optional<Index> Parser::findItem(const Token& token, Scope scope)
{
    if (lowerCase(token.text) == "this" && scope) {
        return m_workspace.items[*scope].kind == ItemKind::Group ? m_workspace.owner(*scope)
                                                                 : scope;
    }
    const Named* known = find(token.text, scope);
    if (known && known->what == Named::What::Item) {
        return known->index;
    }
    report(token, known ? Message::of("{} names no element; the identifier of an element is "
                                      "expected",
                                      token.text)
                        : Message::of("no element has the identifier {} up to here; expected one "
                                      "that an earlier line defines by {} = ...",
                                      token.text, token.text));
    return std::nullopt;
}

void Parser::adoptBase()
{
    // Structurizr's own exporter keeps the DSL's identifiers in this property.
    for (Index at = 0; at < m_workspace.items.size(); ++at) {
        const Item& item = m_workspace.items[at];
        if (item.kind == ItemKind::Environment) {
            m_environments.try_emplace(item.name, at);
        } else if (item.kind == ItemKind::Group) {
            m_groups.try_emplace({item.parent, item.name}, at);
        }
        for (const auto& [key, value] : m_workspace.items[at].properties) {
            if (key == "structurizr.dsl.identifier") {
                m_names.emplace(lowerCase(value),
                                Named{Named::What::Item, at, m_workspace.items[at].place});
                m_identifiers.emplace(at, lowerCase(value));
            }
        }
    }
}

} // namespace corbel::model::exchange::structurizr
