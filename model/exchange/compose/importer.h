/// Imports Docker Compose files: services become typed elements, and what they say about each other
/// becomes relations with their evidence (see `containers/edges.h`). Nothing outside the given
/// texts is read.
#pragma once

#include <vector>

#include "model/exchange/source.h"
#include "model/result.h"

namespace corbel::model::exchange {

struct ComposeSettings {
    std::vector<Source> envFiles; ///< Later ones override earlier ones, as `--env-file` does.
};

/// One design `main` from the files of one project, later ones overriding earlier ones. Unknown
/// keys, variables that are not set, and whatever is left out are notices; wrong shapes fail with
/// all problems, each with file, line, what was found and what would be accepted.
Result<Imported> importCompose(const std::vector<Source>& files,
                               const ComposeSettings& settings = {});

} // namespace corbel::model::exchange
