#include "model/exchange/compose/importer.h"

#include <algorithm>
#include <iterator>

#include "model/exchange/compose/project.h"
#include "model/exchange/containers/addresses.h"
#include "model/exchange/containers/edges.h"
#include "model/exchange/containers/elements.h"
#include "model/exchange/slug.h"
#include "model/schema.h"

namespace corbel::model::exchange {

using namespace compose;
using namespace containers;

Result<Imported> importCompose(const std::vector<Source>& files, const ComposeSettings& settings)
{
    Variables variables;
    Problems problems;
    for (const Source& source : settings.envFiles) {
        if (auto read = readEnvFile(source.text, source.file, variables); !read) {
            std::ranges::move(read.error(), std::back_inserter(problems));
        }
    }
    if (!problems.empty()) {
        return failure(std::move(problems));
    }
    auto project = readProject(files, variables);
    if (!project) {
        return failure(std::move(project.error()));
    }
    std::vector<Nature> natures;
    std::ranges::transform(project->services, std::back_inserter(natures),
                           [](const Service& service) { return natureOf(service); });
    Edges concluded = concludeEdges(*project, natures);

    Imported imported;
    imported.notices = std::move(project->notices);
    std::ranges::move(concluded.notices, std::back_inserter(imported.notices));
    Model& model = imported.document.designs.front().model;
    model.name = shorten(project->name, longestName - 1);
    imported.document.name = model.name;
    UniqueIds ids;
    for (std::size_t i = 0; i < project->services.size(); ++i) {
        const Service& service = project->services[i];
        model.elements.append(makeElement(service, natures[i], ids.take(service.name, "service")));
    }
    for (const Edge& edge : concluded.edges) {
        model.relations.append(makeRelation(model, edge));
    }
    return imported;
}

} // namespace corbel::model::exchange
