#include "model/exchange/kubernetes/amounts.h"

#include <algorithm>
#include <iterator>

namespace corbel::model::exchange::kubernetes {

namespace {

struct Suffix {
    std::string_view text;
    Unit unit;
    double factor; ///< Of the unit.
};

// The longer ones first: `Mi` before `M`.
constexpr Suffix suffixes[]{
    {"Ki", Unit::Kibibyte, 1}, {"Mi", Unit::Mebibyte, 1},    {"Gi", Unit::Gibibyte, 1},
    {"Ti", Unit::Tebibyte, 1}, {"Pi", Unit::Tebibyte, 1024}, {"Ei", Unit::Tebibyte, 1024.0 * 1024},
    {"k", Unit::Kilobyte, 1},  {"M", Unit::Megabyte, 1},     {"G", Unit::Gigabyte, 1},
    {"T", Unit::Terabyte, 1},  {"P", Unit::Terabyte, 1000},  {"E", Unit::Terabyte, 1e6},
    {"m", Unit::Byte, 0.001},  {"", Unit::Byte, 1},
};

std::optional<double> parseAmount(std::string_view text)
{
    const std::optional<double> number = parseNumber(text);
    return number && *number >= 0 ? number : std::nullopt;
}

} // namespace

std::optional<double> parseMillicores(std::string_view text)
{
    if (text.ends_with('m')) {
        return parseAmount(text.substr(0, text.size() - 1));
    }
    std::optional<double> cores = parseAmount(text);
    if (cores) {
        *cores *= 1000;
    }
    return cores;
}

std::optional<Quantity> parseMemory(std::string_view text)
{
    const Suffix& suffix = *std::ranges::find_if(
        suffixes, [&](const Suffix& known) { return text.ends_with(known.text); });
    const auto number = parseAmount(text.substr(0, text.size() - suffix.text.size()));
    return number ? std::optional(Quantity{*number * suffix.factor, suffix.unit}) : std::nullopt;
}

Quantity sumOf(const Quantity& a, const Quantity& b)
{
    return a.unit == b.unit ? Quantity{a.amount + b.amount, a.unit}
                            : Quantity{a.inBase() + b.inBase(), Unit::Byte};
}

} // namespace corbel::model::exchange::kubernetes
