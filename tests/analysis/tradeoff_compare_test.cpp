// Designs side by side: differences by id, quantities, objectives and the Pareto front.

#include <QTest>

#include <rapidcheck.h>

#include "analysis/tradeoff/compare.h"
#include "tests/support/patterns/cases.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;
using corbel::model::Model;
using corbel::model::Money;
using corbel::model::Period;
using corbel::model::Quantity;
using corbel::model::Record;
using corbel::model::Unit;
using corbel::model::Value;

namespace {

Value dollars(double amount, Period period = Period::Month)
{
    return Value(Money{amount, "USD", period});
}

const MetricRow& row(const Comparison& comparison, std::string_view metric,
                     std::string_view subject = {})
{
    return *std::ranges::find_if(comparison.metrics, [&](const MetricRow& one) {
        return one.metric == metric && one.subject == subject;
    });
}

/// A service with a store on `hosts` hosts of the given price each.
ModelBuilder shop(int hosts, double price)
{
    ModelBuilder builder;
    builder.service("app").store("db").reads("app", "db");
    for (int i = 0; i < hosts; ++i) {
        const std::string id = "h" + std::to_string(i);
        builder.host(id, {{Key::Cost, dollars(price)}});
    }
    return builder;
}

ObjectiveResult judge(ModelBuilder builder, const Fields& objective)
{
    return evaluateObjectives(builder.objective(objective).build()).at(0);
}

} // namespace

class TradeoffCompareTest : public QObject {
    Q_OBJECT

private slots:
    void differencesById()
    {
        auto before = shop(1, 10);
        auto after = shop(1, 12);
        before.service("old").calls("old", "app");
        after.service("new").set("reads:app:db", Key::Latency, Quantity{2, Unit::Millisecond});
        const auto found = corbel::model::differencesInMeaning(before.build(), after.build());
        const std::vector<corbel::model::Difference> expected{
            {"element", "h0", "changed", "cost", "10 USD/month", "12 USD/month"},
            {"element", "new", "added", "", "", ""},
            {"element", "old", "removed", "", "", ""},
            {"relation", "reads:app:db", "changed", "latency", "", "2ms"},
            {"relation", "calls:old:app", "removed", "", "", ""},
        };
        const auto byId = [](const corbel::model::Difference& a,
                             const corbel::model::Difference& b) { return a.id < b.id; };
        auto sorted = found;
        auto wanted = expected;
        std::ranges::sort(sorted, byId);
        std::ranges::sort(wanted, byId);
        QCOMPARE(sorted, wanted);
        QVERIFY(corbel::model::differencesInMeaning(before.build(), before.build()).empty());
    }

    void costMultipliesReplicasAndKeepsOnceApart()
    {
        auto builder = shop(2, 100);
        builder.set("app", Key::Cost, dollars(10)).set("app", Key::Replicas, 3);
        builder.set("db", Key::Cost, dollars(5000, Period::Once));
        const Cost cost = costOf(builder.build());
        QCOMPARE(cost.perMonth, 230.0);
        QCOMPARE(cost.once, 5000.0);
        builder.set("db", Key::Cost, Value(Money{1, "EUR", Period::Month}));
        const Model mixed = builder.build();
        QVERIFY(!costOf(mixed).isSum());
        QVERIFY(!Metrics(mixed).value("cost").isKnown());
    }

    void hostsAreCountedOnceHoweverNested()
    {
        auto builder = shop(2, 1);
        builder.host("vm").inside("h0", {"vm"}).host("vm2").runsOn("vm2", {"h1"});
        builder.cluster("k8s", {{Key::ClusterSize, 5}});
        const Model model = builder.build();
        const MetricValue hosts = Metrics(model).value("hosts");
        QCOMPARE(hosts.lower, std::optional(7.0));
        QCOMPARE(hosts.witnesses, (std::vector<std::string>{"h0", "h1", "k8s"}));
        const Model none = ModelBuilder().service("a").build();
        QVERIFY(!Metrics(none).value("hosts").needs.empty());
    }

    void ceilingIsTheBottleneck()
    {
        ModelBuilder builder;
        builder.actor("u", {{Key::Rate, Quantity{1, Unit::PerSecond}}});
        Record time;
        time.set(Key::Mean, Quantity{20, Unit::Millisecond});
        builder.service("app", {{Key::ServiceTime, Value(time)}, {Key::Replicas, 2}});
        builder.calls("u", "app");
        const Model model = builder.build();
        const MetricValue ceiling = Metrics(model).value("ceiling");
        QVERIFY(ceiling.isKnown());
        QVERIFY(std::abs(*ceiling.lower - 100) < 1e-9);
        QCOMPARE(ceiling.witnesses, std::vector<std::string>{"app"});
    }

