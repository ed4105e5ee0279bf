#include "model/exchange/slug.h"

#include <array>
#include <cstdint>
#include <string>

namespace corbel::model::exchange {
namespace {

constexpr char32_t invalidCode = 0xFFFD;

/// The code point that starts at `at`, which moves behind it; a stray byte gives U+FFFD.
char32_t nextCodePoint(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(at++);
    if (lead < 0x80)
        return lead;
    const int extra = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    if (extra == 0)
        return invalidCode;
    char32_t code = lead & (0x3F >> extra);
    for (int i = 0; i < extra; ++i, ++at) {
        if (at >= text.size() || (byte(at) & 0xC0) != 0x80)
            return invalidCode;
        code = (code << 6) | (byte(at) & 0x3F);
    }
    return code;
}

constexpr char32_t hangulFirst = 0xAC00;
constexpr char32_t hangulLast = 0xD7A3;

void appendHangul(std::string& out, char32_t code)
{
    // Revised Romanization of Korean (2000), transliterated syllable by syllable.
    static constexpr std::array<const char*, 19> initials{"g",  "kk", "n", "d",  "tt", "r", "m",
                                                          "b",  "pp", "s", "ss", "",   "j", "jj",
                                                          "ch", "k",  "t", "p",  "h"};
    static constexpr std::array<const char*, 21> medials{"a",  "ae", "ya", "yae", "eo", "e",  "yeo",
                                                         "ye", "o",  "wa", "wae", "oe", "yo", "u",
                                                         "wo", "we", "wi", "yu",  "eu", "ui", "i"};
    static constexpr std::array<const char*, 28> finals{
        "",  "k", "k", "k", "n", "n", "n", "t",  "l", "k", "m", "l", "l", "l",
        "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"};
    const std::size_t index = code - hangulFirst;
    out += initials[index / (21 * 28)];
    out += medials[index / 28 % 21];
    out += finals[index % 28];
}

/// Base letters of U+00C0 to U+017F; a space where there is none.
constexpr std::string_view latinBase =
    "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrr"
    "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latinBase.size() == 0x180 - 0xC0);

} // namespace

std::string slug(std::string_view name)
{
    std::string out;
    bool gap = false;
    const auto append = [&](const std::string& text) {
        if (gap && !out.empty())
            out += '-';
        gap = false;
        out += text;
    };
    for (std::size_t at = 0; at < name.size();) {
        const char32_t code = nextCodePoint(name, at);
        if (code < 0x80) {
            const char c = static_cast<char>(code);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                append({c});
            else if (c >= 'A' && c <= 'Z')
                append({static_cast<char>(c - 'A' + 'a')});
            else if ((c == '.' || c == '_' || c == '-') && !gap && !out.empty())
                out += c;
            else if (c != '\'')
                gap = true;
        } else if (code >= 0xC0 && code < 0x180 && latinBase[code - 0xC0] != ' ') {
            append({latinBase[code - 0xC0]});
        } else if (code >= hangulFirst && code <= hangulLast) {
            std::string syllable;
            appendHangul(syllable, code);
            append(syllable);
        } else if (code == invalidCode || code < 0x180 || (code >= 0x2000 && code < 0x2C00) ||
                   (code >= 0x3000 && code < 0x3040) || (code >= 0xFE00 && code < 0xFE10)) {
            // Punctuation, signs, arrows, variation selectors; U+2019 is an apostrophe.
            gap = gap || code != 0x2019;
        } else {
            static constexpr std::string_view digits = "0123456789abcdef";
            std::string hex;
            for (char32_t rest = code; rest != 0; rest >>= 4)
                hex.insert(hex.begin(), digits[rest & 0xF]);
            append("u" + hex);
        }
        if (out.size() > maxIdLength)
            break;
    }
    if (out.size() > maxIdLength)
        out.resize(maxIdLength);
    while (!out.empty() && (out.back() == '.' || out.back() == '_' || out.back() == '-'))
        out.pop_back();
    return out;
}

std::string UniqueIds::take(std::string_view name, std::string_view fallback)
{
    std::string base = slug(name);
    if (base.empty())
        base = fallback;
    std::string id = base;
    for (int n = 2; !reserve(id); ++n) {
        const std::string suffix = "-" + std::to_string(n);
        id = base.substr(0, maxIdLength - suffix.size()) + suffix;
    }
    return id;
}

bool UniqueIds::reserve(std::string_view id)
{
    return m_taken.emplace(id).second;
}

bool UniqueIds::contains(std::string_view id) const
{
    return m_taken.contains(id);
}

} // namespace corbel::model::exchange
