// Very many replicas, groups that ask for too much, long ways to a failure, and common causes.

#include <QtTest>
#include <string>
#include <vector>

#include "analysis/availability/availability.h"
#include "analysis/availability/entry_export.h"
#include "analysis/availability/equal_replicas.h"
#include "analysis/availability/explain.h"
#include "analysis/availability/fault_tree/solve.h"
#include "analysis/availability/success.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::analysis::availability;
using analysis::AvailabilitySettings;
using model::Key;

namespace {

using Ids = std::vector<std::string>;

model::Model replicated(int replicas, int needs, double availability = .99)
{
    return tests::ModelBuilder()
        .actor("user")
        .service(
            "app",
            {{Key::Availability, availability}, {Key::Replicas, replicas}, {Key::Needs, needs}})
        .calls("user", "app")
        .build();
}

analysis::EntryAvailability entryOf(const model::Model& model,
                                    const AvailabilitySettings& settings = {})
{
    return analysis::analyzeAvailability(model, settings).entries.front();
}

/// By summing the binomial distribution from its largest term on.
double binomialTail(int count, int least, double q)
{
    double sum = 0.0;
    for (int k = count; k >= least; --k) {
        sum +=
            std::exp(std::lgamma(count + 1.0) - std::lgamma(k + 1.0) -
                     std::lgamma(count - k + 1.0) + k * std::log(q) + (count - k) * std::log1p(-q));
    }
    return sum;
}

bool isNear(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance * std::abs(b);
}

} // namespace

class AvailabilityReplicasTest : public QObject {
    Q_OBJECT

private slots:
    void manyReplicasAreExact_data()
    {
        QTest::addColumn<int>("replicas");
        QTest::addColumn<int>("needs");
        QTest::addColumn<double>("expected");
        QTest::newRow("5,000") << 5'000 << 4'945 << .7855316;
        QTest::newRow("20,000") << 20'000 << 19'780 << .9257223;
        QTest::newRow("100,000") << 100'000 << 98'900 << .9991790;
    }

    void manyReplicasAreExact()
    {
        QFETCH(const int, replicas);
        QFETCH(const int, needs);
        QFETCH(const double, expected);
        const auto entry = entryOf(replicated(replicas, needs));
        QVERIFY(entry.isExact);
        QVERIFY(std::abs(*entry.availability.value - expected) < 5e-8);
        QVERIFY(isNear(*entry.unavailability.value,
                       binomialTail(replicas, replicas - needs + 1, 1 - .99), 1e-9));
        QVERIFY(entry.singlePoints.empty());
        QVERIFY(entry.areCutSetsComplete);
        const auto order = static_cast<std::size_t>(replicas - needs + 1);
        QCOMPARE(entry.cutSetsByOrder.size(), order);
        Count ways = 1;
        for (std::size_t i = 0; i < order; ++i) {
            ways = ways * (static_cast<std::size_t>(replicas) - i) / (i + 1);
        }
        QVERIFY(entry.cutSetsByOrder.back() == ways);
        QCOMPARE(entry.cutSets.size(), std::size_t{200});
        QCOMPARE(entry.cutSets.front().size(), order);
        QCOMPARE(entry.cutSets.front().front(), std::string("app#1"));
        QVERIFY(entry.cutSets[0] != entry.cutSets[1]);
    }

