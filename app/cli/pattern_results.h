/// Recognised patterns as JSON and as tables, and which of them a missing value would decide.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analysis/patterns/recognize.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"

namespace corbel::cli {

/// The patterns of these ids (all when there are none) that `results` does not hold, as absent ones
/// without a region: nothing is drawn that their rules could be asked of.
std::vector<analysis::PatternResult>
patternsWithoutRegion(const std::vector<std::string>& ids,
                      const std::vector<analysis::PatternResult>& results);

Json toJson(const std::vector<analysis::PatternResult>& patterns);
/// Patterns, their rules, and of absent ones what would help.
std::vector<Grid> toGrids(const std::vector<analysis::PatternResult>& patterns);

/// By value (`id.key`): the patterns that are present or possible whose fit it would narrow. The
/// results have to outlive it.
class PatternNeeds {
public:
    explicit PatternNeeds(const std::optional<std::vector<analysis::PatternResult>>& results);

    /// What the value would decide: pattern and its place in the results (from 0), rule, the fit
    /// now, at worst and at best.
    Json toJson(const std::string& key) const;
    /// The first of them in a sentence.
    std::string text(const std::string& key) const;

private:
    struct Open {
        const analysis::PatternResult* pattern = nullptr;
        const analysis::MissingValues* values = nullptr;
        std::size_t place = 0;
    };

    std::map<std::string, std::vector<Open>, std::less<>> m_byKey;
};

} // namespace corbel::cli
