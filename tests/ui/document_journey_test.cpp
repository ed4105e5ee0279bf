// Journeys around files: saving, opening, importing, exporting, closing, undoing, recovering.
#include <filesystem>
#include <fstream>

#include <QMimeData>
#include <QStatusBar>
#include <QtTest>

#include "model/storage/document_file.h"
#include "tests/support/person.h"
#include "ui/recovery/journal_keeper.h"
#include "ui/recovery/recovery.h"

using namespace corbel;
using namespace Qt::StringLiterals;
using model::ElementId;
using tests::Person;
namespace fs = std::filesystem;

namespace {

constexpr const char* compose = R"(services:
  web:
    image: nginx:1.25
    depends_on: [app]
    deploy: {replicas: 2}
  app:
    image: shop/app:1.0
    depends_on: [db]
  db:
    image: postgres:16
)";

constexpr const char* composeLater = R"(services:
  web:
    image: nginx:1.27
    depends_on: [app]
    deploy: {replicas: 4}
  app:
    image: shop/app:1.0
    depends_on: [db, queue]
  db:
    image: postgres:16
  queue:
    image: rabbitmq:3
)";

void write(const QString& path, const char* text)
{
    std::ofstream(path.toStdString()) << text;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Author : Person {
    QString at(const char* name) { return folder.filePath(QLatin1String(name)); }

    /// A shop that was saved under a name.
    void openShop(const char* name = "shop.corbel")
    {
        read(tests::shopYaml);
        QVERIFY(document().saveAs(at(name).toStdString()).has_value());
    }

    /// Renames by keys.
    void rename(const char* id, const QString& name)
    {
        canvas().setFocus();
        canvas().setSelection({ElementId{id}});
        press(Qt::Key_F2);
        type(name);
        press(Qt::Key_Return);
    }

    QString nameOf(const char* id)
    {
        const model::Element* element = model::find(model(), ElementId{id});
        return element == nullptr ? QString()
                                  : QString::fromStdString(std::string(displayName(*element)));
    }

    /// What a file holds.
    static model::Document saved(const QString& path)
    {
        auto loaded = model::storage::load(path.toStdString());
        return loaded ? std::move(loaded->document) : model::Document();
    }

    void importCompose()
    {
        write(at("compose.yaml"), compose);
        QString problem;
        QVERIFY2(window->files().load(at("compose.yaml").toStdString(), &problem),
                 qPrintable(problem));
    }
};

} // namespace

class DocumentJourneyTest : public QObject {
    Q_OBJECT

private slots:
    void savesUnderAName()
    {
        Author f;
        f.read(tests::shopYaml);
        f.answering(f.at("mine.corbel"), {}, [&] { f.chooseFromBar(u"File"_s, u"Save as"_s); });
        QVERIFY(Author::saved(f.at("mine.corbel")) == f.document().file());
        QVERIFY(f.window->windowTitle().contains(u"Online shop"_s));
        QVERIFY(!f.window->isWindowModified());
    }

