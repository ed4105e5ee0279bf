// Rules about chains of relations, circles, different units and two values: what breaks them, what
// does not, and what leaves them open.

#include "tests/analysis/rules_support.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;
using analysis::rules::judge;
using model::Key;
using model::Quantity;
using model::Unit;
using model::Value;

namespace {

Value seconds(double amount)
{
    return Quantity{amount, Unit::Second};
}

/// The messages of what one rule finds, one a line.
std::string said(const std::string& keys, const model::Model& model)
{
    std::string text;
    for (const analysis::Finding& finding : judge(rulesOf(ruleFile(keys)), model).findings) {
        text += finding.message.text() + "\n";
    }
    return text;
}

/// Three domains; shop → pay → ship, and ship → shop where `isRound`.
ModelBuilder ring(bool isRound)
{
    ModelBuilder builder;
    for (const char* domain : {"shop", "pay", "ship"}) {
        builder.group(domain, {{Key::GroupType, "domain"}});
    }
    builder.service("cart").service("bill").service("box").service("till");
    builder.inside("shop", {"cart", "till"}).inside("pay", {"bill"}).inside("ship", {"box"});
    builder.calls("cart", "till").calls("till", "cart").calls("cart", "bill").calls("bill", "box");
    if (isRound) {
        builder.calls("box", "till");
    }
    return builder;
}

} // namespace

