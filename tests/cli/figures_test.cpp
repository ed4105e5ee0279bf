// Numbers and values in tables: nothing that counts is cut, and no end is a number.
#include <limits>

#include <QTest>

#include "app/cli/grid.h"
#include "app/cli/likelihoods.h"
#include "app/cli/objectives.h"
#include "tests/support/cli_run.h"

using namespace corbel;
using corbel::analysis::MetricValue;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

MetricValue between(std::optional<double> lower, std::optional<double> upper)
{
    MetricValue value;
    value.unit = "s";
    value.lower = lower;
    value.upper = upper;
    return value;
}

} // namespace

class CliFiguresTest : public QObject {
    Q_OBJECT
private slots:
    void digitsThatCountAreShown_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << "0";
        QTest::newRow("minus nothing") << -0.0 << "0";
        QTest::newRow("six digits") << 526.3481234 << "526.348";
        QTest::newRow("a million") << 1e6 << "1000000";
        QTest::newRow("large, with a rest") << 1234567.8 << "1234568";
        QTest::newRow("larger than anybody writes out") << 1.25e17 << "1.25e+17";
        QTest::newRow("small") << 1.25e-9 << "1.25e-09";
        QTest::newRow("whole") << 1.0 << "1";
        QTest::newRow("three nines") << 0.999 << "0.999";
        QTest::newRow("five nines") << 0.99999 << "0.99999";
        QTest::newRow("six nines and a half") << 0.9999994 << "0.9999994";
        QTest::newRow("nines with what follows") << 0.999999876 << "0.999999876";
        QTest::newRow("twelve nines") << 1.0 - 1.25e-12 << "0.99999999999875";
        QTest::newRow("infinite") << infinite << "infinite";
    }

    void digitsThatCountAreShown()
    {
        QFETCH(double, number);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(cli::figure(number).text), text);
    }

    void likelihoodsKeepTenDigitsAndEveryNine()
    {
        QCOMPARE(cli::likelihood(0.9981001174).text, std::string("0.9981001174"));
        QCOMPARE(cli::likelihood(1.0 - 1.25e-12).text, std::string("0.99999999999875"));
        QCOMPARE(cli::ratio(std::nullopt).text, std::string("infinite"));
    }

    void anIntervalWithoutAnEndIsAWord()
    {
        const auto text = [](std::optional<double> lower, std::optional<double> upper) {
            return cli::valueCell(between(lower, upper)).text;
        };
        QCOMPARE(text(480.0, infinite), std::string("at least 480 s"));
        QCOMPARE(text(480.0, std::nullopt), std::string("at least 480 s"));
        QCOMPARE(text(std::nullopt, 60.0), std::string("at most 60 s"));
        QCOMPARE(text(0.0, infinite), std::string("undecided"));
        QCOMPARE(text(infinite, infinite), std::string("without end"));
        QCOMPARE(text(60.0, 60.0), std::string("60 s"));
        QCOMPARE(text(0.0, 60.0), std::string("0 to 60 s"));
        QCOMPARE(text(std::nullopt, std::nullopt), std::string("undecided"));
    }

    void aRecoveryThatTakesAtLeastSoLongSaysSo()
    {
        const std::string model = R"(corbel: 1
name: Pair
elements:
  - {id: u, kind: actor}
  - {id: h1, kind: host, availability: 0.99}
  - {id: h2, kind: host, availability: 0.99}
  - {id: a, kind: service, availability: 0.999, runs-on: h1}
  - {id: b, kind: service, availability: 0.999, runs-on: h2}
relations:
  - {kind: calls, from: u, to: a}
  - {kind: fails-over-to, from: a, to: b, coverage: 0.9, detect: 8min, decide: 0s}
objectives:
  - {metric: rto, entry: u, at-most: 1h}
)";
        const tests::CliRun run =
            tests::runCli({"analyze", "-", "--only", "objectives", "--format", "table"}, model);
        QVERIFY2(run.prints("at least 480 s"), run.out.c_str());
        QVERIFY2(run.out.find("inf ") == std::string::npos, run.out.c_str());
        QVERIFY2(run.prints("whether `rto of u ≤ 1h` is met"), run.out.c_str());
    }

    void whatAnObjectiveCountedStandsBelowItsFigure()
    {
        const std::string model = R"(corbel: 1
name: Priced
elements:
  - {id: a, kind: host, cost: 10 USD/month}
  - {id: b, kind: host}
objectives:
  - {metric: cost, at-most: 20 USD/month}
)";
        const std::string note = "1 of 2 elements state a cost";
        for (const std::string command : {"check", "analyze"}) {
            const tests::CliRun run = tests::runCli({command, "-", "--format", "table"}, model);
            const std::size_t row = run.out.find("cost ≤ 20 USD/month");
            QVERIFY2(row != std::string::npos, run.out.c_str());
            const std::size_t end = run.out.find('\n', row);
            const std::size_t value = run.out.rfind("10 USD/month", end);
            const std::size_t below = run.out.find(note, end);
            QVERIFY2(below != std::string::npos, run.out.c_str());
            // In the next line, under the figure; "≤" takes three bytes and one column.
            const std::size_t column = value - (run.out.rfind('\n', value) + 1) - 2;
            QCOMPARE(below - (end + 1), column);
        }
        const auto json = tests::runCli({"check", "-", "--format", "json"}, model).json();
        QVERIFY(json["models"][0]["objectives"][0]["note"] == note);
    }
};

QTEST_GUILESS_MAIN(CliFiguresTest)

#include "figures_test.moc"
