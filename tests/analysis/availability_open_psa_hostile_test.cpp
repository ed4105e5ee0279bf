// Open-PSA files that people wrote by hand to be accepted or refused, files that anything may have
// happened to, and small ones that would grow without bounds.
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include <QElapsedTimer>
#include <QTest>
#include <fmt/format.h>

#include "analysis/availability/open_psa/open_psa_reader.h"
#include "analysis/availability/open_psa/open_psa_writer.h"
#include "tests/support/bombs.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/given_files.h"
#include "tests/support/random_fault_tree.h"

using namespace corbel;
using namespace corbel::analysis::availability;
using tests::Bomb;
using tests::repeated;
namespace fs = std::filesystem;

namespace {

constexpr int longest = 2'000; // Milliseconds: a guard against hanging, no measure of speed.

fs::path folderOf(const char* name)
{
    return fs::path(CORBEL_SOURCE_DIR) / "tests/data/faulttrees" / name;
}

/// `pattern` with the numbers from 0 on.
std::string numbered(const char* pattern, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += fmt::format(fmt::runtime(pattern), i);
    }
    return text;
}

std::string file(const std::string& definitions)
{
    return "<opsa-mef><define-fault-tree name=\"t\">" + definitions +
           "</define-fault-tree></opsa-mef>";
}

