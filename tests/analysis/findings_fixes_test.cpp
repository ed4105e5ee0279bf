// Quick fixes: what they do by example, and on random models that each can be applied, undone, and
// leaves a legal model in which the finding is gone.

#include <QTest>

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "analysis/findings/findings.h"
#include "analysis/findings/fixes.h"
#include "model/invariants.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_landscape.h"

using namespace corbel;
using analysis::Finding;
using analysis::Fix;
using model::ElementKind;
using model::Key;
using model::Model;
using model::RelationKind;
using tests::ModelBuilder;
using tests::Random;

namespace {

Finding findingOf(const Model& model, std::string_view rule)
{
    for (const Finding& finding : analysis::findFindings(model)) {
        if (finding.rule == rule) {
            return finding;
        }
    }
    return {};
}

std::vector<Fix> fixesOf(const Model& model, std::string_view rule)
{
    return analysis::fixesFor(model, findingOf(model, rule));
}

bool hasFinding(const Model& model, const std::string& fingerprint)
{
    const auto findings = analysis::findFindings(model);
    return std::ranges::find(findings, fingerprint, &Finding::fingerprint) != findings.end();
}

/// What is left of a rule among the elements that a finding was about.
bool isLeft(const Model& model, const Finding& gone)
{
    if (gone.rule != "synchronous-cycle" && gone.rule != "startup-cycle") {
        return hasFinding(model, gone.fingerprint);
    }
    const auto findings = analysis::findFindings(model);
    return std::ranges::any_of(findings, [&](const Finding& finding) {
        return finding.rule == gone.rule &&
               std::ranges::any_of(finding.elements, [&](const std::string& id) {
                   return std::ranges::find(gone.elements, id) != gone.elements.end();
               });
    });
}

} // namespace

class FindingsFixesTest : public QObject {
    Q_OBJECT

    static Model after(const Model& model, const Fix& fix)
    {
        const auto result = model::applied(model, fix.changes);
        return result ? *result : Model{};
    }

private slots:
    void wobblyCallGetsACircuitBreaker()
    {
        const Model model = ModelBuilder().service("a").service("b").calls("a", "b").build();
        const auto fixes = fixesOf(model, "wobbly-interaction");
        QCOMPARE(fixes.size(), std::size_t(1));
        QCOMPARE(fixes[0].label.text(),
                 std::string("Put a circuit breaker on the call from a to b"));
        QCOMPARE(fixes[0].changes.label, fixes[0].label);
        const Model mended = after(model, fixes[0]);
        QVERIFY(model::flagOf(mended.relations[0].fields, Key::CircuitBreaker));
        QVERIFY(analysis::findFindings(mended).empty());
    }

    void staticCallersFindTheServiceDynamically()
    {
        ModelBuilder builder;
        builder.service("a").service("b").service("c");
        builder.calls("a", "b", {{Key::Discovery, "static"}, {Key::CircuitBreaker, true}});
        builder.calls("c", "b", {{Key::Discovery, "static"}, {Key::CircuitBreaker, true}});
        const auto fixes = fixesOf(builder.build(), "endpoint-based-interaction");
        QCOMPARE(fixes.size(), std::size_t(1));
        const Model mended = after(builder.build(), fixes[0]);
        for (const model::Relation& relation : mended.relations) {
            QCOMPARE(model::textOf(relation.fields, Key::Discovery), std::string_view("dynamic"));
        }
    }

    void aGatewayIsPutBetween()
    {
        ModelBuilder builder;
        builder.actor("buyer").actor("clerk").group("shop").service("web").inside("shop", {"web"});
        const tests::Fields call{{Key::Interface, "rest"},
                                 {Key::Rate, model::Quantity{5, model::Unit::PerSecond}},
                                 {Key::CircuitBreaker, true}};
        builder.calls("buyer", "web", call).calls("clerk", "web", call);
        const auto fixes = fixesOf(builder.build(), "no-api-gateway");
        QCOMPARE(fixes.size(), std::size_t(1));
        const Model mended = after(builder.build(), fixes[0]);
        const model::Element* gateway = mended.elements.find("web-gateway");
        QVERIFY(gateway);
        QCOMPARE(gateway->kind, ElementKind::Gateway);
        QCOMPARE(model::parentOf(*gateway).value, std::string("shop"));
        QCOMPARE(mended.relations.size(), std::size_t(3));
        QCOMPARE(mended.relations[0].id.value, std::string("calls:buyer:web-gateway"));
        QCOMPARE(mended.relations[1].id.value, std::string("calls:clerk:web-gateway"));
        // The actors keep their rates; the interface is the service's, and behind the gateway.
        QVERIFY(mended.relations[0].fields.contains(Key::Rate));
        QVERIFY(!mended.relations[0].fields.contains(Key::Interface));
        QCOMPARE(mended.relations[2].id.value, std::string("calls:web-gateway:web"));
        QCOMPARE(model::textOf(mended.relations[2].fields, Key::Interface),
                 std::string_view("rest"));
        QVERIFY(analysis::findFindings(mended).empty());
    }

