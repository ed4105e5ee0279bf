// Drawing by keys alone: place, name, connect, nest, move, copy, change; each undoable.
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

#include "model/edits.h"
#include "tests/support/canvas_fixture.h"

using namespace corbel;
using model::ElementId;
using model::ElementKind;
using model::RelationId;
using tests::CanvasFixture;
using ui::Tool;

namespace {

void typeName(CanvasFixture& f, const QString& name)
{
    auto* field = f.canvas.findChild<QLineEdit*>();
    QVERIFY(field != nullptr && field->isVisible());
    QTest::keyClicks(field, name);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(f.canvas.hasFocus());
}

QMenu* openMenu(CanvasFixture& f)
{
    for (QMenu* menu : f.canvas.findChildren<QMenu*>()) {
        if (menu->isVisible()) {
            return menu;
        }
    }
    return nullptr;
}

/// The id of what is selected, empty unless it is one element.
std::string selected(CanvasFixture& f)
{
    const std::vector<ElementId> elements = f.canvas.selectedElements();
    return elements.size() == 1 ? elements.front().value : std::string();
}

/// Three services beside each other and one below the middle, on the sheet.
model::Model cross()
{
    model::Model model = tests::ModelBuilder()
                             .service("left")
                             .service("middle")
                             .service("right")
                             .service("below")
                             .build();
    model::View view;
    view.id = model::ViewId{"main"};
    view.items.append({ElementId{"left"}, 0, 0, 128, 56});
    view.items.append({ElementId{"middle"}, 240, 0, 128, 56});
    view.items.append({ElementId{"right"}, 480, 0, 128, 56});
    view.items.append({ElementId{"below"}, 240, 160, 128, 56});
    model.views.append(view);
    return model;
}

} // namespace

class CanvasKeysTest : public QObject {
    Q_OBJECT

private slots:
    void drawsThreeTiersWithReplicas()
    {
        CanvasFixture f{model::Model()};
        // The tiers, one below the other, each with what stands in it.
        f.key(Qt::Key_6);
        typeName(f, QStringLiteral("Presentation"));
        f.key(Qt::Key_6);
        typeName(f, QStringLiteral("Application"));
        f.key(Qt::Key_6);
        typeName(f, QStringLiteral("Data"));
        f.key(Qt::Key_3);
        typeName(f, QStringLiteral("Orders DB"));
        f.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(selected(f), std::string("tier-2"));
        f.key(Qt::Key_2);
        typeName(f, QStringLiteral("Orders"));
        f.key(Qt::Key_R);
        f.key(Qt::Key_R);
        f.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(selected(f), std::string("tier"));
        f.key(Qt::Key_2);
        typeName(f, QStringLiteral("Web"));
        f.key(Qt::Key_R);
        // Connect: the web to the orders, the orders to their data.
        f.key(Qt::Key_C);
        f.key(Qt::Key_Down);
        f.key(Qt::Key_Return);
        if (QMenu* menu = openMenu(f)) {
            QTest::keyClick(menu, Qt::Key_Return);
        }
        const model::Model& model = f.document.model();
        QCOMPARE(model.elements.size(), std::size_t(6));
        QCOMPARE(f.parent("store"), QStringLiteral("tier-3"));
        QCOMPARE(f.parent("service"), QStringLiteral("tier-2"));
        QCOMPARE(f.parent("service-2"), QStringLiteral("tier"));
        QCOMPARE(model::replicas(*model::find(model, ElementId{"service"})), 3);
        QCOMPARE(model::replicas(*model::find(model, ElementId{"service-2"})), 2);
        QCOMPARE(model.relations.size(), std::size_t(1));
        QCOMPARE(model.relations[0].from, ElementId{"service-2"});
        for (const char* tier : {"tier", "tier-2"}) {
            QVERIFY(!f.rect(tier).intersects(f.rect("tier-3")));
        }
        QVERIFY(!f.rect("tier").intersects(f.rect("tier-2")));
        QVERIFY(f.rect("tier-3").contains(f.rect("store")));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void placesBesideWhatIsSelected()
    {
        CanvasFixture f{cross()};
        f.canvas.setSelection({ElementId{"left"}});
        f.key(Qt::Key_3);
        typeName(f, QStringLiteral("Data"));
        const QRectF store = f.rect("store");
        for (const char* id : {"left", "middle", "right", "below"}) {
            QVERIFY(!store.intersects(f.rect(id)));
        }
        f.key(Qt::Key_3);
        typeName(f, QStringLiteral("More"));
        QVERIFY(!f.rect("store-2").intersects(store));
        QCOMPARE(selected(f), std::string("store-2"));
        QVERIFY(f.undoesToTheStart());
    }

    void asksForAKind()
    {
        CanvasFixture f{model::Model()};
        f.key(Qt::Key_A);
        QMenu* menu = openMenu(f);
        QVERIFY(menu != nullptr);
        QVERIFY(menu->actions().size() > static_cast<qsizetype>(model::elementKinds.size()));
        QTest::keyClick(menu, Qt::Key_5);
        QCOMPARE(f.document.model().elements.size(), std::size_t(1));
        QCOMPARE(f.document.model().elements[0].kind, ElementKind::Gateway);
        typeName(f, QStringLiteral("Edge"));
        QVERIFY(f.undoesToTheStart());
    }

    void choosesTheTargetOfARelation()
    {
        CanvasFixture f{cross()};
        f.canvas.setFocus();
        f.canvas.setSelection({ElementId{"middle"}});
        f.key(Qt::Key_C);
        QCOMPARE(f.canvas.tool(), Tool::Connect);
        f.key(Qt::Key_Down);
        f.key(Qt::Key_Up); // where the beginning is, nothing can be chosen
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Return);
        QMenu* menu = openMenu(f);
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(f.document.model().relations.size(), std::size_t(1));
        QCOMPARE(f.document.model().relations[0].to, ElementId{"right"});
        QCOMPARE(f.canvas.tool(), Tool::Select);

        // Tab goes through all of them, Escape leaves.
        f.canvas.setSelection({ElementId{"left"}});
        f.key(Qt::Key_C);
        f.key(Qt::Key_Tab);
        f.key(Qt::Key_Backtab, Qt::ShiftModifier);
        f.key(Qt::Key_Escape);
        QCOMPARE(f.canvas.tool(), Tool::Select);
        QCOMPARE(f.document.model().relations.size(), std::size_t(1));
        QVERIFY(f.undoesToTheStart());
    }

