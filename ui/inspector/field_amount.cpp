#include "ui/inspector/field_amount.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <QCoreApplication>
#include <QRegularExpression>

#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;
using model::FieldType;
using model::Key;
using model::Unit;

namespace {

constexpr std::size_t unitCount = static_cast<std::size_t>(Unit::GigabitPerSecond) + 1;

struct Parts {
    QString number;
    QString unit;
    qsizetype start = 0; ///< Of the number in the text.
};

std::optional<Parts> partsOf(const QString& text)
{
    static const QRegularExpression expression(uR"(^\s*(-?\d+(?:\.\d*)?|-?\.\d+)\s*(.*?)\s*$)"_s);
    const auto match = expression.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return Parts{match.captured(1), match.captured(2), match.capturedStart(1)};
}

std::optional<model::Dimension> dimensionOf(FieldType type)
{
    switch (type) {
    case FieldType::Duration:
    case FieldType::DurationOrAuto:
        return model::Dimension::Duration;
    case FieldType::Size:
        return model::Dimension::Size;
    case FieldType::Rate:
        return model::Dimension::Rate;
    case FieldType::Bandwidth:
        return model::Dimension::Bandwidth;
    default:
        return std::nullopt;
    }
}

/// Spellings that people use and files do not.
QString formalUnit(const QString& loose)
{
    struct Alias {
        QStringView loose;
        QStringView formal;
    };
    static constexpr std::array aliases{
        Alias{u"nanoseconds", u"ns"},  Alias{u"microseconds", u"us"},
        Alias{u"µs", u"us"},           Alias{u"usec", u"us"},
        Alias{u"msec", u"ms"},         Alias{u"millis", u"ms"},
        Alias{u"milliseconds", u"ms"}, Alias{u"sec", u"s"},
        Alias{u"secs", u"s"},          Alias{u"second", u"s"},
        Alias{u"seconds", u"s"},       Alias{u"m", u"min"},
        Alias{u"mins", u"min"},        Alias{u"minute", u"min"},
        Alias{u"minutes", u"min"},     Alias{u"hr", u"h"},
        Alias{u"hrs", u"h"},           Alias{u"hour", u"h"},
        Alias{u"hours", u"h"},         Alias{u"day", u"d"},
        Alias{u"days", u"d"},          Alias{u"bytes", u"B"},
        Alias{u"percent", u"%"},       Alias{u"rps", u"/s"},
        Alias{u"req/s", u"/s"},        Alias{u"/sec", u"/s"},
        Alias{u"per second", u"/s"},   Alias{u"/minute", u"/min"},
        Alias{u"per minute", u"/min"}, Alias{u"/hour", u"/h"},
        Alias{u"per hour", u"/h"},     Alias{u"/day", u"/d"},
        Alias{u"per day", u"/d"},      Alias{u"kbps", u"Kbit/s"},
        Alias{u"mbps", u"Mbit/s"},     Alias{u"gbps", u"Gbit/s"},
    };
    for (std::size_t i = 0; i < unitCount; ++i) {
        const QString formal = toQString(model::spelling(static_cast<Unit>(i)));
        if (loose.compare(formal, Qt::CaseInsensitive) == 0) {
            return formal;
        }
    }
    const auto it = std::ranges::find_if(aliases, [&](const Alias& alias) {
        return loose.compare(alias.loose, Qt::CaseInsensitive) == 0;
    });
    return it == aliases.end() ? loose : it->formal.toString();
}

QString joined(const QString& number, const QString& unit)
{
    const bool isMoney =
        unit.size() >= 3 && unit.at(0).isUpper() && unit.at(1).isUpper() && unit.at(2).isUpper();
    return isMoney ? number + u' ' + unit : number + unit;
}

/// The amount of a text in base units, for bounds.
std::optional<double> baseOf(const QString& text)
{
    const std::string plain = text.toStdString();
    if (const auto quantity = model::parseQuantity(plain)) {
        return quantity->inBase();
    }
    if (const auto money = model::parseMoney(plain)) {
        return money->amount;
    }
    return std::nullopt;
}

bool isWithinBounds(const QString& text, const model::FieldSpec& spec)
{
    const auto base = baseOf(text);
    return base && *base >= spec.limits.minimum && *base <= spec.limits.maximum;
}

std::optional<Step> checked(const QString& number, const QString& unit, qsizetype cursor,
                            const model::FieldSpec& spec)
{
    const QString text = joined(number, unit);
    if (!isWithinBounds(text, spec)) {
        return std::nullopt;
    }
    return Step{text, static_cast<int>(std::clamp<qsizetype>(cursor, 0, number.size()))};
}

/// An empty text counts from nothing.
Parts partsOrZero(const QString& text, const QString& unit)
{
    Parts parts = partsOf(text).value_or(Parts{u"0"_s, unit, 0});
    if (parts.unit.isEmpty()) {
        parts.unit = unit;
    }
    return parts;
}

} // namespace

