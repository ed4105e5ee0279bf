/// A quiet line above the canvas about the document's file: another program changed or removed it,
/// or it may not be written.
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/files/files_controller.h"
#include "ui/look/style.h"

namespace corbel::ui {

class FileBar : public QFrame {
    Q_OBJECT

public:
    FileBar(FilesController& files, const Document& document, const Style& style,
            QWidget* parent = nullptr);

    void renewIcons();
    /// A narrow window stays narrow.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Subject { Nothing, Changed, Missing, ReadOnly };

    void refresh();
    /// The buttons beside the words, or below them where there is little room.
    void arrange();
    Subject subject() const;
    void say(const QString& text);
    template <class Verb>
    void offer(const QString& label, Verb verb);

    FilesController& m_files;
    const Document& m_document;
    const Style& m_style;
    QBoxLayout* m_rows;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_ways;
    QHBoxLayout* m_buttons;
    QToolButton* m_close;
    Subject m_shown = Subject::Nothing;
    bool m_isDismissed = false; ///< That the document is read-only was read.
};

} // namespace corbel::ui
