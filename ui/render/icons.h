/// The icon family: drawn from SVG in one colour, crisp at every size.
#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QRectF>
#include <QString>

#include "model/kinds.h"

namespace corbel::render {

/// Resource name of a kind's icon, such as ":/icons/store.svg".
QString iconPath(model::ElementKind kind);
/// Resource name of an action's icon, such as ":/icons/undo.svg".
QString iconPath(QStringView action);

/// Paints an icon into `rect`; on raster devices from a cache of images of the exact device size.
void paintIcon(QPainter& painter, const QString& path, const QRectF& rect, const QColor& colour);

/// An icon as an image of `pixels` times `pixels` device pixels.
QImage iconImage(const QString& path, int pixels, const QColor& colour);

} // namespace corbel::render
