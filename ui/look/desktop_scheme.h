/// Whether the desktop wants dark windows, as its settings portal says, now and when it changes.
#pragma once

#include <optional>

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace corbel::ui {

/// Listens to `org.freedesktop.appearance color-scheme` of the XDG settings portal. Qt 6.4 does not
/// follow it by itself. Without a bus or a portal nothing is ever known.
class DesktopScheme : public QObject {
    Q_OBJECT

public:
    /// Asks over `bus`; the answer comes later, as a change.
    explicit DesktopScheme(const QDBusConnection& bus, QObject* parent = nullptr);

    /// `nullopt` while the desktop expresses no preference.
    std::optional<bool> isDark() const { return m_isDark; }

signals:
    void changed();

private slots:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);

    std::optional<bool> m_isDark;
};

} // namespace corbel::ui
