#include "analysis/patterns/measures/counts.h"

#include <algorithm>

#include "analysis/patterns/figures.h"
#include "analysis/patterns/shapes/requests.h"

namespace corbel::analysis::patterns {

using model::Message;

Measured counted(std::size_t number, std::string unit, std::vector<std::string> witnesses)
{
    return {static_cast<double>(number), std::move(unit), {}, std::move(witnesses)};
}

Measured shareOf(std::size_t part, std::size_t whole, Message what,
                 std::vector<std::string> witnesses)
{
    if (whole == 0) {
        return {std::nullopt, "", {std::move(what)}, {}};
    }
    return {static_cast<double>(part) / static_cast<double>(whole), "", {}, std::move(witnesses)};
}

Measured entriesLostWith(const Scope& scope, Index node)
{
    if (node == noIndex || scope.figures() == nullptr) {
        return {std::nullopt, "", {Message::of("the availability analysis of its entries")}, {}};
    }
    const AvailabilityFigures& figures = scope.figures()->availability();
    const std::string& id = scope.facts().id(node);
    const std::optional<std::size_t> lost = figures.entriesLostWith(id);
    if (!lost) {
        return {std::nullopt, "", {Message::of("more steps of the availability analysis")}, {}};
    }
    return shareOf(*lost, figures.entries().size(), Message::of("an actor that calls it"), {id});
}

Measured longestWay(const Scope& scope)
{
    const auto& flow = scope.get<RequestFlow>();
    if (!flow.needs().empty()) {
        return {std::nullopt, "hops", flow.needs(), {}};
    }
    return counted(flow.longestChain(), "hops");
}

Measured storeCount(const Scope& scope)
{
    Measured measured = counted(0, "stores");
    for (const Index part : scope.parts()) {
        if (scope.facts().isData(part)) {
            *measured.value += 1;
            measured.witnesses.push_back(scope.facts().id(part));
        }
    }
    return measured;
}

} // namespace corbel::analysis::patterns
