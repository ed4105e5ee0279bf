// Minimal cut sets of fault trees against their definition, and very many of them.

#include <QtTest>
#include <chrono>
#include <set>
#include <vector>

#include "tests/analysis/fault_tree_support.h"
#include "tests/support/cost.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"

using namespace corbel::tests;

namespace {

std::vector<CutSet> allOf(CutSetWalk walk)
{
    std::vector<CutSet> sets;
    while (std::optional<CutSet> set = walk.next()) {
        sets.push_back(std::move(*set));
    }
    return sets;
}

bool sizesAscend(const std::vector<CutSet>& sets)
{
    return std::ranges::is_sorted(sets, {}, &CutSet::size);
}

std::vector<Count> countsOf(const std::set<CutSet>& sets)
{
    std::vector<Count> counts;
    for (const CutSet& set : sets) {
        if (!set.empty()) {
            counts.resize(std::max(counts.size(), set.size()));
            ++counts[set.size() - 1];
        }
    }
    return counts;
}

Count choose(std::uint32_t n, std::uint32_t k)
{
    Count ways = 1;
    for (std::uint32_t i = 0; i < k; ++i) {
        ways = ways * (n - i) / (i + 1);
    }
    return ways;
}

/// `groups` groups of five parts; a group fails by two of its parts or, if they overlap, by two of
/// its parts and the next group's first; the whole by ten groups.
FaultTree groupTree(std::uint32_t groups, bool overlap)
{
    TreeMaker maker;
    std::vector<NodeIndex> parts;
    for (std::uint32_t i = 0; i < groups * 5; ++i) {
        parts.push_back(maker.event(0.01 + 0.0001 * (i % 7)));
    }
    std::vector<NodeIndex> failed;
    for (std::uint32_t g = 0; g < groups; ++g) {
        std::vector<NodeIndex> members(parts.begin() + g * 5, parts.begin() + g * 5 + 5);
        if (overlap) {
            members.push_back(parts[(g * 5 + 5) % parts.size()]);
        }
        failed.push_back(maker.gate(NodeKind::AtLeast, members, 2));
    }
    maker.gate(NodeKind::AtLeast, failed, 10);
    return maker.tree;
}

} // namespace

