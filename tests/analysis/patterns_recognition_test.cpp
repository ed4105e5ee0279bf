// Canonical drawings at many sizes, mutations that lower exactly one rule, and changes that must
// not matter.

#include <QTest>

#include <functional>

#include "analysis/patterns/recognize.h"
#include "tests/support/pattern_generators.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::ElementKind;
using corbel::model::Key;
using corbel::model::Model;
using corbel::model::Texts;
using corbel::model::Value;

Q_DECLARE_METATYPE(std::function<ModelBuilder()>)
Q_DECLARE_METATYPE(std::function<void(ModelBuilder&)>)

namespace {

using Make = std::function<ModelBuilder()>;
using Mutate = std::function<void(ModelBuilder&)>;

std::vector<PatternResult> resultsOf(const Model& model, const std::string& pattern)
{
    return recognizePatterns(model, {{pattern}, true});
}

/// The model with every id prefixed, and in reverse order when asked for.
Model renamed(const Model& model, const std::string& prefix, bool reversed)
{
    Model copy;
    auto elements = model.elements.items();
    auto relations = model.relations.items();
    if (reversed) {
        std::ranges::reverse(elements);
        std::ranges::reverse(relations);
    }
    for (auto element : elements) {
        element.id.value = prefix + element.id.value;
        for (const Key key : {Key::Parent, Key::Of}) {
            if (const auto text = corbel::model::textOf(element.fields, key); !text.empty()) {
                element.fields.set(key, Value(prefix + std::string(text)));
            }
        }
        Texts hosts = corbel::model::runsOn(element);
        for (std::string& host : hosts) {
            host = prefix + host;
        }
        if (!hosts.empty()) {
            element.fields.set(Key::RunsOn, Value(hosts));
        }
        auto teams = corbel::model::weightsOf(element.fields, Key::Team);
        for (auto& [team, weight] : teams) {
            team = prefix + team;
        }
        if (!teams.empty()) {
            element.fields.set(Key::Team, Value(teams));
        }
        copy.elements.append(std::move(element));
    }
    for (auto relation : relations) {
        relation.from.value = prefix + relation.from.value;
        relation.to.value = prefix + relation.to.value;
        relation.id =
            corbel::model::freeRelationId(copy, relation.kind, relation.from, relation.to);
        copy.relations.append(std::move(relation));
    }
    return copy;
}

Model joined(Model a, const Model& b)
{
    for (const auto& element : b.elements) {
        a.elements.append(element);
    }
    for (const auto& relation : b.relations) {
        a.relations.append(relation);
    }
    return a;
}

/// What must not depend on names and order.
using Essence = std::pair<std::string, std::vector<std::tuple<std::string, double, double>>>;

std::vector<Essence> essence(const std::vector<PatternResult>& results)
{
    std::vector<Essence> all;
    for (const PatternResult& result : results) {
        Essence one{result.pattern, {}};
        one.second.emplace_back("fit", result.fit.lo, result.fit.hi);
        one.second.emplace_back("region", double(result.region.size()), result.robustness);
        for (const PatternRule& rule : result.rules) {
            one.second.emplace_back(rule.rule, rule.e.lo, rule.e.hi);
            one.second.emplace_back("count", rule.satisfied, rule.applicable);
        }
        for (const PatternMeasure& measure : result.advantages) {
            one.second.emplace_back(measure.measure.en, measure.value.value_or(-1), 0);
        }
        all.push_back(std::move(one));
    }
    std::ranges::sort(all);
    return all;
}

void canonicalRows(const std::vector<int>& sizes)
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<Make>("make");
    for (const int n : sizes) {
        QTest::addRow("centralized %d", n)
            << "centralized" << Make([n] { return canonicalCentralized(n); });
        QTest::addRow("client-server %d", n)
            << "client-server" << Make([n] { return canonicalClientServer(n); });
        QTest::addRow("three-tier by tiers %d", n)
            << "three-tier" << Make([n] { return canonicalThreeTier(n, true); });
        QTest::addRow("three-tier by calls %d", n)
            << "three-tier" << Make([n] { return canonicalThreeTier(n, false); });
        QTest::addRow("simple-horizontal %d", n)
            << "simple-horizontal" << Make([n] { return canonicalHorizontal(n); });
    }
}

} // namespace

class PatternsRecognitionTest : public QObject {
    Q_OBJECT

private slots:
    void canonicalHasFitOne_data() { canonicalRows({3, 4, 7, 16, 50, 300}); }

