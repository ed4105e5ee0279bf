#include "model/exchange/compose/env.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "model/text/yaml_gate.h"

namespace corbel::model::exchange::compose {

namespace {

// Variables that hold variables can grow without end; no real project comes near these.
constexpr std::size_t longestExpansion = std::size_t{1} << 20U;
constexpr std::size_t allExpansions = std::size_t{64} << 20U;
constexpr int deepestNesting = 16;

bool isNameStart(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9');
}

std::string_view nameAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && (end == at ? isNameStart(text[end]) : isNamePart(text[end]))) {
        ++end;
    }
    return text.substr(at, end - at);
}

/// The index of the `}` that closes the `${` whose inside begins at `from`.
std::optional<std::size_t> closingBrace(std::string_view text, std::size_t from)
{
    int open = 1;
    for (std::size_t i = from; i < text.size(); ++i) {
        if (text[i] == '$' && i + 1 < text.size() && text[i + 1] == '{') {
            ++open;
            ++i;
        } else if (text[i] == '}' && --open == 0) {
            return i;
        }
    }
    return std::nullopt;
}

std::string_view trim(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) {
        return {};
    }
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

} // namespace

const std::string* Substitution::find(std::string_view name) const
{
    const auto it = m_variables.find(name);
    return it == m_variables.end() ? nullptr : &it->second;
}

std::string Substitution::valueOf(std::string_view name)
{
    if (const std::string* value = find(name)) {
        return *value;
    }
    ++m_gaps;
    if (!m_knownUnset.contains(name)) {
        m_knownUnset.emplace(name);
        m_unset.emplace_back(name);
    }
    return {};
}

tl::expected<std::string, Message> Substitution::braced(std::string_view inner, int depth)
{
    const std::string_view name = nameAt(inner, 0);
    std::string_view rest = inner.substr(name.size());
    const bool emptyCounts = rest.starts_with(':');
    rest.remove_prefix(emptyCounts ? 1 : 0);
    const std::string_view operators = "-?+";
    const bool hasOperator = !rest.empty() && operators.find(rest[0]) != std::string_view::npos;
    if (name.empty() || (!rest.empty() && !hasOperator) || (rest.empty() && emptyCounts)) {
        return tl::unexpected(Message::of("'${{}}' is no variable; accepted are ${NAME}, "
                                          "${NAME:-default}, ${NAME:?message}, "
                                          "${NAME:+other}, and $$ for a '$'",
                                          inner));
    }
    if (!hasOperator) {
        return valueOf(name);
    }
    const std::string* value = find(name);
    const bool isSet = value != nullptr && !(emptyCounts && value->empty());
    const std::string_view word = rest.substr(1);
    switch (rest[0]) {
    case '-':
        return isSet ? tl::expected<std::string, Message>(*value) : expand(word, depth + 1);
    case '+':
        return isSet ? expand(word, depth + 1) : tl::expected<std::string, Message>("");
    default:
        if (isSet) {
            return *value;
        }
        return tl::unexpected(
            word.empty()
                ? Message::of("the variable {} has to be set; give it in an env file", name)
                : Message::of("the variable {} has to be set: {}; give it in an env file", name,
                              word));
    }
}

tl::expected<std::string, Message> Substitution::expand(std::string_view text, int depth)
{
    if (depth > deepestNesting) {
        return tl::unexpected(
            Message::of("variables stand inside each other more than {} deep", deepestNesting));
    }
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t dollar = std::min(text.find('$', at), text.size());
        result.append(text, at, dollar - at);
        at = dollar + 1;
        if (dollar >= text.size()) {
            break;
        }
        if (const std::string_view name = nameAt(text, at); !name.empty()) {
            result += valueOf(name);
            at += name.size();
        } else if (text.substr(at).starts_with('{')) {
            const auto close = closingBrace(text, at + 1);
            if (!close) {
                return tl::unexpected(Message::of("'${' without the '}' that closes it"));
            }
            auto value = braced(text.substr(at + 1, *close - at - 1), depth);
            if (!value) {
                return value;
            }
            result += *value;
            at = *close + 1;
        } else {
            result += '$';
            at += text.substr(at).starts_with('$') ? 1 : 0;
        }
        if (result.size() > longestExpansion || m_total + result.size() > allExpansions) {
            return tl::unexpected(Message::of("its variables expand to more text than is accepted "
                                              "(1 MiB in one value, 64 MiB in all)"));
        }
    }
    m_total += result.size();
    return result;
}

