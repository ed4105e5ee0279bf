/// The hands of a monkey at the whole window: one random thing that a person could do, with real
/// events.
#pragma once

#include <algorithm>
#include <deque>

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSortFilterProxyModel>
#include <QtTest>

#include "tests/support/answerer.h"
#include "tests/support/random_model.h"
#include "tests/support/window_fixture.h"

namespace corbel::tests {

using namespace Qt::StringLiterals;

inline const QStringList monkeyWords{
    u"Web"_s,         u"주문 서비스"_s,   u"12ms"_s,     u"99.9%"_s, u"-5"_s,
    u"3"_s,           u"1e400"_s,         u"postgres"_s, u"{a: b"_s, u""_s,
    u"exponential"_s, u"zoom"_s,          u"store"_s,    u"add"_s,   u"😀 long "_s,
    u"500/s"_s,       u"120 USD/month"_s, u"select"_s,
};

inline const QStringList monkeyGarbage{
    u"corbel: 1\nelements:\n  - {id: a, kind: service}\n  - {id: b, kind: store, parent: a}\n"_s,
    u"elements:\n  - {id: x, kind: service}\nrelations:\n  - {kind: calls, from: x, to: y}\n"_s,
    u"{\"corbel\": 1, \"elements\": [{\"id\": 7}]}"_s,
    u"services: {web: {image: nginx}}"_s,
    u"- - - : : {{{{ &a *a"_s,
    u"\u0000\u0001\uFFFE"_s,
    u"just a sentence that somebody copied"_s,
};

class MonkeyHands {
public:
    MonkeyHands(WindowFixture& fixture, std::uint64_t seed)
        : f(fixture),
          m_random(seed),
          m_answerer([this](QWidget* waiting) { answer(waiting); })
    {
    }

    /// Does something. Menus that it leaves open are answered by `answerAll`.
    void act()
    {
        // A dialog that was there took the keyboard along.
        if (!f.window->isActiveWindow()) {
            f.window->activateWindow();
        }
        // Leaving the program is no part of this.
        f.window->actions().quit->setEnabled(false);
        m_log.push_back(QString());
        if (m_log.size() > 12) {
            m_log.pop_front();
        }
        const std::size_t dice = m_random.below(1000);
        if (f.model().elements.size() > mostElements) {
            note(u"make room"_s);
            f.canvas().setFocus();
            f.canvas().selectAll();
            QTest::keyClick(&f.canvas(), Qt::Key_Delete);
        } else if (f.window->isAtStart()) {
            note(u"leave the start page"_s);
            f.window->actions().zoomFit->trigger();
        } else if (dice < 330) {
            mouseOnCanvas();
        } else if (dice < 560) {
            keysOnCanvas();
        } else if (dice < 640) {
            palette();
        } else if (dice < 700) {
            explorer();
        } else if (dice < 800) {
            inspector();
        } else if (dice < 880) {
            action();
        } else if (dice < 910) {
            tabs();
        } else if (dice < 935) {
            find();
        } else if (dice < 960) {
            commandPalette();
        } else if (dice < 975) {
            pasteGarbage();
        } else if (dice < 994) {
            listsAndButtons();
        } else if (dice < 998) {
            option(f.window->actions().themes);
        } else {
            option(f.window->actions().languages);
        }
    }

    void answerAll() { m_answerer.answerAll(); }
    int answered() const { return m_answerer.answered(); }
    Random& random() { return m_random; }
    void note(const QString& text) { m_log.back() = text; }
    /// The last actions, the latest at the end.
    QString history() const { return QStringList(m_log.begin(), m_log.end()).join(u"; "_s); }

private:
    static constexpr std::size_t mostElements = 40;

