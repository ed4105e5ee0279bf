/// A sentence for people, made where no Qt is: English, with its arguments kept apart, so that the
/// interface can say it in another language.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace corbel::model {

/// How many places a pattern has: `{}`, taken in turn, or `{0}` to `{9}`. Other braces are text.
constexpr std::size_t placesOf(std::string_view pattern)
{
    std::size_t inTurn = 0;
    std::size_t numbered = 0;
    for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            continue;
        }
        const char next = pattern[i + 1];
        if (next == '}') {
            ++inTurn;
        } else if (next >= '0' && next <= '9' && pattern.substr(i + 2, 1) == "}") {
            const auto place = static_cast<std::size_t>(next - '0') + 1;
            numbered = place > numbered ? place : numbered;
        }
    }
    return inTurn > numbered ? inTurn : numbered;
}

/// `pattern` with its places filled. A place without an argument stays as it is.
std::string filled(std::string_view pattern, std::span<const std::string> arguments);

/// A literal with one place for each argument; anything else does not compile.
template <class... Arguments>
struct Pattern {
    std::string_view text;

    template <std::size_t N>
    consteval Pattern(const char (&literal)[N]) : text(literal, N - 1)
    {
        if (placesOf(text) != sizeof...(Arguments)) {
            throw "the pattern has another number of places than there are arguments";
        }
    }
};

// Expands to nothing: it tells lupdate, which is run with an alias of this name, under which
// context it files what `Message::of` marks.
#define CORBEL_TRANSLATED_AS(context)

class Message {
    CORBEL_TRANSLATED_AS(Messages)

public:
    Message() = default;

    /// A text that no translation may touch: a name, an id, a number, a file.
    static Message verbatim(std::string text)
    {
        Message message;
        message.m_text = std::move(text);
        message.m_isVerbatim = true;
        return message;
    }

    /// `of("Move {} into {}", name, parent)`. An argument is text, which is taken as it is, a whole
    /// number, another message or a `word`. One thing and several are two patterns: `n == 1 ?
    /// of("{} host", n) : ...`.
    template <class... Arguments>
    static Message of(std::type_identity_t<Pattern<Arguments...>> pattern,
                      const Arguments&... arguments)
    {
        return fromParts(std::string(pattern.text), {argument(arguments)...});
    }

    /// Something with a `spelling`, which is a word of the language: the kind of an element.
    template <class T>
    static Message word(T value)
    {
        return fromParts(std::string(spelling(value)), {});
    }

    /// The parts one after the other, with `separator` between them.
    static Message list(std::vector<Message> parts, std::string_view separator = ", ");

    /// What was taken apart by `pattern` and `arguments`, such as by a journal.
    static Message fromParts(std::string pattern, std::vector<Message> arguments);

    const std::string& pattern() const { return m_text; }
    const std::vector<Message>& arguments() const { return m_arguments; }
    bool isVerbatim() const { return m_isVerbatim; }
    bool empty() const { return m_text.empty(); }

    /// The sentence in English.
    std::string text() const;

    bool operator==(const Message&) const = default;
    std::strong_ordering operator<=>(const Message& other) const;

private:
    template <class T>
    static Message argument(const T& value)
    {
        if constexpr (std::is_same_v<T, Message>) {
            return value;
        } else if constexpr (std::is_same_v<T, std::string> ||
                             std::is_same_v<T, std::string_view>) {
            return verbatim(std::string(value));
        } else if constexpr (std::is_same_v<T, char>) {
            return verbatim(std::string(1, value));
        } else if constexpr (std::integral<T> && !std::is_same_v<T, bool>) {
            return verbatim(std::to_string(value));
        } else {
            // A literal does not get here: it belongs into the pattern, where it is translated.
            return word(value);
        }
    }

    std::string m_text; ///< Verbatim, or the pattern.
    std::vector<Message> m_arguments;
    bool m_isVerbatim = false;
};

/// Each of them in English.
std::vector<std::string> texts(const std::vector<Message>& messages);

} // namespace corbel::model
