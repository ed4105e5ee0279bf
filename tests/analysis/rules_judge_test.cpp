// Each demand of rules: what breaks it, what does not, and what leaves it open.

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

Value milliseconds(double amount)
{
    return Quantity{amount, Unit::Millisecond};
}

/// Two domains with a service and a store each, and a store outside.
ModelBuilder domains()
{
    ModelBuilder builder;
    builder.group("shop", {{Key::GroupType, "domain"}}).group("pay", {{Key::GroupType, "domain"}});
    builder.service("cart").store("carts").service("bill").store("bills").store("archive");
    builder.inside("shop", {"cart", "carts"}).inside("pay", {"bill", "bills"});
    return builder;
}

} // namespace

class RulesJudgeTest : public QObject {
    Q_OBJECT

private slots:
    void mustOfElements()
    {
        const auto model = ModelBuilder()
                               .service("one", {{Key::Replicas, 1}})
                               .service("two", {{Key::Replicas, 2}})
                               .store("three", {{Key::Replicas, 1}})
                               .build();
        const Outcome result =
            outcome("elements: {kind: service}\nmust: {replicas: \">= 2\"}", model);
        QCOMPARE(result.broken, Ids{"one"});
        QCOMPARE(result.needs, Ids{});
        QCOMPARE(result.selected, std::size_t(2));
    }

    void mustOfRelations()
    {
        const auto model = ModelBuilder()
                               .service("a")
                               .service("b")
                               .calls("a", "b")
                               .calls("b", "a", {{Key::Timeout, milliseconds(500)}})
                               .build();
        QCOMPARE(outcome("relations: {kind: calls}\nmust: {timeout: stated}", model).broken,
                 Ids{"calls:a:b"});
        QCOMPARE(outcome("relations: {kind: calls}\nmust: {timeout: missing}", model).broken,
                 Ids{"calls:b:a"});
    }

    /// An unknown value is named and not guessed; what is decided without it is not held up by it.
    void unknownValues()
    {
        const auto model = ModelBuilder()
                               .service("a")
                               .service("b")
                               .calls("a", "b")
                               .calls("b", "a", {{Key::Timeout, milliseconds(5000)}})
                               .build();
        const Outcome result =
            outcome("relations: {kind: calls}\nmust: {timeout: \"<= 2s\"}", model);
        QCOMPARE(result.broken, Ids{"calls:b:a"});
        QCOMPARE(result.needs, Ids{"calls:a:b.timeout"});
        const Outcome either = outcome(
            "relations: {kind: calls}\nmust: {any: [{timeout: \"<= 2s\"}, {from: a}]}", model);
        QCOMPARE(either.broken, Ids{"calls:b:a"});
        QCOMPARE(either.needs, Ids{});
        const Outcome both =
            outcome("relations: {kind: calls}\nmust: {timeout: [stated, \"<= 9s\"]}", model);
        QCOMPARE(both, (Outcome{{}, {"calls:a:b.timeout"}, 2}));
    }

