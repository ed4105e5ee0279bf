// What is no document is told in a dialog that names the file, the place and the way out, and takes
// nothing away; and every dialog can be left without a trace.
#include <filesystem>
#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include <QtTest>

#include "model/edits.h"
#include "tests/support/person.h"
#include "tests/support/random_model.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::Person;
namespace fs = std::filesystem;

namespace {

constexpr const char* brokenCompose = "services:\n  web:\n    deploy: {replicas: many}\n";
constexpr const char* openCompose = "services:\n  web:\n    image: nginx\n    depends_on: [app\n";
constexpr const char* brokenKubernetes =
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: many}\n";
constexpr const char* brokenStructurizr =
    "workspace {\n  model {\n    a = person \"A\"\n    a -> nobody \"x\"\n  }\n}\n";
constexpr const char* openStructurizr = "workspace {\n  model {\n    a = person \"A\"\n";

std::string noise()
{
    tests::Random random(1);
    std::string bytes(5000, '\0');
    for (char& byte : bytes) {
        byte = static_cast<char>(random.below(256));
    }
    return bytes;
}

void write(const fs::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Rights hold for everybody but the administrator, as whom tests often run.
class WithoutPrivilege {
public:
    WithoutPrivilege() : m_user(geteuid()) { become(m_user == 0 ? nobody : m_user); }
    ~WithoutPrivilege() { become(m_user); }
    WithoutPrivilege(const WithoutPrivilege&) = delete;
    WithoutPrivilege& operator=(const WithoutPrivilege&) = delete;

private:
    static constexpr uid_t nobody = 65534;

    static void become(uid_t user)
    {
        if (seteuid(user) != 0) {
            QTest::qFail("the user cannot be changed", __FILE__, __LINE__);
        }
    }

    uid_t m_user;
};

/// Names and sizes of all files in a folder.
std::map<std::string, std::uintmax_t> contentOf(const fs::path& folder)
{
    std::map<std::string, std::uintmax_t> content;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        content[entry.path().filename().string()] = entry.is_directory() ? 0 : entry.file_size();
    }
    return content;
}

/// A shop with an edit that nobody has saved.
struct Shopkeeper : Person {
    Shopkeeper()
    {
        read(tests::shopYaml);
        Q_ASSERT(document().saveAs(path("shop.corbel")).has_value());
        document().apply(model::edits::rename(model(), model::ElementId{"web"}, "Front end"));
        settle();
    }

    fs::path path(const char* name) const { return fs::path(folder.path().toStdString()) / name; }
};

} // namespace

