// The templates under edits: whatever a document is called, an edit against its pattern lowers the
// rule concerned and no other.

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <QTest>

#include "analysis/patterns/limit.h"
#include "analysis/patterns/recognize.h"
#include "tests/support/patterns/template_edits.h"

using namespace corbel;
using analysis::PatternMeasure;
using analysis::PatternResult;
using analysis::PatternRule;
using model::Model;
using tests::TemplateEdit;
using tests::templateEdits;

namespace {

/// Of all regions of a pattern, present or not, the one that fits least.
PatternResult worst(const Model& model, const std::string& pattern)
{
    const auto found = analysis::recognizePatterns(model, {{pattern}, true});
    return found.empty() ? PatternResult() : found.back();
}

std::vector<std::string> listed(const Model& model)
{
    std::vector<std::string> patterns;
    for (const PatternResult& result : analysis::recognizePatterns(model)) {
        patterns.push_back(result.pattern);
    }
    return patterns;
}

std::map<std::string, std::string> patternOfTemplates()
{
    std::map<std::string, std::string> patterns;
    for (const TemplateEdit& edit : templateEdits()) {
        patterns[edit.name] = edit.pattern;
    }
    return patterns;
}

} // namespace

class PatternsTemplatesTest : public QObject {
    Q_OBJECT

private slots:
    void whatSaysMoreComesFirst()
    {
        // Nearly every drawing with two hosts is a distributed one: that says little. One relation
        // that goes astray does not make three tiers anything else.
        const std::vector<std::string> expected{"three-tier", "layered", "distributed"};
        Model model = tests::readTemplate("three-tier");
        QCOMPARE(listed(model), expected);
        std::ranges::find(templateEdits(), "no-presentation-to-data", &TemplateEdit::rule)
            ->apply(model);
        QCOMPARE(listed(model), expected);
    }

    void everyTemplateIsEditedTwiceOrMore()
    {
        std::map<std::string, std::set<std::string>> edits;
        for (const TemplateEdit& edit : templateEdits()) {
            QVERIFY2(edits[edit.name].insert(edit.what).second, edit.what.c_str());
        }
        QCOMPARE(edits.size(), std::size_t(22));
        for (const auto& [name, whats] : edits) {
            QVERIFY2(whats.size() >= 2, name.c_str());
        }
    }

    void editsLowerTheirRuleAlone_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < templateEdits().size(); ++i) {
            const TemplateEdit& edit = templateEdits()[i];
            QTest::addRow("%s: %s: %s", edit.name.c_str(), edit.rule.c_str(), edit.what.c_str())
                << i;
        }
    }

    void editsLowerTheirRuleAlone()
    {
        QFETCH(std::size_t, index);
        const TemplateEdit& edit = templateEdits()[index];
        Model model = tests::readTemplate(edit.name);
        QVERIFY(!model.elements.empty());
        const PatternResult before = worst(model, edit.pattern);
        QVERIFY((before.fit == analysis::Interval{1, 1}));
        edit.apply(model);
        const PatternResult after = worst(model, edit.pattern);
        QVERIFY2(after.fit.lo < 1, after.pattern.c_str());
        QCOMPARE(after.rules.size(), before.rules.size());
        for (std::size_t i = 0; i < after.rules.size(); ++i) {
            const PatternRule& rule = after.rules[i];
            if (rule.rule == edit.rule) {
                QVERIFY2(rule.e.lo < 1, rule.rule.c_str());
                QVERIFY(!rule.whatWouldHelp.en.empty() && !rule.whatWouldHelp.ko.empty());
                // A degree, such as the balance of shares, is nobody's fault alone.
                const bool isDegree = rule.satisfied != std::floor(rule.satisfied);
                QVERIFY(isDegree || !rule.against.empty() || !rule.undecided.empty());
                // It is what the card of the pattern names.
                const auto limit = analysis::limitOf(after.rules);
                QVERIFY(limit && limit->rule == i);
                QCOMPARE(limit->fit, (analysis::Interval{1, 1}));
            } else {
                QVERIFY2(rule.e.lo >= before.rules[i].e.lo, rule.rule.c_str());
            }
        }
    }

    void everyAdvantageAndDisadvantageHasAValue_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& [name, pattern] : patternOfTemplates()) {
            QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
        }
    }

    void everyAdvantageAndDisadvantageHasAValue()
    {
        QFETCH(QString, name);
        const Model model = tests::readTemplate(name.toStdString());
        const analysis::Figures figures(model);
        // Of the template's own pattern, and of all others that its drawing shows.
        const auto results = analysis::recognizePatterns(model, {{}, false, &figures});
        QVERIFY(!results.empty());
        for (const PatternResult& result : results) {
            QVERIFY(!result.advantages.empty() && !result.disadvantages.empty());
            for (const auto* list : {&result.advantages, &result.disadvantages}) {
                for (const PatternMeasure& measure : *list) {
                    std::string open = result.pattern + ": " + measure.measure.en;
                    for (const auto& need : measure.needs) {
                        open += ", " + need.text();
                    }
                    QVERIFY2(measure.value.has_value(), open.c_str());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(PatternsTemplatesTest)
#include "patterns_templates_test.moc"
