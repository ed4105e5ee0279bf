/// Words of reports in English and Korean, and figures as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analysis/patterns/result.h"
#include "analysis/report/tree.h"

namespace corbel::analysis::report {

/// The language of one report.
class Speaker {
public:
    /// `en` or `ko`; everything else is English.
    explicit Speaker(std::string_view language) : m_isKorean(language == "ko") {}

    std::string operator()(const Bilingual& text) const { return m_isKorean ? text.ko : text.en; }
    std::string operator()(std::string_view en, std::string_view ko) const
    {
        return std::string(m_isKorean ? ko : en);
    }
    std::string language() const { return m_isKorean ? "ko" : "en"; }

    /// Up to four significant digits, with its unit after a narrow gap.
    Cell number(double value, std::string_view unit = {}) const;
    /// The word for "undecided" where there is no value.
    Cell number(const std::optional<double>& value, std::string_view unit = {}) const;
    Cell count(std::size_t value) const;
    /// One value where the bounds are equal, else both.
    Cell interval(double lower, double upper, std::string_view unit = {}) const;
    /// Seconds in the unit that suits their size.
    Cell seconds(const std::optional<double>& value) const;

private:
    bool m_isKorean;
};

Cell plain(std::string text);

/// `a, b, c`; of more than `most` only the first, and how many there are beyond.
std::string listed(const std::vector<std::string>& words, std::size_t most = 12);

} // namespace corbel::analysis::report
