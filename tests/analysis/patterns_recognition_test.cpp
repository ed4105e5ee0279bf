// Canonical drawings at many sizes, mutations that lower exactly one rule, and changes that must
// not matter.

#include <QTest>

#include <array>
#include <functional>
#include <map>
#include <set>

#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/cases.h"

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
        for (const Key key : {Key::Parent, Key::Of, Key::Brokers, Key::Provider, Key::Located}) {
            if (const auto text = corbel::model::textOf(element.fields, key); !text.empty()) {
                element.fields.set(key, Value(prefix + std::string(text)));
            }
        }
        for (const Key key : {Key::RunsOn, Key::ClusterMembers}) {
            Texts ids = corbel::model::textsOf(element.fields, key);
            for (std::string& id : ids) {
                id = prefix + id;
            }
            if (!ids.empty()) {
                element.fields.set(key, Value(ids));
            }
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
    for (auto objective : model.objectives) {
        for (const Key key : {Key::Entry, Key::Domain}) {
            if (const auto text = corbel::model::textOf(objective.fields, key); !text.empty()) {
                objective.fields.set(key, Value(prefix + std::string(text)));
            }
        }
        copy.objectives.push_back(std::move(objective));
    }
    return copy;
}

/// The model with a view in which all elements stand on one diagonal, the last one first.
Model laidOut(Model model)
{
    corbel::model::View view;
    view.id.value = "diagonal";
    double at = 100.0 * static_cast<double>(model.elements.size());
    for (const auto& element : model.elements) {
        corbel::model::Placement placement;
        placement.element = element.id;
        placement.x = placement.y = at;
        placement.w = placement.h = 50;
        view.items.append(placement);
        at -= 100;
    }
    model.views.append(std::move(view));
    return model;
}

Model joined(Model a, const Model& b)
{
    for (const auto& element : b.elements) {
        a.elements.append(element);
    }
    for (const auto& relation : b.relations) {
        a.relations.append(relation);
    }
    a.objectives.insert(a.objectives.end(), b.objectives.begin(), b.objectives.end());
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
            // Sums of fractions end differently in another order, beyond the precision of a float.
            one.second.emplace_back(measure.measure.en,
                                    static_cast<float>(measure.value.value_or(-1)), 0);
        }
        all.push_back(std::move(one));
    }
    std::ranges::sort(all);
    return all;
}

/// Sizes from the smallest to the largest that every property has to hold at.
constexpr std::array sizes{3, 4, 11, 60, 300};

QByteArray rowName(const PatternCase& one, int size)
{
    return QByteArray::fromStdString(one.pattern + " " + one.variant + " of " +
                                     std::to_string(size));
}

void mutations(const std::vector<int>& wanted)
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<Mutate>("mutate");
    QTest::addColumn<QString>("lowered");
    QTest::addColumn<QString>("witness");
    QTest::addColumn<bool>("mended");
    for (const PatternCase& one : patternCases()) {
        for (const PatternMutation& mutation : one.mutations) {
            const MakeDrawing& make = mutation.make ? mutation.make : one.make;
            for (const int size : wanted) {
                QTest::newRow((rowName(one, size) + ": " +
                               QByteArray::fromStdString(mutation.rule + " at " + mutation.witness))
                                  .constData())
                    << Make([make, size] { return make(size); })
                    << QString::fromStdString(one.pattern) << Mutate(mutation.apply)
                    << QString::fromStdString(mutation.rule)
                    << QString::fromStdString(mutation.witness) << mutation.mended;
            }
        }
    }
}

const PatternResult& largest(const std::vector<PatternResult>& results)
{
    return *std::ranges::max_element(
        results, {}, [](const PatternResult& result) { return result.region.size(); });
}

const PatternRule& ruleOf(const PatternResult& result, const std::string& id)
{
    return *std::ranges::find(result.rules, id, &PatternRule::rule);
}

void drawings(const std::vector<int>& wanted)
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<Make>("make");
    for (const PatternCase& one : patternCases()) {
        for (const int size : wanted) {
            QTest::newRow(rowName(one, size).constData())
                << QString::fromStdString(one.pattern)
                << Make([make = one.make, size] { return make(size); });
        }
    }
}

} // namespace

class PatternsRecognitionTest : public QObject {
    Q_OBJECT

private slots:
    void drawingHasFitOne_data() { drawings({sizes.begin(), sizes.end()}); }

    void drawingHasFitOne()
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

