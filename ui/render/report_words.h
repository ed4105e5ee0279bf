/// The languages that reports are written in.
#pragma once

#include <string>

#include "analysis/report/words.h"

namespace corbel::render {

/// `en` or `ko`, with the translations that the programs bring. English for all others.
analysis::report::Words reportWords(const std::string& language);

} // namespace corbel::render
