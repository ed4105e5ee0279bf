// Probabilities and importances of fault trees against published values and every combination.

#include <QtTest>
#include <array>
#include <cmath>
#include <vector>

#include "tests/analysis/fault_tree_support.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"

using namespace corbel::tests;

namespace {

bool near(double actual, double expected, double relative)
{
    if (std::fabs(actual - expected) <= relative * std::fabs(expected) + 1e-300) {
        return true;
    }
    qWarning("got %.17g, expected %.17g", actual, expected);
    return false;
}

/// Paths AC, BD, AED and BEC of parts that are up with these probabilities; its top: no path is up.
FaultTree bridge(const std::array<double, 5>& up)
{
    TreeMaker maker;
    std::array<NodeIndex, 5> down{};
    for (std::size_t i = 0; i < up.size(); ++i) {
        down[i] = maker.event(1.0 - up[i]);
    }
    const auto [a, b, c, d, e] = down;
    std::vector<NodeIndex> broken;
    for (const std::vector<NodeIndex>& path :
         std::vector<std::vector<NodeIndex>>{{a, c}, {b, d}, {a, e, d}, {b, e, c}}) {
        broken.push_back(maker.gate(NodeKind::Or, path));
    }
    maker.gate(NodeKind::And, broken);
    return maker.tree;
}

/// Down unless `needed` of `all` equal parts are up.
FaultTree replicas(std::uint32_t needed, std::uint32_t all, double up)
{
    TreeMaker maker;
    std::vector<NodeIndex> down;
    for (std::uint32_t i = 0; i < all; ++i) {
        down.push_back(maker.event(1.0 - up));
    }
    maker.gate(NodeKind::AtLeast, down, all - needed + 1);
    return maker.tree;
}

double unavailability(const FaultTree& tree)
{
    return solve(tree)->solution().probability.value;
}

bool sameImportances(const SolvedTree& solved, const BruteForce& brute, const FaultTree& tree)
{
    const double top = brute.probability(brute.own());
    for (std::uint32_t event = 0; event < tree.events.size(); ++event) {
        const Importance& found = solved.solution().importance[event];
        const double with = brute.probabilityWith(event, 1.0);
        const double without = brute.probabilityWith(event, 0.0);
        const double birnbaum = with - without;
        if (found.event != event || std::fabs(found.birnbaum - birnbaum) > 1e-13) {
            qWarning("birnbaum %.17g, expected %.17g", found.birnbaum, birnbaum);
            return false;
        }
        if (top == 0.0) {
            if (found.criticality != 0.0 || found.raw.has_value() != (with == 0.0)) {
                return false;
            }
            continue;
        }
        const double criticality = found.birnbaum * tree.events[event].probability / top;
        if (!near(found.criticality, criticality, 1e-10) || !found.raw ||
            !near(*found.raw, with / top, 1e-10)) {
            return false;
        }
        if (found.rrw.has_value() != (without > 0.0) ||
            (found.rrw && !near(*found.rrw, top / without, 1e-10))) {
            qWarning("risk reduction worth");
            return false;
        }
    }
    return true;
}

} // namespace

class AvailabilitySolveTest : public QObject {
    Q_OBJECT

private slots:
    void publishedValues()
    {
        QVERIFY(near(1.0 - unavailability(bridge({.9, .9, .9, .9, .9})), .97848, 1e-12));
        QVERIFY(near(1.0 - unavailability(bridge({.95, .9, .85, .99, .8})), .9906095, 1e-12));
        QVERIFY(near(1.0 - unavailability(replicas(3, 4, .9)), .9477, 1e-12));
        QVERIFY(near(1.0 - unavailability(replicas(4, 6, .8)), .90112, 1e-12));
    }

    void smallProbabilitiesKeepTheirDigits()
    {
        TreeMaker maker;
        const NodeIndex a = maker.event(1e-7);
        const NodeIndex b = maker.event(3e-6);
        const NodeIndex c = maker.event(2e-12);
        maker.gate(NodeKind::Or, {maker.gate(NodeKind::And, {a, b}), c});
        const double both = 3e-13;
        const double expected = both + 2e-12 - both * 2e-12;
        QVERIFY(near(unavailability(maker.tree), expected, 1e-14));
        // The same as a negation of its negation, with a module below each of them.
        const NodeIndex up = maker.gate(NodeKind::Not, {maker.tree.top});
        const NodeIndex beside = maker.event(1e-5);
        maker.gate(NodeKind::And, {maker.gate(NodeKind::Not, {up}), beside});
        QVERIFY(near(unavailability(maker.tree), expected * 1e-5, 1e-14));
        const SolvedTree solved = *solve(maker.tree);
        QVERIFY(near(solved.solution().importance[0].birnbaum, 3e-6 * 1e-5 * (1 - 2e-12), 1e-12));
        QVERIFY(!solved.solution().importance[3].rrw.has_value());
    }

