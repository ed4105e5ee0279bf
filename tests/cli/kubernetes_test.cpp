// Kubernetes manifests from the command line: what they say of replicas decides the availability,
// and a later import changes only what the manifests changed.
#include <cmath>
#include <filesystem>
#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "model/storage/document_file.h"
#include "tests/support/cli_run.h"

using namespace corbel;
using corbel::tests::CliRun;
using corbel::tests::runCli;
namespace fs = std::filesystem;

namespace {

std::string manifests(int replicas)
{
    return R"(apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: door}
spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: )" +
           std::to_string(replicas) + R"(
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: shop/web, env: [{name: DB_HOST, value: db}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  replicas: 3
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: db, image: postgres}]}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: db}
spec: {minAvailable: 2, selector: {matchLabels: {app: db}}}
)";
}

} // namespace

class KubernetesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string at(const char* name) const
    {
        return (fs::path(m_folder.path().toStdString()) / name).string();
    }

    void write(const char* name, const std::string& text) const
    {
        std::ofstream(at(name), std::ios::binary) << text;
    }

    model::Model modelAt(const char* name) const
    {
        auto loaded = model::storage::load(at(name));
        return loaded ? loaded->document.designs.front().model : model::Model();
    }

private slots:
    void init()
    {
        write("k8s.yaml", manifests(2));
        const CliRun run = runCli({"import", at("k8s.yaml"), "-o", at("shop.corbel")});
        QVERIFY2(run.code == cli::Fine, run.err.c_str());
    }

    void replicasFeedTheAvailability()
    {
        const CliRun open = runCli({"analyze", at("shop.corbel"), "--only", "availability"});
        QVERIFY2(open.code == cli::Fine, open.err.c_str());
        QVERIFY(open.json()["availability"][0]["availability"].is_null());
        QCOMPARE(open.json()["undecided"].size(), std::size_t{3});

        const CliRun run = runCli({"analyze", at("shop.corbel"), "--only", "availability",
                                   "--assume-availability", ".999"});
        QVERIFY2(run.code == cli::Fine, run.err.c_str());
        const auto entry = run.json()["availability"][0];
        QCOMPARE(entry["entry"].get<std::string>(), std::string("door"));
        const double a = .999;
        const double oneOfTwo = 1 - (1 - a) * (1 - a);
        const double twoOfThree = a * a * a + 3 * a * a * (1 - a);
        QVERIFY(std::abs(entry["availability"].get<double>() - a * oneOfTwo * twoOfThree) < 1e-12);
        QVERIFY(entry["exact"].get<bool>());
        QVERIFY(entry["single_points"] == nlohmann::json({"door"}));
        QVERIFY(entry["cut_sets_by_order"] == nlohmann::json({1, 4}));
        QVERIFY(entry["assumptions"].dump().find("0.999 is assumed") != std::string::npos);
    }

    void aLaterImportChangesOnlyWhatTheManifestsChanged()
    {
        const model::Model before = modelAt("shop.corbel");
        write("k8s.yaml", manifests(5));
        const CliRun run = runCli({"import", at("k8s.yaml"), "--into", at("shop.corbel")});
        QVERIFY2(run.code == cli::Fine, run.err.c_str());
        QCOMPARE(run.json()["designs"][0]["changes"].size(), std::size_t{1});
        const model::Model after = modelAt("shop.corbel");
        QCOMPARE(model::replicas(*after.elements.find("web")), 5);
        model::Element web = *after.elements.find("web");
        web.fields.set(model::Key::Replicas, 2);
        QVERIFY(web == *before.elements.find("web"));
        QVERIFY(*after.elements.find("db") == *before.elements.find("db"));
        QVERIFY(after.relations == before.relations);
        QCOMPARE(after.imports[0].format, std::string("kubernetes"));
    }

    void saysWhatIsWrong()
    {
        write("chart.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: {{ .Values.name }}}\n");
        const CliRun run = runCli({"import", at("chart.yaml"), "-o", at("x.corbel")});
        QVERIFY(run.code != cli::Fine);
        QVERIFY2(run.says("helm template"), run.err.c_str());
        QVERIFY2(run.says("chart.yaml:3"), run.err.c_str());
        QVERIFY(!fs::exists(at("x.corbel")));
    }
};

QTEST_MAIN(KubernetesTest)
#include "kubernetes_test.moc"
