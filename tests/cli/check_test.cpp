// `check`: findings, what fails, baselines, approvals, and the old duties beside them.
#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "model/text/yaml.h"
#include "tests/support/cli_run.h"
#include "tests/support/counts.h"
#include "tests/support/random_model.h"

using namespace corbel;
using tests::CliRun;
using tests::runCli;
using Json = nlohmann::json;

namespace {

constexpr const char* shop = R"(corbel: 1
name: Shop
elements:
  - {id: list, kind: service}
  - {id: cart, kind: service}
  - {id: db, kind: store}
relations:
  - {kind: reads, from: list, to: db}
  - {kind: writes, from: cart, to: db}
)";

constexpr const char* wobble = "  - {kind: calls, from: list, to: cart}\n";

Json findingsOf(const CliRun& run, std::size_t model = 0)
{
    return run.json()["models"][model]["findings"];
}

std::string withObjective(const std::string& text, const char* objective)
{
    return text + "objectives:\n  - " + objective + "\n";
}

} // namespace

class CliCheckTest : public QObject {
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

private slots:
    void findingsAreListed()
    {
        const CliRun run = runCli({"check", "-"}, shop);
        QCOMPARE(run.code, 0); // A smell is a warning, and nobody asked to fail on those.
        const Json findings = findingsOf(run);
        QCOMPARE(findings.size(), std::size_t(1));
        const Json& finding = findings[0];
        QCOMPARE(finding["rule"].get<std::string>(), std::string("shared-persistence"));
        QCOMPARE(finding["severity"].get<std::string>(), std::string("warning"));
        QCOMPARE(finding["elements"].dump(), std::string(R"(["list","cart","db"])"));
        QCOMPARE(finding["relations"].dump(), std::string(R"(["reads:list:db","writes:cart:db"])"));
        QCOMPARE(finding["message"].get<std::string>(),
                 std::string("db is used by 2 services: list, cart"));
        QVERIFY(finding["fingerprint"].get<std::string>().starts_with("shared-persistence-"));
        QVERIFY(finding["approval"].is_null());
        QVERIFY(!finding.contains("baseline"));
    }

    void theCallerSaysWhatFails_data()
    {
        QTest::addColumn<QString>("failOn");
        QTest::addColumn<int>("ofWarning");
        QTest::addColumn<int>("ofError");
        QTest::addColumn<int>("ofHint");
        const auto row = [](const char* failOn, int warning, int error, int hint) {
            QTest::newRow(failOn) << failOn << warning << error << hint;
        };
        row("", 0, 1, 0);
        row("error", 0, 1, 0);
        row("warning", 1, 1, 0);
        row("error,warning", 1, 1, 0);
        row("error, warning", 1, 1, 0);
        row("error,", 0, 1, 0);
        row("hint", 1, 1, 1);
        row("none", 0, 0, 0);
    }

    void theCallerSaysWhatFails()
    {
        QFETCH(QString, failOn);
        QFETCH(int, ofWarning);
        QFETCH(int, ofError);
        QFETCH(int, ofHint);
        std::vector<std::string> arguments{"check", "-"};
        if (!failOn.isEmpty()) {
            arguments.insert(arguments.end(), {"--fail-on", failOn.toStdString()});
        }
        const std::string alone =
            "corbel: 1\nelements:\n  - {id: a, kind: host, cost: 9 USD/month}\n";
        QCOMPARE(runCli(arguments, shop).code, ofWarning);
        QCOMPARE(runCli(arguments, withObjective(alone, "{metric: hosts, at-most: 0}")).code,
                 ofError);
        const CliRun hint =
            runCli(arguments, withObjective(alone, "{metric: ceiling, at-least: 5/s}"));
        QCOMPARE(findingsOf(hint)[0]["rule"].get<std::string>(),
                 std::string("objective-undecided"));
        QCOMPARE(hint.code, ofHint);
    }

    void aListMayComeAsSeveralArguments()
    {
        QCOMPARE(runCli({"check", "--fail-on", "error,", "warning", "-"}, shop).code, 1);
        QCOMPARE(runCli({"check", "--fail-on=error,", "warning", "-"}, shop).code, 1);
        QCOMPARE(runCli({"check", "--fail-on", "error,", "-"}, shop).code, 0);
    }

