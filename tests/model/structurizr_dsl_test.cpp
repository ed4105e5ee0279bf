// What the Structurizr DSL can say arrives in the workspace.
#include <QTest>

#include "model/exchange/structurizr/dsl.h"

#include <QTemporaryDir>

#include <fstream>

using namespace corbel::model;
using namespace corbel::model::exchange::structurizr;

namespace {

const std::filesystem::path fixtures = CORBEL_SOURCE_DIR "/tests/data/structurizr";

Result<Workspace> readFile(const std::filesystem::path& file)
{
    Result<SourceFiles> files = SourceFiles::open(file, {});
    if (!files) {
        return failure(files.error());
    }
    Result<SourceFile> main = files->readMain();
    return main ? readDsl(*files, *main) : Result<Workspace>(failure(main.error()));
}

/// Reads a model block; whatever is refused fails the test.
Workspace readModel(const std::string& model)
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath("model.dsl").toStdString();
    std::ofstream(file) << "workspace {\nmodel {\n" << model << "\n}\n}\n";
    Result<Workspace> workspace = readFile(file);
    if (!workspace) {
        QTest::qFail(describe(workspace.error()).c_str(), __FILE__, __LINE__);
        return {};
    }
    return std::move(*workspace);
}

/// The item of that label; Workspace::items.size() when there is none.
Index indexOf(const Workspace& workspace, const std::string& label)
{
    Index at = 0;
    while (at < workspace.items.size() && workspace.label(at) != label) {
        ++at;
    }
    return at;
}

const Item& item(const Workspace& workspace, const std::string& label)
{
    static const Item none;
    const Index at = indexOf(workspace, label);
    if (at == workspace.items.size()) {
        QTest::qFail(("no " + label).c_str(), __FILE__, __LINE__);
        return none;
    }
    return workspace.items[at];
}

/// `source -> target: description [technology]`, with a `*` in front of implied ones.
QStringList arrows(const Workspace& workspace)
{
    QStringList list;
    for (const Link& link : workspace.links) {
        const auto name = [&](Index at) {
            const Item& end = workspace.items[at];
            return QString::fromStdString(end.of ? workspace.items[*end.of].name + "'" : end.name);
        };
        list += QString("%1%2 -> %3: %4 [%5]")
                    .arg(link.impliedBy ? "*" : "", name(link.source), name(link.target),
                         QString::fromStdString(link.description),
                         QString::fromStdString(link.technology));
    }
    return list;
}

} // namespace

