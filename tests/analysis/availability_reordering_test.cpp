// Diagrams that change their order while they are built, and the trees that need it.

#include <QtTest>
#include <bitset>
#include <cmath>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "analysis/availability/fault_tree/reordering_bdd.h"
#include "tests/analysis/fault_tree_support.h"
#include "tests/support/benchmark_fault_tree.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"

using namespace corbel::tests;

namespace {

constexpr std::uint32_t variables = 10;
constexpr std::size_t states = std::size_t{1} << variables;
using Table = std::bitset<states>;

/// A function, and what it is in each state.
struct Known {
    DiagramIndex function = falseNode;
    Table table{};
};

Table tableOf(const ReorderingBdd& bdd, DiagramIndex function, std::size_t& size)
{
    std::vector<DiagramIndex> roots{function};
    const std::vector<DiagramNode> nodes = bdd.nodes(roots);
    size = nodes.size();
    Table table;
    for (std::size_t state = 0; state < states; ++state) {
        DiagramIndex at = roots.front();
        while (at > trueNode) {
            const std::uint32_t variable = bdd.order()[nodes[at].level];
            at = (state >> variable & 1U) != 0 ? nodes[at].high : nodes[at].low;
        }
        table[state] = at == trueNode;
    }
    return table;
}

std::vector<Known> variablesOf(ReorderingBdd& bdd)
{
    std::vector<Known> known;
    for (std::uint32_t i = 0; i < variables; ++i) {
        Known one{bdd.variable(i), {}};
        bdd.keep(one.function);
        for (std::size_t state = 0; state < states; ++state) {
            one.table[state] = (state >> i & 1U) != 0;
        }
        known.push_back(one);
    }
    return known;
}

/// x0 and x5, or x1 and x6, ...: in this order 2^n nodes, with each pair together 2n.
DiagramIndex pairs(ReorderingBdd& bdd)
{
    DiagramIndex all = falseNode;
    for (std::uint32_t i = 0; i < variables / 2; ++i) {
        const DiagramIndex one = bdd.variable(i);
        bdd.keep(one);
        const DiagramIndex pair = bdd.conjunction(one, bdd.variable(i + variables / 2));
        bdd.drop(one);
        all = bdd.disjunction(pair, all);
    }
    return all;
}

FaultTree treeOf(std::uint64_t seed, bool isHard)
{
    Random random(seed);
    BenchmarkTreeSettings settings;
    settings.events = 300;
    if (isHard) {
        settings.weights = {1, 1, 1};
        settings.sharedEvents = 0.2;
        settings.sharedGates = 0.2;
    }
    return benchmarkFaultTree(random, settings);
}

} // namespace

class AvailabilityReorderingTest : public QObject {
    Q_OBJECT

private slots:
    void functionsStayWhatTheyAre();
    void pairsComeTogether();
    void stopped();
    void usualTreesOf300Events();
    void tangledTreesOf300Events();
    void moreThanAnyFixedOrder();
};

void AvailabilityReorderingTest::functionsStayWhatTheyAre()
{
    for (int seed = 0; seed < scaled(300); ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        ReorderingBdd bdd(variables, 1'000'000);
        std::vector<Known> known = variablesOf(bdd);
        for (int round = 0; round < 60; ++round) {
            const Known f = random.pick(known);
            const Known g = random.pick(known);
            const Known h = random.pick(known);
            const Known made{bdd.ite(f.function, g.function, h.function),
                             (f.table & g.table) | (~f.table & h.table)};
            bdd.keep(made.function);
            known.push_back(made);
            if (random.chance(30)) {
                const std::size_t dropped = random.below(known.size());
                bdd.drop(known[dropped].function);
                known.erase(known.begin() + static_cast<std::ptrdiff_t>(dropped));
            }
            if (random.chance(20)) {
                bdd.improveOrder();
            }
        }
        for (const Known& one : known) {
            std::size_t size = 0;
            QVERIFY2(tableOf(bdd, one.function, size) == one.table,
                     qPrintable(QString("seed %1").arg(seed)));
            for (const Known& other : known) {
                QCOMPARE(one.function == other.function, one.table == other.table);
            }
        }
    }
}

