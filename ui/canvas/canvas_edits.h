/// What gestures mean: ChangeSets made from a model, the diagram that shows it, and new rectangles.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QRectF>
#include <QString>

#include "model/change_set.h"
#include "model/clip.h"
#include "ui/canvas/canvas_space.h"
#include "ui/render/diagram.h"

namespace corbel::ui::canvas_edits {

double snapped(double coordinate);
QPointF snapped(const QPointF& point);

/// Where elements of these kinds would be put at a point: the innermost container that encloses
/// other things; ignores `ignored` and what they hold. -1 for the sheet.
int containerAt(const render::Diagram& diagram, const QPointF& point,
                const std::vector<int>& ignored);

/// Whether things are put into an element of this kind when they are dropped on it, although it is
/// empty so far. A service may hold others too, but a drop on it is more often a slip.
bool invites(model::ElementKind kind);

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
                         const std::vector<Nesting>& nestings, const model::Message& label);

/// `changes` with the placements of `rects`, and with routes for what both leave without one.
model::ChangeSet arranged(const model::Model& model, const model::View& view,
                          const render::Diagram& diagram, const Rects& rects,
                          model::ChangeSet changes);

/// The size of a newly placed element: what its name takes, and room for content if it is there to
/// hold some.
QSizeF automaticSize(const model::Element& element);

/// Gives a new name; a card that still has its automatic size follows it, about its centre.
model::ChangeSet rename(const model::Model& model, const model::View& view,
                        const render::Diagram& diagram, const model::ElementId& element,
                        const std::string& name);

/// What is placed next of a kind, with an id and a name of its own: "service-2", "Service 2".
model::Element newElement(const model::Model& model, model::ElementKind kind);

/// Adds a `newElement` that takes `rect`, into a container; -1 for the sheet. In a container it
/// goes to the nearest place that is free.
model::ChangeSet place(const model::Model& model, const model::View& view,
                       const render::Diagram& diagram, model::ElementKind kind, const QRectF& rect,
                       int container);

/// Puts an element of the model that the view does not show on it, at a point or, when its
/// container is shown, in there, and around what it holds.
model::ChangeSet show(const model::Model& model, const model::View& view,
                      const render::Diagram& diagram, const model::ElementId& element,
                      const QPointF& centre);

/// Adds a relation with its route.
model::ChangeSet connect(const model::Model& model, const model::View& view,
                         model::RelationKind kind, const model::ElementId& from,
                         const model::ElementId& to);

/// Joins a relation to other ends.
model::ChangeSet reconnect(const model::Model& model, const model::View& view,
                           const model::RelationId& relation, const model::ElementId& from,
                           const model::ElementId& to);

/// The kinds of relation that may join two elements, likeliest first.
std::vector<model::RelationKind>
likelyKinds(const model::Model& model, const model::ElementId& from, const model::ElementId& to);

/// What a new relation may lead to when there is nothing yet where it ends.
struct Target {
    model::ElementKind element;
    model::RelationKind relation;

    bool operator==(const Target&) const = default;
};

/// Likeliest first; every one is legal.
std::vector<Target> likelyTargets(model::ElementKind from);

/// Adds a `newElement` as `place`, with a relation from `from` to it.
model::ChangeSet placeConnected(const model::Model& model, const model::View& view,
                                const render::Diagram& diagram, const model::ElementId& from,
                                const Target& target, const QRectF& rect, int container);

/// Copies of elements with their content and the relations among them, `offset` away from them and
/// in `container`; -1 for the sheet.
model::Inserted duplicate(const model::Model& model, const model::View& view,
                          const render::Diagram& diagram, const std::vector<int>& roots,
                          const QPointF& offset, int container);

/// Gives elements another kind; cards that have their automatic size follow it.
model::ChangeSet convert(const model::Model& model, const model::View& view,
                         const render::Diagram& diagram,
                         const std::vector<model::ElementId>& elements, model::ElementKind kind);

/// Hides what a container holds and makes it as small as a card, or makes it enclose its content
/// again and moves aside what is in the way.
model::ChangeSet collapse(const model::Model& model, const model::View& view,
                          const render::Diagram& diagram, int box, bool isCollapsed);

/// "Web" or "3 elements".
model::Message subject(const render::Diagram& diagram, const std::vector<int>& boxes);

} // namespace corbel::ui::canvas_edits