    /// Menus: something of them or Escape. Dialogs: what takes nothing away for good.
    void answer(QWidget* waiting)
    {
        if (auto* menu = qobject_cast<QMenu*>(waiting)) {
            QList<QAction*> offered;
            for (QAction* one : menu->actions()) {
                if (one->isEnabled() && one->isVisible() && !one->isSeparator() &&
                    one->menu() == nullptr && !isLeftOut(one)) {
                    offered << one;
                }
            }
            if (!offered.isEmpty() && m_random.chance(60)) {
                menu->setActiveAction(offered[qsizetype(m_random.below(offered.size()))]);
                QTest::keyClick(menu, Qt::Key_Return);
            } else {
                menu->close();
            }
            return;
        }
        for (QAbstractButton* button : waiting->findChildren<QAbstractButton*>()) {
            if (button->text() == u"Discard"_s && m_random.chance(30)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        if (auto* dialog = qobject_cast<QDialog*>(waiting)) {
            dialog->reject();
        } else {
            waiting->close();
        }
    }

    bool isLeftOut(const QAction* action) const
    {
        const ui::Actions& all = f.window->actions();
        const std::vector<const QAction*> out{all.quit,          all.open,
                                              all.saveAs,        all.import,
                                              all.importAgain,   all.exportSvg,
                                              all.exportPng,     all.exportPdf,
                                              all.exportYaml,    all.exportReport,
                                              all.exportJson,    all.exportDot,
                                              all.exportMermaid, all.exportFaultTree,
                                              all.save,          all.newDocument,
                                              all.guide};
        // Like the others that ask for a file.
        return std::ranges::find(out, action) != out.end() ||
               action->objectName() == u"chooseRules"_s;
    }

    QWidget* paper() { return f.paper(); }

    /// A point of the canvas: mostly on something.
    QPoint somewhere()
    {
        const auto& boxes = f.canvas().diagram().boxes();
        if (!boxes.empty() && m_random.chance(70)) {
            const QRectF rect = m_random.pick(boxes).rect;
            const QPointF points[]{rect.center(),
                                   rect.topLeft() + QPointF(8, 8),
                                   {rect.right() - 1, rect.center().y()},
                                   rect.bottomRight()};
            const QPoint at = f.canvas().mapFromScene(m_random.pick(points));
            if (paper()->rect().contains(at)) {
                return at;
            }
        }
        return {int(m_random.below(std::size_t(std::max(1, paper()->width())))),
                int(m_random.below(std::size_t(std::max(1, paper()->height()))))};
    }

    Qt::KeyboardModifiers modifiers()
    {
        const Qt::KeyboardModifiers some[]{Qt::NoModifier,      Qt::NoModifier,    Qt::NoModifier,
                                           Qt::ControlModifier, Qt::ShiftModifier, Qt::AltModifier};
        return m_random.pick(some);
    }

    void drag(QWidget* on, const QPoint& from, const QPoint& to, Qt::KeyboardModifiers held)
    {
        const auto move = [&](const QPoint& at, Qt::MouseButtons buttons) {
            QMouseEvent event(QEvent::MouseMove, QPointF(at), QPointF(on->mapToGlobal(at)),
                              Qt::NoButton, buttons, held);
            QCoreApplication::sendEvent(on, &event);
        };
        move(from, Qt::NoButton);
        QTest::mousePress(on, Qt::LeftButton, held, from);
        for (int step = 1; step <= 3; ++step) {
            move(from + (to - from) * step / 3, Qt::LeftButton);
        }
        // Escape in the middle of a drag gives it up.
        if (m_random.chance(10)) {
            QTest::keyClick(on, Qt::Key_Escape);
        }
        QTest::mouseRelease(on, Qt::LeftButton, held, to);
    }

    void mouseOnCanvas()
    {
        const QPoint at = somewhere();
        const QPoint to = somewhere();
        const Qt::KeyboardModifiers held = modifiers();
        const std::size_t kind = m_random.below(20);
        note(u"canvas %1 at %2,%3 to %4,%5 with %6"_s.arg(kind)
                 .arg(at.x())
                 .arg(at.y())
                 .arg(to.x())
                 .arg(to.y())
                 .arg(int(held)));
        if (kind < 6) {
            QTest::mouseClick(paper(), Qt::LeftButton, held, at);
        } else if (kind < 7) {
            QTest::mouseDClick(paper(), Qt::LeftButton, held, at);
        } else if (kind < 8) {
            QTest::mouseClick(paper(), Qt::RightButton, {}, at);
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, paper()->mapToGlobal(at));
            QCoreApplication::sendEvent(paper(), &event);
        } else if (kind < 9) {
            QWheelEvent wheel(at, paper()->mapToGlobal(QPointF(at)), {},
                              {0, m_random.chance(50) ? 120 : -120}, Qt::NoButton, held,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(paper(), &wheel);
        } else {
            drag(paper(), at, to, held);
        }
    }

    void keysOnCanvas()
    {
        f.canvas().setFocus();
        // As they are written in menus.
        static const QStringList presses =
            u"Left Down Shift+Right Alt+Up Ctrl+Right Tab Shift+Tab Return Esc F2 Del Backspace "
            u"Space A C H K N P R Shift+R V L + - 1 2 3 5 7 9 Ctrl+Z Ctrl+Z Ctrl+Y Ctrl+A Ctrl+C "
            u"Ctrl+X Ctrl+V Ctrl+D Ctrl+G Ctrl+L Ctrl+[ Ctrl+] F6 F8 Menu"_s.split(u' ');
        const QString& press = m_random.pick(presses);
        const QKeyCombination keys = QKeySequence(press)[0];
        note(u"key "_s + press);
        QTest::keyClick(&f.canvas(), keys.key(), keys.keyboardModifiers());
        typeInto(QApplication::focusWidget(), 50);
    }

    /// Into a field that has the keyboard now; then Return, Escape or nothing.
    void typeInto(QWidget* field, int percent)
    {
        const bool isField = qobject_cast<QLineEdit*>(field) != nullptr ||
                             qobject_cast<QPlainTextEdit*>(field) != nullptr;
        if (!isField || !field->isVisible() || !m_random.chance(percent)) {
            return;
        }
        const QString text = m_random.pick(monkeyWords);
        m_log.back() += u" type “%1”"_s.arg(text);
        for (const QChar character : text) {
            QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(character), {});
        }
        const QPointer<QWidget> still = field;
        const Qt::Key ends[]{Qt::Key_Return, Qt::Key_Escape, Qt::Key_Tab};
        if (still && m_random.chance(80)) {
            QTest::keyClick(still, m_random.pick(ends));
        }
    }

    void palette()
    {
        const model::ElementKind kind = m_random.pick(model::elementKinds);
        ui::PaletteTile* tile = f.window->palette()->tile(kind);
        const QPoint at = somewhere();
        note(u"palette %1 to %2,%3"_s.arg(tile->text()).arg(at.x()).arg(at.y()));
        switch (m_random.below(5)) {
        case 0:
            QTest::mouseClick(tile, Qt::LeftButton);
            QTest::mouseClick(paper(), Qt::LeftButton, {}, at);
            break;
        case 1:
            tile->setFocus();
            QTest::keyClick(tile, Qt::Key_Space);
            break;
        case 2: {
            QLineEdit* search = f.window->palette()->searchField();
            search->setFocus();
            typeInto(search, 100);
            search->clear();
            break;
        }
        default:
            drag(tile, tile->rect().center(), tile->mapFromGlobal(paper()->mapToGlobal(at)), {});
        }
        typeInto(QApplication::focusWidget(), 60);
    }

    void explorer()
    {
        ui::ExplorerTree* tree = f.window->explorer()->tree();
        const QAbstractItemModel* rows = tree->model();
        QModelIndex index =
            rows->index(int(m_random.below(std::size_t(std::max(1, rows->rowCount())))), 0);
        if (rows->rowCount(index) > 0 && m_random.chance(50)) {
            index = rows->index(int(m_random.below(std::size_t(rows->rowCount(index)))), 0, index);
        }
        note(u"explorer %1"_s.arg(index.data().toString()));
        const QPoint at = tree->visualRect(index).center();
        switch (m_random.below(6)) {
        case 0:
            f.window->explorer()->searchField()->setFocus();
            typeInto(f.window->explorer()->searchField(), 100);
            f.window->explorer()->searchField()->clear();
            break;
        case 1:
            QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
            break;
        case 2:
            tree->setFocus();
            tree->setCurrentIndex(index);
            QTest::keyClick(tree, m_random.chance(70) ? Qt::Key_F2 : Qt::Key_Delete);
            typeInto(QApplication::focusWidget(), 90);
            break;
        case 3:
            drag(tree->viewport(), at,
                 {at.x(), int(m_random.below(std::size_t(tree->viewport()->height())))}, {});
            break;
        default:
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, modifiers(), at);
        }
    }

