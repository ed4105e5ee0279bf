#include <algorithm>
#include <map>
#include <set>

#include "model/change_set.h"
#include "model/field_check.h"
#include "model/invariants.h"
#include "model/schema.h"
#include "model/text/yaml.h"

namespace corbel::model {

namespace {

constexpr std::string_view presence = "presence";

std::span<const FieldSpec> specsOf(const Element&)
{
    return elementFields();
}

std::span<const FieldSpec> specsOf(const Relation&)
{
    return relationFields();
}

std::string written(const Value* value, const FieldSpec& spec)
{
    return value ? text::writeValue(*value, spec) : std::string();
}

bool isEqual(const Value* a, const Value* b)
{
    return a == nullptr || b == nullptr ? a == b : *a == *b;
}

/// One entity's keys, value by value: what `theirs` changed wins unless `mine` changed it too.
class RecordMerge {
public:
    explicit RecordMerge(std::string subject) : m_subject(std::move(subject)) {}

    template <class Bears>
    Record merged(const Record& base, const Record& mine, const Record& theirs,
                  std::span<const FieldSpec> specs, const Bears& bears, const std::string& path)
    {
        Record result = mine;
        for (const FieldSpec& spec : specs) {
            const Value* before = base.find(spec.key);
            const Value* ours = mine.find(spec.key);
            const Value* wanted = theirs.find(spec.key);
            if (isEqual(wanted, before) || isEqual(wanted, ours)) {
                continue;
            }
            const std::string key = path + std::string(spec.name);
            if (isEqual(ours, before) && (!wanted || bears(spec))) {
                if (wanted) {
                    result.set(spec.key, *wanted);
                } else {
                    result.erase(spec.key);
                }
            } else if (ours && wanted && mayMergeWithin(*ours, *wanted)) {
                Value within = mergedWithin(before, *ours, *wanted, spec, key);
                if (isEmpty(within)) {
                    result.erase(spec.key);
                } else {
                    result.set(spec.key, std::move(within));
                }
            } else {
                conflicts.push_back({m_subject, key, written(ours, spec), written(wanted, spec)});
            }
        }
        return result;
    }

    std::vector<Conflict> conflicts;

private:
    static bool mayMergeWithin(const Value& ours, const Value& wanted)
    {
        return (ours.as<Record>() && wanted.as<Record>()) ||
               (ours.as<Dictionary>() && wanted.as<Dictionary>());
    }

    static bool isEmpty(const Value& value)
    {
        return value.as<Record>() ? value.as<Record>()->empty() : value.as<Dictionary>()->empty();
    }

    /// Values that hold values of their own, where both sides changed something.
    Value mergedWithin(const Value* before, const Value& ours, const Value& wanted,
                       const FieldSpec& spec, const std::string& key)
    {
        if (ours.as<Record>()) {
            const Record* base = before ? before->as<Record>() : nullptr;
            return merged(
                base ? *base : Record(), *ours.as<Record>(), *wanted.as<Record>(),
                spec.limits.fields, [](const FieldSpec&) { return true; }, key + ".");
        }
        const Dictionary* base = before ? before->as<Dictionary>() : nullptr;
        return merged(base ? *base : Dictionary(), *ours.as<Dictionary>(), *wanted.as<Dictionary>(),
                      key);
    }

    Dictionary merged(const Dictionary& base, const Dictionary& mine, const Dictionary& theirs,
                      const std::string& path)
    {
        using Entries = std::map<std::string, std::string>;
        const Entries before(base.begin(), base.end());
        const Entries wanted(theirs.begin(), theirs.end());
        const Entries ours(mine.begin(), mine.end());
        Entries result = ours;
        Entries names = before;
        names.insert(wanted.begin(), wanted.end());
        const auto at = [](const Entries& entries, const std::string& name) {
            const auto it = entries.find(name);
            return it == entries.end() ? std::nullopt : std::optional(it->second);
        };
        for (const auto& [name, ignored] : names) {
            const auto was = at(before, name);
            const auto is = at(ours, name);
            const auto becomes = at(wanted, name);
            if (becomes == was || becomes == is) {
                continue;
            }
            if (is != was) {
                conflicts.push_back(
                    {m_subject, path + "." + name, is.value_or(""), becomes.value_or("")});
            } else if (becomes) {
                result[name] = *becomes;
            } else {
                result.erase(name);
            }
        }
        return {result.begin(), result.end()};
    }

