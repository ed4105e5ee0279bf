/// Outlines of elements by kind, so that shape tells them apart without colour.
#pragma once

#include <QPainterPath>
#include <QRectF>

#include "ui/render/diagram.h"

namespace corbel::render {

/// Whether elements of this kind are there to hold others: a tier, a group, a partition, a site or
/// a cluster.
bool isEnclosure(model::ElementKind kind);

/// The size of an enclosure that holds nothing yet, diagram units: one sees that something goes in.
inline constexpr QSizeF emptyFrame(208, 128);

/// Whether a box is drawn as a frame with its title at the top: what holds something does, and what
/// is there to hold something. A site, a cluster or a partition may be whole without content: these
/// are frames only while there is room for some.
bool isFrame(const Box& box);

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
