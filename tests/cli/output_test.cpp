// export, import and report: files that other programs and people read.
#include <filesystem>
#include <fstream>

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "model/storage/document_file.h"
#include "model/text/yaml.h"
#include "tests/support/cli_run.h"
#include "tests/support/sample_document.h"

using namespace corbel;
using tests::CliRun;
using tests::runCli;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

constexpr const char* payload = "<script>alert(1)</script>\"'&|`*[x](y)";

} // namespace

class CliOutputTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const std::string& name) const
    {
        return m_folder.path().toStdString() + "/" + name;
    }
    std::string example() const
    {
        return CORBEL_SOURCE_DIR "/resources/examples/shop/compose.yaml";
    }

private slots:
    void initTestCase()
    {
        QVERIFY(model::storage::save(path("two.corbel"), tests::sampleDocument()).has_value());
        const CliRun run = runCli({"import", example(), "-o", path("shop.corbel")});
        QVERIFY2(run.code == 0, run.err.c_str());
    }

    void exampleIsTyped()
    {
        const auto shop = model::storage::load(path("shop.corbel"));
        QVERIFY(shop.has_value());
        const model::Model& model = shop->document.designs.front().model;
        const auto count = [&](model::ElementKind kind) {
            return std::ranges::count(model.elements, kind, &model::Element::kind);
        };
        QCOMPARE(count(model::ElementKind::Gateway), 1);
        QCOMPARE(count(model::ElementKind::Stream), 1);
        QCOMPARE(count(model::ElementKind::Store), 4);
        QVERIFY(model.relations.contains("publishes:orders:events") ||
                model.relations.contains("consumes:orders:events"));
    }

    void documentsRoundTrip()
    {
        const auto canonical = model::text::writeDocument(tests::sampleDocument());
        for (const char* name : {"o.yaml", "o.corbel", "o.json"}) {
            QCOMPARE(runCli({"export", path("two.corbel"), "-o", path(name)}).code, 0);
            QVERIFY(fs::exists(path(name)));
            const CliRun back = runCli({"export", path(name), "-o", "-"});
            QVERIFY2(back.code == 0, back.err.c_str());
            QCOMPARE(back.out, canonical);
        }
        QVERIFY(nlohmann::json::parse(bytesOf(path("o.json")))["designs"].size() == 2);
        QVERIFY(!fs::exists(path("o.json~")));
    }

    void oneDesignAlone()
    {
        QCOMPARE(runCli({"export", path("two.corbel") + "#standby", "-o", path("one.yaml")}).code,
                 0);
        const auto one = model::storage::load(path("one.yaml"));
        QVERIFY(one.has_value());
        QCOMPARE(one->document.designs.size(), std::size_t{1});
        QCOMPARE(one->document.designs.front().id.value, std::string("standby"));
    }

    void pictures()
    {
        QCOMPARE(runCli({"export", path("shop.corbel"), "-o", path("s.svg")}).code, 0);
        QFile file(QString::fromStdString(path("s.svg")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader svg(&file);
        QVERIFY(svg.readNextStartElement());
        QCOMPARE(svg.name(), QStringLiteral("svg"));
        svg.skipCurrentElement();
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        QCOMPARE(runCli({"export", path("shop.corbel"), "-o", path("s.png")}).code, 0);
        QCOMPARE(
            runCli({"export", path("shop.corbel"), "-o", path("l.png"), "--scale", "2", "--dark"})
                .code,
            0);
        const QImage small(QString::fromStdString(path("s.png")));
        const QImage large(QString::fromStdString(path("l.png")));
        QVERIFY(!small.isNull());
        QVERIFY(std::abs(large.width() - 2 * small.width()) <= 2);
        QVERIFY(large.pixelColor(0, 0).lightness() < small.pixelColor(0, 0).lightness());
        QCOMPARE(runCli({"export", path("shop.corbel"), "-o", path("s.pdf")}).code, 0);
        QVERIFY(bytesOf(path("s.pdf")).starts_with("%PDF"));
        QCOMPARE(runCli({"export", path("two.corbel"), "--view", "main", "-o", path("v.svg")}).code,
                 0);
        const CliRun absent =
            runCli({"export", path("two.corbel"), "--view", "nope", "-o", path("n.svg")});
        QCOMPARE(absent.code, 3);
        QVERIFY(absent.says("main"));
        QCOMPARE(runCli({"export", path("shop.corbel"), "-o", path("x.bmp")}).code, 2);
    }

    void graphs()
    {
        QCOMPARE(runCli({"export", path("two.corbel"), "-o", path("g.dot")}).code, 0);
        const std::string dot = bytesOf(path("g.dot"));
        QVERIFY(dot.starts_with("digraph \"Shop \\\"one\\\""));
        QVERIFY(dot.find("subgraph \"cluster_shop\"") != std::string::npos);
        QVERIFY(dot.find("\"web\" -> \"app\"") != std::string::npos);
        QCOMPARE(runCli({"export", path("two.corbel"), "-o", path("g.mmd")}).code, 0);
        const std::string mermaid = bytesOf(path("g.mmd"));
        QVERIFY(mermaid.starts_with("flowchart TB\n"));
        QVERIFY(mermaid.find("subgraph n1") != std::string::npos);
        QVERIFY(mermaid.find("n2 -->|\"calls\"| n3") != std::string::npos);
    }

    void reportSaysWhatAnalyzeSays()
    {
        QCOMPARE(runCli({"new", "--template", "three-tier", "-o", path("t.corbel")}).code, 0);
        const auto facts = runCli({"analyze", path("t.corbel")}).json();
        QCOMPARE(facts["conway"]["propagation_cost"].get<double>(), 0.5625);
        QCOMPARE(runCli({"report", path("t.corbel"), "-o", path("t.html")}).code, 0);
        const std::string html = bytesOf(path("t.html"));
        QVERIFY(html.find("0.5625") != std::string::npos);
        QVERIFY(html.find("<svg") != std::string::npos);
        QVERIFY(html.find("Content-Security-Policy") != std::string::npos);
        QVERIFY(html.find("Three-tier") != std::string::npos);
        QVERIFY(html.find("https://") == std::string::npos);
        QCOMPARE(runCli({"report", path("t.corbel"), "-o", path("t2.html")}).code, 0);
        QVERIFY(bytesOf(path("t2.html")) == html);
    }

    void reportInKorean()
    {
        QCOMPARE(runCli({"report", path("t.corbel"), "-o", path("ko.html"), "--lang", "ko"}).code,
                 0);
        const std::string html = bytesOf(path("ko.html"));
        QVERIFY(html.find("lang=\"ko\"") != std::string::npos);
        QVERIFY(html.find("전파 비용") != std::string::npos);
        QVERIFY(html.find("propagation cost<") == std::string::npos);
    }

    void reportWithSimulation()
    {
        QCOMPARE(runCli({"new", "--template", "client-server", "-o", path("c.corbel")}).code, 0);
        QCOMPARE(runCli({"report", path("c.corbel"), "-o", path("c.html"), "--simulate"}).code, 0);
        QVERIFY(bytesOf(path("c.html")).find("99 % intervals") != std::string::npos);
    }

    void reportOfSeveralIsAComparison()
    {
        QCOMPARE(runCli({"report", path("two.corbel"), "-o", path("two.html")}).code, 0);
        const std::string html = bytesOf(path("two.html"));
        QVERIFY(html.find("Pareto front") != std::string::npos);
        QVERIFY(html.find("db-standby") != std::string::npos);
    }

    void markdownHasItsFiguresBesideIt()
    {
        QCOMPARE(runCli({"report", path("t.corbel"), "-o", path("t.md")}).code, 0);
        QVERIFY(bytesOf(path("t.md")).find("(t-diagram-1.svg)") != std::string::npos);
        QVERIFY(fs::exists(path("t-diagram-1.svg")));
    }

    void pdfReport()
    {
        QCOMPARE(runCli({"report", path("t.corbel"), "-o", path("r.pdf")}).code, 0);
        QVERIFY(bytesOf(path("r.pdf")).starts_with("%PDF"));
    }

    void namesCannotBecomeMarkup()
    {
        model::Document document = tests::sampleDocument();
        document.designs.resize(1);
        model::Model& model = document.designs.front().model;
        model.name = payload;
        model.description = payload;
        model.elements.at(2).fields.set(model::Key::Name, payload);
        QVERIFY(model::storage::save(path("evil.corbel"), document).has_value());
        QCOMPARE(runCli({"report", path("evil.corbel"), "-o", path("evil.html")}).code, 0);
        QVERIFY(bytesOf(path("evil.html")).find("<script") == std::string::npos);
        QCOMPARE(runCli({"report", path("evil.corbel"), "-o", path("evil.md")}).code, 0);
        const std::string markdown = bytesOf(path("evil.md"));
        for (std::size_t at = markdown.find('<'); at != std::string::npos;
             at = markdown.find('<', at + 1)) {
            QVERIFY(at > 0 && markdown[at - 1] == '\\');
        }
        QCOMPARE(runCli({"export", path("evil.corbel"), "-o", path("evil.svg")}).code, 0);
        QVERIFY(bytesOf(path("evil.svg")).find("<script") == std::string::npos);
        QCOMPARE(runCli({"export", path("evil.corbel"), "-o", path("evil.mmd")}).code, 0);
        QVERIFY(bytesOf(path("evil.mmd")).find("<script") == std::string::npos);
    }

    void importOfTheCorpusIsQuick()
    {
        const std::string folder = std::string(CORBEL_CORPUS_DIR) + "/compose";
        if (!fs::exists(folder)) {
            QSKIP("the corpus is not there (see CORBEL_CORPUS_DIR)");
        }
        QElapsedTimer timer;
        timer.start();
        const CliRun run = runCli({"import", folder + "/opentelemetry-demo.yaml", "--env",
                                   folder + "/opentelemetry-demo.env", "-o", path("demo.corbel")});
        QVERIFY2(run.code == 0, run.err.c_str());
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(runCli({"report", path("demo.corbel"), "-o", path("demo.html")}).code, 0);
    }
};

QTEST_MAIN(CliOutputTest)
#include "output_test.moc"
