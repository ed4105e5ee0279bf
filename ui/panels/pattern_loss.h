/// What a pattern was like while it was last present: by that its card says what was lost.
#pragma once

#include <memory>
#include <vector>

#include <QString>

#include "analysis/patterns/result.h"

namespace corbel::ui {

/// A copy of the part of a result that a comparison needs, so that the rest can go.
struct PatternLoss {
    explicit PatternLoss(const analysis::PatternResult& present);

    /// What there is to show when no region of the model is left for the pattern: fit 0, no rules.
    analysis::PatternResult nothingLeft() const;

    std::string pattern;
    analysis::Bilingual title;
    analysis::Interval fit;
    std::vector<std::string> region;
    std::vector<analysis::PatternRule> rules; ///< Without their witnesses.
};

/// A pattern as a card shows it. `loss` where it is no longer present, null otherwise.
struct ShownPattern {
    std::shared_ptr<const analysis::PatternResult> result;
    std::shared_ptr<const PatternLoss> loss;
};

/// The rules of `now` that are met less than they were, the greatest loss first. None where `now`
/// is about quite other elements: then their figures have nothing to do with each other.
std::vector<const analysis::PatternRule*> lostRules(const PatternLoss& before,
                                                    const analysis::PatternResult& now);

/// "Lost by: Presentation does not reach the data (0 / 1, before 1 / 1)".
QString lossText(const PatternLoss& before, const analysis::PatternRule& now);

} // namespace corbel::ui
