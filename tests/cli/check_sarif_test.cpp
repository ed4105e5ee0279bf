// SARIF of `check`: the shape that SARIF 2.1.0 asks for, the places of what was found, and what
// people and baselines said about it.
#include <fstream>
#include <set>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "model/storage/document_file.h"
#include "model/text/yaml.h"
#include "tests/support/cli_run.h"
#include "tests/support/random_landscape.h"

using namespace corbel;
using tests::CliRun;
using tests::runCli;
using Json = nlohmann::json;

namespace {

constexpr const char* shop = R"(corbel: 1
name: Shop
# a comment
elements:
  - {id: list, kind: service}
  - id: cart
    kind: service
  - {id: db, kind: store}
relations:
  - {kind: reads, from: list, to: db}
  - {kind: writes, from: cart, to: db}
  - {kind: calls, from: list, to: cart, timeout: 1s}
  - {kind: calls, from: list, to: cart}
)";

const Json* find(const Json& results, const std::string& rule)
{
    for (const Json& result : results) {
        if (result["ruleId"] == rule) {
            return &result;
        }
    }
    return nullptr;
}

/// What the standard requires of every log, and what code hosts require beyond that; empty when it
/// is all there.
std::string wrongWith(const Json& log)
{
    const auto isText = [](const Json& node) {
        return node.is_object() && node.contains("text") && node["text"].is_string() &&
               !node["text"].get<std::string>().empty();
    };
    if (log["version"] != "2.1.0" || !log["$schema"].is_string() || !log["runs"].is_array()) {
        return "log";
    }
    for (const Json& run : log["runs"]) {
        const Json& driver = run["tool"]["driver"];
        if (!driver["name"].is_string() || !driver["rules"].is_array()) {
            return "driver";
        }
        std::set<std::string> ids;
        for (const Json& rule : driver["rules"]) {
            const bool isGood = ids.insert(rule["id"].get<std::string>()).second &&
                                isText(rule["shortDescription"]) &&
                                isText(rule["fullDescription"]) && isText(rule["help"]) &&
                                rule["defaultConfiguration"]["level"].is_string();
            if (!isGood) {
                return "rule " + rule.dump();
            }
        }
        for (const Json& result : run["results"]) {
            const auto index = result["ruleIndex"].get<std::size_t>();
            const std::set<std::string> levels{"error", "warning", "note"};
            bool isGood = index < driver["rules"].size() &&
                          driver["rules"][index]["id"] == result["ruleId"] &&
                          levels.contains(result["level"].get<std::string>()) &&
                          isText(result["message"]) && result["locations"].size() == 1 &&
                          result["suppressions"].is_array();
            Json locations = result["locations"];
            if (result.contains("relatedLocations")) {
                locations.insert(locations.end(), result["relatedLocations"].begin(),
                                 result["relatedLocations"].end());
            }
            for (const Json& location : locations) {
                if (location.contains("physicalLocation")) {
                    const Json& physical = location["physicalLocation"];
                    const auto uri = physical["artifactLocation"]["uri"].get<std::string>();
                    isGood =
                        isGood && !uri.empty() && uri.find_first_of(" \\\"<>") == std::string::npos;
                    if (physical.contains("region")) {
                        isGood = isGood && physical["region"]["startLine"].get<int>() >= 1 &&
                                 physical["region"]["startColumn"].get<int>() >= 1;
                    }
                }
                if (location.contains("logicalLocations")) {
                    const Json& logical = location["logicalLocations"][0];
                    isGood = isGood && logical["name"].is_string() &&
                             logical["fullyQualifiedName"].is_string();
                }
            }
            for (const Json& suppression : result["suppressions"]) {
                isGood = isGood && suppression["kind"] == "external" &&
                         suppression["status"] == "accepted";
            }
            if (!isGood) {
                return "result " + result.dump();
            }
        }
    }
    return {};
}

} // namespace

class CliCheckSarifTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const std::string& name) const
    {
        return m_folder.path().toStdString() + "/" + name;
    }
    std::string write(const std::string& name, const std::string& text) const
    {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
    static Json sarif(std::vector<std::string> arguments, const std::string& input = {})
    {
        arguments.insert(arguments.begin(), "check");
        arguments.insert(arguments.end(), {"--format", "sarif"});
        const Json log = runCli(arguments, input).json();
        const std::string wrong = wrongWith(log);
        return wrong.empty() ? log : Json(wrong);
    }

private slots:
    void everyResultHasItsPlace()
    {
        const std::string file = write("a shop.yaml", shop);
        const Json log = sarif({file});
        QVERIFY2(log.is_object(), log.dump().c_str());
        const Json& results = log["runs"][0]["results"];
        QCOMPARE(results.size(), std::size_t(2));

        const Json& shared = *find(results, "shared-persistence");
        QCOMPARE(shared["level"].get<std::string>(), std::string("warning"));
        const Json& physical = shared["locations"][0]["physicalLocation"];
        const auto uri = physical["artifactLocation"]["uri"].get<std::string>();
        QVERIFY2(uri.starts_with("file:///") && uri.ends_with("/a%20shop.yaml"), uri.c_str());
        QCOMPARE(physical["region"]["startLine"].get<int>(), 5);
        QCOMPARE(shared["locations"][0]["logicalLocations"][0]["name"].get<std::string>(),
                 std::string("list"));
        QCOMPARE(shared["locations"][0]["logicalLocations"][0]["kind"].get<std::string>(),
                 std::string("element"));
        std::vector<int> lines;
        for (const Json& location : shared["relatedLocations"]) {
            lines.push_back(location["physicalLocation"]["region"]["startLine"].get<int>());
        }
        QCOMPARE(lines, (std::vector<int>{6, 8, 10, 11})); // cart, db, both relations

        // A finding about one relation is where that stands; without an id, it is counted.
        const Json& wobbly = *find(results, "wobbly-interaction");
        QCOMPARE(wobbly["locations"][0]["logicalLocations"][0]["name"].get<std::string>(),
                 std::string("calls:list:cart#2"));
        QCOMPARE(wobbly["locations"][0]["physicalLocation"]["region"]["startLine"].get<int>(), 13);
    }

    void relativeFilesStayRelative()
    {
        const QString old = QDir::currentPath();
        write("rel.yaml", shop);
        QVERIFY(QDir(m_folder.path()).mkpath("folder"));
        QVERIFY(QDir::setCurrent(m_folder.path()));
        const Json log = sarif({"./folder/../rel.yaml"});
        QDir::setCurrent(old);
        QVERIFY2(log.is_object(), log.dump().c_str());
        QCOMPARE(log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
                    ["artifactLocation"]["uri"]
                        .get<std::string>(),
                 std::string("rel.yaml"));
    }

    void eachDesignHasItsLines()
    {
        const std::string file =
            write("designs.yaml", "corbel: 1\nname: D\ndesigns:\n  - id: one\n    elements:\n"
                                  "      - {id: a, kind: service}\n"
                                  "      - {id: b, kind: service}\n    relations:\n"
                                  "      - {kind: calls, from: a, to: b}\n"
                                  "  - id: two\n    elements:\n      - {id: a, kind: service}\n"
                                  "      - {id: b, kind: service}\n    relations:\n"
                                  "      - {id: r, kind: calls, from: b, to: a}\n");
        const Json log = sarif({file});
        QVERIFY2(log.is_object(), log.dump().c_str());
        const Json& results = log["runs"][0]["results"];
        QCOMPARE(results.size(), std::size_t(2));
        const auto line = [](const Json& result) {
            return result["locations"][0]["physicalLocation"]["region"]["startLine"].get<int>();
        };
        QCOMPARE(line(results[0]), 9);
        QCOMPARE(line(results[1]), 15);
        QCOMPARE(results[1]["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
                     .get<std::string>(),
                 std::string("two/r"));
    }

    void documentsThatAreNoTextHaveNoLines()
    {
        const auto document = model::text::readDocument(shop, "shop");
        QVERIFY(document);
        QVERIFY(model::storage::save(path("shop.corbel"), *document));
        const Json log = sarif({path("shop.corbel")});
        QVERIFY2(log.is_object(), log.dump().c_str());
        const Json& location = log["runs"][0]["results"][0]["locations"][0];
        QVERIFY(!location["physicalLocation"].contains("region"));
        QVERIFY(location.contains("logicalLocations"));
        // Standard input is no file that one could open.
        const Json piped = sarif({"-"}, shop);
        QVERIFY2(piped.is_object(), piped.dump().c_str());
        QVERIFY(!piped["runs"][0]["results"][0]["locations"][0].contains("physicalLocation"));
    }

    void objectivesAndRefusalsAreResultsToo()
    {
        const std::string bad =
            write("bad.yaml", "corbel: 1\nelements:\n  - {id: A, kind: host}\n");
        const std::string missed =
            write("missed.yaml", "corbel: 1\nelements:\n  - {id: a, kind: host}\nobjectives:\n"
                                 "  - {metric: hosts, at-most: 0}\n");
        const CliRun run = runCli({"check", bad, missed, "--format", "sarif"});
        QCOMPARE(run.code, 3);
        QCOMPARE(wrongWith(run.json()), std::string());
        const Json results = run.json()["runs"][0]["results"];
        QCOMPARE(results.size(), std::size_t(2));
        QCOMPARE(results[0]["ruleId"].get<std::string>(), std::string("refused"));
        QCOMPARE(results[0]["locations"][0]["physicalLocation"]["region"]["startLine"].get<int>(),
                 3);
        QCOMPARE(results[1]["ruleId"].get<std::string>(), std::string("objective"));
        QCOMPARE(results[1]["level"].get<std::string>(), std::string("error"));
    }

    void acceptedFindingsAreSuppressed()
    {
        const Json log = sarif({"-"}, shop);
        const auto print = (*find(log["runs"][0]["results"],
                                  "shared-persistence"))["partialFingerprints"]["corbel/v2"]
                               .get<std::string>();
        const std::string accepted =
            shop + std::string("approvals:\n  - {finding: ") + print + ", by: Kim, reason: old}\n";
        const Json again = sarif({"-"}, accepted);
        QVERIFY2(again.is_object(), again.dump().c_str());
        const Json& results = again["runs"][0]["results"];
        const Json& suppressions = (*find(results, "shared-persistence"))["suppressions"];
        QCOMPARE(suppressions.size(), std::size_t(1));
        QCOMPARE(suppressions[0]["justification"].get<std::string>(), std::string("old"));
        QCOMPARE(suppressions[0]["properties"]["by"].get<std::string>(), std::string("Kim"));
        QVERIFY((*find(results, "wobbly-interaction"))["suppressions"].empty());
    }

    void baselineStates()
    {
        const std::string file = write("base.yaml", shop);
        const std::string baseline =
            write("base.sarif", runCli({"check", file, "--format", "sarif"}).out);
        write("base.yaml", shop + std::string("  - {kind: calls, from: cart, to: list}\n"));
        const CliRun run = runCli({"check", file, "--baseline", baseline, "--format", "sarif"});
        QCOMPARE(run.code, 1);
        const Json log = run.json();
        QCOMPARE(wrongWith(log), std::string());
        std::multiset<std::string> states;
        for (const Json& result : log["runs"][0]["results"]) {
            states.insert(result["baselineState"].get<std::string>());
        }
        // The new call wobbles, and closes a circle of each sort.
        QCOMPARE(states.count("new"), std::size_t(3));
        QCOMPARE(states.count("unchanged"), std::size_t(2));
    }

    void anyModelGivesAGoodLog()
    {
        for (int seed = 0; seed < 40; ++seed) {
            tests::Random random(static_cast<std::uint64_t>(seed));
            model::Document document;
            document.designs.front().model =
                seed % 2 == 0 ? tests::randomModel(random, 20) : tests::randomLandscape(random, 20);
            const std::string file = write("any.yaml", model::text::writeDocument(document));
            const Json log = sarif({file});
            QVERIFY2(log.is_object(), log.dump().c_str());
            // As many as the plain form lists, each with the line of what it names.
            const Json findings = runCli({"check", file}).json()["models"][0]["findings"];
            const Json& results = log["runs"][0]["results"];
            QCOMPARE(results.size(), findings.size());
            std::ifstream in(file);
            std::vector<std::string> lines;
            for (std::string line; std::getline(in, line);) {
                lines.push_back(line);
            }
            for (const Json& result : results) {
                const Json& location = result["locations"][0];
                if (!location.contains("logicalLocations") ||
                    location["logicalLocations"][0]["kind"] != "element") {
                    continue;
                }
                const auto line =
                    location["physicalLocation"]["region"]["startLine"].get<std::size_t>();
                const auto id = location["logicalLocations"][0]["name"].get<std::string>();
                QVERIFY(line <= lines.size());
                QVERIFY2(lines[line - 1].find("id: " + id) != std::string::npos,
                         lines[line - 1].c_str());
            }
        }
    }
};

QTEST_MAIN(CliCheckSarifTest)
#include "check_sarif_test.moc"
