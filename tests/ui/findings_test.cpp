// Findings: what is listed, filters, sorting, the way to the field, the clipboard, the item model.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QtTest>

#include "model/edits.h"
#include "tests/support/counts.h"
#include "tests/support/random_model.h"
#include "tests/support/window_fixture.h"

using namespace corbel;
using model::ElementId;
using model::Key;
using tests::WindowFixture;
using ui::Severity;

namespace {

constexpr const char* looseYaml = R"(
corbel: 1
name: Loose ends
elements:
  - {id: buyer, kind: actor, name: Buyer, rate: 10/s}
  - {id: web, kind: service, name: Web, service-time: 2ms, availability: 99.9%}
  - {id: alone, kind: service, name: Alone, service-time: 2ms, availability: 99.9%}
relations:
  - {kind: calls, from: buyer, to: web}
  - {kind: calls, from: web, to: web, name: again}
objectives:
  - {metric: hosts, at-most: 3}
)";

ui::FindingRow finding(Severity severity, const char* subject, const char* message)
{
    return {severity, {subject}, {}, QString::fromLatin1(subject), QString::fromLatin1(message),
            {}};
}

/// As an analysis found it, and somebody approved of it if so.
ui::FindingRow found(const char* rule, bool isApproved)
{
    ui::FindingRow row = finding(Severity::Warning, rule, "message");
    row.finding.emplace();
    row.finding->rule = rule;
    if (isApproved) {
        row.finding->approval = model::Approval{rule, "Kim", "until spring"};
    }
    return row;
}

void show(ui::FindingsModel& model, std::vector<ui::FindingRow> rows)
{
    // As two lists, of which either may be empty: the analyses' and that of an import.
    const auto half = rows.begin() + std::ssize(rows) / 2;
    model.setRows({std::make_shared<const std::vector<ui::FindingRow>>(rows.begin(), half),
                   std::make_shared<const std::vector<ui::FindingRow>>(half, rows.end())});
}

std::vector<ui::FindingRow> shownIn(const ui::FindingsModel& model)
{
    std::vector<ui::FindingRow> rows;
    for (const ui::FindingRow* row : model.rows()) {
        rows.push_back(*row);
    }
    return rows;
}

QStringList shown(const ui::FindingsPanel& panel)
{
    QStringList result;
    const QAbstractItemModel* model = panel.list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        result << model->index(row, ui::FindingsModel::WhereColumn).data().toString();
    }
    return result;
}

/// The row of the list that says `message` of `where`; -1 for none.
int rowOf(const ui::FindingsPanel& panel, const QString& where, const QString& message)
{
    const QAbstractItemModel* model = panel.list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, ui::FindingsModel::WhereColumn).data().toString() == where &&
            model->index(row, ui::FindingsModel::MessageColumn)
                .data()
                .toString()
                .contains(message)) {
            return row;
        }
    }
    return -1;
}

} // namespace

class FindingsTest : public QObject {
    Q_OBJECT

private slots:
    void listsLooseEndsAndUnknownValues()
    {
        WindowFixture f;
        f.read(looseYaml);
        f.settle();
        ui::FindingsPanel& panel = *f.window->findings();
        QVERIFY(rowOf(panel, QStringLiteral("Alone"), QStringLiteral("No relation")) >= 0);
        QVERIFY(rowOf(panel, QStringLiteral("Web → Web"), QStringLiteral("leads back")) >= 0);
        QCOMPARE(rowOf(panel, QStringLiteral("Web"), QStringLiteral("No relation")), -1);
        // It is gone as soon as it holds no more, and comes back with undo.
        QVERIFY(f.document().apply(
            model::edits::addRelation(f.model(), model::RelationKind::Calls, {"web"}, {"alone"})));
        f.settle();
        QTRY_COMPARE(rowOf(panel, QStringLiteral("Alone"), QStringLiteral("No relation")), -1);
        f.document().undoStack().undo();
        f.settle();
        QTRY_VERIFY(rowOf(panel, QStringLiteral("Alone"), QStringLiteral("No relation")) >= 0);
    }