void AvailabilityReorderingTest::pairsComeTogether()
{
    ReorderingBdd bdd(variables, 1'000'000);
    const DiagramIndex all = pairs(bdd);
    bdd.keep(all);
    std::size_t before = 0;
    const Table table = tableOf(bdd, all, before);
    bdd.improveOrder();
    std::size_t after = 0;
    QVERIFY(tableOf(bdd, all, after) == table);
    QCOMPARE(before, std::size_t{2 * (1U << variables / 2)});
    QCOMPARE(after, std::size_t{variables + 2});
}

void AvailabilityReorderingTest::stopped()
{
    std::stop_source source;
    source.request_stop();
    ReorderingBdd bdd(variables, 1'000'000, source.get_token());
    QCOMPARE(bdd.conjunction(bdd.variable(0), bdd.variable(1)), noNode);
    QCOMPARE(bdd.disjunction(noNode, bdd.variable(1)), noNode);
}

void AvailabilityReorderingTest::usualTreesOf300Events()
{
    std::size_t billions = 0;
    const auto count = static_cast<std::size_t>(scaled(300));
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        const FaultTree tree = treeOf(seed, false);
        QCOMPARE(tree.events.size(), std::size_t{300});
        const auto solved = solve(tree);
        const auto again = solve(tree, {.ordering = Ordering::Weighted});
        QVERIFY(solved->solution().isExact() && again->solution().isExact());
        const double value = again->solution().probability.value;
        QVERIFY(std::fabs(solved->solution().probability.value - value) <= 1e-12 * value);
        QVERIFY(solved->solution().cutSets->isComplete);
        QVERIFY(*solved->solution().cutSets == *again->solution().cutSets);
        billions += solved->solution().cutSets->total() >= 1'000'000'000 ? 1U : 0U;
    }
    QVERIFY(billions * 20 >= count);
    printFigure(fmt::format("random trees of 300 events by the usual measures: {} of {} with 1e9 "
                            "and more minimal cut sets, all exact",
                            billions, count));
}

/// The order is changed while the diagram is built. The expected values come from diagrams of a
/// fixed order, several times as large, before there was any other.
void AvailabilityReorderingTest::tangledTreesOf300Events()
{
    struct Expected {
        std::uint64_t seed;
        double probability;
        double cutSets;
        std::size_t nodes; ///< Of the fixed order.
    };
    for (const Expected& expected :
         {Expected{1, 0.00313823281, 9.36642e15, 351'406}, {4, 0.080096201, 2.37316e13, 225'337}}) {
        const auto solved = solve(treeOf(expected.seed, true));
        const Solution& solution = solved->solution();
        QVERIFY(solution.isExact() && solution.cutSets->isComplete);
        QVERIFY(std::fabs(solution.probability.value - expected.probability) <=
                1e-8 * expected.probability);
        const auto total = solution.cutSets->total().convert_to<double>();
        QVERIFY(std::fabs(total - expected.cutSets) <= 1e-5 * expected.cutSets);
        QVERIFY(solution.nodes < expected.nodes / 2);
    }
}

/// No fixed order fits into the usual budget. The importances of the events are what the same
/// diagram says while one of them is certain and while it is impossible.
void AvailabilityReorderingTest::moreThanAnyFixedOrder()
{
    if (!isLongRun()) {
        QSKIP("takes seconds; part of the long run");
    }
    const FaultTree tree = treeOf(0, true);
    QElapsedTimer timer;
    timer.start();
    const auto solved = solve(tree);
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    const Solution& solution = solved->solution();
    QVERIFY(solution.isExact());
    QVERIFY(solution.cutSets->isComplete);
    QVERIFY(solution.cutSets->total() > 100'000'000'000'000'000);
    printFigure(fmt::format("a tangled tree of 300 events, {} minimal cut sets: {:.1f} s",
                            solution.cutSets->total().str(), seconds));
    for (const Importance& importance : solution.importance) {
        if (importance.event % 50 == 0) {
            const EventChange happens{importance.event, 1.0};
            const EventChange never{importance.event, 0.0};
            const double with = solved->probabilityWith({&happens, 1}).value;
            const double without = solved->probabilityWith({&never, 1}).value;
            QVERIFY(std::fabs(importance.birnbaum - (with - without)) < 1e-12);
        }
    }
}

QTEST_GUILESS_MAIN(AvailabilityReorderingTest)
#include "availability_reordering_test.moc"
