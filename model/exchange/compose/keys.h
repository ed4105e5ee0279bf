/// The keys of the Compose specification, for telling unknown ones from those not needed here.
#pragma once

#include <string_view>
#include <vector>

namespace corbel::model::exchange::compose {

const std::vector<std::string_view>& topLevelKeys();
const std::vector<std::string_view>& serviceKeys();
const std::vector<std::string_view>& deployKeys();

} // namespace corbel::model::exchange::compose
