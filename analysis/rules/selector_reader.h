/// Reads the selectors of a rule into its conditions.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/rules/reading.h"

namespace corbel::analysis::rules {

inline constexpr std::uint32_t allElements = (1U << model::elementKinds.size()) - 1;
inline constexpr std::uint32_t allRelations = (1U << model::relationKinds.size()) - 1;

/// What a selector is about, before and after it was read.
struct Selected {
    ConditionId condition = 0;
    std::uint32_t kinds = 0; ///< That can be selected at all, as `FieldSpec::kinds`.
};

class SelectorReader {
public:
    SelectorReader(Reading& reading, std::vector<Condition>& into)
        : m_reading(reading),
          m_conditions(into)
    {
    }

    /// A map of conditions, an id, a pattern or a list of them. `kinds` are those of what it is
    /// asked of: a key that none of them bears is a problem. Whatever is wrong is noted, and what
    /// is returned is then of no use.
    Selected elements(const Node& node, std::uint32_t kinds = allElements);
    Selected relations(const Node& node, std::uint32_t kinds = allRelations);

    /// The same for what a link leads to.
    Linked linked(Link link, const Member& member);

private:
    Selected selector(const Node& node, bool ofRelations, std::uint32_t kinds);
    ConditionId word(const Member& member, bool ofRelations, std::uint32_t kinds);
    ConditionId elementWord(const Member& member, std::uint32_t kinds);
    ConditionId relationWord(const Member& member);
    ConditionId several(const Member& member, bool ofRelations, std::uint32_t kinds);
    std::uint32_t kindsIn(const Node& node, bool ofRelations);
    std::vector<std::string> idPatterns(const Node& node, bool ofRelations);
    std::vector<std::string> patterns(const Node& node, std::string_view path);
    ConditionId crosses(const Member& member);
    ConditionId reaches(const Member& member);
    /// Calls, reads, writes and depends-on: what requests run along.
    ConditionId requests();

    ConditionId key(const Member& member, bool ofRelations, std::uint32_t kinds);
    /// One meaning of a key, found by `path`, whose last step is `spec`.
    ConditionId keyIs(const Node& node, const model::FieldSpec& spec, bool ofRelations,
                      KeyMeaning meaning, const std::string& spelling);
    ConditionId nestedKeys(const Node& node, const model::FieldSpec& spec, bool ofRelations,
                           const KeyMeaning& meaning, const std::string& spelling);
    ConditionId entries(const Node& node, const model::FieldSpec& spec, bool ofRelations,
                        const KeyMeaning& meaning, const std::string& spelling);
    ConditionId tested(const Node& node, const model::FieldSpec& spec, bool ofRelations,
                       KeyMeaning meaning, const std::string& spelling);

    template <class What>
    ConditionId add(bool ofRelations, What what)
    {
        m_conditions.push_back({ofRelations, std::move(what)});
        return static_cast<ConditionId>(m_conditions.size() - 1);
    }
    ConditionId all(bool ofRelations, std::vector<ConditionId> parts);

    Reading& m_reading;
    std::vector<Condition>& m_conditions;
};

} // namespace corbel::analysis::rules
