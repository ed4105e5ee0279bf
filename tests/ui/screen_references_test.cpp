// The screens look as they did when somebody last looked at them: in both themes and languages,
// within a tolerance. `./dev shot` takes the references anew; look at them before committing.
#include <QDir>
#include <QFontInfo>
#include <QPainter>
#include <QtTest>

#include "tests/support/figures.h"
#include "tests/support/picture_difference.h"
#include "tests/support/window_fixture.h"
#include "ui/window/screenshot.h"

using namespace corbel;
using tests::WindowFixture;

namespace {

constexpr QSize windowSize(1200, 750);
const QString folder = QStringLiteral(CORBEL_SOURCE_DIR "/tests/data/screens/");

QImage shot(const QString& language, bool isDark, const QString& screen)
{
    WindowFixture f(language);
    f.style->setMode(isDark ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
    if (screen == QStringLiteral("start")) {
        f.window->showStartPage();
    } else if (screen != QStringLiteral("empty")) {
        f.read(tests::shopYaml);
        f.settle();
        f.canvas().setSelection({model::ElementId{"web"}});
        f.canvas().zoomToFit();
    }
    const QString panel = screen == QStringLiteral("empty") ? QString() : screen;
    QString problem;
    const QString file = f.folder.filePath(QStringLiteral("shot.png"));
    return ui::takeScreenshot(*f.window, {file, panel, {}, windowSize}, &problem) ? QImage(file)
                                                                                  : QImage();
}

} // namespace

class ScreenReferencesTest : public QObject {
    Q_OBJECT

    int m_alike = 0;

private slots:
    void initTestCase()
    {
        QApplication::setCursorFlashTime(0);
        // The references were taken with these fonts, which the packages bring.
        QCOMPARE(QFontInfo(QFont(QStringLiteral("Inter"))).family(), QStringLiteral("Inter"));
        const QFontInfo korean(QFont(QStringLiteral("Noto Sans CJK KR")));
        QCOMPARE(korean.family(), QStringLiteral("Noto Sans CJK KR"));
    }

    void looksAsItDid_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QString>("screen");
        for (const char* language : {"en", "ko"}) {
            for (const bool isDark : {false, true}) {
                for (const char* screen : {"start", "empty", "inspector", "insight", "findings"}) {
                    QTest::addRow("%s-%s-%s", screen, isDark ? "dark" : "light", language)
                        << QString::fromLatin1(language) << isDark << QString::fromLatin1(screen);
                }
            }
        }
    }

    void looksAsItDid()
    {
        QFETCH(QString, language);
        QFETCH(bool, isDark);
        QFETCH(QString, screen);
        const QImage taken = shot(language, isDark, screen);
        QCOMPARE(taken.size(), windowSize);
        const QImage now = tests::reference(taken);
        const QString file =
            folder + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png");
        if (qEnvironmentVariableIsSet("CORBEL_RENEW_SCREENS")) {
            QVERIFY(QDir().mkpath(folder) && now.save(file));
            return;
        }
        const QImage before(file);
        QVERIFY2(!before.isNull(), qPrintable(file));
        const tests::PictureDifference found = tests::difference(before, now);
        if (!found.isSmall()) {
            const QString shown =
                QStringLiteral("%1/%2-now.png")
                    .arg(QDir::tempPath(), QString::fromLatin1(QTest::currentDataTag()));
            taken.save(shown);
            QFAIL(qPrintable(QStringLiteral("differs in %1 blocks, by %2 in the mean; see %3")
                                 .arg(found.blocks)
                                 .arg(found.mean)
                                 .arg(shown)));
        }
        ++m_alike;
    }

    /// What the comparison must not let pass.
    void noticesWhatChanged()
    {
        const QImage taken = shot(QStringLiteral("en"), false, QStringLiteral("inspector"));
        const QImage before = tests::reference(taken);
        QVERIFY(tests::difference(before, tests::reference(taken)).isSmall());

        QImage moved = taken; // the right panel, by a few pixels
        const QRect panel(880, 100, 300, 500);
        QPainter(&moved).drawImage(panel.topLeft() + QPoint(4, 4), taken.copy(panel));
        QVERIFY(!tests::difference(before, tests::reference(moved)).isSmall());

        QImage other = shot(QStringLiteral("en"), false, QStringLiteral("findings"));
        QVERIFY(!tests::difference(before, tests::reference(other)).isSmall());

        // One icon of the tool bar.
        WindowFixture f;
        f.window->resize(windowSize);
        f.read(tests::shopYaml);
        f.settle();
        const QImage whole = f.window->grab().toImage();
        const auto* button =
            f.window->findChild<QToolBar*>()->widgetForAction(f.window->actions().newDocument);
        QVERIFY(button != nullptr && button->isVisible());
        QImage bare = whole;
        const QRect at(button->mapTo(f.window.get(), QPoint()), button->size());
        QPainter(&bare).fillRect(at, whole.pixelColor(at.topLeft()));
        QVERIFY(!tests::difference(tests::reference(whole), tests::reference(bare)).isSmall());
    }

    void takesLittleRoom()
    {
        qint64 bytes = 0;
        const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.png")});
        for (const QFileInfo& file : files) {
            bytes += file.size();
        }
        QVERIFY(files.size() >= 20);
        QVERIFY2(bytes < 900'000, qPrintable(QString::number(bytes)));
    }

    void cleanupTestCase()
    {
        if (m_alike >= 20) {
            tests::printFigure(std::to_string(m_alike) +
                               " screens look as their references, in both themes and languages");
        }
    }
};

QTEST_MAIN(ScreenReferencesTest)
#include "screen_references_test.moc"
