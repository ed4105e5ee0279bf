// What a cloud drawing leaves out is open, not guessed.

#include <QTest>

#include <algorithm>

#include "analysis/patterns/recognize.h"
#include "tests/support/model_builder.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;

namespace {

PatternResult cloudOf(const ModelBuilder& builder)
{
    return recognizePatterns(builder.build(), {{"cloud"}, true}).at(0);
}

ModelBuilder rented()
{
    ModelBuilder builder;
    builder.system("aws").host("h", {{Key::Provider, "aws"}});
    return builder.service("s", {{Key::Replicas, 2}}).runsOn("s", {"h"});
}

} // namespace

class PatternsCloudTest : public QObject {
    Q_OBJECT

private slots:
    /// A service that runs on a platform may be packed in an image; a copy of data is drawn or
    /// there is none.
    void whetherAServiceCanLeaveIsOpenUntilItSaysHowItIsPacked()
    {
        ModelBuilder builder = rented().set("h", Key::ServiceModel, "paas");
        builder.store("db").runsOn("db", {"h"}).writes("s", "db");
        const auto exit = [](const ModelBuilder& drawn) {
            const PatternResult result = cloudOf(drawn);
            return *std::ranges::find(result.rules, "exit-path", &PatternRule::rule);
        };
        QCOMPARE(exit(builder).e, (Interval{0, .5}));
        QCOMPARE(exit(builder).against, std::vector<std::string>{"db"});
        QCOMPARE(exit(builder).undecided, std::vector<std::string>{"s.image-size"});
        builder.set("s", Key::ImageSize, corbel::model::Quantity{1, corbel::model::Unit::Gigabyte});
        QCOMPARE(exit(builder).e, (Interval{.5, .5}));
        // Rented software is used as it is.
        builder.erase("s", Key::ImageSize).set("h", Key::ServiceModel, "saas");
        QCOMPARE(exit(builder).e, (Interval{0, 0}));
    }

    /// Without it neither growing nor leaving is known, and what is stated later only narrows it.
    void aServiceModelThatIsNotStatedLeavesItOpen()
    {
        const PatternResult open = cloudOf(rented());
        for (const char* id : {"provider-and-model", "elasticity", "exit-path"}) {
            const PatternRule& rule = *std::ranges::find(open.rules, id, &PatternRule::rule);
            QCOMPARE(rule.e, (Interval{0, 1}));
            QCOMPARE(rule.undecided, std::vector<std::string>{"h.service-model"});
        }
        for (const char* model : {"iaas", "paas", "saas", "dbaas"}) {
            const PatternResult stated = cloudOf(rented().set("h", Key::ServiceModel, model));
            for (std::size_t i = 0; i < open.rules.size(); ++i) {
                const Interval before = open.rules[i].e;
                const Interval after = stated.rules[i].e;
                QVERIFY2(before.lo <= after.lo && after.hi <= before.hi, model);
                // How a service on a platform is packed is a question of its own.
                const bool isAsked =
                    stated.rules[i].undecided == std::vector<std::string>{"s.image-size"};
                QVERIFY2(after.isPoint() || isAsked, open.rules[i].rule.c_str());
            }
            QVERIFY2(open.fit.lo <= stated.fit.lo && stated.fit.hi <= open.fit.hi, model);
        }
    }
};

QTEST_GUILESS_MAIN(PatternsCloudTest)
#include "patterns_cloud_test.moc"
