#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "model/exchange/compose/env.h"
#include "model/exchange/compose/importer.h"
#include "model/exchange/compose/project.h"
#include "model/exchange/import.h"
#include "model/text/file.h"

using namespace corbel::model;
using namespace corbel::model::exchange;

namespace {

std::string errorOf(const std::string& yaml)
{
    const auto imported = importCompose({{"c.yaml", yaml}});
    return imported ? "accepted" : describe(imported.error());
}

std::string noticesOf(const std::string& yaml)
{
    const auto imported = importCompose({{"c.yaml", yaml}});
    return imported ? describe(imported->notices) : "refused: " + describe(imported.error());
}

std::string importError(const std::string& text)
{
    const auto imported = importFiles({{"f", text}}, {});
    return imported ? "accepted" : describe(imported.error());
}

std::string substituted(std::string_view text)
{
    const compose::Variables variables{{"A", "1"}, {"EMPTY", ""}, {"LONG_name2", "x"}};
    const auto value = compose::Substitution(variables).apply(text);
    return value ? *value : "error: " + value.error().text();
}

} // namespace

class ComposeInputTest : public QObject {
    Q_OBJECT

private slots:
    void variables_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("braces") << "<${A}>"
                                << "<1>";
        QTest::newRow("bare") << "$A/$LONG_name2-$A"
                              << "1/x-1";
        QTest::newRow("escaped") << "$$A $${A}"
                                 << "$A ${A}";
        QTest::newRow("alone") << "a$ b$1"
                               << "a$ b$1";
        QTest::newRow("default") << "${B:-d}${B-d}${EMPTY:-d}${EMPTY-d}${A:-d}"
                                 << "ddd1";
        QTest::newRow("alternative") << "${A:+x}${EMPTY:+x}${EMPTY+x}${B+x}"
                                     << "xx";
        QTest::newRow("nested") << "${B:-${C:-${A}}}"
                                << "1";
        QTest::newRow("unset") << "<$B${B}>"
                               << "<>";
        QTest::newRow("set as required") << "${A:?why}"
                                         << "1";
        QTest::newRow("required")
            << "${B:?no host}"
            << "error: the variable B has to be set: no host; give it in an env file";
        QTest::newRow("open") << "${A"
                              << "error: '${' without the '}' that closes it";
    }

    void variables()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(substituted(text.toStdString())), expected);
    }

    void refusesWhatIsNoVariable()
    {
        QVERIFY(substituted("${A!}").starts_with("error: '${A!}' is no variable; accepted are"));
        QVERIFY(substituted("${}").starts_with("error: '${}' is no variable"));
        std::string deep;
        for (int i = 0; i < 40; ++i) {
            deep += "${B:-";
        }
        QVERIFY(substituted(deep + std::string(40, '}')).starts_with("error: variables stand"));
    }

    void readsEnvFiles()
    {
        compose::Variables variables;
        const auto read = compose::readEnvFile("# head\n"
                                               "PLAIN=value\r\n"
                                               "  SPACED = a b  # why\n"
                                               "HASH=a#b\n"
                                               "SINGLE='$PLAIN # x'   # after\n"
                                               "DOUBLE=\"a\\n\\\"${PLAIN}\\\" \\$PLAIN\"\n"
                                               "MANY=\"one\ntwo\"\n"
                                               "export EXPORTED=${SPACED}/${MISSING:-none}\n"
                                               "EMPTY=\n"
                                               "EMPTY2= # nothing\n"
                                               "FROM_SHELL\n"
                                               "PLAIN=later\n",
                                               "x.env", variables);
        QVERIFY2(read.has_value(), read ? "" : describe(read.error()).c_str());
        const compose::Variables expected{{"PLAIN", "later"},
                                          {"SPACED", "a b"},
                                          {"HASH", "a#b"},
                                          {"SINGLE", "$PLAIN # x"},
                                          {"DOUBLE", "a\n\"value\" $PLAIN"},
                                          {"MANY", "one\ntwo"},
                                          {"EXPORTED", "a b/none"},
                                          {"EMPTY", ""},
                                          {"EMPTY2", ""}};
        QVERIFY(variables == expected);
    }

    void listsAllProblemsOfAnEnvFile()
    {
        compose::Variables variables;
        const auto read =
            compose::readEnvFile("A=1\nnot a line\nB='x' y\n=5\nC=\"open\n", "x.env", variables);
        QVERIFY(!read.has_value());
        QCOMPARE(describe(read.error()),
                 std::string("x.env:2: expected NAME=value, a comment or an empty line\n"
                             "x.env:3: 'y' stands after the quoted value of B; expected nothing or "
                             "a comment\n"
                             "x.env:4: expected NAME=value, a comment or an empty line\n"
                             "x.env:5: the value of C never closes its \"\n"));
    }

    void boundsTheGrowthOfVariables()
    {
        std::string env = "A0=xxxxxxxxxxxxxxxx\n";
        for (int i = 1; i < 20; ++i) {
            const std::string before = "$A" + std::to_string(i - 1);
            env += "A" + std::to_string(i) + "=" + before + before + before + before + "\n";
        }
        compose::Variables variables;
        const auto read = compose::readEnvFile(env, "x.env", variables);
        QVERIFY(!read.has_value());
        QVERIFY(describe(read.error()).find("expand to more text") != std::string::npos);
    }

    void wrongShapesSayWhatWasFoundAndWhatIsAccepted_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("message");
        QTest::newRow("file") << "- a"
                              << "c.yaml:1:1: the file: found a list; expected a mapping";
        QTest::newRow("no services") << "name: x"
                                     << "c.yaml: has no services; expected";
        QTest::newRow("services") << "services: [a]"
                                  << "c.yaml:1:11: services: found a list; expected a mapping";
        QTest::newRow("service") << "services:\n  a: nginx"
                                 << "c.yaml:2:6: services.a: found text; expected a mapping";
        QTest::newRow("image") << "services:\n  a:\n    image: [x]"
                               << "c.yaml:3:12: services.a.image: found a list; expected text";
        QTest::newRow("ports") << "services: {a: {ports: 80}}"
                               << "c.yaml:1:23: services.a.ports: found text; expected a list";
        QTest::newRow("depends_on") << "services: {a: {depends_on: b}}"
                                    << "c.yaml:1:28: services.a.depends_on: found text";
        QTest::newRow("environment") << "services: {a: {environment: x}}"
                                     << "c.yaml:1:29: services.a.environment: found text";
        QTest::newRow("replicas") << "services: {a: {deploy: {replicas: many}}}"
                                  << "c.yaml:1:35: services.a.deploy.replicas: found 'many'; "
                                     "expected a whole number";
        QTest::newRow("memory") << "services: {a: {mem_limit: 5 apples}}"
                                << "c.yaml:1:27: services.a.mem_limit: found '5 apples'; expected "
                                   "a size";
        QTest::newRow("cpus") << "services: {a: {cpus: x}}"
                              << "c.yaml:1:22: services.a.cpus:";
        QTest::newRow("name") << "services: {'a b': {}}"
                              << "c.yaml:1:12: 'a b' is no name";
        QTest::newRow("extends itself") << "services: {a: {extends: b}, b: {extends: a}}"
                                        << "c.yaml:1:42: services.b.extends: 'a' extends itself";
        QTest::newRow("extends nothing") << "services: {a: {extends: b}}"
                                         << "c.yaml:1:25: services.a.extends: there is no service";
        QTest::newRow("required variable")
            << "services: {a: {image: '${TAG:?which}'}}"
            << "c.yaml:1:23: services.a.image: the variable TAG has to be set: which";
    }

    void wrongShapesSayWhatWasFoundAndWhatIsAccepted()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, message);
        const QString found = QString::fromStdString(errorOf(yaml.toStdString()));
        QVERIFY2(found.startsWith(message), qPrintable(found));
    }

    void listsAllProblemsOfAFile()
    {
        QCOMPARE(errorOf("services:\n  a: {cpus: x, image: []}\n  b: 5\n"),
                 std::string("c.yaml:2:13: services.a.cpus: found 'x'; expected a number such as "
                             "0.5\n"
                             "c.yaml:2:23: services.a.image: found a list; expected text\n"
                             "c.yaml:3:6: services.b: found text; expected a mapping such as "
                             "{image: nginx}\n"));
    }

    void noticesWhatIsIgnored()
    {
        QCOMPARE(noticesOf("services:\n  a:\n    imagee: x\n    x-own: 1\n    restart: always\n"
                           "extra: 1\nx-more: 2\n"),
                 std::string("c.yaml:6:1: extra is no key of Compose and is ignored\n"
                             "c.yaml:3:5: services.a.imagee is no key of Compose and is ignored; "
                             "is 'image' meant?\n"));
        QCOMPARE(noticesOf("services: {a: {depends_on: [ghost]}}"),
                 std::string("c.yaml:1:29: services.a: depends_on names 'ghost', which is no "
                             "service of this project; no relation is drawn\n"));
        QVERIFY(noticesOf("include: [b.yaml]\nservices: {a: {}}")
                    .starts_with("c.yaml:1:10: include is not followed"));
        QVERIFY(noticesOf("services: {a: {extends: {file: b.yaml, service: x}}}")
                    .starts_with("c.yaml:1:32: services.a.extends: b.yaml is not read"));
        QVERIFY(noticesOf("services: {a: {env_file: b.env}}")
                    .starts_with("c.yaml:1:16: services.a.env_file is not read"));
        QCOMPARE(noticesOf("services: {a: {image: '$X', command: '$Y $X'}}"),
                 std::string("c.yaml:1:23: not set, taken as empty: X, Y; give an env file that "
                             "sets them\n"));
    }

    void readsSizes()
    {
        QCOMPARE(compose::parseBytes("512M")->inBase(), 512.0 * 1024 * 1024);
        QCOMPARE(compose::parseBytes("1.5gb")->inBase(), 1.5 * 1024 * 1024 * 1024);
        QCOMPARE(compose::parseBytes("64k")->inBase(), 65536.0);
        QCOMPARE(compose::parseBytes("100")->inBase(), 100.0);
        QVERIFY(!compose::parseBytes("M").has_value());
        QVERIFY(!compose::parseBytes("1x").has_value());
    }

    void tellsFormatsByTheirContent()
    {
        const auto nameOf = [](std::string_view text) {
            const Importer* importer = detectImporter(text);
            return importer ? std::string(importer->name) : std::string("none");
        };
        QCOMPARE(nameOf("# c\nversion: '3'\nservices:\n  a: {}\n"), std::string("compose"));
        QCOMPARE(nameOf("{\"services\": {\"a\": {}}}"), std::string("compose"));
        QCOMPARE(nameOf("corbel: 1\nname: services\n"), std::string("corbel"));
        QCOMPARE(nameOf("\xEF\xBB\xBF{\"corbel\": 1, \"x\": {\"services\": 1}}"),
                 std::string("corbel"));
        QCOMPARE(nameOf("/* c */\n// d\nworkspace \"X\" {\n}"), std::string("structurizr"));
        QCOMPARE(nameOf("{\"name\": \"x\", \"model\": {}, \"views\": {}}"),
                 std::string("structurizr"));
        QCOMPARE(nameOf("workspaces: 1"), std::string("none"));
        QCOMPARE(nameOf("{\"x\": {\"services\": 1}}"), std::string("none"));
        QCOMPARE(nameOf("a:\n  services: 1\n"), std::string("none"));
    }

    void refusesWhatIsNoDesign()
    {
        QCOMPARE(importError(""), std::string("f: is empty; expected YAML text\n"));
        QCOMPARE(importError(std::string("\x7F"
                                         "ELF\0\1",
                                         6)),
                 std::string("f: is a binary file, not YAML text\n"));
        QVERIFY(importError("hello: world\n").starts_with("f: is of no known format; accepted"));
        QVERIFY(importError("services:\n  a: {image: x\n").starts_with("f:3:1: not valid YAML:"));
        ImportSettings visio;
        visio.format = "visio";
        const auto named = importFiles({{"f", "services: {a: {}}"}}, visio);
        QVERIFY(!named.has_value());
        QCOMPARE(
            describe(named.error()),
            std::string(
                "'visio' is no format; accepted are corbel, compose, kubernetes, structurizr\n"));
        const auto missing = importPaths({"/nowhere/compose.yaml"}, {"/nowhere/.env"}, {});
        QVERIFY(!missing.has_value());
        QCOMPARE(describe(missing.error()), std::string("/nowhere/compose.yaml: does not exist\n"
                                                        "/nowhere/.env: does not exist\n"));
    }

    void namesWhatStatesNoNameAfterItsFileOrFolder()
    {
        QTemporaryDir folder;
        const std::filesystem::path shop = folder.filePath("webshop").toStdString();
        std::filesystem::create_directory(shop);
        const auto nameOf = [&](const char* file, const char* yaml) {
            std::ofstream(shop / file) << yaml;
            return importPaths({shop / file}, {}, {})->document.designs.front().model.name;
        };
        QCOMPARE(nameOf("compose.yaml", "services: {a: {image: x}}\n"), std::string("webshop"));
        QCOMPARE(nameOf("billing.yml", "services: {a: {image: x}}\n"), std::string("billing"));
        QCOMPARE(nameOf("named.yml", "name: own\nservices: {a: {image: x}}\n"), std::string("own"));
    }

    void refusesHugeFilesWithoutReadingThem()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("huge.yaml").toStdString();
        {
            std::ofstream stream(path, std::ios::binary);
            const std::string block(std::size_t{1} << 20U, 'a');
            stream << "services:\n";
            for (int i = 0; i < 200; ++i) {
                stream << "  k" << i << ": " << block << '\n';
            }
        }
        const auto start = std::chrono::steady_clock::now();
        const auto imported = importPaths({path}, {}, {});
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
        QVERIFY(!imported.has_value());
        QCOMPARE(describe(imported.error()),
                 path + ": has 209.7 MB; at most 67.1 MB are accepted\n");
        const auto folderRead = text::readTextFile(folder.path().toStdString(), 100);
        QVERIFY(!folderRead.has_value());
        QVERIFY(describe(folderRead.error()).ends_with("is a folder; expected a file\n"));
    }

    /// Nobody ever writes into it, and opening it would wait for that.
    void refusesNamedPipes()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("pipe.yaml").toStdString();
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        const auto read = text::readTextFile(path, 100);
        QVERIFY(!read.has_value());
        QCOMPARE(describe(read.error()), path + ": is a named pipe; expected a file\n");
    }

    void readsWhatAShellHandsOver()
    {
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        QCOMPARE(::write(ends[1], "services", 8), ssize_t(8));
        ::close(ends[1]);
        const auto read = text::readTextFile("/dev/fd/" + std::to_string(ends[0]), 100);
        ::close(ends[0]);
        QVERIFY(read.has_value());
        QCOMPARE(*read, std::string("services"));
    }

    void refusesBombs_data()
    {
        QTest::addColumn<QString>("yaml");
        QString aliases = "x-0: &a0 [l, l, l, l, l, l, l, l, l, l]\n";
        for (int i = 1; i < 12; ++i) {
            const QString one = QString("*a%1, ").arg(i - 1);
            aliases += QString("x-%1: &a%1 [%2]\n").arg(i).arg(one.repeated(10));
        }
        QTest::newRow("aliases") << aliases + "services: {a: {}}\n";

        const QString text = QString("x").repeated(200'000);
        QString repeated = "x-t: &t " + text + "\nservices:\n";
        QString inherited = "services:\n  base: {environment: {A: " + text + "}}\n";
        for (int i = 0; i < 2000; ++i) {
            repeated += QString("  s%1: {image: *t}\n").arg(i);
            inherited += QString("  s%1: {extends: base}\n").arg(i);
        }
        QTest::newRow("one text many times") << repeated;
        QTest::newRow("inheritance") << inherited;
    }

    void refusesBombs()
    {
        QFETCH(QString, yaml);
        const auto start = std::chrono::steady_clock::now();
        const std::string error = errorOf(yaml.toStdString());
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
        QVERIFY2(error.find("that are accepted") != std::string::npos, error.c_str());
    }

    void manyOfEverythingStaysFast()
    {
        std::string yaml = "services:\n";
        for (int i = 0; i < 5000; ++i) {
            yaml += "  s" + std::to_string(i) +
                    ": {image: acme/s, environment: {NEXT_URL: \"http://s" + std::to_string(i + 1) +
                    ":80\"}}\n";
        }
        yaml += "  big:\n    environment:\n";
        for (int i = 0; i < 20'000; ++i) {
            yaml += "      V" + std::to_string(i) + ": x\n";
        }
        const auto start = std::chrono::steady_clock::now();
        const auto imported = importCompose({{"c.yaml", yaml}});
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
        QVERIFY(imported.has_value());
        QCOMPARE(imported->document.designs.front().model.relations.size(), std::size_t{4999});
    }
};

QTEST_GUILESS_MAIN(ComposeInputTest)
#include "compose_input_test.moc"
