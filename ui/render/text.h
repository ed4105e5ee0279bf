/// Measuring and breaking text in diagram units, the same on every device and at every zoom.
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace corbel::render {

/// Inter with fallbacks for other scripts, in diagram units.
QFont diagramFont(double pixels, int weight = QFont::Normal);

inline constexpr double nameSize = 13;
inline constexpr double captionSize = 11;
inline constexpr double labelSize = 11;

double textWidth(const QString& text, const QFont& font);

/// `text` in at most `lines` lines of at most `width`; the last is elided when it does not fit.
/// Breaks at spaces, at `-`, `_`, `.` and `/`, between Korean syllables, and inside a word only
/// when it is wider than the line.
QStringList wrapped(const QString& text, const QFont& font, double width, int lines);

/// Whether `wrapped` shows all of `text` without breaking inside a word.
bool fitsWhole(const QString& text, const QFont& font, double width, int lines);

} // namespace corbel::render
