/// What a person assumes of a drawing, as it is said wherever figures rest on it.
#pragma once

#include <QString>

#include "analysis/availability/availability.h"

namespace corbel::ui {

/// "Assumed: 99.9 % for all unknown"; empty where nothing is assumed.
QString assumptionText(const analysis::AvailabilitySettings& settings);

} // namespace corbel::ui
