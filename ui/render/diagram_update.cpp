// How a diagram follows a change of the model: what stays keeps its line, jumps, label and place in
// the index, so that an edit of a few things in a large drawing costs little.
#include <algorithm>
#include <set>
#include <utility>

#include "ui/render/diagram.h"
#include "ui/render/placements.h"

namespace corbel::render {

namespace {

/// Finds entries of a list by id while another list in the same order is gone through.
template <class Entry>
class InOrder {
public:
    explicit InOrder(const std::vector<Entry>& entries) : m_entries(entries) {}

    /// The place of an entry; -1 when there is none, and for one that changed places, after which
    /// `isBroken`. `find` is asked where it is not the next one.
    template <class Id, class Find>
    int take(const Id& id, const Find& find)
    {
        const bool isNext = m_last + 1 < std::ssize(m_entries) && m_entries[m_last + 1].id == id;
        const int place = isNext ? m_last + 1 : find(id);
        isBroken = isBroken || (place >= 0 && place <= m_last);
        m_last = std::max(m_last, place);
        return isBroken ? -1 : place;
    }

    bool isBroken = false;

private:
    const std::vector<Entry>& m_entries;
    int m_last = -1;
};

/// Gives what is numbered by id new numbers; those that have none are gone.
void renumber(std::unordered_map<std::string, int>& byId, const std::vector<int>& newOf)
{
    std::erase_if(byId, [&](const auto& entry) { return newOf[entry.second] < 0; });
    for (auto& [id, number] : byId) {
        number = newOf[number];
    }
}

} // namespace

QRectF Diagram::update(const model::Model& model, const model::View& view,
                       const model::Touched& touched)
{
    std::vector<QRectF> areas;
    if (!isStructureSame(model, view, touched) && !adoptStructure(model, view, touched, areas)) {
        build(model, view);
        return {};
    }
    // Placements are compared as a whole: a view tells what it shows, not what changed on it.
    const bool isViewTouched = std::ranges::find(touched.views, view.id) != touched.views.end();
    if (isViewTouched && !adoptPlacements(view, areas)) {
        build(model, view);
        return {};
    }
    QRectF dirty;
    for (const model::ElementId& id : touched.elements) {
        if (const int index = indexOf(id); index >= 0) {
            const QRectF rect = m_boxes[index].rect;
            fill(m_boxes[index], *model::find(model, id), *view.items.find(id.value));
            m_boxes[index].rect = rect;
            dirty |= paintedRect(m_boxes[index]);
        }
    }
    for (const model::RelationId& id : touched.relations) {
        if (const int index = indexOf(id); index >= 0) {
            dirty |= paintedRect(m_links[index]);
            fill(m_links[index], *model::find(model, id));
            renewLabel(index);
            dirty |= paintedRect(m_links[index]);
        }
    }
    return dirty | renewAround(areas);
}

bool Diagram::isStructureSame(const model::Model& model, const model::View& view,
                              const model::Touched& touched) const
{
    const auto isElementSame = [&](const model::ElementId& id) {
        const int index = indexOf(id);
        const model::Element* element = model::find(model, id);
        return index < 0 ? element == nullptr || !view.items.contains(id.value)
                         : element != nullptr && !isNestingChanged(model, index);
    };
    const auto isRelationSame = [&](const model::RelationId& id) {
        const int index = indexOf(id);
        const model::Relation* relation = model::find(model, id);
        return index < 0
                   ? relation == nullptr || visibleBox(relation->from) < 0 ||
                         visibleBox(relation->to) < 0
                   : relation != nullptr && visibleBox(relation->from) == m_links[index].from &&
                         visibleBox(relation->to) == m_links[index].to;
    };
    return view.items.size() == m_boxes.size() &&
           std::ranges::all_of(touched.elements, isElementSame) &&
           std::ranges::all_of(touched.relations, isRelationSame);
}

bool Diagram::isNestingChanged(const model::Model& model, int box) const
{
    int parent = -1;
    for (const model::ElementId& ancestor : model::ancestors(model, m_boxes[box].id)) {
        parent = indexOf(ancestor);
        if (parent >= 0) {
            break;
        }
    }
    return parent != m_boxes[box].parent;
}

bool Diagram::adoptStructure(const model::Model& model, const model::View& view,
                             const model::Touched& touched, std::vector<QRectF>& areas)
{
    const bool isCollapsed = std::ranges::any_of(view.items, &model::Placement::collapsed) ||
                             std::ranges::any_of(m_boxes, &Box::isCollapsed);
    // What is not in the view was routed around all there was.
    const bool isRouted = std::ranges::all_of(m_links, &Link::isStored);
    const bool isOrphaned = std::ranges::any_of(touched.elements, [&](const auto& id) {
        return model::find(model, id) == nullptr && view.items.contains(id.value);
    });
    return !isCollapsed && isRouted && !isOrphaned && adoptBoxes(model, view, areas) &&
           adoptLinks(model, view, touched, areas);
}

bool Diagram::adoptBoxes(const model::Model& model, const model::View& view,
                         std::vector<QRectF>& areas)
{
    InOrder<Box> inOrder(m_boxes);
    const auto find = [this](const model::ElementId& id) { return indexOf(id); };
    std::vector<int> newOf(m_boxes.size(), -1);
    std::vector<Box> boxes;
    boxes.reserve(view.items.size());
    std::vector<int> added;
    for (const model::Placement& placement : view.items) {
        const int old = inOrder.take(placement.element, find);
        if (inOrder.isBroken) {
            return false;
        }
        if (old >= 0) {
            newOf[old] = static_cast<int>(boxes.size());
            boxes.push_back(std::move(m_boxes[old]));
        } else if (const model::Element* element = model::find(model, placement.element)) {
            added.push_back(static_cast<int>(boxes.size()));
            fill(boxes.emplace_back(), *element, placement);
        }
    }
    struct Nested {
        int parent = -1;
        int depth = 0;
        bool isContainer = false;

        bool operator==(const Nested&) const = default;
    };
    std::vector<Nested> before(boxes.size());
    for (std::size_t old = 0; old < newOf.size(); ++old) {
        const Box& box = m_boxes[old];
        if (newOf[old] < 0) {
            areas.push_back(paintedRect(box));
            m_boxIndex.remove(static_cast<int>(old), box.rect);
        } else {
            before[newOf[old]] = {box.parent < 0 ? -1 : newOf[box.parent], box.depth,
                                  box.isContainer};
        }
    }
    m_boxes = std::move(boxes);
    renumber(m_boxById, newOf);
    m_boxIndex.renumber(newOf);
    for (const int index : added) {
        m_boxById.emplace(m_boxes[index].id.value, index);
        m_boxIndex.insert(index, m_boxes[index].rect);
    }
    m_order.clear();
    nest(model);
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Box& box = m_boxes[i];
        if (before[i] != Nested{box.parent, box.depth, box.isContainer}) {
            areas.push_back(paintedRect(box));
        }
    }
    for (const int index : added) {
        areas.push_back(paintedRect(m_boxes[index]));
    }
    for (Link& link : m_links) {
        link.from = newOf[link.from];
        link.to = newOf[link.to];
    }
    return true;
}

