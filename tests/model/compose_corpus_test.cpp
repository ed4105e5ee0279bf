#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <set>

#include "model/exchange/import.h"
#include "model/invariants.h"
#include "model/text/file.h"
#include "model/text/node.h"

using namespace corbel::model;
using namespace corbel::model::exchange;

namespace {

std::string pathOf(const std::string& name)
{
    return std::string(CORBEL_CORPUS_DIR "/compose/") + name;
}

std::string relations(const Model& model)
{
    std::set<std::string> lines;
    for (const Relation& relation : model.relations) {
        lines.insert(relation.from.value + " -> " + relation.to.value);
    }
    std::string all;
    for (const std::string& line : lines) {
        all += line + "\n";
    }
    return all;
}

bool isJoined(const Model& model, std::string_view from, std::string_view to)
{
    return std::ranges::any_of(model.relations, [&](const Relation& relation) {
        return relation.from.value == from && relation.to.value == to;
    });
}

std::size_t count(const Model& model, ElementKind kind)
{
    return static_cast<std::size_t>(
        std::ranges::count(model.elements.items(), kind, &Element::kind));
}

} // namespace

class ComposeCorpusTest : public QObject {
    Q_OBJECT

    Imported load(const std::string& name, const std::vector<std::string>& env = {})
    {
        auto imported = importPaths({pathOf(name)}, env, {});
        if (!imported) {
            qFatal("%s", describe(imported.error()).c_str());
        }
        return std::move(*imported);
    }

private slots:
    void init()
    {
        if (!std::filesystem::exists(CORBEL_CORPUS_DIR "/compose")) {
            QSKIP("no corpus at " CORBEL_CORPUS_DIR);
        }
    }

    void aFileOfFewAddressesGivesJustItsFiveConnections()
    {
        const Imported imported = load("sock-shop.yml");
        const Model& model = imported.document.designs.front().model;
        QCOMPARE(model.elements.size(), std::size_t{15});
        QCOMPARE(relations(model), std::string("carts -> carts-db\ncatalogue -> catalogue-db\n"
                                               "orders -> orders-db\nuser -> user-db\n"
                                               "user-sim -> edge-router\n"));
        QCOMPARE(model.relations.size(), std::size_t{5});
        QVERIFY(std::ranges::all_of(model.relations, [](const Relation& relation) {
            return flagOf(relation.fields, Key::Inferred) &&
                   !textsOf(relation.fields, Key::Evidence).empty();
        }));
        QCOMPARE(count(model, ElementKind::Store), std::size_t{4});
        QCOMPARE(count(model, ElementKind::Stream), std::size_t{1});
        QCOMPARE(count(model, ElementKind::Gateway), std::size_t{1});
        QCOMPARE(count(model, ElementKind::Actor), std::size_t{1});
        QCOMPARE(imported.notices.size(), std::size_t{1});
        QCOMPARE(imported.notices.front().place.line, 43);
    }

    void everyDependsOnBecomesARelation_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("env");
        QTest::addColumn<int>("services");
        QTest::addColumn<int>("pairs");
        QTest::newRow("opentelemetry") << "opentelemetry-demo.yaml"
                                       << "opentelemetry-demo.env" << 20 << 46;
        QTest::newRow("petclinic") << "spring-petclinic.yml"
                                   << "" << 11 << 13;
    }

    void everyDependsOnBecomesARelation()
    {
        QFETCH(QString, file);
        QFETCH(QString, env);
        QFETCH(int, services);
        QFETCH(int, pairs);
        std::vector<std::string> envs;
        if (!env.isEmpty()) {
            envs.push_back(pathOf(env.toStdString()));
        }
        const Imported imported = load(file.toStdString(), envs);
        const Model& model = imported.document.designs.front().model;
        QCOMPARE(model.elements.size(), static_cast<std::size_t>(services));
        QCOMPARE(findBreaches(model).size(), std::size_t{0});

        const auto yaml = text::readTextFile(pathOf(file.toStdString()), mostImportBytes);
        const auto trees = text::parseYaml(*yaml, "compose", {.aliases = true});
        int found = 0;
        for (const text::Member& service : trees->front()->find("services")->members) {
            const text::Node* dependsOn = service.value->find("depends_on");
            for (const text::Member& target :
                 dependsOn ? dependsOn->members : std::vector<text::Member>{}) {
                QVERIFY2(isJoined(model, service.key, target.key),
                         (service.key + " " + target.key).c_str());
                ++found;
            }
        }
        QCOMPARE(found, pairs);
    }

    void addressesInVariablesBecomeRelations()
    {
        const Imported imported =
            load("opentelemetry-demo.yaml", {pathOf("opentelemetry-demo.env")});
        const Model& model = imported.document.designs.front().model;
        for (const auto& [from, to] : std::vector<std::pair<const char*, const char*>>{
                 {"frontend-proxy", "flagd"},
                 {"frontend-proxy", "image-provider"},
                 {"product-catalog", "astronomy-db"},
                 {"cart", "valkey-cart"},
                 {"shipping", "quote"},
                 {"email", "flagd"},
                 {"load-generator", "frontend-proxy"}}) {
            QVERIFY2(isJoined(model, from, to), from);
        }
        QCOMPARE(model.elements.find("load-generator")->kind, ElementKind::Actor);
        QCOMPARE(model.elements.find("frontend-proxy")->kind, ElementKind::Gateway);
        QCOMPARE(count(model, ElementKind::Store), std::size_t{2});
        QCOMPARE(describe(imported.notices), std::string());
    }

    void requestsRunInNoCircle()
    {
        const Imported imported =
            load("opentelemetry-demo.yaml", {pathOf("opentelemetry-demo.env")});
        const Model& model = imported.document.designs.front().model;
        // Takes away, again and again, what asks nobody that is left.
        std::set<std::string> left;
        for (const Element& element : model.elements) {
            left.insert(element.id.value);
        }
        for (bool changed = true; changed;) {
            changed =
                std::erase_if(left, [&](const std::string& id) {
                    return std::ranges::none_of(model.relations, [&](const Relation& relation) {
                        return isSynchronous(relation.kind) && relation.from.value == id &&
                               left.contains(relation.to.value);
                    });
                }) > 0;
        }
        QVERIFY2(left.empty(), left.empty() ? "" : left.begin()->c_str());
    }
};

QTEST_GUILESS_MAIN(ComposeCorpusTest)
#include "compose_corpus_test.moc"
