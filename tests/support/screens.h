/// Every screen that the window can show, one after the other, for tests that look at all of them.
#pragma once

#include <fstream>
#include <functional>

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTimer>

#include "tests/support/left_work.h"
#include "tests/support/window_fixture.h"
#include "ui/dialogs/approve_dialog.h"
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/help_dialogs.h"
#include "ui/dialogs/problem_dialog.h"
#include "ui/dialogs/save_questions.h"
#include "ui/recovery/recovery_dialog.h"

namespace corbel::tests {

class Screens {
public:
    /// Gets the name of a screen and the window or dialog that shows it.
    using Look = std::function<void(const QString& name, QWidget* shown)>;

    Screens(const QString& language, QSize size, Look look)
        : m_fixture(language),
          m_look(std::move(look))
    {
        m_fixture.window->resize(size);
        m_fixture.window->activateWindow();
    }

    WindowFixture& fixture() { return m_fixture; }

    void walkAll()
    {
        walkWindow();
        walkGuide();
        walkVerbs();
        walkSimulation();
        walkOverlays();
        walkMenus();
        walkDialogs();
        walkSaving();
        walkRecovery();
        walkReimport();
    }

    void walkWindow()
    {
        ui::MainWindow& window = *m_fixture.window;
        window.showStartPage();
        look(QStringLiteral("start page"));
        window.files().newDocument();
        look(QStringLiteral("empty document"));
        window.startGuide();
        look(QStringLiteral("guided example"));
        window.guide().end();
        m_fixture.read(shopYaml);
        m_fixture.settle();
        for (const QString& panel : ui::MainWindow::panelNames()) {
            if (panel == QStringLiteral("start")) {
                continue;
            }
            window.showPanel(panel);
            if (panel == QStringLiteral("insight")) {
                window.insight()->expandFirst();
            }
            look(panel);
        }
        window.showPanel(QStringLiteral("inspector"));
        const std::pair<const char*, std::vector<model::ElementId>> selections[] = {
            {"actor selected", {model::ElementId{"buyer"}}},
            {"service selected", {model::ElementId{"web"}}},
            {"store selected", {model::ElementId{"orders-db"}}},
            {"two selected", {model::ElementId{"web"}, model::ElementId{"orders-db"}}}};
        for (const auto& [name, ids] : selections) {
            m_fixture.canvas().setSelection(ids);
            look(QString::fromLatin1(name));
        }
    }

    /// Every step of the guided example, and its end.
    void walkGuide()
    {
        m_fixture.document().assign(model::Document(), {});
        m_fixture.settle();
        m_fixture.window->startGuide();
        ui::Guide& guide = m_fixture.window->guide();
        while (guide.isRunning() && !guide.isFinished()) {
            look(QStringLiteral("guide, step %1").arg(guide.current() + 1));
            guide.skip();
        }
        look(QStringLiteral("guide, end"));
        guide.end();
    }

    /// Finding and the command palette, with and without an answer.
    void walkVerbs()
    {
        showShop();
        ui::Actions& actions = m_fixture.window->actions();
        for (const char* typed : {"", "or", "zzz"}) {
            actions.find->trigger();
            QTest::keyClicks(QApplication::focusWidget(), QLatin1StringView(typed));
            look(QStringLiteral("find “%1”").arg(QLatin1StringView(typed)));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        }
        for (const char* typed : {"", "or", "zzz"}) {
            actions.commandPalette->trigger();
            QTest::keyClicks(QApplication::focusWidget(), QLatin1StringView(typed));
            look(QStringLiteral("command palette “%1”").arg(QLatin1StringView(typed)));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        }
    }

