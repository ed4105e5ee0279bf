// Context menus: the verbs that fit what is selected, on the canvas, in the explorer and on tabs.
#include <QContextMenuEvent>
#include <QMenu>
#include <QtTest>

#include "tests/support/window_fixture.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;

namespace {

/// What stands in the menu that is open, without mnemonics; submenus by their name.
QStringList entries(const QMenu& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions()) {
        if (!action->isSeparator()) {
            texts << action->text().remove(QLatin1Char('&'));
        }
    }
    return texts;
}

QMenu* openMenu()
{
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

QStringList entriesOfOpenMenu()
{
    const QMenu* menu = openMenu();
    return menu == nullptr ? QStringList() : entries(*menu);
}

void closeMenus()
{
    while (QWidget* popup = QApplication::activePopupWidget()) {
        popup->close();
    }
}

void rightClick(QWidget* on, const QPoint& at)
{
    QTest::mouseMove(on, at);
    QTest::mousePress(on, Qt::RightButton, {}, at);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, on->mapToGlobal(at));
    QCoreApplication::sendEvent(on, &event);
    QTest::mouseRelease(on, Qt::RightButton, {}, at);
}

void choose(const char* text)
{
    QMenu* menu = openMenu();
    QVERIFY(menu != nullptr);
    for (QAction* action : menu->actions()) {
        if (action->text().remove(QLatin1Char('&')) == QLatin1StringView(text)) {
            QVERIFY2(action->isEnabled(), text);
            action->trigger();
            closeMenus();
            return;
        }
    }
    QFAIL(text);
}

QPoint emptySpot(WindowFixture& f)
{
    const QRectF bounds = f.canvas().diagram().bounds();
    return f.canvas().mapFromScene(bounds.bottomLeft() + QPointF(20, 24));
}

} // namespace

class MenusTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { closeMenus(); }

    void offersTheVerbsOfOneElement()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        rightClick(f.paper(), f.middle("web"));
        const QStringList texts = entriesOfOpenMenu();
        for (const char* text : {"Rename", "Connect", "Cut", "Copy", "Duplicate", "Delete",
                                 "Show in explorer", "Properties", "Fit selection"}) {
            QVERIFY2(texts.contains(QLatin1StringView(text)), qPrintable(texts.join(u',')));
        }
        QVERIFY(!texts.contains(QStringLiteral("Align and distribute")));
        QVERIFY(!texts.contains(QStringLiteral("Select content")));
        choose("Delete");
        QVERIFY(find(f.model(), ElementId{"web"}) == nullptr);
    }

    void offersMoreForContainersAndSeveral()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const render::Box& tier = *f.canvas().diagram().find(ElementId{"data"});
        rightClick(f.paper(), f.canvas().mapFromScene(tier.rect.bottomLeft() + QPointF(6, -6)));
        QVERIFY(entriesOfOpenMenu().contains(QStringLiteral("Collapse")));
        choose("Select content");
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders-db"}});
        f.canvas().setSelection({ElementId{"web"}, ElementId{"orders"}, ElementId{"orders-db"}});
        rightClick(f.paper(), f.middle("web"));
        QMenu* menu = openMenu();
        QVERIFY(menu != nullptr);
        QVERIFY(entries(*menu).contains(QStringLiteral("Align and distribute")));
        f.window->actions().alignment->actions().front()->trigger();
        closeMenus();
        const render::Diagram& diagram = f.canvas().diagram();
        QCOMPARE(diagram.find(ElementId{"web"})->rect.left(),
                 diagram.find(ElementId{"orders"})->rect.left());
    }

    void offersTheVerbsOfARelation()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        const render::Link* link = f.canvas().diagram().find(model::RelationId{"calls:web:orders"});
        QVERIFY(link != nullptr);
        const QPointF on = (link->points[0] + link->points[1]) / 2;
        rightClick(f.paper(), f.canvas().mapFromScene(on));
        const QStringList texts = entriesOfOpenMenu();
        QVERIFY2(texts.contains(QStringLiteral("Select both ends")), qPrintable(texts.join(u',')));
        choose("Select both ends");
        QCOMPARE(f.canvas().selectedElements(),
                 (std::vector{ElementId{"orders"}, ElementId{"web"}}));
    }

    void offersTheVerbsOfTheSheet()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setSelection({ElementId{"buyer"}});
        f.window->actions().copy->trigger();
        const QPoint at = emptySpot(f);
        const QPointF there = f.canvas().mapToScene(at);
        rightClick(f.paper(), at);
        QVERIFY(entriesOfOpenMenu().contains(QStringLiteral("Select all")));
        choose("Paste here");
        const render::Box* box = f.canvas().diagram().find(ElementId{"buyer-2"});
        QVERIFY(box != nullptr);
        QVERIFY((box->rect.center() - there).manhattanLength() < 20);
    }

    void offersTheVerbsOfTheExplorer()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        ui::ExplorerTree* tree = f.window->explorer()->tree();
        f.canvas().setSelection({ElementId{"web"}});
        f.window->explorer()->showElement(ElementId{"web"});
        const QModelIndex row = tree->selectionModel()->selectedRows().front();
        rightClick(tree->viewport(), tree->visualRect(row).center());
        QVERIFY(entriesOfOpenMenu().contains(QStringLiteral("Rename")));
        closeMenus();
        // A team stands on no view yet.
        const QModelIndex team =
            tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
                                 QStringLiteral("Shop team"), 1, Qt::MatchRecursive)[0];
        tree->scrollTo(team);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(team).center());
        rightClick(tree->viewport(), tree->visualRect(team).center());
        choose("Put on this view");
        QVERIFY(f.canvas().diagram().find(ElementId{"shop"}) != nullptr);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"shop"}});
    }

    void everyEntryHasAWayWithoutTheMouse()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.canvas().setFocus();
        f.canvas().setSelection({ElementId{"web"}});
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(f.paper(), &byKey);
        QMenu* menu = openMenu();
        QVERIFY(menu != nullptr);
        QVERIFY(!menu->accessibleName().isEmpty());
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(QApplication::activePopupWidget() == nullptr);
    }
};

QTEST_MAIN(MenusTest)
#include "menus_test.moc"
