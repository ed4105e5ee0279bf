// The ceiling of a whole: cuts of small graphs by brute force, linear programs by their proofs,
// and that the rules agree where more than one holds.

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <rapidcheck.h>

#include "analysis/capacity/capacity.h"
#include "analysis/capacity/linear_program.h"
#include "analysis/capacity/load_scale.h"
#include "analysis/graph/max_flow.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::CapacityResult;
using analysis::FlowArc;
using model::Key;
using model::Quantity;
using model::Unit;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

model::Value perSecond(double rate)
{
    return Quantity{rate, Unit::PerSecond};
}

model::Value work(double milliseconds)
{
    model::Record time;
    time.set(Key::Mean, Quantity{milliseconds, Unit::Millisecond});
    return time;
}

bool near(double actual, double expected)
{
    if (std::fabs(actual - expected) <= 1e-9 * std::max(1.0, std::fabs(expected))) {
        return true;
    }
    qWarning("got %.12g, expected %.12g", actual, expected);
    return false;
}

/// The least cut over all sets of nodes with the source and without the sink.
double leastCut(std::uint32_t nodes, const std::vector<FlowArc>& arcs)
{
    double least = infinity;
    for (std::uint32_t set = 0; set < (1U << nodes); ++set) {
        if ((set & 1U) == 0 || (set >> (nodes - 1)) != 0) {
            continue;
        }
        double cut = 0.0;
        for (const FlowArc& arc : arcs) {
            cut +=
                ((set >> arc.from) & 1U) != 0 && ((set >> arc.to) & 1U) == 0 ? arc.capacity : 0.0;
        }
        least = std::min(least, cut);
    }
    return least;
}

/// A gateway before three services of 10, 5 and 2.5 requests per second.
ModelBuilder unlikeTargets(const std::string& policy)
{
    return ModelBuilder()
        .actor("buyer", {{Key::Rate, perSecond(3.0)}})
        .gateway("lb", {{Key::Policy, policy}})
        .service("a", {{Key::ServiceTime, work(100.0)}})
        .service("b", {{Key::ServiceTime, work(200.0)}})
        .service("c", {{Key::ServiceTime, work(400.0)}})
        .calls("buyer", "lb")
        .calls("lb", "a")
        .calls("lb", "b")
        .calls("lb", "c");
}

} // namespace

class CapacityCeilingTest : public QObject {
    Q_OBJECT

private slots:
    void flowsAgainstAllCuts()
    {
        QVERIFY(rc::check("the flow fills the least cut", [] {
            const auto nodes = *rc::gen::inRange<std::uint32_t>(2, 8);
            std::vector<FlowArc> arcs;
            const int count = *rc::gen::inRange(0, 20);
            for (int i = 0; i < count; ++i) {
                const bool isUnlimited = *rc::gen::inRange(0, 12) == 0;
                arcs.push_back({*rc::gen::inRange<std::uint32_t>(0, nodes),
                                *rc::gen::inRange<std::uint32_t>(0, nodes),
                                isUnlimited ? infinity : *rc::gen::inRange(0, 100) / 7.0});
            }
            const analysis::MaxFlow flow = analysis::maxFlow(nodes, arcs, 0, nodes - 1);
            const double least = leastCut(nodes, arcs);
            RC_ASSERT(std::isinf(flow.value) == std::isinf(least));
            if (std::isinf(least)) {
                return;
            }
            RC_ASSERT(std::fabs(flow.value - least) <= 1e-9 * std::max(1.0, least));
            std::vector<double> excess(nodes, 0.0);
            for (std::size_t i = 0; i < arcs.size(); ++i) {
                RC_ASSERT(arcs[i].from == arcs[i].to || flow.flow[i] <= arcs[i].capacity + 1e-9);
                excess[arcs[i].from] -= flow.flow[i];
                excess[arcs[i].to] += flow.flow[i];
            }
            RC_ASSERT(std::fabs(excess[nodes - 1] - least) <= 1e-9 * std::max(1.0, least));
        }));
    }

