// Each word of selectors: what it selects in one drawing, and what boundaries relations cross.

#include "tests/analysis/rules_support.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;
using model::Key;
using model::Quantity;
using model::Texts;
using model::Unit;

class RulesWordsTest : public QObject {
    Q_OBJECT

private slots:
    void crossings_data()
    {
        QTest::addColumn<QString>("boundary");
        QTest::addColumn<QStringList>("broken");
        QTest::addColumn<QStringList>("needs");
        const QStringList none;
        // a and b share a host; c is in the other zone, d in another region, e nowhere.
        QTest::newRow("host") << "host" << QStringList{"calls:a:c", "calls:a:d"}
                              << QStringList{"e.runs-on"};
        QTest::newRow("site") << "site" << QStringList{"calls:a:c", "calls:a:d"}
                              << QStringList{"e.runs-on"};
        QTest::newRow("zone") << "zone" << QStringList{"calls:a:c", "calls:a:d"}
                              << QStringList{"e.runs-on"};
        QTest::newRow("region") << "region" << QStringList{"calls:a:d"} << QStringList{"e.runs-on"};
        QTest::newRow("datacenter") << "datacenter" << none << none;
        QTest::newRow("team") << "team" << QStringList{"calls:a:b"}
                              << QStringList{"c.team", "d.team", "e.team"};
        QTest::newRow("tier") << "tier" << QStringList{"calls:a:e"} << none;
        QTest::newRow("system") << "system" << none << none;
        QTest::newRow("cell") << "cell" << none << none;
        QTest::newRow("several") << "[tier, region]" << QStringList{"calls:a:d", "calls:a:e"}
                                 << none;
    }

    void crossings()
    {
        QFETCH(QString, boundary);
        QFETCH(QStringList, broken);
        QFETCH(QStringList, needs);
        ModelBuilder builder;
        builder.site("east", {{Key::SiteType, "region"}}).site("west", {{Key::SiteType, "region"}});
        builder.site("e1", {{Key::SiteType, "zone"}}).site("e2", {{Key::SiteType, "zone"}});
        builder.site("w1", {{Key::SiteType, "zone"}});
        builder.inside("east", {"e1", "e2"}).inside("west", {"w1"});
        builder.host("h1").host("h2").host("h3");
        builder.inside("e1", {"h1"}).inside("e2", {"h2"}).inside("w1", {"h3"});
        builder.tier("top").tier("low").team("red").team("blue");
        builder.service("a").service("b").service("c").service("d").service("e");
        builder.inside("top", {"a", "b"}).inside("low", {"e"});
        builder.runsOn("a", {"h1"}).runsOn("b", {"h1"}).runsOn("c", {"h2"}).runsOn("d", {"h3"});
        builder.owns("red", {"a"}).owns("blue", {"b"});
        for (const std::string other : {"b", "c", "d", "e"}) {
            builder.calls("a", other);
        }
        const Outcome result = outcome(
            "relations: {}\nmust-not: {crosses: " + boundary.toStdString() + "}", builder.build());
        const auto list = [](const Ids& ids) {
            QStringList texts;
            for (const std::string& id : ids) {
                texts << QString::fromStdString(id);
            }
            return texts;
        };
        QCOMPARE(list(result.broken), broken);
        QCOMPARE(list(result.needs), needs);
    }

