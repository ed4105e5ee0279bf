// What can be done about findings: seeing their subjects, quick fixes, approvals, a team's rules.
#include <fstream>

#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QtTest>

#include "tests/support/answerer.h"
#include "tests/support/window_fixture.h"

using namespace corbel;
using tests::WindowFixture;

namespace {

/// Two services that share a store, and a call that nothing guards.
constexpr const char* sharedYaml = R"(
corbel: 1
name: Shared
elements:
  - {id: shop, kind: service, name: Shop}
  - {id: billing, kind: service, name: Billing}
  - {id: audit, kind: service, name: Audit}
  - {id: db, kind: store, name: Ledger}
relations:
  - {kind: writes, from: shop, to: db}
  - {kind: reads, from: billing, to: db}
  - {kind: calls, from: shop, to: audit}
)";

/// The active window with a model whose findings it shows.
struct FindingsFixture : WindowFixture {
    explicit FindingsFixture(const std::string& yaml = sharedYaml)
    {
        read(yaml.c_str());
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->showPanel(QStringLiteral("findings"));
        settle();
    }

    ui::FindingsPanel& panel() const { return *window->findings(); }
};

/// The row of the list that a rule led to; -1 for none.
int rowOfRule(const ui::FindingsPanel& panel, const std::string& rule)
{
    const auto* filter = static_cast<const ui::FindingsFilter*>(panel.list()->model());
    for (int row = 0; row < filter->rowCount(); ++row) {
        const ui::FindingRow* at = filter->row(filter->index(row, 0));
        if (at->finding && at->finding->rule == rule) {
            return row;
        }
    }
    return -1;
}

/// Makes the finding of a rule the current one.
void go(ui::FindingsPanel& panel, const std::string& rule)
{
    const int row = rowOfRule(panel, rule);
    QVERIFY2(row >= 0, rule.c_str());
    panel.list()->setFocus();
    panel.list()->setCurrentIndex(panel.list()->model()->index(row, 0));
}

/// Answers the dialog for approvals with a reason.
tests::Answerer::Answer reasoning(const QString& reason)
{
    return [reason](QWidget* dialog) {
        auto* approve = dialog->findChild<QPlainTextEdit*>();
        QVERIFY(approve != nullptr);
        QTest::keyClicks(approve, reason);
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Approve")) {
                QVERIFY(button->isEnabled());
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
    };
}

void write(const QString& path, const char* text)
{
    std::ofstream(path.toStdString()) << text;
}

} // namespace

class FindingsVerbsTest : public QObject {
    Q_OBJECT

private slots:
    void lightsUpAllSubjectsOfASmell()
    {
        FindingsFixture f;
        ui::FindingsPanel& panel = f.panel();
        go(panel, "shared-persistence");
        QTest::keyClick(panel.list(), Qt::Key_Return);
        QVERIFY(f.canvas().emphasis().isDimming());
        QStringList lit;
        for (const int box : f.canvas().emphasis().litBoxes) {
            lit << QString::fromStdString(f.canvas().diagram().boxes()[box].id.value);
        }
        lit.sort();
        QCOMPARE(lit, (QStringList{"billing", "db", "shop"}));
        QTest::keyClick(f.window.get(), Qt::Key_Escape);
        QVERIFY(!f.canvas().emphasis().isDimming());
        // A click on what is not lit ends it as well.
        QTest::keyClick(panel.list(), Qt::Key_Return);
        QVERIFY(f.canvas().emphasis().isDimming());
        QTest::mouseClick(f.paper(), Qt::LeftButton, {}, f.middle("audit"));
        QVERIFY(!f.canvas().emphasis().isDimming());
    }

    void keepsTheWidthsThatAPersonGives()
    {
        FindingsFixture f;
        QHeaderView* header = f.panel().list()->header();
        const int column = ui::FindingsModel::RuleColumn;
        const QPoint edge(header->sectionViewportPosition(column) + header->sectionSize(column) - 1,
                          header->height() / 2);
        f.drag(header->viewport(), edge, edge + QPoint(61, 0));
        const int given = header->sectionSize(column);
        f.window->resize(f.window->size() + QSize(90, 0));
        go(f.panel(), "shared-persistence");
        {
            tests::Answerer answerer([](QWidget* dialog) { // by keys alone
                if (!dialog->isActiveWindow()) {
                    return; // asked again once keys reach it
                }
                auto* reason = dialog->findChild<QPlainTextEdit*>();
                QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
                QVERIFY(dialog->isVisible()); // it takes a reason
                QTest::keyClicks(reason, QStringLiteral("split next spring"));
                QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
            });
            f.window->actions().approveFinding->trigger();
        }
        QCOMPARE(f.model().approvals.size(), std::size_t(1));
        f.settle();
        QCOMPARE(header->sectionSize(column), given);
    }

