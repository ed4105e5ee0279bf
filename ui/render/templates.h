/// The templates that are compiled into the program: documents to start from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/result.h"

namespace corbel::render {

/// What a template is an example of.
enum class TemplateGroup : std::uint8_t { ArchitectureTypes, Cloud, Streams, Platforms };

struct TemplateEntry {
    std::string_view name; ///< What the command line calls it.
    TemplateGroup group;
};

/// All templates in the order in which they are offered: group by group, in each of them those that
/// show most first.
std::span<const TemplateEntry> templates();
/// `architecture-types`, `cloud`, `streams` or `platforms`.
std::string_view spelling(TemplateGroup group);

/// A template with its texts in `language`, "en" or "ko". Fails with the known names when there is
/// none of this name.
model::Result<model::Document> readTemplate(std::string_view name, std::string_view language);

/// What a template teaches, in one line: the first sentence of its description.
std::string firstSentence(const std::string& description);

} // namespace corbel::render
