// The assumed availability: seen wherever a figure rests on it, offered only where it decides.
#include <QFile>
#include <QtTest>

#include "tests/support/panel_reader.h"
#include "ui/words/figures.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::Reader;
using tests::unknownParts;
using ui::OverlayKind;

class AvailabilityAssumptionTest : public QObject {
    Q_OBJECT

private slots:
    void anAssumptionIsSeenEverywhereAndCanBeWithdrawn()
    {
        Reader f;
        f.begin(unknownParts);
        const std::string before = f.text();
        f.click(f.panel().assumeButton());
        f.wait();
        const double left = 0.999 * 0.99;
        QVERIFY(std::abs(*f.entry().availability.value - left) < 1e-12);
        QCOMPARE(f.panel().figure(), ui::availabilityText(1 - left));
        // Panel, its list of assumptions, Insight, the row at the canvas, the menu.
        QVERIFY2(f.textsOf(&f.panel()).contains(u"Assumed: "_s), qPrintable(f.textsOf(&f.panel())));
        QVERIFY(f.panel().withdrawButton()->isVisible());
        QStringList listed;
        for (int i = 0; i < f.panel().assumptions()->count(); ++i) {
            listed << f.panel().assumptions()->item(i)->text();
        }
        QVERIFY2(listed.join(u'\n').contains(u"0.999"_s), qPrintable(listed.join(u'\n')));
        QVERIFY2(f.textsOf(f.window->insight()).contains(u"Assumed: 99.9 %"_s),
                 qPrintable(f.textsOf(f.window->insight())));
        QVERIFY(f.window->overlayBar()->assumption()->isVisible());
        QVERIFY(f.window->overlayBar()->assumption()->text().contains(u"99.9 %"_s));
        f.window->overlay().setKind(OverlayKind::Failure);
        f.wait();
        QVERIFY(f.window->overlayBar()->assumption()->isVisible());
        QVERIFY(std::abs(*f.window->overlay().failure()->entries.at(0).availability.value - left) <
                1e-12);
        QVERIFY(f.window->actions().assumeAvailability->isChecked());
        // The objective is decided by it.
        QVERIFY(f.window->analysis().insight()->objectives.at(0).outcome == analysis::Outcome::Met);

        const QString report = f.folder.filePath(u"report.html"_s);
        QSignalSpy written(&f.window->report(), &ui::ReportExport::written);
        f.window->report().start(report.toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 30'000);
        QFile file(report);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"Assumed: everything that states no availability is up 99.9 %"_s));

        // It is no part of the document, and goes by a click.
        QCOMPARE(f.text(), before);
        QVERIFY(!f.document().undoStack().canUndo());
        f.click(f.window->overlayBar()->assumption());
        f.wait();
        QCOMPARE(f.panel().figure(), u"≤ 99 %"_s);
        QVERIFY(f.panel().summary().contains(u"Undecided: 1 figure"_s));
        QVERIFY(!f.panel().withdrawButton()->isVisible());
        QVERIFY(!f.textsOf(f.window->insight()).contains(u"Assumed"_s));
        QVERIFY(!f.window->actions().assumeAvailability->isChecked());
        // Another document begins without it.
        f.window->actions().assumeAvailability->trigger();
        f.wait();
        QVERIFY(f.entry().availability.value.has_value());
        f.read(unknownParts);
        f.wait();
        QVERIFY(!f.entry().availability.value.has_value());
    }

    /// A fail-over whose coverage is unknown is undecided as well, and helped alike.
    void theAssumptionIsOfferedExactlyWhereItDecides()
    {
        Reader f;
        f.begin(R"(
corbel: 1
elements:
  - {id: u, kind: actor}
  - {id: p, kind: service, availability: 0.99}
  - {id: s, kind: service, availability: 0.98}
relations:
  - {kind: calls, from: u, to: p}
  - {kind: fails-over-to, from: p, to: s}
)");
        QVERIFY(f.panel().assumeButton()->isVisible());
        const auto insightOffers = [&] {
            QStringList texts;
            for (const QPushButton* button : f.window->insight()->findChildren<QPushButton*>()) {
                texts << (button->isHidden() ? QString() : button->text());
            }
            return texts.contains(u"Assume 99.9 %"_s);
        };
        QTRY_VERIFY(insightOffers());
        QVERIFY(!f.window->overlayBar()->assumeButton()->isVisible());
        f.window->overlay().setKind(OverlayKind::Failure);
        f.wait();
        QVERIFY(f.window->overlayBar()->assumeButton()->isVisible());
        f.click(f.window->overlayBar()->assumeButton());
        f.wait();
        QVERIFY(std::abs(*f.entry().availability.value - (0.99 + 0.01 * 0.999 * 0.98)) < 1e-12);
        QVERIFY(f.window->overlayBar()->assumption()->isVisible());
        for (const QWidget* offer : {static_cast<QWidget*>(f.window->overlayBar()->assumeButton()),
                                     static_cast<QWidget*>(f.panel().assumeButton())}) {
            QVERIFY(!offer->isVisible());
        }
        QTRY_VERIFY(!insightOffers());

        // Everything is stated, or what is missing is no availability.
        for (const char* yaml : {"{id: p, kind: service, availability: 0.99}",
                                 "{id: p, kind: service, availability: 0.99, replicas: 3000}"}) {
            f.read((std::string("corbel: 1\nelements:\n  - {id: u, kind: actor}\n  - ") + yaml +
                    "\nrelations:\n  - {kind: calls, from: u, to: p}\n")
                       .c_str());
            f.wait();
            QVERIFY2(!f.panel().assumeButton()->isVisible(), yaml);
            QVERIFY2(!f.window->overlayBar()->assumeButton()->isVisible(), yaml);
            QTRY_VERIFY2(!insightOffers(), yaml);
        }
    }
};

QTEST_MAIN(AvailabilityAssumptionTest)
#include "availability_assumption_test.moc"
