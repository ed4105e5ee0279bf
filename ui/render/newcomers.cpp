#include "ui/render/newcomers.h"

#include <algorithm>

#include "analysis/layout/model_layout.h"
#include "ui/render/export.h"

namespace corbel::render {

namespace {

constexpr double containerMargin = 24; ///< around a newcomer, pixels

/// The new elements that belong on a view.
std::vector<model::ElementId> newcomersTo(const model::Model& before, const model::Model& after,
                                          std::size_t viewIndex)
{
    const model::View& view = after.views[viewIndex];
    std::vector<model::ElementId> newcomers;
    const auto isShown = [&](const model::ElementId& id) {
        return view.items.contains(id.value) || std::ranges::find(newcomers, id) != newcomers.end();
    };
    // A container may follow its content in document order.
    for (bool isGrowing = true; isGrowing;) {
        isGrowing = false;
        for (const model::ElementId& id : analysis::layout::elementsOfDefaultView(after)) {
            const bool belongs =
                viewIndex == 0 || isShown(model::parentOf(*model::find(after, id)));
            if (!before.elements.contains(id.value) && !isShown(id) && belongs) {
                newcomers.push_back(id);
                isGrowing = true;
            }
        }
    }
    return newcomers;
}

/// `item` grown to hold `inner` with room around it.
model::Placement grown(model::Placement item, const model::Placement& inner)
{
    const double right = std::max(item.x + item.w, inner.x + inner.w + containerMargin);
    const double bottom = std::max(item.y + item.h, inner.y + inner.h + containerMargin);
    item.x = std::min(item.x, inner.x - containerMargin);
    item.y = std::min(item.y, inner.y - containerMargin - analysis::layout::defaultTitleBand);
    item.w = right - item.x;
    item.h = bottom - item.y;
    return item;
}

model::View placedOn(const model::Model& after, const model::View& view,
                     const std::vector<model::ElementId>& newcomers)
{
    model::View pinned = view;
    std::vector<model::ElementId> shown;
    for (std::size_t i = 0; i < pinned.items.size(); ++i) {
        pinned.items.at(i).pinned = true;
        shown.push_back(pinned.items[i].element);
    }
    shown.insert(shown.end(), newcomers.begin(), newcomers.end());
    const model::View laid = analysis::layout::layOutView(after, shown, boxSize, pinned);
    model::View result = view;
    for (const model::ElementId& id : newcomers) {
        if (const model::Placement* place = laid.items.find(id.value)) {
            result.items.append(*place);
        }
    }
    for (const model::ElementId& id : newcomers) {
        const auto inner = result.items.indexOf(id.value);
        if (!inner) {
            continue;
        }
        model::Placement content = result.items[*inner];
        for (const model::ElementId& container : model::ancestors(after, id)) {
            if (const auto outer = result.items.indexOf(container.value)) {
                result.items.replace(*outer, grown(result.items[*outer], content));
                content = result.items[*outer];
            }
        }
    }
    return result;
}

} // namespace

model::ChangeSet withPlaces(const model::Model& before, model::ChangeSet edit)
{
    const auto applied = model::applied(before, edit);
    if (!applied) {
        return edit; // the document will say what is wrong with it
    }
    model::Model after = *applied;
    std::vector<model::ViewId> changed;
    for (std::size_t i = 0; i < after.views.size(); ++i) {
        const std::vector<model::ElementId> newcomers = newcomersTo(before, after, i);
        if (!newcomers.empty()) {
            after.views.replace(i, placedOn(after, after.views[i], newcomers));
        }
        changed.push_back(after.views[i].id);
    }
    edit = joined(std::move(edit), diff(*applied, after));
    for (const model::ViewId& view : changed) {
        edit = analysis::layout::settled(before, view, std::move(edit));
    }
    return edit;
}

} // namespace corbel::render
