// Whether a drawing has an advantage, by the figure that shows it.

#include <map>

#include <QTest>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/patterns/results.h"

using namespace corbel::analysis;
using namespace corbel::tests;

namespace {

bool isWithout(HadWhen had, std::optional<double> value)
{
    PatternMeasure measure;
    measure.value = value;
    measure.had = had;
    return measure.isWithoutAdvantage();
}

PatternResult resultOf(const std::string& pattern, const corbel::model::Model& model)
{
    const Figures figures(model);
    return recognizePatterns(model, {{pattern}, true, &figures}).at(0);
}

} // namespace

class PatternsAdvantagesTest : public QObject {
    Q_OBJECT

private slots:
    void theFigureDecides()
    {
        QVERIFY(isWithout(HadWhen::AboveZero, 0) && !isWithout(HadWhen::AboveZero, 0.4));
        QVERIFY(isWithout(HadWhen::AboveOne, 1) && !isWithout(HadWhen::AboveOne, 1.1));
        QVERIFY(isWithout(HadWhen::BelowOne, 1) && !isWithout(HadWhen::BelowOne, 0.9));
        QVERIFY(isWithout(HadWhen::AtZero, 3) && !isWithout(HadWhen::AtZero, 0));
        QVERIFY(!isWithout(HadWhen::Always, 0) && !isWithout(HadWhen::Always, 1e6));
        for (const HadWhen had : {HadWhen::AboveZero, HadWhen::AboveOne, HadWhen::BelowOne,
                                  HadWhen::AtZero, HadWhen::Always}) {
            QVERIFY(!isWithout(had, std::nullopt)); // undecided
        }
    }

    void theCatalogueSaysOfWhichFigures()
    {
        const std::map<std::string, HadWhen> known{
            {"cells lost-with-one-cell", HadWhen::BelowOne},
            {"centralized elements", HadWhen::Always},
            {"centralized hops", HadWhen::Always},
            {"centralized kinds", HadWhen::Always},
            {"centralized relations", HadWhen::Always},
            {"cloud initial-cost", HadWhen::Always},
            {"cloud slowest-start", HadWhen::Always},
            {"disaster-recovery rpo", HadWhen::Always},
            {"disaster-recovery rto", HadWhen::Always},
            {"distributed cost-of-one-host", HadWhen::Always},
            {"distributed times-one-host", HadWhen::AboveOne},
            {"hub-and-spoke connections", HadWhen::BelowOne},
            {"microservices teams", HadWhen::AboveOne},
            {"shared times-one-node", HadWhen::AboveOne},
            {"simple-horizontal times-one-partition", HadWhen::AboveOne},
            {"standby rto", HadWhen::Always},
            {"three-tier busiest-server", HadWhen::BelowOne},
            {"three-tier installs-to-update", HadWhen::AtZero},
        };
        std::map<std::string, HadWhen> found;
        for (const PatternCase& one : patternCases()) {
            for (const PatternMeasure& each :
                 resultOf(one.pattern, one.make(4).build()).advantages) {
                if (each.had != HadWhen::AboveZero) {
                    found[one.pattern + ' ' + each.id] = each.had;
                }
            }
        }
        for (const auto& [name, had] : known) {
            QVERIFY2(found.contains(name) && found[name] == had, name.c_str());
        }
        QCOMPARE(found.size(), known.size());
    }

    void aHubSavesConnectionsFromFourSpokesOn()
    {
        const auto connections = [](int spokes) {
            const std::string pattern = "hub-and-spoke";
            return measure(resultOf(pattern, drawingOf(pattern, spokes).build()), "connections");
        };
        QVERIFY(is(connections(3), 1)); // as many as the pairs
        QVERIFY(connections(3).isWithoutAdvantage());
        QVERIFY(is(connections(4), 4.0 / 6));
        QVERIFY(!connections(4).isWithoutAdvantage());
    }
};

QTEST_GUILESS_MAIN(PatternsAdvantagesTest)
#include "patterns_advantages_test.moc"
