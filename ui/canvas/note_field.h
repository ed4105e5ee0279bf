/// The field in which a note is written on the canvas.
#pragma once

#include <QPlainTextEdit>

#include "ui/render/theme.h"

namespace corbel::ui {

/// Hidden until `start`. Return and loss of focus accept, Shift+Return begins a new line, Escape
/// gives up.
class NoteField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteField(QWidget* parent);

    /// Opens over `place` (of the parent widget); `note` is -1 for one that is not there yet.
    void start(int note, const QString& text, const QRect& place, const QFont& font);
    void giveUp();
    void setTheme(const render::Theme& theme);

signals:
    /// `text` differs from that of the start.
    void edited(int note, const QString& text);
    /// Accepted or given up: the keyboard belongs to the canvas again.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void close(bool isAccepted);

    int m_note = -1;
    bool m_isOpen = false;
    QString m_before;
};

} // namespace corbel::ui
