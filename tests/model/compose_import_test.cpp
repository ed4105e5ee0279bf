#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

#include "model/exchange/compose/importer.h"
#include "model/exchange/import.h"
#include "model/invariants.h"
#include "model/text/file.h"
#include "model/text/yaml.h"

using namespace corbel::model;
using namespace corbel::model::exchange;

namespace {

Source sourceAt(const std::string& path)
{
    auto text = text::readTextFile(path, mostImportBytes);
    if (!text) {
        qFatal("%s", describe(text.error()).c_str());
    }
    return {path, std::move(*text)};
}

Imported importText(const std::string& yaml, const std::string& env = {})
{
    ComposeSettings settings;
    if (!env.empty()) {
        settings.envFiles.push_back({"test.env", env});
    }
    auto imported = importCompose({{"compose.yaml", yaml}}, settings);
    if (!imported) {
        qFatal("%s", describe(imported.error()).c_str());
    }
    return std::move(*imported);
}

const Model& modelOf(const Imported& imported)
{
    return imported.document.designs.front().model;
}

std::set<std::string> relationsOf(const Imported& imported)
{
    std::set<std::string> ids;
    for (const Relation& relation : modelOf(imported).relations) {
        ids.insert(relation.id.value);
    }
    return ids;
}

std::string joined(const std::set<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts) {
        all += text + "\n";
    }
    return all;
}

/// Kind and type of each element: `orders-db store relational`.
std::set<std::string> naturesOf(const Imported& imported)
{
    std::set<std::string> natures;
    for (const Element& element : modelOf(imported).elements) {
        std::string text = element.id.value + " " + std::string(spelling(element.kind));
        for (const Key key : {Key::StoreType, Key::Platform, Key::GatewayType}) {
            const std::string_view type = textOf(element.fields, key);
            text += (type.empty() ? "" : " ") + std::string(type);
        }
        natures.insert(text);
    }
    return natures;
}

const Relation& relation(const Imported& imported, std::string_view id)
{
    const Relation* found = modelOf(imported).relations.find(id);
    if (found == nullptr) {
        qFatal("no relation %s", std::string(id).c_str());
    }
    return *found;
}

const Element& element(const Imported& imported, std::string_view id)
{
    const Element* found = modelOf(imported).elements.find(id);
    if (found == nullptr) {
        qFatal("no element %s", std::string(id).c_str());
    }
    return *found;
}

bool isInferred(const Relation& relation)
{
    return flagOf(relation.fields, Key::Inferred);
}

std::string propertyOf(const Element& element, std::string_view name)
{
    for (const auto& [key, value] : dictionaryOf(element.fields, Key::Properties)) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

const char* service(const char* body)
{
    static std::string text;
    text = std::string("services:\n  a: {image: acme/a, ") + body + "}\n  b: {image: acme/b}\n";
    return text.c_str();
}

} // namespace

class ComposeImportTest : public QObject {
    Q_OBJECT

    Imported m_shop;

private slots:
    void initTestCase()
    {
        const std::string path = CORBEL_SOURCE_DIR "/tests/data/compose/shop.yaml";
        auto imported = importFiles({sourceAt(path)}, {});
        if (!imported) {
            QFAIL(describe(imported.error()).c_str());
        }
        m_shop = std::move(*imported);
    }

    void tellsWhatEachServiceIs()
    {
        const std::set<std::string> expected{"base service",
                                             "broker-1 stream kafka",
                                             "broker-2 stream kafka",
                                             "catalog service",
                                             "catalog-cache store cache",
                                             "gateway gateway api-gateway",
                                             "orders service",
                                             "orders-db store relational",
                                             "orders-db-replica store relational",
                                             "packer service",
                                             "reviews service",
                                             "reviews-mongo store document",
                                             "schema-setup service",
                                             "search store search",
                                             "shipper service",
                                             "shoppers actor",
                                             "telemetry service",
                                             "web service"};
        QCOMPARE(joined(naturesOf(m_shop)), joined(expected));
    }

    void drawsOneRelationPerConnection()
    {
        const std::set<std::string> expected{"calls:web:gateway",
                                             "calls:web:reviews",
                                             "calls:gateway:orders",
                                             "calls:gateway:catalog",
                                             "writes:orders:orders-db",
                                             "publishes:orders:broker-1",
                                             "publishes:orders:broker-2",
                                             "depends-on:orders:schema-setup",
                                             "calls:orders:telemetry",
                                             "replicates:orders-db:orders-db-replica",
                                             "reads:catalog:catalog-cache",
                                             "reads:catalog:search",
                                             "reads:catalog:orders-db-replica",
                                             "writes:reviews:reviews-mongo",
                                             "consumes:shipper:broker-1",
                                             "consumes:packer:broker-1",
                                             "replicates:broker-1:broker-2",
                                             "replicates:broker-2:broker-1",
                                             "writes:schema-setup:orders-db",
                                             "calls:shoppers:web",
                                             "calls:base:telemetry"};
        QCOMPARE(joined(relationsOf(m_shop)), joined(expected));
    }

