#include "ui/dialogs/dialog_head.h"

#include <QApplication>
#include <QDir>
#include <QStyle>

#include "ui/look/style.h"
#include "ui/words/messages.h"

namespace corbel::ui {

QVBoxLayout* addDialogHead(QVBoxLayout& dialog, const QString& headline, const QString& file)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(14);
    auto* sign = new QLabel;
    sign->setPixmap(QApplication::style()
                        ->standardIcon(QStyle::SP_MessageBoxWarning)
                        .pixmap(QSize(32, 32), dialog.parentWidget()->devicePixelRatioF()));
    head->addWidget(sign, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    addParagraph(*column, headline, "title");
    if (!file.isEmpty()) {
        addParagraph(*column, QDir::toNativeSeparators(file), "small");
    }
    head->addLayout(column, 1);
    dialog.addLayout(head);
    return column;
}

QLabel* addParagraph(QVBoxLayout& column, const QString& text, const char* role)
{
    constexpr int width = 460;
    auto* label = new QLabel(withParticles(text));
    if (role != nullptr) {
        setMark(label, "role", role);
    }
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->setMinimumWidth(width);
    column.addWidget(label);
    return label;
}

} // namespace corbel::ui
