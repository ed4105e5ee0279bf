// Editing on the canvas by mouse and keys: each gesture is one undoable edit.
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

#include "tests/support/canvas_fixture.h"
#include "ui/render/painter.h"

using namespace corbel;
using model::ElementId;
using tests::CanvasFixture;
using ui::Tool;

namespace {

bool isOrthogonal(const QPolygonF& points)
{
    for (qsizetype i = 0; i + 1 < points.size(); ++i) {
        if (points[i].x() != points[i + 1].x() && points[i].y() != points[i + 1].y()) {
            return false;
        }
    }
    return points.size() > 1;
}

/// Whether a point is on the border of a rectangle.
bool isOnBorder(const QPointF& point, const QRectF& rect)
{
    const bool isX =
        std::abs(point.x() - rect.left()) < 0.01 || std::abs(point.x() - rect.right()) < 0.01;
    const bool isY =
        std::abs(point.y() - rect.top()) < 0.01 || std::abs(point.y() - rect.bottom()) < 0.01;
    return rect.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point) && (isX || isY);
}

QLineEdit* openRename(CanvasFixture& f)
{
    auto* field = f.canvas.findChild<QLineEdit*>();
    return field != nullptr && field->isVisible() ? field : nullptr;
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

} // namespace

class CanvasGesturesTest : public QObject {
    Q_OBJECT

private slots:
    void placesByClick()
    {
        CanvasFixture f{model::Model()};
        f.canvas.placeElement(model::ElementKind::Store);
        QCOMPARE(f.canvas.tool(), Tool::Place);
        f.click(QPoint(300, 200));
        QCOMPARE(f.canvas.tool(), Tool::Select);
        QCOMPARE(f.document.model().elements.size(), std::size_t(1));
        const QRectF rect = f.rect("store");
        QVERIFY(rect.contains(f.canvas.mapToScene(300, 200)));
        QCOMPARE(std::fmod(rect.x(), 8), 0.0);
        QCOMPARE(std::fmod(rect.y(), 8), 0.0);
        QCOMPARE(f.canvas.selectedElements(), std::vector{ElementId{"store"}});

        // It can be named at once.
        QLineEdit* field = openRename(f);
        QVERIFY(field != nullptr);
        QInputMethodEvent typed; // as an input method for Korean sends it
        typed.setCommitString(QStringLiteral("주문 DB"));
        QCoreApplication::sendEvent(field, &typed);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(model::displayName(f.document.model().elements[0]), "주문 DB");
        QVERIFY(f.canvas.hasFocus());
        QVERIFY(f.undoesToTheStart());
    }

    void placesByDragFromThePalette()
    {
        CanvasFixture f{model::Model()};
        const QPoint outside = f.paper()->mapToGlobal(QPoint(-50, 40));
        const QPoint inside = f.paper()->mapToGlobal(QPoint(200, 150));
        f.canvas.dragPlacing(model::ElementKind::Service, outside);
        f.canvas.dragPlacing(model::ElementKind::Service, inside);
        f.canvas.dropPlacing(inside);
        QCOMPARE(f.document.model().elements.size(), std::size_t(1));
        QCOMPARE(f.canvas.tool(), Tool::Select);

        // Released outside, it waits for a click.
        f.canvas.dragPlacing(model::ElementKind::Actor, outside);
        f.canvas.dropPlacing(outside);
        QCOMPARE(f.document.model().elements.size(), std::size_t(1));
        QCOMPARE(f.canvas.tool(), Tool::Place);
        f.key(Qt::Key_Escape);
        QCOMPARE(f.canvas.tool(), Tool::Select);
        QVERIFY(f.undoesToTheStart());
    }

