/// Korean particles, whose form depends on how the word before them ends.
#pragma once

#include <string>

namespace corbel::model {

/// `text` with each particle that is written for both cases, such as `이(가)`, `은(는)`, `을(를)`,
/// `과(와)`, `(으)로` or `(이)라`, in the form that suits the letter before it; quotes and brackets
/// between them are passed over. Numbers and Latin letters count as they are read. Where the
/// reading is not known, both forms stay.
std::string withParticles(std::string text);

} // namespace corbel::model
