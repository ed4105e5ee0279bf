// analyze, simulate, compare, diff, layout: their JSON says what the analyses say.
#include <cmath>
#include <filesystem>

#include <QTemporaryDir>
#include <QTest>

#include "tests/support/cli_run.h"

using corbel::tests::CliRun;
using corbel::tests::runCli;

namespace {

/// The structure of the textbook case: propagation cost 15/36.
const std::string textbook = R"(corbel: 1
name: Textbook
elements:
  - {id: a, kind: service, team: one}
  - {id: b, kind: service, team: two}
  - {id: c, kind: service, team: two}
  - {id: d, kind: service}
  - {id: e, kind: service}
  - {id: f, kind: service}
  - {id: one, kind: team}
  - {id: two, kind: team}
relations:
  - {kind: calls, from: a, to: b}
  - {kind: calls, from: a, to: c}
  - {kind: calls, from: b, to: d}
  - {kind: calls, from: c, to: e}
  - {kind: calls, from: e, to: f}
objectives:
  - {metric: propagation-cost, at-most: 0.5}
)";

/// An M/M/1 queue at 80 %: response 5 s.
const std::string queue = R"(corbel: 1
name: Queue
elements:
  - {id: user, kind: actor, rate: 0.8/s}
  - {id: server, kind: service, service-time: {mean: 1s}}
relations:
  - {kind: calls, from: user, to: server}
)";

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

class CliAnalysesTest : public QObject {
    Q_OBJECT
private slots:
    void analyzeGivesTheTextbookFigures()
    {
        const CliRun run = runCli({"analyze", "-"}, textbook);
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto json = run.json();
        QCOMPARE(json["model"].get<std::string>(), std::string("Textbook"));
        const auto conway = json["conway"];
        QCOMPARE(conway["propagation_cost"].get<double>(), 15.0 / 36.0);
        QCOMPARE(conway["acd"].get<double>(), 2.5);
        QVERIFY(std::abs(conway["nccd"].get<double>() - 1.09878) < 1e-5);
        QCOMPARE(conway["congruence"].get<double>(), 0.0);
        QVERIFY(conway["teams"] == nlohmann::json({"one", "two"}));
        QVERIFY(conway["gaps"][0]["teams"] == nlohmann::json({"one", "two"}));
        QCOMPARE(json["objectives"][0]["outcome"].get<std::string>(), std::string("met"));
        QVERIFY(json["patterns"].is_array());
    }

    void availabilityNamesItsSinglePointsAndItsTree()
    {
        const std::string web = R"(corbel: 1
name: Web
elements:
  - {id: buyer, kind: actor}
  - {id: hall, kind: site, mttr: 2h}
  - {id: lb, kind: gateway, availability: 0.999}
  - {id: web, kind: service, availability: 0.99, replicas: 2}
  - {id: db, kind: store, parent: hall}
relations:
  - {kind: calls, from: buyer, to: lb}
  - {kind: calls, from: lb, to: web}
  - {kind: reads, from: web, to: db}
)";
        const CliRun open = runCli({"analyze", "-", "--only", "availability"}, web);
        QVERIFY2(open.code == 0, open.err.c_str());
        QVERIFY(open.json()["availability"][0]["availability"].is_null());
        QVERIFY(open.json()["undecided"][0] ==
                nlohmann::json({{"analysis", "availability"},
                                {"needs", "db.availability"},
                                {"reason", "buyer is down whenever db is"}}));

