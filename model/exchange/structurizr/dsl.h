/// Reads the Structurizr DSL: the model in full, views and styles as far as they say something
/// about it. Scripts, plugins and documentation are noticed and left out; nothing is executed.
#pragma once

#include "model/exchange/structurizr/files.h"
#include "model/exchange/structurizr/workspace.h"

namespace corbel::model::exchange::structurizr {

/// `main` is a file that came from `files`, which also gives what it includes or extends. All
/// problems found are listed (up to 50), each with file, line and column.
Result<Workspace> readDsl(SourceFiles& files, SourceFile main);

} // namespace corbel::model::exchange::structurizr
