#include "ui/window/undo_in_fields.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace corbel::ui {

bool UndoInFields::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride) {
        return QObject::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo)) {
        return QObject::eventFilter(watched, event);
    }
    bool isUseless = false;
    if (const auto* line = qobject_cast<QLineEdit*>(watched)) {
        isUseless = isUndo ? !line->isUndoAvailable() : !line->isRedoAvailable();
    } else if (const auto* text = qobject_cast<QPlainTextEdit*>(watched)) {
        const QTextDocument* document = text->document();
        isUseless = isUndo ? !document->isUndoAvailable() : !document->isRedoAvailable();
    }
    return isUseless || QObject::eventFilter(watched, event);
}

} // namespace corbel::ui
