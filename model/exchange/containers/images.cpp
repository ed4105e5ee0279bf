#include "model/exchange/containers/images.h"

namespace corbel::model::exchange::containers {

namespace {

// One row per image, grouped by what they are. A fork keeps the name of its product, so the part
// before the last slash does not matter.
// clang-format off
constexpr KnownImage images[]{
    {"postgres", ElementKind::Store, "relational"},
    {"postgresql", ElementKind::Store, "relational"},
    {"postgresql-ha", ElementKind::Store, "relational"},
    {"pg", ElementKind::Store, "relational"},
    {"postgis", ElementKind::Store, "relational"},
    {"timescaledb", ElementKind::Store, "relational"},
    {"timescale", ElementKind::Store, "relational"},
    {"pgvector", ElementKind::Store, "relational"},
    {"mysql", ElementKind::Store, "relational"},
    {"mysql-server", ElementKind::Store, "relational"},
    {"percona", ElementKind::Store, "relational"},
    {"percona-server", ElementKind::Store, "relational"},
    {"mariadb", ElementKind::Store, "relational"},
    {"mariadb-galera", ElementKind::Store, "relational"},
    {"cockroach", ElementKind::Store, "relational"},
    {"cockroachdb", ElementKind::Store, "relational"},
    {"yugabyte", ElementKind::Store, "relational"},
    {"yugabytedb", ElementKind::Store, "relational"},
    {"tidb", ElementKind::Store, "relational"},
    {"oracle", ElementKind::Store, "relational"},
    {"oracle-free", ElementKind::Store, "relational"},
    {"oracle-xe", ElementKind::Store, "relational"},
    {"oracledb", ElementKind::Store, "relational"},
    {"mssql", ElementKind::Store, "relational"},
    {"mssql-server", ElementKind::Store, "relational"},
    {"sqlserver", ElementKind::Store, "relational"},
    {"sql-server", ElementKind::Store, "relational"},
    {"azure-sql-edge", ElementKind::Store, "relational"},
    {"db2", ElementKind::Store, "relational"},
    {"firebird", ElementKind::Store, "relational"},
    {"clickhouse", ElementKind::Store, "relational"},
    {"clickhouse-server", ElementKind::Store, "relational"},
    {"duckdb", ElementKind::Store, "relational"},
    {"singlestore", ElementKind::Store, "relational"},
    {"vitess", ElementKind::Store, "relational"},
    {"h2", ElementKind::Store, "relational"},
    {"vertica", ElementKind::Store, "relational"},
    {"greenplum", ElementKind::Store, "relational"},
    {"spilo", ElementKind::Store, "relational"},
    {"citus", ElementKind::Store, "relational"},
    {"supabase-postgres", ElementKind::Store, "relational"},
    {"edb", ElementKind::Store, "relational"},
    {"mongo", ElementKind::Store, "document"},
    {"mongodb", ElementKind::Store, "document"},
    {"mongodb-community-server", ElementKind::Store, "document"},
    {"couchdb", ElementKind::Store, "document"},
    {"couchbase", ElementKind::Store, "document"},
    {"ravendb", ElementKind::Store, "document"},
    {"arangodb", ElementKind::Store, "document"},
    {"rethinkdb", ElementKind::Store, "document"},
    {"firestore", ElementKind::Store, "document"},
    {"ferretdb", ElementKind::Store, "document"},
    {"redis", ElementKind::Store, "key-value"},
    {"redis-stack", ElementKind::Store, "key-value"},
    {"redis-stack-server", ElementKind::Store, "key-value"},
    {"redis-cluster", ElementKind::Store, "key-value"},
    {"valkey", ElementKind::Store, "key-value"},
    {"keydb", ElementKind::Store, "key-value"},
    {"dragonfly", ElementKind::Store, "key-value"},
    {"dragonflydb", ElementKind::Store, "key-value"},
    {"kvrocks", ElementKind::Store, "key-value"},
    {"etcd", ElementKind::Store, "key-value"},
    {"zookeeper", ElementKind::Store, "key-value"},
    {"cp-zookeeper", ElementKind::Store, "key-value"},
    {"riak", ElementKind::Store, "key-value"},
    {"dynamodb", ElementKind::Store, "key-value"},
    {"dynamodb-local", ElementKind::Store, "key-value"},
    {"tikv", ElementKind::Store, "key-value"},
    {"aerospike", ElementKind::Store, "key-value"},
    {"aerospike-server", ElementKind::Store, "key-value"},
    {"foundationdb", ElementKind::Store, "key-value"},
    {"memcached", ElementKind::Store, "cache"},
    {"memcache", ElementKind::Store, "cache"},
    {"hazelcast", ElementKind::Store, "cache"},
    {"ignite", ElementKind::Store, "cache"},
    {"infinispan", ElementKind::Store, "cache"},
    {"cassandra", ElementKind::Store, "wide-column"},
    {"scylla", ElementKind::Store, "wide-column"},
    {"scylladb", ElementKind::Store, "wide-column"},
    {"hbase", ElementKind::Store, "wide-column"},
    {"bigtable", ElementKind::Store, "wide-column"},
    {"neo4j", ElementKind::Store, "graph"},
    {"janusgraph", ElementKind::Store, "graph"},
    {"dgraph", ElementKind::Store, "graph"},
    {"orientdb", ElementKind::Store, "graph"},
    {"memgraph", ElementKind::Store, "graph"},
    {"nebula", ElementKind::Store, "graph"},
    {"elasticsearch", ElementKind::Store, "search"},
    {"opensearch", ElementKind::Store, "search"},
    {"solr", ElementKind::Store, "search"},
    {"meilisearch", ElementKind::Store, "search"},
    {"typesense", ElementKind::Store, "search"},
    {"qdrant", ElementKind::Store, "search"},
    {"weaviate", ElementKind::Store, "search"},
    {"milvus", ElementKind::Store, "search"},
    {"chroma", ElementKind::Store, "search"},
    {"manticore", ElementKind::Store, "search"},
    {"quickwit", ElementKind::Store, "search"},
    {"minio", ElementKind::Store, "object"},
    {"seaweedfs", ElementKind::Store, "object"},
    {"localstack-s3", ElementKind::Store, "object"},
    {"s3mock", ElementKind::Store, "object"},
    {"azurite", ElementKind::Store, "object"},
    {"fake-gcs-server", ElementKind::Store, "object"},
    {"nfs-server", ElementKind::Store, "file"},
    {"samba", ElementKind::Store, "file"},
    {"vsftpd", ElementKind::Store, "file"},
    {"sftp", ElementKind::Store, "file"},
    {"atmoz-sftp", ElementKind::Store, "file"},
    {"immudb", ElementKind::Store, "ledger"},
    {"influxdb", ElementKind::Store},
    {"questdb", ElementKind::Store},
    {"victoriametrics", ElementKind::Store},
    {"victoria-metrics", ElementKind::Store},
    {"eventstore", ElementKind::Store},
    {"kafka", ElementKind::Stream, "kafka"},
    {"cp-kafka", ElementKind::Stream, "kafka"},
    {"cp-server", ElementKind::Stream, "kafka"},
    {"kafka-native", ElementKind::Stream, "kafka"},
    {"redpanda", ElementKind::Stream, "kafka"},
    {"kinesis", ElementKind::Stream, "kinesis-data-streams"},
    {"kinesalite", ElementKind::Stream, "kinesis-data-streams"},
    {"kinesis-mock", ElementKind::Stream, "kinesis-data-streams"},
    {"kinesis-local", ElementKind::Stream, "kinesis-data-streams"},
    {"rabbitmq", ElementKind::Stream, "other"},
    {"nats", ElementKind::Stream, "other"},
    {"nats-streaming", ElementKind::Stream, "other"},
    {"pulsar", ElementKind::Stream, "other"},
    {"pulsar-standalone", ElementKind::Stream, "other"},
    {"activemq", ElementKind::Stream, "other"},
    {"activemq-artemis", ElementKind::Stream, "other"},
    {"artemis", ElementKind::Stream, "other"},
    {"mosquitto", ElementKind::Stream, "other"},
    {"eclipse-mosquitto", ElementKind::Stream, "other"},
    {"emqx", ElementKind::Stream, "other"},
    {"hivemq", ElementKind::Stream, "other"},
    {"hivemq4", ElementKind::Stream, "other"},
    {"vernemq", ElementKind::Stream, "other"},
    {"rocketmq", ElementKind::Stream, "other"},
    {"nsq", ElementKind::Stream, "other"},
    {"nsqd", ElementKind::Stream, "other"},
    {"beanstalkd", ElementKind::Stream, "other"},
    {"ibm-mq", ElementKind::Stream, "other"},
    {"mq", ElementKind::Stream, "other"},
    {"pravega", ElementKind::Stream, "other"},
    {"elasticmq", ElementKind::Stream, "other"},
    {"pubsub-emulator", ElementKind::Stream, "other"},
    {"servicebus-emulator", ElementKind::Stream, "other"},
    {"nginx", ElementKind::Gateway, "proxy", Trait::WebServer},
    {"nginx-unprivileged", ElementKind::Gateway, "proxy", Trait::WebServer},
    {"openresty", ElementKind::Gateway, "proxy", Trait::WebServer},
    {"httpd", ElementKind::Gateway, "proxy", Trait::WebServer},
    {"apache", ElementKind::Gateway, "proxy", Trait::WebServer},
    {"apache2", ElementKind::Gateway, "proxy", Trait::WebServer},
    {"caddy", ElementKind::Gateway, "proxy", Trait::WebServer},
    {"envoy", ElementKind::Gateway, "proxy"},
    {"envoy-proxy", ElementKind::Gateway, "proxy"},
    {"traefik", ElementKind::Gateway, "proxy"},
    {"nginx-proxy", ElementKind::Gateway, "proxy"},
    {"nginx-proxy-manager", ElementKind::Gateway, "proxy"},
    {"jwilder-nginx-proxy", ElementKind::Gateway, "proxy"},
    {"varnish", ElementKind::Gateway, "proxy"},
    {"squid", ElementKind::Gateway, "proxy"},
    {"pgbouncer", ElementKind::Gateway, "proxy"},
    {"pgpool", ElementKind::Gateway, "proxy"},
    {"pgpool-ii", ElementKind::Gateway, "proxy"},
    {"proxysql", ElementKind::Gateway, "proxy"},
    {"maxscale", ElementKind::Gateway, "proxy"},
    {"mysql-router", ElementKind::Gateway, "proxy"},
    {"twemproxy", ElementKind::Gateway, "proxy"},
    {"oauth2-proxy", ElementKind::Gateway, "proxy"},
    {"linkerd-proxy", ElementKind::Gateway, "proxy"},
    {"cloudflared", ElementKind::Gateway, "proxy"},
    {"swag", ElementKind::Gateway, "proxy"},
    {"haproxy", ElementKind::Gateway, "load-balancer"},
    {"keepalived", ElementKind::Gateway, "load-balancer"},
    {"kong", ElementKind::Gateway, "api-gateway"},
    {"kong-gateway", ElementKind::Gateway, "api-gateway"},
    {"apisix", ElementKind::Gateway, "api-gateway"},
    {"tyk", ElementKind::Gateway, "api-gateway"},
    {"tyk-gateway", ElementKind::Gateway, "api-gateway"},
    {"krakend", ElementKind::Gateway, "api-gateway"},
    {"ambassador", ElementKind::Gateway, "api-gateway"},
    {"emissary", ElementKind::Gateway, "api-gateway"},
    {"gravitee", ElementKind::Gateway, "api-gateway"},
    {"zuul", ElementKind::Gateway, "api-gateway"},
    {"gloo", ElementKind::Gateway, "api-gateway"},
    {"spring-cloud-gateway", ElementKind::Gateway, "api-gateway"},
    {"coredns", ElementKind::Gateway, "dns"},
    {"dnsmasq", ElementKind::Gateway, "dns"},
    {"bind9", ElementKind::Gateway, "dns"},
    {"powerdns", ElementKind::Gateway, "dns"},
    {"pdns", ElementKind::Gateway, "dns"},
    {"unbound", ElementKind::Gateway, "dns"},
    {"otelcol", ElementKind::Service, {}, Trait::Collects},
    {"otelcol-contrib", ElementKind::Service, {}, Trait::Collects},
    {"opentelemetry-collector", ElementKind::Service, {}, Trait::Collects},
    {"opentelemetry-collector-contrib", ElementKind::Service, {}, Trait::Collects},
    {"opentelemetry-collector-ebpf-profiler", ElementKind::Service, {}, Trait::Collects},
    {"jaeger", ElementKind::Service, {}, Trait::Collects},
    {"all-in-one", ElementKind::Service, {}, Trait::Collects},
    {"jaeger-all-in-one", ElementKind::Service, {}, Trait::Collects},
    {"jaeger-collector", ElementKind::Service, {}, Trait::Collects},
    {"jaeger-agent", ElementKind::Service, {}, Trait::Collects},
    {"zipkin", ElementKind::Service, {}, Trait::Collects},
    {"tempo", ElementKind::Service, {}, Trait::Collects},
    {"loki", ElementKind::Service, {}, Trait::Collects},
    {"prometheus", ElementKind::Service, {}, Trait::Collects},
    {"pushgateway", ElementKind::Service, {}, Trait::Collects},
    {"statsd", ElementKind::Service, {}, Trait::Collects},
    {"graphite-statsd", ElementKind::Service, {}, Trait::Collects},
    {"graphite", ElementKind::Service, {}, Trait::Collects},
    {"fluentd", ElementKind::Service, {}, Trait::Collects},
    {"fluent-bit", ElementKind::Service, {}, Trait::Collects},
    {"logstash", ElementKind::Service, {}, Trait::Collects},
    {"filebeat", ElementKind::Service, {}, Trait::Collects},
    {"metricbeat", ElementKind::Service, {}, Trait::Collects},
    {"vector", ElementKind::Service, {}, Trait::Collects},
    {"promtail", ElementKind::Service, {}, Trait::Collects},
    {"alloy", ElementKind::Service, {}, Trait::Collects},
    {"datadog-agent", ElementKind::Service, {}, Trait::Collects},
    {"agent-datadog", ElementKind::Service, {}, Trait::Collects},
    {"splunk", ElementKind::Service, {}, Trait::Collects},
    {"seq", ElementKind::Service, {}, Trait::Collects},
    {"graylog", ElementKind::Service, {}, Trait::Collects},
    {"signoz", ElementKind::Service, {}, Trait::Collects},
    {"pyroscope", ElementKind::Service, {}, Trait::Collects},
    {"skywalking-oap-server", ElementKind::Service, {}, Trait::Collects},
    {"apm-server", ElementKind::Service, {}, Trait::Collects},
    {"grafana", ElementKind::Service, {}, Trait::Looks},
    {"kibana", ElementKind::Service, {}, Trait::Looks},
    {"opensearch-dashboards", ElementKind::Service, {}, Trait::Looks},
    {"chronograf", ElementKind::Service, {}, Trait::Looks},
    {"kafka-ui", ElementKind::Service, {}, Trait::Looks},
    {"kafdrop", ElementKind::Service, {}, Trait::Looks},
    {"akhq", ElementKind::Service, {}, Trait::Looks},
    {"kafka-manager", ElementKind::Service, {}, Trait::Looks},
    {"cmak", ElementKind::Service, {}, Trait::Looks},
    {"control-center", ElementKind::Service, {}, Trait::Looks},
    {"cp-enterprise-control-center", ElementKind::Service, {}, Trait::Looks},
    {"redpanda-console", ElementKind::Service, {}, Trait::Looks},
    {"adminer", ElementKind::Service, {}, Trait::Looks},
    {"pgadmin", ElementKind::Service, {}, Trait::Looks},
    {"pgadmin4", ElementKind::Service, {}, Trait::Looks},
    {"pgweb", ElementKind::Service, {}, Trait::Looks},
    {"phpmyadmin", ElementKind::Service, {}, Trait::Looks},
    {"mongo-express", ElementKind::Service, {}, Trait::Looks},
    {"redis-commander", ElementKind::Service, {}, Trait::Looks},
    {"redisinsight", ElementKind::Service, {}, Trait::Looks},
    {"cadvisor", ElementKind::Service, {}, Trait::Looks},
    {"node-exporter", ElementKind::Service, {}, Trait::Looks},
    {"cloudbeaver", ElementKind::Service, {}, Trait::Looks},
    {"metabase", ElementKind::Service, {}, Trait::Looks},
    {"superset", ElementKind::Service, {}, Trait::Looks},
    {"jaeger-query", ElementKind::Service, {}, Trait::Looks},
    {"jaeger-ui", ElementKind::Service, {}, Trait::Looks},
    {"dozzle", ElementKind::Service, {}, Trait::Looks},
    {"alertmanager", ElementKind::Service, {}, Trait::Looks},
    {"blackbox-exporter", ElementKind::Service, {}, Trait::Looks},
    {"elasticsearch-head", ElementKind::Service, {}, Trait::Looks},
    {"cerebro", ElementKind::Service, {}, Trait::Looks},
    {"consul", ElementKind::Service},
    {"vault", ElementKind::Service},
    {"keycloak", ElementKind::Service},
    {"schema-registry", ElementKind::Service},
    {"cp-schema-registry", ElementKind::Service},
    {"kafka-connect", ElementKind::Service},
    {"cp-kafka-connect", ElementKind::Service},
    {"debezium-connect", ElementKind::Service},
    {"connect", ElementKind::Service},
    {"kafka-rest", ElementKind::Service},
    {"cp-kafka-rest", ElementKind::Service},
    {"ksqldb-server", ElementKind::Service},
    {"cp-ksqldb-server", ElementKind::Service},
    {"localstack", ElementKind::Service},
    {"eureka", ElementKind::Service},
    {"eureka-server", ElementKind::Service},
    {"mailhog", ElementKind::Service},
    {"mailpit", ElementKind::Service},
    {"sonarqube", ElementKind::Service},
    {"jenkins", ElementKind::Service},
    {"gitlab", ElementKind::Service},
    {"wordpress", ElementKind::Service},
    {"nextcloud", ElementKind::Service},
    {"minio-mc", ElementKind::Service},
    {"pgbackrest", ElementKind::Service},
    {"mongo-seed", ElementKind::Service},
    {"locust", ElementKind::Actor},
    {"k6", ElementKind::Actor},
    {"jmeter", ElementKind::Actor},
    {"gatling", ElementKind::Actor},
    {"artillery", ElementKind::Actor},
    {"vegeta", ElementKind::Actor},
    {"wrk", ElementKind::Actor},
    {"wrk2", ElementKind::Actor},
    {"siege", ElementKind::Actor},
    {"hey", ElementKind::Actor},
    {"ab", ElementKind::Actor},
};
// clang-format on

constexpr GatewayWord gateways[]{
    {"gateway", "api-gateway"},
    {"apigateway", "api-gateway"},
    {"apigw", "api-gateway"},
    {"proxy", "proxy"},
    {"router", "proxy"},
    {"ingress", "proxy"},
    {"lb", "load-balancer"},
    {"loadbalancer", "load-balancer"},
    {"balancer", "load-balancer"},
    {"dns", "dns"},
    {"cdn", "cdn"},
    {"edge", "proxy"},
};

} // namespace

std::span<const KnownImage> knownImages()
{
    return images;
}

std::span<const GatewayWord> gatewayWords()
{
    return gateways;
}

std::span<const std::string_view> adapterSubjects()
{
    static constexpr std::string_view words[]{"payment", "payments",     "sms",           "email",
                                              "mail",    "notification", "notifications", "push",
                                              "fax",     "iot",          "device"};
    return words;
}

std::span<const std::string_view> databaseWords()
{
    static constexpr std::string_view words[]{"db",  "database", "databases", "datastore",
                                              "sql", "rdbms",    "nosql",     "dbms"};
    return words;
}

std::span<const std::string_view> streamWords()
{
    static constexpr std::string_view words[]{
        "queue", "mq", "broker", "messagebroker", "eventbus", "messagebus", "eventstream"};
    return words;
}

std::span<const std::string_view> logicWords()
{
    static constexpr std::string_view words[]{
        "service",   "svc",      "server",  "app",      "api",  "backend", "worker",    "workers",
        "consumer",  "producer", "client",  "job",      "task", "cron",    "scheduler", "bot",
        "processor", "handler",  "manager", "operator", "test", "tests"};
    return words;
}

std::span<const std::string_view> jobWords()
{
    static constexpr std::string_view words[]{
        "init",      "initializer", "setup",     "seed",   "seeder",    "seeding",    "migrate",
        "migration", "migrations",  "migrator",  "backup", "backups",   "restore",    "cli",
        "create",    "creator",     "bootstrap", "wait",   "provision", "provisioner"};
    return words;
}

std::span<const std::string_view> everydayWords()
{
    static constexpr std::string_view words[]{
        "connect",    "vector",  "mq",      "h2",         "seq",       "tempo",    "chroma",
        "nebula",     "hey",     "ab",      "vault",      "alloy",     "swag",     "ambassador",
        "ignite",     "artemis", "siege",   "all-in-one", "graphite",  "squid",    "apache",
        "oracle",     "db2",     "gloo",    "dragonfly",  "unbound",   "vitess",   "control-center",
        "eventstore", "edb",     "console", "pg",         "tyk",       "kong",     "chroma",
        "manticore",  "consul",  "gitlab",  "jenkins",    "wordpress", "nextcloud"};
    return words;
}

std::span<const std::string_view> toolWords()
{
    static constexpr std::string_view words[]{"ui",         "exporter", "console",   "dashboard",
                                              "dashboards", "admin",    "commander", "viewer",
                                              "browser",    "explorer", "monitor"};
    return words;
}

std::span<const std::string_view> placeWords()
{
    static constexpr std::string_view words[]{
        "primary", "secondary", "master",   "slave",   "replica", "leader", "follower",
        "main",    "standby",   "node",     "cluster", "shard",   "shared", "local",
        "dev",     "single",    "instance", "a",       "b",       "c"};
    return words;
}

std::span<const std::string_view> pageWords()
{
    static constexpr std::string_view words[]{"web",  "www",    "frontend", "ui",      "static",
                                              "site", "page",   "pages",    "website", "webapp",
                                              "spa",  "assets", "docs",     "client"};
    return words;
}

std::span<const std::string_view> userNames()
{
    static constexpr std::string_view words[]{"load-generator",
                                              "loadgenerator",
                                              "load-gen",
                                              "loadgen",
                                              "load-test",
                                              "loadtest",
                                              "load-tester",
                                              "load-testing",
                                              "loadtester",
                                              "load-driver",
                                              "load-simulator",
                                              "user-sim",
                                              "usersim",
                                              "user-simulator",
                                              "user-simulation",
                                              "simulated-users",
                                              "simulated-user",
                                              "traffic-generator",
                                              "traffic-gen",
                                              "trafficgen",
                                              "client-simulator",
                                              "simulator",
                                              "locust",
                                              "k6",
                                              "jmeter",
                                              "gatling",
                                              "artillery",
                                              "vegeta",
                                              "wrk",
                                              "wrk2"};
    return words;
}

} // namespace corbel::model::exchange::containers
