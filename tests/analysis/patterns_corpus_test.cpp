// What real files look like to the recognition, and that every figure is there or says why not.

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include "analysis/patterns/recognize.h"
#include "model/exchange/import.h"

using namespace corbel::analysis;
using corbel::model::Document;

namespace {

std::string corpus(const char* path)
{
    return std::string(CORBEL_CORPUS_DIR "/") + path;
}

Document imported(const char* path, const char* env = nullptr)
{
    const std::vector<std::string> envPaths =
        env ? std::vector{corpus(env)} : std::vector<std::string>{};
    const auto result = corbel::model::exchange::importPaths({corpus(path)}, envPaths, {});
    return result ? result->document : Document{};
}

const PatternResult* find(const std::vector<PatternResult>& results, std::string_view pattern)
{
    const auto it = std::ranges::find(results, pattern, &PatternResult::pattern);
    return it == results.end() ? nullptr : &*it;
}

/// 1, .833 or .375–1
std::string written(const Interval& fit)
{
    const auto number = [](double value) {
        const auto text = QString::number(value, 'g', 3).toStdString();
        return text.starts_with("0.") ? text.substr(1) : text;
    };
    return fit.isPoint() ? number(fit.lo) : number(fit.lo) + "–" + number(fit.hi);
}

/// A row of the table in patterns.md: file, pattern, verdict, fit, parts, rules that limit it.
std::string row(const std::string& file, const PatternResult& result)
{
    std::string limits;
    for (const PatternRule& rule : result.rules) {
        if (!rule.vacuous && rule.e.lo < 1) {
            limits += (limits.empty() ? "" : ", ") + rule.rule + " " + written(rule.e);
        }
    }
    const char* verdict = result.verdict == Verdict::Present ? "present" : "possible";
    return "| " + file + " | " + result.pattern + " | " + verdict + " | " + written(result.fit) +
           " | " + std::to_string(result.region.size()) + " | " + (limits.empty() ? "–" : limits) +
           " |";
}

std::vector<std::string> rowsOf(const std::string& file, const Document& document)
{
    std::vector<std::string> rows;
    for (const auto& design : document.designs) {
        const bool isOnly = document.designs.size() == 1;
        const std::string name = isOnly ? file : file + "#" + design.id.value;
        const auto results = recognizePatterns(design.model);
        for (const PatternResult& result : results) {
            rows.push_back(row(name, result));
        }
        if (results.empty()) {
            rows.push_back("| " + name + " | none | – | – | – | – |");
        }
    }
    return rows;
}

/// The rows about real files that patterns.md reviews.
std::vector<std::string> reviewedRows()
{
    QFile file(QStringLiteral(CORBEL_SOURCE_DIR "/resources/doc/patterns.md"));
    std::vector<std::string> rows;
    if (file.open(QFile::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            const bool isRow = line.startsWith("| compose/") || line.startsWith("| kubernetes/") ||
                               line.startsWith("| structurizr/");
            if (isRow) {
                rows.push_back(line.toStdString());
            }
        }
    }
    return rows;
}

} // namespace

class PatternsCorpusTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QFileInfo::exists(QStringLiteral(CORBEL_CORPUS_DIR "/compose"))) {
            QSKIP("The corpus is not there: CORBEL_CORPUS_DIR names its folder.");
        }
    }

    void frontEndServicesAndStoresAreThreeTier()
    {
        const Document document =
            imported("compose/opentelemetry-demo.yaml", "compose/opentelemetry-demo.env");
        const auto results = recognizePatterns(document.designs[0].model);
        const PatternResult* tiers = find(results, "three-tier");
        QVERIFY(tiers);
        QCOMPARE(tiers->verdict, Verdict::Present);
        QVERIFY(!find(results, "centralized"));
        QVERIFY(!find(results, "client-server"));
        QVERIFY(!find(results, "simple-horizontal"));
    }

    void servicesWithoutCallsBetweenThemAreNoTiers()
    {
        QVERIFY(recognizePatterns(imported("compose/sock-shop.yml").designs[0].model).empty());
    }

    void withoutDataThereIsNoThirdTier()
    {
        const auto results =
            recognizePatterns(imported("compose/spring-petclinic.yml").designs[0].model);
        QVERIFY(!find(results, "three-tier"));
    }

    void bankIsThreeTierUnlessItsClientsHoldLogic()
    {
        const Document document = imported("structurizr/big-bank-plc.json");
        QCOMPARE(document.designs.size(), std::size_t(2));
        for (const auto& design : document.designs) {
            const auto results = recognizePatterns(design.model);
            const PatternResult* tiers = find(results, "three-tier");
            QVERIFY(tiers);
            QCOMPARE(tiers->fit.hi, 1.0);
            QVERIFY(std::ranges::all_of(undecidedKeys(*tiers), [](const std::string& key) {
                return key.ends_with(".client");
            }));
        }
    }

    void theReviewIsOfWhatIsFound()
    {
        struct Source {
            const char* path;
            const char* env = nullptr;
        };
        std::vector<std::string> found;
        for (const Source& source :
             {Source{"compose/opentelemetry-demo.yaml", "compose/opentelemetry-demo.env"},
              Source{"compose/sock-shop.yml"}, Source{"compose/spring-petclinic.yml"},
              Source{"kubernetes/online-boutique.yaml"}, Source{"structurizr/big-bank-plc.json"}}) {
            const auto rows = rowsOf(source.path, imported(source.path, source.env));
            found.insert(found.end(), rows.begin(), rows.end());
        }
        const std::vector<std::string> reviewed = reviewedRows();
        for (std::size_t i = 0; i < std::max(found.size(), reviewed.size()); ++i) {
            QCOMPARE(i < reviewed.size() ? reviewed[i] : std::string("not reviewed"),
                     i < found.size() ? found[i] : std::string("not found"));
        }
    }

    void bothFormsOfAWorkspaceSayTheSame()
    {
        QCOMPARE(rowsOf("bank", imported("structurizr/big-bank-plc.dsl")),
                 rowsOf("bank", imported("structurizr/big-bank-plc.json")));
    }

    void everyFigureIsThereOrSaysWhyNot_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : {"compose/opentelemetry-demo.yaml", "compose/sock-shop.yml",
                                 "compose/spring-petclinic.yml", "structurizr/big-bank-plc.json"}) {
            QTest::newRow(path) << QByteArray(path);
        }
    }

    void everyFigureIsThereOrSaysWhyNot()
    {
        QFETCH(QByteArray, path);
        for (const auto& design : imported(path.constData()).designs) {
            const auto results = recognizePatterns(design.model, {{}, true});
            QVERIFY(!results.empty());
            for (const PatternResult& result : results) {
                QVERIFY(0 <= result.fit.lo && result.fit.lo <= result.fit.hi && result.fit.hi <= 1);
                for (const auto* list : {&result.advantages, &result.disadvantages}) {
                    for (const PatternMeasure& measure : *list) {
                        QVERIFY2(measure.value.has_value() == measure.needs.empty(),
                                 measure.measure.en.c_str());
                        QVERIFY(!measure.text.ko.empty() && !measure.measure.ko.empty());
                    }
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(PatternsCorpusTest)
#include "patterns_corpus_test.moc"
