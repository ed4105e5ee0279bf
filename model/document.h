/// What one file holds: one or more designs (alternatives) of one system.
#pragma once

#include <string>
#include <vector>

#include "model/model.h"

namespace corbel::model {

/// One alternative. Ids that are equal across designs mean the same thing.
struct Design {
    DesignId id;
    Model model;

    bool operator==(const Design&) const = default;
};

/// Never without a design. A document with a single design of id `main` is written without the
/// `designs` list, its model's keys at the top.
struct Document {
    std::string name; ///< Of the whole file; with a single design the model's name counts.
    std::vector<Design> designs{Design{DesignId{"main"}, {}}};

    bool operator==(const Document&) const = default;
};

const Design* find(const Document& document, const DesignId& id);

} // namespace corbel::model
