#include "ui/study/fix_losses.h"

#include "analysis/tradeoff/losses.h"
#include "ui/panels/metric_words.h"

namespace corbel::ui {

using model::Message;

analysis::Fix withLosses(const Insight& insight, analysis::Fix fix, const std::stop_token& stop)
{
    if (insight.objectives.empty()) {
        return fix;
    }
    const analysis::AvailabilitySettings& settings = insight.availabilitySettings;
    std::vector<Message> missed;
    std::vector<Message> open;
    for (const analysis::ObjectiveResult& lost :
         analysis::objectivesLost(*insight.model, insight.objectives, fix.changes,
                                  {.assumedAvailability = settings.assumeUnknown,
                                  .commonCause = settings.beta,
                                  .nodeBudget = settings.nodeBudget},
                                  stop)) {
        const bool isMissed = lost.outcome == analysis::Outcome::Missed;
        (isMissed ? missed : open)
            .push_back(Message::verbatim(textOf(*insight.model, lost).toStdString()));
    }
    if (!missed.empty()) {
        fix.label = corbel::model::Message::of("{} (misses: {})", fix.label,
                                               Message::list(std::move(missed)));
    }
    if (!open.empty()) {
        fix.label = corbel::model::Message::of("{} (leaves undecided: {})", fix.label,
                                               Message::list(std::move(open)));
    }
    return fix;
}

} // namespace corbel::ui
