#include "analysis/availability/open_psa/open_psa_solution.h"

#include <algorithm>

namespace corbel::analysis::availability {

namespace {

/// Whether more failures never help: without Not and Xor.
bool isMonotone(const FaultTree& tree)
{
    return std::ranges::none_of(tree.nodes, [](const FaultNode& node) {
        return node.kind == NodeKind::Not || node.kind == NodeKind::Xor;
    });
}

/// The same tree with the certain and the undecided events open, as solving takes them for
/// constants. What cannot happen stays one.
FaultTree opened(const OpenPsaTree& read)
{
    constexpr double anyProbability = 0.5;
    FaultTree tree = read.tree;
    for (BasicEvent& event : tree.events) {
        if (event.probability == 1) {
            event.probability = anyProbability;
        }
    }
    for (const std::uint32_t event : read.undecided) {
        tree.events[event].probability = anyProbability;
    }
    return tree;
}

/// Between the least and the most that the undecided events can make of it.
Probability bounds(const OpenPsaTree& read, const SolvedTree& solved)
{
    if (!isMonotone(read.tree)) {
        return {};
    }
    std::vector<double> probabilities;
    for (const BasicEvent& event : read.tree.events) {
        probabilities.push_back(event.probability);
    }
    const auto with = [&](double undecided) {
        for (const std::uint32_t event : read.undecided) {
            probabilities[event] = undecided;
        }
        return solved.probability(probabilities);
    };
    const Probability least = with(0);
    const Probability most = with(1);
    // The same for all that they may be: they do not matter.
    const bool isExact = least.isExact && most.isExact && least.value == most.value;
    return {most.value, least.lower, most.upper, isExact};
}

} // namespace

std::optional<double> OpenPsaSolution::value() const
{
    return probability.isExact ? std::optional(probability.value) : std::nullopt;
}

std::optional<Count> OpenPsaSolution::cutSetCount() const
{
    if (!cutSets || !cutSets->isComplete) {
        return std::nullopt;
    }
    return isCertain ? Count(1) : cutSets->total();
}

model::Result<OpenPsaSolution> solveOpenPsa(const OpenPsaTree& read, const SolveSettings& settings,
                                            const std::stop_token& stop)
{
    const bool isOpen = read.undecided.empty() &&
                        std::ranges::all_of(read.tree.events,
                                            [](const BasicEvent& e) { return e.probability < 1; });
    const auto sets = solve(isOpen ? read.tree : opened(read), settings, stop);
    if (!sets) {
        return model::failure(sets.error());
    }
    OpenPsaSolution result;
    result.cutSets = sets->solution().cutSets;
    result.walk = sets->cutSets();
    result.limit = sets->solution().limit;
    const auto first = CutSetWalk(result.walk).next();
    result.isCertain = first && first->empty();
    if (!read.undecided.empty()) {
        result.probability = bounds(read, *sets);
        return result;
    }
    if (isOpen) {
        result.probability = sets->solution().probability;
        result.importance = sets->solution().importance;
        return result;
    }
    SolveSettings figures = settings;
    figures.wantsCutSets = false;
    const auto solved = solve(read.tree, figures, stop);
    if (!solved) {
        return model::failure(solved.error());
    }
    result.probability = solved->solution().probability;
    result.importance = solved->solution().importance;
    if (result.limit.empty()) {
        result.limit = solved->solution().limit;
    }
    return result;
}

} // namespace corbel::analysis::availability
