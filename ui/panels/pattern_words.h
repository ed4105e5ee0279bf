/// What a card says about a recognised pattern, in the language of the interface.
#pragma once

#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "analysis/patterns/result.h"
#include "model/model.h"

namespace corbel::ui {

/// "Web, Orders, Orders DB and 4 more"; the ids are of elements.
QString regionText(const model::Model& model, const std::vector<std::string>& ids);

/// "“share” of Shard 1, Shard 2" where all want the same key, else "Web: replicas, Shard 1: share".
QString keysText(const model::Model& model, const std::vector<std::string>& keys);

/// A title for the middle of a sentence: "three-tier", but "CQRS".
QString titleInText(const analysis::Bilingual& title);

/// "vertical" for a form that a result names.
QString formName(const std::string& form);

/// "2 / 3", "1–3 / 3" while values are missing, or "none" where the rule finds nothing that it
/// could be about.
QString ruleFigure(const analysis::PatternRule& rule);

/// "required · 66.7 %", what is unknown, and what would help: a line each.
QString ruleHelp(const model::Model& model, const analysis::PatternRule& rule);

/// The rule for the middle of a sentence: without its full stop.
QString ruleInText(const analysis::PatternRule& rule);

/// What mends a breach of the rule; empty where it is met, or only values are missing.
QString cureOf(const analysis::PatternRule& rule);

/// "54.2 – 79.2 %", at which no line ends.
QString wholePercent(const analysis::Interval& share);

/// "99.9669 %", "2 services", or "4" where the measure itself says of what; "undecided" without.
QString measureText(const analysis::PatternMeasure& measure);

/// What a click on a rule lights up: what breaches it, or else what it rests on.
const std::vector<std::string>& shownWitnesses(const analysis::PatternRule& rule);

/// Nothing is left to be wished from this rule.
bool isMet(const analysis::PatternRule& rule);

/// What holds the fit back most.
struct LimitText {
    enum class Sort { Nothing, Rule, Unknown };

    Sort sort = Sort::Nothing;
    QString text;
    QString help;
    QStringList ids;     ///< What a click lights up.
    QStringList against; ///< Those of them that break the rule.
    QString key;         ///< `id.key` of the value to state first, where one is unknown.

    bool operator==(const LimitText&) const = default;
};

LimitText limitText(const model::Model& model, const analysis::PatternResult& result);

} // namespace corbel::ui