class AvailabilityCutSetsTest : public QObject {
    Q_OBJECT

private slots:
    void definitionHoldsOnRandomTrees()
    {
        const int trees = scaled(5000);
        for (int i = 0; i < trees; ++i) {
            const RandomTreeShape shape{.events = 1 + static_cast<std::uint32_t>(i) % 11,
                                        .gates = 1 + static_cast<std::uint32_t>(i) % 19,
                                        .isCoherent = i % 2 == 0,
                                        .hasConstants = i % 4 < 2};
            const FaultTree tree = randomTree(static_cast<std::uint64_t>(i) + 100'000, shape);
            const std::set<CutSet> expected = BruteForce(tree).minimalCutSets();
            SolveSettings settings;
            settings.triesSumsFirst = shape.isCoherent && i % 3 == 0;
            if (i % 7 != 0) {
                settings.ordering = orderings[static_cast<std::size_t>(i) % orderings.size()];
            }
            const SolvedTree solved = *solve(tree, settings);
            const std::vector<CutSet> found = allOf(solved.cutSets());
            QVERIFY2(std::set<CutSet>(found.begin(), found.end()) == expected,
                     qPrintable(QString::number(i)));
            QCOMPARE(found.size(), expected.size());
            QVERIFY(sizesAscend(found));
            QVERIFY(solved.solution().cutSets->isComplete);
            QVERIFY2(solved.solution().cutSets->byOrder == countsOf(expected),
                     qPrintable(QString::number(i)));
            // From an order on: those of that order and above.
            const std::size_t from = static_cast<std::size_t>(i) % 4;
            std::size_t fewer = 0;
            for (const CutSet& set : expected) {
                fewer += set.size() >= from ? 1U : 0U;
            }
            QCOMPARE(allOf(solved.cutSets(from)).size(), fewer);
        }
        printFigure("availability: " + std::to_string(trees) +
                    " random fault trees, minimal cut sets equal to their definition");
    }

    void alwaysTrueHasTheEmptySet()
    {
        TreeMaker maker;
        maker.gate(NodeKind::Or, {maker.event(1.0), maker.event(.5)});
        const SolvedTree solved = *solve(maker.tree);
        QCOMPARE(allOf(solved.cutSets()), std::vector<CutSet>{CutSet{}});
        QVERIFY(solved.solution().cutSets->byOrder.empty());
        maker.gate(NodeKind::Not, {maker.tree.top});
        QVERIFY(allOf(solve(maker.tree)->cutSets()).empty());
    }

    void notWanted()
    {
        TreeMaker maker;
        maker.gate(NodeKind::Or, {maker.event(.1), maker.event(.5)});
        const SolvedTree solved = *solve(maker.tree, {.wantsCutSets = false});
        QVERIFY(!solved.solution().cutSets);
        QVERIFY(!solved.cutSets().next());
        QVERIFY(solved.solution().limit.empty());
    }

    void closedFormOfVeryMany()
    {
        const SolvedTree solved = *solve(groupTree(60, false));
        Count expected = choose(60, 10);
        for (int i = 0; i < 10; ++i) {
            expected *= 10; // pairs of five
        }
        const CutSetCounts& counts = *solved.solution().cutSets;
        QVERIFY(counts.isComplete);
        QCOMPARE(counts.byOrder.size(), std::size_t{20});
        QVERIFY(counts.byOrder[19] == expected);
        QVERIFY(counts.total() == expected);
    }

    void manyThatShareParts()
    {
        const FaultTree tree = groupTree(60, true);
        const Cost cost = costOf([&] { return solve(tree)->solution().cutSets->isComplete; });
        QVERIFY(cost.isTrue);
        QVERIFY2(cost.kilobytes < 1'000'000, qPrintable(QString::number(cost.kilobytes)));
        const auto begin = std::chrono::steady_clock::now();
        const SolvedTree solved = *solve(tree);
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        const CutSetCounts& counts = *solved.solution().cutSets;
        QVERIFY(solved.solution().isExact());
        QVERIFY(counts.isComplete);
        QVERIFY(counts.total() > Count(1'000'000'000));
        // A walk makes only what it is asked for, and each is what it says it is.
        const std::vector<CutSet> first = solved.cutSets().next(100);
        QCOMPARE(first.size(), std::size_t{100});
        QVERIFY(sizesAscend(first));
        std::size_t smallest = 0;
        while (counts.byOrder[smallest] == 0) {
            ++smallest;
        }
        QCOMPARE(first.front().size(), smallest + 1);
        const std::vector<CutSet> largest = solved.cutSets(counts.byOrder.size()).next(100);
        QCOMPARE(largest.front().size(), counts.byOrder.size());
        std::set<CutSet> distinct;
        for (const std::vector<CutSet>& sets : {first, largest}) {
            for (const CutSet& set : sets) {
                distinct.insert(set);
                const auto happens = [&](std::uint32_t missing) {
                    return topOf(tree, [&](std::uint32_t event) {
                        return event != missing && std::ranges::binary_search(set, event);
                    });
                };
                QVERIFY(happens(static_cast<std::uint32_t>(tree.events.size())));
                for (const std::uint32_t event : set) {
                    QVERIFY(!happens(event));
                }
            }
        }
        QCOMPARE(distinct.size(), first.size() + largest.size());
        printFigure("availability: a fault tree of 300 events with " + counts.total().str() +
                    " minimal cut sets solved in " + std::to_string(seconds) + " s with " +
                    std::to_string(cost.kilobytes / 1024) + " MiB in all");
    }
};

QTEST_GUILESS_MAIN(AvailabilityCutSetsTest)
#include "availability_cut_sets_test.moc"
