/// What changed between two designs, by id and key, for people and for JSON.
#pragma once

#include <string>
#include <vector>

#include "app/cli/grid.h"
#include "app/cli/json_text.h"
#include "model/model.h"

namespace corbel::cli {

/// One changed key; added and removed things are one difference each, without a key.
struct Difference {
    std::string subject; ///< model, element, relation, view, placement, route, scenario, ...
    std::string id;      ///< Of the subject; empty for the model.
    std::string change;  ///< added, removed, changed, moved (within the order)
    std::string key;
    std::string before; ///< As the text form writes it; empty when absent.
    std::string after;
};

/// In the order: model, elements, relations, views. Nothing for equal models.
std::vector<Difference> differences(const model::Model& before, const model::Model& after);

Json toJson(const std::vector<Difference>& list);
Grid toGrid(const std::vector<Difference>& list, std::string title);

} // namespace corbel::cli
