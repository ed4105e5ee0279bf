/// Texts by name in the order in which they were set, such as variables.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corbel::model::exchange::kubernetes {

class NamedTexts {
public:
    using Entries = std::vector<std::pair<std::string, std::string>>;

    void set(std::string name, std::string text)
    {
        const auto [it, isNew] = m_index.emplace(std::move(name), m_entries.size());
        if (isNew) {
            m_entries.emplace_back(it->first, std::move(text));
        } else {
            m_entries[it->second].second = std::move(text);
        }
    }
    const std::string* find(std::string_view name) const
    {
        const auto it = m_index.find(name);
        return it == m_index.end() ? nullptr : &m_entries[it->second].second;
    }
    const Entries& entries() const { return m_entries; }

private:
    Entries m_entries; ///< Names unique.
    std::map<std::string, std::size_t, std::less<>> m_index;
};

} // namespace corbel::model::exchange::kubernetes
