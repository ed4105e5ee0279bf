// The explorer: a tree that obeys the rules of item models and keeps step with document and canvas.
#include <QAbstractItemModelTester>
#include <QtTest>

#include "model/edits.h"
#include "tests/support/window_fixture.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;

class ExplorerTest : public QObject {
    Q_OBJECT

private slots:
    void obeysTheRulesOfItemModels()
    {
        WindowFixture f;
        ui::ExplorerModel tree(f.document(), *f.style);
        const QAbstractItemModelTester tester(
            &tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tree.rowCount(), 0);
        f.read(tests::shopYaml);
        QCOMPARE(tree.rowCount(), 6); // an actor, three tiers, two teams
        const auto apply = [&](model::ChangeSet changes) {
            QVERIFY(f.document().apply(std::move(changes)));
        };
        apply(model::edits::reparent(f.model(), {ElementId{"orders"}}, ElementId{"data"}));
        QCOMPARE(tree.rowCount(tree.indexOf({"data"})), 2);
        apply(model::edits::rename(f.model(), {"orders"}, "Purchases"));
        QCOMPARE(tree.indexOf({"orders"}).data().toString(), QStringLiteral("Purchases"));
        apply(model::edits::remove(f.model(), {ElementId{"data"}}, {}));
        QVERIFY(!tree.indexOf({"orders"}).isValid());
        while (f.document().undoStack().canUndo()) {
            f.document().undoStack().undo();
        }
        QCOMPARE(tree.rowCount(), 6);
        QCOMPARE(tree.indexOf({"orders"}).parent(), tree.indexOf({"application"}));
        f.document().clear();
        QCOMPARE(tree.rowCount(), 0);
    }

    void showsMatchesInWhatContainsThem()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        ui::ExplorerModel tree(f.document(), *f.style);
        const QAbstractItemModelTester tester(
            &tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto isShown = [&](const char* id) { return tree.indexOf({id}).isValid(); };
        tree.setFilter(QStringLiteral("oRD"));
        QCOMPARE(tree.rowCount(), 2);
        QVERIFY(isShown("application") && isShown("orders") && isShown("orders-db"));
        QVERIFY(!isShown("web") && !isShown("buyer"));
        // Two names in one step: one comes, one goes.
        QVERIFY(f.document().apply(
            model::joined(model::edits::rename(f.model(), {"orders"}, "Purchases"),
                          model::edits::rename(f.model(), {"web"}, "Order pages"))));
        QVERIFY(isShown("web") && isShown("presentation"));
        QVERIFY(!isShown("orders") && !isShown("application"));
        tree.setFilter({});
        QCOMPARE(tree.rowCount(), 6);
    }

    void renamesInPlaceAsOneEdit()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        QTreeView* view = f.window->explorer()->tree();
        const QModelIndex buyer = view->model()->index(0, 0);
        QCOMPARE(buyer.data().toString(), QStringLiteral("Buyer"));
        view->setFocus();
        view->setCurrentIndex(buyer);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"buyer"}});
        f.window->actions().rename->trigger();
        auto* field = view->viewport()->findChild<QLineEdit*>();
        QVERIFY(field != nullptr);
        field->setText(QStringLiteral("구매자"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(displayName(*find(f.model(), ElementId{"buyer"})), std::string_view("구매자"));
        QCOMPARE(f.document().undoStack().count(), 1);
    }

    void followsTheCanvasAndLeadsIt()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        QTreeView* view = f.window->explorer()->tree();
        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.middle("orders"));
        QCOMPARE(view->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("Orders"));
        view->setCurrentIndex(view->model()->index(0, 0));
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"buyer"}});
    }

    void keepsWhatAPersonClosed()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        QTreeView* view = f.window->explorer()->tree();
        const auto tier = [&] { return view->model()->index(1, 0); };
        QVERIFY(view->isExpanded(tier()));
        view->collapse(tier());
        QVERIFY(f.document().apply(model::edits::remove(f.model(), {ElementId{"buyer"}}, {})));
        QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("Presentation"));
        QVERIFY(!view->isExpanded(view->model()->index(0, 0)));
        QVERIFY(view->isExpanded(tier()));
    }

    void filters()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        QTreeView* view = f.window->explorer()->tree();
        QTest::keyClicks(f.window->explorer()->searchField(), QStringLiteral("orders db"));
        QCOMPARE(view->model()->rowCount(), 1); // the tier that holds it
        QCOMPARE(view->model()->index(0, 0, view->model()->index(0, 0)).data().toString(),
                 QStringLiteral("Orders DB"));
    }
};

QTEST_MAIN(ExplorerTest)
#include "explorer_test.moc"
