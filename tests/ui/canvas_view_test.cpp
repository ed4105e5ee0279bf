// Looking around on the canvas: selection, zoom, pan, highlight, keys, and exporting what is seen.
#include <QAccessible>
#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QtTest>

#include "model/edits.h"
#include "tests/support/canvas_fixture.h"
#include "ui/render/export.h"

using namespace corbel;
using model::ElementId;
using model::RelationId;
using tests::CanvasFixture;
using ui::CanvasView;
using ui::Tool;

namespace {

void turnWheel(CanvasFixture& f, const QPoint& at, int steps, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(QPointF(at), QPointF(f.paper()->mapToGlobal(at)), QPoint(),
                      QPoint(0, 120 * steps), Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(f.paper(), &event);
}

} // namespace

class CanvasViewTest : public QObject {
    Q_OBJECT

private slots:
    void selectsByClick()
    {
        CanvasFixture f;
        QSignalSpy changed(&f.canvas, &CanvasView::selectionChanged);
        f.click(f.middle("web"));
        QCOMPARE(f.canvas.selectedElements(), std::vector{ElementId{"web"}});
        f.click(f.middle("db"), Qt::ShiftModifier);
        QCOMPARE(f.canvas.selectedElements(), (std::vector{ElementId{"db"}, ElementId{"web"}}));
        f.click(f.middle("web"), Qt::ShiftModifier);
        QCOMPARE(f.canvas.selectedElements(), std::vector{ElementId{"db"}});
        f.click(f.on(f.canvas.diagram().bounds().topLeft() - QPointF(30, 30)));
        QVERIFY(f.canvas.selectedElements().empty());
        QVERIFY(changed.count() >= 4);
        QVERIFY(f.text() == f.before);
    }

    void selectsByRubberBand()
    {
        CanvasFixture f;
        const QRectF all = f.canvas.diagram().bounds().adjusted(-20, -20, 20, 20);
        f.drag(f.on(all.topLeft()), f.on(all.bottomRight()));
        QCOMPARE(f.canvas.selectedElements().size(), f.canvas.diagram().boxes().size());
        QCOMPARE(f.canvas.selectedRelations().size(), f.canvas.diagram().links().size());
        // A band that begins inside a container chooses some of its content.
        f.key(Qt::Key_Escape);
        const QRectF web = f.rect("web");
        f.drag(f.on(web.topLeft() - QPointF(8, 8)), f.on(web.center()));
        QCOMPARE(f.canvas.selectedElements(), std::vector{ElementId{"web"}});
        QVERIFY(f.text() == f.before);
    }

    void selectsAllAndNothingByKeys()
    {
        CanvasFixture f;
        f.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f.canvas.selectedElements().size(), f.canvas.diagram().boxes().size());
        f.key(Qt::Key_Escape);
        QVERIFY(f.canvas.selectedElements().empty());
    }

    void walksOverTheElementsByTab()
    {
        CanvasFixture f;
        f.canvas.setFocus();
        f.key(Qt::Key_Tab);
        const auto first = f.canvas.selectedElements();
        QCOMPARE(first.size(), std::size_t(1));
        f.key(Qt::Key_Tab);
        QVERIFY(f.canvas.selectedElements() != first);
        f.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(f.canvas.selectedElements(), first);
    }

    void zoomsAboutThePointer()
    {
        CanvasFixture f;
        QSignalSpy zoomed(&f.canvas, &CanvasView::zoomChanged);
        const QPoint at = f.middle("db");
        const QPointF before = f.canvas.mapToScene(at);
        turnWheel(f, at, 2);
        QVERIFY(f.canvas.zoom() > 1.3);
        QCOMPARE(zoomed.count(), 1);
        const QPointF off = f.canvas.mapToScene(at) - before;
        QVERIFY(std::hypot(off.x(), off.y()) < 1.5);
        turnWheel(f, at, -100);
        QVERIFY(f.canvas.zoom() > 0.01); // stays usable
        turnWheel(f, at, 100);
        QVERIFY(f.canvas.zoom() < 10);
    }

    void fitsEverythingIntoSight()
    {
        CanvasFixture f;
        f.canvas.setZoom(3);
        f.canvas.zoomToFit();
        const QRectF seen = f.canvas.mapToScene(f.paper()->rect()).boundingRect();
        QVERIFY(seen.contains(f.canvas.diagram().bounds()));
        f.canvas.setSelection({ElementId{"db"}});
        f.canvas.zoomToSelection();
        QVERIFY(f.canvas.zoom() > 1.1);
        QVERIFY(f.canvas.mapToScene(f.paper()->rect()).boundingRect().contains(f.rect("db")));
    }

