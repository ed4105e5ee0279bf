// check with the rule files of a team: where they are found, what they find, how they are refused.

#include <filesystem>
#include <fstream>

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/cli_run.h"

using namespace corbel::tests;
namespace fs = std::filesystem;

namespace {

constexpr const char* model = "corbel: 1\n"
                              "name: Shop\n"
                              "elements:\n"
                              "  - {id: web, kind: service, name: Web}\n"
                              "  - {id: app, kind: service, name: App}\n"
                              "  - {id: db, kind: store, name: Data}\n"
                              "relations:\n"
                              "  - {kind: calls, from: web, to: app, discovery: dynamic}\n"
                              "  - {kind: reads, from: app, to: db}\n";

constexpr const char* rules = "corbel-rules: 1\n"
                              "rules:\n"
                              "  - id: timeouts\n"
                              "    severity: error\n"
                              "    text: Calls have a timeout\n"
                              "    why: Because\n"
                              "    relations: {kind: calls}\n"
                              "    must: {timeout: stated}\n"
                              "  - id: encrypted\n"
                              "    text: Reading is encrypted\n"
                              "    relations: {kind: reads}\n"
                              "    must: {encrypted: true}\n";

class Folder {
public:
    Folder() { fs::create_directories(path("shop")); }

    std::string path(const std::string& name) const
    {
        return (fs::path(m_dir.path().toStdString()) / name).string();
    }
    std::string write(const std::string& name, const std::string& text) const
    {
        std::ofstream(path(name)) << text;
        return path(name);
    }

private:
    QTemporaryDir m_dir;
};

/// The findings of one rule in the first model of the results.
std::vector<nlohmann::json> findingsOf(const CliRun& run, const std::string& rule)
{
    std::vector<nlohmann::json> list;
    const nlohmann::json json = run.json();
    for (const nlohmann::json& finding : json["models"][0]["findings"]) {
        if (finding["rule"] == rule) {
            list.push_back(finding);
        }
    }
    return list;
}

} // namespace

class CliRulesTest : public QObject {
    Q_OBJECT

private slots:
    void aRuleFileAboveTheModelIsFound()
    {
        const Folder folder;
        const std::string file = folder.write("corbel-rules.yaml", rules);
        const std::string shop = folder.write("shop/shop.corbel.yaml", model);
        const CliRun run = runCli({"check", shop, "--format", "json"});
        QCOMPARE(run.code, 1);
        const auto timeouts = findingsOf(run, "timeouts");
        QCOMPARE(timeouts.size(), std::size_t(1));
        QCOMPARE(timeouts[0]["severity"], "error");
        QCOMPARE(timeouts[0]["relations"], nlohmann::json({"calls:web:app"}));
        QCOMPARE(timeouts[0]["message"], "Calls have a timeout: Web → App (timeout is not stated)");
        QCOMPARE(timeouts[0]["why"], "Because");
        const auto encrypted = findingsOf(run, "encrypted");
        QCOMPARE(encrypted.size(), std::size_t(1));
        QCOMPARE(encrypted[0]["severity"], "hint");
        QCOMPARE(encrypted[0]["key"], "encrypted");
        QCOMPARE(encrypted[0]["message"],
                 "Reading is encrypted: undecided without reads:app:db.encrypted");
        const auto expected = nlohmann::json::array({{{"rule", "timeouts"},
                                                      {"severity", "error"},
                                                      {"text", "Calls have a timeout"},
                                                      {"why", "Because"},
                                                      {"file", file},
                                                      {"line", 3},
                                                      {"selected", 1},
                                                      {"broken", 1},
                                                      {"undecided", 0}},
                                                     {{"rule", "encrypted"},
                                                      {"severity", "warning"},
                                                      {"text", "Reading is encrypted"},
                                                      {"why", ""},
                                                      {"file", file},
                                                      {"line", 9},
                                                      {"selected", 1},
                                                      {"broken", 0},
                                                      {"undecided", 1}}});
        QCOMPARE(run.json()["models"][0]["rules"], expected);
    }

