#include "analysis/availability/open_psa/open_psa_names.h"

#include <charconv>

#include <fmt/format.h>

#include "model/text/utf8.h"

namespace corbel::analysis::availability::open_psa {

namespace {

constexpr std::size_t longest = 128;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string plainName(std::string_view text)
{
    text = text.substr(0, longest);
    std::string name = text.empty() || !isLetter(text.front()) ? "_" : "";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isInnerDash = text[i] == '-' && !name.empty() && name.back() != '-' &&
                                 i + 1 < text.size() && text[i + 1] != '-';
        if (isLetter(text[i]) || isDigit(text[i]) || isInnerDash) {
            name += text[i];
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            name += '_'; // One for a character of several bytes.
        }
    }
    return name;
}

} // namespace

std::string encodedName(std::string_view text)
{
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F || c == '%') {
            encoded += fmt::format("%{:02X}", byte);
        } else {
            encoded += c;
        }
    }
    return encoded;
}

std::string decodedName(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const char* digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            decoded += static_cast<char>(byte);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return model::text::findNoUtf8(decoded) == std::string_view::npos ? decoded : std::string(text);
}

std::string UniqueNames::nameFor(std::string_view text)
{
    const std::string plain = plainName(text);
    auto [found, isNew] = m_taken.emplace(plain, 1);
    if (isNew) {
        return plain;
    }
    for (std::size_t number = found->second + 1;; ++number) {
        const std::string name = fmt::format("{}_{}", plain, number);
        if (m_taken.emplace(name, 1).second) {
            m_taken[plain] = number;
            return name;
        }
    }
}

} // namespace corbel::analysis::availability::open_psa
