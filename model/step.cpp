#include "model/step.h"

#include <algorithm>

#include "model/contract.h"
#include "model/invariants.h"

namespace corbel::model {

namespace {

Result<void> stale(const DesignId& id)
{
    return failure({}, Message::of("design '{}' is not as this step found it", id.value));
}

Result<void> apply(Document& document, const Change<Design>& change)
{
    auto& designs = document.designs;
    if (change.before && change.after) {
        const auto& [from, design] = *change.before;
        const std::size_t to = change.after->position;
        if (design != change.after->value || from >= designs.size() || to >= designs.size() ||
            designs[from] != design) {
            return stale(design.id);
        }
        designs.erase(designs.begin() + static_cast<std::ptrdiff_t>(from));
        designs.insert(designs.begin() + static_cast<std::ptrdiff_t>(to), design);
        return {};
    }
    if (change.before) {
        const auto& [position, design] = *change.before;
        if (designs.size() < 2 || position >= designs.size() || designs[position] != design) {
            return stale(design.id);
        }
        designs.erase(designs.begin() + static_cast<std::ptrdiff_t>(position));
        return {};
    }
    if (!change.after) {
        return {};
    }
    const auto& [position, design] = *change.after;
    if (position > designs.size() || find(document, design.id) != nullptr ||
        !isIdentifier(design.id.value) || !findBreaches(design.model).empty()) {
        return stale(design.id);
    }
    designs.insert(designs.begin() + static_cast<std::ptrdiff_t>(position), design);
    return {};
}

std::size_t positionOf(const Document& document, const DesignId& id)
{
    const auto it = std::ranges::find(document.designs, id, &Design::id);
    CORBEL_CONTRACT(it != document.designs.end());
    return static_cast<std::size_t>(it - document.designs.begin());
}

} // namespace

const Message& labelOf(const Step& step)
{
    const auto* edit = std::get_if<ChangeSet>(&step.what);
    return edit != nullptr ? edit->label : std::get<DesignChange>(step.what).label;
}

Step inverse(const Step& step)
{
    if (const auto* edit = std::get_if<ChangeSet>(&step.what)) {
        return {step.design, inverse(*edit)};
    }
    const auto& change = std::get<DesignChange>(step.what);
    return {step.design, DesignChange{change.label, {change.change.after, change.change.before}}};
}

Step joined(Step first, const Step& second)
{
    CORBEL_CONTRACT(first.design == second.design);
    auto& changes = std::get<ChangeSet>(first.what);
    changes = joined(std::move(changes), std::get<ChangeSet>(second.what));
    return first;
}

Result<void> apply(Document& document, const Step& step)
{
    if (const auto* change = std::get_if<DesignChange>(&step.what)) {
        return apply(document, change->change);
    }
    const auto it = std::ranges::find(document.designs, step.design, &Design::id);
    if (it == document.designs.end()) {
        return stale(step.design);
    }
    return apply(it->model, std::get<ChangeSet>(step.what));
}

namespace edits {

Step copyDesign(const Document& document, const DesignId& id, const std::string& name)
{
    Design copy = document.designs[positionOf(document, id)];
    copy.model.name = name;
    int number = 2;
    do {
        copy.id.value = "design-" + std::to_string(number++);
    } while (find(document, copy.id) != nullptr);
    const DesignId fresh = copy.id;
    return {fresh, DesignChange{Message::of("Add alternative {}", name),
                                {{}, Placed<Design>{document.designs.size(), std::move(copy)}}}};
}

Step removeDesign(const Document& document, const DesignId& id)
{
    const std::size_t position = positionOf(document, id);
    const Design& design = document.designs[position];
    const std::string& name = design.model.name.empty() ? id.value : design.model.name;
    return {id, DesignChange{Message::of("Remove alternative {}", name),
                             {Placed<Design>{position, design}, {}}}};
}

Step moveDesign(const Document& document, const DesignId& id, std::size_t position)
{
    const std::size_t from = positionOf(document, id);
    const Design& design = document.designs[from];
    const std::string& name = design.model.name.empty() ? id.value : design.model.name;
    return {id, DesignChange{Message::of("Move alternative {}", name),
                             {Placed<Design>{from, design}, Placed<Design>{position, design}}}};
}

ChangeSet renameDesign(const Model& model, const std::string& name)
{
    ChangeSet changes{Message::of("Rename to {}", name), {}};
    if (name != model.name) {
        HeadChange change{headOf(model), headOf(model)};
        change.after.name = name;
        changes.changes.emplace_back(std::move(change));
    }
    return changes;
}

} // namespace edits

} // namespace corbel::model
