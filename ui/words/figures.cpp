#include "ui/words/figures.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "analysis/units.h"
#include "ui/words/language.h"

namespace corbel::ui {

namespace {

/// "16,760", but "2375", in English and in Korean alike.
QString inThousands(double whole)
{
    QString text = QString::number(whole, 'f', 0);
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    if (text.size() - first > 4) {
        for (qsizetype at = text.size() - 3; at > first; at -= 3) {
            text.insert(at, u',');
        }
    }
    return text;
}

} // namespace

QString numberText(double value)
{
    if (!std::isfinite(value)) {
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("–");
    }
    if (value == std::floor(value) && std::abs(value) < 1e7) {
        return inThousands(value);
    }
    const QString text = QString::number(value, 'g', 4);
    const double size = std::abs(value);
    // "16,760" rather than "1.676e+04".
    return size >= 1000 && size < 1e15 ? inThousands(text.toDouble()) : text;
}

QString percentText(double share)
{
    QString percent = QString::number(share * 100, 'f', 1);
    if (percent.endsWith(QStringLiteral(".0"))) {
        percent.chop(2);
    }
    return QStringLiteral("%1 %").arg(percent);
}

QString percentText(const analysis::Interval& interval)
{
    if (interval.isPoint()) {
        return percentText(interval.lo);
    }
    QString low = percentText(interval.lo);
    low.chop(2);
    return QStringLiteral("%1 – %2").arg(low, percentText(interval.hi));
}

QString availabilityText(double unavailability)
{
    if (unavailability <= 0) {
        return QStringLiteral("100 %");
    }
    const double percent = unavailability * 100;
    const int decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(percent))), 1, 12);
    QString text = QString::number(100 - percent, 'f', decimals);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    if (text.endsWith(u'.')) {
        text.chop(1);
    }
    return QStringLiteral("%1 %").arg(text);
}

QString availabilityText(const analysis::Likelihood& unavailability)
{
    if (unavailability.value) {
        return availabilityText(*unavailability.value);
    }
    if (unavailability.lower <= 0 && unavailability.upper >= 1) {
        return QCoreApplication::translate("Figures", "undecided");
    }
    if (unavailability.upper >= 1) {
        return QStringLiteral("≤ %1").arg(availabilityText(unavailability.lower));
    }
    QString least = availabilityText(unavailability.upper);
    least.chop(2);
    return QStringLiteral("%1 – %2").arg(least, availabilityText(unavailability.lower));
}

analysis::Likelihood complement(const analysis::Likelihood& availability)
{
    return {availability.value ? std::optional(1 - *availability.value) : std::nullopt,
            1 - availability.upper, 1 - availability.lower};
}

QString shareText(double share, int digits)
{
    if (digits > 0) {
        return QStringLiteral("%1 %").arg(QString::number(share * 100, 'g', digits));
    }
    return share > 0.99 && share < 1 ? availabilityText(1 - share) : percentText(share);
}

QString downtimeText(double unavailability)
{
    constexpr double year = 365.25 * 86'400;
    return QCoreApplication::translate("Figures", "%1 a year")
        .arg(durationText(unavailability * year));
}

QString durationText(double seconds)
{
    const double size = std::abs(seconds);
    const auto text = [](double value, const char* unit) {
        // Beyond 99.9 three digits are a whole number, which 'g' may write with an exponent.
        const QString number = std::abs(value) >= 99.95 ? QString::number(value, 'f', 0)
                                                        : QString::number(value, 'g', 3);
        return localized(analysis::amount(number.toStdString(), unit));
    };
    if (size == 0) {
        return text(0, "s");
    }
    if (size < 1e-9) {
        return QStringLiteral("< 1 ns");
    }
    if (size < 1e-3) {
        return text(seconds * 1e6, "µs");
    }
    if (size < 1) {
        return text(seconds * 1e3, "ms");
    }
    if (size < 120) {
        return text(seconds, "s");
    }
    if (size < 7200) {
        return text(seconds / 60, "min");
    }
    return size < 172'800 ? text(seconds / 3600, "h") : text(seconds / 86'400, "d");
}

QString rateText(double perSecond)
{
    return QStringLiteral("%1 /s").arg(numberText(perSecond));
}

QString amountText(double value, const std::string& unit, int digits)
{
    if (digits > 0) {
        const QString number = std::abs(value) < std::pow(10, digits)
                                   ? QString::number(value, 'g', digits)
                                   : QString::number(value, 'f', 0); // 28801, not 2.88e+04
        return localized(analysis::amount(number.toStdString(), unit));
    }
    if (unit == "s") {
        return durationText(value);
    }
    if (unit == "1/s") {
        return rateText(value);
    }
    return localized(analysis::amount(numberText(value).toStdString(), unit));
}

} // namespace corbel::ui
