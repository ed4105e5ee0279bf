/// The probability of a module as one sum of products, for what no decision diagram is small for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "analysis/availability/fault_tree/chance.h"
#include "analysis/availability/fault_tree/gate_graph.h"
#include "analysis/availability/fault_tree/modules.h"

namespace corbel::analysis::availability {

/// A node is the constant one (0), the chance that variable i is true (1 + 2i) or false (2 + 2i),
/// or a sum of products of two earlier nodes. Nothing is ever subtracted, so a small probability
/// keeps its digits.
struct SumCircuit {
    struct Product {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
    };

    std::uint32_t variables = 0;
    std::vector<std::uint32_t> ends; ///< by sum: where its products end; those of the next follow
    std::vector<Product> products;
    std::uint32_t whenTrue = 0; ///< The node that the module's chance to be true is.
    std::uint32_t whenFalse = 0;

    std::uint32_t firstSum() const { return 1 + 2 * variables; }
};

/// What limits the making of a circuit.
struct CircuitLimits {
    std::size_t products = 0;
    std::stop_token stop{};
};

/// Of the module's root, variable i being `order[i]`. Takes one leaf or gate after the other out of
/// the graph (A. Darwiche, "A differential approach to inference in Bayesian networks", Journal of
/// the ACM 50, 2003, over bucket elimination): its size depends on how many gates and leaves hang
/// together at any time, wherever they stand in an order. Absent where it would be too large.
std::optional<SumCircuit> sumCircuit(const GateGraph& graph, const Module& module,
                                     const std::vector<std::uint32_t>& order,
                                     const CircuitLimits& limits);

/// The chance of the root while the variables have these.
Chance circuitChance(const SumCircuit& circuit, std::span<const Chance> variables);

/// The influence of each variable, in one pass up and one down.
std::vector<Influence> circuitInfluences(const SumCircuit& circuit,
                                         std::span<const Chance> variables);

} // namespace corbel::analysis::availability