    void keepsInSightWhatWasSeenAsAWhole()
    {
        CanvasFixture f;
        const auto isWhole = [&] {
            return f.canvas.mapToScene(f.paper()->rect())
                .boundingRect()
                .contains(f.canvas.diagram().bounds());
        };
        f.canvas.zoomToFit();
        QVERIFY(isWhole());
        f.canvas.resize(900, 300); // as when panels open beside and below it
        QVERIFY(isWhole());
        // A part that was chosen stays as large as it is.
        f.canvas.setZoom(3);
        QVERIFY(!isWhole());
        f.canvas.resize(900, 200);
        QCOMPARE(f.canvas.zoom(), 3.0);
    }

    void pansWithSpaceAndMiddleButton_data()
    {
        QTest::addColumn<bool>("isSpace");
        QTest::newRow("space") << true;
        QTest::newRow("middle button") << false;
    }

    void pansWithSpaceAndMiddleButton()
    {
        QFETCH(bool, isSpace);
        CanvasFixture f;
        const QPoint from = f.middle("db");
        if (isSpace) {
            QTest::keyPress(&f.canvas, Qt::Key_Space);
        }
        f.drag(from, from + QPoint(-90, 40), {}, isSpace ? Qt::LeftButton : Qt::MiddleButton);
        if (isSpace) {
            QTest::keyRelease(&f.canvas, Qt::Key_Space);
        }
        const QPoint moved = f.middle("db") - from - QPoint(-90, 40);
        QVERIFY(moved.manhattanLength() <= 3);
        QVERIFY(f.text() == f.before);
        QCOMPARE(f.canvas.tool(), Tool::Select);
    }

    void lightsUpWitnessesAndDimsTheRest()
    {
        CanvasFixture f;
        QSignalSpy changed(&f.canvas, &CanvasView::highlightChanged);
        const QPoint db = f.on(f.rect("db").center() + QPointF(0, 30));
        const QImage plain = f.canvas.grab().toImage();
        f.canvas.highlight({ElementId{"web"}}, {RelationId{"calls:edge:web"}});
        QCOMPARE(changed.count(), 1);
        QVERIFY(f.canvas.emphasis().isDimming());
        const QImage lit = f.canvas.grab().toImage();
        QVERIFY(lit != plain);
        const QPoint name = f.on(f.rect("db").topLeft() + QPointF(26, 44));
        // The icon of a dimmed element fades towards the sheet.
        const auto far = [](const QColor& a, const QColor& b) {
            return std::abs(a.lightness() - b.lightness());
        };
        const QColor sheet = f.canvas.theme().canvas;
        QVERIFY(far(lit.pixelColor(name), sheet) <= far(plain.pixelColor(name), sheet));
        QVERIFY(!db.isNull());
        f.key(Qt::Key_Escape);
        QVERIFY(!f.canvas.emphasis().isDimming());
        QCOMPARE(f.canvas.grab().toImage(), plain);
        QCOMPARE(changed.count(), 2);
    }

    void bringsWitnessesIntoSight()
    {
        CanvasFixture f;
        f.canvas.centerOn(QPointF(9000, 9000));
        f.canvas.highlight({ElementId{"web"}});
        QVERIFY(f.canvas.mapToScene(f.paper()->rect()).boundingRect().contains(f.rect("web")));
    }

