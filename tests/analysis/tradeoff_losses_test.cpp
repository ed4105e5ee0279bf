// What a quick fix costs is told before it is made: every objective that it leaves missed or
// undecided, and no other one.

#include <QTest>

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "analysis/findings/findings.h"
#include "analysis/findings/fixes.h"
#include "analysis/patterns/recognize.h"
#include "analysis/tradeoff/losses.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/patterns/template_edits.h"

using namespace corbel;
using analysis::ObjectiveResult;
using analysis::Outcome;
using model::Key;
using model::Model;
using tests::ModelBuilder;

namespace {

/// Everything that is known of the design as an objective that it just meets, so that whatever gets
/// worse is missed.
void holdAtWhatItIs(Model& model)
{
    model.objectives.clear();
    analysis::Metrics metrics(model);
    std::vector<model::Objective> objectives;
    const auto add = [&](const char* metric, Key about, const std::string& subject) {
        const std::string asked = about == Key::Domain ? '/' + subject : subject;
        const analysis::MetricValue value = metrics.value(metric, asked);
        if (!value.isKnown() || !value.unit.empty()) {
            return;
        }
        model::Objective objective;
        objective.fields.set(Key::Metric, metric);
        if (!subject.empty()) {
            objective.fields.set(about, subject);
        }
        const bool isLess = value.better == analysis::Better::Less;
        objective.fields.set(isLess ? Key::BoundAbove : Key::BoundBelow, *value.lower);
        objectives.push_back(std::move(objective));
    };
    for (const char* metric : {"hosts", "propagation-cost", "congruence", "availability"}) {
        add(metric, Key::Entry, {});
    }
    for (const analysis::PatternInfo& pattern : analysis::knownPatterns()) {
        add("fit", Key::Pattern, pattern.id);
    }
    model.objectives = std::move(objectives);
}

/// By its number, for comparison.
std::vector<std::pair<std::size_t, Outcome>> brief(const std::vector<ObjectiveResult>& objectives)
{
    std::vector<std::pair<std::size_t, Outcome>> all;
    for (const ObjectiveResult& one : objectives) {
        all.emplace_back(one.number, one.outcome);
    }
    return all;
}

std::vector<model::ChangeSet> allFixes(const Model& model)
{
    std::vector<model::ChangeSet> all;
    for (const analysis::Finding& finding : analysis::findFindings(model)) {
        for (const analysis::Fix& fix : analysis::fixesFor(model, finding)) {
            all.push_back(fix.changes);
        }
    }
    for (const analysis::PatternResult& result : analysis::recognizePatterns(model, {})) {
        for (const analysis::RuleFix& fix : analysis::fixesFor(model, result)) {
            all.push_back(fix.fix.changes);
        }
    }
    return all;
}

} // namespace

class TradeoffLossesTest : public QObject {
    Q_OBJECT

private slots:
    void givingAnElementAwayMayCostCongruence()
    {
        ModelBuilder builder;
        builder.team("a").team("b").team("c");
        for (const char* id : {"e", "b1", "b2", "c1"}) {
            builder.service(id);
        }
        builder.owns("a", {"e"}).owns("b", {"b1", "b2"}).owns("c", {"c1"});
        for (const char* to : {"b1", "b2", "c1"}) {
            builder.calls("e", to, {{Key::CircuitBreaker, true}});
        }
        builder.communicates("a", "b").communicates("a", "c");
        builder.objective({{Key::Metric, "congruence"}, {Key::BoundBelow, 1}});
        builder.objective({{Key::Metric, "propagation-cost"}, {Key::BoundAbove, 1}});
        const Model model = builder.build();
        const auto judged = analysis::evaluateObjectives(model);
        QCOMPARE(judged[0].outcome, Outcome::Met);
        bool isOffered = false;
        for (const analysis::Finding& finding : analysis::findFindings(model)) {
            if (finding.rule != "tightly-coupled-teams" ||
                finding.elements != std::vector<std::string>{"e"}) {
                continue;
            }
            for (const analysis::Fix& fix : analysis::fixesFor(model, finding)) {
                isOffered = true;
                const auto lost = analysis::objectivesLost(model, judged, fix.changes);
                QCOMPARE(lost.size(), std::size_t(1));
                QCOMPARE(lost[0].value.metric, std::string("congruence"));
                QCOMPARE(lost[0].outcome, Outcome::Missed);
                QCOMPARE(lost[0].value.lower, std::optional(0.0));
            }
        }
        QVERIFY(isOffered);
        // What is missed already is no loss of the edit.
        Model worse = model;
        worse.objectives[1].fields.set(Key::BoundAbove, 0.01);
        const auto before = analysis::evaluateObjectives(worse);
        QCOMPARE(before[1].outcome, Outcome::Missed);
        QVERIFY(analysis::objectivesLost(worse, before, model::ChangeSet{}).empty());
    }

    void everyFixOfEveryTemplateTellsWhatItCosts()
    {
        std::size_t fixes = 0;
        std::size_t losses = 0;
        std::set<std::string> names;
        for (const tests::TemplateEdit& edit : tests::templateEdits()) {
            names.insert(edit.name);
        }
        for (const std::string& name : names) {
            Model model = tests::readTemplate(name);
            holdAtWhatItIs(model);
            QVERIFY(model.objectives.size() >= 5);
            // What was known of the design before must not be taken for what comes of it.
            const auto availability = analysis::analyzeAvailability(model);
            const auto capacity = analysis::analyzeCapacity(model, analysis::usualScenario(model));
            const auto conway = analysis::analyzeConway(model);
            const analysis::MetricSettings known{
                .availability = &availability, .capacity = &capacity, .conway = &conway};
            const auto judged = analysis::evaluateObjectives(model, known);
            for (const ObjectiveResult& one : judged) {
                QVERIFY2(one.outcome == Outcome::Met, (name + ": " + one.text).c_str());
            }
            for (const model::ChangeSet& changes : allFixes(model)) {
                const auto after = model::applied(model, changes);
                QVERIFY(after);
                auto expected = analysis::evaluateObjectives(*after);
                std::erase_if(expected, [](const ObjectiveResult& one) {
                    return one.outcome == Outcome::Met;
                });
                const auto told = analysis::objectivesLost(model, judged, changes, known);
                QCOMPARE(brief(told), brief(expected));
                ++fixes;
                losses += told.empty() ? 0 : 1;
            }
        }
        tests::printFigure(
            fmt::format("quick fixes: {} of the templates tell what they cost, {} of "
                        "them an objective or more",
                        fixes, losses));
        QVERIFY(losses > 0 && losses < fixes);
    }
};

QTEST_GUILESS_MAIN(TradeoffLossesTest)
#include "tradeoff_losses_test.moc"
