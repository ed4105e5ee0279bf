// Structurizr's JSON arrives in the workspace, and what is wrong with it is refused with its place.
#include <QTest>

#include "model/exchange/structurizr/json.h"
#include "model/exchange/structurizr/json_value.h"

#include <fstream>
#include <iterator>

using namespace corbel::model;
using namespace corbel::model::exchange::structurizr;

namespace {

Workspace read(const std::string& text)
{
    Result<Workspace> workspace = readJson(text, "a.json");
    if (!workspace) {
        QTest::qFail(describe(workspace.error()).c_str(), __FILE__, __LINE__);
        return {};
    }
    return std::move(*workspace);
}

std::string fixture(const char* name)
{
    std::ifstream file(CORBEL_SOURCE_DIR "/tests/data/structurizr/" + std::string(name));
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string refusal(const std::string& text)
{
    const Result<Workspace> workspace = readJson(text, "a.json");
    return workspace ? std::string() : describe(workspace.error());
}

} // namespace

class StructurizrJsonTest : public QObject {
    Q_OBJECT
private slots:
    void everyPart()
    {
        const Workspace w = read(fixture("everything.json"));
        QCOMPARE(w.name, "Shop");
        QStringList labels;
        for (Index at = 0; at < w.items.size(); ++at) {
            const auto parent = w.items[at].parent;
            labels += QString::fromStdString(w.label(at)) +
                      (parent ? " in " + QString::fromStdString(w.label(*parent)) : QString());
        }
        // By their ids, which follow the order in which the author made them.
        QCOMPARE(labels,
                 (QStringList{"group \"Acme\"", "person \"Early\" in group \"Acme\"",
                              "group \"Outer\"", "group \"Inner\" in group \"Outer\"",
                              "softwareSystem \"System\" in group \"Inner\"",
                              "container \"Web\" in softwareSystem \"System\"",
                              "component \"Part\" in container \"Web\"", "element \"Robot\"",
                              "person \"Late\"", "deploymentEnvironment \"Live\"",
                              "deploymentNode \"Node\" in deploymentEnvironment \"Live\"",
                              "deploymentNode \"Inner\" in deploymentNode \"Node\"",
                              "infrastructureNode \"Balancer\" in deploymentNode \"Node\"",
                              "containerInstance \"Web\" in deploymentNode \"Node\"",
                              "softwareSystemInstance \"System\" in deploymentNode \"Node\""}));
        QVERIFY(w.items[8].outside);
        QVERIFY(!w.items[1].outside);
        QCOMPARE(w.items[1].tags, std::vector<std::string>{"Vip"});
        QCOMPARE(w.items[4].properties,
                 (Properties{{"k", "v"}, {"n", "7"}, {"perspective.Security", "Fine."}}));
        QCOMPARE(w.items[4].url, "https://e.org");
        QCOMPARE(w.items[7].technology, "Hardware");
        QCOMPARE(w.items[10].instances, (Instances{1, std::nullopt}));
        QCOMPARE(w.items[11].instances, (Instances{3, 3}));
        QCOMPARE(w.items[13].of, std::optional<Index>(5));
        QCOMPARE(w.items[13].properties, (Properties{{"healthCheck.Ping", "https://e.org/ping"}}));
        QCOMPARE(w.items[4].place.line, 17);

        QCOMPARE(w.links.size(), std::size_t{2});
        QCOMPARE(w.links[0].description, "First");
        QCOMPARE(w.links[0].tags, std::vector<std::string>{"Fast"});
        QVERIFY(w.links[0].asynchronous);
        QCOMPARE(w.links[0].properties, (Properties{{"pool", "10"}}));
        QCOMPARE(w.links[1].impliedBy, std::optional<Index>(0));
        QVERIFY(!w.links[0].impliedBy);

        QCOMPARE(w.diagrams.size(), std::size_t{2});
        QCOMPARE(w.diagrams[0].title, "The map");
        QCOMPARE(w.diagrams[0].positions,
                 (std::vector<Position>{{1, 10, 20, 200, 100}, {4, 300, 40, 450, 300}}));
        QCOMPARE(w.diagrams[0].bends, (std::vector<Bends>{{1, {{1, 2}}}}));
        QCOMPARE(w.diagrams[1].environment, "Live");
        QCOMPARE(w.shapes, (std::map<std::string, std::string>{{"Vip", "Robot"}}));
        QVERIFY(describe(w.notices).find("documentation is left out") != std::string::npos);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("no JSON") << "{\n\"model\": }"
                                 << "a.json:2:10: this is no JSON: syntax error";
        QTest::newRow("cut") << "{\"model\": {"
                             << "this is no JSON";
        QTest::newRow("number beyond double") << "{\"model\": 1e999}"
                                              << "this is no JSON";
        QTest::newRow("no object") << "[]"
                                   << "no Structurizr workspace; expected an object";
        QTest::newRow("no model") << "{\"name\": \"x\"}"
                                  << "expected an object with \"model\"";
        QTest::newRow("no list") << R"({"model": {"people": 3}})"
                                 << "a.json:1:23: \"people\" is no list";
        QTest::newRow("no objects") << R"({"model": {"people": [3]}})"
                                    << "expected objects";
        QTest::newRow("no name") << R"({"model": {"people": [{"id": "1"}]}})"
                                 << "a person has no name; expected";
        QTest::newRow("no id") << R"({"model": {"people": [{"name": "A"}]}})"
                               << "the id \"\" of person \"A\" is missing";
        QTest::newRow("id twice") << "{\"model\": {\"people\": [{\"id\": \"1\", \"name\": \"A\"},\n"
                                     "{\"id\": \"1\", \"name\": \"B\"}]}}"
                                  << "a.json:2:1: the id \"1\" of person \"B\" is used twice";
        QTest::newRow("relation to nothing")
            << R"({"model": {"people": [{"id": "1", "name": "A", "relationships": [
                   {"id": "2", "destinationId": "9"}]}]}})"
            << "a relation of person \"A\" leads to \"9\", which is no element";
        QTest::newRow("implied by nothing")
            << R"({"model": {"people": [{"id": "1", "name": "A", "relationships": [
                   {"id": "2", "destinationId": "1", "linkedRelationshipId": "8"}]}]}})"
            << "follows from \"8\", which is no relation";
        QTest::newRow("instance of nothing")
            << R"({"model": {"deploymentNodes": [{"id": "1", "name": "N",
                   "containerInstances": [{"id": "2", "containerId": "7"}]}]}})"
            << "containerInstance 2 runs \"7\", which is no element";
        QTest::newRow("instances") << R"({"model": {"deploymentNodes": [
                   {"id": "1", "name": "N", "instances": 2.5}]}})"
                                   << "found 2.5 instances of N; a number such as 4";
        QTest::newRow("view of nothing") << R"({"model": {}, "views": {"systemLandscapeViews": [
                   {"key": "V", "elements": [{"id": "3", "x": 1, "y": 1}]}]}})"
                                         << "the view \"V\" shows \"3\", which is no element";
        QTest::newRow("deep") << QString("{\"model\": ") + QString("[").repeated(120)
                              << "nested deeper than 100";
        QTest::newRow("many") << "[" + QString("0,").repeated(int(mostJsonValues)) + "0]"
                              << "more than 1000000 values";
    }

    void refusals()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const QString found = QString::fromStdString(refusal(text.toStdString()));
        QVERIFY2(found.contains(message), qPrintable(found));
        QVERIFY2(found.startsWith("a.json:"), qPrintable(found));
    }

    void valuesKnowTheirPlace()
    {
        const Result<JsonValue> root = parseJson("{\n  \"a\": [1,\n \"x\", null, true]\n}", "f");
        QVERIFY(root);
        const JsonValue& list = (*root)["a"];
        QCOMPARE(list.line, 2);
        QCOMPARE(list.values[1].line, 3);
        QCOMPARE(list.values[0].number, 1.0);
        QVERIFY(list.values[2].isNull());
        QVERIFY(list.values[3].flag);
        QVERIFY((*root)["b"].isNull());
        QVERIFY(list["a"].isNull());
    }
};

QTEST_GUILESS_MAIN(StructurizrJsonTest)
#include "structurizr_json_test.moc"
