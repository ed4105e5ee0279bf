#include "analysis/layout/layout.h"

#include "layout_test_graphs.h"

#include <QtTest>

using namespace corbel::analysis::layout;
using namespace corbel::analysis::layout::testing;

class LayoutEngineTest : public QObject {
    Q_OBJECT

private slots:
    void randomNestedGraphsKeepTheRules();
    void equalInputGivesEqualOutput();
    void emptyGraphIsFine();
    void oneNodeStandsAtTheOrigin();
    void edgesWithoutEndsHaveNoRoute();
    void parentsInACircleAreBroken();
    void selfLoopsSurroundTheirCorner();
    void edgesToAContainerOfTheirOwnStayInside();
    void parallelEdgesLieApart();
    void thousandSiblingsKeepTheRules();
    void chainFollowsItsDirection();
    void hubCalledByEverybodyHasNoBundledArrows();
    void tiersBecomeRowsInOrder();
    void sitesBecomeColumnsOfOneHeight();
    void partitionsBecomeEquals();
    void shapeStaysNearTheWantedOne();
    void collapsedContainerIsALeaf();
    void pinnedNodesStay();
    void pinnedContainerTakesItsContentAlong();
    void routesAvoidTitles();
    void stoppedLayoutIsStillLegal();
};

namespace {

Graph flatGraph(int nodes)
{
    Graph graph;
    graph.nodes.resize(static_cast<std::size_t>(nodes));
    return graph;
}

void checkRules(const Graph& graph, const Result& result)
{
    const std::string boxes = brokenBoxRule(graph, result);
    QVERIFY2(boxes.empty(), boxes.c_str());
    const std::string routes =
        brokenRouteRule(result.nodes, hierarchyOf(graph), graph.edges, result.routes);
    QVERIFY2(routes.empty(), routes.c_str());
}

/// Pairs of routes without a common end that lie on each other for more than a pixel.
int overlaidPairs(const Graph& graph, const std::vector<Polyline>& routes)
{
    int count = 0;
    const auto common = [](const Edge& a, const Edge& b) {
        return a.source == b.source || a.source == b.target || a.target == b.source ||
               a.target == b.target;
    };
    for (std::size_t a = 0; a < routes.size(); ++a)
        for (std::size_t b = a + 1; b < routes.size(); ++b) {
            if (common(graph.edges[a], graph.edges[b]))
                continue;
            for (std::size_t i = 0; i + 1 < routes[a].size(); ++i)
                for (std::size_t k = 0; k + 1 < routes[b].size(); ++k) {
                    const Point &p = routes[a][i], &q = routes[a][i + 1];
                    const Point &r = routes[b][k], &s = routes[b][k + 1];
                    const auto shared = [](double a0, double a1, double b0, double b1) {
                        return std::min(std::max(a0, a1), std::max(b0, b1)) -
                               std::max(std::min(a0, a1), std::min(b0, b1));
                    };
                    const bool vertical = p.x == q.x && r.x == s.x && std::abs(p.x - r.x) < 1;
                    const bool horizontal = p.y == q.y && r.y == s.y && std::abs(p.y - r.y) < 1;
                    count += (vertical && shared(p.y, q.y, r.y, s.y) > 1) ||
                             (horizontal && shared(p.x, q.x, r.x, s.x) > 1);
                }
        }
    return count;
}

} // namespace

void LayoutEngineTest::randomNestedGraphsKeepTheRules()
{
    for (std::uint64_t seed = 1; seed <= 80; ++seed) {
        const int nodes = 2 + static_cast<int>(seed * 7 % 60);
        const Graph graph = randomGraph(seed, nodes, static_cast<int>(seed * 5 % 90));
        const Result result = layOut(graph);
        const std::string context = " (seed " + std::to_string(seed) + ")";
        const std::string boxes = brokenBoxRule(graph, result);
        QVERIFY2(boxes.empty(), (boxes + context).c_str());
        const std::string routes =
            brokenRouteRule(result.nodes, hierarchyOf(graph), graph.edges, result.routes);
        QVERIFY2(routes.empty(), (routes + context).c_str());
    }
}

