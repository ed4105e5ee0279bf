/// The signs of an overlay by themselves: on boxes and lines, in the legend and beside figures.
#pragma once

#include <QIcon>
#include <QPainter>

#include "ui/render/overlay.h"

namespace corbel::render {

/// Around `at`, `radius` being half of its size; nothing for `Sign::None`.
void paintSign(QPainter& painter, Sign sign, const QPointF& at, double radius, const Theme& theme);

/// The diamond of a single point of failure.
void paintSinglePoint(QPainter& painter, const QPointF& at, double radius, const Theme& theme);

/// Two strokes from `at`, as long as `arm` to each side; in the painter's pen.
void paintCross(QPainter& painter, const QPointF& at, double arm);

/// A sign for buttons and rows, crisp at up to three device pixels per pixel.
QIcon signIcon(Sign sign, const Theme& theme);
QIcon singlePointIcon(const Theme& theme);

} // namespace corbel::render
