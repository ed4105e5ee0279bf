#include "ui/inspector/focus_keeper.h"

#include <algorithm>

namespace corbel::ui {

FocusKeeper::FocusKeeper(QScrollArea& scroll, QWidget& fallback)
    : m_scroll(scroll),
      m_fallback(fallback)
{
    const QWidget* content = scroll.widget();
    const QWidget* focused = scroll.window()->focusWidget();
    if (content == nullptr || focused == nullptr || !content->isAncestorOf(focused)) {
        return;
    }
    m_hasFocus = true;
    m_class = focused->metaObject()->className();
    m_name = focused->accessibleName();
    fallback.setFocus(Qt::OtherFocusReason);
}

void FocusKeeper::replaceBy(QWidget* content)
{
    if (QWidget* old = m_scroll.takeWidget()) {
        old->hide();
        old->deleteLater(); // something in it may be what reports the change that led here
    }
    m_scroll.setWidget(content);
    if (!m_hasFocus || m_scroll.window()->focusWidget() != &m_fallback) {
        return;
    }
    const QList<QWidget*> widgets = content->findChildren<QWidget*>();
    const auto same = std::ranges::find_if(widgets, [this](const QWidget* widget) {
        return widget->focusPolicy() != Qt::NoFocus && widget->accessibleName() == m_name &&
               m_class == widget->metaObject()->className();
    });
    if (same != widgets.end()) {
        (*same)->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace corbel::ui
