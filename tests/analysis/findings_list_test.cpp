// The list of findings: where they come from, in which order, by which fingerprint they are
// remembered, and how people accept them.

#include <QTest>

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "analysis/findings/findings.h"
#include "analysis/findings/fingerprint.h"
#include "analysis/findings/fixes.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_landscape.h"

using namespace corbel;
using analysis::Finding;
using analysis::ObjectiveResult;
using analysis::Severity;
using model::Key;
using model::Message;
using model::Model;
using tests::ModelBuilder;
using tests::Random;

namespace {

std::vector<std::string> fingerprints(const Model& model)
{
    std::vector<std::string> all;
    for (const Finding& finding : analysis::findFindings(model)) {
        all.push_back(finding.fingerprint);
    }
    std::ranges::sort(all);
    return all;
}

ObjectiveResult objective(analysis::Outcome outcome, std::size_t number = 1)
{
    ObjectiveResult result;
    result.number = number;
    result.text = "availability of buyer ≥ 0.999";
    result.outcome = outcome;
    if (outcome == analysis::Outcome::Undecided) {
        result.needs = {Message::verbatim("db.availability")};
    }
    return result;
}

Model wobbly()
{
    return ModelBuilder().service("a").service("b").calls("a", "b").build();
}

} // namespace

class FindingsListTest : public QObject {
    Q_OBJECT

private slots:
    void smellsAreWarnings()
    {
        const auto findings = analysis::findFindings(wobbly());
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].rule, std::string("wobbly-interaction"));
        QCOMPARE(findings[0].severity, Severity::Warning);
        QCOMPARE(findings[0].elements, std::vector<std::string>{"a"});
        QCOMPARE(findings[0].relations, std::vector<std::string>{"calls:a:b"});
        QVERIFY(!findings[0].approval);
    }

    void groupsThatAskForTooMuchAreErrors()
    {
        const auto found = [](int least) {
            ModelBuilder builder;
            builder.actor("user").service("a").service("b");
            for (const char* target : {"a", "b"}) {
                builder.calls("user", target, {{Key::AnyOf, "pool"}, {Key::AtLeast, least}});
            }
            auto findings = analysis::findFindings(builder.build());
            std::erase_if(findings, [](const Finding& f) { return f.rule != "impossible-group"; });
            return findings;
        };
        QVERIFY(found(2).empty());
        const auto findings = found(3);
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].severity, Severity::Error);
        QCOMPARE(findings[0].elements, std::vector<std::string>{"user"});
        QCOMPARE(findings[0].relations.size(), std::size_t(2));
        QCOMPARE(
            findings[0].message.text(),
            std::string("user is never up: it needs 3 alternatives of 'pool', and there are 2"));
        // Who approved of it goes on to do so, whatever the number.
        QCOMPARE(found(4)[0].fingerprint, findings[0].fingerprint);
        QVERIFY(analysis::findRuleText("impossible-group") != nullptr);
    }

    void errorsComeFirst()
    {
        Model model = ModelBuilder()
                          .actor("buyer")
                          .service("a")
                          .service("b")
                          .calls("a", "b")
                          .objective({{Key::Metric, "availability"},
                                      {Key::Entry, "buyer"},
                                      {Key::BoundBelow, 0.999}})
                          .build();
        model.elements.at(1).fields.set(Key::Replicas, -1);
        Finding own;
        own.rule = "no-x";
        own.severity = Severity::Hint;
        own.message = Message::verbatim("no x");
        own.elements = {"b"};
        const auto findings = analysis::findFindings(
            model, {{objective(analysis::Outcome::Undecided), objective(analysis::Outcome::Missed),
                     objective(analysis::Outcome::Met)},
                    {own}});
        std::vector<std::string> rules;
        for (const Finding& finding : findings) {
            rules.push_back(finding.rule);
        }
        QCOMPARE(rules, (std::vector<std::string>{"illegal", "objective", "wobbly-interaction",
                                                  "objective-undecided", "no-x"}));
        QCOMPARE(findings[0].severity, Severity::Error);
        QCOMPARE(findings[0].elements, std::vector<std::string>{"a"});
        QCOMPARE(findings[0].key, std::string("replicas"));
        QCOMPARE(findings[1].message.text(),
                 std::string("Objective missed: availability of buyer ≥ 0.999"));
        QCOMPARE(findings[1].elements, std::vector<std::string>{"buyer"});
        QCOMPARE(findings[3].message.text(),
                 std::string("Objective undecided: availability of buyer ≥ 0.999; missing: "
                             "db.availability"));
        QCOMPARE(findings[3].severity, Severity::Hint);
        // What a rule file found has a fingerprint like everything else.
        QCOMPARE(findings[4].fingerprint, analysis::fingerprint("no-x", {"b"}, {}));
        std::set<std::string> unlike;
        for (const Finding& finding : findings) {
            unlike.insert(finding.fingerprint);
        }
        QCOMPARE(unlike.size(), findings.size());
    }

    void theFingerprintIsWhatItWas()
    {
        // Approvals in documents and baselines in repositories hold these: never to change.
        QCOMPARE(analysis::findFindings(wobbly()).front().fingerprint,
                 std::string("wobbly-interaction-337a21c2e66a9f80"));
        QCOMPARE(analysis::fingerprint("objective", {"buyer"}, {}, "rto ≤ 4h"),
                 std::string("objective-f736cd607b64a68e"));
    }

    void setsOfIdsDecideIt()
    {
        using analysis::fingerprint;
        QCOMPARE(fingerprint("r", {"b", "a", "a"}, {"y", "x"}),
                 fingerprint("r", {"a", "b"}, {"x", "y"}));
        QVERIFY(fingerprint("r", {"a", "b"}, {}) != fingerprint("r", {"a"}, {"b"}));
        QVERIFY(fingerprint("r", {"ab", "c"}, {}) != fingerprint("r", {"a", "bc"}, {}));
        QVERIFY(fingerprint("r", {"a"}, {}) != fingerprint("q", {"a"}, {}));
        QVERIFY(fingerprint("r", {"a"}, {}, "k") != fingerprint("r", {"a"}, {}));
    }

    /// What somebody approved of stays approved when one more request takes the same way.
    void aRelationBesideAnEqualOneIsNoOtherFinding()
    {
        ModelBuilder builder;
        builder.service("a").service("b").store("d").reads("a", "d").reads("b", "d");
        const auto of = [](const Model& model) {
            const auto found = analysis::findFindings(model);
            const auto shared =
                std::ranges::find(found, std::string("shared-persistence"), &Finding::rule);
            return shared == found.end() ? Finding() : *shared;
        };
        const Finding before = of(builder.build());
        const Finding after = of(builder.reads("b", "d").build());
        QCOMPARE(after.relations.size(), before.relations.size() + 1);
        QVERIFY(!before.fingerprint.empty());
        QCOMPARE(after.fingerprint, before.fingerprint);
        // Another service is.
        QVERIFY(of(builder.service("c").reads("c", "d").build()).fingerprint != before.fingerprint);
    }

    void namesOrderAndPlacementDoNotMatter()
    {
        const int models = tests::scaled(1'000);
        for (int seed = 0; seed < models; ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model model = tests::randomLandscape(random, random.below(25));
            const auto before = fingerprints(model);
            QVERIFY(std::ranges::adjacent_find(before) == before.end());
            QCOMPARE(fingerprints(tests::disguised(random, model)), before);
        }
        tests::printFigure(fmt::format("fingerprints: the same on {} models under other names and "
                                       "another order",
                                       models));
    }

    void anEditElsewhereChangesNoFingerprint()
    {
        for (int seed = 0; seed < tests::scaled(200); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            Model model = tests::randomLandscape(random, 12);
            const auto before = fingerprints(model);
            model.elements.append({{"stranger"}, model::ElementKind::Store, {}});
            QCOMPARE(fingerprints(model), before);
        }
    }

    void peopleAcceptAndTakeBack()
    {
        const Model model = wobbly();
        const Finding finding = analysis::findFindings(model).front();
        const auto changes = analysis::approve(model, finding, "Kim", "behind a mesh");
        QCOMPARE(changes.label.text(), std::string("Approve finding: Wobbly interaction"));
        const auto accepted = model::applied(model, changes);
        QVERIFY(accepted);
        const Finding known = analysis::findFindings(*accepted).front();
        QVERIFY(known.approval);
        QCOMPARE(known.approval->by, std::string("Kim"));
        QCOMPARE(known.approval->reason, std::string("behind a mesh"));
        QCOMPARE(known.fingerprint, finding.fingerprint);

        // Again, with another reason: still one.
        const auto again =
            model::applied(*accepted, analysis::approve(*accepted, known, "Lee", "still"));
        QVERIFY(again);
        QCOMPARE(again->approvals.size(), std::size_t(1));
        QCOMPARE(again->approvals[0].reason, std::string("still"));

        const auto back = model::applied(*again, analysis::withdraw(*again, known));
        QVERIFY(back);
        QVERIFY(*back == model);
        QVERIFY(analysis::withdraw(model, finding).empty());
        QVERIFY(analysis::approve(*again, known, "Lee", "still").empty()); // Nothing new.
    }

    void anApprovalEndsWithWhatItWasGivenFor()
    {
        ModelBuilder builder;
        builder.service("a").service("b").service("c").store("db");
        builder.reads("a", "db").reads("b", "db");
        const Model model = builder.build();
        const auto accepted = model::applied(
            model, analysis::approve(model, analysis::findFindings(model).front(), "Kim", "two"));
        QVERIFY(accepted);
        QVERIFY(analysis::findFindings(*accepted).front().approval);

        Model third = *accepted; // A third service at the store is another finding.
        third.relations.append({{"reads:c:db"}, model::RelationKind::Reads, {"c"}, {"db"}, {}});
        QVERIFY(!analysis::findFindings(third).front().approval);
    }

    /// A document collects no approvals that excuse nothing.
    void approvalsOfWhatIsGoneAreReported()
    {
        ModelBuilder builder;
        builder.service("a").service("b").calls("a", "b");
        const Model before = builder.build();
        const Finding wobble = analysis::findFindings(before).front();
        Model model = *model::applied(before, analysis::approve(before, wobble, "Kim", "mesh"));
        QCOMPARE(analysis::findFindings(model).size(), std::size_t(1)); // It is used.
        model.relations = {};
        const auto findings = analysis::findFindings(model);
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].rule, std::string("unused-approval"));
        QCOMPARE(findings[0].severity, Severity::Hint);
        QCOMPARE(findings[0].message.text(),
                 "No longer found, but approved by Kim: " + wobble.fingerprint + " (mesh)");
        QVERIFY(analysis::fixesFor(before, findings[0]).empty());
        const auto fixes = analysis::fixesFor(model, findings[0]);
        QCOMPARE(fixes.size(), std::size_t(1));
        const Model mended = *model::applied(model, fixes[0].changes);
        QVERIFY(mended.approvals.empty());
        QVERIFY(analysis::findFindings(mended).empty());

        // Somebody may want to keep it. That is used as long as the first one is not.
        Model kept = *model::applied(model, analysis::approve(model, findings[0], "Lee", "soon"));
        QCOMPARE(analysis::findFindings(kept).size(), std::size_t(1));
        QVERIFY(analysis::findFindings(kept)[0].approval);
        kept.approvals.erase(kept.approvals.begin());
        QCOMPARE(analysis::findFindings(kept).size(), std::size_t(1));
        QVERIFY(!analysis::findFindings(kept)[0].approval);
    }

    /// Without a rule file, or without having judged objectives, nobody knows what is gone.
    void whatWasNotAskedIsNotGone()
    {
        const auto count = [](const Model& model, const analysis::FindingSources& sources) {
            return std::ranges::count(analysis::findFindings(model, sources),
                                      std::string("unused-approval"), &Finding::rule);
        };
        Model model = ModelBuilder().service("a").build();
        model.approvals.push_back({analysis::fingerprint("no-x", {"a"}, {}), "Kim", ""});
        QCOMPARE(count(model, {}), 0);
        QCOMPARE(count(model, {{}, {}, true}), 1);
        Finding own;
        own.rule = "no-x";
        own.elements = {"a"};
        QCOMPARE(count(model, {{}, {own}, true}), 0);

        model = ModelBuilder().service("a").objective({{Key::Metric, "hosts"}}).build();
        model.approvals.push_back({analysis::fingerprint("objective", {}, {}, "x"), "Kim", "no"});
        QCOMPARE(count(model, {}), 0);
        QCOMPARE(count(model, {{objective(analysis::Outcome::Met)}, {}}), 1);
        model.objectives.clear();
        QCOMPARE(count(model, {}), 1);

        model.approvals = {{"what somebody typed", "Kim", ""}};
        QCOMPARE(count(model, {}), 1);
    }

    void everyRuleIsExplained()
    {
        QVERIFY(analysis::findRuleText("objective"));
        QVERIFY(!analysis::findRuleText("a-team's-own"));
        for (const analysis::RuleText& text : analysis::ruleTexts()) {
            QVERIFY(analysis::findRuleText(text.rule) == &text);
            for (const analysis::Bilingual& words : {text.title, text.meaning, text.advice}) {
                QVERIFY(!words.en.empty() && !words.ko.empty());
            }
        }
    }
};

QTEST_APPLESS_MAIN(FindingsListTest)
#include "findings_list_test.moc"
