// analyze --only patterns: what is there, what is not and why, and what a missing value decides.
#include <algorithm>

#include <QTest>

#include "tests/support/cli_run.h"

using corbel::tests::CliRun;
using corbel::tests::runCli;

namespace {

/// A page before two services with a store; nobody says what the clients are.
const std::string shop = R"(corbel: 1
name: Shop
elements:
  - {id: buyer, kind: actor}
  - {id: page, kind: service}
  - {id: orders, kind: service}
  - {id: db, kind: store, store-type: relational}
relations:
  - {kind: calls, from: buyer, to: page}
  - {kind: calls, from: page, to: orders}
  - {kind: reads, from: orders, to: db}
)";

} // namespace

class CliPatternsTest : public QObject {
    Q_OBJECT
private slots:
    /// Each pattern of the catalogue is listed, with rules, whether it is there or not.
    void allShowsWhatIsAbsent()
    {
        const CliRun run = runCli({"analyze", "-", "--only", "patterns", "--all"}, shop);
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto patterns = run.json()["patterns"];
        std::vector<std::string> ids;
        bool isAnyAbsent = false;
        for (const auto& pattern : patterns) {
            ids.push_back(pattern["pattern"]);
            QVERIFY(!pattern["rules"].empty());
            if (pattern["verdict"] != "absent") {
                continue;
            }
            isAnyAbsent = true;
            QVERIFY(pattern["fit"][1] < 0.5);
            const bool saysWhy = std::ranges::any_of(pattern["rules"], [](const auto& rule) {
                return rule["e"][1] < 1 && !rule["help"].template get<std::string>().empty();
            });
            QVERIFY2(saysWhy, ids.back().c_str());
        }
        QVERIFY(isAnyAbsent);
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        QCOMPARE(ids.size(), std::size_t(21));
        // Without being asked, only what is there or may be.
        for (const auto& pattern :
             runCli({"analyze", "-", "--only", "patterns"}, shop).json()["patterns"]) {
            QVERIFY(pattern["verdict"] != "absent");
        }
    }

    void oneByName()
    {
        const CliRun run = runCli({"analyze", "-", "--pattern", "standby"}, shop);
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto json = run.json();
        QCOMPARE(json["patterns"].size(), std::size_t(1));
        QVERIFY(json["patterns"][0]["pattern"] == "standby");
        QVERIFY(json["patterns"][0]["verdict"] == "absent");
        QVERIFY(!json.contains("capacity")); // Who names a pattern asks for patterns.
        const CliRun table =
            runCli({"analyze", "-", "--pattern", "standby,three-tier", "--format", "table"}, shop);
        QVERIFY2(table.out.find("What is missing") != std::string::npos, table.out.c_str());
        QVERIFY2(table.out.find("standby") != std::string::npos, table.out.c_str());
        QVERIFY2(table.out.find("three-tier") != std::string::npos, table.out.c_str());
    }

    /// What a missing value keeps open is no count.
    void howManySatisfyIsARangeWhileValuesAreMissing()
    {
        const auto json = runCli({"analyze", "-", "--pattern", "three-tier"}, shop).json();
        bool isFound = false;
        for (const auto& rule : json["patterns"][0]["rules"]) {
            const bool isOpen = rule["e"][0] != rule["e"][1];
            isFound = isFound || isOpen;
            QCOMPARE(rule["satisfied"].is_null(), isOpen);
            QCOMPARE(rule["satisfied_range"][0] == rule["satisfied_range"][1], !isOpen);
            QVERIFY(isOpen || rule["satisfied"] == rule["satisfied_range"][0]);
        }
        QVERIFY(isFound);
        const CliRun table =
            runCli({"analyze", "-", "--pattern", "three-tier", "--format", "table"}, shop);
        QVERIFY2(table.out.find("0 to 1") != std::string::npos, table.out.c_str());
    }

