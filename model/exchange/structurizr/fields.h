/// The keys of an element or relation that repeat what a Structurizr item or link says.
#pragma once

#include "model/exchange/structurizr/workspace.h"
#include "model/value.h"

#include <string>
#include <string_view>

namespace corbel::model::exchange::structurizr {

/// `text` within the model's limits: at most `limit` code points (the last one `…` where it is cut)
/// and without control characters; `oneLine` puts blanks in place of line breaks.
std::string withinLimits(std::string_view text, std::size_t limit, bool oneLine);

/// name, description, tags, links and properties (technology among them). `name` stands for the
/// item's own where they differ.
Record elementRecord(const Item& item, const std::string& name);

/// name and properties; the technology, where `hasProtocol`, under `protocol`, else among the
/// properties.
Record linkRecord(const Link& link, bool hasProtocol);

} // namespace corbel::model::exchange::structurizr
