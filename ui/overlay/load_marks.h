/// How busy a design is when all arrivals are scaled by one factor, as marks for the canvas.
#pragma once

#include <optional>

#include "ui/render/overlay.h"
#include "ui/study/insight.h"

namespace corbel::ui {

/// What all entries send together at a factor, per second; absent where that is not known.
std::optional<double> totalRate(const Insight& insight, double factor);

/// "Load: scenario peak", or that it is the actors' own rates.
QString loadName(const Insight& insight);

/// Whether all that comes is from sessions, which wait for their answers and never flood anything.
bool isOfSessionsAlone(const analysis::CapacityResult& capacity);

/// How many sessions there are at a factor.
qint64 sessionsAt(const analysis::CapacityResult& capacity, double factor);

/// The busy share of each element, and the rates of the entries.
render::Overlay loadMarks(const Insight& insight, double factor);

} // namespace corbel::ui
