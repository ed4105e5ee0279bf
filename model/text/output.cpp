#include "model/text/output.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "model/contract.h"

namespace corbel::model::text {

namespace {

/// Nested values up to this many bytes stay on their key's line.
constexpr std::size_t flowWidth = 72;

/// The code of a character beyond ASCII that readers of YAML take for a line break or refuse when
/// it is not escaped; 0 for all others.
unsigned hiddenAt(std::string_view text, std::size_t index)
{
    const std::string_view two = text.substr(index, 2);
    if (two.size() == 2 && two[0] == '\xC2' && static_cast<unsigned char>(two[1]) < 0xA0) {
        return static_cast<unsigned char>(two[1]); // Controls, among them the next line.
    }
    for (const unsigned code : {0x2028U, 0x2029U, 0xFEFFU, 0xFFFEU, 0xFFFFU}) {
        const std::array<char, 3> bytes{static_cast<char>(0xE0U | (code >> 12U)),
                                        static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)),
                                        static_cast<char>(0x80U | (code & 0x3FU))};
        if (text.substr(index, 3) == std::string_view(bytes.data(), bytes.size())) {
            return code;
        }
    }
    return 0;
}

bool isPlainAt(std::string_view text, std::size_t index)
{
    const char c = text[index];
    const auto byte = static_cast<unsigned char>(c);
    if (c == ':') {
        return index + 1 < text.size() && text[index + 1] != ' '; // `calls:web:app`, no key
    }
    if (c == '#') {
        return index > 0 && text[index - 1] != ' '; // `calls:web:app#2`, no comment
    }
    return std::isalnum(byte) != 0 || (byte >= 0x80 && hiddenAt(text, index) == 0) ||
           std::string_view("_-./ ()+=@;~^$").find(c) != std::string_view::npos;
}

/// What a YAML 1.1 or 1.2 reader would take for something other than text.
bool looksLikeAnotherType(std::string_view text)
{
    constexpr std::array<std::string_view, 10> words{"true", "false", "yes", "no",  "on",
                                                     "off",  "null",  "nan", "inf", "merge"};
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    // Anything that begins like a number: 1e3, 0x1F, 2026-01-01, .5
    const bool numberLike = std::isdigit(static_cast<unsigned char>(lower.front())) != 0 &&
                            lower.find_first_not_of("0123456789.:-+_exabcdfo") == std::string::npos;
    return numberLike || std::ranges::find(words, lower) != words.end();
}

bool isPlain(std::string_view text)
{
    if (text.empty() || text.back() == ' ' || looksLikeAnotherType(text)) {
        return false;
    }
    const auto first = static_cast<unsigned char>(text.front());
    if (std::isalnum(first) == 0 && first != '/' && first < 0x80) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isPlainAt(text, i)) {
            return false;
        }
    }
    return true;
}

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
                out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
            } else if (const unsigned code = hiddenAt(text, i); code != 0) {
                out += fmt::format("\\u{:04x}", code);
                i += code < 0x800 ? 1 : 2;
            } else {
                out += c;
            }
        }
    }
    return out + "\"";
}

std::string scalarText(const Output& output)
{
    return output.kind == Output::Kind::Bare || isPlain(output.scalar) ? output.scalar
                                                                       : quoted(output.scalar);
}

std::string keyText(const std::string& key)
{
    return isPlain(key) ? key : quoted(key);
}

void appendFlow(std::string& out, const Output& output)
{
    switch (output.kind) {
    case Output::Kind::Text:
    case Output::Kind::Bare:
        out += scalarText(output);
        break;
    case Output::Kind::List:
        out += '[';
        for (std::size_t i = 0; i < output.items.size(); ++i) {
            out += i == 0 ? "" : ", ";
            appendFlow(out, output.items[i]);
        }
        out += ']';
        break;
    case Output::Kind::Map:
        out += '{';
        for (std::size_t i = 0; i < output.items.size(); ++i) {
            out += i == 0 ? "" : ", ";
            out += keyText(output.keys[i]) + ": ";
            appendFlow(out, output.items[i]);
        }
        out += '}';
        break;
    }
}

bool isJsonLiteral(const std::string& bare)
{
    if (bare == "true" || bare == "false") {
        return true;
    }
    return parseNumber(bare).has_value() && bare.front() != '.' && bare.front() != '+';
}

