/// Kubernetes' amounts of processor and memory.
#pragma once

#include <optional>
#include <string_view>

#include "model/quantity.h"

namespace corbel::model::exchange::kubernetes {

/// `250m`, `0.5`, `2`: thousandths of a core.
std::optional<double> parseMillicores(std::string_view text);

/// `128Mi`, `1.5Gi`, `500M`, `64k`, `1e9`, `134217728`; at least 0.
std::optional<Quantity> parseMemory(std::string_view text);

/// Both together, in their unit where they share one, else in bytes.
Quantity sumOf(const Quantity& a, const Quantity& b);

} // namespace corbel::model::exchange::kubernetes
