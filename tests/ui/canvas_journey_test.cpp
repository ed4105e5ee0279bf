// Journeys on the canvas: arranging, nesting, connecting, renaming, noting, by mouse and by keys.
#include <QtTest>

#include "tests/support/drawer.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using model::ElementId;
using model::ElementKind;
using model::RelationKind;
using tests::Drawer;

class CanvasJourneyTest : public QObject {
    Q_OBJECT

private slots:
    void movesABoxAndTakesItBack()
    {
        Drawer f;
        const std::string before = f.text();
        const QRectF stood = f.rect("a");
        f.pull(f.paper(), f.onPaper("a").center(), f.onPaper("a").center() + QPoint(48, 96));
        QCOMPARE(f.rect("a").topLeft(), stood.topLeft() + QPointF(48, 96));
        f.undo();
        QCOMPARE(f.text(), before);
    }

    void movesWhatARubberBandHolds()
    {
        Drawer f;
        f.pull(f.paper(), f.onPaper(f.rect("a").topLeft() - QPointF(30, 30)),
               f.onPaper(f.rect("b").bottomRight() + QPointF(30, 30)));
        QCOMPARE(f.canvas().selectedElements(), (std::vector{ElementId{"a"}, ElementId{"b"}}));
        const QRectF a = f.rect("a");
        const QRectF b = f.rect("b");
        f.pull(f.paper(), f.onPaper("a").center(), f.onPaper("a").center() + QPoint(0, 80));
        QCOMPARE(f.rect("a").topLeft(), a.topLeft() + QPointF(0, 80));
        QCOMPARE(f.rect("b").topLeft(), b.topLeft() + QPointF(0, 80));
    }

    void alignsThree()
    {
        Drawer f;
        f.select({"a", "b", "d"});
        QVERIFY(f.chooseFromBar(u"Arrange"_s, u"Align top"_s));
        QCOMPARE(f.rect("a").top(), f.rect("b").top());
        QCOMPARE(f.rect("d").top(), f.rect("b").top());
        f.canvas().setFocus();
        f.undo(); // one step for all
        QCOMPARE(f.rect("d").top(), 24.0);
        QCOMPARE(f.rect("b").top(), 8.0);
    }

    void distributesThree()
    {
        Drawer f;
        f.select({"a", "b", "d"});
        QVERIFY(f.chooseFromBar(u"Arrange"_s, u"Distribute across"_s));
        QCOMPARE(f.rect("b").left() - f.rect("a").right(),
                 f.rect("d").left() - f.rect("b").right());
    }

    void dragsIntoAContainer()
    {
        Drawer f;
        const QRectF before = f.rect("g");
        f.pull(f.paper(), f.onPaper("a").center(), f.onPaper(QPointF(240, 330)));
        QCOMPARE(f.parent("a"), u"g"_s);
        QVERIFY(f.rect("g").contains(f.rect("a")));
        QVERIFY(f.rect("g").contains(before)); // it grows and never shrinks
        f.undo();
        QCOMPARE(f.parent("a"), QString());
    }

    void takesOutByKeys()
    {
        Drawer f;
        f.select({"c"});
        f.press(Qt::Key_BracketLeft, Qt::ControlModifier);
        QCOMPARE(f.parent("c"), QString());
        QVERIFY(!f.rect("g").intersects(f.rect("c")));
    }

    void putsIntoAContainerByKeys()
    {
        Drawer f;
        f.select({"d"});
        f.press(Qt::Key_BracketRight, Qt::ControlModifier);
        f.press(Qt::Key_Return);
        QCOMPARE(f.parent("d"), u"g"_s);
        QVERIFY(f.rect("g").contains(f.rect("d")));
    }

    void collapsesAndExpands()
    {
        Drawer f;
        const std::string before = f.text();
        f.canvas().setSelection({ElementId{"g"}});
        f.press(Qt::Key_Minus);
        QVERIFY(f.canvas().diagram().find(ElementId{"c"})->isHidden);
        f.press(Qt::Key_Plus);
        QVERIFY(!f.canvas().diagram().find(ElementId{"c"})->isHidden);
        while (f.window->actions().undo->isEnabled()) {
            f.undo();
        }
        QCOMPARE(f.text(), before);
    }

    void renamesByDoubleClick()
    {
        Drawer f;
        f.doubleClick(f.paper(), f.onPaper("a").center());
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.type(u"Orders"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.name("a"), u"Orders"_s);
    }