    void saysWhatWasConcludedAndFromWhat()
    {
        const Relation& stated = relation(m_shop, "writes:orders:orders-db");
        QVERIFY(!isInferred(stated));
        QCOMPARE(textsOf(stated.fields, Key::Evidence),
                 (Texts{"depends_on service_healthy",
                        "environment SPRING_DATASOURCE_URL=jdbc:postgresql://app:***@orders-db:5432"
                        "/orders?…",
                        "named after orders"}));
        const Relation& concluded = relation(m_shop, "reads:catalog:catalog-cache");
        QVERIFY(isInferred(concluded));
        QCOMPARE(textsOf(concluded.fields, Key::Evidence).front(),
                 std::string("command --cache=redis://:***@catalog-cache:6379/0"));
        QCOMPARE(
            textsOf(relation(m_shop, "publishes:orders:broker-2").fields, Key::Evidence).front(),
            std::string("environment KAFKA_BROKERS=…broker-2:9092"));
        QVERIFY(isInferred(relation(m_shop, "writes:reviews:reviews-mongo")));
        QVERIFY(!isInferred(relation(m_shop, "calls:web:reviews")));
    }

    void keepsNoPassword()
    {
        const std::string written = text::writeDocument(m_shop.document);
        for (const char* secret : {"pa$word", "hunter2", "secret"}) {
            QVERIFY2(written.find(secret) == std::string::npos, secret);
        }
    }

    void softIsWhatOthersWorkWithout()
    {
        QCOMPARE(criticality(relation(m_shop, "calls:base:telemetry")), Criticality::Soft);
        QCOMPARE(criticality(relation(m_shop, "depends-on:orders:schema-setup")),
                 Criticality::Soft);
        QCOMPARE(criticality(relation(m_shop, "calls:web:gateway")), Criticality::Hard);
    }

    void streamsSayWhyADirectionWasTaken()
    {
        QCOMPARE(textsOf(relation(m_shop, "consumes:packer:broker-1").fields, Key::Evidence).back(),
                 std::string("direction: nothing calls it and it opens no port, so the stream "
                             "drives it"));
        QCOMPARE(
            textsOf(relation(m_shop, "publishes:orders:broker-1").fields, Key::Evidence).back(),
            std::string("direction: nothing says whether it publishes or consumes"));
        QCOMPARE(
            textsOf(relation(m_shop, "consumes:shipper:broker-1").fields, Key::Evidence).size(),
            std::size_t{1});
    }

    void mapsFiguresAndProperties()
    {
        QCOMPARE(modelOf(m_shop).name, std::string("little-shop"));
        const Element& orders = element(m_shop, "orders");
        QCOMPARE(replicas(orders), 3);
        QCOMPARE(amountOf(orders.fields, Key::Cpu), std::optional(1.5));
        QCOMPARE(amountOf(orders.fields, Key::Memory), std::optional(256.0 * 1024 * 1024));
        QCOMPARE(replicas(element(m_shop, "catalog")), 2);
        QCOMPARE(amountOf(element(m_shop, "shoppers").fields, Key::Count), std::optional(4.0));
        QCOMPARE(propertyOf(element(m_shop, "web"), "port"), std::string("80:80, 8443:443"));
        QCOMPARE(propertyOf(element(m_shop, "web"), "image"), std::string("nginx:1.27"));
        QCOMPARE(propertyOf(element(m_shop, "reviews"), "profile"), std::string("extra"));
    }

    void whatIsStoppedIsNeverUp()
    {
        for (const char* key : {"scale: 0", "deploy: {replicas: 0}"}) {
            const Imported imported =
                importText("services:\n  a: {image: x/a, " + std::string(key) + "}\n");
            const Element& stopped = element(imported, "a");
            QCOMPARE(amountOf(stopped.fields, Key::Availability), std::optional(0.0));
            QVERIFY(stopped.fields.find(Key::Replicas) == nullptr);
            QVERIFY(textOf(stopped.fields, Key::Description).find("0 replicas") !=
                    std::string_view::npos);
            QCOMPARE(imported.notices.size(), std::size_t{1});
        }
    }

    void isLegalAndQuiet()
    {
        QCOMPARE(findBreaches(modelOf(m_shop)).size(), std::size_t{0});
        QCOMPARE(describe(m_shop.notices), std::string());
    }

