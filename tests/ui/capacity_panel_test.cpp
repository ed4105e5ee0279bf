// The panel for capacity: its table, the ceiling, the load that it is about.
#include <QFile>
#include <QtTest>

#include "tests/support/panel_reader.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::known;
using tests::Reader;

class CapacityPanelTest : public QObject {
    Q_OBJECT

private slots:
    void capacityStandsInItsTable()
    {
        Reader f;
        f.read(known);
        f.window->showPanel(u"capacity"_s);
        f.wait();
        const auto& capacity = f.window->analysis().insight()->capacity;
        ui::RowsTable* table = f.window->capacity()->table();
        QCOMPARE(table->rowsModel()->rowCount(), static_cast<int>(capacity.stations.size()));
        for (std::size_t i = 0; i < capacity.stations.size(); ++i) {
            const auto& station = capacity.stations[i];
            if (station.utilization) {
                QCOMPARE(table->textAt(static_cast<int>(i), 2),
                         ui::percentText(*station.utilization));
            }
        }
        QVERIFY2(f.window->capacity()->sentence().contains(ui::rateText(capacity.ceiling->rate)),
                 qPrintable(f.window->capacity()->sentence()));
    }

    void whatIsKnownOfACeilingIsSaid()
    {
        Reader f;
        QByteArray lacking = known;
        lacking.replace(", service-time: 1ms", "");
        f.read(lacking.constData());
        f.window->showPanel(u"capacity"_s);
        f.wait();
        const auto& capacity = f.window->analysis().insight()->capacity;
        QVERIFY(!capacity.ceiling && capacity.bound && capacity.bound->isUpper);
        const QString rate = ui::rateText(capacity.bound->ceiling.rate);
        const QString said = f.window->capacity()->sentence();
        QVERIFY2(said.contains(rate) && said.contains(u"at most"), qPrintable(said));
        f.window->showPanel(u"insight"_s);
        f.settle();
        const QString insight = f.textsOf(f.window->insight());
        QVERIFY2(insight.contains(rate) && insight.contains(u"Ceiling at most this"),
                 qPrintable(insight));
    }

    void theLoadIsNamedWithWhatItAssumes()
    {
        Reader f;
        f.read(known);
        f.window->showPanel(u"capacity"_s);
        f.wait();
        ui::CapacityPanel* panel = f.window->capacity();
        QCOMPARE(panel->loadButton()->text(), u"Load: the actors' own rates"_s);
        QVERIFY(!panel->assumptions()->isVisible());
        f.click(panel->loadButton());
        QVERIFY(panel->assumptions()->isVisible());
        const auto& assumptions = f.window->analysis().insight()->capacity.assumptions;
        QVERIFY(!assumptions.empty());
        QCOMPARE(panel->assumptions()->text().count(u'\n') + 1,
                 static_cast<qsizetype>(assumptions.size()));
        for (const model::Message& one : assumptions) {
            QVERIFY2(panel->assumptions()->text().contains(ui::translated(one, f.model())),
                     one.text().c_str());
        }
        f.window->showPanel(u"insight"_s);
        f.wait();
        QVERIFY(f.textsOf(f.window->insight()).contains(u"Load: the actors' own rates"));
    }
};

QTEST_MAIN(CapacityPanelTest)
#include "capacity_panel_test.moc"
