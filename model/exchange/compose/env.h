/// Variables of a Compose project: the files that set them, and `${...}` where they are used.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"

namespace corbel::model::exchange::compose {

using Variables = std::map<std::string, std::string, std::less<>>;

/// Puts variables into texts, as the Compose specification says: `$NAME`, `${NAME}`,
/// `${NAME:-default}`, `${NAME-default}`, `${NAME:?message}`, `${NAME?message}`,
/// `${NAME:+other}`, `${NAME+other}`, nested, and `$$` for a `$`. A variable that is not set
/// becomes empty and is remembered.
class Substitution {
public:
    explicit Substitution(const Variables& variables) : m_variables(variables) {}

    /// The text with its variables put in; fails with what is wrong with it.
    tl::expected<std::string, Message> apply(std::string_view text);

    /// Names that were needed but not set, in order of first use.
    const std::vector<std::string>& unset() const { return m_unset; }
    /// How often an unset variable was put in so far.
    std::size_t gaps() const { return m_gaps; }

private:
    tl::expected<std::string, Message> expand(std::string_view text, int depth);
    tl::expected<std::string, Message> braced(std::string_view inner, int depth);
    const std::string* find(std::string_view name) const;
    std::string valueOf(std::string_view name);

    const Variables& m_variables;
    std::vector<std::string> m_unset;
    std::set<std::string, std::less<>> m_knownUnset;
    std::size_t m_total = 0; ///< Bytes made so far.
    std::size_t m_gaps = 0;
};

/// Adds what an env file sets to `variables`: `NAME=value` lines, with `export` before it, quotes
/// around it, comments, and `${...}` of what was set before. Fails with all malformed lines.
Result<void> readEnvFile(std::string_view text, const std::string& file, Variables& variables);

} // namespace corbel::model::exchange::compose
