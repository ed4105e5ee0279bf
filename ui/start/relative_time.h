/// Moments as people say them: "5 minutes ago", "yesterday", then a date.
#pragma once

#include <QDateTime>
#include <QString>

namespace corbel::ui {

/// In the language of the interface. A moment that lies ahead, as clocks that differ give, is
/// "just now" within a day, and else a date.
QString relativeTime(const QDateTime& then, const QDateTime& now);

} // namespace corbel::ui
