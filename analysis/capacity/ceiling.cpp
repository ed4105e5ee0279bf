#include "analysis/capacity/ceiling.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/capacity/linear_program.h"
#include "analysis/graph/max_flow.h"

namespace corbel::analysis {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double alike = 1e-9; // relative difference that is none

/// A share of a node's requests that goes to whichever of these calls has room.
struct FreeGroup {
    std::uint32_t node = 0;
    double share = 1.0;
    std::vector<std::uint32_t> calls;
};

bool isFree(const NetworkStep& step, FreeChoices choices)
{
    if (step.choose != 1 || step.callCount < 2) {
        return false;
    }
    return step.policy == ChoicePolicy::LeastConnections ||
           step.policy == ChoicePolicy::TwoChoices ||
           (choices == FreeChoices::All && !step.isKeyed);
}

class CeilingFinder {
public:
    CeilingFinder(const Network& network, const TrafficEquations& equations,
                  const std::vector<double>& entryRate, const std::vector<double>& limit,
                  FreeChoices choices, WorkBound work)
        : m_network(network),
          m_entryRate(entryRate),
          m_limit(limit),
          m_choices(choices),
          m_bound(work),
          m_traffic(equations.solve(entryRate)),
          m_work(workRates(network, m_traffic, work))
    {
        for (const double rate : entryRate) {
            m_total += rate;
        }
    }

    Ceiling find();

private:
    Ceiling byBottleneck() const;
    std::optional<Ceiling> byFlow() const;
    std::optional<Ceiling> byProgram() const;
    void findGroups();
    void addGroups(std::uint32_t node, const NetworkStep& step);

