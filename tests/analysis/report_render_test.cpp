#include <QtTest>

#include <QXmlStreamReader>

#include "analysis/report/render.h"

using namespace corbel::analysis::report;

namespace {

/// One report with `text` in every place that a text can stand in.
Report everywhere(const std::string& text)
{
    const TableBlock table{
        text, {text, "n"}, {{{text, Tone::Bad}, {"1", Tone::Plain, true, text}}}};
    return {text,
            text,
            "en",
            {{text,
              {Paragraph{text}, Facts{{{text, {text, Tone::Good}}}}, table,
               Figure{text, "<?xml version=\"1.0\"?><svg viewBox=\"0 0 1 1\"/>", "diagram-1.svg"},
               Bullets{{text, text}}, Outline{text, {{0, text}, {1, text}, {0, text}}}}}}};
}

} // namespace

/// Reports carry no code, whatever a model's texts hold, and print the same tree in each form.
class ReportRenderTest : public QObject {
    Q_OBJECT

private slots:
    void markupInTextsStaysText_data()
    {
        QTest::addColumn<QString>("payload");
        for (const char* payload :
             {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'onmouseover='x",
              "</title><script>", "<svg/onload=alert(1)>", "&lt;script&gt;", "]]>", "<!-- -->",
              "javascript:alert(1)", "</style><script>x</script>", "<한국>"}) {
            QTest::newRow(payload) << QString::fromUtf8(payload);
        }
    }

    void markupInTextsStaysText()
    {
        QFETCH(QString, payload);
        const QString html = QString::fromStdString(toHtml(everywhere(payload.toStdString())));
        const QString plain = QString::fromStdString(toHtml(everywhere("plain")));
        // The same tags in the same number, whatever the text: nothing in it became markup.
        QCOMPARE(html.count(u'<'), plain.count(u'<'));
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QCOMPARE(html.count(payload.toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;"))), 19);
    }

    void theFormulasOfASpreadsheetAreDefused()
    {
        const TableBlock table{"",
                               {"a", "b"},
                               {{{"=1+1"}, {"-3.5", Tone::Plain, true}},
                                {{"+cmd|' /C calc'!A0"}, {"x\"y,z"}},
                                {{"@SUM(A1)"}, {"line\nbreak"}}}};
        QCOMPARE(toCsv(table), std::string("a,b\r\n'=1+1,-3.5\r\n'+cmd|' /C calc'!A0,"
                                           "\"x\"\"y,z\"\r\n'@SUM(A1),\"line\nbreak\"\r\n"));
    }

    void aNoteStandsBelowItsCell()
    {
        const TableBlock table{
            "", {"a", "b"}, {{{"x"}, {"1", Tone::Plain, true, "of <2>"}}, {{"y"}, {"2"}}}};
        const Report report{"", "", "en", {{"", {table}}}};
        QVERIFY(toHtml(report).find("1<br><small>of &lt;2&gt;</small></td>") != std::string::npos);
        QVERIFY(toMarkdown(report).find("| x | 1<br>of \\<2\\> |") != std::string::npos);
        QCOMPARE(toCsv(table), std::string("a,b,note\r\nx,1,of <2>\r\ny,2,\r\n"));
    }

    void htmlForbidsEverythingFromOutside()
    {
        const std::string html = toHtml(everywhere("text"));
        QVERIFY(html.find("default-src 'none'") != std::string::npos);
        QVERIFY(html.find("http:") == std::string::npos);
        QVERIFY(html.find("<svg viewBox") != std::string::npos);
        QVERIFY(html.find("<?xml") == std::string::npos);
    }

    void anOutlineNestsItsLines()
    {
        const Report report{
            "",
            "",
            "en",
            {{"", {Outline{"how", {{0, "a"}, {1, "b"}, {2, "c"}, {1, "d"}, {0, "e"}}}}}}};
        const std::string html = toHtml(report);
        QVERIFY(html.find("<details><summary>how</summary>\n<ul>\n<li>a<ul>\n<li>b<ul>\n<li>c"
                          "</li>\n</ul></li>\n<li>d</li>\n</ul></li>\n<li>e</li></ul>\n"
                          "</details>") != std::string::npos);
        QVERIFY(toMarkdown(report).find("how\n\n- a\n  - b\n    - c\n  - d\n- e\n") !=
                std::string::npos);
    }

    void markdownKeepsTheTableAndNamesTheFigure()
    {
        const std::string markdown = toMarkdown(everywhere("a|b_c"));
        QVERIFY(markdown.find("| a\\|b\\_c | 1<br>a\\|b\\_c |") != std::string::npos);
        QVERIFY(markdown.find("| --- | ---: |") != std::string::npos);
        QVERIFY(markdown.find("](diagram-1.svg)") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(ReportRenderTest)
#include "report_render_test.moc"
