/// Says which values keep a rule undecided.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "analysis/rules/truths.h"

namespace corbel::analysis::rules {

/// Gathers the unknown values behind all undecided cases of a rule. Each condition is followed once
/// for each subject, however many cases lead there.
class NeedsFinder {
public:
    explicit NeedsFinder(const Truths& truths);

    /// Those of a condition that is unknown of the subject; none when it is decided.
    void add(ConditionId condition, Index subject);
    /// Those that keep the things open to which a link leads.
    void add(const Linked& linked, Index node);
    /// Those of the relations that may prolong chains from the element.
    void add(const Hops& hops, Index node);
    /// Those that keep open in which units the things stand to which a link leads.
    void add(const Linked& linked, Boundary boundary, Index node);
    /// These, whatever asks for them.
    void add(const Needs& needs);

    /// What is there in the place of a needed value.
    struct Unfit {
        std::string found; ///< A value that cannot be compared; empty where none is stated.
        const KeyIs* asked = nullptr; ///< What it was to be compared with.
    };

    const std::map<Need, Unfit>& needs() const { return m_needs; }

private:
    void add(ConditionId condition, const Reaches& reaches, Index node);
    void add(ConditionId condition, const ValuesOf& values, Index subject);
    /// Whether the subject is passed for the first time on the ways of this condition and number.
    bool isFirst(ConditionId condition, std::size_t way, Index subject, std::size_t size);

    const Truths& m_truths;
    std::map<Need, Unfit> m_needs;
    std::vector<std::vector<bool>> m_seen; ///< By condition and subject; filled when needed.
    std::vector<bool> m_passed;            ///< Elements on chains.
    std::map<std::pair<ConditionId, std::size_t>, std::vector<bool>> m_ways;
};

} // namespace corbel::analysis::rules
