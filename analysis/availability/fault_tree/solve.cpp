#include "analysis/availability/fault_tree/solve.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "analysis/availability/fault_tree/diagram_store.h"
#include "analysis/availability/fault_tree/gate_graph.h"
#include "analysis/availability/fault_tree/gate_solutions.h"
#include "analysis/availability/fault_tree/minimal_solutions.h"
#include "analysis/availability/fault_tree/modules.h"
#include "analysis/availability/fault_tree/simplify.h"
#include "analysis/availability/fault_tree/small_cut_sets.h"
#include "analysis/availability/fault_tree/solved_diagrams.h"

namespace corbel::analysis::availability {

using model::Message;

namespace {

/// Of all numbers that have all their digits.
constexpr double smallest = std::numeric_limits<double>::min();

model::Problems problemsOf(const FaultTree& tree)
{
    model::Problems problems;
    const auto report = [&](Message message) { problems.push_back({{}, std::move(message)}); };
    for (const BasicEvent& event : tree.events) {
        if (!(event.probability >= 0.0 && event.probability <= 1.0)) {
            report(corbel::model::Message::of("the probability of {} is not between 0 and 1",
                                              event.id));
        }
    }
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const FaultNode& node = tree.nodes[i];
        if (std::ranges::any_of(node.inputs, [&](NodeIndex input) { return input >= i; })) {
            report(
                corbel::model::Message::of("node {} has an input that does not come before it", i));
        }
        if (node.kind == NodeKind::Event && node.event >= tree.events.size()) {
            report(
                corbel::model::Message::of("node {} is of a basic event that does not exist", i));
        }
        if (node.kind == NodeKind::Not && node.inputs.size() != 1) {
            report(corbel::model::Message::of("node {} negates {} inputs, not one", i,
                                              node.inputs.size()));
        }
    }
    if (tree.top >= tree.nodes.size()) {
        report(corbel::model::Message::of("the top event is a node that does not exist"));
    }
    return problems;
}

std::vector<double> probabilitiesOf(const FaultTree& tree)
{
    std::vector<double> probabilities;
    for (const BasicEvent& event : tree.events) {
        probabilities.push_back(event.probability);
    }
    return probabilities;
}

/// Finds the minimal cut sets of one solved tree.
class CutSetSearch {
public:
    CutSetSearch(const FaultTree& tree, const GateGraph& graph,
                 const std::vector<std::uint32_t>& moduleOf, DiagramStore& store,
                 DiagramLimits limits)
        : m_graph(graph),
          m_moduleOf(moduleOf),
          m_store(store),
          m_limits(std::move(limits)),
          m_events(tree.events)
    {
        for (const BasicEvent& event : tree.events) {
            const bool canHappen = event.probability > 0.0 && event.probability < 1.0;
            const bool isTooMany = event.least > CutSetFamily::mostCopies;
            m_isCertain.push_back(event.probability == 1.0);
            m_canHappen.push_back(canHappen && !isTooMany);
            if (canHappen && isTooMany) {
                m_mostEvents = CutSetFamily::mostCopies;
            }
        }
        m_values = gateValues(graph, m_isCertain);
    }

    void run(const std::vector<Module>& modules, SolvedTree::Diagrams& diagrams)
    {
        auto family = std::make_shared<CutSetFamily>(m_events);
        CutSetCounts counts;
        const bool isTrue = m_values[gateOf(m_graph.top)] != isNegated(m_graph.top);
        if (isTrue || diagrams.constant) {
            // Nothing more has to happen, or nothing can make it.
            family->add(
                {.variables = {}, .nodes = {{}, {}}, .root = isTrue ? trueNode : falseNode});
            counts.isComplete = true;
        } else if (addSolutions(modules, diagrams.modules, *family)) {
            counts.isComplete = !m_mostEvents;
            if (m_mostEvents) {
                family->limitTo(*m_mostEvents);
                counts.byOrder.resize(*m_mostEvents);
            }
        } else {
            if (m_limits.stop.stop_requested()) {
                return;
            }
            SmallCutSets small = smallCutSets(m_graph, m_isCertain, m_canHappen, m_limits);
            if (small.orders == 0) {
                return;
            }
            family = std::make_shared<CutSetFamily>(m_events);
            family->add(smallSets(small.sets));
            family->limitTo(small.orders);
            counts.byOrder.resize(small.orders);
        }
        const std::vector<Count>& known = family->parts().back().counts;
        counts.byOrder.resize(
            std::max(counts.byOrder.size(), std::max<std::size_t>(known.size(), 1) - 1));
        for (std::size_t order = 1; order < known.size(); ++order) {
            counts.byOrder[order - 1] = known[order];
        }
        diagrams.solution.cutSetNodes = family->nodes();
        diagrams.solution.cutSets = std::move(counts);
        diagrams.cutSets = std::move(family);
    }

private:
    bool addSolutions(const std::vector<Module>& modules,
                      const std::vector<ModuleDiagram>& diagrams, CutSetFamily& family)
    {
        for (std::size_t m = 0; m < diagrams.size(); ++m) {
            std::optional<CutSetPart> part = diagrams[m].hasDiagram()
                                                 ? ofDiagram(modules, m, diagrams[m], family)
                                                 : ofGates(modules, m, diagrams[m], family);
            if (!part) {
                return false;
            }
            family.add(std::move(*part));
        }
        return true;
    }

