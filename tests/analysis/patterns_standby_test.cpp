// Pairs of which one waits: the way back and a further standby take nothing from what was drawn.

#include <QTest>

#include <algorithm>

#include "analysis/patterns/recognize.h"
#include "model/invariants.h"
#include "tests/support/patterns/cases.h"
#include "tests/support/patterns/results.h"
#include "tests/support/patterns/template_edits.h"

using namespace corbel::analysis;
using namespace corbel::tests;
using corbel::model::Key;
using corbel::model::Model;
using corbel::model::Quantity;
using corbel::model::RelationKind;
using corbel::model::Unit;

Q_DECLARE_METATYPE(Model)

namespace {

void addServer(ModelBuilder& builder, const std::string& name, const char* role)
{
    corbel::model::Record time;
    time.set(Key::Mean, Quantity{10, Unit::Millisecond});
    builder.service(name, {{Key::Stateful, true}, {Key::ServiceTime, time}});
    if (*role != '\0') {
        builder.set(name, Key::Role, role);
    }
    builder.site("z" + name).host("h" + name).inside("z" + name, {"h" + name});
    builder.runsOn(name, {"h" + name});
}

void addSwitch(ModelBuilder& builder, const char* from, const char* to)
{
    builder.relation(RelationKind::FailsOverTo, from, to,
                     {{Key::Automatic, true}, {Key::Rehearsed, true}});
}

/// `a` is asked and fails over to `b`, which has a copy of what it knows.
ModelBuilder pair(bool areRolesStated)
{
    ModelBuilder builder;
    builder.actor("u").gateway("vip").calls("u", "vip");
    addServer(builder, "a", areRolesStated ? "active" : "");
    addServer(builder, "b", areRolesStated ? "passive" : "");
    builder.calls("vip", "a").replicates("a", "b");
    addSwitch(builder, "a", "b");
    return builder;
}

PatternResult judged(const ModelBuilder& builder)
{
    return recognizePatterns(builder.build(), {{"standby"}, true}).at(0);
}

/// With the reverse of every fail-over, a bare one that nobody rehearses; what was drawn both ways
/// or cannot be drawn so is left alone.
Model withWaysBack(Model model)
{
    const auto relations = model.relations.items();
    for (const auto& relation : relations) {
        const auto leadsBack = [&](const auto& other) {
            return other.kind == RelationKind::FailsOverTo && other.from == relation.to &&
                   other.to == relation.from;
        };
        if (relation.kind != RelationKind::FailsOverTo ||
            std::ranges::any_of(relations, leadsBack)) {
            continue;
        }
        auto back = relation;
        back.id.value += ":back";
        std::swap(back.from, back.to);
        back.fields = {};
        Model wider = model;
        wider.relations.append(std::move(back));
        if (corbel::model::findBreaches(wider).empty()) {
            model = std::move(wider);
        }
    }
    return model;
}

/// What fits worse than before, if anything.
std::string lowered(const Model& before, const Model& after)
{
    std::string worse;
    for (const PatternResult& result : recognizePatterns(before)) {
        const auto best = bestFit(after, result.pattern);
        if (!best || best->lo < result.fit.lo - 1e-12) {
            worse += ' ' + result.pattern + ' ' + std::to_string(result.fit.lo) + " to " +
                     std::to_string(best ? best->lo : -1);
        }
    }
    return worse;
}

} // namespace

class PatternsStandbyTest : public QObject {
    Q_OBJECT

private slots:
    /// A virtual machine stands on another one; which, nobody says.
    void virtualMachinesMayShareAPhysicalOne()
    {
        const auto machines = [](ModelBuilder builder) {
            builder.actor("u").host("p").host("q");
            for (const char* vm : {"v", "w"}) {
                builder.host(vm, {{Key::HostType, "vm"}});
            }
            builder.service("a", {{Key::Role, "active"}}).service("b", {{Key::Role, "passive"}});
            builder.calls("u", "a").runsOn("a", {"v"}).runsOn("b", {"w"});
            addSwitch(builder, "a", "b");
            return builder;
        };
        const auto e = [](const ModelBuilder& builder) {
            return rule(judged(builder), "two-machines").e;
        };
        QCOMPARE(e(machines({}).runsOn("v", {"p"}).runsOn("w", {"q"})), (Interval{1, 1}));
        QCOMPARE(e(machines({}).runsOn("v", {"p"}).runsOn("w", {"p"})), (Interval{0, 0}));
        QCOMPARE(e(machines({}).runsOn("v", {"p"})), (Interval{0, 1}));
        ModelBuilder apart = machines({});
        apart.site("x").site("y").inside("x", {"v"}).inside("y", {"w"});
        QCOMPARE(e(apart), (Interval{1, 1}));
    }

