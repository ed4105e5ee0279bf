/// Conway's law as a measured tendency: the coordination that the structure requires of the teams
/// against the communication that exists.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/conway/counted.h"
#include "model/message.h"

namespace corbel::analysis {

/// Two teams between which requirement and communication differ.
struct TeamPair {
    model::ElementId first; ///< Before `second` in document order.
    model::ElementId second;
    std::uint64_t required = 0; ///< CR of the pair.
    double communicated = 0;    ///< Sum of the weights of their `communicates` (1 when unstated).
    /// What requires it (gap), or the communication that nothing requires (overhead).
    std::vector<model::RelationId> relations;
    std::vector<model::ElementId> shared; ///< Elements that both teams own.

    bool operator==(const TeamPair&) const = default;
};

/// `CR = O·D·Oᵀ`: O team × element, 1 where the team owns it (a share above 0, own or inherited
/// from the nearest container that states a team); D element × element, symmetric, 1 on the
/// diagonal and where a counted relation joins the two. Source: Cataldo et al. 2006, with work
/// inside a team kept on the diagonal.
struct Coordination {
    std::vector<model::ElementId> teams;              ///< Those that own or communicate, ordered.
    std::vector<std::vector<std::uint64_t>> required; ///< CR, symmetric.
    std::uint64_t requiredPairs = 0;                  ///< Pairs i < j with CR > 0.
    std::uint64_t coordinatedPairs = 0;               ///< Of these, those that communicate.
    std::optional<double> congruence;                 ///< coordinatedPairs / requiredPairs
    std::optional<double> weightedCongruence;         ///< The same, each pair counted CR times.
    std::vector<TeamPair> gaps;     ///< Required, and nobody talks; largest requirement first.
    std::vector<TeamPair> overhead; ///< People talk, and nothing requires it.
    std::vector<model::ElementId> unowned; ///< Counted elements without a team.
    std::vector<model::Message> needs;     ///< What is missing where congruence is undecided.

    bool operator==(const Coordination&) const = default;
};

Coordination analyzeCoordination(const ModelGraph& graph, const CountedStructure& counted);
Coordination analyzeCoordination(const model::Model& model, const ConwaySettings& settings = {});

} // namespace corbel::analysis
