// Views and designs as tabs, and the explorer's drags: by real mouse and keys, and all undone.
#include <QAbstractItemModelTester>
#include <QtTest>

#include "tests/support/window_fixture.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;

namespace {

void activate(WindowFixture& f)
{
    f.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
}

void undoAll(WindowFixture& f)
{
    while (f.document().undoStack().canUndo()) {
        f.document().undoStack().undo();
    }
}

QStringList viewNames(const WindowFixture& f)
{
    QStringList names;
    for (int i = 0; i < f.window->views()->count(); ++i) {
        names << f.window->views()->bar()->tabData(i).toString();
    }
    return names;
}

QStringList designNames(WindowFixture& f)
{
    QStringList names;
    for (int i = 0; i < f.document().designCount(); ++i) {
        names << f.document().designName(i);
    }
    return names;
}

void rename(ui::NamedTabBar& bar, const QString& name)
{
    QVERIFY(bar.nameField()->isVisible());
    QTest::keyClicks(bar.nameField(), name);
    QTest::keyClick(bar.nameField(), Qt::Key_Return);
    QVERIFY(!bar.nameField()->isVisible());
}

void dragTab(ui::NamedTabBar& bar, int from, int to)
{
    WindowFixture::drag(&bar, bar.tabRect(from).center(),
                        bar.tabRect(to).center() + QPoint(to > from ? 30 : -30, 0));
}

QModelIndex row(WindowFixture& f, const char* name)
{
    const QAbstractItemModel* model = f.window->explorer()->tree()->model();
    const QModelIndexList rows =
        model->match(model->index(0, 0), Qt::DisplayRole, QString::fromUtf8(name), 1,
                     Qt::MatchRecursive | Qt::MatchExactly);
    return rows.isEmpty() ? QModelIndex() : rows.front();
}

QPoint on(WindowFixture& f, const char* name)
{
    f.window->explorer()->tree()->scrollTo(row(f, name));
    return f.window->explorer()->tree()->visualRect(row(f, name)).center();
}

std::string parentOf(WindowFixture& f, const char* id)
{
    return model::parentOf(*find(f.model(), ElementId{id})).value;
}

} // namespace

