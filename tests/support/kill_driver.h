/// The window that is killed: makes random edits by mouse and keyboard, and says each one.
#pragma once

#include <chrono>
#include <cstdio>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "model/storage/sqlite_document.h"
#include "model/text/yaml.h"
#include "tests/support/random_model.h"
#include "tests/support/window_fixture.h"
#include "ui/recovery/recovery.h"

namespace corbel::tests {

inline std::string digestOf(const model::Document& document)
{
    return model::storage::digestOf(model::text::writeDocument(document));
}

/// Milliseconds of the clock that all processes share.
inline long long monotonic()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

/// Prints a line for everything that happens to the document, before the journal hears of it:
/// `<sign> <milliseconds> <digest of the document>` with the sign B (begins with this), P (new
/// step), M (part of the step before), U (undone), R (redone), A (amended without a step), S
/// (saved).
class KillDriver {
public:
    KillDriver(std::uint64_t seed, const QString& journals, const QString& file)
        : m_random(seed),
          m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          m_style(m_settings),
          m_language(m_settings),
          m_window(m_style, m_language, m_settings),
          m_recovery(journals.toStdString(), m_style,
                     [this]() -> ui::MainWindow& { return m_window; })
    {
        follow();
        // A question, such as about a file that was saved right before a kill, is answered by no.
        QObject::connect(&m_answers, &QTimer::timeout, &m_window, [] {
            QWidget* asking = QApplication::activePopupWidget();
            asking = asking != nullptr ? asking : QApplication::activeModalWidget();
            if (asking != nullptr) {
                QTest::keyClick(asking, Qt::Key_Escape);
            }
        });
        m_answers.start(20);
        m_recovery.keep(m_window);
        m_window.resize(1200, 800);
        m_window.show();
        if (!QTest::qWaitForWindowActive(&m_window)) {
            qFatal("the window did not appear");
        }
        std::vector<ui::LeftWork> left = ui::findLeftWork(journals.toStdString());
        QString problem;
        if (!left.empty()) {
            m_recovery.restore(std::move(left.front()), m_window);
        } else if (!m_window.files().load(file.toStdString(), &problem)) {
            qFatal("%s", qPrintable(problem));
        }
        say('B');
    }

    /// Never returns but by a fault.
    [[noreturn]] void run()
    {
        while (true) {
            act();
            QCoreApplication::processEvents();
        }
    }

private:
    void say(char sign)
    {
        std::printf("%c %lld %s\n", sign, monotonic(),
                    digestOf(m_window.document().file()).c_str());
        std::fflush(stdout);
    }

    void follow()
    {
        ui::Document& document = m_window.document();
        using ui::Document;
        QObject::connect(&document, &Document::pushed, &document,
                         [this](const model::Step&, bool isMerged) { say(isMerged ? 'M' : 'P'); });
        QObject::connect(&document, &Document::undone, &document, [this] { say('U'); });
        QObject::connect(&document, &Document::redone, &document, [this] { say('R'); });
        QObject::connect(&document, &Document::amended, &document, [this] { say('A'); });
        QObject::connect(&document, &Document::saved, &document, [this] { say('S'); });
    }

    QWidget* paper() { return m_window.canvas()->viewport(); }

    /// Where some element can be hit by the mouse; a null point when there is none.
    QPoint someElement()
    {
        const auto& elements = m_window.document().model().elements;
        if (elements.empty()) {
            return {};
        }
        const render::Box* box =
            m_window.canvas()->diagram().find(m_random.pick(elements.items()).id);
        const QPoint at =
            box == nullptr ? QPoint() : m_window.canvas()->mapFromScene(box->rect.center());
        return paper()->rect().contains(at) ? at : QPoint();
    }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window.canvas(), which, modifiers);
    }

    void place()
    {
        ui::PaletteTile* tile = m_window.palette()->tile(m_random.pick(model::elementKinds));
        const QPoint at(40 + static_cast<int>(m_random.below(500)),
                        40 + static_cast<int>(m_random.below(400)));
        WindowFixture::drag(tile, tile->rect().center(),
                            tile->mapFromGlobal(paper()->mapToGlobal(at)));
        nameIt();
    }

    void nameIt()
    {
        auto* field = m_window.canvas()->findChild<QLineEdit*>();
        if (field == nullptr || !field->isVisible()) {
            return;
        }
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("N%1").arg(m_random.below(1000)));
        QTest::keyClick(field, Qt::Key_Return);
    }

    void act()
    {
        ui::Actions& actions = m_window.actions();
        const QPoint element = someElement();
        const std::size_t count = m_window.document().model().elements.size();
        if (element.isNull() && m_random.chance(50)) { // Out of sight, or not on this view.
            actions.zoomFit->trigger();
            return m_random.chance(50) ? key(Qt::Key_Z, Qt::ControlModifier) : void();
        }
        switch (m_random.below(element.isNull() ? 1 : 14)) {
        case 0:
        case 1:
            return count < 40 ? place() : void();
        case 2:
        case 3:
        case 4:
            QTest::mouseClick(paper(), Qt::LeftButton, {}, element);
            for (std::size_t i = m_random.below(5); i > 0; --i) {
                key(m_random.chance(50) ? Qt::Key_Right : Qt::Key_Down);
            }
            return;
        case 5:
        case 6: {
            const QPoint by(static_cast<int>(m_random.below(160)) - 80,
                            static_cast<int>(m_random.below(120)) - 60);
            return WindowFixture::drag(paper(), element, element + by);
        }
        case 7:
            QTest::mouseClick(paper(), Qt::LeftButton, {}, element);
            return count > 5 ? key(Qt::Key_Delete) : void();
        case 8:
            QTest::mouseClick(paper(), Qt::LeftButton, {}, element);
            key(Qt::Key_F2);
            return nameIt();
        case 9:
            for (std::size_t i = m_random.below(6); i > 0 && actions.undo->isEnabled(); --i) {
                key(Qt::Key_Z, Qt::ControlModifier);
            }
            return;
        case 10:
            for (std::size_t i = m_random.below(4); i > 0 && actions.redo->isEnabled(); --i) {
                key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            }
            return;
        case 11:
            return m_random.chance(20) ? key(Qt::Key_S, Qt::ControlModifier) : void();
        case 12:
            if (m_random.chance(20)) {
                (m_window.document().designCount() < 3 ? actions.addDesign : actions.removeDesign)
                    ->trigger();
            }
            return;
        default:
            return key(Qt::Key_PageDown, Qt::ControlModifier);
        }
    }

    Random m_random;
    QTemporaryDir m_folder;
    QSettings m_settings;
    ui::Style m_style;
    ui::Language m_language;
    ui::MainWindow m_window;
    ui::Recovery m_recovery;
    QTimer m_answers;
};

/// For a `main` that was asked to be the window: seed, folder of journals, document to open when no
/// crash left anything.
inline int driveUntilKilled(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    KillDriver(arguments.at(2).toULongLong(), arguments.at(3), arguments.at(4)).run();
}

} // namespace corbel::tests
