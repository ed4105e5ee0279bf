#include "model/storage/work.h"

#include <set>

#include "model/invariants.h"

namespace corbel::model::storage {

namespace {

Result<void> misfit()
{
    return failure({}, Message::of("the record does not fit what came before it"));
}

/// After a design came or went, the one shown has to exist.
void showSome(Work& work, const Step& step)
{
    const auto* change = std::get_if<DesignChange>(&step.what);
    if (change == nullptr || change->change.after) {
        work.shown = step.design;
    } else if (work.shown == step.design) {
        const std::size_t position = change->change.before->position;
        work.shown = work.document.designs[position == 0 ? 0 : position - 1].id;
    }
}

Result<void> perform(Work& work, const Step& step)
{
    auto applied = apply(work.document, step);
    if (applied) {
        showSome(work, step);
    }
    return applied;
}

} // namespace

Result<void> push(Work& work, Step step, bool isMerged)
{
    const bool canJoin = work.done > 0 && work.steps[work.done - 1].design == step.design &&
                         std::holds_alternative<ChangeSet>(work.steps[work.done - 1].what) &&
                         std::holds_alternative<ChangeSet>(step.what);
    if (isMerged && !canJoin) {
        return misfit();
    }
    if (auto applied = perform(work, step); !applied) {
        return applied;
    }
    work.steps.resize(work.done);
    if (work.clean > work.done) {
        work.clean.reset();
    }
    if (isMerged) {
        work.steps.back() = joined(std::move(work.steps.back()), step);
    } else {
        work.steps.push_back(std::move(step));
        ++work.done;
    }
    return {};
}

Result<void> undo(Work& work)
{
    if (work.done == 0) {
        return misfit();
    }
    auto applied = perform(work, inverse(work.steps[work.done - 1]));
    if (applied) {
        --work.done;
    }
    return applied;
}

Result<void> redo(Work& work)
{
    if (work.done == work.steps.size()) {
        return misfit();
    }
    auto applied = perform(work, work.steps[work.done]);
    if (applied) {
        ++work.done;
    }
    return applied;
}

Result<void> amend(Work& work, const DesignId& design, const ChangeSet& changes)
{
    return apply(work.document, Step{design, changes});
}

Result<void> show(Work& work, const DesignId& design)
{
    if (find(work.document, design) == nullptr) {
        return misfit();
    }
    work.shown = design;
    return {};
}

Result<void> check(const Work& work)
{
    std::set<DesignId> ids;
    for (const Design& design : work.document.designs) {
        if (!isIdentifier(design.id.value) || !ids.insert(design.id).second ||
            !findBreaches(design.model).empty()) {
            return misfit();
        }
    }
    if (!ids.contains(work.shown) || work.done > work.steps.size() ||
        work.clean.value_or(0) > work.steps.size()) {
        return misfit();
    }
    // From where it stands to both ends: the way back is the same as the way there.
    Work back = work;
    while (back.done > 0) {
        if (auto undone = undo(back); !undone) {
            return undone;
        }
    }
    Work forth = work;
    while (forth.done < forth.steps.size()) {
        if (auto redone = redo(forth); !redone) {
            return redone;
        }
    }
    return {};
}

} // namespace corbel::model::storage
