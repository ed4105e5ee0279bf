// The picture of the window: the real program, no display, the same bytes each time.
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QtTest>

#include "tests/support/window_fixture.h"
#include "ui/window/screenshot.h"

using namespace corbel;
using tests::WindowFixture;

namespace {

QImage shot(const QString& language, bool isDark, const QString& panel, QSize size = {1200, 800})
{
    WindowFixture f(language);
    f.style->setMode(isDark ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
    f.read(tests::shopYaml);
    QString problem;
    const QString file = f.folder.filePath(QStringLiteral("shot.png"));
    return ui::takeScreenshot(*f.window, {file, panel, {}, size}, &problem) ? QImage(file)
                                                                            : QImage();
}

} // namespace

class ScreenshotTest : public QObject {
    Q_OBJECT

private slots:
    void isTheSameEachTime()
    {
        const QImage first = shot(QStringLiteral("en"), false, QStringLiteral("insight"));
        QCOMPARE(first.size(), QSize(1200, 800));
        QCOMPARE(shot(QStringLiteral("en"), false, QStringLiteral("insight")), first);
    }

    void showsPanelThemeAndLanguage()
    {
        const QImage light = shot(QStringLiteral("en"), false, QStringLiteral("inspector"));
        const QImage dark = shot(QStringLiteral("en"), true, QStringLiteral("inspector"));
        const QImage korean = shot(QStringLiteral("ko"), false, QStringLiteral("inspector"));
        const QImage other = shot(QStringLiteral("en"), false, QStringLiteral("findings"));
        QVERIFY(light.pixelColor(600, 30).lightness() > 200);
        QVERIFY(dark.pixelColor(600, 30).lightness() < 60);
        QVERIFY(korean != light);
        QVERIFY(other != light);
    }

    void refusesAPanelThatDoesNotExist()
    {
        WindowFixture f;
        QString problem;
        QVERIFY(!ui::takeScreenshot(
            *f.window, {f.folder.filePath(QStringLiteral("a.png")), QStringLiteral("nothing"), {}},
            &problem));
        QVERIFY(problem.contains(QStringLiteral("insight")));
    }

    void comesFromTheProgramWithoutADisplay()
    {
        const QString program = QStringLiteral(CORBEL_BINARY_DIR "/corbel");
        QVERIFY2(QFileInfo::exists(program), "the program corbel is not built");
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.png"));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
            environment.remove(QString::fromLatin1(name));
        }
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
        process.setProcessEnvironment(environment);
        process.start(program, {QStringLiteral("--screenshot"), file, QStringLiteral("--size"),
                                QStringLiteral("900x600"), QStringLiteral("--lang=ko")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(QImage(file).size(), QSize(1800, 1200));

        process.start(program, {QStringLiteral("--screenshot"), file, QStringLiteral("--open"),
                                folder.filePath(QStringLiteral("missing.corbel"))});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(process.readAllStandardError().contains("missing.corbel"));

        process.start(program, {QStringLiteral("--sise")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
    }
};

QTEST_MAIN(ScreenshotTest)
#include "screenshot_test.moc"