tl::expected<std::string, Message> Substitution::apply(std::string_view text)
{
    if (text.find('$') == std::string_view::npos) {
        return std::string(text);
    }
    return expand(text, 0);
}

namespace {

/// Walks through the assignments of one env file.
class EnvReader {
public:
    EnvReader(std::string_view text, const std::string& file, Variables& variables)
        : m_text(text),
          m_file(file),
          m_variables(variables)
    {
    }

    Problems run()
    {
        while (m_at < m_text.size()) {
            line();
        }
        return std::move(m_problems);
    }

private:
    void fail(Message message) { m_problems.push_back({{m_file, m_line, 0}, message}); }

    /// The rest of the line, without what ends it; goes on to the next.
    std::string_view restOfLine()
    {
        const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
        const std::string_view rest = m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        return rest;
    }

    void line()
    {
        ++m_line;
        const std::size_t start = m_at;
        std::string_view content = trim(restOfLine());
        if (content.empty() || content.starts_with('#')) {
            return;
        }
        if (content.starts_with("export ") || content.starts_with("export\t")) {
            content = trim(content.substr(7));
        }
        const std::string_view name = nameAt(content, 0);
        const std::string_view after = trim(content.substr(name.size()));
        if (!name.empty() && after.empty()) {
            return; // Takes its value from the shell, which an import does not read.
        }
        if (name.empty() || !after.starts_with('=')) {
            fail(Message::of("expected NAME=value, a comment or an empty line"));
            return;
        }
        const std::string_view value = trim(after.substr(1));
        const bool isQuoted = value.starts_with('"') || value.starts_with('\'');
        if (!isQuoted) {
            assign(name, unquoted(value));
            return;
        }
        // A quoted value may go on over several lines.
        m_at = start + static_cast<std::size_t>(value.data() - (m_text.data() + start)) + 1;
        quoted(name, value[0]);
    }

    static std::string_view unquoted(std::string_view value)
    {
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (value[i] == '#' && (i == 0 || value[i - 1] == ' ' || value[i - 1] == '\t')) {
                return trim(value.substr(0, i));
            }
        }
        return value;
    }

    void quoted(std::string_view name, char quote)
    {
        const int opened = m_line;
        std::string value;
        for (; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            const char c = m_text[m_at];
            m_line += c == '\n' ? 1 : 0;
            const bool isEscape = c == '\\' && quote == '"' && m_at + 1 < m_text.size();
            if (isEscape) {
                value += escaped(m_text[++m_at]);
            } else {
                value += c;
            }
        }
        if (m_at >= m_text.size()) {
            m_line = opened;
            fail(Message::of("the value of {} never closes its {}", name, quote));
            return;
        }
        ++m_at;
        const std::string_view rest = trim(restOfLine());
        if (!rest.empty() && !rest.starts_with('#')) {
            fail(Message::of("'{}' stands after the quoted value of {}; expected nothing or a "
                             "comment",
                             rest, name));
        } else if (quote == '\'') {
            m_variables.insert_or_assign(std::string(name), std::move(value));
        } else {
            assign(name, value);
        }
    }

    static std::string escaped(char c)
    {
        switch (c) {
        case 'n':
            return "\n";
        case 't':
            return "\t";
        case 'r':
            return "\r";
        case '$':
            return "$$";
        case '"':
        case '\\':
            return std::string(1, c);
        default:
            return std::string{'\\', c};
        }
    }

    void assign(std::string_view name, std::string_view raw)
    {
        auto value = Substitution(m_variables).apply(raw);
        if (value) {
            m_variables.insert_or_assign(std::string(name), std::move(*value));
        } else {
            fail(std::move(value.error()));
        }
    }

    std::string_view m_text;
    const std::string& m_file;
    Variables& m_variables;
    std::size_t m_at = 0;
    int m_line = 0;
    Problems m_problems;
};

} // namespace

Result<void> readEnvFile(std::string_view content, const std::string& file, Variables& variables)
{
    if (content.find('\0') != std::string_view::npos) {
        return failure({file, 0, 0}, Message::of("is a binary file; expected lines of NAME=value"));
    }
    if (trim(content).find_first_not_of('\n') == std::string_view::npos) {
        return {};
    }
    const auto admitted = text::admit(content, file, text::Limits{});
    if (!admitted) {
        return failure(admitted.error());
    }
    Problems problems = EnvReader(*admitted, file, variables).run();
    if (!problems.empty()) {
        return failure(std::move(problems));
    }
    return {};
}

} // namespace corbel::model::exchange::compose