        const CliRun run = runCli({"analyze", "-", "--only", "availability", "--entry", "buyer",
                                   "--assume-availability", ".999", "--explain"},
                                  web);
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto entry = run.json()["availability"][0];
        QCOMPARE(entry["entry"].get<std::string>(), std::string("buyer"));
        QVERIFY(std::abs(entry["availability"].get<double>() - .999 * .9999 * .999) < 1e-12);
        QVERIFY(entry["exact"].get<bool>());
        QVERIFY(entry["single_points"] == nlohmann::json({"lb", "db"}));
        QVERIFY(entry["cut_sets_by_order"] == nlohmann::json({2, 1}));
        QCOMPARE(entry["importance"].size(), std::size_t(4));
        QCOMPARE(entry["domains"][0]["domain"].get<std::string>(), std::string("hall"));
        QCOMPARE(entry["domains"][0]["rto_seconds"].get<double>(), 7200.0);
        QVERIFY(entry["domains"][0]["rpo_seconds"].is_null());
        QVERIFY(entry["assumptions"].dump().find("0.999 is assumed") != std::string::npos);
        QCOMPARE(entry["explanation"][0]["text"].get<std::string>(),
                 std::string("buyer is up when all of these are"));
        QCOMPARE(runCli({"analyze", "-", "--entry", "nobody"}, web).code, 2);
    }

    void numbersAreExact()
    {
        const CliRun run = runCli({"analyze", "-", "--only", "conway"}, textbook);
        QVERIFY2(run.prints("\"propagation_cost\": 0.4166666666666667"), run.out.c_str());
        QVERIFY(!run.json().contains("patterns"));
    }

    void undecidedIsNullAndListed()
    {
        const auto json =
            runCli({"analyze", "-"}, "corbel: 1\nname: x\nelements:\n  - {id: a, kind: service}\n")
                .json();
        QVERIFY(json["conway"]["congruence"].is_null());
        QVERIFY(json["capacity"]["ceiling"].is_null());
        bool isListed = false;
        for (const auto& open : json["undecided"]) {
            isListed = isListed || open["analysis"] == "conway";
        }
        QVERIFY(isListed);
    }

    void capacityTakesTheLoadOfAScenario()
    {
        const std::string model = queue + R"(scenarios:
  - {id: usual, load: [{actor: user, rate: 0.5/s}]}
  - {id: sale, load: [{actor: user, rate: 0.8/s, arrivals: deterministic}]}
objectives:
  - {metric: ceiling, at-least: 1/s}
)";
        const auto capacityOf = [&](const std::vector<std::string>& more) {
            std::vector<std::string> arguments{"analyze", "-", "--only", "capacity"};
            arguments.insert(arguments.end(), more.begin(), more.end());
            const CliRun run = runCli(arguments, model);
            return run.code == 0 ? run.json()["capacity"] : nlohmann::json();
        };
        const auto holds = [](const nlohmann::json& capacity, const std::string& assumption) {
            const auto& list = capacity["assumptions"];
            return std::find(list.begin(), list.end(), assumption) != list.end();
        };
        const auto usual = capacityOf({});
        QVERIFY(usual["scenario"] == "usual");
        QCOMPARE(usual["stations"][0]["utilization"].get<double>(), 0.5);
        QVERIFY(holds(usual, "the load is that of the scenario usual"));
        QVERIFY(holds(usual, "arrivals are Poisson where no other process is stated"));
        QVERIFY(holds(usual, "service times without a distribution are exponential"));
        const auto sale = capacityOf({"--scenario", "sale"});
        QVERIFY(sale["scenario"] == "sale");
        // D/M/1 at 0.8, as in the table of the simulator's closed forms.
        QVERIFY(std::abs(sale["stations"][0]["wait"].get<double>() - 1.6927308399) < 1e-9);
        QVERIFY(!holds(sale, "arrivals are Poisson where no other process is stated"));
        const auto own = capacityOf({"--own-rates"});
        QVERIFY(own["scenario"].is_null());
        QCOMPARE(own["stations"][0]["utilization"].get<double>(), 0.8);
        QCOMPARE(runCli({"analyze", "-", "--own-rates", "--scenario", "sale"}, model).code, 2);
        const CliRun none = runCli({"analyze", "-", "--scenario", "nothing"}, model);
        QCOMPARE(none.code, 2);
        QVERIFY(none.err.find("it has: usual, sale") != std::string::npos);
        const CliRun table = runCli(
            {"analyze", "-", "--only", "capacity", "--scenario", "sale", "--format", "table"},
            model);
        QVERIFY2(table.prints("the load is that of the scenario sale"), table.out.c_str());
    }

    /// The mix of the load decides what is full first, so that the scenario decides the objective.
    void objectivesAreJudgedUnderTheLoadThatIsChosen()
    {
        const std::string model = R"(corbel: 1
elements:
  - {id: reader, kind: actor, rate: 9/s}
  - {id: writer, kind: actor, rate: 1/s}
  - {id: pages, kind: service, service-time: {mean: 10ms}}
  - {id: orders, kind: service, service-time: {mean: 100ms}}
relations:
  - {kind: calls, from: reader, to: pages}
  - {kind: calls, from: writer, to: orders}
scenarios:
  - {id: sale, load: [{actor: reader, rate: 1/s}, {actor: writer, rate: 9/s}]}
objectives:
  - {metric: ceiling, at-least: 50/s}
)";
        const auto outcomeOf = [&](const std::vector<std::string>& more) {
            std::vector<std::string> arguments{"analyze", "-", "--only", "objectives"};
            arguments.insert(arguments.end(), more.begin(), more.end());
            const CliRun run = runCli(arguments, model);
            return std::pair(run.code, run.json()["objectives"][0]["outcome"].get<std::string>());
        };
        QCOMPARE(outcomeOf({}), std::pair(1, std::string("missed")));
        QCOMPARE(outcomeOf({"--scenario", "sale"}), std::pair(1, std::string("missed")));
        QCOMPARE(outcomeOf({"--own-rates"}), std::pair(0, std::string("met")));
    }

    void theLossOfAnyElementMayBeAnObjective()
    {
        const std::string model = R"(corbel: 1
elements:
  - {id: buyer, kind: actor, team: staff}
  - {id: staff, kind: team}
  - {id: app, kind: service, availability: 0.998}
  - {id: spare, kind: service, availability: 0.998}
  - {id: db, kind: store, mtbf: 2000h, mttr: 2h}
  - {id: db2, kind: store, role: follower, mtbf: 2000h, mttr: 2h}
relations:
  - {kind: calls, from: buyer, to: app}
  - {kind: writes, from: app, to: db}
  - {kind: replicates, from: db, to: db2, mode: async, lag: 5s}
  - {kind: fails-over-to, from: db, to: db2, automatic: true, coverage: 0.95, detect: 10s, switch: 20s, provision: 0s}
objectives:
  - {metric: rpo, domain: db, at-most: 10s}
  - {metric: rpo, domain: db, at-most: 3s}
  - {metric: rto, domain: db, at-most: 10s}
  - {metric: rto, domain: app, at-most: 1s}
  - {metric: rto, domain: spare, at-most: 1s}
  - {metric: rto, domain: staff, at-most: 1s}
)";
        const CliRun run = runCli({"analyze", "-", "--only", "objectives"}, model);
        QCOMPARE(run.code, 1);
        const auto objectives = run.json()["objectives"];
        std::vector<std::string> outcomes;
        for (const auto& objective : objectives) {
            outcomes.push_back(objective["outcome"].get<std::string>());
        }
        QCOMPARE(outcomes, (std::vector<std::string>{"met", "missed", "missed", "undecided", "met",
                                                     "undecided"}));
        QCOMPARE(objectives[0]["value"].get<double>(), 5.0);
        QCOMPARE(objectives[2]["value"].get<double>(), 30.0);
        QVERIFY(objectives[3]["needs"][0] == "app.mttr");
    }

    void aBudgetThatEndedIsHintedAt()
    {
        const std::string file =
            std::string(CORBEL_SOURCE_DIR) + "/resources/templates/container-cluster.corbel.yaml";
        const std::vector<std::string> ask{"analyze", file, "--only", "availability"};
        const CliRun plain = runCli(ask);
        QVERIFY2(!plain.says("--node-budget"), plain.err.c_str());
        std::vector<std::string> poor = ask;
        poor.insert(poor.end(), {"--node-budget", "1000"});
        const CliRun ended = runCli(poor);
        QVERIFY2(ended.says("--node-budget"), ended.err.c_str());
    }

    void tablesSayWhoIsTurnedAwayAndOfManyTheFirst()
    {
        // Erlang's loss of 2.5 erlangs at one server is 2.5/3.5, and as much of its time is busy.
        std::string busy = "corbel: 1\nname: Alike\nelements:\n"
                           "  - {id: user, kind: actor, rate: 5/s}\n";
        std::string calls = "relations:\n";
        for (const char* id : {"s0", "s1", "s2", "s3"}) {
            busy += std::string("  - {id: ") + id +
                    ", kind: service, service-time: {mean: 500ms}, queue-limit: 0}\n";
            calls += std::string("  - {kind: calls, from: user, to: ") + id + "}\n";
        }
        const std::vector<std::string> wanted{"analyze", "-", "--only", "capacity", "--format"};
        const auto inFormat = [&](const char* format) {
            std::vector<std::string> arguments = wanted;
            arguments.emplace_back(format);
            return runCli(arguments, busy + calls);
        };
        const CliRun table = inFormat("table");
        QVERIFY2(table.prints("turned away"), table.out.c_str());
        QVERIFY2(table.prints("0.714286"), table.out.c_str());
        QVERIFY2(table.prints("s0, s1 and 2 more"), table.out.c_str());
        QVERIFY(inFormat("json").json()["capacity"]["ceiling"]["cut"] ==
                nlohmann::json({"s0", "s1", "s2", "s3"}));
    }

    void missedObjectivesFail()
    {
        const std::string strict = replaced(textbook, "at-most: 0.5", "at-most: 0.1");
        QCOMPARE(runCli({"check", "-"}, strict).code, 1);
        QCOMPARE(runCli({"analyze", "-"}, strict).code, 1);
        QCOMPARE(runCli({"check", "-"}, textbook).code, 0);
    }

    void allFormatsCarryTheFigure()
    {
        for (const char* format : {"table", "csv", "markdown"}) {
            const CliRun run = runCli({"analyze", "-", "--format", format}, textbook);
            QVERIFY2(run.prints("0.416667"), format);
        }
    }

    void cellsAreNoFormulas()
    {
        const std::string hostile = replaced(textbook, "{id: a, kind: service, team: one}",
                                             "{id: a, kind: service, team: one, name: \"=1+1\"}");
        QTemporaryDir folder;
        const std::string file = folder.path().toStdString() + "/plain.yaml";
        QCOMPARE(runCli({"export", "-", "-o", file}, textbook).code, 0);
        const CliRun run = runCli({"diff", file, "-", "--format", "csv"}, hostile);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.prints(",'=1+1\r\n"), run.out.c_str());
    }

    void theSameInputCannotBeReadTwice()
    {
        const CliRun run = runCli({"diff", "-", "-"}, textbook);
        QCOMPARE(run.code, 3);
        QVERIFY(run.says("standard input"));
    }

    void simulateAgreesWithItsClosedForm()
    {
        const CliRun run = runCli({"simulate", "-", "--seed", "7", "--replications", "10",
                                   "--duration", "20000s", "--warmup", "500s", "--threads", "2"},
                                  queue);
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto json = run.json();
        QCOMPARE(json["seed"].get<int>(), 7);
        QCOMPARE(json["replications"].get<int>(), 10);
        QCOMPARE(json["warmup"].get<double>(), 500.0);
        const auto server = json["elements"][0];
        QCOMPARE(server["element"].get<std::string>(), std::string("server"));
        QVERIFY(std::abs(server["closed_form"]["response"].get<double>() - 5.0) < 1e-9);
        const auto interval = server["response"]["ci"];
        QVERIFY(interval[0].get<double>() < 5.0 && 5.0 < interval[1].get<double>());
        QVERIFY(server["response"]["p99"].get<double>() > server["response"]["p50"].get<double>());
        QVERIFY(json["end_to_end"][0]["response"]["mean"].is_number());
        QVERIFY(!json["fingerprint"].get<std::string>().empty());
    }

    void simulateRepeatsItself()
    {
        const std::vector<std::string> arguments{"simulate", "-",          "--replications",
                                                 "3",        "--duration", "500s"};
        auto first = runCli(arguments, queue).json();
        auto threaded = arguments;
        threaded.insert(threaded.end(), {"--threads", "3"});
        auto second = runCli(threaded, queue).json();
        first.erase("wall_seconds");
        second.erase("wall_seconds");
        QVERIFY(first == second);
        QVERIFY(
            runCli({"simulate", "-", "--replications", "3", "--duration", "500s", "--seed", "2"},
                   queue)
                .json()["fingerprint"] != first["fingerprint"]);
    }

    void interruptedGivesWhatThereIs()
    {
        std::stop_source stop;
        stop.request_stop();
        const CliRun run = runCli({"simulate", "-"}, queue, stop.get_token());
        QCOMPARE(run.code, 130);
        QCOMPARE(run.json()["complete"].get<bool>(), false);
    }

    void anInterruptedAnalysisSaysThatItStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const CliRun run = runCli({"analyze", "-"}, queue, stop.get_token());
        QCOMPARE(run.code, 130);
        QVERIFY(run.says("Stopped before everything was analysed"));
        QVERIFY(!run.says("--node-budget"));
    }

    void unknownScenarioIsNamed()
    {
        const CliRun run = runCli({"simulate", "-", "--scenario", "peak"}, queue);
        QCOMPARE(run.code, 2);
        QVERIFY(run.says("peak"));
    }

    void diffNamesEveryKey()
    {
        QTemporaryDir folder;
        const std::string before = folder.path().toStdString() + "/a.yaml";
        const std::string after = folder.path().toStdString() + "/b.yaml";
        QCOMPARE(runCli({"export", "-", "-o", before}, textbook).code, 0);
        std::string changed = replaced(textbook, "{id: b, kind: service, team: two}",
                                       "{id: b, kind: store, team: two}");
        changed = replaced(changed, "  - {kind: calls, from: e, to: f}\n",
                           "  - {kind: calls, from: d, to: f, timeout: 2s}\n");
        changed =
            replaced(changed, "{kind: calls, from: a, to: b}", "{kind: reads, from: a, to: b}");
        changed = replaced(changed, "  - {kind: calls, from: b, to: d}\n", "");
        changed = replaced(changed, "name: Textbook", "name: Other");
        const CliRun made = runCli({"export", "-", "-o", after}, changed);
        QVERIFY2(made.code == 0, made.err.c_str());

        const CliRun run = runCli({"diff", before, after});
        QCOMPARE(run.code, 0);
        const auto json = run.json();
        QVERIFY(json["different"].get<bool>());
        const auto holds = [&](const nlohmann::json& wanted) {
            for (const auto& change : json["changes"]) {
                if (change == wanted) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(holds({{"subject", "model"},
                       {"id", ""},
                       {"change", "changed"},
                       {"key", "name"},
                       {"before", "Textbook"},
                       {"after", "Other"}}));
        QVERIFY(holds({{"subject", "element"},
                       {"id", "b"},
                       {"change", "changed"},
                       {"key", "kind"},
                       {"before", "service"},
                       {"after", "store"}}));
        QVERIFY(holds({{"subject", "relation"}, {"id", "calls:e:f"}, {"change", "removed"}}));
        QVERIFY(holds({{"subject", "relation"}, {"id", "calls:d:f"}, {"change", "added"}}));
        QCOMPARE(runCli({"diff", before, after, "--exit-code"}).code, 1);
        QCOMPARE(runCli({"diff", before, before, "--exit-code"}).code, 0);
        QVERIFY(!runCli({"diff", before, before}).json()["different"].get<bool>());
    }

    void compareJudgesEachByItsOwn()
    {
        QTemporaryDir folder;
        const std::string file = folder.path().toStdString() + "/b.yaml";
        std::string smaller = replaced(textbook, "name: Textbook", "name: Smaller");
        smaller = replaced(smaller, "  - {kind: calls, from: e, to: f}\n", "");
        QCOMPARE(runCli({"export", "-", "-o", file}, smaller).code, 0);
        const CliRun run = runCli({"compare", "-", file}, textbook);
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto json = run.json();
        QVERIFY(json["designs"] == nlohmann::json({"Textbook", "Smaller"}));
        bool isFound = false;
        for (const auto& row : json["metrics"]) {
            if (row["metric"] == "propagation-cost") {
                isFound = true;
                QCOMPARE(row["values"][0]["value"].get<double>(), 15.0 / 36.0);
                QCOMPARE(row["values"][1]["value"].get<double>(), 12.0 / 36.0);
            }
        }
        QVERIFY(isFound);
        QCOMPARE(json["objectives"].size(), std::size_t{2});
        QCOMPARE(json["differences"][0]["changes"].size(), std::size_t{2});
        const CliRun table = runCli({"compare", "-", file, "--format", "table"}, textbook);
        QVERIFY2(table.prints("Left out of the Pareto front"), table.out.c_str());
        QVERIFY2(table.prints("not known exactly for every design"), table.out.c_str());
        QCOMPARE(runCli({"compare", "-"}, textbook).code, 2);
    }

    void namesWhatHasNoName()
    {
        const std::string plain = "corbel: 1\nelements:\n  - {id: a, kind: service}\n";
        QTemporaryDir folder;
        std::vector<std::string> files;
        for (const char* name : {"one.yaml", "two.yaml"}) {
            files.push_back(folder.path().toStdString() + "/" + name);
            QCOMPARE(runCli({"export", "-", "-o", files.back()}, plain).code, 0);
        }
        const auto json = runCli({"compare", files[0], files[1]}).json();
        QCOMPARE(json["designs"].get<std::vector<std::string>>(), files);
        const CliRun table = runCli({"analyze", files[0], "--format", "table"});
        QVERIFY2(table.prints("none is present"), table.out.c_str());
    }

    void layoutPrintsEverythingItPlaced()
    {
        const CliRun run = runCli({"layout", "-", "--node-size", "120x40"}, textbook);
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto json = run.json();
        QCOMPARE(json["nodes"].size(), std::size_t{6}); // The teams are not drawn.
        QCOMPARE(json["nodes"]["a"][2].get<double>(), 120.0);
        QCOMPARE(json["nodes"]["a"][3].get<double>(), 40.0);
        QCOMPARE(json["routes"].size(), std::size_t{5});
        QVERIFY(json["milliseconds"].is_number());
    }

    void layoutIsWrittenIntoTheDocument()
    {
        QTemporaryDir folder;
        const std::string file = folder.path().toStdString() + "/l.corbel";
        const CliRun run = runCli({"layout", "-", "-o", file}, textbook);
        QVERIFY2(run.code == 0, run.err.c_str());
        const CliRun text = runCli({"export", file, "-o", "-"});
        QVERIFY(text.prints("views:"));
        QVERIFY(text.prints("routes:"));
    }
};

QTEST_MAIN(CliAnalysesTest)
#include "analyses_test.moc"
