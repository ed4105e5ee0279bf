/// A line at an edge of the canvas that says what the keys do just now.
#pragma once

#include <QPainter>
#include <QRect>
#include <QString>

#include "ui/render/theme.h"

namespace corbel::ui {

/// `page` is the viewport in pixels; stands at its lower edge, or at the upper one when it would
/// cover `kept`. The painter's transform is left as it was.
void paintHintPill(QPainter& painter, const QRect& page, const QRectF& kept, const QString& text,
                   const render::Theme& theme);

} // namespace corbel::ui