    void listsWhatCannotKeepUp()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.settle();
        ui::FindingsPanel& panel = *f.window->findings();
        const QString overrun = QStringLiteral("300/s arrive");
        QCOMPARE(rowOf(panel, QStringLiteral("Orders"), overrun), -1);
        // Orders takes 250/s; what is before and behind it takes more.
        QVERIFY(f.document().apply(
            model::edits::setField(f.model(), std::vector{ElementId{"buyer"}}, Key::Rate,
                                   model::Value(model::Quantity{300, model::Unit::PerSecond}))));
        f.settle();
        QTRY_VERIFY(rowOf(panel, QStringLiteral("Orders"), overrun) >= 0);
        QCOMPARE(panel.model()->count(Severity::Error), 1);
        f.document().undoStack().undo();
        f.settle();
        QTRY_COMPARE(rowOf(panel, QStringLiteral("Orders"), overrun), -1);
    }

    void listsMissedObjectives()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.settle();
        const auto* insight = f.window->analysis().insight();
        const auto missed = std::ranges::count(insight->objectives, analysis::Outcome::Missed,
                                               &analysis::ObjectiveResult::outcome);
        QCOMPARE(missed, 0);
        QCOMPARE(f.window->findings()->model()->count(Severity::Error), 0);
        QVERIFY(f.document().apply(model::edits::setField(
            f.model(), std::vector{ElementId{"orders"}}, Key::ServiceTime,
            model::text::readValue("8ms", *findField(model::ElementKind::Service, Key::ServiceTime))
                .value())));
        f.settle();
        QCOMPARE(f.window->findings()->model()->count(Severity::Error), 1);
        QVERIFY(rowOf(*f.window->findings(), QStringLiteral("Design"),
                      QStringLiteral("Missed: Ceiling")) >= 0);
    }

    void goesToTheFieldByKeyAndMouse()
    {
        WindowFixture f;
        f.read(tests::shopYaml);
        f.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        f.window->showPanel(QStringLiteral("findings"));
        f.settle();
        ui::FindingsPanel& panel = *f.window->findings();
        const int row =
            rowOf(panel, QStringLiteral("Orders DB"), QStringLiteral("Availability is unknown"));
        QVERIFY(row >= 0);
        const QModelIndex index = panel.list()->model()->index(row, 0);
        panel.list()->setFocus();
        panel.list()->setCurrentIndex(index);
        QTest::keyClick(panel.list(), Qt::Key_Return);
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders-db"}});
        ui::FieldRow* field = f.window->inspector()->row(Key::Availability);
        QVERIFY(field->isVisible());
        QVERIFY(field->isAncestorOf(QApplication::focusWidget()));

        f.canvas().clearSelection();
        panel.list()->scrollTo(index);
        QTest::mouseClick(panel.list()->viewport(), Qt::LeftButton, {},
                          panel.list()->visualRect(index).center());
        QCOMPARE(f.canvas().selectedElements(), std::vector{ElementId{"orders-db"}});
        QVERIFY(f.window->inspector()
                    ->row(Key::Availability)
                    ->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(f.canvas().hasFocus());
    }

    void filtersBySeverityAndText()
    {
        WindowFixture f;
        f.read(looseYaml);
        f.settle();
        f.window->showPanel(QStringLiteral("findings"));
        ui::FindingsPanel& panel = *f.window->findings();
        QTRY_VERIFY(panel.toggle(Severity::Hint)->isVisible());
        QCoreApplication::processEvents(); // laid out, where a mouse would find it
        const int all = panel.count();
        const int hints = panel.model()->count(Severity::Hint);
        QVERIFY(hints >= 2 && hints < all);
        QTest::mouseClick(panel.toggle(Severity::Hint), Qt::LeftButton);
        QCOMPARE(panel.list()->model()->rowCount(), all - hints);
        QTest::mouseClick(panel.toggle(Severity::Hint), Qt::LeftButton);
        panel.filterField()->setFocus();
        QTest::keyClicks(panel.filterField(), QStringLiteral("alone"));
        QVERIFY(!shown(panel).isEmpty());
        for (const QString& where : shown(panel)) {
            QCOMPARE(where, QStringLiteral("Alone"));
        }
        QTest::keyClicks(panel.filterField(), QStringLiteral(" in the dark"));
        QVERIFY(shown(panel).isEmpty());
        QVERIFY(!panel.list()->isVisible()); // a sentence says why
        QCOMPARE(panel.count(), all);
    }

    void groupsByRuleAndFiltersByItsName()
    {
        WindowFixture f;
        f.read(looseYaml);
        f.settle();
        f.window->showPanel(QStringLiteral("findings"));
        ui::FindingsPanel& panel = *f.window->findings();
        std::vector<ui::FindingRow> rows{found("objective", false), found("team", false),
                                         found("objective", false)};
        rows[0].ids = {"a"};
        rows[2].ids = {"b"};
        const auto insight = std::make_shared<ui::Insight>();
        insight->model = f.document().snapshot();
        panel.setFindings(std::make_shared<const std::vector<ui::FindingRow>>(rows), insight);
        const auto rules = [&] {
            QStringList names;
            for (int row = 0; row < panel.list()->model()->rowCount(); ++row) {
                names << panel.list()
                             ->model()
                             ->index(row, ui::FindingsModel::RuleColumn)
                             .data()
                             .toString();
            }
            return names;
        };
        QCOMPARE(rules().size(), 3);
        panel.list()->setFocus();
        QTest::keyClick(panel.list(), Qt::Key_2);
        QStringList grouped = rules();
        QCOMPARE(grouped.indexOf(QStringLiteral("team")), 2);
        QTest::keyClick(panel.list(), Qt::Key_2);
        QCOMPARE(rules().indexOf(QStringLiteral("team")), 0);
        QTest::keyClick(panel.list(), Qt::Key_1);
        QCOMPARE(rules().indexOf(QStringLiteral("team")), 1); // by severity: as they came
        QTest::keyClicks(panel.filterField(), grouped.front());
        QCOMPARE(rules(), grouped.mid(0, 2));
    }

    void sortsAndCopies()
    {
        WindowFixture f;
        f.read(looseYaml);
        f.settle();
        f.window->showPanel(QStringLiteral("findings"));
        ui::FindingsPanel& panel = *f.window->findings();
        QStringList names = shown(panel);
        panel.list()->sortByColumn(ui::FindingsModel::WhereColumn, Qt::AscendingOrder);
        names.sort(Qt::CaseInsensitive);
        QCOMPARE(shown(panel), names);
        panel.list()->setFocus();
        QTest::keyClick(panel.list(), Qt::Key_C, Qt::ControlModifier);
        const QString text = QApplication::clipboard()->text();
        QCOMPARE(text, panel.asText());
        QCOMPARE(text.count(u'\n'), panel.count());
        panel.list()->setCurrentIndex(panel.list()->model()->index(0, 0));
        QCOMPARE(panel.asText().count(u'\n'), 1);
        QVERIFY(panel.asText().contains(names.front()));
    }

    void keepsTheSelectionWhileOthersComeAndGo()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        const ui::Style style(settings);
        ui::FindingsModel model(style);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        ui::FindingsFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester filterTester(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto a = finding(Severity::Error, "a", "wrong");
        const auto b = finding(Severity::Hint, "b", "loose");
        const auto c = finding(Severity::Unknown, "c", "unknown");
        show(model, {a, b, c});
        const QPersistentModelIndex last = model.index(2, 0);
        show(model, {b, c});
        QVERIFY(last.isValid());
        QCOMPARE(last.row(), 1);
        show(model, {a, b, b, c});
        QCOMPARE(last.row(), 3);
        QCOMPARE(shownIn(model), (std::vector{a, b, b, c}));
        show(model, {});
        QVERIFY(!last.isValid());
        QCOMPARE(model.rowCount(), 0);
    }

    void followsAnyListWithAnyFilter()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        const ui::Style style(settings);
        ui::FindingsModel model(style);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        ui::FindingsFilter filter;
        filter.setSourceModel(&model);
        filter.sort(0);
        QAbstractItemModelTester filterTester(
            &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 random(7);
        const auto pick = [&](int below) {
            return std::uniform_int_distribution<int>(0, below - 1)(random);
        };
        for (int round = 0; round < tests::scaled(2'000); ++round) {
            std::vector<ui::FindingRow> list = shownIn(model);
            if (pick(3) == 0 && !list.empty()) {
                list.erase(list.begin() + pick(static_cast<int>(list.size())));
            } else {
                const std::string id(1, static_cast<char>('a' + pick(20)));
                list.insert(list.begin() + pick(static_cast<int>(list.size()) + 1),
                            pick(2) == 0
                                ? finding(static_cast<Severity>(pick(5)), id.c_str(), "message")
                                : found(id.c_str(), pick(2) == 0));
            }
            show(model, list);
            QCOMPARE(shownIn(model), list);
            const auto severity = static_cast<Severity>(pick(5));
            const bool isShown = pick(2) == 0;
            const bool areApprovedShown = pick(2) == 0;
            filter.setShown(severity, isShown);
            filter.setApprovedShown(areApprovedShown);
            for (int row = 0; row < filter.rowCount(); ++row) {
                const ui::FindingRow* at = filter.row(filter.index(row, 0));
                QVERIFY(at->isApproved() ? areApprovedShown : isShown || at->severity != severity);
            }
        }
    }

    void saysWhatItChecksWhenThereIsNothing()
    {
        WindowFixture f;
        f.settle();
        f.window->showPanel(QStringLiteral("findings"));
        ui::FindingsPanel& panel = *f.window->findings();
        QCOMPARE(panel.count(), 0);
        QVERIFY(!panel.list()->isVisible());
        bool isSaid = false;
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            isSaid = isSaid ||
                     (label->isVisible() && label->text().contains(QStringLiteral("No findings")));
        }
        QVERIFY(isSaid);
    }
};

QTEST_MAIN(FindingsTest)
#include "findings_test.moc"
