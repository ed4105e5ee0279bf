/// Everything that is worth a look in a design as the rows of one list: what the analyses found,
/// loose ends, values that they ask for, what the team's rule file and imports say.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "analysis/findings/finding.h"
#include "model/result.h"
#include "ui/study/insight.h"
#include "ui/words/needs_by_key.h"

namespace corbel::ui {

/// In the order in which they are listed.
enum class Severity {
    Error,   ///< A rule of the model is broken, an objective is missed, a rule file unreadable.
    Warning, ///< Such as a smell.
    Hint,    ///< Such as a loose end.
    Unknown, ///< A value that an analysis asks for.
    Notice   ///< What an import said.
};

QString nameOf(Severity severity);

struct FindingRow {
    Severity severity = Severity::Hint;
    std::vector<std::string> ids; ///< Elements and relations; none for the design as a whole.
    std::string key;              ///< Spelling of the key in question, or empty.
    QString where;                ///< What a person calls the subjects.
    QString message;
    /// What an analysis found: it can be approved, and perhaps be mended. Absent for the others.
    std::optional<analysis::Finding> finding;

    bool isApproved() const { return finding && finding->approval; }
    bool operator==(const FindingRow&) const = default;
};

/// Rows that are shown while the next ones are made; never null.
using SharedFindings = std::shared_ptr<const std::vector<FindingRow>>;

/// Of a state of the design: most severe first, each kind in document order, approved ones last.
std::vector<FindingRow> rowsOf(const Insight& insight, const NeedsByKey& needs);
std::vector<FindingRow> rowsOf(const model::Notices& notices);

/// The edits that mend a finding of `model`, the most sensible first. Takes milliseconds in large
/// models: call it when somebody asks.
std::vector<analysis::Fix> fixesOf(const model::Model& model, const RuleFile* rules,
                                   const analysis::Finding& finding);

} // namespace corbel::ui