    void canonicalHasFitOne()
    {
        QFETCH(QString, pattern);
        QFETCH(Make, make);
        const auto results = resultsOf(make().build(), pattern.toStdString());
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(results[0].fit, (Interval{1, 1}));
        QCOMPARE(results[0].verdict, Verdict::Present);
        QCOMPARE(results[0].coverage, 1.0);
        QCOMPARE(results[0].robustness, 1.0);
        for (const PatternRule& rule : results[0].rules) {
            QVERIFY(rule.against.empty());
            QVERIFY(rule.whatWouldHelp.en.empty());
            QVERIFY(!rule.text.en.empty() && !rule.text.ko.empty());
        }
    }

    void mutationLowersItsRule_data()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<Mutate>("mutate");
        QTest::addColumn<QString>("lowered");
        QTest::addColumn<QString>("witness");
        const auto row = [](const char* lowered, Make make, const char* pattern,
                            const char* witness, Mutate mutate) {
            QTest::addRow("%s: %s", pattern, lowered)
                << make << pattern << mutate << lowered << witness;
        };
        const Make central = [] { return canonicalCentralized(20); };
        row("one-team", central, "centralized", "s3",
            [](ModelBuilder& b) { b.team("other").owns("other", {"s3"}); });
        row("no-network-hop", central, "centralized", "calls:s2:s3",
            [](ModelBuilder& b) { b.host("second").runsOn("s3", {"second"}); });
        row("no-partitions", central, "centralized", "p",
            [](ModelBuilder& b) { b.partition("p").inside("p", {"s3"}); });
        row("one-site", central, "centralized", "b", [](ModelBuilder& b) {
            b.site("a").site("b").inside("a", {"mainframe"}).inside("b", {"s4"});
        });

        const Make server = [] { return canonicalClientServer(5); };
        row("no-middle-tier", server, "client-server", "calls:server:extra",
            [](ModelBuilder& b) { b.service("extra").calls("server", "extra"); });
        row("server-owns-data", server, "client-server", "db",
            [](ModelBuilder& b) { b.service("batch").reads("batch", "db"); });
        row("clients-ask-server", server, "client-server", "c1",
            [](ModelBuilder& b) { b.set("c1", Key::Client, "thin"); });
        row("many-clients-per-server", server, "client-server", "server",
            [](ModelBuilder& b) { b.set("server", Key::Replicas, 5); });

        for (const bool tiers : {true, false}) {
            const Make three = [tiers] { return canonicalThreeTier(4, tiers); };
            row("no-presentation-to-data", three, "three-tier", "reads:w1:d2",
                [](ModelBuilder& b) { b.reads("w1", "d2"); });
            row("downward-only", three, "three-tier", "calls:a1:w2",
                [](ModelBuilder& b) { b.calls("a1", "w2"); });
            row("thin-clients", three, "three-tier", "buyer",
                [](ModelBuilder& b) { b.set("buyer", Key::Client, "rich"); });
        }
        row(
            "adjacent-layers",
            [] {
                auto builder = canonicalThreeTier(3, true);
                builder.tier("domain", {{Key::Layer, "application"}, {Key::Order, 3}});
                builder.service("dom").inside("domain", {"dom"}).calls("a1", "dom");
                builder.reads("dom", "d0").set("presentation", Key::Order, 1);
                builder.set("application", Key::Order, 2).set("data", Key::Order, 4);
                for (const char* id : {"0", "1", "2"}) {
                    builder.disconnect(std::string("reads:a") + id + ":d" + id);
                    builder.reads("dom", std::string("d") + id);
                }
                return builder;
            },
            "three-tier", "reads:a1:d1", [](ModelBuilder& b) { b.reads("a1", "d1"); });

