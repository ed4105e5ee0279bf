/// The probability of a module as sums of products over tables, for what no decision diagram is
/// small for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "analysis/availability/fault_tree/chance.h"
#include "analysis/availability/fault_tree/gate_graph.h"
#include "analysis/availability/fault_tree/modules.h"

namespace corbel::analysis::availability {

/// A plan of what to multiply and to add up; the values are made anew for each question. They stand
/// in one row: `constants`, of each variable three, then a table for each step. Nothing is ever
/// subtracted, so a small probability keeps its digits.
struct SumCircuit {
    /// What one turn of a loop adds to the places in the two tables that are multiplied and in the
    /// one that is made.
    struct Offsets {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        std::uint32_t made = 0;

        bool operator==(const Offsets&) const = default;
    };

    /// Turn i adds i times `each`; where there is a list, it adds `lists[list + i]`.
    struct Loop {
        std::uint32_t turns = 0;
        std::uint32_t list = noList;
        Offsets each{};

        bool operator==(const Loop&) const = default;
    };

    /// Adds to the table at `first.made` the products of two earlier ones. Its loops, the outermost
    /// first, end where those of the next begin.
    struct Step {
        Offsets first{};
        std::uint32_t loopsEnd = 0;
    };

    static constexpr std::uint32_t noList = 0xFFFFFFFF;
    /// One; a table of two values that says equal, and one that says different.
    static constexpr std::array<double, 9> constants{1, 1, 0, 0, 1, 0, 1, 1, 0};
    static constexpr std::uint32_t one = 0;
    static constexpr std::uint32_t equal = 1;
    static constexpr std::uint32_t different = 5;
    /// The chance that it is false, that it is true, and once more that it is false.
    static constexpr std::uint32_t valuesOf(std::uint32_t variable)
    {
        return static_cast<std::uint32_t>(constants.size()) + 3 * variable;
    }

    std::uint32_t variables = 0;
    std::vector<Step> steps;
    std::vector<Loop> loops;
    std::vector<Offsets> lists;
    std::uint32_t size = 0;     ///< how many values there are
    std::uint64_t products = 0; ///< how many are made in all steps
    /// Where the counts of the root begin and end, and the one with which it has its value.
    std::uint32_t root = 0;
    std::uint32_t rootEnd = 0;
    std::uint32_t rootWith = 0;
    bool isRootNegated = false; ///< With that count it is false.
};

/// What limits a circuit.
struct CircuitLimits {
    std::uint64_t products = 0;
    std::uint64_t values = 0;
    std::stop_token stop{};
};

/// Of the module's root, variable i being `order[i]`. Takes one leaf or gate after the other out of
/// the graph (A. Darwiche, "A differential approach to inference in Bayesian networks", Journal of
/// the ACM 50, 2003, over bucket elimination): its size depends on how many gates and leaves hang
/// together at any time, wherever they stand in an order. Absent where it would be too large, which
/// is found out without making it.
std::optional<SumCircuit> sumCircuit(const GateGraph& graph, const Module& module,
                                     const std::vector<std::uint32_t>& order,
                                     const CircuitLimits& limits);

/// The chance of the root while the variables have these.
Chance circuitChance(const SumCircuit& circuit, std::span<const Chance> variables);

/// The chance of a root, and the influence of each variable on it.
struct CircuitInfluences {
    Chance chance;
    std::vector<Influence> influences;
};

/// In one pass up and at most two down.
CircuitInfluences circuitInfluences(const SumCircuit& circuit, std::span<const Chance> variables);

} // namespace corbel::analysis::availability
