#include "model/change_set.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "model/invariants.h"

namespace corbel::model {

namespace {

const std::string& keyOf(const ViewHead& head)
{
    return head.id.value;
}

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

tl::unexpected<Problems> stale(const Message& what, const std::string& id)
{
    return failure(
        {},
        Message::of("{} '{}' is not as this edit found it; undo the later edits first", what, id));
}

/// Whether `side` describes what stands in the table (or, when absent, that nothing does).
template <class E>
bool matches(const Table<E>& table, const Placed<E>& side)
{
    return side.position < table.size() && table[side.position] == side.value;
}

template <class E>
Result<void> applyTo(Table<E>& table, const Change<E>& change, const Message& what)
{
    if (change.before && !matches(table, *change.before)) {
        return stale(what, keyOf(change.before->value));
    }
    const bool sameKey =
        change.before && change.after && keyOf(change.before->value) == keyOf(change.after->value);
    if (change.after && !sameKey && table.contains(keyOf(change.after->value))) {
        return stale(what, keyOf(change.after->value));
    }
    const std::size_t sizeAfter = table.size() + (change.after ? 1 : 0) - (change.before ? 1 : 0);
    if (change.after && change.after->position >= sizeAfter) {
        return stale(what, keyOf(change.after->value));
    }
    if (sameKey && change.before->position == change.after->position) {
        table.replace(change.after->position, change.after->value);
        return {};
    }
    if (change.before) {
        table.erase(change.before->position);
    }
    if (change.after) {
        table.insert(change.after->position, change.after->value);
    }
    return {};
}

Result<void> applyTo(Table<View>& views, const Change<ViewHead>& change)
{
    const auto stands = [&](const Placed<ViewHead>& side) {
        return side.position < views.size() && headOf(views[side.position]) == side.value;
    };
    if (change.before && !stands(*change.before)) {
        return stale(Message::of("view"), keyOf(change.before->value));
    }
    const std::size_t sizeAfter = views.size() + (change.after ? 1 : 0) - (change.before ? 1 : 0);
    if (change.after && change.after->position >= sizeAfter) {
        return stale(Message::of("view"), keyOf(change.after->value));
    }
    const bool keepsId =
        change.before && change.after && change.before->value.id == change.after->value.id;
    if (change.after && !keepsId && views.contains(change.after->value.id.value)) {
        return stale(Message::of("view"), change.after->value.id.value);
    }
    View view;
    if (change.before) {
        view = views[change.before->position];
        if (!change.after && !(view.items.empty() && view.routes.empty())) {
            return stale(Message::of("view"), view.id.value);
        }
        views.erase(change.before->position);
    }
    if (change.after) {
        const ViewHead& head = change.after->value;
        view.id = head.id;
        view.name = head.name;
        view.notes = head.notes;
        views.insert(change.after->position, std::move(view));
    }
    return {};
}

template <class E>
Result<void> applyInView(Model& model, const ViewId& id, Table<E> View::*table,
                         const Change<E>& change)
{
    const auto index = model.views.indexOf(id.value);
    if (!index) {
        return stale(Message::of("view"), id.value);
    }
    return applyTo(model.views.at(*index).*table, change, Message::of("view item"));
}

Result<void> applyOne(Model& model, const AnyChange& any)
{
    return std::visit(
        Overloaded{[&](const HeadChange& change) -> Result<void> {
                       if (headOf(model) != change.before) {
                           return stale(Message::of("model"), model.name);
                       }
                       model.name = change.after.name;
                       model.description = change.after.description;
                       model.scenarios = change.after.scenarios;
                       model.objectives = change.after.objectives;
                       model.approvals = change.after.approvals;
                       return {};
                   },
                   [&](const Change<Element>& change) {
                       return applyTo(model.elements, change, Message::of("element"));
                   },
                   [&](const Change<Relation>& change) {
                       return applyTo(model.relations, change, Message::of("relation"));
                   },
                   [&](const Change<ViewHead>& change) { return applyTo(model.views, change); },
                   [&](const Change<ImportBase>& change) {
                       return applyTo(model.imports, change, Message::of("import"));
                   },
                   [&](const PlacementChange& change) {
                       return applyInView(model, change.view, &View::items, change.change);
                   },
                   [&](const RouteChange& change) {
                       return applyInView(model, change.view, &View::routes, change.change);
                   }},
        any);
}

template <class E>
Change<E> inverseOf(const Change<E>& change)
{
    return {change.after, change.before};
}

AnyChange inverseOf(const AnyChange& any)
{
    return std::visit(Overloaded{[](const HeadChange& change) -> AnyChange {
                                     return HeadChange{change.after, change.before};
                                 },
                                 [](const PlacementChange& change) -> AnyChange {
                                     return PlacementChange{change.view, inverseOf(change.change)};
                                 },
                                 [](const RouteChange& change) -> AnyChange {
                                     return RouteChange{change.view, inverseOf(change.change)};
                                 },
                                 [](const auto& change) -> AnyChange { return inverseOf(change); }},
                      any);
}

/// Takes back the first `count` changes of an edit that failed half way.
void rollBack(Model& model, const ChangeSet& changes, std::size_t count)
{
    for (std::size_t i = count; i-- > 0;) {
        const bool undone = applyOne(model, inverseOf(changes.changes[i])).has_value();
        CORBEL_CONTRACT(undone);
    }
}

/// Whether an edit can break a rule at all: placements and routes of existing things cannot, and
/// they are what a drag produces sixty times a second.
bool needsJudgement(const ChangeSet& changes)
{
    return std::ranges::any_of(changes.changes, [](const AnyChange& any) {
        return !std::holds_alternative<RouteChange>(any);
    });
}

} // namespace

ViewHead headOf(const View& view)
{
    return {view.id, view.name, view.notes};
}

ModelHead headOf(const Model& model)
{
    return {model.name, model.description, model.scenarios, model.objectives, model.approvals};
}

Result<void> apply(Model& model, const ChangeSet& changes)
{
    for (std::size_t i = 0; i < changes.changes.size(); ++i) {
        if (auto done = applyOne(model, changes.changes[i]); !done) {
            rollBack(model, changes, i);
            return done;
        }
    }
    if (!needsJudgement(changes)) {
        return {};
    }
    const std::vector<Breach> breaches = findBreaches(model);
    if (breaches.empty()) {
        return {};
    }
    // Only what this edit broke counts against it.
    rollBack(model, changes, changes.changes.size());
    const std::vector<Breach> known = findBreaches(model);
    Problems problems;
    for (const Breach& breach : breaches) {
        if (std::ranges::find(known, breach) == known.end()) {
            problems.push_back({{}, breach.message});
        }
    }
    if (!problems.empty()) {
        return failure(std::move(problems));
    }
    for (const AnyChange& change : changes.changes) {
        const bool done = applyOne(model, change).has_value();
        CORBEL_CONTRACT(done);
    }
    return {};
}

Result<Model> applied(const Model& model, const ChangeSet& changes)
{
    Model copy = model;
    if (auto done = apply(copy, changes); !done) {
        return tl::unexpected(done.error());
    }
    return copy;
}

ChangeSet inverse(const ChangeSet& changes)
{
    ChangeSet back;
    back.label = changes.label;
    back.changes.reserve(changes.changes.size());
    for (auto it = changes.changes.rbegin(); it != changes.changes.rend(); ++it) {
        back.changes.push_back(inverseOf(*it));
    }
    return back;
}

ChangeSet joined(ChangeSet first, const ChangeSet& second)
{
    first.changes.insert(first.changes.end(), second.changes.begin(), second.changes.end());
    return first;
}

Touched touched(const ChangeSet& changes)
{
    std::set<ElementId> elements;
    std::set<RelationId> relations;
    std::set<ViewId> views;
    bool head = false;
    const auto both = [](const auto& change, const auto& visit) {
        if (change.before) {
            visit(change.before->value);
        }
        if (change.after) {
            visit(change.after->value);
        }
    };
    for (const AnyChange& any : changes.changes) {
        std::visit(Overloaded{[&](const HeadChange&) { head = true; },
                              [&](const Change<Element>& change) {
                                  both(change, [&](const Element& e) { elements.insert(e.id); });
                              },
                              [&](const Change<Relation>& change) {
                                  both(change, [&](const Relation& r) { relations.insert(r.id); });
                              },
                              [](const Change<ImportBase>&) {},
                              [&](const Change<ViewHead>& change) {
                                  both(change, [&](const ViewHead& v) { views.insert(v.id); });
                              },
                              [&](const PlacementChange& change) {
                                  views.insert(change.view);
                                  both(change.change,
                                       [&](const Placement& p) { elements.insert(p.element); });
                              },
                              [&](const RouteChange& change) {
                                  views.insert(change.view);
                                  both(change.change,
                                       [&](const Route& r) { relations.insert(r.relation); });
                              }},
                   any);
    }
    return {{elements.begin(), elements.end()},
            {relations.begin(), relations.end()},
            {views.begin(), views.end()},
            head};
}

} // namespace corbel::model