    const Network& m_network;
    const std::vector<double>& m_entryRate;
    const std::vector<double>& m_limit;
    const FreeChoices m_choices;
    const WorkBound m_bound;
    const Traffic m_traffic;          // with the shares of the weights
    const std::vector<double> m_work; // by node
    double m_total = 0.0;
    std::vector<FreeGroup> m_groups;
    std::vector<bool> m_isFreeCall;
};

Ceiling CeilingFinder::byBottleneck() const
{
    Ceiling ceiling;
    double fullest = 0.0;
    for (std::size_t node = 0; node < m_limit.size(); ++node) {
        fullest = std::max(fullest, m_work[node] / m_limit[node]);
    }
    ceiling.rate = fullest > 0.0 ? m_total / fullest : infinity;
    for (std::uint32_t node = 0; node < m_limit.size(); ++node) {
        if (fullest > 0.0 && m_work[node] / m_limit[node] >= fullest * (1.0 - alike)) {
            ceiling.cut.push_back(node);
        }
    }
    return ceiling;
}

void CeilingFinder::addGroups(std::uint32_t node, const NetworkStep& step)
{
    std::vector<std::uint32_t> calls;
    double total = 0.0;
    for (std::uint32_t i = 0; i < step.callCount; ++i) {
        const std::uint32_t call = step.firstCall + i;
        m_isFreeCall[call] = true;
        if (m_network.calls[call].weight > 0.0) {
            calls.push_back(call);
            total += m_network.calls[call].weight;
        }
    }
    const bool inPairs = step.policy == ChoicePolicy::TwoChoices &&
                         m_choices == FreeChoices::AsDrawn && calls.size() > 2;
    if (!inPairs) {
        m_groups.push_back({node, 1.0, std::move(calls)});
        return;
    }
    for (std::size_t i = 0; i < calls.size(); ++i) {
        for (std::size_t k = i + 1; k < calls.size(); ++k) {
            const double a = m_network.calls[calls[i]].weight / total;
            const double b = m_network.calls[calls[k]].weight / total;
            m_groups.push_back({node, a * b / (1.0 - a) + a * b / (1.0 - b), {calls[i], calls[k]}});
        }
    }
}

void CeilingFinder::findGroups()
{
    m_isFreeCall.assign(m_network.calls.size(), false);
    for (std::uint32_t node = 0; node < m_network.nodes.size(); ++node) {
        for (std::uint32_t s = 0; s < m_network.nodes[node].stepCount; ++s) {
            const NetworkStep& step = m_network.steps[m_network.nodes[node].firstStep + s];
            if (isFree(step, m_choices) && m_traffic.nodeRate[node] > 0.0) {
                addGroups(node, step);
            }
        }
    }
}

// Each node is an arc from its way in to its way out. Nothing if some request takes two ways, or
// makes more or fewer calls than one.
std::optional<Ceiling> CeilingFinder::byFlow() const
{
    if (std::ranges::any_of(m_groups, [](const FreeGroup& group) { return group.share < 1.0; })) {
        return std::nullopt;
    }
    const auto count = static_cast<Index>(m_network.nodes.size());
    const Index source = 2 * count;
    const Index sink = source + 1;
    std::vector<FlowArc> arcs; // the arc of node i is arc i
    for (Index node = 0; node < count; ++node) {
        arcs.push_back({2 * node, 2 * node + 1, m_limit[node]});
    }
    for (Index node = 0; node < count; ++node) {
        if (m_traffic.nodeRate[node] <= 0.0) {
            continue;
        }
        const NetworkNode& from = m_network.nodes[node];
        if (from.stepCount > 1) {
            return std::nullopt;
        }
        if (from.stepCount == 0) {
            arcs.push_back({2 * node + 1, sink, infinity});
            continue;
        }
        const NetworkStep& step = m_network.steps[from.firstStep];
        if (step.callCount > 1 && !m_isFreeCall[step.firstCall]) {
            return std::nullopt;
        }
        for (std::uint32_t i = 0; i < step.callCount; ++i) {
            const NetworkCall& call = m_network.calls[step.firstCall + i];
            if (call.meanCount() != 1.0 || !call.work.isPlain()) {
                return std::nullopt;
            }
            if (step.callCount == 1 || call.weight > 0.0) {
                arcs.push_back({2 * node + 1, 2 * call.target, infinity});
            }
        }
    }
    const std::size_t firstEntry = arcs.size();
    for (Index node = 0; node < count; ++node) {
        if (m_entryRate[node] > 0.0) {
            arcs.push_back({source, 2 * node, infinity});
        }
    }
    // Entries keep their proportions: take the cut's own rate until the flow fills all of them
    // (Newton's method on the cuts, which ends after as many steps as there are entries).
    Ceiling ceiling;
    ceiling.rule = CeilingRule::MaxFlow;
    ceiling.rate = infinity;
    for (std::size_t round = 0; round <= arcs.size() - firstEntry; ++round) {
        const MaxFlow flow = maxFlow(sink + 1, arcs, source, sink);
        if (std::isinf(flow.value)) {
            break;
        }
        double behind = 0.0; // share of the entries on the source's side
        double limit = 0.0;
        std::vector<std::uint32_t> cut;
        for (const std::size_t arc : flow.cut) {
            if (arc < count) {
                cut.push_back(static_cast<std::uint32_t>(arc));
                limit += m_limit[arc];
            }
        }
        for (std::size_t arc = firstEntry; arc < arcs.size(); ++arc) {
            behind += flow.sourceSide[arcs[arc].to] ? m_entryRate[arcs[arc].to / 2] / m_total : 0.0;
        }
        if (behind <= 0.0 || limit / behind >= ceiling.rate * (1.0 - alike)) {
            break;
        }
        ceiling.rate = limit / behind;
        ceiling.cut = std::move(cut);
        for (std::size_t arc = firstEntry; arc < arcs.size(); ++arc) {
            arcs[arc].capacity = ceiling.rate * m_entryRate[arcs[arc].to / 2] / m_total;
        }
    }
    return ceiling;
}

// Variables: the rate, in units of the sum of entries, and the rate of each free call.
std::optional<Ceiling> CeilingFinder::byProgram() const
{
    std::size_t variables = 1;
    for (const FreeGroup& group : m_groups) {
        variables += group.calls.size();
    }
    const auto limited =
        std::ranges::count_if(m_limit, [](double one) { return std::isfinite(one); });
    if (!isSmallEnough(variables, m_groups.size() + static_cast<std::size_t>(limited))) {
        return std::nullopt;
    }
    Network fixed = m_network;
    for (std::size_t call = 0; call < fixed.calls.size(); ++call) {
        if (m_isFreeCall[call]) {
            fixed.calls[call].fanOut = 0.0;
        }
    }
    const TrafficEquations equations(fixed);
    using Terms = std::vector<std::vector<std::pair<std::uint32_t, double>>>;
    Terms terms(m_network.nodes.size()); // visits by variable
    Terms works(m_network.nodes.size()); // and the work that they are
    const auto add = [](Terms& to, std::uint32_t variable, const std::vector<double>& rate) {
        for (std::size_t node = 0; node < rate.size(); ++node) {
            if (rate[node] > 0.0) {
                to[node].emplace_back(variable, rate[node]);
            }
        }
    };
    const auto addColumn = [&](std::uint32_t variable, const Traffic& traffic, std::uint32_t first,
                               double firstWork) {
        std::vector<double> work = workRates(fixed, traffic, m_bound);
        if (first < work.size()) { // what starts there is more or less than a visit
            work[first] = std::max(0.0, work[first] + firstWork);
        }
        add(terms, variable, traffic.nodeRate);
        add(works, variable, work);
    };
    addColumn(0, equations.solve(m_entryRate), unlimited, 0.0);
    LinearProgram program;
    std::vector<std::uint32_t> nodeOfRow;
    for (const FreeGroup& group : m_groups) {
        for (const std::uint32_t call : group.calls) {
            const NetworkCall& made = m_network.calls[call];
            const double rate = made.meanCount() * m_total;
            const double work = m_bound == WorkBound::Least ? made.work.least : made.work.most;
            std::vector<double> start(m_network.nodes.size(), 0.0);
            start[made.target] = rate;
            addColumn(program.variables++, equations.solve(start), made.target,
                      rate * (work - 1.0));
        }
    }
    std::uint32_t variable = 1;
    for (const FreeGroup& group : m_groups) {
        LinearProgram::Row row; // what comes has to go somewhere
        row.terms = terms[group.node];
        for (auto& [index, coefficient] : row.terms) {
            coefficient *= group.share / m_total;
        }
        for (std::size_t i = 0; i < group.calls.size(); ++i) {
            row.terms.emplace_back(variable++, -1.0);
        }
        program.rows.push_back(std::move(row));
        nodeOfRow.push_back(unlimited);
    }
    for (std::uint32_t node = 0; node < m_network.nodes.size(); ++node) {
        if (std::isfinite(m_limit[node]) && !works[node].empty()) {
            LinearProgram::Row row{works[node], 1.0};
            for (auto& [index, coefficient] : row.terms) {
                coefficient /= m_limit[node];
            }
            program.rows.push_back(std::move(row));
            nodeOfRow.push_back(node);
        }
    }
    const std::optional<LinearSolution> solution = solve(program);
    if (!solution) {
        return std::nullopt;
    }
    Ceiling ceiling;
    ceiling.rule = CeilingRule::LinearProgram;
    ceiling.rate = solution->value * m_total;
    for (std::size_t row = 0; row < nodeOfRow.size() && std::isfinite(ceiling.rate); ++row) {
        if (nodeOfRow[row] != unlimited && solution->prices[row] > alike * solution->value) {
            ceiling.cut.push_back(nodeOfRow[row]);
        }
    }
    return ceiling;
}

Ceiling CeilingFinder::find()
{
    findGroups();
    const Ceiling fixed = byBottleneck();
    if (m_groups.empty()) {
        return fixed;
    }
    if (std::optional<Ceiling> flow = byFlow()) {
        return *flow;
    }
    if (std::optional<Ceiling> program = byProgram()) {
        return *program;
    }
    Ceiling least = fixed;
    least.isExact = false;
    return least;
}

} // namespace

std::string_view spelling(CeilingRule rule)
{
    switch (rule) {
    case CeilingRule::MaxFlow:
        return "max-flow";
    case CeilingRule::LinearProgram:
        return "linear program";
    case CeilingRule::Bottleneck:
        break;
    }
    return "bottleneck law";
}

bool hasIdleChoice(const Network& network)
{
    return std::ranges::any_of(network.steps, [](const NetworkStep& step) {
        return isFree(step, FreeChoices::All) && step.policy != ChoicePolicy::LeastConnections;
    });
}

Ceiling findCeiling(const Network& network, const TrafficEquations& equations,
                    const std::vector<double>& entryRate, const std::vector<double>& limit,
                    FreeChoices choices, WorkBound work)
{
    return CeilingFinder(network, equations, entryRate, limit, choices, work).find();
}

} // namespace corbel::analysis
