/// The keys of Kubernetes' objects where Corbel reads them, for telling those that nobody knows.
#pragma once

#include <string_view>
#include <vector>

namespace corbel::model::exchange::kubernetes {

/// Of the `spec` of everything that starts pods by a template.
const std::vector<std::string_view>& workloadKeys();
const std::vector<std::string_view>& podKeys();
const std::vector<std::string_view>& containerKeys();

} // namespace corbel::model::exchange::kubernetes
