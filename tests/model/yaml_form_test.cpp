#include <QtTest>

#include "model/invariants.h"
#include "model/text/yaml.h"
#include "tests/support/counts.h"
#include "tests/support/random_model.h"

using namespace corbel::model;
using corbel::tests::Random;

namespace {

QString errorsOf(std::string_view yaml)
{
    const auto document = text::readDocument(yaml, "shop.corbel.yaml");
    return document ? QString() : QString::fromStdString(describe(document.error()));
}

} // namespace

/// The text form: canonical, lossless, and exact about what is wrong with it.
class YamlFormTest : public QObject {
    Q_OBJECT

private slots:
    void canonicalTextComesBackUnchanged()
    {
        const std::string yaml = R"(corbel: 1
name: Online shop
description: |-
  Sells things.
  Really.
elements:
  - id: web
    kind: service
    name: Web
    replicas: 2
    service-time: {mean: 8ms, distribution: exponential}
    availability: 99.9%
    cost: 120 USD/month
  - id: db
    kind: store
    store-type: relational
    tags: ["true", main]
relations:
  - kind: reads
    from: web
    to: db
    timeout: 200ms
    circuit-breaker: true
  - kind: reads
    from: web
    to: db
views:
  - id: main
    items:
      - {element: web, x: 0, y: 0, w: 160, h: 64, pinned: true}
    routes:
      - {relation: "reads:web:db#2", points: [[160, 32], [240.5, 32]]}
objectives:
  - {metric: availability, entry: web, at-least: 0.999}
)";
        const auto document = text::readDocument(yaml, "shop.corbel.yaml");
        QVERIFY2(document.has_value(), document ? "" : describe(document.error()).c_str());
        QString expected = QString::fromStdString(yaml);
        expected.replace(QStringLiteral("\"reads:web:db#2\""), QStringLiteral("reads:web:db#2"));
        QCOMPARE(QString::fromStdString(text::writeDocument(*document)).split(u'\n'),
                 expected.split(u'\n'));
        const Model& model = document->designs.front().model;
        QCOMPARE(model.relations[1].id.value, std::string("reads:web:db#2"));
        QCOMPARE(*amountOf(model.elements[0].fields, Key::Availability), 0.999);
    }

    void randomDocumentsComeBackAsTheyWere()
    {
        for (int seed = 1; seed <= corbel::tests::scaled(1000); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Document document = corbel::tests::randomDocument(random, 3 + random.below(20));
            QCOMPARE(findBreaches(document.designs.front().model), std::vector<Breach>{});
            const std::string yaml = text::writeDocument(document);
            const auto again = text::readDocument(yaml, "random");
            QVERIFY2(again.has_value(), again ? "" : (describe(again.error()) + yaml).c_str());
            QVERIFY2(*again == document, yaml.c_str());
            QCOMPARE(text::writeDocument(*again), yaml);
        }
    }

    void fieldsSurviveJson()
    {
        for (int seed = 1; seed <= corbel::tests::scaled(1000); ++seed) {
            Random random(static_cast<std::uint64_t>(seed));
            const Model model = corbel::tests::randomModel(random, 8);
            for (const Element& element : model.elements) {
                const std::string json = text::fieldsToJson(element.fields, elementFields());
                const auto fields = text::fieldsFromJson(
                    json, elementFields(), 1U << static_cast<unsigned>(element.kind), "doc");
                QVERIFY2(fields.has_value(), json.c_str());
                QCOMPARE(*fields == element.fields, true);
                QVERIFY2(QJsonDocument::fromJson(QByteArray::fromStdString(json)).isObject(),
                         json.c_str());
            }
        }
    }

    void errorsNamePlaceFindingAndCure_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* body, const char* message) {
            QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(message);
        };
        row("unknown key", "elements:\n  - {id: a, kind: service, replica: 2}\n",
            "shop.corbel.yaml:3:28: element 'a': unknown key 'replica'; did you mean 'replicas'?");
        row("key of another kind", "elements:\n  - {id: a, kind: actor, replicas: 2}\n",
            "element 'a': misplaced key 'replicas'");
        row("unknown kind", "elements:\n  - {id: a, kind: servce}\n",
            "element 'a' of unknown kind 'servce'; did you mean 'service'?");
        row("unit", "elements:\n  - id: a\n    kind: service\n    mttr: 5 parsecs\n",
            "shop.corbel.yaml:5:11: element 'a': 'mttr' is '5 parsecs'; accepted is a duration");
        row("wrong dimension", "elements:\n  - {id: a, kind: service, memory: 4h}\n",
            "'memory' is 4h; accepted is a size such as 900B, 64KiB or 10MB");
        row("choice", "elements:\n  - {id: a, kind: store, store-type: sql}\n",
            "'store-type' is 'sql'; accepted is one of relational, document");
        row("probability", "elements:\n  - {id: a, kind: service, availability: 1.2}\n",
            "'availability' is 1.2; accepted is a ratio such as 0.999 or 99.9% from 0 to 1");
        row("needs", "elements:\n  - {id: a, kind: service, replicas: 2, needs: 3}\n",
            "'needs' is 3 and there are only 2 replicas");
        row("duplicate", "elements:\n  - {id: a, kind: service}\n  - {id: a, kind: store}\n",
            "shop.corbel.yaml:4:5: element id 'a' is taken by the one in line 3");
        row("dangling end",
            "elements:\n  - {id: a, kind: service}\nrelations:\n  - {kind: calls, from: a, to: "
            "b}\n",
            "shop.corbel.yaml:5:32: relation 'calls:a:b' leads to 'b', and there is no element");
        row("impossible pair",
            "elements:\n  - {id: a, kind: store}\n  - {id: t, kind: team}\nrelations:\n"
            "  - {kind: calls, from: a, to: t}\n",
            "a 'calls' relation cannot lead from kind store to kind team");
        row("parent cycle",
            "elements:\n  - {id: a, kind: group, parent: b}\n  - {id: b, kind: group, parent: a}\n",
            "element 'a' stands inside itself through 'b'");
        row("bad id", "elements:\n  - {id: Web Shop, kind: service}\n", "'Web Shop' is no id");
        row("missing id", "elements:\n  - {kind: service}\n", "an element without 'id'");
        row("not a map", "elements:\n  - web\n", "an entry of 'elements' has to be a map of keys");
        row("nested key",
            "elements:\n  - {id: a, kind: service, service-time: {mean: 8ms, cw: 2}}\n",
            "unknown key 'service-time.cw'; did you mean 'cv'?");
        row("top level", "element: []\n", "unknown key 'element'; did you mean 'elements'?");
        row("number", "elements:\n  - {id: a, kind: service, replicas: 2.5}\n",
            "'replicas' is 2.5; accepted is a whole number of at least 1");
    }

    void errorsNamePlaceFindingAndCure()
    {
        QFETCH(QString, body);
        QFETCH(QString, message);
        const QString errors = errorsOf("corbel: 1\n" + body.toStdString());
        QVERIFY2(errors.contains(message), qPrintable(errors));
    }

    void allErrorsAreListed()
    {
        const QString errors = errorsOf("corbel: 1\nelements:\n  - {id: A, kind: service, x: 1}\n"
                                        "  - {id: b, kind: store, sise: 2GiB, mttr: 5}\n");
        QVERIFY2(errors.count(u'\n') == 4, qPrintable(errors));
    }

    void refusesOtherVersionsAndOtherFiles()
    {
        QVERIFY(errorsOf("corbel: 2\n").contains(QStringLiteral("needs a newer Corbel")));
        QVERIFY(errorsOf("corbel: x\n").contains(QStringLiteral("accepted is 1")));
        QVERIFY(errorsOf("services: {}\n").contains(QStringLiteral("begins with 'corbel: 1'")));
        QVERIFY(errorsOf("- a\n").contains(QStringLiteral("not a Corbel document")));
        QVERIFY(!errorsOf("").isEmpty());
    }

    void typedValuesAreReadByTheirKey()
    {
        const FieldSpec& time = *findField(ElementKind::Service, Key::ServiceTime);
        QCOMPARE(text::writeValue(*text::readValue("8ms", time), time), std::string("{mean: 8ms}"));
        const FieldSpec& runsOn = *findField(ElementKind::Service, Key::RunsOn);
        QCOMPARE(*text::readValue("h1, h2", runsOn) == Value(Texts{"h1", "h2"}), true);
        const FieldSpec& availability = *findField(ElementKind::Service, Key::Availability);
        QCOMPARE(text::writeValue(*text::readValue(" 99.9% ", availability), availability),
                 std::string("99.9%"));
        const auto refused = text::readValue("120%", availability);
        QVERIFY(!refused);
        QVERIFY(refused.error().front().message.text().find("from 0 to 1") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(YamlFormTest)
#include "yaml_form_test.moc"