    void selectorWords_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<QString>("selected"); // by id, in the order of the drawing
        const auto row = [](const char* selector, const char* selected) {
            QTest::newRow(selector) << selector << selected;
        };
        row("{}", "red box ui app-1 app-2 db vm rack");
        row("app-*", "app-1 app-2");
        row("[app-1, db]", "app-1 db");
        row("{kind: [store, team]}", "red db");
        row("{id: app-?}", "app-1 app-2");
        row("{id: app}", "");
        row("{name: \"Sh*p\"}", "app-1");
        row("{name: db}", "db");
        row("{tags: pci}", "db");
        row("{tags: missing, kind: [store, service]}", "app-1 app-2");
        row("{tags: \"p*\", kind: store}", "db");
        row("{tags: \"!= pci\", kind: [store, service]}", "app-1 app-2");
        row("{team: red}", "box ui app-1 app-2");
        row("{team: {team-type: platform}}", "box ui app-1 app-2");
        row("{team: missing, kind: [store, service]}", "db");
        row("{team: stated}", "box ui app-1 app-2");
        row("{owns: {kind: service}}", "red");
        row("{parent: box}", "ui");
        row("{parent: missing}", "red box db rack");
        row("{within: box}", "ui app-1 app-2");
        row("{within: {kind: group}}", "ui app-1 app-2");
        row("{inside: app-1}", "box ui");
        row("{layer: presentation}", "ui app-1 app-2");
        row("{layer: [data, presentation]}", "ui app-1 app-2");
        row("{layer: missing, kind: [store, service]}", "db");
        row("{runs-on: vm}", "app-1");
        row("{stands-on: rack, kind: service}", "app-1");
        row("{stands-on: {kind: site}, kind: service}", "app-1");
        row("{outgoing: {kind: calls}}", "app-1");
        row("{incoming: {}}", "app-2 db");
        row("{outgoing: {to: db}}", "app-2");
        row("{not: {kind: [service, team, host, site]}}", "box ui db");
        row("{any: [{kind: store}, {id: ui}]}", "ui db");
        row("{all: [{kind: service}, {name: Shop}]}", "app-1");
        row("{availability: stated}", "db");
        row("{availability: \">= 99.9%\", kind: store}", "db");
        row("{availability: \"> 0.999\", kind: store}", "");
        row("{availability: \"= 0.999\", kind: store}", "db");
        row("{size: \"> 5GB\", kind: store}", "db");
        row("{size: 8, kind: team}", "red");
        row("{size: \">= 8\"}", "red");
        row("{backup: {interval: \"<= 1d\"}}", "db");
        row("{backup: \"< 25h\"}", "db");
        row("{backup: stated}", "db");
        row("{properties: {owner: \"Kim*\"}}", "db");
        row("{store-type: \"!= cache\", kind: store}", "db");
        row("{replicas: 1, kind: [service, store]}", "app-1 app-2 db");
        row("{concurrency: \">= 1000\", kind: service}", "app-1 app-2");
        row("{cost: \"<= 1500 USD/month\"}", "db");
        row("{cost: \"<= 1 USD/hour\"}", "");
        row("{stateful: true}", "app-2");
    }

    void selectorWords()
    {
        QFETCH(QString, selector);
        QFETCH(QString, selected);
        ModelBuilder builder;
        builder.team("red", {{Key::TeamType, "platform"}, {Key::TeamSize, 8}});
        builder.group("box").tier("ui", {{Key::Layer, "presentation"}});
        builder.service("app-1", {{Key::Name, "Shop"}}).service("app-2", {{Key::Stateful, true}});
        builder.store("db", {{Key::Tags, Texts{"prod", "pci"}},
                             {Key::Availability, Quantity{99.9, Unit::Percent}},
                             {Key::StoreSize, Quantity{10, Unit::Gigabyte}},
                             {Key::StoreType, "relational"},
                             {Key::Cost, model::Money{2, "USD", model::Period::Hour}},
                             {Key::Properties, model::Dictionary{{"owner", "Kim Ji-woo"}}}});
        model::Record backup;
        backup.set(Key::Interval, Quantity{24, Unit::Hour});
        builder.set("db", Key::Backup, backup);
        builder.host("vm").site("rack").inside("rack", {"vm"});
        builder.inside("box", {"ui"}).inside("ui", {"app-1", "app-2"}).owns("red", {"box"});
        builder.runsOn("app-1", {"vm"}).calls("app-1", "app-2").reads("app-2", "db");
        // `id: nobody` is never so: everything that is selected for certain breaks the rule.
        const Outcome result = outcome(
            "elements: " + selector.toStdString() + "\nmust: {id: nobody}", builder.build());
        QString broken;
        for (const std::string& id : result.broken) {
            broken += (broken.isEmpty() ? "" : " ") + QString::fromStdString(id);
        }
        QCOMPARE(broken, selected);
        QCOMPARE(result.selected, result.broken.size());
    }

    void relationWords_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<QStringList>("selected");
        const auto row = [](const char* selector, const QStringList& selected) {
            QTest::newRow(selector) << selector << selected;
        };
        const QString order = "calls:a:b";
        const QString lookup = "reads:b:d";
        const QString start = "depends-on:a:d";
        row("{}", {order, lookup, start});
        row("{kind: calls}", {order});
        row("{kind: [calls, depends-on]}", {order, start});
        row("{id: \"reads:*\"}", {lookup});
        row("\"*:d\"", {lookup, start});
        row("{name: order}", {order});
        row("{from: a}", {order, start});
        row("{from: {kind: service}, to: {kind: store}}", {lookup, start});
        row("{not: {to: d}}", {order});
        row("{any: [{kind: calls}, {kind: reads}]}", {order, lookup});
        row("{criticality: hard}", {order, lookup});
        row("{criticality: soft}", {start});
        row("{timeout: \"<= 0.5s\"}", {order});
        row("{timeout: \"< 0.5s\"}", {});
        row("{timeout: missing, kind: reads}", {lookup});
        row("{circuit-breaker: true}", {order});
        row("{circuit-breaker: {failures: \"> 3\"}}", {order});
        row("{inferred: false}", {order, start});
    }

    void relationWords()
    {
        QFETCH(QString, selector);
        QFETCH(QStringList, selected);
        ModelBuilder builder;
        model::Record breaker;
        breaker.set(Key::Failures, 5);
        builder.service("a").service("b").store("d");
        builder.calls("a", "b",
                      {{Key::Name, "order"},
                       {Key::Timeout, Quantity{500, Unit::Millisecond}},
                       {Key::CircuitBreaker, breaker}});
        builder.reads("b", "d", {{Key::Inferred, true}});
        builder.dependsOn("a", "d", {{Key::Criticality, "soft"}});
        const Outcome result = outcome(
            "relations: " + selector.toStdString() + "\nmust: {id: nothing}", builder.build());
        QStringList broken;
        for (const std::string& id : result.broken) {
            broken << QString::fromStdString(id);
        }
        QCOMPARE(broken, selected);
    }
};

QTEST_APPLESS_MAIN(RulesWordsTest)

#include "rules_words_test.moc"