    void missedObjectivesAreErrors()
    {
        const CliRun run =
            runCli({"check", "-"}, withObjective("corbel: 1\nelements:\n  - {id: a, kind: host}\n",
                                                 "{metric: hosts, at-most: 0}"));
        QCOMPARE(run.code, 1);
        QCOMPARE(findingsOf(run)[0]["rule"].get<std::string>(), std::string("objective"));
        QCOMPARE(findingsOf(run)[0]["severity"].get<std::string>(), std::string("error"));
        QCOMPARE(run.json()["models"][0]["objectives"][0]["outcome"].get<std::string>(),
                 std::string("missed"));
    }

    void whatCannotKeepUpFails()
    {
        const std::string lake = R"(corbel: 1
elements:
  - {id: dev, kind: actor, rate: 5000/s}
  - {id: kds, kind: stream, platform: kinesis-data-streams, shards: 4}
relations:
  - {kind: publishes, from: dev, to: kds, record-size: 500B}
)";
        const CliRun run = runCli({"check", "-"}, lake);
        QCOMPARE(run.code, 1);
        const auto finding = findingsOf(run)[0];
        QCOMPARE(finding["rule"].get<std::string>(), std::string("overloaded"));
        QCOMPARE(finding["severity"].get<std::string>(), std::string("error"));
        QVERIFY(finding["elements"] == nlohmann::json({"kds"}));
        // What the first scenario asks for is the load, not what the actors' own rates are.
        const std::string calm = "scenarios:\n  - {id: calm, load: [{actor: dev, rate: 100/s}]}\n";
        QCOMPARE(runCli({"check", "-"}, lake + calm).code, 0);
    }

    void approvedFindingsNeverFail()
    {
        const std::string print =
            findingsOf(runCli({"check", "-"}, shop))[0]["fingerprint"].get<std::string>();
        const std::string accepted = shop + std::string("approvals:\n  - {finding: ") + print +
                                     ", by: Kim, reason: legacy}\n";
        const CliRun run = runCli({"check", "-", "--fail-on", "warning"}, accepted);
        QCOMPARE(run.code, 0);
        QCOMPARE(findingsOf(run)[0]["approval"]["by"].get<std::string>(), std::string("Kim"));
        QVERIFY(runCli({"check", "-", "--format", "table"}, accepted)
                    .prints("approved by Kim: legacy"));
    }

    void refusedFilesAreRefusedFirst()
    {
        const std::string bad = write("bad.yaml", "corbel: 1\nelements:\n  - {id: A, kind: x}\n");
        const CliRun run = runCli({"check", bad, write("good.yaml", shop), "--fail-on", "warning"});
        QCOMPARE(run.code, 3);
        QVERIFY(run.says(bad + ":3"));
        QCOMPARE(run.json()["models"][0]["legal"].get<bool>(), false);
        QCOMPARE(findingsOf(run, 1).size(),
                 std::size_t(1)); // The other one is judged all the same.
    }

    void aBaselineForgivesWhatItKnows_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("json") << "json";
        QTest::newRow("sarif") << "sarif";
    }

    void aBaselineForgivesWhatItKnows()
    {
        QFETCH(QString, format);
        const std::string model = write("shop.yaml", shop);
        const std::string baseline =
            write("baseline", runCli({"check", model, "--format", format.toStdString()}).out);

        const CliRun same = runCli({"check", model, "--baseline", baseline});
        QVERIFY2(same.code == 0, same.err.c_str());
        QCOMPARE(findingsOf(same)[0]["baseline"].get<std::string>(), std::string("unchanged"));

        write("shop.yaml", std::string(shop) + wobble);
        const CliRun worse = runCli({"check", model, "--baseline", baseline});
        QCOMPARE(worse.code, 1); // A new warning fails, because that is what a baseline is for,
        QCOMPARE(findingsOf(worse).size(), std::size_t(2));
        for (const Json& finding : findingsOf(worse)) {
            QCOMPARE(finding["baseline"].get<std::string>(),
                     std::string(finding["rule"] == "wobbly-interaction" ? "new" : "unchanged"));
        }
        // ... unless the caller says otherwise.
        QCOMPARE(runCli({"check", model, "--baseline", baseline, "--fail-on", "error"}).code, 0);

        // Other names, another order and a view are no new findings.
        write("shop.yaml",
              "corbel: 1\nname: Another\nelements:\n  - {id: db, kind: store, name: Data}\n"
              "  - {id: cart, kind: service, name: 장바구니}\n  - {id: list, kind: service}\n"
              "relations:\n  - {kind: writes, from: cart, to: db}\n"
              "  - {kind: reads, from: list, to: db}\n"
              "views:\n  - {id: v, items: [{element: db, x: 1, y: 2, w: 3, h: 4}]}\n");
        QCOMPARE(runCli({"check", model, "--baseline", baseline}).code, 0);

        write("shop.yaml", "corbel: 1\nelements: []\n");
        const CliRun better = runCli({"check", model, "--baseline", baseline});
        QCOMPARE(better.code, 0);
        QVERIFY2(better.says("1 of the baseline's findings is no longer there"),
                 better.err.c_str());
    }

    /// Fingerprints of another make would make every finding a new one.
    void aBaselineOfAnotherSchemeIsRefused()
    {
        const std::string model = write("shop.yaml", shop);
        std::string text = runCli({"check", model, "--format", "json"}).out;
        const std::size_t at = text.find("corbel/v2");
        QVERIFY(at != std::string::npos);
        text.replace(at, 9, "corbel/v9");
        const CliRun run = runCli({"check", model, "--baseline", write("baseline", text)});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.says("its fingerprints are of scheme 'corbel/v9'; this program knows "
                          "corbel/v2, so write the baseline anew with it"),
                 run.err.c_str());
    }

    void eachModelHasItsOwnEntry()
    {
        // Two systems whose elements happen to have the same ids: what one of them had before is no
        // excuse for the other one.
        const std::string one = write("one.yaml", shop);
        const std::string two = write("two.yaml", "corbel: 1\nelements: []\n");
        for (const char* format : {"json", "sarif"}) {
            write("two.yaml", "corbel: 1\nelements: []\n");
            const std::string baseline =
                write("baseline", runCli({"check", one, two, "--format", format}).out);
            write("two.yaml", shop);
            QCOMPARE(runCli({"check", one, two, "--baseline", baseline}).code, 1);
            // A file that the baseline does not know is compared with all of it.
            const std::string moved = write("moved.yaml", shop);
            QCOMPARE(runCli({"check", moved, "--baseline", baseline}).code, 0);
        }
    }

    void designsAreComparedByTheirIds()
    {
        const std::string designs =
            write("designs.yaml", "corbel: 1\nname: D\ndesigns:\n  - id: now\n    elements: []\n"
                                  "  - id: next\n    elements:\n      - {id: a, kind: service}\n"
                                  "      - {id: b, kind: service}\n    relations:\n"
                                  "      - {kind: calls, from: a, to: b}\n");
        const std::string baseline = write("baseline", runCli({"check", designs}).out);
        QCOMPARE(runCli({"check", designs + "#next", "--baseline", baseline}).code, 0);
        QCOMPARE(runCli({"check", designs, "--baseline", baseline}).code, 0);
    }

    void badBaselinesAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* text, const char* says) {
            QTest::newRow(name) << text << says;
        };
        row("empty", "", "is no baseline; accepted is what");
        row("no JSON", "{\"models\": [", ":1:");
        row("Markdown", "# Corbel\n- **a**: b: c\n", "is no baseline; accepted is what");
        row("something else", "{\"elements\": []}", "is no baseline; accepted is what");
        row("a list", "[1]", "is no baseline; accepted is what");
        row("models", "{\"models\": 7}", "'models' is '7'; accepted is a list of objects");
        row("model", "{\"models\": [\n7]}", ":2:1: an entry of 'models' is '7'");
        row("no findings", "{\"models\": [{\"model\": \"a\", \"design\": \"main\"}]}",
            "'findings' is nothing; accepted is a list");
        row("no fingerprint",
            "{\"models\": [{\"model\": \"a\", \"design\": \"main\",\n \"findings\": [{}]}]}",
            ":2:15: 'fingerprint' is nothing; accepted is a text");
        row("another tool",
            "{\"runs\": [{\"tool\": {\"driver\": {\"name\": \"lint\"}}, \"results\": []}]}",
            "those of 'lint'; accepted are those of 'Corbel'");
        row("no results", "{\"runs\": [{\"tool\": {\"driver\": {\"name\": \"Corbel\"}}}]}",
            "'results' is nothing");
        row("no print",
            "{\"runs\": [{\"tool\": {\"driver\": {\"name\": \"Corbel\"}}, \"results\": [{}]}]}",
            "'partialFingerprints' is nothing; accepted is an object with 'corbel/v2'");
    }

    void badBaselinesAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const std::string baseline = write("bad.json", text.toStdString());
        const CliRun run = runCli({"check", "-", "--baseline", baseline}, shop);
        QCOMPARE(run.code, 3);
        QVERIFY2(run.says(baseline), run.err.c_str());
        QVERIFY2(run.says(says.toStdString()), run.err.c_str());
        QVERIFY(run.out.empty());
    }

    void damagedBaselinesAreReadOrRefused()
    {
        tests::Random random(7);
        int refused = 0;
        for (const char* format : {"json", "sarif"}) {
            const std::string whole = runCli({"check", "-", "--format", format}, shop).out;
            for (int i = 0; i < tests::scaled(1'000); ++i) {
                std::string text = whole;
                for (std::size_t hit = 1 + random.below(3); hit > 0; --hit) {
                    const std::size_t at = random.below(text.size());
                    if (random.chance(30)) {
                        text.erase(at, 1 + random.below(40));
                    } else {
                        text[at] = static_cast<char>(random.below(256));
                    }
                }
                const std::string baseline = write("damaged", text);
                const CliRun run = runCli({"check", "-", "--baseline", baseline}, shop);
                QVERIFY2(run.code == 0 || run.code == 1 || run.code == 3, text.c_str());
                QVERIFY(run.code != 3 || run.says(baseline));
                refused += run.code == 3 ? 1 : 0;
            }
        }
        QVERIFY(refused > tests::scaled(1'000));
    }

    void aBaselineThatIsNotThereIsRefused()
    {
        const CliRun run = runCli({"check", "-", "--baseline", path("none.json")}, shop);
        QCOMPARE(run.code, 3);
        QVERIFY2(run.says("none.json: does not exist"), run.err.c_str());
    }

    void wrongWordsAreWrongUsage()
    {
        const CliRun severity = runCli({"check", "-", "--fail-on", "fatal"}, shop);
        QCOMPARE(severity.code, 2);
        QVERIFY2(severity.says("'fatal' is no severity; accepted are error, warning, hint, none"),
                 severity.err.c_str());
        const CliRun format = runCli({"check", "-", "--format", "xml"}, shop);
        QCOMPARE(format.code, 2);
        QVERIFY2(format.says("'xml' is no format; accepted are table, json, csv, markdown, sarif"),
                 format.err.c_str());
        const CliRun elsewhere = runCli({"analyze", "-", "--format", "sarif"}, shop);
        QCOMPARE(elsewhere.code, 2);
        QVERIFY2(elsewhere.says("only 'check' writes sarif; accepted here are table, json, csv"),
                 elsewhere.err.c_str());
    }

    void helpSaysWhatABaselineIs()
    {
        const CliRun run = runCli({"check", "--help"});
        QVERIFY(run.prints("--format json or --format sarif"));
        QVERIFY(run.prints("default: error"));
    }

    void peopleGetTables()
    {
        for (const char* format : {"table", "markdown", "csv"}) {
            const CliRun run = runCli({"check", "-", "--format", format}, shop);
            QVERIFY2(run.prints("shared-persistence"), format);
            QVERIFY2(run.prints("db is used by 2 services: list, cart"), format);
        }
    }

    void smellsAreAnAnalysis()
    {
        const Json json = runCli({"analyze", "-", "--only", "smells"}, shop).json();
        QCOMPARE(json.size(), std::size_t(3)); // model, smells, undecided
        QCOMPARE(json["smells"][0]["smell"].get<std::string>(), std::string("shared-persistence"));
        QCOMPARE(json["smells"][0]["elements"].dump(), std::string(R"(["list","cart","db"])"));
        QCOMPARE(json["smells"][0]["relations"].size(), std::size_t(2));
        QVERIFY(runCli({"analyze", "-"}, shop).json()["smells"].is_array());
        for (const char* format : {"table", "markdown", "csv"}) {
            QVERIFY(runCli({"analyze", "-", "--only", "smells", "--format", format}, shop)
                        .prints("shared-persistence"));
        }
    }
};

QTEST_MAIN(CliCheckTest)
#include "check_test.moc"
