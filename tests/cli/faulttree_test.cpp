// corbel-cli faulttree: the trees of the corpus, what is printed in which form, refusals; and
// SCRAM, where it is installed, as a second opinion on random trees.
#include <filesystem>
#include <fstream>

#include <QTemporaryDir>
#include <QTest>
#include <fmt/format.h>

#include "analysis/availability/open_psa/open_psa_writer.h"
#include "tests/support/cli_run.h"
#include "tests/support/figures.h"
#include "tests/support/random_fault_tree.h"

using namespace corbel;
using tests::CliRun;
using tests::runCli;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

/// A row of the table in the corpus' README: `chinese | 392 (0/12/24) | 1.17e-3`.
struct Expected {
    std::string name;
    std::uint64_t cutSets = 0;
    std::vector<std::uint64_t> byOrder;
    double probability = 0;
};

std::vector<Expected> expectedOfCorpus()
{
    std::vector<Expected> all;
    std::ifstream readme(fs::path(CORBEL_CORPUS_DIR) / "README.md");
    for (std::string line; std::getline(readme, line);) {
        const QStringList cells = QString::fromStdString(line).split('|');
        if (cells.size() != 5 || !fs::exists(fs::path(CORBEL_CORPUS_DIR) / "faulttrees" /
                                             (cells[1].trimmed().toStdString() + ".xml"))) {
            continue;
        }
        Expected row{cells[1].trimmed().toStdString(), 0, {}, cells[3].trimmed().toDouble()};
        const QString sets = cells[2].trimmed();
        row.cutSets = sets.section(' ', 0, 0).toULongLong();
        const QString orders = sets.section('(', 1).section(')', 0, 0);
        if (orders.startsWith("all of order ")) {
            row.byOrder.assign(orders.section(' ', -1).toULongLong(), 0);
            row.byOrder.back() = row.cutSets;
        } else {
            for (const QString& count : orders.split('/')) {
                row.byOrder.push_back(count.toULongLong());
            }
        }
        all.push_back(row);
    }
    return all;
}

/// One, or another of two events, or two of three: cut sets {a}, {b, c}, {b, d}, {c, d}.
const std::string small = R"(<opsa-mef><define-fault-tree name="small">
<define-gate name="top"><or><basic-event name="a"/><gate name="most"/></or></define-gate>
<define-gate name="most"><atleast min="2"><basic-event name="b"/><basic-event name="c"/>
<basic-event name="d"/></atleast></define-gate>
</define-fault-tree><model-data>
<define-basic-event name="a"><float value="0.001"/></define-basic-event>
<define-basic-event name="b"><float value="0.1"/></define-basic-event>
<define-basic-event name="c"><float value="0.1"/></define-basic-event>
<define-basic-event name="d"><float value="0.2"/></define-basic-event>
</model-data></opsa-mef>)";

// b, c, d: .1 .1 .2: two of three .9*.1*.2*2 + .1*.1*.8 + .1*.1*.2
constexpr double most = 0.9 * 0.1 * 0.2 * 2 + 0.1 * 0.1 * 0.8 + 0.1 * 0.1 * 0.2;
constexpr double smallProbability = 0.001 + 0.999 * most;

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

} // namespace

class CliFaultTreeTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const std::string& name) const
    {
        return m_folder.path().toStdString() + "/" + name;
    }

    std::string smallTree() const
    {
        write(path("small.xml"), small);
        return path("small.xml");
    }

