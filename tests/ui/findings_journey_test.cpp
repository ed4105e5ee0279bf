// Findings as a person meets them: by the keyboard alone, by the mouse, with a rule file that is
// chosen by its dialog, and what the next session still knows of it.
#include <fstream>

#include <QPlainTextEdit>
#include <QtTest>

#include "tests/support/person.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::Person;

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

constexpr const char* strictRules = R"(
corbel-rules: 1
rules:
  - id: calls-state-timeouts
    severity: error
    text: Every call between services states a timeout
    relations: {kind: calls, from: {kind: service}, to: {kind: service}}
    must: {timeout: stated}
)";

constexpr const char* brokenRules = R"(
corbel-rules: 1
rules:
  - id: broken
    must: {nothing: at all}
)";

struct Reviewer : Person {
    Reviewer() { read(sharedYaml); }

    ui::FindingsPanel& panel() { return *window->findings(); }
    QTreeView& list() { return *panel().list(); }

    const ui::FindingRow* shown(int row) const
    {
        const auto* filter =
            static_cast<const ui::FindingsFilter*>(window->findings()->list()->model());
        return filter->row(filter->index(row, 0));
    }
    /// The place of what a rule led to among the shown ones; -1 for none.
    int rowOfRule(const std::string& rule) const
    {
        for (int row = 0; row < window->findings()->list()->model()->rowCount(); ++row) {
            if (const ui::FindingRow* at = shown(row); at->finding && at->finding->rule == rule) {
                return row;
            }
        }
        return -1;
    }

    QString write(const QString& name, const char* text)
    {
        const QString path = folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        std::ofstream(path.toStdString()) << text;
        return path;
    }

    /// From the list back to the field that filters it; where nothing is listed one is there.
    bool goToFilter()
    {
        if (list().hasFocus()) {
            press(Qt::Key_Backtab, Qt::ShiftModifier);
        }
        return QApplication::focusWidget() == panel().filterField();
    }
    /// And from there to the list again.
    bool goToList()
    {
        press(Qt::Key_Tab);
        return QApplication::focusWidget() == &list();
    }

    /// Takes the entry of the menu of rules and types a path into the dialog, or leaves it.
    void chooseRules(const QString& path)
    {
        answering(path, {u"Choose rule file"_s}, [this] { click(panel().rulesButton()); });
    }

    QString rules() { return panel().rulesButton()->text(); }
};

} // namespace