    void constants()
    {
        TreeMaker always;
        always.gate(NodeKind::Or, {always.event(.5), always.constant(true)});
        QCOMPARE(unavailability(always.tree), 1.0);
        TreeMaker never;
        never.gate(NodeKind::And, {never.event(.5), never.constant(false)});
        QCOMPARE(unavailability(never.tree), 0.0);
        for (const NodeKind kind : {NodeKind::And, NodeKind::Or, NodeKind::Xor}) {
            TreeMaker empty;
            empty.gate(kind, {});
            QCOMPARE(unavailability(empty.tree), kind == NodeKind::And ? 1.0 : 0.0);
        }
        TreeMaker single;
        single.event(.25);
        const SolvedTree solved = *solve(single.tree);
        QCOMPARE(solved.solution().probability.value, .25);
        QCOMPARE(solved.solution().importance.front().birnbaum, 1.0);
        QCOMPARE(solved.solution().importance.front().raw, std::optional(4.0));
        QVERIFY(!solved.solution().importance.front().rrw);
    }

    void malformedTreesAreProblems()
    {
        TreeMaker maker;
        maker.gate(NodeKind::And, {maker.event(.5), maker.event(.5)});
        QVERIFY(solve(maker.tree).has_value());
        FaultTree tree = maker.tree;
        tree.events[0].probability = 1.5;
        QCOMPARE(solve(tree).error().size(), std::size_t{1});
        tree.events[0].probability = std::nan("");
        QVERIFY(!solve(tree));
        tree = maker.tree;
        tree.nodes[2].inputs[0] = 2;
        QVERIFY(!solve(tree));
        tree = maker.tree;
        tree.nodes[0].event = 2;
        QVERIFY(!solve(tree));
        tree = maker.tree;
        tree.nodes[2].kind = NodeKind::Not;
        QVERIFY(!solve(tree));
        tree = maker.tree;
        tree.top = 3;
        QVERIFY(!solve(tree));
        QVERIFY(!solve(FaultTree{}));
    }

    void everyCombinationAgrees()
    {
        const int trees = scaled(5000);
        for (int i = 0; i < trees; ++i) {
            const RandomTreeShape shape{.events = 1 + static_cast<std::uint32_t>(i) % 12,
                                        .gates = 1 + static_cast<std::uint32_t>(i) % 17,
                                        .isCoherent = i % 3 == 0,
                                        .hasConstants = i % 2 == 0,
                                        .smallest = i % 5 == 0 ? 1e-9 : 1e-2};
            const FaultTree tree = randomTree(static_cast<std::uint64_t>(i), shape);
            const BruteForce brute(tree);
            SolveSettings settings;
            settings.triesSumsFirst = i % 3 == 0;
            if (i % 7 != 0) {
                settings.ordering = orderings[static_cast<std::size_t>(i) % orderings.size()];
            }
            const SolvedTree solved = *solve(tree, settings);
            QVERIFY(solved.solution().isExact());
            QVERIFY2(
                near(solved.solution().probability.value, brute.probability(brute.own()), 1e-12),
                qPrintable(QString::number(i)));
            QVERIFY2(sameImportances(solved, brute, tree), qPrintable(QString::number(i)));
            // The same diagrams with other probabilities, elements dead and alive among them.
            corbel::analysis::RandomStream random(static_cast<std::uint64_t>(i), 1, 4712,
                                                  corbel::analysis::RandomPurpose::Service);
            std::vector<double> others;
            for (std::size_t e = 0; e < tree.events.size(); ++e) {
                const std::uint32_t kind = random.below(4);
                others.push_back(kind == 0 ? 0.0 : kind == 1 ? 1.0 : random.uniform());
            }
            const Probability other = solved.probability(others);
            QVERIFY(other.isExact);
            QVERIFY2(near(other.value, brute.probability(others), 1e-12),
                     qPrintable(QString::number(i)));
        }
        printFigure("availability: " + std::to_string(trees) +
                    " random fault trees, probabilities and importances equal to every "
                    "combination tried");
    }

    void otherProbabilitiesOfAnotherNumber()
    {
        const SolvedTree solved = *solve(bridge({.9, .9, .9, .9, .9}));
        const Probability wrong = solved.probability(std::vector<double>{.1});
        QVERIFY(!wrong.isExact);
        QCOMPARE(wrong.lower, 0.0);
        QCOMPARE(wrong.upper, 1.0);
    }
};

QTEST_GUILESS_MAIN(AvailabilitySolveTest)
#include "availability_solve_test.moc"