    /// Load and failures over the canvas, with something saturated and something down, and the
    /// panels while they rest on an assumption.
    void walkOverlays()
    {
        showShop();
        ui::MainWindow& window = *m_fixture.window;
        ui::OverlayController& overlay = window.overlay();
        overlay.setKind(ui::OverlayKind::Load);
        overlay.setFactor(4);
        look(QStringLiteral("load overlay"));
        overlay.setKind(ui::OverlayKind::Failure);
        overlay.probe("orders-db", false);
        QTRY_VERIFY_WITH_TIMEOUT(overlay.isSettled(), 20'000);
        look(QStringLiteral("failure overlay"));
        window.showPanel(QStringLiteral("availability"));
        window.actions().assumeAvailability->trigger();
        m_fixture.settle();
        QTRY_VERIFY_WITH_TIMEOUT(overlay.isSettled() && window.availability()->isSettled(), 20'000);
        QTabBar* tabs = window.availability()->tabs();
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            look(QStringLiteral("availability, %1").arg(tabs->tabText(i)));
        }
        window.actions().assumeAvailability->trigger();
        overlay.restoreAll();
        overlay.setKind(ui::OverlayKind::None);
        m_fixture.settle();
    }

    /// The simulation while it asks for values, with results, and with results of another design.
    void walkSimulation()
    {
        ui::MainWindow& window = *m_fixture.window;
        showShop();
        window.showPanel(QStringLiteral("simulation"));
        simulate();
        look(QStringLiteral("simulation with results"));
        m_fixture.document().apply(
            model::edits::rename(m_fixture.model(), model::ElementId{"web"}, "Front"));
        m_fixture.settle();
        look(QStringLiteral("simulation of an earlier design"));
        m_fixture.read("corbel: 1\nname: Half\nelements:\n"
                       "  - {id: buyer, kind: actor}\n  - {id: web, kind: service}\n"
                       "relations:\n  - {kind: calls, from: buyer, to: web}\n");
        m_fixture.settle();
        simulate();
        look(QStringLiteral("simulation without values"));
    }

    /// What the right button and the menu key offer.
    void walkMenus()
    {
        showShop();
        ui::MainWindow& window = *m_fixture.window;
        const auto onCanvas = [&](const QString& name, const QPoint& at) {
            menu(name, m_fixture.paper(), at);
        };
        const render::Diagram& diagram = m_fixture.canvas().diagram();
        m_fixture.canvas().setSelection({model::ElementId{"web"}});
        onCanvas(QStringLiteral("menu of an element"), m_fixture.middle("web"));
        m_fixture.canvas().setSelection({model::ElementId{"web"}, model::ElementId{"orders"}});
        onCanvas(QStringLiteral("menu of several elements"), m_fixture.middle("web"));
        m_fixture.canvas().setSelection({});
        onCanvas(QStringLiteral("menu of the sheet"),
                 m_fixture.canvas().mapFromScene(diagram.bounds().bottomLeft() + QPointF(20, 24)));
        for (QTabBar* bar :
             {window.views()->tabBar(), static_cast<QTabBar*>(window.designs()->tabs())}) {
            menu(QStringLiteral("menu of a tab"), bar, bar->tabRect(0).center());
        }
        m_fixture.canvas().setSelection({model::ElementId{"web"}});
        for (QAction* action : {window.actions().addElement, window.actions().convert}) {
            action->trigger();
            lookAtMenu(QStringLiteral("menu after “%1”").arg(action->text()));
        }
        for (QAction* action : window.menuBar()->actions()) {
            action->menu()->popup(window.mapToGlobal(QPoint(20, 40)));
            lookAtMenu(QStringLiteral("menu “%1”").arg(action->text()));
        }
    }

    void walkDialogs()
    {
        using namespace Qt::StringLiterals;
        QWidget* window = m_fixture.window.get();
        const std::filesystem::path path = "/home/a/shop.corbel";
        dialog(u"shortcuts"_s,
               [&] { ui::showShortcuts(m_fixture.window->actions().all(), window); });
        dialog(u"about"_s, [&] { ui::showAbout(window); });
        dialog(u"unsaved"_s, [&] { ui::askAboutUnsaved(u"shop.corbel"_s, window); });
        dialog(u"comments"_s, [&] { ui::askAboutComments(path, window); });
        dialog(u"open elsewhere"_s, [&] { ui::askAboutOpenElsewhere(path, window); });
        dialog(u"save over open"_s, [&] { ui::askAboutSavingOverOpen(path, window); });
        dialog(u"reload"_s, [&] { ui::confirmReload(path, window); });
        for (const ui::ReadOnly reason :
             {ui::ReadOnly::File, ui::ReadOnly::Folder, ui::ReadOnly::OpenElsewhere}) {
            dialog(u"read-only"_s, [&] { ui::askAboutReadOnly(path, reason, window); });
        }
        dialog(u"problem"_s, [&] {
            ui::ProblemDialog(u"“shop” cannot be opened"_s, u"/home/a/shop.corbel"_s,
                              u"/home/a/shop.corbel:3:1: unknown key"_s, u"Mend it."_s, window)
                .exec();
        });
        dialog(u"approve"_s, [&] {
            ui::ApproveDialog(u"Orders DB is used by 2 services: Orders, Web"_s, u"kim"_s, {},
                              window)
                .exec();
        });
        dialog(u"compare"_s, [&] {
            model::Document other = m_fixture.document().file();
            other.designs.front().model.name = "Another";
            ui::CompareDialog(u"shop.corbel"_s, other, m_fixture.document().file(), window).exec();
        });
    }

    /// The questions after each thing that may stand in the way of saving.
    void walkSaving()
    {
        using model::storage::Obstacle;
        const std::filesystem::path path = "/home/a/designs of the shop/shop.corbel";
        for (const Obstacle obstacle :
             {Obstacle::Content, Obstacle::FolderMissing, Obstacle::FileReadOnly,
              Obstacle::FolderReadOnly, Obstacle::DiskFull, Obstacle::NameTooLong,
              Obstacle::NotAFile, Obstacle::ChangedMeanwhile, Obstacle::DiskError}) {
            model::storage::FileFailure failure{obstacle, {}, {}};
            failure.problems.push_back(
                {{path.string()}, model::Message::verbatim("Input/output error")});
            dialog(QStringLiteral("saving failed, %1").arg(static_cast<int>(obstacle)),
                   [&] { ui::askAfterFailure(path, failure, m_fixture.window.get()); });
        }
        model::storage::FileFailure failure{Obstacle::DiskError, {}, "/home/a/shop.corbel~"};
        failure.problems.push_back(
            {{path.string()}, model::Message::verbatim("Input/output error")});
        dialog(QStringLiteral("saving failed, in place"),
               [&] { ui::askAfterFailure(path, failure, m_fixture.window.get()); });
        dialog(QStringLiteral("a problem with another way out"), [&] {
            ui::ProblemDialog problem(QStringLiteral("“shop” cannot be opened"),
                                      QStringLiteral("/home/a/shop.corbel"),
                                      QStringLiteral("/home/a/shop.corbel:3:1: unknown key"),
                                      QStringLiteral("Mend it."), m_fixture.window.get());
            problem.offer(QStringLiteral("Open the previous version"));
            problem.exec();
        });
    }

    /// What a crash left: one work, then several of which one is damaged and one cannot be read.
    void walkRecovery()
    {
        const auto restore = [](const ui::LeftWork&) {};
        const auto offer = [&](const QString& name, const std::filesystem::path& left) {
            ui::RecoveryDialog offered(ui::findLeftWork(left), restore, *m_fixture.style,
                                       m_fixture.window.get());
            dialog(name, [&] { offered.exec(); });
            for (int row = 1; row < offered.list()->count(); ++row) {
                dialog(QStringLiteral("%1, %2").arg(name).arg(row + 1), [&] {
                    offered.list()->setCurrentRow(row);
                    offered.exec();
                });
            }
            if (offered.list()->count() > 1) {
                dialog(name + QStringLiteral(", discarding"),
                       [&] { offered.discardButton()->click(); });
            }
        };
        showShop();
        const std::filesystem::path one = m_fixture.folder.filePath("one").toStdString();
        leaveWork(one, m_fixture.document().file());
        offer(QStringLiteral("recovery"), one);
        const std::filesystem::path several = m_fixture.folder.filePath("several").toStdString();
        leaveWork(several, m_fixture.document().file());
        leaveWork(several, m_fixture.document().file(), "/home/a/designs/shop.corbel");
        tear(leaveWork(several, m_fixture.document().file()));
        spoil(leaveWork(several, m_fixture.document().file()));
        offer(QStringLiteral("recovery of several"), several);
    }

    /// A source that went on since it was imported, and so did the drawing.
    void walkReimport()
    {
        const QString file = m_fixture.folder.filePath(QStringLiteral("compose.yaml"));
        const auto write = [&](const char* text) {
            std::ofstream(file.toStdString(), std::ios::trunc) << text;
        };
        write("services:\n  web:\n    image: nginx:1.25\n    deploy: {replicas: 2}\n  db:\n    "
              "image: postgres:15\n");
        QString problem;
        m_fixture.document().assign(model::Document(), {});
        QVERIFY2(m_fixture.window->files().load(file.toStdString(), &problem), qPrintable(problem));
        m_fixture.settle();
        look(QStringLiteral("imported"));
        m_fixture.canvas().setSelection({model::ElementId{"web"}});
        m_fixture.window->actions().addReplica->trigger();
        write("services:\n  web:\n    image: nginx:1.27\n"
              "    deploy: {replicas: 4}\n  queue:\n    image: rabbitmq:3\n");
        dialog(QStringLiteral("import again"),
               [&] { m_fixture.window->actions().importAgain->trigger(); });
    }

private:
    void showShop()
    {
        m_fixture.read(shopYaml);
        m_fixture.settle();
        m_fixture.canvas().zoomToFit();
    }

    void simulate()
    {
        m_fixture.window->simulationPanel()->runButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture.window->simulation().isRunning(), 60'000);
    }

    /// Asks a widget for its menu, looks at it, and closes it.
    void menu(const QString& name, QWidget* on, const QPoint& at)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, on->mapToGlobal(at));
        QCoreApplication::sendEvent(on, &event);
        lookAtMenu(name);
    }

