/// What changed between two models, by id and key, in words that people, JSON and reports share.
#pragma once

#include <string>
#include <vector>

#include "model/model.h"

namespace corbel::model {

/// One changed key; added and removed things are one difference each, without a key.
struct Difference {
    std::string subject; ///< model, element, relation, view, placement, route, scenario, ...
    std::string id;      ///< Of the subject; empty for the model.
    std::string change;  ///< added, removed, changed, moved (within the order)
    std::string key;
    std::string before; ///< As the text form writes it; empty when absent.
    std::string after;

    bool operator==(const Difference&) const = default;
};

/// In the order: model, elements, relations, views. Nothing for equal models.
std::vector<Difference> differences(const Model& before, const Model& after);

/// Only what changes the system described: where things stand on diagrams is left out.
std::vector<Difference> differencesInMeaning(const Model& before, const Model& after);

} // namespace corbel::model
