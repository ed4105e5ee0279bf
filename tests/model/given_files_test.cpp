// Files that people wrote by hand to be accepted, to be refused, or either way without harm.
#include <filesystem>
#include <fstream>
#include <map>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <fmt/format.h>

#include "model/exchange/import.h"
#include "model/storage/document_file.h"
#include "model/storage/sqlite_document.h"
#include "model/text/file.h"
#include "model/text/yaml.h"
#include "tests/support/figures.h"
#include "tests/support/forged_document.h"
#include "tests/support/given_files.h"
#include "tests/support/sample_document.h"

using namespace corbel;
using namespace corbel::model;
namespace fs = std::filesystem;

namespace {

constexpr int longest = 2'000; // Milliseconds: a guard against hanging, no measure of speed.

fs::path folderOf(const char* name)
{
    return fs::path(CORBEL_SOURCE_DIR) / "tests/data" / name;
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

class GivenFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::map<std::string, std::string> m_words = tests::expectedWords(folderOf("reject"));
    int m_files = 0;
    bool m_hasFailed = false;

    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

    /// As the program opens a file: foreign formats by their importers, all else as a document.
    Result<Document> open(const fs::path& file)
    {
        if (file.extension() == ".sql") {
            // What the statements make of a good document.
            const auto good = storage::encode(tests::sampleDocument(), "good").value();
            const auto bytes = tests::forged(good, bytesOf(file));
            return bytes
                       ? storage::decode(*bytes, file.string())
                       : failure({file.string()}, Message::of("SQLite refuses to make this file"));
        }
        const auto text = text::readTextFile(file.string(), exchange::mostImportBytes);
        const auto* importer = text ? exchange::detectImporter(*text) : nullptr;
        if (importer != nullptr && importer->name != "corbel") {
            auto imported = exchange::importPaths({file.string()}, {}, {});
            return imported ? Result<Document>(std::move(imported->document))
                            : failure(std::move(imported.error()));
        }
        auto loaded = storage::load(file);
        return loaded ? Result<Document>(std::move(loaded->document))
                      : failure(std::move(loaded.error().problems));
    }

    Result<Document> openInTime(const fs::path& file)
    {
        QElapsedTimer timer;
        timer.start();
        auto opened = open(file);
        if (timer.elapsed() > longest) {
            QTest::qFail("took too long", __FILE__, __LINE__);
        }
        ++m_files;
        return opened;
    }

    /// What was accepted survives being saved in both forms.
    void survives(const Document& document)
    {
        for (const char* name : {"again.corbel", "again.corbel.yaml"}) {
            const auto saved = storage::save(path(name), document);
            QVERIFY2(saved.has_value(), saved ? "" : describe(saved.error()).c_str());
            const auto loaded = storage::load(path(name));
            QVERIFY2(loaded.has_value(), loaded ? "" : describe(loaded.error()).c_str());
            QVERIFY(loaded->document == document);
        }
    }

private slots:
    void accepted_data() { tests::addFileRows(folderOf("accept")); }

    void accepted()
    {
        QFETCH(QString, path);
        const auto opened = openInTime(path.toStdString());
        QVERIFY2(opened.has_value(), opened ? "" : describe(opened.error()).c_str());
        survives(*opened);
    }

    void refused_data() { tests::addFileRows(folderOf("reject")); }

    void refused()
    {
        QFETCH(QString, path);
        const fs::path file = path.toStdString();
        const auto opened = openInTime(file);
        QVERIFY(!opened.has_value());
        const std::string message = describe(opened.error());
        QVERIFY2(message.find(file.filename().string()) != std::string::npos, message.c_str());
        const std::string name = file.filename().string();
        QVERIFY2(m_words.contains(name), "expected.txt does not name this file");
        QVERIFY2(message.find(m_words[name]) != std::string::npos, message.c_str());
        QVERIFY2(message.find("root:") == std::string::npos, message.c_str()); // No /etc/passwd.
    }

    void either_data() { tests::addFileRows(folderOf("either")); }

    void either()
    {
        QFETCH(QString, path);
        const auto opened = openInTime(path.toStdString());
        if (opened) {
            survives(*opened);
        } else {
            QVERIFY(!opened.error().empty());
            QVERIFY(!opened.error().front().message.text().empty());
        }
    }

    void cleanup() { m_hasFailed = m_hasFailed || QTest::currentTestFailed(); }

    void everyExpectationHasItsFile()
    {
        for (const auto& [name, words] : m_words) {
            QVERIFY2(fs::exists(folderOf("reject") / name), name.c_str());
        }
        QVERIFY(m_files >= 60);
        QVERIFY2(!m_hasFailed, "see above");
        tests::printFigure(fmt::format("hand-made files: {} accepted, refused or either, as their "
                                       "folders say",
                                       m_files));
    }
};

QTEST_GUILESS_MAIN(GivenFilesTest)
#include "given_files_test.moc"