    void objectives()
    {
        const auto three = drawingOf("three-tier", 3);
        const ObjectiveResult met = judge(
            three, {{Key::Metric, "fit"}, {Key::Pattern, "three-tier"}, {Key::BoundBelow, 0.8}});
        QCOMPARE(met.outcome, Outcome::Met);
        QCOMPARE(met.text, std::string("fit of three-tier ≥ 0.8"));
        QVERIFY(met.needs.empty());
        QCOMPARE(
            judge(three,
                  {{Key::Metric, "fit"}, {Key::Pattern, "centralized"}, {Key::BoundBelow, 0.8}})
                .outcome,
            Outcome::Missed);
        // Clients of unknown kind leave the fit between two bounds.
        auto open = three;
        open.erase("buyer", Key::Client);
        const Fields half{
            {Key::Metric, "fit"}, {Key::Pattern, "three-tier"}, {Key::BoundBelow, 0.5}};
        const ObjectiveResult undecided = judge(open, half);
        QCOMPARE(undecided.outcome, Outcome::Undecided);
        QCOMPARE(corbel::model::texts(undecided.needs), std::vector<std::string>{"buyer.client"});
        const Fields low{
            {Key::Metric, "fit"}, {Key::Pattern, "three-tier"}, {Key::BoundBelow, 0.3}};
        QCOMPARE(judge(open, low).outcome, Outcome::Met);
        QCOMPARE(judge(three, {{Key::Metric, "propagation-cost"}, {Key::BoundAbove, 0.1}}).outcome,
                 Outcome::Missed);
    }

    void moneyIsComparedInItsOwnUnit()
    {
        const auto cost = [](const Value& bound) {
            return judge(shop(2, 100), {{Key::Metric, "cost"}, {Key::BoundAbove, bound}});
        };
        QCOMPARE(cost(dollars(200)).outcome, Outcome::Met);
        QCOMPARE(cost(dollars(2399, Period::Year)).outcome, Outcome::Missed);
        QCOMPARE(cost(dollars(2400, Period::Year)).outcome, Outcome::Met);
        QCOMPARE(cost(dollars(9000, Period::Once)).outcome, Outcome::Undecided);
        QVERIFY(!cost(Value(Money{500, "EUR", Period::Month})).needs.empty());
    }

    void whatIsNotComputedIsUndecidedAndSaysWhatItNeeds()
    {
        for (const char* metric : {"availability", "rto", "rpo", "p99"}) {
            const Key bound =
                metric == std::string("availability") ? Key::BoundBelow : Key::BoundAbove;
            const ObjectiveResult result = judge(shop(1, 1), {{Key::Metric, metric}, {bound, .5}});
            QCOMPARE(result.outcome, Outcome::Undecided);
            QVERIFY(!result.needs.empty());
        }
        QVERIFY(!judge(shop(1, 1), {{Key::Metric, "cost"}}).needs.empty());
    }

    void availabilityAndRecoveryAreOfTheWorstThatIsNotNamed()
    {
        ModelBuilder builder;
        builder.actor("a").actor("b").site("s1").site("s2");
        builder.service("x", {{Key::Availability, .99}}).service("y", {{Key::Availability, .9}});
        builder.inside("s1", {"x"}).inside("s2", {"y"}).calls("a", "x").calls("b", "y");
        builder.set("s1", Key::Mttr, Quantity{60, Unit::Second});
        const auto ask = [&](Fields fields, const char* metric, Key bound, double limit) {
            fields.emplace_back(Key::Metric, metric);
            fields.emplace_back(bound, limit);
            return judge(builder, fields);
        };
        QCOMPARE(ask({}, "availability", Key::BoundBelow, .95).outcome, Outcome::Missed);
        const auto of = ask({{Key::Entry, "a"}}, "availability", Key::BoundBelow, .95);
        QCOMPARE(of.outcome, Outcome::Met);
        QCOMPARE(of.text, std::string("availability of a ≥ 0.95"));
        QCOMPARE(ask({{Key::Entry, "a"}, {Key::Domain, "s1"}}, "availability", Key::BoundBelow, .95)
                     .outcome,
                 Outcome::Missed);
        QCOMPARE(ask({{Key::Entry, "a"}, {Key::Domain, "s2"}}, "availability", Key::BoundBelow, .95)
                     .outcome,
                 Outcome::Met);
        QCOMPARE(ask({{Key::Domain, "s1"}}, "rto", Key::BoundAbove, 90).outcome, Outcome::Met);
        QCOMPARE(ask({{Key::Domain, "s1"}}, "rto", Key::BoundAbove, 30).outcome, Outcome::Missed);
        const auto open = ask({}, "rto", Key::BoundAbove, 90);
        QCOMPARE(open.outcome, Outcome::Undecided);
        QCOMPARE(corbel::model::texts(open.needs), std::vector<std::string>{"s2.mttr"});
    }

