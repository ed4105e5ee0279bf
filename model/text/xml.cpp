#include "model/text/xml.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "model/text/utf8.h"

namespace corbel::model::text {

namespace {

constexpr std::string_view whiteSpace = " \t\r\n";

struct Flaw {
    std::size_t offset = 0;
    Message message;
};

/// Line and column, counted in characters.
Place placeAt(std::string_view text, std::size_t offset, const std::string& file)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t start = before.rfind('\n') + 1; // npos + 1 is 0
    const auto isCharacter = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    };
    return {file, static_cast<int>(std::ranges::count(before, '\n')) + 1,
            static_cast<int>(std::ranges::count_if(before.substr(start), isCharacter)) + 1};
}

/// Whether a character may stand in XML 1.0, escaped or not.
bool isCharacter(std::uint32_t code)
{
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

/// What stands between `&` and `;`.
bool isReference(std::string_view name)
{
    if (!name.starts_with('#')) {
        return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
    }
    const bool isHex = name.starts_with("#x");
    name.remove_prefix(isHex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), code, isHex ? 16 : 10);
    return error == std::errc() && end == name.data() + name.size() && isCharacter(code);
}

/// Goes over the marks of a text once, before anything is built from it.
class Gate {
public:
    Gate(std::string_view text, const XmlLimits& limits) : m_text(text), m_limits(limits) {}

    std::optional<Flaw> judge()
    {
        if (static_cast<std::size_t>(std::ranges::count(m_text, '=')) > m_limits.attributes) {
            return Flaw{0, Message::of("has more attributes than the {} that are accepted",
                                       m_limits.attributes)};
        }
        for (m_at = 0; (m_at = m_text.find_first_of("<&", m_at)) != std::string_view::npos;) {
            if (auto flaw = m_text[m_at] == '&' ? reference() : mark()) {
                return flaw;
            }
        }
        return std::nullopt;
    }

private:
    std::optional<Flaw> reference()
    {
        constexpr std::size_t longest = 12;
        const std::string_view name = m_text.substr(m_at + 1, longest);
        const std::size_t end = name.find(';');
        if (end == std::string_view::npos || !isReference(name.substr(0, end))) {
            return Flaw{m_at, end == std::string_view::npos
                                  ? Message::of("a bare '&'; write it as '&amp;'")
                                  : Message::of("the entity '&{};' is none of &amp; &lt; &gt; "
                                                "&quot; &apos; or a character by its number; no "
                                                "other is resolved",
                                                name.substr(0, end))};
        }
        m_at += end + 2;
        return std::nullopt;
    }

    std::optional<Flaw> mark()
    {
        const std::string_view rest = m_text.substr(m_at);
        if (rest.starts_with("<!--")) {
            skipBehind("-->", 4);
        } else if (rest.starts_with("<![CDATA[")) {
            skipBehind("]]>", 9);
        } else if (rest.starts_with("<?")) {
            skipBehind("?>", 2);
        } else if (rest.starts_with("<!DOCTYPE")) {
            const std::size_t end = m_text.find_first_of("[>", m_at);
            if (end != std::string_view::npos && m_text[end] == '[') {
                return Flaw{end, Message::of("declares entities or elements of its own, which is "
                                             "not accepted; remove the part in brackets")};
            }
            m_at = end;
        } else if (++m_tags > m_limits.tags) {
            return Flaw{m_at,
                        Message::of("has more than {} tags; no more are accepted", m_limits.tags)};
        } else {
            ++m_at;
        }
        return std::nullopt;
    }

    /// To the end of the text where the mark is missing, which the parser will find.
    void skipBehind(std::string_view end, std::size_t begin)
    {
        const std::size_t found = m_text.find(end, m_at + begin);
        m_at = found == std::string_view::npos ? m_text.size() : found + end.size();
    }

    std::string_view m_text;
    const XmlLimits& m_limits;
    std::size_t m_at = 0;
    std::size_t m_tags = 0;
};

/// What keeps a text from being XML at all.
std::optional<Flaw> judgeBytes(std::string_view text)
{
    const std::size_t control = static_cast<std::size_t>(
        std::ranges::find_if(text,
                             [](char c) {
                                 const auto byte = static_cast<unsigned char>(c);
                                 return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
                             }) -
        text.begin());
    if (control < text.size()) {
        return Flaw{control,
                    Message::of("the control character U+{} is not allowed in XML",
                                fmt::format("{:04X}", static_cast<unsigned char>(text[control])))};
    }
    if (const std::size_t bad = findNoUtf8(text); bad != std::string_view::npos) {
        return Flaw{bad, Message::of("byte 0x{} is no UTF-8; save the file as UTF-8",
                                     fmt::format("{:02X}", static_cast<unsigned char>(text[bad])))};
    }
    return std::nullopt;
}

