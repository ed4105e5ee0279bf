// What the verbs of change cost, told beforehand and kept exactly.
#include <algorithm>

#include <QtTest>

#include "model/edits.h"
#include "model/invariants.h"
#include "model/text/yaml.h"
#include "tests/support/counts.h"
#include "tests/support/model_builder.h"
#include "tests/support/random_model.h"

using namespace corbel::model;
using corbel::tests::ModelBuilder;
using corbel::tests::Random;

class EditsTest : public QObject {
    Q_OBJECT

private slots:
    void convertingCostsWhatItSaid()
    {
        int possible = 0;
        int refused = 0;
        for (int seed = 1; seed <= corbel::tests::scaled(5000); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model before = corbel::tests::randomModel(random, 4 + random.below(10));
            const Element& element = random.pick(before.elements.items());
            const ElementKind kind = random.pick(elementKinds);
            const edits::Conversion loss = edits::conversion(before, element.id, kind);
            const ChangeSet changes = edits::convert(before, element.id, kind);
            if (kind == element.kind) {
                QVERIFY(changes.empty());
                continue;
            }
            const auto after = applied(before, changes);
            if (!loss.isPossible()) {
                QVERIFY(!after);
                ++refused;
                continue;
            }
            QVERIFY2(after.has_value(), after ? "" : describe(after.error()).c_str());
            ++possible;
            QCOMPARE(findBreaches(*after), std::vector<Breach>{});
            const Element& converted = *find(*after, element.id);
            QCOMPARE(converted.kind, kind);
            QCOMPARE(converted.fields.size() + loss.keys.size(), element.fields.size());
            for (const Key key : loss.keys) {
                QVERIFY(!converted.fields.contains(key));
            }
            QCOMPARE(after->relations.size() + loss.relations.size(), before.relations.size());
            for (const RelationId& id : loss.relations) {
                QVERIFY(find(*after, id) == nullptr);
            }
            for (const Element& other : after->elements) {
                const bool isGuest = std::ranges::find(loss.guests, other.id) != loss.guests.end();
                QVERIFY(other.id == element.id || isGuest || other == *find(before, other.id));
            }
            QCOMPARE(text::writeModel(*applied(*after, inverse(changes))),
                     text::writeModel(before));
        }
        QVERIFY(possible > refused / 10 && refused > 0);
    }

    void guestsLeaveAHostThatIsNoneAnyMore()
    {
        const Model before = ModelBuilder()
                                 .host("machine")
                                 .service("app", {{Key::Replicas, 2}})
                                 .service("other")
                                 .runsOn("app", {"machine"})
                                 .build();
        const edits::Conversion loss =
            edits::conversion(before, ElementId{"machine"}, ElementKind::Group);
        QCOMPARE(loss.guests, std::vector{ElementId{"app"}});
        QVERIFY(loss.isPossible());
        const Model after =
            applied(before, edits::convert(before, ElementId{"machine"}, ElementKind::Group))
                .value();
        QVERIFY(runsOn(*find(after, ElementId{"app"})).empty());
        QVERIFY(edits::conversion(before, ElementId{"machine"}, ElementKind::Site).guests.empty());
    }

    void saysWhatStandsInTheWay()
    {
        const Model model = ModelBuilder()
                                .host("machine")
                                .group("cell")
                                .service("app")
                                .actor("person")
                                .inside("machine", {"app"})
                                .inside("cell", {"person"})
                                .build();
        QCOMPARE(edits::conversion(model, ElementId{"app"}, ElementKind::Actor).container,
                 ElementId{"machine"});
        QCOMPARE(edits::conversion(model, ElementId{"cell"}, ElementKind::Host).content,
                 std::vector{ElementId{"person"}});
        QVERIFY(edits::conversion(model, ElementId{"cell"}, ElementKind::Tier).isPossible());
        QVERIFY(!applied(model, edits::convert(model, ElementId{"cell"}, ElementKind::Host)));
    }

    void replacesNotes()
    {
        Model model = ModelBuilder().service("a").build();
        View view;
        view.id = ViewId{"main"};
        view.notes = {{"one", 0, 0}};
        model.views.append(view);
        const std::vector<Note> notes{{"one", 8, 0}, {"두\nlines", 0, 80}};
        const ChangeSet changes = edits::setNotes(model, view.id, notes, Message::of("Notes"));
        const Model after = applied(model, changes).value();
        QCOMPARE(after.views[0].notes, notes);
        QCOMPARE(applied(after, inverse(changes)).value(), model);
        QVERIFY(edits::setNotes(after, view.id, notes, {}).empty());
        QVERIFY(edits::setNotes(model, ViewId{"none"}, notes, {}).empty());
        // A document with such notes comes back as it was.
        const std::string written = text::writeModel(after);
        const auto read = text::readDocument(written, "notes.yaml");
        QVERIFY(read.has_value());
        QCOMPARE(read->designs.front().model.views[0].notes, notes);
    }
};

QTEST_APPLESS_MAIN(EditsTest)
#include "edits_test.moc"
