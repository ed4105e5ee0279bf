/// Words of reports in English and Korean, names for ids, and figures as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/availability/availability.h"
#include "analysis/patterns/result.h"
#include "analysis/report/tree.h"
#include "analysis/report/words.h"

namespace corbel::analysis::report {

/// The language of one report, and the model whose things it names.
class Speaker {
public:
    /// The model, where there is one, must outlive it.
    explicit Speaker(const Words& words, const model::Model* model = nullptr)
        : m_lookUp(words.lookUp),
          m_model(model),
          m_isKorean(words.language == "ko")
    {
    }

    std::string operator()(const Bilingual& text) const { return m_isKorean ? text.ko : text.en; }
    std::string operator()(std::string_view en, std::string_view ko) const
    {
        return std::string(m_isKorean ? ko : en);
    }
    /// A sentence that an analysis made, with names for the ids in it.
    std::string operator()(const model::Message& message) const;
    std::vector<std::string> operator()(const std::vector<model::Message>& messages) const;
    /// `Web server: service-time` for `web.service-time`, else the sentence.
    std::string need(const model::Message& message) const;
    std::vector<std::string> needs(const std::vector<model::Message>& messages) const;
    /// The name of an element, "from → to" of a relation, or else the id itself.
    std::string name(const std::string& id) const;
    std::vector<std::string> names(const std::vector<std::string>& ids) const;
    /// `Web server #2`, `fail-over A → B does not work`: what may fail.
    std::string name(const FailurePart& part) const;
    std::string language() const { return m_isKorean ? "ko" : "en"; }

    /// Up to four significant digits, with its unit after a narrow gap.
    Cell number(double value, std::string_view unit = {}) const;
    /// The text of `number`, or of that many significant digits.
    std::string amountOf(double value, std::string_view unit, int significant = 0) const;
    /// The word for "undecided" where there is no value.
    Cell number(const std::optional<double>& value, std::string_view unit = {}) const;
    Cell count(std::size_t value) const;
    /// One value where the bounds are equal, else both.
    Cell interval(double lower, double upper, std::string_view unit = {}) const;
    /// Seconds in the unit that suits their size.
    Cell seconds(const std::optional<double>& value) const;

private:
    model::LookUp m_lookUp;
    const model::Model* m_model;
    bool m_isKorean;
};

Cell plain(std::string text);

/// `a, b, c`; of more than `most` only the first, and how many there are beyond.
std::string listed(const std::vector<std::string>& words, std::size_t most = 12);

} // namespace corbel::analysis::report
