#include "ui/inspector/focus_keeper.h"

#include <algorithm>

namespace corbel::ui {

FocusKeeper::FocusKeeper(const QWidget* old, QWidget& fallback) : m_fallback(fallback)
{
    const QWidget* focused = fallback.window()->focusWidget();
    if (old == nullptr || focused == nullptr || !old->isAncestorOf(focused)) {
        return;
    }
    m_hasFocus = true;
    m_class = focused->metaObject()->className();
    m_name = focused->accessibleName();
    fallback.setFocus(Qt::OtherFocusReason);
}

void FocusKeeper::giveTo(const QWidget& content) const
{
    if (!m_hasFocus || m_fallback.window()->focusWidget() != &m_fallback) {
        return;
    }
    const QList<QWidget*> widgets = content.findChildren<QWidget*>();
    const auto same = std::ranges::find_if(widgets, [this](const QWidget* widget) {
        return widget->focusPolicy() != Qt::NoFocus && widget->accessibleName() == m_name &&
               m_class == widget->metaObject()->className();
    });
    if (same != widgets.end()) {
        (*same)->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace corbel::ui
