#include "model/text/yaml_gate.h"

#include <algorithm>
#include <array>
#include <new>

#include <fmt/format.h>

namespace corbel::model::text {

namespace {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0; ///< 0 when the bytes are no UTF-8.
};

unsigned char byteAt(std::string_view text, std::size_t index)
{
    return static_cast<unsigned char>(text[index]);
}

CodePoint decode(std::string_view text, std::size_t at)
{
    const unsigned char lead = byteAt(text, at);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) {
        return {};
    }
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned char next = byteAt(text, at + i);
        if ((next & 0xC0U) != 0x80U) {
            return {};
        }
        value = (value << 6U) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least[length] || value > 0x10FFFF || isSurrogate) {
        return {};
    }
    return {value, length};
}

/// The characters that YAML allows in a stream.
bool isPrintable(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0x7E) || c == 0x85 ||
           (c >= 0xA0 && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF);
}

Place placeOf(std::string_view text, std::size_t offset, const std::string& file)
{
    Place place{file, 1, 1};
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((byteAt(text, i) & 0xC0U) != 0x80U) {
            ++place.column;
        }
    }
    return place;
}

/// What libyaml says, and what a person can do with.
struct Wording {
    std::string_view libyaml;
    Message ours;
};

const std::vector<Wording>& wordings()
{
    static const std::vector<Wording> all{
        Wording{"could not find expected ':'",
                Message::of("a key here lacks the ':' that ends it")},
        Wording{"mapping values are not allowed in this context",
                Message::of("a ':' is not allowed here; quote the text, or indent the line like "
                            "its neighbours")},
        Wording{"block sequence entries are not allowed in this context",
                Message::of("a list item '-' is not allowed here; put it on a line of its own")},
        Wording{"mapping keys are not allowed in this context",
                Message::of("a key '?' is not allowed here")},
        Wording{
            "did not find expected key",
            Message::of("this line does not fit the mapping; indent it like the keys above it")},
        Wording{"did not find expected '-' indicator",
                Message::of("this line does not fit the list; start it with '- ' or indent it as "
                            "part of an item")},
        Wording{"did not find expected ',' or '}'", Message::of("expected ',' or '}' here")},
        Wording{"did not find expected ',' or ']'", Message::of("expected ',' or ']' here")},
        Wording{"did not find expected node content", Message::of("expected a value here")},
        Wording{"did not find expected <document start>",
                Message::of(
                    "this text stands after the end of the document; expected '---' or nothing")},
        Wording{"found unexpected end of stream",
                Message::of("the text ends inside quotes; close them")},
        Wording{"found unexpected document indicator",
                Message::of("'---' or '...' stands inside quotes; close them before it")},
        Wording{"found unknown escape character",
                Message::of("unknown escape after '\\'; write '\\\\' for a '\\'")},
        Wording{"did not find expected hexdecimal number",
                Message::of("expected hexadecimal digits here")},
        Wording{
            "found invalid Unicode character escape code",
            Message::of("this escape names half of a surrogate pair; write the character itself")},
        Wording{"found a tab character where an indentation space is expected",
                Message::of("a tab indents this line; use spaces")},
        Wording{"found a tab character that violates indentation",
                Message::of("a tab indents this line; use spaces")},
        Wording{"found undefined tag handle", Message::of("this tag's prefix is not declared")},
    };
    return all;
}

/// "found character that cannot start any token" depends on which character it is.
Message describeCharacter(std::string_view text, const yaml_mark_t& mark)
{
    std::size_t offset = 0;
    for (std::size_t i = 0; i < mark.index && offset < text.size(); ++i) {
        offset += std::max<std::size_t>(decode(text, offset).bytes, 1);
    }
    if (offset < text.size() && text[offset] == '\t') {
        return Message::of("a tab indents this line; use spaces");
    }
    const std::string_view found =
        offset < text.size() ? text.substr(offset, decode(text, offset).bytes) : "";
    return Message::of("a text cannot start with '{}'; put it in quotes", found);
}

} // namespace

Result<std::string_view> admit(std::string_view text, const std::string& file, const Limits& limits)
{
    if (text.size() > limits.bytes) {
        return failure({file, 0, 0}, Message::of("has {} bytes; at most {} are accepted",
                                                 text.size(), limits.bytes));
    }
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return failure({file, 0, 0}, Message::of("is UTF-16 text; save it as UTF-8"));
    }
    if (text.find('\0') != std::string_view::npos) {
        return failure({file, 0, 0}, Message::of("is a binary file, not YAML text"));
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return failure({file, 0, 0}, Message::of("is empty; expected YAML text"));
    }
    for (std::size_t at = 0; at < text.size();) {
        const unsigned char byte = byteAt(text, at);
        if (byte >= 0x20 && byte < 0x7F) {
            ++at;
            continue;
        }
        const CodePoint point = decode(text, at);
        if (point.bytes == 0) {
            return failure(placeOf(text, at, file),
                           Message::of("byte 0x{} is no UTF-8; save the file as UTF-8",
                                       fmt::format("{:02X}", byte)));
        }
        if (!isPrintable(point.value)) {
            return failure(
                placeOf(text, at, file),
                Message::of("the control character U+{} is not allowed in YAML; "
                            "remove it or write it as an escape in double quotes",
                            fmt::format("{:04X}", static_cast<std::uint32_t>(point.value))));
        }
        at += point.bytes;
    }
    return text;
}

Problem syntaxProblem(const yaml_parser_t& parser, std::string_view text, const std::string& file)
{
    if (parser.error == YAML_MEMORY_ERROR) {
        return {{file, 0, 0}, Message::of("not enough memory to read it")};
    }
    const std::string_view said = parser.problem != nullptr ? parser.problem : "unreadable";
    Message message;
    if (said == "found character that cannot start any token") {
        message = describeCharacter(text, parser.problem_mark);
    } else if (const auto it = std::ranges::find(wordings(), said, &Wording::libyaml);
               it != wordings().end()) {
        message = it->ours;
    } else {
        message = Message::verbatim(std::string(said));
    }
    const auto line = static_cast<int>(parser.problem_mark.line) + 1;
    const auto column = static_cast<int>(parser.problem_mark.column) + 1;
    const auto begun = static_cast<int>(parser.context_mark.line) + 1;
    if (parser.context != nullptr && begun != line) {
        std::string_view context = parser.context;
        for (const std::string_view prefix : {"while parsing ", "while scanning "}) {
            if (context.starts_with(prefix)) {
                context.remove_prefix(prefix.size());
            }
        }
        message = Message::of("{} ({} began on line {})", message, context, begun);
    }
    return {{file, line, column}, Message::of("not valid YAML: {}", message)};
}

YamlScanner::YamlScanner(std::string_view text)
{
    if (yaml_parser_initialize(&m_parser) == 0) {
        throw std::bad_alloc();
    }
    yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
}

} // namespace corbel::model::text
