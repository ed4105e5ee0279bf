#include <QtTest>

#include <algorithm>
#include <set>

#include "model/clip.h"
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

std::vector<ElementId> someOf(Random& random, const Model& model)
{
    std::vector<ElementId> chosen;
    for (const Element& element : model.elements) {
        if (random.chance(35)) {
            chosen.push_back(element.id);
        }
    }
    return chosen;
}

std::string firstMessage(const Result<Clip>& clip)
{
    return clip ? std::string() : describe(clip.error().front());
}

/// A model with one view that places everything in a row.
Model drawn(ModelBuilder& builder)
{
    Model model = builder.build();
    View view;
    view.id.value = "v";
    double x = 0;
    for (const Element& element : model.elements) {
        view.items.append({element.id, x, 10, 100, 60, false, false});
        x += 200;
    }
    model.views.append(std::move(view));
    return model;
}

} // namespace

/// A clip is a value with a text, and goes into any model without breaking a rule.
class ClipTest : public QObject {
    Q_OBJECT

private slots:
    void aClipComesBackFromItsText()
    {
        const int cases = corbel::tests::scaled(2000);
        int filled = 0;
        for (int seed = 1; seed <= cases; ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model model = corbel::tests::randomModel(random, 4 + random.below(12));
            const ViewId view = model.views.empty() ? ViewId{} : model.views[0].id;
            const Clip clip = clipOf(model, view, someOf(random, model));
            if (clip.empty()) {
                continue;
            }
            ++filled;
            const std::string text = writeClip(clip);
            QVERIFY(text.starts_with("corbel: 1\n"));
            const auto back = readClip(text);
            QVERIFY2(back.has_value(), (firstMessage(back) + "\n" + text).c_str());
            QCOMPARE(writeClip(*back), text);
            QVERIFY(*back == clip);
        }
        QVERIFY(filled > cases / 2);
        corbel::tests::printFigure(
            QStringLiteral("clipboard: %1 random clips came back from their text")
                .arg(filled)
                .toStdString());
    }

    void insertingIsLegalAndUndoneToTheSameBytes()
    {
        const int cases = corbel::tests::scaled(2000);
        for (int seed = 1; seed <= cases; ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model source = corbel::tests::randomModel(random, 4 + random.below(12));
            const Model other = corbel::tests::randomModel(random, 4 + random.below(12));
            const Model& target = random.chance(50) ? source : other;
            const Clip clip = clipOf(source, source.views.empty() ? ViewId{} : source.views[0].id,
                                     someOf(random, source));
            Insertion insertion;
            insertion.view = target.views.empty() ? ViewId{} : target.views[0].id;
            insertion.offset = {20, 30};
            if (random.chance(60)) {
                insertion.container =
                    random.chance(20) ? ElementId{} : random.pick(target.elements.items()).id;
            }
            const Inserted inserted = insert(target, clip, insertion);
            QCOMPARE(inserted.elements.size(), clip.elements.size());
            QVERIFY(inserted.relations.size() == clip.relations.size());

            Model model = target;
            const auto done = apply(model, inserted.changes);
            QVERIFY2(done.has_value(),
                     done ? ""
                          : (describe(done.error()) + "\nseed " + std::to_string(seed)).c_str());
            QCOMPARE(findBreaches(model), std::vector<Breach>{});
            for (const ElementId& id : inserted.elements) {
                QVERIFY(!target.elements.contains(id.value));
                QVERIFY(model.elements.contains(id.value));
            }
            QVERIFY(apply(model, inverse(inserted.changes)).has_value());
            QCOMPARE(bytes(model), bytes(target));
        }
        corbel::tests::printFigure(
            QStringLiteral("clipboard: %1 random insertions legal, undone to the same bytes")
                .arg(cases)
                .toStdString());
    }

