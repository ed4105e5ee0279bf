// Small inputs that would grow without bounds are refused before they do.
#include <filesystem>
#include <fstream>

#include <QTemporaryDir>
#include <QTest>
#include <fmt/format.h>

#include "model/exchange/import.h"
#include "model/storage/document_file.h"
#include "model/storage/pages.h"
#include "model/storage/sqlite_document.h"
#include "tests/support/bombs.h"
#include "tests/support/figures.h"
#include "tests/support/forged_document.h"
#include "tests/support/sample_document.h"

using namespace corbel;
using namespace corbel::model;
using tests::Bomb;
using tests::repeated;
namespace fs = std::filesystem;

namespace {

std::string aliases(const std::string& start)
{
    std::string text = start + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        text += fmt::format("a{}: &a{} [{}{}]\n", i, i, before, repeated(", " + before, 9));
    }
    return text;
}

std::string good()
{
    return storage::encode(tests::sampleDocument(), "x").value();
}

std::string forged(const std::string& sql)
{
    auto bytes = tests::forged(good(), sql);
    if (!bytes) {
        qFatal("%s", sql.c_str());
    }
    return std::move(*bytes);
}

/// A header that announces a huge file, followed by nothing but a hole.
std::string announced()
{
    std::string bytes = good();
    bytes.resize(storage::pageSize);
    bytes[28] = 0x7f;
    storage::sealPages(bytes);
    return bytes;
}

