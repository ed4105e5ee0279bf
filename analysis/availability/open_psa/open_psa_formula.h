/// The formulas of an Open-PSA file, each name in them resolved.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/availability/fault_tree/fault_tree.h"
#include "analysis/availability/open_psa/open_psa_scope.h"

namespace corbel::analysis::availability::open_psa {

using TermIndex = std::uint32_t;

/// A part of a formula: a gate without a name, or a reference.
struct Term {
    NodeKind kind = NodeKind::Constant; ///< `Event` stands for any reference.
    bool value = false;
    DefinitionIndex reference = 0;
    std::uint32_t least = 0;
    std::vector<TermIndex> inputs;
};

struct Formulas {
    std::vector<Term> terms;
    std::vector<TermIndex> ofGate; ///< By definition; meaningful for gates.
    /// The gates that a gate refers to, by definition, in order and repeated as they are.
    std::vector<std::vector<DefinitionIndex>> gatesUsed;
};

/// Reads the formulas of all gates. Complete only if nothing was complained about.
Formulas readFormulas(const Scope& scope, Complaints& complaints);

} // namespace corbel::analysis::availability::open_psa