class StructurizrDslTest : public QObject {
    Q_OBJECT
private slots:
    void everyConstruct()
    {
        const Result<Workspace> read = readFile(fixtures / "features.dsl");
        QVERIFY2(read, read ? "" : describe(read.error()).c_str());
        const Workspace& w = *read;
        QCOMPARE(w.name, "Acme Payments 2");
        QCOMPARE(w.description, "A shop.");

        const Item& shop = item(w, "softwareSystem \"Shop\"");
        QCOMPARE(shop.description, "Sells.");
        QCOMPARE(shop.tags, (std::vector<std::string>{"Core", "Web", "Extended"}));
        QCOMPARE(shop.url, "https://example.org/shop");
        QCOMPARE(shop.properties, (Properties{{"owner", "Team One"},
                                              {"cost centre", "42"},
                                              {"perspective.Security", "Passed a review."},
                                              {"perspective.Ownership", "Team One runs it."}}));
        QCOMPARE(shop.place.line, 38);
        QCOMPARE(shop.place.column, 24);
        QCOMPARE(w.items[*shop.parent].name, "Shop floor");
        QCOMPARE(w.items[*w.items[*shop.parent].parent].name, "Inside");

        const Item& api = item(w, "container \"API\"");
        QCOMPARE(api.technology, "Spring Boot");
        QCOMPARE(api.tags, (std::vector<std::string>{"Service", "Hardened"}));
        QCOMPARE(api.description, "Answers requests.\n\n  Twice.");
        QCOMPARE(w.items[*api.parent].name, "Back end");
        const Item& orders = item(w, "component \"Orders\"");
        QCOMPARE(orders.description, "Keeps \"orders\".");
        QCOMPARE(w.items[*orders.parent].name, "Domain model");
        QCOMPARE(*w.owner(indexOf(w, "component \"Orders\"")), indexOf(w, "container \"API\""));
        QCOMPARE(item(w, "container \"Order Database\"").technology, "PostgreSQL 15");
        QCOMPARE(item(w, "container \"Web\"").technology, "JavaScript");
        const Item& robot = item(w, "element \"Robot\"");
        QCOMPARE(robot.technology, "Hardware");
        QCOMPARE(robot.description, "Picks goods.");
        const Item& buyer = item(w, "person \"Buyer\"");
        QVERIFY(buyer.place.file.ends_with("parts/people.dsl"));
        QCOMPARE(buyer.place.line, 2);

        const Item& node = item(w, "deploymentNode \"Node\"");
        QCOMPARE(node.instances, (Instances{3, 3}));
        QCOMPARE(item(w, "deploymentNode \"Docker\"").instances, (Instances{2, 2}));
        QCOMPARE(item(w, "deploymentNode \"Spare\"").instances, (Instances{1, std::nullopt}));
        const Item& instance = item(w, "containerInstance \"API\"");
        QCOMPARE(instance.tags, std::vector<std::string>{"Blue"});
        QCOMPARE(instance.properties,
                 (Properties{{"healthCheck.Ping", "https://example.org/ping"}}));
        QCOMPARE(w.environmentOf(*instance.parent), "Live");
        QVERIFY(indexOf(w, "softwareSystemInstance \"Mail\"") < w.items.size());

        QCOMPARE(arrows(w),
                 (QStringList{"Orders -> Rules: Asks []", "Web -> Orders: Reads orders from [JSON]",
                              "*Web -> API: Reads orders from [JSON]",
                              "Orders -> Order Database: Reads from and writes to [SQL]",
                              "*API -> Order Database: Reads from and writes to [SQL]",
                              "API -> Mail: Sends mail with [HTTPS]",
                              "*Shop -> Mail: Sends mail with [HTTPS]", "Web -> Robot:  [HTTPS]",
                              "*Shop -> Robot:  [HTTPS]", "Buyer -> Web: Buys with []",
                              "*Buyer -> Shop: Buys with []", "Buyer -> Shop: Likes []",
                              "Front -> API': Forwards to []"}));
        QCOMPARE(w.links[1].tags, (std::vector<std::string>{"Fast", "Safe"}));
        QCOMPARE(w.links[3].tags, (std::vector<std::string>{"Slow", "Heavy"}));
        QCOMPARE(w.links[3].url, "https://example.org/sql");
        QCOMPARE(w.links[3].properties, (Properties{{"pool", "10"}}));
        QCOMPARE(w.links[7].tags, std::vector<std::string>{"Asynchronous"});
        QCOMPARE(w.links[11].tags, std::vector<std::string>{"Emotional"});

        QCOMPARE(w.diagrams.size(), std::size_t{3});
        QCOMPARE(w.diagrams[0].key, "Landscape");
        QCOMPARE(w.diagrams[1].title, "The shop around");
        QCOMPARE(w.diagrams[2].environment, "Live");
        QCOMPARE(w.diagrams[2].key, "LiveView");
        QCOMPARE(w.shapes, (std::map<std::string, std::string>{{"Data", "Cylinder"}}));

        const std::string notices = describe(w.notices);
        for (const char* word : {"!docs", "!adrs", "!script", "!plugin", "said twice"}) {
            QVERIFY2(notices.find(word) != std::string::npos, word);
        }
    }

