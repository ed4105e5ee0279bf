#include <algorithm>
#include <set>

#include <QTest>

#include "model/exchange/import.h"
#include "model/exchange/kubernetes/importer.h"
#include "model/invariants.h"
#include "model/schema.h"
#include "model/text/yaml.h"

using namespace corbel::model;
using namespace corbel::model::exchange;

namespace {

const Model& modelOf(const Imported& imported)
{
    return imported.document.designs.front().model;
}

Imported importText(const std::string& yaml)
{
    auto imported = importKubernetes({{"k.yaml", yaml}});
    if (!imported) {
        qFatal("%s", describe(imported.error()).c_str());
    }
    return std::move(*imported);
}

Imported shop()
{
    auto imported = importPaths({CORBEL_SOURCE_DIR "/tests/data/kubernetes/shop.yaml"}, {}, {});
    if (!imported) {
        qFatal("%s", describe(imported.error()).c_str());
    }
    return std::move(*imported);
}

std::string joined(const std::set<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts) {
        all += text + "\n";
    }
    return all;
}

std::string relationsOf(const Imported& imported)
{
    std::set<std::string> ids;
    for (const Relation& relation : modelOf(imported).relations) {
        ids.insert(relation.id.value);
    }
    return joined(ids);
}

/// Kind and type of each element: `orders-db store relational`.
std::string naturesOf(const Imported& imported)
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
    return joined(natures);
}

const Element& element(const Imported& imported, std::string_view id)
{
    const Element* found = modelOf(imported).elements.find(id);
    if (found == nullptr) {
        qFatal("no element %s", std::string(id).c_str());
    }
    return *found;
}

std::string written(const Imported& imported, std::string_view id, Key key)
{
    const Element& one = element(imported, id);
    const Value* value = one.fields.find(key);
    return value != nullptr ? text::writeValue(*value, *findField(one.kind, key)) : std::string();
}

std::string evidenceOf(const Imported& imported, std::string_view id)
{
    const Relation* found = modelOf(imported).relations.find(id);
    std::string all = found == nullptr ? "no such relation" : "";
    for (const std::string& text : found ? textsOf(found->fields, Key::Evidence) : Texts{}) {
        all += (all.empty() ? "" : "; ") + text;
    }
    return all;
}

bool isInferred(const Imported& imported, std::string_view id)
{
    const Relation* found = modelOf(imported).relations.find(id);
    return found != nullptr && flagOf(found->fields, Key::Inferred);
}

/// A workload of one container, whose pods bear `app: NAME`.
std::string workload(const std::string& name, const std::string& container,
                     const std::string& kind = "Deployment", const std::string& more = "")
{
    return "---\napiVersion: apps/v1\nkind: " + kind + "\nmetadata: {name: " + name +
           "}\nspec:\n  " + more + "\n  template:\n    metadata: {labels: {app: " + name +
           "}}\n    spec: {containers: [{name: main, " + container + "}]}\n";
}

std::string service(const std::string& name, const std::string& app, const std::string& more = "")
{
    return "---\napiVersion: v1\nkind: Service\nmetadata: {name: " + name +
           "}\nspec: {selector: {app: " + app + "}, ports: [{port: 80}]" + more + "}\n";
}

} // namespace

