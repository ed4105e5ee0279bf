/// Entities in document order, found by id in constant time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/contract.h"

namespace corbel::model {

namespace detail {

/// Lets the index be asked with a `string_view` without making a string.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept
    {
        return std::hash<std::string_view>{}(text);
    }
};

} // namespace detail

/// `E` has a free function `const std::string& keyOf(const E&)`. Keys are unique: `insert` of a key
/// that is present is a programmer's error, so readers of outside input ask `find` first.
template <class E>
class Table {
public:
    const E* find(std::string_view key) const
    {
        const auto it = m_index.find(key);
        return it == m_index.end() ? nullptr : &m_items[it->second];
    }
    bool contains(std::string_view key) const { return find(key) != nullptr; }
    std::optional<std::size_t> indexOf(std::string_view key) const
    {
        const auto it = m_index.find(key);
        return it == m_index.end() ? std::nullopt : std::optional(it->second);
    }

    std::size_t size() const { return m_items.size(); }
    bool empty() const { return m_items.empty(); }
    const E& operator[](std::size_t index) const { return m_items[index]; }
    auto begin() const { return m_items.begin(); }
    auto end() const { return m_items.end(); }
    const std::vector<E>& items() const { return m_items; }

    void append(E entity) { insert(m_items.size(), std::move(entity)); }

    /// Puts `entity` at `index` and moves what stands from there on back by one.
    void insert(std::size_t index, E entity)
    {
        CORBEL_CONTRACT(index <= m_items.size());
        const bool isNew = m_index.emplace(keyOf(entity), index).second;
        CORBEL_CONTRACT(isNew);
        m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(index), std::move(entity));
        renumberFrom(index + 1);
    }

    /// Puts `entity` in the place of the one with the same key.
    void replace(std::size_t index, E entity)
    {
        CORBEL_CONTRACT(index < m_items.size() && keyOf(m_items[index]) == keyOf(entity));
        m_items[index] = std::move(entity);
    }

    void erase(std::size_t index)
    {
        CORBEL_CONTRACT(index < m_items.size());
        m_index.erase(keyOf(m_items[index]));
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(index));
        renumberFrom(index);
    }

    /// For changing an entity in a way that leaves its key alone.
    E& at(std::size_t index) { return m_items.at(index); }

    friend bool operator==(const Table& a, const Table& b) { return a.m_items == b.m_items; }

private:
    void renumberFrom(std::size_t index)
    {
        for (std::size_t i = index; i < m_items.size(); ++i) {
            m_index.find(keyOf(m_items[i]))->second = i;
        }
    }

    std::vector<E> m_items;
    std::unordered_map<std::string, std::size_t, detail::TextHash, std::equal_to<>> m_index;
};

} // namespace corbel::model