    std::optional<CutSetPart> ofDiagram(const std::vector<Module>& modules, std::size_t m,
                                        const ModuleDiagram& diagram,
                                        const CutSetFamily& family) const
    {
        const std::vector<CutSetRole> roles = rolesOf(diagram.variables, modules, family);
        auto part = minimalSolutions(diagram, roles, !m_values[modules[m].root], m_limits);
        if (part) {
            part->variables = diagram.variables;
        }
        return part;
    }

    std::optional<CutSetPart> ofGates(const std::vector<Module>& modules, std::size_t m,
                                      const ModuleDiagram& diagram, const CutSetFamily& family)
    {
        std::vector<DiagramVariable> leaves;
        for (const std::uint32_t leaf : modules[m].leaves) {
            leaves.push_back(variableOf(m_graph, leaf, m_moduleOf));
        }
        const std::vector<CutSetRole> roles = rolesOf(leaves, modules, family);
        if (!diagram.isMonotone ||
            std::ranges::find(roles, CutSetRole::TurnsFalse) != roles.end()) {
            return std::nullopt;
        }
        if (m_values[modules[m].root]) {
            return CutSetPart{.variables = {}, .nodes = {{}, {}}, .root = falseNode};
        }
        std::optional<PlacedSolutions> found = m_store.solutions(
            diagram.shape, roles,
            [&] { return gateSolutions(m_graph, modules[m], roles, m_limits); }, m_limits.stop);
        if (!found) {
            return std::nullopt;
        }
        for (const std::uint32_t place : found->places) {
            found->part.variables.push_back(leaves[place]);
        }
        if (found->mostLeaves) {
            // A set of so many events has at most so many leaves of each module.
            m_mostEvents = std::min(*found->mostLeaves, m_mostEvents.value_or(*found->mostLeaves));
        }
        return std::move(found->part);
    }

    std::vector<CutSetRole> rolesOf(const std::vector<DiagramVariable>& variables,
                                    const std::vector<Module>& modules,
                                    const CutSetFamily& family) const
    {
        std::vector<CutSetRole> roles;
        for (const DiagramVariable& variable : variables) {
            roles.push_back(roleOf(variable, modules, family));
        }
        return roles;
    }

    CutSetRole roleOf(const DiagramVariable& variable, const std::vector<Module>& modules,
                      const CutSetFamily& family) const
    {
        const bool isTrue = variable.isModule ? m_values[modules[variable.index].root]
                                              : m_isCertain[variable.index];
        const bool canTurn = variable.isModule ? family.module(variable.index).root != falseNode
                                               : m_canHappen[variable.index];
        if (!canTurn) {
            return isTrue ? CutSetRole::AlwaysTrue : CutSetRole::AlwaysFalse;
        }
        return isTrue ? CutSetRole::TurnsFalse : CutSetRole::TurnsTrue;
    }

    const GateGraph& m_graph;
    const std::vector<std::uint32_t>& m_moduleOf;
    DiagramStore& m_store;
    DiagramLimits m_limits;
    std::span<const BasicEvent> m_events;
    std::optional<std::size_t> m_mostEvents; ///< Where not all sets fitted: of how many events.
    std::vector<bool> m_isCertain;
    std::vector<bool> m_canHappen;
    std::vector<bool> m_values; ///< of each gate while only what is certain has happened
};

/// Whether the top can happen at all, however unlikely that is.
bool canHappen(const FaultTree& tree, const GateGraph& graph, const SolvedTree::Diagrams& diagrams)
{
    const bool isMonotone = std::ranges::none_of(tree.nodes, [](const FaultNode& node) {
        return node.kind == NodeKind::Not || node.kind == NodeKind::Xor;
    });
    std::vector<bool> happened;
    std::vector<double> evenly;
    for (const BasicEvent& event : tree.events) {
        happened.push_back(event.probability > 0.0);
        const bool isOpen = event.probability > 0.0 && event.probability < 1.0;
        evenly.push_back(isOpen ? 0.5 : event.probability);
    }
    return isMonotone ? gateValues(graph, happened)[gateOf(graph.top)] != isNegated(graph.top)
                      : diagrams.probability(evenly).upper > 0.0;
}

Message limitOf(const Solution& solution, const SolveSettings& settings,
                const std::stop_token& stop)
{
    const bool isComplete =
        !settings.wantsCutSets || (solution.cutSets && solution.cutSets->isComplete);
    if (stop.stop_requested() && !(solution.isExact() && isComplete)) {
        return Message::of("Stopped before everything was solved.");
    }
    std::vector<Message> limits;
    if (!solution.isExact() && solution.probability.upper <= smallest) {
        limits.push_back(Message::of("The probability is above 0, but too small to be computed."));
    } else if (!solution.isExact()) {
        limits.push_back(Message::of("The decision diagram would have more than {} nodes: the "
                                     "probability is between bounds.",
                                     settings.nodeBudget));
    }
    if (solution.cutSets && !solution.cutSets->isComplete) {
        limits.push_back(
            solution.cutSets->byOrder.size() == 1
                ? Message::of("Of the minimal cut sets only those of one event are known.")
                : Message::of("Of the minimal cut sets only those of up to {} events are known.",
                              solution.cutSets->byOrder.size()));
    }
    return Message::list(std::move(limits), " ");
}

} // namespace

