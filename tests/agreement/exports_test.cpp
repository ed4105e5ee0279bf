// What the window exports for other programs is what the command line exports, byte for byte.
#include <QFile>
#include <QtTest>

#include "tests/support/cli_run.h"
#include "tests/support/person.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using tests::Person;

namespace {

constexpr const char* design = R"(
corbel: 1
name: Shop
elements:
  - {id: buyer, kind: actor, name: Buyer, rate: 10/s}
  - {id: clerk, kind: actor, name: Clerk}
  - {id: web, kind: service, name: Web, availability: 0.99, replicas: 3, needs: 2}
  - {id: db, kind: store, name: DB}
relations:
  - {kind: calls, from: buyer, to: web}
  - {kind: calls, from: clerk, to: web}
  - {kind: reads, from: web, to: db}
views:
  - id: main
    name: Main
    items:
      - {element: buyer, x: 0, y: 0, w: 120, h: 64}
      - {element: clerk, x: 0, y: 120, w: 120, h: 64}
      - {element: web, x: 200, y: 64, w: 120, h: 64}
      - {element: db, x: 400, y: 64, w: 120, h: 64}
)";

class Exporter : public Person {
public:
    Exporter()
    {
        QFile file(at("shop.corbel.yaml"));
        if (!file.open(QIODevice::WriteOnly) || file.write(design) < 0) {
            qFatal("no file");
        }
        file.close();
        QString problem;
        if (!window->files().load(at("shop.corbel.yaml").toStdString(), &problem)) {
            qFatal("%s", qPrintable(problem));
        }
        settle();
    }

    QString at(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }

    QByteArray bytes(const char* name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void runCli(const char* name, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> arguments{"export", at("shop.corbel.yaml").toStdString(), "-o",
                                           at(name).toStdString()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const tests::CliRun run = tests::runCli(arguments);
        QVERIFY2(run.code == 0, run.err.c_str());
    }
};

} // namespace

class ExportsTest : public QObject {
    Q_OBJECT

private slots:
    void textsForOtherPrograms()
    {
        Exporter f;
        const ui::Actions& actions = f.window->actions();
        const std::tuple<QAction*, const char*, const char*> all[]{
            {actions.exportJson, "window.json", "cli.json"},
            {actions.exportDot, "window.dot", "cli.dot"},
            {actions.exportMermaid, "window.mmd", "cli.mmd"}};
        for (const auto& [action, ours, theirs] : all) {
            f.answering(f.at(ours), {}, [&, verb = action] { verb->trigger(); });
            f.runCli(theirs);
            QVERIFY2(!f.bytes(ours).isEmpty(), ours);
            QVERIFY2(f.bytes(ours) == f.bytes(theirs),
                     (f.bytes(ours) + "\n---\n" + f.bytes(theirs)).constData());
        }
        QVERIFY(!f.window->isWindowModified());
    }

    /// Whoever types no ending gets the format's own.
    void everyFormatByItsVerb()
    {
        Exporter f;
        const ui::Actions& actions = f.window->actions();
        const std::tuple<QAction*, const char*, const char*> all[]{
            {actions.exportSvg, "drawing.svg", "<?xml"},
            {actions.exportPng, "drawing.png", "\x89PNG"},
            {actions.exportPdf, "drawing.pdf", "%PDF"},
            {actions.exportYaml, "drawing.corbel.yaml", "corbel: 1"},
            {actions.exportJson, "drawing.json", "{"},
            {actions.exportDot, "drawing.dot", "digraph"},
            {actions.exportMermaid, "drawing.mmd", "flowchart"}};
        for (const auto& [action, file, beginning] : all) {
            f.answering(f.at("drawing"), {}, [&, verb = action] { verb->trigger(); });
            QVERIFY2(f.bytes(file).startsWith(beginning), f.bytes(file).left(40).constData());
        }
    }

    /// Of the entry that is looked at by Return alone, of any other element by its name.
    void faultTreesByTheirElement()
    {
        Exporter f;
        f.window->showPanel(u"availability"_s);
        QVERIFY(f.pick(f.window->availability()->entryBox(), u"Clerk"_s));
        const auto exported = [&](const char* name, const QString& typed) {
            f.window->actions().exportFaultTree->trigger();
            QVERIFY(f.window->tools().commandPalette()->isVisible());
            f.type(typed);
            f.answering(f.at(name), {}, [&] { f.press(Qt::Key_Return); });
            QVERIFY(!f.window->tools().commandPalette()->isVisible());
        };
        exported("clerk.openpsa.xml", {});
        f.runCli("cli-clerk.openpsa.xml", {"--entry", "clerk"});
        QVERIFY(f.bytes("clerk.openpsa.xml").contains("clerk"));
        QCOMPARE(f.bytes("clerk.openpsa.xml"), f.bytes("cli-clerk.openpsa.xml"));
        exported("web.openpsa.xml", u"web"_s);
        f.runCli("cli-web.openpsa.xml", {"--entry", "web"});
        QCOMPARE(f.bytes("web.openpsa.xml"), f.bytes("cli-web.openpsa.xml"));

        // What is assumed is assumed there too, and stands in the file.
        f.click(f.window->availability()->assumeButton());
        ui::AssumptionForm* form = f.window->availability()->form();
        f.window->actions().assumptions->trigger();
        f.type(u"5"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(form->commonCauseField()->value(), 5.0);
        f.settle();
        exported("assumed.openpsa.xml", u"clerk"_s);
        f.runCli("cli-assumed.openpsa.xml",
                 {"--entry", "clerk", "--assume-availability", "0.999", "--common-cause", "0.05"});
        QVERIFY(f.bytes("assumed.openpsa.xml").contains("Assumed: 0.05"));
        QCOMPARE(f.bytes("assumed.openpsa.xml"), f.bytes("cli-assumed.openpsa.xml"));
    }

    void whatCannotBeWrittenIsSaid()
    {
        Exporter f;
        QString problem;
        QVERIFY(!f.window->files().exportTo("/nowhere/a.dot", ui::ExportFormat::Dot, &problem));
        QVERIFY(!problem.isEmpty());
        problem.clear();
        QVERIFY(!f.window->files().exportFaultTree("/nowhere/a.xml", {"buyer"}, {}, &problem));
        QVERIFY(!problem.isEmpty());
    }
};

QTEST_MAIN(ExportsTest)
#include "exports_test.moc"