void LayoutEngineTest::equalInputGivesEqualOutput()
{
    const Graph graph = randomGraph(7, 50, 80);
    QVERIFY(layOut(graph) == layOut(graph));
}

void LayoutEngineTest::emptyGraphIsFine()
{
    QVERIFY(layOut({}) == Result{});
}

void LayoutEngineTest::oneNodeStandsAtTheOrigin()
{
    const Result result = layOut(flatGraph(1));
    QVERIFY(result.nodes == (std::vector<Rect>{{0, 0, 120, 48}}));
}

void LayoutEngineTest::edgesWithoutEndsHaveNoRoute()
{
    Graph graph = flatGraph(2);
    graph.edges = {{0, 2}, {-1, 1}, {0, 1}};
    const Result result = layOut(graph);
    QVERIFY(result.routes[0].empty());
    QVERIFY(result.routes[1].empty());
    QVERIFY(!result.routes[2].empty());
}

void LayoutEngineTest::parentsInACircleAreBroken()
{
    Graph graph = flatGraph(3);
    graph.nodes[0].parent = 1;
    graph.nodes[1].parent = 2;
    graph.nodes[2].parent = 0;
    graph.edges = {{0, 2}};
    checkRules(graph, layOut(graph));
}

void LayoutEngineTest::selfLoopsSurroundTheirCorner()
{
    Graph graph = flatGraph(3);
    graph.edges = {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {0, 1}, {1, 2}};
    const Result result = layOut(graph);
    checkRules(graph, result);
    QCOMPARE(result.routes[0].size(), std::size_t{5});
    for (int i = 0; i < 5; ++i)
        for (int k = i + 1; k < 5; ++k)
            QVERIFY(result.routes[static_cast<std::size_t>(i)] !=
                    result.routes[static_cast<std::size_t>(k)]);
}

void LayoutEngineTest::edgesToAContainerOfTheirOwnStayInside()
{
    Graph graph = flatGraph(5);
    graph.nodes[1].parent = 0;
    graph.nodes[2].parent = 1;
    graph.nodes[3].parent = 1;
    graph.edges = {{0, 2}, {2, 0}, {3, 1}, {1, 3}, {0, 4}};
    const Result result = layOut(graph);
    checkRules(graph, result);
    for (std::size_t e = 0; e < 2; ++e)
        for (const Point& p : result.routes[e])
            QVERIFY(result.nodes[0].grown(0.01).contains({p.x, p.y, 0, 0}));
}

void LayoutEngineTest::parallelEdgesLieApart()
{
    Graph graph = flatGraph(2);
    graph.edges = {{0, 1}, {0, 1}, {1, 0}};
    const Result result = layOut(graph);
    checkRules(graph, result);
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t b = a + 1; b < 3; ++b) {
            const Point& p = result.routes[a].front();
            const Point& q = b == 2 ? result.routes[b].back() : result.routes[b].front();
            QVERIFY(std::abs(p.x - q.x) + std::abs(p.y - q.y) > 5);
        }
}

void LayoutEngineTest::thousandSiblingsKeepTheRules()
{
    Graph graph = flatGraph(1000);
    Random random(3);
    for (int i = 0; i < 400; ++i)
        graph.edges.push_back({random.below(1000), random.below(1000)});
    checkRules(graph, layOut(graph));
}

void LayoutEngineTest::chainFollowsItsDirection()
{
    Graph graph = flatGraph(5);
    graph.edges = {{3, 1}, {1, 4}, {4, 0}, {0, 2}};
    const Result result = layOut(graph);
    for (const Edge& edge : graph.edges) {
        const Rect& from = result.nodes[static_cast<std::size_t>(edge.source)];
        const Rect& to = result.nodes[static_cast<std::size_t>(edge.target)];
        QVERIFY(to.y >= from.bottom() || to.x >= from.right());
    }
    for (const Polyline& route : result.routes)
        QCOMPARE(route.size(), std::size_t{2});
}

