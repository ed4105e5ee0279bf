// A newcomer asks two templates what happens when a box dies and how much load they bear: by mouse
// and keys alone, from the start page on.
#include <QHeaderView>
#include <QtTest>

#include "tests/support/figures.h"
#include "tests/support/prober.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::Prober;
using ui::OverlayKind;

namespace {

class Newcomer : public Prober {
public:
    /// Clicks the card of a template on the start page.
    void openTemplate(const QString& title)
    {
        window->showStartPage();
        for (ui::StartCard* card : window->startPage()->templateCards()) {
            if (card->title() == title) {
                window->startPage()->ensureWidgetVisible(card);
                think();
                click(card);
                settle();
                return;
            }
        }
        QFAIL(qPrintable(title));
    }

    ui::AvailabilityPanel& panel() { return *window->availability(); }

    /// Clicks one of the pages of the panel by its heading.
    void turnTo(const QString& heading)
    {
        QTabBar* tabs = panel().tabs();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i).startsWith(heading)) {
                think();
                click(tabs, tabs->tabRect(i).center());
                return;
            }
        }
        QFAIL(qPrintable(heading));
    }

    void openPanel()
    {
        think();
        press(Qt::Key_7, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(panel().isVisible() && panel().isSettled(), 20'000);
    }

    bool isFull(const std::string& id) { return markOf(id.c_str()).sign == render::Sign::Full; }
};

} // namespace

class FailureJourneyTest : public QObject {
    Q_OBJECT

private slots:
    void threeTier()
    {
        Newcomer f;
        f.openTemplate(u"Three tiers"_s);
        const analysis::EntryAvailability usual =
            f.window->analysis().insight()->availability.entries.at(0);
        // The database dies: everybody falls, and the row says how often the visitor is served now.
        f.think();
        f.click(f.window->overlayBar()->button(OverlayKind::Failure));
        f.wait();
        f.think();
        f.probe("orders-db");
        QVERIFY(f.markOf("visitor").sign == render::Sign::Lost);
        QVERIFY2(f.chips().startsWith(u"Visitor: 0 %"_s), qPrintable(f.chips()));
        // One of two hosts dies instead: served on, a little less often.
        f.probe("orders-db");
        f.window->overlayBar()->wholesButton()->setFocus();
        f.press(Qt::Key_Space);
        QTRY_VERIFY(f.window->overlayBar()->wholes()->isVisible());
        f.clickRow(u"Application host 1"_s);
        f.press(Qt::Key_Escape);
        QTRY_VERIFY(!f.window->overlayBar()->wholes()->isVisible());
        f.wait();
        QVERIFY(f.markOf("visitor").sign == render::Sign::Weakened);
        QVERIFY(f.shown() > 0.99 && f.shown() < *usual.availability.value);
        QVERIFY2(f.chips().contains(u"usually "_s + ui::availabilityText(usual.unavailability)),
                 qPrintable(f.chips()));
        f.think();
        f.click(f.window->overlayBar()->resetButton());
        f.wait();
        QVERIFY(std::abs(f.shown() - *usual.availability.value) < 1e-12);

        // What matters most: the table is sorted by it, and its first row leads to the canvas.
        f.openPanel();
        QCOMPARE(f.panel().figure(), ui::availabilityText(usual.unavailability));
        ui::RowsTable* table = f.panel().importance();
        QCOMPARE(table->textAt(0, 0), u"Database host"_s);
        f.click(table->header()->viewport(),
                {table->header()->sectionViewportPosition(4) + 12, table->header()->height() / 2});
        double last = HUGE_VAL;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const double raw =
                table->model()->index(row, 4).data(ui::RowsModel::orderRole).toDouble();
            QVERIFY(raw <= last);
            last = raw;
        }
        f.turnTo(u"Cut sets"_s);
        const QAbstractItemModel* sets = f.panel().cutSets()->model();
        QStringList alone;
        for (int row = 0; row < sets->rowCount(); ++row) {
            if (sets->index(row, 0).data().toInt() == 1) {
                alone << sets->index(row, 1).data().toString();
            }
        }
        alone.sort();
        QCOMPARE(alone, QStringList({u"Database host"_s, u"Orders database"_s}));