void appendJson(std::string& out, const Output& output)
{
    switch (output.kind) {
    case Output::Kind::Text:
        out += quoted(output.scalar);
        break;
    case Output::Kind::Bare:
        out += isJsonLiteral(output.scalar) ? output.scalar : quoted(output.scalar);
        break;
    case Output::Kind::List:
        out += '[';
        for (std::size_t i = 0; i < output.items.size(); ++i) {
            out += i == 0 ? "" : ",";
            appendJson(out, output.items[i]);
        }
        out += ']';
        break;
    case Output::Kind::Map:
        out += '{';
        for (std::size_t i = 0; i < output.items.size(); ++i) {
            out += i == 0 ? "" : ",";
            out += quoted(output.keys[i]) + ":";
            appendJson(out, output.items[i]);
        }
        out += '}';
        break;
    }
}

/// Text of several lines that a literal block holds exactly.
bool isLiteralBlock(const Output& output)
{
    const std::string& text = output.scalar;
    if (output.kind != Output::Kind::Text || text.find('\n') == std::string::npos ||
        text.front() == ' ' || text.front() == '\n' || text.ends_with("\n\n")) {
        return false;
    }
    return std::ranges::none_of(text, [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
    });
}

class BlockPrinter {
public:
    std::string out;

    void members(const Output& map, std::size_t indent, bool firstInline)
    {
        for (std::size_t i = 0; i < map.items.size(); ++i) {
            if (!std::exchange(firstInline, false)) {
                out.append(indent, ' ');
            }
            out += keyText(map.keys[i]) + ":";
            afterKey(map.items[i], indent);
        }
    }

private:
    void literal(const std::string& text, std::size_t indent)
    {
        const bool endsLine = text.back() == '\n';
        out += endsLine ? " |\n" : " |-\n";
        std::size_t start = 0;
        while (start < text.size()) {
            const std::size_t end = std::min(text.find('\n', start), text.size());
            if (end > start) {
                out.append(indent, ' ');
                out.append(text, start, end - start);
            }
            out += '\n';
            start = end + 1;
        }
    }

    /// Elements, relations and views are always one key a line, so that a diff names the key.
    static bool mayStayInFlow(const Output& value, std::size_t indent)
    {
        const bool isListOfMaps = value.kind == Output::Kind::List && !value.items.empty() &&
                                  value.items.front().kind == Output::Kind::Map;
        return !isListOfMaps && flow(value).size() + indent <= flowWidth;
    }

    void afterKey(const Output& value, std::size_t indent)
    {
        if (isLiteralBlock(value)) {
            literal(value.scalar, indent + 2);
        } else if (value.kind == Output::Kind::Text || value.kind == Output::Kind::Bare) {
            out += ' ' + scalarText(value) + '\n';
        } else if (mayStayInFlow(value, indent)) {
            out += ' ' + flow(value) + '\n';
        } else if (value.kind == Output::Kind::Map) {
            out += '\n';
            members(value, indent + 2, false);
        } else {
            out += '\n';
            items(value, indent + 2);
        }
    }

    void items(const Output& list, std::size_t indent)
    {
        for (const Output& item : list.items) {
            out.append(indent, ' ');
            out += "- ";
            const bool isRecord = item.kind == Output::Kind::Map && !item.items.empty();
            if (isRecord && !isRow(item)) {
                members(item, indent + 2, true);
            } else {
                out += flow(item) + '\n';
            }
        }
    }

    /// Rows of a table (placements, routes, loads, objectives) read best as one line each; things
    /// with an id and a kind do not, nor what holds a table itself.
    static bool isRow(const Output& item)
    {
        return item.isRow || (item.keys.front() != "id" && item.keys.front() != "kind" &&
                              item.keys.front() != "file");
    }
};

} // namespace

Output Output::number(double number)
{
    return bare(formatNumber(number));
}

void Output::add(std::string key, Output value)
{
    CORBEL_CONTRACT(kind == Kind::Map);
    keys.push_back(std::move(key));
    items.push_back(std::move(value));
}

std::string flow(const Output& output)
{
    std::string out;
    appendFlow(out, output);
    return out;
}

std::string json(const Output& output)
{
    std::string out;
    appendJson(out, output);
    return out;
}

std::string block(const Output& output)
{
    CORBEL_CONTRACT(output.kind == Output::Kind::Map);
    BlockPrinter printer;
    printer.members(output, 0, false);
    return std::move(printer.out);
}

} // namespace corbel::model::text
