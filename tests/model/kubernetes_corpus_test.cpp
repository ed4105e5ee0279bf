#include <algorithm>
#include <filesystem>
#include <set>

#include <QElapsedTimer>
#include <QTest>

#include "model/exchange/import.h"
#include "model/invariants.h"
#include "model/text/file.h"
#include "model/text/node.h"
#include "tests/support/figures.h"

using namespace corbel::model;
using namespace corbel::model::exchange;

namespace {

constexpr const char* path = CORBEL_CORPUS_DIR "/kubernetes/online-boutique.yaml";

std::string textAt(const text::Node& node, std::string_view key)
{
    const text::Node* found = node.find(key);
    return found != nullptr ? found->scalar : std::string();
}

} // namespace

class KubernetesCorpusTest : public QObject {
    Q_OBJECT

    Imported m_imported;

    const Model& model() const { return m_imported.document.designs.front().model; }

private slots:
    void initTestCase()
    {
        if (!std::filesystem::exists(path)) {
            QSKIP("no corpus at " CORBEL_CORPUS_DIR);
        }
        QElapsedTimer timer;
        timer.start();
        auto imported = importPaths({path}, {}, {});
        QVERIFY2(imported.has_value(), imported ? "" : describe(imported.error()).c_str());
        m_imported = std::move(*imported);
        corbel::tests::printFigure("import of " + std::to_string(model().elements.size()) +
                                   " Kubernetes workloads: " + std::to_string(timer.elapsed()) +
                                   " ms");
    }

    void tenServicesAStoreAVisitorAndADoor()
    {
        const auto count = [&](ElementKind kind) {
            return std::ranges::count(model().elements, kind, &Element::kind);
        };
        QCOMPARE(count(ElementKind::Service), 10);
        QCOMPARE(count(ElementKind::Store), 1);
        QCOMPARE(count(ElementKind::Actor), 1);
        QCOMPARE(count(ElementKind::Gateway), 1);
        QCOMPARE(model().elements.size(), std::size_t{13});
        QCOMPARE(model().elements.find("redis-cart")->kind, ElementKind::Store);
        QCOMPARE(model().elements.find("loadgenerator")->kind, ElementKind::Actor);
        QCOMPARE(model().elements.find("frontend-external")->kind, ElementKind::Gateway);
        QCOMPARE(amountOf(model().elements.find("adservice")->fields, Key::Cpu), 0.2);
        QCOMPARE(amountOf(model().elements.find("adservice")->fields, Key::Memory),
                 180.0 * 1024 * 1024);
        QCOMPARE(findBreaches(model()).size(), std::size_t{0});
    }

    void everyAddressOfTheFileIsARelationAndNothingElseIs()
    {
        // Read from the file once more, by another way: `*_ADDR` up to its port, per Deployment.
        const auto yaml = text::readTextFile(path, mostImportBytes);
        const auto documents = text::parseYaml(*yaml, path);
        QVERIFY(documents.has_value());
        std::set<std::pair<std::string, std::string>> expected{{"frontend-external", "frontend"}};
        int workloads = 0;
        for (const text::NodePtr& document : *documents) {
            if (textAt(*document, "kind") != "Deployment") {
                continue;
            }
            ++workloads;
            const std::string name = textAt(*document->find("metadata"), "name");
            const text::Node* pod = document->find("spec")->find("template")->find("spec");
            for (const text::NodePtr& container : pod->find("containers")->items) {
                const text::Node* env = container->find("env");
                for (const text::NodePtr& variable :
                     env ? env->items : std::vector<text::NodePtr>{}) {
                    const std::string value = textAt(*variable, "value");
                    if (textAt(*variable, "name").ends_with("_ADDR")) {
                        expected.emplace(name, value.substr(0, value.find(':')));
                    }
                }
            }
        }
        QCOMPARE(workloads, 12);
        // The assistant is an addition of another file.
        QCOMPARE(expected.erase({"frontend", "shoppingassistantservice"}), std::size_t{1});
        QCOMPARE(expected.size(), std::size_t{17});
        std::set<std::pair<std::string, std::string>> found;
        for (const Relation& relation : model().relations) {
            found.emplace(relation.from.value, relation.to.value);
            const bool isWritten = relation.from.value == "frontend-external";
            QCOMPARE(flagOf(relation.fields, Key::Inferred), !isWritten);
            QVERIFY(!textsOf(relation.fields, Key::Evidence).empty());
        }
        QVERIFY(found == expected);
        QCOMPARE(model().relations.size(), expected.size());
        QCOMPARE(model().relations.find("writes:cartservice:redis-cart") != nullptr, true);
    }

    void saysWhatIsMissing()
    {
        const std::string notices = describe(m_imported.notices);
        QCOMPARE(m_imported.notices.size(), std::size_t{2});
        QVERIFY2(notices.find(":144:1: ServiceAccount is not imported; there are 11 of them") !=
                     std::string::npos,
                 notices.c_str());
        QVERIFY2(notices.find("SHOPPING_ASSISTANT_SERVICE_ADDR=shoppingassistantservice:80 leads "
                              "to nothing that is in these files") != std::string::npos,
                 notices.c_str());
    }
};

QTEST_GUILESS_MAIN(KubernetesCorpusTest)
#include "kubernetes_corpus_test.moc"
