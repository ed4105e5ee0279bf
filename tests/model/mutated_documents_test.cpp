// Documents that anything may have happened to: none crashes or holds up the program, and none is
// taken for what it is not.
#include <random>

#include <QElapsedTimer>
#include <QTest>
#include <fmt/format.h>

#include "model/storage/pages.h"
#include "model/storage/sqlite_document.h"
#include "model/text/yaml.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/forged_document.h"
#include "tests/support/random_model.h"
#include "tests/support/sample_document.h"

using namespace corbel;
using namespace corbel::model;

namespace {

constexpr int longest = 2'000; // Milliseconds: a guard against hanging, no measure of speed.

using Random = std::mt19937;

struct Original {
    Document document;
    std::string bytes;
};

std::vector<Original> originals()
{
    std::vector<Document> documents{tests::sampleDocument(), Document{}};
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        tests::Random random(seed);
        documents.push_back(tests::randomDocument(random, 12));
    }
    std::vector<Original> all;
    for (Document& document : documents) {
        std::string bytes = storage::encode(document, "good").value();
        all.push_back({std::move(document), std::move(bytes)});
    }
    return all;
}

std::size_t anyOf(std::size_t count, Random& random)
{
    return random() % count;
}

void flipBytes(std::string& bytes, Random& random)
{
    const auto changes = 1 + anyOf(8, random);
    for (std::size_t i = 0; i < changes; ++i) {
        bytes[anyOf(bytes.size(), random)] = static_cast<char>(random() & 0xffU);
    }
}