    void renamesAndThinksBetterOfIt()
    {
        Drawer f;
        f.select({"a"});
        f.press(Qt::Key_F2);
        f.type(u"Wrong"_s);
        f.press(Qt::Key_Escape);
        QCOMPARE(f.name("a"), u"Alpha"_s);
        QVERIFY(!f.window->actions().undo->isEnabled());
        QVERIFY(f.canvas().hasFocus());
    }

    void connectsFromTheHandle()
    {
        Drawer f;
        const QRect from = f.onPaper("b");
        f.pointAt(f.paper(), from.center());
        f.pull(f.paper(), QPoint(from.right() + 14, from.center().y()), f.onPaper("d").center());
        QVERIFY(f.choose(u"writes"_s));
        QCOMPARE(f.model().relations.size(), std::size_t(2));
        QCOMPARE(f.model().relations[1].kind, RelationKind::Writes);
        QCOMPARE(f.canvas().selectedRelations(), std::vector{f.model().relations[1].id});
    }

    void connectsToSomethingNew()
    {
        Drawer f;
        const QRect from = f.onPaper("d");
        f.pointAt(f.paper(), f.onPaper("b").center());
        const QRect start = f.onPaper("b");
        f.pull(f.paper(), QPoint(start.center().x(), start.bottom() + 14),
               from.center() + QPoint(0, 160));
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr && !menu->actions().isEmpty());
        f.click(menu, menu->actionGeometry(menu->actions().first()).center());
        f.type(u"New"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.model().elements.size(), std::size_t(6));
        QCOMPARE(f.model().relations.size(), std::size_t(2));
        QCOMPARE(f.model().relations[1].from, ElementId{"b"});
    }

    void connectsByKeys()
    {
        Drawer f;
        f.select({"b"});
        f.press(Qt::Key_C);
        f.press(Qt::Key_Right);
        f.press(Qt::Key_Return);
        if (QApplication::activePopupWidget() != nullptr) {
            f.press(Qt::Key_Down);
            f.press(Qt::Key_Return);
        }
        QCOMPARE(f.model().relations.size(), std::size_t(2));
        QCOMPARE(f.model().relations[1].to, ElementId{"d"});
    }

    void deletesARelationByItsLine()
    {
        Drawer f;
        const QPointF middle((f.rect("a").right() + f.rect("b").left()) / 2,
                             f.canvas().diagram().links()[0].points.first().y());
        f.click(f.paper(), f.onPaper(middle));
        QCOMPARE(f.canvas().selectedRelations().size(), std::size_t(1));
        f.press(Qt::Key_Delete);
        QVERIFY(f.model().relations.empty());
        f.undo();
        QCOMPARE(f.model().relations.size(), std::size_t(1));
    }

    void deletesAContainerWithItsContent()
    {
        Drawer f;
        const std::string before = f.text();
        f.canvas().setSelection({ElementId{"g"}});
        f.press(Qt::Key_Delete);
        QVERIFY(!f.has("g") && !f.has("c"));
        f.undo();
        QCOMPARE(f.text(), before);
    }

    void duplicatesByKeys()
    {
        Drawer f;
        f.canvas().setSelection({ElementId{"g"}});
        f.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.model().elements.size(), std::size_t(7));
        QCOMPARE(f.canvas().selectedElements().size(), std::size_t(1)); // the copy of the group
        f.undo();
        QCOMPARE(f.model().elements.size(), std::size_t(5));
    }

    void duplicatesByDragWithCtrl()
    {
        Drawer f;
        const QPoint at = f.onPaper("a").center();
        const QPoint to = at + QPoint(160, 120);
        const auto move = [&](const QPoint& where) {
            QMouseEvent event(QEvent::MouseMove, QPointF(where),
                              QPointF(f.paper()->mapToGlobal(where)), Qt::NoButton, Qt::LeftButton,
                              Qt::ControlModifier);
            QCoreApplication::sendEvent(f.paper(), &event);
        };
        QTest::mousePress(f.paper(), Qt::LeftButton, Qt::ControlModifier, at);
        move(at + (to - at) / 2);
        move(to);
        QTest::mouseRelease(f.paper(), Qt::LeftButton, Qt::ControlModifier, to);
        QCOMPARE(f.model().elements.size(), std::size_t(6));
        QCOMPARE(f.rect("a").topLeft(), QPointF(0, 0));
        QCOMPARE(QString::fromStdString(std::string(displayName(f.model().elements[5]))),
                 u"Alpha"_s);
    }

    void copiesAndPastes()
    {
        Drawer f;
        f.select({"a", "b"});
        f.press(Qt::Key_C, Qt::ControlModifier);
        f.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(f.model().elements.size(), std::size_t(7));
        QCOMPARE(f.model().relations.size(), std::size_t(2)); // the call between them comes along
    }

    void nudgesByArrows()
    {
        Drawer f;
        f.select({"a"});
        f.press(Qt::Key_Right);
        f.press(Qt::Key_Right);
        f.press(Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(f.rect("a").left() > 0);
        QVERIFY(f.rect("a").top() > f.rect("a").left());
        while (f.window->actions().undo->isEnabled()) {
            f.undo();
        }
        QCOMPARE(f.rect("a").topLeft(), QPointF(0, 0));
    }

    void convertsToAnotherKind()
    {
        Drawer f;
        f.select({"b"});
        f.press(Qt::Key_K);
        QVERIFY(f.choose(u"Gateway"_s));
        QCOMPARE(f.element("b").kind, ElementKind::Gateway);
        QCOMPARE(f.model().relations.size(), std::size_t(1)); // it may still be called
    }

    void pinsAndLaysOut()
    {
        Drawer f;
        f.select({"d"});
        f.press(Qt::Key_P);
        QVERIFY(f.canvas().diagram().find(ElementId{"d"})->isPinned);
        const QPointF stood = f.rect("d").topLeft();
        f.press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(f.rect("d").topLeft(), stood);
    }

    void writesANoteAndChangesIt()
    {
        Drawer f;
        f.press(Qt::Key_N);
        f.type(u"Remember"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.model().views[0].notes.size(), std::size_t(1));
        QCOMPARE(f.model().views[0].notes[0].text, std::string("Remember"));
        f.canvas().editNote(0);
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.type(u"Forget"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.model().views[0].notes[0].text, std::string("Forget"));
    }

    void zoomsByWheelAndBack()
    {
        Drawer f;
        const double before = f.canvas().zoom();
        const QPoint at = f.onPaper("a").center();
        QWheelEvent wheel(at, f.paper()->mapToGlobal(QPointF(at)), {}, {0, 240}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(f.paper(), &wheel);
        QVERIFY(f.canvas().zoom() > before);
        // What is under the pointer stays there.
        QVERIFY((f.onPaper("a").center() - at).manhattanLength() < 6);
        f.press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(f.canvas().zoom(), 1.0);
    }

    void zoomsToTheSelection()
    {
        Drawer f;
        f.select({"d"});
        f.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(f.canvas().zoom() > 1);
        QVERIFY(f.paper()->rect().contains(f.onPaper("d").center()));
    }

    void givesUpADrag()
    {
        Drawer f;
        const std::string before = f.text();
        const QPoint at = f.onPaper("a").center();
        QTest::mousePress(f.paper(), Qt::LeftButton, {}, at);
        Drawer::move(f.paper(), at + QPoint(60, 60), Qt::LeftButton);
        f.press(Qt::Key_Escape);
        QTest::mouseRelease(f.paper(), Qt::LeftButton, {}, at + QPoint(60, 60));
        QCOMPARE(f.text(), before);
        QCOMPARE(f.rect("a").topLeft(), QPointF(0, 0));
    }

    void addsByTheMenuOfKinds()
    {
        Drawer f;
        f.select({"c"});
        f.press(Qt::Key_A);
        QVERIFY(f.choose(u"Store"_s));
        f.type(u"Cache"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.model().elements.size(), std::size_t(6));
        QCOMPARE(QString::fromStdString(model::parentOf(f.model().elements[5]).value), u"g"_s);
    }

    void givesReplicasByTheMenuOfABox()
    {
        Drawer f;
        f.askMenu(f.paper(), f.onPaper("a").center());
        QVERIFY(f.choose(u"replica more"_s));
        QCOMPARE(model::replicas(f.element("a")), 2);
        f.press(Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(model::replicas(f.element("a")), 1);
    }

    void walksOverEverythingByTab()
    {
        Drawer f;
        std::set<std::string> met;
        for (std::size_t i = 0; i < f.model().elements.size(); ++i) {
            f.press(Qt::Key_Tab);
            QCOMPARE(f.canvas().selectedElements().size(), std::size_t(1));
            met.insert(f.canvas().selectedElements()[0].value);
        }
        QCOMPARE(met.size(), f.model().elements.size());
    }

    void startsAgainFromAnEmptySheet()
    {
        Drawer f;
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.press(Qt::Key_Delete);
        QVERIFY(f.model().elements.empty());
        f.press(Qt::Key_2);
        f.type(u"One"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.model().elements.size(), std::size_t(1));
        f.undo();
        f.undo();
        f.undo();
        QCOMPARE(f.model().elements.size(), std::size_t(5));
    }
};

QTEST_MAIN(CanvasJourneyTest)
#include "canvas_journey_test.moc"
