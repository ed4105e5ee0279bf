/// What is worth a person's look in a design, whoever noticed it: a rule of the model, a smell, a
/// rule of the team, a missed objective. The window, the command line and reports list the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/fix.h"
#include "model/message.h"
#include "model/model.h"

namespace corbel::analysis {

/// In the order in which they are listed.
enum class Severity : std::uint8_t { Error, Warning, Hint };

struct Finding {
    std::string rule; ///< Stable id: `shared-persistence`, `objective`, `no-cross-domain-access`.
    Severity severity = Severity::Warning;
    model::Message message;
    std::vector<std::string> elements;  ///< Whom it concerns: ids in document order.
    std::vector<std::string> relations; ///< The same, relations.
    std::string why;                    ///< Of a rule of the team: what the rule is good for.
    std::string key;                    ///< Spelling of the key in question, or empty.
    /// The same for the same rule and subjects in every run and on every machine, whatever else
    /// changes, names and order included: what approvals and baselines remember.
    std::string fingerprint;
    std::optional<model::Approval> approval; ///< Of the document, for this fingerprint.

    bool operator==(const Finding&) const = default;
};

} // namespace corbel::analysis