    std::string m_subject;
};

class Merger {
public:
    Merger(const Model& base, const Model& mine, const Model& theirs)
        : m_base(base),
          m_mine(mine),
          m_theirs(theirs),
          m_result(mine)
    {
    }

    Merge run()
    {
        mergeText(&Model::name, "name");
        mergeText(&Model::description, "description");
        m_result.elements = mergedTable(m_base.elements, m_mine.elements, m_theirs.elements);
        m_result.relations = mergedTable(m_base.relations, m_mine.relations, m_theirs.relations);
        // Diagrams show what is there in the end, and until then have no say.
        m_result.views = {};
        while (heal()) {
        }
        m_result.views = remainingViews();
        for (const ImportBase& import : m_theirs.imports) {
            if (const auto index = m_result.imports.indexOf(keyOf(import))) {
                m_result.imports.replace(*index, import);
            } else {
                m_result.imports.append(import);
            }
        }
        return {diff(m_mine, m_result, Message::of("Merge")), std::move(m_conflicts)};
    }

private:
    void conflict(const std::string& subject, std::string_view key, std::string mine,
                  std::string theirs)
    {
        Conflict found{subject, std::string(key), std::move(mine), std::move(theirs)};
        if (std::ranges::find(m_conflicts, found) == m_conflicts.end()) {
            m_conflicts.push_back(std::move(found));
        }
    }

    void mergeText(std::string Model::*text, std::string_view key)
    {
        const std::string& before = m_base.*text;
        const std::string& wanted = m_theirs.*text;
        // Whoever named the design before anything was imported into it does not want to hear of
        // the name of a file.
        if (wanted == before || wanted == m_mine.*text ||
            (before.empty() && !(m_mine.*text).empty())) {
            return;
        }
        if (m_mine.*text != before) {
            conflict({}, key, m_mine.*text, wanted);
        } else {
            m_result.*text = wanted;
        }
    }

    template <class E>
    Table<E> mergedTable(const Table<E>& base, const Table<E>& mine, const Table<E>& theirs)
    {
        std::vector<E> kept;
        for (const E& ours : mine) {
            const E* before = base.find(keyOf(ours));
            if (const E* wanted = theirs.find(keyOf(ours))) {
                kept.push_back(mergedEntity(before, ours, *wanted));
            } else if (!before) {
                kept.push_back(ours);
            } else if (!(ours == *before)) {
                conflict(keyOf(ours), presence, "present", "absent");
                kept.push_back(ours);
            }
        }
        // What is new follows what it follows in `theirs`: the order of calls means something.
        std::map<std::string, std::vector<E>> newAfter;
        std::string last;
        for (const E& wanted : theirs) {
            const E* before = base.find(keyOf(wanted));
            if (mine.contains(keyOf(wanted))) {
                last = keyOf(wanted);
            } else if (!before) {
                newAfter[last].push_back(wanted);
            } else if (!(*before == wanted)) {
                conflict(keyOf(wanted), presence, "absent", "present");
            }
        }
        Table<E> result;
        const auto append = [&](const std::string& after) {
            for (E& wanted : newAfter[after]) {
                result.append(std::move(wanted));
            }
        };
        for (E& entity : kept) {
            const std::string key = keyOf(entity);
            result.append(std::move(entity));
            append(key);
        }
        append({});
        return result;
    }