        const Make shards = [] { return canonicalHorizontal(4); };
        row("pairs-without-edge", shards, "simple-horizontal", "reads:s0:d1",
            [](ModelBuilder& b) { b.reads("s0", "d1"); });
        row("key-declared", shards, "simple-horizontal", "p2",
            [](ModelBuilder& b) { b.erase("p2", Key::PartitionKey); });
        row("entry-routed", shards, "simple-horizontal", "calls:buyer:s1",
            [](ModelBuilder& b) { b.calls("buyer", "s1"); });
        row("nothing-shared", shards, "simple-horizontal", "common",
            [](ModelBuilder& b) { b.store("common").reads("s0", "common").reads("s1", "common"); });
        row("nothing-shared", shards, "simple-horizontal", "h",
            [](ModelBuilder& b) { b.host("h").runsOn("s0", {"h"}).runsOn("d1", {"h"}); });
        row("same-role", shards, "simple-horizontal", "p1",
            [](ModelBuilder& b) { b.stream("t").inside("p1", {"t"}); });
        row("balance", shards, "simple-horizontal", "",
            [](ModelBuilder& b) { b.set("p0", Key::Share, 3); });
    }

    void mutationLowersItsRule()
    {
        QFETCH(Make, make);
        QFETCH(QString, pattern);
        QFETCH(Mutate, mutate);
        QFETCH(QString, lowered);
        QFETCH(QString, witness);
        ModelBuilder builder = make();
        const auto before = resultsOf(builder.build(), pattern.toStdString());
        QCOMPARE(before.size(), std::size_t(1));
        QCOMPARE(before[0].fit, (Interval{1, 1}));
        mutate(builder);
        const auto after = resultsOf(builder.build(), pattern.toStdString());
        QVERIFY(!after.empty());
        const PatternResult& largest = *std::ranges::max_element(
            after, {}, [](const PatternResult& result) { return result.region.size(); });
        QVERIFY(largest.fit.lo < 1);
        for (const PatternRule& rule : largest.rules) {
            const bool isIt = rule.rule == lowered.toStdString();
            QVERIFY2((rule.e.lo < 1 && !rule.vacuous) == isIt, rule.rule.c_str());
            if (isIt) {
                QVERIFY(!rule.whatWouldHelp.en.empty() && !rule.whatWouldHelp.ko.empty());
                QVERIFY(witness.isEmpty() ||
                        std::ranges::count(rule.against, witness.toStdString()) == 1);
            }
        }
    }

    void moreOfTheGoodNeverLowersTheFit()
    {
        const std::vector<std::pair<std::string, std::function<ModelBuilder(int)>>> flawed{
            {"centralized",
             [](int n) {
                 auto builder = canonicalCentralized(n);
                 return builder.host("second").runsOn("s1", {"second"});
             }},
            {"client-server",
             [](int n) {
                 auto builder = canonicalClientServer(n);
                 return builder.set("c0", Key::Client, "thin");
             }},
            {"three-tier", [](int n) { return canonicalThreeTier(n, false).reads("w0", "d1"); }},
            {"simple-horizontal",
             [](int n) {
                 return canonicalHorizontal(n).reads("s0", "d1").erase("p2", Key::Share);
             }},
        };
        for (const auto& [pattern, make] : flawed) {
            Interval before;
            for (int n = 11; n <= 40; ++n) {
                const auto results = resultsOf(make(n).build(), pattern);
                QCOMPARE(results.size(), std::size_t(1));
                const Interval fit = results[0].fit;
                QVERIFY2(fit.hi >= before.hi && fit.lo < 1, pattern.c_str());
                before = fit;
            }
        }
    }

    void namesAndOrderDoNotMatter_data() { canonicalRows({3, 9}); }

    void namesAndOrderDoNotMatter()
    {
        QFETCH(Make, make);
        ModelBuilder builder = make();
        // Something to be unequal about, in every pattern.
        builder.service("zz").team("t").store("yy").reads("zz", "yy");
        const Model model = builder.build();
        const auto expected = essence(recognizePatterns(model));
        QVERIFY(!expected.empty());
        QCOMPARE(essence(recognizePatterns(renamed(model, "x", false))), expected);
        QCOMPARE(essence(recognizePatterns(renamed(model, "a", true))), expected);
    }

    void disjointUnionKeepsEachResult_data() { canonicalRows({3, 8}); }

    void disjointUnionKeepsEachResult()
    {
        QFETCH(Make, make);
        const Model one = make().build();
        for (const Model& other :
             {canonicalThreeTier(4, false).build(), canonicalHorizontal(3).build(), one}) {
            const Model second = renamed(other, "other-", false);
            auto expected = recognizePatterns(one);
            const auto more = recognizePatterns(second);
            expected.insert(expected.end(), more.begin(), more.end());
            QCOMPARE(essence(recognizePatterns(joined(one, second))), essence(expected));
        }
    }
};

QTEST_GUILESS_MAIN(PatternsRecognitionTest)
#include "patterns_recognition_test.moc"
