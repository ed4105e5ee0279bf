// In which order patterns are listed: what fits best first, what says least behind what says more.

#include <set>

#include <QTest>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/cases.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;

namespace {

std::vector<std::string> listed(const ModelBuilder& builder)
{
    std::vector<std::string> patterns;
    for (const PatternResult& result : recognizePatterns(builder.build())) {
        patterns.push_back(result.pattern);
    }
    return patterns;
}

/// Three tiers, each on a host of its own.
ModelBuilder chain()
{
    ModelBuilder builder;
    builder.host("h1").host("h2").host("h3").service("web").store("db");
    builder.runsOn("web", {"h1"}).runsOn("db", {"h3"});
    builder.tier("front", {{Key::Layer, "presentation"}}).inside("front", {"web"});
    builder.tier("middle", {{Key::Layer, "application"}});
    builder.tier("back", {{Key::Layer, "data"}}).inside("back", {"db"});
    for (const char* app : {"orders", "prices", "stock"}) {
        builder.service(app).runsOn(app, {"h2"}).calls("web", app).reads(app, "db");
    }
    return builder.inside("middle", {"orders", "prices", "stock"});
}

} // namespace

class PatternsOrderTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsMoreGeneralStandsBehindWhatFitsLess()
    {
        const std::vector<std::string> expected{"three-tier", "layered", "distributed"};
        ModelBuilder builder = chain();
        QCOMPARE(listed(builder), expected);
        builder.reads("web", "db");
        QCOMPARE(listed(builder), expected);
        const auto results = recognizePatterns(builder.build());
        QCOMPARE(results[0].verdict, Verdict::Present);
        QVERIFY(results[0].fit.hi < results[1].fit.lo && results[1].fit.hi < results[2].fit.lo);
    }

    void aChildThatIsOnlyPossibleDoesNotGoBeforeAParentThatIsThere()
    {
        ModelBuilder builder = chain();
        builder.actor("u").calls("u", "web"); // thin or not, it does not say
        const auto results =
            recognizePatterns(builder.build(), {{"three-tier", "layered", "distributed"}});
        QCOMPARE(results.size(), std::size_t(3));
        QCOMPARE(results[2].pattern, std::string("three-tier"));
        QCOMPARE(results[2].verdict, Verdict::Possible);
    }

    void aChildOfASmallPartOfItStaysWhereItsFitPutsIt()
    {
        ModelBuilder builder = chain();
        builder.reads("web", "db");
        for (int i = 0; i < 6; ++i) { // on the same machines, but no part of the tiers
            builder.service(numbered("s", i)).runsOn(numbered("s", i), {"h1"});
        }
        const auto results = recognizePatterns(builder.build(), {{"distributed", "three-tier"}});
        QCOMPARE(results.size(), std::size_t(2));
        QCOMPARE(results[0].pattern, std::string("distributed"));
        QVERIFY(results[1].region.size() * 2 < results[0].region.size());
    }

    /// Two streams with two groups of readers each, and one call beside them: no three-tier system.
    void ofWhatFitsAlikeThatStandsFirstWhichExplainsMore()
    {
        ModelBuilder builder;
        builder.service("shop").service("till").service("mail").service("stock").store("db");
        for (const char* stream : {"orders", "returns"}) {
            builder.stream(stream).publishes("shop", stream);
            builder.consumes("mail", stream, {{Key::ConsumerGroup, "mail"}});
            builder.consumes("stock", stream, {{Key::ConsumerGroup, "stock"}});
        }
        builder.actor("u", {{Key::Client, "thin"}}).calls("u", "shop").calls("shop", "till");
        builder.reads("till", "db");
        const auto results =
            recognizePatterns(builder.build(), {{"three-tier", "publish-subscribe"}});
        QVERIFY(results.size() >= 2);
        QCOMPARE(results[0].pattern, std::string("publish-subscribe"));
        QCOMPARE(results[1].pattern, std::string("three-tier"));
        QCOMPARE(results[0].fit, results[1].fit);
        const auto decided = [](const PatternResult& result) {
            return std::ranges::count_if(result.rules,
                                         [](const auto& rule) { return !rule.vacuous; });
        };
        QVERIFY(decided(results[0]) < decided(results[1]));
    }

    void whatIsNoKindOfTheOtherIsOrderedByItsFit()
    {
        const std::set<std::string> parents{"distributed", "layered"};
        for (const PatternCase& one : patternCases()) {
            const auto results = recognizePatterns(one.flawed(4).build());
            const PatternResult* before = nullptr;
            for (const PatternResult& result : results) {
                if (!parents.contains(result.pattern)) {
                    QVERIFY2(before == nullptr || before->fit.lo >= result.fit.lo,
                             one.pattern.c_str());
                    before = &result;
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(PatternsOrderTest)
#include "patterns_order_test.moc"
