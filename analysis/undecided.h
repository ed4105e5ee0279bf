/// What an analysis could not decide, and what it would need for that.
#pragma once

#include <string>

#include "model/message.h"

namespace corbel::analysis {

struct Undecided {
    std::string analysis;  ///< Such as `conway`.
    model::Message needs;  ///< `element.key` where one key would decide it, else a sentence.
    model::Message reason; ///< One sentence where `needs` does not speak for itself.

    bool operator==(const Undecided&) const = default;
    auto operator<=>(const Undecided&) const = default;
};

} // namespace corbel::analysis