void LayoutEngineTest::hubCalledByEverybodyHasNoBundledArrows()
{
    Graph graph = flatGraph(13);
    for (int i = 1; i < 13; ++i)
        graph.edges.push_back({i, 0});
    const Result result = layOut(graph);
    checkRules(graph, result);
    for (std::size_t a = 0; a < 12; ++a)
        for (std::size_t b = a + 1; b < 12; ++b) {
            const Point& p = result.routes[a].back();
            const Point& q = result.routes[b].back();
            QVERIFY2(std::abs(p.x - q.x) + std::abs(p.y - q.y) >= 4, "arrows meet at the hub");
        }
    Graph crowded = randomGraph(11, 25, 40);
    QCOMPARE(overlaidPairs(crowded, layOut(crowded).routes), 0);
}

void LayoutEngineTest::tiersBecomeRowsInOrder()
{
    Graph graph = flatGraph(9);
    graph.arrangement = Arrangement::Rows;
    for (std::size_t tier = 0; tier < 3; ++tier) {
        graph.nodes[tier].order = 3 - static_cast<int>(tier);
        graph.nodes[3 + 2 * tier].parent = static_cast<int>(tier);
        graph.nodes[4 + 2 * tier].parent = static_cast<int>(tier);
    }
    graph.edges = {{3, 8}, {5, 4}};
    const Result result = layOut(graph);
    checkRules(graph, result);
    QVERIFY(result.nodes[2].bottom() < result.nodes[1].y);
    QVERIFY(result.nodes[1].bottom() < result.nodes[0].y);
    QCOMPARE(result.nodes[0].width, result.nodes[1].width);
    QCOMPARE(result.nodes[0].x, result.nodes[2].x);
}

void LayoutEngineTest::sitesBecomeColumnsOfOneHeight()
{
    Graph graph = flatGraph(7);
    graph.arrangement = Arrangement::Bands;
    graph.nodes[2].parent = graph.nodes[3].parent = graph.nodes[4].parent = 0;
    graph.nodes[5].parent = 1;
    graph.edges = {{6, 2}, {2, 3}, {3, 4}, {6, 5}};
    const Result result = layOut(graph);
    checkRules(graph, result);
    QVERIFY(result.nodes[0].right() < result.nodes[1].x);
    QCOMPARE(result.nodes[0].y, result.nodes[1].y);
    QCOMPARE(result.nodes[0].height, result.nodes[1].height);
    QVERIFY2(result.nodes[6].bottom() < result.nodes[0].y, "who sends only stands above");
}

void LayoutEngineTest::partitionsBecomeEquals()
{
    Graph graph = flatGraph(10);
    graph.arrangement = Arrangement::Equals;
    for (std::size_t i = 3; i < 10; ++i)
        graph.nodes[i].parent = i < 5 ? 0 : i < 6 ? 1 : 2;
    const Result result = layOut(graph);
    checkRules(graph, result);
    for (std::size_t i = 1; i < 3; ++i) {
        QCOMPARE(result.nodes[i].y, result.nodes[0].y);
        QCOMPARE(result.nodes[i].height, result.nodes[0].height);
        QVERIFY(result.nodes[i].x > result.nodes[i - 1].right());
    }
}

void LayoutEngineTest::shapeStaysNearTheWantedOne()
{
    for (const int nodes : {20, 60, 150}) {
        Graph graph = flatGraph(nodes);
        Random random(static_cast<std::uint64_t>(nodes));
        for (int i = 0; i < nodes * 3 / 2; ++i)
            graph.edges.push_back({random.below(nodes), random.below(nodes)});
        Rect bounds;
        for (const Rect& rect : layOut(graph).nodes)
            bounds = bounds.united(rect);
        QVERIFY2(bounds.width < 2.2 * bounds.height && bounds.height < 2.2 * bounds.width,
                 show(bounds).c_str());
    }
}

