/// Rules in the words of a rule file, and what they find in a model, for tests.
#pragma once

#include <QtTest>
#include <string>
#include <vector>

#include "analysis/rules/judge.h"
#include "analysis/rules/rule_reader.h"

namespace corbel::tests {

/// One rule from its keys without `id` and `text`: "elements: {...}\nmust: {...}".
inline std::string ruleFile(const std::string& keys)
{
    std::string file = "corbel-rules: 1\nrules:\n  - id: rule\n    text: The rule\n";
    std::size_t begin = 0;
    while (begin < keys.size()) {
        const std::size_t end = std::min(keys.find('\n', begin), keys.size());
        file += "    " + keys.substr(begin, end - begin) + "\n";
        begin = end + 1;
    }
    return file;
}

/// Rules that have to be readable.
inline analysis::rules::Rules rulesOf(const std::string& file)
{
    auto rules = analysis::rules::readRules(file, "rules.yaml");
    if (!rules) {
        QTest::qFail(model::describe(rules.error()).c_str(), __FILE__, __LINE__);
        return {};
    }
    return *std::move(rules);
}

/// What a judgement says, as short texts: the broken subjects, the values that are needed.
struct Outcome {
    std::vector<std::string> broken;
    std::vector<std::string> needs;
    std::size_t selected = 0;

    bool operator==(const Outcome&) const = default;
};

inline Outcome outcomeOf(const analysis::rules::Judgement& judgement)
{
    Outcome outcome;
    for (const analysis::Finding& finding : judgement.findings) {
        const std::vector<std::string>& ids =
            finding.elements.empty() ? finding.relations : finding.elements;
        std::string text;
        for (const std::string& id : ids) {
            text += (text.empty() ? "" : " ") + id;
        }
        if (finding.key.empty()) {
            outcome.broken.push_back(text);
        } else {
            outcome.needs.push_back(text + "." + finding.key);
        }
    }
    for (const analysis::rules::Verdict& verdict : judgement.verdicts) {
        outcome.selected += verdict.selected;
    }
    return outcome;
}

/// Of one rule, given by its keys.
inline Outcome outcome(const std::string& keys, const model::Model& model)
{
    return outcomeOf(analysis::rules::judge(rulesOf(ruleFile(keys)), model));
}

using Ids = std::vector<std::string>;

} // namespace corbel::tests
