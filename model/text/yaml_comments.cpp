#include "model/text/node.h"
#include "model/text/yaml_gate.h"

namespace corbel::model::text {

namespace {

/// Walks a text forward by code points, which is how libyaml counts.
class Walker {
public:
    explicit Walker(std::string_view text) : m_text(text) {}

    /// The bytes from where the last step ended up to code point `index`.
    std::string_view advanceTo(std::size_t index)
    {
        const std::size_t start = m_byte;
        while (m_index < index && m_byte < m_text.size()) {
            ++m_byte;
            while (m_byte < m_text.size() && (m_text[m_byte] & '\xC0') == '\x80') {
                ++m_byte;
            }
            ++m_index;
        }
        return m_text.substr(start, m_byte - start);
    }

private:
    std::string_view m_text;
    std::size_t m_index = 0;
    std::size_t m_byte = 0;
};

bool isBlockScalar(const yaml_token_t& token)
{
    return token.type == YAML_SCALAR_TOKEN &&
           (token.data.scalar.style == YAML_LITERAL_SCALAR_STYLE ||
            token.data.scalar.style == YAML_FOLDED_SCALAR_STYLE);
}

bool contains(std::string_view text, char c)
{
    return text.find(c) != std::string_view::npos;
}

} // namespace

bool hasComments(std::string_view text)
{
    const auto admitted = admit(text, {}, Limits{.bytes = text.size()});
    if (!admitted) {
        return false;
    }
    // Between two tokens stands nothing but blanks and comments.
    YamlScanner scanner(*admitted);
    Walker walker(*admitted);
    for (bool atEnd = false; !atEnd;) {
        yaml_token_t token;
        if (yaml_parser_scan(scanner.get(), &token) == 0) {
            return false;
        }
        const std::string_view gap = walker.advanceTo(token.start_mark.index);
        const std::string_view body = walker.advanceTo(token.end_mark.index);
        const bool found = contains(gap, '#') ||
                           (isBlockScalar(token) && contains(body.substr(0, body.find('\n')), '#'));
        atEnd = token.type == YAML_STREAM_END_TOKEN;
        yaml_token_delete(&token);
        if (found) {
            return true;
        }
    }
    return false;
}

} // namespace corbel::model::text