    void whatAClipNamesInsideItselfIsRenamedWithIt()
    {
        ModelBuilder builder;
        const Model model = drawn(builder.host("h")
                                      .cluster("c", {{Key::ClusterMembers, Texts{"h"}}})
                                      .group("g")
                                      .team("t")
                                      .service("a")
                                      .store("d")
                                      .inside("g", {"a", "d"})
                                      .runsOn("a", {"h", "c"})
                                      .owns("t", {"a"})
                                      .reads("a", "d"));
        const Clip clip = clipOf(model, ViewId{"v"},
                                 {ElementId{"g"}, ElementId{"h"}, ElementId{"c"}, ElementId{"t"}});
        QCOMPARE(clip.elements.size(), std::size_t{6}); // The content of the group as well.
        const auto result = applied(
            model, insert(model, clip, {ViewId{"v"}, {0, 200}, {}, Message::of("Paste")}).changes);
        QVERIFY(result.has_value());
        const Element& copy = *find(*result, ElementId{"a-2"});
        QCOMPARE(parentOf(copy), ElementId{"g-2"});
        QCOMPARE(runsOn(copy), (Texts{"h-2", "c-2"}));
        QCOMPARE(weightsOf(copy.fields, Key::Team), (Weights{{"t-2", 1.0}}));
        QCOMPARE(textsOf(find(*result, ElementId{"c-2"})->fields, Key::ClusterMembers),
                 Texts{"h-2"});
        QVERIFY(find(*result, RelationId{"reads:a-2:d-2"}));
        const Placement& placed = *result->views[0].items.find("a-2");
        QCOMPARE(placed.y, 210.0);
        QCOMPARE(placed.x, result->views[0].items.find("a")->x);
    }

    void whatAClipNamesOutsideItselfIsKeptOnlyWhereItIsKnown()
    {
        ModelBuilder builder;
        const Model model = drawn(builder.host("h")
                                      .host("i")
                                      .group("g")
                                      .service("a", {{Key::Needs, 2}})
                                      .inside("g", {"a"})
                                      .runsOn("a", {"h", "i"}));
        const Clip clip = clipOf(model, ViewId{"v"}, {ElementId{"a"}});
        const auto here = applied(model, insert(model, clip, {ViewId{"v"}, {}, {}, {}}).changes);
        QVERIFY(here.has_value());
        QCOMPARE(runsOn(*find(*here, ElementId{"a-2"})), (Texts{"h", "i"}));
        QCOMPARE(parentOf(*find(*here, ElementId{"a-2"})), ElementId{"g"});

        const Model empty;
        const auto there = applied(empty, insert(empty, clip, {ViewId{"v"}, {}, {}, {}}).changes);
        QVERIFY(there.has_value());
        const Element& alone = *find(*there, ElementId{"a"});
        QVERIFY(runsOn(alone).empty());
        QVERIFY(parentOf(alone).empty());
        QCOMPARE(replicas(alone), 2); // Two hosts meant two copies, and two are needed.

        // An element of that id which cannot be a host is no host.
        const Model stranger = ModelBuilder().service("h").host("i").build();
        const auto mixed =
            applied(stranger, insert(stranger, clip, {ViewId{}, {}, {}, {}}).changes);
        QVERIFY(mixed.has_value());
        QCOMPARE(runsOn(*find(*mixed, ElementId{"a"})), Texts{"i"});
    }

    void theOutermostStandInTheContainerThatMayHoldThem()
    {
        const Model model = ModelBuilder()
                                .group("outer")
                                .partition("inner")
                                .inside("outer", {"inner"})
                                .service("a")
                                .actor("b")
                                .build();
        const Clip clip = clipOf(model, ViewId{}, {ElementId{"a"}});
        const Inserted into = insert(model, clip, {ViewId{}, {}, ElementId{"inner"}, {}});
        QCOMPARE(parentOf(*find(*applied(model, into.changes), into.elements[0])),
                 ElementId{"inner"});
        QCOMPARE(into.outermost, into.elements);
        // An actor contains nothing and stands at the top here, so the copy does.
        const Inserted beside = insert(model, clip, {ViewId{}, {}, ElementId{"b"}, {}});
        QVERIFY(parentOf(*find(*applied(model, beside.changes), beside.elements[0])).empty());
    }

    void idsCountOnFromTheNumberTheyEndIn()
    {
        const Model model = ModelBuilder().service("web").service("web-2").service("7").build();
        const Clip clip = clipOf(model, ViewId{}, {ElementId{"web-2"}, ElementId{"7"}});
        const Inserted once = insert(model, clip, {ViewId{}, {}, {}, {}});
        QCOMPARE(once.elements, (std::vector{ElementId{"web-3"}, ElementId{"7-2"}}));

        const std::string longest(63, 'x');
        const Model full = ModelBuilder().service(longest).build();
        const Inserted cut =
            insert(full, clipOf(full, ViewId{}, {ElementId{longest}}), {ViewId{}, {}, {}, {}});
        QCOMPARE(cut.elements[0].value, std::string(61, 'x') + "-2");
    }