    /// The service that uses a topic's store breaks that topic, and the larger region with it.
    void whatALargerRegionLacksIsTold()
    {
        const std::string topics = R"(corbel: 1
name: Topics
elements:
  - {id: p1, kind: service}
  - {id: p2, kind: service}
  - {id: s1, kind: stream}
  - {id: s2, kind: stream}
  - {id: c1, kind: service}
  - {id: c2, kind: service}
relations:
  - {kind: publishes, from: p1, to: s1}
  - {kind: publishes, from: p2, to: s2}
  - {kind: consumes, from: c1, to: s1, group: a}
  - {kind: consumes, from: c2, to: s1, group: b}
  - {kind: consumes, from: c1, to: s2, group: a}
  - {kind: consumes, from: c2, to: s2, group: b}
  - {kind: calls, from: p1, to: c1}
)";
        const auto best = runCli({"analyze", "-", "--pattern", "publish-subscribe"}, topics)
                              .json()["patterns"][0];
        QVERIFY(best["fit"][0] == 1.0);
        QCOMPARE(best["wider"]["region"].size(), std::size_t(6));
        QVERIFY(best["wider"]["rules"][0]["rule"] == "no-direct-call");
        QVERIFY(best["wider"]["rules"][0]["against"][0] == "calls:p1:c1");
        const CliRun table =
            runCli({"analyze", "-", "--pattern", "publish-subscribe", "--format", "table"}, topics);
        QVERIFY2(table.out.find("Larger regions that fit less") != std::string::npos,
                 table.out.c_str());
    }

    void wrongUsage()
    {
        const CliRun unknown = runCli({"analyze", "-", "--pattern", "standbye"}, shop);
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.err.find("standby") != std::string::npos, unknown.err.c_str());
        const CliRun contrary =
            runCli({"analyze", "-", "--only", "capacity", "--pattern", "standby"}, shop);
        QCOMPARE(contrary.code, 2);
        QVERIFY2(contrary.err.find("--only leaves out") != std::string::npos, contrary.err.c_str());
    }

    /// The list of what is undecided names the pattern and what the fit becomes.
    void undecidedSaysWhatItDecides()
    {
        const CliRun run = runCli({"analyze", "-", "--only", "patterns"}, shop);
        const auto json = run.json();
        bool isFound = false;
        for (const auto& open : json["undecided"]) {
            QVERIFY(!open["decides"].empty());
            for (const auto& decided : open["decides"]) {
                const auto& result = json["patterns"][decided["place"].get<std::size_t>()];
                QVERIFY(result["pattern"] == decided["pattern"]);
                QVERIFY(result["fit"] == decided["fit"]);
                QVERIFY(decided["at_worst"][0] >= decided["fit"][0]);
                QVERIFY(decided["at_best"][1] <= decided["fit"][1]);
                isFound = isFound ||
                          (open["needs"] == "buyer.client" && decided["pattern"] == "three-tier" &&
                           decided["rule"] == "thin-clients");
            }
        }
        QVERIFY2(isFound, run.out.c_str());
        const CliRun table =
            runCli({"analyze", "-", "--only", "patterns", "--format", "table"}, shop);
        QVERIFY2(table.out.find("three-tier (thin-clients): fit ") != std::string::npos,
                 table.out.c_str());
        QVERIFY2(table.out.find(" becomes one value between ") != std::string::npos,
                 table.out.c_str());
        // Where something else stays open, that is said with both ends.
        const std::string half = R"(corbel: 1
name: Half placed
elements:
  - {id: page, kind: service, runs-on: box}
  - {id: orders, kind: service, runs-on: box}
  - {id: stock, kind: service}
  - {id: db, kind: store}
  - {id: box, kind: host}
relations:
  - {kind: calls, from: page, to: orders}
  - {kind: calls, from: orders, to: stock}
  - {kind: reads, from: orders, to: db}
)";
        const CliRun several =
            runCli({"analyze", "-", "--only", "patterns", "--format", "table"}, half);
        QVERIFY2(several.out.find(" at worst, ") != std::string::npos, several.out.c_str());
    }
};

QTEST_GUILESS_MAIN(CliPatternsTest)

#include "patterns_test.moc"
