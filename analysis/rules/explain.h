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

    /// What is there in the place of a needed value.
    struct Unfit {
        std::string found; ///< A value that cannot be compared; empty where none is stated.
        const KeyIs* asked = nullptr; ///< What it was to be compared with.
    };

    const std::map<Need, Unfit>& needs() const { return m_needs; }

private:
    void add(const Needs& needs);

    const Truths& m_truths;
    std::map<Need, Unfit> m_needs;
    std::vector<std::vector<bool>> m_seen; ///< By condition and subject; filled when needed.
    std::vector<bool> m_passed;            ///< Elements on chains.
};

} // namespace corbel::analysis::rules
