/// Every screen that the window can show, one after the other, for tests that look at all of them.
#pragma once

#include <functional>

#include <QApplication>
#include <QTimer>

#include "tests/support/window_fixture.h"
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/help_dialogs.h"
#include "ui/dialogs/problem_dialog.h"
#include "ui/dialogs/save_questions.h"

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
        walkDialogs();
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
        window.actions().find->trigger();
        look(QStringLiteral("find"));
        window.actions().commandPalette->trigger();
        look(QStringLiteral("command palette"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
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
        dialog(u"compare"_s, [&] {
            model::Document other = m_fixture.document().file();
            other.designs.front().model.name = "Another";
            ui::CompareDialog(u"shop.corbel"_s, other, m_fixture.document().file(), window).exec();
        });
    }

private:
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
