// Required coordination, congruence, gaps and overhead.

#include <QTest>

#include "analysis/conway/conway.h"
#include "tests/support/model_builder.h"

using namespace corbel::analysis;
using corbel::model::ElementId;
using corbel::model::Key;
using corbel::model::Value;
using corbel::model::Weights;
using corbel::tests::ModelBuilder;

namespace {

/// O = [010; 011; 110], D = [110; 111; 011].
ModelBuilder threeTeams()
{
    ModelBuilder builder;
    builder.team("t1").team("t2").team("t3").service("a").service("b").service("c");
    builder.set("a", Key::Team, Value(Weights{{"t3", 1}}));
    builder.set("b", Key::Team, Value(Weights{{"t1", 1}, {"t2", 0.5}, {"t3", 0.5}}));
    builder.set("c", Key::Team, Value(Weights{{"t2", 1}}));
    builder.calls("a", "b").calls("b", "c");
    return builder;
}

} // namespace

class ConwayCoordinationTest : public QObject {
    Q_OBJECT

private slots:
    void publishedMatrix()
    {
        const Coordination result = analyzeCoordination(threeTeams().build());
        const std::vector<std::vector<std::uint64_t>> expected{{1, 2, 2}, {2, 4, 3}, {2, 3, 4}};
        QCOMPARE(result.required, expected);
        QCOMPARE(result.congruence, std::optional(0.0));
        QCOMPARE(result.gaps.size(), std::size_t(3));
        QCOMPARE(result.gaps.front().first, ElementId{"t2"});
        QCOMPARE(result.gaps.front().required, std::uint64_t(3));
        QCOMPARE(result.gaps.front().relations.size(), std::size_t(2));
        QCOMPARE(result.gaps.front().shared, std::vector{ElementId{"b"}});
    }

    void repeatedAndOpposedRelationsCountOnce()
    {
        auto builder = threeTeams();
        builder.calls("b", "a").calls("a", "b").dependsOn("c", "b");
        const Coordination result = analyzeCoordination(builder.build());
        QCOMPARE(result.required, analyzeCoordination(threeTeams().build()).required);
        QCOMPARE(result.gaps.front().relations.size(), std::size_t(5));
    }

    void congruencePlainAndWeighted()
    {
        auto builder = threeTeams();
        builder.team("t4").communicates("t3", "t2").communicates("t1", "t4");
        const Coordination result = analyzeCoordination(builder.build());
        QCOMPARE(result.requiredPairs, std::uint64_t(3));
        QCOMPARE(*result.congruence, 1.0 / 3);
        QCOMPARE(*result.weightedCongruence, 3.0 / 7);
        QCOMPARE(result.gaps.size(), std::size_t(2));
        QCOMPARE(result.overhead.size(), std::size_t(1));
        QCOMPARE(result.overhead.front().second, ElementId{"t4"});
        QCOMPARE(result.overhead.front().relations.size(), std::size_t(1));
    }

    void ownershipIsInheritedFromTheNearestContainer()
    {
        const auto model = ModelBuilder()
                               .team("outer")
                               .team("inner")
                               .group("g")
                               .service("a")
                               .service("b")
                               .inside("g", {"a", "b"})
                               .owns("outer", {"g"})
                               .owns("inner", {"b"})
                               .calls("a", "b")
                               .build();
        const Coordination result = analyzeCoordination(model);
        QVERIFY(result.unowned.empty());
        QCOMPARE(result.requiredPairs, std::uint64_t(1));
    }

    void withoutTeamsUndecided()
    {
        const auto model = ModelBuilder().service("a").service("b").calls("a", "b").build();
        const Conway conway = analyzeConway(model);
        QVERIFY(!conway.coordination.congruence);
        QCOMPARE(conway.undecided.size(), std::size_t(1));
        QVERIFY(conway.undecided.front().needs.text().find("team") != std::string::npos);
    }

    void nothingRequiredIsUndecidedAndSaysWhy()
    {
        auto builder = ModelBuilder().team("t").team("u").service("a").service("b");
        builder.owns("t", {"a"});
        QCOMPARE(corbel::model::texts(analyzeCoordination(builder.build()).needs),
                 std::vector<std::string>{"b.team"});
        builder.owns("u", {"b"});
        const Coordination result = analyzeCoordination(builder.build());
        QVERIFY(!result.congruence);
        QCOMPARE(result.needs.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(ConwayCoordinationTest)
#include "conway_coordination_test.moc"
