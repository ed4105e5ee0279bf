// No damage to a document goes unnoticed, and no hostile one is believed.
#include <QTest>

#include "model/storage/document_file.h"
#include "model/storage/pages.h"
#include "model/storage/sqlite_document.h"
#include "tests/support/counts.h"
#include "tests/support/forged_document.h"
#include "tests/support/sample_document.h"

using namespace corbel;
using namespace corbel::model;

namespace {

std::string good()
{
    return storage::encode(tests::sampleDocument(), "good").value();
}

QString refusal(const std::string& bytes)
{
    const auto read = storage::decode(bytes, "bad.corbel");
    return read ? QString() : QString::fromStdString(describe(read.error()));
}

std::string forged(const char* sql)
{
    const auto bytes = tests::forged(good(), sql);
    if (!bytes) {
        qFatal("%s", sql);
    }
    return *bytes;
}

} // namespace

class StorageDamageTest : public QObject {
    Q_OBJECT
private slots:
    void undamagedIsRead() { QCOMPARE(refusal(good()), QString()); }

    void everyFlipIsNoticed()
    {
        const std::string bytes = good();
        // A prime step reaches every part of every page; the long run takes every byte.
        const std::size_t step = tests::isLongRun() ? 1 : 7;
        for (std::size_t i = 0; i < bytes.size(); i += step) {
            std::string damaged = bytes;
            damaged[i] = static_cast<char>(damaged[i] ^ (1 << (i % 8)));
            QVERIFY2(!storage::decode(damaged, "x"), qPrintable(QString::number(i)));
        }
    }

    void everyHeaderByteIsNoticed()
    {
        const std::string bytes = good();
        for (std::size_t i = 0; i < 100; ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                std::string damaged = bytes;
                damaged[i] = static_cast<char>(damaged[i] ^ (1 << bit));
                QVERIFY2(!storage::decode(damaged, "x"), qPrintable(QString::number(i)));
            }
        }
    }

    void everyTruncationIsNoticed()
    {
        const std::string bytes = good();
        for (std::size_t length = 100; length < bytes.size(); length += 512) {
            const QString message = refusal(bytes.substr(0, length));
            QVERIFY2(message.contains("cut off"), qPrintable(message));
        }
        QVERIFY(!refusal(bytes + std::string(4096, '\0')).isEmpty());
    }

    void swappedPagesAreNoticed()
    {
        std::string bytes = good();
        std::swap_ranges(bytes.begin() + 4096, bytes.begin() + 8192, bytes.begin() + 8192);
        QVERIFY(refusal(bytes).contains("checksum"));
    }

    void forgeriesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const char* sql, const char* found) {
            QTest::newRow(name) << QByteArray(sql) << found;
        };
        row("trigger", "CREATE TRIGGER bad AFTER INSERT ON note BEGIN DELETE FROM element; END",
            "trigger 'bad'");
        row("view", "CREATE VIEW bad AS SELECT 1", "view 'bad'");
        row("index", "CREATE INDEX bad ON element(id)", "index 'bad'");
        row("table", "CREATE TABLE bad(x)", "table 'bad'");
        row("no table", "DROP TABLE import_relation", "lacks the table 'import_relation'");
        row("view instead of a table",
            "DROP TABLE import_relation; CREATE VIEW import_relation AS SELECT 0 AS design, "
            "0 AS position, '' AS id",
            "view 'import_relation'");
        row("other columns", "ALTER TABLE note ADD COLUMN extra TEXT", "'note'");
        row("virtual table", "CREATE VIRTUAL TABLE bad USING fts5(x)", "table 'bad'");
        row("generated column",
            "UPDATE sqlite_schema SET sql = replace(sql, 'name TEXT NOT NULL', "
            "'name TEXT AS (id)') WHERE name = 'view'",
            "'view'");
        row("content", "UPDATE design SET name = 'other'", "digest");
        row("digest", "UPDATE meta SET value = '00' WHERE key = 'digest'", "digest");
        row("no digest", "DELETE FROM meta WHERE key = 'digest'", "digest");
        row("unknown meta", "INSERT INTO meta VALUES('script', 'x')", "script");
        row("kind", "UPDATE element SET kind = 'monster' WHERE id = 'web'", "monster");
        row("id twice", "UPDATE element SET id = 'web' WHERE id = 'app'", "there twice");
        row("illegal id", "UPDATE element SET id = 'No Id' WHERE id = 'buyer'", "No Id");
        row("unknown end", "UPDATE relation SET source = 'ghost' WHERE source = 'web'", "ghost");
        row("unknown key", "UPDATE element SET fields = '{\"colour\":1}' WHERE id = 'web'",
            "colour");
        row("broken JSON", "UPDATE element SET fields = '{' WHERE id = 'web'", "web");
        row("gap in the order", "UPDATE element SET position = 99 WHERE id = 'crew'", "99");
        row("no design", "DELETE FROM design", "no design");
        row("stray row", "INSERT INTO approval VALUES(7, 0, 'a', 'b', 'c')", "no design 7");
        row("stray view", "INSERT INTO note VALUES(0, 9, 0, 'a', 1, 1)", "no view 9");
        row("points", "UPDATE route SET points = '[[0, \"x\"]]'", "list of points");
        row("bytes that are no text",
            "UPDATE design SET name = CAST(x'41ff42' AS TEXT); "
            "UPDATE meta SET value = 'x' WHERE key = 'digest'",
            "not UTF-8");
        row("newer", "PRAGMA user_version = 99", "needs-marker");
        row("version 0", "PRAGMA user_version = 0", "version 0");
        row("other program", "PRAGMA application_id = 5", "0x00000005");
    }

    void forgeriesAreRefused()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, found);
        if (found == "needs-marker") {
            found = QString::fromUtf8(storage::oldestReader.data(),
                                      qsizetype(storage::oldestReader.size()));
        }
        const QString message = refusal(forged(sql.constData()));
        QVERIFY2(message.contains("bad.corbel"), qPrintable(message));
        QVERIFY2(message.contains(found), qPrintable(message));
    }

    void newerVersionNamesItsProgram()
    {
        const QString message = refusal(forged(
            "PRAGMA user_version = 9; UPDATE meta SET value = 'Corbel 4.2' WHERE key = 'needs'; "
            "DROP TABLE element"));
        QVERIFY2(message.contains("Corbel 4.2") && message.contains("version 9"),
                 qPrintable(message));
        const QString without = refusal(forged("PRAGMA user_version = 9; DROP TABLE meta"));
        QVERIFY2(without.contains("a newer Corbel"), qPrintable(without));
    }

    void allProblemsAreListed()
    {
        const QString message =
            refusal(forged("UPDATE element SET kind = 'monster' WHERE id = 'web'; "
                           "UPDATE relation SET kind = 'eats' WHERE target = 'web'"));
        QVERIFY(message.contains("monster") && message.contains("eats"));
    }
};

QTEST_GUILESS_MAIN(StorageDamageTest)
#include "storage_damage_test.moc"
