/// Reads the files of a Compose project, with their variables put in.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/exchange/compose/env.h"
#include "model/exchange/containers/project.h"
#include "model/exchange/source.h"
#include "model/quantity.h"
#include "model/result.h"

namespace corbel::model::exchange::compose {

/// Reads the files of one project; later ones override and extend earlier ones, as
/// `docker compose -f a -f b` does. Lists all problems, up to 50.
Result<containers::Project> readProject(const std::vector<Source>& files,
                                        const Variables& variables);

/// `512M`, `1gb`, `64k`, `1024`: Compose's sizes, whose prefixes are powers of 1024.
std::optional<Quantity> parseBytes(std::string_view text);

} // namespace corbel::model::exchange::compose
