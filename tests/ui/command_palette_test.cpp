// The command palette: everything within reach of the keyboard, and ranked.
#include <QtTest>

#include "tests/support/window_fixture.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;

namespace {

ui::CommandPalette& open(WindowFixture& f)
{
    f.window->activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(f.window.get()));
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : &f.canvas(), Qt::Key_K, Qt::ControlModifier);
    return *f.window->tools().commandPalette();
}

QString titleAt(const ui::CommandPalette& palette, int row)
{
    return palette.model().rowCount() > row ? palette.model().command(row).title : QString();
}

void type(ui::CommandPalette& palette, const QString& text)
{
    palette.field()->clear();
    QTest::keyClicks(palette.field(), text);
}

} // namespace

class CommandPaletteTest : public QObject {
    Q_OBJECT

private slots:
    void opensWithTheKeyboardAndGivesItBack()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setFocus();
        ui::CommandPalette& palette = open(f);
        QVERIFY(palette.isVisible());
        QVERIFY(palette.field()->hasFocus());
        QTest::keyClick(palette.field(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
        QVERIFY(f.canvas().hasFocus());
        open(f);
        QTest::mouseClick(f.paper(), Qt::LeftButton); // elsewhere
        QTRY_VERIFY(!palette.isVisible());
    }

    void offersEveryActionOfTheMenusWithItsPlaceAndKeys()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        ui::CommandPalette& palette = open(f);
        type(palette, QStringLiteral("zoom in"));
        QCOMPARE(titleAt(palette, 0), QStringLiteral("Zoom in"));
        const ui::Command& command = palette.model().command(0);
        QCOMPARE(command.detail, QStringLiteral("View"));
        QVERIFY(command.keys.contains(QLatin1Char('+')));
        const double zoom = f.canvas().zoom();
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QVERIFY(f.canvas().zoom() > zoom);
        QVERIFY(!palette.isVisible());
        open(f);
        type(palette, QStringLiteral("pdf"));
        QCOMPARE(palette.model().command(0).detail, QString::fromUtf8("File › Export"));
        QTest::keyClick(palette.field(), Qt::Key_Escape);
    }

    void showsWhatIsNotPossibleAndDoesNotDoIt()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().clearSelection();
        ui::CommandPalette& palette = open(f);
        type(palette, QStringLiteral("duplicate"));
        int row = 0;
        while (row < palette.model().rowCount() && titleAt(palette, row) != u"Duplicate") {
            ++row;
        }
        QVERIFY(row < palette.model().rowCount());
        QVERIFY(!palette.model().command(row).isEnabled);
        QVERIFY(palette.model()
                    .index(row, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("not possible now")));
        palette.list()->setCurrentIndex(palette.model().index(row, 0));
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QVERIFY(palette.isVisible());
        QTest::keyClick(palette.field(), Qt::Key_Escape);
    }

    void jumpsToElementsViewsAndDesigns()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        ui::CommandPalette& palette = open(f);
        type(palette, QStringLiteral("orders db"));
        QCOMPARE(titleAt(palette, 0), QStringLiteral("Orders DB"));
        QCOMPARE(palette.model().command(0).detail, QStringLiteral("Store in Data"));
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders-db"}});
        f.document().duplicateDesign(QStringLiteral("Leaner"));
        QCOMPARE(f.document().currentDesign(), 1);
        open(f);
        type(palette, QStringLiteral("online shop"));
        QCOMPARE(titleAt(palette, 0), QStringLiteral("Online shop"));
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(f.document().currentDesign(), 0);
        f.window->views()->duplicateView(0);
        QCOMPARE(f.window->views()->currentIndex(), 1);
        open(f);
        type(palette, f.window->views()->tabText(0));
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(f.window->views()->currentIndex(), 0);
    }

    void placesKinds()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        ui::CommandPalette& palette = open(f);
        type(palette, QStringLiteral("place gateway"));
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(f.canvas().tool(), ui::Tool::Place);
        QCOMPARE(f.canvas().placingKind(), model::ElementKind::Gateway);
    }

    void walksTheListWithTheArrowKeys()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        ui::CommandPalette& palette = open(f);
        const int rows = palette.model().rowCount();
        QVERIFY(rows > 40);
        QTest::keyClick(palette.field(), Qt::Key_Up);
        QCOMPARE(palette.list()->currentIndex().row(), rows - 1);
        QTest::keyClick(palette.field(), Qt::Key_Down);
        QCOMPARE(palette.list()->currentIndex().row(), 0);
        QTest::keyClick(palette.field(), Qt::Key_PageDown);
        QVERIFY(palette.list()->currentIndex().row() > 5);
        QTest::keyClick(palette.field(), Qt::Key_PageUp);
        QCOMPARE(palette.list()->currentIndex().row(), 0);
        type(palette, QStringLiteral("no such thing at all"));
        QCOMPARE(palette.model().rowCount(), 0);
        QTest::keyClick(palette.field(), Qt::Key_Return); // nothing to choose
        QVERIFY(palette.isVisible());
    }

    void findsByTheOtherLanguage()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        ui::CommandPalette& palette = open(f);
        palette.field()->setText(QString::fromUtf8("저장소"));
        QStringList titles;
        for (int row = 0; row < palette.model().rowCount(); ++row) {
            titles << titleAt(palette, row);
        }
        QVERIFY2(titles.contains(QStringLiteral("Orders DB")), qPrintable(titles.join(u',')));
        // Also the language itself, by who cannot read its name.
        palette.field()->setText(QStringLiteral("korean"));
        QCOMPARE(titleAt(palette, 0), QStringLiteral("한국어"));
    }
};

QTEST_MAIN(CommandPaletteTest)
#include "command_palette_test.moc"
