// The failure overlay: degraded service, what is remembered, how it is left, and its legend.
#include <QImage>
#include <QPainter>
#include <QtTest>

#include "tests/support/prober.h"
#include "ui/render/painter.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::balanced;
using tests::Prober;
using ui::OverlayKind;

namespace {

constexpr const char* streaming = R"(
corbel: 1
elements:
  - {id: buyer, kind: actor, name: Buyer}
  - {id: web, kind: service, name: Web, availability: 0.99}
  - {id: orders, kind: service, name: Orders, availability: 0.98}
  - {id: events, kind: stream, name: Events, availability: 0.97}
  - {id: mails, kind: service, name: Mails, availability: 0.96}
  - {id: db, kind: store, name: DB, availability: 0.95}
relations:
  - {kind: calls, from: buyer, to: web, protocol: https}
  - {kind: calls, from: web, to: orders, protocol: grpc}
  - {kind: reads, from: orders, to: db}
  - {kind: publishes, from: orders, to: events}
  - {kind: consumes, from: mails, to: events}
views:
  - id: main
    name: Main
    items:
      - {element: buyer, x: 0, y: 0, w: 120, h: 64}
      - {element: web, x: 280, y: 0, w: 120, h: 64}
      - {element: orders, x: 560, y: 0, w: 120, h: 64}
      - {element: events, x: 840, y: 0, w: 120, h: 64}
      - {element: mails, x: 1120, y: 0, w: 120, h: 64}
      - {element: db, x: 560, y: 200, w: 120, h: 64}
)";

