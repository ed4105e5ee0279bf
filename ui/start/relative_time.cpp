#include "ui/start/relative_time.h"

#include <QCoreApplication>
#include <QLocale>

namespace corbel::ui {

QString relativeTime(const QDateTime& then, const QDateTime& now)
{
    const auto say = [](const char* text, int count = -1) {
        return QCoreApplication::translate("RelativeTime", text, nullptr, count);
    };
    const qint64 seconds = then.secsTo(now);
    const qint64 days = then.date().daysTo(now.date());
    if (seconds > -86'400 && seconds < 60) {
        return say(QT_TRANSLATE_NOOP("RelativeTime", "just now"));
    }
    if (seconds > 0 && seconds < 3600) {
        return say(QT_TRANSLATE_N_NOOP("RelativeTime", "%n minutes ago"),
                   static_cast<int>(seconds / 60));
    }
    if (seconds > 0 && days == 0) {
        return say(QT_TRANSLATE_N_NOOP("RelativeTime", "%n hours ago"),
                   static_cast<int>(seconds / 3600));
    }
    if (days == 1) {
        return say(QT_TRANSLATE_NOOP("RelativeTime", "yesterday"));
    }
    if (days > 1 && days < 7) {
        return say(QT_TRANSLATE_N_NOOP("RelativeTime", "%n days ago"), static_cast<int>(days));
    }
    return QLocale().toString(then.date(), QLocale::ShortFormat);
}

} // namespace corbel::ui
