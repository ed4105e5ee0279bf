#include "model/exchange/structurizr/lexer.h"

#include <algorithm>

#include <fmt/format.h>

namespace corbel::model::exchange::structurizr {
namespace {

/// Of a statement; those that people write have a dozen.
constexpr std::size_t mostWords = 10'000;
constexpr std::string_view blockMark = "\"\"\"";

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// The block's lines without the indentation they share and without the first and last line break.
std::string withoutIndentation(std::string_view block)
{
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at <= block.size();) {
        const std::size_t end = std::min(block.find('\n', at), block.size());
        std::string_view line = block.substr(at, end - at);
        while (!line.empty() && isBlank(line.back())) {
            line.remove_suffix(1);
        }
        lines.push_back(line);
        at = end + 1;
    }
    std::size_t shared = std::string_view::npos;
    for (const std::string_view line : lines) {
        if (!line.empty()) {
            shared = std::min(shared, std::min(line.find_first_not_of(" \t"), line.size()));
        }
    }
    std::string text;
    for (const std::string_view line : lines) {
        text += line.substr(std::min(shared, line.size()));
        text += '\n';
    }
    const std::size_t first = text.find_first_not_of('\n');
    if (first == std::string::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of('\n') - first + 1);
}

} // namespace

Lexer::Lexer(std::string text, std::string file, Problems& problems)
    : m_text(std::move(text)),
      m_file(std::move(file)),
      m_problems(problems)
{
}

std::optional<Statement> Lexer::next()
{
    Statement statement;
    while (!atEnd()) {
        const char c = m_text[m_at];
        if (c == '\n') {
            advance();
            if (!statement.empty()) {
                return statement;
            }
        } else if (isBlank(c)) {
            advance();
        } else if (startsWith("\\\n") || startsWith("\\\r\n")) {
            advance(m_text.find('\n', m_at) - m_at + 1);
        } else if (!skipComment(statement.empty())) {
            if (statement.size() == mostWords) {
                m_problems.push_back(
                    {here(), Message::of("a statement of more than {} words; expected a line break",
                                         mostWords)});
                m_at = m_text.size();
                return statement;
            }
            statement.push_back(readToken());
        }
    }
    if (statement.empty()) {
        return std::nullopt;
    }
    return statement;
}

void Lexer::skipRawBlock()
{
    while (!atEnd()) {
        const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
        std::string_view line = std::string_view(m_text).substr(m_at, end - m_at);
        const std::size_t first = std::min(line.find_first_not_of(" \t\r"), line.size());
        line.remove_prefix(first);
        skipLine();
        if (line.starts_with('}') && line.find_first_not_of(" \t\r", 1) == std::string_view::npos) {
            return;
        }
    }
}

bool Lexer::startsWith(std::string_view prefix) const
{
    return std::string_view(m_text).substr(m_at).starts_with(prefix);
}

void Lexer::advance(std::size_t count)
{
    for (; count > 0 && !atEnd(); --count) {
        if (m_text[m_at++] == '\n') {
            ++m_line;
            m_lineStart = m_at;
        }
    }
}

void Lexer::skipLine()
{
    const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
    advance(end - m_at + 1);
}

bool Lexer::skipComment(bool firstOnLine)
{
    if (startsWith("/*")) {
        const std::size_t end = m_text.find("*/", m_at + 2);
        if (end == std::string::npos) {
            m_problems.push_back(
                {here(),
                 Message::of("the comment that opens here with /* is never closed; expected */")});
        }
        advance(std::min(end, m_text.size()) + 2 - m_at);
        return true;
    }
    // A # inside a statement may be a colour, so there it needs a blank behind it.
    const bool hash = startsWith("#") && (firstOnLine || m_at + 1 >= m_text.size() ||
                                          isBlank(m_text[m_at + 1]) || m_text[m_at + 1] == '\n');
    if (!hash && !startsWith("//")) {
        return false;
    }
    // The line break stays: it ends the statement.
    advance(std::min(m_text.find('\n', m_at), m_text.size()) - m_at);
    return true;
}

Token Lexer::readToken()
{
    Token token{{}, here(), false};
    if (startsWith(blockMark)) {
        readTextBlock(token);
    } else if (startsWith("\"")) {
        readQuoted(token);
    } else {
        while (!atEnd() && !isBlank(m_text[m_at]) && m_text[m_at] != '\n') {
            token.text += m_text[m_at];
            advance();
        }
    }
    return token;
}

void Lexer::readQuoted(Token& token)
{
    token.quoted = true;
    advance();
    while (!atEnd() && m_text[m_at] != '"' && m_text[m_at] != '\n') {
        const char c = m_text[m_at];
        const char following = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        if (c == '\\' && (following == '"' || following == 'n')) {
            token.text += following == 'n' ? '\n' : '"';
            advance(2);
        } else {
            token.text += c;
            advance();
        }
    }
    if (atEnd() || m_text[m_at] == '\n') {
        m_problems.push_back(
            {token.place, Message::of("the text that opens here with \" does not end on its "
                                      "line; expected a closing \", or \"\"\" around text "
                                      "of several lines")});
        return;
    }
    advance();
}

void Lexer::readTextBlock(Token& token)
{
    token.quoted = true;
    advance(blockMark.size());
    const std::size_t end = m_text.find(blockMark, m_at);
    if (end == std::string::npos) {
        m_problems.push_back(
            {token.place,
             Message::of("the text block that opens here is never closed; expected \"\"\"")});
    }
    const std::size_t last = std::min(end, m_text.size());
    token.text = withoutIndentation(std::string_view(m_text).substr(m_at, last - m_at));
    advance(last + blockMark.size() - m_at);
}

Place Lexer::here() const
{
    return {m_file, m_line, static_cast<int>(m_at - m_lineStart) + 1};
}

} // namespace corbel::model::exchange::structurizr
