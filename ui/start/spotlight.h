/// An outline around what the guide talks about: it pulses a few times, then stands still.
#pragma once

#include <functional>

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include "ui/look/style.h"

namespace corbel::ui {

/// Lies over its window without taking the mouse, and follows what it outlines.
class Spotlight : public QWidget {
    Q_OBJECT

public:
    /// `target` says what to outline now, in coordinates of `window`; a null rectangle hides it.
    Spotlight(const Style& style, std::function<QRect()> target, QWidget* window);

    /// Looks where the target is now; another place pulses anew. Cheap: call it at any change.
    void follow();
    /// What is outlined; null while nothing is.
    QRect outlined() const { return m_outlined; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void moveTo(const QRect& rect);

    const Style& m_style;
    std::function<QRect()> m_target;
    QRect m_outlined;
    QTimer m_later;
    QVariantAnimation m_pulse;
};

} // namespace corbel::ui
