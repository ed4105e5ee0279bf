// Manifests that are wrong: all that is wrong is said, with its place.
#include <algorithm>

#include <QTest>

#include "model/exchange/import.h"
#include "model/exchange/kubernetes/amounts.h"

using namespace corbel::model;
using namespace corbel::model::exchange;

namespace {

const std::string head = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n";

std::string refusal(const std::string& text)
{
    const auto imported = importFiles({{"k.yaml", text}}, {});
    return imported ? "accepted" : describe(imported.error());
}

std::string pod(const std::string& container)
{
    return head + "spec: {template: {spec: {containers: [" + container + "]}}}\n";
}

} // namespace

class KubernetesInputTest : public QObject {
    Q_OBJECT

private slots:
    void isTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isIt");
        QTest::newRow("first document") << "apiVersion: v1\nkind: Pod\n" << true;
        QTest::newRow("after comments") << "# x\n---\n# y\n---\nkind: Pod\napiVersion: v1\n"
                                        << true;
        QTest::newRow("JSON") << R"({"kind": "List", "apiVersion": "v1", "items": []})" << true;
        QTest::newRow("Compose") << "services: {web: {image: nginx}}\n" << false;
        QTest::newRow("only a kind") << "kind: Pod\n" << false;
        QTest::newRow("inside") << "a:\n  apiVersion: v1\n  kind: Pod\n" << false;
        QTest::newRow("Corbel") << "corbel: 1\nkind: x\napiVersion: y\n" << false;
    }

    void isTold()
    {
        QFETCH(QString, text);
        QFETCH(bool, isIt);
        const Importer* found = detectImporter(text.toStdString());
        QCOMPARE(found != nullptr && found->name == "kubernetes", isIt);
    }

    void wrongShapesAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const std::string& text, const char* said) {
            QTest::newRow(name) << QString::fromStdString(text) << said;
        };
        row("no spec", head, "k.yaml:1:1: Deployment/web: has no spec.template.spec");
        row("no container", head + "spec: {template: {spec: {}}}\n",
            "expected at least one container under 'containers'");
        row("containers as text", head + "spec: {template: {spec: {containers: x}}}\n",
            "k.yaml:4:38: Deployment/web: spec.template.spec.containers: found text; expected a "
            "list of containers");
        row("replicas in words",
            head + "spec: {replicas: two, template: {spec: {containers: [{}]}}}",
            "k.yaml:4:18: Deployment/web: spec.replicas: found 'two'; expected a whole number");
        row("cpu", pod("{name: a, resources: {requests: {cpu: much}}}"),
            "containers[a].resources.requests.cpu: found 'much'; expected an amount such as 250m");
        row("memory", pod("{name: a, resources: {limits: {memory: 5MiB}}}"),
            "found '5MiB'; expected a size such as 128Mi or 1Gi");
        row("variables as text", pod("{name: a, env: x}"),
            "containers[a].env: found text; expected a list");
        row("variable without name", pod("{name: a, env: [{value: x}]}"),
            "expected a variable with 'name' and 'value'");
        row("no name", "apiVersion: v1\nkind: Pod\nmetadata: {}\n", "Pod: has no metadata.name");
        row("a name that is none", "apiVersion: v1\nkind: Pod\nmetadata: {name: 'A b'}\n",
            "k.yaml:3:18: Pod: 'A b' is no name of a Kubernetes object");
        row("no kind", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n---\napiVersion: v1\n",
            "k.yaml:5:1: found a document without kind");
        row("text", "apiVersion: v1\nkind: List\nitems: [x]\n",
            "k.yaml:3:9: the document: found text; expected a Kubernetes object");
        row("nothing that runs", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n",
            "k.yaml: has no workload; found ConfigMap, expected at least one Deployment");
        row("only what is not read", "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n",
            "has no workload; expected at least one Deployment");
        row("autoscaler of nothing",
            pod("{name: a}") + "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n"
                               "metadata: {name: a}\nspec: {}\n",
            "k.yaml:6:1: HorizontalPodAutoscaler/a: spec.scaleTargetRef: expected 'kind' and "
            "'name'");
        row("autoscaler without an end",
            pod("{name: a}") + "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n"
                               "metadata: {name: a}\nspec: {scaleTargetRef: {kind: Deployment, "
                               "name: web}, minReplicas: 3, maxReplicas: 2}\n",
            "expected spec.maxReplicas");
        row("budget in words",
            pod("{name: a}") + "---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: "
                               "{name: a}\nspec: {minAvailable: most}\n",
            "k.yaml:9:22: PodDisruptionBudget/a: spec.minAvailable: found 'most'");
    }

    void wrongShapesAreNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        const std::string found = refusal(text.toStdString());
        QVERIFY2(QString::fromStdString(found).contains(said), found.c_str());
    }

    void allThatIsWrongIsListed()
    {
        const std::string found = refusal(pod("{name: a, env: x, resources: {requests: {cpu: y, "
                                              "memory: z}}}"));
        QCOMPARE(std::ranges::count(found, '\n'), 3);
    }

    void templatesAreToBeRenderedFirst_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const std::string& text, int line) {
            QTest::newRow(name) << QString::fromStdString(text) << line;
        };
        row("name", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n", 4);
        row("quoted", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: \"{{ .Release.Name }}\"\n", 4);
        row("condition",
            "{{- if .Values.web }}\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n{{- end }}\n",
            1);
        row("image", pod("{name: a, image: '{{ .Values.image }}'}"), 4);
        row("replicas", head + "spec: {replicas: '{{ 1 }}', template: {spec: {containers: [{}]}}}",
            4);
        row("variable", pod("{name: a, env: [{name: X, value: '{{ .Values.host }}:80'}]}"), 4);
        row("list", head + "spec:\n  template:\n    {{- toYaml .Values.pod | nindent 4 }}\n", 6);
    }

    void templatesAreToBeRenderedFirst()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        const std::string found = refusal(text.toStdString());
        const std::string start = "k.yaml:" + std::to_string(line) + ":";
        QVERIFY2(found.starts_with(start), found.c_str());
        QVERIFY2(found.find("render it with 'helm template' first") != std::string::npos,
                 found.c_str());
    }

    void bracesOfOtherProgramsAreNone()
    {
        QCOMPARE(refusal(pod("{name: a, args: ['--format={{.Name}}']}") +
                         "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: alerts}\ndata:\n"
                         "  rules: |\n    summary: {{ $labels.instance }} is down\n"),
                 std::string("accepted"));
    }

    void amountsAreThoseOfKubernetes()
    {
        using kubernetes::parseMemory;
        using kubernetes::parseMillicores;
        QCOMPARE(parseMillicores("250m"), std::optional(250.0));
        QCOMPARE(parseMillicores("0.5"), std::optional(500.0));
        QCOMPARE(parseMillicores("2"), std::optional(2000.0));
        QVERIFY(!parseMillicores("-1") && !parseMillicores("m") && !parseMillicores("1 core"));
        QCOMPARE(parseMemory("128Mi")->inBase(), 128.0 * 1024 * 1024);
        QCOMPARE(parseMemory("128Mi")->unit, Unit::Mebibyte);
        QCOMPARE(parseMemory("500M")->inBase(), 5e8);
        QCOMPARE(parseMemory("64k")->inBase(), 64000.0);
        QCOMPARE(parseMemory("1Pi")->inBase(), 1125899906842624.0);
        QCOMPARE(parseMemory("134217728")->inBase(), 134217728.0);
        QCOMPARE(parseMemory("1e9")->inBase(), 1e9);
        QCOMPARE(parseMemory("1500m")->inBase(), 1.5);
        QVERIFY(!parseMemory("1 Mi") && !parseMemory("Mi") && !parseMemory("-1Mi"));
    }

    void variablesGrowWithinBounds()
    {
        std::string text = "{name: a, env: [{name: V0, value: xxxxxxxxxxxxxxxx}";
        for (int i = 1; i < 40; ++i) {
            const std::string before = "$(V" + std::to_string(i - 1) + ")";
            text += ", {name: V" + std::to_string(i) + ", value: '" + before + before + "'}";
        }
        const std::string found = refusal(pod(text + "]}"));
        QVERIFY2(found.find("longer than the 1048576 bytes") != std::string::npos, found.c_str());
    }
};

QTEST_GUILESS_MAIN(KubernetesInputTest)
#include "kubernetes_input_test.moc"
