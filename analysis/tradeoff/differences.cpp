#include "analysis/tradeoff/compare.h"

#include <set>
#include <type_traits>

#include "model/schema.h"

namespace corbel::analysis {

using model::Key;
using model::Record;

namespace {

template <class Kind>
std::string spellingOf(Kind before, Kind after, Key key)
{
    const model::FieldSpec* spec = model::findField(after, key);
    if (!spec) {
        spec = model::findField(before, key);
    }
    return spec ? std::string(spec->name) : std::string();
}

std::optional<model::Value> valueOf(const Record& fields, Key key)
{
    const model::Value* value = fields.find(key);
    return value ? std::optional(*value) : std::nullopt;
}

template <class E>
void compareFields(const E& before, const E& after, Difference& difference)
{
    if (before.kind != after.kind) {
        difference.keys.push_back({"kind", model::Value(model::spelling(before.kind)),
                                   model::Value(model::spelling(after.kind))});
    }
    std::set<Key> keys;
    for (const Record* record : {&before.fields, &after.fields}) {
        for (const model::Field& field : *record) {
            keys.insert(field.key);
        }
    }
    for (const Key key : keys) {
        auto old = valueOf(before.fields, key);
        auto now = valueOf(after.fields, key);
        if (old != now) {
            difference.keys.push_back(
                {spellingOf(before.kind, after.kind, key), std::move(old), std::move(now)});
        }
    }
}

void compareEnds(const model::Relation& before, const model::Relation& after,
                 Difference& difference)
{
    if (before.from != after.from) {
        difference.keys.push_back(
            {"from", model::Value(before.from.value), model::Value(after.from.value)});
    }
    if (before.to != after.to) {
        difference.keys.push_back(
            {"to", model::Value(before.to.value), model::Value(after.to.value)});
    }
}

template <class E>
void compareTables(const model::Table<E>& before, const model::Table<E>& after, bool isRelation,
                   std::vector<Difference>& found)
{
    for (const E& now : after) {
        const std::string& id = keyOf(now);
        const E* old = before.find(id);
        Difference difference{Difference::Change::Added, isRelation, id, {}};
        if (old) {
            difference.change = Difference::Change::Changed;
            if constexpr (std::is_same_v<E, model::Relation>) {
                compareEnds(*old, now, difference);
            }
            compareFields(*old, now, difference);
        }
        if (!old || !difference.keys.empty()) {
            found.push_back(std::move(difference));
        }
    }
    for (const E& old : before) {
        if (!after.contains(keyOf(old))) {
            found.push_back({Difference::Change::Removed, isRelation, keyOf(old), {}});
        }
    }
}

} // namespace

std::vector<Difference> differences(const model::Model& before, const model::Model& after)
{
    std::vector<Difference> found;
    compareTables(before.elements, after.elements, false, found);
    compareTables(before.relations, after.relations, true, found);
    return found;
}

} // namespace corbel::analysis