    void sideBySide()
    {
        const Model cheap = shop(1, 100).build();
        const Model dear = shop(2, 100).build();
        const Model other = shop(2, 40).build();
        const Comparison comparison =
            compare({{"cheap", &cheap}, {"dear", &dear}, {"other", &other}});
        QCOMPARE(row(comparison, "cost").values[1].lower, std::optional(200.0));
        QCOMPARE(row(comparison, "hosts").values[2].lower, std::optional(2.0));
        QVERIFY(!row(comparison, "congruence").incomparable.empty());
        QVERIFY(row(comparison, "propagation-cost").incomparable.empty());
        // Each that is left out stands once, with its reason.
        std::size_t left = 0;
        for (const LeftOut& group : leftOut(comparison)) {
            for (const MetricRow* one : group.rows) {
                QCOMPARE(one->incomparable, group.because);
                ++left;
            }
        }
        QCOMPARE(std::ptrdiff_t(left),
                 std::ranges::count_if(comparison.metrics, [](const MetricRow& one) {
                     return !one.incomparable.empty();
                 }));
        QVERIFY(comparison.differences[0].empty());
        QCOMPARE(comparison.differences[1].size(), std::size_t(1));
        QVERIFY(comparison.pareto[0].isOnFront);
        QCOMPARE(comparison.pareto[1].dominatedBy, (std::vector<std::string>{"cheap", "other"}));
        QVERIFY(comparison.pareto[2].isOnFront);
    }

    void aFitNamesTheRegionThatItIsOfAndThoseThatFallShort()
    {
        ModelBuilder builder = drawingOf("standby", 3);
        builder.service("x", {{Key::Role, "active"}}).service("y", {{Key::Role, "passive"}});
        builder.host("hx").runsOn("x", {"hx"}).runsOn("y", {"hx"});
        builder.relation(corbel::model::RelationKind::FailsOverTo, "x", "y", {});
        const Model model = builder.build();
        Metrics metrics(model);
        const MetricValue fit = metrics.value("fit", "standby");
        QCOMPARE(fit.lower, std::optional(1.0));
        QVERIFY(std::ranges::count(fit.witnesses, std::string("s")) == 1);
        QVERIFY(std::ranges::count(fit.witnesses, std::string("y")) == 0);
        QCOMPARE(fit.note.text(), std::string("where it fits best; 0 % in x, y"));
    }

    void aFitAsksForTheIdOfAPattern()
    {
        const Model model = drawingOf("standby", 1).build();
        Metrics metrics(model);
        const auto need = [&](const std::string& pattern) {
            const std::vector<corbel::model::Message> needs = metrics.value("fit", pattern).needs;
            return needs.size() == 1 ? needs.front().text() : std::string();
        };
        QCOMPARE(need(""), std::string("the id of a pattern"));
        QCOMPARE(need("stand-by"), std::string("the id of a pattern instead of \"stand-by\""));
    }

    void fitCountsOnlyWhereAnObjectiveAsks()
    {
        auto good = drawingOf("three-tier", 3);
        auto bad = drawingOf("three-tier", 3);
        bad.reads("w0", "d0");
        Model a = good.build();
        Model b = bad.build();
        QVERIFY(!row(compare({{"a", &a}, {"b", &b}}), "fit", "three-tier").incomparable.empty());
        const Fields wish{
            {Key::Metric, "fit"}, {Key::Pattern, "three-tier"}, {Key::BoundBelow, 0.95}};
        a = good.objective(wish).build();
        b = bad.objective(wish).build();
        const Comparison comparison = compare({{"a", &a}, {"b", &b}});
        QCOMPARE(row(comparison, "fit", "three-tier").better, Better::More);
        QCOMPARE(comparison.pareto[1].dominatedBy, std::vector<std::string>{"a"});
        QCOMPARE(comparison.objectives[1][0].outcome, Outcome::Missed);
    }

    void dominanceIsAStrictOrder()
    {
        QCOMPARE(dominators({{1, 2}, {2, 1}, {2, 2}, {1, 2}}),
                 (std::vector<std::vector<std::size_t>>{{}, {}, {0, 1, 3}, {}}));
        QVERIFY(rc::check("someone is on the front, and nobody is dominated both ways", [] {
            const auto points =
                *rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<double>>>(
                    rc::gen::container<std::vector<double>>(
                        3, rc::gen::map(rc::gen::inRange(0, 4),
                                        [](int x) { return static_cast<double>(x); }))));
            const auto by = dominators(points);
            RC_ASSERT(std::ranges::any_of(by, [](const auto& list) { return list.empty(); }));
            for (std::size_t i = 0; i < by.size(); ++i) {
                for (const std::size_t j : by[i]) {
                    RC_ASSERT(std::ranges::count(by[j], i) == 0);
                }
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TradeoffCompareTest)
#include "tradeoff_compare_test.moc"
