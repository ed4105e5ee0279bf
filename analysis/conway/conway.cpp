#include "analysis/conway/conway.h"

namespace corbel::analysis {

Conway analyzeConway(const model::Model& model, const ConwaySettings& settings)
{
    const ModelGraph graph(model);
    const CountedStructure counted = countedStructure(graph, settings.relationKinds);
    Conway result{
        analyzeStructure(graph, counted, settings), analyzeCoordination(graph, counted), {}};
    if (!result.structure.propagationCost) {
        result.undecided.push_back(
            {"conway",
             model::Message::of("a service, store, stream, gateway or leaf system to measure"),
             model::Message::of("how far a change may spread")});
    }
    for (const model::Message& needs : result.coordination.needs) {
        result.undecided.push_back(
            {"conway", needs, model::Message::of("whether the teams talk where the design asks")});
    }
    return result;
}

} // namespace corbel::analysis
