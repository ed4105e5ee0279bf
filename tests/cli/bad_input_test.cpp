// Bad input: each gets exit code 3 and a message that names the file and what to do, quickly.
#include <filesystem>
#include <fstream>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>

#include "model/storage/document_file.h"
#include "model/storage/pages.h"
#include "model/storage/sqlite_document.h"
#include "tests/support/cli_run.h"
#include "tests/support/sample_document.h"

using namespace corbel;
using tests::CliRun;
using tests::runCli;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string aliasBomb(const std::string& start)
{
    std::string text = start + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string previous = "*a" + std::to_string(i - 1);
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + previous;
        for (int k = 0; k < 9; ++k) {
            text += ", " + previous;
        }
        text += "]\n";
    }
    return text;
}

std::string document()
{
    return model::storage::encode(tests::sampleDocument(), "x").value();
}

/// User version in SQLite's header, big-endian at offset 60.
std::string newerDocument()
{
    std::string bytes = document();
    bytes[63] = 9;
    model::storage::sealPages(bytes);
    return bytes;
}

} // namespace

class CliBadInputTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const std::string& name) const
    {
        return m_folder.path().toStdString() + "/" + name;
    }

    void refused(const std::vector<std::string>& arguments, const QString& says)
    {
        QElapsedTimer timer;
        timer.start();
        const CliRun run = runCli(arguments);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(run.code, 3);
        QVERIFY2(run.says(path("")), run.err.c_str()); // The file, by its path.
        QVERIFY2(run.says(says.toStdString()), run.err.c_str());
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
#if !defined(__SANITIZE_ADDRESS__)
        QVERIFY(usage.ru_maxrss < 500 * 1024);
#endif
    }

