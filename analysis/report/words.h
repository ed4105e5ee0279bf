/// What a report is said in.
#pragma once

#include <string>

#include "model/message_words.h"

namespace corbel::analysis::report {

struct Words {
    std::string language = "en"; ///< BCP 47: `en` or `ko`; everything else is English.
    model::LookUp lookUp = {};   ///< The language's patterns; empty for English.
};

} // namespace corbel::analysis::report
