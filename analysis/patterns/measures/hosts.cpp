#include "analysis/patterns/measures/hosts.h"

#include <algorithm>

#include "analysis/cost.h"
#include "analysis/patterns/figures.h"
#include "analysis/patterns/shapes/hosts.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;

Measured hostCost(const Scope& scope)
{
    return costOfAll(scope, hostsOf(scope));
}

Measured costOfAll(const Scope& scope, std::span<const Index> nodes)
{
    const ModelFacts& facts = scope.facts();
    const Cost cost = costOf(scope.graph().model(), nodes);
    Measured measured{std::nullopt, "", {}, cost.priced};
    bool hasHost = false;
    for (const Index node : nodes) {
        if (!facts.isKind(node, ElementKind::Host)) {
            continue;
        }
        hasHost = true;
        const bool isOutermost = std::ranges::none_of(facts.grounds(node), [&](Index ground) {
            return facts.isKind(ground, ElementKind::Host);
        });
        if (isOutermost && !facts.fields(node).contains(Key::Cost)) {
            measured.needs.push_back(model::Message::verbatim(facts.id(node) + ".cost"));
        }
    }
    if (!hasHost) {
        measured.needs.push_back(model::Message::of("hosts, and `runs-on` of what they run"));
    }
    if (cost.currencies.size() > 1) {
        measured.needs.push_back(model::Message::of("one currency for all hosts"));
    }
    if (measured.needs.empty() && cost.isSum()) {
        const bool isMonthly = cost.perMonth > 0 || cost.once == 0;
        measured.value = isMonthly ? cost.perMonth : cost.once;
        measured.unit = isMonthly ? cost.currency + "/month" : cost.currency;
    }
    return measured;
}

Measured ceilingOfAll(const Scope& scope)
{
    Measured measured{std::nullopt, "1/s", {}, {}};
    if (scope.figures() == nullptr) {
        measured.needs.push_back(model::Message::of("the capacity analysis"));
        return measured;
    }
    const CapacityResult& capacity = scope.figures()->capacity();
    if (capacity.ceiling) {
        measured.value = capacity.ceiling->rate;
        measured.unit = capacity.ceiling->unit;
        measured.witnesses = capacity.ceiling->cut;
    } else if (capacity.bound && !capacity.bound->missing.empty()) {
        measured.needs = capacity.bound->missing;
    } else {
        for (const OpenInput& open : capacity.undecided) {
            measured.needs.push_back(open.needs);
        }
        if (measured.needs.empty()) {
            measured.needs.push_back(model::Message::of("an actor that calls it, and its rate"));
        }
    }
    return measured;
}

} // namespace corbel::analysis::patterns
