// Models as views: what is shown, where it stands, and routes that follow edits.
#include <QtTest>

#include "analysis/layout/model_layout.h"
#include "analysis/layout/nearby_routes.h"
#include "model/edits.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::analysis::layout;
using model::ElementId;
using model::Key;
using tests::ModelBuilder;

namespace {

BoxSize sizeOf(const model::Element&, bool isContainer)
{
    return isContainer ? BoxSize{160, 80} : BoxSize{128, 64};
}

model::Model shop()
{
    return ModelBuilder()
        .actor("buyer")
        .group("core")
        .service("web")
        .service("orders")
        .store("db")
        .host("idle")
        .team("people")
        .inside("core", {"web", "orders"})
        .calls("buyer", "web")
        .calls("web", "orders")
        .writes("orders", "db")
        .build();
}

model::Model withView(model::Model model)
{
    model.views.append(layOutView(model, sizeOf));
    return model;
}

Rect rectOf(const model::View& view, const char* id)
{
    const model::Placement& item = *view.items.find(id);
    return {item.x, item.y, item.w, item.h};
}

bool isOnBorder(const model::Point& at, const Rect& box)
{
    const auto isNear = [](double a, double b) { return std::abs(a - b) < 0.01; };
    const bool isWithin = at.x >= box.x - 0.01 && at.x <= box.right() + 0.01 &&
                          at.y >= box.y - 0.01 && at.y <= box.bottom() + 0.01;
    return isWithin && (isNear(at.x, box.x) || isNear(at.x, box.right()) || isNear(at.y, box.y) ||
                        isNear(at.y, box.bottom()));
}

/// Every relation between shown elements has an orthogonal route from border to border.
void verifyRoutes(const model::Model& model, const model::View& view)
{
    for (const model::Relation& relation : model.relations) {
        const model::Route* route = view.routes.find(relation.id.value);
        QVERIFY2(route != nullptr && route->points.size() > 1, relation.id.value.c_str());
        QVERIFY(isOnBorder(route->points.front(), rectOf(view, relation.from.value.c_str())));
        QVERIFY(isOnBorder(route->points.back(), rectOf(view, relation.to.value.c_str())));
        for (std::size_t i = 0; i + 1 < route->points.size(); ++i) {
            QVERIFY(route->points[i].x == route->points[i + 1].x ||
                    route->points[i].y == route->points[i + 1].y);
        }
    }
}

} // namespace

class LayoutViewsTest : public QObject {
    Q_OBJECT

private slots:
    void showsAllButTeamsAndIdleHosts()
    {
        const auto shown = elementsOfDefaultView(shop());
        QCOMPARE(shown.size(), std::size_t(5));
        QVERIFY(std::ranges::find(shown, ElementId{"people"}) == shown.end());
        QVERIFY(std::ranges::find(shown, ElementId{"idle"}) == shown.end());
        // When there is nothing else, they are what the drawing is about.
        QCOMPARE(elementsOfDefaultView(ModelBuilder().team("a").team("b").build()).size(),
                 std::size_t(2));
    }

    void nestsByParentAndRoutesEverything()
    {
        const model::Model model = shop();
        const model::View view = layOutView(model, sizeOf);
        QCOMPARE(view.id.value, std::string("main"));
        QVERIFY(rectOf(view, "core").contains(rectOf(view, "web")));
        QVERIFY(rectOf(view, "core").contains(rectOf(view, "orders")));
        QVERIFY(!rectOf(view, "core").overlaps(rectOf(view, "db")));
        verifyRoutes(model, view);
        QVERIFY(layOutView(model, sizeOf) == view);
    }

    void leavesPinnedElementsInPlace()
    {
        const model::Model model = shop();
        model::View view = layOutView(model, sizeOf);
        const std::size_t index = *view.items.indexOf("db");
        model::Placement pinned = view.items[index];
        pinned.x = 1600;
        pinned.y = 800;
        pinned.pinned = true;
        view.items.replace(index, pinned);
        const model::View again = layOutView(model, elementsOfDefaultView(model), sizeOf, view);
        QCOMPARE(again.items.find("db")->x, 1600.0);
        QCOMPARE(again.items.find("db")->y, 800.0);
        QVERIFY(again.items.find("db")->pinned);
    }

    void settlesAMovedElement()
    {
        const model::Model model = withView(shop());
        const model::View& view = model.views[0];
        model::Placement moved = *view.items.find("db");
        moved.x += 400;
        moved.y += 240;
        const model::ChangeSet edit =
            settled(model, view.id,
                    model::edits::place(model, view.id, {moved}, model::Message::of("Move")));
        const auto after = model::applied(model, edit);
        QVERIFY(after.has_value());
        verifyRoutes(*after, after->views[0]);
        QCOMPARE(after->views[0].items.find("db")->x, moved.x);
        // Routes keep their order, so that a text form of it changes in few places.
        for (std::size_t i = 0; i < view.routes.size(); ++i) {
            QVERIFY(after->views[0].routes[i].relation == view.routes[i].relation);
        }
        QVERIFY(*model::applied(*after, model::inverse(edit)) == model);
    }

