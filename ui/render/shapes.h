/// Outlines of elements by kind, so that shape tells them apart without colour.
#pragma once

#include <QPainterPath>
#include <QRectF>

#include "ui/render/diagram.h"

namespace corbel::render {

/// The closed outline of a box; it stays within the box's rectangle and touches all four sides.
QPainterPath outlineOf(const Box& box);

/// Lines inside the outline: the rim of a cylinder, the edges of a cube. Empty for plain shapes.
QPainterPath innerLinesOf(const Box& box);

/// The part of a card where icon and text stand.
QRectF contentRect(const Box& box);

/// How far inside the rectangle's border the outline lies, going straight in from a point of the
/// border. Diagram units, 0 for containers.
double insetAt(const Box& box, const QPointF& onBorder);

/// Copies drawn behind a replicated element, and how far each is shifted up and to the right.
int copiesBehind(const Box& box);
inline constexpr double copyShift = 3.5;

/// Extra width and height that the shape of a kind takes from its content, diagram units.
QSizeF shapeMargins(model::ElementKind kind);

} // namespace corbel::render
