#include "ui/render/diagram.h"

#include <algorithm>

#include "ui/render/labels.h"
#include "ui/render/placements.h"
#include "ui/render/text.h"

namespace corbel::render {

QRectF rectOf(const model::Placement& placement)
{
    return {placement.x, placement.y, placement.w, placement.h};
}

QPolygonF polygonOf(const std::vector<model::Point>& points)
{
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(points.size()));
    for (const model::Point& point : points) {
        polygon.push_back({point.x, point.y});
    }
    return polygon;
}

NoteBox noteBox(const model::Note& note)
{
    const QFont font = diagramFont(captionSize + 1);
    constexpr double width = 200;
    NoteBox box;
    box.text = toQString(note.text);
    const auto lines = wrapped(box.text, font, width - 24, 12).size();
    box.rect = QRectF(note.x, note.y, width, 20 + static_cast<double>(lines) * 17);
    return box;
}

Diagram::Diagram(const model::Model& model, const model::View& view)
{
    build(model, view);
}

void Diagram::build(const model::Model& model, const model::View& view)
{
    *this = {};
    m_boxes.reserve(view.items.size());
    for (const model::Placement& placement : view.items) {
        if (const model::Element* element = model::find(model, placement.element)) {
            m_boxById.emplace(placement.element.value, static_cast<int>(m_boxes.size()));
            fill(m_boxes.emplace_back(), *element, placement);
        }
    }
    nest(model);
    for (const model::Relation& relation : model.relations) {
        Link link;
        fill(link, relation);
        if (link.from < 0 || link.to < 0) {
            continue;
        }
        if (m_boxes[link.from].id == relation.from && m_boxes[link.to].id == relation.to) {
            adoptRoute(link, view);
        }
        m_linkById.emplace(relation.id.value, static_cast<int>(m_links.size()));
        m_links.push_back(std::move(link));
    }
    attachLinks();
    for (const model::Note& note : view.notes) {
        m_notes.push_back(noteBox(note));
    }
    routeMissing(model, view);
    for (int i = 0; i < static_cast<int>(m_boxes.size()); ++i) {
        if (!m_boxes[i].isHidden) {
            m_boxIndex.insert(i, m_boxes[i].rect);
        }
    }
    for (int i = 0; i < static_cast<int>(m_links.size()); ++i) {
        indexLink(i, true);
    }
    for (int i = 0; i < static_cast<int>(m_links.size()); ++i) {
        renewJumps(i);
        renewLabel(i);
    }
}

void Diagram::fill(Box& box, const model::Element& element, const model::Placement& placement)
{
    box.id = element.id;
    box.kind = element.kind;
    box.rect = rectOf(placement);
    box.isCollapsed = placement.collapsed;
    box.isPinned = placement.pinned;
    box.isExternal = flagOf(element.fields, model::Key::External);
    box.isPassive = textOf(element.fields, model::Key::Role) == "passive" ||
                    textOf(element.fields, model::Key::SiteRole) == "standby" ||
                    textOf(element.fields, model::Key::SiteRole) == "recovery";
    box.replicas = model::replicas(element);
    box.titleWidth = analysis::layout::titleWidth(element);
    box.name = nameOf(element);
    box.caption = caption(element);
    // Laid out again when painted: the text may have changed.
    box.text = {};
}

void Diagram::fill(Link& link, const model::Relation& relation) const
{
    link.id = relation.id;
    link.kind = relation.kind;
    link.isInferred = flagOf(relation.fields, model::Key::Inferred);
    link.label = lineLabel(relation);
    link.from = visibleBox(relation.from);
    link.to = visibleBox(relation.to);
    link.isHidden = link.from >= 0 && link.from == link.to && relation.from != relation.to;
}

void Diagram::adoptRoute(Link& link, const model::View& view)
{
    const model::Route* route = view.routes.find(link.id.value);
    link.isStored = route != nullptr && route->points.size() > 1;
    if (link.isStored) {
        link.points = polygonOf(route->points);
    }
}

