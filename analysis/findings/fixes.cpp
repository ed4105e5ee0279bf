#include "analysis/findings/fixes.h"

#include <algorithm>
#include <array>

#include "analysis/findings/findings.h"
#include "analysis/findings/fix_makers.h"
#include "analysis/smells/smell.h"
#include "model/change_set.h"

namespace corbel::analysis {

using namespace findings;

namespace {

struct Maker {
    std::string_view rule;
    Fixes (*make)(const Subject&);
    bool mayTrade = false; ///< What it mends for one team may trouble another one.
};

constexpr std::array<Maker, 10> makers{{
    {"endpoint-based-interaction", fixEndpointBasedInteraction},
    {"wobbly-interaction", fixWobblyInteraction},
    {"no-api-gateway", fixMissingGateway},
    {"shared-persistence", fixSharedPersistence},
    {"multiple-services-in-container", fixSharedContainer},
    {"shared-bounded-context", fixSharedContext},
    {"single-layer-team", fixSingleLayerTeam, true},
    {"tightly-coupled-teams", fixTightlyCoupledTeams, true},
    {"synchronous-cycle", fixSynchronousCycle},
    {"startup-cycle", fixStartUpCycle},
}};

/// Leaves those after which there are fewer smells than before, the fewest first: what brings up as
/// many as it mends mends nothing.
void dropTrades(const model::Model& model, Fixes& fixes)
{
    const std::size_t before = recognizeSmells(model).size();
    std::vector<std::pair<std::size_t, Fix>> better;
    for (Fix& fix : fixes) {
        const auto after = model::applied(model, fix.changes);
        const std::size_t left = after ? recognizeSmells(*after).size() : before;
        if (left < before) {
            better.emplace_back(left, std::move(fix));
        }
    }
    std::ranges::stable_sort(better, {}, &std::pair<std::size_t, Fix>::first);
    fixes.clear();
    for (auto& [left, fix] : better) {
        fixes.push_back(std::move(fix));
    }
}

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
    if (isStale) {
        return {};
    }
    Fixes fixes = maker->make(subject);
    if (maker->mayTrade) {
        dropTrades(model, fixes);
    }
    return fixes;
}

} // namespace corbel::analysis
