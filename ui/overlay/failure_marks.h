/// What works while parts are held dead or alive, as marks for the canvas with their reasons.
#pragma once

#include <set>
#include <string>

#include "analysis/availability/failure_overlay.h"
#include "ui/render/overlay.h"

namespace corbel::ui {

/// `view` is about `model` under `forced`.
render::Overlay failureMarks(const model::Model& model, const analysis::FailureView& view,
                             const analysis::ForcedParts& forced);

/// Adds a badge to each single point of failure of any entry, which says of which ones. With
/// `isSparing` only of entries whose availability is decided: where nothing is stated yet, almost
/// everything is one, which helps nobody who still draws.
void addSinglePoints(render::Overlay& overlay, const model::Model& model,
                     const analysis::AvailabilityResult& availability, bool isSparing);

} // namespace corbel::ui
