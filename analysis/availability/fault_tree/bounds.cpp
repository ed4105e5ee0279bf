#include "analysis/availability/fault_tree/bounds.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <vector>

#include "analysis/availability/fault_tree/diagram_probability.h"

namespace corbel::analysis::availability {
namespace {

/// More than what rounding does to the few steps of a bound, and to a difference of two.
constexpr double slack = 1e-13;

/// The chance that something is true, at least and at most.
struct Range {
    double lower = 0.0;
    double upper = 1.0;
};

ChanceBounds bounds(Range range)
{
    const double lower = std::clamp(range.lower * (1.0 - slack), 0.0, 1.0);
    const double upper = std::clamp(range.upper * (1.0 + slack), 0.0, 1.0);
    return {{lower, 1.0 - upper}, {upper, 1.0 - lower}};
}

Range conjunction(std::span<const Range> inputs, bool isMonotone)
{
    Range range{1.0, 1.0};
    double missing = 0.0;
    for (const Range& input : inputs) {
        range.lower *= input.lower;
        missing += 1.0 - input.lower;
        range.upper = std::min(range.upper, input.upper);
    }
    if (!isMonotone) {
        range.lower = 1.0 - missing - slack;
    }
    return range;
}

Range disjunction(std::span<const Range> inputs, bool isMonotone)
{
    Range range{0.0, 0.0};
    double none = 1.0;
    double sum = 0.0;
    for (const Range& input : inputs) {
        none *= 1.0 - input.upper;
        sum += input.upper;
        range.lower = std::max(range.lower, input.lower);
    }
    // The sum is the better one as long as rounding eats the small ones in the product.
    range.upper = isMonotone && sum > 1e-3 ? std::min(sum, 1.0 - none + slack) : sum;
    return range;
}

Range parity(std::span<const Range> inputs)
{
    Range odd{0.0, 0.0};
    for (const Range& input : inputs) {
        odd = {std::max({0.0, odd.lower - input.upper - slack, input.lower - odd.upper - slack}),
               std::min({1.0, odd.upper + input.upper, 2.0 - odd.lower - input.lower + slack})};
    }
    return odd;
}

/// By Markov's inequality on how many are true, and on how many are not; where the inputs are
/// associated, also by the most likely ones being true together.
Range atLeast(std::span<const Range> inputs, std::uint32_t least, bool isMonotone)
{
    double lower = 0.0;
    double upper = 0.0;
    std::vector<double> each;
    for (const Range& input : inputs) {
        lower += input.lower;
        upper += input.upper;
        each.push_back(input.lower);
    }
    const double spare = static_cast<double>(inputs.size()) - least + 1.0;
    lower = (lower - (least - 1.0) - slack) / spare;
    if (isMonotone) {
        std::ranges::sort(each, std::ranges::greater{});
        double together = 1.0;
        for (std::uint32_t i = 0; i < least; ++i) {
            together *= each[i];
        }
        lower = std::max(lower, together);
    }
    return {lower, upper / least};
}

Range gateRange(const BoundedGate& gate, std::span<const Range> inputs)
{
    switch (gate.kind) {
    case GateKind::And:
        return conjunction(inputs, gate.isMonotone);
    case GateKind::Or:
        return disjunction(inputs, gate.isMonotone);
    case GateKind::Xor:
        return parity(inputs);
    default:
        return atLeast(inputs, gate.least, gate.isMonotone);
    }
}

/// Of a gate whose inputs are in `known`. `inputs` is only to be filled anew.
ChanceBounds gateBounds(const BoundedGate& gate, const std::vector<ChanceBounds>& known,
                        std::vector<Range>& inputs)
{
    inputs.clear();
    for (const std::uint32_t input : gate.inputs) {
        const ChanceBounds& bound = known[input / 2];
        inputs.push_back(input % 2 == 0 ? Range{bound.atLeast.isTrue, bound.atMost.isTrue}
                                        : Range{bound.atLeast.isFalse, bound.atMost.isFalse});
    }
    return bounds(gateRange(gate, inputs));
}

bool isKnown(const ChanceBounds& one)
{
    return one.atLeast == one.atMost;
}

std::vector<ChanceBounds> nodeBounds(const ModuleDiagram& diagram,
                                     std::span<const ChanceBounds> variables)
{
    std::vector<ChanceBounds> all;
    if (std::ranges::all_of(variables, isKnown)) {
        std::vector<Chance> known;
        for (const ChanceBounds& variable : variables) {
            known.push_back(variable.atLeast);
        }
        for (const Chance& chance : nodeChances(diagram, known)) {
            all.push_back({chance, chance});
        }
        return all;
    }
    all.resize(diagram.nodes.size());
    all[falseNode] = {{0.0, 1.0}, {0.0, 1.0}};
    all[trueNode] = {{1.0, 0.0}, {1.0, 0.0}};
    for (std::size_t i = 2; i < all.size(); ++i) {
        const DiagramNode& node = diagram.nodes[i];
        const ChanceBounds& variable = variables[node.level];
        const ChanceBounds& high = all[node.high];
        const ChanceBounds& low = all[node.low];
        // What is between is linear in the variable's chance, so its ends are where the extremes
        // are.
        const std::array<Chance, 2> ends{Chance{variable.atLeast.isTrue, variable.atMost.isFalse},
                                         Chance{variable.atMost.isTrue, variable.atLeast.isFalse}};
        ChanceBounds mixedBounds{{1.0, 1.0}, {0.0, 0.0}};
        for (const Chance& end : ends) {
            const auto mean = [&](double ifTrue, double ifFalse) {
                return end.isTrue * ifTrue + end.isFalse * ifFalse;
            };
            mixedBounds.atLeast.isTrue =
                std::min(mixedBounds.atLeast.isTrue, mean(high.atLeast.isTrue, low.atLeast.isTrue));
            mixedBounds.atLeast.isFalse = std::min(mixedBounds.atLeast.isFalse,
                                                   mean(high.atLeast.isFalse, low.atLeast.isFalse));
            mixedBounds.atMost.isTrue =
                std::max(mixedBounds.atMost.isTrue, mean(high.atMost.isTrue, low.atMost.isTrue));
            mixedBounds.atMost.isFalse =
                std::max(mixedBounds.atMost.isFalse, mean(high.atMost.isFalse, low.atMost.isFalse));
        }
        all[i] = mixedBounds;
    }
    return all;
}

} // namespace

ChanceBounds moduleBounds(const ModuleDiagram& diagram, std::span<const ChanceBounds> variables,
                          BoundsTrace* trace)
{
    if (diagram.sums && diagram.isMonotone) {
        std::vector<Chance> least;
        std::vector<Chance> most;
        for (const ChanceBounds& variable : variables) {
            least.push_back({variable.atLeast.isTrue, variable.atMost.isFalse});
            most.push_back({variable.atMost.isTrue, variable.atLeast.isFalse});
        }
        const Chance low = circuitChance(*diagram.sums, least);
        const Chance high = circuitChance(*diagram.sums, most);
        return {{low.isTrue, high.isFalse}, {high.isTrue, low.isFalse}};
    }
    std::vector<ChanceBounds> nodes = nodeBounds(diagram, variables);
    std::vector<ChanceBounds> known;
    known.reserve(diagram.roots.size() + diagram.bounded.size());
    for (const DiagramIndex root : diagram.roots) {
        known.push_back(nodes[root]);
    }
    std::vector<Range> inputs;
    for (const BoundedGate& gate : diagram.bounded) {
        known.push_back(gateBounds(gate, known, inputs));
    }
    const ChanceBounds whole = known.back();
    if (trace != nullptr) {
        trace->gates = std::move(known);
        trace->nodes.clear();
        if (std::ranges::all_of(variables, isKnown)) {
            for (const ChanceBounds& node : nodes) {
                trace->nodes.push_back(node.atLeast);
            }
        }
    }
    return whole;
}

ChanceBounds moduleBounds(const ModuleDiagram& diagram, std::span<const ChanceBounds> variables,
                          const BoundsTrace& before, const std::vector<bool>& isChanged)
{
    // What stands above no changed variable is as before.
    std::vector<Chance> nodes = before.nodes;
    std::vector<char> isNodeNew(nodes.size(), 0);
    for (std::size_t i = 2; i < nodes.size(); ++i) {
        const DiagramNode& node = diagram.nodes[i];
        if (isChanged[node.level] || isNodeNew[node.high] != 0 || isNodeNew[node.low] != 0) {
            isNodeNew[i] = 1;
            nodes[i] = chosen(variables[node.level].atLeast, nodes[node.high], nodes[node.low]);
        }
    }
    std::vector<ChanceBounds> known = before.gates;
    std::vector<char> isGateNew(known.size(), 0);
    for (std::size_t i = 0; i < diagram.roots.size(); ++i) {
        if (isNodeNew[diagram.roots[i]] != 0) {
            known[i] = {nodes[diagram.roots[i]], nodes[diagram.roots[i]]};
            isGateNew[i] = 1;
        }
    }
    std::vector<Range> inputs;
    for (std::size_t i = 0; i < diagram.bounded.size(); ++i) {
        const BoundedGate& gate = diagram.bounded[i];
        if (std::ranges::any_of(gate.inputs,
                                [&](std::uint32_t input) { return isGateNew[input / 2] != 0; })) {
            known[diagram.roots.size() + i] = gateBounds(gate, known, inputs);
            isGateNew[diagram.roots.size() + i] = 1;
        }
    }
    return known.back();
}

} // namespace corbel::analysis::availability
