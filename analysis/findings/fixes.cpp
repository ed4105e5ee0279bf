#include "analysis/findings/fixes.h"

#include <algorithm>
#include <array>

#include "analysis/findings/findings.h"
#include "analysis/findings/fix_makers.h"

namespace corbel::analysis {

using namespace findings;

namespace {

struct Maker {
    std::string_view rule;
    Fixes (*make)(const Subject&);
};

constexpr std::array<Maker, 10> makers{{
    {"endpoint-based-interaction", fixEndpointBasedInteraction},
    {"wobbly-interaction", fixWobblyInteraction},
    {"no-api-gateway", fixMissingGateway},
    {"shared-persistence", fixSharedPersistence},
    {"multiple-services-in-container", fixSharedContainer},
    {"shared-bounded-context", fixSharedContext},
    {"single-layer-team", fixSingleLayerTeam},
    {"tightly-coupled-teams", fixTightlyCoupledTeams},
    {"synchronous-cycle", fixSynchronousCycle},
    {"startup-cycle", fixStartUpCycle},
}};

} // namespace

Index Subject::first(model::ElementKind kind) const
{
    const auto found =
        std::ranges::find(elements, kind, [&](Index node) { return graph.kind(node); });
    return found == elements.end() ? noIndex : *found;
}

std::string Subject::name(Index node) const
{
    return std::string(model::displayName(graph.element(node)));
}

std::vector<Fix> fixesFor(const model::Model& model, const Finding& finding)
{
    if (finding.rule == unusedApproval) {
        return unusedApprovalFixes(model, finding);
    }
    const auto* const maker = std::ranges::find(makers, finding.rule, &Maker::rule);
    if (maker == makers.end()) {
        return {};
    }
    const ModelGraph graph(model);
    Subject subject{graph, {}, {}};
    for (const std::string& id : finding.elements) {
        subject.elements.push_back(graph.indexOf(id));
    }
    for (const std::string& id : finding.relations) {
        const auto index = model.relations.indexOf(id);
        subject.relations.push_back(index ? static_cast<Index>(*index) : noIndex);
    }
    std::ranges::sort(subject.elements);
    std::ranges::sort(subject.relations);
    const bool isStale = std::ranges::count(subject.elements, noIndex) > 0 ||
                         std::ranges::count(subject.relations, noIndex) > 0 ||
                         subject.elements.empty();
    return isStale ? std::vector<Fix>() : maker->make(subject);
}

} // namespace corbel::analysis