    void programsProveTheirValue()
    {
        QVERIFY(rc::check("the prices prove the value", [] {
            analysis::LinearProgram program;
            program.variables = *rc::gen::inRange<std::uint32_t>(1, 6);
            const int rows = *rc::gen::inRange(1, 8);
            for (int row = 0; row < rows; ++row) {
                analysis::LinearProgram::Row& made = program.rows.emplace_back();
                for (std::uint32_t variable = 0; variable < program.variables; ++variable) {
                    made.terms.emplace_back(variable, *rc::gen::inRange(-3, 10) / 3.0);
                }
                made.limit = *rc::gen::inRange(0, 30) / 4.0;
            }
            const bool isBounded = *rc::gen::inRange(0, 4) != 0;
            if (isBounded) {
                analysis::LinearProgram::Row& all = program.rows.emplace_back();
                for (std::uint32_t variable = 0; variable < program.variables; ++variable) {
                    all.terms.emplace_back(variable, 1.0);
                }
                all.limit = 20.0;
            }
            const auto solution = analysis::solve(program);
            RC_ASSERT(solution.has_value());
            if (std::isinf(solution->value)) {
                RC_ASSERT(!isBounded);
                return;
            }
            double proof = 0.0;
            std::vector<double> priced(program.variables, 0.0);
            for (std::size_t row = 0; row < program.rows.size(); ++row) {
                double sum = 0.0;
                for (const auto& [variable, coefficient] : program.rows[row].terms) {
                    sum += coefficient * solution->variables[variable];
                    priced[variable] += coefficient * solution->prices[row];
                }
                RC_ASSERT(sum <= program.rows[row].limit + 1e-8);
                proof += solution->prices[row] * program.rows[row].limit;
            }
            // Feasible on both sides and equal: optimal.
            for (std::uint32_t variable = 0; variable < program.variables; ++variable) {
                RC_ASSERT(solution->variables[variable] >= -1e-9);
                RC_ASSERT(priced[variable] >= (variable == 0 ? 1.0 : 0.0) - 1e-8);
            }
            RC_ASSERT(std::fabs(proof - solution->value) <= 1e-8 * std::max(1.0, proof));
            RC_ASSERT(std::fabs(solution->variables[0] - solution->value) <= 1e-8);
        }));
    }

