// Documents of every version open as what they were, and opening leaves their files alone.
#include "model/storage/migrate.h"

#include <filesystem>
#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "model/storage/document_file.h"
#include "model/storage/pages.h"
#include "model/text/yaml.h"

using namespace corbel::model;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

/// The archived document of a version. Its text, in the same place, is what it holds.
fs::path archived(int version, const char* extension = ".corbel")
{
    return fs::path(CORBEL_SOURCE_DIR) / "tests/data/documents" /
           ("v" + std::to_string(version) + extension);
}

/// The bytes of a document that says it is of another version and is sealed as such.
std::string claiming(std::string bytes, char version)
{
    bytes[63] = version; // The last byte of `user_version`, as pages.cpp reads it.
    storage::sealPages(bytes);
    return bytes;
}

std::string problemsOf(const fs::path& path)
{
    const auto loaded = storage::load(path);
    return loaded ? std::string() : describe(loaded.error().problems);
}

} // namespace

class MigrateTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

private slots:
    void everyVersionOpens_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= storage::formatVersion; ++version) {
            QTest::addRow("version %d", version) << version;
        }
    }

    void everyVersionOpens()
    {
        QFETCH(int, version);
        const std::string before = bytesOf(archived(version));
        QVERIFY2(!before.empty(), "there is no archived document of this version");
        QCOMPARE(storage::readHeader(before).userVersion, version);
        const auto loaded = storage::load(archived(version));
        QVERIFY2(loaded.has_value(), problemsOf(archived(version)).c_str());
        QVERIFY(bytesOf(archived(version)) == before);
        QCOMPARE(text::writeDocument(loaded->document), bytesOf(archived(version, ".corbel.yaml")));
    }

    void savingWritesTheNewestVersionAndKeepsTheOld_data() { everyVersionOpens_data(); }

    void savingWritesTheNewestVersionAndKeepsTheOld()
    {
        QFETCH(int, version);
        const std::string before = bytesOf(archived(version));
        write(path("shop.corbel"), before);
        const auto loaded = storage::load(path("shop.corbel"));
        QVERIFY(loaded.has_value());
        QVERIFY(storage::save(path("shop.corbel"), loaded->document).has_value());
        QCOMPARE(storage::readHeader(bytesOf(path("shop.corbel"))).userVersion,
                 storage::formatVersion);
        QVERIFY(bytesOf(path("shop.corbel~")) == before);
        const auto again = storage::load(path("shop.corbel"));
        QVERIFY2(again.has_value(), problemsOf(path("shop.corbel")).c_str());
        QVERIFY(again->document == loaded->document);
        const auto previous = storage::load(path("shop.corbel~"));
        QVERIFY(previous.has_value() && previous->document == loaded->document);
    }

    void aVersionHasItsOwnTablesAndNoOthers()
    {
        write(path("a.corbel"), claiming(bytesOf(archived(1)), 2));
        QVERIFY2(problemsOf(path("a.corbel")).find("lacks the table 'import'") != std::string::npos,
                 problemsOf(path("a.corbel")).c_str());
        write(path("b.corbel"), claiming(bytesOf(archived(2)), 1));
        QVERIFY2(problemsOf(path("b.corbel")).find("'import'") != std::string::npos,
                 problemsOf(path("b.corbel")).c_str());
    }

    void aNewerVersionSaysWhatItNeeds()
    {
        const std::string newest = bytesOf(archived(storage::formatVersion));
        write(path("n.corbel"), claiming(newest, storage::formatVersion + 1));
        const std::string problems = problemsOf(path("n.corbel"));
        QVERIFY2(problems.find(std::string(storage::oldestReader) + " or newer") !=
                     std::string::npos,
                 problems.c_str());
    }

    void whatAnOldDocumentSaysIsStillComparedWithItsDigest()
    {
        std::string bytes = bytesOf(archived(1));
        const std::size_t at = bytes.find("accepted until spring");
        QVERIFY(at != std::string::npos);
        bytes[at] = 'A';
        storage::sealPages(bytes);
        write(path("d.corbel"), bytes);
        QVERIFY2(problemsOf(path("d.corbel")).find("digest") != std::string::npos,
                 problemsOf(path("d.corbel")).c_str());
    }

    void anOldDocumentCutOffIsRefused()
    {
        const std::string bytes = bytesOf(archived(1));
        for (std::size_t length = 0; length < bytes.size(); length += 1000) {
            write(path("c.corbel"), std::string_view(bytes).substr(0, length));
            QVERIFY(!problemsOf(path("c.corbel")).empty());
        }
    }
};

QTEST_GUILESS_MAIN(MigrateTest)
#include "migrate_test.moc"