private slots:
    void theCorpusComesOut()
    {
        const auto expected = expectedOfCorpus();
        if (expected.empty()) {
            QSKIP("no fault trees in " CORBEL_CORPUS_DIR);
        }
        for (const Expected& tree : expected) {
            const CliRun run =
                runCli({"faulttree", CORBEL_CORPUS_DIR "/faulttrees/" + tree.name + ".xml"});
            QVERIFY2(run.code == 0, run.err.c_str());
            const auto json = run.json();
            QCOMPARE(json["cut_sets"].get<std::uint64_t>(), tree.cutSets);
            QCOMPARE(json["cut_sets_by_order"].get<std::vector<std::uint64_t>>(), tree.byOrder);
            // Nine digits, the last of them rounded.
            const double probability = json["probability"];
            QVERIFY2(isNear(probability, tree.probability, 5e-9),
                     qPrintable(QString::number(probability, 'g', 12)));
            QVERIFY(json["exact"].get<bool>());
            QVERIFY(json["lower"] == json["probability"]);
            QVERIFY(json["upper"] == json["probability"]);
        }
        tests::printFigure(fmt::format("fault trees of the corpus: {}, probabilities to nine "
                                       "digits, cut sets exactly by order",
                                       expected.size()));
    }

    void everyOrderingGivesTheSame()
    {
        for (const auto& tree : expectedOfCorpus()) {
            for (const char* order :
                 {"light-first", "as-drawn", "heavy-first", "weighted", "force"}) {
                const auto json =
                    runCli({"faulttree", CORBEL_CORPUS_DIR "/faulttrees/" + tree.name + ".xml",
                            "--order", order})
                        .json();
                QCOMPARE(json["cut_sets"].get<std::uint64_t>(), tree.cutSets);
                QVERIFY(isNear(json["probability"], tree.probability, 5e-9));
            }
        }
    }

    void jsonSaysEverything()
    {
        const CliRun run = runCli({"faulttree", smallTree(), "--cut-sets", "2"});
        QVERIFY2(run.code == 0 && run.err.empty(), run.err.c_str());
        const auto json = run.json();
        QVERIFY(isNear(json["probability"], smallProbability, 1e-14));
        QCOMPARE(json["cut_sets"].get<int>(), 4);
        QCOMPARE(json["cut_sets_by_order"].get<std::vector<int>>(), (std::vector<int>{1, 3}));
        QCOMPARE(json["tree"].get<std::string>(), std::string("small"));
        QCOMPARE(json["top"].get<std::string>(), std::string("top"));
        QCOMPARE(json["events"].get<int>(), 4);
        QCOMPARE(json["gates"].get<int>(), 2);
        QVERIFY(json["limit"].is_null());
        const auto& sets = json["minimal_cut_sets"];
        QCOMPARE(sets.size(), std::size_t{2});
        QCOMPARE(sets[0]["events"].get<std::vector<std::string>>(), std::vector<std::string>{"a"});
        QCOMPARE(sets[0]["probability"].get<double>(), 0.001);
        const auto& importance = json["importance"];
        QCOMPARE(importance.size(), std::size_t{4});
        double before = 1;
        for (const auto& entry : importance) {
            QVERIFY(entry["criticality"].get<double>() <= before);
            before = entry["criticality"];
            const double q = entry["probability"];
            const double birnbaum = entry["birnbaum"];
            QVERIFY(isNear(entry["criticality"], birnbaum * q / smallProbability, 1e-12));
            if (entry["event"] == "a") {
                QVERIFY(isNear(birnbaum, 1 - most, 1e-12));
                QVERIFY(isNear(entry["raw"], 1 / smallProbability, 1e-12));
                QVERIFY(isNear(entry["rrw"], smallProbability / most, 1e-12));
            }
        }
        QVERIFY(!runCli({"faulttree", smallTree()}).json().contains("minimal_cut_sets"));
        QCOMPARE(runCli({"faulttree", smallTree(), "--max-order", "1"})
                     .json()["minimal_cut_sets"]
                     .size(),
                 std::size_t{1});
        QCOMPARE(runCli({"faulttree", smallTree(), "--max-order", "9"})
                     .json()["minimal_cut_sets"]
                     .size(),
                 std::size_t{4});
    }

    void tablesSayTheSame()
    {
        const CliRun table =
            runCli({"faulttree", smallTree(), "--format", "table", "--cut-sets", "9"});
        QVERIFY2(table.code == 0, table.err.c_str());
        const std::string probability = fmt::format("{:.10g}", smallProbability);
        for (const std::string& piece :
             {std::string("Top event"), probability, std::string("Minimal cut sets by order"),
              std::string("Importance"), std::string("birnbaum"), std::string("b, c")}) {
            QVERIFY2(table.prints(piece), (piece + "\n" + table.out).c_str());
        }
        QVERIFY(runCli({"faulttree", smallTree(), "--format", "csv"}).prints(probability));
        QVERIFY(runCli({"faulttree", smallTree(), "--format", "markdown"}).prints(probability));
    }

    void otherTops()
    {
        const auto json = runCli({"faulttree", smallTree(), "--top", "most"}).json();
        QVERIFY(isNear(json["probability"], most, 1e-14));
        QCOMPARE(json["events"].get<int>(), 3);
        const CliRun none = runCli({"faulttree", smallTree(), "--top", "moost"});
        QCOMPARE(none.code, 3);
        QVERIFY2(none.says("did you mean 'most'"), none.err.c_str());
    }

    void unknownCertainAndImpossibleEvents()
    {
        std::string text = small;
        const std::string stated = "<float value=\"0.001\"/>";
        text.replace(text.find(stated), stated.size(), "");
        write(path("unknown.xml"), text);
        const CliRun unknown = runCli({"faulttree", path("unknown.xml")});
        QCOMPARE(unknown.code, 0);
        QVERIFY2(unknown.says("undecided") && unknown.says("of 4 events state none: a"),
                 unknown.err.c_str());
        auto json = unknown.json();
        QVERIFY(json["probability"].is_null());
        QVERIFY(!json["exact"].get<bool>());
        QVERIFY(isNear(json["lower"], most, 1e-14));
        QCOMPARE(json["upper"].get<double>(), 1.0);
        QCOMPARE(json["cut_sets_by_order"].get<std::vector<int>>(), (std::vector<int>{1, 3}));
        QCOMPARE(json["undecided"].get<std::vector<std::string>>(), std::vector<std::string>{"a"});
        // What does not matter need not be known.
        write(path("certain.xml"), R"(<opsa-mef><define-fault-tree name="t"><define-gate name="top">
<or><constant value="true"/><basic-event name="a"/></or></define-gate>
<define-basic-event name="a"/></define-fault-tree></opsa-mef>)");
        json = runCli({"faulttree", path("certain.xml")}).json();
        QCOMPARE(json["probability"].get<double>(), 1.0);
        QVERIFY(json["exact"].get<bool>());
        QCOMPARE(json["cut_sets"].get<int>(), 1);
        QVERIFY(json["certain"].get<bool>());
        QVERIFY(json["cut_sets_by_order"].empty()); // the one set is of no event
        const CliRun table = runCli({"faulttree", path("certain.xml"), "--format", "csv"});
        QVERIFY2(table.prints("0,1"), table.out.c_str());
        // Cut sets are those of the formula, but for what cannot happen.
        struct Case {
            std::string figure;
            double probability;
            int cutSets;
        };
        for (const Case& one : {Case{"0", most, 3}, Case{"1", 1.0, 4}}) {
            text = small;
            text.replace(text.find("0.001"), 5, one.figure);
            write(path("certain.xml"), text);
            json = runCli({"faulttree", path("certain.xml")}).json();
            QVERIFY(isNear(json["probability"], one.probability, 1e-14));
            QCOMPARE(json["cut_sets"].get<int>(), one.cutSets);
            QVERIFY(!json["certain"].get<bool>());
        }
    }

    void whatIsTooSmallForANumberIsNot0()
    {
        const auto both = [&](const std::string& first) {
            write(path("tiny.xml"),
                  R"(<opsa-mef><define-fault-tree name="t"><define-gate name="top"><and>
<basic-event name="a"/><basic-event name="b"/></and></define-gate>
<define-basic-event name="a"><float value=")" +
                      first + R"("/></define-basic-event>
<define-basic-event name="b"><float value="1e-300"/></define-basic-event>
</define-fault-tree></opsa-mef>)");
            return runCli({"faulttree", path("tiny.xml")});
        };
        const CliRun tiny = both("1e-300");
        QCOMPARE(tiny.code, 0);
        QVERIFY2(tiny.says("above 0, but too small"), tiny.err.c_str());
        QVERIFY2(!tiny.says("--node-budget"), tiny.err.c_str());
        const auto json = tiny.json();
        QVERIFY(json["probability"].is_null() && !json["exact"].get<bool>());
        QCOMPARE(json["lower"].get<double>(), 0.0);
        QVERIFY(json["upper"].get<double>() > 0.0 && json["upper"].get<double>() < 1e-307);
        QVERIFY(json["importance"].empty());
        QCOMPARE(json["cut_sets"].get<int>(), 1);
        // What fits does, and what cannot happen is 0.
        QVERIFY(isNear(both("1e-5").json()["probability"], 1e-305, 1e-14));
        const auto never = both("0").json();
        QVERIFY(never["exact"].get<bool>());
        QCOMPARE(never["probability"].get<double>(), 0.0);
        QCOMPARE(never["cut_sets"].get<int>(), 0);
    }

    /// Of n pairs: 2^n cut sets, more than a double can tell apart.
    void hugeCountsAreTexts()
    {
        const auto pairs = [](int count) {
            std::string gates;
            std::string data;
            std::string inputs;
            for (int i = 0; i < count; ++i) {
                inputs += fmt::format("<gate name=\"g{}\"/>", i);
                gates += fmt::format("<define-gate name=\"g{0}\"><or><basic-event name=\"a{0}\"/>"
                                     "<basic-event name=\"b{0}\"/></or></define-gate>",
                                     i);
                for (const char event : {'a', 'b'}) {
                    data += fmt::format("<define-basic-event name=\"{}{}\"><float value=\"0.5\"/>"
                                        "</define-basic-event>",
                                        event, i);
                }
            }
            return "<opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"top\"><and>" +
                   inputs + "</and></define-gate>" + gates + "</define-fault-tree><model-data>" +
                   data + "</model-data></opsa-mef>";
        };
        write(path("pairs.xml"), pairs(53));
        QCOMPARE(runCli({"faulttree", path("pairs.xml")}).json()["cut_sets"].get<std::uint64_t>(),
                 std::uint64_t{1} << 53U);
        write(path("pairs.xml"), pairs(100));
        const auto json = runCli({"faulttree", path("pairs.xml"), "--cut-sets", "3"}).json();
        QCOMPARE(json["cut_sets"].get<std::string>(),
                 std::string("1267650600228229401496703205376"));
        QCOMPARE(json["cut_sets_by_order"].back().get<std::string>(),
                 std::string("1267650600228229401496703205376"));
        QCOMPARE(json["minimal_cut_sets"][2]["events"].size(), std::size_t{100});
        QVERIFY(isNear(json["probability"], std::pow(0.75, 100), 1e-12));
    }

    void aSpentBudgetGivesBounds()
    {
        // Many gates over shared events, so that no part stands for itself.
        tests::Random random(11);
        tests::RandomTreeSettings settings;
        settings.events = 60;
        settings.gates = 120;
        settings.isMonotone = true;
        settings.hasConstants = false;
        settings.hasOddGates = false;
        write(path("large.xml"),
              analysis::availability::writeOpenPsa(tests::randomFaultTree(random, settings)));
        const CliRun whole = runCli({"faulttree", path("large.xml")});
        const CliRun poor = runCli({"faulttree", path("large.xml"), "--node-budget", "8"});
        QCOMPARE(poor.code, 0);
        const auto json = poor.json();
        QVERIFY(whole.json()["exact"].get<bool>());
        QVERIFY(!json["exact"].get<bool>());
        QVERIFY(json["probability"].is_null());
        QVERIFY(poor.says("warning: "));
        QVERIFY2(poor.says("--node-budget") && poor.says("--order"), poor.err.c_str());
        QVERIFY(!json["limit"].get<std::string>().empty());
        const double probability = whole.json()["probability"];
        QVERIFY(json["lower"].get<double>() <= probability * (1 + 1e-12));
        QVERIFY(json["upper"].get<double>() >= probability * (1 - 1e-12));
    }

    void aStopIsObeyed()
    {
        std::stop_source stop;
        stop.request_stop();
        const CliRun run = runCli({"faulttree", smallTree()}, {}, stop.get_token());
        QCOMPARE(run.code, 130);
    }

    void refusals()
    {
        const CliRun missing = runCli({"faulttree", path("none.xml")});
        QCOMPARE(missing.code, 3);
        QVERIFY(missing.says("none.xml: does not exist"));
        write(path("other.xml"), "<html/>");
        const CliRun other = runCli({"faulttree", path("other.xml")});
        QCOMPARE(other.code, 3);
        QVERIFY2(other.says("other.xml:1:1: the root is 'html'"), other.err.c_str());
        QCOMPARE(runCli({"faulttree"}).code, 2);
        QCOMPARE(runCli({"faulttree", smallTree(), "--order", "best"}).code, 2);
        QCOMPARE(runCli({"faulttree", smallTree(), "--cut-sets", "-1"}).code, 2);
        QCOMPARE(runCli({"faulttree", smallTree(), "--node-budget", "0"}).code, 2);
    }

    void anEntryIsExportedAsItsTree()
    {
        write(path("shop.yaml"), R"(corbel: 1
name: Shop
elements:
  - {id: buyer, kind: actor}
  - {id: seller, kind: actor}
  - {id: balancer, kind: gateway, availability: 0.9999}
  - {id: web, kind: service, replicas: 2, availability: 0.99}
  - {id: app, kind: service, availability: 0.999}
  - {id: db, kind: store, availability: 0.998}
relations:
  - {kind: calls, from: buyer, to: balancer}
  - {kind: calls, from: seller, to: app}
  - {kind: calls, from: balancer, to: web}
  - {kind: calls, from: web, to: app}
  - {kind: reads, from: app, to: db}
)");
        const std::string file = path("buyer.openpsa.xml");
        const CliRun unclear = runCli({"export", path("shop.yaml"), "-o", file});
        QCOMPARE(unclear.code, 3);
        QVERIFY2(unclear.says("buyer, seller"), unclear.err.c_str());
        QCOMPARE(runCli({"export", path("shop.yaml"), "-o", file, "--entry", "nobody"}).code, 3);
        QVERIFY(!fs::exists(file));
        const CliRun run = runCli({"export", path("shop.yaml"), "-o", file, "--entry", "buyer"});
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto tree = runCli({"faulttree", file}).json();
        const auto analysis =
            runCli({"analyze", path("shop.yaml"), "--only", "availability"}).json();
        const auto& buyer = analysis["availability"][0];
        QCOMPARE(buyer["entry"].get<std::string>(), std::string("buyer"));
        QVERIFY(isNear(tree["probability"], 1 - buyer["availability"].get<double>(), 1e-12));
        QVERIFY(isNear(tree["probability"], 1 - 0.9999 * (1 - 1e-4) * 0.999 * 0.998, 1e-9));
        QVERIFY(tree["cut_sets_by_order"] == buyer["cut_sets_by_order"]);
        QCOMPARE(tree["cut_sets_by_order"].get<std::vector<int>>(), (std::vector<int>{3, 1}));
        QCOMPARE(runCli({"export", path("shop.yaml"), "-o", path("x.xml")}).code, 2);
    }

    void anAssumptionIsExportedAndSaid()
    {
        std::ofstream(path("gaps.yaml")) << R"(
corbel: 1
elements:
  - {id: buyer, kind: actor}
  - {id: web, kind: service}
  - {id: db, kind: store, availability: 0.99}
relations:
  - {kind: calls, from: buyer, to: web}
  - {kind: reads, from: web, to: db}
)";
        const std::string file = path("gaps.openpsa.xml");
        const CliRun bare = runCli({"export", path("gaps.yaml"), "-o", file});
        QCOMPARE(bare.code, 0);
        QVERIFY2(bare.says("not every event has a probability; missing: web.availability") &&
                     bare.says("--assume-availability"),
                 bare.err.c_str());
        QVERIFY(runCli({"faulttree", file}).json()["probability"].is_null());
        const CliRun run =
            runCli({"export", path("gaps.yaml"), "-o", file, "--assume-availability", "0.9"});
        QVERIFY2(run.code == 0, run.err.c_str());
        QVERIFY2(!run.says("missing"), run.err.c_str());
        QVERIFY(isNear(runCli({"faulttree", file}).json()["probability"], 1 - .9 * .99, 1e-12));
        std::ifstream in(file);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        QVERIFY(
            text.find("Assumed: what states no availability is up with a probability of 0.9.") !=
            std::string::npos);
    }

    void aChainIsOneEventAndSaidToBe()
    {
        std::ofstream(path("crews.yaml")) << R"(corbel: 1
elements:
  - {id: buyer, kind: actor}
  - {id: p--q, kind: service, mtbf: 1000h, mttr: 4h, replicas: 2, repair-crews: 1}
relations:
  - {kind: calls, from: buyer, to: p--q}
)";
        const std::string file = path("crews.openpsa.xml");
        const CliRun run = runCli({"export", path("crews.yaml"), "-o", file});
        QVERIFY2(run.code == 0, run.err.c_str());
        QVERIFY2(run.says("one Markov chain"), run.err.c_str());
        std::ifstream in(file);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        QVERIFY2(text.find("is one event, because it is solved as one Markov chain") !=
                     std::string::npos,
                 text.c_str());
        const CliRun tree = runCli({"faulttree", file});
        QVERIFY2(tree.code == 0, tree.err.c_str());
        QCOMPARE(tree.json()["cut_sets_by_order"].get<std::vector<int>>(), std::vector<int>{1});
        const auto model = runCli({"analyze", path("crews.yaml"), "--only", "availability"}).json();
        const auto& buyer = model["availability"][0];
        QCOMPARE(buyer["cut_sets_by_order"].get<std::vector<int>>(), (std::vector<int>{0, 1}));
        QVERIFY(isNear(tree.json()["probability"], buyer["unavailability"], 1e-12));
        // Two replicas are no pair of elements.
        QVERIFY(buyer["fragile_pairs"].empty());
    }
};

QTEST_GUILESS_MAIN(CliFaultTreeTest)
#include "faulttree_test.moc"
