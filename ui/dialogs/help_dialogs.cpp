#include "ui/dialogs/help_dialogs.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace corbel::ui {

namespace {

QString text(const char* source)
{
    return QApplication::translate("Help", source);
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts()) {
        keys << key.toString(QKeySequence::NativeText);
    }
    return keys.join(QStringLiteral("  ·  "));
}

/// "&Save as…" without its mnemonic; in Korean that is a letter in brackets at the end.
QString plain(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&\\w\\)"));
    return text.remove(bracketed).remove(QLatin1Char('&'));
}

} // namespace

void showShortcuts(const std::vector<QAction*>& actions, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(text(QT_TRANSLATE_NOOP("Help", "Keyboard shortcuts")));
    dialog.resize(460, 560);
    auto* list = new QTreeWidget(&dialog);
    list->setColumnCount(2);
    list->setHeaderLabels(
        {text(QT_TRANSLATE_NOOP("Help", "Action")), text(QT_TRANSLATE_NOOP("Help", "Keys"))});
    list->setRootIsDecorated(false);
    list->setAccessibleName(dialog.windowTitle());
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const QAction* action : actions) {
        if (!action->shortcut().isEmpty()) {
            auto* item = new QTreeWidgetItem(list, {plain(action->text()), keysOf(*action)});
            item->setIcon(0, action->icon());
        }
    }
    const std::pair<const char*, const char*> onCanvas[] = {
        {QT_TRANSLATE_NOOP("Help", "Move the selection by one grid step"),
         QT_TRANSLATE_NOOP("Help", "arrow keys")},
        {QT_TRANSLATE_NOOP("Help", "Pan while held"), QT_TRANSLATE_NOOP("Help", "Space")},
        {QT_TRANSLATE_NOOP("Help", "Zoom at the pointer"),
         QT_TRANSLATE_NOOP("Help", "Ctrl + wheel")},
        {QT_TRANSLATE_NOOP("Help", "Put the chosen kind in the middle of the canvas"),
         QT_TRANSLATE_NOOP("Help", "Return in the palette")},
    };
    for (const auto& [what, keys] : onCanvas) {
        new QTreeWidgetItem(list, {text(what), text(keys)});
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