    void editsSavesAndReopens()
    {
        Author f;
        f.openShop();
        f.rename("web", u"Front end"_s);
        QVERIFY(f.window->isWindowModified());
        f.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!f.window->isWindowModified());
        const std::string saved = f.text();
        f.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(f.model().elements.empty());
        f.answering(f.at("shop.corbel"), {}, [&] { f.chooseFromBar(u"File"_s, u"Open…"_s); });
        QCOMPARE(f.nameOf("web"), u"Front end"_s);
        QCOMPARE(f.text(), saved);
    }

    void findsThePreviousVersionBesideIt()
    {
        Author f;
        f.openShop();
        f.rename("web", u"Front end"_s);
        f.press(Qt::Key_S, Qt::ControlModifier);
        const model::Document previous = Author::saved(f.at("shop.corbel~"));
        QCOMPARE(displayName(*model::find(previous.designs[0].model, ElementId{"web"})),
                 std::string_view("Web"));
    }

    void savesAsText()
    {
        Author f;
        f.openShop();
        f.answering(f.at("shop.corbel.yaml"), {},
                    [&] { f.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier); });
        QVERIFY(bytesOf(f.at("shop.corbel.yaml")).startsWith("corbel: 1\n"));
    }

    void closesWithoutSavingOnlyWhenTold()
    {
        Author f;
        f.openShop();
        const QByteArray before = bytesOf(f.at("shop.corbel"));
        f.rename("web", u"Front end"_s);
        f.answering({}, {}, [&] { f.window->close(); });
        QVERIFY(f.window->isVisible());
        f.answering({}, {u"Discard"_s}, [&] { f.window->close(); });
        QVERIFY(!f.window->isVisible());
        QVERIFY(bytesOf(f.at("shop.corbel")) == before);
    }

    void savesWhileClosing()
    {
        Author f;
        f.openShop();
        f.rename("web", u"Front end"_s);
        f.answering({}, {u"Save"_s}, [&] { f.window->close(); });
        QVERIFY(!f.window->isVisible());
        QVERIFY(Author::saved(f.at("shop.corbel")) == f.document().file());
    }

    void undoesAcrossDesigns()
    {
        Author f;
        f.openShop();
        const std::string before = f.text();
        f.rename("web", u"Front end"_s);
        f.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.document().designCount(), 2);
        f.rename("orders", u"Ordering"_s);
        f.press(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(f.document().currentDesign(), 0);
        f.canvas().setFocus();
        // Undo goes to where the edit was made.
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.document().currentDesign(), 1);
        QCOMPARE(f.nameOf("orders"), u"Orders"_s);
        for (int i = 0; i < 5 && f.window->actions().undo->isEnabled(); ++i) {
            f.canvas().setFocus();
            f.press(Qt::Key_Z, Qt::ControlModifier);
        }
        QCOMPARE(f.text(), before);
    }

    void opensARecentFile()
    {
        Author f;
        f.openShop();
        f.answering(f.at("other.corbel"), {}, [&] { f.chooseFromBar(u"File"_s, u"Save as"_s); });
        f.window->files().newDocument();
        const QList<QAction*> recent = f.window->actions().recent->actions();
        QVERIFY(!recent.isEmpty());
        recent.first()->trigger();
        QCOMPARE(f.document().path().string(), f.at("other.corbel").toStdString());
        QCOMPARE(f.nameOf("web"), u"Web"_s);
    }

    void isToldWhereABadFileIsWrong()
    {
        Author f;
        f.openShop();
        write(f.at("bad.corbel.yaml"), "corbel: 1\nelements:\n  - {id: a, kind: servce}\n");
        const std::string before = f.text();
        f.answering(f.at("bad.corbel.yaml"), {}, [&] { f.chooseFromBar(u"File"_s, u"Open…"_s); });
        QVERIFY(f.seen.join(QString()).contains(u"service"_s));
        QCOMPARE(f.text(), before);
    }

    void keepsWhatAnotherProgramWrote()
    {
        Author f;
        f.openShop();
        model::Document theirs = Author::saved(f.at("shop.corbel"));
        theirs.designs[0].model.name = "Theirs";
        QVERIFY(model::storage::save(f.at("shop.corbel").toStdString(), theirs).has_value());
        f.rename("web", u"Front end"_s);
        f.answering({}, {}, [&] { f.press(Qt::Key_S, Qt::ControlModifier); });
        QCOMPARE(Author::saved(f.at("shop.corbel")).designs[0].model.name, std::string("Theirs"));
        QVERIFY(f.window->isWindowModified());
    }

    void dropsAComposeFileOntoTheWindow()
    {
        Author f;
        write(f.at("compose.yaml"), compose);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(f.at("compose.yaml"))});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.window.get(), &enter);
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.window.get(), &drop);
        QTRY_COMPARE(f.model().elements.size(), std::size_t(3));
        QCOMPARE(f.canvas().diagram().boxes().size(), std::size_t(3));
    }

    void importsByDialog()
    {
        Author f;
        write(f.at("compose.yaml"), compose);
        f.answering(f.at("compose.yaml"), {}, [&] { f.press(Qt::Key_I, Qt::ControlModifier); });
        QCOMPARE(f.model().elements.size(), std::size_t(3));
        QCOMPARE(f.model().imports.size(), std::size_t(1));
        QVERIFY(f.window->actions().importAgain->isEnabled());
    }

    void importsEditsAndImportsAgain()
    {
        Author f;
        f.importCompose();
        QVERIFY(f.document().saveAs(f.at("shop.corbel").toStdString()).has_value());
        f.rename("app", u"Ordering"_s);
        f.canvas().setSelection({ElementId{"web"}});
        f.press(Qt::Key_R); // three of web
        const model::Placement stood = *f.model().views[0].items.find("app");
        const std::string before = f.text();
        write(f.at("compose.yaml"), composeLater);
        f.answering({}, {u"Take up"_s}, [&] { f.chooseFromBar(u"File"_s, u"Import again"_s); });
        QCOMPARE(f.seen.size(), 1);
        QVERIFY(f.seen[0].contains(u"nginx:1.27"_s) && f.seen[0].contains(u"queue"_s));
        QVERIFY(f.seen[0].contains(u"web.replicas"_s));
        QCOMPARE(f.nameOf("app"), u"Ordering"_s);
        QCOMPARE(replicas(*model::find(f.model(), ElementId{"web"})), 3);
        QVERIFY(f.model().elements.contains("queue"));
        QVERIFY(*f.model().views[0].items.find("app") == stood);
        QVERIFY(f.model().views[0].items.contains("queue"));
        const std::string after = f.text();
        f.canvas().setFocus();
        f.press(Qt::Key_Z, Qt::ControlModifier); // one step, its memory of the source included
        QCOMPARE(f.text(), before);
        f.press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(f.text(), after);
        // The file names its source as seen from its own folder.
        f.press(Qt::Key_S, Qt::ControlModifier);
        const model::Document saved = Author::saved(f.at("shop.corbel"));
        QCOMPARE(saved.designs[0].model.imports[0].file, std::string("compose.yaml"));
    }

    void looksAtAnImportAndLeavesIt()
    {
        Author f;
        f.importCompose();
        const std::string before = f.text();
        write(f.at("compose.yaml"), composeLater);
        f.answering({}, {}, [&] { f.chooseFromBar(u"File"_s, u"Import again"_s); });
        QCOMPARE(f.seen.size(), 1);
        QCOMPARE(f.text(), before);
        QVERIFY(!f.window->actions().undo->isEnabled());
    }

    void importsAgainWhatDidNotChange()
    {
        Author f;
        f.importCompose();
        f.answering({}, {}, [&] { f.chooseFromBar(u"File"_s, u"Import again"_s); });
        QVERIFY(f.seen.isEmpty());
        QVERIFY(f.window->statusBar()->currentMessage().contains(u"compose.yaml"_s));
        QVERIFY(!f.window->actions().undo->isEnabled());
    }

    void importsAgainFromWhereTheSourceWent()
    {
        Author f;
        f.importCompose();
        QVERIFY(QDir(f.folder.path()).mkdir(u"deploy"_s));
        QVERIFY(QFile::remove(f.at("compose.yaml")));
        write(f.at("deploy/compose.yaml"), composeLater);
        f.answering(f.at("deploy/compose.yaml"), {u"Take up"_s},
                    [&] { f.chooseFromBar(u"File"_s, u"Import again"_s); });
        QVERIFY(f.model().elements.contains("queue"));
        QCOMPARE(f.model().imports.size(), std::size_t(1));
    }

    void exportsADiagramAsSvg() { exports(u"SVG"_s, "shop.svg", "<?xml"); }
    void exportsADiagramAsPng() { exports(u"PNG"_s, "shop.png", "\x89PNG"); }
    void exportsADiagramAsPdf() { exports(u"PDF"_s, "shop.pdf", "%PDF"); }
    void exportsTheModelAsText() { exports(u"YAML"_s, "shop.corbel.yaml", "corbel: 1"); }

    void worksInTwoWindows()
    {
        Author one;
        one.openShop();
        one.canvas().setFocus();
        one.canvas().setSelection({ElementId{"web"}});
        one.press(Qt::Key_C, Qt::ControlModifier);
        Author other;
        other.document().clear();
        other.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(other.window.get()));
        other.canvas().setFocus();
        other.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(other.model().elements.size(), std::size_t(1));
        QCOMPARE(other.nameOf("web"), u"Web"_s);
        QVERIFY(!one.window->isWindowModified());
    }

    void recoversAfterACrash()
    {
        QTemporaryDir state;
        const fs::path journals = state.path().toStdString();
        QSettings settings(state.filePath(u"s.ini"_s), QSettings::IniFormat);
        ui::Style style(settings);
        std::string lost;
        {
            Author f;
            ui::Recovery recovery(journals, style, [&]() -> ui::MainWindow& { return *f.window; });
            recovery.keep(*f.window);
            f.read(tests::shopYaml);
            f.rename("web", u"Front end"_s);
            ui::Recovery::keeperOf(*f.window)->wait();
            lost = f.text();
            // The window goes without being closed, as in a crash.
        }
        Author f;
        ui::Recovery recovery(journals, style, [&]() -> ui::MainWindow& { return *f.window; });
        recovery.keep(*f.window);
        f.answering({}, {u"Restore"_s}, [&] { recovery.offer(*f.window); });
        QCOMPARE(f.text(), lost);
        f.canvas().setFocus();
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.nameOf("web"), u"Web"_s);
    }

    void beginsAnew()
    {
        Author f;
        f.openShop();
        f.rename("web", u"Front end"_s);
        f.answering({}, {u"Discard"_s}, [&] { f.press(Qt::Key_N, Qt::ControlModifier); });
        QVERIFY(f.model().elements.empty());
        QVERIFY(f.document().path().empty());
    }

private:
    void exports(const QString& entry, const char* name, const QByteArray& beginning)
    {
        Author f;
        f.openShop();
        QAction* wanted = nullptr;
        for (QAction* action : {f.window->actions().exportSvg, f.window->actions().exportPng,
                                f.window->actions().exportPdf, f.window->actions().exportYaml}) {
            wanted = Person::plain(action->text()).contains(entry) ? action : wanted;
        }
        QVERIFY(wanted != nullptr);
        f.answering(f.at(name), {}, [&] { wanted->trigger(); });
        QVERIFY(bytesOf(f.at(name)).startsWith(beginning));
        QVERIFY(!f.window->isWindowModified());
    }
};

QTEST_MAIN(DocumentJourneyTest)
#include "document_journey_test.moc"