    void settlesWhatAMovedElementBlocks()
    {
        model::Model model =
            ModelBuilder().service("a").service("b").service("c").calls("a", "b").build();
        model::View view;
        view.id = model::ViewId{"main"};
        view.items.append({ElementId{"a"}, 0, 0, 128, 64});
        view.items.append({ElementId{"b"}, 600, 0, 128, 64});
        view.items.append({ElementId{"c"}, 300, 400, 128, 64});
        view.routes.append({model.relations[0].id, {{128, 32}, {600, 32}}});
        model.views.append(view);
        model::Placement onTheLine = *view.items.find("c");
        onTheLine.y = 0;
        const model::ChangeSet edit =
            settled(model, view.id,
                    model::edits::place(model, view.id, {onTheLine}, model::Message::of("Move")));
        const auto after = model::applied(model, edit);
        QVERIFY(after.has_value());
        verifyRoutes(*after, after->views[0]);
        QVERIFY(after->views[0].routes[0].points.size() > 2);
        QVERIFY(*model::applied(*after, model::inverse(edit)) == model);
    }

    void settlesNewElementsAndRelations()
    {
        const model::Model model = withView(shop());
        const model::View& view = model.views[0];
        const model::ChangeSet related =
            settled(model, view.id,
                    model::edits::addRelation(model, model::RelationKind::Calls, ElementId{"buyer"},
                                              ElementId{"orders"}));
        const auto after = model::applied(model, related);
        QVERIFY(after.has_value());
        verifyRoutes(*after, after->views[0]);
        QVERIFY(*model::applied(*after, model::inverse(related)) == model);
        // An edit that cannot be applied comes back as it is, for the document to refuse.
        const model::ChangeSet cycle =
            model::edits::reparent(model, {ElementId{"core"}}, ElementId{"web"});
        QVERIFY(settled(model, view.id, cycle) == cycle);
    }

    void drawsLinesOfACollapsedContainerFromItsBorder()
    {
        const model::Model model = withView(shop());
        model::View view = model.views[0];
        const std::size_t index = *view.items.indexOf("core");
        model::Placement collapsed = view.items[index];
        collapsed.collapsed = true;
        view.items.replace(index, collapsed);
        std::vector<model::RelationId> all;
        for (const model::Relation& relation : model.relations) {
            all.push_back(relation.id);
        }
        const auto routes = routesFor(model, view, all);
        QCOMPARE(routes.size(), std::size_t(2)); // web -> orders is inside
        for (const model::Route& route : routes) {
            const bool isFrom = isOnBorder(route.points.front(), rectOf(view, "core"));
            const bool isTo = isOnBorder(route.points.back(), rectOf(view, "core"));
            QVERIFY(isFrom || isTo);
        }
    }

    void routesNearbyAsInTheWhole()
    {
        // A row of boxes so long that most of it is out of sight of one edge.
        std::vector<Box> boxes;
        std::vector<Edge> edges;
        for (int i = 0; i < 60; ++i) {
            boxes.push_back({-1, {i * 200.0, (i % 3) * 90.0, 120, 48}, {}});
            if (i > 0) {
                edges.push_back({i - 1, i});
            }
        }
        const std::vector<Polyline> all = routeEdges(boxes, edges);
        boxes[30].rect.y += 300;
        const std::vector<int> which{29, 30};
        const auto nearby = rerouteNearby(boxes, edges, which, all);
        QCOMPARE(nearby.size(), std::size_t(2));
        for (std::size_t i = 0; i < which.size(); ++i) {
            const Edge& edge = edges[which[i]];
            const Polyline& line = nearby[i];
            QVERIFY(line.size() > 1);
            QVERIFY(isOnBorder({line.front().x, line.front().y}, boxes[edge.source].rect));
            QVERIFY(isOnBorder({line.back().x, line.back().y}, boxes[edge.target].rect));
        }
        QVERIFY(rerouteNearby(boxes, {{-1, 5}}, {0}, {Polyline()})[0].empty());
    }

    void estimatesTitlesByTheirLetters()
    {
        const auto width = [](const char* name) {
            return titleWidth(*model::find(ModelBuilder().group("g", {{Key::Name, name}}).build(),
                                           ElementId{"g"}));
        };
        QVERIFY(width("A longer name") > width("Short"));
        QVERIFY(width("주문 처리") > width("abcde")); // five letters each, Korean ones are wider
    }
};

QTEST_GUILESS_MAIN(LayoutViewsTest)
#include "layout_views_test.moc"