private slots:
    void models_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const std::string& bytes, const char* says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << says;
        };
        row("empty", "", "empty");
        row("binary",
            std::string("\x7f"
                        "ELF\0\0\0\0",
                        8),
            "neither");
        row("alias bomb", aliasBomb("corbel: 1\n"), "anchor");
        row("truncated", document().substr(0, 20'000), "cut off");
        row("newer document", newerDocument(), "open it with");
        row("newer text", "corbel: 7\nname: x\n", "7");
        row("unknown key",
            "corbel: 1\nname: x\nelements:\n  - {id: a, kind: service, replicsa: 2}\n", "replicas");
        row("dangling",
            "corbel: 1\nname: x\nelements:\n  - {id: a, kind: service}\n"
            "relations:\n  - {kind: calls, from: a, to: b}\n",
            "b");
        std::string damaged = document();
        damaged[damaged.size() / 2] ^= 1;
        row("damaged", damaged, "checksum");
    }

    void models()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const std::string file = path("bad.corbel");
        write(file, {bytes.constData(), std::size_t(bytes.size())});
        refused({"check", file}, says);
        refused({"analyze", file}, says);
        refused({"export", file, "-o", path("out.svg")}, says);
        QVERIFY(!fs::exists(path("out.svg")));
    }

    void hugeText()
    {
        const std::string line(1 << 20, 'x');
        {
            std::ofstream out(path("huge.yaml"));
            out << "corbel: 1\nname: ";
            for (int i = 0; i < 200; ++i) {
                out << line;
            }
        }
        refused({"check", path("huge.yaml")}, "200 MiB");
        refused({"import", path("huge.yaml"), "-o", path("x.corbel")}, "huge.yaml");
        fs::remove(path("huge.yaml"));
    }

    void imports()
    {
        write(path("empty.yaml"), "");
        refused({"import", path("empty.yaml"), "-o", path("x.corbel")}, "empty");
        write(path("other.yaml"), "hello: world\n");
        refused({"import", path("other.yaml"), "-o", path("x.corbel")}, "no known format");
        write(path("bomb.yaml"), aliasBomb("services: {a: {image: x}}\n"));
        refused({"import", path("bomb.yaml"), "-o", path("x.corbel")}, "bomb.yaml");
        refused({"import", path("absent.yaml"), "-o", path("x.corbel")}, "does not exist");
        QVERIFY(!fs::exists(path("x.corbel")));
    }

    void unknownKeyOfComposeIsANotice()
    {
        write(path("compose.yaml"), "services:\n  web:\n    image: nginx\n    colour: blue\n");
        const CliRun run = runCli({"import", path("compose.yaml"), "-o", path("ok.corbel")});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.says("colour"), run.err.c_str());
    }

    void foreignFilesAreSentToImport()
    {
        write(path("compose.yaml"), "services: {web: {image: nginx}}\n");
        refused({"check", path("compose.yaml")}, "corbel-cli import");
        write(path("model.dsl"), "workspace {\n}\n");
        refused({"analyze", path("model.dsl")}, "structurizr");
        refused({"import", path("compose.yaml"), path("model.dsl"), "-o", path("x.corbel")},
                "one format");
        write(path("own.corbel"), document());
        refused({"import", path("own.corbel"), "-o", path("x.corbel")}, "corbel-cli export");
        QVERIFY(!fs::exists(path("x.corbel")));
    }

    void noInputIsOverwritten()
    {
        const std::string compose = "services: {web: {image: nginx}}\n";
        write(path("mine.yaml"), compose);
        const CliRun import = runCli({"import", path("mine.yaml"), "-o", path("./mine.yaml")});
        QCOMPARE(import.code, 2);
        QVERIFY2(import.says("overwritten"), import.err.c_str());
        QCOMPARE(fs::file_size(path("mine.yaml")), compose.size());

        QVERIFY(model::storage::save(path("all.corbel"), tests::sampleDocument()).has_value());
        const CliRun one =
            runCli({"export", path("all.corbel") + "#standby", "-o", path("all.corbel")});
        QCOMPARE(one.code, 2);
        QVERIFY2(one.says("other designs"), one.err.c_str());
        QCOMPARE(runCli({"check", path("all.corbel")}).json()["models"].size(), std::size_t(2));
        QCOMPARE(runCli({"export", path("all.corbel"), "-o", path("all.corbel")}).code, 0);
    }

    void rootLetsAWorkspaceReadMore()
    {
        fs::create_directory(path("inner"));
        write(path("inner/main.dsl"), "workspace {\n model {\n  !include ../part.dsl\n }\n}\n");
        write(path("part.dsl"), "a = softwareSystem \"A\"\n");
        refused({"import", path("inner/main.dsl"), "-o", path("root.yaml")}, "--root");
        const CliRun run =
            runCli({"import", path("inner/main.dsl"), "--root", path(""), "-o", path("root.yaml")});
        QVERIFY2(run.code == 0, run.err.c_str());
    }

    void unwritableOutput()
    {
        write(path("m.yaml"), "corbel: 1\nname: x\n");
        refused({"export", path("m.yaml"), "-o", path("absent/x.json")}, "No such file");
    }

    void designThatIsNotThere()
    {
        QVERIFY(model::storage::save(path("two.corbel"), tests::sampleDocument()).has_value());
        refused({"analyze", path("two.corbel") + "#ghost"}, "standby");
        const CliRun one = runCli({"analyze", path("two.corbel") + "#standby"});
        QCOMPARE(one.json()["model"].get<std::string>(), std::string("With a standby"));
        QVERIFY(one.err.empty());
        QVERIFY(runCli({"analyze", path("two.corbel")}).says("standby"));
    }

    void oneMistakeIsOneError()
    {
        write(path("minus.yaml"),
              "corbel: 1\nelements:\n  - {id: a, kind: service, replicas: -3}\n");
        const CliRun run = runCli({"check", path("minus.yaml")});
        QCOMPARE(run.json()["models"][0]["problems"].size(), std::size_t{1});
        QVERIFY2(run.says("minus.yaml:3:"), run.err.c_str());
    }

    void nothingToSimulateIsSaid()
    {
        write(path("still.yaml"), "corbel: 1\nelements:\n  - {id: a, kind: actor}\n"
                                  "  - {id: b, kind: service}\n"
                                  "relations:\n  - {kind: calls, from: a, to: b}\n");
        const CliRun run = runCli({"simulate", path("still.yaml")});
        QCOMPARE(run.json()["replications"].get<int>(), 0);
        QVERIFY2(run.says("a.rate"), run.err.c_str());
    }

    void foreignTextCannotDriveTheTerminal()
    {
        write(path("esc.yaml"), "corbel: 1\nname: x\nelements:\n"
                                "  - {id: \"a\\e[2J\", kind: service}\n");
        const CliRun run = runCli({"check", path("esc.yaml")});
        QCOMPARE(run.code, 3);
        QVERIFY(run.err.find('\x1b') == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(CliBadInputTest)
#include "bad_input_test.moc"