    void aThousandMillionReplicasAreExactToo()
    {
        const auto entry = entryOf(replicated(1'000'000'000, 989'999'000));
        QVERIFY(entry.isExact);
        // Mean 10,000,000, deviation 3,146: 1,001 above the mean is .318 deviations.
        QVERIFY(std::abs(*entry.unavailability.value - .375) < .002);
        QVERIFY(entry.singlePoints.empty());
        QVERIFY(!entry.areCutSetsComplete);
    }

    /// Just below and just above the number from which replicas are not told apart.
    void toldApartOrNotTheFiguresAreTheSame()
    {
        for (const int needs : {1, 50, 95, 99, 100}) {
            tests::ModelBuilder builder;
            builder.actor("user");
            builder.service("app", {{Key::Availability, .97},
                                    {Key::Replicas, mostListedReplicas + 20},
                                    {Key::Needs, needs + 20}});
            builder.store("db", {{Key::Availability, .999}});
            builder.calls("user", "app").reads("app", "db");
            const auto together = entryOf(builder.build());
            // The same with a place of its own for each, which never fails.
            Ids places;
            for (int i = 0; i < mostListedReplicas + 20; ++i) {
                places.push_back("host" + std::to_string(i));
                builder.host(places.back(), {{Key::Availability, 1.0}});
            }
            builder.runsOn("app", places);
            const auto apart = entryOf(builder.build());
            QVERIFY(together.isExact && apart.isExact);
            QVERIFY(isNear(*together.unavailability.value, *apart.unavailability.value, 1e-11));
            QCOMPARE(together.areCutSetsComplete, true);
            if (apart.areCutSetsComplete) {
                QCOMPARE(together.cutSetsByOrder.size(), apart.cutSetsByOrder.size());
                QVERIFY(together.cutSetsByOrder == apart.cutSetsByOrder);
            }
            const auto ofApp = [](const analysis::EntryAvailability& entry) {
                return *std::ranges::find_if(entry.importance, [](const auto& one) {
                    return one.part.subjects.front() == "app";
                });
            };
            const analysis::PartImportance all = ofApp(together);
            const analysis::PartImportance one = ofApp(apart);
            QVERIFY(all.each.has_value());
            QCOMPARE(all.each->count, static_cast<std::uint32_t>(mostListedReplicas + 20));
            QVERIFY(isNear(all.each->birnbaum, one.birnbaum, 1e-9));
            QVERIFY(isNear(all.each->criticality, one.criticality, 1e-9));
            QVERIFY(isNear(*all.each->raw, *one.raw, 1e-9));
            QVERIFY(isNear(*all.each->rrw, *one.rrw, 1e-9));
        }
    }

    void whatNeedsAllReplicasHasASinglePoint()
    {
        const auto entry = entryOf(replicated(5'000, 5'000, .99999));
        QCOMPARE(entry.singlePoints, (Ids{"app"}));
        QVERIFY(entry.cutSetsByOrder == std::vector<Count>{5'000});
        QVERIFY(isNear(*entry.availability.value, std::pow(.99999, 5'000), 1e-11));
    }

    void unknownReplicasLeaveOnlyTheFigureOpen()
    {
        model::Model model = tests::ModelBuilder()
                                 .actor("user")
                                 .service("app", {{Key::Replicas, 5'000}, {Key::Needs, 4'945}})
                                 .calls("user", "app")
                                 .build();
        const auto entry = entryOf(model);
        QVERIFY(!entry.availability.value);
        QVERIFY(entry.singlePoints.empty());
        QVERIFY(entry.areCutSetsComplete);
        QCOMPARE(entry.undecided.front().needs.text(), std::string("app.availability"));
        AvailabilitySettings assumed;
        assumed.assumeUnknown = .99;
        QVERIFY(std::abs(*entryOf(model, assumed).availability.value - .7855316) < 5e-8);
    }

    /// With places of their own they are not alike, and too many to be told apart.
    void whatIsBeyondReachIsNoSinglePoint()
    {
        tests::ModelBuilder builder;
        builder.actor("user");
        builder.service("app", {{Key::Availability, .99},
                                {Key::Replicas, mostReplicas + 1},
                                {Key::Needs, mostReplicas / 2}});
        builder.store("db", {{Key::Availability, .999}});
        builder.host("one", {{Key::Availability, .99}});
        builder.host("two", {{Key::Availability, .99}});
        builder.runsOn("app", {"one", "two"}).calls("user", "app").reads("app", "db");
        const auto entry = entryOf(builder.build());
        QVERIFY(!entry.isExact);
        QVERIFY(!entry.areCutSetsComplete);
        QVERIFY(entry.cutSetsByOrder.empty());
        QCOMPARE(entry.singlePoints, (Ids{"db"})); // of which this much is certain
        QVERIFY(entry.limit.text().starts_with("There are too many replicas to tell them apart"));
        QVERIFY(std::ranges::none_of(entry.undecided, [](const analysis::Undecided& open) {
            return open.needs.text().ends_with(".availability");
        }));
        QVERIFY(std::ranges::any_of(entry.undecided, [](const analysis::Undecided& open) {
            return open.needs.text() ==
                   "at most 10000 replicas of app, or all of them in one place";
        }));
    }

    /// Where the budget is enough for all cut sets and not for the figure, they bound it closely.
    void completeCutSetsNarrowTheBounds()
    {
        tests::ModelBuilder builder;
        builder.actor("user");
        constexpr int parts = 40;
        for (int i = 0; i < parts; ++i) {
            builder.service("s" + std::to_string(i), {{Key::Availability, .999}});
        }
        // One of each pair is enough: neighbours on a ring, and some across it.
        for (int i = 0; i < parts; ++i) {
            for (const int step : {1, 7 + i % 13}) {
                const std::string name = "pair" + std::to_string(i) + "-" + std::to_string(step);
                for (const int part : {i, i + step}) {
                    builder.calls("user", "s" + std::to_string(part % parts), {{Key::AnyOf, name}});
                }
            }
        }
        const model::Model model = builder.build();
        AvailabilitySettings large;
        large.nodeBudget = 2'000'000;
        const auto exact = entryOf(model, large);
        QVERIFY(exact.isExact);
        AvailabilitySettings small;
        small.nodeBudget = 2'000;
        const auto entry = entryOf(model, small);
        QVERIFY(!entry.isExact && entry.areCutSetsComplete);
        const double expected = *exact.unavailability.value;
        QVERIFY(entry.unavailability.lower <= expected && expected <= entry.unavailability.upper);
        QVERIFY(entry.unavailability.upper - entry.unavailability.lower < .01 * expected);
        // Between bounds because a budget ended, not because a figure is missing.
        QVERIFY(!entry.limit.empty());
        QVERIFY(entry.undecided.empty());
        QCOMPARE(entry.missingFigures, std::size_t{0});
        const auto result = analysis::analyzeAvailability(model, small);
        QCOMPARE(result.undecided.size(), std::size_t{1});
        QCOMPARE(result.undecided.front().needs.text(), std::string("a larger budget"));
        QVERIFY(result.undecided.front().reason == entry.limit);
    }

    void commonCauseStrikesAllReplicas()
    {
        for (const int replicas : {2, 500}) {
            AvailabilitySettings settings;
            settings.beta = .1;
            const model::Model model = replicated(replicas, 1);
            const auto result = analysis::analyzeAvailability(model, settings);
            const auto& entry = result.entries.front();
            const double alone = std::pow((1 - .99) * .9, replicas);
            QVERIFY(isNear(*entry.unavailability.value,
                           (1 - .99) * .1 + alone - (1 - .99) * .1 * alone, 1e-11));
            QCOMPARE(entry.singlePoints, (Ids{"app"}));
            QVERIFY(std::ranges::any_of(result.assumptions, [](const model::Message& one) {
                return one.text() == "the share of failures that strikes all replicas of an "
                                     "element at once: 0.1";
            }));
            const auto lines = analysis::explainAvailability(model, "user", settings);
            QVERIFY(std::ranges::any_of(lines, [](const analysis::ExplanationLine& line) {
                return line.text.text() == "nothing strikes all replicas of app at once" &&
                       line.part && std::abs(*line.part->unavailability - .001) < 1e-15;
            }));
        }
    }

    void exportedTreesNameEveryReplica()
    {
        const auto read = entryTree(replicated(400, 390), "user", "file");
        QVERIFY(read.has_value());
        SolveSettings settings;
        settings.wantsCutSets = false;
        const auto solved = solve(read->tree, settings);
        QVERIFY(isNear(solved->solution().probability.value, binomialTail(400, 11, 1 - .99), 1e-9));
        const auto tooMany = entryTree(replicated(200'000, 190'000), "user", "file");
        QVERIFY(!tooMany.has_value());
        QVERIFY(tooMany.error().front().message.text().starts_with("has 200000 equal replicas"));
    }

    void whatIsReadAndWrittenIsSaidOnce()
    {
        const model::Model model = tests::ModelBuilder()
                                       .actor("user")
                                       .service("app", {{Key::Availability, .99}})
                                       .store("db", {{Key::Availability, .9}})
                                       .calls("user", "app")
                                       .reads("app", "db")
                                       .writes("app", "db")
                                       .build();
        const auto lines = analysis::explainAvailability(model, "user");
        QCOMPARE(std::ranges::count_if(
                     lines, [](const auto& line) { return line.element == "db" && !line.part; }),
                 1);
        QVERIFY(std::ranges::none_of(lines, &analysis::ExplanationLine::isRepeated));
        const auto db = std::ranges::find_if(
            lines, [](const auto& line) { return line.element == "db" && !line.part; });
        QCOMPARE(db->via, (Ids{"reads:app:db", "writes:app:db"}));
    }

    void groupsThatAskForTooMuchAreNamed()
    {
        tests::ModelBuilder builder;
        builder.actor("user").service("a", {{Key::Availability, .9}});
        builder.service("b", {{Key::Availability, .9}});
        for (const char* target : {"a", "b"}) {
            builder.calls("user", target, {{Key::AnyOf, "pool"}, {Key::AtLeast, 3}});
        }
        const auto result = analysis::analyzeAvailability(builder.build());
        QCOMPARE(*result.entries.front().availability.value, 0.0);
        QCOMPARE(result.impossible.size(), std::size_t{1});
        QCOMPARE(
            result.impossible.front().text(),
            std::string("user is never up: it needs 3 alternatives of 'pool', and there are 2"));
    }

    /// What a chain of n parts makes of n blast radii grows with n, not with its square.
    void longWaysAreCutInTheMiddle()
    {
        tests::ModelBuilder builder;
        builder.actor("user");
        constexpr int length = 300;
        for (int i = 0; i < length; ++i) {
            builder.service("s" + std::to_string(i), {{Key::Availability, .999}});
            builder.calls(i == 0 ? "user" : "s" + std::to_string(i - 1), "s" + std::to_string(i));
        }
        const auto result = analysis::analyzeAvailability(builder.build());
        const auto radius = [&](const std::string& id) {
            return std::ranges::find(result.blast, id, &analysis::BlastRadius::element)
                ->lost.front();
        };
        const analysis::Reach near = radius("s4");
        QCOMPARE(near.leftOut, std::size_t{0});
        QCOMPARE(near.path, (Ids{"user", "calls:user:s0", "s0", "calls:s0:s1", "s1", "calls:s1:s2",
                                 "s2", "calls:s2:s3", "s3", "calls:s3:s4", "s4"}));
        for (const int last : {11, 12, 13, 50, 299}) {
            const analysis::Reach far = radius("s" + std::to_string(last));
            const auto whole = static_cast<std::size_t>(2 * last + 3);
            QCOMPARE(far.path.size(), std::min(whole, analysis::Reach::mostIds));
            QCOMPARE(far.leftOut, whole - far.path.size());
            QCOMPARE(far.path.front(), std::string("user"));
            QCOMPARE(far.path[11], std::string("calls:s4:s5"));
            QCOMPARE(far.path.back(), "s" + std::to_string(last));
            QCOMPARE(far.path[far.path.size() - 3], "s" + std::to_string(last - 1));
        }
    }
};

QTEST_MAIN(AvailabilityReplicasTest)
#include "availability_replicas_test.moc"
