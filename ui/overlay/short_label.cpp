#include "ui/overlay/short_label.h"

#include "ui/plain_text.h"

namespace corbel::ui {

void ShortLabel::setWholeText(const QString& text)
{
    m_whole = text;
    setAccessibleName(text);
    shorten();
    updateGeometry();
}

QSize ShortLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height() + 4};
}

QSize ShortLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_whole) + 4, fontMetrics().height() + 4};
}

void ShortLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    shorten();
}

void ShortLabel::shorten()
{
    const QString shown = fontMetrics().elidedText(m_whole, Qt::ElideRight, width());
    setText(shown);
    setToolTip(shown == m_whole ? QString() : plainTip(m_whole));
}

} // namespace corbel::ui
