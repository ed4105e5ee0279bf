/// Reads one design, or a part of one, from a parsed tree.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/model.h"
#include "model/text/node.h"

namespace corbel::model::text {

enum class Scope {
    Whole,    ///< Names only elements that it holds.
    Fragment, ///< May name elements that it does not hold, and then their rules are not judged.
};

/// Adds every problem with its place to `problems`; without any, the result obeys the invariants.
/// `extraKeys` may stand at the top beside the keys of a design.
Model readModel(const Node& root, const std::string& file,
                std::span<const std::string_view> extraKeys, Scope scope, Problems& problems);

} // namespace corbel::model::text
