// Counts the journeys: every test function of tests/ui/*_journey_test.cpp does a person's task from
// its beginning to its end with real events.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

#include <QTest>

#include "tests/support/figures.h"

namespace fs = std::filesystem;

namespace {

/// Test functions among the private slots of a source.
std::vector<std::string> testsIn(const fs::path& path)
{
    const std::regex function("^    void (\\w+)\\(\\)$|^    void (\\w+)\\(\\) \\{.*\\}$");
    const std::regex section("^(private|public|protected).*:$");
    std::ifstream in(path);
    std::vector<std::string> names;
    bool isInSlots = false;
    for (std::string line; std::getline(in, line);) {
        std::smatch found;
        if (std::regex_match(line, section)) {
            isInSlots = line == "private slots:";
        } else if (isInSlots && std::regex_match(line, found, function)) {
            names.push_back(found[1].matched ? found[1] : found[2]);
        }
    }
    std::erase_if(names, [](const std::string& name) {
        return name.ends_with("_data") || name == "init" || name == "cleanup" ||
               name == "initTestCase" || name == "cleanupTestCase";
    });
    return names;
}

} // namespace

class JourneysTest : public QObject {
    Q_OBJECT

private slots:
    void areSixtyOrMore()
    {
        const fs::path folder = fs::path(CORBEL_SOURCE_DIR) / "tests/ui";
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().filename().string().ends_with("_journey_test.cpp")) {
                const auto names = testsIn(entry.path());
                QVERIFY2(!names.empty(), entry.path().c_str());
                count += names.size();
            }
        }
        QVERIFY2(count >= 60, std::to_string(count).c_str());
        corbel::tests::printFigure("GUI journeys with real events, offscreen, no fixed waits: " +
                                   std::to_string(count));
    }

    void waitForNothingFixed()
    {
        // qWait and sleeps make a test slow on a fast machine and flaky on a slow one. Benchmarks
        // are no tests: what they time has to be left alone for a while.
        const std::regex fixed(
            "QTest::q(Wait|Sleep)\\(|sleep_(for|until)\\(|\\b(m|u|nano)?sleep\\(");
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(CORBEL_SOURCE_DIR) / "tests")) {
            const auto extension = entry.path().extension();
            const bool isBenchmark = entry.path().parent_path().filename() == "bench";
            if ((extension != ".cpp" && extension != ".h") || isBenchmark) {
                continue;
            }
            std::ifstream in(entry.path());
            const std::string text{std::istreambuf_iterator<char>(in), {}};
            QVERIFY2(!std::regex_search(text, fixed), entry.path().c_str());
        }
    }
};

QTEST_APPLESS_MAIN(JourneysTest)
#include "journeys_test.moc"
