#include <algorithm>

#include "model/change_set.h"

namespace corbel::model {

namespace {

/// Marks the entities of `after` that keep their place relative to each other: a longest increasing
/// subsequence of their positions in `before`. All others are taken out and put in again.
template <class E>
std::vector<bool> keptInOrder(const Table<E>& before, const Table<E>& after)
{
    std::vector<std::size_t> tails; // Indices into `after`, by length of the subsequence they end.
    std::vector<std::optional<std::size_t>> previous(after.size());
    std::vector<std::size_t> position(after.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto stood = before.indexOf(keyOf(after[i]));
        if (!stood) {
            continue;
        }
        position[i] = *stood;
        const auto slot =
            std::ranges::lower_bound(tails, *stood, {}, [&](std::size_t t) { return position[t]; });
        if (slot != tails.begin()) {
            previous[i] = *(slot - 1);
        }
        if (slot == tails.end()) {
            tails.push_back(i);
        } else {
            *slot = i;
        }
    }
    std::vector<bool> kept(after.size(), false);
    for (auto i = tails.empty() ? std::nullopt : std::optional(tails.back()); i; i = previous[*i]) {
        kept[*i] = true;
    }
    return kept;
}

/// Emits removals from the back and then, from the front, insertions and new values, so that every
/// position is right at the moment its change is applied.
template <class E, class Emit>
void diffTables(const Table<E>& before, const Table<E>& after, const Emit& emit)
{
    const std::vector<bool> kept = keptInOrder(before, after);
    for (std::size_t i = before.size(); i-- > 0;) {
        const auto stays = after.indexOf(keyOf(before[i]));
        if (!stays || !kept[*stays]) {
            emit(Change<E>{Placed<E>{i, before[i]}, std::nullopt});
        }
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        const E& wanted = after[i];
        if (!kept[i]) {
            emit(Change<E>{std::nullopt, Placed<E>{i, wanted}});
        } else if (const E& old = *before.find(keyOf(wanted)); !(old == wanted)) {
            emit(Change<E>{Placed<E>{i, old}, Placed<E>{i, wanted}});
        }
    }
}

} // namespace

ChangeSet diff(const Model& before, const Model& after, Message label)
{
    ChangeSet changes;
    changes.label = std::move(label);
    const auto emit = [&](AnyChange change) { changes.changes.push_back(std::move(change)); };

    if (headOf(before) != headOf(after)) {
        emit(HeadChange{headOf(before), headOf(after)});
    }
    diffTables(before.elements, after.elements, emit);
    diffTables(before.relations, after.relations, emit);
    diffTables(before.imports, after.imports, emit);

    const auto diffContent = [&](const View& from, const View& to) {
        diffTables(from.items, to.items, [&](Change<Placement> change) {
            emit(PlacementChange{from.id, std::move(change)});
        });
        diffTables(from.routes, to.routes, [&](Change<Route> change) {
            emit(RouteChange{from.id, std::move(change)});
        });
    };
    Table<View> work = before.views;
    for (std::size_t i = work.size(); i-- > 0;) {
        if (!after.views.contains(work[i].id.value)) {
            View empty;
            empty.id = work[i].id;
            diffContent(work[i], empty);
            emit(Change<ViewHead>{Placed<ViewHead>{i, headOf(work[i])}, std::nullopt});
            work.erase(i);
        }
    }
    for (std::size_t i = 0; i < after.views.size(); ++i) {
        const View& wanted = after.views[i];
        const auto stands = work.indexOf(wanted.id.value);
        View content;
        content.id = wanted.id;
        if (!stands) {
            emit(Change<ViewHead>{std::nullopt, Placed<ViewHead>{i, headOf(wanted)}});
        } else {
            content = work[*stands];
            if (*stands != i || headOf(content) != headOf(wanted)) {
                emit(Change<ViewHead>{Placed<ViewHead>{*stands, headOf(content)},
                                      Placed<ViewHead>{i, headOf(wanted)}});
            }
            work.erase(*stands);
        }
        work.insert(i, wanted);
        diffContent(content, wanted);
    }
    return changes;
}

} // namespace corbel::model