void Diagram::attachLinks()
{
    m_linksAt.assign(m_boxes.size(), {});
    for (int i = 0; i < static_cast<int>(m_links.size()); ++i) {
        const Link& link = m_links[i];
        m_linksAt[link.from].push_back(i);
        if (link.to != link.from) {
            m_linksAt[link.to].push_back(i);
        }
    }
}

int Diagram::visibleBox(const model::ElementId& id) const
{
    int box = indexOf(id);
    while (box >= 0 && m_boxes[box].isHidden) {
        box = m_boxes[box].parent;
    }
    return box;
}

void Diagram::nest(const model::Model& model)
{
    const int count = static_cast<int>(m_boxes.size());
    m_children.assign(m_boxes.size(), {});
    for (int i = 0; i < count; ++i) {
        m_boxes[i].parent = -1;
        m_boxes[i].depth = 0;
        for (const model::ElementId& ancestor : model::ancestors(model, m_boxes[i].id)) {
            if (const int parent = indexOf(ancestor); parent >= 0) {
                m_boxes[i].parent = parent;
                m_children[parent].push_back(i);
                break;
            }
        }
    }
    // Outside in, without recursion: nesting can be as deep as a file says.
    std::vector<int> queue;
    for (int i = 0; i < count; ++i) {
        if (m_boxes[i].parent < 0) {
            queue.push_back(i);
        }
    }
    for (std::size_t at = 0; at < queue.size(); ++at) {
        const Box& outer = m_boxes[queue[at]];
        for (const int child : m_children[queue[at]]) {
            m_boxes[child].depth = outer.depth + 1;
            m_boxes[child].isHidden = outer.isHidden || outer.isCollapsed;
            queue.push_back(child);
        }
    }
    for (int i = 0; i < count; ++i) {
        m_boxes[i].isContainer = !m_children[i].empty() && !m_boxes[i].isCollapsed;
    }
    for (const int i : queue) {
        if (m_boxes[i].isContainer && !m_boxes[i].isHidden) {
            m_order.push_back(i);
        }
    }
    for (const int i : queue) {
        if (!m_boxes[i].isContainer && !m_boxes[i].isHidden) {
            m_order.push_back(i);
        }
    }
    m_rank.assign(m_boxes.size(), -1);
    for (std::size_t at = 0; at < m_order.size(); ++at) {
        m_rank[m_order[at]] = static_cast<int>(at);
    }
}

void Diagram::routeMissing(const model::Model& model, const model::View& view)
{
    std::vector<model::RelationId> missing;
    for (const Link& link : m_links) {
        if (link.points.isEmpty() && !link.isHidden) {
            missing.push_back(link.id);
        }
    }
    if (missing.empty()) {
        return;
    }
    for (const model::Route& route : analysis::layout::routesFor(model, view, missing)) {
        m_links[m_linkById.at(route.relation.value)].points = polygonOf(route.points);
    }
}

const Box* Diagram::find(const model::ElementId& id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_boxes[index];
}

const Link* Diagram::find(const model::RelationId& id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_links[index];
}

int Diagram::indexOf(const model::ElementId& id) const
{
    const auto it = m_boxById.find(id.value);
    return it == m_boxById.end() ? -1 : it->second;
}

int Diagram::indexOf(const model::RelationId& id) const
{
    const auto it = m_linkById.find(id.value);
    return it == m_linkById.end() ? -1 : it->second;
}

QRectF Diagram::moveNote(int note, const QPointF& to)
{
    const QRectF before = m_notes[note].rect;
    m_notes[note].rect.moveTopLeft(to);
    return before | m_notes[note].rect;
}

int Diagram::noteAt(const QPointF& point) const
{
    for (int note = static_cast<int>(m_notes.size()); note-- > 0;) {
        if (m_notes[note].rect.contains(point)) {
            return note;
        }
    }
    return -1;
}

bool Diagram::isInside(int inner, int outer) const
{
    while (inner >= 0 && inner != outer) {
        inner = m_boxes[inner].parent;
    }
    return inner == outer;
}

} // namespace corbel::render
