#include "analysis/patterns/shapes/leaving.h"

#include <algorithm>
#include <iterator>

#include "analysis/patterns/shapes/hosts.h"
#include "analysis/patterns/shapes/provided.h"

namespace corbel::analysis::patterns {

using model::ElementKind;
using model::Key;
using model::RelationKind;

namespace {

/// A copy, an original or a fall-back at another provider or at home, or a replica of its own.
Answer copyElsewhere(const Scope& scope, Index part)
{
    const auto& cloud = scope.get<Provided>();
    Answer answer{cloud.spansProviders(part)};
    for (const auto& arcs : {scope.graph().out(part), scope.graph().in(part)}) {
        for (const Arc& arc : arcs) {
            const RelationKind kind = scope.graph().relation(arc.relation).kind;
            if (kind == RelationKind::Replicates || kind == RelationKind::FailsOverTo) {
                Answer other = whereItStands(scope, arc.node, cloud.isElsewhere(arc.node, part));
                answer.holds = answer.holds || other.holds;
                std::ranges::move(other.needs, std::back_inserter(answer.needs));
            }
        }
    }
    return answer.holds ? Answer{true} : answer;
}

} // namespace

bool isModelStated(const Scope& scope, Index host)
{
    const auto states = [&](Index ground) {
        return scope.facts().fields(ground).contains(Key::ServiceModel);
    };
    return states(host) || std::ranges::any_of(scope.facts().carriers(host), states);
}

std::vector<std::string> missingModels(const Scope& scope, Index part)
{
    std::vector<std::string> missing;
    for (const Index ground : scope.facts().grounds(part)) {
        if (std::ranges::binary_search(scope.get<Provided>().grounds(), ground) &&
            scope.facts().isKind(ground, ElementKind::Host) && !isModelStated(scope, ground)) {
            missing.push_back(scope.facts().id(ground) + ".service-model");
        }
    }
    return missing;
}

Answer canLeave(const Scope& scope, Index part)
{
    const auto& cloud = scope.get<Provided>();
    const model::Record& fields = scope.facts().fields(part);
    Answer copy = copyElsewhere(scope, part);
    if (copy.holds || !scope.facts().isKind(part, ElementKind::Service)) {
        return copy;
    }
    if (fields.contains(Key::ImageSize) || fields.contains(Key::DeployUnit) ||
        cloud.serviceModel(part) == "iaas") {
        return {true};
    }
    bool hasData = false;
    bool isKept = false;
    std::vector<std::string> needs;
    for (const Callee& callee : scope.facts().servers(part)) {
        if (!scope.facts().isData(callee.node)) {
            continue;
        }
        hasData = true;
        if (cloud.isAtProvider(callee.node)) {
            Answer data = copyElsewhere(scope, callee.node);
            isKept = isKept || (!data.holds && data.needs.empty());
            std::ranges::move(data.needs, std::back_inserter(needs));
        }
    }
    if (hasData && !isKept && needs.empty()) {
        return {true};
    }
    // What runs on rented machines can leave.
    auto missing = missingModels(scope, part);
    if (missing.empty() && cloud.serviceModel(part) != "saas") {
        // So can what is packed in an image: whether it is nobody says.
        missing.push_back(scope.facts().id(part) + ".image-size");
    }
    std::ranges::move(missing, std::back_inserter(copy.needs));
    if (hasData && !isKept) {
        std::ranges::move(needs, std::back_inserter(copy.needs));
    }
    return copy;
}

} // namespace corbel::analysis::patterns
