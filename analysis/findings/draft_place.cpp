#include "analysis/findings/draft_place.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace corbel::analysis::findings {

using model::ElementId;
using model::Placement;

namespace {

constexpr double gap = 32;       // Between the new box and its neighbours.
constexpr double margin = 16;    // Between a container's border and its content.
constexpr double titleBand = 32; // Free height above a container's content.
constexpr double step = 48;      // Of the places that are tried.
constexpr int rings = 24;        // Of such places around the first one.

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

Box boxOf(const Placement& item)
{
    return {item.x, item.y, item.x + item.w, item.y + item.h};
}

bool overlap(const Box& a, const Box& b, double distance)
{
    return a.left < b.right + distance && b.left < a.right + distance &&
           a.top < b.bottom + distance && b.top < a.bottom + distance;
}

/// The boxes that the new one must not lie upon: all but its containers.
std::vector<Box> obstacles(const model::View& view, const std::set<ElementId>& containers)
{
    std::vector<Box> boxes;
    for (const Placement& item : view.items) {
        if (!containers.contains(item.element)) {
            boxes.push_back(boxOf(item));
        }
    }
    return boxes;
}

/// The free place nearest to `wanted`; `wanted` itself when all that were tried are taken.
Box freePlace(const Box& wanted, const std::vector<Box>& taken)
{
    Box best = wanted;
    double nearest = std::numeric_limits<double>::infinity();
    for (int ring = 0; ring <= rings && std::isinf(nearest); ++ring) {
        for (int across = -ring; across <= ring; ++across) {
            for (int down = -ring; down <= ring; ++down) {
                if (std::max(std::abs(across), std::abs(down)) != ring) {
                    continue;
                }
                const double x = across * step;
                const double y = down * step;
                const Box place{wanted.left + x, wanted.top + y, wanted.right + x,
                                wanted.bottom + y};
                const double distance = std::hypot(x, y);
                if (distance < nearest && std::ranges::none_of(taken, [&](const Box& box) {
                        return overlap(place, box, gap);
                    })) {
                    nearest = distance;
                    best = place;
                }
            }
        }
    }
    return best;
}

std::optional<model::Point> middleOf(const model::View& view, const std::vector<ElementId>& near)
{
    model::Point middle;
    double count = 0;
    for (const ElementId& id : near) {
        if (const Placement* item = view.items.find(id.value)) {
            middle.x += item->x + item->w / 2;
            middle.y += item->y + item->h / 2;
            ++count;
        }
    }
    if (count == 0) {
        return std::nullopt;
    }
    return model::Point{std::round(middle.x / count), std::round(middle.y / count)};
}

/// Lets the shown containers hold a box, the innermost first.
void enlarge(model::View& view, const std::vector<ElementId>& containers, Box inner)
{
    for (const ElementId& id : containers) {
        const auto index = view.items.indexOf(id.value);
        if (!index) {
            continue;
        }
        Placement item = view.items[*index];
        const Box old = boxOf(item);
        const Box grown{std::min(old.left, inner.left - margin),
                        std::min(old.top, inner.top - margin - titleBand),
                        std::max(old.right, inner.right + margin),
                        std::max(old.bottom, inner.bottom + margin)};
        item.x = grown.left;
        item.y = grown.top;
        item.w = grown.right - grown.left;
        item.h = grown.bottom - grown.top;
        view.items.replace(*index, item);
        inner = grown;
    }
}

} // namespace

void placeNear(const model::Model& model, model::View& view, const ElementId& element,
               const std::vector<ElementId>& near, double width, double height)
{
    const auto middle = middleOf(view, near);
    if (!middle) {
        return;
    }
    const std::vector<ElementId> containers = ancestors(model, element);
    const Box wanted{middle->x - width / 2, middle->y - height / 2, middle->x + width / 2,
                     middle->y + height / 2};
    const Box place = freePlace(wanted, obstacles(view, {containers.begin(), containers.end()}));
    enlarge(view, containers, place);
    view.items.append({element, place.left, place.top, width, height, false, false});
}

void placeAround(const model::Model& model, model::View& view, const ElementId& container,
                 const ElementId& content, const ElementId& beside)
{
    const Placement* shown = view.items.find(content.value);
    if (!shown) {
        return;
    }
    const Placement old = *shown;
    const ElementId& near = view.items.contains(beside.value) ? beside : content;
    placeNear(model, view, container, {near}, old.w + 2 * margin, old.h + 2 * margin + titleBand);
    const Placement around = *view.items.find(container.value);
    const double right = around.x + margin - old.x;
    const double down = around.y + margin + titleBand - old.y;
    const auto isMoved = [&](const ElementId& id) { return isWithin(model, id, content); };
    for (std::size_t i = 0; i < view.items.size(); ++i) {
        Placement item = view.items[i];
        if (isMoved(item.element)) {
            item.x += right;
            item.y += down;
            view.items.replace(i, std::move(item));
        }
    }
    for (std::size_t i = view.routes.size(); i-- > 0;) {
        const model::Relation* relation = model::find(model, view.routes[i].relation);
        if (relation && (isMoved(relation->from) || isMoved(relation->to))) {
            view.routes.erase(i);
        }
    }
}

} // namespace corbel::analysis::findings
