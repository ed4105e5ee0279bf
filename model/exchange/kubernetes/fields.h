/// Takes values out of the tree of a Kubernetes object.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/exchange/containers/reading.h"
#include "model/exchange/kubernetes/texts.h"

namespace corbel::model::exchange::kubernetes {

using Reading = containers::Reading;

/// A mapping from names to texts, such as labels.
NamedTexts readTexts(Reading& in, const text::Node* node, const std::string& path);

/// The value at `path`, keys joined by dots, or `nullptr`.
const text::Node* findIn(const text::Node& root, std::string_view path);

/// Whether a text is one that Helm fills in.
bool isTemplate(std::string_view text);

/// Fails where a text is still to be filled in by Helm.
void refuseTemplate(Reading& in, const text::Node& node, const std::string& text);

/// Fails at a place that is still to be filled in by Helm.
void refuseTemplate(Reading& in, Place place);

/// The first line, up to `last`, in which `{{` stands where YAML expects a value or a key; `last`
/// may be 0 for the whole text.
std::optional<int> firstTemplateLine(std::string_view text, int last);

} // namespace corbel::model::exchange::kubernetes
