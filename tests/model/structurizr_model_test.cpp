// What a Structurizr workspace becomes: kinds, relations, designs, hosts, replicas, standbys, ids.
#include <QTest>

#include "model/exchange/structurizr/ids.h"
#include "model/exchange/structurizr/importer.h"
#include "model/exchange/structurizr/kinds.h"
#include "model/invariants.h"

#include <QTemporaryDir>

#include <fstream>

using namespace corbel::model;
using namespace corbel::model::exchange::structurizr;
using corbel::model::exchange::UniqueIds;

namespace {

const std::filesystem::path fixtures = CORBEL_SOURCE_DIR "/tests/data/structurizr";

Imported importText(const std::string& text)
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath("a.dsl").toStdString();
    std::ofstream(file) << text;
    Result<Imported> imported = importStructurizr(file);
    if (!imported) {
        QTest::qFail(describe(imported.error()).c_str(), __FILE__, __LINE__);
        return {};
    }
    return std::move(*imported);
}

Imported importModel(const std::string& model)
{
    return importText("workspace W {\nmodel {\n" + model + "\n}\n}\n");
}

const Model& firstModel(const Imported& imported)
{
    return imported.document.designs.front().model;
}

const Element& element(const Model& model, const char* id)
{
    static const Element none;
    const Element* found = find(model, ElementId{id});
    if (!found) {
        QTest::qFail(id, __FILE__, __LINE__);
    }
    return found ? *found : none;
}

QStringList relations(const Model& model)
{
    QStringList list;
    for (const Relation& relation : model.relations) {
        list += QString::fromStdString(relation.id.value) +
                (textOf(relation.fields, Key::Criticality) == "soft" ? " soft" : "") +
                (flagOf(relation.fields, Key::Inferred) ? " inferred" : "");
    }
    return list;
}

} // namespace

class StructurizrModelTest : public QObject {
    Q_OBJECT
private slots:
    void kinds_data()
    {
        QTest::addColumn<int>("item");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("technology");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("kind");
        const auto row = [](ItemKind item, const char* name, const char* technology,
                            const char* tag, const char* kind) {
            QTest::addRow("%s/%s/%s", name, technology, tag)
                << int(item) << name << technology << tag << kind;
        };
        using enum ItemKind;
        row(Person, "Database", "", "Database", "actor ");
        row(SoftwareSystem, "Kafka", "Kafka", "Queue", "system ");
        row(Component, "Order Database", "MySQL", "", "service ");
        row(Container, "API", "Java", "", "service ");
        row(Container, "Single-Page Application", "JavaScript and React", "Web Browser",
            "service ");
        row(Container, "Data", "MySQL 8", "", "store relational");
        row(Container, "Data", "Oracle Database Schema", "Database", "store relational");
        row(Container, "Order Database", "", "", "store ");
        row(Container, "Session Cache", "Redis", "", "store cache");
        row(Container, "Files", "Amazon S3", "", "store object");
        row(Container, "Documents", "MongoDB", "", "store document");
        row(Container, "Index", "Elasticsearch", "", "store search");
        row(Container, "Anything", "", "Drum", "store ");
        row(Container, "Anything", "", "Tube", "stream other");
        row(Container, "Anything", "MinIO", "Tub", "store object");
        row(Container, "Database Migrator", "Java", "", "service ");
        row(Container, "Importer", "Spring Boot, PostgreSQL", "", "service ");
        row(Container, "Order Topic", "Apache Kafka", "", "stream kafka");
        row(Container, "Events", "Amazon Kinesis Data Streams", "", "stream kinesis-data-streams");
        row(Container, "Mails", "RabbitMQ", "", "stream other");
        row(Container, "Task Queue (mails)", "", "", "stream other");
        row(Container, "API Gateway", "Spring Cloud Gateway", "", "gateway api-gateway");
        row(Container, "Edge", "NGINX", "Load Balancer", "gateway load-balancer");
        row(InfrastructureNode, "Elastic Load Balancer", "", "", "gateway load-balancer");
        row(InfrastructureNode, "Route 53 zone", "", "", "gateway dns");
        row(InfrastructureNode, "Watcher", "Go", "", "service ");
        row(Custom, "Robot", "Hardware", "", "system ");
        row(Custom, "Log", "Kafka", "", "stream kafka");
    }

