// The failure overlay: what falls with what a person takes down, by mouse and by keys.
#include <QAccessible>
#include <QtTest>

#include "tests/support/figures.h"
#include "tests/support/prober.h"
#include "ui/words/figures.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::balanced;
using tests::Prober;
using tests::spread;
using ui::OverlayKind;

class OverlayFailureTest : public QObject {
    Q_OBJECT

private slots:
    void aClickTakesDownWhatNeedsIt()
    {
        Prober f;
        f.begin(balanced);
        const std::string before = f.text();
        f.probe("db");
        QVERIFY(f.markOf("db").sign == render::Sign::Off);
        QVERIFY(f.markOf("db").tone == render::Tone::Grey);
        for (const char* id : {"app", "web-a", "web-b", "lb"}) {
            QVERIFY2(f.markOf(id).sign == render::Sign::Down, id);
            QVERIFY(f.markOf(id).tone == render::Tone::Grey);
        }
        QVERIFY(f.markOf("buyer").sign == render::Sign::Lost);
        QVERIFY(f.markOf("buyer").tone == render::Tone::Alarm);
        QVERIFY(f.markOf("host-a").tone == render::Tone::Plain);
        QVERIFY2(f.tipAt("app").contains(u"DB"_s), qPrintable(f.tipAt("app")));
        QVERIFY2(f.chips().startsWith(u"Buyer: 0 %"_s), qPrintable(f.chips()));

        f.probe("db");
        QVERIFY(f.markOf("app").tone == render::Tone::Plain);
        QVERIFY(f.window->overlay().forced().dead.empty());
        // The model is what it was, and there is nothing to undo.
        QCOMPARE(f.text(), before);
        QVERIFY(!f.document().undoStack().canUndo());
    }

    void redundancyThatIsLostIsMarkedAndCosts()
    {
        Prober f;
        f.begin(balanced);
        f.probe("web-a");
        QVERIFY(f.markOf("web-a").sign == render::Sign::Off);
        QVERIFY(f.markOf("lb").sign == render::Sign::Weakened);
        QVERIFY(f.markOf("buyer").sign != render::Sign::Lost);
        // What is left: one way only, by hand .9995 * .99 * .999 * .999 * .998.
        const double left = 0.9995 * 0.99 * 0.999 * 0.999 * 0.998;
        const analysis::FailureView* view = f.window->overlay().failure();
        QVERIFY(view != nullptr);
        QVERIFY(std::abs(*view->entries.at(0).availability.value - left) < 1e-12);
        QVERIFY2(f.chips().contains(ui::availabilityText(1 - left)), qPrintable(f.chips()));
        QVERIFY2(f.chips().contains(u"usually"_s), qPrintable(f.chips()));
        QVERIFY2(f.window->overlayBar()->sentence().contains(u"1 taken down"_s),
                 qPrintable(f.window->overlayBar()->sentence()));
        // What stands on a host, which this view does not show, goes down with it.
        f.window->overlay().restoreAll();
        f.window->overlay().probe("host-b", false);
        f.wait();
        QVERIFY(f.markOf("web-b").sign == render::Sign::Down);
        QVERIFY2(f.tipAt("web-b").contains(u"Host B"_s), qPrintable(f.tipAt("web-b")));
        QVERIFY(std::abs(*f.window->overlay().failure()->entries.at(0).availability.value - left) <
                1e-12);
    }

    void shiftKeepsSomethingUp()
    {
        Prober f;
        f.begin(balanced);
        f.probe("db", Qt::ShiftModifier);
        QVERIFY(f.markOf("db").sign == render::Sign::Held);
        const double usual =
            *f.window->analysis().insight()->availability.entries.at(0).availability.value;
        const analysis::FailureView* view = f.window->overlay().failure();
        QVERIFY(std::abs(*view->entries.at(0).availability.value - usual / 0.998) < 1e-12);
        f.click(f.window->overlayBar()->resetButton());
        f.wait();
        QVERIFY(f.window->overlay().forced().alive.empty());
    }

