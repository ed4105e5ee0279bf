/// The buttons of the row below the canvas.
#pragma once

#include <QToolButton>

namespace corbel::ui {

inline QToolButton* flatButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(14, 14));
    return button;
}

} // namespace corbel::ui
