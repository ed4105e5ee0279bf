#include "analysis/availability/fault_tree/lone_causes.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace corbel::analysis::availability {
namespace {

/// How many are looked at for each gate; to forget some is sound.
constexpr std::size_t mostCauses = 500;

/// Literals each of which makes a gate true, or false, by being true; ascending.
using Causes = std::vector<Literal>;

struct CausesOf {
    Causes ofTrue;
    Causes ofFalse;
};

/// Those that are in at least so many of the lists.
Causes inMany(std::vector<const Causes*> lists, std::size_t least)
{
    Causes all;
    for (const Causes* list : lists) {
        all.insert(all.end(), list->begin(), list->end());
    }
    std::ranges::sort(all);
    Causes found;
    for (auto from = all.begin(); from != all.end() && found.size() < mostCauses;) {
        const auto to = std::upper_bound(from, all.end(), *from);
        if (static_cast<std::size_t>(to - from) >= least) {
            found.push_back(*from);
        }
        from = to;
    }
    return found;
}

void add(Causes& causes, Literal literal)
{
    const auto place = std::ranges::lower_bound(causes, literal);
    if (place == causes.end() || *place != literal) {
        causes.insert(place, literal);
    }
}

CausesOf causesOf(const Gate& gate, const std::vector<CausesOf>& known)
{
    if (gate.kind != GateKind::And && gate.kind != GateKind::Or && gate.kind != GateKind::AtLeast) {
        return {};
    }
    std::vector<const Causes*> ofTrue;
    std::vector<const Causes*> ofFalse;
    for (const Literal input : gate.inputs) {
        const CausesOf& causes = known[gateOf(input)];
        ofTrue.push_back(isNegated(input) ? &causes.ofFalse : &causes.ofTrue);
        ofFalse.push_back(isNegated(input) ? &causes.ofTrue : &causes.ofFalse);
    }
    const std::size_t count = gate.inputs.size();
    const std::size_t least = gate.kind == GateKind::And  ? count
                              : gate.kind == GateKind::Or ? 1
                                                          : gate.least;
    return {inMany(std::move(ofTrue), least), inMany(std::move(ofFalse), count - least + 1)};
}

} // namespace

bool raiseLoneCauses(GateGraph& graph)
{
    const std::vector<std::uint32_t> edges = edgesTo(graph);
    std::vector<CausesOf> known(graph.gates.size());
    for (std::uint32_t i = 1; i < graph.gates.size(); ++i) {
        if (edges[i] == 0) {
            continue;
        }
        known[i] = causesOf(graph.gates[i], known);
        if (edges[i] > 1) {
            add(known[i].ofTrue, 2 * i);
            add(known[i].ofFalse, 2 * i + 1);
        }
    }
    const std::uint32_t top = gateOf(graph.top);
    const Gate& gate = graph.gates[top];
    // Whatever is an input of the top already decides it as it stands.
    const auto fresh = [&](const Causes& causes, GateKind kind, Literal sign) {
        Causes left;
        for (const Literal cause : causes) {
            const bool isThere = gate.kind == kind &&
                                 std::ranges::find(gate.inputs, cause ^ sign) != gate.inputs.end();
            if (!isThere && gateOf(cause) != top) {
                left.push_back(cause);
            }
        }
        return left;
    };
    const Causes ofTrue = fresh(known[top].ofTrue, GateKind::Or, 0);
    const Causes ofFalse = fresh(known[top].ofFalse, GateKind::And, 1);
    if (ofTrue.empty() && ofFalse.empty()) {
        return false;
    }
    GateGraphBuilder builder;
    std::vector<Literal> literals(graph.gates.size(), falseLiteral);
    for (std::size_t i = 1; i < graph.gates.size(); ++i) {
        if (edges[i] == 0) {
            continue;
        }
        const Gate& old = graph.gates[i];
        std::vector<Literal> inputs;
        for (const Literal input : old.inputs) {
            inputs.push_back(literals[gateOf(input)] ^ (input & 1U));
        }
        literals[i] = old.kind == GateKind::Event
                          ? builder.event(old.event)
                          : builder.gate(old.kind, old.least, std::move(inputs));
    }
    const auto made = [&](Literal literal) { return literals[gateOf(literal)] ^ (literal & 1U); };
    Literal all = literals[top];
    std::vector<Literal> inputs{all};
    std::ranges::transform(ofTrue, std::back_inserter(inputs), made);
    all = builder.gate(GateKind::Or, 0, std::move(inputs));
    inputs = {all};
    std::ranges::transform(ofFalse, std::back_inserter(inputs),
                           [&](Literal cause) { return made(negated(cause)); });
    all = builder.gate(GateKind::And, 0, std::move(inputs));
    graph = builder.take(all ^ (graph.top & 1U));
    return true;
}

} // namespace corbel::analysis::availability
