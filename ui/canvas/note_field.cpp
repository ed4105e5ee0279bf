#include "ui/canvas/note_field.h"

#include <QKeyEvent>

#include "model/schema.h"

namespace corbel::ui {

NoteField::NoteField(QWidget* parent) : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Text of the note"));
    setPlaceholderText(tr("Write a note"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setTabChangesFocus(true);
    document()->setDocumentMargin(4);
    hide();
}

void NoteField::start(int note, const QString& text, const QRect& place, const QFont& font)
{
    m_note = note;
    m_before = text;
    m_isOpen = true;
    setFont(font);
    setPlainText(text);
    setGeometry(place);
    show();
    setFocus(Qt::OtherFocusReason);
    selectAll();
}

void NoteField::setTheme(const render::Theme& theme)
{
    setStyleSheet(QStringLiteral("QPlainTextEdit { background: %1; color: %2; border: 1px solid "
                                 "%3; border-radius: 4px; selection-background-color: %3; "
                                 "selection-color: %4; }")
                      .arg(theme.note.name(), theme.text.name(), theme.accent.name(),
                           theme.accentText.name()));
}

void NoteField::giveUp()
{
    close(false);
}

void NoteField::close(bool isAccepted)
{
    // The loss of focus on the way must not accept a second time.
    if (!std::exchange(m_isOpen, false)) {
        return;
    }
    const QString text = toPlainText().trimmed().left(static_cast<int>(model::longestText));
    // First the focus, then the field: hidden with the focus, it would give it to its neighbour.
    emit closed();
    hide();
    if (isAccepted && text != m_before) {
        emit edited(m_note, text);
    }
}

void NoteField::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        close(false);
    } else if (isReturn && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        close(true);
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void NoteField::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    // Its own context menu takes the focus only for a while.
    if (event->reason() != Qt::PopupFocusReason) {
        close(true);
    }
}

} // namespace corbel::ui
