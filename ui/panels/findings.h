/// Everything that is worth a look in a design, gathered from rules, analyses and imports.
#pragma once

#include <string>
#include <vector>

#include <QString>

#include "model/result.h"
#include "ui/study/insight.h"
#include "ui/words/needs_by_key.h"

namespace corbel::ui {

/// In the order in which they are listed.
enum class Severity : std::uint8_t {
    Error,   ///< A rule of the model is broken.
    Warning, ///< An objective is missed.
    Hint,    ///< A loose end.
    Unknown, ///< A value that an analysis asks for.
    Notice   ///< What an import said.
};

QString nameOf(Severity severity);

struct Finding {
    Severity severity = Severity::Hint;
    std::string subject; ///< Id of an element or relation; empty for the design as a whole.
    std::string key;     ///< Spelling of the key in question, or empty.
    QString where;       ///< What a person calls the subject.
    QString message;

    bool operator==(const Finding&) const = default;
};

/// Of a state of the design: most severe first, each kind in document order.
std::vector<Finding> findingsOf(const Insight& insight, const NeedsByKey& needs);
std::vector<Finding> findingsOf(const model::Notices& notices);

} // namespace corbel::ui