    /// Whether the import changes this value of an entity; notes a conflict when both did.
    template <class T>
    bool takes(const std::string& subject, std::string_view key, const T* before, const T& ours,
               const T& wanted)
    {
        if (wanted == ours || (before && wanted == *before)) {
            return false;
        }
        if (before && ours == *before) {
            return true;
        }
        conflict(subject, key, worded(ours), worded(wanted));
        return false;
    }

    template <class T>
    static std::string worded(const T& value)
    {
        if constexpr (std::is_same_v<T, ElementId>) {
            return value.value;
        } else {
            return std::string(spelling(value));
        }
    }

    template <class E>
    E mergedEntity(const E* before, const E& ours, const E& wanted)
    {
        E entity = ours;
        const std::string& id = keyOf(ours);
        const bool isNewKind =
            takes(id, "kind", before ? &before->kind : nullptr, ours.kind, wanted.kind);
        const auto fields = [&](auto kind) {
            RecordMerge merge(id);
            Record merged = merge.merged(
                before ? before->fields : Record(), ours.fields, wanted.fields, specsOf(ours),
                [&](const FieldSpec& spec) { return bears(spec, kind); }, {});
            return std::pair(std::move(merged), std::move(merge.conflicts));
        };
        auto [record, conflicts] = fields(isNewKind ? wanted.kind : ours.kind);
        const bool fits = std::ranges::all_of(record, [&](const Field& field) {
            return findField(wanted.kind, field.key) != nullptr;
        });
        if (isNewKind && fits) {
            entity.kind = wanted.kind;
        } else if (isNewKind) {
            // A person gave it what the new kind cannot bear.
            conflict(id, "kind", worded(ours.kind), worded(wanted.kind));
            std::tie(record, conflicts) = fields(ours.kind);
        }
        entity.fields = std::move(record);
        for (Conflict& found : conflicts) {
            conflict(found.subject, found.key, std::move(found.mine), std::move(found.theirs));
        }
        if constexpr (std::is_same_v<E, Relation>) {
            if (takes(id, "from", before ? &before->from : nullptr, ours.from, wanted.from)) {
                entity.from = wanted.from;
            }
            if (takes(id, "to", before ? &before->to : nullptr, ours.to, wanted.to)) {
                entity.to = wanted.to;
            }
        }
        return entity;
    }

    /// Takes back one thing that would leave the design illegal; false when there is none.
    bool heal()
    {
        bool isHealed = false;
        for (const std::string& id : namedButGone()) {
            if (const auto stood = m_mine.elements.indexOf(id)) {
                conflict(id, presence, "present", "absent");
                restore(*stood);
                isHealed = true;
            }
        }
        if (isHealed) {
            return true;
        }
        const std::vector<Breach> breaches = findBreaches(m_result);
        return std::ranges::any_of(breaches, [&](const Breach& breach) { return heal(breach); });
    }

    bool heal(const Breach& breach)
    {
        const std::string key = breach.key.substr(0, breach.key.find('.'));
        std::vector<std::string> named;
        if (breach.subject == Breach::Subject::Relation) {
            if (const Relation* relation = m_result.relations.find(breach.id)) {
                named = {relation->from.value, relation->to.value};
            }
            if (takeBack(m_result.relations, m_mine.relations, breach.id, key)) {
                return true;
            }
        } else if (breach.subject == Breach::Subject::Element) {
            if (const Element* element = m_result.elements.find(breach.id)) {
                for (const auto& [ignored, id] : referencesIn(element->fields, elementFields())) {
                    named.emplace_back(id);
                }
            }
            if (takeBack(m_result.elements, m_mine.elements, breach.id, key)) {
                return true;
            }
        }
        // The import left it alone but changed what it names.
        return std::ranges::any_of(named, [&](const std::string& id) {
            return takeBack(m_result.elements, m_mine.elements, id, {});
        });
    }

    /// Puts an element back to where `mine` has it.
    void restore(std::size_t stood)
    {
        std::size_t position = 0;
        for (std::size_t i = stood; i-- > 0 && position == 0;) {
            if (const auto before = m_result.elements.indexOf(keyOf(m_mine.elements[i]))) {
                position = *before + 1;
            }
        }
        m_result.elements.insert(position, m_mine.elements[stood]);
    }

