/// What pattern recognition answers: per pattern and region a fit with exact bounds, the rules
/// behind it, and the elements and relations that witness each of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/bilingual.h"
#include "model/message.h"

namespace corbel::analysis {

/// Bounds of a number between 0 and 1; equal when it is known.
struct Interval {
    double lo = 0;
    double hi = 0;

    bool isPoint() const { return lo == hi; }
    bool operator==(const Interval&) const = default;
};

enum class RuleRole : std::uint8_t { Required, Forbidden, Supporting };

enum class Verdict : std::uint8_t {
    Present,  ///< lo ≥ 0.5
    Possible, ///< hi ≥ 0.5 > lo
    Absent,
};

/// One rule applied to one region.
struct PatternRule {
    std::string rule; ///< Stable id, such as `adjacent-layers`.
    RuleRole role = RuleRole::Supporting;
    double weight = 1;
    Interval e;
    /// Nothing it could apply to: 1 for forbidden, 0 for required, left out when supporting.
    bool vacuous = false;
    /// Whole numbers, except where a rule measures a degree (then e · applicable). Those for
    /// certain: what a missing value keeps open may come on top (`satisfiedRange`).
    double satisfied = 0;
    double applicable = 0;
    std::vector<std::string> witnesses; ///< Element and relation ids that satisfy it.
    std::vector<std::string> against;   ///< Ids that breach it.
    std::vector<std::string> undecided; ///< `id.key` of values that would decide it.
    Bilingual text;                     ///< The rule in one sentence.
    Bilingual whatWouldHelp;            ///< Empty when the rule is fully met.

    /// How many of the applicable satisfy it, at least and at most; equal when nothing is open.
    Interval satisfiedRange() const
    {
        return {satisfied, e.isPoint() ? satisfied : e.hi * applicable};
    }

    bool operator==(const PatternRule&) const = default;
};

/// By which figures a drawing has an advantage.
enum class HadWhen : std::uint8_t {
    AboveZero, ///< Nothing of it is none.
    AboveOne,  ///< As much as a single one does is none either.
    BelowOne,  ///< All of it is none.
    AtZero,    ///< Any of it is none.
    Always,    ///< The smaller, the better: with any figure it is one.
};

/// An advantage or a disadvantage with the quantity of this model that shows it.
struct PatternMeasure {
    std::string id = {}; ///< Stable within its pattern, such as `longest-way`.
    Bilingual text;      ///< In the origin's words.
    Bilingual measure;   ///< What is measured.
    std::optional<double> value;
    std::string unit;                   ///< Empty for plain numbers and shares.
    std::vector<model::Message> needs;  ///< When `value` is absent: what it would take.
    std::vector<std::string> witnesses; ///< Ids that the value was taken from.
    HadWhen had = HadWhen::AboveZero;   ///< Of advantages.

    /// Of an advantage: this drawing is known to have none of it.
    bool isWithoutAdvantage() const;

    bool operator==(const PatternMeasure&) const = default;
};

/// The weight of one rule, all others at theirs, from which on the verdict is another.
struct WeightFlip {
    std::string rule;
    double weight = 0;
    Verdict becomes = Verdict::Absent;

    bool operator==(const WeightFlip&) const = default;
};

/// What one undecided rule lacks, and what knowing it would make of the fit.
struct MissingValues {
    std::string rule;
    std::vector<std::string> keys; ///< `id.key`
    Interval atWorst;              ///< The fit if the values turn out as bad as they can.
    Interval atBest;               ///< The fit if they turn out as good as they can.

    bool operator==(const MissingValues&) const = default;
};

/// A larger region that gave way to one inside it, because it fits less.
struct WiderRegion {
    std::vector<std::string> region; ///< Element ids in document order.
    Interval fit;
    /// Those that are met less in it than in the smaller one, the greatest loss first.
    std::vector<PatternRule> rules;

    bool operator==(const WiderRegion&) const = default;
};

struct PatternResult {
    std::string pattern; ///< Id of the catalogue, such as `three-tier`.
    Bilingual title;
    std::vector<std::string> region; ///< Element ids in document order.
    Interval fit;
    Verdict verdict = Verdict::Absent;
    double coverage = 1;            ///< Weight of the decided rules over the weight of all.
    double robustness = 1;          ///< Share of the random weightings that keep the verdict.
    std::optional<WeightFlip> flip; ///< The nearest; absent when no weight changes the verdict.
    std::vector<PatternRule> rules;
    std::vector<PatternMeasure> advantages;
    std::vector<PatternMeasure> disadvantages;
    std::vector<MissingValues> missing; ///< What would narrow the fit most comes first.
    /// In which forms it shows, such as `vertical` and `geographic` of `distributed`.
    std::vector<std::string> forms;
    /// Of the larger regions that gave way to this one, the one that fits best, with what it lacks.
    std::optional<WiderRegion> wider;

    bool operator==(const PatternResult&) const = default;
};

/// The keys of all `missing`, each once, most helpful first.
std::vector<std::string> undecidedKeys(const PatternResult& result);

} // namespace corbel::analysis