void cutOrExtend(std::string& bytes, Random& random)
{
    if (random() % 2 == 0) {
        bytes.resize(anyOf(bytes.size(), random));
    } else {
        bytes.append(1 + anyOf(9'000, random), static_cast<char>(random() & 0xffU));
    }
}

void movePages(std::string& bytes, Random& random)
{
    using storage::pageSize;
    const std::size_t pages = bytes.size() / pageSize;
    const auto page = [&](std::size_t number) {
        return bytes.begin() + static_cast<std::ptrdiff_t>(number * pageSize);
    };
    const std::size_t one = anyOf(pages, random);
    const std::size_t other = anyOf(pages, random);
    switch (random() % 3) {
    case 0: // swapped
        if (one != other) {
            std::swap_ranges(page(one), page(one) + pageSize, page(other));
        }
        break;
    case 1: // one twice, another gone
        if (one != other) {
            std::copy(page(one), page(one) + pageSize, page(other));
        }
        break;
    default: // emptied
        std::fill(page(one), page(one) + pageSize, '\0');
    }
}

/// Statements that a forger might try, around values that the random engine picks.
std::string hostileStatement(Random& random)
{
    const char* names[] = {"meta",  "design", "element",   "relation", "view",    "placement",
                           "route", "note",   "objective", "scenario", "approval"};
    const std::string table = names[anyOf(std::size(names), random)];
    const std::string endless = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n) ";
    const auto number = std::to_string(static_cast<int>(random()));
    switch (random() % 16) {
    case 0:
        return "CREATE TABLE extra" + number.substr(number.starts_with('-') ? 1 : 0) + "(x);";
    case 1:
        return "CREATE TRIGGER bad AFTER INSERT ON " + table +
               " BEGIN DELETE FROM element; INSERT INTO design VALUES(9, 'x', '', ''); END;";
    case 2:
        return "CREATE VIEW bad AS " + endless + "SELECT i FROM n;";
    case 3:
        return "DROP TABLE " + table + "; CREATE VIEW " + table + " AS " + endless +
               "SELECT i AS design, i AS position, i AS id FROM n;";
    case 4:
        return "DROP TABLE " + table + ";";
    case 5:
        return "UPDATE sqlite_schema SET sql = replace(sql, 'INTEGER', 'BLOB') WHERE name = '" +
               table + "';";
    case 6: // A table that reads the rows of another one.
        return "UPDATE sqlite_schema SET rootpage = 1 + abs(" + number + ") % 14 WHERE name = '" +
               table + "';";
    case 7:
        return "UPDATE element SET fields = hex(zeroblob(" +
               std::to_string(anyOf(2'000'000, random)) + ")) WHERE position = 0;";
    case 8:
        return "UPDATE element SET fields = '" + std::string(anyOf(5'000, random), '[') +
               "' WHERE position = 0;";
    case 9:
        return "UPDATE " + table + " SET rowid = " + number + ";"; // There are no row ids.
    case 10:
        return "UPDATE placement SET x = " + number + "e300, w = -" + number + ";";
    case 11:
        return "UPDATE element SET position = " + number + " WHERE id = 'web';";
    case 12:
        return "UPDATE relation SET source = target;";
    case 13:
        return "UPDATE element SET parent = NULL;";
    case 14:
        return "INSERT INTO note SELECT 0, 0, i, 'x', 0, 0 FROM (" + endless +
               "SELECT i FROM n LIMIT " + std::to_string(anyOf(3'000, random)) + ");";
    default:
        return "PRAGMA user_version = " + number + ";";
    }
}

} // namespace

class MutatedDocumentsTest : public QObject {
    Q_OBJECT

    std::vector<Original> m_originals = originals();
    int m_mutations = 0;
    int m_accepted = 0;
    bool m_hasFailed = false;

    /// Refused with a reason, or the very document that was saved.
    void judge(const std::string& bytes, const Document& original)
    {
        ++m_mutations;
        QElapsedTimer timer;
        timer.start();
        const auto read = storage::decode(bytes, "mutated.corbel");
        QVERIFY2(timer.elapsed() < longest, qPrintable(QString::number(timer.elapsed())));
        if (read) {
            ++m_accepted;
            QVERIFY(*read == original);
        } else {
            QVERIFY(!read.error().empty() && !read.error().front().message.text().empty());
            QCOMPARE(read.error().front().place.file, std::string("mutated.corbel"));
        }
    }

    const Original& any(Random& random) const
    {
        return m_originals[anyOf(m_originals.size(), random)];
    }

private slots:
    void originalsAreRead()
    {
        for (const Original& original : m_originals) {
            QVERIFY(*storage::decode(original.bytes, "x") == original.document);
        }
    }

    void bytesAndPages()
    {
        Random random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same run every time.
        const int runs = tests::scaled(7'000);
        for (int run = 0; run < runs; ++run) {
            const Original& original = any(random);
            std::string bytes = original.bytes;
            const auto sort = random() % 4;
            sort == 0   ? cutOrExtend(bytes, random)
            : sort == 1 ? movePages(bytes, random)
                        : flipBytes(bytes, random);
            // A careful forger puts the checksums right again; chance does not.
            if (random() % 3 != 0) {
                bytes.resize(bytes.size() - bytes.size() % storage::pageSize);
                storage::sealPages(bytes);
            }
            judge(bytes, original.document);
        }
    }

    void hostileSchema()
    {
        Random random(11); // NOLINT(cert-msc32-c,cert-msc51-cpp)
        const int runs = tests::scaled(3'000);
        int made = 0;
        for (int run = 0; run < runs; ++run) {
            const Original& original = any(random);
            std::string bytes = original.bytes;
            const auto statements = 1 + random() % 3;
            for (unsigned i = 0; i < statements; ++i) {
                // What SQLite itself refuses to make leaves the document as it was.
                if (auto changed = tests::forged(bytes, hostileStatement(random))) {
                    bytes = std::move(*changed);
                    made += 1;
                }
            }
            judge(bytes, original.document);
        }
        QVERIFY(made > runs / 2);
    }

    /// Text has no digest: what is accepted there has to be legal, and stay what it is.
    void textForm()
    {
        Random random(13); // NOLINT(cert-msc32-c,cert-msc51-cpp)
        const int runs = tests::scaled(2'000);
        for (int run = 0; run < runs; ++run) {
            std::string text = text::writeDocument(any(random).document);
            const auto changes = 1 + random() % 6;
            for (unsigned i = 0; i < changes; ++i) {
                const std::size_t at = anyOf(text.size(), random);
                constexpr std::string_view marks = "{}[]:,-#&*!|>'\"%@`\n \t\x01~?0e.";
                switch (random() % 3) {
                case 0:
                    text[at] = marks[anyOf(marks.size(), random)];
                    break;
                case 1:
                    text.erase(at, 1 + anyOf(20, random));
                    text += text.empty() ? "x" : "";
                    break;
                default:
                    text.insert(at, text.substr(anyOf(text.size(), random), anyOf(60, random)));
                }
            }
            ++m_mutations;
            QElapsedTimer timer;
            timer.start();
            const auto read = text::readDocument(text, "mutated.corbel.yaml");
            QVERIFY2(timer.elapsed() < longest, qPrintable(QString::number(timer.elapsed())));
            if (read) {
                const auto again = text::readDocument(text::writeDocument(*read), "again");
                QVERIFY2(again.has_value(), again ? "" : describe(again.error()).c_str());
                QVERIFY(*again == *read);
            } else {
                QVERIFY(!read.error().empty());
            }
        }
    }

    void cleanup() { m_hasFailed = m_hasFailed || QTest::currentTestFailed(); }

    void cleanupTestCase()
    {
        if (!m_hasFailed) {
            tests::printFigure(fmt::format("mutated documents: {}; no crash, none over 2 s, the {} "
                                           "accepted say what was saved",
                                           m_mutations, m_accepted));
        }
    }
};

QTEST_GUILESS_MAIN(MutatedDocumentsTest)
#include "mutated_documents_test.moc"
