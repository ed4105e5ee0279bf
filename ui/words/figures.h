/// Numbers as a person reads them: shares, durations, rates, amounts with their unit.
#pragma once

#include <QString>

#include "analysis/availability/availability.h"
#include "analysis/patterns/result.h"

namespace corbel::ui {

/// Four significant digits at most; whole numbers without decimals: "0.1235", "2375", "16,760".
QString numberText(double value);

/// "78.3 %".
QString percentText(double share);
/// "78.3 %", or "54.2 – 79.2 %" when undecided.
QString percentText(const analysis::Interval& interval);

/// "99.891 %", with as many digits as its complement needs for three of its own.
QString availabilityText(double unavailability);
/// The same within bounds, where it is not known better; "undecided" where nothing is known.
QString availabilityText(const analysis::Likelihood& unavailability);
/// What is down while `availability` is up.
analysis::Likelihood complement(const analysis::Likelihood& availability);
/// A share of a whole: "39.4 %"; near the whole every nine counts: "99.9669 %". Or in that many
/// significant digits of the percentage, where they are not 0.
QString shareText(double share, int digits = 0);
/// "9.4 h a year": how long that is in a year.
QString downtimeText(double unavailability);

/// "12.4 ms": the unit in which the number is easiest to read.
QString durationText(double seconds);

/// "250 /s".
QString rateText(double perSecond);

/// A number with the unit that an analysis names; shares and plain numbers have none. Or in that
/// many significant digits of that unit, where they are not 0.
QString amountText(double value, const std::string& unit, int digits = 0);

} // namespace corbel::ui
