/// The templates that are compiled into the program: documents to start from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/result.h"

namespace corbel::render {

/// What the command line calls them, in the order in which they are offered: those that show most
/// first, the others in alphabetical order.
std::vector<std::string> templateNames();

/// A template with its texts in `language`, "en" or "ko". Fails with the known names when there is
/// none of this name.
model::Result<model::Document> readTemplate(std::string_view name, std::string_view language);

/// What a template teaches, in one line: the first sentence of its description.
std::string firstSentence(const std::string& description);

} // namespace corbel::render
