#include "analysis/layout/router.h"

#include "layout_test_graphs.h"

#include <QtTest>

#include <algorithm>

using namespace corbel::analysis::layout;
using namespace corbel::analysis::layout::testing;

class LayoutRouterTest : public QObject {
    Q_OBJECT

private slots:
    void facingBoxesAreJoinedStraight();
    void routesGoRoundWhatStandsBetween();
    void foreignContainerIsNotEntered();
    void reroutingLeavesOtherRoutesAlone();
    void reroutedEdgesKeepClearOfTheOthers();
    void overlappingBoxesStillGetARoute();
    void noBoxesAndInvalidEndsAreFine();
    void thousandsOfBoxesAreRoutedOnlyNearTheMovedOne();
};

namespace {

std::vector<Rect> rectsOf(const std::vector<Box>& boxes)
{
    std::vector<Rect> rects;
    for (const Box& box : boxes)
        rects.push_back(box.rect);
    return rects;
}

void checkRoutes(const std::vector<Box>& boxes, const std::vector<Edge>& edges,
                 const std::vector<Polyline>& routes)
{
    std::vector<int> parents;
    for (const Box& box : boxes)
        parents.push_back(box.parent);
    const std::string broken = brokenRouteRule(rectsOf(boxes), Hierarchy(parents), edges, routes);
    QVERIFY2(broken.empty(), broken.c_str());
}

Box boxAt(double x, double y, double width = 100, double height = 40, int parent = -1)
{
    return {parent, {x, y, width, height}, {}};
}

} // namespace

void LayoutRouterTest::facingBoxesAreJoinedStraight()
{
    const auto routes = routeEdges({boxAt(0, 0), boxAt(30, 200)}, {{0, 1}, {1, 0}});
    QCOMPARE(routes[0].size(), std::size_t{2});
    QCOMPARE(routes[1].size(), std::size_t{2});
    QVERIFY(routes[0][0].x != routes[1][0].x);
}

void LayoutRouterTest::routesGoRoundWhatStandsBetween()
{
    const std::vector<Box> boxes{boxAt(0, 0), boxAt(0, 100), boxAt(0, 200)};
    const std::vector<Edge> edges{{0, 2}};
    checkRoutes(boxes, edges, routeEdges(boxes, edges));
}

void LayoutRouterTest::foreignContainerIsNotEntered()
{
    // The gap between the two halves of the foreign container would be the shortest way.
    const std::vector<Box> boxes{boxAt(0, 0), boxAt(-200, 100, 500, 100),
                                 boxAt(-190, 110, 80, 40, 1), boxAt(150, 110, 80, 40, 1),
                                 boxAt(0, 300)};
    const std::vector<Edge> edges{{0, 4}, {2, 3}, {0, 3}, {4, 1}};
    checkRoutes(boxes, edges, routeEdges(boxes, edges));
}

void LayoutRouterTest::reroutingLeavesOtherRoutesAlone()
{
    const Graph graph = randomGraph(3, 40, 60);
    const Result laidOut = layOut(graph);
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        boxes.push_back({graph.nodes[i].parent, laidOut.nodes[i], {}});
    const std::vector<int> which{0, 5, 17};
    const auto routes = rerouteEdges(boxes, graph.edges, which, laidOut.routes);
    for (int i = 0; i < 60; ++i)
        if (std::find(which.begin(), which.end(), i) == which.end())
            QVERIFY(routes[static_cast<std::size_t>(i)] ==
                    laidOut.routes[static_cast<std::size_t>(i)]);
    checkRoutes(boxes, graph.edges, routes);
    QVERIFY(routes == rerouteEdges(boxes, graph.edges, which, laidOut.routes));
}

void LayoutRouterTest::reroutedEdgesKeepClearOfTheOthers()
{
    const std::vector<Box> boxes{boxAt(0, 0), boxAt(0, 200), boxAt(300, 0), boxAt(300, 200)};
    const std::vector<Edge> edges{{0, 1}, {0, 1}};
    const Polyline kept{{50, 40}, {50, 200}};
    const auto routes = rerouteEdges(boxes, edges, {1}, {kept, {}});
    QVERIFY(routes[0] == kept);
    QVERIFY(std::abs(routes[1].front().x - 50) >= 5 || routes[1].front().y != 40);
}

void LayoutRouterTest::overlappingBoxesStillGetARoute()
{
    const std::vector<Box> boxes{boxAt(0, 0), boxAt(50, 20), boxAt(20, 10, 10, 10)};
    for (const Polyline& route : routeEdges(boxes, {{0, 1}, {2, 1}, {0, 2}}))
        QVERIFY(route.size() >= 2);
}

void LayoutRouterTest::noBoxesAndInvalidEndsAreFine()
{
    QVERIFY(routeEdges({}, {}).empty());
    QVERIFY(routeEdges({boxAt(0, 0)}, {{0, 1}})[0].empty());
    QVERIFY(rerouteEdges({boxAt(0, 0)}, {{0, 0}}, {-1, 7}, {{}})[0].empty());
}

void LayoutRouterTest::thousandsOfBoxesAreRoutedOnlyNearTheMovedOne()
{
    std::vector<Box> boxes;
    for (int i = 0; i < 5000; ++i)
        boxes.push_back(boxAt(160 * (i % 100), 90 * (i / 100)));
    boxes[2050].rect.x += 15;
    const std::vector<Edge> edges{{2050, 2051}, {2050, 2352}, {1950, 2050}};
    checkRoutes(boxes, edges, routeEdges(boxes, edges));
}

QTEST_GUILESS_MAIN(LayoutRouterTest)
#include "layout_router_test.moc"
