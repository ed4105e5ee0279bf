// Hands on the mouse and keyboard of the program `corbel`, mostly until it is killed. Qt loads this
// plugin as it loads those of touch screens; the program itself knows nothing of it.
#include <cstdio>
#include <random>

#include <QApplication>
#include <QGenericPlugin>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include "model/contract.h"
#include "tests/crash/program_words.h"
#include "tests/support/window_fixture.h"

namespace corbel::tests {

/// Answers the question what is to become of left work, then makes random edits in the window.
class ProgramDriver : public QObject {
public:
    explicit ProgramDriver(const QStringList& words)
        : m_random(words.front().toULongLong()),
          m_mustRestore(words.contains(QStringLiteral("restore"))),
          m_mustBreak(words.contains(QStringLiteral("break"))),
          m_mustLook(words.contains(QStringLiteral("look")))
    {
        QCoreApplication::instance()->installEventFilter(this);
        connect(&m_answers, &QTimer::timeout, this, &ProgramDriver::answer);
        connect(&m_acts, &QTimer::timeout, this, &ProgramDriver::step);
    }

    bool eventFilter(QObject* receiver, QEvent* event) override
    {
        // The first child comes while the window is being made, thus before the journal listens.
        if (m_window == nullptr && event->type() == QEvent::ChildAdded) {
            m_window = qobject_cast<ui::MainWindow*>(receiver);
            if (m_window != nullptr) {
                follow();
                m_answers.start(20);
                m_acts.start(0);
            }
        }
        return QObject::eventFilter(receiver, event);
    }

private:
    static QWidget* asking()
    {
        QWidget* popup = QApplication::activePopupWidget();
        return popup != nullptr ? popup : QApplication::activeModalWidget();
    }

