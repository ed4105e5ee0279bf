/// Amounts with units as a person writes them: `12ms`, `64KiB`, `500/s`, `99.9%`, `120 USD/month`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace corbel::model {

/// The unit an amount was written in. The order groups them by dimension.
enum class Unit : unsigned char {
    None,
    Percent,
    Nanosecond,
    Microsecond,
    Millisecond,
    Second,
    Minute,
    Hour,
    Day,
    Byte,
    Kilobyte,
    Megabyte,
    Gigabyte,
    Terabyte,
    Kibibyte,
    Mebibyte,
    Gibibyte,
    Tebibyte,
    PerSecond,
    PerMinute,
    PerHour,
    PerDay,
    BytePerSecond,
    KilobytePerSecond,
    MegabytePerSecond,
    GigabytePerSecond,
    KibibytePerSecond,
    MebibytePerSecond,
    GibibytePerSecond,
    BitPerSecond,
    KilobitPerSecond,
    MegabitPerSecond,
    GigabitPerSecond,
};

enum class Dimension : unsigned char { Plain, Duration, Size, Rate, Bandwidth };

Dimension dimensionOf(Unit unit);

/// The unit's spelling in files, such as `ms` or `Gbit/s`; empty for `Unit::None`.
std::string_view spelling(Unit unit);

/// A number in the unit it was written in, so that writing it again gives the same text.
struct Quantity {
    double amount = 0;
    Unit unit = Unit::None;

    /// The amount in the dimension's base unit: fraction, seconds, bytes, 1/s or bytes/s.
    double inBase() const;
    bool operator==(const Quantity&) const = default;
};

/// What an amount of money buys: once, or per period.
enum class Period : unsigned char { Once, Hour, Month, Year };

struct Money {
    double amount = 0;
    std::string currency; ///< Three capital letters (ISO 4217).
    Period period = Period::Once;

    /// Per month of 730 hours; `nullopt` for a one-off amount.
    std::optional<double> perMonth() const;
    bool operator==(const Money&) const = default;
};

/// The shortest decimal text that reads back as the same double; never exponential below 1e16.
std::string formatNumber(double number);

/// A finite decimal number that fills the whole text.
std::optional<double> parseNumber(std::string_view text);

/// `12ms`, `64KiB`, `0.5`, `99.9%`: a number and, attached or after one space, a known unit.
std::optional<Quantity> parseQuantity(std::string_view text);
std::string format(const Quantity& quantity);

/// `120 USD/month` (`/hour`, `/month`, `/year`), or once: `5000 USD`.
std::optional<Money> parseMoney(std::string_view text);
std::string format(const Money& money);

} // namespace corbel::model