    void onlyWholeNamesInThePlaceOfAHostCount_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("expected");
        QTest::newRow("host variable") << "environment: {X_HOST: b}" << true;
        QTest::newRow("name variable") << "environment: {X_NAME: b}" << false;
        QTest::newRow("topic") << "environment: {KAFKA_TOPIC: b}" << false;
        QTest::newRow("port") << "environment: {X: 'b:80'}" << true;
        QTest::newRow("image") << "environment: {X_IMAGE: 'b:80'}" << false;
        QTest::newRow("no port") << "environment: {X: 'b:latest'}" << false;
        QTest::newRow("upper case") << "environment: {X_HOST: B}" << true;
        QTest::newRow("part of a word") << "environment: {X_HOST: ab}" << false;
        QTest::newRow("part of a domain")
            << "environment: {X_URL: 'http://b.example.com/'}" << false;
        QTest::newRow("path") << "environment: {X_URL: 'http://example.com/b'}" << false;
        QTest::newRow("user") << "environment: {X_URL: 'http://b:80@example.com/'}" << false;
        QTest::newRow("file") << "environment: {X_URL: 'file://b/c'}" << false;
        QTest::newRow("database name") << "environment: {X_URL: 'pg://u:p@db:5432/b'}" << false;
        QTest::newRow("list") << "environment: {X_NODES: 'c,b'}" << true;
        QTest::newRow("second of a URL list") << "environment: {X: 'mongodb://u:p@c,b/d'}" << true;
        QTest::newRow("go driver") << "environment: {X: 'root:pw@tcp(b:3306)/d'}" << true;
        QTest::newRow("ado") << "environment: {X: 'Server=b;Database=d'}" << true;
        QTest::newRow("libpq") << "environment: {X: 'host=b user=u'}" << true;
        QTest::newRow("java option") << "environment: {JAVA_OPTS: '-Xmx1g -Ddb.host=b'}" << true;
        QTest::newRow("json") << "environment: {X: '[\"http://b:1\"]'}" << true;
        QTest::newRow("command word") << "command: run b" << false;
        QTest::newRow("command flag") << "command: run -h b" << true;
        QTest::newRow("command long flag") << "command: [run, --server, b]" << true;
        QTest::newRow("command address") << "command: wait-for b:80" << true;
        QTest::newRow("command list") << "command: [\"sh\", \"-c\", \"curl http://b/x\"]" << true;
        QTest::newRow("entrypoint") << "entrypoint: wait-for b:80" << true;
        QTest::newRow("label") << "labels: {x.url: 'http://b:80'}" << false;
        QTest::newRow("health check") << "healthcheck: {test: curl http://b:80}" << false;
        QTest::newRow("port mapping") << "ports: ['80:80']" << false;
    }

    void onlyWholeNamesInThePlaceOfAHostCount()
    {
        QFETCH(QString, body);
        QFETCH(bool, expected);
        const Imported imported = importText(service(qPrintable(body)));
        QCOMPARE(joined(relationsOf(imported)),
                 expected ? std::string("calls:a:b\n") : std::string());
    }

    void knowsAServiceByAllItsNames_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("container") << "container_name: other";
        QTest::newRow("hostname") << "hostname: other";
        QTest::newRow("alias") << "networks: {n: {aliases: [other]}}";
    }

    void knowsAServiceByAllItsNames()
    {
        QFETCH(QString, body);
        const std::string yaml = "services:\n  a: {image: acme/a, environment: {B_ADDR: other}}\n"
                                 "  b: {image: acme/b, " +
                                 body.toStdString() + "}\n";
        QCOMPARE(joined(relationsOf(importText(yaml))), std::string("calls:a:b\n"));
    }

    void linksGiveNamesToTheLinkingServiceOnly()
    {
        const Imported imported =
            importText("services:\n"
                       "  a: {image: acme/a, links: ['b:x'], environment: {X_HOST: x}}\n"
                       "  b: {image: acme/b}\n"
                       "  c: {image: acme/c, environment: {X_HOST: x}}\n");
        QCOMPARE(joined(relationsOf(imported)), std::string("calls:a:b\n"));
        QCOMPARE(textsOf(relation(imported, "calls:a:b").fields, Key::Evidence),
                 (Texts{"links", "environment X_HOST=x"}));
    }

    void oneselfIsNoRelation()
    {
        QCOMPARE(joined(relationsOf(importText(service("environment: {A_HOST: a, "
                                                       "B: 'localhost:80', C_ADDR: 0.0.0.0}")))),
                 std::string());
    }

    void aStoreNamedAfterTwoServicesBelongsToNone()
    {
        const char* yaml = "services:\n  cart: {image: acme/x}\n  cart-service: {image: acme/y}\n"
                           "  cart-db: {image: acme/z}\n";
        QCOMPARE(joined(relationsOf(importText(yaml))), std::string());
    }

    void bareNamesTakeTheirValueFromTheEnvFile()
    {
        const Imported imported =
            importText("services:\n  a: {image: acme/a, environment: [B_ADDR]}\n"
                       "  b: {image: acme/b}\n",
                       "HOST=b\nB_ADDR=${HOST}:70\n");
        QCOMPARE(textsOf(relation(imported, "calls:a:b").fields, Key::Evidence),
                 (Texts{"environment B_ADDR=b:70"}));
    }

    void laterFilesOverrideEarlierOnes()
    {
        const auto imported = importCompose(
            {{"one.yaml", "services:\n  a: {image: acme/a, environment: {B_HOST: c}}\n"
                          "  b: {image: acme/b}\n  c: {image: acme/c}\n"},
             {"two.yaml", "services:\n  a: {environment: [B_HOST=b]}\n  d: {image: redis}\n"}});
        QVERIFY(imported.has_value());
        QCOMPARE(joined(relationsOf(*imported)), std::string("calls:a:b\n"));
        QCOMPARE(element(*imported, "d").kind, ElementKind::Store);
    }

    void publishesAndConsumesWhereNamesSayBoth()
    {
        const Imported imported =
            importText("services:\n  a: {image: acme/a, environment: {PRODUCER_BROKERS: 'k:9092',"
                       " CONSUMER_BROKERS: 'k:9092'}}\n  k: {image: apache/kafka}\n");
        QCOMPARE(joined(relationsOf(imported)), std::string("consumes:a:k\npublishes:a:k\n"));
    }

    void namesThatGiveTheSameIdStayApart()
    {
        const Imported imported =
            importText("services:\n  Web_One: {image: acme/a}\n  web-one: {image: acme/b}\n");
        QCOMPARE(modelOf(imported).elements.size(), std::size_t{2});
        QCOMPARE(displayName(modelOf(imported).elements[0]), std::string_view("Web_One"));
    }

    void givesTheSameBytesEachTime()
    {
        const std::string path = CORBEL_SOURCE_DIR "/tests/data/compose/shop.yaml";
        const auto again = importFiles({sourceAt(path)}, {});
        QVERIFY(again.has_value());
        QCOMPARE(text::writeDocument(again->document), text::writeDocument(m_shop.document));
    }

    void survivesTheTextForm()
    {
        const auto read = text::readDocument(text::writeDocument(m_shop.document), "x.yaml");
        QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
        QVERIFY(*read == m_shop.document);
    }

    void closesNoCircleWithACollector()
    {
        const Relation& sent = relation(m_shop, "calls:orders:telemetry");
        QCOMPARE(textsOf(sent.fields, Key::Evidence).back(),
                 std::string("the collector asks for figures too: environment "
                             "SCRAPE_TARGETS=orders:9464"));
        const Imported polled = importText("services:\n  app: {image: acme/app}\n"
                                           "  prometheus: {image: prom/prometheus, "
                                           "environment: [TARGETS=app:9464]}\n");
        QCOMPARE(joined(relationsOf(polled)), std::string("depends-on:prometheus:app\n"));
        QCOMPARE(criticality(relation(polled, "depends-on:prometheus:app")), Criticality::Soft);
    }

    void leavesOutWhatAnUnsetVariableBroke()
    {
        const std::string yaml = "services:\n"
                                 "  a: {image: '${REPO}:1-proxy', ports: ['${PORT}:80', '90']}\n"
                                 "  b: {image: '${REPO:-nginx}:2', ports: ['${PORT:-70}:70']}\n";
        const auto property = [](const Imported& imported, const char* id, const char* name) {
            const Element* element = modelOf(imported).elements.find(id);
            for (const auto& [key, value] : dictionaryOf(element->fields, Key::Properties)) {
                if (key == name) {
                    return value;
                }
            }
            return std::string("absent");
        };
        const Imported open = importText(yaml);
        QCOMPARE(property(open, "a", "image"), std::string("absent"));
        QCOMPARE(property(open, "a", "port"), std::string("90"));
        QCOMPARE(property(open, "b", "image"), std::string("nginx:2"));
        QCOMPARE(property(open, "b", "port"), std::string("70:70"));
        const Imported whole = importText(yaml, "REPO=r\nPORT=8080\n");
        QCOMPARE(property(whole, "a", "image"), std::string("r:1-proxy"));
        QCOMPARE(property(whole, "a", "port"), std::string("8080:80, 90"));
    }
};

QTEST_GUILESS_MAIN(ComposeImportTest)
#include "compose_import_test.moc"