    void saysWhatNothingContains()
    {
        FindingsFixture f;
        ui::FindingsPanel& panel = f.panel();
        const auto says = [&](const QString& words) {
            return std::ranges::any_of(panel.findChildren<QLabel*>(), [&](const QLabel* label) {
                return label->isVisible() && label->text() == words;
            });
        };
        panel.filterField()->setFocus();
        QTest::keyClicks(panel.filterField(), QStringLiteral("zzz "));
        QVERIFY(says(QStringLiteral("None of those shown contains “zzz”.")));
        QTest::keyClick(panel.filterField(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(panel.filterField(), Qt::Key_Delete);
        QVERIFY(!says(QStringLiteral("None of those shown contains “zzz”.")));
        QVERIFY(rowOfRule(panel, "shared-persistence") >= 0);
    }

    void saysWhichObjectiveAQuickFixWouldCost()
    {
        // Who gets the element would have to talk to the third team, and does not.
        FindingsFixture f(R"(
corbel: 1
name: Three teams
elements:
  - {id: a, kind: team}
  - {id: b, kind: team}
  - {id: c, kind: team}
  - {id: e, kind: service, team: a}
  - {id: b1, kind: service, team: b}
  - {id: b2, kind: service, team: b}
  - {id: c1, kind: service, team: c}
relations:
  - {kind: calls, from: e, to: b1, circuit-breaker: true}
  - {kind: calls, from: e, to: b2, circuit-breaker: true}
  - {kind: calls, from: e, to: c1, circuit-breaker: true}
  - {kind: communicates, from: a, to: b}
  - {kind: communicates, from: a, to: c}
objectives:
  - {metric: congruence, at-least: 80%}
)");
        go(f.panel(), "tightly-coupled-teams");
        QCOMPARE(static_cast<const ui::FindingsFilter*>(f.panel().list()->model())
                     ->row(f.panel().list()->currentIndex())
                     ->ids.front(),
                 std::string("e"));
        bool isTold = false;
        {
            tests::Answerer answerer([&](QWidget* waiting) {
                auto* menu = qobject_cast<QMenu*>(waiting);
                QVERIFY(menu != nullptr && !menu->actions().isEmpty());
                isTold = QTest::qWaitFor([menu] {
                    return menu->actions().front()->text().contains(
                        QStringLiteral("misses: Congruence ≥"));
                });
                QTest::keyClick(menu, Qt::Key_Escape);
            });
            f.window->actions().fixFinding->trigger();
        }
        QVERIFY(isTold);
        QCOMPARE(f.document().undoStack().count(), 0);
    }

    void mendsByAQuickFix()
    {
        FindingsFixture f;
        ui::FindingsPanel& panel = f.panel();
        const std::string before = f.text();
        go(panel, "wobbly-interaction");
        QString label;
        {
            tests::Answerer answerer([&](QWidget* waiting) {
                auto* menu = qobject_cast<QMenu*>(waiting);
                QVERIFY(menu != nullptr && !menu->actions().isEmpty());
                label = menu->actions().front()->text();
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            });
            f.window->actions().fixFinding->trigger();
        }
        QVERIFY(!label.isEmpty());
        f.settle();
        QCOMPARE(rowOfRule(panel, "wobbly-interaction"), -1);
        QVERIFY(f.text() != before);
        QCOMPARE(f.document().undoStack().count(), 1);
        f.document().undoStack().undo();
        f.settle();
        QCOMPARE(f.text(), before);
        QVERIFY(rowOfRule(panel, "wobbly-interaction") >= 0);
    }

    void approvesWithAReason()
    {
        FindingsFixture f;
        ui::FindingsPanel& panel = f.panel();
        const int problems = panel.problemCount();
        QVERIFY(!panel.approvedToggle()->isVisible());
        QVERIFY(panel.list()->isColumnHidden(ui::FindingsModel::ApprovalColumn));
        go(panel, "shared-persistence");
        {
            tests::Answerer answerer(reasoning(QStringLiteral("split next spring")));
            f.window->actions().approveFinding->trigger();
        }
        QCOMPARE(f.model().approvals.size(), std::size_t(1));
        QCOMPARE(f.model().approvals.front().reason, std::string("split next spring"));
        QVERIFY(!f.model().approvals.front().by.empty());
        QVERIFY2(f.window->statusBar()->currentMessage().contains(
                     QStringLiteral("Approve finding: Shared persistence.")),
                 qPrintable(f.window->statusBar()->currentMessage()));
        f.settle();
        QCOMPARE(panel.problemCount(), problems - 1);
        const int row = rowOfRule(panel, "shared-persistence");
        const QModelIndex at = panel.list()->model()->index(row, ui::FindingsModel::MessageColumn);
        QVERIFY(at.data(Qt::FontRole).value<QFont>().strikeOut());
        QVERIFY(at.siblingAtColumn(ui::FindingsModel::ApprovalColumn)
                    .data()
                    .toString()
                    .contains(QStringLiteral("split next spring")));
        QVERIFY(!panel.list()->isColumnHidden(ui::FindingsModel::ApprovalColumn));
        // Nothing is cut beside free room, and the finding keeps the most of it.
        const QHeaderView* header = panel.list()->header();
        for (int i = 0; i < panel.list()->model()->rowCount(); ++i) {
            const QString severity = panel.list()
                                         ->model()
                                         ->index(i, ui::FindingsModel::SeverityColumn)
                                         .data()
                                         .toString();
            QVERIFY(panel.list()->fontMetrics().horizontalAdvance(severity) +
                        panel.list()->iconSize().width() <
                    header->sectionSize(ui::FindingsModel::SeverityColumn));
        }
        for (const int column :
             {ui::FindingsModel::SeverityColumn, ui::FindingsModel::RuleColumn,
              ui::FindingsModel::WhereColumn, ui::FindingsModel::ApprovalColumn}) {
            QVERIFY(header->sectionSize(column) <
                    header->sectionSize(ui::FindingsModel::MessageColumn));
        }
        // Hidden with all approved ones, and shown again.
        QTRY_VERIFY(panel.approvedToggle()->isVisible());
        QTest::mouseClick(panel.approvedToggle(), Qt::LeftButton);
        QCOMPARE(rowOfRule(panel, "shared-persistence"), -1);
        QTest::mouseClick(panel.approvedToggle(), Qt::LeftButton);
        // Withdrawn by the same verb.
        go(panel, "shared-persistence");
        f.window->actions().approveFinding->trigger();
        QVERIFY(f.model().approvals.empty());
        f.settle();
        QCOMPARE(panel.problemCount(), problems);
        f.document().undoStack().undo();
        QCOMPARE(f.model().approvals.size(), std::size_t(1));
    }

    void takesNoApprovalWithoutAReason()
    {
        FindingsFixture f;
        go(f.panel(), "shared-persistence");
        bool isRefused = false;
        {
            tests::Answerer answerer([&](QWidget* dialog) {
                for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
                    isRefused = isRefused || (button->text() == QStringLiteral("Approve") &&
                                              !button->isEnabled());
                }
                QTest::keyClick(dialog, Qt::Key_Escape);
            });
            f.window->actions().approveFinding->trigger();
        }
        QVERIFY(isRefused);
        QVERIFY(f.model().approvals.empty());
        QVERIFY(f.document().isClean());
    }

    void approvalsOfWhatIsGoneAreRemoved()
    {
        FindingsFixture f(std::string(sharedYaml) +
                          "approvals:\n  - {finding: shared-persistence-0123456789abcdef, by: "
                          "Kim, reason: was so}\n");
        ui::FindingsPanel& panel = f.panel();
        go(panel, "unused-approval");
        QVERIFY(panel.asText().contains(QStringLiteral("shared-persistence-0123456789abcdef")));
        {
            tests::Answerer answerer([](QWidget* menu) {
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            });
            f.window->actions().fixFinding->trigger();
        }
        QVERIFY(f.model().approvals.empty());
        f.settle();
        QCOMPARE(rowOfRule(panel, "unused-approval"), -1);
        f.document().undoStack().undo();
        QCOMPARE(f.model().approvals.size(), std::size_t(1));
    }

    void followsTheRuleFileBesideTheDocument()
    {
        FindingsFixture f;
        ui::FindingsPanel& panel = f.panel();
        QVERIFY(panel.rulesButton()->text().contains(QStringLiteral("none")));
        const QString rules = f.folder.filePath(QStringLiteral("corbel-rules.yaml"));
        QVERIFY(
            f.document().saveAs(f.folder.filePath(QStringLiteral("shared.corbel")).toStdString()));
        f.settle();
        // It comes while the document is open.
        write(rules, R"(
corbel-rules: 1
rules:
  - id: calls-state-timeouts
    severity: error
    text: Every call between services states a timeout
    why: Who waits without end falls with the slowest.
    relations: {kind: calls, from: {kind: service}, to: {kind: service}}
    must: {timeout: stated}
)");
        QTRY_VERIFY2(panel.rulesButton()->text().contains(QStringLiteral("corbel-rules.yaml")),
                     qPrintable(panel.rulesButton()->text()));
        f.settle();
        QVERIFY2(rowOfRule(panel, "calls-state-timeouts") >= 0, qPrintable(panel.asText()));
        const QModelIndex broken = panel.list()->model()->index(
            rowOfRule(panel, "calls-state-timeouts"), ui::FindingsModel::MessageColumn);
        const QString why = QStringLiteral("Who waits without end falls with the slowest.");
        QVERIFY(broken.data(Qt::ToolTipRole).toString().contains(why));
        QVERIFY(broken.data(Qt::AccessibleDescriptionRole).toString().contains(why));
        // An error in it is a finding with its line, and no rule counts until it is mended.
        write(rules, "corbel-rules: 1\nrules:\n  - id: broken\n    must: {nothing: at all}\n");
        QTRY_VERIFY(panel.asText().contains(QStringLiteral("corbel-rules.yaml:")));
        QCOMPARE(rowOfRule(panel, "calls-state-timeouts"), -1);
        QVERIFY(QFile::remove(rules));
        QTRY_VERIFY(panel.rulesButton()->text().contains(QStringLiteral("none")));
        f.settle();
        QVERIFY(!panel.asText().contains(QStringLiteral("corbel-rules.yaml:")));
    }
};

QTEST_MAIN(FindingsVerbsTest)
#include "findings_verbs_test.moc"
