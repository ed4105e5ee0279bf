// The review in patterns.md says of the templates what recognition finds in them, pattern by
// pattern, and of the corpus files how many smells of each kind they have.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include "analysis/patterns/recognize.h"
#include "analysis/smells/smell.h"
#include "model/exchange/import.h"
#include "tests/support/patterns/template_edits.h"

using namespace corbel;
using namespace Qt::StringLiterals;

namespace {

QStringList templateNames()
{
    QStringList names;
    const QDir folder(QStringLiteral(CORBEL_SOURCE_DIR "/resources/templates"));
    for (const QString& file : folder.entryList({u"*.corbel.yaml"_s}, QDir::Files)) {
        names.append(file.section(u'.', 0, 0));
    }
    return names;
}

/// 1, .833 or .375–1
QString written(const analysis::Interval& fit)
{
    const auto number = [](double value) {
        const QString text = QString::number(value, 'g', 3);
        return text.startsWith(u"0."_s) ? text.sliced(1) : text;
    };
    return fit.isPoint() ? number(fit.lo) : number(fit.lo) + u"–"_s + number(fit.hi);
}

/// All but the last cell of a row, which is the reviewer's.
QString row(const QString& name, const analysis::PatternResult& result)
{
    QStringList limits;
    for (const analysis::PatternRule& rule : result.rules) {
        if (!rule.vacuous && rule.e.lo < 1) {
            limits.append(QString::fromStdString(rule.rule) + u' ' + written(rule.e));
        }
    }
    const QString verdict =
        result.verdict == analysis::Verdict::Present ? u"present"_s : u"possible"_s;
    return QStringList{name,
                       QString::fromStdString(result.pattern),
                       verdict,
                       written(result.fit),
                       QString::number(result.region.size()),
                       limits.isEmpty() ? u"–"_s : limits.join(u", "_s)}
        .join(u" | "_s);
}

/// The rows of the review whose first cell is one of `names`: the cells that are found, and the
/// reason.
std::vector<std::pair<QString, QString>> reviewed(const QStringList& names, qsizetype cells)
{
    QFile file(QStringLiteral(CORBEL_SOURCE_DIR "/resources/doc/patterns.md"));
    std::vector<std::pair<QString, QString>> rows;
    if (!file.open(QFile::ReadOnly)) {
        return rows;
    }
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList parts = line.split(u" | "_s);
        if (parts.size() == cells + 1 && line.startsWith(u"| "_s) &&
            names.contains(parts.first().sliced(2))) {
            rows.emplace_back(parts.first(cells).join(u" | "_s).sliced(2), parts.last().chopped(2));
        }
    }
    return rows;
}

void compare(const std::vector<std::pair<QString, QString>>& review, const QStringList& found)
{
    for (std::size_t i = 0; i < std::max(review.size(), std::size_t(found.size())); ++i) {
        const auto at = static_cast<qsizetype>(i);
        QCOMPARE(i < review.size() ? review[i].first : u"not reviewed"_s,
                 at < found.size() ? found[at] : u"not found"_s);
        QVERIFY2(!review[i].second.trimmed().isEmpty(), qPrintable(review[i].first));
    }
}

} // namespace

class TemplatesReviewTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhichPatternsTheTemplatesShow()
    {
        QStringList found;
        const QStringList names = templateNames();
        QCOMPARE(names.size(), qsizetype(22));
        for (const QString& name : names) {
            for (const analysis::PatternResult& result :
                 analysis::recognizePatterns(tests::readTemplate(name.toStdString()))) {
                found.append(row(name, result));
            }
        }
        compare(reviewed(names, 6), found);
    }

    void saysWhichSmellsTheCorpusHas()
    {
        if (!QFileInfo::exists(QStringLiteral(CORBEL_CORPUS_DIR "/compose"))) {
            QSKIP("The corpus is not there: CORBEL_CORPUS_DIR names its folder.");
        }
        const QStringList files{u"compose/opentelemetry-demo.yaml"_s, u"compose/sock-shop.yml"_s,
                                u"compose/spring-petclinic.yml"_s,
                                u"kubernetes/online-boutique.yaml"_s,
                                u"structurizr/big-bank-plc.json"_s};
        const std::string root = CORBEL_CORPUS_DIR "/";
        QStringList found;
        for (const QString& file : files) {
            const auto result = model::exchange::importPaths(
                {root + file.toStdString()}, {root + "compose/opentelemetry-demo.env"}, {});
            QVERIFY(result.has_value());
            // The designs of the one workspace that has two differ in where things run only.
            std::map<std::string, int> counts;
            for (const analysis::Smell& smell :
                 analysis::recognizeSmells(result->document.designs.front().model)) {
                ++counts[smell.smell];
            }
            for (const auto& [smell, count] : counts) {
                found.append(QStringList{u"smells of "_s + file, QString::fromStdString(smell),
                                         QString::number(count)}
                                 .join(u" | "_s));
            }
        }
        QStringList names;
        std::ranges::transform(files, std::back_inserter(names),
                               [](const QString& file) { return u"smells of "_s + file; });
        compare(reviewed(names, 3), found);
    }
};

QTEST_GUILESS_MAIN(TemplatesReviewTest)
#include "templates_review_test.moc"