    void theStoreIsGivenToOneService()
    {
        ModelBuilder builder;
        builder.service("list").service("cart").store("db").gateway("lb");
        builder.reads("list", "db").writes("cart", "db").calls("lb", "cart");
        const auto fixes = fixesOf(builder.build(), "shared-persistence");
        QCOMPARE(fixes.size(), std::size_t(2));
        // Who writes it is the likelier owner.
        QCOMPARE(fixes[0].label.text(),
                 std::string("Let cart alone use db, and the others ask it"));
        QCOMPARE(fixes[1].label.text(),
                 std::string("Let list alone use db, and the others ask it"));
        const Model mended = after(builder.build(), fixes[0]);
        QCOMPARE(mended.relations[0].id.value, std::string("calls:list:cart"));
        QVERIFY(model::flagOf(mended.relations[0].fields, Key::CircuitBreaker));
        QCOMPARE(mended.relations[1].id.value, std::string("writes:cart:db"));
    }

    void nobodyIsMadeToAskWhoAsksThem()
    {
        ModelBuilder builder;
        builder.service("list").service("cart").store("db");
        builder.reads("list", "db").writes("cart", "db").calls("cart", "list");
        const auto fixes = fixesOf(builder.build(), "shared-persistence");
        // cart waits for list already; the other way round would close a circle.
        QCOMPARE(fixes.size(), std::size_t(1));
        QCOMPARE(fixes[0].label.text(),
                 std::string("Let list alone use db, and the others ask it"));
    }

    void eachServiceGetsAContainer()
    {
        ModelBuilder builder;
        builder.host("vm").host("box", {{Key::HostType, "container"}, {Key::Name, "Box"}});
        builder.inside("vm", {"box"}).service("a").service("b").service("c");
        builder.runsOn("a", {"box"}).runsOn("b", {"vm", "box"}).inside("box", {"c"});
        const auto fixes = fixesOf(builder.build(), "multiple-services-in-container");
        QCOMPARE(fixes.size(), std::size_t(1));
        const Model mended = after(builder.build(), fixes[0]);
        QCOMPARE(model::runsOn(*mended.elements.find("a")), model::Texts{"box"});
        QCOMPARE(model::runsOn(*mended.elements.find("b")), (model::Texts{"vm", "box-2"}));
        QCOMPARE(model::parentOf(*mended.elements.find("c")).value, std::string("box-3"));
        const model::Element& box = *mended.elements.find("box-3");
        QCOMPARE(model::parentOf(box).value, std::string("vm"));
        QCOMPARE(model::textOf(box.fields, Key::HostType), std::string_view("container"));
        QVERIFY(!box.fields.contains(Key::Name));
    }

    void aTeamGetsWhatOnlyItUses()
    {
        ModelBuilder builder;
        builder.team("t").service("a").service("b").store("db").store("log").service("c");
        builder.owns("t", {"a", "b"}).reads("a", "db").writes("b", "db").writes("a", "log");
        builder.writes("c", "log"); // Not theirs alone.
        const auto fixes = fixesOf(builder.build(), "single-layer-team");
        QCOMPARE(fixes.size(), std::size_t(1));
        QCOMPARE(fixes[0].label.text(), std::string("Give db to t"));
    }

    void theClosestTeamTakesOver()
    {
        ModelBuilder builder;
        builder.team("t").team("u").service("a").service("x").service("y");
        builder.owns("t", {"a"}).owns("u", {"x", "y"}).calls("a", "x").calls("y", "a");
        const auto fixes = fixesOf(builder.build(), "tightly-coupled-teams");
        QCOMPARE(fixes.size(), std::size_t(1));
        QCOMPARE(fixes[0].label.text(), std::string("Give a to u"));
    }

