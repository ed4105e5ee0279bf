// Every control has a name for those who cannot see it, and a way to it without the mouse.
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>
#include <QWidgetAction>
#include <QtTest>

#include "tests/support/figures.h"
#include "tests/support/screens.h"
#include "ui/inspector/field_chips.h"

using namespace corbel;
using tests::Screens;

namespace {

/// Controls that Qt makes inside another one, which stands for them.
bool isPart(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    const bool isOfTabs = qobject_cast<const QTabBar*>(parent) != nullptr &&
                          widget->objectName().startsWith(QStringLiteral("Scroll"));
    const bool isOfField = qobject_cast<const QLineEdit*>(parent) != nullptr ||
                           qobject_cast<const QComboBox*>(parent) != nullptr ||
                           qobject_cast<const QAbstractSpinBox*>(parent) != nullptr;
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent);
    const bool isOfArea = area != nullptr && (area->viewport() == widget ||
                                              qobject_cast<const QHeaderView*>(widget) != nullptr);
    return isOfTabs || isOfField || isOfArea;
}

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QTextEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr;
}

QList<QWidget*> shownIn(QWidget* root)
{
    QList<QWidget*> shown;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == root->window() && !isPart(widget)) {
            shown << widget;
        }
    }
    return shown;
}

QString accessibleName(QWidget* widget)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    return interface == nullptr ? QString() : interface->text(QAccessible::Name);
}

/// The actions of a menu and those below it.
QList<QAction*> actionsIn(const QMenu* menu)
{
    QList<QAction*> found;
    for (QAction* action : menu->actions()) {
        if (action->menu() != nullptr) {
            found << actionsIn(action->menu());
        } else if (!action->isSeparator()) {
            found << action;
        }
    }
    return found;
}

} // namespace

class AccessibleTest : public QObject {
    Q_OBJECT

private slots:
    void namesEveryControl_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Korean") << QStringLiteral("ko");
    }

    void namesEveryControl()
    {
        QFETCH(QString, language);
        QStringList nameless;
        int count = 0;
        Screens screens(language, {1440, 900}, [&](const QString& screen, QWidget* shown) {
            if (const auto* menu = qobject_cast<QMenu*>(shown)) {
                bool isNamed =
                    !menu->title().isEmpty() || !accessibleName(shown).trimmed().isEmpty();
                for (const QAction* action : actionsIn(menu)) {
                    isNamed = isNamed && !action->text().trimmed().isEmpty();
                }
                if (!isNamed) {
                    nameless << screen;
                }
            }
            for (QWidget* widget : shownIn(shown)) {
                if (widget->focusPolicy() == Qt::NoFocus && !isControl(widget)) {
                    continue;
                }
                ++count;
                const QString name = accessibleName(widget);
                if (name.trimmed().isEmpty() ||
                    name == QLatin1StringView(widget->metaObject()->className())) {
                    nameless << screen + QStringLiteral(": ") + tests::described(widget);
                }
            }
        });
        screens.walkAll();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        QVERIFY(count > 200);
        tests::printFigure(QStringLiteral("%1 controls on all screens have a name (%2)")
                               .arg(count)
                               .arg(language)
                               .toUtf8()
                               .constData());
    }

    /// What can be clicked takes the keyboard, or does what an action of the menus does.
    void reachesEveryControlByKeyboard()
    {
        QStringList unreachable;
        Screens screens(
            QStringLiteral("en"), {1440, 900}, [&](const QString& screen, QWidget* shown) {
                QSet<const QWidget*> chain;
                for (QWidget* at = shown->nextInFocusChain(); at != shown;
                     at = at->nextInFocusChain()) {
                    chain << at;
                }
                QSet<const QAction*> inMenus;
                if (const auto* window = qobject_cast<QMainWindow*>(shown)) {
                    for (const QAction* menu : window->menuBar()->actions()) {
                        for (const QAction* action : actionsIn(menu->menu())) {
                            inMenus << action;
                        }
                    }
                }
                for (QWidget* widget : shownIn(shown)) {
                    if (!isControl(widget) || !widget->isEnabled()) {
                        continue;
                    }
                    const QWidget* target =
                        widget->focusProxy() != nullptr ? widget->focusProxy() : widget;
                    const bool takesKeys =
                        (target->focusPolicy() & Qt::TabFocus) != 0 && chain.contains(target);
                    const auto* button = qobject_cast<QToolButton*>(widget);
                    const bool isOfMenus = button != nullptr &&
                                           button->defaultAction() != nullptr &&
                                           inMenus.contains(button->defaultAction());
                    // The arrow keys of its field walk over its list; Delete takes a chip away.
                    const QWidget* parent = widget->parentWidget();
                    const bool hasKey =
                        qobject_cast<const ui::CommandPalette*>(parent) != nullptr ||
                        qobject_cast<const ui::Chip*>(parent) != nullptr;
                    if (!takesKeys && !isOfMenus && !hasKey) {
                        unreachable << screen + QStringLiteral(": ") + tests::described(widget) +
                                           QStringLiteral(" (") + accessibleName(widget) + u')';
                    }
                }
            });
        screens.walkAll();
        unreachable.removeDuplicates();
        QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(u'\n')));
    }

    /// Each menu opens by a letter of its own.
    void opensEveryMenuByALetter_data() { namesEveryControl_data(); }

    void opensEveryMenuByALetter()
    {
        QFETCH(QString, language);
        tests::WindowFixture f(language);
        QSet<QString> letters;
        for (const QAction* menu : f.window->menuBar()->actions()) {
            const QString letter = QKeySequence::mnemonic(menu->text()).toString();
            QVERIFY2(!letter.isEmpty() && !letters.contains(letter), qPrintable(menu->text()));
            letters << letter;
            for (const QAction* action : actionsIn(menu->menu())) {
                QVERIFY2(!action->text().isEmpty(), qPrintable(menu->text()));
            }
        }
        QSet<const QAction*> inMenus;
        for (const QAction* menu : f.window->menuBar()->actions()) {
            for (const QAction* action : actionsIn(menu->menu())) {
                inMenus << action;
            }
        }
        for (const QToolBar* bar : f.window->findChildren<QToolBar*>()) {
            for (const QAction* action : bar->actions()) {
                QVERIFY2(action->isSeparator() || inMenus.contains(action) ||
                             qobject_cast<const QWidgetAction*>(action) != nullptr,
                         qPrintable(action->text()));
            }
        }
    }
};

QTEST_MAIN(AccessibleTest)
#include "accessible_test.moc"
