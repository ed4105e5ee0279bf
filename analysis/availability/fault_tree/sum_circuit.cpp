#include "analysis/availability/fault_tree/sum_circuit.h"

#include <algorithm>
#include <cstddef>

namespace corbel::analysis::availability {
namespace {

std::vector<double> nodeValues(const SumCircuit& circuit, std::span<const Chance> variables)
{
    std::vector<double> values;
    values.reserve(circuit.firstSum() + circuit.ends.size());
    values.push_back(1.0);
    for (const Chance& variable : variables) {
        values.push_back(variable.isTrue);
        values.push_back(variable.isFalse);
    }
    std::size_t next = 0;
    for (const std::uint32_t end : circuit.ends) {
        double sum = 0.0;
        for (; next < end; ++next) {
            const SumCircuit::Product product = circuit.products[next];
            sum += values[product.a] * values[product.b];
        }
        values.push_back(sum);
    }
    return values;
}

/// How much a node's value changes as that of each other node does.
std::vector<double> slopes(const SumCircuit& circuit, const std::vector<double>& values,
                           std::uint32_t node)
{
    std::vector<double> slopes(values.size());
    slopes[node] = 1.0;
    for (std::size_t i = circuit.ends.size(); i-- > 0;) {
        const double slope = slopes[circuit.firstSum() + i];
        if (slope == 0.0) {
            continue;
        }
        for (std::size_t k = i == 0 ? 0 : circuit.ends[i - 1]; k < circuit.ends[i]; ++k) {
            const SumCircuit::Product product = circuit.products[k];
            slopes[product.a] += slope * values[product.b];
            slopes[product.b] += slope * values[product.a];
        }
    }
    return slopes;
}

} // namespace

Chance circuitChance(const SumCircuit& circuit, std::span<const Chance> variables)
{
    const std::vector<double> values = nodeValues(circuit, variables);
    return {values[circuit.whenTrue], values[circuit.whenFalse]};
}

std::vector<Influence> circuitInfluences(const SumCircuit& circuit,
                                         std::span<const Chance> variables)
{
    const std::vector<double> values = nodeValues(circuit, variables);
    // Each product that counts has exactly one of a variable's two chances in it, so that the slope
    // in one of them is what is left where the variable is so for certain.
    const std::vector<double> ofTrue = slopes(circuit, values, circuit.whenTrue);
    const std::vector<double> ofFalse = slopes(circuit, values, circuit.whenFalse);
    std::vector<Influence> all;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const Chance withTrue{ofTrue[1 + 2 * i], ofFalse[1 + 2 * i]};
        const Chance withFalse{ofTrue[2 + 2 * i], ofFalse[2 + 2 * i]};
        all.push_back({withTrue, withFalse, difference(withTrue, withFalse)});
    }
    return all;
}

} // namespace corbel::analysis::availability
