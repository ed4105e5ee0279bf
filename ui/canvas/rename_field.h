/// The line in which an element is renamed on the canvas.
#pragma once

#include <QLineEdit>

#include "model/ids.h"
#include "ui/render/theme.h"

namespace corbel::ui {

/// Hidden until `start`. Return and loss of focus accept, Escape gives up.
class RenameField : public QLineEdit {
    Q_OBJECT

public:
    explicit RenameField(QWidget* parent);

    /// Opens over `place` (of the parent widget) with all of `name` selected.
    void start(const model::ElementId& element, const QString& name, const QRect& place,
               const QFont& font);
    void giveUp();
    void setTheme(const render::Theme& theme);
    const model::ElementId& element() const { return m_element; }

signals:
    void renamed(const corbel::model::ElementId& element, const QString& name);
    /// Accepted or given up: the keyboard belongs to the canvas again.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void close(bool isAccepted);

    model::ElementId m_element;
    QString m_before;
};

} // namespace corbel::ui
