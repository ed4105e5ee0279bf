/// A person in front of the window: real mouse and key events only, and what they cost by the
/// keystroke-level model (Card, Moran, Newell 1980).
#pragma once

#include <functional>

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QTextEdit>
#include <QTreeWidget>
#include <QtTest>

#include "tests/support/answerer.h"
#include "tests/support/window_fixture.h"

namespace corbel::tests {

/// Operators with the times of the model, for an average typist.
struct Effort {
    int keys = 0;     ///< K, 0.28 s: a key pressed, Shift and Ctrl being keys too.
    int points = 0;   ///< P, 1.1 s: the pointer brought to a target.
    int buttons = 0;  ///< B, 0.1 s: a mouse button pressed or let go.
    int homings = 0;  ///< H, 0.4 s: the hand goes between mouse and keyboard.
    int thoughts = 0; ///< M, 1.35 s: choosing what to do next.

    double seconds() const
    {
        return 0.28 * keys + 1.1 * points + 0.1 * buttons + 0.4 * homings + 1.35 * thoughts;
    }
    int events() const { return keys + points + buttons; }
    QString text() const
    {
        return QStringLiteral("%1 s by the keystroke-level model (%2 K, %3 P, %4 B, %5 H, %6 M)")
            .arg(seconds(), 0, 'f', 1)
            .arg(keys)
            .arg(points)
            .arg(buttons)
            .arg(homings)
            .arg(thoughts);
    }
};

class Person : public WindowFixture {
public:
    using WindowFixture::WindowFixture;

    Effort effort;

    /// Before each thing that is done for its own sake.
    void think() { ++effort.thoughts; }

    /// To whatever has the keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers held = {})
    {
        home(false);
        effort.keys += 1 + (held.testFlag(Qt::ShiftModifier) ? 1 : 0) +
                       (held.testFlag(Qt::ControlModifier) ? 1 : 0) +
                       (held.testFlag(Qt::AltModifier) ? 1 : 0);
        QTest::keyClick(focus(), key, held);
    }

    void type(const QString& text)
    {
        home(false);
        effort.keys += static_cast<int>(text.size());
        QTest::keyClicks(focus(), text);
    }

    void pointAt(QWidget* on, const QPoint& at)
    {
        home(true);
        ++effort.points;
        move(on, at, Qt::NoButton);
    }

    void click(QWidget* on, const QPoint& at, Qt::MouseButton button = Qt::LeftButton)
    {
        pointAt(on, at);
        effort.buttons += 2;
        QTest::mouseClick(on, button, {}, at);
    }
    void click(QWidget* on) { click(on, on->rect().center()); }

    void doubleClick(QWidget* on, const QPoint& at)
    {
        pointAt(on, at);
        effort.buttons += 4;
        QTest::mouseClick(on, Qt::LeftButton, {}, at);
        QTest::mouseDClick(on, Qt::LeftButton, {}, at);
    }

    /// Presses at one place and lets go at another.
    void pull(QWidget* on, const QPoint& from, const QPoint& to)
    {
        home(true);
        effort.points += 2;
        effort.buttons += 2;
        drag(on, from, to);
    }

    /// Clicks the entry of the open menu whose text contains the words.
    bool choose(const QString& words)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        for (QAction* action : menu == nullptr ? QList<QAction*>() : menu->actions()) {
            if (action->isEnabled() && plain(action->text()).contains(words, Qt::CaseInsensitive)) {
                click(menu, menu->actionGeometry(action).center());
                return true;
            }
        }
        return false;
    }

    /// Opens a menu of the menu bar and clicks one of its entries.
    bool chooseFromBar(const QString& menu, const QString& entry)
    {
        QMenuBar* bar = window->menuBar();
        for (QAction* title : bar->actions()) {
            if (plain(title->text()) == menu) {
                click(bar, bar->actionGeometry(title).center());
                return choose(entry);
            }
        }
        return false;
    }