class RulesReachTest : public QObject {
    Q_OBJECT

private slots:
    void reachesOverOthers()
    {
        ModelBuilder builder;
        builder.service("web", {{Key::Tags, model::Texts{"public"}}})
            .service("api")
            .service("core")
            .store("vault", {{Key::DataClass, "restricted"}})
            .store("notes", {{Key::DataClass, "public"}});
        builder.calls("web", "api").calls("api", "core").reads("core", "vault");
        builder.reads("web", "notes").calls("web", "web");
        const std::string rule = "elements: {tags: public}\n"
                                 "must-not: {reaches: {kind: store, data-class: restricted}}";
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{"web"}, {}, 1}));
        QCOMPARE(said(rule, builder.build()),
                 std::string("The rule: web (it reaches vault: web → api → core → vault)\n"));
        const auto judgement = judge(rulesOf(ruleFile(rule)), builder.build());
        QCOMPARE(judgement.findings.front().relations,
                 (Ids{"calls:web:api", "calls:api:core", "reads:core:vault"}));
        // Only over what the rule says.
        QCOMPARE(outcome("elements: {tags: public}\nmust-not: {reaches: {kind: store, data-class: "
                         "restricted, over: {kind: calls}}}",
                         builder.build()),
                 (Outcome{{}, {}, 1}));
        QCOMPARE(outcome("elements: {kind: store}\nmust: {reached-by: {id: web, over: {}}}",
                         builder.build())
                     .broken,
                 Ids{});
        QCOMPARE(said("elements: {id: notes}\nmust: {reached-by: core}", builder.build()),
                 std::string("The rule: notes (it is reached by none of core)\n"));
        QCOMPARE(said("elements: {id: vault}\nmust-not: {reached-by: web}", builder.build()),
                 std::string("The rule: vault (it is reached by web: web → api → core → vault)\n"));
        QCOMPARE(said("elements: {id: notes}\nmust: {reaches: web}", builder.build()),
                 std::string("The rule: notes (it reaches none of web)\n"));
        // An element's relation to itself leads nowhere.
        QCOMPARE(outcome("elements: {id: web}\nmust-not: {reaches: web}", builder.build()).broken,
                 Ids{});
        builder.calls("core", "web");
        QCOMPARE(outcome("elements: {id: web}\nmust-not: {reaches: web}", builder.build()).broken,
                 Ids{"web"});
    }

    /// Values are asked for only along chains that may lead there.
    void reachesUnknown()
    {
        ModelBuilder builder;
        builder.service("web").service("api").service("aside").store("vault").store("open");
        builder.calls("web", "api").calls("web", "aside").reads("api", "vault");
        builder.set("calls:web:aside", Key::Encrypted, true);
        const std::string rule = "elements: {id: web}\nmust-not: {reaches: {kind: store, "
                                 "data-class: restricted}}";
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{}, {"vault.data-class"}, 1}));
        const std::string plain = "elements: {id: web}\nmust-not: {reaches: {kind: store, over: "
                                  "{encrypted: false}}}";
        QCOMPARE(outcome(plain, builder.build()),
                 (Outcome{{}, {"calls:web:api.encrypted", "reads:api:vault.encrypted"}, 1}));
        builder.set("calls:web:api", Key::Encrypted, false);
        builder.set("reads:api:vault", Key::Encrypted, false);
        QCOMPARE(outcome(plain, builder.build()), (Outcome{{"web"}, {}, 1}));
    }

    void everyRequestPassesTheGateway()
    {
        ModelBuilder builder;
        builder.actor("buyer").gateway("door").service("shop").service("bill");
        builder.calls("buyer", "door").calls("door", "shop").calls("shop", "bill");
        const std::string rule = "elements: {kind: actor}\nmust-not: {reaches: {kind: service, "
                                 "over: {kind: calls, not: {from: {kind: gateway}}}}}";
        QCOMPARE(outcome(rule, builder.build()).broken, Ids{});
        builder.calls("buyer", "bill");
        QCOMPARE(outcome(rule, builder.build()).broken, Ids{"buyer"});
    }

    void noCirclesOfDomains()
    {
        const std::string rule = "relations: {kind: calls}\nacyclic: domain";
        QCOMPARE(outcome(rule, ring(false).build()).broken, Ids{});
        const auto judgement = judge(rulesOf(ruleFile(rule)), ring(true).build());
        QCOMPARE(judgement.findings.size(), std::size_t(1));
        const analysis::Finding& finding = judgement.findings.front();
        QCOMPARE(finding.message.text(), std::string("The rule: shop → pay → ship → shop"));
        QCOMPARE(finding.elements, (Ids{"shop", "pay", "ship"}));
        QCOMPARE(finding.relations, (Ids{"calls:cart:bill", "calls:bill:box", "calls:box:till"}));
        // Another relation between the same is no new finding; another domain in it is.
        ModelBuilder more = ring(true);
        more.calls("till", "bill");
        QCOMPARE(judge(rulesOf(ruleFile(rule)), more.build()).findings.front().fingerprint,
                 finding.fingerprint);
        more.group("send", {{Key::GroupType, "domain"}}).service("post").inside("send", {"post"});
        more.calls("box", "post").calls("post", "box");
        QVERIFY(judge(rulesOf(ruleFile(rule)), more.build()).findings.front().fingerprint !=
                finding.fingerprint);
    }

    void noCirclesOfElementsTeamsAndLayers()
    {
        QCOMPARE(said("relations: {kind: calls}\nacyclic: element", ring(true).build()),
                 std::string("The rule: cart → till → cart\n"));
        QCOMPARE(outcome("relations: {kind: calls}\nacyclic: element", ring(true).build()).broken,
                 Ids{"cart bill box till"});
        ModelBuilder builder;
        builder.team("red").team("blue").service("a").service("b").service("c").actor("user");
        builder.set("a", Key::Team, model::Weights{{"red", 1}});
        builder.set("b", Key::Team, model::Weights{{"blue", 1}});
        builder.calls("user", "a").calls("a", "b").calls("b", "c");
        const std::string teams = "relations: {kind: calls}\nacyclic: team";
        // Whose c is matters: were it red, blue and red would ask each other.
        QCOMPARE(outcome(teams, builder.build()), (Outcome{{}, {"c.team"}, 3}));
        builder.set("c", Key::Team, model::Weights{{"blue", 1}});
        QCOMPARE(outcome(teams, builder.build()), (Outcome{{}, {}, 3}));
        builder.set("c", Key::Team, model::Weights{{"red", 1}});
        QCOMPARE(said(teams, builder.build()), std::string("The rule: red → blue → red\n"));

        ModelBuilder tiers;
        tiers.tier("ui", {{Key::Layer, "presentation"}})
            .tier("logic", {{Key::Layer, "application"}});
        tiers.tier("more", {{Key::Layer, "presentation"}});
        tiers.service("page").service("rule").service("form");
        tiers.inside("ui", {"page"}).inside("logic", {"rule"}).inside("more", {"form"});
        tiers.calls("page", "rule").calls("rule", "form");
        QCOMPARE(outcome("relations: {}\nacyclic: tier", tiers.build()).broken, Ids{});
        QCOMPARE(said("relations: {}\nacyclic: layer", tiers.build()),
                 std::string("The rule: presentation → application → presentation\n"));
    }

    /// A lone element whose owner is unknown closes no circle, whoever it is.
    void fansAreNoCircles()
    {
        ModelBuilder builder;
        builder.team("red").team("blue").service("door").service("a").service("b");
        builder.set("a", Key::Team, model::Weights{{"red", 1}});
        builder.set("b", Key::Team, model::Weights{{"blue", 1}});
        builder.calls("door", "a").calls("door", "b");
        const std::string teams = "relations: {kind: calls}\nacyclic: team";
        QCOMPARE(outcome(teams, builder.build()), (Outcome{{}, {}, 2}));
        builder.calls("a", "b");
        QCOMPARE(outcome(teams, builder.build()), (Outcome{{}, {"door.team"}, 3}));
        // What is round already stays so, whoever owns the door.
        builder.calls("b", "a");
        const Outcome result = outcome(teams, builder.build());
        QCOMPARE(result.broken, Ids{"red blue"});
    }

    void differentUnits()
    {
        const std::string rule = "elements: {kind: service}\nat-most: {count: 1, distinct: domain, "
                                 "of: {outgoing: {kind: calls}}}";
        ModelBuilder builder = ring(false);
        builder.calls("cart", "box");
        const auto judgement = judge(rulesOf(ruleFile(rule)), builder.build());
        QCOMPARE(judgement.findings.size(), std::size_t(1));
        QCOMPARE(judgement.findings.front().message.text(),
                 std::string("The rule: cart (distinct domain of outgoing {kind: calls}: 3, at "
                             "most 1 accepted)"));
        QCOMPARE(judgement.findings.front().elements, (Ids{"shop", "pay", "ship", "cart"}));
        QCOMPARE(outcome("elements: {kind: service}\nat-most: {count: 2, distinct: domain}",
                         builder.build())
                     .broken,
                 Ids{"shop pay ship"});
        QCOMPARE(outcome("elements: {kind: service}\nat-most: {count: 3, distinct: domain}",
                         builder.build()),
                 (Outcome{{}, {}, 4}));
        // One team only inside of a domain.
        builder.team("red").team("blue");
        builder.set("cart", Key::Team, model::Weights{{"red", 1}});
        const std::string owners = "elements: {id: shop}\nat-most: {count: 1, distinct: team, of: "
                                   "{inside: {kind: service}}}";
        QCOMPARE(outcome(owners, builder.build()), (Outcome{{}, {"till.team"}, 1}));
        builder.set("till", Key::Team, model::Weights{{"red", 1}});
        QCOMPARE(outcome(owners, builder.build()), (Outcome{{}, {}, 1}));
        builder.set("till", Key::Team, model::Weights{{"blue", 1}});
        QCOMPARE(outcome(owners, builder.build()).broken, Ids{"shop red blue"});
    }

    void comparesTimeouts()
    {
        ModelBuilder builder;
        builder.service("web").service("api").service("core").store("db").stream("log");
        builder.calls("web", "api", {{Key::Timeout, seconds(2)}});
        builder.calls("api", "core", {{Key::Timeout, seconds(3)}});
        builder.reads("core", "db", {{Key::Timeout, seconds(1)}});
        builder.publishes("api", "log");
        const std::string rule = "relations: {kind: calls}\n"
                                 "must: {compare: timeout > to.outgoing.timeout}";
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{"calls:web:api"}, {}, 2}));
        QCOMPARE(said(rule, builder.build()),
                 std::string("The rule: web → api (timeout is 2s, to.outgoing.timeout is 3s of api "
                             "→ core, wanted is timeout > to.outgoing.timeout)\n"));
        // Equal is not more; what has nothing behind it is fine.
        builder.set("calls:web:api", Key::Timeout, seconds(3));
        QCOMPARE(outcome(rule, builder.build()).broken, Ids{"calls:web:api"});
        builder.set("calls:web:api", Key::Timeout, seconds(3.5));
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{}, {}, 2}));
        // One that is unknown beside one that breaks it changes nothing.
        builder.reads("api", "db");
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{}, {"reads:api:db.timeout"}, 2}));
        builder.set("calls:web:api", Key::Timeout, seconds(1));
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{"calls:web:api"}, {}, 2}));
        builder.erase("calls:web:api", Key::Timeout);
        QCOMPARE(outcome(rule, builder.build()),
                 (Outcome{{}, {"calls:web:api.timeout", "reads:api:db.timeout"}, 2}));
    }

    void comparesOtherValues()
    {
        ModelBuilder builder;
        builder.host("box", {{Key::Cores, 2}});
        builder.service("a", {{Key::Cpu, 3}, {Key::Replicas, 2}, {Key::Needs, 2}});
        builder.service("b", {{Key::Cpu, 1}, {Key::Replicas, 2}});
        builder.set("a", Key::RunsOn, model::Texts{"box"})
            .set("b", Key::RunsOn, model::Texts{"box"});
        QCOMPARE(said("elements: {kind: service}\nmust: {compare: cpu <= runs-on.cores}",
                      builder.build()),
                 std::string("The rule: a (cpu is 3, runs-on.cores is 2 of box, wanted is cpu <= "
                             "runs-on.cores)\n"));
        // Defaults count: b needs one.
        QCOMPARE(outcome("elements: {kind: service}\nmust: {compare: replicas > needs}",
                         builder.build()),
                 (Outcome{{"a"}, {}, 2}));
        builder.store("x", {{Key::DataClass, "public"}}).store("y", {{Key::DataClass, "internal"}});
        builder.store("z").replicates("x", "y").replicates("x", "z");
        QCOMPARE(outcome("relations: {kind: replicates}\n"
                         "must: {compare: from.data-class = to.data-class}",
                         builder.build()),
                 (Outcome{{"replicates:x:y"}, {"z.data-class"}, 2}));
        QCOMPARE(outcome("relations: {kind: replicates}\n"
                         "must-not: {compare: from.data-class != to.data-class}",
                         builder.build()),
                 (Outcome{{"replicates:x:y"}, {"z.data-class"}, 2}));
        QCOMPARE(said("relations: {id: \"*y\"}\nmust-not: {compare: from.data-class != "
                      "to.data-class}",
                      builder.build()),
                 std::string("The rule: x → y (from.data-class is public of x, to.data-class is "
                             "internal of y, not accepted is from.data-class != "
                             "to.data-class)\n"));
    }

    /// What design documents say of absent values is no unknown.
    void defaultsOfRelations()
    {
        ModelBuilder builder;
        builder.service("a").service("b").calls("a", "b");
        QCOMPARE(outcome("relations: {kind: calls}\nmust: {retries: 0, fan-out: 1, probability: "
                         "100%, at-least: 1}",
                         builder.build()),
                 (Outcome{{}, {}, 1}));
        QCOMPARE(said("relations: {kind: calls}\nmust: {retries: \">= 1\"}", builder.build()),
                 std::string("The rule: a → b (retries is 0 by default, wanted is >= 1)\n"));
        QCOMPARE(
            outcome("relations: {kind: calls}\nmust: {retries: stated}", builder.build()).broken,
            Ids{"calls:a:b"});
        QCOMPARE(outcome("elements: {}\nmust: {policy: random, threads: \"> 100\", repair-crews: "
                         "1}",
                         builder.build()),
                 (Outcome{{}, {}, 2}));
    }

    /// Who asks from outside needs no owner.
    void outsidersHaveNoTeam()
    {
        ModelBuilder builder;
        builder.team("red").team("blue").actor("buyer").service("shop").service("bill");
        builder.system("bank", {{Key::External, true}});
        builder.set("shop", Key::Team, model::Weights{{"red", 1}});
        builder.calls("buyer", "shop").calls("shop", "bank").calls("shop", "bill");
        const std::string rule = "relations: {kind: calls}\nmust-not: {crosses: team}";
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{}, {"bill.team"}, 3}));
        QCOMPARE(outcome("elements: {kind: actor}\nmust-not: {team: red}", builder.build()),
                 (Outcome{{}, {}, 1}));
        builder.set("buyer", Key::Team, model::Weights{{"blue", 1}});
        QCOMPARE(outcome(rule, builder.build()).broken, Ids{"calls:buyer:shop"});
    }

    /// Where nothing of a kind is drawn, no value could name one.
    void unitsThatAreNotDrawn()
    {
        ModelBuilder builder;
        builder.actor("user").service("a").service("b").calls("user", "a").calls("a", "b");
        for (const char* unit : {"team", "host", "site", "region", "zone", "datacenter"}) {
            QCOMPARE(outcome(std::string("relations: {}\nmust-not: {crosses: ") + unit + "}",
                             builder.build()),
                     (Outcome{{}, {}, 2}));
        }
        builder.site("hall", {{Key::SiteType, "datacenter"}});
        const std::string zones = "relations: {}\nmust-not: {crosses: zone}";
        QCOMPARE(outcome(zones, builder.build()), (Outcome{{}, {}, 2}));
        QCOMPARE(outcome("relations: {}\nmust-not: {crosses: site}", builder.build()),
                 (Outcome{{}, {"a.runs-on", "b.runs-on"}, 2}));
        builder.site("east"); // It may be a zone.
        QCOMPARE(outcome(zones, builder.build()), (Outcome{{}, {"a.runs-on", "b.runs-on"}, 2}));
    }

    /// A host says where it stands by what contains it.
    void hostsWithoutSites()
    {
        ModelBuilder builder;
        builder.host("h1").host("h2").group("rack").site("hall").service("a").service("b");
        builder.inside("rack", {"h1"}).inside("hall", {"h2"});
        builder.set("a", Key::RunsOn, model::Texts{"h1"}).set("b", Key::RunsOn, model::Texts{"h2"});
        builder.calls("a", "b");
        const std::string rule = "relations: {kind: calls}\nmust-not: {crosses: site}";
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{}, {"rack.parent"}, 1}));
        QCOMPARE(said(rule, builder.build()),
                 std::string("The rule: undecided without rack.parent, which names the site\n"));
        QCOMPARE(
            outcome("elements: {kind: host}\nmust: {stands-on: {kind: site}}", builder.build()),
            (Outcome{{}, {"rack.parent"}, 2}));
    }
};

QTEST_APPLESS_MAIN(RulesReachTest)

#include "rules_reach_test.moc"
