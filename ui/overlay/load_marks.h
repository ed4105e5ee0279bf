/// How busy a design is when all arrivals are scaled by one factor, as marks for the canvas.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/capacity/capacity.h"
#include "model/model.h"
#include "ui/render/overlay.h"

namespace corbel::ui {

/// Where the first elements have no time left.
struct Saturation {
    double factor = 0; ///< Of all arrivals.
    double rate = 0;   ///< Of all entries together, per second.
    std::vector<std::string> elements;

    bool operator==(const Saturation&) const = default;
};

/// What all entries send together, unscaled, per second.
double totalRate(const analysis::CapacityResult& capacity);

/// By the busiest elements whose busy share is known; absent where none is.
std::optional<Saturation> firstSaturation(const analysis::CapacityResult& capacity);

/// The busy share of each element, and the rates of the entries.
render::Overlay loadMarks(const model::Model& model, const analysis::CapacityResult& capacity,
                          double factor);

} // namespace corbel::ui