    /// The right button, where a menu is wanted.
    void askMenu(QWidget* on, const QPoint& at)
    {
        click(on, at, Qt::RightButton);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, on->mapToGlobal(at));
        QCoreApplication::sendEvent(on, &event);
    }

    /// Takes an entry of a box of choices by its text.
    bool pick(QComboBox* box, const QString& words)
    {
        const int row = box->findText(words, Qt::MatchContains);
        if (row < 0) {
            return false;
        }
        click(box);
        QAbstractItemView* list = box->view();
        const QModelIndex index = box->model()->index(row, box->modelColumn());
        list->scrollTo(index);
        click(list->viewport(), list->visualRect(index).center());
        return true;
    }

    /// Does something that asks: dialogs for files get `path` typed in, of menus and of all other
    /// dialogs the entries or buttons with these words are clicked in turn; without one more word
    /// they are left by Escape.
    void answering(const QString& path, QStringList buttons, const std::function<void()>& verb)
    {
        const QWidget* typingIn = nullptr;
        qsizetype typed = 0;
        Answerer answerer([&](QWidget* waiting) {
            QWidget* dialog = QApplication::activeModalWidget();
            if (qobject_cast<QFileDialog*>(dialog) != nullptr && !path.isEmpty()) {
                if (std::exchange(typingIn, dialog) != dialog) {
                    typed = 0;
                }
                if (dialog->isActiveWindow() || waiting != dialog) {
                    typeNext(path, typed++);
                }
                return;
            }
            if (qobject_cast<QAbstractItemView*>(waiting) != nullptr) {
                QTest::keyClick(waiting, Qt::Key_Escape); // proposals of a dialog that is gone
                return;
            }
            const QString wanted = buttons.isEmpty() ? QString() : buttons.takeFirst();
            if (qobject_cast<QMenu*>(waiting) != nullptr && !wanted.isEmpty()) {
                // Not from inside the answer: what opens now is answered as well.
                QTimer::singleShot(0, waiting, [this, wanted] { choose(wanted); });
                return;
            }
            for (QAbstractButton* button : waiting->findChildren<QAbstractButton*>()) {
                if (!wanted.isEmpty() && plain(button->text()).contains(wanted)) {
                    seen << textOf(waiting);
                    QTest::mouseClick(button, Qt::LeftButton);
                    return;
                }
            }
            seen << textOf(waiting);
            QTest::keyClick(waiting, Qt::Key_Escape);
        });
        verb();
        // With the dialog the window lost the keyboard, which a desktop gives back.
        if (window->isVisible()) {
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window.get()));
        }
    }

    /// What the dialogs said that were answered.
    QStringList seen;

    static QString textOf(const QWidget* dialog)
    {
        QStringList texts;
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            texts << label->text();
        }
        for (const QTextEdit* text : dialog->findChildren<QTextEdit*>()) {
            texts << text->toPlainText();
        }
        for (const QTreeWidget* tree : dialog->findChildren<QTreeWidget*>()) {
            for (int i = 0; i < tree->topLevelItemCount(); ++i) {
                for (int column = 0; column < tree->columnCount(); ++column) {
                    texts << tree->topLevelItem(i)->text(column);
                }
            }
        }
        return texts.join(QLatin1Char('\n'));
    }

    static QString plain(QString text)
    {
        static const QRegularExpression korean(QStringLiteral("\\(&\\w\\)"));
        return text.remove(korean).remove(QLatin1Char('&'));
    }

private:
    /// One key of a path for a dialog for files: Qt's own follows by a list of proposals while one
    /// types, from a thread of its own, so the event loop turns between the keys. Behind the path
    /// Return, and Escape if that was no answer.
    static void typeNext(const QString& path, qsizetype at)
    {
        QWidget* popup = QApplication::activePopupWidget();
        QWidget* to = popup != nullptr ? popup : QApplication::focusWidget();
        const auto key = [&] {
            return at == 0                 ? Qt::Key_A
                   : at <= path.size()     ? static_cast<Qt::Key>(path[at - 1].toUpper().unicode())
                   : at <= path.size() + 2 ? Qt::Key_Return
                                           : Qt::Key_Escape;
        }();
        const QString text = at > 0 && at <= path.size() ? QString(path[at - 1]) : QString();
        // Not from inside the answer: what opens now is answered as well.
        QTimer::singleShot(0, to, [to, key, text, isFirst = at == 0] {
            QTest::sendKeyEvent(QTest::Click, to, key, text,
                                isFirst ? Qt::ControlModifier : Qt::NoModifier);
        });
    }

    QWidget* focus() const
    {
        if (QWidget* popup = QApplication::activePopupWidget()) {
            return popup;
        }
        // A desktop gives the keyboard back after a menu; the offscreen platform does not.
        if (QApplication::activeModalWidget() == nullptr && !window->isActiveWindow()) {
            window->activateWindow();
            static_cast<void>(QTest::qWaitForWindowActive(window.get()));
        }
        QWidget* focused = QApplication::focusWidget();
        return focused != nullptr ? focused : window.get();
    }

    void home(bool toMouse)
    {
        if (m_hasHand && m_isAtMouse != toMouse) {
            ++effort.homings;
        }
        m_hasHand = true;
        m_isAtMouse = toMouse;
    }

    bool m_hasHand = false; ///< Where a hand is at first costs nothing.
    bool m_isAtMouse = false;
};

} // namespace corbel::tests
