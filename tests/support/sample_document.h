/// A document that uses every table of the SQLite form, for tests of storage and of the CLI.
#pragma once

#include "model/document.h"

namespace corbel::tests {

/// Two designs: a small shop with views, notes, routes, scenarios, objectives, approvals, and the
/// same shop with a second database.
model::Document sampleDocument();

/// One design of `elements` services in systems of fifty, each calling the next, all placed and
/// routed: a document of a wanted size.
model::Document largeDocument(std::size_t elements);

} // namespace corbel::tests