    template <class W>
    W* anyVisible(const QWidget* within)
    {
        QList<W*> shown;
        for (W* one : within->findChildren<W*>()) {
            if (one->isVisible() && one->isEnabled() && !one->visibleRegion().isEmpty()) {
                shown << one;
            }
        }
        return shown.isEmpty() ? nullptr : shown[qsizetype(m_random.below(shown.size()))];
    }

    void inspector()
    {
        note(u"inspector"_s);
        f.window->showPanel(u"inspector"_s);
        const std::size_t kind = m_random.below(10);
        if (kind < 6) {
            if (auto* field = anyVisible<QLineEdit>(f.window->inspector())) {
                note(u"inspector field %1"_s.arg(field->accessibleName()));
                QTest::mouseClick(field, Qt::LeftButton);
                field->selectAll();
                typeInto(field, 100);
            }
        } else if (kind < 7) {
            if (auto* box = anyVisible<QComboBox>(f.window->inspector())) {
                note(u"inspector choice %1"_s.arg(box->accessibleName()));
                box->setFocus();
                QTest::keyClick(box, m_random.chance(50) ? Qt::Key_Down : Qt::Key_Up);
            }
        } else if (auto* button = anyVisible<QAbstractButton>(f.window->inspector())) {
            note(u"inspector button %1"_s.arg(button->accessibleName()));
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    void action()
    {
        const std::vector<QAction*> all = f.window->actions().all();
        QAction* chosen = m_random.pick(all);
        if (isLeftOut(chosen)) {
            return;
        }
        note(u"action %1"_s.arg(chosen->text()));
        chosen->trigger();
        m_answerer.answerAll();
        typeInto(QApplication::focusWidget(), 60);
    }

    void option(QActionGroup* group)
    {
        QAction* chosen = group->actions()[qsizetype(m_random.below(group->actions().size()))];
        note(u"option %1"_s.arg(chosen->text()));
        chosen->trigger();
    }

    void tabs()
    {
        auto* bar = anyVisible<QTabBar>(f.window.get());
        if (bar == nullptr || bar->count() == 0) {
            return;
        }
        const QPoint at = bar->tabRect(int(m_random.below(std::size_t(bar->count())))).center();
        note(u"tab %1"_s.arg(bar->tabText(bar->tabAt(at))));
        if (m_random.chance(20)) {
            QTest::mouseDClick(bar, Qt::LeftButton, {}, at);
            typeInto(QApplication::focusWidget(), 100);
        } else if (m_random.chance(20)) {
            drag(bar, at, at + QPoint(int(m_random.below(300)) - 150, 0), {});
        } else {
            QTest::mouseClick(bar, Qt::LeftButton, {}, at);
        }
    }

    void find()
    {
        note(u"find"_s);
        f.window->actions().find->trigger();
        ui::FindBar* bar = f.window->tools().findBar();
        typeInto(bar->field(), 100);
        if (m_random.chance(50)) {
            bar->step(m_random.chance(50) ? 1 : -1);
        }
        if (bar->isVisible() && m_random.chance(70)) {
            QTest::keyClick(bar->field(), Qt::Key_Escape);
        }
    }

    void commandPalette()
    {
        note(u"command palette"_s);
        f.window->actions().commandPalette->trigger();
        ui::CommandPalette* palette = f.window->tools().commandPalette();
        auto* field = palette->findChild<QLineEdit*>();
        const QString harmless[]{u"align"_s, u"zoom"_s, u"service"_s, u"select"_s, u"view"_s};
        QTest::keyClicks(field, m_random.pick(harmless));
        for (std::size_t i = m_random.below(4); i > 0; --i) {
            QTest::keyClick(field, Qt::Key_Down);
        }
        QTest::keyClick(field, m_random.chance(60) ? Qt::Key_Return : Qt::Key_Escape);
        m_answerer.answerAll();
        typeInto(QApplication::focusWidget(), 60);
        if (palette->isVisible()) {
            QTest::keyClick(field, Qt::Key_Escape);
        }
    }

    void pasteGarbage()
    {
        note(u"paste garbage"_s);
        QApplication::clipboard()->setText(m_random.pick(monkeyGarbage));
        f.canvas().setFocus();
        QTest::keyClick(&f.canvas(), Qt::Key_V, Qt::ControlModifier);
    }

    /// Findings, insight: a row or a button that is seen.
    void listsAndButtons()
    {
        const QStringList panels{u"findings"_s, u"insight"_s, u"explorer"_s};
        const QString& panel = m_random.pick(panels);
        note(u"panel "_s + panel);
        f.window->showPanel(panel);
        QWidget* shown = panel == u"insight"_s ? static_cast<QWidget*>(f.window->insight())
                                               : f.window->findings();
        if (auto* button = anyVisible<QAbstractButton>(shown)) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
        QTreeView* list = f.window->findings()->list();
        if (panel == u"findings"_s && list->isVisible() && list->model()->rowCount() > 0) {
            const QModelIndex row = list->model()->index(
                int(m_random.below(std::size_t(list->model()->rowCount()))), 0);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
        }
    }

    WindowFixture& f;
    Random m_random;
    Answerer m_answerer;
    std::deque<QString> m_log;
};

} // namespace corbel::tests