    void extendingAWorkspace_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("DSL") << "child.dsl";
        QTest::newRow("JSON") << "child_of_json.dsl";
    }

    void extendingAWorkspace()
    {
        QFETCH(QString, file);
        const Result<Workspace> read = readFile(fixtures / "extends" / file.toStdString());
        QVERIFY2(read, read ? "" : describe(read.error()).c_str());
        const Index database = indexOf(*read, "container \"Database\"");
        QCOMPARE(read->canonicalName(database), "Container://Shop.Database");
        QCOMPARE(arrows(*read).mid(0, 2),
                 (QStringList{"User -> Web: Uses []", "*User -> Shop: Uses []"}));
        QCOMPARE(arrows(*read).size(), 3);
        QCOMPARE(read->name, file == "child.dsl" ? "Child" : "Base");
    }

    void impliedRelations()
    {
        // The first relation between two ends wins, whether it is implied or not.
        QCOMPARE(
            arrows(readModel("a = softwareSystem A {\n b = container B {\n c = component C\n"
                             "}\n}\nx = softwareSystem X {\n y = container Y\n}\n"
                             "a -> x First\nc -> y Second T\n")),
            (QStringList{"A -> X: First []", "C -> Y: Second [T]", "*C -> X: Second [T]",
                         "*B -> Y: Second [T]", "*B -> X: Second [T]", "*A -> Y: Second [T]"}));
        QCOMPARE(arrows(readModel("!impliedRelationships false\na = softwareSystem A {\n"
                                  "b = container B\n}\nu = person U\nu -> b Uses\n")),
                 QStringList{"U -> B: Uses []"});
        // What was implied becomes what the author says with the same words.
        const Workspace w = readModel("a = softwareSystem A {\nb = container B\n}\nu = person U\n"
                                      "u -> b Uses\nu -> a Uses HTTP\n");
        QCOMPARE(arrows(w), (QStringList{"U -> B: Uses []", "U -> A: Uses [HTTP]"}));
    }

    void relationsInsideBlocks()
    {
        QCOMPARE(arrows(readModel("s = softwareSystem S\nu = person U {\n-> s One\nthis -> s Two\n"
                                  "s -> this Three\n}\n")),
                 (QStringList{"U -> S: One []", "U -> S: Two []", "S -> U: Three []"}));
    }

    void identifiersAreCaseInsensitive()
    {
        QCOMPARE(arrows(readModel("Aa = PERSON A\nbB = SoftwareSystem B\nAA -> Bb\n")),
                 QStringList{"A -> B:  []"});
    }

    void hierarchicalIdentifiers()
    {
        QCOMPARE(arrows(readModel("!identifiers hierarchical\na = softwareSystem A {\n"
                                  "api = container ApiA\ndb = container DbA\napi -> db\n}\n"
                                  "b = softwareSystem B {\napi = container ApiB {\n-> a.api Asks\n"
                                  "}\n}\n"))
                     .mid(0, 2),
                 (QStringList{"ApiA -> DbA:  []", "ApiB -> ApiA: Asks []"}));
    }

    void substitution()
    {
        const Workspace w = readModel("!var A one\n!const B \"${A} two\"\nperson \"${A}\"\n"
                                      "!var A uno\nperson \"${A} ${B} ${HOME} ${\"\n");
        QCOMPARE(w.items[0].name, "one");
        QCOMPARE(w.items[1].name, "uno one two ${HOME} ${");
        QVERIFY(describe(w.notices).find("${HOME} stays as it is") != std::string::npos);
    }

    void commentsAndLineEnds()
    {
        const Workspace w = readModel("person A // trailing\r\n# hash\n/* one */ person B\n"
                                      "/* two\n lines */\nperson \"C # D // E\" # end\n"
                                      "person \\\r\n F {\n}\nperson G {}\nperson H { }\n");
        QStringList names;
        for (const Item& each : w.items) {
            names += QString::fromStdString(each.name);
        }
        QCOMPARE(names, (QStringList{"A", "B", "C # D // E", "F", "G", "H"}));
    }

    void anEnterpriseTellsInsideFromOutside()
    {
        const Workspace w = readModel("u = person U\nenterprise \"E\" {\ns = softwareSystem S {\n"
                                      "c = container C\n}\n}\n");
        QVERIFY(item(w, "person \"U\"").outside);
        QVERIFY(!item(w, "softwareSystem \"S\"").outside);
        QVERIFY(!item(w, "container \"C\"").outside);
    }

    void aGroupOpenedTwiceIsOne()
    {
        const Workspace w = readModel("group G {\nperson A\n}\ngroup G {\nperson B\n}\n");
        QCOMPARE(w.items.size(), std::size_t{3});
        QCOMPARE(w.items[1].parent, w.items[2].parent);
    }

    void anEnvironmentOpenedTwiceIsOne()
    {
        const Workspace w = readModel("deploymentEnvironment E {\ndeploymentNode A\n}\n"
                                      "deploymentEnvironment E {\ndeploymentNode B\n}\n");
        QCOMPARE(w.items.size(), std::size_t{3});
        QCOMPARE(w.items[1].parent, w.items[2].parent);
    }

    void whatIsLeftOutIsSaid()
    {
        const Workspace w = readModel(
            "a = person A\nb = softwareSystem B\n!elements element.tag==X {\n-> b Uses\n}\n"
            "g = group G {\nperson C\n}\na -> g Leads\n!components {\nstrategy {\n}\n}\n"
            "deploymentEnvironment E {\nn = deploymentNode N {\nx = softwareSystemInstance b\n}\n"
            "x -/> x\n}\n");
        QCOMPARE(w.links.size(), std::size_t{0});
        const std::string notices = describe(w.notices);
        for (const char* word : {"!elements element.tag==X", "a group is a boundary", "!components",
                                 "-/> is left out"}) {
            QVERIFY2(notices.find(word) != std::string::npos, word);
        }
    }
};

QTEST_GUILESS_MAIN(StructurizrDslTest)
#include "structurizr_dsl_test.moc"