class FindingsJourneyTest : public QObject {
    Q_OBJECT

private slots:
    void filtersMendsAndApprovesByKeyboardAlone()
    {
        Reviewer f;
        f.settle();
        f.press(Qt::Key_5, Qt::AltModifier);
        QVERIFY(f.panel().isVisible());
        QCOMPARE(QApplication::focusWidget(), &f.list());
        QVERIFY(f.goToFilter());
        f.type(u"wobbly"_s);
        QCOMPARE(f.list().model()->rowCount(), 1);
        QVERIFY(f.goToList());
        f.press(Qt::Key_Down);
        f.press(Qt::Key_Return);
        QVERIFY(f.canvas().emphasis().isDimming());
        f.press(Qt::Key_5, Qt::AltModifier);
        {
            tests::Answerer answerer([](QWidget* menu) {
                QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
            });
            f.press(Qt::Key_F4);
        }
        QCOMPARE(f.document().undoStack().count(), 1);
        f.settle();
        QCOMPARE(f.rowOfRule("wobbly-interaction"), -1);

        f.press(Qt::Key_5, Qt::AltModifier);
        QVERIFY(f.goToFilter());
        f.press(Qt::Key_A, Qt::ControlModifier);
        f.type(u"shared-persistence"_s);
        QCOMPARE(f.list().model()->rowCount(), 1);
        {
            tests::Answerer answerer([](QWidget* dialog) {
                QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), u"split in spring"_s);
                auto* by = dialog->findChild<QLineEdit*>();
                by->selectAll();
                QTest::keyClicks(by, u"Kim Minji"_s);
                QTest::keyClick(by, Qt::Key_Return);
            });
            f.press(Qt::Key_F4, Qt::ShiftModifier);
        }
        f.settle();
        QVERIFY(f.shown(0)->isApproved());
        QCOMPARE(f.model().approvals.front().by, std::string("Kim Minji"));

        // Whoever approved is asked for no name again, also in another session.
        ui::MainWindow another(*f.style, *f.language, f.settings);
        auto read = model::text::readDocument(sharedYaml, "shared.yaml");
        QVERIFY(read.has_value());
        another.document().assign(std::move(*read), "shared.corbel");
        another.show();
        QTRY_VERIFY_WITH_TIMEOUT(another.analysis().isSettled(), 20'000);
        QString proposed;
        {
            tests::Answerer answerer([&](QWidget* dialog) {
                proposed = dialog->findChild<QLineEdit*>()->text();
                QTest::keyClick(dialog, Qt::Key_Escape);
            });
            another.actions().approveFinding->trigger();
        }
        QCOMPARE(proposed, u"Kim Minji"_s);
    }

    void mendsAndApprovesByMouse()
    {
        Reviewer f;
        f.settle();
        f.window->showPanel(u"findings"_s);
        QCoreApplication::processEvents();
        const auto clickRow = [&](const std::string& rule, Qt::MouseButton button) {
            const QModelIndex index = f.list().model()->index(f.rowOfRule(rule), 0);
            f.list().scrollTo(index);
            f.click(f.list().viewport(), f.list().visualRect(index).center(), button);
        };
        clickRow("wobbly-interaction", Qt::LeftButton);
        QVERIFY(f.canvas().emphasis().isDimming());
        {
            tests::Answerer answerer([&](QWidget* waiting) {
                auto* menu = qobject_cast<QMenu*>(waiting);
                f.click(menu, menu->actionGeometry(menu->actions().front()).center());
            });
            f.click(f.panel().findChild<QToolButton*>(u"fix"_s));
        }
        f.settle();
        QCOMPARE(f.rowOfRule("wobbly-interaction"), -1);
        clickRow("shared-persistence", Qt::LeftButton);
        {
            tests::Answerer answerer([&](QWidget* dialog) {
                QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), u"for now"_s);
                for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
                    if (button->text() == u"Approve"_s) {
                        f.click(button);
                        return;
                    }
                }
            });
            f.click(f.panel().findChild<QToolButton*>(u"approve"_s));
        }
        f.settle();
        QVERIFY(f.shown(f.rowOfRule("shared-persistence"))->isApproved());
    }

    void choosesARuleFileByItsDialog()
    {
        Reviewer f;
        const std::string shared = f.folder.filePath(u"shared.corbel"_s).toStdString();
        const std::string other = f.folder.filePath(u"other.corbel"_s).toStdString();
        QVERIFY(f.document().saveAs(other));
        QVERIFY(f.document().saveAs(shared));
        const QString strict = f.write(u"team/strict.yaml"_s, strictRules);
        const QString broken = f.write(u"team/broken.yaml"_s, brokenRules);
        f.window->showPanel(u"findings"_s);
        f.settle();
        QVERIFY(f.rules().contains(u"none"_s));

        f.chooseRules(strict);
        QVERIFY2(f.rules().contains(u"strict.yaml"_s), qPrintable(f.rules()));
        f.settle();
        QVERIFY(f.rowOfRule("calls-state-timeouts") >= 0);
        QVERIFY(f.document().isClean()); // nothing of it is part of the document

        // Cancelled, everything stays.
        f.chooseRules({});
        QVERIFY(f.rules().contains(u"strict.yaml"_s));
        f.settle();
        QVERIFY(f.rowOfRule("calls-state-timeouts") >= 0);

        // A broken one says what is wrong and where, and none of its rules counts.
        f.chooseRules(broken);
        f.settle();
        QVERIFY(f.rules().contains(u"broken.yaml"_s));
        QTRY_VERIFY(f.panel().asText().contains(u"broken.yaml:"_s));
        QCOMPARE(f.rowOfRule("calls-state-timeouts"), -1);
        f.chooseRules(strict);

        // The choice is the document's: another one has none, and it comes back with this one.
        f.window->files().openFile(other);
        f.settle();
        QVERIFY2(f.rules().contains(u"none"_s), qPrintable(f.rules()));
        QCOMPARE(f.rowOfRule("calls-state-timeouts"), -1);
        f.window->files().openFile(shared);
        f.settle();
        QVERIFY2(f.rules().contains(u"strict.yaml"_s), qPrintable(f.rules()));
        QVERIFY(f.rowOfRule("calls-state-timeouts") >= 0);

        // It follows the document to another name, and is given up for good.
        const std::string renamed = f.folder.filePath(u"renamed.corbel"_s).toStdString();
        QVERIFY(f.document().saveAs(renamed));
        f.window->files().openFile(other);
        f.window->files().openFile(renamed);
        QVERIFY(f.rules().contains(u"strict.yaml"_s));
        f.answering({}, {u"Use the file at the document"_s},
                    [&] { f.click(f.panel().rulesButton()); });
        QVERIFY(f.rules().contains(u"none"_s));
        f.window->files().openFile(other);
        f.window->files().openFile(renamed);
        QVERIFY(f.rules().contains(u"none"_s));
    }
};

QTEST_MAIN(FindingsJourneyTest)
#include "findings_journey_test.moc"