    void keysAloneProbe()
    {
        Prober f;
        f.read(balanced);
        f.settle();
        f.canvas().setFocus();
        f.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.window->overlay().kind(), OverlayKind::Failure);
        f.wait();
        while (f.canvas().selectedElements() != std::vector<model::ElementId>{{"app"}}) {
            f.press(Qt::Key_Tab);
        }
        f.press(Qt::Key_Space);
        f.wait();
        QVERIFY(f.markOf("app").sign == render::Sign::Off);
        QVERIFY(f.markOf("buyer").sign == render::Sign::Lost);
        f.press(Qt::Key_Return);
        f.wait();
        QVERIFY(f.markOf("app").sign == render::Sign::None);
        f.press(Qt::Key_Escape);
        QCOMPARE(f.window->overlay().kind(), OverlayKind::None);
        // Outside of the overlay the keys mean what they mean.
        f.press(Qt::Key_Return);
        QVERIFY(f.window->overlay().forced().dead.empty());
    }

    void linksAndFailOversAreClickedLikeElements()
    {
        Prober f;
        f.begin(spread);
        const double usual = f.shown();
        // db in Busan over the line, or a switch that works to the spare in Seoul.
        const double way = 0.95 * 0.98;
        QVERIFY(std::abs(usual - 0.99 * (way + (1 - way) * 0.9 * 0.97)) < 1e-12);
        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.onLink("line"));
        f.wait();
        QVERIFY(f.linkMark("line").sign == render::Sign::Off);
        QVERIFY(f.linkMark("line").tone == render::Tone::Grey);
        QVERIFY(std::abs(f.shown() - 0.99 * 0.9 * 0.97) < 1e-12);
        QVERIFY(f.markOf("buyer").sign != render::Sign::Lost);
        QVERIFY2(f.window->overlayBar()->sentence().startsWith(u"1 taken down"_s),
                 qPrintable(f.window->overlayBar()->sentence()));

        // Without the switch too, nothing is left, and who is down says by what.
        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.onLink("switch"));
        f.wait();
        QVERIFY(f.linkMark("switch").sign == render::Sign::Off);
        QVERIFY(f.markOf("web").sign == render::Sign::Down);
        QVERIFY2(f.markOf("web").reason.contains(u"Seoul → Busan"_s),
                 qPrintable(f.markOf("web").reason));
        QVERIFY(f.markOf("buyer").sign == render::Sign::Lost);
        QCOMPARE(f.shown(), 0.0);

        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.onLink("line"));
        f.wait();
        QTest::mouseClick(f.paper(), Qt::LeftButton, Qt::ShiftModifier, f.onLink("line"));
        f.wait();
        QVERIFY(f.linkMark("line").sign == render::Sign::Held);
        QVERIFY(std::abs(f.shown() - 0.99 * 0.98) < 1e-12);
        QHelpEvent help(QEvent::ToolTip, f.onLink("line"),
                        f.paper()->mapToGlobal(f.onLink("line")));
        QCoreApplication::sendEvent(f.paper(), &help);
        QVERIFY2(QToolTip::text().contains(u"Kept from failing"_s), qPrintable(QToolTip::text()));
    }

    void aRelationThatCannotFailSaysSo()
    {
        Prober f;
        f.begin(spread);
        QSignalSpy refused(&f.canvas(), &ui::CanvasView::refused);
        const render::Link* call = nullptr;
        for (const render::Link& link : f.canvas().diagram().links()) {
            call = link.kind == model::RelationKind::Reads ? &link : call;
        }
        QVERIFY(call != nullptr);
        f.canvas().setSelection({}, {call->id});
        f.canvas().setFocus();
        f.press(Qt::Key_Space);
        QCOMPARE(refused.size(), 1);
        QVERIFY(f.window->overlay().forced() == analysis::ForcedParts());
        // By keys, a link is walked to and probed.
        f.canvas().setSelection({{"seoul"}});
        const std::vector<model::RelationId> line{{"line"}};
        for (int i = 0; i < 8 && f.canvas().selectedRelations() != line; ++i) {
            f.press(Qt::Key_L);
        }
        QCOMPARE(f.canvas().selectedRelations(), line);
        f.press(Qt::Key_Return);
        f.wait();
        QVERIFY(f.linkMark("line").sign == render::Sign::Off);
        f.press(Qt::Key_Return, Qt::ShiftModifier);
        f.wait();
        QVERIFY(f.linkMark("line").sign == render::Sign::Held);
    }

    void sitesAndZonesAreClickedOnTheCanvas()
    {
        Prober f;
        f.begin(spread);
        f.probe("zone-a");
        QVERIFY(f.markOf("zone-a").sign == render::Sign::Off);
        QVERIFY(f.markOf("web").sign == render::Sign::Down);
        QVERIFY2(f.tipAt("web").contains(u"Zone A"_s), qPrintable(f.tipAt("web")));
        QCOMPARE(f.shown(), 0.0);
        f.probe("zone-a");
        f.probe("busan");
        QVERIFY(f.markOf("db").sign == render::Sign::Down);
        QVERIFY(f.markOf("web").sign == render::Sign::Weakened);
        QVERIFY(std::abs(f.shown() - 0.99 * 0.9 * 0.97) < 1e-12);
    }

    void singlePointsAreBadgedWithAndWithoutTheOverlay()
    {
        Prober f;
        f.read(balanced);
        f.settle();
        for (const OverlayKind kind : {OverlayKind::None, OverlayKind::Failure}) {
            f.window->overlay().setKind(kind);
            f.wait();
            for (const char* id : {"lb", "app", "db"}) {
                QVERIFY2(f.markOf(id).isSinglePoint, id);
                QVERIFY(f.markOf(id).reason.contains(u"Buyer"_s));
            }
            for (const char* id : {"web-a", "web-b", "host-a", "buyer"}) {
                QVERIFY2(!f.markOf(id).isSinglePoint, id);
            }
        }
        f.window->actions().singlePoints->trigger();
        QVERIFY(!f.markOf("lb").isSinglePoint);
        f.window->actions().singlePoints->trigger();
        QVERIFY(f.markOf("lb").isSinglePoint);
    }

    void whatIsProbedGoesWithItsElement()
    {
        Prober f;
        f.begin(balanced);
        f.probe("db");
        f.canvas().setSelection({{"db"}});
        f.canvas().setFocus();
        f.press(Qt::Key_Delete);
        QTRY_VERIFY(f.window->overlay().forced().dead.empty());
        f.wait();
        QVERIFY(f.markOf("app").tone == render::Tone::Plain);
        f.document().clear();
        f.settle();
        f.wait();
        QVERIFY(f.canvas().overlay()->isEmpty());
    }

    void whatIsNeverUpGetsNoTick()
    {
        Prober f;
        f.begin(R"(
corbel: 1
elements:
  - {id: u, kind: actor, rate: 0/s}
  - {id: a, kind: service, availability: 0.0}
  - {id: b, kind: store, availability: 1}
relations:
  - {kind: calls, from: u, to: a}
  - {kind: reads, from: a, to: b}
)");
        const auto chips = f.window->overlayBar()->entryChips()->findChildren<QToolButton*>();
        QVERIFY(!chips.isEmpty());
        QVERIFY2(f.chips().contains(u": 0 %"), qPrintable(f.chips()));
        for (const QToolButton* chip : chips) {
            if (!chip->isHidden()) {
                QCOMPARE(chip->property("health").toString(), u"down"_s);
            }
        }
    }

    void screenReadersHearTheReason()
    {
        Prober f;
        f.begin(balanced);
        f.probe("db");
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&f.canvas());
        QStringList told;
        for (int i = 0; i < canvas->childCount(); ++i) {
            QAccessibleInterface* child = canvas->child(i);
            told << child->text(QAccessible::Name) + u": "_s +
                        child->text(QAccessible::Description);
        }
        QVERIFY2(!told.filter(u"Down, because it needs DB"_s).isEmpty(),
                 qPrintable(told.join(u'\n')));
    }

    /// 500 elements on hosts and sites: from the click to what is shown.
    void staysFastAtFiveHundredElements()
    {
        Prober f;
        std::string yaml = "corbel: 1\nelements:\n  - {id: buyer, kind: actor}\n";
        std::string relations = "relations:\n  - {kind: calls, from: buyer, to: s0}\n";
        for (int i = 0; i < 249; ++i) {
            const std::string n = std::to_string(i);
            yaml += "  - {id: h" + n + ", kind: host, availability: 0.999}\n";
            yaml += "  - {id: s" + n + ", kind: service, availability: 0.9995, replicas: 2, " +
                    "runs-on: [h" + n + ", h" + std::to_string((i + 7) % 249) + "]}\n";
            if (i > 0) {
                relations += "  - {kind: calls, from: s" + std::to_string((i - 1) / 2) + ", to: s" +
                             n + "}\n";
            }
        }
        f.begin((yaml + relations).c_str());
        QElapsedTimer clock;
        clock.start();
        f.window->overlay().probe("h3", false);
        const double blocked = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        f.wait();
        const double whole = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        QVERIFY(f.window->overlay().failure() != nullptr);
        QVERIFY(f.markOf("h3").sign == render::Sign::Off);
        const QString figure =
            u"failure overlay of %1 elements: %2 ms from click to marks, the canvas waits %3 ms"_s
                .arg(f.model().elements.size())
                .arg(whole, 0, 'f', 1)
                .arg(blocked, 0, 'f', 2);
        tests::printFigure(figure.toStdString());
    }
};

QTEST_MAIN(OverlayFailureTest)
#include "overlay_failure_test.moc"
