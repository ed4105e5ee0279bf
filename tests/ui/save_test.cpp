// Every way in which saving can fail is told with what can be done about it, and loses nothing;
// other programs and windows at work on the same file are noticed.
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>

#include <QAbstractButton>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QTreeWidget>
#include <QtTest>

#include "model/edits.h"
#include "model/storage/document_file.h"
#include "tests/support/disk.h"
#include "tests/support/figures.h"
#include "tests/support/window_fixture.h"
#include "ui/file_bar.h"

using namespace corbel;
using tests::Disk;
using tests::WindowFixture;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

QString textOf(const QWidget* widget)
{
    QString text;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        text += label->text() + u'\n';
    }
    return text;
}

QAbstractButton* button(const QWidget* widget, const QString& label)
{
    for (auto* candidate : widget->findChildren<QAbstractButton*>()) {
        if (candidate->text().remove(u'&') == label && !candidate->isHidden()) {
            return candidate;
        }
    }
    return nullptr;
}

/// With the mouse; Escape where there is no such button, so that nothing hangs.
void click(QWidget* dialog, const QString& label)
{
    if (QAbstractButton* wanted = button(dialog, label)) {
        QTest::mouseClick(wanted, Qt::LeftButton);
        return;
    }
    QTest::qFail(qPrintable(QStringLiteral("no button ") + label), __FILE__, __LINE__);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

/// Answers one dialog after the other as a person would; what each said is kept.
class Person : public QObject {
public:
    using Act = std::function<void(QWidget* dialog)>;

    Person()
    {
        m_timer.setInterval(5);
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    }

    Person& then(Act act)
    {
        m_acts.push_back(std::move(act));
        m_timer.start();
        return *this;
    }
    Person& clicks(const QString& label)
    {
        return then([label](QWidget* dialog) { click(dialog, label); });
    }
    Person& presses(Qt::Key key)
    {
        return then([key](QWidget* dialog) {
            QWidget* focus = dialog->focusWidget();
            QTest::keyClick(focus != nullptr ? focus : dialog, key);
        });
    }
    Person& types(const fs::path& file)
    {
        return then([file](QWidget* dialog) {
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            name->selectAll();
            // In the folder of the document, where the dialog begins.
            QTest::keyClicks(name, QString::fromStdString(file.filename().string()));
            QTest::keyClick(name, Qt::Key_Return);
        });
    }
    bool isDone() const { return m_acts.empty() && missing.isEmpty(); }

    QStringList said;
    QString missing; ///< An answer that nobody gave.

private:
    void look()
    {
        QWidget* dialog = QApplication::activeModalWidget();
        if (dialog == nullptr || !dialog->isVisible()) {
            return;
        }
        if (m_acts.empty()) {
            missing = QStringLiteral("an answer to: ") + textOf(dialog);
            QTest::keyClick(dialog, Qt::Key_Escape);
            return;
        }
        said << textOf(dialog);
        Act act = std::move(m_acts.front());
        m_acts.pop_front();
        act(dialog);
    }

    QTimer m_timer;
    std::deque<Act> m_acts;
};

/// Shortcuts go to the active window, and a closed dialog may have made another one active.
void saveByKeys(QWidget& window)
{
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
}

/// A window with a saved shop, one edit later.
struct Shop : WindowFixture {
    explicit Shop(const char* name = "shop.corbel")
        : file(folder.filePath(QString::fromLatin1(name)).toStdString())
    {
        auto read = model::text::readDocument(tests::shopYaml, "shop");
        if (!model::storage::save(file, *read)) {
            std::abort();
        }
        open();
        edit("Shop window");
        old = bytesOf(file);
    }

    void open() { QVERIFY(window->files().openFile(file)); }
    void edit(const char* name)
    {
        QVERIFY(document().apply(model::edits::rename(model(), {"web"}, name)));
    }
    void save() { saveByKeys(*window); }
    std::string name() { return nameIn(model()); }
    static std::string nameIn(const model::Model& model)
    {
        return std::string(displayName(*model.elements.find("web")));
    }
    static std::string nameIn(const fs::path& path)
    {
        const auto loaded = model::storage::load(path);
        return loaded ? nameIn(loaded->document.designs[0].model) : "";
    }
    ui::FileBar* bar() const { return window->findChild<ui::FileBar*>(); }
    /// What another program makes of the file.
    void writeTheirs()
    {
        auto theirs = model::storage::load(file)->document;
        model::Model& shop = theirs.designs[0].model;
        QVERIFY(model::apply(shop, model::edits::rename(shop, {"web"}, "Theirs")).has_value());
        QVERIFY(model::storage::save(file, theirs).has_value());
    }
    fs::path beside(const char* other) const { return file.parent_path() / other; }
    fs::path previous() const { return file.string() + "~"; }
    int leftOver() const
    {
        int count = 0;
        for (const auto& entry : fs::directory_iterator(file.parent_path())) {
            count += entry.path().filename().string().starts_with(".corbel-") ? 1 : 0;
        }
        return count;
    }

    fs::path file;
    std::string old;
};

/// What is written beside `file` fails; the program's own state is on another disk.
void breakDisk(const fs::path& file, int code, unsigned sorts, bool forEver)
{
    tests::disk = Disk{.isArmed = true,
                       .at = 1,
                       .sorts = sorts,
                       .forEver = forEver,
                       .code = code,
                       .folder = file.parent_path().string()};
}

void mendDisk()
{
    tests::disk.isArmed = false;
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
        Person person;
        person.then([](QWidget* dialog) {
            QVERIFY(button(dialog, QStringLiteral("Save a copy…")) != nullptr);
            click(dialog, QStringLiteral("Try again"));
        });
        person.then([&](QWidget* dialog) {
            QVERIFY(bytesOf(f.file) == f.old);
            QCOMPARE(f.leftOver(), 0);
            mendDisk(); // The person makes room.
            click(dialog, QStringLiteral("Try again"));
        });
        breakDisk(f.file, ENOSPC, tests::wantsRoom, true);
        f.save();
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QVERIFY2(person.said[0].contains("no room"), qPrintable(person.said[0]));
        QVERIFY(person.said[0].contains("as it was before"));
        QVERIFY(person.said[0].contains("No space left"));
        QVERIFY(!f.window->isWindowModified());
        QCOMPARE(Shop::nameIn(f.file), std::string("Shop window"));
        QVERIFY(bytesOf(f.previous()) == f.old);
    }

    void diskError()
    {
        Shop f;
        Person person;
        person.presses(Qt::Key_Escape);
        breakDisk(f.file, EIO, tests::wantsRoom, false);
        f.save();
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QVERIFY2(person.said[0].contains("reported an error"), qPrintable(person.said[0]));
        QVERIFY(person.said[0].contains("Input/output error"));
        QVERIFY(f.window->isWindowModified());
        QVERIFY(bytesOf(f.file) == f.old);
        QCOMPARE(f.name(), std::string("Shop window"));
        QCOMPARE(f.leftOver(), 0);
    }

    void copyInSafety()
    {
        Shop f;
        Person person;
        person.clicks("Save a copy…").types(f.beside("copy.corbel"));
        person.then([](QWidget* dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
        breakDisk(f.file, EDQUOT, tests::wantsRoom, false);
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
        f.read(tests::shopYaml);
        Person person;
        person.clicks("Create the folder");
        fs::create_directories(folder);
        QVERIFY(f.document().saveAs(folder / "shop.corbel").has_value());
        QVERIFY(f.document().apply(model::edits::rename(f.model(), {"web"}, "Shop window")));
        fs::remove_all(folder.parent_path());
        QTest::keyClick(f.window.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QVERIFY2(person.said[0].contains("is not there"), qPrintable(person.said[0]));
        QCOMPARE(Shop::nameIn(folder / "shop.corbel"), std::string("Shop window"));
        QVERIFY(!f.window->isWindowModified());
    }

    void readOnlyFolder()
    {
        Shop f;
        Person person;
        person.then([](QWidget* dialog) {
            mendDisk(); // Other folders may be written.
            click(dialog, QStringLiteral("Save elsewhere…"));
        });
        person.types(f.beside("elsewhere.corbel"));
        breakDisk(f.file, EACCES, static_cast<unsigned>(tests::Sort::Make), true);
        f.save();
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QVERIFY2(person.said[0].contains("No file may be written"), qPrintable(person.said[0]));
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
        Person person;
        person.clicks("Save elsewhere…").types(f.beside("mine.corbel"));
        f.save();
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QVERIFY2(person.said[0].contains("is open read-only"), qPrintable(person.said[0]));
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
        Person person;
        person.types(f.beside((std::string(248, 'n') + ".corbel").c_str()));
        person.clicks("Save elsewhere…").types(f.beside("short.corbel"));
        QTest::keyClick(f.window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QVERIFY2(person.said[1].contains("longer than this disk allows"),
                 qPrintable(person.said[1]));
        QCOMPARE(Shop::nameIn(f.beside("short.corbel")), std::string("Shop window"));
    }

    void changedByAnotherProgram()
    {
        Shop f;
        f.writeTheirs();
        QTRY_VERIFY(f.bar()->isVisible());
        QVERIFY(textOf(f.bar()).contains("was changed by another program"));
        Person person;
        person.clicks("Compare…");
        person.then([](QWidget* dialog) {
            const auto* tree = dialog->findChild<QTreeWidget*>();
            const auto rows = tree->findItems(QStringLiteral("Element web"),
                                              Qt::MatchExactly | Qt::MatchRecursive);
            click(dialog, QStringLiteral("Close"));
            QCOMPARE(rows.size(), 1);
            QCOMPARE(rows[0]->text(2), QStringLiteral("Theirs"));
            QCOMPARE(rows[0]->text(3), QStringLiteral("Shop window"));
        });
        person.then([&](QWidget* dialog) {
            QCOMPARE(Shop::nameIn(f.file), std::string("Theirs"));
            click(dialog, QStringLiteral("Keep mine"));
        });
        f.save();
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QVERIFY2(person.said[0].contains("Nothing was written"), qPrintable(person.said[0]));
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
        Person person;
        person.presses(Qt::Key_Return); // The default gives up nothing.
        click(f.bar(), QStringLiteral("Reload"));
        QTRY_COMPARE(person.said.size(), 1);
        QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
        QCOMPARE(f.name(), std::string("Shop window"));
        person.clicks("Reload");
        click(f.bar(), QStringLiteral("Reload"));
        QTRY_COMPARE(f.name(), std::string("Theirs"));
        QVERIFY2(person.isDone(), qPrintable(person.missing));
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
        Person person;
        person.presses(Qt::Key_Escape);
        QVERIFY(!second.window->files().openFile(first->file));
        QVERIFY2(person.said[0].contains("is open in another window"), qPrintable(person.said[0]));
        QVERIFY(second.document().path().empty());

        person.presses(Qt::Key_Return); // The default is the one that is safe.
        QVERIFY(second.window->files().openFile(first->file));
        QVERIFY(second.window->windowTitle().contains("(read-only)"));
        QVERIFY(second.document().apply(model::edits::rename(second.model(), {"web"}, "Second")));
        person.presses(Qt::Key_Escape);
        saveByKeys(*second.window);
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QVERIFY(bytesOf(first->file) == first->old);
        person.clicks("Save here anyway");
        saveByKeys(*second.window);
        QCOMPARE(Shop::nameIn(first->file), std::string("Second"));
        QTRY_VERIFY(first->bar()->isVisible()); // The other window is told.

        person.clicks("Open anyway");
        QVERIFY(second.window->files().openFile(first->file));
        QVERIFY(!second.window->windowTitle().contains("(read-only)"));
        QVERIFY2(person.isDone(), qPrintable(person.missing));
    }

    void closedWindowsHoldNothing()
    {
        QTemporaryDir folder;
        const fs::path file = folder.filePath(QStringLiteral("shop.corbel")).toStdString();
        QVERIFY(model::storage::save(file, *model::text::readDocument(tests::shopYaml, "x")));
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
        const auto shop = model::text::readDocument(tests::shopYaml, "x");
        QVERIFY(model::storage::save(file, *shop) && model::storage::save(file, *shop));
        std::string bytes = bytesOf(file);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        std::ofstream(file, std::ios::binary) << bytes;
        WindowFixture f;
        Person person;
        person.clicks("Open the previous version");
        QVERIFY(f.window->files().openFile(file));
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QCOMPARE(f.model().elements.size(), shop->designs[0].model.elements.size());
        QVERIFY(f.document().path().empty() && f.window->isWindowModified());
        QVERIFY(bytesOf(file) == bytes);
    }

    void closingByKeyboard()
    {
        Shop f;
        Person person;
        person.presses(Qt::Key_Escape);
        QVERIFY(!f.window->close());
        QVERIFY(f.window->isVisible());
        QVERIFY(bytesOf(f.file) == f.old);
        person.presses(Qt::Key_Return); // Saves.
        QVERIFY(f.window->close());
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QCOMPARE(Shop::nameIn(f.file), std::string("Shop window"));
    }

    void closingWhereSavingFails()
    {
        Shop f;
        Person person;
        person.presses(Qt::Key_Return).presses(Qt::Key_Escape);
        breakDisk(f.file, ENOSPC, tests::wantsRoom, true);
        QVERIFY(!f.window->close()); // Nothing was saved, so nothing is closed.
        mendDisk();
        QVERIFY2(person.isDone(), qPrintable(person.missing));
        QVERIFY(f.window->isVisible() && f.window->isWindowModified());
        QCOMPARE(f.name(), std::string("Shop window"));
    }
};

QTEST_MAIN(SaveTest)
#include "save_test.moc"
