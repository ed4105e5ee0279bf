/// Objectives on recovery, judged.
#pragma once

#include <string>
#include <vector>

#include "analysis/availability/availability.h"

namespace corbel::analysis::availability {

/// Whether an objective on recovery is about this entry and domain.
bool isTarget(const model::Objective& objective, const std::string& entry,
              const std::string& domain);

/// All that are, of an entry while a domain is down.
std::vector<RecoveryTarget> recoveryTargets(const model::Model& model, const std::string& entry,
                                            const std::string& domain, const RecoveryTime& rto,
                                            const RecoveryTime& rpo);

} // namespace corbel::analysis::availability
