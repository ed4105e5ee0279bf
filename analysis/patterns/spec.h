/// How a pattern is written down: a table of rules and measures. One file of `catalogue/` holds
/// one.
#pragma once

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/fix.h"
#include "analysis/patterns/result.h"
#include "analysis/patterns/scope.h"

namespace corbel::analysis::patterns {

struct Phrase {
    std::string_view en;
    std::string_view ko;

    Bilingual owned() const { return {std::string(en), std::string(ko)}; }
};

/// Whether something holds of one subject, or the keys (`id.key`) without which nobody knows.
struct Answer {
    bool holds = false;
    std::vector<std::string> needs = {}; ///< Not empty: it is open, whatever `holds` says.
};

/// What one rule found in one region. Nothing applicable makes it vacuous.
struct Count {
    double satisfied = 0;
    double applicable = 0;
    double unknown = 0;             ///< Of the applicable, those that a missing value keeps open.
    std::optional<Interval> degree; ///< Instead of satisfied / applicable.
    std::vector<std::string> witnesses;
    std::vector<std::string> against;
    std::vector<std::string> undecided;

    void yes(std::string witness)
    {
        ++applicable;
        ++satisfied;
        witnesses.push_back(std::move(witness));
    }
    void no(std::string witness)
    {
        ++applicable;
        against.push_back(std::move(witness));
    }
    void open(std::string witness, std::string needs)
    {
        open(std::move(witness), std::vector{std::move(needs)});
    }
    void open(std::string witness, std::vector<std::string> needs)
    {
        ++applicable;
        ++unknown;
        witnesses.push_back(std::move(witness));
        std::ranges::move(needs, std::back_inserter(undecided));
    }
    void add(std::string witness, Answer answer)
    {
        if (!answer.needs.empty()) {
            open(std::move(witness), std::move(answer.needs));
        } else {
            answer.holds ? yes(std::move(witness)) : no(std::move(witness));
        }
    }
};

struct RuleSpec {
    std::string_view id;
    RuleRole role;
    Phrase text;
    Phrase whatWouldHelp;
    Count (*count)(const Scope&);
    /// Edits that mend what is against the rule, where the drawing determines them; may be null.
    std::vector<Fix> (*fixes)(const Scope&) = nullptr;
    double weight = 1;
};

struct Measured {
    std::optional<double> value;
    std::string unit;
    std::vector<model::Message> needs;
    std::vector<std::string> witnesses;
};

struct MeasureSpec {
    std::string_view id;
    Phrase text;    ///< The advantage or disadvantage.
    Phrase measure; ///< The quantity.
    Measured (*take)(const Scope&);
    HadWhen had = HadWhen::AboveZero; ///< Of advantages.
};

struct PatternSpec {
    std::string_view id;
    Phrase title;
    std::uint32_t regions; ///< Bits of `RegionKind`: where it is looked for.
    bool showsClients;     ///< Whether the actors in front belong to the region shown.
    std::span<const RuleSpec> rules;
    std::span<const MeasureSpec> advantages;
    std::span<const MeasureSpec> disadvantages;
    /// The forms that the region shows, such as `vertical` and `horizontal`; may be null.
    std::vector<std::string> (*forms)(const Scope&) = nullptr;
    /// The pattern of which this one is a kind: it holds wherever this one does, and says less.
    std::string_view parent = "distributed";
    /// Which members of a region the pattern is said of; null, or true of none: of all.
    bool (*says)(const Scope&, Index) = nullptr;
};

} // namespace corbel::analysis::patterns
