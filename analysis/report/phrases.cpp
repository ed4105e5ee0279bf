#include "analysis/report/phrases.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "analysis/units.h"

namespace corbel::analysis::report {

namespace {

std::string digits(double value)
{
    // Whole numbers in full; everything else to four significant digits.
    const bool isWhole = std::abs(value) < 1e15 && value == std::floor(value);
    if (isWhole) {
        return fmt::format("{:.0f}", value == 0 ? 0 : value);
    }
    if (value > 0.99 && value < 1) { // near the whole every nine counts
        const double digitsOfRest = 2 - std::floor(std::log10(1 - value));
        return fmt::format("{:.{}f}", value, std::min(int(digitsOfRest), 12));
    }
    const double size = std::abs(value);
    if (size < 1000 || size >= 1e15) {
        return fmt::format("{:.4g}", value);
    }
    const double step = std::pow(10, std::floor(std::log10(size)) - 3); // 16760, not 1.676e+04
    return fmt::format("{:.0f}", std::round(value / step) * step);
}

} // namespace

Cell Speaker::number(double value, std::string_view unit) const
{
    return {(*this)(amount(digits(value), unit)), Tone::Plain, true};
}

Cell Speaker::number(const std::optional<double>& value, std::string_view unit) const
{
    return value ? number(*value, unit) : Cell{(*this)("undecided", "미정"), Tone::Undecided, true};
}

Cell Speaker::count(std::size_t value) const
{
    return {std::to_string(value), Tone::Plain, true};
}

Cell Speaker::interval(double lower, double upper, std::string_view unit) const
{
    if (lower == upper) {
        return number(lower, unit);
    }
    const std::string bounds = fmt::format("{} – {}", digits(lower), digits(upper));
    return {(*this)(amount(bounds, unit)), Tone::Undecided, true};
}

Cell Speaker::seconds(const std::optional<double>& value) const
{
    if (!value) {
        return number(value);
    }
    struct Scale {
        double from;
        double factor;
        std::string_view unit;
    };
    constexpr std::array scales{Scale{1.0, 1.0, "s"}, Scale{1e-3, 1e3, "ms"},
                                Scale{1e-6, 1e6, "µs"}, Scale{0.0, 1e9, "ns"}};
    const auto* scale = std::ranges::find_if(
        scales, [&](const Scale& one) { return std::abs(*value) >= one.from; });
    return *value == 0 ? number(0.0, "s") : number(*value * scale->factor, scale->unit);
}

Cell plain(std::string text)
{
    return {std::move(text)};
}

std::string listed(const std::vector<std::string>& words, std::size_t most)
{
    const std::size_t shown = std::min(words.size(), most);
    std::string text =
        fmt::format("{}", fmt::join(words.begin(), words.begin() + std::ptrdiff_t(shown), ", "));
    if (shown < words.size()) {
        text += fmt::format(", +{}", words.size() - shown);
    }
    return text;
}

} // namespace corbel::analysis::report
