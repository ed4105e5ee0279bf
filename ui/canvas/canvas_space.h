/// Room on a diagram: where something fits, what has to grow, and what stands in the way.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include <QRectF>

#include "ui/render/diagram.h"

namespace corbel::ui::canvas_edits {

/// New rectangles by box of the diagram.
using Rects = std::map<int, QRectF>;

inline constexpr double clearance = 16; ///< Between a container's border and its content.

/// The rectangle of a box as `rects` or else the diagram has it.
QRectF rectOf(const render::Diagram& diagram, const Rects& rects, int box);

/// The boxes and everything inside them on the view, ascending.
std::vector<int> withContent(const render::Diagram& diagram, const std::vector<int>& boxes);

/// Those of `boxes` that stand inside no other one of them.
std::vector<int> outermost(const render::Diagram& diagram, const std::vector<int>& boxes);

/// The visible boxes that stand directly in `container`; -1 for the sheet.
std::vector<int> contentOf(const render::Diagram& diagram, int container);

/// What an edit in progress put where it is: nothing may push that away.
struct Moved {
    std::set<int> held;    ///< With all they hold.
    std::set<int> leaving; ///< Go into another container than the diagram knows.
};

/// Enlarges `container` and those around it until what is in `rects` and in the container fits;
/// `extra` is a rectangle that will stand in it. What a container grows over is pushed aside, but
/// for pinned boxes and those that were moved; false when one of these stands in the way.
bool grow(const render::Diagram& diagram, int container, const std::optional<QRectF>& extra,
          Rects& rects, const Moved& moved = {});

/// Moves what `moved` boxes were put onto to the nearest free place, and grows the containers of
/// all of these. False when a box of `moved` would have to move again, or a pinned one. What stands
/// in `sight` goes to a place in there as far as there is one; a null rectangle does not matter.
bool clearAround(const render::Diagram& diagram, const std::vector<int>& moved, Rects& rects,
                 const QRectF& sight = {});

/// The place nearest to where `wanted` is at which it keeps `gap` from all `obstacles`.
QRectF freeSpot(const QRectF& wanted, const std::vector<QRectF>& obstacles, double gap);

/// `wanted` itself when it lies upon none of `obstacles`, else the nearest free place in the
/// container that takes `around`; when there is none, the nearest one for which it has to grow.
QRectF clearSpot(const QRectF& wanted, const QRectF& around, const std::vector<QRectF>& obstacles);

/// The rectangle of a container; more than anybody draws on for the sheet (-1).
QRectF roomOf(const render::Diagram& diagram, int container);

/// `clearSpot` among what stands in `container`, or on the sheet (-1), which has room everywhere.
QRectF spotWithin(const render::Diagram& diagram, int container, const QRectF& wanted);

/// A place for something new of this size inside a container: where there is room, else beside its
/// content, so that the container has to grow.
QRectF spotInside(const render::Diagram& diagram, int container, const QSizeF& size);

/// A place beside a box, among what stands in the same container: to its right, or below.
QRectF spotBeside(const render::Diagram& diagram, int box, const QSizeF& size, bool isBelow);

/// Which of `candidates` one means by an arrow key at `from`: near, and rather straight ahead. -1
/// when there is none on that side. `direction` is a unit vector along an axis.
int neighbour(const render::Diagram& diagram, const QRectF& from, const QPointF& direction,
              const std::vector<int>& candidates);

} // namespace corbel::ui::canvas_edits