const std::vector<Bomb>& bombs()
{
    static const std::vector<Bomb> all{
        {"aliases.corbel.yaml", [] { return aliases("corbel: 1\n"); }},
        {"aliases.compose.yaml",
         [] { return aliases("services: {web: {image: nginx, labels: *a11}}\n"); }},
        {"merges.compose.yaml",
         [] {
             std::string text = "x0: &x0 {k: v}\n";
             for (int i = 1; i < 40; ++i) {
                 text += fmt::format("x{0}: &x{0} {{<<: [*x{1}, *x{1}], a: *x{1}, b: *x{1}}}\n", i,
                                     i - 1);
             }
             return text + "services: {web: {image: nginx, labels: *x39}}\n";
         }},
        {"depth-of-lists.corbel.yaml",
         [] { return "corbel: 1\nname: " + repeated("[", 2'000'000); }},
        {"depth-of-maps.corbel.yaml",
         [] { return "corbel: 1\nname: " + repeated("{a: ", 1'000'000); }},
        {"depth-by-indentation.corbel.yaml",
         [] {
             std::string text = "corbel: 1\n";
             for (std::size_t i = 0; i < 3'000; ++i) {
                 text += std::string(i, ' ') + "a:\n";
             }
             return text;
         }},
        {"depth.json", [] { return R"({"corbel": 1, "name": )" + repeated("[", 2'000'000); }},
        {"width-of-a-list.corbel.yaml",
         [] { return "corbel: 1\nelements: [" + repeated("0,", 7'000'000) + "]\n"; }},
        {"width-of-a-map.corbel.yaml",
         [] {
             std::string text = "corbel: 1\n";
             for (int i = 0; i < 1'200'000; ++i) {
                 text += fmt::format("k{}: 0\n", i);
             }
             return text;
         }},
        {"long-line.corbel.yaml",
         [] { return "corbel: 1\nname: " + std::string(15'000'000, 'x') + "\n"; }},
        {"long-number.corbel.yaml",
         [] {
             return "corbel: 1\nelements: [{id: a, kind: service, replicas: " +
                    std::string(10'000'000, '9') + "}]\n";
         }},
        {"huge-exponent.corbel.yaml",
         [] {
             return "corbel: 1\nviews: [{id: v, notes: [{text: t, x: 1e" +
                    std::string(1'000'000, '9') + ", y: 0}]}]\n";
         }},
        {"long-key.corbel.yaml",
         [] { return "corbel: 1\n? " + std::string(12'000'000, 'k') + "\n: 0\n"; }},
        {"too-much-text.corbel.yaml", [] { return std::string("corbel: 1\n"); },
         std::uintmax_t{1} << 40U},
        {"endless-view.corbel",
         [] {
             return forged("DROP TABLE approval; CREATE VIEW approval AS WITH RECURSIVE n(i) AS "
                           "(SELECT 0 UNION ALL SELECT i + 1 FROM n) SELECT 0 AS design, "
                           "i AS position, '' AS finding, '' AS person, '' AS reason FROM n");
         }},
        {"depth-of-fields.corbel",
         [] {
             return forged("UPDATE element SET fields = '{\"properties\":' || "
                           "replace(hex(zeroblob(2000000)), '00', '[') WHERE id = 'web'");
         }},
        {"long-value.corbel",
         [] { return forged("UPDATE note SET text = hex(zeroblob(12000000))"); }},
        {"announced.corbel", announced, std::uintmax_t{0x7f000000} * storage::pageSize},
        {"empty-pages.corbel", [] { return good(); }, std::uintmax_t{400} << 20U},
        {"braces.dsl", [] { return "workspace " + repeated("{ model ", 1'000'000); }},
        {"blocks.dsl", [] { return "workspace {\nmodel {\n" + repeated("group a {\n", 400'000); }},
        {"includes-itself.dsl",
         [] {
             return "workspace {\n" + repeated("!include includes-itself.dsl\n", 1'000) + "}\n";
         }},
        {"aliases.k8s.yaml",
         [] { return aliases("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n"); }},
        {"documents.k8s.yaml",
         [] { return repeated("---\napiVersion: v1\nkind: Pod\n", 400'000); }},
        {"lists.k8s.yaml",
         [] {
             return "apiVersion: v1\nkind: List\nitems: [" +
                    repeated("{apiVersion: v1, kind: List, items: [", 2'000);
         }},
        {"objects.k8s.yaml",
         [] {
             std::string text;
             for (int i = 0; i < 30'000; ++i) {
                 text += fmt::format("---\napiVersion: v1\nkind: Service\nmetadata: {{name: s{}}}\n"
                                     "spec: {{selector: {{a: b, c: 'd{}'}}}}\n",
                                     i, i % 2);
             }
             return text;
         }},
        {"one-map-for-all.k8s.yaml",
         [] {
             std::string text =
                 "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata: {k: '" +
                 std::string(1'000'000, 'x') + "'}\n";
             for (int i = 0; i < 200; ++i) {
                 text +=
                     fmt::format("---\napiVersion: v1\nkind: Pod\nmetadata: {{name: p{}}}\nspec: "
                                 "{{containers: [{{envFrom: [{{configMapRef: {{name: m}}}}]}}]}}\n",
                                 i);
             }
             return text;
         }},
        {"variables.k8s.yaml",
         [] {
             std::string text =
                 "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: "
                 "[{env: [{name: V, value: '" +
                 std::string(500'000, 'x') + "'}";
             for (int i = 0; i < 1'000; ++i) {
                 text += fmt::format(", {{name: W{}, value: '$(V)$(V)'}}", i);
             }
             return text + "]}]}\n";
         }},
        {"services.compose.yaml",
         [] { return "services:\n" + repeated("  web: {image: nginx}\n", 500'000); }},
    };
    return all;
}

bool isRefused(const fs::path& file)
{
    const std::string name = file.filename().string();
    if (name.ends_with(".compose.yaml") || name.ends_with(".k8s.yaml") || name.ends_with(".dsl")) {
        const auto imported = exchange::importPaths({file.string()}, {}, {});
        return !imported && !imported.error().empty();
    }
    const auto loaded = storage::load(file);
    return !loaded && !loaded.error().problems.empty();
}

} // namespace

class BombsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    tests::Refusals m_refusals;

private slots:
    void isRefusedInTime_data() { tests::addBombRows(bombs()); }

    void isRefusedInTime()
    {
        QFETCH(int, number);
        const Bomb& bomb = bombs().at(std::size_t(number));
        const fs::path file = fs::path(m_folder.path().toStdString()) / bomb.name;
        std::ofstream(file, std::ios::binary) << bomb.make();
        if (bomb.size > 0) {
            std::error_code error;
            fs::resize_file(file, bomb.size, error);
            QVERIFY2(!error, error.message().c_str());
        }
        const tests::Cost cost = tests::costOf([&] { return isRefused(file); });
        fs::remove(file);
        m_refusals.judge(cost);
    }

    void cleanupTestCase()
    {
        QVERIFY(m_refusals.count() >= 12);
        tests::printFigure("bombs: " + m_refusals.text());
    }
};

QTEST_GUILESS_MAIN(BombsTest)
#include "bombs_test.moc"