bool Diagram::adoptLinks(const model::Model& model, const model::View& view,
                         const model::Touched& touched, std::vector<QRectF>& areas)
{
    const std::set<model::RelationId> changed(touched.relations.begin(), touched.relations.end());
    InOrder<Link> inOrder(m_links);
    const auto find = [this](const model::RelationId& id) { return indexOf(id); };
    std::vector<int> newOf(m_links.size(), -1);
    std::vector<Link> links;
    links.reserve(m_links.size() + changed.size());
    std::vector<int> added;
    for (const model::Relation& relation : model.relations) {
        const int old = inOrder.take(relation.id, find);
        if (inOrder.isBroken) {
            return false;
        }
        if (old >= 0 && !changed.contains(relation.id)) {
            if (m_links[old].from >= 0 && m_links[old].to >= 0) {
                newOf[old] = static_cast<int>(links.size());
                links.push_back(std::move(m_links[old]));
            }
            continue;
        }
        Link link;
        fill(link, relation);
        if (link.from < 0 || link.to < 0) {
            continue;
        }
        adoptRoute(link, view);
        added.push_back(static_cast<int>(links.size()));
        links.push_back(std::move(link));
    }
    for (std::size_t old = 0; old < newOf.size(); ++old) {
        if (newOf[old] < 0) {
            addRuns(m_links[old], areas);
            indexLink(static_cast<int>(old), false);
        }
    }
    m_links = std::move(links);
    renumber(m_linkById, newOf);
    m_linkIndex.renumber(newOf);
    for (const int index : added) {
        m_linkById.emplace(m_links[index].id.value, index);
    }
    attachLinks();
    routeMissing(model, view);
    for (const int index : added) {
        indexLink(index, true);
        addRuns(m_links[index], areas);
    }
    return true;
}

bool Diagram::adoptPlacements(const model::View& view, std::vector<QRectF>& areas)
{
    for (const NoteBox& note : m_notes) {
        areas.push_back(note.rect);
    }
    m_notes.clear();
    for (const model::Note& note : view.notes) {
        m_notes.push_back(noteBox(note));
        areas.push_back(m_notes.back().rect);
    }
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const model::Placement* placement = view.items.find(m_boxes[i].id.value);
        // Lines of a collapsed container are not in the view: they are found anew.
        if (placement == nullptr || placement->collapsed || m_boxes[i].isCollapsed) {
            return false;
        }
        m_boxes[i].isPinned = placement->pinned;
        if (const QRectF rect = rectOf(*placement); rect != m_boxes[i].rect) {
            areas.push_back(paintedRect(m_boxes[i]));
            setRect(static_cast<int>(i), rect);
            areas.push_back(paintedRect(m_boxes[i]));
        }
    }
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const model::Route* route = view.routes.find(m_links[i].id.value);
        if (route == nullptr) {
            return false; // has to be routed
        }
        m_links[i].isStored = true;
        if (const QPolygonF points = polygonOf(route->points); points != m_links[i].points) {
            addRuns(m_links[i], areas);
            setRoute(static_cast<int>(i), points);
            addRuns(m_links[i], areas);
        }
    }
    return true;
}

} // namespace corbel::render
