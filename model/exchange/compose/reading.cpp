#include "model/exchange/compose/reading.h"

#include <algorithm>

#include <fmt/format.h>

namespace corbel::model::exchange::compose {

namespace {

constexpr std::size_t mostNamesListed = 20;

} // namespace

void Reading::noteUnset()
{
    const std::vector<std::string>& names = m_substitution.unset();
    if (names.empty()) {
        return;
    }
    const std::size_t shown = std::min(names.size(), mostNamesListed);
    const std::string first = fmt::format(
        "{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
    const Message list = names.size() > shown
                             ? Message::of("{} and {} more", first, names.size() - shown)
                             : Message::verbatim(first);
    note(m_firstUnset,
         names.size() == 1
             ? Message::of("not set, taken as empty: {}; give an env file that sets it", list)
             : Message::of("not set, taken as empty: {}; give an env file that sets them", list));
}

std::string Reading::scalar(const text::Node& node, std::string_view path)
{
    const std::string* text = textOf(node, path);
    if (text == nullptr) {
        return {};
    }
    const bool hadUnset = !m_substitution.unset().empty();
    const std::size_t gaps = m_substitution.gaps();
    auto value = m_substitution.apply(*text);
    m_isWhole = m_substitution.gaps() == gaps;
    if (!hadUnset && !m_substitution.unset().empty()) {
        m_firstUnset = at(node);
    }
    if (!value) {
        fail(at(node), Message::of("{}: {}", path, value.error()));
        return {};
    }
    return count(std::move(*value), at(node), path);
}

std::string Reading::variable(const std::string& name, const text::Node& node,
                              std::string_view path)
{
    const auto it = m_variables.find(name);
    return it == m_variables.end() ? std::string() : count(it->second, at(node), path);
}

} // namespace corbel::model::exchange::compose
