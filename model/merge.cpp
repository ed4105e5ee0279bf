#include <algorithm>
#include <set>

#include "model/change_set.h"
#include "model/schema.h"

namespace corbel::model {

namespace {

/// Merges the keys of one entity: what `theirs` changed since `base` wins unless `mine` changed it
/// too.
Record mergedFields(const Record& base, const Record& mine, const Record& theirs,
                    std::span<const FieldSpec> specs, const std::string& subject,
                    std::vector<Conflict>& conflicts)
{
    std::set<Key> keys;
    for (const Record* record : {&base, &theirs}) {
        for (const Field& field : *record) {
            keys.insert(field.key);
        }
    }
    const auto valueOf = [](const Record& record, Key key) {
        const Value* value = record.find(key);
        return value ? std::optional(*value) : std::nullopt;
    };
    Record result = mine;
    for (const Key key : keys) {
        const auto before = valueOf(base, key);
        const auto ours = valueOf(mine, key);
        const auto wanted = valueOf(theirs, key);
        if (wanted == before || wanted == ours) {
            continue;
        }
        if (ours != before) {
            const FieldSpec* spec = findField(specs, key);
            conflicts.push_back({subject, std::string(spec ? spec->name : "")});
        } else if (wanted) {
            result.set(key, *wanted);
        } else {
            result.erase(key);
        }
    }
    return result;
}

template <class E, class MergeOne>
Table<E> mergedTable(const Table<E>& base, const Table<E>& mine, const Table<E>& theirs,
                     const MergeOne& mergeOne, std::vector<Conflict>& conflicts)
{
    Table<E> result;
    for (const E& ours : mine) {
        const E* before = base.find(keyOf(ours));
        const E* wanted = theirs.find(keyOf(ours));
        if (wanted) {
            result.append(mergeOne(before ? *before : ours, ours, *wanted));
        } else if (!before) {
            result.append(ours);
        } else if (!(ours == *before)) {
            conflicts.push_back({keyOf(ours), "presence"});
            result.append(ours);
        }
    }
    for (const E& wanted : theirs) {
        if (!result.contains(keyOf(wanted)) && !mine.contains(keyOf(wanted))) {
            const E* before = base.find(keyOf(wanted));
            if (!before) {
                result.append(wanted);
            } else if (!(*before == wanted)) {
                conflicts.push_back({keyOf(wanted), "presence"});
            }
        }
    }
    return result;
}

} // namespace

Merge merge(const Model& base, const Model& mine, const Model& theirs)
{
    Merge merge;
    Model result = mine;
    result.elements = mergedTable(
        base.elements, mine.elements, theirs.elements,
        [&](const Element& before, const Element& ours, const Element& wanted) {
            Element element = ours;
            if (before.kind == ours.kind) {
                element.kind = wanted.kind;
            }
            element.fields = mergedFields(before.fields, ours.fields, wanted.fields,
                                          elementFields(), ours.id.value, merge.conflicts);
            return element;
        },
        merge.conflicts);
    result.relations = mergedTable(
        base.relations, mine.relations, theirs.relations,
        [&](const Relation& before, const Relation& ours, const Relation& wanted) {
            Relation relation = ours;
            if (before.from == ours.from && before.to == ours.to) {
                relation.from = wanted.from;
                relation.to = wanted.to;
            }
            relation.fields = mergedFields(before.fields, ours.fields, wanted.fields,
                                           relationFields(), ours.id.value, merge.conflicts);
            return relation;
        },
        merge.conflicts);
    // What left the model leaves the diagrams too; everything else stands where `mine` has it.
    Table<View> views;
    for (const View& view : mine.views) {
        View kept;
        kept.id = view.id;
        kept.name = view.name;
        kept.notes = view.notes;
        for (const Placement& item : view.items) {
            if (result.elements.contains(item.element.value)) {
                kept.items.append(item);
            }
        }
        for (const Route& route : view.routes) {
            if (result.relations.contains(route.relation.value)) {
                kept.routes.append(route);
            }
        }
        views.append(std::move(kept));
    }
    result.views = std::move(views);
    merge.changes = diff(mine, result, "Merge");
    return merge;
}

} // namespace corbel::model