    void placesIntoAContainerThatGrows()
    {
        CanvasFixture f;
        const QRectF core = f.rect("core");
        const QPointF corner = core.bottomRight() - QPointF(10, 10);
        f.canvas.placeElement(model::ElementKind::Store);
        f.click(f.on(corner));
        QCOMPARE(f.parent("store"), QStringLiteral("core"));
        QVERIFY(f.rect("core").contains(f.rect("store").adjusted(-8, -8, 8, 8)));
        QVERIFY(f.rect("core").contains(core));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void staysArmedWithShift()
    {
        CanvasFixture f{model::Model()};
        f.canvas.placeElement(model::ElementKind::Service);
        f.click(QPoint(200, 200), Qt::ShiftModifier);
        f.click(QPoint(200, 400), Qt::ShiftModifier);
        QCOMPARE(f.document.model().elements.size(), std::size_t(2));
        QCOMPARE(f.canvas.tool(), Tool::Place);
    }

    void edgeConnectsUntilItIsSelected()
    {
        CanvasFixture f;
        const QRectF db = f.rect("db");
        const QPoint edge = f.on(QPointF(db.center().x(), db.bottom())) + QPoint(0, 3);
        f.move(f.middle("db"));
        f.drag(edge, f.middle("events"));
        QMenu* menu = openMenu(f);
        QVERIFY(menu != nullptr);
        menu->close();
        QCOMPARE(f.text(), f.before);
        // Then it is for the size.
        f.canvas.setSelection({ElementId{"db"}});
        f.drag(edge, edge + QPoint(0, 48));
        QVERIFY(f.rect("db").height() > db.height());
        QVERIFY(f.undoesToTheStart());
    }

    void connectsByDragFromAnEdge()
    {
        CanvasFixture f;
        const std::size_t before = f.document.model().relations.size();
        f.move(f.middle("db"));
        const QRectF rect = f.rect("db");
        // From the handle below the store: only one kind is legal from a store to a stream twice.
        f.drag(f.on(QPointF(rect.center().x(), rect.bottom() + 14)), f.middle("events"));
        QMenu* menu = openMenu(f);
        QVERIFY(menu != nullptr);
        QCOMPARE(f.document.model().relations.size(), before);
        QVERIFY(menu->actions().size() > 1);
        menu->actions().constFirst()->trigger();
        menu->close();
        QCOMPARE(f.document.model().relations.size(), before + 1);
        const model::Relation& added = f.document.model().relations[before];
        QCOMPARE(added.from.value, std::string("db"));
        QCOMPARE(added.to.value, std::string("events"));
        QCOMPARE(f.canvas.selectedRelations(), std::vector{added.id});
        const render::Link* link = f.canvas.diagram().find(added.id);
        QVERIFY(link != nullptr);
        QVERIFY(isOrthogonal(link->points));
        QVERIFY(isOnBorder(link->points.first(), f.rect("db")));
        QVERIFY(isOnBorder(link->points.last(), f.rect("events")));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void refusesAnIllegalConnection()
    {
        CanvasFixture f;
        QSignalSpy refused(&f.canvas, &ui::CanvasView::refused);
        f.canvas.setTool(Tool::Connect);
        f.press(f.middle("events"));
        f.move(f.middle("buyer"), Qt::LeftButton);
        QCOMPARE(f.paper()->cursor().shape(), Qt::ForbiddenCursor);
        QTest::mouseRelease(f.paper(), Qt::LeftButton, {}, f.middle("buyer"));
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused[0][0].toString().contains(QStringLiteral("Stream")));
        QVERIFY(f.text() == f.before);
        QCOMPARE(f.canvas.tool(), Tool::Select);
    }

    void movesWithItsLines()
    {
        CanvasFixture f;
        const QRectF before = f.rect("db");
        f.drag(f.middle("db"), f.middle("db") + QPoint(163, 85));
        const QRectF after = f.rect("db");
        QVERIFY(std::abs(after.x() - before.x() - 163) <= 4);
        QCOMPARE(std::fmod(after.x(), 8), 0.0);
        QCOMPARE(after.size(), before.size());
        for (const model::Relation& relation : f.document.model().relations) {
            const render::Link& link = *f.canvas.diagram().find(relation.id);
            QVERIFY(isOrthogonal(link.points));
            QVERIFY(isOnBorder(link.points.first(), f.rect(relation.from.value.c_str())));
            QVERIFY(isOnBorder(link.points.last(), f.rect(relation.to.value.c_str())));
        }
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void reroutesWhileDragging()
    {
        CanvasFixture f;
        const model::RelationId write{"writes:orders:db"};
        const QPolygonF before = f.canvas.diagram().find(write)->points;
        f.press(f.middle("db"));
        f.move(f.middle("db") + QPoint(40, 0), Qt::LeftButton);
        f.move(f.middle("db") + QPoint(120, 64), Qt::LeftButton);
        const render::Link& live = *f.canvas.diagram().find(write);
        QVERIFY(live.points != before);
        QVERIFY(isOnBorder(live.points.last(), f.rect("db")));
        QVERIFY(f.text() == f.before); // the model is not touched until the release
        f.key(Qt::Key_Escape);
        QCOMPARE(f.canvas.diagram().find(write)->points, before);
        QVERIFY(f.showsTheModel());
        QTest::mouseRelease(f.paper(), Qt::LeftButton, {}, f.middle("db"));
        QVERIFY(f.text() == f.before);
    }

    void movesSeveralTogether()
    {
        CanvasFixture f;
        const QPointF apart = f.rect("db").topLeft() - f.rect("events").topLeft();
        f.click(f.middle("db"));
        f.click(f.middle("events"), Qt::ShiftModifier);
        QCOMPARE(f.canvas.selectedElements().size(), std::size_t(2));
        const QPointF before = f.rect("events").topLeft();
        f.drag(f.middle("db"), f.middle("db") + QPoint(0, 160));
        QCOMPARE(f.rect("db").topLeft() - f.rect("events").topLeft(), apart);
        QVERIFY(f.rect("events").top() > before.y() + 100);
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.undoesToTheStart());
    }

    void movesAContainerWithItsContent()
    {
        CanvasFixture f;
        const QPointF inside = f.rect("web").topLeft() - f.rect("core").topLeft();
        const QPoint title = f.on(f.rect("core").topLeft() + QPointF(60, 12));
        f.drag(title, title + QPoint(-200, 240));
        QCOMPARE(f.rect("web").topLeft() - f.rect("core").topLeft(), inside);
        QCOMPARE(f.parent("web"), QStringLiteral("core"));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void nestsByDroppingAndUnnestsByDraggingOut()
    {
        CanvasFixture f;
        const QPointF title = f.rect("core").topLeft() + QPointF(60, 16);
        f.drag(f.middle("db"), f.on(title));
        QCOMPARE(f.parent("db"), QStringLiteral("core"));
        QVERIFY(f.rect("core").contains(f.rect("db")));
        QVERIFY(f.showsTheModel());
        const QRectF core = f.rect("core");
        f.drag(f.middle("db"), f.on(QPointF(core.left() - 300, core.bottom() + 150)));
        QCOMPARE(f.parent("db"), QString());
        QCOMPARE(f.document.undoStack().count(), 2);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void refusesAnImpossibleNesting()
    {
        model::Model model = tests::ModelBuilder()
                                 .host("machine")
                                 .service("app")
                                 .actor("person")
                                 .inside("machine", {"app"})
                                 .calls("person", "app")
                                 .build();
        CanvasFixture f{std::move(model)};
        QSignalSpy refused(&f.canvas, &ui::CanvasView::refused);
        const QPointF start = f.rect("person").topLeft();
        f.drag(f.middle("person"), f.on(f.rect("machine").topLeft() + QPointF(30, 10)));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(f.rect("person").topLeft(), start);
        QVERIFY(f.text() == f.before);
        f.canvas.placeElement(model::ElementKind::Site);
        f.click(f.on(f.rect("machine").topLeft() + QPointF(30, 10)));
        QCOMPARE(refused.count(), 2);
        QVERIFY(f.text() == f.before);
    }

    void resizesByACorner()
    {
        CanvasFixture f;
        f.click(f.middle("events"));
        const QRectF before = f.rect("events");
        f.drag(f.on(before.bottomRight()), f.on(before.bottomRight() + QPointF(80, 40)));
        QVERIFY(f.rect("events").width() > before.width() + 70);
        QVERIFY(f.rect("events").height() > before.height() + 30);
        QCOMPARE(f.rect("events").topLeft(), before.topLeft());
        // Never smaller than legible.
        const QRectF large = f.rect("events");
        f.drag(f.on(large.bottomRight()), f.on(large.topLeft()));
        QCOMPARE(f.rect("events").size(),
                 QSizeF(render::metrics::leastWidth, render::metrics::leastHeight));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void keepsAContainerAroundItsContent()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"core"}});
        f.drag(f.on(f.rect("core").bottomRight()), f.on(f.rect("core").topLeft()));
        QVERIFY(f.rect("core").contains(f.rect("web")));
        QVERIFY(f.rect("core").contains(f.rect("orders")));
        QVERIFY(f.undoesToTheStart());
    }

