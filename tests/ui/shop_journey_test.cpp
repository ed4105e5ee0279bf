// Journeys of a person through the window, with real mouse and key events.
#include <QtTest>

#include "model/storage/document_file.h"
#include "tests/support/window_fixture.h"

using namespace corbel;
using model::ElementId;
using model::ElementKind;
using tests::WindowFixture;

namespace {

/// Drags from the right edge's handle of one element into another.
void connectByMouse(WindowFixture& f, const char* from, const char* to)
{
    f.canvas().setTool(ui::Tool::Connect);
    WindowFixture::drag(f.paper(), f.middle(from), f.middle(to));
    f.canvas().setTool(ui::Tool::Select);
}

/// Answers the menu that asks for the kind of a relation, when there is one.
void chooseKind(WindowFixture& f, const QString& kind)
{
    for (QMenu* menu : f.canvas().findChildren<QMenu*>()) {
        if (!menu->isVisible()) {
            continue;
        }
        for (QAction* action : menu->actions()) {
            if (action->text().contains(kind, Qt::CaseInsensitive)) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                return;
            }
        }
    }
}

void drawThreeTiers(WindowFixture& f)
{
    f.canvas().setZoom(1);
    f.place(ElementKind::Actor, {120, 300}, QStringLiteral("Buyer"));
    f.place(ElementKind::Service, {330, 300}, QStringLiteral("Web"));
    f.place(ElementKind::Service, {540, 300}, QStringLiteral("Orders"));
    f.place(ElementKind::Store, {750, 300}, QStringLiteral("Orders DB"));
    const auto id = [&](std::size_t index) { return f.model().elements[index].id.value; };
    for (std::size_t i = 0; i + 1 < 4; ++i) {
        connectByMouse(f, id(i).c_str(), id(i + 1).c_str());
        chooseKind(f, i == 2 ? QStringLiteral("reads") : QStringLiteral("calls"));
    }
}

} // namespace

class ShopJourneyTest : public QObject {
    Q_OBJECT

private slots:
    void drawsThreeTiersByMouse()
    {
        WindowFixture f;
        const std::string before = f.text();
        drawThreeTiers(f);
        QCOMPARE(f.model().elements.size(), std::size_t(4));
        QCOMPARE(displayName(f.model().elements[3]), std::string_view("Orders DB"));
        QCOMPARE(f.model().relations.size(), std::size_t(3));
        QCOMPARE(f.model().relations[2].kind, model::RelationKind::Reads);
        f.settle();
        QCOMPARE(*f.window->analysis().insight()->model, f.model());
        // Undo to the start leaves identical bytes.
        while (f.window->actions().undo->isEnabled()) {
            f.window->actions().undo->trigger();
        }
        QCOMPARE(f.text(), before);
        while (f.window->actions().redo->isEnabled()) {
            f.window->actions().redo->trigger();
        }
        QCOMPARE(f.model().relations.size(), std::size_t(3));
    }

    void savesAndReopensWithoutADifference_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("document") << QStringLiteral("shop.corbel");
        QTest::newRow("text") << QStringLiteral("shop.corbel.yaml");
    }

    void savesAndReopensWithoutADifference()
    {
        QFETCH(QString, name);
        WindowFixture f;
        drawThreeTiers(f);
        const std::filesystem::path path = f.folder.filePath(name).toStdString();
        QVERIFY(f.document().saveAs(path).has_value());
        QVERIFY(!f.window->isWindowModified());
        const std::string saved = f.text();

        WindowFixture again;
        QString problem;
        QVERIFY2(again.window->files().load(path, &problem), qPrintable(problem));
        QCOMPARE(again.text(), saved);
        QCOMPARE(again.document().file(), f.document().file());
        again.place(ElementKind::Team, {200, 120}, QStringLiteral("People"));
        QVERIFY(again.window->isWindowModified());
        again.window->actions().undo->trigger(); // the name
        while (again.window->actions().undo->isEnabled()) {
            again.window->actions().undo->trigger();
        }
        QCOMPARE(again.text(), saved);
        QVERIFY(!again.window->isWindowModified());
    }

    void placesByKeyboardAlone()
    {
        WindowFixture f;
        ui::PaletteTile* tile = f.window->palette()->tile(ElementKind::Service);
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_Return);
        QCOMPARE(f.model().elements.size(), std::size_t(1));
        f.typeName(QStringLiteral("Web"));
        QCOMPARE(displayName(f.model().elements[0]), std::string_view("Web"));
        f.window->actions().selectAll->trigger();
        f.window->actions().remove->trigger();
        QVERIFY(f.model().elements.empty());
    }

    void placesByClickOnPaletteThenCanvas()
    {
        WindowFixture f;
        QTest::mouseClick(f.window->palette()->tile(ElementKind::Host), Qt::LeftButton);
        QCOMPARE(f.canvas().tool(), ui::Tool::Place);
        QVERIFY(f.window->palette()->tile(ElementKind::Host)->isChecked());
        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, QPoint(300, 200));
        QCOMPARE(f.model().elements.size(), std::size_t(1));
        QCOMPARE(f.model().elements[0].kind, ElementKind::Host);
        QVERIFY(!f.window->palette()->tile(ElementKind::Host)->isChecked());
    }

    void comparesDesignsAtTheSamePlace()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->actions().addDesign->trigger();
        QCOMPARE(f.document().designCount(), 2);
        QCOMPARE(f.document().currentDesign(), 1);
        f.canvas().setZoom(1.5);
        f.canvas().setSelection({ElementId{"web"}});
        f.window->actions().remove->trigger();
        QVERIFY(find(f.model(), ElementId{"web"}) == nullptr);
        f.window->actions().previousDesign->trigger();
        QCOMPARE(f.document().currentDesign(), 0);
        QVERIFY(find(f.model(), ElementId{"web"}) != nullptr);
        QCOMPARE(f.canvas().zoom(), 1.5);
    }
};

QTEST_MAIN(ShopJourneyTest)
#include "shop_journey_test.moc"