    void lookAtMenu(const QString& name)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY2(menu != nullptr, qPrintable(name));
        settleWidgets();
        m_look(name, menu);
        while (QWidget* popup = QApplication::activePopupWidget()) {
            popup->close();
        }
        settleWidgets();
    }

    void look(const QString& name)
    {
        settleWidgets();
        m_look(name, m_fixture.window.get());
    }

    /// Runs what opens a dialog, looks at the dialog, and closes it by Escape.
    template <class Open>
    void dialog(const QString& name, const Open& open)
    {
        bool isSeen = false;
        QTimer::singleShot(0, qApp, [&] {
            QWidget* shown = QApplication::activeModalWidget();
            isSeen = shown != nullptr;
            if (isSeen) {
                settleWidgets();
                m_look(name, shown);
                QTest::keyClick(shown, Qt::Key_Escape);
            }
        });
        open();
        QVERIFY2(isSeen, qPrintable(name));
    }

    /// All that is queued, and what that queues in turn: layouts are settled then.
    static void settleWidgets()
    {
        for (int i = 0; i < 3; ++i) {
            QApplication::sendPostedEvents();
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QApplication::processEvents();
        }
    }

    WindowFixture m_fixture;
    Look m_look;
};

/// How a failure names a widget: its class, its name and its text or place.
inline QString described(const QWidget* widget)
{
    QString text = QString::fromLatin1(widget->metaObject()->className());
    for (const QWidget* at = widget; at != nullptr && !at->isWindow(); at = at->parentWidget()) {
        if (!at->objectName().isEmpty()) {
            text += QStringLiteral(" in ") + at->objectName();
            break;
        }
    }
    const QVariant label = widget->property("text");
    return label.isValid() ? text + QStringLiteral(" “%1”").arg(label.toString().left(60)) : text;
}

} // namespace corbel::tests
