#include "analysis/availability/fault_tree/solved_diagrams.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/availability/fault_tree/diagram_probability.h"

namespace corbel::analysis::availability {
namespace {

/// What each of a module's variables has, of events and inner modules.
template <class T>
std::vector<T> ofVariables(const ModuleDiagram& module, const std::vector<T>& events,
                           const std::vector<T>& modules)
{
    std::vector<T> all;
    all.reserve(module.variables.size());
    for (const DiagramVariable& variable : module.variables) {
        all.push_back(variable.isModule ? modules[variable.index] : events[variable.index]);
    }
    return all;
}

bool isKnown(const ChanceBounds& one)
{
    return one.atLeast == one.atMost;
}

/// Of variables that are all known.
std::vector<Chance> chancesOf(const std::vector<ChanceBounds>& variables)
{
    std::vector<Chance> chances;
    chances.reserve(variables.size());
    for (const ChanceBounds& variable : variables) {
        chances.push_back(variable.atLeast);
    }
    return chances;
}

/// Of a module between bounds, or exact where its variables and itself are.
ChanceBounds boundsOf(const ModuleDiagram& module, const std::vector<ChanceBounds>& variables,
                      BoundsTrace* trace = nullptr)
{
    if (!module.isExact() || !std::ranges::all_of(variables, isKnown)) {
        return moduleBounds(module, variables, trace);
    }
    const Chance chance = moduleChance(module, chancesOf(variables));
    return {chance, chance};
}

ChanceBounds certain(double probability)
{
    const Chance chance{probability, 1.0 - probability};
    return {chance, chance};
}

/// The top event's probability as one event or module has happened or has not.
struct Worth {
    double withTrue = 0.0;
    double withFalse = 0.0;
    double birnbaum = 0.0;
};

Importance importanceOf(std::uint32_t event, const Worth& worth, double q, double top)
{
    Importance importance{.event = event, .birnbaum = worth.birnbaum, .raw = 1.0, .rrw = 1.0};
    if (top > 0.0) {
        importance.criticality = worth.birnbaum * q / top;
        importance.raw = worth.withTrue / top;
        importance.rrw =
            worth.withFalse > 0.0 ? std::optional(top / worth.withFalse) : std::nullopt;
    } else if (worth.withTrue > 0.0) {
        importance.raw = std::nullopt;
    }
    return importance;
}

} // namespace

bool SolvedTree::Diagrams::isExact() const
{
    return std::ranges::all_of(modules, &ModuleDiagram::isExact);
}

SolvedTree::Diagrams::Influences SolvedTree::Diagrams::keep(std::span<const double> probabilities,
                                                            bool wantsInfluences)
{
    Influences influences(modules.size());
    std::vector<ChanceBounds> ofEvents;
    ofEvents.reserve(probabilities.size());
    for (const double probability : probabilities) {
        ofEvents.push_back(certain(probability));
    }
    placeOfEvent.resize(events);
    placeOfModule.resize(modules.size());
    for (std::uint32_t m = 0; m < modules.size(); ++m) {
        for (std::uint32_t level = 0; level < modules[m].variables.size(); ++level) {
            const DiagramVariable& variable = modules[m].variables[level];
            (variable.isModule ? placeOfModule : placeOfEvent)[variable.index] = {m, level};
        }
        usual.variables.push_back(ofVariables(modules[m], ofEvents, usual.modules));
        usual.traces.emplace_back();
        if (wantsInfluences && modules[m].sums &&
            std::ranges::all_of(usual.variables.back(), isKnown)) {
            CircuitInfluences all =
                circuitInfluences(*modules[m].sums, chancesOf(usual.variables.back()));
            usual.modules.push_back({all.chance, all.chance});
            influences[m] = std::move(all.influences);
        } else {
            usual.modules.push_back(
                boundsOf(modules[m], usual.variables.back(), &usual.traces.back()));
        }
    }
    return influences;
}

Probability SolvedTree::Diagrams::probability(std::span<const double> eventProbabilities) const
{
    if (!constant && eventProbabilities.size() != events) {
        return {1.0, 0.0, 1.0, false};
    }
    std::vector<EventChange> changes;
    for (std::uint32_t event = 0; event < eventProbabilities.size() && !constant; ++event) {
        changes.push_back({event, eventProbabilities[event]});
    }
    return probabilityWith(usual, changes);
}

SolvedTree::Base SolvedTree::Diagrams::baseWith(std::span<const EventChange> changes) const
{
    Base base = usual;
    std::vector<bool> isChanged(modules.size(), false);
    const auto change = [&](const Place& place, const ChanceBounds& chance) {
        if (place.module != noModule) {
            base.variables[place.module][place.level] = chance;
            isChanged[place.module] = true;
        }
    };
    for (std::size_t i = 0; i < changes.size() && !constant; ++i) {
        change(placeOfEvent[changes[i].event], certain(changes[i].probability));
    }
    for (std::uint32_t m = 0; m < modules.size(); ++m) { // inner ones first
        if (isChanged[m]) {
            base.traces[m] = {};
            base.modules[m] = boundsOf(modules[m], base.variables[m], &base.traces[m]);
            change(placeOfModule[m], base.modules[m]);
        }
    }
    return base;
}

Probability SolvedTree::Diagrams::probabilityWith(const Base& base,
                                                  std::span<const EventChange> changes) const
{
    if (constant) {
        const double value = *constant ? 1.0 : 0.0;
        return {value, value, value, true};
    }
    // By module: what its variables have now, where one of them is another than in the base.
    std::map<std::uint32_t, std::vector<VariableChange>> changed;
    for (const EventChange& change : changes) {
        if (const Place& place = placeOfEvent[change.event]; place.module != noModule) {
            changed[place.module].push_back({place.level, certain(change.probability)});
        }
    }
    ChanceBounds top = base.modules.back();
    // Inner modules come first, so each is complete when its turn comes.
    while (!changed.empty()) {
        const auto first = changed.begin();
        const std::uint32_t m = first->first;
        const ChanceBounds now = moduleWith(base, m, first->second);
        changed.erase(first);
        if (const Place& place = placeOfModule[m]; place.module != noModule) {
            changed[place.module].push_back({place.level, now});
        } else {
            top = now;
        }
    }
    return ofTop(top);
}

std::size_t SolvedTree::Diagrams::stepsOf(std::span<const EventChange> changes) const
{
    std::set<std::uint32_t> changed;
    std::size_t steps = 0;
    for (std::size_t i = 0; i < changes.size() && !constant; ++i) {
        std::uint32_t m = placeOfEvent[changes[i].event].module;
        while (m != noModule && changed.insert(m).second) {
            steps += modules[m].size() + modules[m].variables.size();
            m = placeOfModule[m].module;
        }
    }
    return steps;
}

/// A module with other chances of some of its variables than those of the base.
ChanceBounds SolvedTree::Diagrams::moduleWith(const Base& base, std::uint32_t m,
                                              std::span<const VariableChange> changes) const
{
    std::vector<ChanceBounds> variables = base.variables[m];
    std::vector<bool> isChanged(variables.size());
    bool areKnown = !base.traces[m].nodes.empty();
    for (const VariableChange& change : changes) {
        variables[change.level] = change.chance;
        isChanged[change.level] = true;
        areKnown = areKnown && isKnown(change.chance);
    }
    return areKnown ? moduleBounds(modules[m], variables, base.traces[m], isChanged)
                    : boundsOf(modules[m], variables);
}

Probability SolvedTree::Diagrams::ofTop(const ChanceBounds& top) const
{
    if (isExact()) {
        const double value = std::min(1.0, isTopNegated ? top.atLeast.isFalse : top.atLeast.isTrue);
        return {value, value, value, true};
    }
    const double lower = isTopNegated ? top.atLeast.isFalse : top.atLeast.isTrue;
    const double upper = isTopNegated ? top.atMost.isFalse : top.atMost.isTrue;
    return {std::min(1.0, upper), lower, std::min(1.0, upper), false};
}

std::vector<Importance> SolvedTree::Diagrams::importance(std::span<const double> probabilities,
                                                         const Influences& known) const
{
    const double top = probabilityWith(usual, {}).value;
    std::vector<Worth> ofEvents(events, Worth{top, top, 0.0});
    std::vector<Worth> ofModules(modules.size());
    if (!modules.empty()) {
        ofModules.back() = isTopNegated ? Worth{0.0, 1.0, -1.0} : Worth{1.0, 0.0, 1.0};
    }
    for (std::size_t m = modules.size(); m-- > 0;) {
        const Worth own = ofModules[m];
        const std::vector<Influence> all =
            modules[m].sums ? known[m] : influences(modules[m], chancesOf(usual.variables[m]));
        for (std::size_t level = 0; level < all.size(); ++level) {
            const DiagramVariable& variable = modules[m].variables[level];
            const auto mean = [&](const Chance& module) {
                return own.withTrue * module.isTrue + own.withFalse * module.isFalse;
            };
            (variable.isModule ? ofModules : ofEvents)[variable.index] = {
                mean(all[level].withTrue), mean(all[level].withFalse),
                own.birnbaum * all[level].birnbaum};
        }
    }
    std::vector<Importance> importance;
    for (std::uint32_t event = 0; event < events; ++event) {
        importance.push_back(importanceOf(event, ofEvents[event], probabilities[event], top));
    }
    return importance;
}

} // namespace corbel::analysis::availability
