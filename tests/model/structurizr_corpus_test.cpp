// The real Structurizr workspaces: DSL and JSON say the same, and what a person would draw is
// there.
#include <QTest>

#include "model/exchange/structurizr/importer.h"
#include "model/invariants.h"

#include <algorithm>
#include <filesystem>

using namespace corbel::model;
using namespace corbel::model::exchange::structurizr;
namespace fs = std::filesystem;

namespace {

const fs::path corpus = fs::path(CORBEL_CORPUS_DIR) / "structurizr";

/// Kind, name and the names of all containers of every element.
QStringList elementsOf(const Model& model)
{
    QStringList list;
    for (const Element& element : model.elements) {
        QString line = QString::fromStdString(std::string(spelling(element.kind)) + " " +
                                              std::string(displayName(element)));
        for (const ElementId& outer : ancestors(model, element.id)) {
            line += " in " + QString::fromStdString(std::string(displayName(*find(model, outer))));
        }
        list += line;
    }
    list.sort();
    return list;
}

QStringList relationsOf(const Model& model)
{
    QStringList list;
    for (const Relation& relation : model.relations) {
        const auto name = [&](const ElementId& id) {
            return QString::fromStdString(std::string(displayName(*find(model, id))));
        };
        list +=
            QString("%1 %2 -> %3: %4 %5 %6")
                .arg(QString::fromStdString(std::string(spelling(relation.kind))),
                     name(relation.from), name(relation.to),
                     QString::fromStdString(std::string(textOf(relation.fields, Key::Name))),
                     QString::fromStdString(std::string(textOf(relation.fields, Key::Criticality))),
                     flagOf(relation.fields, Key::Inferred) ? "inferred" : "");
    }
    list.sort();
    return list;
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

std::ptrdiff_t count(const Model& model, ElementKind kind)
{
    return std::ranges::count(model.elements, kind, &Element::kind);
}

} // namespace

class StructurizrCorpusTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!fs::exists(corpus)) {
            QSKIP("the corpus folder is not there");
        }
        for (const char* name : {"big-bank-plc.dsl", "big-bank-plc.json"}) {
            Result<Imported> imported = importStructurizr(corpus / name);
            QVERIFY2(imported, imported ? "" : describe(imported.error()).c_str());
            m_imports.push_back(std::move(*imported));
        }
    }

    void dslAndJsonSayTheSame()
    {
        const std::vector<Design>& dsl = m_imports[0].document.designs;
        const std::vector<Design>& json = m_imports[1].document.designs;
        QCOMPARE(dsl.size(), std::size_t{2});
        QCOMPARE(json.size(), dsl.size());
        QCOMPARE(m_imports[0].document.name, m_imports[1].document.name);
        for (std::size_t i = 0; i < dsl.size(); ++i) {
            QCOMPARE(json[i].id.value, dsl[i].id.value);
            QCOMPARE(elementsOf(json[i].model), elementsOf(dsl[i].model));
            QCOMPARE(relationsOf(json[i].model), relationsOf(dsl[i].model));
            // Even the ids and the order agree.
            for (std::size_t e = 0; e < dsl[i].model.elements.size(); ++e) {
                QCOMPARE(json[i].model.elements[e].id.value, dsl[i].model.elements[e].id.value);
            }
            for (std::size_t r = 0; r < dsl[i].model.relations.size(); ++r) {
                QCOMPARE(json[i].model.relations[r].id.value, dsl[i].model.relations[r].id.value);
            }
        }
    }

    void designsAreLegal()
    {
        for (const Imported& imported : m_imports) {
            for (const Design& design : imported.document.designs) {
                QCOMPARE(findBreaches(design.model).size(), std::size_t{0});
            }
        }
    }

    void whatAPersonWouldDraw()
    {
        for (const Imported& imported : m_imports) {
            const Model& live = find(imported.document, DesignId{"live"})->model;
            QCOMPARE(count(live, ElementKind::Actor), 3);
            QCOMPARE(count(live, ElementKind::System), 4);
            QCOMPARE(count(live, ElementKind::Service), 10);
            QCOMPARE(count(live, ElementKind::Store), 2);
            QCOMPARE(count(live, ElementKind::Site), 1);
            QCOMPARE(count(live, ElementKind::Group), 1);
            // 26 arrows between people, systems, containers and components; the one to the
            // database is a read and a write.
            const auto isLogical = [](const Relation& r) {
                return r.kind != RelationKind::Replicates && r.kind != RelationKind::FailsOverTo &&
                       !flagOf(r.fields, Key::Inferred);
            };
            QCOMPARE(std::ranges::count_if(live.relations, isLogical), 27);
            QCOMPARE(std::ranges::count_if(
                         live.relations,
                         [](const Relation& r) { return flagOf(r.fields, Key::Inferred); }),
                     6);
        }
    }

    void instancesBecomeReplicas()
    {
        for (const Imported& imported : m_imports) {
            const Model& live = find(imported.document, DesignId{"live"})->model;
            QCOMPARE(replicas(element(live, "web-application")), 4);
            QCOMPARE(runsOn(element(live, "web-application")).size(), std::size_t{4});
            QCOMPARE(replicas(element(live, "api-application")), 8);
            QCOMPARE(runsOn(element(live, "api-application")).size(), std::size_t{8});
            QCOMPARE(runsOn(element(live, "mobile-app")), Texts{"customers-mobile-device"});
            const Model& development = find(imported.document, DesignId{"development"})->model;
            QCOMPARE(replicas(element(development, "api-application")), 1);
            QCOMPARE(runsOn(element(development, "database")), Texts{"database-server"});
            QVERIFY(!element(development, "mobile-app").fields.contains(Key::RunsOn));
        }
    }

    void theFailoverInstanceStandsBy()
    {
        for (const Imported& imported : m_imports) {
            const Model& live = find(imported.document, DesignId{"live"})->model;
            const Element& passive = element(live, "database-failover");
            QCOMPARE(passive.kind, ElementKind::Store);
            QCOMPARE(textOf(passive.fields, Key::Role), "passive");
            QCOMPARE(textOf(passive.fields, Key::StoreType), "relational");
            QCOMPARE(runsOn(passive), Texts{"oracle-secondary"});
            QCOMPARE(runsOn(element(live, "database")), Texts{"oracle-primary"});
            QVERIFY(find(live, RelationId{"fails-over-to:database:database-failover"}));
            const Relation* copy = find(live, RelationId{"replicates:database:database-failover"});
            QVERIFY(copy);
            QCOMPARE(textOf(copy->fields, Key::Name), "Replicates data to");
            const Model& development = find(imported.document, DesignId{"development"})->model;
            QVERIFY(!find(development, ElementId{"database-failover"}));
        }
    }

    void placementComesFromTheJson()
    {
        for (const Design& design : m_imports[0].document.designs) {
            QVERIFY(design.model.views.empty());
        }
        for (const Design& design : m_imports[1].document.designs) {
            QCOMPARE(design.model.views.size(), std::size_t{1});
            const View& view = design.model.views[0];
            // Seven people and systems, and the box around the bank.
            QCOMPARE(view.items.size(), std::size_t{8});
            const Placement* box = view.items.find("big-bank-plc");
            const Placement* customer = view.items.find("personal-banking-customer");
            const Placement* atm = view.items.find("atm");
            QVERIFY(box && customer && atm);
            QVERIFY(atm->x > box->x && atm->y > box->y && atm->x + atm->w < box->x + box->w);
            QVERIFY(customer->y + customer->h < box->y);
        }
    }

    void aMissingBaseIsRefusedByName()
    {
        const fs::path file = corpus / "big-bank-plc.internet-banking-system.dsl";
        const Result<Imported> outside = importStructurizr(file);
        QVERIFY(!outside);
        QCOMPARE(outside.error().size(), std::size_t{1});
        QCOMPARE(outside.error()[0].place.line, 3);
        QVERIFY(outside.error()[0].message.text().find("../model.dsl") != std::string::npos);
        const Result<Imported> missing = importStructurizr(file, corpus.parent_path());
        QVERIFY(!missing);
        QCOMPARE(missing.error()[0].place.line, 3);
        QVERIFY(missing.error()[0].message.text().find("../model.dsl: there is no such file") !=
                std::string::npos);
    }

private:
    std::vector<Imported> m_imports;
};

QTEST_GUILESS_MAIN(StructurizrCorpusTest)
#include "structurizr_corpus_test.moc"
