/// Whether bytes are UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace corbel::model::text {

/// The offset of the first byte that is no UTF-8, or npos.
std::size_t findNoUtf8(std::string_view text);

} // namespace corbel::model::text
