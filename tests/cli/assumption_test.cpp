// Objectives that are judged under an assumed availability, and values close to what is asked of
// them: `check`, `compare` and `report` say so as `analyze` does.
#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "tests/support/cli_run.h"

using namespace corbel;
using tests::runCli;

namespace {

/// Two copies of a service over one store; each part with `figure`, a text such as
/// `, availability: 0.999`.
std::string drawing(const std::string& figure, const std::string& atLeast)
{
    return R"(corbel: 1
name: pair
elements:
  - {id: buyer, kind: actor}
  - {id: web, kind: service, replicas: 2, runs-on: [h1, h2])" +
           figure + R"(}
  - {id: h1, kind: host)" +
           figure + R"(}
  - {id: h2, kind: host)" +
           figure + R"(}
  - {id: db, kind: store, runs-on: h1)" +
           figure + R"(}
relations:
  - {kind: calls, from: buyer, to: web}
  - {kind: reads, from: web, to: db}
objectives:
  - {metric: availability, entry: buyer, at-least: )" +
           atLeast + "}\n  - {metric: hosts, at-most: 9}\n";
}

} // namespace

class AssumptionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    std::string file(const std::string& name, const std::string& text) const
    {
        std::ofstream(path(name)) << text;
        return path(name);
    }
    std::string textOf(const std::string& name) const
    {
        std::ifstream in(path(name));
        return {std::istreambuf_iterator<char>(in), {}};
    }

private slots:
    void objectivesSayThatTheyRestOnAnAssumption()
    {
        const std::string unknown = file("unknown.yaml", drawing("", "0.99"));
        const auto open = runCli({"check", unknown, "--format", "json"}).json();
        const auto& undecided = open["models"][0]["objectives"][0];
        QCOMPARE(undecided["outcome"].get<std::string>(), std::string("undecided"));
        QVERIFY(undecided["assumed"].empty());

        const std::vector<std::string> assumption{"--assume-availability", "0.999"};
        for (const std::string command : {"check", "compare", "analyze"}) {
            std::vector<std::string> call{command, unknown, "--format", "json"};
            if (command == "compare") {
                call.insert(call.begin() + 1,
                            file("stated.yaml", drawing(", mtbf: 999h, mttr: 1h", "0.99")));
            }
            call.insert(call.end(), assumption.begin(), assumption.end());
            const auto run = runCli(call);
            QVERIFY2(run.code == 0, run.err.c_str());
            const auto json = run.json();
            const auto& objectives = command == "check"     ? json["models"][0]["objectives"]
                                     : command == "compare" ? json["objectives"][1]["objectives"]
                                                            : json["objectives"];
            QCOMPARE(objectives[0]["outcome"].get<std::string>(), std::string("met"));
            QCOMPARE(objectives[0]["assumed"].dump(), std::string(R"(["db","h1","h2","web"])"));
            QVERIFY(objectives[1]["assumed"].empty()); // of hosts there are as many as drawn
            if (command == "compare") { // Nothing is assumed of a design that states all.
                QVERIFY(json["objectives"][0]["objectives"][0]["assumed"].empty());
            }
        }
        const auto table =
            runCli({"check", unknown, "--format", "table", assumption[0], assumption[1]});
        QVERIFY2(table.prints("0.997999 (under the assumption)"), table.out.c_str());
    }

    void reportsSayThatTheyRestOnAnAssumption()
    {
        const std::string unknown = file("unknown.yaml", drawing("", "0.99"));
        QCOMPARE(
            runCli({"report", unknown, "-o", path("a.md"), "--assume-availability", "0.999"}).code,
            0);
        const std::string text = textOf("a.md");
        QVERIFY2(text.find("| 0.997999005 (under the assumption) | met |") != std::string::npos,
                 text.c_str());
        QVERIFY(text.find("is up 99.9 % of the time") != std::string::npos);
        QCOMPARE(runCli({"report", unknown, "-o", path("b.md")}).code, 0);
        QVERIFY(textOf("b.md").find("assumption") == std::string::npos);
    }

    void aCommonCauseCountsInEveryCommand()
    {
        // Of two web servers at .9 both are down .01 of the time, with a tenth of the failures
        // striking both at once .1 * .1 + .99 * .09 * .09.
        const std::string pair = file("pair.yaml", R"(corbel: 1
name: pair
elements:
  - {id: buyer, kind: actor}
  - {id: web, kind: service, replicas: 2, availability: 0.9}
relations:
  - {kind: calls, from: buyer, to: web}
objectives:
  - {metric: availability, entry: buyer, at-least: 0.985}
)");
        const double struck = 1 - (.01 + .99 * .09 * .09);
        for (const std::string command : {"check", "compare", "analyze"}) {
            std::vector<std::string> call{command, pair, "--format", "json"};
            if (command == "compare") {
                call.insert(call.begin() + 1, pair);
            }
            const auto judged = [&](const auto& json) {
                return command == "check"     ? json["models"][0]["objectives"][0]
                       : command == "compare" ? json["objectives"][1]["objectives"][0]
                                              : json["objectives"][0];
            };
            const auto apart = judged(runCli(call).json());
            QCOMPARE(apart["outcome"].template get<std::string>(), std::string("met"));
            call.insert(call.end(), {"--common-cause", "0.1"});
            const auto together = judged(runCli(call).json());
            QCOMPARE(together["outcome"].template get<std::string>(), std::string("missed"));
            QVERIFY(std::abs(together["value"].template get<double>() - struck) < 1e-12);
        }
        QCOMPARE(runCli({"report", pair, "-o", path("cc.md"), "--common-cause", "0.1"}).code, 0);
        const std::string text = textOf("cc.md");
        QVERIFY2(text.find("10 % of a replica's failures strike all replicas") != std::string::npos,
                 text.c_str());
        QVERIFY2(text.find("| missed |") != std::string::npos, text.c_str());
        QCOMPARE(runCli({"check", pair, "--common-cause", "2"}).code, 2);
    }

    void aMissedBoundDoesNotLookReached()
    {
        // 0.997999004996: rounded to three nines it would be what is asked.
        const std::string close = file("close.yaml", drawing(", availability: 0.999", "0.998"));
        const auto check = runCli({"check", close, "--format", "table"});
        QVERIFY2(check.prints("0.997999"), check.out.c_str());
        QCOMPARE(runCli({"report", close, "-o", path("c.md")}).code, 0);
        QVERIFY(textOf("c.md").find("| 0.997999005 | missed |") != std::string::npos);
        // Closer than the digits that are usual.
        const std::string closer =
            file("closer.yaml", drawing(", availability: 0.999", "0.997999004997"));
        const auto apart = runCli({"check", closer, "--format", "table"});
        QVERIFY2(apart.prints("0.997999004996"), apart.out.c_str());
        QCOMPARE(runCli({"report", closer, "-o", path("d.md")}).code, 0);
        QVERIFY(textOf("d.md").find("| 0.997999004996 | missed |") != std::string::npos);
    }
};

QTEST_MAIN(AssumptionTest)
#include "assumption_test.moc"
