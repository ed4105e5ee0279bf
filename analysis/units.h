/// The units that analyses count in, said in both languages, of one and of several.
#pragma once

#include <string_view>

#include "analysis/bilingual.h"

namespace corbel::analysis {

/// A number, as it is shown, with its unit: `1 stream`, `2 streams`, `스트림 2개`. A unit is named
/// by its English plural (`streams`), a symbol (`s`, `GB/day`) or a currency (`USD`, `USD/month`);
/// without one the number stands alone.
Bilingual amount(std::string_view number, std::string_view unit);

/// Amounts as the text form writes them, with commas between several: `≥ 1s, ≤ 30min`, or in Korean
/// `≥ 1초, ≤ 30분`.
Bilingual stated(std::string_view amounts);

} // namespace corbel::analysis
