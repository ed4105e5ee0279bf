#include "ui/panels/wrap_button.h"

#include <QHBoxLayout>

#include "ui/look/style.h"
#include "ui/panels/text_label.h"

namespace corbel::ui {

WrapButton::WrapButton(const QIcon& icon, const QString& text, QWidget* parent)
    : QPushButton(parent)
{
    setMark(this, "role", "wrapping");
    setAccessibleName(text);
    // A fixed height would be that of its size hint, which is for another width.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(6);
    auto* picture = new QLabel(this);
    picture->setPixmap(icon.pixmap(QSize(14, 14), devicePixelRatioF()));
    picture->setFixedSize(14, 16);
    auto* words = new TextLabel(text, "plain", this);
    words->setWordWrap(true);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    for (QLabel* label : {picture, static_cast<QLabel*>(words)}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
}

QSize WrapButton::sizeHint() const
{
    return layout()->sizeHint();
}

QSize WrapButton::minimumSizeHint() const
{
    return layout()->minimumSize();
}

} // namespace corbel::ui
