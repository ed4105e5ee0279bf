/// Quick fixes that say which objectives they would cost.
#pragma once

#include <stop_token>

#include "analysis/fix.h"
#include "ui/study/insight.h"

namespace corbel::ui {

/// The same edit of `insight.model`, its label followed by the objectives that would be missed or
/// undecided after it and are not so now. As slow as the objectives of the design are.
analysis::Fix withLosses(const Insight& insight, analysis::Fix fix, const std::stop_token& stop);

} // namespace corbel::ui
