// What a person reads of a broken rule: every form of rule says what was found and what is wanted.

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

/// A shop of two domains in two zones, with a bit of everything.
model::Model shop()
{
    ModelBuilder builder;
    builder.group("sales", {{Key::GroupType, "domain"}, {Key::Name, "Sales"}});
    builder.group("money", {{Key::GroupType, "domain"}, {Key::Name, "Money"}});
    builder.tier("pages", {{Key::Layer, "presentation"}}).tier("core", {{Key::Layer, "data"}});
    builder.team("red").team("blue").actor("buyer");
    builder.site("z1", {{Key::SiteType, "zone"}}).site("z2", {{Key::SiteType, "zone"}});
    builder.host("h1", {{Key::Cost, model::Money{900, "EUR", model::Period::Once}}}).host("h2");
    builder.inside("z1", {"h1"}).inside("z2", {"h2"});
    builder.service("web", {{Key::Stateful, true}, {Key::Tags, model::Texts{"fast", "old"}}});
    builder.service("bill", {{Key::Stateful, false}});
    builder.store("db", {{Key::StoreType, "relational"}, {Key::DataClass, "confidential"}});
    builder.host("h3").service("both").runsOn("both", {"h1", "h3"});
    builder.inside("sales", {"pages"}).inside("money", {"bill", "core"});
    builder.inside("pages", {"web"}).inside("core", {"db"});
    builder.owns("red", {"web", "bill"}).owns("blue", {"db"});
    builder.runsOn("web", {"h1"}).runsOn("bill", {"h1"}).runsOn("db", {"h2"});
    builder.calls("buyer", "web", {{Key::Protocol, "https"}});
    builder.calls("web", "bill", {{Key::Timeout, Quantity{5, Unit::Second}}});
    builder.reads("web", "db", {{Key::Encrypted, false}}).writes("bill", "db");
    return builder.build();
}

} // namespace

