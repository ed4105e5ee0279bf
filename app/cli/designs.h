/// Several designs side by side: what `compare` and `report` take as MODEL MODEL...
#pragma once

#include <string>
#include <vector>

#include "app/cli/command.h"
#include "model/model.h"

namespace corbel::cli {

struct NamedModel {
    std::string name; ///< Unique: the model's name, with its design or argument where that is not.
    model::Model model;
    std::string argument; ///< By which the caller named it.
};

/// All designs that the arguments mean; a document without `#design` stands for all of its own.
model::Result<std::vector<NamedModel>> openAll(const Session& session,
                                               const std::vector<std::string>& arguments);

} // namespace corbel::cli