class WrongFilesTest : public QObject {
    Q_OBJECT

private slots:
    void areExplained_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("accepted");
        const auto row = [](const char* name, const std::string& content, const char* found,
                            const char* accepted) {
            QTest::newRow(name) << QString::fromLatin1(name)
                                << QByteArray(content.data(),
                                              static_cast<qsizetype>(content.size()))
                                << QString::fromLatin1(found) << QString::fromLatin1(accepted);
        };
        row("noise.corbel", noise(), "neither a Corbel document nor text", ".corbel.yaml");
        row("noise.yaml", noise(), "neither a Corbel document nor text", ".corbel.yaml");
        row("empty.corbel", {}, "the file is empty", "begin a new document");
        row("empty.corbel.yaml", {}, "the file is empty", "begin a new document");
        row("prose.txt", "Dear reader", "1:1", "begin with 'corbel: 1'");
        row("other.yaml", "a: b\n", "1:1", "begins with 'corbel: 1'");
        row("compose.yaml", brokenCompose, "3:24", "a whole number");
        row("open.yaml", openCompose, "not valid YAML", "expected ',' or ']'");
        row("kubernetes.yaml", brokenKubernetes, "found 'many'", "a whole number");
        row("workspace.dsl", brokenStructurizr, "4:10", "an earlier line defines");
        row("open.dsl", openStructurizr, "never closed", "expected }");
    }

    void areExplained()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, found);
        QFETCH(QString, accepted);
        Shopkeeper f;
        write(f.path(name.toLatin1()), content.toStdString());
        expectExplained(f, name, found, accepted);
    }

    void areRefusedBySizeAtOnce()
    {
        for (const char* name : {"huge.corbel", "huge.yaml"}) {
            Shopkeeper f;
            write(f.path(name), {});
            fs::resize_file(f.path(name), std::uintmax_t{300} << 20U);
            QElapsedTimer clock;
            clock.start();
            expectExplained(f, QString::fromLatin1(name), u"neither a Corbel document nor text"_s,
                            u".corbel.yaml"_s);
            QVERIFY2(clock.elapsed() < 5000, QByteArray::number(clock.elapsed()));
        }
        Shopkeeper f;
        const std::string line = "# a comment that does not end the file\n";
        std::ofstream out(f.path("long.yaml"));
        for (std::size_t bytes = 0; bytes < std::size_t{80} << 20U; bytes += line.size()) {
            out << line;
        }
        out.close();
        QElapsedTimer clock;
        clock.start();
        expectExplained(f, u"long.yaml"_s, u"MiB"_s, u"MiB are read"_s);
        QVERIFY2(clock.elapsed() < 5000, QByteArray::number(clock.elapsed()));
    }

    void foldersAndPipesAreNoFiles()
    {
        Shopkeeper f;
        QCOMPARE(mkfifo(f.path("pipe.yaml").c_str(), 0600), 0);
        expectExplained(f, u"pipe.yaml"_s, u"not a regular file"_s, u"copy its content"_s);
        f.seen.clear();
        fs::create_directory(f.path("folder.corbel"));
        expectExplained(f, u"folder.corbel"_s, u"a folder"_s, u"a file is needed"_s);
    }

    void whatMayNotBeReadIsSaid()
    {
        Shopkeeper f;
        fs::permissions(f.folder.path().toStdString(), fs::perms(0777));
        fs::copy_file(f.path("shop.corbel"), f.path("secret.corbel"));
        fs::permissions(f.path("secret.corbel"), fs::perms::none);
        const WithoutPrivilege everybody;
        expectExplained(f, u"secret.corbel"_s, u"Permission denied"_s, u"choose another one"_s);
    }

    void everyDialogIsLeftWithoutATrace()
    {
        Shopkeeper f;
        const std::string before = f.text();
        const auto files = contentOf(f.folder.path().toStdString());
        const ui::Actions& actions = f.window->actions();
        for (QAction* action :
             {actions.newDocument, actions.open, actions.saveAs, actions.import, actions.exportSvg,
              actions.exportPng, actions.exportPdf, actions.exportYaml, actions.exportJson,
              actions.exportDot, actions.exportMermaid, actions.exportReport, actions.quit}) {
            int asked = 0;
            {
                const tests::Answerer answerer([&](QWidget* waiting) {
                    ++asked;
                    QTest::keyClick(waiting, Qt::Key_Escape);
                });
                action->trigger();
            }
            const QByteArray name = action->text().toUtf8();
            QVERIFY2(asked == 1, name + QByteArray::number(asked));
            QVERIFY2(f.text() == before, name);
            QVERIFY2(contentOf(f.folder.path().toStdString()) == files, name);
            QVERIFY2(f.window->isVisible() && f.window->isWindowModified(), name);
        }
        QVERIFY(f.document().undoStack().canUndo());
    }

private:
    /// Even who gave the work at hand away keeps it, as nothing came in its place.
    static void expectExplained(Shopkeeper& f, const QString& name, const QString& found,
                                const QString& accepted)
    {
        const std::string before = f.text();
        const fs::path path = f.path(name.toLatin1());
        f.answering({}, {u"Discard"_s, u"Close"_s}, [&] { f.window->files().openFile(path); });
        QCOMPARE(f.seen.size(), 2);
        const QString said = f.seen.last();
        for (const QString& part : {name, QString::fromStdString(path.string()), found, accepted}) {
            QVERIFY2(said.contains(part), qPrintable(part + u" is not in: "_s + said));
        }
        QVERIFY(f.text() == before);
        QVERIFY(f.window->isWindowModified());
        QVERIFY(f.document().undoStack().canUndo());
    }
};

QTEST_MAIN(WrongFilesTest)
#include "wrong_files_test.moc"
