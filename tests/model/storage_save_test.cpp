// What saving promises when nothing breaks; tests/crash breaks it at every step.
#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

#include "model/storage/document_file.h"
#include "tests/support/disk.h"
#include "tests/support/sample_document.h"

using namespace corbel;
using namespace corbel::model;
namespace fs = std::filesystem;

class StorageSaveTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path folder() const { return m_folder.path().toStdString(); }
    fs::path file() const { return folder() / "shop.corbel"; }

    static std::string bytesOf(const fs::path& path)
    {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    std::vector<std::string> names() const
    {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder())) {
            found.push_back(entry.path().filename().string());
        }
        std::ranges::sort(found);
        return found;
    }

    static int obstacleOf(const storage::FileResult<storage::FileStamp>& saved)
    {
        return saved ? -1 : static_cast<int>(saved.error().obstacle);
    }

private slots:
    void cleanup()
    {
        for (const auto& entry : fs::directory_iterator(folder())) {
            fs::remove_all(entry);
        }
    }

    void previousVersionIsKept()
    {
        const Document first = tests::sampleDocument();
        Document second = first;
        second.designs[0].model.name = "Second";
        QVERIFY(storage::save(file(), first).has_value());
        const std::string old = bytesOf(file());
        QVERIFY(storage::save(file(), second).has_value());
        QCOMPARE(names(), (std::vector<std::string>{"shop.corbel", "shop.corbel~"}));
        QVERIFY(bytesOf(folder() / "shop.corbel~") == old);
        QVERIFY(storage::load(file())->document == second);
        QVERIFY(storage::save(file(), first).has_value());
        QVERIFY(storage::load(folder() / "shop.corbel~")->document == second);
    }

    void withoutHardLinksTheOldFileIsCopied()
    {
        Document document = tests::sampleDocument();
        QVERIFY(storage::save(file(), document).has_value());
        const std::string old = bytesOf(file());
        document.designs[0].model.name = "Changed";
        tests::Disk without;
        without.hasLinks = false;
        const auto result = tests::onDisk(without, [&] { return storage::save(file(), document); });
        QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
        QVERIFY(storage::load(file())->document == document);
        QVERIFY(bytesOf(folder() / "shop.corbel~") == old);
        QCOMPARE(names().size(), std::size_t{2});
    }

    void folderThatCannotBeWritten()
    {
        const auto result = storage::save(folder() / "absent" / "x.corbel", Document{});
        QVERIFY(!result);
        QVERIFY(QString::fromStdString(describe(result.error())).contains("No such file"));
    }

    void obstaclesAreToldApart()
    {
        using storage::Obstacle;
        const Document document = tests::sampleDocument();
        QCOMPARE(obstacleOf(storage::save(folder() / "absent" / "x.corbel", document)),
                 int(Obstacle::FolderMissing));
        QCOMPARE(obstacleOf(storage::save(folder() / "x.json", document)), int(Obstacle::Content));
        fs::create_directory(folder() / "sub");
        QCOMPARE(obstacleOf(storage::save(folder() / "sub", document)), int(Obstacle::NotAFile));
        QVERIFY(storage::save(file(), document).has_value());
        QVERIFY(!storage::obstacleToWriting(file()));
        fs::permissions(file(), fs::perms(0444));
        QCOMPARE(obstacleOf(storage::save(file(), document)), int(Obstacle::FileReadOnly));
        QVERIFY(storage::obstacleToWriting(file()) == Obstacle::FileReadOnly);
        QVERIFY(storage::obstacleToWriting(folder() / "absent/x") == Obstacle::FolderMissing);
        QVERIFY(storage::load(folder() / "none").error().obstacle == Obstacle::FileMissing);
        for (const auto& [code, wanted] :
             {std::pair{EROFS, Obstacle::FolderReadOnly},
              std::pair{EACCES, Obstacle::FolderReadOnly}, std::pair{EDQUOT, Obstacle::DiskFull},
              std::pair{EFBIG, Obstacle::DiskFull}, std::pair{EIO, Obstacle::DiskError}}) {
            tests::Disk broken;
            broken.at = 1;
            broken.code = code;
            broken.sorts = tests::wantsRoom;
            const auto result = tests::onDisk(
                broken, [&] { return storage::save(folder() / "new.corbel", document); });
            QCOMPARE(obstacleOf(result), int(wanted));
        }
    }

    void nameAndPreviousVersionFit()
    {
        const fs::path fits = folder() / (std::string(247, 'n') + ".corbel");
        const fs::path tooLong = folder() / (std::string(248, 'n') + ".corbel");
        for (int i = 0; i < 2; ++i) {
            QVERIFY(storage::save(fits, tests::sampleDocument()).has_value());
        }
        QCOMPARE(obstacleOf(storage::save(tooLong, tests::sampleDocument())),
                 int(storage::Obstacle::NameTooLong));
        QCOMPARE(names().size(), std::size_t{2});
    }

    void onlyWhatIsExpectedIsReplaced()
    {
        Document document = tests::sampleDocument();
        const auto first = storage::save(file(), document);
        QVERIFY(first && *first == storage::load(file())->stamp);
        QVERIFY(storage::compareWith(file(), *first) == storage::FileState::Same);
        document.designs[0].model.name = "Theirs";
        QVERIFY(storage::save(file(), document).has_value());
        const std::string theirs = bytesOf(file());
        QVERIFY(storage::compareWith(file(), *first) == storage::FileState::Changed);
        document.designs[0].model.name = "Mine";
        QCOMPARE(obstacleOf(storage::save(file(), document, *first)),
                 int(storage::Obstacle::ChangedMeanwhile));
        QVERIFY(bytesOf(file()) == theirs);
        QCOMPARE(names().size(), std::size_t{2});
        QVERIFY(storage::save(file(), document, storage::stampOf(file())).has_value());
        QVERIFY(bytesOf(folder() / "shop.corbel~") == theirs);
        // What is gone can be saved again: nothing is lost by it.
        fs::remove(file());
        QVERIFY(storage::compareWith(file(), *first) == storage::FileState::Missing);
        QVERIFY(storage::save(file(), document, *first).has_value());
    }

    void sameBytesAreTheSameFile()
    {
        const auto stamp = storage::save(file(), tests::sampleDocument());
        const std::string bytes = bytesOf(file());
        fs::remove(file());
        std::ofstream(file(), std::ios::binary) << bytes;
        QVERIFY(storage::compareWith(file(), *stamp) == storage::FileState::Same);
    }

    void onlyRegularFilesAreReplaced()
    {
        QCOMPARE(::mkfifo((folder() / "pipe").c_str(), 0600), 0);
        fs::create_directory(folder() / "sub");
        for (const char* name : {"pipe", "sub"}) {
            const auto result = storage::save(folder() / name, Document{});
            QVERIFY(!result);
            QVERIFY(QString::fromStdString(describe(result.error())).contains("not a regular"));
        }
        QVERIFY(fs::is_fifo(folder() / "pipe"));
        QCOMPARE(names().size(), std::size_t{2});
    }

    void permissionsAndLinksStay()
    {
        Document document = tests::sampleDocument();
        QVERIFY(storage::save(file(), document).has_value());
        fs::permissions(file(), fs::perms(0640));
        fs::create_symlink("shop.corbel", folder() / "link.corbel");
        document.designs[0].model.name = "Through the link";
        QVERIFY(storage::save(folder() / "link.corbel", document).has_value());
        QVERIFY(fs::is_symlink(folder() / "link.corbel"));
        QVERIFY(storage::load(file())->document == document);
        QVERIFY(fs::status(file()).permissions() == fs::perms(0640));
    }

    void whatCannotBeVerifiedIsNotPutInPlace()
    {
        std::ofstream(file()) << "old";
        const auto refuse = [&](const fs::path& temporary) -> storage::FileResult<void> {
            return storage::fileFailure(storage::Obstacle::Content, file(),
                                        bytesOf(temporary) == "new"
                                            ? Message::of("refused by the test")
                                            : Message::of("not the bytes that were given"));
        };
        const auto result = storage::replaceWhole(file(), "new", {}, refuse);
        QVERIFY(!result);
        QCOMPARE(result.error().problems.front().message.text(),
                 std::string("refused by the test"));
        QCOMPARE(bytesOf(file()), std::string("old"));
        QCOMPARE(names().size(), std::size_t{1});
    }

    void illegalModelIsNotSaved()
    {
        Document document = tests::sampleDocument();
        document.designs[0].model.elements.at(0).fields.set(Key::Parent, "nowhere");
        const auto result = storage::save(file(), document);
        QVERIFY(!result);
        QVERIFY(QString::fromStdString(describe(result.error())).contains("nowhere"));
        QVERIFY(names().empty());
    }
};

QTEST_GUILESS_MAIN(StorageSaveTest)
#include "storage_save_test.moc"
