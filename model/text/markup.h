/// The one place where text becomes part of XML or HTML.
#pragma once

#include <string>
#include <string_view>

namespace corbel::model::text {

/// With what begins markup, and both quotes, as references: for contents and attributes alike.
std::string escapedMarkup(std::string_view text);

} // namespace corbel::model::text