    void kinds()
    {
        QFETCH(int, item);
        QFETCH(QString, name);
        QFETCH(QString, technology);
        QFETCH(QString, tag);
        Workspace workspace;
        workspace.shapes = {{"Drum", "Cylinder"}, {"Tube", "Pipe"}, {"Tub", "Bucket"}};
        Item made;
        made.kind = static_cast<ItemKind>(item);
        made.name = name.toStdString();
        made.technology = technology.toStdString();
        made.tags = {tag.toStdString()};
        const Guess guess = guessKind(workspace, made);
        QTEST(QString::fromStdString(std::string(spelling(guess.kind)) + " " + guess.type), "kind");
    }

    void arrows_data()
    {
        QTest::addColumn<QString>("ends");
        QTest::addColumn<QString>("description");
        QTest::addColumn<QStringList>("arrows"); // kind, < when reversed, ? when soft
        const auto row = [](const char* ends, const char* description, const QStringList& arrows) {
            QTest::addRow("%s %s", ends, description) << ends << description << arrows;
        };
        row("service service", "Uses", {"calls"});
        row("service service", "Uses (async)", {"calls?"});
        row("service system", "Reads from and writes to", {"calls"});
        row("actor service", "Uses", {"calls"});
        row("actor actor", "Asks", {"depends-on?"});
        row("system actor", "Sends mail to", {"calls?"});
        row("service store", "Uses", {"reads"});
        row("service store", "Reads from", {"reads"});
        row("service store", "Stores orders in", {"writes"});
        row("service store", "Reads from and writes to", {"reads", "writes"});
        row("actor store", "Queries", {"reads"});
        row("service stream", "Sends events to", {"publishes"});
        row("service stream", "Uses", {"publishes"});
        row("service stream", "Subscribes to", {"consumes"});
        row("service stream", "Reads from and writes to", {"consumes", "publishes"});
        row("actor stream", "Subscribes to", {"publishes"});
        row("stream service", "Delivers to", {"consumes<"});
        row("stream actor", "Notifies", {"depends-on<?"});
        row("stream stream", "Mirrors", {"publishes"});
        row("store stream", "Change data", {"publishes"});
        row("store store", "Replicates to", {"replicates"});
        row("store store", "Feeds", {"depends-on?"});
        row("store service", "Sends data to", {"reads<"});
        row("gateway service", "Forwards to", {"calls"});
    }

    void arrows()
    {
        QFETCH(QString, ends);
        QFETCH(QString, description);
        Link link;
        link.description = description.toStdString();
        if (description.contains("async")) {
            link.tags = {"Asynchronous"};
        }
        const auto kind = [&](int at) {
            return *elementKind(ends.section(' ', at, at).toStdString());
        };
        QStringList found;
        for (const Arrow& arrow : guessArrows(link, kind(0), kind(1))) {
            QVERIFY(
                isLegal(arrow.kind, kind(arrow.reversed ? 1 : 0), kind(arrow.reversed ? 0 : 1)));
            found += QString::fromStdString(std::string(spelling(arrow.kind))) +
                     (arrow.reversed ? "<" : "") + (arrow.soft ? "?" : "");
        }
        QTEST(found, "arrows");
    }

