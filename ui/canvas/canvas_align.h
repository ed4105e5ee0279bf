/// Alignment, even spacing and sizes of several boxes at once, as new rectangles.
#pragma once

#include <optional>
#include <vector>

#include "ui/canvas/canvas_space.h"

namespace corbel::ui {

/// Which sides or middles come onto one line.
enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };

namespace canvas_edits {

/// Puts the outermost of `boxes` onto the outermost line of their kind, exactly; what they hold
/// goes along. Where they would come to lie upon each other they are spread along the line, and
/// others are moved out of their way. Others that stand in `sight` stay in there and lie upon
/// nothing; where there is no room for that, they stay where they are and the boxes are put past
/// them along the line. `nullopt` when there are fewer than two, or when their containers or
/// something pinned would be in the way.
std::optional<Rects> aligned(const render::Diagram& diagram, const std::vector<int>& boxes,
                             Alignment alignment, const QRectF& sight);

/// Puts the outermost of `boxes` at equal distances, in their order; the first and the last stay
/// where there is room between them. `nullopt` as above, with fewer than three, and when
/// there is no room in sight for what is in the way.
std::optional<Rects> distributed(const render::Diagram& diagram, const std::vector<int>& boxes,
                                 Qt::Orientation direction, const QRectF& sight);

/// Makes the boxes wider and higher by `by`, but not smaller than their least size nor than what
/// they hold.
Rects resized(const render::Diagram& diagram, const std::vector<int>& boxes, const QSizeF& by);

/// The least rectangle that a box has to keep around its content; null when it holds nothing.
QRectF leastAround(const render::Diagram& diagram, int box);

} // namespace canvas_edits
} // namespace corbel::ui
