#include "ui/canvas/rename_field.h"

#include <QKeyEvent>

#include "model/schema.h"

namespace corbel::ui {

RenameField::RenameField(QWidget* parent) : QLineEdit(parent)
{
    setAccessibleName(tr("Name of the element"));
    setMaxLength(static_cast<int>(model::longestName));
    hide();
}

void RenameField::start(const model::ElementId& element, const QString& name, const QRect& place,
                        const QFont& font)
{
    m_element = element;
    m_before = name;
    setFont(font);
    setText(name);
    setGeometry(place);
    show();
    setFocus(Qt::OtherFocusReason);
    selectAll();
}

void RenameField::setTheme(const render::Theme& theme)
{
    setStyleSheet(QStringLiteral("QLineEdit { background: %1; color: %2; border: 1px solid %3; "
                                 "border-radius: 4px; padding: 0 4px; "
                                 "selection-background-color: %3; selection-color: %4; }")
                      .arg(theme.card.name(), theme.text.name(), theme.accent.name(),
                           theme.accentText.name()));
}

void RenameField::giveUp()
{
    if (!isHidden()) {
        close(false);
    }
}

void RenameField::close(bool isAccepted)
{
    // The loss of focus on the way must not accept a second time.
    const model::ElementId element = std::exchange(m_element, {});
    if (element.empty()) {
        return;
    }
    const QString name = text().simplified();
    // First the focus, then the field: hidden with the focus, it would give it to its neighbour.
    emit closed();
    hide();
    if (isAccepted && name != m_before) {
        emit renamed(element, name);
    }
}

void RenameField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close(false);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        close(true);
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void RenameField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    // Its own context menu takes the focus only for a while.
    if (event->reason() != Qt::PopupFocusReason) {
        close(true);
    }
}

} // namespace corbel::ui
