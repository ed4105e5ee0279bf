/// Takes texts out of a Compose file's tree: puts variables in, and collects what is wrong with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/exchange/compose/env.h"
#include "model/result.h"
#include "model/text/node.h"

namespace corbel::model::exchange::compose {

/// The state of reading the files of one project.
class Reading {
public:
    explicit Reading(const Variables& variables) : m_variables(variables), m_substitution(variables)
    {
    }

    void startFile(const std::string& file) { m_file = file; }
    Place at(const text::Node& node) const { return {m_file, node.line, node.column}; }
    Place at(const text::Member& member) const { return {m_file, member.line, member.column}; }

    /// The first 50 problems and the first 500 notices are kept, each once: `extends` makes one
    /// place be read several times.
    void fail(Place place, Message message);
    void note(Place place, Message message);
    void wrongKind(const text::Node& node, std::string_view path, const Message& expected);
    /// Notices the keys that are neither known nor begin with `x-`.
    void noteUnknown(const text::Node& mapping, const std::vector<std::string_view>& known,
                     std::string_view path);
    /// Notices, once, the variables that were used but not set.
    void noteUnset();

    /// The text of a scalar with variables put in; nothing gives an empty text.
    std::string scalar(const text::Node& node, std::string_view path);
    /// Whether the last scalar had all the variables that it uses.
    bool isWhole() const { return m_isWhole; }
    /// Texts of a list; one alone may be written as a scalar.
    std::vector<std::string> list(const text::Node& node, std::string_view path);
    /// The texts of a list joined by blanks.
    std::string words(const text::Node& node, std::string_view path);
    /// The key of a mapping whose keys are kept.
    std::string key(const text::Member& member, std::string_view path);
    /// What the env files set, or an empty text; `node` is where it is asked for.
    std::string variable(const std::string& name, const text::Node& node, std::string_view path);

    Problems takeProblems() { return std::move(m_problems); }
    Notices takeNotices() { return std::move(m_notices); }

private:
    std::string count(std::string text, const Place& place, std::string_view path);

    const Variables& m_variables;
    Substitution m_substitution;
    std::string m_file;
    Problems m_problems;
    Notices m_notices;
    Place m_firstUnset;
    bool m_isWhole = true;
    std::size_t m_bytes = 0; ///< Of all texts handed out.
};

} // namespace corbel::model::exchange::compose