void LayoutEngineTest::collapsedContainerIsALeaf()
{
    Graph graph = flatGraph(5);
    graph.nodes[1].parent = 0;
    graph.nodes[2].parent = 1;
    graph.nodes[3].parent = 0;
    graph.nodes[0].collapsed = true;
    graph.edges = {{2, 4}, {2, 3}, {0, 4}};
    const Result result = layOut(graph);
    QVERIFY(result.nodes[0].width == 120 && result.nodes[0].height == 48);
    QVERIFY(result.nodes[2] == result.nodes[0]);
    QVERIFY(onBorder(result.routes[0].front(), result.nodes[0]));
    QVERIFY(onBorder(result.routes[0].back(), result.nodes[4]));
    QVERIFY2(result.routes[1].empty(), "an edge within is not drawn");
}

void LayoutEngineTest::pinnedNodesStay()
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Graph graph = randomGraph(seed, 30, 40);
        // Two leaves of different containers, far apart so that the pins do not contradict.
        const Hierarchy hierarchy = hierarchyOf(graph);
        std::vector<int> leaves;
        for (int i = 0; i < hierarchy.size(); ++i)
            if (!hierarchy.isContainer(i))
                leaves.push_back(i);
        const int first = leaves.front();
        const int last = leaves.back();
        graph.nodes[static_cast<std::size_t>(first)].pinned = Point{100, 200};
        if (hierarchy.commonAncestor(first, last) == -1)
            graph.nodes[static_cast<std::size_t>(last)].pinned = Point{9000, 50};
        const Result result = layOut(graph);
        checkRules(graph, result);
        const auto at = [&](int node) {
            const Rect& rect = result.nodes[static_cast<std::size_t>(node)];
            return Point{rect.x, rect.y};
        };
        QVERIFY((at(first) == Point{100, 200}));
        if (graph.nodes[static_cast<std::size_t>(last)].pinned)
            QVERIFY((at(last) == Point{9000, 50}));
    }
}

void LayoutEngineTest::pinnedContainerTakesItsContentAlong()
{
    Graph graph = flatGraph(4);
    graph.nodes[1].parent = graph.nodes[2].parent = 0;
    graph.edges = {{1, 2}, {2, 3}};
    const Result before = layOut(graph);
    graph.nodes[0].pinned = Point{500, 700};
    const Result after = layOut(graph);
    checkRules(graph, after);
    QVERIFY((Point{after.nodes[0].x, after.nodes[0].y} == Point{500, 700}));
    QCOMPARE(after.nodes[1].x - after.nodes[0].x, before.nodes[1].x - before.nodes[0].x);
    QCOMPARE(after.nodes[2].y - after.nodes[0].y, before.nodes[2].y - before.nodes[0].y);
}

void LayoutEngineTest::routesAvoidTitles()
{
    Graph graph = flatGraph(6);
    graph.nodes[0].headerHeight = 24;
    graph.nodes[0].titleWidth = 100;
    graph.nodes[1].parent = graph.nodes[2].parent = 0;
    graph.edges = {{3, 1}, {4, 1}, {3, 2}, {4, 2}, {5, 0}};
    const Result result = layOut(graph);
    checkRules(graph, result);
    const Rect& around = result.nodes[0];
    const Rect title{around.x, around.y, std::min(100.0, 0.6 * around.width), 24};
    for (const Polyline& route : result.routes)
        for (std::size_t i = 0; i + 1 < route.size(); ++i) {
            const Rect piece{
                std::min(route[i].x, route[i + 1].x), std::min(route[i].y, route[i + 1].y),
                std::abs(route[i].x - route[i + 1].x), std::abs(route[i].y - route[i + 1].y)};
            QVERIFY2(!title.overlaps(piece), show(route).c_str());
        }
}

void LayoutEngineTest::stoppedLayoutIsStillLegal()
{
    std::stop_source source;
    source.request_stop();
    Settings settings;
    settings.stop = source.get_token();
    const Graph graph = randomGraph(5, 40, 50);
    const Result result = layOut(graph, settings);
    const std::string boxes = brokenBoxRule(graph, result);
    QVERIFY2(boxes.empty(), boxes.c_str());
    for (const Polyline& route : result.routes)
        QVERIFY(route.size() >= 2);
}

QTEST_GUILESS_MAIN(LayoutEngineTest)
#include "layout_engine_test.moc"
