#include "analysis/availability/recovery_targets.h"

namespace corbel::analysis::availability {

using model::Key;

bool isTarget(const model::Objective& objective, const std::string& entry,
              const std::string& domain)
{
    const std::string_view metric = model::textOf(objective.fields, Key::Metric);
    const std::string_view about = model::textOf(objective.fields, Key::Entry);
    const std::string_view lost = model::textOf(objective.fields, Key::Domain);
    return (metric == "rto" || metric == "rpo") &&
           model::amountOf(objective.fields, Key::BoundAbove) &&
           (about.empty() || about == entry) && (lost.empty() || lost == domain);
}

std::vector<RecoveryTarget> recoveryTargets(const model::Model& model, const std::string& entry,
                                            const std::string& domain, const RecoveryTime& rto,
                                            const RecoveryTime& rpo)
{
    std::vector<RecoveryTarget> targets;
    for (std::size_t i = 0; i < model.objectives.size(); ++i) {
        const model::Objective& objective = model.objectives[i];
        if (!isTarget(objective, entry, domain)) {
            continue;
        }
        const std::string_view metric = model::textOf(objective.fields, Key::Metric);
        const double most = *model::amountOf(objective.fields, Key::BoundAbove);
        const RecoveryTime& time = metric == "rto" ? rto : rpo;
        RecoveryTarget target{i + 1, std::string(metric), most, Outcome::Undecided, {}};
        if (time.isEndless || time.seconds.value_or(time.atLeast) > most) {
            target.outcome = Outcome::Missed;
        } else if (time.seconds || time.atMost <= most) {
            target.outcome = Outcome::Met;
        } else {
            target.needs = time.needs;
        }
        targets.push_back(std::move(target));
    }
    return targets;
}

} // namespace corbel::analysis::availability