Message wording(pugi::xml_parse_status status)
{
    switch (status) {
    case pugi::status_bad_start_element:
        return Message::of("a tag that is not well formed; a '<' in a text is written '&lt;'");
    case pugi::status_bad_attribute:
        return Message::of("an attribute that is not well formed; expected name=\"value\"");
    case pugi::status_bad_end_element:
        return Message::of("an end tag that is not well formed");
    case pugi::status_end_element_mismatch:
        return Message::of("an end tag that does not match the element it closes, or an element "
                           "that is not closed");
    case pugi::status_bad_comment:
        return Message::of("a comment that does not end with '-->'");
    case pugi::status_bad_cdata:
        return Message::of("a CDATA section that does not end with ']]>'");
    case pugi::status_bad_doctype:
        return Message::of("a document type that does not end with '>'");
    case pugi::status_bad_pi:
        return Message::of("an XML declaration or instruction that does not end with '?>'");
    case pugi::status_unrecognized_tag:
        return Message::of("a '<' that begins no tag; in a text it is written '&lt;'");
    default:
        return Message::of("not well-formed XML");
    }
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(whiteSpace) == std::string_view::npos;
}

/// A name that an element has for two attributes; empty if none.
std::string repeatedAttribute(pugi::xml_node element)
{
    if (!element.first_attribute().next_attribute()) {
        return {};
    }
    std::set<std::string_view> names;
    for (const pugi::xml_attribute attribute : element.attributes()) {
        if (!names.insert(attribute.name()).second) {
            return attribute.name();
        }
    }
    return {};
}

} // namespace

XmlDocument::XmlDocument(std::string text, std::string file)
    : m_text(std::move(text)),
      m_file(std::move(file)),
      m_tree(std::make_unique<pugi::xml_document>())
{
}

Result<XmlDocument> XmlDocument::parse(std::string text, const std::string& file,
                                       const XmlLimits& limits)
{
    if (text.size() > limits.bytes) {
        return failure({file}, Message::of("has {} bytes; at most {} are accepted", text.size(),
                                           limits.bytes));
    }
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return failure({file}, Message::of("is UTF-16 text; save it as UTF-8"));
    }
    if (text.find('\0') != std::string::npos) {
        return failure({file}, Message::of("is a binary file, not XML text"));
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    if (isBlank(text)) {
        return failure({file}, Message::of("is empty; expected XML text"));
    }
    std::optional<Flaw> flaw = judgeBytes(text);
    if (!flaw) {
        flaw = Gate(text, limits).judge();
    }
    if (flaw) {
        return failure(placeAt(text, flaw->offset, file), std::move(flaw->message));
    }
    XmlDocument document(std::move(text), file);
    // As a fragment, so that text outside the root is seen and refused.
    constexpr unsigned options = pugi::parse_escapes | pugi::parse_wconv_attribute |
                                 pugi::parse_cdata | pugi::parse_fragment;
    const pugi::xml_parse_result parsed = document.m_tree->load_buffer(
        document.m_text.data(), document.m_text.size(), options, pugi::encoding_utf8);
    if (!parsed) {
        return failure(
            placeAt(document.m_text, static_cast<std::size_t>(parsed.offset), document.m_file),
            wording(parsed.status));
    }
    Problems problems = document.judgeTree(limits);
    if (!problems.empty()) {
        return failure(std::move(problems));
    }
    return document;
}

Place XmlDocument::placeOf(pugi::xml_node element) const
{
    const std::ptrdiff_t offset = element.offset_debug(); // of the name, behind the '<'
    return offset < 1 ? Place{m_file}
                      : placeAt(m_text, static_cast<std::size_t>(offset) - 1, m_file);
}

Problems XmlDocument::judgeTree(const XmlLimits& limits) const
{
    const pugi::xml_node root = m_tree->document_element();
    if (root.empty()) {
        return {{{m_file}, Message::of("holds no element; expected XML text")}};
    }
    for (const pugi::xml_node node : m_tree->children()) {
        if (node.type() == pugi::node_element && node != root) {
            return {
                {placeOf(node), Message::of("a second root '{}'; XML has one root, which is "
                                            "'{}' here",
                                            std::string(node.name()), std::string(root.name()))}};
        }
        if (node.type() != pugi::node_element && !isBlank(node.value())) {
            return {{{m_file},
                     Message::of("has text outside its root '{}'", std::string(root.name()))}};
        }
    }
    std::size_t depth = 1;
    for (pugi::xml_node node = root;;) {
        if (depth > limits.depth) {
            return {{placeOf(node), Message::of("elements nest more than {} deep; no more is "
                                                "accepted",
                                                limits.depth)}};
        }
        if (const std::string twice = repeatedAttribute(node); !twice.empty()) {
            return {{placeOf(node), Message::of("'{}' has the attribute '{}' twice",
                                                std::string(node.name()), twice)}};
        }
        if (const pugi::xml_node child = node.first_child()) {
            node = child;
            ++depth;
            continue;
        }
        while (node != root && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (node == root) {
            return {};
        }
        node = node.next_sibling();
    }
}

std::vector<pugi::xml_node> elementsOf(pugi::xml_node parent)
{
    std::vector<pugi::xml_node> elements;
    for (const pugi::xml_node child : parent.children()) {
        if (child.type() == pugi::node_element) {
            elements.push_back(child);
        }
    }
    return elements;
}

std::string ownText(pugi::xml_node element)
{
    for (const pugi::xml_node child : element.children()) {
        if (child.type() != pugi::node_element && !isBlank(child.value())) {
            return child.value();
        }
    }
    return {};
}

} // namespace corbel::model::text
