#include "model/message.h"

#include <algorithm>
#include <tuple>

namespace corbel::model {

std::string filled(std::string_view pattern, std::span<const std::string> arguments)
{
    std::string text;
    std::size_t inTurn = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::string_view rest = pattern.substr(i);
        std::size_t place = arguments.size();
        std::size_t length = 0;
        if (rest.starts_with("{}")) {
            place = inTurn++;
            length = 2;
        } else if (rest.size() >= 3 && rest[0] == '{' && rest[1] >= '0' && rest[1] <= '9' &&
                   rest[2] == '}') {
            place = static_cast<std::size_t>(rest[1] - '0');
            length = 3;
        }
        if (place < arguments.size()) {
            text += arguments[place];
            i += length - 1;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

Message Message::list(std::vector<Message> parts, std::string_view separator)
{
    std::string pattern;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        pattern += i == 0 ? "" : separator;
        pattern += "{}";
    }
    return fromParts(std::move(pattern), std::move(parts));
}

Message Message::fromParts(std::string pattern, std::vector<Message> arguments)
{
    Message message;
    message.m_text = std::move(pattern);
    message.m_arguments = std::move(arguments);
    return message;
}

std::string Message::text() const
{
    if (m_isVerbatim) {
        return m_text;
    }
    std::vector<std::string> arguments;
    for (const Message& argument : m_arguments) {
        arguments.push_back(argument.text());
    }
    return filled(m_text, arguments);
}

std::strong_ordering Message::operator<=>(const Message& other) const
{
    return std::tie(m_text, m_isVerbatim, m_arguments) <=>
           std::tie(other.m_text, other.m_isVerbatim, other.m_arguments);
}

std::vector<std::string> texts(const std::vector<Message>& messages)
{
    std::vector<std::string> result;
    for (const Message& message : messages) {
        result.push_back(message.text());
    }
    return result;
}

} // namespace corbel::model
