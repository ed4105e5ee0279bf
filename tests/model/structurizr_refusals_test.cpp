// What is refused in Structurizr files: each with its place, what was found and what is accepted;
// and nothing outside the folder is read.
#include <QTest>

#include "model/exchange/structurizr/files.h"
#include "model/exchange/structurizr/importer.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

using namespace corbel::model;
using namespace corbel::model::exchange::structurizr;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

/// Everything that is wrong with a file, one line each; empty when it is accepted.
std::string problems(const fs::path& file, const fs::path& root = {})
{
    const Result<Imported> imported = importStructurizr(file, root);
    return imported ? std::string() : describe(imported.error());
}

std::string inModel(const std::string& text)
{
    return "workspace {\nmodel {\n" + text + "\n}\n}\n";
}

} // namespace

class StructurizrRefusalsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void dsl_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place"); // line:column
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("accepted");
        const auto row = [](const char* name, const std::string& text, const char* place,
                            const char* found, const char* accepted) {
            QTest::newRow(name) << QString::fromStdString(text) << place << found << accepted;
        };
        row("no workspace", "!const A b\n", "", "no workspace", "expected workspace");
        row("fragment", "person A\n", "1:1", "found person", "expected workspace");
        row("two workspaces", "workspace {\n}\nworkspace {\n}\n", "3:1", "second workspace",
            "one file holds one");
        row("in workspace", "workspace {\nperson A\n}\n", "2:1", "found person",
            "a workspace accepts: name");
        row("no block", "workspace \"A\"\n", "1:11", "no block", "workspace [name]");
        row("in model", inModel("container A"), "3:1", "found container",
            "the model accepts: person, softwareSystem");
        row("in system", inModel("softwareSystem S {\nperson P\n}"), "4:1", "found person",
            "softwareSystem \"S\" accepts: container, group");
        row("in container", inModel("softwareSystem S {\ncontainer C {\ncontainer D\n}\n}"), "5:1",
            "found container", "container \"C\" accepts: component, group");
        row("in person", inModel("person P {\ncolour red\n}"), "4:1", "found colour",
            "description, technology, tags");
        row("in environment", inModel("deploymentEnvironment E {\ninfrastructureNode I\n}"), "4:1",
            "found infrastructureNode", "accepts: group, deploymentNode");
        row("environment in group", inModel("group G {\ndeploymentEnvironment E\n}"), "4:1",
            "found deploymentEnvironment", "accepts: person, softwareSystem");
        row("group in person", inModel("person P {\ngroup G\n}"), "4:1", "found group",
            "description");
        row("few words", inModel("person"), "3:1", "too few words",
            "person <name> [description] [tags]");
        row("many words", inModel("person A b c d"), "3:14", "too many words, from d",
            "person <name> [description] [tags]");
        row("empty name", inModel("person \"\""), "3:8", "the name is empty", "person <name>");
        row("instances", inModel("deploymentEnvironment E {\ndeploymentNode N \"\" \"\" \"\" x\n}"),
            "4:27", "found x instances", "1..N");
        row("instances below",
            inModel("deploymentEnvironment E {\ndeploymentNode N {\ninstances 3..2\n}\n}"), "5:11",
            "found 3..2 instances", "a number such as 4");
        row("unknown source", inModel("a = person A\nb -> a"), "4:1", "the identifier b",
            "an earlier line defines");
        row("unknown target", inModel("a = person A\na -> b"), "4:6", "the identifier b",
            "an earlier line defines");
        row("forward reference", inModel("a = person A\na -> b\nb = person B"), "4:6",
            "the identifier b", "up to here");
        row("relation as element", inModel("a = person A\nr = a -> a\nr -> a"), "5:1",
            "r names no element", "the identifier of an element");
        row("no source", inModel("a = person A\n-> a"), "4:1", "without source",
            "<identifier> -> <identifier>");
        row("parent to child", inModel("s = softwareSystem S {\nc = container C\ns -> c\n}"), "5:1",
            "one contains the other", "is not possible");
        row("logical to deployed",
            inModel("s = softwareSystem S\ndeploymentEnvironment E {\nn = deploymentNode N\n"
                    "s -> n\n}"),
            "6:1", "is not possible", "both in the model");
        row("in relation", inModel("a = person A\na -> a Uses {\nshape Box\n}"), "5:1",
            "found shape", "a relation accepts: description");
        row("duplicate identifier", inModel("a = person A\na = person B"), "4:1",
            "a is already in use since", ":3; choose another");
        row("bad identifier", inModel("a.b = person A"), "3:1", "found the identifier a.b",
            "letters a to z");
        row("instance of system",
            inModel("s = softwareSystem S\ndeploymentEnvironment E {\n"
                    "deploymentNode N {\ncontainerInstance s\n}\n}"),
            "6:19", "s is a softwareSystem", "accepts the identifier of a container");
        row("instance of container",
            inModel("s = softwareSystem S {\nc = container C\n}\ndeploymentEnvironment E {\n"
                    "deploymentNode N {\nsoftwareSystemInstance c\n}\n}"),
            "8:24", "c is a container", "accepts the identifier of a softwareSystem");
        row("instance in model", inModel("s = softwareSystem S\nsoftwareSystemInstance s"), "4:1",
            "found softwareSystemInstance", "the model accepts");
        row("unknown reference", inModel("!ref nobody {\n}"), "3:6", "nothing has this identifier",
            "SoftwareSystem://Name");
        row("identifiers", "workspace {\n!identifiers nested\n}\n", "2:14", "found nested",
            "flat or hierarchical");
        row("constant twice", "!const A a\n!const A b\nworkspace {\n}\n", "2:8",
            "A is already defined", "!var");
        row("variable over constant", "!const A a\n!var A b\nworkspace {\n}\n", "2:6",
            "A is already defined", "!var");
        row("archetype of nothing", inModel("archetypes {\na = server\n}"), "4:5", "found server",
            "an archetype extends person");
        row("in archetype", inModel("archetypes {\na = container {\nshape Box\n}\n}"), "5:1",
            "found shape", "an archetype accepts");
        row("unknown arrow", inModel("a = person A\na --https-> a"), "4:3", "called https",
            "expected ->");
        row("open quote", inModel("person \"A"), "3:8", "does not end on its line", "closing \"");
        row("open comment", "workspace {\n/* never\n}\n", "2:1", "never closed", "*/");
        row("open text block", inModel("person A {\ndescription \"\"\"\nmore\n}"), "4:13",
            "never closed", "\"\"\"");
        row("open block", "workspace {\nmodel {\nperson A\n}\n", "1:1",
            "workspace that opens here is never closed", "expected }");
        row("brace on its own", inModel("person A\n{\n}"), "4:1", "a { must stand at the end",
            "whose block it opens");
        row("brace behind", inModel("person A {\ntags B }"), "4:8", "a } must stand alone",
            "on its line");
        row("two braces", inModel("person A {\n} }"), "4:3", "a } must stand alone", "on its line");
        row("properties", inModel("person A {\nproperties {\nlonely\n}\n}"), "5:1", "too few words",
            "<name> <value>");
        std::string deep = "deploymentEnvironment E {\n";
        for (int i = 0; i < 120; ++i) {
            deep += "deploymentNode N {\n";
        }
        row("too deep", inModel(deep), "101:1", "nested deeper than 100", "");
        std::string doubled = "!var A0 xxxxxxxxxxxxxxxx\n";
        for (int i = 1; i < 40; ++i) {
            doubled += "!var A" + std::to_string(i) + " ${A" + std::to_string(i - 1) + "}${A" +
                       std::to_string(i - 1) + "}\n";
        }
        row("growing text", doubled + "workspace {\n}\n", "17:1", "longer than 1 MiB", "");
    }

    void dsl()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        QFETCH(QString, found);
        QFETCH(QString, accepted);
        write(path("a.dsl"), text.toStdString());
        const QString message = QString::fromStdString(problems(path("a.dsl")));
        const QString first = message.section('\n', 0, 0);
        const QString start =
            QString::fromStdString(path("a.dsl").string()) + ":" + (place.isEmpty() ? "" : place);
        QVERIFY2(first.startsWith(start), qPrintable(message));
        QVERIFY2(first.contains(found), qPrintable(message));
        QVERIFY2(first.contains(accepted), qPrintable(message));
    }

    void everyProblemHasItsPlace()
    {
        write(path("a.dsl"), inModel("group G {\nperson A {\n} }\n} }\n{ {"));
        const Result<Imported> imported = importStructurizr(path("a.dsl"));
        QVERIFY(!imported);
        for (const Problem& problem : imported.error()) {
            QVERIFY2(problem.place.line > 0, problem.message.text().c_str());
        }
    }

    void allProblemsAreListed()
    {
        write(path("a.dsl"), inModel("person\ncontainer C\nx -> y"));
        const std::string message = problems(path("a.dsl"));
        QCOMPARE(std::count(message.begin(), message.end(), '\n'), 4);
        write(path("b.dsl"), inModel([] {
                  std::string lines;
                  for (int i = 0; i < 500; ++i) {
                      lines += "person\n";
                  }
                  return lines;
              }()));
        const std::string many = problems(path("b.dsl"));
        QCOMPARE(std::count(many.begin(), many.end(), '\n'), 50);
    }

    void files_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("accepted");
        QTest::newRow("missing include") << "!include parts/none.dsl"
                                         << "!include parts/none.dsl: there is no such file"
                                         << "inner/parts/none.dsl";
        QTest::newRow("include above") << "!include ../secret.dsl"
                                       << "!include ../secret.dsl lies outside"
                                       << "as the root folder";
        QTest::newRow("include above, hidden") << "!include parts/../../secret.dsl"
                                               << "lies outside"
                                               << "as the root folder";
        QTest::newRow("include absolute") << "!include /etc/passwd"
                                          << "/etc/passwd is an absolute path"
                                          << "relative";
        QTest::newRow("include address") << "!include https://example.org/a.dsl"
                                         << "https://example.org/a.dsl names an address"
                                         << "save it as a file";
        QTest::newRow("include link") << "!include link.dsl"
                                      << "link.dsl lies outside"
                                      << "as the root folder";
        QTest::newRow("include folder link") << "!include linked/secret.dsl"
                                             << "linked/secret.dsl lies outside"
                                             << "as the root folder";
        QTest::newRow("include itself") << "!include a.dsl"
                                        << "leads back to"
                                        << "cannot include itself";
        QTest::newRow("include in a circle") << "!include circle.dsl"
                                             << "leads back to"
                                             << "cannot include itself";
        QTest::newRow("empty folder") << "!include nothing"
                                      << "!include nothing"
                                      << "holds no .dsl file";
        QTest::newRow("include nothing") << "!include"
                                         << "too few words"
                                         << "<file or folder>";
    }

    void files()
    {
        QFETCH(QString, statement);
        QFETCH(QString, found);
        QFETCH(QString, accepted);
        write(path("secret.dsl"), "person Secret\n");
        fs::create_directories(path("inner/nothing"));
        fs::create_symlink(path("secret.dsl"), path("inner/link.dsl"));
        fs::create_directory_symlink(path(""), path("inner/linked"));
        write(path("inner/circle.dsl"), "!include circle2.dsl\n");
        write(path("inner/circle2.dsl"), "!include circle.dsl\n");
        write(path("inner/a.dsl"), inModel(statement.toStdString()));
        const QString message = QString::fromStdString(problems(path("inner/a.dsl")));
        QVERIFY2(message.contains(found), qPrintable(message));
        QVERIFY2(message.contains(accepted), qPrintable(message));
        QVERIFY2(message.contains(":3:") || message.contains("circle2.dsl:1:10"),
                 qPrintable(message));
    }

    void aWiderRootAllowsMore()
    {
        write(path("shared.dsl"), "person Shared\n");
        write(path("inner/a.dsl"), inModel("!include ../shared.dsl"));
        QVERIFY(!problems(path("inner/a.dsl")).empty());
        QCOMPARE(problems(path("inner/a.dsl"), path("")), std::string());
        QVERIFY(problems(path("inner/a.dsl"), path("inner/none")).find("cannot be opened") !=
                std::string::npos);
        write(path("other/b.dsl"), "");
        QVERIFY(problems(path("inner/a.dsl"), path("other")).find("lies outside") !=
                std::string::npos);
    }

    void aMissingBaseIsNamed()
    {
        write(path("inner/a.dsl"), "\nworkspace extends ../model.dsl {\n}\n");
        const std::string outside = problems(path("inner/a.dsl"));
        QVERIFY2(outside.find("a.dsl:2:19: workspace extends ../model.dsl lies outside") !=
                     std::string::npos,
                 outside.c_str());
        const std::string missing = problems(path("inner/a.dsl"), path(""));
        QVERIFY2(
            missing.find("a.dsl:2:19: workspace extends ../model.dsl: there is no such file") !=
                std::string::npos,
            missing.c_str());
    }

    void aBaseThatLeadsBackIsRefused()
    {
        write(path("a.dsl"), "workspace extends b.dsl {\n}\n");
        write(path("b.dsl"), "workspace extends a.dsl {\n}\n");
        const std::string message = problems(path("a.dsl"));
        QVERIFY2(message.find("does not lead back to itself") != std::string::npos,
                 message.c_str());
    }

    void aFolderIsIncludedByName()
    {
        write(path("parts/b.dsl"), "person B\n");
        write(path("parts/a.dsl"), "person A\n");
        write(path("parts/sub/c.dsl"), "person C\n");
        write(path("parts/readme.txt"), "no DSL {\n");
        write(path("a.dsl"), inModel("!include parts"));
        const Result<Imported> imported = importStructurizr(path("a.dsl"));
        QVERIFY2(imported, imported ? "" : describe(imported.error()).c_str());
        const Model& model = imported->document.designs.front().model;
        QCOMPARE(model.elements.size(), std::size_t{3});
        QCOMPARE(model.elements[0].id.value, "a");
        QCOMPARE(model.elements[2].id.value, "c");
    }

    void noText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("empty") << QByteArray() << "is empty";
        QTest::newRow("blank") << QByteArray(" \n\t") << "is empty";
        QTest::newRow("binary") << QByteArray("work\0space", 10) << "binary";
        QTest::newRow("no UTF-8") << QByteArray("a\nb \xff") << "line 2 of the file is no UTF-8";
        QTest::newRow("cut UTF-8") << QByteArray("a\xe4\xb8") << "no UTF-8";
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << "no UTF-8";
        QTest::newRow("overlong") << QByteArray("\xc0\xaf") << "no UTF-8";
        QTest::newRow("too long") << QByteArray(int(maxDslBytes) + 1, 'a') << "longer than 16 MiB";
    }

    void noText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        write(path("a.dsl"), text.toStdString());
        const QString found = QString::fromStdString(problems(path("a.dsl")));
        QVERIFY2(found.contains(message), qPrintable(found));
    }

    void noFile()
    {
        QVERIFY(problems(path("none.dsl")).find("cannot be opened") != std::string::npos);
        QVERIFY(problems(path("")).find("no regular file") != std::string::npos);
    }

    void aByteOrderMarkIsNoText()
    {
        write(path("a.dsl"), "\xEF\xBB\xBFworkspace {\n}\n");
        QCOMPARE(problems(path("a.dsl")), std::string());
    }

private:
    fs::path path(const char* name) const
    {
        return fs::path(m_folder->path().toStdString()) / name;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(StructurizrRefusalsTest)
#include "structurizr_refusals_test.moc"