    void whatFailsWithTheActiveOneIsShared()
    {
        const auto shared = [](const char* host) {
            ModelBuilder builder = pair(true);
            builder.host("hx").service("licence").runsOn("licence", {host});
            builder.calls("a", "licence").calls("b", "licence");
            return rule(judged(builder), "nothing-in-common");
        };
        QCOMPARE(shared("hx").e, (Interval{1, 1}));
        QCOMPARE(shared("ha").against, std::vector<std::string>{"licence"});
    }

    void theWayBackIsNoPairOfItsOwn()
    {
        for (const bool areRolesStated : {true, false}) {
            ModelBuilder builder = pair(areRolesStated);
            QCOMPARE(judged(builder).fit, (Interval{1, 1}));
            builder.relation(RelationKind::FailsOverTo, "b", "a", {});
            const PatternResult result = judged(builder);
            QCOMPARE(result.fit, (Interval{1, 1}));
            QCOMPARE(rule(result, "active-and-passive").witnesses, std::vector<std::string>{"b"});
            QCOMPARE(rule(result, "automatic").witnesses,
                     std::vector<std::string>{"fails-over-to:a:b"});
        }
    }

    /// Where nothing tells which one serves, both ways are judged.
    void twoThatServeStandByForEachOtherAndAreNoPair()
    {
        ModelBuilder builder = pair(false);
        builder.calls("vip", "b").disconnect("replicates:a:b");
        addSwitch(builder, "b", "a");
        const PatternResult result = judged(builder);
        QCOMPARE(rule(result, "active-and-passive").against, (std::vector<std::string>{"b", "a"}));
        QCOMPARE(result.verdict, Verdict::Absent);
    }

    void aFurtherStandbyIsJudgedAsTheFirst_data()
    {
        QTest::addColumn<bool>("isChain");
        QTest::addColumn<bool>("isCopiedOn");
        QTest::newRow("behind the first, from the active one") << true << false;
        QTest::newRow("behind the first, from there") << true << true;
        QTest::newRow("beside the first, from the active one") << false << false;
        QTest::newRow("beside the first, from there") << false << true;
    }

    void aFurtherStandbyIsJudgedAsTheFirst()
    {
        QFETCH(bool, isChain);
        QFETCH(bool, isCopiedOn);
        ModelBuilder builder = pair(true);
        addServer(builder, "c", "passive");
        addSwitch(builder, isChain ? "b" : "a", "c");
        builder.replicates(isCopiedOn ? "b" : "a", "c");
        PatternResult result = judged(builder);
        QCOMPARE(result.fit, (Interval{1, 1}));
        QCOMPARE(rule(result, "active-and-passive").witnesses,
                 (std::vector<std::string>{"b", "c"}));
        // The way back from the second one closes a circle; nor is it a pair.
        builder.relation(RelationKind::FailsOverTo, "c", "a", {});
        QCOMPARE(judged(builder).fit, (Interval{1, 1}));
        // What lacks the state falls short of that alone.
        builder.disconnect(isCopiedOn ? "replicates:b:c" : "replicates:a:c");
        result = judged(builder);
        QCOMPARE(rule(result, "state-replicated").e, (Interval{.5, .5}));
        QCOMPARE(result.verdict, Verdict::Present);
    }

    void theWayBackLowersNothing_data()
    {
        QTest::addColumn<Model>("model");
        for (const PatternCase& one : patternCases()) {
            QTest::addRow("%s %s", one.pattern.c_str(), one.variant.c_str()) << one.make(3).build();
        }
        for (const char* name : {"standby", "disaster-recovery", "three-tier", "cloud-dbaas"}) {
            QTest::addRow("template %s", name) << readTemplate(name);
        }
    }

    void theWayBackLowersNothing()
    {
        QFETCH(Model, model);
        const std::string worse = lowered(model, withWaysBack(model));
        QVERIFY2(worse.empty(), worse.c_str());
    }

    /// The generator draws several that are served by one: the edit concerns something.
    void waysBackAreDrawn()
    {
        const Model model = drawingOf("standby", 3).build();
        QCOMPARE(withWaysBack(model).relations.size(), model.relations.size() + 3);
    }
};

QTEST_GUILESS_MAIN(PatternsStandbyTest)
#include "patterns_standby_test.moc"
