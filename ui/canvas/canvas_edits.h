/// What gestures mean: ChangeSets made from a model, the diagram that shows it, and new rectangles.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <QRectF>
#include <QString>

#include "model/change_set.h"
#include "ui/render/diagram.h"

namespace corbel::ui::canvas_edits {

/// New rectangles by box of the diagram.
using Rects = std::map<int, QRectF>;

double snapped(double coordinate);
QPointF snapped(const QPointF& point);

/// The boxes and everything inside them on the view, ascending.
std::vector<int> withContent(const render::Diagram& diagram, const std::vector<int>& boxes);

/// Those of `boxes` that stand inside no other one of them.
std::vector<int> outermost(const render::Diagram& diagram, const std::vector<int>& boxes);

/// Where elements of these kinds would be put at a point: the innermost container that encloses
/// other things; ignores `ignored` and what they hold. -1 for the sheet.
int containerAt(const render::Diagram& diagram, const QPointF& point,
                const std::vector<int>& ignored);

/// Enlarges `container` and those around it until what is in `rects` and in the container fits;
/// `extra` is a rectangle that will stand in it.
void grow(const render::Diagram& diagram, int container, const std::optional<QRectF>& extra,
          Rects& rects);

/// The placements of the boxes with their new rectangles.
std::vector<model::Placement> placements(const model::View& view, const render::Diagram& diagram,
                                         const Rects& rects);

/// A box that changes its container; -1 for the sheet.
struct Nesting {
    int box = -1;
    int container = -1;
};

/// Moves or resizes boxes (`rects` holds what they contain as well), some of them into other
/// containers, with routes.
model::ChangeSet arrange(const model::Model& model, const model::View& view,
                         const render::Diagram& diagram, const Rects& rects,
                         const std::vector<Nesting>& nestings, const std::string& label);

/// The size of a newly placed element: what its name takes, and room for content if it is there to
/// hold some.
QSizeF automaticSize(const model::Element& element);

/// Gives a new name; a card that still has its automatic size follows it, about its centre.
model::ChangeSet rename(const model::Model& model, const model::View& view,
                        const render::Diagram& diagram, const model::ElementId& element,
                        const std::string& name);

/// Adds an element centred at a point of the grid, inside the container there.
model::ChangeSet place(const model::Model& model, const model::View& view,
                       const render::Diagram& diagram, model::ElementKind kind,
                       const QPointF& centre);

/// Adds a relation with its route.
model::ChangeSet connect(const model::Model& model, const model::View& view,
                         model::RelationKind kind, const model::ElementId& from,
                         const model::ElementId& to);

/// The kinds of relation that may join two elements, likeliest first.
std::vector<model::RelationKind>
likelyKinds(const model::Model& model, const model::ElementId& from, const model::ElementId& to);

} // namespace corbel::ui::canvas_edits
