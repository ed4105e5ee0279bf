// Components, closure counts and the model's view as a graph, against brute force and small cases.

#include <QTest>

#include <rapidcheck.h>

#include "analysis/graph/model_graph.h"
#include "tests/support/model_builder.h"

using namespace corbel::analysis;
using corbel::model::RelationKind;
using corbel::tests::ModelBuilder;

namespace {

std::vector<std::vector<bool>> closure(const Digraph& graph)
{
    const std::size_t n = graph.size();
    std::vector<std::vector<bool>> reach(n, std::vector<bool>(n, false));
    for (Index a = 0; a < n; ++a) {
        reach[a][a] = true;
        for (const Index b : graph[a]) {
            reach[a][b] = true;
        }
    }
    for (Index k = 0; k < n; ++k) {
        for (Index a = 0; a < n; ++a) {
            for (Index b = 0; b < n; ++b) {
                reach[a][b] = reach[a][b] || (reach[a][k] && reach[k][b]);
            }
        }
    }
    return reach;
}

Digraph randomGraph(Index nodes, std::size_t edges)
{
    const auto end = rc::gen::inRange<Index>(0, nodes);
    return Digraph(nodes, *rc::gen::container<Edges>(edges, rc::gen::pair(end, end)));
}

} // namespace

class GraphAlgorithmsTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithBruteForce()
    {
        const bool holds = rc::check("closure and components equal brute force", [] {
            const auto nodes = *rc::gen::inRange<Index>(1, 40);
            const Digraph graph = randomGraph(nodes, *rc::gen::inRange<std::size_t>(0, 80));
            const auto reach = closure(graph);
            const auto counts = reachCounts(graph);
            const Components strong = stronglyConnected(graph);
            for (Index a = 0; a < nodes; ++a) {
                RC_ASSERT(counts[a] ==
                          static_cast<std::uint64_t>(std::ranges::count(reach[a], true)));
                RC_ASSERT(reachable(graph, a).size() == counts[a]);
                for (Index b = 0; b < nodes; ++b) {
                    RC_ASSERT((strong.of[a] == strong.of[b]) == (reach[a][b] && reach[b][a]));
                    RC_ASSERT(!reach[a][b] || strong.of[a] >= strong.of[b]);
                }
            }
        });
        QVERIFY(holds);
    }

    void closureAcrossBlocks()
    {
        // Longer than one block of columns, with a cycle at the end.
        constexpr Index n = 1500;
        Edges edges;
        for (Index i = 0; i + 1 < n; ++i) {
            edges.emplace_back(i, i + 1);
        }
        edges.emplace_back(n - 1, n - 700);
        const auto counts = reachCounts(Digraph(n, edges));
        for (Index i = 0; i < n; ++i) {
            QCOMPARE(counts[i], std::uint64_t(i < n - 700 ? n - i : 700));
        }
    }

    void weakComponentsAreNumberedByLowestNode()
    {
        const Components weak = weaklyConnected(Digraph(6, {{5, 0}, {4, 2}, {3, 5}}));
        QCOMPARE(weak.count, Index(3));
        QCOMPARE(weak.of, (std::vector<Index>{0, 1, 2, 0, 2, 0}));
    }

    void modelAsGraph()
    {
        const auto model = ModelBuilder()
                               .system("shop")
                               .service("a")
                               .service("b")
                               .store("d")
                               .host("h")
                               .inside("shop", {"a", "b"})
                               .runsOn("a", {"h"})
                               .calls("a", "b")
                               .calls("a", "b")
                               .reads("b", "d")
                               .build();
        const ModelGraph graph(model);
        const Index shop = graph.indexOf("shop");
        const Index a = graph.indexOf("a");
        const Index d = graph.indexOf("d");
        QCOMPARE(graph.descendants(shop), (std::vector<Index>{a, graph.indexOf("b")}));
        QVERIFY(graph.isWithin(a, shop));
        QVERIFY(!graph.isWithin(d, shop));
        QCOMPARE(graph.hosts(a).front(), graph.indexOf("h"));
        QCOMPARE(graph.out(a).size(), std::size_t(2));
        QCOMPARE(graph.in(d).front().relation, Index(2));
        const Digraph calls = graph.digraph(corbel::model::bits({RelationKind::Calls}));
        QCOMPARE(calls.edgeCount(), std::size_t(1));
    }

    void cycleOfParentsIsCut()
    {
        auto builder = ModelBuilder().group("a").group("b").group("c");
        builder.inside("a", {"b"}).inside("b", {"c"}).inside("c", {"a"});
        const auto model = builder.build();
        const ModelGraph graph(model);
        QCOMPARE(graph.parent(0), Index(2));
        QCOMPARE(graph.parent(1), Index(0));
        QCOMPARE(graph.parent(2), noIndex);
    }
};

QTEST_GUILESS_MAIN(GraphAlgorithmsTest)
#include "graph_algorithms_test.moc"
