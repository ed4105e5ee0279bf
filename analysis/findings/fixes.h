/// Quick fixes: edits after which a finding is gone, where the finding decides what to do.
#pragma once

#include <vector>

#include "analysis/findings/finding.h"
#include "analysis/fix.h"

namespace corbel::analysis {

/// Made for the model in which the finding was found, the most sensible one first; none where only
/// a person can know what is right, or where the finding names what is no longer there. Whatever
/// else a fix may bring about (who asks somebody else waits for that one), this finding is gone
/// after it. Takes milliseconds in large models, so call it when somebody asks.
std::vector<Fix> fixesFor(const model::Model& model, const Finding& finding);

} // namespace corbel::analysis
