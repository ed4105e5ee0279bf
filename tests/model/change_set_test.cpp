#include <QtTest>

#include "model/edits.h"
#include "model/invariants.h"
#include "model/text/yaml.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel::model;
using corbel::tests::ModelBuilder;
using corbel::tests::Random;

namespace {

std::string bytes(const Model& model)
{
    return text::writeModel(model);
}

} // namespace

/// The ChangeSet: all or nothing, exactly invertible, and the same thing as the difference of
/// models.
class ChangeSetTest : public QObject {
    Q_OBJECT

private slots:
    void scriptsOfEditsUndoAndRedoToTheSameBytes()
    {
        const int scripts = corbel::tests::scaled(10'000);
        std::size_t edits = 0;
        for (int seed = 1; seed <= scripts; ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            Model model = corbel::tests::randomModel(random, 6 + random.below(6));
            std::vector<std::string> states{bytes(model)};
            std::vector<ChangeSet> done;
            for (int tries = 0; done.size() < 50; ++tries) {
                QVERIFY(tries < 1000);
                ChangeSet edit = corbel::tests::randomEdit(random, model);
                if (apply(model, edit)) {
                    done.push_back(std::move(edit));
                    states.push_back(bytes(model));
                } else {
                    QCOMPARE(bytes(model), states.back()); // A refused edit leaves no trace.
                }
            }
            QCOMPARE(findBreaches(model), std::vector<Breach>{});
            edits += done.size();
            for (std::size_t i = done.size(); i-- > 0;) {
                QVERIFY(apply(model, inverse(done[i])).has_value());
                QCOMPARE(bytes(model), states[i]);
            }
            for (std::size_t i = 0; i < done.size(); ++i) {
                QVERIFY(apply(model, done[i]).has_value());
                QCOMPARE(bytes(model), states[i + 1]);
            }
        }
        corbel::tests::printFigure("undo: " + std::to_string(scripts) +
                                   " random scripts of 50 edits (" + std::to_string(edits) +
                                   "), undone and redone, bytes equal");
    }

    void theDifferenceOfTwoModelsLeadsFromOneToTheOther()
    {
        for (int seed = 1; seed <= corbel::tests::scaled(1000); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model before = corbel::tests::randomModel(random, 4 + random.below(10));
            Model after = before;
            if (random.chance(20)) {
                after = corbel::tests::randomModel(random, 4 + random.below(10));
            }
            for (int step = 0; step < 8; ++step) {
                static_cast<void>(apply(after, corbel::tests::randomEdit(random, after)));
            }
            const ChangeSet changes = diff(before, after);
            const auto result = applied(before, changes);
            QVERIFY2(result.has_value(), result ? "" : describe(result.error()).c_str());
            QCOMPARE(bytes(*result), bytes(after));
            QCOMPARE(bytes(applied(after, inverse(changes)).value()), bytes(before));
            QVERIFY(diff(after, after).empty());
        }
    }

    void movingOneRelationIsOneMove()
    {
        const Model before = ModelBuilder()
                                 .service("a")
                                 .service("b")
                                 .service("c")
                                 .service("d")
                                 .calls("a", "b")
                                 .calls("a", "c")
                                 .calls("a", "d")
                                 .build();
        Model after = before;
        const Relation first = after.relations[0];
        after.relations.erase(0);
        after.relations.append(first);
        QCOMPARE(diff(before, after).changes.size(), std::size_t{2}); // out and in again
        QCOMPARE(bytes(applied(before, diff(before, after)).value()), bytes(after));
    }

    void anEditMadeOnAnotherStateIsRefused()
    {
        Model model = ModelBuilder().service("a").build();
        const ChangeSet first = edits::rename(model, ElementId{"a"}, "One");
        const ChangeSet second = edits::rename(model, ElementId{"a"}, "Two");
        QVERIFY(apply(model, first).has_value());
        const auto refused = apply(model, second);
        QVERIFY(!refused);
        QCOMPARE(std::string(displayName(model.elements[0])), std::string("One"));
    }

    void removingAContainerRemovesEveryMentionOfItsContent()
    {
        Model model =
            ModelBuilder()
                .host("h")
                .group("g")
                .service("a")
                .service("b")
                .store("d")
                .inside("g", {"a", "d"})
                .runsOn("b", {"h"})
                .calls("b", "a")
                .writes("a", "d")
                .objective(
                    {{Key::Metric, "availability"}, {Key::Entry, "a"}, {Key::BoundBelow, 0.9}})
                .build();
        QVERIFY(apply(model, edits::remove(model, {ElementId{"g"}, ElementId{"h"}}, {})));
        QCOMPARE(model.elements.size(), std::size_t{1});
        QVERIFY(model.relations.empty());
        QVERIFY(model.objectives.empty());
        QVERIFY(runsOn(model.elements[0]).empty());
    }

    void convertingDropsWhatTheNewKindCannotBear()
    {
        Model model = ModelBuilder()
                          .service("a", {{Key::Replicas, 3}, {Key::Stateful, true}})
                          .service("b")
                          .calls("a", "b")
                          .calls("b", "a")
                          .build();
        QVERIFY(apply(model, edits::convert(model, ElementId{"a"}, ElementKind::Store)));
        QCOMPARE(replicas(model.elements[0]), 3);
        QVERIFY(!model.elements[0].fields.contains(Key::Stateful));
        QVERIFY(model.relations.empty());
    }

    void mergingBringsTheirChangesAndKeepsMine()
    {
        const Model base = ModelBuilder()
                               .service("a", {{Key::Replicas, 1}})
                               .service("b")
                               .store("d")
                               .calls("a", "b")
                               .build();
        const Model mine = ModelBuilder()
                               .service("a", {{Key::Replicas, 5}, {Key::Name, "Mine"}})
                               .service("b")
                               .store("d")
                               .service("own")
                               .calls("a", "b")
                               .build();
        const Model theirs = ModelBuilder()
                                 .service("a", {{Key::Replicas, 2}, {Key::Stateful, true}})
                                 .service("b")
                                 .service("new")
                                 .calls("a", "b")
                                 .calls("b", "new")
                                 .build();
        const Merge merged = merge(base, mine, theirs);
        const Model result = applied(mine, merged.changes).value();
        const Element& a = *find(result, ElementId{"a"});
        QCOMPARE(replicas(a), 5);
        QVERIFY(flagOf(a.fields, Key::Stateful));
        QCOMPARE(std::string(displayName(a)), std::string("Mine"));
        QVERIFY(find(result, ElementId{"own"}) && find(result, ElementId{"new"}));
        QVERIFY(!find(result, ElementId{"d"}));
        QCOMPARE(merged.conflicts, (std::vector<Conflict>{{"a", "replicas", "5", "2"}}));
    }

    void touchedNamesEveryIdOnce()
    {
        const Model model = ModelBuilder().service("a").service("b").calls("a", "b").build();
        const Touched names = touched(edits::remove(model, {ElementId{"a"}}, {}));
        QCOMPARE(names.elements, std::vector{ElementId{"a"}});
        QCOMPARE(names.relations, std::vector{RelationId{"calls:a:b"}});
    }
};

QTEST_GUILESS_MAIN(ChangeSetTest)
#include "change_set_test.moc"
