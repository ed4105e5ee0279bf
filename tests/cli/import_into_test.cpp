// A Compose project that went on after somebody drew on its import: `import --into` takes up what
// the project changed and leaves what the person did.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>

#include <QTemporaryDir>
#include <QTest>

#include "model/change_set.h"
#include "model/edits.h"
#include "model/schema.h"
#include "model/storage/document_file.h"
#include "model/text/yaml.h"
#include "tests/support/cli_run.h"

using namespace corbel;
using namespace corbel::model;
using corbel::tests::CliRun;
using corbel::tests::runCli;
namespace fs = std::filesystem;

namespace {

constexpr const char* first = R"(
services:
  web:
    image: nginx:1.25
    depends_on: [app]
    deploy: {replicas: 2}
  app:
    image: ghcr.io/shop/app:1.0
    depends_on: [db, cache]
    environment: {DATABASE_HOST: db}
  db:
    image: postgres:16
  cache:
    image: redis:7
)";

// Another image of app, more replicas of web, no cache, a queue that app uses.
constexpr const char* second = R"(
services:
  web:
    image: nginx:1.25
    depends_on: [app]
    deploy: {replicas: 4}
  app:
    image: ghcr.io/shop/app:2.0
    depends_on: [db, queue]
    environment: {DATABASE_HOST: db}
  db:
    image: postgres:17
  queue:
    image: rabbitmq:3
)";

void write(const fs::path& path, std::string_view text)
{
    std::ofstream(path, std::ios::binary) << text;
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Document documentAt(const fs::path& path)
{
    auto loaded = storage::load(path);
    return loaded ? std::move(loaded->document) : Document();
}

std::string written(const Element& element, Key key)
{
    const FieldSpec* spec = findField(elementFields(), key);
    const Value* value = element.fields.find(key);
    return value ? text::writeValue(*value, *spec) : std::string();
}

} // namespace

class ImportIntoTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path path(const char* name) const
    {
        return fs::path(m_folder->path().toStdString()) / name;
    }
    std::string at(const char* name) const { return path(name).string(); }

    void importAnew(const char* document)
    {
        write(path("compose.yaml"), first);
        const CliRun run = runCli({"import", at("compose.yaml"), "-o", at(document)});
        QVERIFY2(run.code == cli::Fine, run.err.c_str());
    }

    /// What a person does to the design in the GUI: by the same edits.
    void edit(const char* document, const std::function<ChangeSet(const Model&)>& make)
    {
        Document opened = documentAt(path(document));
        Model& model = opened.designs.front().model;
        const auto done = apply(model, make(model));
        QVERIFY2(done.has_value(), done ? "" : describe(done.error()).c_str());
        QVERIFY(storage::save(path(document), opened).has_value());
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPersonsWorkStaysAndTheSourceGoesOn_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("SQLite") << QByteArray("shop.corbel");
        QTest::newRow("text") << QByteArray("shop.corbel.yaml");
    }

    void aPersonsWorkStaysAndTheSourceGoesOn()
    {
        QFETCH(QByteArray, document);
        const char* file = document.constData();
        importAnew(file);
        const Model given = documentAt(path(file)).designs.front().model;
        QCOMPARE(given.imports.size(), std::size_t{1});
        QCOMPARE(given.imports[0].file, std::string("compose.yaml"));
        QCOMPARE(given.imports[0].format, std::string("compose"));
        QVERIFY(given.elements.contains("cache"));
        QCOMPARE(replicas(*given.elements.find("web")), 2);

        // The person: names, replicas, places, an element and a call of their own.
        const ViewId view{"main"};
        edit(file, [&](const Model& model) {
            View laid;
            laid.id = view;
            laid.name = "Mine";
            laid.items.append({ElementId{"web"}, 10, 20, 160, 64, true, false});
            laid.items.append({ElementId{"app"}, 310, 20, 160, 64, false, false});
            laid.items.append({ElementId{"cache"}, 310, 220, 160, 64, false, false});
            return edits::replaceView(model, laid, Message::of("Arrange"));
        });
        edit(file, [](const Model& m) { return edits::rename(m, ElementId{"app"}, "Orders"); });
        edit(file, [](const Model& m) {
            return edits::setField(m, std::vector{ElementId{"web"}}, Key::Replicas, Value(3));
        });
        edit(file, [](const Model& m) {
            return edits::setField(
                m, std::vector{ElementId{"db"}}, Key::ServiceTime,
                text::readValue("4ms", *findField(ElementKind::Store, Key::ServiceTime)).value());
        });
        edit(file, [&](const Model& m) {
            Element actor;
            actor.kind = ElementKind::Actor;
            actor.id.value = "buyer";
            return edits::addElement(m, actor, view, {{}, 0, 300, 120, 64, false, false});
        });
        edit(file, [](const Model& m) {
            return edits::addRelation(m, RelationKind::Calls, ElementId{"buyer"}, ElementId{"web"});
        });
        const Model mine = documentAt(path(file)).designs.front().model;

        write(path("compose.yaml"), second);
        const CliRun run = runCli({"import", at("compose.yaml"), "--into", at(file)});
        QVERIFY2(run.code == cli::Fine, run.err.c_str());
        const Model now = documentAt(path(file)).designs.front().model;

        // Theirs.
        QVERIFY(!now.elements.contains("cache"));
        QVERIFY(now.elements.contains("queue"));
        QCOMPARE(written(*now.elements.find("app"), Key::Properties),
                 written(*imported().elements.find("app"), Key::Properties));
        QCOMPARE(written(*now.elements.find("db"), Key::Properties),
                 written(*imported().elements.find("db"), Key::Properties));
        QVERIFY(std::ranges::any_of(now.relations, [](const Relation& relation) {
            return relation.from.value == "app" && relation.to.value == "queue";
        }));
        QVERIFY(std::ranges::none_of(
            now.relations, [](const Relation& relation) { return relation.to.value == "cache"; }));
        // Mine.
        QCOMPARE(std::string(displayName(*now.elements.find("app"))), std::string("Orders"));
        QCOMPARE(replicas(*now.elements.find("web")), 3);
        QCOMPARE(written(*now.elements.find("db"), Key::ServiceTime),
                 written(*mine.elements.find("db"), Key::ServiceTime));
        QVERIFY(now.elements.contains("buyer"));
        QVERIFY(now.relations.contains("calls:buyer:web"));
        for (const char* id : {"web", "app", "buyer"}) {
            QVERIFY2(*now.views[0].items.find(id) == *mine.views[0].items.find(id), id);
        }
        QVERIFY(!now.views[0].items.contains("cache"));
        // What is new has a place that nothing else has.
        const Placement* queue = now.views[0].items.find("queue");
        QVERIFY(queue != nullptr && queue->w > 0);
        for (const Placement& other : now.views[0].items) {
            QVERIFY(other.element == queue->element || other.x >= queue->x + queue->w ||
                    other.y >= queue->y + queue->h || other.x + other.w <= queue->x ||
                    other.y + other.h <= queue->y);
        }
        // Who won is said.
        QVERIFY2(run.says("'web.replicas' stays 3; the import says 4"), run.err.c_str());
        const auto conflicts = run.json()["designs"][0]["conflicts"];
        QCOMPARE(conflicts.size(), std::size_t{1});
        QCOMPARE(conflicts[0]["id"].get<std::string>(), std::string("web"));
        QCOMPARE(conflicts[0]["key"].get<std::string>(), std::string("replicas"));
        QCOMPARE(conflicts[0]["kept"].get<std::string>(), std::string("mine"));
        QVERIFY(!run.json()["designs"][0]["changes"].empty());
    }

    void theSameSourceAgainChangesNothing()
    {
        importAnew("shop.corbel");
        write(path("compose.yaml"), second);
        QCOMPARE(runCli({"import", at("compose.yaml"), "--into", at("shop.corbel")}).code,
                 int(cli::Fine));
        const std::string before = bytesOf(path("shop.corbel"));
        const auto written = fs::last_write_time(path("shop.corbel"));
        const CliRun again = runCli({"import", at("compose.yaml"), "--into", at("shop.corbel")});
        QCOMPARE(again.code, int(cli::Fine));
        QVERIFY(again.json()["designs"][0]["changes"].empty());
        QVERIFY(bytesOf(path("shop.corbel")) == before);
        QVERIFY(fs::last_write_time(path("shop.corbel")) == written);
    }

    void conflictsFailOnlyOnRequest()
    {
        importAnew("shop.corbel");
        edit("shop.corbel", [](const Model& m) {
            return edits::setField(m, std::vector{ElementId{"web"}}, Key::Replicas, Value(3));
        });
        write(path("compose.yaml"), second);
        const std::string before = bytesOf(path("shop.corbel"));
        const CliRun dry = runCli({"import", at("compose.yaml"), "--into", at("shop.corbel"),
                                   "--dry-run", "--exit-code"});
        QCOMPARE(dry.code, int(cli::Findings));
        QVERIFY(bytesOf(path("shop.corbel")) == before);
        QCOMPARE(runCli({"import", at("compose.yaml"), "--into", at("shop.corbel")}).code,
                 int(cli::Fine));
        // Told once: from now on the person's value is known to differ.
        QCOMPARE(
            runCli({"import", at("compose.yaml"), "--into", at("shop.corbel"), "--exit-code"}).code,
            int(cli::Fine));
    }

    void anotherFileMayTakeTheResult()
    {
        importAnew("shop.corbel");
        write(path("compose.yaml"), second);
        const std::string before = bytesOf(path("shop.corbel"));
        const CliRun run =
            runCli({"import", at("compose.yaml"), "--into", at("shop.corbel"), "-o", "-"});
        QCOMPARE(run.code, int(cli::Fine));
        QVERIFY(bytesOf(path("shop.corbel")) == before);
        const auto read = text::readDocument(run.out, "out");
        QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
        QVERIFY(read->designs.front().model.elements.contains("queue"));
    }

    void theDesignIsNamedWhenThereAreSeveral()
    {
        importAnew("shop.corbel");
        Document document = documentAt(path("shop.corbel"));
        document.designs.push_back({DesignId{"cheap"}, document.designs.front().model});
        document.designs.front().id.value = "rich";
        QVERIFY(storage::save(path("shop.corbel"), document).has_value());
        write(path("compose.yaml"), second);
        const CliRun refused = runCli({"import", at("compose.yaml"), "--into", at("shop.corbel")});
        QCOMPARE(refused.code, int(cli::Refused));
        QVERIFY2(refused.says("rich, cheap"), refused.err.c_str());
        QCOMPARE(
            runCli({"import", at("compose.yaml"), "--into", at("shop.corbel") + "#cheap"}).code,
            int(cli::Fine));
        const Document after = documentAt(path("shop.corbel"));
        QVERIFY(after.designs[0] == document.designs[0]);
        QVERIFY(after.designs[1].model.elements.contains("queue"));
    }

    void wrongUsageIsRefused()
    {
        importAnew("shop.corbel");
        QCOMPARE(runCli({"import", at("compose.yaml")}).code, int(cli::WrongUsage));
        QCOMPARE(runCli({"import", at("compose.yaml"), "--into", at("compose.yaml")}).code,
                 int(cli::WrongUsage));
        QCOMPARE(runCli({"import", at("compose.yaml"), "--into", at("absent.corbel")}).code,
                 int(cli::Refused));
        QCOMPARE(
            runCli({"import", at("compose.yaml"), "--into", at("shop.corbel") + "#absent"}).code,
            int(cli::Refused));
    }

    void basesCostLittle()
    {
        importAnew("shop.corbel");
        Document without = documentAt(path("shop.corbel"));
        without.designs.front().model.imports = {};
        QVERIFY(storage::save(path("without.corbel"), without).has_value());
        // Nothing was edited, so nothing is stored twice: ids alone.
        QVERIFY(fs::file_size(path("shop.corbel")) <=
                fs::file_size(path("without.corbel")) + 3 * 4096);
    }

private:
    /// What the project says now, without anybody's edits.
    Model imported() const
    {
        const CliRun run = runCli({"import", at("compose.yaml"), "-o", "-"});
        const auto read = text::readDocument(run.out, "out");
        return read ? read->designs.front().model : Model();
    }
};

QTEST_MAIN(ImportIntoTest)
#include "import_into_test.moc"
