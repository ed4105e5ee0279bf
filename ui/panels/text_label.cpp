#include "ui/panels/text_label.h"

#include <algorithm>

#include <QEvent>

#include "ui/look/style.h"

namespace corbel::ui {

TextLabel::TextLabel(const QString& text, const char* role, QWidget* parent) : QLabel(parent)
{
    setMark(this, "role", role);
    setTextFormat(Qt::PlainText);
    setText(text);
}

int TextLabel::heightForWidth(int width) const
{
    if (text() != m_measuredText) {
        forget();
        m_measuredText = text();
    }
    const auto known = std::ranges::find(m_measured, width, &Measured::width);
    if (known != m_measured.end()) {
        return known->height;
    }
    const int height = QLabel::heightForWidth(width);
    m_measured[m_next] = {width, height};
    m_next = (m_next + 1) % m_measured.size();
    return height;
}

bool TextLabel::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::ContentsRectChange:
        forget();
        break;
    default:
        break;
    }
    return QLabel::event(event);
}

void TextLabel::forget() const
{
    m_measured.fill({});
}

} // namespace corbel::ui