bool isAmount(FieldType type)
{
    using enum FieldType;
    constexpr std::array amounts{Integer,         Number, Ratio, Duration,
                                 DurationOrAuto,  Size,   Rate,  Bandwidth,
                                 RatioOrDuration, Money,  Amount};
    return std::ranges::find(amounts, type) != amounts.end();
}

QString usualUnit(const model::FieldSpec& spec, const model::Model& model)
{
    const auto isOneOf = [&](std::initializer_list<Key> keys) {
        return std::ranges::find(keys, spec.key) != keys.end();
    };
    switch (spec.type) {
    case FieldType::Ratio:
        return u"%"_s;
    case FieldType::Duration:
    case FieldType::DurationOrAuto:
        if (isOneOf({Key::Mtbf, Key::Mttr, Key::Interval})) {
            return u"h"_s;
        }
        if (isOneOf({Key::Retention})) {
            return u"d"_s;
        }
        if (isOneOf({Key::ThinkTime, Key::StartTime, Key::Delay, Key::CopyTime, Key::OpenFor,
                     Key::Lag, Key::Detect, Key::Switch, Key::Duration, Key::Warmup, Key::At,
                     Key::For})) {
            return u"s"_s;
        }
        return isOneOf({Key::Decide, Key::Provision}) ? u"min"_s : u"ms"_s;
    case FieldType::Size:
        return isOneOf({Key::RecordSize, Key::MaxRecord, Key::RequestSize}) ? u"KiB"_s
               : isOneOf({Key::BufferSize, Key::ImageSize})                 ? u"MiB"_s
                                                                            : u"GiB"_s;
    case FieldType::Rate:
        return u"/s"_s;
    case FieldType::Bandwidth:
        return u"MB/s"_s;
    case FieldType::Money: {
        QString currency = u"USD"_s;
        for (const model::Element& element : model.elements) {
            if (const model::Money* money = model::moneyOf(element.fields, Key::Cost)) {
                currency = toQString(money->currency);
                break;
            }
        }
        return spec.key == Key::CostPerGb ? currency : currency + u"/month"_s;
    }
    default:
        return {};
    }
}

QString unitIn(const QString& text)
{
    const auto parts = partsOf(text);
    return parts ? formalUnit(parts->unit) : QString();
}

QString completed(const QString& typed, const model::FieldSpec& spec, const QString& unit)
{
    const auto parts = partsOf(typed);
    if (!parts || !isAmount(spec.type)) {
        return typed.trimmed();
    }
    if (!parts->unit.isEmpty()) {
        if (spec.type != FieldType::Money) {
            return joined(parts->number, formalUnit(parts->unit));
        }
        const qsizetype slash = parts->unit.indexOf(u'/');
        const QString currency = parts->unit.left(slash < 0 ? parts->unit.size() : slash);
        return parts->number + u' ' + currency.trimmed().toUpper() +
               (slash < 0 ? QString() : parts->unit.mid(slash).toLower());
    }
    const bool isShare = spec.type == FieldType::Ratio ? spec.limits.maximum == 1 : unit == u"%";
    if (spec.type == FieldType::Ratio || isShare) {
        // Both 0.999 and 99.9 are plain enough where a share cannot exceed 1.
        return isShare && parts->number.toDouble() > 1 ? parts->number + u'%' : parts->number;
    }
    const bool takesUnit =
        dimensionOf(spec.type) || spec.type == FieldType::Money || spec.type == FieldType::Amount;
    return takesUnit ? joined(parts->number, unit) : parts->number;
}

