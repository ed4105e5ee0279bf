#include "model/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "model/contract.h"

namespace corbel::model {

namespace {

struct UnitRow {
    Unit unit;
    std::string_view spelling;
    Dimension dimension;
    double numerator; // Kept apart from the denominator, so that 12ms is exactly 12/1000.
    double denominator;
};

constexpr double kibi = 1024;

constexpr std::array<UnitRow, 33> unitRows{{
    {Unit::None, "", Dimension::Plain, 1, 1},
    {Unit::Percent, "%", Dimension::Plain, 1, 100},
    {Unit::Nanosecond, "ns", Dimension::Duration, 1, 1e9},
    {Unit::Microsecond, "us", Dimension::Duration, 1, 1e6},
    {Unit::Millisecond, "ms", Dimension::Duration, 1, 1e3},
    {Unit::Second, "s", Dimension::Duration, 1, 1},
    {Unit::Minute, "min", Dimension::Duration, 60, 1},
    {Unit::Hour, "h", Dimension::Duration, 3600, 1},
    {Unit::Day, "d", Dimension::Duration, 86400, 1},
    {Unit::Byte, "B", Dimension::Size, 1, 1},
    {Unit::Kilobyte, "KB", Dimension::Size, 1e3, 1},
    {Unit::Megabyte, "MB", Dimension::Size, 1e6, 1},
    {Unit::Gigabyte, "GB", Dimension::Size, 1e9, 1},
    {Unit::Terabyte, "TB", Dimension::Size, 1e12, 1},
    {Unit::Kibibyte, "KiB", Dimension::Size, kibi, 1},
    {Unit::Mebibyte, "MiB", Dimension::Size, kibi* kibi, 1},
    {Unit::Gibibyte, "GiB", Dimension::Size, kibi* kibi* kibi, 1},
    {Unit::Tebibyte, "TiB", Dimension::Size, kibi* kibi* kibi* kibi, 1},
    {Unit::PerSecond, "/s", Dimension::Rate, 1, 1},
    {Unit::PerMinute, "/min", Dimension::Rate, 1, 60},
    {Unit::PerHour, "/h", Dimension::Rate, 1, 3600},
    {Unit::PerDay, "/d", Dimension::Rate, 1, 86400},
    {Unit::BytePerSecond, "B/s", Dimension::Bandwidth, 1, 1},
    {Unit::KilobytePerSecond, "KB/s", Dimension::Bandwidth, 1e3, 1},
    {Unit::MegabytePerSecond, "MB/s", Dimension::Bandwidth, 1e6, 1},
    {Unit::GigabytePerSecond, "GB/s", Dimension::Bandwidth, 1e9, 1},
    {Unit::KibibytePerSecond, "KiB/s", Dimension::Bandwidth, kibi, 1},
    {Unit::MebibytePerSecond, "MiB/s", Dimension::Bandwidth, kibi* kibi, 1},
    {Unit::GibibytePerSecond, "GiB/s", Dimension::Bandwidth, kibi* kibi* kibi, 1},
    {Unit::BitPerSecond, "bit/s", Dimension::Bandwidth, 1, 8},
    {Unit::KilobitPerSecond, "Kbit/s", Dimension::Bandwidth, 1e3, 8},
    {Unit::MegabitPerSecond, "Mbit/s", Dimension::Bandwidth, 1e6, 8},
    {Unit::GigabitPerSecond, "Gbit/s", Dimension::Bandwidth, 1e9, 8},
}};

const UnitRow& rowOf(Unit unit)
{
    const UnitRow& row = unitRows.at(static_cast<std::size_t>(unit));
    CORBEL_CONTRACT(row.unit == unit);
    return row;
}

/// Splits `12.5 ms` into its number and the rest, or nothing when it does not begin with one.
std::optional<std::pair<double, std::string_view>> splitNumber(std::string_view text)
{
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || !std::isfinite(number)) {
        return std::nullopt;
    }
    return std::pair{number, std::string_view{rest, static_cast<std::size_t>(end - rest)}};
}

/// The double nearest to a hundredth of the shortest decimal text of `amount`.
double hundredth(double amount)
{
    const std::string text = fmt::format("{}", amount);
    const std::size_t exponent = text.find('e');
    const int power = exponent == std::string::npos ? 0 : std::stoi(text.substr(exponent + 1));
    return parseNumber(fmt::format("{}e{}", text.substr(0, exponent), power - 2)).value();
}

std::string_view periodSpelling(Period period)
{
    constexpr std::array<std::string_view, 4> names{"", "/hour", "/month", "/year"};
    return names.at(static_cast<std::size_t>(period));
}

} // namespace

Dimension dimensionOf(Unit unit)
{
    return rowOf(unit).dimension;
}

std::string_view spelling(Unit unit)
{
    return rowOf(unit).spelling;
}

double Quantity::inBase() const
{
    if (unit == Unit::Percent) {
        // 99.9 / 100 is not the double nearest to 0.999; shifting the decimal point is.
        return hundredth(amount);
    }
    const UnitRow& row = rowOf(unit);
    return amount * row.numerator / row.denominator;
}

std::optional<double> Money::perMonth() const
{
    switch (period) {
    case Period::Once:
        return std::nullopt;
    case Period::Hour:
        return amount * 730;
    case Period::Month:
        return amount;
    case Period::Year:
        return amount / 12;
    }
    return std::nullopt;
}

std::string formatNumber(double number)
{
    if (number == 0) {
        return "0"; // Also for the negative zero, which would read back as another spelling.
    }
    return fmt::format("{}", number);
}

std::optional<double> parseNumber(std::string_view text)
{
    const auto split = splitNumber(text);
    if (!split || !split->second.empty()) {
        return std::nullopt;
    }
    return split->first;
}

std::optional<Quantity> parseQuantity(std::string_view text)
{
    const auto split = splitNumber(text);
    if (!split) {
        return std::nullopt;
    }
    std::string_view unit = split->second;
    if (unit.size() > 1 && unit.front() == ' ') {
        unit.remove_prefix(1);
    }
    const auto* row = std::ranges::find(unitRows, unit, &UnitRow::spelling);
    if (row == unitRows.end()) {
        return std::nullopt;
    }
    return Quantity{split->first, row->unit};
}

std::string format(const Quantity& quantity)
{
    return formatNumber(quantity.amount) + std::string(spelling(quantity.unit));
}

std::optional<Money> parseMoney(std::string_view text)
{
    const auto split = splitNumber(text);
    if (!split) {
        return std::nullopt;
    }
    std::string_view rest = split->second;
    if (rest.size() < 4 || rest.front() != ' ') {
        return std::nullopt;
    }
    const std::string_view currency = rest.substr(1, 3);
    if (!std::ranges::all_of(currency, [](char c) { return c >= 'A' && c <= 'Z'; })) {
        return std::nullopt;
    }
    for (const Period period : {Period::Once, Period::Hour, Period::Month, Period::Year}) {
        if (rest.substr(4) == periodSpelling(period)) {
            return Money{split->first, std::string(currency), period};
        }
    }
    return std::nullopt;
}

std::string format(const Money& money)
{
    return fmt::format("{} {}{}", formatNumber(money.amount), money.currency,
                       periodSpelling(money.period));
}

} // namespace corbel::model