class KubernetesImportTest : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatRuns()
    {
        const Imported imported = shop();
        QCOMPARE(imported.format, std::string("kubernetes"));
        QCOMPARE(naturesOf(imported), std::string("audit service\n"
                                                  "backoffice group\n"
                                                  "cache store cache\n"
                                                  "db store relational\n"
                                                  "nightly service\n"
                                                  "orders service\n"
                                                  "orders-load-balancer gateway load-balancer\n"
                                                  "payments system\n"
                                                  "queue stream other\n"
                                                  "shop group\n"
                                                  "web service\n"
                                                  "web-ingress gateway proxy\n"));
        QCOMPARE(findBreaches(modelOf(imported)).size(), std::size_t{0});
        QVERIFY(flagOf(element(imported, "payments").fields, Key::External));
    }

    void tellsWhoUsesWhom()
    {
        const Imported imported = shop();
        QCOMPARE(relationsOf(imported), std::string("calls:orders-load-balancer:orders\n"
                                                    "calls:orders:payments\n"
                                                    "calls:web-ingress:orders\n"
                                                    "calls:web-ingress:web\n"
                                                    "calls:web:audit\n"
                                                    "calls:web:orders\n"
                                                    "publishes:orders:queue\n"
                                                    "reads:orders:cache\n"
                                                    "writes:nightly:db\n"
                                                    "writes:orders:db\n"));
        QCOMPARE(evidenceOf(imported, "calls:web:orders"),
                 std::string("environment ORDERS_HOST=orders; "
                             "environment ORDERS_URL=http://orders:8080/v1"));
        QCOMPARE(evidenceOf(imported, "writes:orders:db"),
                 std::string("environment DATABASE_URL=postgres://app:***@db-0.db.shop.svc."
                             "cluster.local:5432/orders; init container migrate: environment "
                             "DATABASE_URL=postgres://app:***@db:5432/orders"));
        QCOMPARE(evidenceOf(imported, "reads:orders:cache"),
                 std::string("config map entry settings.ini: …redis://cache:6379/0"));
        QCOMPARE(evidenceOf(imported, "calls:web-ingress:orders"),
                 std::string("rule shop.example/orders to orders"));
        QVERIFY(isInferred(imported, "calls:web:orders"));
        // What the manifests write out is no conclusion.
        QVERIFY(!isInferred(imported, "calls:web-ingress:web"));
        QVERIFY(!isInferred(imported, "calls:orders-load-balancer:orders"));
    }

    void takesFigures()
    {
        const Imported imported = shop();
        QCOMPARE(written(imported, "web", Key::Replicas), std::string("2"));
        QCOMPARE(written(imported, "web", Key::Cpu), std::string("0.3")); // of both containers
        QCOMPARE(written(imported, "web", Key::Memory), std::string("160MiB"));
        QCOMPARE(written(imported, "orders", Key::Autoscale),
                 std::string("{min: 3, max: 12, target: 0.7}"));
        // The autoscaler starts three of them, and two have to be up.
        QCOMPARE(written(imported, "orders", Key::Replicas), std::string("3"));
        QCOMPARE(written(imported, "orders", Key::Needs), std::string("2"));
        QCOMPARE(written(imported, "orders", Key::Cpu), std::string());
        QCOMPARE(written(imported, "orders", Key::Parent), std::string("shop"));
        QCOMPARE(written(imported, "audit", Key::Parent), std::string("backoffice"));
        QCOMPARE(written(imported, "payments", Key::Parent), std::string());
        QVERIFY(written(imported, "nightly", Key::Properties).find("0 3 * * *") !=
                std::string::npos);
    }

    void saysWhatIsLeftOut()
    {
        const std::string notices = describe(shop().notices);
        for (const char* text : {":181:1: Secret is not imported",
                                 ":30:21: Deployment/web: spec.template.spec.nodeSelector",
                                 "MAIL_URL: its value stands in a Secret",
                                 "DaemonSet/audit: runs once on every node"}) {
            QVERIFY2(notices.find(text) != std::string::npos, notices.c_str());
        }
        QCOMPARE(std::ranges::count(notices, '\n'), 4);
    }

    void namesAreThoseOfServices()
    {
        // Another name than the workload's; the workload's own name means nobody then.
        const Imported renamed = importText(
            workload("api", "image: x/api") + service("backend", "api") + service("api", "nobody") +
            workload("web", "image: x/web, env: [{name: A, value: 'backend:80'}, "
                            "{name: B, value: 'api:80'}]"));
        QCOMPARE(relationsOf(renamed), std::string("calls:web:api\n"));
        QCOMPARE(evidenceOf(renamed, "calls:web:api"), std::string("environment A=backend:80"));
        const std::string notices = describe(renamed.notices);
        QVERIFY2(notices.find("environment B=api:80 leads to nothing that is in these files") !=
                     std::string::npos,
                 notices.c_str());
        QVERIFY2(notices.find("Service/api: selects no workload") != std::string::npos,
                 notices.c_str());
        // Without a Service of that name, the workload's name will do.
        QCOMPARE(relationsOf(importText(
                     workload("api", "image: x/api") +
                     workload("web", "image: x/web, env: [{name: A, value: 'api:80'}]"))),
                 std::string("calls:web:api\n"));
    }

    void oneNameInTwoNamespacesIsTwoThings()
    {
        const auto in = [](const std::string& space) {
            std::string text;
            for (std::string part :
                 {workload("api", "image: x/api"), service("api", "api"),
                  workload("web", "image: x/web, env: [{name: API, value: 'http://api'}, "
                                  "{name: OTHER, value: 'http://api.green.svc'}]")}) {
                text += part.insert(part.find("name: "), "namespace: " + space + ", ");
            }
            return text;
        };
        const Imported imported = importText(in("blue") + in("green"));
        QCOMPARE(relationsOf(imported), std::string("calls:blue-web:blue-api\n"
                                                    "calls:blue-web:green-api\n"
                                                    "calls:green-web:green-api\n"));
        QCOMPARE(written(imported, "blue-web", Key::Parent), std::string("blue"));
        QCOMPARE(written(imported, "blue-web", Key::Name), std::string("web"));
        // One namespace alone is no boundary that somebody drew.
        QCOMPARE(naturesOf(importText(in("blue"))), std::string("api service\nweb service\n"));
    }

    void aDumpOfAClusterCountsOnce()
    {
        const auto made = [](const char* kind, const char* name, const char* owner) {
            std::string text = workload(name, "image: x/web", kind);
            text.replace(text.find("metadata: {"), 11,
                         "metadata: {ownerReferences: [" + std::string(owner) + "], ");
            return text;
        };
        const Imported imported = importText(
            workload("web", "image: x/web", "Deployment", "replicas: 2") +
            made("ReplicaSet", "web-5d8f", "{kind: Deployment, name: web}") +
            "---\napiVersion: v1\nkind: Pod\nmetadata: {name: web-5d8f-x, ownerReferences: [{kind: "
            "ReplicaSet, name: web-5d8f}]}\nspec: {containers: [{image: x/web}]}\n");
        QCOMPARE(naturesOf(imported), std::string("web service\n"));
        const std::string notices = describe(imported.notices);
        QVERIFY2(notices.find("Pod/web-5d8f-x was made by ReplicaSet/web-5d8f") !=
                     std::string::npos,
                 notices.c_str());
    }

    void isOneModelFromSeveralFiles()
    {
        const auto imported = importFiles(
            {{"a.yaml", workload("web", "image: x/web, env: [{name: DB_HOST, value: db}]")},
             {"b.json", R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "db"},
                            "spec": {"containers": [{"name": "db", "image": "mysql"}]}})"}},
            {});
        QVERIFY2(imported.has_value(), imported ? "" : describe(imported.error()).c_str());
        QCOMPARE(relationsOf(*imported), std::string("writes:web:db\n"));
    }

    void aBudgetSaysWhatIsNeeded_data()
    {
        QTest::addColumn<int>("replicas");
        QTest::addColumn<QString>("budget");
        QTest::addColumn<QString>("needs");
        const auto row = [](int replicas, const char* budget, const char* needs) {
            QTest::addRow("%d, %s", replicas, budget) << replicas << budget << needs;
        };
        // As Kubernetes rounds: a part of a replica is a whole one, on either side.
        row(3, "minAvailable: 2", "2");
        row(5, "minAvailable: 50%", "3");
        row(4, "minAvailable: 50%", "2");
        row(3, "minAvailable: 100%", "3");
        row(3, "minAvailable: 0%", "");
        row(3, "maxUnavailable: 1", "2");
        row(5, "maxUnavailable: 20%", "4");
        row(7, "maxUnavailable: 30%", "4");
        row(3, "maxUnavailable: 0", "3");
        row(3, "maxUnavailable: 3", "");
        row(3, "maxUnavailable: 9", "");
        row(2'000'000'000, "maxUnavailable: 25%", "1500000000");
    }

    void aBudgetSaysWhatIsNeeded()
    {
        QFETCH(int, replicas);
        QFETCH(QString, budget);
        QFETCH(QString, needs);
        const Imported imported = importText(
            workload("web", "image: x/web", "Deployment", "replicas: " + std::to_string(replicas)) +
            "---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: "
            "b}\nspec: {selector: {matchLabels: {app: web}}, " +
            budget.toStdString() + "}\n");
        QCOMPARE(written(imported, "web", Key::Needs), needs.toStdString());
        // The document says where the figure comes from.
        QVERIFY(QString::fromStdString(written(imported, "web", Key::Properties)).contains(budget));
    }

    void whatIsStoppedIsNeverUp()
    {
        const std::string scaler =
            "---\napiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: "
            "s}\nspec: {scaleTargetRef: {kind: Deployment, name: web}, maxReplicas: 3}\n";
        for (const std::string& more : {std::string(), scaler}) {
            const Imported imported =
                importText(workload("web", "image: x/web", "Deployment", "replicas: 0") + more);
            QCOMPARE(written(imported, "web", Key::Availability), std::string("0"));
            QCOMPARE(written(imported, "web", Key::Replicas), std::string());
            QVERIFY(written(imported, "web", Key::Description).find("0 replicas") !=
                    std::string::npos);
        }
    }

    void remarksOnFiguresStayWithTheElement()
    {
        const Imported imported = importText(
            workload("web", "image: x/web", "Deployment", "replicas: 9") +
            "---\napiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {name: "
            "s}\nspec: {scaleTargetRef: {kind: Deployment, name: web}, maxReplicas: 3}\n" +
            workload("agent", "image: x/agent", "DaemonSet"));
        QVERIFY(written(imported, "web", Key::Description).find("has 3 and not 9") !=
                std::string::npos);
        QVERIFY(written(imported, "agent", Key::Description).find("1 is taken") !=
                std::string::npos);
    }

    void whatDoesNotFitIsLeftOpenAndSaid_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("notice");
        const auto row = [](const char* name, const std::string& more, const char* notice) {
            QTest::newRow(name) << QString::fromStdString(more) << notice;
        };
        const std::string budget = "---\napiVersion: policy/v1\nkind: PodDisruptionBudget\n"
                                   "metadata: {name: b}\nspec: {selector: {matchLabels: {app: "
                                   "web}}, ";
        row("budget above replicas", budget + "minAvailable: 3}\n", "keeps 3 up");
        row("budget of nothing", budget + "}\n", "says neither minAvailable nor maxUnavailable");
        const std::string scaler = "---\napiVersion: autoscaling/v1\nkind: "
                                   "HorizontalPodAutoscaler\nmetadata: {name: s}\nspec: ";
        row("autoscaler of nobody",
            scaler + "{scaleTargetRef: {kind: Deployment, name: x}, maxReplicas: 3}\n",
            "scales Deployment/x, which is not in these files");
        row("autoscaler above one",
            scaler + "{scaleTargetRef: {kind: Deployment, name: web}, maxReplicas: 3, "
                     "targetCPUUtilizationPercentage: 150}\n",
            "aims at 150 %");
        row("unknown kind", "---\napiVersion: x.example/v1\nkind: Widget\nmetadata: {name: w}\n",
            "Widget is not imported");
        row("a kind of somebody else",
            "---\napiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: w}\n",
            "Service (serving.knative.dev/v1) is not imported");
        row("twice", workload("web", "image: x/web", "Deployment", "replicas: 2"),
            "Deployment/web stands at k.yaml:2 too");
        row("a key that nobody knows", workload("other", "image: x/o", "Deployment", "replica: 2"),
            "Deployment/other: spec.replica is no key of Kubernetes and is ignored; is 'replicas' "
            "meant?");
        row("no config map",
            workload("other", "image: x/o, envFrom: [{configMapRef: {name: gone}}]"),
            "the ConfigMap 'gone' is not in these files");
    }

    void whatDoesNotFitIsLeftOpenAndSaid()
    {
        QFETCH(QString, more);
        QFETCH(QString, notice);
        const Imported imported = importText(
            workload("web", "image: x/web", "Deployment", "replicas: 2") + more.toStdString());
        const std::string notices = describe(imported.notices);
        QVERIFY2(QString::fromStdString(notices).contains(notice), notices.c_str());
        QCOMPARE(written(imported, "web", Key::Needs), std::string());
        QCOMPARE(written(imported, "web", Key::Replicas), std::string("2"));
        QCOMPARE(findBreaches(modelOf(imported)).size(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(KubernetesImportTest)
#include "kubernetes_import_test.moc"
