#include "model/view_edits.h"

#include <algorithm>

#include <fmt/format.h>

namespace corbel::model::edits {

namespace {

std::string nameOf(const View& view)
{
    return view.name.empty() ? view.id.value : view.name;
}

/// The difference that `change` makes to the views of a model which is nothing but its views.
template <class Mutate>
ChangeSet changeViews(const Model& model, Message label, const Mutate& change)
{
    Model before;
    before.views = model.views;
    Model after = before;
    change(after.views);
    return diff(before, after, std::move(label));
}

} // namespace

ViewId freeViewId(const Model& model, std::string_view wish)
{
    ViewId id{std::string(wish)};
    for (int number = 2; find(model, id) != nullptr; ++number) {
        id.value = fmt::format("{}-{}", wish, number);
    }
    return id;
}

ChangeSet addView(const Model& model, View view)
{
    const Message label = Message::of("Add view {}", nameOf(view));
    return changeViews(model, label, [&](Table<View>& views) { views.append(std::move(view)); });
}

ChangeSet copyView(const Model& model, const ViewId& id, const ViewId& copy,
                   const std::string& name)
{
    const auto index = model.views.indexOf(id.value);
    if (!index) {
        return {};
    }
    View view = model.views[*index];
    const Message label = Message::of("Duplicate view {}", nameOf(view));
    view.id = copy;
    view.name = name;
    return changeViews(model, label,
                       [&](Table<View>& views) { views.insert(*index + 1, std::move(view)); });
}

ChangeSet renameView(const Model& model, const ViewId& id, const std::string& name)
{
    const auto index = model.views.indexOf(id.value);
    if (!index) {
        return {};
    }
    return changeViews(model, Message::of("Rename to {}", name),
                       [&](Table<View>& views) { views.at(*index).name = name; });
}

ChangeSet removeView(const Model& model, const ViewId& id)
{
    const auto index = model.views.indexOf(id.value);
    if (!index) {
        return {};
    }
    return changeViews(model, Message::of("Delete view {}", nameOf(model.views[*index])),
                       [&](Table<View>& views) { views.erase(*index); });
}

ChangeSet moveView(const Model& model, const ViewId& id, std::size_t position)
{
    const auto index = model.views.indexOf(id.value);
    if (!index || position >= model.views.size()) {
        return {};
    }
    return changeViews(model, Message::of("Move view {}", nameOf(model.views[*index])),
                       [&](Table<View>& views) {
                           View view = views[*index];
                           views.erase(*index);
                           views.insert(position, std::move(view));
                       });
}

} // namespace corbel::model::edits
