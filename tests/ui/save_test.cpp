// Every way in which saving can fail is told with what can be done about it, and loses nothing.
#include "tests/support/disk.h"
#include "tests/support/saved_shop.h"

using namespace corbel;
using namespace corbel::tests;

namespace {

/// What is written beside `file` fails; the program's own state is on another disk.
void breakDisk(const fs::path& file, int code, unsigned sorts, bool forEver)
{
    disk = Disk{.isArmed = true,
                .at = 1,
                .sorts = sorts,
                .forEver = forEver,
                .code = code,
                .folder = file.parent_path().string()};
}

void mendDisk()
{
    disk.isArmed = false;
}

} // namespace

class SaveTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_state;

private slots:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_state.path().toUtf8()); }
    void cleanup() { mendDisk(); }

    void fullDisk()
    {
        Shop f;
        Replies replies;
        replies.then([](QWidget* dialog) {
            QVERIFY(button(dialog, QStringLiteral("Save a copy…")) != nullptr);
            click(dialog, QStringLiteral("Try again"));
        });
        replies.then([&](QWidget* dialog) {
            QVERIFY(bytesOf(f.file) == f.old);
            QCOMPARE(f.leftOver(), 0);
            mendDisk(); // The person makes room.
            click(dialog, QStringLiteral("Try again"));
        });
        breakDisk(f.file, ENOSPC, wantsRoom, true);
        f.save();
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QVERIFY2(replies.said[0].contains("no room"), qPrintable(replies.said[0]));
        QVERIFY(replies.said[0].contains("as it was before"));
        QVERIFY(replies.said[0].contains("No space left"));
        QVERIFY(!f.window->isWindowModified());
        QCOMPARE(Shop::nameIn(f.file), std::string("Shop window"));
        QVERIFY(bytesOf(f.previous()) == f.old);
    }

    void diskError()
    {
        Shop f;
        Replies replies;
        replies.presses(Qt::Key_Escape);
        breakDisk(f.file, EIO, wantsRoom, false);
        f.save();
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QVERIFY2(replies.said[0].contains("reported an error"), qPrintable(replies.said[0]));
        QVERIFY(replies.said[0].contains("Input/output error"));
        QVERIFY(f.window->isWindowModified());
        QVERIFY(bytesOf(f.file) == f.old);
        QCOMPARE(f.name(), std::string("Shop window"));
        QCOMPARE(f.leftOver(), 0);
    }

    void copyInSafety()
    {
        Shop f;
        Replies replies;
        replies.clicks("Save a copy…").types(f.beside("copy.corbel"));
        replies.then([](QWidget* dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        breakDisk(f.file, EDQUOT, wantsRoom, false);
        f.save();
        QCOMPARE(Shop::nameIn(f.beside("copy.corbel")), std::string("Shop window"));
        QVERIFY(f.window->isWindowModified()); // The document itself is still not saved.
        QVERIFY(f.document().path() == f.file);
        QVERIFY(bytesOf(f.file) == f.old);
    }

    void vanishedFolder()
    {
        WindowFixture f;
        const fs::path folder = f.folder.filePath(QStringLiteral("plans/new")).toStdString();
        f.read(shopYaml);
        Replies replies;
        replies.clicks("Create the folder");
        fs::create_directories(folder);
        QVERIFY(f.document().saveAs(folder / "shop.corbel").has_value());
        QVERIFY(f.document().apply(model::edits::rename(f.model(), {"web"}, "Shop window")));
        fs::remove_all(folder.parent_path());
        QTest::keyClick(f.window.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QVERIFY2(replies.said[0].contains("is not there"), qPrintable(replies.said[0]));
        QCOMPARE(Shop::nameIn(folder / "shop.corbel"), std::string("Shop window"));
        QVERIFY(!f.window->isWindowModified());
    }

    void readOnlyFolder()
    {
        Shop f;
        Replies replies;
        replies.then([](QWidget* dialog) {
            mendDisk(); // Other folders may be written.
            click(dialog, QStringLiteral("Save elsewhere…"));
        });
        replies.types(f.beside("elsewhere.corbel"));
        breakDisk(f.file, EACCES, static_cast<unsigned>(Sort::Make), true);
        f.save();
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QVERIFY2(replies.said[0].contains("No file may be written"), qPrintable(replies.said[0]));
        QVERIFY(f.document().path() == f.beside("elsewhere.corbel"));
        QCOMPARE(Shop::nameIn(f.document().path()), std::string("Shop window"));
        QVERIFY(bytesOf(f.file) == f.old);
    }

    void readOnlyFile()
    {
        Shop f;
        fs::permissions(f.file, fs::perms(0444));
        QTRY_VERIFY(f.window->windowTitle().contains("(read-only)"));
        QVERIFY(f.bar()->isVisible());
        QVERIFY(textOf(f.bar()).contains("Read-only"));
        Replies replies;
        replies.clicks("Save elsewhere…").types(f.beside("mine.corbel"));
        f.save();
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QVERIFY2(replies.said[0].contains("is open read-only"), qPrintable(replies.said[0]));
        QVERIFY(bytesOf(f.file) == f.old);
        QCOMPARE(Shop::nameIn(f.beside("mine.corbel")), std::string("Shop window"));
        QVERIFY(!f.window->windowTitle().contains("(read-only)"));
        QVERIFY(!f.bar()->isVisible());
        // Opened as such, it says so from the beginning.
        f.open();
        QVERIFY(f.window->windowTitle().contains("(read-only)"));
        fs::permissions(f.file, fs::perms(0644));
        QTRY_VERIFY(!f.window->windowTitle().contains("(read-only)"));
    }

    void longName()
    {
        Shop f;
        Replies replies;
        replies.types(f.beside((std::string(248, 'n') + ".corbel").c_str()));
        replies.clicks("Save elsewhere…").types(f.beside("short.corbel"));
        QTest::keyClick(f.window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QVERIFY2(replies.said[1].contains("longer than this disk allows"),
                 qPrintable(replies.said[1]));
        QCOMPARE(Shop::nameIn(f.beside("short.corbel")), std::string("Shop window"));
    }

    void closingByKeyboard()
    {
        Shop f;
        Replies replies;
        replies.presses(Qt::Key_Escape);
        QVERIFY(!f.window->close());
        QVERIFY(f.window->isVisible());
        QVERIFY(bytesOf(f.file) == f.old);
        replies.presses(Qt::Key_Return); // Saves.
        QVERIFY(f.window->close());
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QCOMPARE(Shop::nameIn(f.file), std::string("Shop window"));
    }

    void closingWhereSavingFails()
    {
        Shop f;
        Replies replies;
        replies.presses(Qt::Key_Return).presses(Qt::Key_Escape);
        breakDisk(f.file, ENOSPC, wantsRoom, true);
        QVERIFY(!f.window->close()); // Nothing was saved, so nothing is closed.
        mendDisk();
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QVERIFY(f.window->isVisible() && f.window->isWindowModified());
        QCOMPARE(f.name(), std::string("Shop window"));
    }
};

QTEST_MAIN(SaveTest)
#include "save_test.moc"