    void unknownSelections()
    {
        ModelBuilder builder;
        builder.service("a").store("open").store("secret", {{Key::DataClass, "confidential"}});
        builder.reads("a", "open").reads("a", "secret").writes("a", "open");
        const std::string rule =
            "relations: {to: {kind: store, data-class: [confidential, restricted]}}\n"
            "must: {encrypted: true}";
        QCOMPARE(outcome(rule, builder.build()),
                 (Outcome{{},
                          {"open.data-class", "reads:a:open.encrypted", "reads:a:secret.encrypted",
                           "writes:a:open.encrypted"},
                          1}));
        builder.set("reads:a:open", Key::Encrypted, true);
        builder.set("reads:a:secret", Key::Encrypted, false);
        builder.set("writes:a:open", Key::Encrypted, false);
        QCOMPARE(outcome(rule, builder.build()),
                 (Outcome{{"reads:a:secret"}, {"open.data-class"}, 1}));
        builder.set("open", Key::DataClass, "public");
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{"reads:a:secret"}, {}, 1}));
    }

    void severities()
    {
        const auto model =
            ModelBuilder().service("a").service("b", {{Key::Stateful, true}}).build();
        const auto judgement =
            judge(rulesOf(ruleFile("severity: error\nundecided: warning\nelements: {}\n"
                                   "must: {stateful: false}")),
                  model);
        QCOMPARE(judgement.findings.size(), std::size_t(2));
        QCOMPARE(judgement.findings[0].severity, analysis::Severity::Error);
        QCOMPARE(judgement.findings[0].message.text(),
                 std::string("The rule: b (stateful is true, wanted is false)"));
        QCOMPARE(judgement.findings[1].severity, analysis::Severity::Warning);
        QCOMPARE(judgement.findings[1].message.text(),
                 std::string("The rule: undecided without a.stateful"));
        QCOMPARE(judgement.verdicts, (std::vector<analysis::rules::Verdict>{{"rule", 2, 1, 1}}));
    }

    void mustNot()
    {
        auto builder = domains();
        builder.reads("cart", "carts").reads("cart", "bills").reads("bill", "archive");
        const std::string rule = "relations: {kind: [reads, writes]}\nmust-not: {crosses: domain}";
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{"reads:cart:bills"}, {}, 3}));
        // What sort of group it is decides whether it is a domain.
        builder.erase("pay", Key::GroupType);
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{}, {"pay.group-type"}, 3}));
        builder.set("pay", Key::GroupType, "boundary");
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{}, {}, 3}));
    }

    void nearestDomainCounts()
    {
        auto builder = domains();
        builder.group("checkout", {{Key::GroupType, "bounded-context"}});
        builder.inside("shop", {"checkout"}).inside("checkout", {"cart"}).reads("cart", "carts");
        QCOMPARE(outcome("relations: {}\nmust-not: {crosses: domain}", builder.build()).broken,
                 Ids{"reads:cart:carts"});
    }

    void atMostOfAll()
    {
        const auto model = ModelBuilder().gateway("g1").gateway("g2").service("a").build();
        QCOMPARE(outcome("elements: {kind: gateway}\nat-most: 1", model).broken, Ids{"g1 g2"});
        QCOMPARE(outcome("elements: {kind: gateway}\nat-most: 2", model).broken, Ids{});
        QCOMPARE(outcome("elements: {kind: gateway}\nat-least: 3", model).broken, Ids{"g1 g2"});
        QCOMPARE(outcome("elements: {kind: gateway}\nat-least: 2", model).broken, Ids{});
        QCOMPARE(outcome("elements: {kind: gateway, gateway-type: dns}\nat-most: 1", model),
                 (Outcome{{}, {"g1.gateway-type", "g2.gateway-type"}, 0}));
        QCOMPARE(outcome("elements: {kind: gateway, gateway-type: dns}\nat-most: 2", model),
                 (Outcome{{}, {}, 0}));
    }

    void atMostForEach()
    {
        ModelBuilder builder;
        builder.team("red").team("blue").service("a").service("b").service("c").store("d");
        builder.owns("red", {"a", "b", "d"}).owns("blue", {"c"});
        const std::string rule =
            "elements: {kind: team}\nat-most: {count: 1, of: {owns: {kind: service}}}";
        const auto judgement = judge(rulesOf(ruleFile(rule)), builder.build());
        // The team and what was counted, in the order of the drawing.
        QCOMPARE(outcomeOf(judgement), (Outcome{{"red a b"}, {}, 2}));
        QCOMPARE(judgement.findings.front().message.text(),
                 std::string("The rule: red (owns {kind: service}: 2, at most 1 accepted)"));
        // One more is the same finding.
        builder.service("e").owns("red", {"e"});
        const auto more = judge(rulesOf(ruleFile(rule)), builder.build());
        QCOMPARE(outcomeOf(more).broken, Ids{"red a b e"});
        QCOMPARE(more.findings.front().fingerprint, judgement.findings.front().fingerprint);
    }

    void ofManyTheFirstAreListed()
    {
        ModelBuilder builder;
        builder.group("all");
        for (int i = 0; i < 300; ++i) {
            const std::string id = "s" + std::to_string(i);
            builder.service(id).inside("all", {id});
        }
        const auto judgement = judge(
            rulesOf(ruleFile("elements: all\nat-most: {count: 9, of: {inside: {kind: service}}}")),
            builder.build());
        const analysis::Finding& finding = judgement.findings.front();
        QCOMPARE(finding.elements.size(), std::size_t(201));
        QCOMPARE(finding.elements.front(), std::string("all"));
        QCOMPARE(finding.message.text(),
                 std::string("The rule: all (inside {kind: service}: 300, at most 9 accepted)"));
    }

    void atMostUnknown()
    {
        ModelBuilder builder;
        builder.service("hub").service("a").service("b").service("c");
        builder.calls("a", "hub", {{Key::Encrypted, true}}).calls("b", "hub").calls("c", "hub");
        const auto rule = [](int count) {
            return "elements: hub\nat-most: {count: " + std::to_string(count) +
                   ", of: {incoming: {encrypted: true}}}";
        };
        QCOMPARE(outcome(rule(3), builder.build()), (Outcome{{}, {}, 1}));
        QCOMPARE(outcome(rule(2), builder.build()),
                 (Outcome{{}, {"calls:b:hub.encrypted", "calls:c:hub.encrypted"}, 1}));
        builder.set("calls:b:hub", Key::Encrypted, true);
        QCOMPARE(outcome(rule(2), builder.build()), (Outcome{{}, {"calls:c:hub.encrypted"}, 1}));
        QCOMPARE(outcome(rule(1), builder.build()).broken, Ids{"hub"});
    }

    void zones()
    {
        ModelBuilder builder;
        builder.site("z1", {{Key::SiteType, "zone"}}).site("z2", {{Key::SiteType, "zone"}});
        builder.host("h1").host("h2").host("loose").inside("z1", {"h1"}).inside("z2", {"h2"});
        builder.service("both").service("one").service("half").service("nowhere");
        builder.runsOn("both", {"h1", "h2"}).runsOn("one", {"h1"}).runsOn("half", {"h1", "loose"});
        const Outcome result =
            outcome("elements: {kind: service}\n"
                    "at-least: {count: 2, of: {stands-on: {kind: site, site-type: zone}}}",
                    builder.build());
        QCOMPARE(result, (Outcome{{"z1 one"}, {"loose.parent", "nowhere.runs-on"}, 4}));
        const Outcome hosts = outcome(
            "elements: {kind: service}\nat-least: {count: 2, of: {stands-on: {kind: host}}}",
            builder.build());
        QCOMPARE(hosts, (Outcome{{"h1 one"}, {"nowhere.runs-on"}, 4}));
    }

    void hops()
    {
        ModelBuilder builder;
        builder.actor("user").service("a").service("b").service("c").store("d");
        builder.calls("user", "a").calls("a", "b").calls("b", "c").reads("c", "d");
        const std::string rule =
            "elements: {kind: actor}\nat-most: {count: 3, of: {hops: {kind: [calls, reads]}}}";
        QCOMPARE(outcome(rule, builder.build()).broken, Ids{"user"});
        builder.calls("c", "a");
        const auto judgement = judge(rulesOf(ruleFile(rule)), builder.build());
        QCOMPARE(judgement.findings.front().message.text(),
                 std::string(
                     "The rule: user (hops {kind: [calls, reads]}: a circle, at most 3 accepted)"));
        builder.disconnect("calls:c:a").disconnect("reads:c:d");
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{}, {}, 1}));
        QCOMPARE(outcome("elements: {kind: actor}\n"
                         "at-most: {count: 2, of: {hops: {encrypted: true}}}",
                         builder.build())
                     .needs,
                 (Ids{"calls:user:a.encrypted", "calls:a:b.encrypted", "calls:b:c.encrypted"}));
    }

    void layers()
    {
        ModelBuilder builder;
        builder.tier("top", {{Key::Layer, "presentation"}})
            .tier("mid", {{Key::Layer, "application"}})
            .tier("low", {{Key::Layer, "data"}});
        builder.service("page").service("logic").service("other").store("db").service("free");
        builder.inside("top", {"page"}).inside("mid", {"logic", "other"}).inside("low", {"db"});
        builder.calls("page", "logic").calls("logic", "other").reads("page", "db");
        builder.calls("logic", "page").calls("free", "page").calls("logic", "free");
        const std::string rule =
            "relations: {kind: [calls, reads]}\nlayers: [presentation, application, data]";
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{"calls:logic:page"}, {}, 6}));
        // Selectors do as well, and the first that matches counts.
        QCOMPARE(outcome("relations: {kind: calls}\n"
                         "layers: [{id: page}, {kind: service, within: mid}, {kind: service}]",
                         builder.build())
                     .broken,
                 (Ids{"calls:logic:page", "calls:free:page"}));
        builder.erase("mid", Key::Layer);
        QCOMPARE(outcome(rule, builder.build()), (Outcome{{}, {"mid.layer"}, 6}));
    }

    void marksAreNotUnknown()
    {
        const auto model =
            ModelBuilder().system("ours").system("theirs", {{Key::External, true}}).build();
        QCOMPARE(outcome("elements: {kind: system}\nmust-not: {external: true}", model),
                 (Outcome{{"theirs"}, {}, 2}));
        QCOMPARE(outcome("elements: {kind: system}\nmust: {external: false}", model),
                 (Outcome{{"theirs"}, {}, 2}));
    }

    void moneyOfDifferentCurrenciesIsUndecided()
    {
        const auto model =
            ModelBuilder()
                .host("h", {{Key::Cost, model::Money{10, "EUR", model::Period::Month}}})
                .build();
        QCOMPARE(outcome("elements: {}\nmust: {cost: \"<= 100 USD/month\"}", model),
                 (Outcome{{}, {"h.cost"}, 1}));
    }

    /// One value that many cases wait for is one finding.
    void oneFindingForEachValue()
    {
        ModelBuilder builder;
        builder.store("db");
        for (const std::string id : {"a", "b", "c"}) {
            builder.service(id).reads(id, "db");
        }
        const auto judgement =
            judge(rulesOf(ruleFile("relations: {to: {data-class: public}}\nmust: {from: a}")),
                  builder.build());
        QCOMPARE(judgement.findings.size(), std::size_t(1));
        QCOMPARE(judgement.findings.front().message.text(),
                 std::string("The rule: undecided without db.data-class"));
        QCOMPARE(judgement.findings.front().elements, Ids{"db"});
        QCOMPARE(judgement.findings.front().key, std::string("data-class"));
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        const auto judgement = judge(rulesOf(ruleFile("elements: {}\nmust: {id: x}")),
                                     ModelBuilder().service("a").build(), source.get_token());
        QVERIFY(judgement.findings.empty());
        QVERIFY(judgement.verdicts.empty());
    }
};

QTEST_APPLESS_MAIN(RulesJudgeTest)

#include "rules_judge_test.moc"
