// A report in Korean says everything in Korean: sentences of every analysis, with the names that
// the drawing gives.
#include <fstream>

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "model/storage/document_file.h"
#include "tests/support/cli_run.h"
#include "ui/render/report_words.h"
#include "ui/render/templates.h"

using namespace corbel;
using tests::runCli;

namespace {

QString textOf(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    return QString::fromStdString({std::istreambuf_iterator<char>(in), {}});
}

/// Takes away what people wrote in their own language, so that only ids are left of it.
void dropNames(model::Model& model)
{
    model.name = "drawing";
    model.description.clear();
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        model.elements.at(i).fields.erase(model::Key::Name);
        model.elements.at(i).fields.erase(model::Key::Description);
    }
}

/// The lines of the report but those of its table of parts, which shows the text form as it is.
QStringList linesOf(const QString& text)
{
    const qsizetype parts = text.indexOf(QStringLiteral("## 구성 요소"));
    const qsizetype after = text.indexOf(QStringLiteral("\n## "), parts + 1);
    return (text.left(parts) + text.mid(after)).split(u'\n');
}

} // namespace

class ReportLanguageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

private slots:
    void saysNothingInEnglish_data()
    {
        QTest::addColumn<QString>("name");
        for (const render::TemplateEntry& entry : render::templates()) {
            QTest::newRow(entry.name.data()) << QString::fromUtf8(entry.name.data());
        }
    }

    void saysNothingInEnglish()
    {
        QFETCH(QString, name);
        const std::string model = path(name.toStdString() + ".corbel");
        const std::string file = path(name.toStdString() + ".md");
        QCOMPARE(runCli({"new", "--template", name.toStdString(), "-o", model}).code, 0);
        auto opened = model::storage::load(model);
        QVERIFY(opened.has_value());
        dropNames(opened->document.designs.front().model);
        QVERIFY(model::storage::save(model, opened->document).has_value());
        QCOMPARE(runCli({"report", model, "-o", file, "--lang", "ko"}).code, 0);
        const QString text = textOf(file);
        QVERIFY(text.contains(QStringLiteral("가용성")));
        // Three words in a row, small letters within, make a sentence.
        static const QRegularExpression sentence(
            QStringLiteral("\\b[A-Za-z][a-z]+ [a-z]+ [a-z]+\\b"));
        static const QRegularExpression undecidedParticle(
            QStringLiteral("이\\(가\\)|은\\(는\\)|을\\(를\\)|\\(으\\)로"));
        for (const QString& line : linesOf(text)) {
            const auto found = sentence.match(line);
            QVERIFY2(!found.hasMatch(), qPrintable(found.captured() + QStringLiteral(": ") + line));
            QVERIFY2(!undecidedParticle.match(line).hasMatch(), qPrintable(line));
        }
    }

    void namesWhatItIsAbout()
    {
        QCOMPARE(runCli({"new", "--template", "three-tier", "-o", path("t.corbel")}).code, 0);
        for (const std::string language : {"en", "ko"}) {
            const std::string file = path("t-" + language + ".md");
            QCOMPARE(runCli({"report", path("t.corbel"), "-o", file, "--lang", language}).code, 0);
            const QString text = textOf(file);
            QVERIFY(text.contains(QStringLiteral("| Visitor | 0.999414618 |")));
            QVERIFY(text.contains(QStringLiteral("Orders database, Database host |")));
            QVERIFY(text.contains(QStringLiteral("- Web server \\#1 + Web server \\#2")));
            QVERIFY(!text.contains(QStringLiteral("| orders-db | 0.999500")));
        }
        const QString korean = textOf(path("t-ko.md"));
        QVERIFY(korean.contains(QStringLiteral("복구 시간: Database host ≤ 8시간")));
        QVERIFY(korean.contains(QStringLiteral("비용 ≤ 1000 USD/월 | 840 USD/월")));
    }

    void wordsOfOtherLanguagesAreEnglish()
    {
        QCOMPARE(render::reportWords("fr").language, std::string("en"));
        QVERIFY(!render::reportWords("en").lookUp);
        const auto korean = render::reportWords("ko");
        QCOMPARE(korean.lookUp("service"), std::string("서비스"));
        QCOMPARE(korean.lookUp("no such pattern"), std::string("no such pattern"));
    }
};

QTEST_MAIN(ReportLanguageTest)
#include "report_language_test.moc"
