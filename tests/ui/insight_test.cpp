// Insight: answers for the model as it is, follows edits, and leads from figures to the canvas.
#include <algorithm>

#include <QSignalSpy>
#include <QtTest>

#include "model/edits.h"
#include "tests/support/window_fixture.h"
#include "ui/panels/metric_words.h"
#include "ui/words/messages.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;

namespace {

const analysis::PatternResult* pattern(const ui::Insight& insight, const char* id)
{
    const auto it = std::ranges::find(insight.patterns, id, &analysis::PatternResult::pattern);
    return it == insight.patterns.end() ? nullptr : &*it;
}

bool isShown(WindowFixture& f, const QString& text)
{
    const QList<QLabel*> labels = f.window->insight()->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(text);
    });
}

/// The row that is announced with this text.
ui::WitnessRow* row(WindowFixture& f, const QString& name)
{
    for (ui::WitnessRow* candidate : f.window->insight()->findChildren<ui::WitnessRow*>()) {
        if (candidate->isVisible() && candidate->accessibleName().contains(name)) {
            return candidate;
        }
    }
    return nullptr;
}

} // namespace

class InsightTest : public QObject {
    Q_OBJECT

private slots:
    void namesWhatIsDrawn()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        const auto* result = pattern(*f.window->analysis().insight(), "three-tier");
        QVERIFY(result != nullptr);
        QCOMPARE(result->verdict, analysis::Verdict::Present);
        QVERIFY(!f.window->insight()->cards().empty());
        QTRY_VERIFY(isShown(f, QString::fromStdString(result->title.en)));
    }

    void followsEdits()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.settle();
        const double before = *f.window->analysis().insight()->conway.structure.propagationCost;
        const QSignalSpy spy(&f.window->analysis(), &ui::AnalysisController::insightChanged);
        QVERIFY(f.document().apply(
            model::edits::addRelation(f.model(), model::RelationKind::Calls, {"orders"}, {"web"})));
        QVERIFY(!f.window->analysis().isSettled());
        f.settle();
        QVERIFY(spy.count() >= 1);
        const ui::Insight& insight = *f.window->analysis().insight();
        QCOMPARE(*insight.model, f.model());
        QVERIFY(*insight.conway.structure.propagationCost > before);
        QCOMPARE(insight.conway.structure.cycles.size(), std::size_t(1));
        f.document().undoStack().undo();
        f.settle();
        QCOMPARE(*f.window->analysis().insight()->conway.structure.propagationCost, before);
    }

    void throwsStaleResultsAway()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.settle();
        for (int i = 0; i < 20; ++i) {
            QVERIFY(f.document().apply(
                model::edits::rename(f.model(), {"web"}, "Web " + std::to_string(i))));
            if (i % 5 == 0) {
                QCoreApplication::processEvents();
            }
        }
        f.settle();
        QCOMPARE(*f.window->analysis().insight()->model, f.model());
    }

    void lightsUpWhatARuleRestsOn()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        f.window->insight()->expandFirst();
        ui::PatternCard* card = f.window->insight()->cards().front();
        ui::WitnessRow* rule = nullptr;
        for (ui::WitnessRow* candidate : card->findChildren<ui::WitnessRow*>()) {
            const bool isRelation = std::ranges::any_of(candidate->ids(), [](const QString& id) {
                return id.startsWith(QStringLiteral("calls:"));
            });
            rule = isRelation ? candidate : rule;
        }
        QVERIFY(rule != nullptr);
        const QSignalSpy spy(&f.canvas(), &ui::CanvasView::highlightChanged);
        QTest::mouseClick(rule, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QVERIFY(f.canvas().emphasis().isDimming());
        QVERIFY(!f.canvas().emphasis().litLinks.empty());
        QTest::keyClick(&f.canvas(), Qt::Key_Escape);
        QVERIFY(!f.canvas().emphasis().isDimming());
        // The same by keyboard alone.
        rule->setFocus();
        QTest::keyClick(rule, Qt::Key_Return);
        QVERIFY(f.canvas().emphasis().isDimming());
        QTest::keyClick(f.window.get(), Qt::Key_Escape);
        QVERIFY(!f.canvas().emphasis().isDimming());
    }

    void saysWhatAnObjectiveCounted()
    {
        WindowFixture f;
        const std::string yaml =
            std::string(tests::shopYaml) + "  - {metric: propagation-cost, at-most: 0.9}\n";
        f.read(yaml.c_str());
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        const auto& objectives = f.window->analysis().insight()->objectives;
        QCOMPARE(objectives.size(), std::size_t(2));
        const auto announced = [&](const analysis::ObjectiveResult& objective) {
            return row(f, ui::textOf(f.model(), objective));
        };
        const QString note = ui::translated(objectives[1].value.note);
        QVERIFY(!note.isEmpty());
        ui::WitnessRow* counted = announced(objectives[1]);
        QVERIFY(counted != nullptr);
        QVERIFY(isShown(f, note));
        QVERIFY(counted->accessibleDescription().contains(note));
        // Where nothing is to be said, nothing stands below.
        QVERIFY(objectives[0].value.note.empty());
        QVERIFY(announced(objectives[0])->height() < counted->height());
    }

    void judgesObjectives()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        // One server of 4 ms carries 250 requests per second.
        const auto& objectives = f.window->analysis().insight()->objectives;
        QCOMPARE(objectives.size(), std::size_t(1));
        QCOMPARE(objectives.front().outcome, analysis::Outcome::Met);
        QVERIFY(row(f, QStringLiteral("met")) != nullptr);
        QVERIFY(isShown(f, QStringLiteral("250")));
        QVERIFY(f.document().apply(model::edits::setField(
            f.model(), std::vector{ElementId{"orders"}}, model::Key::ServiceTime,
            model::text::readValue("8ms",
                                   *findField(model::ElementKind::Service, model::Key::ServiceTime))
                .value())));
        f.settle();
        QCOMPARE(f.window->analysis().insight()->objectives.front().outcome,
                 analysis::Outcome::Missed);
        QVERIFY(row(f, QStringLiteral("missed")) != nullptr);
    }

    void leadsFromAMissingValueToItsField()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        QVERIFY(f.document().apply(model::edits::setField(
            f.model(), std::vector{ElementId{"orders"}}, model::Key::ServiceTime, {})));
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        ui::WitnessRow* missing = row(f, QStringLiteral("Orders: service time"));
        QVERIFY(missing != nullptr);
        QTest::mouseClick(missing, Qt::LeftButton);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders"}});
        QVERIFY(f.window->inspector()->isVisible());
    }

    void simulatesAndPutsTheoryBesideIt()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->showPanel(QStringLiteral("simulation"));
        QTest::mouseClick(f.window->simulationPanel()->runButton(), Qt::LeftButton);
        QVERIFY(f.window->simulation().isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!f.window->simulation().isRunning(), 60'000);
        const QTreeWidget* table = f.window->simulationPanel()->table();
        QVERIFY(table->topLevelItemCount() >= 4); // end to end and three elements
        QVERIFY(table->topLevelItem(0)->text(4).contains(QStringLiteral("±")));
        QVERIFY(!f.window->simulation().isStale());
        QVERIFY(f.document().apply(model::edits::rename(f.model(), {"web"}, "Shop window")));
        QVERIFY(f.window->simulation().isStale());
    }

    /// No value would change it, so it says why, and shows where.
    void saysWhatIsOpenForNoWantOfAValue()
    {
        WindowFixture f;
        QString yaml = QString::fromUtf8(tests::shopYaml);
        const QString call = QStringLiteral("{kind: calls, from: web, to: orders}");
        QVERIFY(yaml.contains(call));
        yaml.replace(call, QStringLiteral("{kind: calls, from: web, to: orders, timeout: 1s}"));
        f.read(yaml.toUtf8().constData());
        f.window->showPanel(QStringLiteral("insight"));
        f.settle();
        ui::WitnessRow* open = row(f, QStringLiteral("timeouts, retries"));
        QVERIFY(open != nullptr);
        QCOMPARE(open->accessibleDescription(), QStringLiteral("Web → Orders"));
        QVERIFY(!isShown(f, QStringLiteral("calls:")));
        QTest::mouseClick(open, Qt::LeftButton);
        const render::Diagram& diagram = f.canvas().diagram();
        const auto& lit = f.canvas().emphasis().litLinks;
        QCOMPARE(lit.size(), std::size_t(1));
        QCOMPARE(diagram.links()[static_cast<std::size_t>(*lit.begin())].id.value,
                 std::string("calls:web:orders"));
    }
};

QTEST_MAIN(InsightTest)
#include "insight_test.moc"