    void keepsSelectionOverEdits()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"db"}, ElementId{"web"}});
        QVERIFY(
            f.document.apply(model::edits::remove(f.document.model(), {ElementId{"buyer"}}, {})));
        QCOMPARE(f.canvas.selectedElements(), (std::vector{ElementId{"db"}, ElementId{"web"}}));
        QSignalSpy changed(&f.canvas, &CanvasView::selectionChanged);
        QVERIFY(f.document.apply(model::edits::remove(f.document.model(), {ElementId{"db"}}, {})));
        QCOMPARE(f.canvas.selectedElements(), std::vector{ElementId{"web"}});
        QCOMPARE(changed.count(), 1);
    }

    void asksForAContextMenu()
    {
        CanvasFixture f;
        QSignalSpy asked(&f.canvas, &CanvasView::contextMenuRequested);
        const QPoint at = f.middle("web");
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, f.paper()->mapToGlobal(at));
        QCoreApplication::sendEvent(f.paper(), &event);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][1].value<ElementId>(), ElementId{"web"});
        QCOMPARE(f.canvas.selectedElements(), std::vector{ElementId{"web"}});
    }

    void followsAnotherDocument()
    {
        CanvasFixture f;
        f.canvas.setSelection({ElementId{"db"}});
        f.document.assign(tests::documentOf(tests::ModelBuilder().service("lonely").build()));
        QCOMPARE(f.canvas.diagram().boxes().size(), std::size_t(1));
        QVERIFY(f.canvas.selectedElements().empty());
        QVERIFY(f.canvas.mapToScene(f.paper()->rect()).boundingRect().contains(f.rect("lonely")));
    }

    void offersItsElementsToScreenReaders()
    {
        CanvasFixture f;
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&f.canvas);
        QVERIFY(list != nullptr);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), static_cast<int>(f.canvas.diagram().boxes().size()));
        const QPoint at = f.paper()->mapToGlobal(f.middle("db"));
        QAccessibleInterface* store = list->childAt(at.x(), at.y());
        QVERIFY(store != nullptr && store->isValid());
        QCOMPARE(store->text(QAccessible::Name), QStringLiteral("Orders"));
        QVERIFY(store->text(QAccessible::Description).contains(QStringLiteral("relational")));
        QVERIFY(store->rect().contains(at));
        QCOMPARE(list->child(list->indexOfChild(store)), store);
        QCOMPARE(store->parent(), list);
        f.canvas.setSelection({ElementId{"db"}});
        QVERIFY(store->state().selected);
        f.canvas.deleteSelection();
        QVERIFY(!store->isValid());
        QCOMPARE(list->childCount(), static_cast<int>(f.canvas.diagram().boxes().size()));
    }

    void offersItsNotesToScreenReaders()
    {
        CanvasFixture f;
        const int elements = static_cast<int>(f.canvas.diagram().boxes().size());
        const QRectF drawn = f.canvas.diagram().bounds();
        f.document.apply(
            model::edits::setNotes(f.document.model(), f.canvas.viewId(),
                                   {{"Runs at night", drawn.left(), drawn.bottom() + 16},
                                    {"Only until March", drawn.left() + 240, drawn.bottom() + 16}},
                                   {}));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&f.canvas);
        QVERIFY(list != nullptr);
        QCOMPARE(list->childCount(), elements + 2);
        const QPoint middle = f.on(f.canvas.diagram().notes()[1].rect.center());
        const QPoint at = f.paper()->mapToGlobal(middle);
        QAccessibleInterface* note = list->childAt(at.x(), at.y());
        QVERIFY(note != nullptr && note->isValid());
        QCOMPARE(note->text(QAccessible::Name), QStringLiteral("Only until March"));
        QCOMPARE(note->text(QAccessible::Description), QStringLiteral("Note"));
        QCOMPARE(note->role(), QAccessible::ListItem);
        QVERIFY(note->rect().contains(at));
        QCOMPARE(list->indexOfChild(note), elements + 1);
        QCOMPARE(list->child(elements + 1), note);
        QCOMPARE(note->parent(), list);
        QVERIFY(!note->state().selected);
        f.click(middle);
        QVERIFY(note->state().selected);
        QVERIFY(!list->child(elements)->state().selected);
        f.key(Qt::Key_Delete);
        QVERIFY(!note->isValid());
        QCOMPARE(list->childCount(), elements + 1);
        QCOMPARE(list->child(elements)->text(QAccessible::Name), QStringLiteral("Runs at night"));
    }

    void exportsWhatIsSeen()
    {
        CanvasFixture f;
        f.canvas.setGridVisible(false);
        f.drag(f.middle("db"), f.middle("db") + QPoint(80, 40));
        f.canvas.clearSelection();
        f.move(QPoint(1, 1));
        const QRectF bounds = f.canvas.diagram().bounds();
        render::ExportSettings settings;
        settings.margin = 0;
        const QImage file =
            QImage::fromData(render::exportPng(f.document.model(), *f.canvas.shownView(),
                                               f.canvas.theme(), settings))
                .convertToFormat(QImage::Format_RGB32);
        // The canvas shows whole pixels of the sheet: put the corner of the picture on one.
        const QPoint corner = f.on(QPointF(std::floor(bounds.left()), std::floor(bounds.top())));
        const QImage seen = f.canvas.grab().toImage().convertToFormat(QImage::Format_RGB32);
        QVERIFY(seen.rect().contains(QRect(corner, file.size())));
        QCOMPARE(seen.copy(QRect(corner, file.size())), file);
    }
};

QTEST_MAIN(CanvasViewTest)
#include "canvas_view_test.moc"
