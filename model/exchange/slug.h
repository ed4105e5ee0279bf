// Readable element ids from the names that foreign files use, the same on every run.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace corbel::model::exchange {

/// Longest element id in bytes.
inline constexpr std::size_t maxIdLength = 63;

/// A name as an element id, `[a-z0-9][a-z0-9._-]{0,62}`: ASCII letters in lower case, accented
/// Latin letters by their base letter, Hangul by its Revised Romanization, any other
/// letter as `u` and its hexadecimal code point; apostrophes vanish, everything else becomes one
/// `-`. Empty when the name holds nothing that can stand in an id.
std::string slug(std::string_view name);

/// Hands out ids that are pairwise different.
class UniqueIds {
public:
    /// slug(name), or `fallback` where that is empty; with `-2`, `-3`, ... when already taken.
    /// The id is taken from then on. `fallback` must itself be a legal id.
    std::string take(std::string_view name, std::string_view fallback = "element");

    /// Takes exactly this id; false when it was taken before.
    bool reserve(std::string_view id);

    bool contains(std::string_view id) const;

private:
    std::set<std::string, std::less<>> m_taken;
};

} // namespace corbel::model::exchange
