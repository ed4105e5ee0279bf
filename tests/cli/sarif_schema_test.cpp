// SARIF of `check` against the schema of the standard, by a program that is not ours.

#include <fstream>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "model/text/yaml.h"
#include "tests/support/cli_run.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/random_landscape.h"

#include <fmt/format.h>

using namespace corbel;
using tests::runCli;
using Json = nlohmann::json;

namespace {

constexpr const char* shop = R"(corbel: 1
name: Shop
elements:
  - {id: list, kind: service}
  - {id: cart, kind: service, name: 장바구니}
  - {id: db, kind: store}
relations:
  - {kind: reads, from: list, to: db}
  - {kind: writes, from: cart, to: db}
  - {kind: calls, from: list, to: cart}
objectives:
  - {metric: hosts, at-most: 0}
  - {metric: ceiling, at-least: 5/s}
approvals:
  - {finding: wobbly-interaction-0123456789abcdef, by: Kim, reason: gone}
)";

constexpr const char* rules = R"(corbel-rules: 1
rules:
  - {id: timeouts, text: Calls state a timeout, why: "Because\nof 500s", relations: {kind: calls}, must: {timeout: stated}}
  - {id: sealed, severity: error, text: Sealed, relations: {kind: reads}, must: {encrypted: true}}
  - {id: few, severity: hint, text: Few services, elements: {kind: service}, at-most: 1}
)";

} // namespace

class CliSarifSchemaTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_logs;

    std::string write(const std::string& name, const std::string& text) const
    {
        const std::string path = m_folder.path().toStdString() + "/" + name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

    void keep(const std::string& text)
    {
        const std::string name = fmt::format("log{}.sarif", m_logs.size());
        m_logs << QString::fromStdString(write(name, text));
    }

    std::string checked(std::vector<std::string> arguments, const std::string& input = {})
    {
        arguments.insert(arguments.begin(), "check");
        arguments.insert(arguments.end(), {"--format", "sarif"});
        std::string text = runCli(arguments, input).out;
        keep(text);
        return text;
    }

    /// What the validator says of these; empty when all of them are as the schema wants.
    static QString complaints(const QStringList& logs)
    {
        QStringList arguments{QStringLiteral("-W"), QStringLiteral("ignore"), QStringLiteral("-m"),
                              QStringLiteral("jsonschema")};
        for (const QString& log : logs) {
            arguments << QStringLiteral("-i") << log;
        }
        arguments << QStringLiteral(CORBEL_SOURCE_DIR "/tests/data/sarif/sarif-2.1.0-rtm.5.json");
        QProcess validator;
        validator.setProcessChannelMode(QProcess::MergedChannels);
        validator.start(QStringLiteral("/usr/bin/python3"), arguments);
        if (!validator.waitForFinished(120'000)) {
            return QStringLiteral("did not run: ") + validator.errorString();
        }
        const QString said = QString::fromUtf8(validator.readAll());
        return validator.exitCode() == 0 ? said : said + QStringLiteral("refused");
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(QProcess::execute(QStringLiteral("/usr/bin/python3"),
                                   {QStringLiteral("-c"), QStringLiteral("import jsonschema")}) ==
                     0,
                 "the package python3-jsonschema is needed");
    }

    void everySortOfResultIsAsTheStandardSays()
    {
        const std::string model = write("a shop.yaml", shop);
        const std::string file = write("team.yaml", rules);
        const std::string bad = write("bad.yaml", "corbel: 1\nelements:\n  - {id: A, kind: x}\n");
        checked({"--rules", file, model});
        checked({"-"}, shop);
        checked({"-"}, "corbel: 1\nelements: []\n");
        checked({bad, model});
        checked({"-"}, "corbel: 1\nname: D\ndesigns:\n  - id: one\n    elements:\n"
                       "      - {id: a, kind: service}\n      - {id: b, kind: service}\n"
                       "    relations:\n      - {kind: calls, from: a, to: b}\n"
                       "  - id: two\n    elements: []\n");
        // Approved ones, and how they stand to a baseline.
        const Json before = Json::parse(checked({"--rules", file, model}));
        const Json& results = before["runs"][0]["results"];
        const std::string baseline = write("baseline.sarif", before.dump());
        std::string approved = shop;
        for (const Json& result : results) {
            approved += fmt::format("  - {{finding: {}, by: Kim, reason: fine}}\n",
                                    result["partialFingerprints"]["corbel/v2"].get<std::string>());
        }
        write("a shop.yaml", approved);
        const Json after = Json::parse(checked({"--rules", file, model, "--baseline", baseline}));
        std::size_t suppressed = 0;
        for (const Json& result : after["runs"][0]["results"]) {
            suppressed += result["suppressions"].size();
        }
        QCOMPARE(suppressed, results.size());
    }

    void anyModelGivesWhatTheStandardSays()
    {
        for (int seed = 0; seed < tests::scaled(400); ++seed) {
            tests::Random random(static_cast<std::uint64_t>(seed));
            model::Document document;
            document.designs.front().model =
                seed % 2 == 0 ? tests::randomModel(random, 20) : tests::randomLandscape(random, 20);
            checked({"-"}, model::text::writeDocument(document));
        }
    }

    void cleanupTestCase()
    {
        QVERIFY(m_logs.size() > 40);
        QCOMPARE(complaints(m_logs), QString());
        // It does notice what is wrong.
        const Json good = Json::parse(runCli({"check", "-", "--format", "sarif"}, shop).out);
        Json unknown = good;
        unknown["runs"][0]["results"][0]["colour"] = "red";
        Json severe = good;
        severe["runs"][0]["results"][0]["level"] = "fatal";
        Json silent = good;
        silent["runs"][0]["results"][0].erase("message");
        for (const Json& wrong : {unknown, severe, silent}) {
            const std::string file = write("wrong.sarif", wrong.dump());
            QVERIFY(complaints({QString::fromStdString(file)}).endsWith(QStringLiteral("refused")));
        }
        tests::printFigure(
            fmt::format("SARIF: {} logs valid by the schema of the standard", m_logs.size()));
    }
};

QTEST_APPLESS_MAIN(CliSarifSchemaTest)
#include "sarif_schema_test.moc"
