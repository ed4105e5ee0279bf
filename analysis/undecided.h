/// What an analysis could not decide, and what it would need for that.
#pragma once

#include <string>

namespace corbel::analysis {

struct Undecided {
    std::string analysis;    ///< Such as `conway`.
    std::string needs;       ///< `element.key` where one key would decide it, else a sentence.
    std::string reason = {}; ///< One sentence where `needs` does not speak for itself.

    bool operator==(const Undecided&) const = default;
    auto operator<=>(const Undecided&) const = default;
};

} // namespace corbel::analysis