    void mutationLowersItsRule_data() { mutations({sizes.begin(), sizes.end()}); }

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
        const PatternResult& mutated = largest(after);
        QVERIFY(mutated.fit.lo < 1);
        for (const PatternRule& rule : mutated.rules) {
            const bool isIt = rule.rule == lowered.toStdString();
            QVERIFY2((rule.e.lo < 1 && !rule.vacuous) == isIt, rule.rule.c_str());
            if (isIt) {
                QVERIFY(!rule.whatWouldHelp.en.empty() && !rule.whatWouldHelp.ko.empty());
                QVERIFY(witness.isEmpty() ||
                        std::ranges::count(rule.against, witness.toStdString()) == 1);
            }
        }
    }

    void whatIsFoundDoesNotDependOnWhetherTheRestIsAskedFor_data() { mutations({3, 12}); }

    void whatIsFoundDoesNotDependOnWhetherTheRestIsAskedFor()
    {
        QFETCH(Make, make);
        QFETCH(Mutate, mutate);
        ModelBuilder builder = make();
        mutate(builder);
        const auto found = recognizePatterns(builder.build(), {});
        auto all = recognizePatterns(builder.build(), {{}, true});
        std::erase_if(all, [](const auto& result) { return result.verdict == Verdict::Absent; });
        QCOMPARE(found.size(), all.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].pattern, all[i].pattern);
            QCOMPARE(found[i].region, all[i].region);
            QCOMPARE(found[i].fit, all[i].fit);
        }
    }

    void fixMendsItsRule_data() { mutations({3, 12}); }

    /// What an edit leaves to be stated is undecided, which is not lower.
    void fixMendsItsRule()
    {
        QFETCH(Make, make);
        QFETCH(QString, pattern);
        QFETCH(Mutate, mutate);
        QFETCH(QString, lowered);
        QFETCH(bool, mended);
        ModelBuilder builder = make();
        mutate(builder);
        const Model model = builder.build();
        const auto results = resultsOf(model, pattern.toStdString());
        const PatternResult& before = largest(results);
        bool isMended = false;
        for (const RuleFix& fix : fixesFor(model, before)) {
            QVERIFY(!fix.fix.label.text().empty() && !fix.fix.changes.empty());
            const auto applied = corbel::model::applied(model, fix.fix.changes);
            QVERIFY2(applied.has_value(), fix.fix.label.text().c_str());
            const auto afterwards = resultsOf(*applied, pattern.toStdString());
            const PatternResult& after = largest(afterwards);
            for (const PatternRule& rule : after.rules) {
                const PatternRule& was = ruleOf(before, rule.rule);
                QVERIFY2(rule.rule == fix.rule ? rule.e.lo > was.e.lo : rule.e.hi >= was.e.hi,
                         (fix.fix.label.text() + " and " + rule.rule).c_str());
            }
            isMended = isMended || (fix.rule == lowered.toStdString() &&
                                    ruleOf(after, fix.rule).e == Interval{1, 1});
        }
        // Neither is promised what no edit does, nor done what no promise says.
        QCOMPARE(isMended, mended);
    }

    /// Also of patterns that the drawing does not show: the nearest region may lack what they need.
    void fixesOfAllPatternsAreLegal()
    {
        std::size_t tried = 0;
        for (const PatternCase& one : patternCases()) {
            const Model model = one.flawed(3).build();
            for (const PatternResult& result : recognizePatterns(model, {{}, true})) {
                for (const RuleFix& fix : fixesFor(model, result)) {
                    QVERIFY2(corbel::model::applied(model, fix.fix.changes).has_value(),
                             fix.fix.label.text().c_str());
                    ++tried;
                }
            }
        }
        QVERIFY(tried > 20);
    }

    void eachRuleHasItsMutation()
    {
        std::map<std::string, std::set<std::string>> mutated;
        for (const PatternCase& one : patternCases()) {
            for (const PatternMutation& mutation : one.mutations) {
                mutated[one.pattern].insert(mutation.rule);
            }
        }
        for (const PatternInfo& info : knownPatterns()) {
            const auto results = resultsOf(drawingOf(info.id, 3).build(), info.id);
            for (const PatternRule& rule : results.at(0).rules) {
                QVERIFY2(mutated[info.id].contains(rule.rule), (info.id + " " + rule.rule).c_str());
            }
        }
    }

    void moreOfTheGoodNeverLowersTheFit()
    {
        for (const PatternCase& one : patternCases()) {
            Interval before;
            for (int size = 3; size <= 300; size += 1 + size / 20) {
                const auto results = resultsOf(one.flawed(size).build(), one.pattern);
                QCOMPARE(results.size(), std::size_t(1));
                const Interval fit = results[0].fit;
                QVERIFY2(fit.hi >= before.hi && fit.lo >= before.lo && fit.lo < 1,
                         one.pattern.c_str());
                before = fit;
            }
        }
    }

    void namesOrderAndLayoutDoNotMatter_data() { drawings({3, 11, 300}); }

    void namesOrderAndLayoutDoNotMatter()
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
        QCOMPARE(essence(recognizePatterns(laidOut(model))), expected);
    }

    void disjointUnionKeepsEachResult_data() { drawings({3, 11, 300}); }

    void disjointUnionKeepsEachResult()
    {
        QFETCH(Make, make);
        const Model one = make().build();
        for (const Model& other :
             {drawingOf("three-tier", 4).build(), drawingOf("simple-horizontal", 3).build(), one}) {
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
