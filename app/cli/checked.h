/// What `check` found out about each design that it was given, before it is written down.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/findings/findings.h"
#include "analysis/rules/judge.h"
#include "app/cli/grid.h"
#include "app/cli/json_text.h"
#include "model/result.h"

namespace corbel::cli {

/// How a finding stands to the baseline.
enum class Novelty { NoBaseline, New, Known };

struct CheckedFinding {
    analysis::Finding finding;
    Novelty novelty = Novelty::NoBaseline;
};

/// How a rule of the team went with a design.
struct CheckedRule {
    analysis::rules::Rule rule;
    analysis::rules::Verdict verdict;
};

/// One design, or one document that was refused.
struct CheckedDesign {
    std::string argument; ///< As the caller wrote it.
    std::string file;     ///< The argument without its design; `-` for the standard input.
    std::string design;   ///< Empty when refused.
    model::Problems problems;
    std::size_t elements = 0;
    std::size_t relations = 0;
    std::vector<analysis::ObjectiveResult> objectives;
    std::vector<CheckedFinding> findings;
    std::vector<CheckedRule> rules; ///< Of rule files.

    bool isLegal() const { return problems.empty(); }
};

/// How findings are named in results, so that those of another scheme are not taken for others.
inline constexpr std::string_view fingerprintScheme = "corbel/v2";

/// `error`, `warning`, `hint`.
const char* nameOf(analysis::Severity severity);

/// The value of the key `models`.
Json toJson(const std::vector<CheckedDesign>& designs);
std::vector<Grid> toGrids(const std::vector<CheckedDesign>& designs);

/// SARIF 2.1.0, with the lines of documents in the text form.
Json toSarif(const std::vector<CheckedDesign>& designs);

} // namespace corbel::cli
