// What a finding is remembered by stays the same while the finding does: under other names, in
// another order, beside other systems, with more than one relation between the same two.

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "analysis/findings/findings.h"
#include "tests/analysis/rules_support.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/patterns/template_edits.h"
#include "tests/support/random_landscape.h"

using namespace corbel;
using analysis::Finding;
using model::Key;
using model::Model;
using tests::ModelBuilder;
using tests::Random;

namespace {

/// One rule of each kind: of an element, of a relation, counted, all counted, of circles, of
/// layers, and one that nobody can decide.
const char* const teamRules = R"(corbel-rules: 1
rules:
  - id: owned
    text: Services have a team
    elements: {kind: service}
    must: {team: stated}
  - id: timed
    text: Calls end
    relations: {kind: calls}
    must: {timeout: stated}
  - id: few
    text: Services call few
    elements: {kind: service}
    at-most: {count: 1, of: {outgoing: {kind: calls}}}
  - id: small
    text: Few services
    elements: {kind: service}
    at-most: 2
  - id: round
    text: Nothing goes round
    relations: {kind: calls}
    acyclic: element
  - id: up
    text: Steady
    elements: {kind: store}
    must: {availability: '>= 99.9%'}
)";

std::vector<Finding> findingsOf(const Model& model)
{
    static const analysis::rules::Rules rules = tests::rulesOf(teamRules);
    const auto capacity = analysis::analyzeCapacity(model, analysis::usualScenario(model));
    return analysis::findFindings(model,
                                  {analysis::evaluateObjectives(model),
                                   analysis::rules::judge(rules, model).findings, true, &capacity});
}

std::set<std::string> fingerprints(const std::vector<Finding>& findings)
{
    std::set<std::string> all;
    for (const Finding& finding : findings) {
        all.insert(finding.fingerprint);
    }
    return all;
}

/// Whom a finding is about, without what leads there: its rule, key and elements, and the pairs
/// that its relations join.
using About = std::tuple<std::string, std::string, std::set<std::string>,
                         std::set<std::pair<std::string, std::string>>>;

About aboutOf(const Model& model, const Finding& finding)
{
    About about{finding.rule, finding.key, {finding.elements.begin(), finding.elements.end()}, {}};
    for (const std::string& id : finding.relations) {
        const model::Relation* relation = model.relations.find(id);
        std::get<3>(about).insert(std::minmax(relation->from.value, relation->to.value));
    }
    return about;
}

void addObjectives(Random& random, Model& model)
{
    const auto add = [&](std::vector<std::pair<Key, model::Value>> fields) {
        model::Objective objective;
        for (auto& [key, value] : fields) {
            objective.fields.set(key, std::move(value));
        }
        model.objectives.push_back(std::move(objective));
    };
    add({{Key::Metric, "propagation-cost"}, {Key::BoundAbove, 0.01}});
    add({{Key::Metric, "congruence"}, {Key::BoundBelow, 0.99}});
    add({{Key::Metric, "hosts"}, {Key::BoundAbove, 0}});
    add({{Key::Metric, "fit"}, {Key::Pattern, "three-tier"}, {Key::BoundBelow, 0.99}});
    const std::size_t any = random.below(model.elements.size());
    add({{Key::Metric, "availability"},
         {Key::Entry, model.elements[any].id.value},
         {Key::BoundBelow, 0.999999}});
}

/// So much that whatever works on it is overrun.
void addLoad(Model& model)
{
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        model::Record& fields = model.elements.at(i).fields;
        const model::ElementKind kind = model.elements[i].kind;
        if (kind == model::ElementKind::Actor) {
            fields.set(Key::Rate, model::Quantity{1e6, model::Unit::PerSecond});
        } else if (kind == model::ElementKind::Service || kind == model::ElementKind::Store) {
            fields.set(Key::ServiceTime, model::Quantity{1, model::Unit::Second});
            fields.set(Key::Concurrency, 1);
        }
    }
}

/// Random landscapes and all templates.
template <class Check>
void inManyModels(const Check& check)
{
    const int models = tests::scaled(200);
    for (int seed = 0; seed < models && !QTest::currentTestFailed(); ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        Model model = tests::randomLandscape(random, 2 + random.below(18));
        addObjectives(random, model);
        addLoad(model);
        check(random, model);
    }
    std::set<std::string> names;
    for (const tests::TemplateEdit& edit : tests::templateEdits()) {
        names.insert(edit.name);
    }
    for (const std::string& name : names) {
        Random random(names.size());
        Model model = tests::readTemplate(name);
        addObjectives(random, model);
        check(random, model);
    }
}

} // namespace

class FingerprintNamesTest : public QObject {
    Q_OBJECT

private slots:
    void namesAndOrderDoNotMatter()
    {
        std::size_t compared = 0;
        inManyModels([&](Random& random, const Model& model) {
            const auto before = fingerprints(findingsOf(model));
            Model other = tests::disguised(random, model);
            std::ranges::reverse(other.objectives);
            QCOMPARE(fingerprints(findingsOf(other)), before);
            compared += before.size();
        });
        tests::printFigure(fmt::format("fingerprints: {} of all rules the same under other names "
                                       "and in another order",
                                       compared));
        QVERIFY(compared > 500);
    }

