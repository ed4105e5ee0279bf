#include <QtTest>

#include <set>

#include "model/field_check.h"
#include "model/schema.h"
#include "model/text/yaml.h"

using namespace corbel::model;

/// The table of keys has no row that contradicts another, and the JSON Schema follows from it.
class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void noKindBearsOneSpellingTwice()
    {
        const auto check = [](const auto& kinds, std::span<const FieldSpec> specs) {
            for (const auto kind : kinds) {
                std::set<std::string_view> names;
                for (const FieldSpec& spec : specs) {
                    if (bears(spec, kind)) {
                        QVERIFY2(names.insert(spec.name).second, std::string(spec.name).c_str());
                    }
                }
            }
        };
        check(elementKinds, elementFields());
        check(relationKinds, relationFields());
    }

    void everyRowIsComplete()
    {
        const auto check = [](auto&& self, std::span<const FieldSpec> specs) -> void {
            std::set<Key> keys;
            for (const FieldSpec& spec : specs) {
                const std::string name(spec.name);
                QVERIFY2(keys.insert(spec.key).second, name.c_str());
                QVERIFY2(spec.description.ends_with('.'), name.c_str());
                QVERIFY2(!accepted(spec).empty(), name.c_str());
                const bool isChoice = spec.type == FieldType::Choice;
                QCOMPARE(isChoice, !spec.limits.choices.empty());
                self(self, spec.limits.fields);
            }
        };
        for (const auto specs :
             {elementFields(), relationFields(), scenarioFields(), objectiveFields()}) {
            check(check, specs);
        }
    }

    void theKeysOfTheDesignAreThere()
    {
        const std::initializer_list<std::pair<ElementKind, const char*>> rows{
            {ElementKind::Service, "queue-limit"}, {ElementKind::Service, "deploy-unit"},
            {ElementKind::Store, "quorum"},        {ElementKind::Stream, "min-insync"},
            {ElementKind::Gateway, "policy"},      {ElementKind::Partition, "of"},
            {ElementKind::Site, "provider"},       {ElementKind::Host, "pod-limit"},
            {ElementKind::Cluster, "needs"},       {ElementKind::Team, "located"},
            {ElementKind::Actor, "think-time"},    {ElementKind::System, "repair-crews"}};
        for (const auto& [kind, name] : rows) {
            QVERIFY2(findField(kind, std::string_view(name)), name);
        }
        QCOMPARE(findField(ElementKind::Store, std::string_view("size"))->type, FieldType::Size);
        QCOMPARE(findField(ElementKind::Team, std::string_view("size"))->type, FieldType::Integer);
    }

    void theJsonSchemaIsJsonAndKnowsEveryKind()
    {
        const auto schema =
            QJsonDocument::fromJson(QByteArray::fromStdString(text::jsonSchema())).object();
        const QJsonObject keys = schema[u"oneOf"].toArray()[0].toObject()[u"properties"].toObject();
        const auto branches = [&](const QString& list) {
            return keys[list].toObject()[u"items"].toObject()[u"oneOf"].toArray();
        };
        QCOMPARE(branches(QStringLiteral("elements")).size(), qsizetype(elementKinds.size()));
        QCOMPARE(branches(QStringLiteral("relations")).size(), qsizetype(relationKinds.size()));
        const QJsonObject service = branches(QStringLiteral("elements"))[2].toObject();
        QCOMPARE(service[u"title"].toString(), QStringLiteral("service"));
        QVERIFY(service[u"properties"].toObject().contains(u"service-time"));
        QVERIFY(!service[u"properties"].toObject().contains(u"shards"));
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