class RulesMessagesTest : public QObject {
    Q_OBJECT

private slots:
    void brokenRules_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* keys, const char* message) {
            QTest::newRow(keys) << keys << message;
        };
        row("elements: web\nmust: {replicas: \">= 2\"}",
            "The rule: web (replicas is 1 by default, wanted is >= 2)");
        row("elements: web\nmust: {stateful: false}",
            "The rule: web (stateful is true, wanted is false)");
        row("elements: web\nmust: {stateful: missing}",
            "The rule: web (stateful is true, but has to be missing)");
        row("elements: web\nmust-not: {stateful: true}",
            "The rule: web (stateful is true, which is not accepted)");
        row("elements: web\nmust-not: {stateful: stated}",
            "The rule: web (stateful is true, but has to be missing)");
        row("relations: {kind: calls, from: buyer}\nmust-not: {timeout: missing}",
            "The rule: buyer → web (timeout is not stated)");
        row("elements: web\nmust: {name: \"pay-*\"}",
            "The rule: web (its name is web, wanted is pay-*)");
        row("elements: web\nmust: {id: [pay-*, bill-*]}",
            "The rule: web (its id is web, wanted is pay-*, bill-*)");
        row("elements: web\nmust: {kind: [gateway, store]}",
            "The rule: web (it is of kind service, wanted is store, gateway)");
        row("elements: web\nmust-not: {kind: service}",
            "The rule: web (it is of kind service, which is not accepted)");
        row("elements: web\nmust: {tags: [new, best]}",
            "The rule: web (tags is [fast, old], wanted is [new, best])");
        row("elements: bill\nmust: {tags: new}",
            "The rule: bill (tags is not stated, wanted is new)");
        row("elements: web\nmust-not: {tags: \"f*\"}",
            "The rule: web (tags is [fast, old], not accepted is f*)");
        row("elements: web\nmust: {external: true}",
            "The rule: web (elements of kind service have no external, wanted is true)");
        row("elements: [web, h1]\nmust: {concurrency: \"<= 10\"}",
            "The rule: h1 (elements of kind host have no concurrency, wanted is <= 10)\nThe rule: "
            "web (concurrency is unlimited by default, wanted is <= 10)");
        row("elements: pages\nmust: {layer: data}",
            "The rule: pages (layer is presentation, wanted is data)");
        row("elements: web\nmust-not: {outgoing: {kind: [calls, reads]}, all: [{not: {any: "
            "[{replicas: 3}, {stateful: false}]}}, {name: web}]}",
            "The rule: web (at once: what leaves it is web → bill, web → db; replicas is 1 by "
            "default; stateful is true; its name is web)");
        row("elements: {kind: [service, gateway]}\nmust: {gateway-type: stated}",
            "The rule: web (elements of kind service have no gateway-type)\nThe rule: bill "
            "(elements of kind service have no gateway-type)\nThe rule: both (elements of kind "
            "service have no gateway-type)");
        row("elements: web\nmust: {availability: stated}",
            "The rule: web (availability is not stated)");
        row("elements: db\nmust: {backup: stated}", "The rule: db (backup is not stated)");
        row("elements: db\nmust: {store-type: \"!= relational\"}",
            "The rule: db (store-type is relational, wanted is != relational)");
        row("elements: db\nmust: {data-class: [public, internal]}",
            "The rule: db (data-class is confidential, wanted is [public, internal])");
        row("elements: db\nmust: {not: {data-class: confidential}}",
            "The rule: db (data-class is confidential, which is not accepted)");
        row("elements: {id: [web, db]}\nmust-not: {stateful: true, replicas: 1}",
            "The rule: web (at once: stateful is true; replicas is 1 by default)");
        row("elements: buyer\nmust: {stateful: true}",
            "The rule: buyer (elements of kind actor have no stateful, wanted is true)");
        row("elements: {}\nmust: {any: [{kind: [service, store, host, site, team, group, tier]}, "
            "{name: x}]}",
            "The rule: buyer (no alternative holds: it is of kind actor, wanted is service, store, "
            "tier, group, site, host, team; its name is buyer, wanted is x)");
        row("elements: web\nmust: {all: [{replicas: 2}, {stateful: false}]}",
            "The rule: web (replicas is 1 by default, wanted is 2; stateful is true, wanted is "
            "false)");
        row("elements: web\nmust: {any: [{replicas: 2}, {stateful: false}, {outgoing: {kind: "
            "publishes}}]}",
            "The rule: web (no alternative holds: replicas is 1 by default, wanted is 2; stateful "
            "is true, wanted is false; what leaves it is web → bill, web → db, wanted is {kind: "
            "publishes})");
        row("elements: web\nmust-not: {any: [{replicas: 1}, {stateful: true}]}",
            "The rule: web (replicas is 1 by default, which is not accepted; stateful is true, "
            "which is not accepted)");
        row("elements: web\nmust: {any: [{replicas: 2}]}",
            "The rule: web (replicas is 1 by default, wanted is 2)");
        row("elements: web\nmust: {parent: money}",
            "The rule: web (it is inside pages, wanted is money)");
        row("elements: buyer\nmust: {parent: money}",
            "The rule: buyer (nothing contains it, wanted is money)");
        row("elements: web\nmust: {within: {kind: system}}",
            "The rule: web (it is inside pages, Sales, wanted is {kind: system})");
        row("elements: web\nmust-not: {within: {kind: group, group-type: domain}}",
            "The rule: web (it is inside Sales, not accepted is {kind: group, group-type: "
            "domain})");
        row("elements: money\nmust: {inside: {kind: gateway}}",
            "The rule: Money (inside it is core, bill, db, wanted is {kind: gateway})");
        row("elements: money\nmust-not: {inside: {kind: store}}",
            "The rule: Money (inside it is db, not accepted is {kind: store})");
        row("elements: web\nmust: {team: blue}", "The rule: web (its team is red, wanted is blue)");
        row("elements: web\nmust-not: {team: {kind: team}}",
            "The rule: web (its team is red, not accepted is {kind: team})");
        row("elements: web\nmust: {team: missing}",
            "The rule: web (its team is red, but has to be missing)");
        row("elements: web\nmust: {runs-on: missing}",
            "The rule: web (it runs on h1, but has to be missing)");
        row("elements: h1\nmust: {runs-on: missing}",
            "The rule: h1 (it runs on z1, but has to be missing)");
        row("elements: buyer\nmust: {team: stated}", "The rule: buyer (no team owns it)");
        row("elements: buyer\nmust: {runs-on: stated}",
            "The rule: buyer (it is not said what it runs on)");
        row("elements: red\nmust: {owns: {kind: store}}",
            "The rule: red (it owns web, bill, wanted is {kind: store})");
        row("elements: red\nmust-not: {owns: web}",
            "The rule: red (it owns web, which is not accepted)");
        row("elements: web\nmust: {runs-on: {kind: cluster}}",
            "The rule: web (it runs on h1, wanted is {kind: cluster})");
        row("elements: web\nmust: {stands-on: {kind: site, site-type: region}}",
            "The rule: web (it stands on z1, h1, wanted is {kind: site, site-type: region})");
        row("elements: web\nmust-not: {stands-on: z1}",
            "The rule: web (it stands on z1, which is not accepted)");
        row("elements: web\nmust: {layer: data}",
            "The rule: web (layer is presentation, wanted is data)");
        row("elements: web\nmust: {outgoing: {kind: publishes}}",
            "The rule: web (what leaves it is web → bill, web → db, wanted is {kind: publishes})");
        row("elements: db\nmust: {outgoing: {kind: replicates, crosses: site}}",
            "The rule: db (no relation leaves it, wanted is {kind: replicates, crosses: site})");
        row("elements: db\nmust: {incoming: {kind: calls}}",
            "The rule: db (what reaches it is web → db, bill → db, wanted is {kind: calls})");
        row("elements: db\nmust-not: {incoming: {kind: reads}}",
            "The rule: db (what reaches it is web → db, not accepted is {kind: reads})");
        row("relations: {kind: calls, from: web}\nmust: {timeout: \"<= 2s\"}",
            "The rule: web → bill (timeout is 5s, wanted is <= 2s)");
        row("relations: {kind: reads}\nmust: {encrypted: true}",
            "The rule: web → db (encrypted is false, wanted is true)");
        row("relations: {kind: calls, from: web}\nmust: {timeout: missing}",
            "The rule: web → bill (timeout is 5s, but has to be missing)");
        row("relations: {kind: calls, from: buyer}\nmust: {timeout: stated}",
            "The rule: buyer → web (timeout is not stated)");
        row("relations: {kind: calls, from: buyer}\nmust: {protocol: \"http\"}",
            "The rule: buyer → web (protocol is https, wanted is http)");
        row("relations: {kind: calls, from: buyer}\nmust-not: {protocol: \"http*\"}",
            "The rule: buyer → web (protocol is https, not accepted is http*)");
        row("relations: {kind: calls, from: web}\nmust: {to: {kind: gateway}}",
            "The rule: web → bill (it leads to bill: it is of kind service, wanted is "
            "gateway)");
        row("relations: {kind: calls, from: web}\nmust: {to: db}",
            "The rule: web → bill (it leads to bill: its id is bill, wanted is db)");
        row("relations: {kind: calls, from: web}\nmust-not: {from: {stateful: true}, to: {kind: "
            "service}}",
            "The rule: web → bill (at once: it leaves web: stateful is true; it leads "
            "to bill: it is of kind service)");
        row("relations: {from: web}\nmust-not: {crosses: domain}",
            "The rule: web → bill (it crosses domain: from Sales to Money)\nThe rule: web → db (it "
            "crosses domain: from Sales to Money)");
        row("relations: {to: db}\nmust-not: {crosses: [team, site]}",
            "The rule: web → db (it crosses team: from red to blue; it crosses site: from z1 to "
            "z2)\nThe rule: bill → db (it crosses team: from red to blue; it crosses site: from z1 "
            "to z2)");
        row("relations: {kind: calls}\nmust: {crosses: domain}",
            "The rule: buyer → web (it crosses no domain: buyer is in none)");
        row("relations: {kind: calls, from: web}\nmust: {crosses: [site, zone]}",
            "The rule: web → bill (it crosses no site: both ends are in z1; it crosses no zone: "
            "both ends are in z1)");
        row("relations: {kind: calls, to: bill}\nmust: {criticality: soft}",
            "The rule: web → bill (criticality is hard by default, wanted is soft)");
        row("relations: {kind: calls}\nat-most: 1",
            "The rule ({kind: calls}: 2, at most 1 accepted)");
        row("relations: {kind: publishes}\nat-least: 1",
            "The rule ({kind: publishes}: 0, at least 1 wanted)");
        row("elements: {kind: service}\nat-most: 1",
            "The rule ({kind: service}: 3, at most 1 accepted)");
        row("elements: {kind: gateway}\nat-least: 1",
            "The rule ({kind: gateway}: 0, at least 1 wanted)");
        row("elements: {kind: team}\nat-most: {count: 1, of: {owns: {kind: service}}}",
            "The rule: red (owns {kind: service}: 2, at most 1 accepted)");
        row("elements: {kind: service}\nat-least: {count: 2, of: {outgoing: {kind: reads}}}",
            "The rule: web (outgoing {kind: reads}: 1, at least 2 wanted)\nThe rule: bill "
            "(outgoing {kind: reads}: 0, at least 2 wanted)\nThe rule: both (outgoing {kind: "
            "reads}: 0, at least 2 wanted)");
        row("elements: buyer\nat-most: {count: 1, of: {hops: {kind: [calls, reads]}}}",
            "The rule: buyer (hops {kind: [calls, reads]}: 2, at most 1 accepted)");
        row("relations: {}\nlayers: [{id: bill}, {id: web}, {id: buyer}]",
            "The rule: buyer → web (it leads up from buyer to web)\nThe rule: web → bill (it leads "
            "up from web to bill)");
        row("relations: {kind: reads}\nlayers: [data, presentation]",
            "The rule: web → db (it leads up from presentation to data)");
        row("relations: {kind: reads}\nlayers: [{kind: store}, {kind: service}]",
            "The rule: web → db (it leads up from {kind: service} to {kind: store})");
        row("relations: {kind: reads}\nlayers: [{id: db}, {deploy-unit: x}, {id: web}]",
            "The rule: web → db (it leads up, whatever the values are that are not stated)");
        row("relations: {encrypted: false}\nat-most: 0",
            "The rule ({encrypted: false}: 1 to 4, at most 0 accepted)");
        row("elements: both\nat-most: {count: 0, of: {stands-on: {kind: site}}}",
            "The rule: both (stands-on {kind: site}: 1 or more, at most 0 accepted)");
        row("elements: {id: [h1, h2]}\nmust: {cost: \"<= 100 USD/month\"}",
            "The rule: undecided, because h1.cost is 900 EUR, which cannot be compared with <= 100 "
            "USD/month; needed is an amount of USD an hour, a month or a year\nThe rule: undecided "
            "without h2.cost");
        row("elements: h1\nmust: {cost: \"<= 100 USD\"}",
            "The rule: undecided, because h1.cost is 900 EUR, which cannot be compared with <= 100 "
            "USD; needed is an amount of USD that is paid once");
        row("elements: h1\nmust: {cost: \"<= 100 EUR\"}",
            "The rule: h1 (cost is 900 EUR, wanted is <= 100 EUR)");
        row("elements: h1\nmust: {cost: \"<= 100 EUR/year\"}",
            "The rule: undecided, because h1.cost is 900 EUR, which cannot be compared with <= 100 "
            "EUR/year; needed is an amount of EUR an hour, a month or a year");
        row("elements: db\nmust: {backup: {interval: \"<= 24h\"}}",
            "The rule: undecided without db.backup.interval");
        row("elements: db\nmust: {replicas: [\"2\", \"3\"]}",
            "The rule: db (replicas is 1 by default, wanted is [2, 3])");
        row("elements: {kind: [service, host]}\nmust-not: {}",
            "The rule: h1\nThe rule: h2\nThe rule: web\nThe rule: bill\nThe rule: h3\nThe rule: "
            "both");
    }

    void brokenRules()
    {
        QFETCH(QString, keys);
        QFETCH(QString, message);
        const auto judgement = judge(rulesOf(ruleFile(keys.toStdString())), shop());
        QStringList messages;
        for (const analysis::Finding& finding : judgement.findings) {
            messages << QString::fromStdString(finding.message.text());
        }
        QCOMPARE(messages.join(u'\n'), message);
    }
};

QTEST_APPLESS_MAIN(RulesMessagesTest)

#include "rules_messages_test.moc"