    /// Taking a from t brings up that it uses the store of t: nothing would be won.
    void whatOnlyTradesSmellsIsNotOffered()
    {
        ModelBuilder builder;
        builder.team("t").team("u").service("a").service("b").store("db");
        builder.service("x").service("y").owns("t", {"a", "b", "db"}).owns("u", {"x", "y"});
        builder.calls("a", "x").calls("a", "y").calls("x", "y").calls("y", "x");
        builder.reads("a", "db").reads("b", "db");
        QVERIFY(!findingOf(builder.build(), "tightly-coupled-teams").rule.empty());
        QVERIFY(fixesOf(builder.build(), "tightly-coupled-teams").empty());
        builder.disconnect("reads:a:db");
        QCOMPARE(fixesOf(builder.build(), "tightly-coupled-teams").size(), std::size_t(1));
    }

    void theOwnersServiceIsAskedInstead()
    {
        ModelBuilder builder;
        builder.team("t").team("u").service("a").service("b").store("db");
        builder.owns("t", {"a", "db"}).owns("u", {"b"}).writes("a", "db").reads("b", "db");
        const auto fixes = fixesOf(builder.build(), "shared-bounded-context");
        QCOMPARE(fixes.size(), std::size_t(1));
        QCOMPARE(fixes[0].label.text(), std::string("Let b ask a instead of db"));

        builder.disconnect("writes:a:db"); // Now nobody else uses it.
        const auto others = fixesOf(builder.build(), "shared-bounded-context");
        QCOMPARE(others.size(), std::size_t(1));
        QCOMPARE(others[0].label.text(), std::string("Give db to u"));
    }

    void theCallThatClosesACircleIsCut()
    {
        ModelBuilder builder;
        builder.service("b").service("a").actor("u").service("c");
        builder.calls("b", "c").calls("c", "a").calls("a", "b").calls("u", "a");
        const auto fixes = fixesOf(builder.build(), "synchronous-cycle");
        QCOMPARE(fixes.size(), std::size_t(2));
        // Requests enter at a, so what comes back to a closes the circle.
        QCOMPARE(fixes[0].label.text(),
                 std::string("Let c send its requests to a through a stream"));
        const Model mended = after(builder.build(), fixes[0]);
        QCOMPARE(mended.elements.find("a-requests")->kind, ElementKind::Stream);
        QVERIFY(mended.relations.contains("publishes:c:a-requests"));
        QVERIFY(mended.relations.contains("consumes:a:a-requests"));
        QVERIFY(!mended.relations.contains("calls:c:a"));
        QVERIFY(findingOf(mended, "startup-cycle").rule.empty()); // That one went with it.
        QCOMPARE(fixes[1].label.text(), std::string("Remove the relation from c to a"));
    }

    void theCallBackToAnActorIsRemoved()
    {
        ModelBuilder builder;
        builder.service("web").actor("buyer", {{Key::Client, "service"}});
        builder.calls("web", "buyer").calls("buyer", "web");
        const auto fixes = fixesOf(builder.build(), "synchronous-cycle");
        QCOMPARE(fixes.size(), std::size_t(1)); // An actor consumes no records.
        QCOMPARE(fixes[0].label.text(), std::string("Remove the relation from web to buyer"));
    }

    void aStartUpCircleIsMadeSoft()
    {
        ModelBuilder builder;
        builder.service("a").service("b").dependsOn("a", "b").dependsOn("b", "a");
        const auto fixes = fixesOf(builder.build(), "startup-cycle");
        QCOMPARE(fixes.size(), std::size_t(2));
        QCOMPARE(fixes[0].label.text(), std::string("Let b start and work without a"));
    }

    void whatIsNewFindsAFreePlace()
    {
        ModelBuilder builder;
        builder.actor("buyer").group("shop").service("web").service("app");
        builder.inside("shop", {"web", "app"});
        builder.calls("buyer", "web", {{Key::CircuitBreaker, true}});
        Model model = builder.build();
        model::View view;
        view.id.value = "main";
        view.items.append({{"buyer"}, 0, 0, 160, 64, false, false});
        view.items.append({{"shop"}, 300, -40, 200, 260, false, false});
        view.items.append({{"web"}, 320, 0, 160, 64, false, false});
        view.items.append({{"app"}, 320, 100, 160, 64, false, false});
        view.routes.append({{"calls:buyer:web"}, {{160, 32}, {320, 32}}});
        model.views.append(view);
        const Model mended = after(model, fixesOf(model, "no-api-gateway").front());
        const model::View& drawn = mended.views[0];
        const model::Placement* gateway = drawn.items.find("web-gateway");
        QVERIFY(gateway);
        const auto isOn = [&](const std::string& id) {
            const model::Placement& box = *drawn.items.find(id);
            return gateway->x < box.x + box.w && box.x < gateway->x + gateway->w &&
                   gateway->y < box.y + box.h && box.y < gateway->y + gateway->h;
        };
        QVERIFY(!isOn("buyer") && !isOn("web") && !isOn("app"));
        const model::Placement& shop = *drawn.items.find("shop");
        QVERIFY(shop.x <= gateway->x - 16 && shop.y <= gateway->y - 48 &&
                shop.x + shop.w >= gateway->x + gateway->w + 16 &&
                shop.y + shop.h >= gateway->y + gateway->h + 16);
        QVERIFY(drawn.routes.empty()); // Routed anew when shown.
    }

