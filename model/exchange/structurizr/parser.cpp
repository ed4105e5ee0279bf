#include "model/exchange/structurizr/parser.h"

#include "model/exchange/structurizr/dsl.h"
#include "model/exchange/structurizr/json.h"

#include <algorithm>

#include <fmt/format.h>

namespace corbel::model::exchange::structurizr {
namespace {

constexpr std::size_t mostProblems = 50;
constexpr int deepestExtension = 16;
constexpr int deepestBlock = 100;
constexpr std::size_t mostSubstituted = std::size_t{16} << 20;
constexpr std::size_t longestStatement = std::size_t{1} << 20;

} // namespace

std::string Command::keyword() const
{
    return words.front().quoted ? std::string() : lowerCase(words.front().text);
}

std::string Command::text(std::size_t word) const
{
    return has(word) ? words[word].text : std::string();
}

Result<Workspace> readDsl(SourceFiles& files, SourceFile main)
{
    return Parser(files).parse(std::move(main));
}

Result<Workspace> Parser::parse(SourceFile main)
{
    const Place start{main.shown, 0, 0};
    push(std::move(main));
    file();
    if (m_problems.empty() && !m_workspaceSeen) {
        m_problems.push_back(
            {start, Message::of("holds no workspace; expected workspace [name] [description] "
                                "{ ... } (a part that other files include cannot be read "
                                "alone)")});
    }
    if (!m_problems.empty()) {
        m_problems.resize(std::min(m_problems.size(), mostProblems));
        return failure(std::move(m_problems));
    }
    if (m_enterprise) {
        for (Index at = 0; at < m_workspace.items.size(); ++at) {
            Item& item = m_workspace.items[at];
            item.outside = isLogical(item.kind) && !m_workspace.owner(at) &&
                           !m_workspace.isAncestor(*m_enterprise, at);
        }
    }
    return std::move(m_workspace);
}

void Parser::push(SourceFile source)
{
    auto lexer = std::make_unique<Lexer>(std::move(source.text), source.shown, m_problems);
    source.text.clear();
    m_sources.push_back({std::move(source), std::move(lexer)});
}

std::optional<Command> Parser::next()
{
    while (!m_stopped && !m_sources.empty()) {
        std::optional<Statement> statement = m_sources.back().lexer->next();
        if (m_problems.size() >= mostProblems) {
            m_stopped = true;
            break;
        }
        if (statement) {
            return takeApart(std::move(*statement));
        }
        if (m_sources.size() == 1) {
            break;
        }
        m_sources.pop_back();
    }
    return std::nullopt;
}

Command Parser::takeApart(Statement statement)
{
    Command command;
    std::size_t length = 0;
    for (Token& token : statement) {
        substitute(token);
        length += token.text.size();
    }
    if (length > longestStatement) {
        report(statement.front(), Message::of("the statement is longer than 1 MiB"));
        m_stopped = true;
    }
    if (statement.size() > 1 && statement.back().is("{")) {
        command.opens = true;
        statement.pop_back();
    } else if (statement.size() > 2 && statement.back().is("}") &&
               statement[statement.size() - 2].is("{")) {
        statement.resize(statement.size() - 2);
    } else if (statement.size() > 1 && statement.back().is("{}")) {
        statement.pop_back();
    } else if (statement.size() > 1 && (statement.front().is("}") || statement.back().is("}"))) {
        report(statement.back(), Message::of("a } must stand alone on its line"));
        const Token brace = statement.back().is("}") ? statement.back() : statement.front();
        std::erase_if(statement, [](const Token& token) { return token.is("}"); });
        if (statement.empty()) {
            statement.push_back(brace);
        }
    }
    if (statement.size() > 2 && statement[1].is("=")) {
        command.identifier = std::move(statement.front());
        statement.erase(statement.begin(), statement.begin() + 2);
    }
    command.words = std::move(statement);
    return command;
}

void Parser::substitute(Token& token)
{
    std::string& text = token.text;
    for (std::size_t at = text.find("${"); at != std::string::npos; at = text.find("${", at)) {
        const std::size_t end = text.find('}', at);
        if (end == std::string::npos) {
            return;
        }
        const std::string wanted = text.substr(at + 2, end - at - 2);
        const auto known = m_values.find(wanted);
        if (known != m_values.end()) {
            m_substituted += known->second.size();
            if (m_substituted > mostSubstituted || text.size() > longestStatement) {
                report(token,
                       Message::of(
                           "replacing ${...} makes more than 16 MiB of text in all, or more than "
                           "1 MiB in one statement"));
                m_stopped = true;
                return;
            }
            text.replace(at, end - at + 1, known->second);
            at += known->second.size();
            continue;
        }
        if (m_unknownValues.insert(wanted).second) {
            notice(token, Message::of("${{}} stays as it is: no !const or !var defines it before "
                                      "this line, and environment variables are not read",
                                      wanted));
        }
        at = end;
    }
}

void Parser::block(const Command& opener, const Handler& each)
{
    if (m_depth >= deepestBlock) {
        report(opener.words.front(), Message::of("blocks are nested deeper than {}", deepestBlock));
        m_stopped = true;
        return;
    }
    ++m_depth;
    while (const std::optional<Command> command = next()) {
        if (command->words.front().is("}")) {
            --m_depth;
            return;
        }
        if (command->words.front().is("{")) {
            report(command->words.front(),
                   Message::of("a { must stand at the end of the statement whose block "
                               "it opens"));
            continue;
        }
        if (!directive(*command)) {
            each(*command);
        }
    }
    --m_depth;
    if (!m_stopped) {
        report(opener.words.front(), Message::of("the block of {} that opens here is never closed; "
                                                 "expected } on a line of its own",
                                                 opener.text(0)));
        m_stopped = true;
    }
}

void Parser::skipBlock(const Command& opener)
{
    block(opener, [this](const Command& command) {
        if (command.opens) {
            skipBlock(command);
        }
    });
}

void Parser::file()
{
    while (const std::optional<Command> command = next()) {
        if (directive(*command)) {
            continue;
        }
        if (command->keyword() == "workspace") {
            workspace(*command);
        } else {
            report(command->words.front(),
                   Message::of("found {}; expected workspace, !const, !var or !include",
                               command->text(0)));
            if (command->opens) {
                skipBlock(*command);
            }
        }
    }
}

void Parser::workspace(const Command& command)
{
    if (m_workspaceSeen && m_extensions == 0) {
        report(command.words.front(), Message::of("a second workspace; one file holds one"));
    }
    m_workspaceSeen = true;
    if (lowerCase(command.text(1)) == "extends" && !command.words[1].quoted) {
        if (expectWords(command, 3, 3, "workspace extends <file>")) {
            extend(command.words[2]);
        }
    } else if (expectWords(command, 1, 3, "workspace [name] [description]")) {
        m_workspace.name = command.text(1);
        m_workspace.description = command.text(2);
    }
    if (!expectBlock(command, "workspace [name] [description] {")) {
        return;
    }
    block(command, [this](const Command& inner) {
        const std::string keyword = inner.keyword();
        if (keyword == "model" && expectBlock(inner, "model {")) {
            block(inner, [this](const Command& statement) { modelStatement(statement, {}); });
        } else if (keyword == "views" && expectBlock(inner, "views {")) {
            block(inner, [this](const Command& statement) { viewsStatement(statement); });
        } else if (keyword == "name" && expectWords(inner, 2, 2, "name <name>")) {
            m_workspace.name = inner.text(1);
        } else if (keyword == "description" &&
                   expectWords(inner, 2, 2, "description <description>")) {
            m_workspace.description = inner.text(1);
        } else if (keyword == "properties" || keyword == "configuration") {
            if (inner.opens) {
                skipBlock(inner);
            }
        } else if (keyword != "model" && keyword != "views" && keyword != "name" &&
                   keyword != "description") {
            report(inner.words.front(),
                   Message::of("found {}; a workspace accepts: name, description, properties, "
                               "model, views, configuration, !identifiers, !impliedRelationships, "
                               "!include, !const, !var, !docs, !adrs",
                               inner.text(0)));
            if (inner.opens) {
                skipBlock(inner);
            }
        }
    });
}

void Parser::extend(const Token& target)
{
    Result<std::vector<SourceFile>> bases =
        m_files.readTarget(m_sources.back().file, target.text, "workspace extends", target.place);
    if (!bases) {
        report(std::move(bases.error()));
        m_stopped = true;
        return;
    }
    SourceFile base = std::move(bases->front());
    if (bases->size() > 1 || ++m_extensions > deepestExtension) {
        report(target, Message::of("workspace extends {}: expected one file, in a chain of at most "
                                   "{} that does not lead back to itself",
                                   target.text, deepestExtension));
        m_stopped = true;
        return;
    }
    if (looksLikeJson(base.text)) {
        Result<Workspace> read = readJson(base.text, base.shown);
        if (!read) {
            report(std::move(read.error()));
            m_stopped = true;
            return;
        }
        read->notices.insert(read->notices.begin(), m_workspace.notices.begin(),
                             m_workspace.notices.end());
        m_workspace = std::move(*read);
        for (Index at = 0; at < m_workspace.links.size(); ++at) {
            m_links.byEnds[{m_workspace.links[at].source, m_workspace.links[at].target}].push_back(
                at);
        }
        adoptBase();
        return;
    }
    // The base is read to its end before this file goes on.
    std::vector<Source> outer;
    outer.swap(m_sources);
    const int depth = std::exchange(m_depth, 0);
    push(std::move(base));
    file();
    m_sources = std::move(outer);
    m_depth = depth;
}

void Parser::report(const Token& token, Message message)
{
    m_problems.push_back({token.place, std::move(message)});
}

void Parser::report(Problems problems)
{
    m_problems.insert(m_problems.end(), problems.begin(), problems.end());
}

void Parser::notice(const Token& token, Message message)
{
    m_workspace.notices.push_back({token.place, std::move(message)});
}

bool Parser::expectWords(const Command& command, std::size_t least, std::size_t most,
                         std::string_view form)
{
    if (command.words.size() >= least && command.words.size() <= most) {
        return true;
    }
    const bool few = command.words.size() < least;
    report(few ? command.words.back() : command.words[most],
           few ? Message::of("too few words; expected {}", form)
               : Message::of("too many words, from {}; expected {}", command.text(most), form));
    return false;
}

bool Parser::expectBlock(const Command& command, std::string_view form)
{
    if (!command.opens) {
        report(command.words.back(), Message::of("no block follows; expected {}", form));
    }
    return command.opens;
}

} // namespace corbel::model::exchange::structurizr