QString textsOf(const QWidget* part)
{
    QStringList texts;
    for (const QLabel* label : part->findChildren<QLabel*>()) {
        texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace

class OverlayStatesTest : public QObject {
    Q_OBJECT

private slots:
    /// A stream that is down takes nobody down who only publishes to it or consumes from it.
    void softNeedsThatAreDownDegrade()
    {
        Prober f;
        f.begin(streaming);
        const double usual = f.shown();
        f.probe("events");
        for (const char* id : {"orders", "mails", "web", "buyer"}) {
            QVERIFY2(f.markOf(id).sign == render::Sign::Degraded, id);
            QVERIFY2(f.markOf(id).tone == render::Tone::Amber, id);
        }
        QVERIFY(f.markOf("db").tone == render::Tone::Plain);
        QVERIFY2(f.tipAt("orders").contains(u"offers less without Events"_s),
                 qPrintable(f.tipAt("orders")));
        QVERIFY2(f.tipAt("web").contains(u"Orders"_s), qPrintable(f.tipAt("web")));
        int amber = 0;
        for (const render::Link& link : f.canvas().diagram().links()) {
            const bool isSoft = link.kind == model::RelationKind::Publishes ||
                                link.kind == model::RelationKind::Consumes;
            const render::LinkMark mark = f.linkMark(link.id.value.c_str());
            QCOMPARE(mark.tone == render::Tone::Amber, isSoft);
            amber += isSoft ? 1 : 0;
        }
        QCOMPARE(amber, 2);
        const QString said = f.window->overlayBar()->sentence();
        QVERIFY2(said.contains(u"4 degraded"_s) && said.contains(u"0 of 1 entries lost"_s),
                 qPrintable(said));
        const auto chips = f.window->overlayBar()->entryChips()->findChildren<QToolButton*>();
        QVERIFY(std::ranges::any_of(chips, [](const QToolButton* chip) {
            return chip->property("health").toString() == u"degraded"_s;
        }));
        // It is up as often as ever: what it offers meanwhile is another figure.
        QVERIFY(std::abs(f.shown() - usual) < 1e-12);
        // What is needed is worse: down wins.
        f.probe("db");
        QVERIFY(f.markOf("orders").sign == render::Sign::Down);
        QVERIFY(f.markOf("mails").sign == render::Sign::Degraded);
    }

    void theLegendExplainsTheSigns()
    {
        Prober f;
        f.begin(streaming);
        ui::OverlayLegend* legend = f.window->overlayBar()->legend();
        f.click(f.window->overlayBar()->legendButton());
        QVERIFY(legend->isVisible());
        for (const char* word : {"Degraded", "Weakened", "Taken down", "Single point"}) {
            QVERIFY2(textsOf(legend).contains(QString::fromUtf8(word)), word);
        }
        QTest::keyClick(legend, Qt::Key_Escape);
        QVERIFY(!legend->isVisible());
        QCOMPARE(f.window->overlay().kind(), OverlayKind::Failure);
        f.click(f.window->overlayBar()->button(OverlayKind::Load));
        f.click(f.window->overlayBar()->legendButton());
        QVERIFY2(textsOf(legend).contains(u"Saturated"_s), qPrintable(textsOf(legend)));
        QVERIFY(!textsOf(legend).contains(u"Degraded"_s));
        QTest::keyClick(legend, Qt::Key_Escape);
    }

    void whatIsTakenDownIsRememberedUntilItIsBroughtBack()
    {
        Prober f;
        f.begin(balanced);
        f.probe("db");
        f.probe("web-a", Qt::ShiftModifier);
        ui::OverlayBar& bar = *f.window->overlayBar();
        f.click(bar.button(OverlayKind::None));
        QVERIFY(f.markOf("app").tone == render::Tone::Plain);
        QVERIFY2(bar.button(OverlayKind::Failure)->text().contains(u"(2)"_s),
                 qPrintable(bar.button(OverlayKind::Failure)->text()));
        f.click(bar.button(OverlayKind::Load));
        f.click(bar.button(OverlayKind::Failure));
        f.wait();
        QVERIFY(f.markOf("db").sign == render::Sign::Off);
        QVERIFY(f.window->overlay().forced().alive.contains("web-a"));
        QVERIFY(f.markOf("app").sign == render::Sign::Down);
        QVERIFY(bar.resetButton()->isVisible() && bar.resetButton()->isEnabled());
        f.click(bar.resetButton());
        f.wait();
        QVERIFY(f.markOf("app").tone == render::Tone::Plain);
        QVERIFY(!bar.resetButton()->isEnabled());
        QVERIFY(!bar.button(OverlayKind::Failure)->text().contains(u'('));
    }

    void escapeLeavesWhereverTheKeyboardIs()
    {
        Prober f;
        f.begin(balanced);
        f.probe("db");
        f.window->explorer()->tree()->setFocus();
        f.press(Qt::Key_Down);
        f.press(Qt::Key_Escape);
        QCOMPARE(f.window->overlay().kind(), OverlayKind::None);
        for (QWidget* list : {static_cast<QWidget*>(f.window->availability()->importance()),
                              static_cast<QWidget*>(f.window->overlayBar()->slider())}) {
            f.window->showPanel(u"availability"_s);
            f.window->overlay().setKind(list == f.window->overlayBar()->slider()
                                            ? OverlayKind::Load
                                            : OverlayKind::Failure);
            f.wait();
            list->setFocus();
            f.press(Qt::Key_Escape);
            QCOMPARE(f.window->overlay().kind(), OverlayKind::None);
        }
    }

    /// Dimmed boxes beside grey ones would look as dead.
    void aHighlightDoesNotSurviveIntoTheOverlay()
    {
        Prober f;
        f.read(balanced);
        f.window->showPanel(u"availability"_s);
        f.settle();
        QTRY_VERIFY(f.window->availability()->isSettled());
        QTreeView* table = f.window->availability()->importance();
        f.click(table->viewport(), table->visualRect(table->model()->index(0, 0)).center());
        QVERIFY(f.canvas().emphasis().isDimming());
        f.click(f.window->overlayBar()->button(OverlayKind::Failure));
        QVERIFY(!f.canvas().emphasis().isDimming());
    }

    /// The crosses on lines that are needed and down leave what is written there legible.
    void signsKeepOffTheNamesOfRelations()
    {
        Prober f;
        f.begin(streaming);
        f.probe("db");
        int written = 0;
        for (const render::Link& link : f.canvas().diagram().links()) {
            if (link.labelRect.isEmpty() || link.shownLabel.isEmpty()) {
                continue;
            }
            render::Overlay overlay;
            overlay.links[link.id.value].tone = render::Tone::Alarm;
            for (const render::Sign sign : {render::Sign::None, render::Sign::Off}) {
                overlay.links[link.id.value].sign = sign;
                const auto painted = [&](const render::Overlay& marks, const QRectF& page) {
                    constexpr double scale = 4;
                    QImage image((page.size() * scale).toSize(), QImage::Format_RGB32);
                    image.fill(f.canvas().theme().canvas);
                    QPainter painter(&image);
                    painter.scale(scale, scale);
                    painter.translate(-page.topLeft());
                    render::DiagramPainter(f.canvas().theme())
                        .paint(painter, f.canvas().diagram(), page, scale, {}, marks);
                    return image.copy(image.rect().adjusted(8, 8, -8, -8));
                };
                QVERIFY2(painted(overlay, link.labelRect) == painted({}, link.labelRect),
                         link.id.value.c_str());
                const QRectF around = render::Diagram::paintedRect(link);
                QVERIFY2(painted(overlay, around) != painted({}, around), link.id.value.c_str());
            }
            ++written;
        }
        QVERIFY(written >= 2);
    }

    /// What the row says and offers grows upwards: a second click at the same place never hits
    /// something else.
    void theSwitchStaysWhereItIs_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isAssuming");
        QTest::newRow("large") << QSize(1440, 900) << false;
        QTest::newRow("small") << QSize(1000, 640) << false;
        QTest::newRow("small, with an assumption") << QSize(1000, 640) << true;
    }

    void theSwitchStaysWhereItIs()
    {
        QFETCH(const QSize, size);
        QFETCH(const bool, isAssuming);
        Prober f;
        f.read(tests::shopYaml);
        f.settle();
        f.window->resize(size);
        if (isAssuming) {
            f.window->actions().assumeAvailability->trigger();
        }
        f.settle();
        QCoreApplication::processEvents(); // lays out
        ui::OverlayBar* bar = f.window->overlayBar();
        const auto middleOf = [&](OverlayKind kind) {
            QWidget* button = bar->button(kind);
            return button->mapToGlobal(button->rect().center());
        };
        QPoint places[3];
        for (const OverlayKind kind :
             {OverlayKind::None, OverlayKind::Failure, OverlayKind::Load}) {
            places[static_cast<int>(kind)] = middleOf(kind);
        }
        const auto clickAt = [&](OverlayKind kind) {
            const QPoint at = places[static_cast<int>(kind)];
            QWidget* hit = f.window->childAt(f.window->mapFromGlobal(at));
            QVERIFY(hit != nullptr);
            QTest::mouseClick(hit, Qt::LeftButton, {}, hit->mapFromGlobal(at));
            QCOMPARE(f.window->overlay().kind(), kind);
            f.wait();
            QCoreApplication::processEvents(); // lays out
            QCOMPARE(middleOf(kind).y(), at.y());
        };
        for (const OverlayKind kind :
             {OverlayKind::Failure, OverlayKind::Load, OverlayKind::None, OverlayKind::Load,
              OverlayKind::Load, OverlayKind::Failure, OverlayKind::Failure}) {
            clickAt(kind);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        f.window->overlay().probe("web", false); // says more, and in a narrow window in two lines
        f.window->overlay().probe("orders-db", false);
        f.wait();
        for (const OverlayKind kind :
             {OverlayKind::Failure, OverlayKind::Load, OverlayKind::None, OverlayKind::Failure}) {
            clickAt(kind);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
};

QTEST_MAIN(OverlayStatesTest)
#include "overlay_states_test.moc"
