/// Reads Structurizr's workspace JSON: the model, where elements stand on diagrams, and the shapes
/// that styles give to tags.
#pragma once

#include "model/exchange/structurizr/workspace.h"

#include <string>

namespace corbel::model::exchange::structurizr {

/// `file` names the text in messages. Refused: text that is no JSON, nested deeper than 100, of
/// more than a million values, or no workspace; ids that are missing, used twice or unknown.
Result<Workspace> readJson(const std::string& text, const std::string& file);

} // namespace corbel::model::exchange::structurizr