        // How much it bears: the slider is pulled to the flag, and whoever is full there is named.
        f.think();
        f.click(f.window->overlayBar()->button(OverlayKind::Load));
        ui::LoadSlider* slider = f.window->overlayBar()->slider();
        QCoreApplication::processEvents(); // The row gets its layout.
        const auto full = f.window->analysis().insight()->load.saturation();
        QVERIFY(full.has_value());
        QVERIFY(std::ranges::none_of(full->elements, [&](const auto& id) { return f.isFull(id); }));
        f.think();
        f.pull(slider, {slider->positionOf(1), slider->height() / 2},
               {slider->positionOf(full->factor), slider->height() / 2});
        QCOMPARE(f.window->overlay().factor(), full->factor);
        QVERIFY(std::ranges::all_of(full->elements, [&](const auto& id) { return f.isFull(id); }));
        QVERIFY2(f.window->overlayBar()->sentence().contains(
                     ui::someNamesIn(f.model(), full->elements) + u" saturates first"_s),
                 qPrintable(f.window->overlayBar()->sentence()));
        f.press(Qt::Key_Escape);
        QCOMPARE(f.window->overlay().kind(), OverlayKind::None);
        QVERIFY(!f.document().undoStack().canUndo());
        tests::printFigure("what falls with a box, what matters most, what saturates first: " +
                           f.effort.text().toStdString());
    }

    void disasterRecovery()
    {
        Newcomer f;
        f.openTemplate(u"Disaster recovery"_s);
        f.openPanel();
        f.turnTo(u"Recovery"_s);
        const analysis::EntryAvailability& entry =
            f.window->analysis().insight()->availability.entries.at(0);
        ui::RowsTable* table = f.panel().recovery();
        QCOMPARE(table->rowsModel()->rowCount(), static_cast<int>(entry.domains.size()));
        int site = -1;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            site = table->textAt(row, 0) == u"Seoul data centre"_s ? row : site;
        }
        QVERIFY(site >= 0);
        const auto& loss =
            *std::ranges::find(entry.domains, "seoul", &analysis::DomainLoss::domain);
        QCOMPARE(table->textAt(site, 2), ui::availabilityText(ui::complement(loss.availability)));
        QCOMPARE(table->textAt(site, 4), ui::durationText(*loss.rto.seconds));
        // The same by hand on the canvas.
        f.click(f.window->overlayBar()->button(OverlayKind::Failure));
        f.wait();
        f.probe("seoul");
        QVERIFY(std::abs(f.shown() - *loss.availability.value) < 1e-12);
        QVERIFY2(f.chips().contains(table->textAt(site, 2)), qPrintable(f.chips()));
        // Kept up by hand, the other site serves as if it could not fail.
        f.probe("busan", Qt::ShiftModifier);
        QVERIFY(f.markOf("busan").sign == render::Sign::Held);
        QVERIFY(f.shown() > *loss.availability.value);
        // The line between the sites dies, too: it bore the copies, which serve on.
        for (const render::Link& link : f.canvas().diagram().links()) {
            if (link.kind == model::RelationKind::Connects) {
                QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.onLink(link.id.value.c_str()));
                f.wait();
                QVERIFY(f.linkMark(link.id.value.c_str()).sign == render::Sign::Off);
                QVERIFY(f.linkMark(link.id.value.c_str()).tone == render::Tone::Grey);
            }
        }
        QCOMPARE(f.window->overlay().forced().dead.size(), std::size_t(2));
    }
};

QTEST_MAIN(FailureJourneyTest)
#include "failure_journey_test.moc"