    void randomChoiceIsHeldByItsWeakestTarget()
    {
        const CapacityResult result = analysis::analyzeCapacity(unlikeTargets("random").build());
        QVERIFY(near(result.ceiling->rate, 7.5));
        QCOMPARE(result.ceiling->rule, "bottleneck law");
        QCOMPARE(result.ceiling->cut, std::vector<std::string>{"c"});
        // What a policy that looks at the targets would make of it: these three are the ceiling.
        QVERIFY(near(result.balanced->rate, 17.5));
        QCOMPARE(result.balanced->cut, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(result.balanced->rule, "max-flow");
    }

    void leastConnectionsFillsAllTargets()
    {
        ModelBuilder model = unlikeTargets("least-connections");
        const CapacityResult free = analysis::analyzeCapacity(model.build());
        QVERIFY(near(free.ceiling->rate, 17.5));
        QCOMPARE(free.ceiling->rule, "max-flow");
        QCOMPARE(free.ceiling->cut, (std::vector<std::string>{"a", "b", "c"}));
        QVERIFY(!free.balanced);
        // A database behind all of them, that each asks twice: no longer one way without gain.
        model.store("db", {{Key::ServiceTime, work(50.0)}, {Key::Concurrency, 2}});
        for (const char* const id : {"a", "b", "c"}) {
            model.reads(id, "db", {{Key::FanOut, 2.0}});
        }
        const CapacityResult behind = analysis::analyzeCapacity(model.build());
        QVERIFY(near(behind.ceiling->rate, 17.5));
        QCOMPARE(behind.ceiling->rule, "linear program");
        const CapacityResult slower =
            analysis::analyzeCapacity(model.set("db", Key::ServiceTime, work(100.0)).build());
        QVERIFY(near(slower.ceiling->rate, 10.0));
        QCOMPARE(slower.ceiling->cut, std::vector<std::string>{"db"});
    }

    void twoChoicesOnlyHelpsWithinEachPair()
    {
        // Half of the pairs lie within the three slow ones, which do 3 requests per second
        // together.
        ModelBuilder model;
        model.actor("buyer", {{Key::Rate, perSecond(1.0)}})
            .gateway("lb", {{Key::Policy, "two-choices"}})
            .service("fast", {{Key::ServiceTime, work(10.0)}})
            .calls("buyer", "lb")
            .calls("lb", "fast");
        for (const char* const id : {"a", "b", "c"}) {
            model.service(id, {{Key::ServiceTime, work(1000.0)}}).calls("lb", id);
        }
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        QCOMPARE(result.ceiling->rule, "linear program");
        QVERIFY(near(result.ceiling->rate, 6.0));
        QCOMPARE(result.ceiling->cut, (std::vector<std::string>{"a", "b", "c"}));
        QVERIFY(near(result.balanced->rate, 103.0));
    }

    void rulesAgreeOnOneWay()
    {
        QVERIFY(rc::check("flow, program and law agree where nothing is left to choose", [] {
            // Alike targets behind a gateway, entries in proportion.
            const int targets = *rc::gen::inRange(2, 5);
            const double each = *rc::gen::inRange(1, 50);
            const double front = *rc::gen::inRange(1, 20);
            const double fanOut = *rc::gen::inRange(1, 4);
            const auto build = [&](const std::string& policy, double calls) {
                ModelBuilder model;
                model.actor("one", {{Key::Rate, perSecond(1.0)}})
                    .actor("two", {{Key::Rate, perSecond(2.0)}})
                    .gateway("lb", {{Key::Policy, policy}, {Key::ServiceTime, work(front)}})
                    .calls("one", "lb")
                    .calls("two", "lb");
                for (int i = 0; i < targets; ++i) {
                    const std::string id = "s" + std::to_string(i);
                    model.service(id, {{Key::ServiceTime, work(each)}})
                        .calls("lb", id, {{Key::FanOut, calls}});
                }
                return analysis::analyzeCapacity(model.build());
            };
            for (const double calls : {1.0, fanOut}) {
                const CapacityResult law = build("random", calls);
                const CapacityResult free = build("least-connections", calls);
                RC_ASSERT(law.ceiling.has_value() && free.ceiling.has_value());
                RC_ASSERT(free.ceiling->rule == (calls == 1.0 ? "max-flow" : "linear program"));
                RC_ASSERT(std::fabs(law.ceiling->rate - free.ceiling->rate) <=
                          1e-9 * law.ceiling->rate);
                RC_ASSERT(!law.balanced);
            }
        }));
    }

    void whatIsUnknownLeavesABound()
    {
        ModelBuilder model = unlikeTargets("random");
        model.store("db").reads("a", "db");
        const CapacityResult result = analysis::analyzeCapacity(model.build());
        QVERIFY(!result.ceiling);
        QVERIFY(result.bound && result.bound->isUpper);
        QVERIFY(near(result.bound->ceiling.rate, 7.5));
        QCOMPARE(result.bound->missing.front().text(), "db.service-time");
        // Threads that are held through calls are a bound as well.
        ModelBuilder held;
        held.actor("buyer", {{Key::Rate, perSecond(3.0)}})
            .service("app",
                     {{Key::ServiceTime, work(10.0)}, {Key::Concurrency, 8}, {Key::Threads, 2}})
            .store("db", {{Key::ServiceTime, work(90.0)}, {Key::Concurrency, 50}})
            .calls("buyer", "app")
            .reads("app", "db");
        const CapacityResult threads = analysis::analyzeCapacity(held.build());
        QVERIFY(!threads.ceiling);
        QVERIFY(near(threads.bound->ceiling.rate, 20.0));
        QCOMPARE(threads.bound->ceiling.cut, std::vector<std::string>{"app"});
    }

    void theSliderFindsWhoIsFullFirst()
    {
        const model::Model model = unlikeTargets("random").build();
        const analysis::LoadScale scale(model);
        const CapacityResult result = analysis::analyzeCapacity(model);
        QVERIFY(near(scale.saturation()->factor, 2.5));
        QCOMPARE(scale.saturation()->elements, std::vector<std::string>{"c"});
        const std::vector<double> now = scale.utilization(1.0);
        const std::vector<double> full = scale.utilization(scale.saturation()->factor);
        for (std::size_t i = 0; i < scale.elements().size(); ++i) {
            const auto station = std::ranges::find(result.stations, scale.elements()[i],
                                                   &analysis::CapacityStation::element);
            QCOMPARE(now[i], *station->utilization);
            QVERIFY(near(full[i], now[i] * 2.5));
        }
        QVERIFY(near(*std::ranges::max_element(full), 1.0));
    }
};

QTEST_GUILESS_MAIN(CapacityCeilingTest)
#include "capacity_ceiling_test.moc"
