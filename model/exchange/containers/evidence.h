/// Gathers what a project of containers says about which service uses which.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/exchange/containers/catalogue.h"
#include "model/exchange/containers/project.h"

namespace corbel::model::exchange::containers {

enum class Ground : unsigned char { Bond, Address, Name };

/// One reason to believe that one service uses another.
struct Evidence {
    Ground ground = Ground::Bond;
    std::string text; ///< As a person reads it, without passwords.
    std::string key;  ///< Of an address: the variable or flag that held it.
    int port = 0;     ///< Of an address, 0 when none was written.
    Bond bond = Bond::DependsOn;
    bool isRequired = true; ///< Of a bond.
    bool hasEnded = false;  ///< Of a bond: the target has to have ended successfully.
};

/// All evidence from one service for another.
struct Pair {
    std::size_t from = 0; ///< Index into Project::services.
    std::size_t to = 0;
    std::vector<Evidence> evidence; ///< Never empty; no text twice.
};

struct Gathered {
    std::vector<Pair> pairs; ///< By source, then in the order of their first evidence.
    Notices notices;
};

Gathered gatherEvidence(const Project& project, const std::vector<Nature>& natures);

} // namespace corbel::model::exchange::containers
