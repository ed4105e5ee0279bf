/// What metrics and objectives are called in the interface: words instead of the spelling of files.
#pragma once

#include <span>
#include <string_view>

#include <QString>

#include "analysis/tradeoff/objectives.h"
#include "model/model.h"

namespace corbel::ui {

/// What a metric is called and how it is asked about.
struct MetricForm {
    const char* id;
    const char* label;
    const char* unit;    ///< What a bare number is taken in; empty for plain numbers and money.
    const char* example; ///< A bound as one would type it.
    bool isMoreBetter;
    model::Key subject; ///< What it is asked for; `Metric` for the design as a whole.
};

/// All metrics, in the order in which they are offered.
std::span<const MetricForm> metricForms();
/// `nullptr` for a metric that Corbel does not know.
const MetricForm* metricForm(std::string_view id);

/// "Propagation cost".
QString labelOf(const MetricForm& form);

/// "Availability of Orders ≥ 99.9 %"; elements are named as in `model`, which the objective is of.
QString textOf(const model::Model& model, const analysis::ObjectiveResult& objective);

/// "23.4 %", or both bounds, in as many digits as tell it from the bounds that it is judged by, and
/// whether it rests on an assumption; empty when nothing is known.
QString valueOf(const analysis::ObjectiveResult& objective);

} // namespace corbel::ui