std::optional<Step> stepped(const QString& text, int cursor, int steps,
                            const model::FieldSpec& spec, const QString& unit)
{
    const Parts parts = partsOrZero(text, unit);
    const qsizetype dot = parts.number.indexOf(u'.');
    const qsizetype decimals = dot < 0 ? 0 : parts.number.size() - dot - 1;
    const qsizetype inNumber = cursor - parts.start;
    qsizetype behind = 0; // digits that stand right of the one to be raised
    if (inNumber > 0 && inNumber < parts.number.size()) {
        behind = parts.number.mid(inNumber).remove(u'.').size();
    }
    if (decimals > 15 || behind > 15) {
        return std::nullopt;
    }
    const double unitOfDigits = std::pow(10.0, static_cast<double>(decimals));
    const double raised = std::round(parts.number.toDouble() * unitOfDigits) +
                          steps * std::pow(10.0, static_cast<double>(behind));
    if (std::abs(raised) > 9e15) {
        return std::nullopt;
    }
    const QString number = QString::number(raised / unitOfDigits, 'f', static_cast<int>(decimals));
    // The same digit stays to the left of the cursor when the number grows or shrinks.
    const qsizetype fromRight = parts.number.size() - inNumber;
    const bool isInside = inNumber > 0 && inNumber < parts.number.size();
    return checked(number, parts.unit, isInside ? number.size() - fromRight : number.size(), spec);
}

std::optional<Step> scaled(const QString& text, bool isUp, const model::FieldSpec& spec,
                           const QString& unit)
{
    const Parts parts = partsOrZero(text, unit);
    double number = parts.number.toDouble() * (isUp ? 2 : 0.5);
    if (spec.type == FieldType::Integer) {
        number = std::ceil(number);
    }
    const QString formatted = toQString(model::formatNumber(number));
    return checked(formatted, parts.unit, formatted.size(), spec);
}

QStringList inOtherUnits(const model::Value& value)
{
    const auto* quantity = value.as<model::Quantity>();
    if (quantity == nullptr || quantity->amount == 0) {
        return {};
    }
    QStringList result;
    for (std::size_t i = 0; i < unitCount; ++i) {
        const auto unit = static_cast<Unit>(i);
        if (unit == quantity->unit ||
            model::dimensionOf(unit) != model::dimensionOf(quantity->unit)) {
            continue;
        }
        const double amount = quantity->inBase() / model::Quantity{1, unit}.inBase();
        const QString number = toQString(model::formatNumber(amount));
        // What has many digits is no help, and must be the same amount when it is taken.
        if (std::abs(amount) >= 0.001 && std::abs(amount) < 1e6 && number.size() <= 8 &&
            model::Quantity{amount, unit}.inBase() == quantity->inBase()) {
            result << number + toQString(model::spelling(unit));
        }
    }
    return result;
}

QString inOtherWords(const model::Value& value, const model::FieldSpec& spec)
{
    const auto* quantity = value.as<model::Quantity>();
    if (quantity == nullptr) {
        return {};
    }
    if (spec.key == Key::Availability) {
        const double hours = (1 - quantity->inBase()) * 8766;
        const auto text = [](double number, const char* unit) {
            return QString::number(number, 'g', number < 1000 ? 3 : 4) + QLatin1StringView(unit);
        };
        const QString down = hours >= 48            ? text(hours / 24, "d")
                             : hours >= 1           ? text(hours, "h")
                             : hours * 60 >= 1      ? text(hours * 60, "min")
                             : hours * 3600 >= 0.01 ? text(hours * 3600, "s")
                                                    : u"0s"_s;
        return QCoreApplication::translate("Field", "= %1 down a year").arg(down);
    }
    const bool isDimensional = model::dimensionOf(quantity->unit) != model::Dimension::Plain;
    const QStringList others = isDimensional ? inOtherUnits(value) : QStringList();
    if (others.isEmpty()) {
        return {};
    }
    // The neighbours say most; two are enough.
    return u"= "_s + others.mid(std::max<qsizetype>(0, others.size() / 2 - 1), 2).join(u" = "_s);
}

} // namespace corbel::ui
