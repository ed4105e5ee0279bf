#include "ui/panels/empty_hint.h"

#include <QResizeEvent>

namespace corbel::ui {

EmptyHint::EmptyHint(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_verbBox(new QWidget(this)),
      m_verbs(new QVBoxLayout(m_verbBox))
{
    setMark(m_title, "role", "strong");
    setMark(m_text, "role", "muted");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 12);
    layout->setSpacing(4);
    for (QLabel* label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        layout->addWidget(label);
    }
    m_verbs->setSpacing(2);
    m_verbs->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_verbBox);
    layout->addStretch(1);
}

void EmptyHint::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const QMargins around = layout()->contentsMargins();
    const int width = event->size().width() - around.left() - around.right();
    const int needed = around.top() + m_title->heightForWidth(width) +
                       m_text->heightForWidth(width) + 2 * layout()->spacing() +
                       m_verbBox->sizeHint().height() + around.bottom();
    m_verbBox->setVisible(needed <= event->size().height());
}

void EmptyHint::setTexts(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
}

QPushButton* EmptyHint::addVerb(const QString& text)
{
    auto* verb = new QPushButton(text, m_verbBox);
    m_verbs->addWidget(verb, 0, Qt::AlignLeft);
    return verb;
}

void EmptyHint::clearVerbs()
{
    while (QLayoutItem* item = m_verbs->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // One of them may have asked for this.
        delete item;
    }
}

} // namespace corbel::ui
