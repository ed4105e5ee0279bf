/// A fixed text in both languages of the program, for what window and reports say alike.
#pragma once

#include <string>

namespace corbel::analysis {

/// English and Korean.
struct Bilingual {
    std::string en;
    std::string ko;

    bool operator==(const Bilingual&) const = default;
};

} // namespace corbel::analysis
