#include "analysis/availability/fault_tree/solved_diagrams.h"

#include <algorithm>

#include "analysis/availability/fault_tree/diagram_probability.h"

namespace corbel::analysis::availability {
namespace {

std::vector<Chance> eventChances(std::span<const double> events)
{
    std::vector<Chance> chances;
    chances.reserve(events.size());
    for (const double event : events) {
        chances.push_back({event, 1.0 - event});
    }
    return chances;
}

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

std::vector<Chance> moduleChances(const std::vector<ModuleDiagram>& modules,
                                  const std::vector<Chance>& events)
{
    std::vector<Chance> chances;
    for (const ModuleDiagram& module : modules) {
        chances.push_back(moduleChance(module, ofVariables(module, events, chances)));
    }
    return chances;
}

/// Of a module between bounds, or exact where its variables and itself are.
ChanceBounds boundsOf(const ModuleDiagram& module, const std::vector<ChanceBounds>& variables)
{
    const auto isKnown = [](const ChanceBounds& one) { return one.atLeast == one.atMost; };
    if (!module.isExact() || !std::ranges::all_of(variables, isKnown)) {
        return moduleBounds(module, variables);
    }
    std::vector<Chance> known;
    known.reserve(variables.size());
    for (const ChanceBounds& variable : variables) {
        known.push_back(variable.atLeast);
    }
    const Chance chance = moduleChance(module, known);
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

void SolvedTree::Diagrams::keep(std::span<const double> probabilities)
{
    for (const double probability : probabilities) {
        keptEvents.push_back(certain(probability));
    }
    moduleOfEvent.assign(events, noModule);
    moduleOfModule.assign(modules.size(), noModule);
    for (std::uint32_t m = 0; m < modules.size(); ++m) {
        for (const DiagramVariable& variable : modules[m].variables) {
            (variable.isModule ? moduleOfModule : moduleOfEvent)[variable.index] = m;
        }
        keptModules.push_back(
            boundsOf(modules[m], ofVariables(modules[m], keptEvents, keptModules)));
    }
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
    return probabilityWith(changes);
}

Probability SolvedTree::Diagrams::probabilityWith(std::span<const EventChange> changes) const
{
    if (constant) {
        const double value = *constant ? 1.0 : 0.0;
        return {value, value, value, true};
    }
    std::vector<ChanceBounds> ofEvents = keptEvents;
    std::vector<ChanceBounds> ofModules = keptModules;
    std::vector<bool> isChanged(modules.size());
    for (const EventChange& change : changes) {
        ofEvents[change.event] = certain(change.probability);
        if (moduleOfEvent[change.event] != noModule) {
            isChanged[moduleOfEvent[change.event]] = true;
        }
    }
    for (std::size_t m = 0; m < modules.size(); ++m) {
        if (isChanged[m]) {
            ofModules[m] = boundsOf(modules[m], ofVariables(modules[m], ofEvents, ofModules));
            if (moduleOfModule[m] != noModule) {
                isChanged[moduleOfModule[m]] = true;
            }
        }
    }
    return ofTop(ofModules.back());
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

std::vector<Importance>
SolvedTree::Diagrams::importance(std::span<const double> eventProbabilities) const
{
    const std::vector<Chance> chances = eventChances(eventProbabilities);
    const std::vector<Chance> inner = moduleChances(modules, chances);
    const double top = probability(eventProbabilities).value;
    std::vector<Worth> ofEvents(events, Worth{top, top, 0.0});
    std::vector<Worth> ofModules(modules.size());
    if (!modules.empty()) {
        ofModules.back() = isTopNegated ? Worth{0.0, 1.0, -1.0} : Worth{1.0, 0.0, 1.0};
    }
    for (std::size_t m = modules.size(); m-- > 0;) {
        const Worth own = ofModules[m];
        const std::vector<Influence> all =
            influences(modules[m], ofVariables(modules[m], chances, inner));
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
        importance.push_back(importanceOf(event, ofEvents[event], eventProbabilities[event], top));
    }
    return importance;
}

} // namespace corbel::analysis::availability
