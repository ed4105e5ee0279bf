// Help, version, wrong usage, templates, schema, completions: how a person meets the program.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/cli_run.h"

using corbel::tests::CliRun;
using corbel::tests::runCli;
namespace fs = std::filesystem;

class CliStartTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const std::string& name) const
    {
        return m_folder.path().toStdString() + "/" + name;
    }

private slots:
    void helpAndVersionAreResults()
    {
        const CliRun help = runCli({"--help"});
        QCOMPARE(help.code, 0);
        for (const char* command :
             {"new", "templates", "import", "check", "analyze", "simulate", "compare", "diff",
              "report", "export", "faulttree", "layout", "schema", "completions"}) {
            QVERIFY2(help.prints(command), command);
            QCOMPARE(runCli({command, "--help"}).code, 0);
        }
        QVERIFY(help.err.empty());
        const CliRun version = runCli({"--version"});
        QCOMPARE(version.code, 0);
        QVERIFY(version.prints("corbel-cli "));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* arguments, const char* says) {
            QTest::newRow(arguments) << QString(arguments).split(' ', Qt::SkipEmptyParts) << says;
        };
        row("", "subcommand");
        row("chek model.yaml", "did you mean 'check'");
        row("check", "required");
        row("analyze x.yaml --only everything", "everything");
        row("analyze x.yaml --format xml", "xml");
        row("layout x.yaml --node-size big", "160x64");
        row("simulate x.yaml --duration fast", "10min");
        row("simulate x.yaml --precision 3kg", "1%");
        row("new --template pyramid -o x.yaml", "three-tier");
        row("completions fish", "fish");
        row("report x.yaml -o x.doc", ".html");
        row("new --template three-tier -o x.txt", ".corbel.yaml");
        row("import x.yaml -o x", ".corbel.yaml");
        row("layout x.yaml -o x.png", ".corbel.yaml");
        row("simulate x.yaml --seed -1", "0 on");
        row("simulate x.yaml --precision 0%", "1%");
        row("simulate x.yaml --duration 0s", "10min");
        row("export x.yaml -o x.png --scale nan", "0.1 to 8");
        row("export x.yaml -o x.png --scale 9", "0.1 to 8");
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        std::vector<std::string> words;
        for (const QString& argument : arguments) {
            words.push_back(argument.toStdString());
        }
        const CliRun run = runCli(words);
        QCOMPARE(run.code, 2);
        QVERIFY2(run.says(says.toStdString()), run.err.c_str());
        QVERIFY(run.out.empty());
    }

    void everyTemplateIsWhatItsObjectivesAsk()
    {
        const auto list = runCli({"templates"}).json();
        QCOMPARE(list.size(), std::size_t(22));
        for (const auto& entry : list) {
            const std::string name = entry["name"];
            const std::string file = path(name + ".corbel");
            const CliRun made = runCli({"new", "--template", name, "-o", file});
            QVERIFY2(made.code == 0, made.err.c_str());
            const CliRun checked = runCli({"check", file});
            QVERIFY2(checked.code == 0, checked.out.c_str());
            const auto objectives = checked.json()["models"][0]["objectives"];
            QVERIFY(!objectives.empty());
            for (const auto& objective : objectives) {
                QCOMPARE(objective["outcome"].get<std::string>(), std::string("met"));
            }
            const auto load = runCli({"simulate", file, "--replications", "2", "--duration", "5s"});
            QVERIFY2(!load.json()["elements"].empty(), load.out.c_str());
        }
    }

    void everyTemplateHasItsTitlesAndItsPattern()
    {
        for (const auto& entry : runCli({"templates", "--format", "json"}).json()) {
            const std::string name = entry["name"];
            QVERIFY2(entry["title"].is_string() && entry["title"] != name, name.c_str());
            QVERIFY2(entry["title_ko"].is_string() && entry["title_ko"] != entry["title"],
                     name.c_str());
            QVERIFY2(!entry["group"].get<std::string>().empty(), name.c_str());
            // It is what recognition says of the document, whatever that is called.
            const std::string file = path(name + "-as.corbel.yaml");
            QCOMPARE(runCli({"new", "--template", name, "-o", file}).code, 0);
            const auto found = runCli({"analyze", file, "--only", "patterns"}).json()["patterns"];
            QVERIFY2(entry["pattern"] == found[0]["pattern"], name.c_str());
            QCOMPARE(found[0]["fit"][0].get<double>(), 1.0);
        }
    }

    void templateSpeaksKorean()
    {
        const std::string file = path("ko.corbel.yaml");
        QCOMPARE(runCli({"new", "--template", "kafka", "--lang", "ko", "-o", file}).code, 0);
        QVERIFY(runCli({"export", file, "-o", "-"}).prints("주문 이벤트"));
    }

    void textAndDocumentOfATemplateSayTheSame()
    {
        QCOMPARE(runCli({"new", "--template", "three-tier", "-o", path("t.corbel")}).code, 0);
        QCOMPARE(runCli({"new", "--template", "three-tier", "-o", path("t.yaml")}).code, 0);
        const CliRun diff = runCli({"diff", path("t.corbel"), path("t.yaml"), "--exit-code"});
        QVERIFY2(diff.code == 0, diff.out.c_str());
    }

    void schemaIsJson()
    {
        const CliRun run = runCli({"schema"});
        QCOMPARE(run.code, 0);
        QVERIFY(run.json().contains("$schema"));
    }

    void completionsAreShell()
    {
        const CliRun run = runCli({"completions", "bash"});
        QCOMPARE(run.code, 0);
        QProcess bash;
        bash.start("bash", {"-n"});
        bash.write(run.out.data(), qint64(run.out.size()));
        bash.closeWriteChannel();
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.exitCode(), 0);

        QProcess completing;
        completing.start("bash", {"-c", QString::fromStdString(run.out) +
                                            "\nCOMP_WORDS=(corbel-cli exp); COMP_CWORD=1;"
                                            "_corbel_cli; echo \"${COMPREPLY[@]}\";"
                                            "COMP_WORDS=(corbel-cli export --sc); COMP_CWORD=2;"
                                            "_corbel_cli; echo \"${COMPREPLY[@]}\""});
        QVERIFY(completing.waitForFinished());
        QCOMPARE(completing.readAllStandardOutput(), QByteArray("export\n--scale\n"));
    }

    void theProgramItselfRuns()
    {
        QProcess program;
        program.start(CORBEL_BINARY_DIR "/corbel-cli", {"templates", "--format", "csv"});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().startsWith("name,title,elements,about\r\n"));
        QVERIFY(program.readAllStandardError().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CliStartTest)
#include "start_test.moc"