    void whatIsDrawnBesideDoesNotMatter()
    {
        inManyModels([](Random& random, const Model& model) {
            Model both = model;
            const Model beside = tests::randomLandscape(random, 6, "beside-");
            for (const model::Element& element : beside.elements) {
                both.elements.append(element);
            }
            for (const model::Relation& relation : beside.relations) {
                both.relations.append(relation);
            }
            const std::vector<Finding> after = findingsOf(both);
            const auto known = fingerprints(after);
            for (const Finding& finding : findingsOf(model)) {
                const bool isOfObjective = finding.rule.starts_with("objective");
                const bool remains =
                    !isOfObjective || std::ranges::any_of(after, [&](const Finding& one) {
                        return one.rule == finding.rule && one.message == finding.message;
                    });
                QVERIFY2(!remains || known.contains(finding.fingerprint),
                         finding.message.text().c_str());
            }
        });
    }

    /// Whatever remains true of the same elements is the same finding, by whichever relations.
    void aParallelRelationOfAnotherKindDoesNotMatter()
    {
        std::size_t added = 0;
        std::size_t remaining = 0;
        inManyModels([&](Random& random, const Model& model) {
            const std::vector<Finding> before = findingsOf(model);
            for (int tries = 0; tries < 12 && model.relations.size() > 0; ++tries) {
                const model::Relation& beside =
                    model.relations[random.below(model.relations.size())];
                const model::RelationKind kind = random.pick(model::relationKinds);
                if (kind == beside.kind ||
                    !isLegal(kind, model.elements.find(beside.from.value)->kind,
                             model.elements.find(beside.to.value)->kind)) {
                    continue;
                }
                Model more = model;
                more.relations.append({{"another"}, kind, beside.from, beside.to, {}});
                const std::vector<Finding> after = findingsOf(more);
                const auto known = fingerprints(after);
                std::set<About> still;
                for (const Finding& finding : after) {
                    still.insert(aboutOf(more, finding));
                }
                ++added;
                for (const Finding& finding : before) {
                    if (still.contains(aboutOf(model, finding)) && isStated(finding, after)) {
                        QVERIFY2(known.contains(finding.fingerprint),
                                 (finding.rule + ": " + finding.message.text()).c_str());
                        ++remaining;
                    }
                }
            }
        });
        tests::printFigure(fmt::format("fingerprints: {} of what remained found the same after {} "
                                       "relations beside others",
                                       remaining, added));
        QVERIFY(remaining > 1'000);
    }

    void readingWhatIsWrittenAlreadyIsNoOtherFinding()
    {
        ModelBuilder builder;
        builder.team("t").team("u").service("a").service("b").store("d");
        builder.owns("t", {"a"}).owns("u", {"d"});
        builder.writes("a", "d").reads("b", "d");
        const auto before = analysis::findFindings(builder.build());
        QVERIFY(std::ranges::count(before, std::string("shared-persistence"), &Finding::rule) == 1);
        QVERIFY(std::ranges::count(before, std::string("shared-bounded-context"), &Finding::rule) ==
                1);
        const auto after = analysis::findFindings(builder.reads("a", "d").build());
        QCOMPARE(fingerprints(after), fingerprints(before));
    }

    void anotherWayAroundACircleIsNoOtherFinding()
    {
        ModelBuilder builder;
        for (const char* id : {"a", "b", "c"}) {
            builder.service(id);
        }
        const auto guarded = [&](const char* from, const char* to) {
            builder.calls(from, to, {{Key::CircuitBreaker, true}});
        };
        guarded("a", "b");
        guarded("b", "c");
        guarded("c", "a");
        const auto before = fingerprints(analysis::findFindings(builder.build()));
        QCOMPARE(before.size(), std::size_t(2)); // who waits, and who cannot start
        guarded("b", "a");
        QCOMPARE(fingerprints(analysis::findFindings(builder.build())), before);
    }

    void whatNobodyMayStateIsKnownInAnyOrder()
    {
        Model model = ModelBuilder()
                          .service("a")
                          .objective({{Key::Metric, "hosts"}})
                          .objective({{Key::Metric, "cost"}, {Key::BoundAbove, -1}})
                          .build();
        const auto before = fingerprints(analysis::findFindings(model));
        QVERIFY(std::ranges::any_of(
            before, [](const std::string& one) { return one.starts_with("illegal-"); }));
        std::ranges::reverse(model.objectives);
        QCOMPARE(fingerprints(analysis::findFindings(model)), before);
    }

private:
    /// Whether the objective of the finding is judged alike; other findings are not about any.
    static bool isStated(const Finding& finding, const std::vector<Finding>& after)
    {
        return !finding.rule.starts_with("objective") ||
               std::ranges::any_of(after, [&](const Finding& one) {
                   return one.rule == finding.rule && one.message == finding.message;
               });
    }
};

QTEST_GUILESS_MAIN(FingerprintNamesTest)
#include "fingerprint_names_test.moc"
