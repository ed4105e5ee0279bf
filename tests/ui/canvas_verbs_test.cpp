// The verbs of the mouse beyond moving and placing: copies, other ends, new targets, notes,
// folding.
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

#include "model/edits.h"
#include "tests/support/canvas_fixture.h"

using namespace corbel;
using model::ElementId;
using model::RelationId;
using tests::CanvasFixture;

namespace {

QMenu* openMenu(CanvasFixture& f)
{
    for (QMenu* menu : f.canvas.findChildren<QMenu*>()) {
        if (menu->isVisible()) {
            return menu;
        }
    }
    return nullptr;
}

/// Chooses an entry by the beginning of its text, as the keyboard would.
bool choose(CanvasFixture& f, const QString& text)
{
    QMenu* menu = openMenu(f);
    if (menu == nullptr) {
        return false;
    }
    for (QAction* action : menu->actions()) {
        if (QString(action->text()).remove(QLatin1Char('&')).contains(text)) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        }
    }
    return false;
}

QLineEdit* openRename(CanvasFixture& f)
{
    auto* field = f.canvas.findChild<QLineEdit*>();
    return field != nullptr && field->isVisible() ? field : nullptr;
}

QPlainTextEdit* openNote(CanvasFixture& f)
{
    auto* field = f.canvas.findChild<QPlainTextEdit*>();
    return field != nullptr && field->isVisible() ? field : nullptr;
}

void writeNote(CanvasFixture& f, const QString& text)
{
    QPlainTextEdit* field = openNote(f);
    QVERIFY(field != nullptr);
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

/// The end of a relation's line, on the viewport.
QPoint endOf(CanvasFixture& f, const char* relation, bool isFirst)
{
    const render::Link* link = f.canvas.diagram().find(RelationId{relation});
    return f.on(isFirst ? link->points.first() : link->points.last());
}

/// A place of the sheet with nothing on it, below everything.
QPoint ground(CanvasFixture& f)
{
    const QRectF all = f.canvas.diagram().bounds();
    return f.on(QPointF(all.center().x(), all.bottom() + 120));
}

std::size_t elements(CanvasFixture& f)
{
    return f.document.model().elements.size();
}

} // namespace

