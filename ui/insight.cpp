#include "ui/insight.h"

#include "analysis/patterns/recognize.h"

namespace corbel::ui {

Insight analyse(model::Snapshot model, const std::stop_token& stop)
{
    Insight insight;
    insight.model = std::move(model);
    insight.breaches = findBreaches(*insight.model);
    if (stop.stop_requested()) {
        return insight;
    }
    insight.patterns = analysis::recognizePatterns(*insight.model, {}, stop);
    if (stop.stop_requested()) {
        return insight;
    }
    insight.conway = analysis::analyzeConway(*insight.model);
    return insight;
}

} // namespace corbel::ui
