// Data flows one way: app -> ui -> analysis -> model. This test reads the #include lines.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

constexpr qsizetype maximumLines = 500;

/// Where a rule looks, what it forbids there, and why; all three are regular expressions or text.
struct Rule {
    QRegularExpression files;
    QRegularExpression includes;
    QString reason;
};

Rule rule(const char* files, const char* includes, const char* reason)
{
    return {QRegularExpression(QLatin1String(files)), QRegularExpression(QLatin1String(includes)),
            QLatin1String(reason)};
}

const QList<Rule>& rules()
{
    static const QList<Rule> all{
        rule("^(model|analysis)/", "^(Q[A-Z]\\w*|Qt\\w*/.*|q[a-z0-9]+\\.h)$",
             "no Qt below ui/ and app/"),
        rule("^model/", "^(analysis|ui|app)/", "model/ knows nothing above it"),
        rule("^analysis/", "^(ui|app)/", "analysis/ knows model/ only"),
        rule("^ui/", "^app/", "only tests/ reaches into app/"),
        rule("^ui/render/", "^ui/(?!render/)", "ui/render/ is below the widgets"),
        rule("^ui/render/", "^(QtWidgets/.*|QtWidgets|QWidget|QApplication|QGraphics\\w+)$",
             "ui/render/ works without widgets"),
        rule("^app/cli/", "^ui/(?!render/)", "the command line has no widgets"),
        rule("^(?!analysis/)", "^boost/", "Boost is used in analysis/ only"),
        rule("^(?!analysis/graph/.*\\.cpp$)", "^boost/(graph|property_map)/",
             "Boost.Graph is hidden behind analysis/graph/"),
        rule("", "^\\.\\.?/", "includes start at the root of the repository"),
    };
    return all;
}

/// Each breach in one file, as `path:line: reason`; `path` is relative to the root.
QStringList breaches(const QString& path, const QString& text)
{
    static const QRegularExpression include(
        QLatin1String("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    QStringList found;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        if (!match.hasMatch())
            continue;
        for (const Rule& rule : rules())
            if (rule.files.match(path).hasMatch() &&
                rule.includes.match(match.captured(1)).hasMatch())
                found << QStringLiteral("%1:%2: %3: %4")
                             .arg(path)
                             .arg(i + 1)
                             .arg(match.captured(1), rule.reason);
    }
    const qsizetype count = text.count(u'\n');
    if (count > maximumLines)
        found
            << QStringLiteral("%1: %2 lines, more than %3").arg(path).arg(count).arg(maximumLines);
    return found;
}

} // namespace

class LayeringTest : public QObject {
    Q_OBJECT

private slots:
    void breachIsReported_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("count");

        const auto row = [](const char* path, const char* line, int count) {
            QTest::addRow("%s %s", path, line)
                << QString::fromLatin1(path) << QString::fromLatin1(line) << count;
        };
        row("model/a.h", "#include <QString>", 1);
        row("model/a.cpp", "  # include <QtCore/QString>", 1);
        row("analysis/layout/a.cpp", "#include <qglobal.h>", 1);
        row("model/a.cpp", "#include \"analysis/graph/graph.h\"", 1);
        row("analysis/a.cpp", "#include \"ui/document/document.h\"", 1);
        row("ui/a.cpp", "#include \"app/cli/import.h\"", 1);
        row("ui/render/a.cpp", "#include \"ui/document/document.h\"", 1);
        row("ui/render/a.cpp", "#include <QtWidgets/QWidget>", 1);
        row("ui/render/a.cpp", "#include <QGraphicsItem>", 1);
        row("app/cli/a.cpp", "#include \"ui/document/document.h\"", 1);
        row("analysis/conway/a.cpp", "#include <boost/graph/adjacency_list.hpp>", 1);
        row("analysis/graph/a.h", "#include <boost/graph/adjacency_list.hpp>", 1);
        row("ui/a.cpp", "#include <boost/graph/adjacency_list.hpp>", 2);
        row("ui/a.cpp", "#include \"../model/element.h\"", 1);

        row("model/a.cpp", "#include <queue>", 0);
        row("model/a.cpp", "#include \"model/quantity.h\"", 0);
        row("model/a.cpp", "// as in #include <QString>", 0);
        row("analysis/graph/a.cpp", "#include <boost/graph/adjacency_list.hpp>", 0);
        row("analysis/a.cpp", "#include \"model/element.h\"", 0);
        row("ui/render/a.cpp", "#include \"ui/render/painter.h\"", 0);
        row("ui/render/a.cpp", "#include <QSvgGenerator>", 0);
        row("ui/a.cpp", "#include <QWidget>", 0);
        row("app/cli/a.cpp", "#include \"ui/render/painter.h\"", 0);
        row("app/main.cpp", "#include \"ui/document/document.h\"", 0);
        row("tests/cli/a_test.cpp", "#include \"app/cli/import.h\"", 0);
    }

    void breachIsReported()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(int, count);
        const QStringList found = breaches(path, QStringLiteral("#pragma once\n") + line);
        QCOMPARE(found.size(), count);
        for (const QString& breach : found)
            QVERIFY2(breach.startsWith(path + QStringLiteral(":2: ")), qPrintable(breach));
    }

    void longFileIsReported()
    {
        const QString longest(maximumLines, u'\n');
        QCOMPARE(breaches(QStringLiteral("ui/a.cpp"), longest), QStringList());
        QCOMPARE(breaches(QStringLiteral("ui/a.cpp"), longest + u'\n').size(), 1);
    }

    void sourcesKeepTheLayers()
    {
        const QDir root(QStringLiteral(CORBEL_SOURCE_DIR));
        QStringList found;
        for (const char* folder : {"model", "analysis", "ui", "app", "tests"}) {
            int files = 0;
            QDirIterator at(root.filePath(QLatin1String(folder)),
                            {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (at.hasNext()) {
                QFile file(at.next());
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                found += breaches(root.relativeFilePath(file.fileName()),
                                  QString::fromUtf8(file.readAll()));
                ++files;
            }
            QVERIFY2(files > 0, folder);
        }
        found.sort();
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(LayeringTest)
#include "layering_test.moc"
