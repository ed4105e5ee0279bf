#include "app/cli/command.h"

#include <ostream>

#include <fmt/format.h>

namespace corbel::cli {

std::string harmless(std::string_view text)
{
    std::string shown;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // U+0080 to U+009F are control characters as well; they begin with C2 in UTF-8.
        const bool isC1 =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F || isC1) {
            shown += fmt::format("\\x{:02x}", isC1 ? static_cast<unsigned char>(text[++i]) : byte);
        } else {
            shown += text[i];
        }
    }
    return shown;
}

void Session::say(std::string_view label, std::string_view colour, std::string_view message) const
{
    const bool hasColour = m_surroundings.hasColour;
    m_surroundings.err << (hasColour ? colour : "") << label << ':' << (hasColour ? "\x1b[0m" : "")
                       << ' ' << harmless(message) << '\n';
}

int Session::refuse(const model::Problems& problems) const
{
    for (const model::Problem& problem : problems) {
        error(model::describe(problem));
    }
    return Refused;
}

void Session::notices(const model::Notices& notices) const
{
    for (const model::Notice& found : notices) {
        notice(model::describe(found));
    }
}

void Session::onRun(CLI::App& command, std::function<int()> action)
{
    command.callback([this, action = std::move(action)] { m_action = action; });
}

} // namespace corbel::cli