    void parallelRelationsStayApart()
    {
        const Model model = ModelBuilder()
                                .service("a")
                                .service("b")
                                .calls("a", "b", {{Key::Name, "first"}})
                                .calls("a", "b", {{Key::Name, "second"}})
                                .build();
        const Clip clip = clipOf(model, ViewId{}, {ElementId{"a"}, ElementId{"b"}});
        const Inserted inserted = insert(model, clip, {ViewId{}, {}, {}, {}});
        QCOMPARE(inserted.relations,
                 (std::vector{RelationId{"calls:a-2:b-2"}, RelationId{"calls:a-2:b-2#2"}}));
    }

    void textThatAPersonWroteIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("elements");
        QTest::addColumn<int>("relations");
        QTest::newRow("whole") << "corbel: 1\nname: Shop\nelements:\n- {id: a, kind: service}\n"
                               << 1 << 0;
        QTest::newRow("without the version") << "elements:\n- {id: a, kind: service}\n" << 1 << 0;
        QTest::newRow("entries cut out of a list")
            << "  - id: a\n    kind: service\n    runs-on: elsewhere\n"
               "  - {kind: calls, from: a, to: elsewhere}\n"
            << 1 << 1;
        QTest::newRow("one design in a list")
            << "corbel: 1\ndesigns:\n- id: one\n  elements:\n  - {id: a, kind: store}\n"
            << 1 << 0;
        QTest::newRow("JSON") << R"({"elements": [{"id": "a", "kind": "service"}]})" << 1 << 0;
    }

    void textThatAPersonWroteIsRead()
    {
        QFETCH(QString, text);
        const auto clip = readClip(text.toStdString());
        QVERIFY2(clip.has_value(), firstMessage(clip).c_str());
        QTEST(static_cast<int>(clip->elements.size()), "elements");
        QTEST(static_cast<int>(clip->relations.size()), "relations");
    }

    void aRelationToWhatIsThereIsMade()
    {
        const Model model = ModelBuilder().service("web").team("t").build();
        const auto clip = readClip("- {id: a, kind: service}\n"
                                   "- {kind: calls, from: a, to: web}\n"
                                   "- {kind: calls, from: a, to: t}\n"
                                   "- {kind: calls, from: a, to: nobody}\n");
        QVERIFY(clip.has_value());
        QCOMPARE(insert(model, *clip, {ViewId{}, {}, {}, {}}).relations,
                 std::vector{RelationId{"calls:a:web"}});
    }

    void textThatIsWrongIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("prose") << "buy milk and eggs" << 1;
        QTest::newRow("unknown kind") << "corbel: 1\nelements:\n- {id: a, kind: sevrice}\n" << 3;
        QTest::newRow("syntax") << "corbel: 1\nelements:\n- {id: a, kind: service ]\n" << 3;
        QTest::newRow("broken rule")
            << "corbel: 1\nelements:\n- {id: a, kind: service, replicas: 1,\n   needs: 4}\n"
            << 4;
        QTest::newRow("twice") << "elements:\n- {id: a, kind: host}\n- {id: a, kind: host}\n" << 3;
        QTest::newRow("newer") << "corbel: 9\nelements: []\n" << 1;
        QTest::newRow("two designs") << "corbel: 1\ndesigns:\n- {id: one}\n- {id: two}\n" << 1;
        QTest::newRow("illegal inside") << "- {id: a, kind: host}\n- {id: b, kind: service}\n- "
                                           "{kind: publishes, from: b, to: a}\n"
                                        << 3;
        QTest::newRow("alias bomb") << "a: &a [x, x]\nb: &b [*a, *a]\nelements: *b\n" << 1;
        QTest::newRow("deep") << QString(200, QLatin1Char('[')) << 1;
    }

    void textThatIsWrongIsRefusedWithItsPlace()
    {
        QFETCH(QString, text);
        const auto clip = readClip(text.toStdString());
        QVERIFY(!clip.has_value());
        QVERIFY(!clip.error().front().message.empty());
        QTEST(clip.error().front().place.line, "line");
    }

    void textThatIsNoTextIsRefused()
    {
        for (const std::string& text : {std::string(), std::string("\0\1", 2), std::string("\xFF"),
                                        std::string(17U << 20U, ' ')}) {
            QVERIFY(!readClip(text).has_value());
        }
    }
};

QTEST_APPLESS_MAIN(ClipTest)
#include "clip_test.moc"