    void letsTheMouseTakeOver()
    {
        CanvasFixture f{cross()};
        f.canvas.setSelection({ElementId{"left"}});
        f.key(Qt::Key_C);
        f.drag(f.middle("right"), f.middle("below"));
        QMenu* menu = openMenu(f);
        QVERIFY(menu != nullptr);
        menu->actions().constFirst()->trigger();
        menu->close();
        QCOMPARE(f.document.model().relations[0].from, ElementId{"right"});
        QCOMPARE(f.canvas.tool(), Tool::Select);
    }

    void joinsAnotherEnd()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"buyer"}});
        f.key(Qt::Key_L);
        QCOMPARE(f.canvas.selectedRelations(), std::vector{RelationId{"calls:buyer:edge"}});
        f.key(Qt::Key_C);
        f.key(Qt::Key_Tab);
        f.key(Qt::Key_Return);
        const std::vector<RelationId> ends = f.canvas.selectedRelations();
        QCOMPARE(ends.size(), std::size_t(1));
        const model::Relation* relation = model::find(f.document.model(), ends.front());
        QCOMPARE(relation->from, ElementId{"buyer"});
        QVERIFY(relation->to != ElementId{"edge"});
        f.key(Qt::Key_C, Qt::ShiftModifier);
        f.key(Qt::Key_Return);
        const model::Relation* again =
            model::find(f.document.model(), f.canvas.selectedRelations().front());
        QVERIFY(again->from != ElementId{"buyer"});
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void walksOverRelations()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"web"}});
        std::set<std::string> seen;
        for (int step = 0; step < 3; ++step) {
            f.key(Qt::Key_L);
            QCOMPARE(f.canvas.selectedRelations().size(), std::size_t(1));
            seen.insert(f.canvas.selectedRelations().front().value);
        }
        QCOMPARE(seen.size(), std::size_t(3));
        f.key(Qt::Key_L); // once around
        QCOMPARE(selected(f), std::string("web"));
        f.key(Qt::Key_L);
        const model::Relation* relation =
            model::find(f.document.model(), f.canvas.selectedRelations().front());
        f.key(Qt::Key_Tab); // on to where it leads
        QCOMPARE(selected(f), relation->to.value);
    }

    void selectsTheNearestInADirection()
    {
        CanvasFixture f{cross()};
        f.canvas.setSelection({ElementId{"left"}});
        const auto go = [&](Qt::Key key) {
            f.key(key, Qt::ControlModifier);
            return selected(f);
        };
        QCOMPARE(go(Qt::Key_Right), std::string("middle"));
        QCOMPARE(go(Qt::Key_Down), std::string("below"));
        QCOMPARE(go(Qt::Key_Up), std::string("middle"));
        QCOMPARE(go(Qt::Key_Right), std::string("right"));
        QCOMPARE(go(Qt::Key_Right), std::string("right")); // nothing further
        QCOMPARE(go(Qt::Key_Left), std::string("middle"));
        QVERIFY(f.text() == f.before);
    }

    void movesByTheGridOrFiner()
    {
        CanvasFixture f{cross()};
        f.canvas.setSelection({ElementId{"below"}});
        const QPointF start = f.rect("below").topLeft();
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Down, Qt::AltModifier);
        f.key(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(f.rect("below").topLeft(), start + QPointF(8 - 64, 1));
        f.canvas.setSnapping(false);
        f.key(Qt::Key_Up);
        QCOMPARE(f.rect("below").topLeft(), start + QPointF(8 - 64, 0));
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.undoesToTheStart());
    }

    void makesLargerAndSmaller()
    {
        CanvasFixture f;
        const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
        f.canvas.setSelection({ElementId{"db"}, ElementId{"core"}});
        const QRectF db = f.rect("db");
        f.key(Qt::Key_Right, both);
        f.key(Qt::Key_Down, both);
        f.key(Qt::Key_Down, both);
        QCOMPARE(f.rect("db").size(), db.size() + QSizeF(8, 16));
        QCOMPARE(f.document.undoStack().count(), 1);
        for (int step = 0; step < 80; ++step) {
            f.key(Qt::Key_Left, both);
            f.key(Qt::Key_Up, both);
        }
        QCOMPARE(f.rect("db").size(),
                 QSizeF(render::metrics::leastWidth, render::metrics::leastHeight));
        QVERIFY(f.rect("core").contains(f.rect("web")));
        QVERIFY(f.rect("core").contains(f.rect("orders")));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void nestsAndTakesOut()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"db"}});
        f.key(Qt::Key_BracketRight, Qt::ControlModifier);
        f.key(Qt::Key_Return); // the only container there is
        QCOMPARE(f.parent("db"), QStringLiteral("core"));
        QVERIFY(f.rect("core").contains(f.rect("db")));
        QVERIFY(!f.rect("db").intersects(f.rect("web")));
        QVERIFY(!f.rect("db").intersects(f.rect("orders")));
        QCOMPARE(selected(f), std::string("db"));
        f.key(Qt::Key_BracketLeft, Qt::ControlModifier);
        QCOMPARE(f.parent("db"), QString());
        QVERIFY(!f.rect("db").intersects(f.rect("core")));
        QSignalSpy refused(&f.canvas, &ui::CanvasView::refused);
        f.key(Qt::Key_BracketLeft, Qt::ControlModifier);
        QCOMPARE(refused.count(), 1);
        QCOMPARE(f.document.undoStack().count(), 2);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void changesReplicasInOneStep()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"orders"}});
        f.key(Qt::Key_R);
        f.key(Qt::Key_R);
        QCOMPARE(f.canvas.diagram().find(ElementId{"orders"})->replicas, 3);
        f.key(Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(f.canvas.diagram().find(ElementId{"orders"})->replicas, 2);
        QCOMPARE(f.document.undoStack().count(), 1);
        QSignalSpy refused(&f.canvas, &ui::CanvasView::refused);
        f.canvas.setSelection({ElementId{"buyer"}});
        f.key(Qt::Key_R);
        QCOMPARE(refused.count(), 1);
        QVERIFY(f.undoesToTheStart());
    }

    void convertsAndSaysWhatItCosts()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"web"}});
        f.key(Qt::Key_K);
        QMenu* menu = openMenu(f);
        QVERIFY(menu != nullptr);
        const auto entry = [&](const QString& text) -> QAction* {
            for (QAction* action : menu->actions()) {
                if (action->text().startsWith(text)) {
                    return action;
                }
            }
            return nullptr;
        };
        QVERIFY(entry(QStringLiteral("Service")) == nullptr); // it is one
        QVERIFY(entry(QStringLiteral("Group")) != nullptr);
        QVERIFY(entry(QStringLiteral("Group"))->text().contains(QStringLiteral("loses")));
        QVERIFY(!entry(QStringLiteral("Gateway"))->text().contains(QStringLiteral("key")));
        menu->setActiveAction(entry(QStringLiteral("Gateway")));
        QTest::keyClick(menu, Qt::Key_Return);
        const model::Element* web = model::find(f.document.model(), ElementId{"web"});
        QCOMPARE(web->kind, ElementKind::Gateway);
        QCOMPARE(model::replicas(*web), 3);
        QVERIFY(f.showsTheModel());

        // What holds others cannot become what may not hold them.
        f.canvas.setSelection({ElementId{"core"}});
        f.key(Qt::Key_K);
        menu = openMenu(f);
        QVERIFY(menu != nullptr);
        QVERIFY(!entry(QStringLiteral("Actor"))->isEnabled());
        QVERIFY(entry(QStringLiteral("Tier"))->isEnabled());
        menu->close();
        QVERIFY(f.undoesToTheStart());
    }

    void pinsAndLetsGo()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"db"}, ElementId{"web"}});
        f.key(Qt::Key_P);
        QVERIFY(f.canvas.diagram().find(ElementId{"db"})->isPinned);
        QVERIFY(f.canvas.diagram().find(ElementId{"web"})->isPinned);
        f.key(Qt::Key_P);
        QVERIFY(!f.canvas.diagram().find(ElementId{"db"})->isPinned);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void duplicatesBeside()
    {
        CanvasFixture f;
        const std::size_t before = f.document.model().elements.size();
        f.canvas.setSelection({ElementId{"core"}});
        f.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.document.model().elements.size(), before + 3);
        QCOMPARE(selected(f), std::string("core-2"));
        for (const char* id : {"core", "buyer", "edge", "db", "events"}) {
            QVERIFY2(!f.rect("core-2").intersects(f.rect(id)), id);
        }
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void leavesEveryContainerAtOnce()
    {
        CanvasFixture f(tests::ModelBuilder()
                            .group("outer")
                            .group("inner")
                            .service("leaf")
                            .service("other")
                            .inside("outer", {"inner"})
                            .inside("inner", {"leaf", "other"})
                            .build());
        f.canvas.setSelection({ElementId{"leaf"}});
        f.canvas.nestSelection({});
        QCOMPARE(f.parent("leaf"), QString());
        QVERIFY(!f.rect("leaf").intersects(f.rect("outer")));
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void collapsesSeveralInOneStep()
    {
        CanvasFixture f(tests::ModelBuilder()
                            .group("one")
                            .service("a")
                            .group("two")
                            .service("b")
                            .group("three")
                            .service("c")
                            .inside("one", {"a"})
                            .inside("two", {"b", "three"})
                            .inside("three", {"c"})
                            .calls("a", "b")
                            .build());
        const std::vector<ElementId> all{ElementId{"one"}, ElementId{"three"}, ElementId{"two"}};
        f.canvas.setSelection(all);
        f.key(Qt::Key_Minus);
        for (const ElementId& id : all) {
            QVERIFY2(f.canvas.diagram().find(id)->isCollapsed, id.value.c_str());
        }
        QCOMPARE(f.canvas.selectedElements(), (std::vector{ElementId{"one"}, ElementId{"two"}}));
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.showsTheModel());
        f.key(Qt::Key_Plus);
        QVERIFY(!f.canvas.diagram().find(ElementId{"one"})->isCollapsed);
        QVERIFY(!f.canvas.diagram().find(ElementId{"two"})->isCollapsed);
        QVERIFY(f.canvas.diagram().find(ElementId{"three"})->isCollapsed); // was not in sight
        QVERIFY(!f.rect("one").intersects(f.rect("two")));
        QVERIFY(f.rect("two").contains(f.rect("three")));
        QCOMPARE(f.document.undoStack().count(), 2);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void opensTheMenuOfTheSelectionByKey()
    {
        CanvasFixture f;
        QSignalSpy asked(&f.canvas, &ui::CanvasView::contextMenuRequested);
        f.canvas.setSelection({ElementId{"db"}});
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(0, 0),
                                f.paper()->mapToGlobal(QPoint(0, 0)));
        QCoreApplication::sendEvent(f.paper(), &event);
        QCOMPARE(asked.count(), 1);
        const QPoint at = f.paper()->mapFromGlobal(asked[0][0].toPoint());
        QVERIFY(f.rect("db").contains(f.canvas.mapToScene(at)));
    }
};

QTEST_MAIN(CanvasKeysTest)
#include "canvas_keys_test.moc"