    void deletesWithContentAndRelations()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"core"}});
        f.key(Qt::Key_Delete);
        QVERIFY(!f.document.model().elements.contains("web"));
        QVERIFY(!f.document.model().relations.contains("calls:edge:web"));
        QVERIFY(f.canvas.selectedElements().empty());
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void deletesARelation()
    {
        CanvasFixture f;
        const QPolygonF points =
            f.canvas.diagram().find(model::RelationId{"calls:buyer:edge"})->points;
        f.click(f.on((points[0] + points[1]) / 2));
        QCOMPARE(f.canvas.selectedRelations(), std::vector{model::RelationId{"calls:buyer:edge"}});
        f.key(Qt::Key_Backspace);
        QVERIFY(!f.document.model().relations.contains("calls:buyer:edge"));
        QVERIFY(f.document.model().elements.contains("buyer"));
        QVERIFY(f.undoesToTheStart());
    }

    void renamesInPlace()
    {
        CanvasFixture f;
        f.click(f.middle("web"));
        f.key(Qt::Key_F2);
        QLineEdit* field = openRename(f);
        QVERIFY(field != nullptr);
        QCOMPARE(field->text(), QStringLiteral("Web"));
        QTest::keyClicks(field, QStringLiteral("Front"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(f.canvas.diagram().find(ElementId{"web"})->name, QStringLiteral("Front"));
        QCOMPARE(f.canvas.selectedElements(), std::vector{ElementId{"web"}});
        QVERIFY(f.canvas.hasFocus());

        QTest::mouseDClick(f.paper(), Qt::LeftButton, {}, f.middle("web"));
        field = openRename(f);
        QVERIFY(field != nullptr);
        QTest::keyClicks(field, QStringLiteral("Other"));
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(f.canvas.diagram().find(ElementId{"web"})->name, QStringLiteral("Front"));
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void keepsACardAsWideAsItsName()
    {
        CanvasFixture f{model::Model()};
        f.canvas.placeElement(model::ElementKind::Service);
        f.click(QPoint(400, 300));
        const QRectF before = f.rect("service");
        QLineEdit* field = openRename(f);
        QVERIFY(field != nullptr);
        QTest::keyClicks(field, QStringLiteral("Notification coordination"));
        QTest::keyClick(field, Qt::Key_Return);
        const QRectF after = f.rect("service");
        QVERIFY(after.width() > before.width());
        QCOMPARE(after.center(), before.center());
        QCOMPARE(after.size(),
                 render::preferredSize(*model::find(f.document.model(), ElementId{"service"})));
        QCOMPARE(f.document.undoStack().count(), 2); // placed, and named with its new size

        // A size that somebody chose stays.
        f.drag(f.on(after.bottomRight()), f.on(after.bottomRight() + QPointF(48, 16)));
        const QRectF chosen = f.rect("service");
        QVERIFY(chosen.size() != after.size());
        f.key(Qt::Key_F2);
        field = openRename(f);
        QVERIFY(field != nullptr);
        field->setText(QStringLiteral("A"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(f.rect("service"), chosen);
        QVERIFY(f.undoesToTheStart());
    }

    void givesNewContainersRoomForContent()
    {
        CanvasFixture f{model::Model()};
        f.canvas.placeElement(model::ElementKind::Tier);
        f.click(QPoint(400, 300));
        f.key(Qt::Key_Escape);
        const QRectF tier = f.rect("tier");
        f.canvas.placeElement(model::ElementKind::Service);
        f.click(f.on(tier.center()));
        QCOMPARE(f.parent("service"), QStringLiteral("tier"));
        const QRectF service = f.rect("service");
        QVERIFY(tier.width() >= service.width() + 32);
        QVERIFY(f.rect("tier").contains(service));
        QVERIFY(f.undoesToTheStart());
    }

    void nudgesInOneUndoStep()
    {
        CanvasFixture f;
        const QRectF before = f.rect("db");
        f.canvas.setSelection({ElementId{"db"}});
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f.rect("db").topLeft(), before.topLeft() + QPointF(16, 64));
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void collapsesAndExpands()
    {
        CanvasFixture f;
        f.canvas.setCollapsed(ElementId{"core"}, true);
        QVERIFY(f.canvas.diagram().find(ElementId{"web"})->isHidden);
        const render::Link& link = *f.canvas.diagram().find(model::RelationId{"writes:orders:db"});
        QVERIFY(isOnBorder(link.points.first(), f.rect("core")));
        QVERIFY(f.canvas.diagram().find(model::RelationId{"calls:web:orders"})->isHidden);
        QTest::mouseDClick(f.paper(), Qt::LeftButton, {}, f.middle("core"));
        QVERIFY(!f.canvas.diagram().find(ElementId{"web"})->isHidden);
        QVERIFY(f.undoesToTheStart());
    }

    void laysOutAgain()
    {
        CanvasFixture f;
        f.drag(f.middle("db"), f.middle("buyer") + QPoint(20, 10), Qt::AltModifier);
        QVERIFY(f.rect("db").intersects(f.rect("buyer")));
        f.canvas.layOutAgain();
        QVERIFY(!f.rect("db").intersects(f.rect("buyer")));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void dropsAGestureWhenTheDocumentChanges()
    {
        CanvasFixture f;
        f.canvas.nudge(0, 0);
        f.canvas.setSelection({ElementId{"db"}});
        f.canvas.nudge(1, 0);
        f.press(f.middle("db"));
        f.move(f.middle("db") + QPoint(60, 60), Qt::LeftButton);
        f.document.undoStack().undo();
        QVERIFY(f.text() == f.before);
        QVERIFY(f.showsTheModel());
        QTest::mouseRelease(f.paper(), Qt::LeftButton, {}, QPoint(10, 10));
        QVERIFY(f.text() == f.before);
    }
};

QTEST_MAIN(CanvasGesturesTest)
#include "canvas_gestures_test.moc"
