#include "ui/dialogs/help_dialogs.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPixmap>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/find/commands.h"

namespace corbel::ui {

namespace {

QString text(const char* source)
{
    return QApplication::translate("Help", source);
}

} // namespace

void showShortcuts(const std::vector<QAction*>& actions, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(text(QT_TRANSLATE_NOOP("Help", "Keyboard shortcuts")));
    dialog.resize(QSize(680, 640).boundedTo(dialog.screen()->availableSize() * 0.9));
    auto* list = new QTreeWidget(&dialog);
    list->setColumnCount(2);
    list->setHeaderLabels(
        {text(QT_TRANSLATE_NOOP("Help", "Action")), text(QT_TRANSLATE_NOOP("Help", "Keys"))});
    list->setRootIsDecorated(false);
    list->setWordWrap(true);
    list->setAccessibleName(dialog.windowTitle());
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty()) {
            auto* item = new QTreeWidgetItem(list, {plainText(action->text()), keysOf(*action)});
            item->setIcon(0, action->icon());
        }
    }
    const std::pair<const char*, const char*> onCanvas[] = {
        {QT_TRANSLATE_NOOP("Help", "Place an actor, service, store, stream, gateway, tier, group, "
                                   "site, host beside or in what is selected"),
         QT_TRANSLATE_NOOP("Help", "1 to 9")},
        {QT_TRANSLATE_NOOP("Help", "Walk over the elements and notes"),
         QT_TRANSLATE_NOOP("Help", "Tab, Shift + Tab")},
        {QT_TRANSLATE_NOOP("Help", "Select the nearest element in a direction"),
         QT_TRANSLATE_NOOP("Help", "Ctrl + arrow keys")},
        {QT_TRANSLATE_NOOP("Help", "Walk over the relations of the selected element"),
         QT_TRANSLATE_NOOP("Help", "L")},
        {QT_TRANSLATE_NOOP("Help", "Connect the selected element, or join the selected relation's "
                                   "end to another element"),
         QT_TRANSLATE_NOOP("Help", "C, arrow keys, Return")},
        {QT_TRANSLATE_NOOP("Help", "Join the selected relation's beginning to another element"),
         QT_TRANSLATE_NOOP("Help", "Shift + C, arrow keys, Return")},
        {QT_TRANSLATE_NOOP("Help", "Edit the properties of the selected element"),
         QT_TRANSLATE_NOOP("Help", "Return")},
        {QT_TRANSLATE_NOOP("Help", "Move the selection by one grid step"),
         QT_TRANSLATE_NOOP("Help", "arrow keys")},
        {QT_TRANSLATE_NOOP("Help", "Move the selection by eight grid steps"),
         QT_TRANSLATE_NOOP("Help", "Shift + arrow keys")},
        {QT_TRANSLATE_NOOP("Help", "Move the selection off the grid"),
         QT_TRANSLATE_NOOP("Help", "Alt + arrow keys")},
        {QT_TRANSLATE_NOOP("Help", "Make the selection larger or smaller"),
         QT_TRANSLATE_NOOP("Help", "Ctrl + Shift + arrow keys")},
        {QT_TRANSLATE_NOOP("Help", "Drag copies instead of what is selected"),
         QT_TRANSLATE_NOOP("Help", "Ctrl + drag")},
        {QT_TRANSLATE_NOOP("Help", "Drag without changing the container"),
         QT_TRANSLATE_NOOP("Help", "Shift + drag")},
        {QT_TRANSLATE_NOOP("Help", "Drag off the grid, onto others too"),
         QT_TRANSLATE_NOOP("Help", "Alt + drag")},
        {QT_TRANSLATE_NOOP("Help", "Choose what to add at a point"),
         QT_TRANSLATE_NOOP("Help", "double click on the sheet")},
        {QT_TRANSLATE_NOOP("Help", "Pan while held"), QT_TRANSLATE_NOOP("Help", "Space")},
        {QT_TRANSLATE_NOOP("Help", "Zoom at the pointer"), QT_TRANSLATE_NOOP("Help", "wheel")},
        {QT_TRANSLATE_NOOP("Help", "Put the chosen kind in the middle of the canvas"),
         QT_TRANSLATE_NOOP("Help", "Return in the palette")},
    };
    for (const auto& [what, keys] : onCanvas) {
        new QTreeWidgetItem(list, {text(what), text(keys)});
    }
    // All words begin in one column, with a picture before them or not.
    QPixmap nothing(list->iconSize().isValid() ? list->iconSize() : QSize(16, 16));
    nothing.fill(Qt::transparent);
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        if (list->topLevelItem(i)->icon(0).isNull()) {
            list->topLevelItem(i)->setIcon(0, nothing);
        }
    }
    auto* buttons = new QDialogButtonBox(&dialog);
    buttons->addButton(text(QT_TRANSLATE_NOOP("Help", "Close")), QDialogButtonBox::AcceptRole);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(list);
    layout->addWidget(buttons);
    dialog.exec();
}

void showAbout(QWidget* parent)
{
    QMessageBox box(parent);
    box.setWindowTitle(text(QT_TRANSLATE_NOOP("Help", "About Corbel")));
    box.setText(QStringLiteral("<b>Corbel %1</b>").arg(QApplication::applicationVersion()));
    box.setInformativeText(
        text(QT_TRANSLATE_NOOP("Help", "A workbench in which an architect draws a system, and sees "
                                       "at once what that drawing will bear.")) +
        QStringLiteral("\n\n") +
        text(QT_TRANSLATE_NOOP("Help",
                               "Free software under the GNU General Public License, version "
                               "3 or later. It comes without any warranty.")));
    box.addButton(text(QT_TRANSLATE_NOOP("Help", "Close")), QMessageBox::AcceptRole);
    box.exec();
}

} // namespace corbel::ui