    void aMovedServiceStandsInItsNewBox()
    {
        ModelBuilder builder;
        builder.host("box", {{Key::HostType, "container"}}).service("a").service("b");
        builder.inside("box", {"a", "b"});
        Model model = builder.build();
        model::View view;
        view.id.value = "main";
        view.items.append({{"box"}, 0, 0, 200, 200, false, false});
        view.items.append({{"a"}, 20, 40, 160, 64, false, false});
        view.items.append({{"b"}, 20, 120, 160, 64, false, false});
        model.views.append(view);
        const Model mended = after(model, fixesOf(model, "multiple-services-in-container").front());
        const model::Placement& own = *mended.views[0].items.find("box-2");
        const model::Placement& moved = *mended.views[0].items.find("b");
        QVERIFY(own.x < moved.x && own.y < moved.y && own.x + own.w > moved.x + moved.w &&
                own.y + own.h > moved.y + moved.h);
        QVERIFY(own.x >= 200 || own.y >= 200 || own.x + own.w <= 0 || own.y + own.h <= 0);
    }

    void whatIsNoLongerThereHasNoFix()
    {
        ModelBuilder builder;
        builder.service("a").service("b").calls("a", "b");
        const Finding finding = findingOf(builder.build(), "wobbly-interaction");
        QVERIFY(analysis::fixesFor(builder.disconnect("calls:a:b").build(), finding).empty());
        Finding objective;
        objective.rule = "objective";
        objective.elements = {"a"};
        QVERIFY(analysis::fixesFor(builder.build(), objective).empty());
    }

    void everyFixMendsItsFinding()
    {
        std::map<std::string, int> mended;
        std::map<std::string, int> found;
        const int models = tests::scaled(2'000);
        for (int seed = 0; seed < models; ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model model = seed % 4 == 0 ? tests::randomModel(random, 5 + random.below(25))
                                              : tests::randomLandscape(random, random.below(16));
            QVERIFY(model::findBreaches(model).empty());
            for (const Finding& finding : analysis::findFindings(model)) {
                ++found[finding.rule];
                for (const Fix& fix : analysis::fixesFor(model, finding)) {
                    const QString what = QString::fromStdString(fmt::format(
                        "seed {}: {}: {}", seed, finding.message.text(), fix.label.text()));
                    const auto result = model::applied(model, fix.changes);
                    QVERIFY2(result.has_value(), qPrintable(what));
                    QVERIFY2(model::findBreaches(*result).empty(), qPrintable(what));
                    QVERIFY2(!isLeft(*result, finding), qPrintable(what));
                    const auto undone = model::applied(*result, model::inverse(fix.changes));
                    QVERIFY2(undone && *undone == model, qPrintable(what));
                    QVERIFY(!fix.label.empty() && !fix.changes.empty());
                    ++mended[finding.rule];
                }
            }
        }
        int all = 0;
        for (const auto& [rule, count] : mended) {
            all += count;
        }
        for (const analysis::RuleText& text : analysis::ruleTexts()) {
            const std::string rule(text.rule);
            // Which alternatives are missing from a group only a person knows.
            const bool isMendable = rule != "impossible-group";
            if (found[rule] > 0) {
                QVERIFY2(mended.contains(rule) == isMendable, text.rule.data());
            }
        }
        QCOMPARE(mended.size(), std::size_t(11)); // every smell, and approvals of what is gone
        tests::printFigure(
            fmt::format("findings: {} quick fixes on {} random models, each mends its finding, "
                        "legal and undone",
                        all, models));
    }
};

QTEST_APPLESS_MAIN(FindingsFixesTest)
#include "findings_fixes_test.moc"
