#include "ui/canvas/canvas_edits.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/layout/model_layout.h"
#include "model/edits.h"
#include "ui/render/labels.h"
#include "ui/render/painter.h"
#include "ui/render/shapes.h"

namespace corbel::ui::canvas_edits {

namespace {

/// An element with its new name or kind, as large as it wants to be where it was so before.
void follow(const render::Diagram& diagram, const model::Element& before,
            const model::Element& after, Rects& rects)
{
    const int index = diagram.indexOf(before.id);
    if (index < 0 || diagram.boxes()[index].isContainer) {
        return;
    }
    const QRectF rect = diagram.boxes()[index].rect;
    const QSizeF size = automaticSize(after);
    if (rect.size() != automaticSize(before) || rect.size() == size) {
        return; // a size of one's own stays
    }
    rects[index] = QRectF(rect.center() - QPointF(size.width(), size.height()) / 2, size);
    clearAround(diagram, {index}, rects);
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

bool invites(model::ElementKind kind)
{
    using enum model::Family;
    const model::Family family = model::familyOf(kind);
    return family == Grouping || family == Physical || kind == model::ElementKind::System;
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

model::ChangeSet arranged(const model::Model& model, const model::View& view,
                          const render::Diagram& diagram, const Rects& rects,
                          model::ChangeSet changes)
{
    const model::Message label = changes.label;
    changes =
        model::joined(std::move(changes),
                      model::edits::place(model, view.id, placements(view, diagram, rects), label));
    changes.label = label;
    return analysis::layout::settled(model, view.id, std::move(changes));
}

model::ChangeSet arrange(const model::Model& model, const model::View& view,
                         const render::Diagram& diagram, const Rects& rects,
                         const std::vector<Nesting>& nestings, const model::Message& label)
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
    return arranged(model, view, diagram, rects, std::move(changes));
}

using model::Message;

Message several(std::size_t count)
{
    return Message::of("{} elements", count);
}

Message subject(const render::Diagram& diagram, const std::vector<int>& boxes)
{
    return boxes.size() == 1 ? Message::verbatim(diagram.boxes()[boxes.front()].name.toStdString())
                             : several(boxes.size());
}

QSizeF automaticSize(const model::Element& element)
{
    return render::isEnclosure(element.kind)
               ? render::preferredTitleSize(element).expandedTo(render::emptyFrame)
               : render::preferredSize(element);
}

model::Element newElement(const model::Model& model, model::ElementKind kind)
{
    const auto isTaken = [&](const std::string& name) {
        return std::ranges::any_of(model.elements, [&](const model::Element& element) {
            return model::displayName(element) == name;
        });
    };
    model::Element element;
    element.kind = kind;
    const std::string id(model::spelling(kind));
    const std::string name = render::kindName(kind).toStdString();
    // The number is the same in both, so that a text names what is seen on the canvas.
    for (int number = 1; element.id.empty(); ++number) {
        const std::string suffix = std::to_string(number);
        const std::string numbered = number == 1 ? id : id + "-" + suffix;
        const std::string shown = number == 1 ? name : name + " " + suffix;
        if (!model.elements.contains(numbered) && !isTaken(shown)) {
            element.id = model::ElementId{numbered};
            element.fields.set(model::Key::Name, shown);
        }
    }
    return element;
}

model::ChangeSet rename(const model::Model& model, const model::View& view,
                        const render::Diagram& diagram, const model::ElementId& id,
                        const std::string& name)
{
    Rects rects;
    if (const model::Element* before = model::find(model, id)) {
        model::Element after = *before;
        if (name.empty()) {
            after.fields.erase(model::Key::Name);
        } else {
            after.fields.set(model::Key::Name, name);
        }
        follow(diagram, *before, after, rects);
    }
    return arranged(model, view, diagram, rects, model::edits::rename(model, id, name));
}

namespace {

model::ChangeSet added(const model::Model& model, const model::View& view,
                       const render::Diagram& diagram, model::Element element, const QRectF& rect,
                       int container)
{
    if (container >= 0) {
        element.fields.set(model::Key::Parent, diagram.boxes()[container].id.value);
    }
    const model::Placement placement = placementOf(element.id, rect);
    return model::edits::addElement(model, std::move(element), view.id, placement);
}

} // namespace

model::ChangeSet place(const model::Model& model, const model::View& view,
                       const render::Diagram& diagram, model::ElementKind kind, const QRectF& rect,
                       int container)
{
    Rects rects;
    const QRectF spot = spotWithin(diagram, container, rect);
    grow(diagram, container, spot, rects);
    return arranged(model, view, diagram, rects,
                    added(model, view, diagram, newElement(model, kind), spot, container));
}

model::ChangeSet show(const model::Model& model, const model::View& view,
                      const render::Diagram& diagram, const model::ElementId& id,
                      const QPointF& centre)
{
    const model::Element* element = model::find(model, id);
    if (element == nullptr || view.items.contains(id.value)) {
        return {};
    }
    int container = -1;
    for (const model::ElementId& ancestor : model::ancestors(model, id)) {
        container = diagram.indexOf(ancestor);
        if (container >= 0) {
            break;
        }
    }
    // What it holds may be on the view already: then it goes around that.
    QRectF content;
    for (const int box : contentOf(diagram, container)) {
        if (model::isWithin(model, diagram.boxes()[box].id, id)) {
            content |= diagram.boxes()[box].rect;
        }
    }
    const QSizeF size = automaticSize(*element);
    QRectF rect(snapped(centre - QPointF(size.width(), size.height()) / 2), size);
    if (!content.isNull()) {
        rect = content.adjusted(-clearance, -clearance - render::metrics::titleBand, clearance,
                                clearance);
    } else if (container >= 0 && !diagram.boxes()[container].rect.contains(rect)) {
        rect = spotInside(diagram, container, size);
    } else {
        rect = spotWithin(diagram, container, rect);
    }
    Rects rects;
    grow(diagram, container, rect, rects);
    model::ChangeSet changes = model::edits::place(
        model, view.id, {placementOf(id, rect)},
        corbel::model::Message::of("Show {}", std::string(model::displayName(*element))));
    return arranged(model, view, diagram, rects, std::move(changes));
}

model::ChangeSet connect(const model::Model& model, const model::View& view,
                         model::RelationKind kind, const model::ElementId& from,
                         const model::ElementId& to)
{
    return analysis::layout::settled(model, view.id,
                                     model::edits::addRelation(model, kind, from, to));
}

model::ChangeSet reconnect(const model::Model& model, const model::View& view,
                           const model::RelationId& relation, const model::ElementId& from,
                           const model::ElementId& to)
{
    return analysis::layout::settled(model, view.id,
                                     model::edits::reconnect(model, relation, from, to));
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
    // What stands in for something, or copies it, is of its kin; a boundary may hold such a thing.
    const auto isBoundary = [](const model::Element& element) {
        return element.kind == model::ElementKind::System ||
               model::familyOf(element.kind) == model::Family::Grouping;
    };
    const bool mayStandIn = model::familyOf(source->kind) == model::familyOf(target->kind) ||
                            isBoundary(*source) || isBoundary(*target);
    std::erase_if(kinds, [&](model::RelationKind kind) {
        return (kind == Replicates || kind == FailsOverTo) && !mayStandIn;
    });
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

std::vector<Target> likelyTargets(model::ElementKind from)
{
    using enum model::ElementKind;
    using enum model::RelationKind;
    const auto isOften = [from](model::ElementKind kind, model::RelationKind relation) {
        switch (relation) {
        case Calls:
            return kind != Store && kind != Actor;
        case Reads:
        case Writes:
            return kind == Store;
        case Replicates:
            return kind == from && (kind == Store || kind == Stream);
        case FailsOverTo:
            return kind == from && (kind == Host || kind == Site || kind == Cluster);
        case Publishes:
        case Consumes:
        case Communicates:
        case Connects:
            return true;
        case DependsOn:
            break;
        }
        return false;
    };
    // What one draws next: things that answer, hold or carry; then machines and boundaries.
    constexpr std::array order{Service, Store,     Stream, Gateway, System, Host, Site,
                               Cluster, Partition, Group,  Tier,    Team,   Actor};
    std::vector<Target> likely;
    std::vector<Target> rest;
    for (const model::ElementKind kind : order) {
        for (const model::RelationKind relation : model::relationKinds) {
            if (model::isLegal(relation, from, kind)) {
                (isOften(kind, relation) ? likely : rest).push_back({kind, relation});
            }
        }
    }
    constexpr std::size_t enough = 9;
    if (likely.empty()) {
        likely = std::move(rest);
    }
    likely.resize(std::min(likely.size(), enough));
    return likely;
}

model::ChangeSet placeConnected(const model::Model& model, const model::View& view,
                                const render::Diagram& diagram, const model::ElementId& from,
                                const Target& target, const QRectF& rect, int container)
{
    Rects rects;
    const QRectF spot = spotWithin(diagram, container, rect);
    grow(diagram, container, spot, rects);
    const model::Element element = newElement(model, target.element);
    model::ChangeSet changes = added(model, view, diagram, element, spot, container);
    changes = model::joined(std::move(changes),
                            model::edits::addRelation(model, target.relation, from, element.id));
    return arranged(model, view, diagram, rects, std::move(changes));
}

model::Inserted duplicate(const model::Model& model, const model::View& view,
                          const render::Diagram& diagram, const std::vector<int>& roots,
                          const QPointF& offset, int container)
{
    std::vector<model::ElementId> ids;
    QRectF copies;
    for (const int root : roots) {
        ids.push_back(diagram.boxes()[root].id);
        copies |= diagram.boxes()[root].rect.translated(offset);
    }
    model::Clip clip = model::clipOf(model, view.id, ids);
    clip.view.routes = {}; // found anew: the way may be blocked where the copies stand
    model::Insertion insertion;
    insertion.view = view.id;
    insertion.offset = {offset.x(), offset.y()};
    insertion.container = container < 0 ? model::ElementId() : diagram.boxes()[container].id;
    insertion.label = corbel::model::Message::of("Duplicate {}", subject(diagram, roots));
    model::Inserted inserted = model::insert(model, clip, insertion);
    Rects rects;
    grow(diagram, container, copies, rects);
    inserted.changes = arranged(model, view, diagram, rects, std::move(inserted.changes));
    return inserted;
}

model::ChangeSet convert(const model::Model& model, const model::View& view,
                         const render::Diagram& diagram,
                         const std::vector<model::ElementId>& elements, model::ElementKind kind)
{
    model::ChangeSet changes;
    model::Model after = model;
    Rects rects;
    for (const model::ElementId& id : elements) {
        const model::ChangeSet step = model::edits::convert(after, id, kind);
        changes = changes.empty() ? step : model::joined(std::move(changes), step);
        const model::Element before = *model::find(after, id);
        if (!model::apply(after, step)) {
            return changes; // the document will say why not
        }
        follow(diagram, before, *model::find(after, id), rects);
    }
    if (elements.size() > 1 && !changes.empty()) {
        changes.label =
            corbel::model::Message::of("Convert {} to {}", several(elements.size()), kind);
    }
    // Placements are those of `model` still, but for the routes that went with relations.
    const model::ChangeSet moved =
        model::edits::place(after, view.id, placements(view, diagram, rects), {});
    const model::Message label = changes.label;
    changes = model::joined(std::move(changes), moved);
    changes.label = label;
    return analysis::layout::settled(model, view.id, std::move(changes));
}

model::ChangeSet collapse(const model::Model& model, const model::View& view,
                          const render::Diagram& diagram, int box, bool isCollapsed)
{
    const render::Box& shown = diagram.boxes()[box];
    const model::Element* element = model::find(model, shown.id);
    const model::Placement* before = view.items.find(shown.id.value);
    if (element == nullptr || before == nullptr || before->collapsed == isCollapsed) {
        return {};
    }
    Rects rects;
    const QRectF rect = shown.rect;
    if (isCollapsed) {
        const QSizeF card = render::preferredSize(*element);
        rects[box] = QRectF(rect.topLeft(), card.boundedTo(rect.size()));
    } else {
        QRectF content;
        for (const int child : diagram.childrenOf(box)) {
            content |= diagram.boxes()[child].rect;
        }
        const QPointF by = rect.topLeft() - content.topLeft() +
                           QPointF(clearance, clearance + render::metrics::titleBand);
        for (const int inside : withContent(diagram, diagram.childrenOf(box))) {
            rects[inside] = diagram.boxes()[inside].rect.translated(by);
        }
        grow(diagram, box, std::nullopt, rects);
    }
    std::vector<model::Placement> items = placements(view, diagram, rects);
    for (model::Placement& item : items) {
        if (item.element == shown.id) {
            item.collapsed = isCollapsed;
        }
    }
    const std::string name = shown.name.toStdString();
    return analysis::layout::settled(
        model, view.id,
        model::edits::place(model, view.id, items,
                            isCollapsed ? corbel::model::Message::of("Collapse {}", name)
                                        : corbel::model::Message::of("Expand {}", name)));
}

} // namespace corbel::ui::canvas_edits
