#include <QtTest>

#include "model/exchange/containers/catalogue.h"

using namespace corbel::model;
using namespace corbel::model::exchange::containers;

class ContainersCatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void tellsKinds_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* image, const char* name, const char* expected) {
            QTest::addRow("%s as %s", image, name) << image << name << expected;
        };
        row("postgres:16", "main", "store relational");
        row("registry.acme.com:5000/bitnami/PostgreSQL@sha256:00", "main", "store relational");
        row("redis", "sessions", "store key-value");
        row("redis", "session-cache", "store cache");
        row("acme/orders-db", "storage", "store");
        row("acme/my-mongo", "x", "store document");
        row("", "db", "store");
        row("acme/x", "mysql2", "store relational");
        row("confluentinc/cp-kafka", "k", "stream kafka");
        row("acme/x", "kafka-1", "stream kafka");
        row("acme/x", "message-broker", "stream other");
        row("rabbitmq:3-management", "mq", "stream other");
        row("nginx", "edge", "gateway proxy");
        row("nginx", "web-ui", "service");
        row("haproxy", "x", "gateway load-balancer");
        row("acme/x", "api-gateway", "gateway api-gateway");
        row("acme/gateway-service", "x", "gateway api-gateway");
        row("acme/x", "payment-gateway", "service");
        row("acme/redis-proxy", "x", "gateway proxy");
        row("acme/x", "queue-master", "service");
        row("acme/x", "cache-warmer", "service");
        row("acme/x", "dbt", "service");
        row("acme/x", "bookstore", "service");
        row("prom/mysqld-exporter", "x", "service");
        row("acme/x", "kafka-ui", "service");
        row("confluentinc/cp-kafka", "kafka-init", "service");
        row("acme/x", "redis-worker", "service");
        row("postgres", "backup-db", "store relational");
        row("hashicorp/consul", "x", "service");
        row("acme/tempo-tracker", "x", "service");
        row("locustio/locust", "x", "actor");
        row("acme/x", "load-generator", "actor");
        row("grafana/k6", "x", "actor");
    }

    void tellsKinds()
    {
        QFETCH(QString, image);
        QFETCH(QString, name);
        QFETCH(QString, expected);
        const Nature nature = natureOf(image.toStdString(), "", name.toStdString());
        std::string found(spelling(nature.kind));
        found += (nature.type.empty() ? "" : " ") + std::string(nature.type);
        QCOMPARE(QString::fromStdString(found), expected);
    }

    void buildFoldersStandForImages()
    {
        QVERIFY(natureOf("", "./docker/prometheus/", "metrics").collects);
        QCOMPARE(natureOf("", "./", "orders-db").kind, ElementKind::Store);
    }

    void cutsNames()
    {
        using Words = std::vector<std::string>;
        QCOMPARE(imageBase("ghcr.io:443/a/Shop_DB:1@sha256:2"), std::string("shop_db"));
        QCOMPARE(ownerWords("carts-db"), (Words{"carts"}));
        QCOMPARE(ownerWords("mysql-user-accounts"), (Words{"user", "accounts"}));
        QCOMPARE(ownerWords("db"), Words{});
        QCOMPARE(subjectWords("carts-service"), (Words{"carts"}));
        QCOMPARE(subjectWords("service"), (Words{"service"}));
    }
};

QTEST_GUILESS_MAIN(ContainersCatalogueTest)
#include "containers_catalogue_test.moc"