class CanvasVerbsTest : public QObject {
    Q_OBJECT

private slots:
    void dragsACopyWithCtrl()
    {
        CanvasFixture f;
        const std::size_t before = elements(f);
        const QRectF core = f.rect("core");
        const QPoint title = f.on(core.topLeft() + QPointF(60, 16));
        f.canvas.setSelection({ElementId{"core"}});
        const QPoint to = ground(f);
        f.drag(title, to, Qt::ControlModifier);
        QCOMPARE(elements(f), before + 3); // with its content
        QCOMPARE(f.rect("core"), core);
        const QRectF copy = f.rect("core-2");
        QCOMPARE(copy.size(), core.size());
        QVERIFY(copy.contains(f.canvas.mapToScene(to)));
        QCOMPARE(f.parent("web-2"), QStringLiteral("core-2"));
        QCOMPARE(f.rect("web-2").topLeft() - copy.topLeft(),
                 f.rect("web").topLeft() - core.topLeft());
        // Relations among the copied go along, those to others do not.
        QVERIFY(f.document.model().relations.contains("calls:web-2:orders-2"));
        QVERIFY(!f.document.model().relations.contains("writes:orders-2:db"));
        QCOMPARE(f.canvas.selectedElements(), std::vector{ElementId{"core-2"}});
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void turnsAMoveIntoACopyAndBack()
    {
        CanvasFixture f;
        const QRectF db = f.rect("db");
        f.press(f.middle("db"));
        const QPoint to = ground(f);
        f.move(to - QPoint(0, 30), Qt::LeftButton);
        f.move(to, Qt::LeftButton);
        QVERIFY(f.rect("db") != db);
        QTest::keyPress(&f.canvas, Qt::Key_Control);
        QCOMPARE(f.rect("db"), db); // the original went home, its copy follows
        QTest::keyRelease(&f.canvas, Qt::Key_Control);
        QVERIFY(f.rect("db") != db);
        QTest::keyPress(&f.canvas, Qt::Key_Control);
        f.key(Qt::Key_Escape);
        QTest::mouseRelease(f.paper(), Qt::LeftButton, {}, to);
        QCOMPARE(f.rect("db"), db);
        QVERIFY(f.text() == f.before);
        QVERIFY(f.showsTheModel());
    }

    void copiesIntoTheContainerUnderThePointer()
    {
        CanvasFixture f;
        const QRectF core = f.rect("core");
        f.drag(f.middle("db"), f.on(core.bottomRight() - QPointF(12, 12)), Qt::ControlModifier);
        QCOMPARE(f.parent("db-2"), QStringLiteral("core"));
        QVERIFY(f.rect("core").contains(f.rect("db-2")));
        QVERIFY(f.rect("core").contains(core));
        QVERIFY(f.undoesToTheStart());
    }

    void joinsAnotherEndByDragging()
    {
        CanvasFixture f;
        f.canvas.setSelection({}, {RelationId{"calls:buyer:edge"}});
        f.drag(endOf(f, "calls:buyer:edge", false), f.middle("web"));
        QVERIFY(!f.document.model().relations.contains("calls:buyer:edge"));
        QVERIFY(f.document.model().relations.contains("calls:buyer:web"));
        QCOMPARE(f.canvas.selectedRelations(), std::vector{RelationId{"calls:buyer:web"}});
        const render::Link* link = f.canvas.diagram().find(RelationId{"calls:buyer:web"});
        QVERIFY(link != nullptr && link->points.size() > 1);
        // The beginning as well.
        f.drag(endOf(f, "calls:buyer:web", true), f.middle("edge"));
        const std::vector<RelationId> selected = f.canvas.selectedRelations();
        QCOMPARE(selected.size(), std::size_t(1));
        QCOMPARE(model::find(f.document.model(), selected.front())->from, ElementId{"edge"});
        QCOMPARE(f.document.undoStack().count(), 2);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void refusesAnEndThatIsIllegal()
    {
        CanvasFixture f;
        QSignalSpy refused(&f.canvas, &ui::CanvasView::refused);
        f.canvas.setSelection({}, {RelationId{"writes:orders:db"}});
        const QPoint end = endOf(f, "writes:orders:db", false);
        f.press(end);
        f.move(f.middle("buyer"), Qt::LeftButton);
        QCOMPARE(f.paper()->cursor().shape(), Qt::ForbiddenCursor);
        QTest::mouseRelease(f.paper(), Qt::LeftButton, {}, f.middle("buyer"));
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused[0][0].toString().contains(QStringLiteral("Actor")));
        QVERIFY(f.text() == f.before);
        // On the sheet there is nothing to join, and Escape leaves all as it was.
        f.canvas.setSelection({}, {RelationId{"writes:orders:db"}});
        f.drag(end, ground(f));
        f.press(end);
        f.move(f.middle("web"), Qt::LeftButton);
        f.key(Qt::Key_Escape);
        QTest::mouseRelease(f.paper(), Qt::LeftButton, {}, f.middle("web"));
        QVERIFY(f.text() == f.before);
        QCOMPARE(refused.count(), 1);
    }

    void offersTargetsWhereNothingIsYet()
    {
        CanvasFixture f;
        f.move(f.middle("db"));
        f.move(f.middle("orders"));
        const QRectF orders = f.rect("orders");
        const QPoint to = ground(f);
        f.canvas.setTool(ui::Tool::Connect);
        f.drag(f.on(orders.center()), to);
        QMenu* menu = openMenu(f);
        QVERIFY(menu != nullptr);
        QVERIFY(menu->actions().size() >= 5);
        QVERIFY(choose(f, QStringLiteral("Store (reads)")) ||
                choose(f, QStringLiteral("Store (Reads from)")) ||
                choose(f, QStringLiteral("Store (reads from)")));
        QCOMPARE(f.document.model().elements.contains("store"), true);
        QVERIFY(f.rect("store").contains(f.canvas.mapToScene(to)));
        QVERIFY(f.document.model().relations.contains("reads:orders:store"));
        QVERIFY(openRename(f) != nullptr);
        QTest::keyClicks(openRename(f), QStringLiteral("Archive"));
        QTest::keyClick(openRename(f), Qt::Key_Return);
        QCOMPARE(f.canvas.diagram().find(ElementId{"store"})->name, QStringLiteral("Archive"));
        QCOMPARE(f.document.undoStack().count(), 2); // added with its relation, named
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void offersNothingAfterASlip()
    {
        CanvasFixture f;
        f.move(f.middle("db"));
        const QRectF rect = f.rect("db");
        const QPoint handle = f.on(QPointF(rect.center().x(), rect.bottom() + 14));
        f.drag(handle, handle + QPoint(3, 2));
        QVERIFY(openMenu(f) == nullptr);
        QVERIFY(f.text() == f.before);
    }

    void nestsAllThatIsDragged()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"db"}, ElementId{"events"}});
        f.drag(f.middle("db"), f.on(f.rect("core").topLeft() + QPointF(60, 16)));
        QCOMPARE(f.parent("db"), QStringLiteral("core"));
        QCOMPARE(f.parent("events"), QStringLiteral("core"));
        QVERIFY(f.rect("core").contains(f.rect("db")));
        QVERIFY(f.rect("core").contains(f.rect("events")));
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.undoesToTheStart());
    }

    void keepsTheContainerWithShift()
    {
        CanvasFixture f;
        const QRectF core = f.rect("core");
        const QPoint to = ground(f);
        f.press(f.middle("web"));
        f.move(f.middle("web") + QPoint(0, 20), Qt::LeftButton);
        f.move(to, Qt::LeftButton, Qt::ShiftModifier);
        QTest::mouseRelease(f.paper(), Qt::LeftButton, Qt::ShiftModifier, to);
        QCOMPARE(f.parent("web"), QStringLiteral("core"));
        QVERIFY(f.rect("core").contains(f.rect("web")));
        QVERIFY(f.rect("core").height() > core.height());
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void growsAllContainersAndPushesNeighboursAside()
    {
        CanvasFixture f{tests::ModelBuilder()
                            .site("region")
                            .site("zone-a")
                            .site("zone-b")
                            .service("a")
                            .service("b")
                            .service("outside")
                            .inside("region", {"zone-a", "zone-b"})
                            .inside("zone-a", {"a"})
                            .inside("zone-b", {"b"})
                            .build()};
        f.canvas.setZoom(0.7);
        f.canvas.centerOn(f.canvas.diagram().bounds().center());
        // Into the corner of the zone that the other zone stands next to.
        const bool isAcross = f.rect("zone-a").right() <= f.rect("zone-b").left() ||
                              f.rect("zone-b").right() <= f.rect("zone-a").left();
        const bool isFirst = isAcross ? f.rect("zone-a").left() < f.rect("zone-b").left()
                                      : f.rect("zone-a").top() < f.rect("zone-b").top();
        const char* zone = isFirst ? "zone-a" : "zone-b";
        f.drag(f.middle("outside"), f.on(f.rect(zone).bottomRight() - QPointF(6, 6)));
        QCOMPARE(f.parent("outside"), QString::fromLatin1(zone));
        QVERIFY(f.rect(zone).contains(f.rect("outside")));
        QVERIFY(f.rect("region").contains(f.rect("zone-a")));
        QVERIFY(f.rect("region").contains(f.rect("zone-b")));
        QVERIFY(!f.rect("zone-a").intersects(f.rect("zone-b")));
        QVERIFY(f.rect("zone-b").contains(f.rect("b")));
        QCOMPARE(f.document.undoStack().count(), 1);
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void resizesByEachSide_data()
    {
        QTest::addColumn<QPointF>("at"); // -1 to 1 from the centre to a side
        for (const QPointF at : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1),
                                 QPointF(-1, -1), QPointF(1, -1), QPointF(-1, 1), QPointF(1, 1)}) {
            QTest::addRow("%g %g", at.x(), at.y()) << at;
        }
    }

    void resizesByEachSide()
    {
        QFETCH(QPointF, at);
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"people"}});
        const QRectF before = f.rect("people");
        if (before.isNull()) {
            QVERIFY(f.canvas.showElement(ElementId{"people"}, f.canvas.mapToScene(ground(f))));
        }
        f.canvas.setSelection({ElementId{"events"}});
        const QRectF rect = f.rect("events");
        const QPointF side =
            rect.center() + QPointF(at.x() * rect.width(), at.y() * rect.height()) / 2;
        f.move(f.on(side));
        QVERIFY(f.paper()->cursor().shape() != Qt::ArrowCursor);
        f.drag(f.on(side), f.on(side + at * 40));
        const QRectF after = f.rect("events");
        const double wider = at.x() == 0 ? 0 : 40;
        const double higher = at.y() == 0 ? 0 : 40;
        QVERIFY(std::abs(after.width() - rect.width() - wider) <= 8);
        QVERIFY(std::abs(after.height() - rect.height() - higher) <= 8);
        QVERIFY(at.x() <= 0 || after.left() == rect.left());
        QVERIFY(at.x() >= 0 || after.right() == rect.right());
        QVERIFY(at.y() <= 0 || after.top() == rect.top());
        QVERIFY(at.y() >= 0 || after.bottom() == rect.bottom());
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void foldsByItsMark()
    {
        CanvasFixture f;
        const QRectF core = f.rect("core");
        f.click(f.on(QPointF(core.right() - 18, core.top() + 16)));
        QVERIFY(f.canvas.diagram().find(ElementId{"core"})->isCollapsed);
        const QRectF card = f.rect("core");
        QVERIFY(card.width() <= core.width() && card.height() < core.height());
        QCOMPARE(card.topLeft(), core.topLeft());
        QVERIFY(f.showsTheModel());
        // Moved while it is folded, it unfolds where it is.
        f.drag(f.middle("core"), f.middle("core") + QPoint(0, 400));
        const QPointF moved = f.rect("core").topLeft();
        QTest::mouseDClick(f.paper(), Qt::LeftButton, {}, f.middle("core"));
        QCOMPARE(f.rect("core").topLeft(), moved);
        QVERIFY(f.rect("core").contains(f.rect("web")));
        QVERIFY(f.rect("core").contains(f.rect("orders")));
        QVERIFY(!f.rect("web").intersects(f.rect("orders")));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void unfoldingMovesAsideWhatIsInTheWay()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"core"}});
        f.key(Qt::Key_Minus);
        QVERIFY(f.canvas.diagram().find(ElementId{"core"})->isCollapsed);
        const QRectF card = f.rect("core");
        f.drag(f.middle("db"), f.on(QPointF(card.center().x(), card.bottom() + 60)));
        QVERIFY(!f.rect("db").intersects(card));
        f.canvas.setSelection({ElementId{"core"}});
        f.key(Qt::Key_Plus);
        QVERIFY(!f.canvas.diagram().find(ElementId{"core"})->isCollapsed);
        QVERIFY(!f.rect("db").intersects(f.rect("core")));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void writesANote()
    {
        CanvasFixture f;
        const QPoint at = ground(f);
        QTest::mouseDClick(f.paper(), Qt::LeftButton, {}, at);
        QVERIFY(choose(f, QStringLiteral("Note")));
        QVERIFY(f.text() == f.before); // nothing before it has a text
        writeNote(f, QStringLiteral("Ask the bank"));
        QCOMPARE(f.canvas.diagram().notes().size(), std::size_t(1));
        QCOMPARE(f.canvas.diagram().notes()[0].text, QStringLiteral("Ask the bank"));
        QCOMPARE(f.canvas.selectedNotes(), std::set{0});
        QVERIFY(f.canvas.hasFocus());

        // Edited in place, with a second line.
        QTest::mouseDClick(f.paper(), Qt::LeftButton, {},
                           f.on(f.canvas.diagram().notes()[0].rect.center()));
        QPlainTextEdit* field = openNote(f);
        QVERIFY(field != nullptr);
        QTest::keyClick(field, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(field, QStringLiteral("twice"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(f.document.model().views[0].notes[0].text, std::string("Ask the bank\ntwice"));

        // Moved with a drag, alone and with others.
        const QRectF note = f.canvas.diagram().notes()[0].rect;
        f.drag(f.on(note.center()), f.on(note.center()) + QPoint(80, -48));
        QCOMPARE(f.canvas.diagram().notes()[0].rect.topLeft(), note.topLeft() + QPointF(80, -48));
        f.click(f.middle("db"), Qt::ShiftModifier);
        const QPointF db = f.rect("db").topLeft();
        f.drag(f.middle("db"), f.middle("db") + QPoint(16, 32));
        QCOMPARE(f.rect("db").topLeft() - db,
                 f.canvas.diagram().notes()[0].rect.topLeft() - note.topLeft() - QPointF(80, -48));
        f.canvas.clearSelection();
        f.click(f.on(f.canvas.diagram().notes()[0].rect.center()));
        f.key(Qt::Key_Delete);
        QVERIFY(f.canvas.diagram().notes().empty());
        QVERIFY(f.document.model().elements.contains("db"));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void leavesANoteThatIsGivenUp()
    {
        CanvasFixture f;
        f.key(Qt::Key_N);
        QVERIFY(openNote(f) != nullptr);
        QTest::keyClicks(openNote(f), QStringLiteral("never mind"));
        QTest::keyClick(openNote(f), Qt::Key_Escape);
        QVERIFY(openNote(f) == nullptr);
        QVERIFY(f.text() == f.before);
        f.key(Qt::Key_N);
        writeNote(f, QStringLiteral("kept"));
        f.key(Qt::Key_Return); // opens the selected one
        QVERIFY(openNote(f) != nullptr);
        openNote(f)->selectAll();
        QTest::keyClick(openNote(f), Qt::Key_Delete);
        QTest::keyClick(openNote(f), Qt::Key_Return); // a note without a text is none
        QVERIFY(f.canvas.diagram().notes().empty());
        QVERIFY(f.undoesToTheStart());
    }

    void choosesNotesByRubberBandToo()
    {
        CanvasFixture f;
        f.canvas.addNote(QPointF(-400, -300));
        writeNote(f, QStringLiteral("far"));
        f.canvas.zoomToFit();
        f.canvas.clearSelection();
        const QRectF all = f.canvas.diagram().bounds().adjusted(-20, -20, 20, 20);
        f.drag(f.on(all.topLeft()), f.on(all.bottomRight()));
        QCOMPARE(f.canvas.selectedNotes(), std::set{0});
        QCOMPARE(f.canvas.selectedElements().size(), f.canvas.diagram().boxes().size());
        f.key(Qt::Key_Delete);
        QVERIFY(f.canvas.diagram().boxes().empty());
        QVERIFY(f.canvas.diagram().notes().empty());
        QCOMPARE(f.document.undoStack().count(), 2);
        QVERIFY(f.undoesToTheStart());
    }

    void showsWhatTheViewDoesNotShowYet()
    {
        CanvasFixture f;
        const model::Model model = f.document.model();
        QVERIFY(f.document.apply(
            model::edits::addElement(model,
                                     {ElementId{"stray"}, model::ElementKind::Service,
                                      [] {
                                          model::Record fields;
                                          fields.set(model::Key::Parent, "core");
                                          return fields;
                                      }()},
                                     {}, {})));
        QVERIFY(f.rect("stray").isNull());
        QVERIFY(f.canvas.showElement(ElementId{"stray"}, QPointF(3000, 3000)));
        QVERIFY(f.rect("core").contains(f.rect("stray"))); // in its container, wherever asked
        QVERIFY(!f.rect("stray").intersects(f.rect("web")));
        QVERIFY(!f.rect("stray").intersects(f.rect("orders")));
        QCOMPARE(f.canvas.selectedElements(), std::vector{ElementId{"stray"}});
        QVERIFY(!f.canvas.showElement(ElementId{"stray"}, {}));
        QVERIFY(!f.canvas.showElement(ElementId{"nobody"}, {}));
        QVERIFY(f.showsTheModel());
        QVERIFY(f.undoesToTheStart());
    }

    void movesOffTheGridWithAltOrWithoutSnapping()
    {
        CanvasFixture f;
        const auto isOnGrid = [&] {
            return std::fmod(f.rect("db").x(), 8) == 0 && std::fmod(f.rect("db").y(), 8) == 0;
        };
        const QPoint from = f.middle("db");
        f.drag(from, from + QPoint(83, 85));
        QVERIFY(isOnGrid());
        f.drag(f.middle("db"), f.middle("db") + QPoint(3, 13), Qt::AltModifier);
        QVERIFY(!isOnGrid());
        f.canvas.setSnapping(false);
        const QPointF before = f.rect("db").topLeft();
        f.drag(f.middle("db"), f.middle("db") + QPoint(21, 2));
        QCOMPARE(f.rect("db").topLeft(), before + QPointF(21, 2));
        QVERIFY(f.undoesToTheStart());
    }
};

QTEST_MAIN(CanvasVerbsTest)
#include "canvas_verbs_test.moc"
