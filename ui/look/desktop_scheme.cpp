#include "ui/look/desktop_scheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

/// The portal's `Read` wraps the value in two variants, its signal in one.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace

DesktopScheme::DesktopScheme(const QDBusConnection& bus, QObject* parent) : QObject(parent)
{
    if (!bus.isConnected()) {
        return;
    }
    QDBusConnection connection = bus;
    connection.connect(service, path, interface, u"SettingChanged"_s, this,
                       SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    read << appearance << colorScheme;
    auto* watcher = new QDBusPendingCallWatcher(connection.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError()) {
            take(unwrapped(reply.value().variant()));
        }
    });
}

void DesktopScheme::onSettingChanged(const QString& space, const QString& key,
                                     const QDBusVariant& value)
{
    if (space == appearance && key == colorScheme) {
        take(unwrapped(value.variant()));
    }
}

void DesktopScheme::take(const QVariant& value)
{
    // 0 no preference, 1 prefer dark, 2 prefer light; others are to be read as 0.
    const uint scheme = value.toUInt();
    const std::optional<bool> isDark =
        scheme == 1 ? std::optional(true) : (scheme == 2 ? std::optional(false) : std::nullopt);
    if (isDark != m_isDark) {
        m_isDark = isDark;
        emit changed();
    }
}

} // namespace corbel::ui