    void nodes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("technology");
        QTest::addColumn<bool>("holdsNodes");
        QTest::addColumn<bool>("insideHost");
        QTest::addColumn<QString>("guess");
        const auto row = [](const char* name, const char* technology, bool holds, bool inside,
                            const char* guess) {
            QTest::addRow("%s/%s/%d%d", name, technology, holds, inside)
                << name << technology << holds << inside << guess;
        };
        row("Acme", "Acme data center", true, false, "site datacenter ");
        row("Acme", "Acme data center", false, false, "host  ");
        row("Acme", "Acme data center", true, true, "host  ");
        row("eu-west-1", "AWS region", true, false, "site region ");
        row("A", "Availability Zone", true, false, "site zone ");
        row("Amazon Web Services", "", true, false, "site  ");
        row("web01", "Ubuntu 22.04", false, false, "host server Ubuntu 22.04");
        row("Laptop", "Microsoft Windows 10", true, false, "host  Microsoft Windows 10");
        row("Phone", "Apple iOS or Android", false, false, "host  Apple iOS or Android");
        row("Web", "Docker Container", false, true, "host container ");
        row("Web", "Docker", true, false, "host container-engine ");
        row("web", "Kubernetes Pod", false, true, "host pod ");
        row("Box", "Amazon EC2", false, false, "host vm ");
        row("Ship", "AWS Lambda", false, false, "host function ");
        row("Data", "Amazon RDS", false, false, "host managed ");
        row("Big", "Mainframe", false, false, "host mainframe ");
        row("Farm", "VMware ESXi", true, false, "host hypervisor ");
        row("Web Server", "", false, false, "host server ");
        row("Web Server", "", false, true, "host  ");
        row("Apache Tomcat", "Apache Tomcat 8.x", false, true, "host  ");
    }

    void nodes()
    {
        QFETCH(QString, name);
        QFETCH(QString, technology);
        QFETCH(bool, holdsNodes);
        QFETCH(bool, insideHost);
        Item node;
        node.name = name.toStdString();
        node.technology = technology.toStdString();
        const PhysicalGuess guess = guessPhysical(node, holdsNodes, insideHost);
        QTEST(QString::fromStdString(std::string(spelling(guess.kind)) + " " + guess.type + " " +
                                     guess.os),
              "guess");
    }

    void idsDoNotDependOnTheOrder()
    {
        const std::vector<Wish> wishes{{{"Shop", "Database"}, "store"},
                                       {{"Bank", "Database"}, "store"},
                                       {{"Shop"}, "system"},
                                       {{"Shop", "Web"}, "service"},
                                       {{"***"}, "host"}};
        UniqueIds taken;
        taken.reserve("web");
        QCOMPARE(assignIds(wishes, taken),
                 (std::vector<std::string>{"shop.database", "bank.database", "shop", "shop.web",
                                           "host"}));
        UniqueIds again;
        again.reserve("web");
        const std::vector<Wish> backwards(wishes.rbegin(), wishes.rend());
        QCOMPARE(assignIds(backwards, again),
                 (std::vector<std::string>{"host", "shop.web", "shop", "bank.database",
                                           "shop.database"}));
        // A name that is taken and has no container, and two equal ones.
        QCOMPARE(assignIds({{{"Shop"}, "group"}, {{"Bank"}, "site"}, {{"Bank"}, "site"}}, taken),
                 (std::vector<std::string>{"group-shop", "site-bank", "site-bank-2"}));
    }

    void withoutEnvironmentThereIsOneDesign()
    {
        const Imported imported = importModel("a = person \"A\" \"D\" \"T\"\ngroup G {\n"
                                              "b = softwareSystem B \"\" \"External\"\n}\n"
                                              "a -> b Uses HTTP");
        QCOMPARE(imported.document.name, "W");
        QCOMPARE(imported.document.designs.size(), std::size_t{1});
        QCOMPARE(imported.document.designs[0].id.value, "main");
        const Model& model = firstModel(imported);
        QCOMPARE(model.name, "W");
        QCOMPARE(model.elements.size(), std::size_t{3});
        const Element& actor = element(model, "a");
        QCOMPARE(actor.kind, ElementKind::Actor);
        QCOMPARE(textOf(actor.fields, Key::Description), "D");
        QCOMPARE(textsOf(actor.fields, Key::Tags), Texts{"T"});
        const Element& system = element(model, "b");
        QVERIFY(flagOf(system.fields, Key::External));
        QCOMPARE(parentOf(system).value, "g");
        QCOMPARE(textOf(element(model, "g").fields, Key::GroupType), "boundary");
        QCOMPARE(textOf(model.relations[0].fields, Key::Name), "Uses");
        QCOMPARE(textOf(model.relations[0].fields, Key::Protocol), "HTTP");
    }

    void everyConstructIsLegal()
    {
        const Result<Imported> imported = importStructurizr(fixtures / "features.dsl");
        QVERIFY2(imported, imported ? "" : describe(imported.error()).c_str());
        const Model& model = firstModel(*imported);
        QCOMPARE(findBreaches(model).size(), std::size_t{0});
        QCOMPARE(imported->document.designs[0].id.value, "live");
        QCOMPARE(model.name, "Acme Payments 2: Live");
        const Element& api = element(model, "api");
        QCOMPARE(replicas(api), 6);
        QCOMPARE(runsOn(api), (Texts{"node-1.docker-1", "node-1.docker-2", "node-2.docker-1",
                                     "node-2.docker-2", "node-3.docker-1", "node-3.docker-2"}));
        QCOMPARE(dictionaryOf(api.fields, Key::Properties),
                 (Dictionary{{"technology", "Spring Boot"}}));
        QCOMPARE(parentOf(element(model, "node-1.docker-2")).value, "node-1");
        QCOMPARE(parentOf(element(model, "node-1")).value, "aws");
        QCOMPARE(element(model, "aws").kind, ElementKind::Site);
        QCOMPARE(textsOf(element(model, "shop").fields, Key::Links),
                 Texts{"https://example.org/shop"});
        QCOMPARE(runsOn(element(model, "front")), Texts{"aws"});
        QVERIFY(relations(model).contains("calls:front:api"));
        QVERIFY(relations(model).contains("calls:web:robot soft"));
        QVERIFY(relations(model).contains("calls:shop:robot soft inferred"));
        QVERIFY(relations(model).contains("fails-over-to:order-database:order-database-failover"));
    }

    void implied()
    {
        const Imported imported =
            importModel("a = person A\ns = softwareSystem S {\nc = container C\n}\na -> c Uses");
        const Model& model = firstModel(imported);
        QCOMPARE(relations(model), (QStringList{"calls:a:c", "calls:a:s inferred"}));
        QCOMPARE(textsOf(model.relations[1].fields, Key::Evidence),
                 Texts{"implied by A -> C: Uses"});
        QVERIFY(textsOf(model.relations[0].fields, Key::Evidence).empty());
    }

    void everyEnvironmentIsADesign()
    {
        const Imported imported = importModel(
            "s = softwareSystem S {\nc = container C\n}\n"
            "deploymentEnvironment \"Live one\" {\ndeploymentNode N {\ndeploymentNode M {\n"
            "containerInstance c\n}\n}\ndeploymentNode O {\ndeploymentNode M {\n"
            "containerInstance c\n}\n}\n}\n"
            "deploymentEnvironment Test {\ndeploymentNode N {\ndeploymentNode M {\n"
            "containerInstance c\n}\n}\n}\n"
            "deploymentEnvironment Empty");
        const std::vector<Design>& designs = imported.document.designs;
        QCOMPARE(designs.size(), std::size_t{3});
        QCOMPARE(designs[0].id.value, "live-one");
        QCOMPARE(designs[0].model.name, "Live one");
        // The same path is the same node in every design.
        QCOMPARE(runsOn(element(designs[0].model, "c")), (Texts{"n.m", "o.m"}));
        QCOMPARE(replicas(element(designs[0].model, "c")), 2);
        QCOMPARE(runsOn(element(designs[1].model, "c")), Texts{"n.m"});
        QCOMPARE(replicas(element(designs[1].model, "c")), 1);
        QCOMPARE(designs[2].model.elements.size(), std::size_t{2});
    }

    void manyCopiesStayOneBox()
    {
        const Imported imported =
            importModel("s = softwareSystem S {\nc = container C\nd = container D\n}\n"
                        "deploymentEnvironment E {\ndeploymentNode N \"\" \"\" \"\" 4 {\n"
                        "deploymentNode M \"\" \"\" \"\" 100 {\ncontainerInstance c\n}\n"
                        "containerInstance d\nsoftwareSystemInstance s\n}\n}");
        const Model& model = firstModel(imported);
        QCOMPARE(replicas(element(model, "c")), 400);
        QCOMPARE(runsOn(element(model, "c")), (Texts{"n-1.m", "n-2.m", "n-3.m", "n-4.m"}));
        QCOMPARE(replicas(element(model, "d")), 4);
        QCOMPARE(dictionaryOf(element(model, "s").fields, Key::Properties),
                 (Dictionary{{"instances", "4"}}));
        QVERIFY(describe(imported.notices).find("stands for 100 equal nodes") != std::string::npos);
    }

    void failover()
    {
        const std::string nodes =
            "s = softwareSystem S {\nc = container C\nb = container B \"\" MySQL\n}\n"
            "deploymentEnvironment E {\n"
            "one = deploymentNode One {\ncontainerInstance b\ncontainerInstance c\n}\n"
            "two = deploymentNode Two \"\" \"\" Failover {\nn = deploymentNode Inner {\n"
            "x = containerInstance b\n}\n}\n";
        const Imported imported =
            importModel(nodes + "one -> two \"Replicates asynchronously to\"\n}");
        const Model& model = firstModel(imported);
        QCOMPARE(textOf(element(model, "b").fields, Key::Role), "active");
        const Element& passive = element(model, "b-failover");
        QCOMPARE(passive.kind, ElementKind::Store);
        QCOMPARE(textOf(passive.fields, Key::Role), "passive");
        QCOMPARE(textOf(passive.fields, Key::Name), "B (failover)");
        QCOMPARE(textOf(passive.fields, Key::StoreType), "relational");
        QCOMPARE(parentOf(passive).value, "s");
        QCOMPARE(runsOn(passive), Texts{"inner"});
        QCOMPARE(runsOn(element(model, "b")), Texts{"one"});
        QVERIFY(!element(model, "c").fields.contains(Key::Role));
        QCOMPARE(relations(model),
                 (QStringList{"replicates:b:b-failover", "fails-over-to:b:b-failover"}));
        QCOMPARE(textOf(model.relations[0].fields, Key::ReplicationMode), "async");

        // Without anything to stand by for, a standby is what runs.
        const Imported alone = importModel("s = softwareSystem S\ndeploymentEnvironment E {\n"
                                           "deploymentNode N {\nsoftwareSystemInstance s \"\" "
                                           "Failover\n}\n}");
        QCOMPARE(runsOn(element(firstModel(alone), "s")), Texts{"n"});
        QCOMPARE(firstModel(alone).relations.size(), std::size_t{0});
        QVERIFY(describe(alone.notices).find("taken as active") != std::string::npos);
    }

    void relationsBetweenNodes()
    {
        const Imported imported =
            importModel("s = softwareSystem S {\nc = container C\n}\ndeploymentEnvironment E {\n"
                        "a = deploymentNode A {\nlb = infrastructureNode Balancer\n"
                        "x = containerInstance c\n}\nb = deploymentNode B\n"
                        "a -> b \"Replicates data to\"\na -> b \"Linked by\" VPN\na -> b Uses\nlb "
                        "-> x Forwards\n"
                        "lb -> b Watches\nx -> lb Asks\n}");
        QCOMPARE(
            relations(firstModel(imported)),
            (QStringList{"replicates:a:b", "connects:a:b", "depends-on:a:b soft",
                         "calls:balancer:c", "depends-on:balancer:b soft", "calls:c:balancer"}));
    }

    void tooManyDesignsAreRefused()
    {
        std::string model;
        for (int i = 0; i < 1000; ++i) {
            model += "person P" + std::to_string(i) + "\ndeploymentEnvironment E" +
                     std::to_string(i) + "\n";
        }
        const QTemporaryDir folder;
        const std::string file = folder.filePath("a.dsl").toStdString();
        std::ofstream(file) << "workspace {\nmodel {\n" << model << "}\n}\n";
        const Result<Imported> imported = importStructurizr(file);
        QVERIFY(!imported);
        QVERIFY(describe(imported.error()).find("leave out environments") != std::string::npos);
    }

    void longAndStrangeTexts()
    {
        const Imported imported =
            importModel("person \"" + std::string(250, 'x') + "\"\nperson \"a\\nb\tc\x01\"");
        const Model& model = firstModel(imported);
        QCOMPARE(findBreaches(model).size(), std::size_t{0});
        QCOMPARE(textOf(model.elements[0].fields, Key::Name),
                 std::string_view(std::string(199, 'x') + "\u2026"));
        QCOMPARE(textOf(model.elements[1].fields, Key::Name), "a b c ");
    }

    void placement()
    {
        const Result<Imported> imported = importStructurizr(fixtures / "everything.json");
        QVERIFY2(imported, imported ? "" : describe(imported.error()).c_str());
        const Model& model = firstModel(*imported);
        QCOMPARE(model.views.size(), std::size_t{1});
        const View& view = model.views[0];
        QCOMPARE(view.id.value, "map");
        QCOMPARE(view.name, "The map");
        // 450 pixels are 160; what stands in a group has the group's box around it.
        const Placement* system = view.items.find("system");
        QVERIFY(system);
        QCOMPARE(*system, (Placement{{"system"}, 107, 14, 160, 107, false, true}));
        const Placement* inner = view.items.find("inner");
        QVERIFY(inner);
        QCOMPARE(*inner, (Placement{{"inner"}, 83, -34, 208, 179}));
        const Placement* outer = view.items.find("outer");
        QVERIFY(outer && outer->x < inner->x && outer->y < inner->y && outer->w > inner->w);
        QVERIFY(!view.items.find("web"));
        QCOMPARE(view.routes.size(), std::size_t{1});
        QCOMPARE(view.routes[0].relation.value, "calls:early:system");
        QCOMPARE(view.routes[0].points.size(), std::size_t{3});
        QCOMPARE(view.routes[0].points[1], (Point{0, 1}));
    }
};

QTEST_GUILESS_MAIN(StructurizrModelTest)
#include "structurizr_model_test.moc"