    /// Left work is restored; another question, such as about a file that was saved right before a
    /// kill, is answered by no.
    void answer()
    {
        QWidget* dialog = asking();
        if (dialog == nullptr || !dialog->isVisible()) {
            return;
        }
        if (dialog->objectName() != QStringLiteral("recoveryDialog")) {
            QTest::keyClick(dialog, Qt::Key_Escape);
            return;
        }
        if (!m_mustRestore) {
            qFatal("something is offered for restoring where nothing should be left");
        }
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->isDefault()) {
                QTest::mouseClick(button, Qt::LeftButton);
                m_mustRestore = false;
                return;
            }
        }
    }

    void step()
    {
        if (m_mustRestore || asking() != nullptr) {
            return;
        }
        if (!m_window->isActiveWindow()) { // Left it for a dialog.
            m_window->activateWindow();
            return;
        }
        if (m_mustLook) {
            const bool isDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
            std::printf("%s %s\n", isDark ? "dark" : "light",
                        qPrintable(QLocale().name().section(QLatin1Char('_'), 0, 0)));
            m_mustLook = false;
            m_acts.stop();
            m_window->close();
            return;
        }
        if (!m_hasBegun) {
            m_window->resize(1200, 800);
            m_hasBegun = true;
            say('B');
            return;
        }
        act();
        if (m_mustBreak && m_hasPushed) {
            model::contractBroken("asked for by the test", __FILE__, __LINE__);
        }
    }

    void say(char sign)
    {
        if (m_hasBegun) {
            std::printf("%c %lld %s\n", sign, monotonic(),
                        digestOf(m_window->document().file()).c_str());
            std::fflush(stdout);
            m_hasPushed = m_hasPushed || sign == 'P';
        }
    }

    void follow()
    {
        ui::Document& document = m_window->document();
        using ui::Document;
        connect(&document, &Document::pushed, this,
                [this](const model::Step&, bool isMerged) { say(isMerged ? 'M' : 'P'); });
        connect(&document, &Document::undone, this, [this] { say('U'); });
        connect(&document, &Document::redone, this, [this] { say('R'); });
        connect(&document, &Document::amended, this, [this] { say('A'); });
        connect(&document, &Document::saved, this, [this] { say('S'); });
    }

    QWidget* paper() { return m_window->canvas()->viewport(); }

    int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }
    bool chance(int percent) { return below(100) < percent; }

    /// Where some element can be hit by the mouse; a null point when there is none.
    QPoint someElement()
    {
        const auto& elements = m_window->document().model().elements.items();
        if (elements.empty()) {
            return {};
        }
        const auto which = static_cast<std::size_t>(below(static_cast<int>(elements.size())));
        const render::Box* box = m_window->canvas()->diagram().find(elements[which].id);
        const QPoint at =
            box == nullptr ? QPoint() : m_window->canvas()->mapFromScene(box->rect.center());
        return paper()->rect().contains(at) ? at : QPoint();
    }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->canvas(), which, modifiers);
    }

    void place()
    {
        const auto kinds = static_cast<int>(std::size(model::elementKinds));
        ui::PaletteTile* tile =
            m_window->palette()->tile(model::elementKinds[static_cast<std::size_t>(below(kinds))]);
        const QPoint at(40 + below(500), 40 + below(400));
        WindowFixture::drag(tile, tile->rect().center(),
                            tile->mapFromGlobal(paper()->mapToGlobal(at)));
        nameIt();
    }

    void nameIt()
    {
        auto* field = m_window->canvas()->findChild<QLineEdit*>();
        if (field == nullptr || !field->isVisible()) {
            return;
        }
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("N%1").arg(below(1000)));
        QTest::keyClick(field, Qt::Key_Return);
    }

    void act()
    {
        ui::Actions& actions = m_window->actions();
        const QPoint element = someElement();
        const std::size_t count = m_window->document().model().elements.size();
        if (element.isNull() && chance(50)) { // Out of sight, or not on this view.
            actions.zoomFit->trigger();
            return chance(50) ? key(Qt::Key_Z, Qt::ControlModifier) : void();
        }
        switch (below(element.isNull() ? 1 : 14)) {
        case 0:
        case 1:
            return count < 40 ? place() : void();
        case 2:
        case 3:
        case 4:
            QTest::mouseClick(paper(), Qt::LeftButton, {}, element);
            for (int i = below(5); i > 0; --i) {
                key(chance(50) ? Qt::Key_Right : Qt::Key_Down);
            }
            return;
        case 5:
        case 6:
            return WindowFixture::drag(paper(), element,
                                       element + QPoint(below(160) - 80, below(120) - 60));
        case 7:
            QTest::mouseClick(paper(), Qt::LeftButton, {}, element);
            return count > 5 ? key(Qt::Key_Delete) : void();
        case 8:
            QTest::mouseClick(paper(), Qt::LeftButton, {}, element);
            key(Qt::Key_F2);
            return nameIt();
        case 9:
            for (int i = below(6); i > 0 && actions.undo->isEnabled(); --i) {
                key(Qt::Key_Z, Qt::ControlModifier);
            }
            return;
        case 10:
            for (int i = below(4); i > 0 && actions.redo->isEnabled(); --i) {
                key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            }
            return;
        case 11:
            return chance(20) ? key(Qt::Key_S, Qt::ControlModifier) : void();
        case 12:
            if (chance(20)) {
                (m_window->document().designCount() < 3 ? actions.addDesign : actions.removeDesign)
                    ->trigger();
            }
            return;
        default:
            return key(Qt::Key_PageDown, Qt::ControlModifier);
        }
    }

    std::mt19937_64 m_random;
    bool m_mustRestore;
    bool m_mustBreak;
    bool m_mustLook;
    bool m_hasPushed = false;
    bool m_hasBegun = false;
    ui::MainWindow* m_window = nullptr;
    QTimer m_answers;
    QTimer m_acts;
};

class ProgramDriverPlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "program_driver.json")

public:
    QObject* create(const QString&, const QString& specification) override
    {
        return new ProgramDriver(specification.split(QLatin1Char(':')));
    }
};

} // namespace corbel::tests

#include "program_driver.moc"