class TabsTest : public QObject {
    Q_OBJECT

private slots:
    void buttonsStandInTheRowOfTheTabs()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const QWidget* corner = f.window->views()->cornerWidget();
        const QWidget* bar = f.window->views()->bar();
        QCOMPARE(corner->y(), bar->y());
        QCOMPARE(corner->height(), bar->height());
    }

    /// Pages that wait behind the first one have no size yet when the document is opened.
    void everyViewIsSeenAsAWholeWhenItIsFirstShown()
    {
        WindowFixture f;
        f.read(R"(
corbel: 1
name: Two views
elements:
  - {id: a, kind: service, name: A}
  - {id: b, kind: service, name: B}
views:
  - {id: one, name: One, items: [{element: a, x: 0, y: 0, w: 160, h: 64}]}
  - id: two
    name: Two
    items: [{element: a, x: 0, y: 0, w: 160, h: 64}, {element: b, x: 900, y: 500, w: 160, h: 64}]
)");
        QTRY_VERIFY(f.canvas().zoom() > 1);
        ui::NamedTabBar& bar = *f.window->views()->bar();
        QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(1).center());
        QCOMPARE(f.window->views()->currentIndex(), 1);
        const double zoom = f.canvas().zoom();
        QVERIFY2(zoom > .5, qPrintable(QString::number(zoom)));
        f.canvas().zoomToFit();
        QCOMPARE(zoom, f.canvas().zoom());
    }

    void makesNamesAndDeletesViews()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        activate(f);
        const std::string before = f.text();
        const QString first = viewNames(f).front();
        f.window->actions().addView->trigger();
        ui::NamedTabBar& bar = *f.window->views()->bar();
        rename(bar, QStringLiteral("Load & failure"));
        QCOMPARE(viewNames(f), (QStringList{first, QStringLiteral("Load & failure")}));
        QCOMPARE(f.window->views()->currentIndex(), 1);
        QVERIFY(f.canvas().diagram().boxes().empty());
        QTest::mouseDClick(&bar, Qt::LeftButton, {}, bar.tabRect(0).center());
        rename(bar, QStringLiteral("Everything"));
        QCOMPARE(viewNames(f).front(), QStringLiteral("Everything"));
        bar.setFocus();
        QTest::keyClick(&bar, Qt::Key_F2);
        QTest::keyClicks(bar.nameField(), QStringLiteral("Not that"));
        QTest::keyClick(bar.nameField(), Qt::Key_Escape);
        QCOMPARE(viewNames(f).front(), QStringLiteral("Everything"));
        f.window->views()->setCurrentIndex(1);
        f.window->actions().removeView->trigger();
        QCOMPARE(viewNames(f), QStringList{QStringLiteral("Everything")});
        QVERIFY(!f.window->actions().removeView->isEnabled()); // the last one stays
        undoAll(f);
        QCOMPARE(f.text(), before);
        QCOMPARE(viewNames(f), QStringList{first});
    }

    /// A view that nobody made would hold elements that undoing has to take away.
    void bringsNoDeletedViewBackWithAnotherDesign()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const std::string before = f.text();
        QVERIFY(!f.canvas().placeNear(model::ElementKind::Service).empty());
        f.document().duplicateDesign(QStringLiteral("B"));
        f.document().setCurrentDesign(0);
        f.window->actions().addView->trigger();
        f.window->views()->setCurrentIndex(0);
        f.window->actions().removeView->trigger();
        const QStringList left = viewNames(f);
        QCOMPARE(left.size(), 1);
        f.document().setCurrentDesign(1);
        f.document().setCurrentDesign(0);
        QCOMPARE(viewNames(f), left);
        undoAll(f);
        QCOMPARE(f.text(), before);
    }

    /// The field stays with the view whose name is typed, and goes when that view goes.
    void renamesTheViewThatWasMeantWhileOthersGo()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->actions().addView->trigger();
        QLineEdit* field = f.window->views()->bar()->nameField();
        QVERIFY(field->isVisible());
        field->setText(QStringLiteral("Payments"));
        f.window->views()->removeView(0);
        QCOMPARE(viewNames(f).size(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(viewNames(f), QStringList{QStringLiteral("Payments")});

        f.window->actions().addView->trigger();
        QVERIFY(field->isVisible());
        field->setText(QStringLiteral("Refunds"));
        f.window->views()->removeView(1);
        QVERIFY(!field->isVisible());
        QCOMPARE(viewNames(f), QStringList{QStringLiteral("Payments")});
    }

    void makesAViewOfWhatIsSelected()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        activate(f);
        f.canvas().setSelection({ElementId{"application"}, ElementId{"data"}});
        const QRectF was = f.canvas().diagram().find(ElementId{"orders"})->rect;
        f.window->actions().addViewOfSelection->trigger();
        rename(*f.window->views()->bar(), QStringLiteral("Back end"));
        QCOMPARE(f.canvas().diagram().boxes().size(), std::size_t{4});
        QCOMPARE(f.canvas().diagram().links().size(), std::size_t{1});
        QCOMPARE(f.canvas().diagram().find(ElementId{"orders"})->rect, was);
    }

    void dragsViewsIntoAnotherOrderAsOneStep()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        activate(f);
        const std::string before = f.text();
        f.window->views()->duplicateView(0);
        f.window->views()->duplicateView(1);
        const QStringList names = viewNames(f);
        ui::CanvasView* moved = f.window->views()->canvasAt(0);
        moved->setZoom(0.7);
        const int steps = f.document().undoStack().count();
        dragTab(*f.window->views()->bar(), 0, 2);
        QTRY_COMPARE(f.document().undoStack().count(), steps + 1);
        QCOMPARE(viewNames(f), (QStringList{names[1], names[2], names[0]}));
        QCOMPARE(f.window->views()->canvasAt(2), moved); // the canvas went along, and its zoom
        QCOMPARE(moved->zoom(), 0.7);
        f.document().undoStack().undo();
        QCOMPARE(viewNames(f), names);
        QCOMPARE(f.window->views()->canvasAt(0), moved);
        undoAll(f);
        QCOMPARE(f.text(), before);
    }

    void keepsAlternativesAsTabs()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        activate(f);
        const std::string before = f.text();
        QVERIFY(!f.window->designs()->isVisible());
        // One sees how to make a second one.
        auto* add = f.window->views()->findChild<QToolButton*>(QStringLiteral("addDesign"));
        QVERIFY(add != nullptr && add->isVisible());
        f.canvas().setZoom(0.8);
        const QPointF centre = f.canvas().mapToScene(f.paper()->rect().center());
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_VERIFY(f.window->designs()->isVisible());
        QVERIFY(!add->isVisible());
        QCOMPARE(f.document().currentDesign(), 1);
        ui::NamedTabBar& bar = *f.window->designs()->tabs();
        QTest::mouseDClick(&bar, Qt::LeftButton, {}, bar.tabRect(1).center());
        rename(bar, QStringLiteral("Leaner"));
        QCOMPARE(designNames(f),
                 (QStringList{QStringLiteral("Online shop"), QStringLiteral("Leaner")}));
        QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(0).center());
        QCOMPARE(f.document().currentDesign(), 0);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(1).center());
        QCOMPARE(f.document().currentDesign(), 1);
        QCOMPARE(f.canvas().zoom(), 0.8);
        const QPointF now = f.canvas().mapToScene(f.paper()->rect().center());
        QVERIFY((now - centre).manhattanLength() < 60);

        dragTab(bar, 1, 0);
        QTRY_COMPARE(designNames(f),
                     (QStringList{QStringLiteral("Leaner"), QStringLiteral("Online shop")}));
        QAbstractButton* close = nullptr;
        for (QAbstractButton* button : bar.findChildren<QAbstractButton*>()) {
            if (bar.tabRect(0).contains(button->geometry().center()) && button->isVisible()) {
                close = button;
            }
        }
        QVERIFY(close != nullptr);
        QTest::mouseClick(close, Qt::LeftButton);
        QCOMPARE(designNames(f), QStringList{QStringLiteral("Online shop")});
        QVERIFY(!f.window->designs()->isVisible());
        f.document().undoStack().undo(); // no question was asked
        QCOMPARE(f.document().designCount(), 2);
        undoAll(f);
        QCOMPARE(f.text(), before);
    }

    void dragsFromTheExplorerOntoTheCanvas()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        activate(f);
        const std::string before = f.text();
        ui::ExplorerTree* tree = f.window->explorer()->tree();
        const QPoint from = on(f, "Shop team");
        const QPoint at = f.paper()->mapTo(f.window.get(), QPoint(40, f.paper()->height() - 60));
        WindowFixture::drag(tree->viewport(), from, tree->viewport()->mapFrom(f.window.get(), at));
        QVERIFY(f.canvas().diagram().find(ElementId{"shop"}) != nullptr);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"shop"}});
        f.document().undoStack().undo();
        QCOMPARE(f.text(), before);
        // What is on the view already is gone to.
        f.canvas().centerOn(5000, 5000);
        WindowFixture::drag(tree->viewport(), on(f, "Web"),
                            tree->viewport()->mapFrom(f.window.get(), at));
        QCOMPARE(f.text(), before);
        QVERIFY(f.paper()->rect().contains(f.middle("web")));
    }

    void dragsWithinTheExplorer()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        activate(f);
        const std::string before = f.text();
        ui::ExplorerTree* tree = f.window->explorer()->tree();
        const QAbstractItemModelTester tester(
            tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        WindowFixture::drag(tree->viewport(), on(f, "Orders"), on(f, "Data"));
        QCOMPARE(parentOf(f, "orders"), std::string("data"));
        QVERIFY(f.canvas()
                    .diagram()
                    .find(ElementId{"data"})
                    ->rect.contains(f.canvas().diagram().find(ElementId{"orders"})->rect));
        // A service cannot hold a tier, nor a tier itself.
        WindowFixture::drag(tree->viewport(), on(f, "Data"), on(f, "Web"));
        WindowFixture::drag(tree->viewport(), on(f, "Data"), on(f, "Orders DB"));
        QCOMPARE(parentOf(f, "data"), std::string());
        // Beside all rows: out of every container.
        const QPoint below(20, tree->viewport()->height() - 2);
        QVERIFY(!tree->indexAt(below).isValid());
        WindowFixture::drag(tree->viewport(), on(f, "Web"), below);
        QCOMPARE(parentOf(f, "web"), std::string());
        QVERIFY(!f.canvas()
                     .diagram()
                     .find(ElementId{"presentation"})
                     ->rect.intersects(f.canvas().diagram().find(ElementId{"web"})->rect));
        undoAll(f);
        QCOMPARE(f.text(), before);
    }

    void dragsSeveralRowsAtOnce()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        activate(f);
        ui::ExplorerTree* tree = f.window->explorer()->tree();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, on(f, "Web"));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, Qt::ControlModifier, on(f, "Orders"));
        QCOMPARE(tree->selected().size(), std::size_t{2});
        WindowFixture::drag(tree->viewport(), on(f, "Web"), on(f, "Data"));
        QCOMPARE(parentOf(f, "web"), std::string("data"));
        QCOMPARE(parentOf(f, "orders"), std::string("data"));
        // A click without a drag takes one of them alone.
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, on(f, "Web"));
        QCOMPARE(tree->selected(), std::vector{ElementId{"web"}});
    }

    void worksInTheExplorerByKeys()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        activate(f);
        ui::ExplorerTree* tree = f.window->explorer()->tree();
        tree->setFocus();
        tree->setCurrentIndex(row(f, "Web"));
        QTest::keyClick(tree, Qt::Key_Down);
        QCOMPARE(tree->selected(), std::vector{ElementId{"application"}});
        tree->setCurrentIndex(row(f, "Shop team")); // on no view
        QTest::keyClick(tree, Qt::Key_F2);
        auto* editor = tree->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Web team"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(row(f, "Web team").isValid()); // Editors commit a moment later.
        tree->setFocus();
        tree->setCurrentIndex(row(f, "Web team"));
        QTest::keyClick(tree, Qt::Key_Delete);
        QVERIFY(find(f.model(), ElementId{"shop"}) == nullptr);
    }
};

QTEST_MAIN(TabsTest)
#include "tabs_test.moc"
