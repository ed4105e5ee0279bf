// After a crash: what is offered, how it is answered by mouse and keyboard, and what comes back.
#include <fstream>

#include <QSignalSpy>
#include <QtTest>

#include "model/edits.h"
#include "tests/support/window_fixture.h"
#include "tests/support/work_view.h"
#include "ui/dialogs/choice_dialog.h"
#include "ui/recovery/journal_keeper.h"
#include "ui/recovery/recovery.h"
#include "ui/recovery/recovery_dialog.h"
#include "ui/start/preview_loader.h"

using namespace corbel;
using model::ElementId;
using tests::WindowFixture;
using ui::JournalKeeper;
using ui::LeftWork;
using ui::Recovery;
using ui::RecoveryDialog;
namespace fs = std::filesystem;
namespace journal = corbel::model::storage::journal;

namespace {

/// Copies of the journals as they are now: what a crash at this moment would leave.
void crash(WindowFixture& f, const fs::path& journals, const fs::path& left)
{
    Recovery::keeperOf(*f.window)->wait();
    fs::create_directories(left);
    for (const auto& entry : fs::directory_iterator(journals)) {
        fs::copy_file(entry.path(), left / entry.path().filename());
    }
}

/// All states that undo and redo lead to, and where the document stands among them.
std::pair<std::vector<std::string>, int> historyOf(ui::Document& document)
{
    const int index = document.undoStack().index();
    std::vector<std::string> states;
    for (int i = 0; i <= document.undoStack().count(); ++i) {
        document.undoStack().setIndex(i);
        states.push_back(model::text::writeDocument(document.file()));
    }
    document.undoStack().setIndex(index);
    return {states, index};
}

void rename(ui::Document& document, const char* id, const char* name)
{
    QVERIFY(document.apply(model::edits::rename(document.model(), ElementId{id}, name)));
}

void nudge(ui::Document& document, const char* id, double x, int mergeId)
{
    model::Placement placement = *document.model().views[0].items.find(id);
    placement.x = x;
    QVERIFY(document.apply(model::edits::place(document.model(), document.model().views[0].id,
                                               {placement}, model::Message::of("Nudge")),
                           nullptr, mergeId));
}

/// Answers the next question as soon as it stands there.
void answer(const QString& button)
{
    QTimer::singleShot(0, qApp, [button] {
        QWidget* dialog = QApplication::activeModalWidget();
        QVERIFY(dialog != nullptr);
        for (QPushButton* candidate : dialog->findChildren<QPushButton*>()) {
            if (candidate->text().remove(u'&') == button) {
                QTest::mouseClick(candidate, Qt::LeftButton);
                return;
            }
        }
        QFAIL("there is no such button");
    });
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path folder(const char* name) const
    {
        return fs::path(m_folder->path().toStdString()) / name;
    }

    std::unique_ptr<Recovery> keep(WindowFixture& f, const fs::path& journals)
    {
        auto recovery = std::make_unique<Recovery>(journals, *f.style,
                                                   [&f]() -> ui::MainWindow& { return *f.window; });
        recovery->keep(*f.window);
        return recovery;
    }

    /// A crash of a window with these edits; the journal is in `left`.
    void leave(const fs::path& left, const char* name, const fs::path& saved = {})
    {
        WindowFixture f;
        const fs::path journals = folder(name);
        const auto recovery = keep(f, journals);
        f.read(tests::shopYaml);
        if (!saved.empty()) {
            QVERIFY(f.document().saveAs(saved).has_value());
        }
        rename(f.document(), "web", name);
        rename(f.document(), "orders", "Other");
        crash(f, journals, left);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theWholeHistoryComesBack()
    {
        const fs::path left = folder("left");
        std::pair<std::vector<std::string>, int> before;
        int cleanIndex = 0;
        QString undoText;
        const fs::path file = folder("shop.corbel");
        {
            WindowFixture f;
            const auto recovery = keep(f, folder("a"));
            f.read(tests::shopYaml);
            nudge(f.document(), "web", 1000, 7);
            nudge(f.document(), "web", 1008, 7); // joins
            QVERIFY(f.document().saveAs(file).has_value());
            nudge(f.document(), "web", 1016, 7); // does not: the saved state stays
            f.document().duplicateDesign(QStringLiteral("B"));
            rename(f.document(), "orders", "Other");
            f.document().renameDesign(0, QStringLiteral("A"));
            f.document().removeDesign(1);
            f.document().undoStack().undo();
            f.document().undoStack().undo();
            before = historyOf(f.document());
            cleanIndex = f.document().undoStack().cleanIndex();
            undoText = f.document().undoStack().undoText();
            QCOMPARE(cleanIndex, 1);
            QCOMPARE(f.document().undoStack().count(), 6);
            QCOMPARE(before.second, 4);
            crash(f, folder("a"), left);
        }
        WindowFixture f;
        const auto recovery = keep(f, left);
        std::vector<LeftWork> works = ui::findLeftWork(left);
        QCOMPARE(works.size(), std::size_t(1));
        QCOMPARE(works.front().found->edits, std::size_t(3));
        recovery->restore(std::move(works.front()), *f.window);
        QVERIFY(f.document().path() == file);
        QVERIFY(f.window->isWindowModified());
        QCOMPARE(f.document().undoStack().cleanIndex(), cleanIndex);
        const auto after = historyOf(f.document());
        QCOMPARE(after.second, before.second);
        QVERIFY(after.first == before.first);
        QCOMPARE(f.document().undoStack().undoText(), undoText);
        QVERIFY(!undoText.isEmpty());
        // The saved state is still the saved one, also by keyboard.
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
        while (f.document().undoStack().index() > cleanIndex) {
            QTest::keyClick(&f.canvas(), Qt::Key_Z, Qt::ControlModifier);
        }
        QVERIFY(!f.window->isWindowModified());
        // A new edit does not become part of an old step.
        nudge(f.document(), "web", 1024, 7);
        QCOMPARE(f.document().undoStack().index(), cleanIndex + 1);

        // The journal goes on under its name: a second crash loses nothing either.
        const fs::path again = folder("again");
        const auto goesOn = historyOf(f.document());
        crash(f, left, again);
        works = ui::findLeftWork(again);
        QCOMPARE(works.size(), std::size_t(1));
        WindowFixture g;
        const auto second = keep(g, again);
        second->restore(std::move(works.front()), *g.window);
        QVERIFY(historyOf(g.document()) == goesOn);
    }

    void offersLargeWorkWithoutLayingItOut()
    {
        const fs::path left = folder("large");
        model::storage::Work work;
        model::Model& model = work.document.designs.front().model;
        for (std::size_t i = 0; i <= ui::PreviewLoader::mostLaidOut; ++i) {
            model.elements.append(
                {ElementId{"e" + std::to_string(i)}, model::ElementKind::Service, {}});
        }
        work.shown = work.document.designs.front().id;
        {
            journal::Writer writer(left, [](const model::Result<void>&) {});
            writer.begin(journal::encodeBase(tests::viewOf(work), journal::Time()));
        }
        WindowFixture f;
        const RecoveryDialog dialog(
            ui::findLeftWork(left), [](LeftWork) {}, *f.style, f.window.get());
        QCOMPARE(dialog.preview()->text(), QStringLiteral("No preview"));
        QVERIFY(dialog.facts().contains(QStringLiteral("It was never saved")));
    }

    void offersAndRestoresByReturn()
    {
        const fs::path left = folder("left");
        const fs::path file = folder("shop.corbel");
        leave(left, "Front", file);
        WindowFixture f;
        const auto recovery = keep(f, left);
        QTimer::singleShot(0, qApp, [&] {
            auto* dialog = qobject_cast<RecoveryDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            const QString facts = dialog->facts();
            QVERIFY2(facts.contains(QStringLiteral("Online shop")), qPrintable(facts));
            QVERIFY2(facts.contains(QStringLiteral("shop.corbel")), qPrintable(facts));
            QVERIFY2(facts.contains(QStringLiteral("2 edits")), qPrintable(facts));
            QVERIFY2(facts.contains(QStringLiteral("2 elements")), qPrintable(facts));
            QVERIFY2(facts.contains(QStringLiteral("just now")), qPrintable(facts));
            QVERIFY(!dialog->preview()->pixmap().isNull());
            QVERIFY(dialog->list()->isHidden()); // There is one only.
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        });
        recovery->offer(*f.window);
        QCOMPARE(displayName(*find(f.model(), ElementId{"web"})), std::string_view("Front"));
        QVERIFY(f.document().path() == file);
        QVERIFY(f.window->isWindowModified());
        QVERIFY(ui::findLeftWork(left).empty()); // It has an owner again.
    }

    void severalAreDecidedOneByOne()
    {
        const fs::path left = folder("left");
        leave(left, "First");
        leave(left, "Second");
        leave(left, "Third");
        WindowFixture f;
        WindowFixture further;
        Recovery recovery(left, *f.style,
                          [&further]() -> ui::MainWindow& { return *further.window; });
        recovery.keep(*f.window);
        QTimer::singleShot(0, qApp, [&] {
            auto* dialog = qobject_cast<RecoveryDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            QCOMPARE(dialog->list()->count(), 3);
            QVERIFY(dialog->list()->isVisible());
            // Down, and there away with it after a question; the newest was on top.
            QTest::keyClick(dialog->list(), Qt::Key_Down);
            answer(QStringLiteral("Discard"));
            QTest::keyClick(dialog->list(), Qt::Key_Delete);
            QCOMPARE(dialog->list()->count(), 2);
            dialog->list()->setCurrentRow(0);
            QTest::mouseClick(dialog->restoreButton(), Qt::LeftButton);
            QCOMPARE(dialog->list()->count(), 1);
            QTest::mouseClick(dialog->restoreButton(), Qt::LeftButton);
        });
        recovery.offer(*f.window);
        QCOMPARE(displayName(*find(f.model(), ElementId{"web"})), std::string_view("Third"));
        QCOMPARE(displayName(*find(further.model(), ElementId{"web"})), std::string_view("First"));
        QVERIFY(fs::exists(left / "discarded"));
    }

    void laterAsksAgain()
    {
        const fs::path left = folder("left");
        leave(left, "First");
        WindowFixture f;
        const auto recovery = keep(f, left);
        QTimer::singleShot(
            0, qApp, [] { QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape); });
        recovery->offer(*f.window);
        QVERIFY(f.model().elements.empty());
        QCOMPARE(ui::findLeftWork(left).size(), std::size_t(1));
        // Discarding is a question with a way back.
        QTimer::singleShot(0, qApp, [] {
            auto* dialog = qobject_cast<RecoveryDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            answer(QStringLiteral("Keep it"));
            QTest::mouseClick(dialog->discardButton(), Qt::LeftButton);
            QTest::mouseClick(dialog->laterButton(), Qt::LeftButton);
        });
        recovery->offer(*f.window);
        QCOMPARE(ui::findLeftWork(left).size(), std::size_t(1));
    }

    void saysWhatBecameOfTheFile_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("said");
        QTest::newRow("same") << ""
                              << "as it was last saved";
        QTest::newRow("changed") << "write"
                                 << "changed since by another program";
        QTest::newRow("gone") << "remove"
                              << "not there any more";
    }