    /// The ids that something of the result names and nothing of it bears.
    std::set<std::string, std::less<>> namedButGone() const
    {
        std::set<std::string, std::less<>> gone;
        const auto look = [&](std::string_view id) {
            if (!m_result.elements.contains(id)) {
                gone.emplace(id);
            }
        };
        const auto lookIn = [&](const Record& fields, std::span<const FieldSpec> specs) {
            for (const auto& [key, id] : referencesIn(fields, specs)) {
                look(id);
            }
        };
        for (const Element& element : m_result.elements) {
            lookIn(element.fields, elementFields());
        }
        for (const Relation& relation : m_result.relations) {
            look(relation.from.value);
            look(relation.to.value);
            lookIn(relation.fields, relationFields());
        }
        for (const Scenario& scenario : m_result.scenarios) {
            lookIn(scenario.fields, scenarioFields());
        }
        for (const Objective& objective : m_result.objectives) {
            lookIn(objective.fields, objectiveFields());
        }
        return gone;
    }

    /// First the one value that is at fault, then everything that the import did to the entity;
    /// false when it did nothing.
    template <class E>
    bool takeBack(Table<E>& table, const Table<E>& mine, const std::string& id,
                  const std::string& key)
    {
        const auto index = table.indexOf(id);
        if (!index) {
            return false;
        }
        const E current = table[*index];
        const E* ours = mine.find(id);
        E mended = ours ? *ours : current;
        if (const FieldSpec* spec = findField(specsOf(current), key)) {
            const Value* is = current.fields.find(spec->key);
            const Value* was = ours ? ours->fields.find(spec->key) : nullptr;
            if (!isEqual(is, was)) {
                mended = current;
                if (was) {
                    mended.fields.set(spec->key, *was);
                } else {
                    mended.fields.erase(spec->key);
                }
            }
        }
        if (!(mended == current)) {
            noteDifferences(mended, current);
            table.replace(*index, std::move(mended));
            return true;
        }
        if (!ours) {
            conflict(id, presence, "absent", "present");
            table.erase(*index);
            return true;
        }
        return false;
    }

    template <class E>
    void noteDifferences(const E& kept, const E& refused)
    {
        const std::string& id = keyOf(kept);
        const auto note = [&](std::string_view key, const auto& is, const auto& wanted) {
            if (!(is == wanted)) {
                conflict(id, key, worded(is), worded(wanted));
            }
        };
        note("kind", kept.kind, refused.kind);
        if constexpr (std::is_same_v<E, Relation>) {
            note("from", kept.from, refused.from);
            note("to", kept.to, refused.to);
        }
        for (const FieldSpec& spec : specsOf(kept)) {
            const Value* is = kept.fields.find(spec.key);
            const Value* wanted = refused.fields.find(spec.key);
            if (!isEqual(is, wanted)) {
                conflict(id, spec.name, written(is, spec), written(wanted, spec));
            }
        }
    }

    /// What left the design leaves the diagrams too; everything else stands where `mine` has it.
    Table<View> remainingViews() const
    {
        Table<View> views;
        for (const View& view : m_mine.views) {
            View kept;
            kept.id = view.id;
            kept.name = view.name;
            kept.notes = view.notes;
            for (const Placement& item : view.items) {
                if (m_result.elements.contains(item.element.value)) {
                    kept.items.append(item);
                }
            }
            for (const Route& route : view.routes) {
                if (m_result.relations.contains(route.relation.value)) {
                    kept.routes.append(route);
                }
            }
            views.append(std::move(kept));
        }
        return views;
    }

    const Model& m_base;
    const Model& m_mine;
    const Model& m_theirs;
    Model m_result;
    std::vector<Conflict> m_conflicts;
};

} // namespace

Merge merge(const Model& base, const Model& mine, const Model& theirs)
{
    return Merger(base, mine, theirs).run();
}

} // namespace corbel::model
