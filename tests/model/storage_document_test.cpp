// Documents survive being saved and loaded, and what is not a document is refused with a cure.
#include "model/storage/document_file.h"

#include <filesystem>
#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "model/storage/pages.h"
#include "model/storage/sqlite_document.h"
#include "model/text/yaml.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/random_model.h"
#include "tests/support/sample_document.h"

using namespace corbel;
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

/// By this process so far.
std::uintmax_t bytesRead()
{
    std::ifstream in("/proc/self/io");
    std::string name;
    std::uintmax_t count = 0;
    if (!(in >> name >> count) || name != "rchar:") {
        qFatal("the system does not say how much was read");
    }
    return count;
}

QString messageOf(const fs::path& path)
{
    const auto loaded = storage::load(path);
    return loaded ? QString() : QString::fromStdString(describe(loaded.error()));
}

} // namespace

class StorageDocumentTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

    std::size_t filesInFolder() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(m_folder.path().toStdString()), {}));
    }

private slots:
    void cleanup()
    {
        for (const auto& entry : fs::directory_iterator(m_folder.path().toStdString())) {
            fs::remove_all(entry);
        }
    }

    void survivesSaving_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("SQLite") << "shop.corbel";
        QTest::newRow("text") << "shop.corbel.yaml";
        QTest::newRow("short extension") << "shop.yml";
        QTest::newRow("no extension") << "shop";
    }

    void survivesSaving()
    {
        QFETCH(QString, name);
        const fs::path file = path(qPrintable(name));
        const Document document = tests::sampleDocument();
        const auto saved = storage::save(file, document);
        QVERIFY2(saved.has_value(), saved ? "" : describe(saved.error()).c_str());
        const auto loaded = storage::load(file);
        QVERIFY2(loaded.has_value(), loaded ? "" : describe(loaded.error()).c_str());
        QVERIFY(loaded->document == document);
        QVERIFY(!loaded->hasComments);
        QCOMPARE(filesInFolder(), std::size_t{1}); // No sidecar, no temporary file.
    }

    void textAndDocumentSayTheSame()
    {
        const std::string text = text::writeDocument(tests::sampleDocument());
        const auto read = text::readDocument(text, "x");
        QVERIFY(read.has_value());
        QVERIFY(storage::save(path("x.corbel"), *read).has_value());
        const auto loaded = storage::load(path("x.corbel"));
        QVERIFY(loaded.has_value());
        QCOMPARE(text::writeDocument(loaded->document), text);
    }

    void sameModelSameBytes()
    {
        const Document document = tests::sampleDocument();
        QVERIFY(storage::save(path("a.corbel"), document).has_value());
        const auto loaded = storage::load(path("a.corbel"));
        QVERIFY(loaded.has_value());
        QVERIFY(storage::save(path("b.corbel"), loaded->document).has_value());
        QVERIFY(bytesOf(path("a.corbel")) == bytesOf(path("b.corbel")));
    }

    /// From memory through either form and back, by way of the other one.
    void randomDocumentsGoAroundToTheSameBytes()
    {
        const int documents = tests::scaled(1'000);
        for (int seed = 1; seed <= documents; ++seed) {
            tests::Random random(static_cast<std::uint64_t>(seed));
            const Document document = tests::randomDocument(random, 3 + random.below(20));
            const std::string yaml = text::writeDocument(document);
            const auto fromText = text::readDocument(yaml, "random.corbel.yaml");
            QVERIFY2(fromText.has_value(), fromText ? "" : describe(fromText.error()).c_str());
            const auto bytes = storage::encode(*fromText, "random.corbel");
            QVERIFY2(bytes.has_value(), bytes ? "" : describe(bytes.error()).c_str());
            const auto fromBytes = storage::decode(*bytes, "random.corbel");
            QVERIFY2(fromBytes.has_value(), fromBytes ? "" : describe(fromBytes.error()).c_str());
            QVERIFY(*fromBytes == document);
            QVERIFY(storage::encode(*fromBytes, "random.corbel") == bytes);
            QCOMPARE(text::writeDocument(*fromBytes), yaml);
        }
        tests::printFigure("round trip: " + std::to_string(documents) +
                           " random documents through YAML, SQLite and memory, bytes equal");
    }

    void emptyDocumentSurvives()
    {
        const Document document;
        QVERIFY(storage::save(path("e.corbel"), document).has_value());
        const auto loaded = storage::load(path("e.corbel"));
        QVERIFY(loaded.has_value());
        QVERIFY(loaded->document == document);
    }

    void contentDecidesNotTheName()
    {
        QVERIFY(storage::save(path("a.corbel"), tests::sampleDocument()).has_value());
        fs::rename(path("a.corbel"), path("a.yaml"));
        QVERIFY(storage::load(path("a.yaml")).has_value());
        write(path("t.corbel"), "corbel: 1\nname: T # said by a person\n");
        const auto text = storage::load(path("t.corbel"));
        QVERIFY(text.has_value());
        QVERIFY(text->hasComments);
    }

    void headerNamesThePrograms()
    {
        QVERIFY(storage::save(path("a.corbel"), tests::sampleDocument()).has_value());
        const auto header = storage::readHeader(bytesOf(path("a.corbel")));
        QCOMPARE(header.applicationId, storage::applicationId);
        QCOMPARE(header.userVersion, storage::formatVersion);
        QCOMPARE(header.pageSize, storage::pageSize);
        QCOMPARE(header.pages * storage::pageSize, fs::file_size(path("a.corbel")));
    }

    void notADocument_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("found");
        QTest::newRow("empty") << QByteArray() << "empty";
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\x02\x01\0\0\0\0",
                                              10)
                                << "neither a Corbel document nor text";
        QTest::newRow("magic only") << QByteArray(storage::sqliteMagic.data(), 16) << "cut off";
        QTest::newRow("zeros after the magic")
            << QByteArray(storage::sqliteMagic.data(), 16) + QByteArray(9000, '\0')
            << "not of Corbel";
        QTest::newRow("other text") << QByteArray("hello\n") << "not a Corbel document";
        QTest::newRow("foreign YAML")
            << QByteArray("services: {web: {image: nginx}}\n") << "corbel";
        QTest::newRow("newer text") << QByteArray("corbel: 2\nname: x\n") << "2";
    }

    void notADocument()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, found);
        write(path("bad.corbel"), std::string_view(bytes.data(), std::size_t(bytes.size())));
        const QString message = messageOf(path("bad.corbel"));
        QVERIFY2(message.contains("bad.corbel"), qPrintable(message));
        QVERIFY2(message.contains(found), qPrintable(message));
    }

    void noFile()
    {
        QVERIFY(messageOf(path("absent.corbel")).contains("No such file"));
        fs::create_directory(path("folder"));
        QVERIFY(messageOf(path("folder")).contains("folder"));
        QVERIFY(messageOf("/dev/zero").contains("not a regular file"));
    }

    void hugeTextIsRefusedUnread()
    {
        write(path("huge.yaml"), "corbel: 1\n");
        fs::resize_file(path("huge.yaml"), std::uintmax_t{200} << 20U);
        std::ofstream(path("huge.yaml"), std::ios::in | std::ios::out)
            .write("corbel: 1\nname: x #", 19);
        const std::uintmax_t before = bytesRead();
        const QString message = messageOf(path("huge.yaml"));
        QVERIFY(bytesRead() - before < (std::uintmax_t{1} << 20U));
        QVERIFY2(!message.isEmpty(), qPrintable(message));
    }

    void jsonIsNoPlaceToSave()
    {
        const auto saved = storage::save(path("x.json"), Document{});
        QVERIFY(!saved);
        QVERIFY(!fs::exists(path("x.json")));
    }

    void largeDocumentSurvives()
    {
        const Document document = tests::largeDocument(2'000);
        QVERIFY(storage::save(path("l.corbel"), document).has_value());
        const auto loaded = storage::load(path("l.corbel"));
        QVERIFY(loaded.has_value());
        QVERIFY(loaded->document == document);
    }
};

QTEST_GUILESS_MAIN(StorageDocumentTest)
#include "storage_document_test.moc"
