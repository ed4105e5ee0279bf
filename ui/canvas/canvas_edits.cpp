#include "ui/canvas/canvas_edits.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "analysis/layout/model_layout.h"
#include "model/edits.h"
#include "ui/render/painter.h"

namespace corbel::ui::canvas_edits {

namespace {

constexpr double clearance = 16;           // between a container's border and its content
constexpr QSizeF emptyContainer(208, 128); // one sees that something goes in

QRectF rectOf(const render::Diagram& diagram, const Rects& rects, int box)
{
    const auto it = rects.find(box);
    return it == rects.end() ? diagram.boxes()[box].rect : it->second;
}

/// Whether things are put into it when they are dropped on it, although it is empty so far. A
/// service may hold others too, but a drop on it is more often a slip.
bool invites(model::ElementKind kind)
{
    using enum model::Family;
    const model::Family family = model::familyOf(kind);
    return family == Grouping || family == Physical || kind == model::ElementKind::System;
}

model::Placement placementOf(const model::ElementId& id, const QRectF& rect)
{
    return {id, rect.x(), rect.y(), rect.width(), rect.height(), false, false};
}

} // namespace

double snapped(double coordinate)
{
    return std::round(coordinate / render::metrics::grid) * render::metrics::grid;
}

QPointF snapped(const QPointF& point)
{
    return {snapped(point.x()), snapped(point.y())};
}

std::vector<int> withContent(const render::Diagram& diagram, const std::vector<int>& boxes)
{
    std::set<int> all;
    std::vector<int> open = boxes;
    while (!open.empty()) {
        const int box = open.back();
        open.pop_back();
        if (all.insert(box).second) {
            const std::vector<int>& inside = diagram.childrenOf(box);
            open.insert(open.end(), inside.begin(), inside.end());
        }
    }
    return {all.begin(), all.end()};
}

std::vector<int> outermost(const render::Diagram& diagram, const std::vector<int>& boxes)
{
    std::vector<int> result;
    for (const int box : boxes) {
        const bool isInside = std::ranges::any_of(
            boxes, [&](int other) { return other != box && diagram.isInside(box, other); });
        if (!isInside) {
            result.push_back(box);
        }
    }
    return result;
}

int containerAt(const render::Diagram& diagram, const QPointF& point,
                const std::vector<int>& ignored)
{
    int best = -1;
    for (const int index : diagram.boxesIn(QRectF(point, QSizeF(0, 0)))) {
        const render::Box& box = diagram.boxes()[index];
        const bool isIgnored =
            std::ranges::any_of(ignored, [&](int other) { return diagram.isInside(index, other); });
        if (isIgnored || !box.rect.contains(point) || (!box.isContainer && !invites(box.kind))) {
            continue;
        }
        if (best < 0 || box.depth >= diagram.boxes()[best].depth) {
            best = index;
        }
    }
    return best;
}

void grow(const render::Diagram& diagram, int container, const std::optional<QRectF>& extra,
          Rects& rects)
{
    QRectF added = extra.value_or(QRectF());
    for (int at = container; at >= 0; at = diagram.boxes()[at].parent) {
        QRectF content = added;
        for (const int child : diagram.childrenOf(at)) {
            content |= rectOf(diagram, rects, child);
        }
        const QRectF before = rectOf(diagram, rects, at);
        const QRectF needed = content.adjusted(-clearance, -clearance - render::metrics::titleBand,
                                               clearance, clearance);
        const QRectF after = content.isNull() ? before : before | needed;
        if (after != before) {
            rects[at] = after;
        }
        added = after;
    }
}

std::vector<model::Placement> placements(const model::View& view, const render::Diagram& diagram,
                                         const Rects& rects)
{
    std::vector<model::Placement> result;
    for (const auto& [box, rect] : rects) {
        const model::ElementId& id = diagram.boxes()[box].id;
        const model::Placement* before = view.items.find(id.value);
        model::Placement placement = before != nullptr ? *before : placementOf(id, rect);
        placement.x = rect.x();
        placement.y = rect.y();
        placement.w = rect.width();
        placement.h = rect.height();
        result.push_back(std::move(placement));
    }
    return result;
}

model::ChangeSet arrange(const model::Model& model, const model::View& view,
                         const render::Diagram& diagram, const Rects& rects,
                         const std::vector<Nesting>& nestings, const std::string& label)
{
    model::ChangeSet changes;
    changes.label = label;
    for (const Nesting& nesting : nestings) {
        const model::ElementId container =
            nesting.container < 0 ? model::ElementId() : diagram.boxes()[nesting.container].id;
        changes = model::joined(
            std::move(changes),
            model::edits::reparent(model, {diagram.boxes()[nesting.box].id}, container));
    }
    changes =
        model::joined(std::move(changes),
                      model::edits::place(model, view.id, placements(view, diagram, rects), label));
    return analysis::layout::settled(model, view.id, std::move(changes));
}

QSizeF automaticSize(const model::Element& element)
{
    using enum model::ElementKind;
    const QSizeF size = render::preferredSize(element);
    const bool isRoomy = model::familyOf(element.kind) == model::Family::Grouping ||
                         element.kind == Site || element.kind == Cluster;
    return isRoomy ? size.expandedTo(emptyContainer) : size;
}

model::ChangeSet rename(const model::Model& model, const model::View& view,
                        const render::Diagram& diagram, const model::ElementId& id,
                        const std::string& name)
{
    model::ChangeSet changes = model::edits::rename(model, id, name);
    const model::Element* before = model::find(model, id);
    const int index = diagram.indexOf(id);
    if (before == nullptr || index < 0 || diagram.boxes()[index].isContainer) {
        return changes;
    }
    const QRectF rect = diagram.boxes()[index].rect;
    model::Element after = *before;
    if (name.empty()) {
        after.fields.erase(model::Key::Name);
    } else {
        after.fields.set(model::Key::Name, name);
    }
    const QSizeF size = automaticSize(after);
    if (rect.size() != automaticSize(*before) || rect.size() == size) {
        return changes; // a size of one's own stays
    }
    Rects rects;
    rects[index] = QRectF(rect.center() - QPointF(size.width(), size.height()) / 2, size);
    grow(diagram, diagram.boxes()[index].parent, std::nullopt, rects);
    const std::string label = changes.label;
    changes =
        model::joined(std::move(changes),
                      model::edits::place(model, view.id, placements(view, diagram, rects), label));
    return analysis::layout::settled(model, view.id, std::move(changes));
}

model::ChangeSet place(const model::Model& model, const model::View& view,
                       const render::Diagram& diagram, model::ElementKind kind,
                       const QPointF& centre)
{
    model::Element element;
    element.kind = kind;
    element.id = model::freeElementId(model, model::spelling(kind));
    const QSizeF size = automaticSize(element);
    const QRectF rect(snapped(centre - QPointF(size.width(), size.height()) / 2), size);
    const int container = containerAt(diagram, centre, {});
    Rects rects;
    if (container >= 0) {
        element.fields.set(model::Key::Parent, diagram.boxes()[container].id.value);
        grow(diagram, container, rect, rects);
    }
    model::ChangeSet changes =
        model::edits::addElement(model, element, view.id, placementOf(element.id, rect));
    const std::string label = changes.label;
    changes =
        model::joined(std::move(changes),
                      model::edits::place(model, view.id, placements(view, diagram, rects), label));
    return analysis::layout::settled(model, view.id, std::move(changes));
}

model::ChangeSet connect(const model::Model& model, const model::View& view,
                         model::RelationKind kind, const model::ElementId& from,
                         const model::ElementId& to)
{
    return analysis::layout::settled(model, view.id,
                                     model::edits::addRelation(model, kind, from, to));
}

std::vector<model::RelationKind>
likelyKinds(const model::Model& model, const model::ElementId& from, const model::ElementId& to)
{
    using enum model::RelationKind;
    std::vector<model::RelationKind> kinds = model::edits::legalKinds(model, from, to);
    const model::Element* source = model::find(model, from);
    const model::Element* target = model::find(model, to);
    if (source == nullptr || target == nullptr) {
        return kinds;
    }
    const bool isSame = source->kind == target->kind;
    const auto rank = [&](model::RelationKind kind) {
        if (isSame && model::familyOf(source->kind) == model::Family::Physical) {
            return kind == Connects ? -1 : static_cast<int>(kind);
        }
        if (target->kind == model::ElementKind::Store) {
            return kind == Reads || kind == Writes ? static_cast<int>(kind) - 20
                                                   : static_cast<int>(kind);
        }
        return static_cast<int>(kind);
    };
    std::ranges::stable_sort(kinds, {}, rank);
    return kinds;
}

} // namespace corbel::ui::canvas_edits