Count CutSetCounts::total() const
{
    return std::accumulate(byOrder.begin(), byOrder.end(), Count{});
}

SolvedTree::SolvedTree(std::shared_ptr<const Diagrams> diagrams) : m_diagrams(std::move(diagrams))
{
}

const Solution& SolvedTree::solution() const
{
    return m_diagrams->solution;
}

Probability SolvedTree::probability(std::span<const double> eventProbabilities) const
{
    return m_diagrams->probability(eventProbabilities);
}

Probability SolvedTree::probabilityWith(std::span<const EventChange> changes) const
{
    return m_diagrams->probabilityWith(m_diagrams->usual, changes);
}

std::shared_ptr<const SolvedTree::Base>
SolvedTree::baseWith(std::span<const EventChange> changes) const
{
    return std::make_shared<const Base>(m_diagrams->baseWith(changes));
}

Probability SolvedTree::probabilityWith(const Base& base,
                                        std::span<const EventChange> changes) const
{
    return m_diagrams->probabilityWith(base, changes);
}

std::size_t SolvedTree::stepsOf(std::span<const EventChange> changes) const
{
    return m_diagrams->stepsOf(changes);
}

CutSetWalk SolvedTree::cutSets(std::size_t firstOrder) const
{
    return CutSetWalk(m_diagrams->cutSets, firstOrder);
}

model::Result<SolvedTree> solve(const FaultTree& tree, const SolveSettings& settings,
                                const std::stop_token& stop)
{
    DiagramStore store;
    return solve(tree, settings, store, stop);
}

model::Result<SolvedTree> solve(const FaultTree& tree, const SolveSettings& settings,
                                DiagramStore& store, const std::stop_token& stop)
{
    if (model::Problems problems = problemsOf(tree); !problems.empty()) {
        return model::failure(std::move(problems));
    }
    const GateGraph graph = withGatheredModules(simplified(gateGraph(tree)));
    auto diagrams = std::make_shared<SolvedTree::Diagrams>();
    diagrams->events = tree.events.size();
    diagrams->isTopNegated = isNegated(graph.top);
    const DiagramLimits limits{settings.nodeBudget, settings.triesSumsFirst, stop};
    std::vector<Module> parts;
    std::vector<std::uint32_t> moduleOf(graph.gates.size());
    if (gateOf(graph.top) == 0) {
        diagrams->constant = graph.top == trueLiteral;
    } else {
        parts = modules(graph);
        for (std::size_t m = 0; m < parts.size(); ++m) {
            moduleOf[parts[m].root] = static_cast<std::uint32_t>(m);
            diagrams->modules.push_back(
                store.diagram(graph, parts[m], moduleOf, settings.ordering, limits));
            diagrams->solution.nodes += diagrams->modules.back().size();
        }
    }
    const std::vector<double> probabilities = probabilitiesOf(tree);
    diagrams->solution.modules = parts.size();
    const auto influences = diagrams->keep(probabilities, settings.wantsImportance);
    diagrams->solution.probability = diagrams->probabilityWith(diagrams->usual, {});
    Probability& probability = diagrams->solution.probability;
    // Below that digits are lost, down to a 0 that would be taken for what cannot happen.
    const bool isTooSmall =
        probability.isExact && probability.value < smallest && canHappen(tree, graph, *diagrams);
    if (isTooSmall) {
        probability = {smallest, 0.0, smallest, false};
    }
    if (settings.wantsImportance && diagrams->isExact() && !isTooSmall) {
        diagrams->solution.importance = diagrams->importance(probabilities, influences);
    }
    if (settings.wantsCutSets) {
        CutSetSearch(tree, graph, moduleOf, store, limits).run(parts, *diagrams);
    }
    diagrams->solution.limit = limitOf(diagrams->solution, settings, stop);
    return SolvedTree(std::move(diagrams));
}

} // namespace corbel::analysis::availability
