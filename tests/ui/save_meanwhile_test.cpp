// Other programs and other windows at work on the same file are noticed, and nobody's work is lost.
#include <QTreeWidget>

#include "tests/support/saved_shop.h"

using namespace corbel;
using namespace corbel::tests;

class SaveMeanwhileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_state;

private slots:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_state.path().toUtf8()); }

    void changedByAnotherProgram()
    {
        Shop f;
        f.writeTheirs();
        QTRY_VERIFY(f.bar()->isVisible());
        QVERIFY(textOf(f.bar()).contains("was changed by another program"));
        Replies replies;
        replies.clicks("Compare…");
        replies.then([](QWidget* dialog) {
            const auto* tree = dialog->findChild<QTreeWidget*>();
            const auto rows = tree->findItems(QStringLiteral("Element web"),
                                              Qt::MatchExactly | Qt::MatchRecursive);
            click(dialog, QStringLiteral("Close"));
            QCOMPARE(rows.size(), 1);
            QCOMPARE(rows[0]->text(2), QStringLiteral("Theirs"));
            QCOMPARE(rows[0]->text(3), QStringLiteral("Shop window"));
        });
        replies.then([&](QWidget* dialog) {
            QCOMPARE(Shop::nameIn(f.file), std::string("Theirs"));
            click(dialog, QStringLiteral("Keep mine"));
        });
        f.save();
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QVERIFY2(replies.said[0].contains("Nothing was written"), qPrintable(replies.said[0]));
        QCOMPARE(Shop::nameIn(f.file), std::string("Shop window"));
        QCOMPARE(Shop::nameIn(f.previous()), std::string("Theirs"));
        QVERIFY(!f.window->isWindowModified());
        QTRY_VERIFY(!f.bar()->isVisible());
    }

    void reloadsTheirs()
    {
        Shop f;
        f.writeTheirs();
        QTRY_VERIFY(f.bar()->isVisible());
        Replies replies;
        replies.presses(Qt::Key_Return); // The default gives up nothing.
        click(f.bar(), QStringLiteral("Reload"));
        QTRY_COMPARE(replies.said.size(), 1);
        QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
        QCOMPARE(f.name(), std::string("Shop window"));
        replies.clicks("Reload");
        click(f.bar(), QStringLiteral("Reload"));
        QTRY_COMPARE(f.name(), std::string("Theirs"));
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QVERIFY(!f.window->isWindowModified());
        QVERIFY(!f.bar()->isVisible());
    }

    void keepsMine()
    {
        Shop f;
        f.writeTheirs();
        QTRY_VERIFY(f.bar()->isVisible());
        click(f.bar(), QStringLiteral("Keep mine"));
        QTRY_VERIFY(!f.bar()->isVisible());
        f.save(); // Without a question, as it was answered.
        QCOMPARE(Shop::nameIn(f.file), std::string("Shop window"));
        // Another change is another question.
        f.writeTheirs();
        QTRY_VERIFY(f.bar()->isVisible());
    }

    void ownSavingIsNoChange()
    {
        Shop f;
        f.save();
        QVERIFY(!f.window->isWindowModified());
        f.window->files().guard().check();
        QVERIFY(!f.bar()->isVisible());
        // The same bytes anew, as a backup program puts them back, are no change either.
        const std::string bytes = bytesOf(f.file);
        fs::remove(f.file);
        std::ofstream(f.file, std::ios::binary) << bytes;
        f.window->files().guard().check();
        QVERIFY(!f.bar()->isVisible());
    }

    void removedByAnotherProgram()
    {
        Shop f;
        fs::remove(f.file);
        QTRY_VERIFY(f.bar()->isVisible());
        QVERIFY(textOf(f.bar()).contains("was removed or renamed"));
        click(f.bar(), QStringLiteral("Save it again"));
        QTRY_COMPARE(Shop::nameIn(f.file), std::string("Shop window"));
        QTRY_VERIFY(!f.bar()->isVisible());
    }

    void twoWindowsOnOneDocument()
    {
        auto first = std::make_unique<Shop>();
        WindowFixture second;
        Replies replies;
        replies.presses(Qt::Key_Escape);
        QVERIFY(!second.window->files().openFile(first->file));
        QVERIFY2(replies.said[0].contains("is open in another window"),
                 qPrintable(replies.said[0]));
        QVERIFY(second.document().path().empty());

        replies.presses(Qt::Key_Return); // The default is the one that is safe.
        QVERIFY(second.window->files().openFile(first->file));
        QVERIFY(second.window->windowTitle().contains("(read-only)"));
        QVERIFY(second.document().apply(model::edits::rename(second.model(), {"web"}, "Second")));
        replies.presses(Qt::Key_Escape);
        saveByKeys(*second.window);
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QVERIFY(bytesOf(first->file) == first->old);
        replies.clicks("Save here anyway");
        saveByKeys(*second.window);
        QCOMPARE(Shop::nameIn(first->file), std::string("Second"));
        QTRY_VERIFY(first->bar()->isVisible()); // The other window is told.

        replies.clicks("Open anyway");
        QVERIFY(second.window->files().openFile(first->file));
        QVERIFY(!second.window->windowTitle().contains("(read-only)"));
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
    }

    void closedWindowsHoldNothing()
    {
        QTemporaryDir folder;
        const fs::path file = folder.filePath(QStringLiteral("shop.corbel")).toStdString();
        QVERIFY(model::storage::save(file, *model::text::readDocument(shopYaml, "x")));
        {
            WindowFixture first;
            QVERIFY(first.window->files().openFile(file));
            QVERIFY(first.window->files().openFile(file)); // The same window may.
        }
        WindowFixture second;
        QVERIFY(second.window->files().openFile(file));
        // A window that went on to another document has left the first one.
        second.window->files().newDocument();
        WindowFixture third;
        QVERIFY(third.window->files().openFile(file));
    }

    void previousVersionOfADamagedDocument()
    {
        QTemporaryDir folder;
        const fs::path file = folder.filePath(QStringLiteral("shop.corbel")).toStdString();
        const auto shop = model::text::readDocument(shopYaml, "x");
        QVERIFY(model::storage::save(file, *shop) && model::storage::save(file, *shop));
        std::string bytes = bytesOf(file);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        std::ofstream(file, std::ios::binary) << bytes;
        WindowFixture f;
        Replies replies;
        replies.clicks("Open the previous version");
        QVERIFY(f.window->files().openFile(file));
        QVERIFY2(replies.isDone(), qPrintable(replies.missing));
        QCOMPARE(f.model().elements.size(), shop->designs[0].model.elements.size());
        QVERIFY(f.document().path().empty() && f.window->isWindowModified());
        QVERIFY(bytesOf(file) == bytes);
    }
};

QTEST_MAIN(SaveMeanwhileTest)
#include "save_meanwhile_test.moc"
