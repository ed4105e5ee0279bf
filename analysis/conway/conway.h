/// Structure and organisation of one model, both over the same counted elements and relations.
#pragma once

#include "analysis/conway/coordination.h"
#include "analysis/conway/structure.h"
#include "analysis/undecided.h"

namespace corbel::analysis {

struct Conway {
    Structure structure;
    Coordination coordination;
    std::vector<Undecided> undecided;

    bool operator==(const Conway&) const = default;
};

Conway analyzeConway(const model::Model& model, const ConwaySettings& settings = {});

} // namespace corbel::analysis