    void saysWhatBecameOfTheFile()
    {
        QFETCH(QString, change);
        QFETCH(QString, said);
        const fs::path left = folder("left");
        const fs::path file = folder("shop.corbel.yaml");
        leave(left, "Front", file);
        if (change == QLatin1String("write")) {
            std::ofstream(file) << "corbel: 1\nname: Another\n";
        } else if (change == QLatin1String("remove")) {
            fs::remove(file);
        }
        std::vector<LeftWork> works = ui::findLeftWork(left);
        const QString text = ui::fileText(works.front());
        QVERIFY2(text.contains(said), qPrintable(text));
        // Whatever it is, undoing everything is no saved state unless the file holds it.
        WindowFixture f;
        const auto recovery = keep(f, left);
        recovery->restore(std::move(works.front()), *f.window);
        QVERIFY(f.window->isWindowModified());
        f.document().undoStack().setIndex(0);
        QCOMPARE(f.window->isWindowModified(), !change.isEmpty());
    }

    void damageIsExplained()
    {
        const fs::path left = folder("left");
        leave(left, "First");
        leave(left, "Second");
        leave(left, "Third");
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(left)) {
            files.push_back(entry.path());
        }
        std::ranges::sort(files);
        fs::resize_file(files[0], fs::file_size(files[0]) - 3); // the last edit is torn
        fs::resize_file(files[1], 40);                          // not even the document is there
        fs::resize_file(files[2], 0);
        WindowFixture f;
        RecoveryDialog dialog(
            ui::findLeftWork(left), [](LeftWork) {}, *f.style, f.window.get());
        dialog.show();
        QCOMPARE(dialog.list()->count(), 3);
        QStringList all;
        for (int row = 0; row < 3; ++row) {
            dialog.list()->setCurrentRow(row);
            all << dialog.facts();
            QCOMPARE(dialog.restoreButton()->isEnabled(), row == 0);
            QVERIFY(dialog.discardButton()->isEnabled());
        }
        QVERIFY2(all[0].contains(QStringLiteral("could not be read; everything before")),
                 qPrintable(all[0]));
        const QString rest = all[1] + all[2];
        QVERIFY2(rest.contains(QStringLiteral("the journal is empty")), qPrintable(rest));
        QVERIFY2(rest.contains(QStringLiteral("document in it cannot be read")), qPrintable(rest));
    }

    void nothingIsLeftAfterAnOrderlyEnd()
    {
        const fs::path journals = folder("a");
        const auto count = [&] {
            int journalsThere = 0;
            for (const auto& entry : fs::directory_iterator(journals)) {
                journalsThere += entry.path().extension() == ".journal" ? 1 : 0;
            }
            return journalsThere;
        };
        WindowFixture f;
        const auto recovery = keep(f, journals);
        JournalKeeper& keeper = *Recovery::keeperOf(*f.window);
        f.read(tests::shopYaml);
        keeper.wait();
        QVERIFY(!fs::exists(journals)); // Looking writes nothing.
        rename(f.document(), "web", "1");
        keeper.wait();
        QCOMPARE(count(), 1);
        f.document().clear(); // Given up for a new document.
        keeper.wait();
        QCOMPARE(count(), 0);
        f.read(tests::shopYaml);
        rename(f.document(), "web", "1");
        keeper.wait();
        QCOMPARE(count(), 1);
        QVERIFY(f.document().saveAs(folder("shop.corbel")).has_value());
        QVERIFY(f.window->close());
        keeper.wait();
        QCOMPARE(count(), 0);
    }

    void whatWasSavedIsNotOffered()
    {
        const fs::path left = folder("left");
        WindowFixture f;
        const auto recovery = keep(f, folder("a"));
        f.read(tests::shopYaml);
        rename(f.document(), "web", "1");
        QVERIFY(f.document().saveAs(folder("shop.corbel")).has_value());
        crash(f, folder("a"), left);
        QVERIFY(ui::findLeftWork(left).empty());
        QVERIFY(journal::claimLeft(left).empty()); // It went.
        // Undone after saving: that would be lost.
        f.document().undoStack().undo();
        crash(f, folder("a"), left);
        QCOMPARE(ui::findLeftWork(left).size(), std::size_t(1));
    }

    void troubleIsSaidQuietlyAndPasses()
    {
        const fs::path journals = folder("a");
        std::ofstream(journals) << "a file where the folder should be";
        WindowFixture f;
        const auto recovery = keep(f, journals);
        JournalKeeper& keeper = *Recovery::keeperOf(*f.window);
        auto* notice = f.window->findChild<QToolButton*>(QStringLiteral("safetyNotice"));
        QVERIFY(notice != nullptr && notice->isHidden());
        f.read(tests::shopYaml);
        rename(f.document(), "web", "1");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->toolTip().contains(QStringLiteral("A crash would lose unsaved work")));
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        rename(f.document(), "web", "2"); // Editing goes on.
        fs::remove(journals);
        QTRY_VERIFY_WITH_TIMEOUT(notice->isHidden(), 40'000);
        keeper.wait();
        const fs::path left = folder("left");
        crash(f, journals, left);
        std::vector<LeftWork> works = ui::findLeftWork(left);
        QCOMPARE(works.size(), std::size_t(1));
        QCOMPARE(displayName(*find(works.front().found->work.document.designs.front().model,
                                   ElementId{"web"})),
                 std::string_view("2"));
    }

    void aLargeJournalBeginsAnew()
    {
        const fs::path journals = folder("a");
        WindowFixture f;
        const auto recovery = keep(f, journals);
        JournalKeeper& keeper = *Recovery::keeperOf(*f.window);
        f.read(tests::shopYaml);
        rename(f.document(), "web", "1");
        keeper.wait();
        // One long text written and undone again and again: the history stays short.
        const std::string text(15'000, 'x');
        std::uintmax_t largest = 0;
        for (int i = 0; i < 900; ++i) {
            QVERIFY(f.document().apply(
                model::edits::setField(f.model(), {ElementId{"web"}}, model::Key::Description,
                                       model::Value(text + std::to_string(i)))));
            f.document().undoStack().undo();
            if (i % 50 == 49) {
                QCoreApplication::processEvents();
                keeper.wait();
                for (const auto& entry : fs::directory_iterator(journals)) {
                    largest = std::max(largest, entry.file_size());
                }
            }
        }
        const auto before = historyOf(f.document());
        keeper.wait();
        const fs::path left = folder("left");
        crash(f, journals, left);
        QVERIFY(largest > JournalKeeper::leastCompacted / 2);
        QVERIFY(largest < JournalKeeper::leastCompacted + (std::uintmax_t{2} << 20U));
        std::vector<LeftWork> works = ui::findLeftWork(left);
        QVERIFY(fs::file_size(works.front().journal.path()) < 900 * text.size());
        WindowFixture g;
        const auto second = keep(g, left);
        second->restore(std::move(works.front()), *g.window);
        QVERIFY(historyOf(g.document()) == before);
    }
};

QTEST_MAIN(RecoveryTest)
#include "recovery_test.moc"