    void rulesMayBeLeftOut()
    {
        const Folder folder;
        folder.write("corbel-rules.yaml", rules);
        const std::string shop = folder.write("shop.corbel.yaml", model);
        const CliRun run = runCli({"check", shop, "--no-rules", "--format", "json"});
        QCOMPARE(run.code, 0);
        QVERIFY(findingsOf(run, "timeouts").empty());
        QCOMPARE(run.json()["models"][0]["rules"], nlohmann::json::array());
        QCOMPARE(runCli({"check", shop, "--no-rules", "--rules", shop}).code, 2);
    }

    void namedFilesTakeThePlaceOfTheFoundOne()
    {
        const Folder folder;
        folder.write("corbel-rules.yaml", "not even a rule file");
        const std::string shop = folder.write("shop.corbel.yaml", model);
        const std::string one = folder.write("one.yaml", rules);
        const std::string two = folder.write(
            "two.yaml", "corbel-rules: 1\nrules:\n"
                        "  - {id: few, text: Few, elements: {kind: service}, at-most: 1}\n");
        const CliRun run =
            runCli({"check", "--rules", one, "--rules", two, shop, "--format", "json"});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.json()["models"][0]["rules"].size(), std::size_t(3));
        QCOMPARE(findingsOf(run, "few")[0]["elements"], nlohmann::json({"web", "app"}));
        const CliRun clash = runCli({"check", "--rules", one, "--rules", one, shop});
        QCOMPARE(clash.code, 3);
        QVERIFY(clash.says(one + ":3:5: rule id 'timeouts' is taken in " + one));
    }

    void refusedFilesListAllProblems()
    {
        const Folder folder;
        const std::string shop = folder.write("shop.corbel.yaml", model);
        const std::string file = folder.write(
            "corbel-rules.yaml", "corbel-rules: 1\nrules:\n"
                                 "  - {id: a, text: t, elements: {kid: x}, must: {}}\n"
                                 "  - {id: b, text: t, elements: {}, must: {replicas: many}}\n");
        const CliRun run = runCli({"check", shop});
        QCOMPARE(run.code, 3);
        QVERIFY(run.out.empty());
        QVERIFY(run.says(file + ":3:33: unknown key 'kid'; did you mean 'kind'?"));
        QVERIFY(run.says(file + ":4:53: 'replicas' is 'many'"));
        QCOMPARE(runCli({"check", shop, "--rules", folder.path("none.yaml")}).code, 3);
    }

    void baselinesAndSeveritiesGoForRulesToo()
    {
        const Folder folder;
        folder.write("corbel-rules.yaml", rules);
        const std::string shop = folder.write("shop.corbel.yaml", model);
        QCOMPARE(runCli({"check", shop, "--fail-on", "none"}).code, 0);
        const std::string before =
            folder.write("before.json", runCli({"check", shop, "--format", "json"}).out);
        QCOMPARE(runCli({"check", shop, "--baseline", before}).code, 0);
        folder.write("shop.corbel.yaml", std::string(model) +
                                             "  - {kind: calls, from: app, to: web, discovery: "
                                             "dynamic, circuit-breaker: true}\n");
        const CliRun more = runCli({"check", shop, "--baseline", before, "--format", "json"});
        QCOMPARE(more.code, 1);
        const auto timeouts = findingsOf(more, "timeouts");
        QCOMPARE(timeouts.size(), std::size_t(2));
        QCOMPARE(timeouts[0]["baseline"], "unchanged");
        QCOMPARE(timeouts[1]["baseline"], "new");
    }

    void approvalsAcceptWhatRulesFind()
    {
        const Folder folder;
        folder.write("corbel-rules.yaml", rules);
        const std::string shop = folder.write("shop.corbel.yaml", model);
        const CliRun before = runCli({"check", shop, "--format", "json"});
        const std::string fingerprint = findingsOf(before, "timeouts")[0]["fingerprint"];
        folder.write("shop.corbel.yaml", std::string(model) + "approvals:\n  - {finding: " +
                                             fingerprint + ", by: Kim, reason: legacy}\n");
        const CliRun after = runCli({"check", shop, "--format", "json"});
        QCOMPARE(after.code, 0);
        QCOMPARE(findingsOf(after, "timeouts")[0]["approval"]["by"], "Kim");
        QVERIFY(findingsOf(after, "unused-approval").empty());
        // Without the rules nobody can say whether the approval is still needed.
        QVERIFY(
            findingsOf(runCli({"check", shop, "--no-rules", "--format", "json"}), "unused-approval")
                .empty());
        folder.write("corbel-rules.yaml",
                     "corbel-rules: 1\nrules:\n"
                     "  - {id: few, text: Few, elements: {kind: service}, at-most: 9}\n");
        const CliRun gone = runCli({"check", shop, "--format", "json"});
        QCOMPARE(gone.code, 0);
        const auto unused = findingsOf(gone, "unused-approval");
        QCOMPARE(unused.size(), std::size_t(1));
        QCOMPARE(unused[0]["severity"], "hint");
        QCOMPARE(unused[0]["message"],
                 "No longer found, but approved by Kim: " + fingerprint + " (legacy)");
        QCOMPARE(runCli({"check", shop, "--fail-on", "hint"}).code, 1);
    }

    void sarifDescribesTheRules()
    {
        const Folder folder;
        folder.write("corbel-rules.yaml", rules);
        const std::string shop = folder.write("shop.corbel.yaml", model);
        const auto sarif = runCli({"check", shop, "--format", "sarif"}).json();
        const auto& known = sarif["runs"][0]["tool"]["driver"]["rules"];
        const auto rule = std::ranges::find_if(
            known, [](const nlohmann::json& entry) { return entry["id"] == "timeouts"; });
        QVERIFY(rule != known.end());
        QCOMPARE((*rule)["fullDescription"]["text"], "Calls have a timeout");
        QCOMPARE((*rule)["help"]["text"], "Because");
        QCOMPARE((*rule)["defaultConfiguration"]["level"], "error");
    }

    void theSchemaIsPrinted()
    {
        const CliRun run = runCli({"schema", "--rules"});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json()["title"], "Corbel rule file");
        QVERIFY(runCli({"schema"}).json()["title"] != "Corbel rule file");
    }

    void reportsSayHowEachRuleWent()
    {
        const Folder folder;
        folder.write("corbel-rules.yaml", rules);
        const std::string shop = folder.write("shop.corbel.yaml", model);
        const std::string report = folder.path("report.md");
        const auto written = [&](std::vector<std::string> arguments) {
            arguments.insert(arguments.begin(), {"report", shop, "-o", report});
            const CliRun run = runCli(arguments);
            std::ifstream in(report);
            return run.code == 0 ? std::string(std::istreambuf_iterator<char>(in), {}) : run.err;
        };
        const std::string text = written({});
        QVERIFY2(text.find("Rules of the team") != std::string::npos, text.c_str());
        QVERIFY(text.find("| Calls have a timeout | error | 1 | 1 | 0 |") != std::string::npos);
        QVERIFY(text.find("Because") != std::string::npos);
        QVERIFY(text.find("| undecided: encrypted |") != std::string::npos);
        QVERIFY(written({"--lang", "ko"}).find("팀 규칙") != std::string::npos);
        QVERIFY(written({"--no-rules"}).find("Calls have a timeout") == std::string::npos);
        // Who approved stands beside what was found, by the team's rules and by Corbel's own.
        const CliRun check = runCli({"check", shop, "--format", "json"});
        std::string approvals = "approvals:\n";
        for (const char* rule : {"timeouts", "wobbly-interaction"}) {
            approvals +=
                "  - {finding: " + findingsOf(check, rule).at(0)["fingerprint"].get<std::string>() +
                ", by: Kim, reason: for " + rule + "}\n";
        }
        folder.write("shop.corbel.yaml", model + approvals);
        const std::string approved = written({});
        QVERIFY(approved.find("| Kim: for timeouts |") != std::string::npos);
        QVERIFY(approved.find("| Kim: for wobbly-interaction |") != std::string::npos);
        folder.write("corbel-rules.yaml", "nothing");
        QCOMPARE(runCli({"report", shop, "-o", report}).code, 3);
    }

    void tablesSayHowEachRuleWent()
    {
        const Folder folder;
        folder.write("corbel-rules.yaml", rules);
        const std::string shop = folder.write("shop.corbel.yaml", model);
        const CliRun run = runCli({"check", shop, "--format", "markdown"});
        QVERIFY(run.prints("Rules of the team for "));
        QVERIFY(run.prints("| error | timeouts | Calls have a timeout | 1 | 1 | 0 | Because |"));
    }
};

QTEST_APPLESS_MAIN(CliRulesTest)

#include "rules_test.moc"
