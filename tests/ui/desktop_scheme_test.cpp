// The theme follows the desktop: asked at start, and told when a person switches it.
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "ui/look/style.h"

using namespace Qt::StringLiterals;
using corbel::ui::Style;
using corbel::ui::ThemeMode;

/// A settings portal that answers as the real one does.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    explicit Portal(const QDBusConnection& bus) : m_bus(bus)
    {
        m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this,
                             QDBusConnection::ExportAllSlots);
        m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }

    void change(uint scheme)
    {
        m_scheme = scheme;
        QDBusMessage signal =
            QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                       u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << u"org.freedesktop.appearance"_s << u"color-scheme"_s
               << QVariant::fromValue(QDBusVariant(scheme));
        m_bus.send(signal);
    }

    void setScheme(uint scheme) { m_scheme = scheme; }

public slots:
    QDBusVariant Read(const QString&, const QString&)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(m_scheme)));
    }

private:
    QDBusConnection m_bus;
    uint m_scheme = 0;
};

class DesktopSchemeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY2(m_daemon.waitForStarted(), "dbus-daemon is missing; run ./dev setup");
        QVERIFY(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        m_portal = std::make_unique<Portal>(bus(u"portal"_s));
    }

    void cleanupTestCase()
    {
        m_portal.reset();
        QDBusConnection::disconnectFromBus(u"portal"_s);
        QDBusConnection::disconnectFromBus(u"program"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    /// Each test begins with the desktop's own palette, not with the one an earlier style set.
    void init() { QApplication::setPalette(m_palette); }

    void asksAtStart()
    {
        m_portal->setScheme(1);
        Style style(m_settings, bus(u"program"_s));
        QTRY_VERIFY(style.isDark());
        QVERIFY(style.theme().dark);
    }

    void followsEverySwitch()
    {
        m_portal->setScheme(2);
        Style style(m_settings, bus(u"program"_s));
        const QSignalSpy changes(&style, &Style::themeChanged);
        m_portal->change(1);
        QTRY_VERIFY(style.isDark());
        m_portal->change(2);
        QTRY_VERIFY(!style.isDark());
        QVERIFY(changes.size() >= 2);
    }

    void aPersonsOwnChoiceStays()
    {
        m_portal->setScheme(2);
        Style style(m_settings, bus(u"program"_s));
        style.setMode(ThemeMode::Light);
        const QSignalSpy changes(&style, &Style::themeChanged);
        m_portal->change(1);
        // The signal comes before the answer to a later question.
        QDBusMessage ping = QDBusMessage::createMethodCall(
            u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
            u"org.freedesktop.portal.Settings"_s, u"Read"_s);
        ping << QString() << QString();
        QDBusConnection::connectToBus(m_address, u"program"_s).call(ping, QDBus::BlockWithGui);
        QVERIFY(!style.isDark());
        QCOMPARE(changes.size(), 0);
        style.setMode(ThemeMode::Auto);
        QVERIFY(style.isDark());
    }

    void withoutAPortalThePaletteDecides()
    {
        Style style(m_settings, QDBusConnection(u"nowhere"_s));
        QVERIFY(!style.isDark());
    }

private:
    QDBusConnection bus(const QString& name)
    {
        return QDBusConnection::connectToBus(m_address, name);
    }

    QPalette m_palette = QApplication::palette();
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<Portal> m_portal;
};

QTEST_MAIN(DesktopSchemeTest)
#include "desktop_scheme_test.moc"