const std::vector<Bomb>& bombs()
{
    static const std::vector<Bomb> all{
        {"depth", [] { return file(repeated("<define-component name=\"c\">", 400'000)); }},
        {"depth of a formula",
         [] {
             return file("<define-gate name=\"g\">" + repeated("<not>", 250'000) +
                         repeated("</not>", 250'000) + "</define-gate>");
         }},
        {"width",
         [] { return file("<define-gate name=\"g\"><or>" + repeated("<a/>", 3'000'000)); }},
        {"attributes",
         [] { return "<opsa-mef " + numbered("a{}=\"\" ", 1'000'000) + "></opsa-mef>"; }},
        {"attributes that are accepted in number",
         [] { return "<opsa-mef " + numbered("a{}=\"\" ", 500'000) + "></opsa-mef>"; }},
        {"length", [] { return std::string(40'000'000, ' ') + file(""); }},
        {"length of a name",
         [] {
             return file("<define-gate name=\"" + std::string(15'000'000, 'n') +
                         "\"><constant value=\"true\"/></define-gate>");
         }},
        {"length of a number",
         [] {
             return file("<define-basic-event name=\"e\"><float value=\"" +
                         std::string(15'000'000, '9') + "\"/></define-basic-event>");
         }},
        {"length of a text",
         [] {
             return file("<define-gate name=\"g\">" + std::string(15'000'000, 'x') +
                         "</define-gate>");
         }},
        {"entities",
         [] {
             std::string text = "<!DOCTYPE opsa-mef [<!ENTITY e0 \"ha\">";
             for (int i = 1; i < 40; ++i) {
                 text += fmt::format("<!ENTITY e{} \"&e{};&e{};\">", i, i - 1, i - 1);
             }
             return text + "]>" + file("<label>&e39;</label>");
         }},
        {"document types", [] { return repeated("<!DOCTYPE a ", 1'000'000); }},
        {"comments", [] { return repeated("<!-- ", 3'000'000); }},
        {"character data", [] { return "<opsa-mef>" + repeated("<![CDATA[", 1'500'000); }},
        {"instructions", [] { return repeated("<?x ?>", 2'500'000); }},
        {"unknown gates",
         [] {
             return file(numbered("<define-gate name=\"g{0}\"><gate name=\"h{0}\"/></define-gate>",
                                  150'000));
         }},
        {"a circle of gates",
         [] {
             std::string gates;
             for (int i = 0; i < 150'000; ++i) {
                 gates +=
                     fmt::format("<define-gate name=\"g{}\"><gate name=\"g{}\"/></define-gate>", i,
                                 (i + 1) % 150'000);
             }
             return file(gates);
         }},
        {"one name for all",
         [] {
             return file(repeated(
                 "<define-gate name=\"g\"><constant value=\"true\"/></define-gate>", 150'000));
         }},
        {"long private names",
         [] {
             std::string text;
             for (int i = 0; i < 90; ++i) {
                 text +=
                     "<define-component role=\"private\" name=\"" + std::string(250, 'c') + "\">";
             }
             text += numbered("<define-gate name=\"g{}\"><constant value=\"true\"/></define-gate>",
                              100'000);
             return file(text + repeated("</define-component>", 90));
         }},
        {"formulas that double",
         [] { // Each cardinality takes its inputs twice.
             return file(
                 "<define-gate name=\"g\">" +
                 repeated("<cardinality min=\"1\" max=\"1\"><constant value=\"true\"/>", 90) +
                 "<gate name=\"none\"/>" + repeated("</cardinality>", 90) + "</define-gate>");
         }},
    };
    return all;
}

model::Result<OpenPsaTree> read(std::string text)
{
    return readOpenPsa(std::move(text), {"hostile.xml", {}, {}});
}

} // namespace

class AvailabilityOpenPsaHostileTest : public QObject {
    Q_OBJECT

    std::map<std::string, std::string> m_words = tests::expectedWords(folderOf("reject"));
    int m_files = 0;
    tests::Refusals m_refusals;
    bool m_hasFailed = false;

    /// What was accepted is written and read as the same.
    static void survives(const OpenPsaTree& tree)
    {
        const std::string text = writeOpenPsa(tree.tree, tree.undecided);
        const auto once = read(text);
        QVERIFY2(once.has_value(), once ? "" : model::describe(once.error()).c_str());
        QCOMPARE(once->tree.events.size(), tree.tree.events.size());
        const std::string again = writeOpenPsa(once->tree, once->undecided);
        const auto twice = read(again);
        QVERIFY2(twice.has_value(), twice ? "" : model::describe(twice.error()).c_str());
        QVERIFY(twice->tree == once->tree && twice->undecided == once->undecided);
    }

private slots:
    void accepted_data() { tests::addFileRows(folderOf("accept")); }

    void accepted()
    {
        QFETCH(QString, path);
        const auto tree = readOpenPsaFile({path.toStdString(), {}, {}});
        QVERIFY2(tree.has_value(), tree ? "" : model::describe(tree.error()).c_str());
        survives(*tree);
        ++m_files;
    }

    void refused_data() { tests::addFileRows(folderOf("reject")); }

    void refused()
    {
        QFETCH(QString, path);
        const std::string name = fs::path(path.toStdString()).filename().string();
        const auto tree = readOpenPsaFile({path.toStdString(), {}, {}});
        QVERIFY(!tree.has_value());
        const std::string message = model::describe(tree.error());
        QVERIFY2(message.find(name) != std::string::npos, message.c_str());
        QVERIFY2(m_words.contains(name) && !m_words[name].empty(), "expected.txt says nothing");
        QVERIFY2(message.find(m_words[name]) != std::string::npos, message.c_str());
        QVERIFY2(message.find("root:x:") == std::string::npos, message.c_str()); // No /etc/passwd.
        ++m_files;
    }

    void everyExpectationHasItsFile()
    {
        for (const auto& [name, words] : m_words) {
            QVERIFY2(fs::exists(folderOf("reject") / name), name.c_str());
        }
    }

    void bombIsRefusedInTime_data() { tests::addBombRows(bombs()); }

    void bombIsRefusedInTime()
    {
        QFETCH(int, number);
        const Bomb& bomb = bombs().at(std::size_t(number));
        m_refusals.judge(tests::costOf([&] { return !read(bomb.make()).has_value(); }));
    }

    void whateverHappensToAFile()
    {
        std::vector<std::string> originals;
        for (const auto& entry : fs::directory_iterator(folderOf("accept"))) {
            std::ifstream in(entry.path(), std::ios::binary);
            originals.emplace_back(std::istreambuf_iterator<char>(in),
                                   std::istreambuf_iterator<char>());
        }
        std::ranges::sort(originals);
        tests::Random trees(5);
        for (int i = 0; i < 10; ++i) {
            originals.push_back(writeOpenPsa(tests::randomFaultTree(trees, {})));
        }
        std::mt19937 random(17); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same run every time.
        const int runs = tests::scaled(10'000);
        int accepted = 0;
        for (int run = 0; run < runs; ++run) {
            std::string text = originals[random() % originals.size()];
            const auto changes = 1 + random() % 6;
            for (unsigned i = 0; i < changes && !text.empty(); ++i) {
                constexpr std::string_view marks = "<>/\"'=&;!-?[]# \n\x01\xff"
                                                   "09.eg";
                const std::size_t at = random() % text.size();
                switch (random() % 5) {
                case 0:
                    text[at] = marks[random() % marks.size()];
                    break;
                case 1:
                    text[at] = static_cast<char>(random() & 0xffU);
                    break;
                case 2:
                    text.erase(at, 1 + random() % 20);
                    break;
                case 3:
                    text.insert(at, text.substr(random() % text.size(), random() % 60));
                    break;
                default:
                    if (random() % 8 == 0) {
                        text.resize(at);
                    }
                }
            }
            QElapsedTimer timer;
            timer.start();
            const auto tree = read(text);
            QVERIFY2(timer.elapsed() < longest, qPrintable(QString::number(timer.elapsed())));
            if (tree) {
                ++accepted;
                survives(*tree);
            } else {
                QVERIFY(!tree.error().empty());
                for (const model::Problem& problem : tree.error()) {
                    QCOMPARE(problem.place.file, std::string("hostile.xml"));
                    QVERIFY(!problem.message.text().empty());
                }
            }
        }
        QVERIFY(accepted > 0 && accepted < runs);
        tests::printFigure(fmt::format("mutated Open-PSA files: {}; no crash, none over 2 s, the "
                                       "{} accepted are written and read as the same",
                                       runs, accepted));
    }

    void cleanup() { m_hasFailed = m_hasFailed || QTest::currentTestFailed(); }

    void cleanupTestCase()
    {
        if (!m_hasFailed) {
            tests::printFigure(fmt::format("Open-PSA: {} hand-made files accepted or refused as "
                                           "their folders say; bombs: {}",
                                           m_files, m_refusals.text()));
        }
    }
};

QTEST_GUILESS_MAIN(AvailabilityOpenPsaHostileTest)
#include "availability_open_psa_hostile_test.moc"
